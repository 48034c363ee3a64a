"""Whole texts, with what readers thought of them: for their authors and for hosts."""

from ..acts import challenges
from ..model.phases import is_aloud
from ..model.state import Revision, RoundScore, Speech
from ..scoring import laughs
from ..scoring.read_first import is_for_readers, is_out_of_awards, is_protected, name_in, nameless, noticed_in
from . import shapes
from .index import Index
from .insight import insight
from .shapes import View, only


def mine(index: Index, speech: Speech) -> View:
    """A text as its author sees it; what readers thought of it comes when the show is over."""
    view: View = {"kind": speech.kind, "round": speech.round, "text": speech.text, "cards": list(speech.cards)}
    view |= {"state": "hidden" if speech.hidden else speech.state}
    view |= only(held=speech.visible and not is_aloud(index.room.format) and index.is_held(speech))
    view |= only(for_readers=speech.visible and is_for_readers(speech), protected=is_protected(speech))
    view |= only(restatement=speech.restatement, weighing=speech.weighing, why=speech.why)
    view |= shapes.how_noted(speech)
    score = index.room.scores.get(str(speech.round))
    if score and not score.telling:
        view |= _insight(index, speech, score)
        view |= only(
            fair=index.fair.get(speech.id), tips=score.tips.get(speech.id), unsigned=speech.id in score.unsigned
        )
    return view | only(revision=_revision(index, speech.id))


def _revision(index: Index, speech: str) -> View:
    """The revised version of a text, as its author and hosts see it."""
    if not (revision := index.revised.get(speech)):
        return {}
    view = {"id": revision.id, **shapes.version(revision), "state": "hidden" if revision.hidden else revision.state}
    return view | only(why=revision.why, answers=index.answers.get(revision.id))


def _insight(index: Index, speech: Speech, score: RoundScore) -> View:
    """What an author learns about a text in addition to tips: votes, reasons, stars, laughs, and the best answer."""
    met = index.by_opening if speech.kind == "opening" else index.by_rebuttal
    figures = insight(speech, met.get(speech.id, ()), index.by_opening, score)
    view: View = only(reasons=figures.reasons, stars=figures.stars, best=figures.best)
    view |= only(laughs=laughs.is_with_writer(index.room, score.clashes, speech.id) and score.laughs.get(speech.id))
    view |= only(off=speech.off or speech.stray)
    view |= only(met=figures.met and challenges.of_round(index.room, speech.round))
    clashes = met.get(speech.id, ())
    answered = (one.opening if speech.kind == "rebuttal" else one.rebuttal for one in clashes)
    view |= only(unquoted=any(id and index.room.speeches[id].off for id in answered))
    votes = {"won": figures.won, "lost": figures.lost, "close": figures.close}
    return view | ({"votes": votes} if any(votes.values()) else {})


def everybodys(index: Index) -> View:
    """All texts of a room as hosts see them."""
    room, against, fair, revised = index.room, index.against, index.fair, index.revised
    behind = {id: (speech, against.get(id), fair.get(id), revised.get(id)) for id, speech in room.speeches.items()}

    def whole(speech: Speech, against: str | None, fair: str | None, revision: Revision | None) -> View:
        return _whole(index, speech, against, fair, revision)

    return index.memo.each(
        "whole",
        behind,
        whole,
        room.scores,
        room.flags,
        room.ratings,
        index.answers,
        index.unread,
        index.held,
        index.lines_with_names,
    )


def _nameless(index: Index, text: Speech | Revision) -> View:
    """What a text with the name of somebody in the room, which its hosts are still to judge, would say without it; nothing of one
    whose writer has left the name out."""
    if not (text.id in index.lines_with_names or index.unread.get(text.id) == "named"):
        return {}
    if not any(name_in(index.room, words) for words in (text.restatement, text.text)):
        return {}
    return {"nameless": [nameless(index.room, words) for words in (text.restatement, text.text) if words]}


def _whole(index: Index, speech: Speech, against: str | None, fair: str | None, revision: Revision | None) -> View:
    view: View = {
        "kind": speech.kind,
        "round": speech.round,
        "side": speech.side,
        "text": speech.text,
        "cards": list(speech.cards),
    }
    view["state"] = "hidden" if speech.hidden else speech.state
    view |= only(restatement=speech.restatement, weighing=speech.weighing, author=speech.author, why=speech.why)
    view |= only(against=against, flags=index.flagged[speech.id]) | shapes.how_noted(speech)
    view |= only(marks=list(noticed_in(speech)), unread=index.unread.get(speech.id), rated=index.rated.get(speech.id))
    view |= only(
        for_readers=is_for_readers(speech),
        off=speech.off,
        off_said=speech.off_said and not speech.off,
        stray=speech.stray,
        unkind=is_out_of_awards(speech),
    ) | _held(index, speech)
    view |= only(named=speech.id in index.lines_with_names, changed=_is_changed(index, speech))
    view |= _nameless(index, speech) | _sent_at(view, speech)
    if score := index.room.scores.get(str(speech.round)):
        stars = score.stars.get(speech.id) if index.totals else None
        view |= only(fair=fair, tips=score.tips.get(speech.id), stars=stars, unsigned=speech.id in score.unsigned)
    if revision:
        flags, rated = index.flagged[revision.id], index.rated.get(revision.id)
        first = only(marks=list(noticed_in(revision)), unread=index.unread.get(revision.id), flags=flags, rated=rated)
        first |= only(for_readers=is_for_readers(revision), changed=_is_changed(index, revision))
        first |= _held(index, revision) | _nameless(index, revision)
        view["revision"] = _revision(index, speech.id) | first
        view["revision"] |= _sent_at(view["revision"], revision)
    return view


def _held(index: Index, text: Speech | Revision) -> View:
    """Whether nobody answers or judges a text that hosts are to read first; others of these come to their readers all the same."""
    return only(held=text.id in index.unread and index.is_held(text))


def _is_changed(index: Index, text: Speech | Revision) -> bool:
    """Whether its writer has changed what a host had hidden, or had still to read first."""
    if text.state == "waiting":
        return text.changed
    return "changed" in text.marks and text.id in index.unread


def _sent_at(view: View, text: Speech | Revision) -> View:
    """When the words were sent on which a host is to decide, so that no other words are let come."""
    decides = any(view.get(why) for why in ("unread", "named", "flags", "off", "off_said", "stray")) or view[
        "state"
    ] in (
        "waiting",
        "returned",
    )
    return {"at": text.at} if decides else {}
