"""A motion, as the rules know it: its two sides, its cards and how they answer each other. `state.py` has the words."""

from typing import Literal

from msgspec import Struct, field

Side = Literal["for", "against"]
LinkKind = Literal["direct", "partial"]
Weighing = Literal["scale", "likelihood", "severity", "duration"]
Tip = Literal["evidence", "answer", "reason", "weigh", "clear"]  # what would most help the text that came out behind

# Stock issues: what can be asked about any motion. Each is a pair of cards, one for each side (`motions/stock.py` has the words).
Stock = Literal[
    "today", "reach", "lasting", "working", "worth", "burden", "half", "freedom", "principle", "known",
    "measure", "day", "years", "best", "missed", "meaning", "example", "without", "explains", "how", "sign", "voices",
    "cause", "written",
]  # fmt: skip

SIDES: tuple[Side, Side] = ("for", "against")
ASKED = ("?", "？", "؟", ";")  # how questions end, as the browser's `coaching/rules/looked.js` has it


def other(side: Side) -> Side:
    return "against" if side == "for" else "for"


class Link(Struct, frozen=True, omit_defaults=True):
    """How a card answers a card of the other side. `hint` gives the idea; `outweighs` compares the two points by `measure`;
    `reply` is what the other card can say to the hint, where its own link back doesn’t answer it. `answer`: the whole answer to
    somebody who argued the other card’s claim in their own words, as it is spoken."""

    kind: LinkKind
    hint: str = ""
    measure: Literal["", Weighing] = ""  # what `outweighs` compares by
    outweighs: str = ""
    reply: str = ""
    answer: str = ""


class Card(Struct, frozen=True, omit_defaults=True):
    """One argument. `careful` replaces `evidence` where a room's content option asks for that; `evidence_short` fits both.
    No room shows `teacher`. `answers` maps ids of opposing cards to links. `stock`: a stock issue, whose claim asks and whose
    argument is the player’s own; computer players can’t argue it."""

    side: Side
    theme: str
    difficulty: int  # 1 plain, 2 testing, 3 hard
    title: str
    claim: str
    why: str
    evidence: str
    weak_point: str
    answers: dict[str, Link]
    short: str = ""  # the whole claim in few words
    evidence_short: str = ""  # the evidence in one sentence, with who found it and when; of reasoning, an example
    # What `weak_point` is about; a weak point of the evidence matters only to speakers who cite it.
    weak_on: Literal["claim", "evidence"] = "claim"
    restated: str = ""  # the claim in other words, as an opponent would fairly put it
    speech: str = ""  # the argument as it is spoken in an opening
    last: str = ""  # the last word for it when a clash is over, whatever was said
    cues: str = ""  # everyday words for its point that it doesn't use itself, by which computer players know it, too
    careful: str = ""
    teacher: str = ""
    strength: str = ""
    year: str = ""
    paragraphs: tuple[int, ...] = ()  # of the essay behind the motion
    grows_from: str = ""
    basis: str = ""
    position: str = ""  # what the actor itself has said in public, if anything
    sensitive: Literal["none", "mild", "strong"] = "none"
    tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    stock: Literal["", Stock] = ""


class SideText(Struct, frozen=True):
    """A motion's name for one of its sides: a label, its meaning in three words, one sentence."""

    name: str
    gloss: str
    sentence: str


class Source(Struct, frozen=True, omit_defaults=True):
    title: str
    kind: str = ""
    urls: tuple[str, ...] = ()
    read: str = ""


class Moment(Struct, frozen=True):
    """One line of a motion's timeline."""

    year: str
    fact: str
    sources: tuple[str, ...] = ()


class Sample(Struct, frozen=True):
    """A clash to judge for practice, with one reading of it: which text came out ahead, and what would most help the other."""

    side: Side  # the opening's side
    opening: str
    restatement: str
    rebuttal: str
    verdict: Literal["opening", "rebuttal", "close"]
    why: str
    tip: Tip
    tip_why: str


class Motion(Struct, frozen=True, omit_defaults=True, weakref=True):
    """A whole pack, as it was when its room opened. `digest` names these exact words."""

    slug: str
    digest: str
    title: str
    question: str
    background: tuple[str, ...]
    facts: tuple[str, ...]  # facts that both sides accept
    sides: dict[Side, SideText]
    stances: tuple[str, str, str, str, str]  # labels of 1 (strongly for) to 5 (strongly against)
    cards: dict[str, Card]
    glossary: dict[str, str] = field(default_factory=dict)
    timeline: tuple[Moment, ...] = ()
    sources: dict[str, Source] = field(default_factory=dict)
    care: tuple[str, ...] = ()  # notes on content, for teachers
    words: dict[str, str] = field(default_factory=dict)  # say (value) instead of (key)
    debrief: tuple[str, ...] = ()
    themes: dict[str, str] = field(default_factory=dict)  # theme id -> its name for people
    essay: str = ""  # title, author and year of the text behind the motion
    samples: tuple[Sample, ...] = ()
    language: str = "en"
    age: int = 0  # in years, the youngest whom it suits; 0: the pack doesn't say
    topics: tuple[str, ...] = ()  # the library's search and filters find it by these
    checked: str = ""  # the month in which its facts were last looked up, such as 2026-11
    tone: Literal["", "grave"] = ""  # grave: results are shown without theatre

    @property
    def has_stock(self) -> bool:
        """Whether some card is a stock issue. Computer players then only ask."""
        return any(card.stock for card in self.cards.values())

    def deck(self, side: Side) -> tuple[str, ...]:
        """The ids of one side's cards, in the pack's order."""
        return tuple(id for id, card in self.cards.items() if card.side == side)
