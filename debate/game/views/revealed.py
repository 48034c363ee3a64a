"""What everybody sees of revealed rounds: texts, clashes, and where the show and the ending are."""

from itertools import takewhile
from typing import NamedTuple

import msgspec

from ..acts import challenges
from ..acts.show import applause, choosing, guesses, last_vote, race, steps
from ..acts.show.ending import (
    awaits_lines,
    ending_at,
    ending_lasts,
    ending_steps,
    lines_last,
    may_choose_line,
    pages_of_lines,
)
from ..care.oneself import tells_of_oneself
from ..hearing.points import clear_card
from ..model.state import (
    Challenge,
    Choice,
    Clash,
    ClashScore,
    Guessed,
    Judged,
    Line,
    Reason,
    Room,
    RoundScore,
    Speech,
)
from ..scoring import laughs, points, quotes, story
from ..scoring.read_first import is_of_somebody_near
from ..scoring.substance import is_beside
from . import shapes
from .index import Index
from .shapes import View, only

MIN_BALLOTS = 3  # of a bench; with fewer, its figures would show who voted what
MIN_SAID = 3  # who gave each reason: of two, either knows the other's


def speeches(index: Index) -> View:
    """The texts of all revealed rounds, each with what the room may know of it by now."""
    room = index.room
    rounds = {int(n) for n in room.scores}
    shown = {s.id: (s,) for s in room.speeches.values() if s.round in rounds}
    return index.memo.each("revealed", shown, lambda speech: _speech(index, speech), room.scores, index.kept_back)


def _speech(index: Index, speech: Speech) -> View:
    score = index.room.scores[str(speech.round)]
    shows = speech.visible and speech.id not in index.kept_back and _told(index, speech)
    stars = score.stars.get(speech.id) if index.totals and shows else None
    author = speech.author if shows and not _is_unsigned(index, speech) else ""
    view = {"kind": speech.kind, "round": speech.round, "side": speech.side, "cards": list(speech.cards)}
    view |= only(bot=index.room.by_bot(speech), from_card=speech.from_card) | shapes.words_to_all(
        speech, index.kept_back
    )
    return view | only(author=author, stars=stars, says=_says(index, speech) if shows else "")


def _says(index: Index, speech: Speech) -> str:
    """The card that a person's rebuttal clearly says, though it cites none; "": there is none."""
    room, careful = index.room, index.room.options.content == "careful"
    if speech.kind != "rebuttal" or speech.cards or room.by_bot(speech):
        return ""
    return index.memo.made_of(
        "says", (speech, careful), lambda: clear_card(room.motion, speech.side, speech.text, careful), id=speech.id
    )


def _clashes_on(index: Index, speech: Speech) -> list[Clash]:
    """The clashes of a text that have a rebuttal."""
    text = speech.id
    if speech.kind == "closing":
        return [clash for clash in index.room.clashes.values() if clash.closing == text]
    met = index.by_opening if speech.kind == "opening" else index.by_rebuttal
    return [clash for clash in met.get(text, ()) if clash.rebuttal]


def _told(index: Index, speech: Speech) -> bool:
    """Whether the room may know the result of any of a text's clashes; when the show is over, of all."""
    score = index.room.scores[str(speech.round)]
    return any(steps.is_told(score, clash.id) for clash in _clashes_on(index, speech)) or not score.telling


def _is_unsigned(index: Index, speech: Speech) -> bool:
    """Whether a text is shown without its author. While the show goes on and only winners are named, this also holds for a text that has
    won none of the clashes told so far: its other clashes are still to come."""
    room = index.room
    score = room.scores[str(speech.round)]
    if speech.id in score.unsigned or not score.telling or room.by_bot(speech):
        return speech.id in score.unsigned
    judged = "opening" if speech.kind == "closing" else speech.kind
    results = [score.clashes[clash.id] for clash in _clashes_on(index, speech) if steps.is_told(score, clash.id)]
    return points.names_winners_only(room, speech.round) and all(points.verdict(one) != judged for one in results)


def clashes(index: Index) -> View:
    """The clashes of all revealed rounds, with the results that were told so far."""
    room = index.room
    scores = {id: score for scored in room.scores.values() for id, score in scored.clashes.items()}
    shown = {id: (room.clashes[id], score) for id, score in scores.items()}
    of = {int(n): _round(room, n) for n in room.scores}
    plan = room.phase.plan
    return index.memo.each(
        "clash", shown, lambda clash, score: _clash(clash, score, of[clash.round]), room.scores, plan
    )


class _Round(NamedTuple):
    """What the results of a round's clashes have in common. `few`: so few wrote that numbers would tell whose votes and reasons they
    are; `winners_only`: each clash names who won it, and of its other text only who was named before; `winners`: by clash of
    the show whose result was told, in their order, the text that won it; `laughs`: how many readers laughed, by text, where that is told."""

    score: RoundScore
    few: bool
    winners_only: bool
    winners: dict[str, str]
    challenge: Challenge | None
    laughs: dict[str, int]


def _round(room: Room, n: str) -> _Round:
    few, winners_only = (
        len(points.writers(room, int(n))) < points.UNSIGNED_FROM,
        points.names_winners_only(room, int(n)),
    )
    score = room.scores[n]
    verdicts = {id: points.verdict(score.clashes[id]) for id in score.shown if steps.is_told(score, id)}
    winners = {id: getattr(room.clashes[id], text) if text in points.JUDGED else "" for id, text in verdicts.items()}
    return _Round(score, few, winners_only, winners, challenges.of_round(room, int(n)), laughs.counts_told(room, score))


def _clash(clash: Clash, score: ClashScore, of: _Round) -> View:
    view: View = {"round": clash.round} | _texts(clash)
    return view | _result(clash, score, of) if steps.is_told(of.score, clash.id) else view


def _texts(clash: Clash) -> View:
    return {"opening": clash.opening, "rebuttal": clash.rebuttal} | only(closing=clash.closing)


def _result(clash: Clash, score: ClashScore, of: _Round) -> View:
    """The result of a clash. Reasons have no numbers, which would show whose they are, among few writers, and of a text of which one
    was said by fewer than three."""
    view: View = {"votes": shapes.tally(score.votes)}
    view |= only(reasons={text: _counted(said, of.few) for text, said in score.reasons.items()})
    if score.benches and all(tally.total >= MIN_BALLOTS for tally in score.benches.values()):
        view["benches"] = {bench: shapes.tally(tally) for bench, tally in score.benches.items()}
    verdict = points.verdict(score)
    nth = of.score.shown.index(clash.id) + 1 if clash.id in of.score.shown else 0
    why = None if of.few else points.main_reason(score)
    view |= only(verdict=verdict, main_reason=why, names=_names(clash, verdict, of), nth=nth)
    view |= only(met=score.met and of.challenge)
    if clash.id in (*of.score.plan, *of.score.shown):
        laughed = {kind: n for kind in points.JUDGED if (n := of.laughs.get(getattr(clash, kind), 0))}
        view |= only(laughs={kind: n for kind, n in laughed.items() if n == max(laughed.values())})
    return view | only(guessed=_guessed(of.score.guessed.get(clash.id)))


def _counted(said: dict[Reason, int], few: bool) -> dict[Reason, int]:
    """How often each reason was given. All numbers or none, as a single one that is missing could be worked out."""
    return dict.fromkeys(said, 0) if few or min(said.values(), default=0) < MIN_SAID else dict(said)


def _names(clash: Clash, verdict: Choice | None, of: _Round) -> list[Judged]:
    """The texts of a clash whose authors its result names: once the show has named a text, it stays named."""
    known = {text for _, text in takewhile(lambda one: one[0] != clash.id, of.winners.items())}
    ids = {text: getattr(clash, text) for text in points.JUDGED}
    signed = {text: id for text, id in ids.items() if id not in of.score.unsigned}
    return [text for text, id in signed.items() if text == verdict or not of.winners_only or id in known]


def _guessed(guessed: Guessed | None) -> View:
    """What was guessed about a clash. Of few guesses only the number is shown: counts would show whose they are."""
    if guessed is None:
        return {}
    if guessed.expected.total < steps.GUESSED_FROM:
        return {"of": guessed.of}
    view: View = {"of": guessed.of, "expected": shapes.tally(guessed.expected)}
    if guessed.gave >= steps.GUESSED_FROM:
        view["called"] = {"n": guessed.called, "of": guessed.gave}
    lead = {"points": guessed.best} | only(n=guessed.leaders) if guessed.best else None
    return view | only(most=points.choice_of(guessed.expected), twice=guessed.twice, lead=lead)


def reveal(room: Room) -> View:
    """What the projector has shown so far, and nothing of what follows."""
    phase, score = room.phase, room.scores[str(room.phase.round)]
    order = [id for id in phase.plan if id in phase.shown]
    view: View = {"order": order, "shown": len(phase.plan), "step": phase.step}
    view |= only(at=phase.at, n=steps.place_in_plan(phase), over=not score.telling, through=steps.is_through(room))
    if phase.step == "quick":
        view["quick"] = _quick(room)
    view |= only(asks_why=guesses.asks_why(room), more=phase.at != "" and phase.at == phase.more)
    view |= only(best=_best(room, phase.round), claps=applause.is_open(room))
    if phase.unfolds or (phase.deadline is not None and phase.at and phase.step != "own"):
        lasts = {step: steps.lasts(room, steps.Place(phase.at, step)) for step in steps.STEPS_OF_A_CLASH}
        view["runs"] = {"since": phase.since} | lasts
        if phase.deadline is not None:
            view["runs"][phase.step] = phase.deadline - phase.since
        view["runs"] |= only(
            room=steps.room_alone(room, phase.at), beat=steps.beat(room, phase.at), slow=steps.slow(room, phase.at)
        )
        view["runs"] |= only(brief=steps.is_foregone(room, phase.at))
        view["runs"] |= only(all_in=phase.hurried and not room.motion.tone)
    return view


def _quick(room: Room) -> View:
    """What is on the screen of a clash that comes fast."""
    quick, card = steps.quick_round(room.phase), quotes.quick_card(room, room.phase.at)
    n = quick.index(room.phase.at) + 1 if room.phase.at in quick else 0
    return {"n": n, "of": len(quick), "words": only(**card.words)} | only(laughs=dict(card.laughs))


def lines_after(room: Room) -> View:
    """Once the show is over, what the big screen quotes of the clashes that it left out."""
    if room.scores[str(room.phase.round)].telling:
        return {}
    return only(lines=[only(**quote._asdict()) for quote in quotes.of_others(room)])


def quoted(room: Room) -> dict[str, str]:
    """By clash of the shows that are over, what the big screen calls it; not on a grave motion."""
    return {} if room.motion.tone else quotes.of_guessed(room)


def own_points(room: Room, seat: str) -> View:
    """Somebody's points once a show is over: of its round, or, in the ending, of all; with their place if it says something."""
    total = race.points_in(room, room.phase.round if room.phase.name == "reveal" else None)
    return {"n": total[seat]} | only(place=race.place(total, seat)) if any(total.values()) and seat in total else {}


def _best(room: Room, round: int | None = None) -> list[View]:
    """The first places of a round, or of all, whose shows are over, with those who are named."""
    total = race.points_in(room, round)
    return [{"points": points_of, "n": n} | only(seats=list(seats)) for points_of, n, seats in race.ranks(total)]


def whole_reveal(room: Room) -> View:
    """All of a reveal from its beginning, for hosts; the others see it step by step."""
    if room.phase.name != "reveal":
        return {}
    phase, score = room.phase, room.scores[str(room.phase.round)]
    of = _round(room, str(phase.round))
    results = {id: _result(room.clashes[id], one, of) for id, one in score.clashes.items()}
    view: View = {"order": list(score.order), "plan": list(room.phase.plan), "clashes": results}
    lines = [{"speech": one.speech, "words": one.words} for one in quotes.of_others(room)] if score.telling else []
    view["left_out"] = [id for id in phase.left_out if id in room.speeches]
    view |= only(lines=lines)
    return view | only(to_come=steps.to_come(room), quick=list(steps.quick_round(phase)))


def before_the_show(room: Room) -> View:
    """While a round is judged, what may come on the screen afterwards, for hosts to read first: the texts of each clash, which of them
    speak of somebody near their writer, or made readers laugh, and the clashes that hosts keep out of the show."""
    if room.phase.name != "vote":
        return {}
    ids = sorted(choosing.to_judge(room), key=lambda id: is_beside(room, room.clashes[id]))
    clashes = {id: _texts(clash) for id in ids if not _is_hidden(room, clash := room.clashes[id])}
    texts = [room.speeches[id] for clash in clashes.values() for id in clash.values()]
    near = [text.id for text in texts if not room.by_bot(text) and is_of_somebody_near(text.text)]
    counts = laughs.readers(room, {id: room.clashes[id] for id in clashes})
    funny = [id for id, n in counts.items() if n >= laughs.LEAST]
    return {"clashes": clashes, "near": near, "funny": funny, "left_out": list(room.phase.left_out)}


def _is_hidden(room: Room, clash: Clash) -> bool:
    """Whether a host has hidden the opening or the rebuttal: then no screen shows the clash, and nothing of it waits."""
    return any(room.speeches[id].hidden for id in (clash.opening, clash.rebuttal))


def before_the_ending(room: Room) -> View:
    """The lines that will come in the ending, until it closes, for hosts to read first, and the texts that they keep out: those of the
    last vote, until it is over; everybody else's; and those that it closes with. Once it has begun, also the texts of awards."""
    outcome, ends = room.outcome, room.phase.name == "finished"
    if room.options.practice or not (may_choose_line(room) or awaits_lines(room) or (ends and outcome)):
        return {}
    if ends and ending_at(room) == "last":
        return {}
    if ends and outcome:
        vote: tuple[Line, ...] = outcome.memorable if room.phase.remembered is None else ()
        lines, last = outcome.lines, outcome.last_lines
        of_awards = list(quotes.of_awards(room, outcome.winners).values())
    else:
        of = story.all_lines(room, quotes.large(room, {}))
        vote, last, lines, of_awards = of["memorable"], of["last_lines"], of["lines"], []
    more = {line.speech: line for line in (*last, *lines)} | {id: Line(id, room.speeches[id].text) for id in of_awards}
    others = [line for id, line in more.items() if id not in {one.speech for one in vote}]
    both = (*vote, *others)
    near = [line.speech for line in both if is_of_somebody_near(line.words) or tells_of_oneself(line.words)]
    view: View = {"lines": msgspec.to_builtins(others), "near": near, "left_out": list(room.phase.left_out)}
    return view | only(vote=msgspec.to_builtins(list(vote)), chosen=story.chosen_of(room, both))


def ending(room: Room) -> View:
    """Where the ending is, and how it runs."""
    phase = room.phase
    view: View = {"steps": list(ending_steps(room)), "at": ending_at(room)}
    view |= only(question=phase.question, claps=applause.is_open(room), best=_best(room))
    if room.outcome:
        of_awards = quotes.of_awards(room, room.outcome.winners)
        view |= only(of_awards=of_awards, last_lines=msgspec.to_builtins(list(room.outcome.last_lines)))
    if pages := pages_of_lines(room):
        since = {} if phase.pace else {"since": phase.since}
        view["lines"] = {
            "pages": msgspec.to_builtins([list(page) for page in pages]),
            "lasts": list(lines_last(room)),
        } | since
    if last_vote.is_open(room):
        view["vote"] = {"lines": msgspec.to_builtins(last_vote.lines(room)), "since": phase.since}
        view["vote"] |= only(ends=phase.deadline)
    elif last_vote.has_result(room):
        lines = last_vote.lines(room)
        votes = {line.speech: (phase.remembered or {}).get(line.speech, 0) for line in lines}
        view["vote"] = {"lines": msgspec.to_builtins(lines), "votes": votes}
        view["vote"] |= only(best=[line.speech for line in last_vote.best(room)])
        view["vote"] |= only(since=phase.since if phase.at == "remember" else None)
    if phase.pace:
        view["runs"] = {"since": phase.since, "lasts": list(ending_lasts(room))}
    return view
