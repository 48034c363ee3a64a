"""Makes the report of a debate from its rows."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec.structs import replace

from ...game import Room
from ...game.acts import challenges
from ...game.acts.duties import is_judged
from ...game.acts.speaking import TABLE
from ...game.model.motion import SIDES, Side
from ...game.model.phases import is_aloud
from ...game.model.state import Clash, Outcome, Owed, Revision, RoundScore, Seat, Speech
from ...game.model.word_count import count_words
from ...game.scoring import points
from ...game.scoring.read_first import (
    held,
    is_for_readers,
    is_hurtful,
    is_in_doubt,
    is_protected,
    is_unfinished,
    names_somebody,
    noticed_in,
    personal,
)
from ...game.scoring.rewrites import preferred
from ...game.scoring.substance import brings_fact, why_half
from ...game.views.insight import insight, shows_totals
from ...game.views.revealed import MIN_BALLOTS
from ...game.views.seen import SMALL_ROOM
from ...storage.rooms.store import Store
from .model import (
    Befell,
    ClashResult,
    MotionHead,
    NotDone,
    Rated,
    Report,
    Results,
    Rewrite,
    Share,
    Student,
    TakenPart,
    Tallies,
    Text,
    TextState,
)
from .rows import ReadRoom, read_rows


def report_of(store: Store, code: str, table: int | None = None) -> Report:
    """The report of a room, or as much of one as there is. `table`: its number in a hall. Raises NoRoom."""
    with store.database.reading() as connection:
        read_room = read_rows(store, connection, code)
    room, motion = read_room.room, read_room.room.motion
    room.scores = {str(n): _scored(read_room, n) for n in read_room.revealed}
    texts = {id: _cleared(room, text) for id, text in _with_ratings(room, texts_of(room)).items()}
    people = [_student(seat, read_room, texts.values()) for seat in room.seats.values() if not seat.bot]
    cited = {card for text in texts.values() for card in text.cards}
    comparisons, rewrites = preferred(room) or (0, 0)
    return Report(
        code=room.code,
        format=room.format,
        opened=room.opened,
        motion=MotionHead(
            motion.slug, motion.title, motion.language, {side: motion.sides[side].name for side in SIDES}
        ),
        dealt=any(is_judged(room, room.clashes[clash]) for seat in room.seats.values() for clash in seat.dealt),
        rounds=[*read_room.revealed],
        students=[entry for entry in people if entry.role != "host" or entry.texts],
        texts=texts,
        clashes=_clashes(room),
        cards={id: card.title for id, card in motion.cards.items() if id in cited},
        sides_given=room.options.sides != "chosen",
        rehearsal=bool(room.options.rehearsal),
        rubric=room.options.rubric,
        table=table,
        small=sum(seat.here and seat.role != "host" and not seat.bot for seat in room.seats.values()) < SMALL_ROOM,
        comparisons=comparisons,
        preferred=rewrites,
        results=results_of(room.outcome) if room.outcome else None,
    )


def _scored(read_room: ReadRoom, n: int) -> RoundScore:
    """The figures of a round. No row of a vote says whether its rebuttal met the challenge: that is as the room's own score has it."""
    score = points.score_round(read_room.room, n)
    clashes = {id: replace(one, met=id in read_room.met) for id, one in score.clashes.items()}
    return replace(score, clashes=clashes, shown=read_room.revealed[n])


def _cleared(room: Room, text: Text) -> Text:
    """A line that names somebody waits for a host until one has judged it: no page prints it before."""
    waits = text.state == "sent" and names_somebody(room, room.speeches[text.id])
    return replace(text, state="waiting", text="", restatement="") if waits else text


def results_of(outcome: Outcome) -> Results:
    return Results(
        people=outcome.people,
        verdicts=outcome.verdicts,
        votes=outcome.votes,
        sides=outcome.sides,
        more_often=outcome.more_often,
        own_bench=outcome.own_bench,
        swing=outcome.swing,
        awards={name: list(winners) for name, winners in outcome.winners.items()},
    )


def _clashes(room: Room) -> dict[str, ClashResult]:
    results: dict[str, ClashResult] = {}
    private = personal(room, room.speeches.values()).keys()
    unread = {text.id for text in room.speeches.values() if noticed_in(text) or is_in_doubt(room, text)}
    for score in room.scores.values():
        # First as the projector counted them, from one in each round.
        for number, id in enumerate(dict.fromkeys((*score.shown, *score.order)), 1):
            clash, figures = room.clashes[id], score.clashes[id]
            texts = [text for text in (clash.opening, clash.rebuttal, clash.closing) if text]
            may_see_benches = bool(figures.benches) and all(t.total >= MIN_BALLOTS for t in figures.benches.values())
            results[id] = ClashResult(
                id=id,
                number=number,
                round=clash.round,
                opening=clash.opening,
                rebuttal=clash.rebuttal,
                closing=clash.closing,
                votes=figures.votes,
                verdict=points.verdict(figures),
                reasons=figures.reasons,
                benches=figures.benches if may_see_benches else {},
                personal=not private.isdisjoint(texts),
                unread=not unread.isdisjoint(texts),
            )
    return results


def _with_ratings(room: Room, texts: dict[str, Text]) -> dict[str, Text]:
    """The texts with the levels that hosts gave. They are added here only, so that they are not in what students take home."""
    rated: dict[str, Rated] = {}
    for rating in room.ratings.values():  # in order of criterion and level
        rated.setdefault(rating.text, {}).setdefault(rating.criterion, []).append(rating.level)

    def whole(text: Text) -> Text:
        rewrite = text.rewrite and replace(text.rewrite, rated=rated.get(text.rewrite.id, {}))
        return replace(text, rated=rated.get(text.id, {}), rewrite=rewrite)

    return {id: whole(text) for id, text in texts.items()} if rated else texts


def texts_of(room: Room) -> dict[str, Text]:
    """A room's texts with what peers said of those that were revealed, by id."""
    stars = shows_totals(room)
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
    rewrites, waits = {revision.speech: revision for revision in room.revisions.values()}, held(room)
    return {
        id: _text(room, speech, by_text[id], on, answers.get(id, ""), rewrites.get(id), stars, id in waits)
        for id, speech in room.speeches.items()
    }


def _text(
    room: Room,
    speech: Speech,
    clashes: list[Clash],
    on: dict[str, list[Clash]],
    answers: str,
    rewrite: Revision | None,
    stars: bool,
    waits: bool,
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
        text="" if speech.hidden else speech.text,
        at=speech.at,
        state=_state(speech),
        words=0 if speech.from_card or speech.noted_by else count_words(speech.restatement, speech.text),
        author=speech.author,
        unsigned=score is not None and speech.id in score.unsigned,
        bot=room.by_bot(speech),
        restatement="" if speech.hidden else speech.restatement,
        weighing=speech.weighing or None,
        cards=list(speech.cards),
        by_clock=speech.by_clock and not speech.from_card,
        noted_by=_noted_by(room, speech),
        unfinished=is_unfinished(speech),
        held=waits and score is not None and not speech.hidden,
        again=speech.changed,
        off=speech.off or speech.stray,
        answers_off=bool(answers) and (room.speeches[answers].off or room.speeches[answers].stray),
        fact=speech.kind == "rebuttal" and brings_fact(room, speech),
        half=why_half(room, speech) if score and not is_aloud(room.format) else None,
        from_card=speech.from_card,
        answers=answers,
        votes=votes if votes and votes.total else None,
        reasons=said.reasons if said else {},
        tips=score.tips.get(speech.id, {}) if score else {},
        stars=said.stars if said and stars else 0,
        fair=fair[0] if score and fair else None,
        best=said.best if said else "",
        met=challenges.of_round(room, speech.round) if said and said.met else None,
        unanswered=_unanswered(clashes)
        if score and is_aloud(room.format) and speech.kind == "opening" and not speech.from_card
        else "",
        rewrite=_rewrite(room, rewrite) if rewrite else None,
    )


def _unanswered(clashes: list[Clash]) -> Literal["", "nobody", "no_line"]:
    if any(clash.rebuttal for clash in clashes):
        return ""
    return "no_line" if clashes else "nobody"


def _noted_by(room: Room, speech: Speech) -> str:
    writer = room.seats.get(speech.noted_by)
    return (writer and writer.alias) or (speech.noted_by and TABLE)


def _rewrite(room: Room, rewrite: Revision) -> Rewrite:
    phase = room.phase
    open_still = phase.name == "compare" and phase.round == rewrite.round
    said = Counter(
        comparison.choice
        for comparison in room.comparisons.values()
        if comparison.revision == rewrite.id and not open_still
    )
    return Rewrite(
        id=rewrite.id,
        text="" if rewrite.hidden else rewrite.text,
        at=rewrite.at,
        state=_state(rewrite),
        words=count_words(rewrite.restatement, rewrite.text),
        restatement="" if rewrite.hidden else rewrite.restatement,
        weighing=rewrite.weighing or None,
        by_clock=rewrite.by_clock,
        first=said["before"],
        second=said["after"],
    )


def _state(text: Speech | Revision) -> TextState:
    return "private" if is_protected(text) else "hidden" if text.hidden else text.state


def _student(seat: Seat, read_room: ReadRoom, texts: Iterable[Text]) -> Student:
    room, outcome = read_room.room, read_room.room.outcome
    own = [text for text in texts if text.author == seat.id]
    missed = [NotDone(*entry) for entry in room.missed.get(seat.id, ())]
    joined, heard = read_room.heard.get(seat.id, (None, None))
    # Others' devices say what somebody did: they were there to its end.
    if is_aloud(room.format) and heard and not seat.gone:
        heard = max(heard, room.phase.began if room.phase.name == "finished" else 0)
    last = max((last for _, last in read_room.heard.values()), default=0)
    versions = [room.speeches[text.id] for text in own] + [
        one for one in room.revisions.values() if one.author == seat.id
    ]
    return Student(
        seat=seat.id,
        alias=seat.alias,
        role=seat.role,
        table=seat.group,
        took_part=_took_part(seat.id, own, missed, read_room),
        teacher_name=seat.teacher_name,
        gone=seat.gone,
        you=seat.stand_in == "you",
        joined=joined,
        heard=heard,
        out=seat.was_out + (max(0, last - seat.out) if seat.out is not None else 0),
        sides=_sides(own, missed),
        texts=[text.id for text in own],
        missed=missed,
        by_clock=sum(text.by_clock for text in own),
        befell={one.id: what for one in versions if (what := _befell(room, one))},
        off=any(text.off for text in own),
        noted=sum(seat.id == speech.scribe != speech.author for speech in room.speeches.values()),
        words=sum(text.words for text in own),
        stars=sum(text.stars for text in own),
        place=outcome.places.get(seat.id) if outcome else None,
        awards=[name for name, winners in outcome.winners.items() if seat.id in winners] if outcome else [],
    )


def _befell(room: Room, text: Speech | Revision) -> Befell | None:
    """What hosts, classmates or the rules had against a text or a rewrite, until a host clears it for everybody."""
    hurts = text.sent_back if isinstance(text, Speech) else text.state == "returned" and "insult" in text.marks
    if hurts:
        return "sent_back"
    if is_hurtful(text):
        return "insult"
    needs_help = "self_harm" in text.marks and text.reach != "all"
    if is_protected(text):
        return "cry" if needs_help else "protected"
    if text.hidden or text.changed:
        return "hidden"
    if text.state == "returned":
        return "returned"
    if needs_help:
        return "in_need"
    if noticed_in(text) and not text.read:
        return "noticed"
    is_cleared = text.read and not is_for_readers(text)
    is_reported = any(flag.speech == text.id and not flag.off for flag in room.flags.values())
    return "reported" if is_reported and not is_cleared else None


def _sides(texts: Sequence[Text], missed: Sequence[NotDone]) -> dict[int, Side]:
    owed = {entry.round: entry.side for entry in missed if entry.side}
    return dict(sorted((owed | {text.round: text.side for text in texts}).items()))


def _took_part(seat: str, texts: Sequence[Text], missed: Sequence[NotDone], read_room: ReadRoom) -> TakenPart:
    reading = {**read_room.judged, **read_room.starred}.keys()
    spoken = Counter(entry.kind for entry in missed if entry.n == 0)
    active = (
        {text.round for text in texts}
        | {entry.round for entry in missed if entry.n == 0}
        | {round for judge, round in reading if judge == seat}
    )
    owed = Counter[str]()
    for entry in missed:
        owed[entry.kind] += entry.n

    def share(done: int, kind: Owed, undone: int = 0) -> Share:
        done += spoken[kind]
        return Share(
            done,
            done + undone + owed[kind],
            spoken[kind] + sum(text.from_card and text.kind == kind for text in texts),
            halves=[text.half for text in sent if text.half and text.kind == kind],
        )

    sent = [text for text in texts if text.state != "returned"]
    rewritten = Counter(text.rewrite.state for text in texts if text.rewrite)
    kinds, returned = Counter(text.kind for text in sent), Counter(text.kind for text in texts if text not in sent)
    dealt = sum(is_judged(read_room.room, read_room.room.clashes[id]) for id in read_room.dealt.get(seat, ()))
    judging = share(sum(n for (judge, _), n in read_room.judged.items() if judge == seat), "ballot")
    return TakenPart(
        participation=Share(len(active), len(active | {entry.round for entry in missed})),
        openings=share(kinds["opening"], "opening", returned["opening"]),
        rebuttals=share(kinds["rebuttal"], "rebuttal", returned["rebuttal"]),
        judging=replace(judging, excused=max(0, dealt - judging.owed)),
        rewrites=share(rewritten.total() - rewritten["returned"], "rewrite", rewritten["returned"]),
    )
