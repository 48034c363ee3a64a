"""A report's data: what `report.py` finds, and what pages and files show. `schema()` describes its JSON.

Nothing here shows who voted for what, who gave a star or a tip, or where anybody stands on the motion. Ids are the room's own; times
are ms, UTC; what did not happen is absent from the JSON.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection
from fractions import Fraction
from itertools import chain, zip_longest
from statistics import median
from typing import Any, Literal, NamedTuple, get_args

import msgspec
from msgspec import Struct, field

from ...coaching.own_text import language_words
from ...game.hearing.weighs import weighed_by
from ...game.model.motion import SIDES, Side, Tip
from ...game.model.phases import is_aloud
from ...game.model.state import (
    AwardName,
    Band,
    Bench,
    Challenge,
    Choice,
    Criterion,
    CriterionWords,
    Format,
    Gone,
    Judged,
    Level,
    MoreOften,
    Owed,
    OwnBench,
    Reason,
    Role,
    SpeechKind,
    Swing,
    Tally,
    Weighing,
)
from ...game.scoring.read_first import someone_in
from ...game.scoring.substance import Half

TextState = Literal["sent", "waiting", "returned", "hidden", "private"]
Befell = Literal["insult", "hidden", "sent_back", "returned", "protected", "cry", "in_need", "noticed", "reported"]
Written = SpeechKind | Literal["rewrite"]
Lack = Literal[
    Befell,
    "nothing",
    "opening",
    "rebuttal",
    "clock",
    "off",
    "copied",
    "few",
    "unchosen",
    "rewrite",
    "ballot",
    "star",
]
Rated = dict[Criterion, list[Level]]  # by criterion of the rubric, hosts' levels, the lowest first


NEED_A_WORD: tuple[Lack, ...] = (*get_args(Befell), "clock", "off", "copied", "few", "unchosen")  # about texts
DECIDED = 4  # clashes that a class page names
TAUGHT = 2  # things to teach next, at most
SEVERAL = 2  # students at least whom a thing to teach concerns
WRITERS = 4  # who make a middle of a class
SPLIT = 3  # votes on a clash, at least, that a class talks about or that are called clear
BALLOTS = 6  # votes, none of which was for them, after which somebody's texts need help
AROUND = 150  # characters' worth of space that the frame of each text takes on a student's page
ROOMY, DENSE = 2200, 3600  # characters on a page, below and above which its texts are set larger and smaller


_WEIGHS = re.compile(language_words("en")["weighing"].replace(r"\p{L}", r"[^\W\d_]"), re.IGNORECASE)


class Tallies(Struct, frozen=True):
    """The votes on one text, over all its clashes."""

    won: int
    lost: int
    close: int

    @property
    def total(self) -> int:
        return self.won + self.lost + self.close


class Rewrite(Struct, frozen=True, omit_defaults=True):
    """The second version of a text. `first` and `second`: how many readers found which version stronger.
    `by_clock`: a draft that was sent when time ran out."""

    id: str
    text: str
    at: int
    state: TextState
    words: int
    restatement: str = ""
    weighing: Weighing | None = None
    by_clock: bool = False
    first: int = 0
    second: int = 0
    rated: Rated = field(default_factory=dict)


class Text(Struct, frozen=True, omit_defaults=True):
    """One text in its first version, with what readers said of it once its round was revealed.

    A text that a host has hidden has no words here, nor has a line that waits for one. `private`: hidden to protect its writer or
    somebody that it tells of.

    `author` is a seat; a bot's opening may have none. `unsigned`: the room doesn't know who wrote it. `answers`: the text that
    it answers. `by_clock`: a draft that was sent when time ran out. Said aloud, `noted_by`: the alias of whoever wrote the line
    down, or "table" where that can't be known, until its author says that this is it; `unfinished`: time ran out while they did,
    and nobody has said that it is all of it; `from_card`: nobody wrote it down, so it is
    the claim of the author's card, and none of the author's words. `best`: the strongest other answer to the same opening; of
    an opening, the strongest answer to it. `unanswered`, said aloud: why an opening has no answer: nobody was left to give one, or
    no line of it was noted. `held`: it waits for a host to read it, and was judged by nobody.
    `again`: it came in the place of words that a host had hidden.
    `off`: it is off the point, as its readers say or as its
    writer was asked; `answers_off`: what it answers is. `fact`: it brings a card's fact or a figure.
    `half`: why it counts half. `met`: the challenge that most of a rebuttal's readers found it met.
    """

    id: str
    kind: SpeechKind
    round: int
    side: Side
    text: str
    at: int
    state: TextState
    words: int
    author: str = ""
    unsigned: bool = False
    bot: bool = False
    restatement: str = ""
    weighing: Weighing | None = None
    cards: list[str] = field(default_factory=list)
    by_clock: bool = False
    noted_by: str = ""
    unfinished: bool = False
    from_card: bool = False
    answers: str = ""
    votes: Tallies | None = None
    reasons: dict[Reason, int] = field(default_factory=dict)
    tips: dict[Tip, int] = field(default_factory=dict)
    stars: int = 0
    fair: Literal["fair", "unfair"] | None = None
    best: str = ""
    met: Challenge | None = None
    unanswered: Literal["", "nobody", "no_line"] = ""
    held: bool = False
    again: bool = False
    off: bool = False
    answers_off: bool = False
    fact: bool = False
    half: Half | None = None
    rated: Rated = field(default_factory=dict)
    rewrite: Rewrite | None = None

    @property
    def is_readable(self) -> bool:
        """Whether the room may read it."""
        return self.state == "sent"

    @property
    def weighs(self) -> bool:
        """Whether it says why its point matters more, by its form, its words or its readers."""
        return bool(self.weighing or "weighed" in self.reasons or self.says_why_more)

    @property
    def says_why_more(self) -> bool:
        """Whether its own words say so."""
        return bool(_WEIGHS.search(self.text) or weighed_by(self.text))


class Why(NamedTuple):
    """Why a teacher may want to speak with somebody: what there is, in which round (0: the debate), of which kind of text."""

    lack: Lack
    round: int = 0
    kind: Written | Literal[""] = ""


class ToTeach(NamedTuple):
    """A thing to teach next, and to how many of the students whose texts were judged a reader said that it would help; `seen`: in how
    many of the rebuttals it can be seen to be missing."""

    tip: Tip
    n: int
    of: int
    seen: bool = False


class ClashResult(Struct, frozen=True, omit_defaults=True):
    """A clash of a revealed round. `number` counts through its round, as the projector did, then strongest first.
    `benches`: votes of each bench, where the room's own screens show them. `personal`: a text of it may speak of somebody's own
    life; `unread`: one has a flag that no host has answered, or a mark. The page for the class has neither."""

    id: str
    number: int
    round: int
    opening: str
    rebuttal: str
    votes: Tally
    closing: str = ""
    verdict: Choice | None = None
    reasons: dict[Judged, dict[Reason, int]] = field(default_factory=dict)
    benches: dict[Bench, Tally] = field(default_factory=dict)
    personal: bool = False
    unread: bool = False


class Share(Struct, frozen=True, omit_defaults=True):
    """How much was done of what was owed. `lineless`, said aloud: how much of what counts as done has no line; `excused`: how many
    ballots were neither cast nor owed; `halves`: of the texts that were done and count half, why each does."""

    done: int
    owed: int
    lineless: int = 0
    excused: int = 0
    halves: list[Half] = field(default_factory=list)

    @property
    def part(self) -> Fraction:
        """How much of what was owed counts as done, where anything was."""
        return Fraction(2 * self.done - len(self.halves), 2 * self.owed)

    @property
    def percent(self) -> int | None:
        """Of 100, halves rounded up; None if nothing was owed."""
        return int(100 * self.part + Fraction(1, 2)) if self.owed else None


class TakenPart(Struct, frozen=True):
    """What a student owed and did. Nobody owes anything while they are out, away or gone.

    `participation`: rounds in which they did anything; `judging`: ballots; `openings`, `rebuttals` and
    `rewrites`: texts, those sent by the clock included.
    """

    participation: Share
    openings: Share
    rebuttals: Share
    judging: Share
    rewrites: Share


class NotDone(Struct, frozen=True, omit_defaults=True):
    """What a student owed in a round and did not do. `n`: how many ballots or stars; of texts 1, or 0 where they spoke and nobody
    wrote the line down, which counts as done."""

    round: int
    kind: Owed
    side: Side | None = None
    n: int = 1


class Student(Struct, frozen=True, omit_defaults=True):
    """A person who came to play or to judge. `sides`: their side in each round in which they wrote or owed a text. `joined` and
    `heard`: the times of their first command, and when their device last said something before the last command of all;
    `out`: how long they had stepped out of that (ms). `texts`: ids, in the order of writing. `befell`: what
    hosts, classmates or the rules had against texts and rewrites of theirs, by id, until a host clears it for everybody: an
    `insult` that a host hid; another that one hid, whatever came in its place; one that was `sent_back` because it may
    hurt somebody, or `returned` and not sent again; `protected` for what it tells of a life, or as a `cry` for help;
    `in_need`: it may be such a cry; `noticed`: it has another mark that hosts see; `reported`: by a classmate. `off`:
    one may be off the point. `noted`, said aloud: how many lines they
    wrote down for others. `place`: where readers' clear preferences put their texts. `table`: where they sat, in a
    debate at tables."""

    seat: str
    alias: str
    role: Role
    took_part: TakenPart
    teacher_name: str = ""
    table: str = ""
    gone: Gone | None = None
    you: bool = False  # in a rehearsal: the teacher used this phone
    joined: int | None = None
    heard: int | None = None
    out: int = 0
    sides: dict[int, Side] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    missed: list[NotDone] = field(default_factory=list)
    by_clock: int = 0
    befell: dict[str, Befell] = field(default_factory=dict)
    off: bool = False
    words: int = 0
    noted: int = 0
    stars: int = 0
    place: Band | None = None
    awards: list[AwardName] = field(default_factory=list)

    @property
    def each(self) -> int:
        """How many words a text of theirs has on average."""
        return round(self.words / len(self.texts)) if self.texts else 0

    @property
    def did_all(self) -> bool:
        """Whether they did everything that was asked of them, a star included, which no column counts."""
        part = self.took_part
        return not any(entry.kind == "star" for entry in self.missed) and all(
            one.done >= one.owed for one in (part.openings, part.rebuttals, part.judging, part.rewrites)
        )

    @property
    def halves(self) -> list[Half]:
        """Why texts of theirs count half."""
        return [*self.took_part.openings.halves, *self.took_part.rebuttals.halves]

    @property
    def was_taken_out(self) -> bool:
        """Whether a host hid a text of theirs or sent one back, whatever came in its place, and not to protect them."""
        return not {"insult", "hidden", "sent_back", "returned"}.isdisjoint(self.befell.values())

    @property
    def is_plain(self) -> bool:
        """Whether their row says nothing: they did it all, and each text counts in full."""
        return self.did_all and not (self.off or self.halves or self.was_taken_out)


class MotionHead(Struct, frozen=True):
    """A motion without its cards."""

    slug: str
    title: str
    language: str
    sides: dict[Side, str]


class Results(Struct, frozen=True, omit_defaults=True):
    """The results of the debate, as far as a room of its size may be shown them. `sides`: each side's share of the verdicts, in
    percent; `votes`: how many of these were for its texts; `more_often`: the side that convinced more often than chance explains.
    `awards`: those that the room sees."""

    people: int
    verdicts: int = 0
    votes: dict[Side, int] = field(default_factory=dict)
    sides: dict[Side, int] = field(default_factory=dict)
    more_often: MoreOften | None = None
    own_bench: OwnBench | None = None
    swing: Swing | None = None
    awards: dict[AwardName, list[str]] = field(default_factory=dict)


class Report(Struct, frozen=True, omit_defaults=True):
    """One debate. `rounds` are those that were revealed; `texts` and `clashes` are by id; `cards` are the titles of the
    cards that texts cite. `table`: its number in a hall. `sides_given`: students were given their sides."""

    code: str
    format: Format
    opened: int
    motion: MotionHead
    rounds: list[int]
    students: list[Student]
    texts: dict[str, Text]
    clashes: dict[str, ClashResult]
    cards: dict[str, str]
    sides_given: bool
    rehearsal: bool = False  # stand-ins played: nothing here is by a real person
    rubric: dict[Criterion, CriterionWords] = field(default_factory=dict)  # criteria in a teacher's own words
    table: int | None = None
    small: bool = False  # under 8 people: votes can be guessed
    dealt: bool = False  # whether anybody had a ballot
    comparisons: int = 0  # of rewrites with their first versions, where the preference is more than luck
    preferred: int = 0  # in this many of them readers preferred the rewrite
    results: Results | None = None  # once the debate is over

    @property
    def aloud(self) -> bool:
        """Whether it was said aloud: then lines are often in another person's words, so words are not counted."""
        return is_aloud(self.format)

    @property
    def by_hands(self) -> bool:
        """Whether nobody had a vote, so that a room may have counted hands: on its board, as the product counts none."""
        return self.aloud and not self.dealt

    @property
    def by_seat(self) -> dict[str, Student]:
        return {student.seat: student for student in self.students}

    @property
    def total(self) -> TakenPart:
        """What all students together owed and did."""
        parts = [student.took_part for student in self.students]

        def of(column: str) -> Share:
            shares: list[Share] = [getattr(part, column) for part in parts]
            return Share(
                sum(share.done for share in shares),
                sum(share.owed for share in shares),
                sum(share.lineless for share in shares),
                sum(share.excused for share in shares),
                halves=[why for share in shares for why in share.halves],
            )

        return TakenPart(*map(of, TakenPart.__struct_fields__))

    @property
    def lacks(self) -> dict[Why, list[Student]]:
        """What a teacher may want to speak of, with whom it concerns: texts first. A text that a host has hidden is done, and so is a
        speech of which nobody wrote a line."""
        lacking: dict[Why, list[Student]] = defaultdict(list)
        usual = self.usual
        for student in self.students:
            if student.you:
                continue
            own = [self.texts[id] for id in student.texts]
            which: dict[str, tuple[int, Written]] = {text.id: (text.round, text.kind) for text in own}
            which |= {text.rewrite.id: (text.round, "rewrite") for text in own if text.rewrite}
            whys = [Why(what, *which[id]) for id, what in student.befell.items() if id in which]
            undone = [entry for entry in student.missed if entry.n]
            if not own and any(entry.kind in ("opening", "rebuttal") for entry in undone):
                undone = [entry for entry in undone if entry.kind not in ("opening", "rebuttal")]
                whys.append(Why("nothing"))
            whys += [Why(entry.kind, entry.round) for entry in undone]
            votes = sum(text.votes.total for text in own if text.votes)
            seen: dict[Lack, bool] = {
                "clock": student.by_clock > 0,
                "off": student.off,
                "copied": "copied" in student.halves,
                "few": 0 < 2 * student.each < usual,
                "unchosen": votes >= BALLOTS and not any(text.votes.won for text in own if text.votes),
            }
            whys += [Why(lack) for lack, is_so in seen.items() if is_so]
            for why in dict.fromkeys(whys):
                lacking[why].append(student)
        kinds: tuple[str, ...] = (*get_args(Befell), *get_args(Lack))
        return dict(sorted(lacking.items(), key=lambda one: (kinds.index(one[0].lack), one[0].round, one[0].kind)))

    @property
    def need_a_word(self) -> set[str]:
        """The seats of those who need a word about the texts that they wrote."""
        return {one.seat for why, who in self.lacks.items() if why.lack in NEED_A_WORD for one in who}

    @property
    def usual(self) -> int:
        """How many words a text has in the middle of the class; 0 where that says little, or nobody counts them."""
        each = [student.each for student in self.students if student.each]
        return round(median(each)) if len(each) >= WRITERS and not self.aloud else 0

    @property
    def restated(self) -> tuple[int, int]:
        """How many restatements their openings' writers found fair, and of how many they said."""
        said = [text.fair for text in self.texts.values() if text.fair]
        return said.count("fair"), len(said)

    @property
    def decided(self) -> list[ClashResult]:
        """The clashes of each round in which most readers found one text ahead, by two votes at least, those with the clearest votes first,
        for the room to read: none with fewer than three votes, if the room had any with more, none that a host should read first, and
        none with a text off the point."""
        shown = DECIDED // max(1, len(self.rounds))
        off = {id for id, text in self.texts.items() if text.off}
        fine = [clash for clash in self.clashes.values() if not {clash.opening, clash.rebuttal} & off]
        readable = [clash for clash in fine if not clash.personal and not clash.unread]
        enough = min(SPLIT, max((clash.votes.total for clash in self.clashes.values()), default=0))
        clear = [clash for clash in readable if _is_clear(clash) and clash.votes.total >= enough]
        decided = sorted(clear, key=lambda clash: -_margin(clash))
        return [clash for round in self.rounds for clash in [one for one in decided if one.round == round][:shown]]

    @property
    def split(self) -> ClashResult | None:
        """The clash to talk about: readers, three at least, were most nearly split about it, a class may hear both of its texts, and
        nobody who needs a word wrote one."""
        word = self.need_a_word
        fine = {id for id, text in self.texts.items() if text.is_readable and text.author not in word}
        readable = [
            clash
            for clash in self.clashes.values()
            if not (clash.personal or clash.unread)
            and clash.votes.opening + clash.votes.rebuttal >= SPLIT
            and fine.issuperset((clash.opening, clash.rebuttal))
        ]
        narrow = [clash for clash in readable if 3 * _margin(clash) <= 1]
        return min(narrow, key=_margin, default=None)

    @property
    def told_apart(self) -> bool:
        """Whether readers clearly preferred anybody's texts to somebody else's."""
        return any(student.place and (student.place.ahead or student.place.behind) for student in self.students)

    @property
    def wrote_nothing(self) -> list[Student]:
        """Those who judged or listened, and owed no text: what they did is a line, and not a sheet."""
        return [one for one in self.students if not one.texts and all(n.kind in ("ballot", "star") for n in one.missed)]

    @property
    def sittings(self) -> dict[str, list[Student]]:
        """Those who have a part of their own, by table and, said aloud, in the order of speaking: the sides in turn, `for` first.
        Under "" where nobody sat at tables."""
        there: dict[str, list[Student]] = defaultdict(list)
        silent = {student.seat for student in self.wrote_nothing}
        for student in self.students:
            if student.seat not in silent:
                there[student.table].append(student)
        tables = sorted(there, key=lambda table: (len(table), table))
        return {table: _in_turn(there[table]) if self.aloud else there[table] for table in tables}

    @property
    def listed(self) -> list[Student]:
        """Everybody, in the order of their parts where it was said aloud."""
        return [*chain.from_iterable(self.sittings.values()), *self.wrote_nothing] if self.aloud else self.students

    def is_held_back(self, text: Text) -> bool:
        """Whether nobody could judge a text because of the one that it met: a host has hidden that, or never let it come."""
        met = [
            self.texts[clash.rebuttal if clash.opening == text.id else clash.opening]
            for clash in self.clashes.values()
            if text.id in (clash.opening, clash.rebuttal) and not clash.votes.total
        ]
        return text.is_readable and text.votes is None and any(not one.is_readable or one.held for one in met)

    def line_of(self, student: Student, closed: Collection[str]) -> Text | None:
        """The line of theirs that stands for what they said: in their own words, without “someone” in a name's place if there is
        such a line, and with the most stars, the latest of equals. `closed`: texts that a host should read first."""
        own = [self.texts[id] for id in student.texts if id not in closed]
        said = [text for text in own if text.is_readable and text.text and not text.from_card]
        someone = re.compile(rf"\b{re.escape(someone_in(self.motion.language))}\b", re.IGNORECASE)
        return max(reversed(said), key=lambda text: (not someone.search(text.text), text.stars), default=None)

    @property
    def reasons(self) -> dict[Reason, int]:
        """How often voters gave each reason for a text."""
        return dict(sum((Counter(text.reasons) for text in self.texts.values()), Counter[Reason]()))

    @property
    def to_teach(self) -> list[ToTeach]:
        """What readers said would help the most students, the most first."""
        judged = [[text for id in student.texts if (text := self.texts[id]).votes] for student in self.students]
        said = Counter(tip for own in judged for tip in dict.fromkeys(tip for text in own for tip in text.tips))
        advised = [ToTeach(tip, n, sum(map(bool, judged))) for tip, n in said.most_common(TAUGHT) if n >= SEVERAL]
        return advised or self._seen_lacking

    @property
    def _seen_lacking(self) -> list[ToTeach]:
        """Where readers said too little: what most rebuttals that they judged can be seen to lack. Where they found in several texts that
        these show why they matter more, no rule knows better."""
        answers = [
            text
            for text in self.texts.values()
            if text.kind == "rebuttal" and text.is_readable and text.votes and not (text.off or text.answers_off)
        ]
        shown = sum("weighed" in text.reasons for text in self.texts.values())
        without = {
            "weigh": 0 if shown >= SEVERAL else sum(not text.weighs for text in answers),
            "evidence": sum(not text.fact and "backed" not in text.reasons for text in answers),
        }
        most: Tip = "weigh" if without["weigh"] >= without["evidence"] else "evidence"
        n, of = without[most], len(answers)
        return [ToTeach(most, n, of, seen=True)] if n >= SEVERAL and 2 * n > of else []

    def lines_of(self, sitting: list[Student]) -> int:
        """How many lines of this table were written down; by whom, a shared device doesn't know."""
        return sum(not self.texts[id].from_card for student in sitting for id in student.texts)

    @property
    def sheets(self) -> int:
        """About how many sheets of paper the students take, each whole on one; the last has those who wrote nothing, too. Where a
        line is all that a speech leaves, one for seven people, a table below the other."""
        if self.aloud:
            strips = sum(map(len, self.sittings.values()))
            return max(1, -(-(13 * strips + 8 * len(self.sittings)) // 100))  # hundredths of a sheet
        sheets, left = 0, 0
        for student in self.students:
            if needs := min(ROOMY, self._characters(student)):
                sheets, left = (sheets, left - needs) if needs <= left else (sheets + 1, ROOMY - needs)
        return max(1, sheets)

    @property
    def all_sheets(self) -> int:
        """About how many sheets everything takes where a line is all that a speech leaves: ten clashes fit on a sheet, as many on
        the class's as its people and verdicts leave room for, and fourteen in the flow."""
        clashes = len(self.clashes)
        beside = max(0, (42 - len(self.students) - 3 * len(self.decided)) // 6)
        return self.sheets + 1 + -(-max(0, clashes - beside) // 10) + -(-clashes // 14)

    def density(self, student: Student) -> str:
        """How tightly a student's texts are set on paper, so that they fill one page and no more; lines share a page."""
        characters = self._characters(student)
        return "" if self.aloud else "roomy" if characters < ROOMY else "dense" if characters > DENSE else ""

    def _characters(self, student: Student) -> int:
        """What a student's texts take on paper, in characters."""
        texts = [self.texts[id] for id in student.texts]
        versions: list[Text | Rewrite] = [*texts, *(text.rewrite for text in texts if text.rewrite)]
        return sum(len(version.restatement) + len(version.text) + AROUND for version in versions)


class HallReport(Struct, frozen=True):
    """The reports of a hall's tables."""

    code: str
    tables: list[Report]


def schema() -> dict[str, Any]:
    """The JSON schema of a report and of a hall's."""
    either, parts = msgspec.json.schema_components([Report, HallReport], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The report of a debate, or of a hall",
        "anyOf": list(either),
        "$defs": parts,
    }


def _in_turn(students: list[Student]) -> list[Student]:
    """As a queue has its speakers."""
    benches = [[one for one in students if side in one.sides.values()] for side in SIDES]
    in_turn = [one for pair in zip_longest(*benches) for one in pair if one]
    return in_turn + [one for one in students if one not in in_turn]


def _margin(clash: ClashResult) -> float:
    """By what share of its votes one text of a clash is ahead of the other."""
    votes = clash.votes
    return abs(votes.opening - votes.rebuttal) / votes.total


def _is_clear(clash: ClashResult) -> bool:
    """Whether more than half of a clash's readers found the text stronger that came out ahead, and by two votes at least."""
    votes = clash.votes
    return (
        clash.verdict in ("opening", "rebuttal")
        and abs(votes.opening - votes.rebuttal) >= SEVERAL
        and 2 * max(votes.opening, votes.rebuttal) > votes.total
    )
