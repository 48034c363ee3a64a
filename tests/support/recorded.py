"""Debates that were played once and always come out the same, with what happens in a lesson: for reports."""

from random import Random

from debate.game.model import commands as c
from debate.game.model.motion import Motion
from debate.game.model.phases import FORMATS, LIMITS, REWRITING
from debate.storage.halls import Halls
from debate.storage.rooms.store import Store
from support.kept import Kept, keep
from support.table import START

NAMES = "Ada Ben Cleo Dov Eva Finn Gia Hugo Ines Jon Kim Lea Max Nia Otto Pia Quin Rosa Sam Tess Uma Vic Wren Xena Yan Zoe Amal Bo Cy Di Ed"
SENTENCES = (
    "A promise that nobody keeps protects nobody.",
    "The people who pay for this were never asked.",
    "We have tried the other way for years, and it has not worked.",
    "Rules that bend for the strong are not rules.",
    "It is cheaper to act now than to repair it later.",
    "Most of those who lose here can never get it back.",
    "Other places did this, and nothing that was feared happened.",
    "One case is not enough to know what happens to everyone.",
)
WEIGHINGS = ("scale", "likelihood", "severity", "duration")


class Recorded(Kept):
    """A table whose people have names and say different things, while time passes from `start` (ms). `pack`: its motion, if
    not the tests' own. Without `clocks` no phase ends by itself, at a server neither."""

    def __init__(
        self,
        store: Store,
        players: int,
        format: str = "class",
        *,
        code: str = "BCDFG",
        pack: Motion | None = None,
        start: int = START,
        clocks: bool = True,
        **options,
    ):
        self.code, self._pack, self.start = code, pack, start
        self.names = {f"p{n}": name for n, name in enumerate(NAMES.split())} | {"j0": "Judy", "j1": "Jules"}
        if not clocks:
            options["lengths"] = dict.fromkeys(("stance", *FORMATS[format].lengths, *REWRITING), 0)
        super().__init__(store, players, format, **options)

    def motion(self) -> Motion:
        return self._pack or super().motion()

    def do(self, actor, command, drafts=None):
        self.now += 200
        return super().do(actor, command, drafts)

    def end(self, drafts=None):
        self.now += 30_000
        return super().end(drafts)

    def act(self, id, luck=None):
        return super().act(id, luck or Random(f"{id} {self.phase.id}"))

    def words(self, id: str, about: str = "") -> tuple[str, Random]:
        """What somebody says in this phase, and the luck that said it."""
        luck = Random(f"{id} {self.phase.id} {about}")
        return " ".join(luck.sample(SENTENCES, luck.randint(2, 4))), luck

    def speak(self, id: str, text: str = "", restatement: str = "", cards: tuple = ()):
        said, luck = self.words(id)
        if self.name == "opening":
            return self.do(id, c.Speak(phase=self.phase.id, text=text or said, sure=True))
        restated = f"They say: {luck.choice(SENTENCES)}" if self.name == "rebuttal" else ""
        cited = tuple(card for card, _ in self.seat(id).counters[: luck.randint(0, 1)]) if restated else ()
        weighing = luck.choice((None, *WEIGHINGS))
        command = c.Speak(
            phase=self.phase.id,
            text=text or said[:280],
            restatement=restatement or restated,
            cards=cited,
            weighing=weighing,
            sure=True,  # the same few sentences are everybody's
        )
        return self.do(id, command)

    def rewrite(self, id: str, speech: str, text: str = "", **more):
        return super().rewrite(id, speech, text or f"Once more, and better. {self.words(id, speech)[0]}"[:280], **more)

    def split(self, clash: str) -> None:
        """Have everybody who holds a ballot on this clash call it too close."""
        for ballot in [ballot for ballot in self.room.ballots.values() if ballot.clash == clash]:
            self.do(ballot.seat, c.Vote(phase=self.phase.id, clash=clash, choice="close"))


class Wordy(Recorded):
    """A table whose people use every character that they have."""

    def words(self, id, about=""):
        return " ".join(f"{sentence} Word{n}." for n, sentence in enumerate(SENTENCES * 4)), Random(id)

    def speak(self, id, text="", restatement="", cards=()):
        said, most = self.words(id)[0], LIMITS[self.name][1]
        restated = f"They say: {said}"[: LIMITS["restatement"][1]].strip() if self.name == "rebuttal" else ""
        cited = tuple(card for card, _ in self.seat(id).counters[:1]) if restated else ()
        weighing = "duration" if self.name != "opening" else None
        command = c.Speak(
            phase=self.phase.id,
            text=said[:most].strip(),
            restatement=restated,
            cards=cited,
            weighing=weighing,
            sure=True,
        )
        return self.do(id, command)

    def rewrite(self, id, speech, text="", **more):
        opening = self.seat(id).opening
        return Kept.rewrite(self, id, opening, f"Again: {self.words(id)[0]}"[: LIMITS["opening"][1]].strip())


def wordy(store: Store, **how) -> Recorded:
    """Four players with closings in two rounds, who write as much as they may: the longest pages that two rounds can make."""
    return Wordy(store, 4, "full", code="BCDF8", **how).to("finished")


def two(store: Store, **how) -> Recorded:
    """Two players, alone with each other: each judges the two clashes that they took part in. One of them is a tie."""
    table = Recorded(store, 2, "sprint", code="BCDF2", **how).to("vote")
    first, second = table.room.clashes
    for id, choice in (("p0", "opening"), ("p1", "rebuttal")):
        table.do(id, c.Vote(phase=table.phase.id, clash=first, choice=choice))
        table.do(id, c.Vote(phase=table.phase.id, clash=second, choice="opening", reason="backed", tip="evidence"))
    return table.to("finished")


def twelve(store: Store, **how) -> Recorded:
    """A class of twelve with two judges, two rounds and a rewrite, in which a good deal goes wrong."""
    table = Recorded(store, 12, "class", judges=2, code="BCDF3", revise=True, **how).to("draw")
    table.do("host", c.TimeFactor(seat="p3", factor=1.5))
    table.to("opening").everybody("p3", "p6")
    keep(
        store,
        "p6",
        table.phase.id,
        "This stood in the field when the time was over. It was long enough.",
        table.now,
        table.code,
    )
    table.now = table.phase.deadline + 20_000
    table.speak("p3").end().everybody("p5", "p7")  # p3 needs all of their time, p7 sends nothing
    table.do("p5", c.StepOut()).end_late().do("p5", c.StepIn())
    table.split(min(table.room.clashes, key=lambda id: table.room.clashes[id].n))
    table.everybody("j1").end_late()  # j1 judges nothing
    hidden = table.room.speeches[table.seat("p8").opening]
    table.do("host", c.Hide(speech=hidden.id, why="It names a classmate."))
    table.end().do("p4", c.Leave())
    table.to("opening", 2).everybody().do("host", c.Remove(seat="p9"))
    return table.to("revise").everybody("p0", "p1").end_late().to("finished")


def thirty_one(store: Store, **how) -> Recorded:
    """A large class: uneven sides, somebody who is banned, and somebody who came late."""
    table = Recorded(store, 31, "class", code="BCDF4", revise=True, **how).to("vote", 1).everybody("p2", "p3")
    table.do("host", c.Ban(seat="p30"))
    table.do("late", c.Join(role="player", teacher_name="Lou")).act("late").end_late()
    return table.to("revise").everybody(*(f"p{n}" for n in range(10, 31))).end_late().to("finished")


def hall(store: Store, **how) -> list[Recorded]:
    """Three tables: one of five that is over, one of four with a bot on one side, and one that is still voting."""
    tables = [
        Recorded(store, 5, "sprint", code="BCDF5", **how).to("finished"),
        Recorded(store, 3, "full", code="BCDF6", fill=True, **how).to("reveal", 1),
        Recorded(store, 4, "sprint", code="BCDF7", **how).to("vote").everybody("p0"),
    ]
    Halls(store.database).create("HGFDC", [table.code for table in tables], START)
    return tables
