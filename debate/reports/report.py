"""Makes the report of a debate from its rows."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from ..game import Room, scoring
from ..game.insight import insight
from ..game.state import SIDES, Clash, Revision, Seat, Side, Speech
from ..game.views import FEW
from ..game.word_count import count_words
from ..storage.store import Store
from .model import ClashResult, MotionHead, Report, Rewrite, Student, Tallies, Text, TextState
from .rows import ReadRoom, read


def report_of(store: Store, code: str) -> Report:
    """The report of a room, or as much of one as there is. Raises NoRoom."""
    with store.reading() as connection:
        return make(read(store, connection, code))


def make(found: ReadRoom) -> Report:
    """The report of a room that was read from its rows."""
    room = found.room
    room.scores = {str(n): scoring.score_round(room, n) for n in found.revealed}
    clashes = _clashes(room)
    texts = _texts(room)
    students = [
        _student(seat, found, [text for text in texts.values() if text.author == seat.id])
        for seat in room.seats.values()
        if not seat.bot
    ]
    cited = {card for text in texts.values() for card in text.cards}
    return Report(
        code=room.code,
        format=room.format,
        opened=room.opened,
        motion=MotionHead(
            room.motion.slug,
            room.motion.title,
            room.motion.language,
            {side: room.motion.sides[side].name for side in SIDES},
        ),
        rounds=found.revealed,
        students=[one for one in students if one.role != "host" or one.texts],
        texts=texts,
        clashes=clashes,
        over=room.phase.name == "finished",
        rehearsal=bool(room.options.rehearsal),
        cards={id: card.title for id, card in room.motion.cards.items() if id in cited},
    )


def _clashes(room: Room) -> dict[str, ClashResult]:
    found: dict[str, ClashResult] = {}
    for score in room.scores.values():
        for id in score.order:
            clash, figures = room.clashes[id], score.clashes[id]
            may_see_benches = bool(figures.benches) and all(t.total >= FEW for t in figures.benches.values())
            found[id] = ClashResult(
                id=id,
                number=len(found) + 1,
                round=clash.round,
                opening=clash.opening,
                rebuttal=clash.rebuttal,
                closing=clash.closing,
                votes=figures.votes,
                verdict=None if figures.p is None else scoring.verdict(figures.p),
                reasons=figures.reasons,
                benches=figures.benches if may_see_benches else {},
            )
    return found


def _texts(room: Room) -> dict[str, Text]:
    on, by_text = defaultdict(list), defaultdict(list)
    answers: dict[str, str] = {}
    for clash in room.clashes.values():
        on[clash.opening].append(clash)
        by_text[clash.opening].append(clash)
        if clash.rebuttal:
            by_text[clash.rebuttal].append(clash)
            answers[clash.rebuttal] = clash.opening
        if clash.closing:
            answers[clash.closing] = clash.rebuttal
    rewrites = {one.speech: one for one in room.revisions.values()}
    return {
        id: _text(room, speech, by_text[id], on, answers.get(id, ""), rewrites.get(id))
        for id, speech in room.speeches.items()
    }


def _text(
    room: Room,
    speech: Speech,
    clashes: list[Clash],
    on: dict[str, list[Clash]],
    answers: str,
    rewrite: Revision | None,
) -> Text:
    score = room.scores.get(str(speech.round))
    said = insight(speech, clashes, on, score) if score else None
    votes = Tallies(said.won, said.lost, said.close) if said else None
    fair = [clash.fair for clash in clashes if clash.fair and clash.rebuttal == speech.id]
    return Text(
        id=speech.id,
        kind=speech.kind,
        round=speech.round,
        side=speech.side,
        text=speech.text,
        at=speech.at,
        state=_state(speech),
        words=count_words(speech.restatement, speech.text),
        author=speech.author,
        bot=room.by_bot(speech),
        restatement=speech.restatement,
        weighing=speech.weighing or None,
        cards=list(speech.cards),
        answers=answers,
        votes=votes if votes and votes.total else None,
        reasons=said.reasons if said else {},
        tips=score.tips.get(speech.id, {}) if score else {},
        stars=said.stars if said else 0,
        fair=fair[0] if score and fair else None,
        best=said.best if said else "",
        rewrite=_rewrite(room, rewrite) if rewrite else None,
    )


def _rewrite(room: Room, rewrite: Revision) -> Rewrite:
    phase = room.phase
    open_still = phase.name == "compare" and phase.round == rewrite.round
    said = Counter(one.choice for one in room.comparisons.values() if one.revision == rewrite.id and not open_still)
    return Rewrite(
        id=rewrite.id,
        text=rewrite.text,
        at=rewrite.at,
        state=_state(rewrite),
        words=count_words(rewrite.restatement, rewrite.text),
        restatement=rewrite.restatement,
        weighing=rewrite.weighing or None,
        first=said["before"],
        second=said["after"],
    )


def _state(text: Speech | Revision) -> TextState:
    return "hidden" if text.hidden else text.state


def _student(seat: Seat, found: ReadRoom, texts: list[Text]) -> Student:
    room = found.room
    joined, heard = found.heard.get(seat.id, (None, None))
    return Student(
        seat=seat.id,
        alias=seat.alias,
        role=seat.role,
        teacher_name=seat.teacher_name,
        gone=seat.gone,
        joined=joined,
        heard=heard,
        sides=_sides(texts),
        texts=[text.id for text in texts],
        words=sum(text.words for text in texts),
        stars=sum(text.stars for text in texts),
        judged=found.judged.get(seat.id, 0),
        place=room.outcome.places.get(seat.id) if room.outcome else None,
    )


def _sides(texts: Iterable[Text]) -> dict[int, Side]:
    return {text.round: text.side for text in texts}
