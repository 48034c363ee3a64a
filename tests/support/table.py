"""A debate at a table: plays the pure rules as a class would, with time as a number."""

from collections.abc import Mapping
from functools import cache
from random import Random
from types import MappingProxyType
from typing import get_args

from debate.game import Command, DraftText, Memo, Rejected, Views, apply, open_room
from debate.game.acts.duties import asked_fair, ballots, comparisons, duty, revisable, stars_asked
from debate.game.acts.turn import unnoticed
from debate.game.model import commands as c
from debate.game.model.motion import Card, Link, Motion, SideText, Tip
from debate.game.model.phases import GRACE
from debate.game.model.state import PhaseName, Reason, Room, Seat

START = 1_800_000_000_000
REASONS, TIPS = get_args(Reason), get_args(Tip)


@cache
def motion(each: int = 10) -> Motion:
    """A small pack, made once: f0… against a0…; card n answers the opposing card n directly and the next one in part."""
    cards = {}
    for mine, theirs, side in (("f", "a", "for"), ("a", "f", "against")):
        for n in range(each):
            cards[f"{mine}{n}"] = Card(
                side=side,
                theme="law",
                difficulty=1,
                title=f"Title {mine}{n}",
                claim=f"The claim of card {mine}{n} is long enough.",
                why=f"It matters because of {mine}{n}.",
                evidence=f"Evidence {mine}{n}.",
                weak_point=f"Weak {mine}{n}.",
                careful=f"Careful {mine}{n}.",
                teacher=f"teacheronly{mine}{n}",
                answers={f"{theirs}{n}": Link("direct", "hint"), f"{theirs}{(n + 1) % each}": Link("partial", "hint")},
            )
    return Motion(
        slug="test",
        digest="d",
        title="A motion",
        question="Should it?",
        background=("Background.",),
        facts=("A fact.",),
        sides={"for": SideText("Yes", "Change it", "We say yes."), "against": SideText("No", "Keep it", "We say no.")},
        stances=("1", "2", "3", "4", "5"),
        cards=cards,
        glossary={"word": "meaning"},
    )


def task(room: Room, seat: Seat) -> PhaseName | None:
    """The name of this phase when it asks something of this seat."""
    return None if duty(room, seat) is None else room.phase.name


def letters(id: str) -> str:
    """An id as a word: nine digits are a telephone number."""
    return f"p{id}" if id.isdigit() else id


# What a player writes who is given no text: sentences that make sense alone and that have no passage in common.
TEXTS = {
    "opening": "Whoever reads the opening of {} in round {} knows why rules help us all.",
    "rebuttal": "Nothing in the rebuttal of {} for round {} was said by anybody else so far.",
    "closing": "Once all is said, the closing of {} from round {} keeps what is left.",
}


class Table:
    """A room with a host ("host") and players ("p0", "p1", …); `now` only changes when a test changes it."""

    notice = staticmethod(unnoticed)  # finds the marks that a teacher sees with a text
    code, start = "BCDFG", START
    names: Mapping[str, str] = MappingProxyType({})  # what hosts call people, by seat

    def __init__(self, players: int = 4, format: str = "class", judges: int = 0, seed: str = "seed", **options: object):
        self.now = self.start
        self.room = open_room(
            code=self.code, seed=seed, motion=self.motion(), format=format, options=options, now=self.now
        )
        self.players = [f"p{n}" for n in range(players)]
        self.do("host", c.Join(role="host", teacher_name="Ms Host"))
        for id in self.players:
            self.do(id, c.Join(role="player", teacher_name=self.names.get(id, "")))
        for n in range(judges):
            self.do(f"j{n}", c.Join(role="judge", teacher_name=self.names.get(f"j{n}", "")))

    def do(self, actor: str, command: Command, drafts: dict[str, DraftText] | None = None) -> "Table":
        self.room = apply(self.room, command, actor, self.now, drafts, self.notice)
        return self

    def refused(self, actor: str, command: Command) -> str:
        """The code of the refusal; the room must not have changed."""
        before = self.room
        try:
            apply(self.room, command, actor, self.now, None, self.notice)
        except Rejected as refusal:
            assert self.room is before
            return refusal.code
        raise AssertionError(f"{command} was allowed")

    def motion(self) -> Motion:
        return motion()

    @property
    def views(self) -> dict[str, dict]:
        """What everybody sees now, by seat ("": what everybody's document has in common)."""
        return seen(self.room)

    @property
    def phase(self):
        return self.room.phase

    @property
    def name(self) -> str:
        return self.room.phase.name

    def seat(self, id: str) -> Seat:
        return self.room.seats[id]

    def side(self, side: str) -> list[str]:
        return [s.id for s in self.room.seats.values() if s.role == "player" and s.here and s.side == side]

    def end(self, drafts: dict[str, DraftText] | None = None) -> "Table":
        return self.do("host", c.EndPhase(phase=self.phase.id), drafts)

    def end_late(self) -> "Table":
        """The host ends this phase when its time is over."""
        self.now = max(self.now, self.phase.deadline)
        return self.end()

    def time_up(self, drafts: dict[str, DraftText] | None = None) -> "Table":
        self.now = self.phase.deadline + GRACE
        return self.do("clock", c.TimeUp(phase=self.phase.id, deadline=self.phase.deadline), drafts)

    def speak(
        self, id: str, text: str = "", restatement: str = "They say something that matters.", cards: tuple = ()
    ) -> "Table":
        text = text or TEXTS[self.name].format(letters(id), self.phase.round)
        rebuttal = self.name == "rebuttal"
        command = c.Speak(
            phase=self.phase.id, text=text, restatement=restatement if rebuttal else "", cards=cards, sure=True
        )
        self.do(id, command)
        return self.do(id, c.Mean(phase=self.phase.id)) if self.seat(id).asked else self

    def over(self) -> "Table":
        """The show of this reveal is over: all of it is open to the room."""
        return self.do(
            "host", c.ShowClash(self.phase.id, next(iter(self.room.scores[str(self.phase.round)].order)), "own")
        )

    def vote(self, id: str, clash: str, luck: Random) -> "Table":
        """Vote at random, with or without reason and tip."""
        choice, tip = luck.choice(("opening", "rebuttal", "close")), luck.choice((*TIPS, None))
        reason = luck.choice((*REASONS, None)) if choice != "close" else None
        tip_for = luck.choice(("opening", "rebuttal")) if choice == "close" and tip else None
        return self.do(
            id, c.Vote(phase=self.phase.id, clash=clash, choice=choice, reason=reason, tip=tip, tip_for=tip_for)
        )

    def act(self, id: str, luck: Random | None = None) -> "Table":
        """Do whatever this phase asks of a seat."""
        luck, seat, phase = luck or Random(id), self.seat(id), self.phase
        match task(self.room, seat):
            case "stance":
                self.do(id, c.Stance(phase=phase.id, value=luck.randint(1, 5)))
            case "draw":
                self.do(
                    id,
                    c.Keep(phase=phase.id, cards=tuple(luck.sample(seat.hand, luck.randint(*self.room.options.keep)))),
                )
            case "opening" | "rebuttal" | "closing":
                self.speak(id)
            case "vote":
                for ballot in ballots(self.room, seat):
                    self.vote(id, ballot.clash, luck)
                if asked := stars_asked(self.room, seat):
                    self.do(
                        id,
                        c.Star(
                            phase=phase.id,
                            speeches=tuple(
                                star for kind in asked.values() for star in luck.sample(kind.among, kind.give)
                            ),
                        ),
                    )
                for clash in asked_fair(self.room, seat) if seat.role == "player" else ():
                    self.do(id, c.Fair(phase=phase.id, clash=clash.id, fair=luck.choice(("fair", "unfair"))))
            case "revise":
                self.rewrite(id, luck.choice(revisable(self.room, seat)).id)
            case "compare":
                for one in comparisons(self.room, seat):
                    self.do(id, c.Compare(phase=phase.id, comparison=one.id, choice=luck.choice(("first", "second"))))
        return self

    def rewrite(self, id: str, speech: str, text: str = "", **more: object) -> "Table":
        """Rewrite one of a seat's own texts."""
        old = self.room.speeches[speech]
        text = text or f"Once more, the {old.kind} of {letters(id)} in round {old.round} says it better than last time."
        return self.do(id, c.Revise(phase=self.phase.id, speech=speech, text=text, restatement=old.restatement, **more))

    def everybody(self, *but: str) -> "Table":
        for id in list(self.room.seats):
            if id not in but and task(self.room, self.seat(id)):
                self.act(id)
        return self

    def to(self, name: str, round: int = 0, *but: str) -> "Table":
        """Play on until that phase begins; those in `but` do nothing."""
        if self.name == "lobby":
            self.do("host", c.Begin())
        while not (self.name == name and round in (0, self.phase.round)):
            assert self.name != "finished", f"{name} never came"
            self.everybody(*but)
            self.end()
        return self


def seen(room: Room, memo: Memo | None = None) -> dict[str, dict]:
    """Every view of a room, from a memo or from scratch."""
    views = Views(room, memo)
    return {"": views.public()} | {id: views.private(id) for id in room.seats}


def in_each_phase() -> list[Table]:
    """A debate of four players and a judge, in each of its phases."""
    table, found = Table(4, "full", judges=1), []
    while True:
        copy = Table.__new__(Table)
        copy.__dict__.update(table.__dict__)
        found.append(copy)
        if table.name == "finished":
            return found
        if table.name == "lobby":
            table.to("stance")
        else:
            table.everybody().end()
