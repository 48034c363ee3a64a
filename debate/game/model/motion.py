"""A motion, as the rules know it: its two sides, its cards and how they answer each other. `state.py` has the words."""

from typing import Annotated, Literal, get_args, get_type_hints

from msgspec import Meta, Struct, field

Side = Literal["for", "against"]
LinkKind = Literal["direct", "partial"]
Weighing = Literal["scale", "likelihood", "severity", "duration"]
Tip = Literal["evidence", "answer", "reason", "weigh", "clear"]  # what would most help the text that came out behind

# Stock issues: what can be asked about any motion. Each is a pair of cards, one for each side (`motions/stock/` has the words).
Stock = Literal[
    "today", "reach", "lasting", "working", "worth", "burden", "half", "freedom", "principle", "known",
    "measure", "day", "years", "best", "missed", "meaning", "example", "without", "explains", "how", "sign", "voices",
    "cause", "written",
]  # fmt: skip

# What a point can be about, in the order in which practice offers it. `partner_words` has the words.
Topic = Literal["cost", "fair", "choice", "people", "safe", "feelings", "learning", "works", "instead"]

# What may be wrong with a piece of evidence; `Doubts` says what they mean, `hearing.flaws` has their words.
Flaw = Literal["paid", "truth", "cause", "when", "measured", "who", "where", "few"]

SIDES: tuple[Side, Side] = ("for", "against")
NAME = 6  # words of a title, at most, as the browser's `components/cards.js` has it: more are a sentence
ASKED = ("?", "？", "؟", ";")  # how questions end, as the browser's `coaching/rules/looked.js` has it

# Where a field of a card goes: "read" by players as its words, "drawn" on it in another way, "sent" to browsers for other uses, or
# "kept" on the server.
Goes = Literal["read", "drawn", "sent", "kept"]
Part = Literal["claim", "reason", "evidence"]  # of a card's argument


def other(side: Side) -> Side:
    """The side that argues against this one."""
    return "against" if side == "for" else "for"


def says(meaning: str, goes: Goes | None = None, argues: Part | None = None, longest: int = 0, most: int = 0) -> Meta:
    """What a field is for, as motions/README.md and the schema of packs tell it to people who write them. Of a card’s field, where it
    `goes`, and the part of the argument that it `argues`: by those texts computer players recognise the card in what people write.
    `longest`: characters of a text, for which every screen was designed; `most`: entries of a list or map."""
    return Meta(description=meaning, extra={"goes": goes, "argues": argues, "longest": longest, "most": most})


def said_of(kind: type[Struct]) -> dict[str, Meta]:
    """What is said of each field of a part of a motion."""
    hints = get_type_hints(kind, include_extras=True)
    return {name: of.__metadata__[0] for name, of in hints.items() if hasattr(of, "__metadata__")}


def limits(kind: type[Struct], limit: Literal["longest", "most"]) -> dict[str, int]:
    """The fields of a part of a motion that have such a limit."""
    return {name: of.extra[limit] for name, of in said_of(kind).items() if of.extra and of.extra[limit]}


# fmt: off
class Link(Struct, frozen=True, omit_defaults=True):
    """How a card answers a card of the other side. `hint` gives the idea; `outweighs` compares the two points by `measure`;
    `reply` is what the other card can say to the hint, where its own link back doesn’t answer it. `answer`: the whole answer to
    somebody who argued the other card’s claim in their own words, as it is spoken."""

    kind: Annotated[LinkKind, says("Whether the card answers the whole claim or part of it.")]
    hint: Annotated[str, says("The idea of the answer, in one sentence.", longest=120)] = ""
    measure: Annotated[Literal["", Weighing], says("What `outweighs` compares the two points by.")] = ""
    outweighs: Annotated[str, says("Why this card’s point counts more than the other’s, in one sentence.", longest=110)] = ""
    reply: Annotated[str, says("What the other card can say to the hint, if its own answer to this card doesn’t.", longest=110)] = ""
    answer: Annotated[str, says("The whole answer to somebody who argued the other card’s claim in words of their own, as one would say it.", longest=340)] = ""


class Doubts(Struct, frozen=True, omit_defaults=True):
    """What to say of a card's evidence, by the flaw that is named in it: it grants what is true, and says what is left."""

    paid: Annotated[str, says("To those who doubt who did it or paid for it.", longest=130)] = ""
    truth: Annotated[str, says("To those who say that people don’t tell the truth about themselves.", longest=130)] = ""
    cause: Annotated[str, says("To those who name another cause.", longest=130)] = ""
    when: Annotated[str, says("To those who find it old.", longest=130)] = ""
    measured: Annotated[str, says("To those who say that it measured something else.", longest=130)] = ""
    who: Annotated[str, says("To those who doubt that the right people were asked.", longest=130)] = ""
    where: Annotated[str, says("To those who say that it’s different elsewhere.", longest=130)] = ""
    few: Annotated[str, says("To those who find them too few, or one study too little.", longest=130)] = ""


class Card(Struct, frozen=True, omit_defaults=True):
    """One argument. `careful` replaces `evidence` where a room's content option asks for that; `evidence_short` fits both.
    No room shows `teacher`. `answers` maps ids of opposing cards to links. `stock`: a stock issue, whose claim asks and whose
    argument is the player’s own; computer players can’t argue it."""

    side: Annotated[Side, says("The side that plays this card.", "drawn")]
    theme: Annotated[str, says("One of the themes.", "drawn")]
    difficulty: Annotated[int, says("How hard it is to argue: 1 plain, 2 testing, 3 hard.", "drawn")]
    title: Annotated[str, says("The argument in a few words.", "read", "claim", longest=64)]
    claim: Annotated[str, says("The argument as a debater would put it. Who said it first belongs in the evidence.", "read", "claim", longest=180)]
    why: Annotated[str, says("Why that matters for the motion.", "read", "reason", longest=180)]
    evidence: Annotated[str, says("Something that a student can check, or “Reasoning: …” if there is none.", "read", "evidence", longest=420)]
    weak_point: Annotated[str, says("What the other side can fairly say against it.", "read", longest=180)]
    answers: Annotated[dict[str, Link], says("Which cards of the other side it answers, and how.", "sent", most=40)]
    short: Annotated[str, says(
        "A short version of a claim of more than 115 characters, in one sentence, for where space is tight.", "sent", "claim", longest=110)] = ""
    evidence_short: Annotated[str, says(
        "The evidence in one sentence that every group can read, with who found it and when. Of reasoning, an example.", "kept", "evidence", longest=110)] = ""
    # What `weak_point` is about; a weak point of the evidence matters only to speakers who cite it.
    weak_on: Annotated[Literal["claim", "evidence"], says("Whether the weak point is about the claim or about the evidence.", "kept")] = "claim"
    doubts: Annotated[Doubts, says("What to say of its evidence to somebody who doubts it, by the flaw that they name.", "kept")] = Doubts()
    restated: Annotated[str, says("The claim in other words, as an opponent would fairly put it.", "sent", "claim", longest=120)] = ""
    speech: Annotated[str, says(
        "The whole argument with its evidence, as one would say it in an opening. Computer players speak it.", "kept", longest=290)] = ""
    last: Annotated[str, says(
        "The last word for it when a clash is over, in other words than `speech`. It makes sense after anything.", "kept", longest=160)] = ""
    cues: Annotated[str, says(
        "Everyday words for its point that the card doesn’t use, so that computer players recognise it in what people write.", "kept", longest=200)] = ""
    careful: Annotated[str, says("Evidence for younger or mixed groups, shown instead of the other.", "kept", longest=420)] = ""
    teacher: Annotated[str, says("A note for teachers, which no screen of a room shows.", "kept", longest=420)] = ""
    strength: Annotated[str, says("What makes it hard to answer.", "sent", longest=120)] = ""
    year: Annotated[str, says("The year of the evidence.", "sent", "evidence", longest=24)] = ""
    paragraphs: Annotated[tuple[int, ...], says("The paragraphs of the essay that it comes from.", "kept", most=40)] = ()
    grows_from: Annotated[str, says("What in the essay gave rise to it.", "kept", longest=160)] = ""
    basis: Annotated[str, says("What it rests on, such as a law or a statement.", "kept", longest=100)] = ""
    position: Annotated[str, says("What the people the card is about have said in public.", "kept", longest=200)] = ""
    sensitive: Annotated[Literal["none", "mild", "strong"], says("How hard it is to bear.", "sent")] = "none"
    tags: Annotated[tuple[str, ...], says("What makes it hard to bear.", "kept", longest=40, most=12)] = ()
    sources: Annotated[tuple[str, ...], says("The names of its sources.", "drawn", most=12)] = ()
    stock: Annotated[Literal["", Stock], says(
        "The stock issue, if the card only asks: players then bring the argument, and computer players don’t argue.", "drawn")] = ""

    @property
    def headed(self) -> tuple[str, str]:
        """What it is headed with, and what comes after that: its title and its claim, or the claim alone where the title is all of it, or too
        many of its first words for a name."""
        begins = self.title.removesuffix("…")
        short = begins == self.title and len(begins.split()) <= NAME and len(begins) < len(self.claim) - 1
        alone = self.claim.startswith(begins) and not (begins and short)
        return (self.claim.removesuffix("."), "") if alone else (self.title, self.claim)

    def read(self, *but: str) -> str:
        """What players read on it, but for some of its fields."""
        return " ".join(getattr(self, name) for name in READ_ON_CARD if name not in but)

    def argues(self, part: Part) -> str:
        """The texts that say a part of its argument."""
        return " ".join(getattr(self, name) for name in ARGUED[part])


_CARD = {name: of.extra or {} for name, of in said_of(Card).items()}
READ_ON_CARD = tuple(name for name, of in _CARD.items() if of["goes"] == "read")  # `careful` is another wording of `evidence`
KEPT_OF_CARD = {name for name, of in _CARD.items() if of["goes"] == "kept"}
ARGUED = {part: tuple(name for name, of in _CARD.items() if of["argues"] == part) for part in get_args(Part)}


class Block(Struct, frozen=True, omit_defaults=True):
    """What a side has prepared against any point of the other side that is about one thing. Nothing else is known of the point, so it
    holds whatever was said."""

    answer: Annotated[str, says("What any such point gets: it grants what may be true, then answers with something of this motion.", longest=230)]
    ask: Annotated[str, says("One question that any such point has to answer.", longest=110)]
    card: Annotated[str, says("A card of this side whose `evidence_short` bears the answer out. It is said right after it.")] = ""
    measure: Annotated[Literal["", Weighing], says("What `weighs` compares the two points by.")] = ""
    weighs: Annotated[str, says("Why this side’s point counts more than any such point, in one sentence.", longest=110)] = ""


class Prepared(Struct, frozen=True, omit_defaults=True):
    """What a side has prepared against one point of the other side that is on no card."""

    point: Annotated[str, says("The point, as a clause that can follow “that”, without a full stop.", longest=70)]
    cues: Annotated[str, says("Everyday words for it, by which computer players recognise it in what people write.", longest=120)]
    answer: Annotated[str, says("What it gets: it grants what is true in the point, then answers just that, in one sentence or two.", longest=190)]
    ask: Annotated[str, says("One question on this point.", longest=120)]
    last: Annotated[str, says("Another answer to the same point for a last word, in other words than `answer`. It makes sense alone.", longest=150)]
    card: Annotated[str, says("A card of this side whose `evidence_short` bears the answer out. It is said right after it.")] = ""
    measure: Annotated[Literal["", Weighing], says("What `weighs` compares the two points by.")] = ""
    weighs: Annotated[str, says("Why this side’s point counts more than this one, in one sentence that names both.", longest=110)] = ""


class SideText(Struct, frozen=True, omit_defaults=True):
    """A motion's name for one of its sides: a label, its meaning in three words, one sentence; and what it has `prepared` against
    single points, and in `blocks` against any others."""

    name: Annotated[str, says("The label of the side.", longest=20)]
    gloss: Annotated[str, says("What the label means, in three words.", longest=24)]
    sentence: Annotated[str, says("What the side wants, in one sentence.", longest=180)]
    blocks: Annotated[dict[Topic, Block], says(
        "What it answers to points of the other side that are on no card, by what they are about.")] = field(default_factory=dict)
    prepared: Annotated[tuple[Prepared, ...], says("What it answers to particular points of the other side that are on no card.", most=60)] = ()


class Source(Struct, frozen=True, omit_defaults=True):
    """Where evidence comes from."""

    title: Annotated[str, says("What the source is called.", longest=160)]
    kind: Annotated[str, says("What it is and who says so.", longest=80)] = ""
    urls: Annotated[tuple[str, ...], says("Its addresses on the web, the best one first.", longest=300, most=6)] = ()
    read: Annotated[str, says("How much of it the pack’s author has read, and where.", longest=120)] = ""


class Moment(Struct, frozen=True):
    """One line of a motion's timeline."""

    year: Annotated[str, says("When it was.", longest=12)]
    fact: Annotated[str, says("What happened.", longest=180)]
    sources: Annotated[tuple[str, ...], says("The names of its sources.", most=12)] = ()


class Sample(Struct, frozen=True):
    """A clash to judge for practice, with one reading of it: which text came out ahead, and what would most help the other."""

    side: Annotated[Side, says("The side of the opening.")]
    opening: Annotated[str, says("An opening.")]
    restatement: Annotated[str, says("How the rebuttal restates its claim.")]
    rebuttal: Annotated[str, says("An answer to the opening.")]
    verdict: Annotated[Literal["opening", "rebuttal", "close"], says("Which text came out ahead.")]
    why: Annotated[str, says("Why it did.", longest=240)]
    tip: Annotated[Tip, says("What would help the other text most; if it was close, both.")]
    tip_why: Annotated[str, says("That tip as a sentence.", longest=240)]


class Motion(Struct, frozen=True, omit_defaults=True, weakref=True):
    """A whole pack, as it was when its room opened. `digest` names these exact words."""

    slug: str
    digest: str
    title: Annotated[str, says("The motion as a sentence.", longest=120)]
    question: Annotated[str, says("The same as a question, for the class to answer.", longest=140)]
    background: Annotated[tuple[str, ...], says("What people need to know first, in short paragraphs.", longest=700, most=12)]
    facts: Annotated[tuple[str, ...], says("Facts that both sides accept before the debate.", longest=240, most=20)]
    sides: Annotated[dict[Side, SideText], says("The two sides: for the motion, and against it.")]
    stances: Annotated[tuple[str, str, str, str, str], says("The five answers to the question, from strongly for to strongly against.", longest=40)]
    cards: Annotated[dict[str, Card], says("Both decks: one table for each card, under a name of your own.", most=120)]
    glossary: Annotated[dict[str, str], says("Words that players may not know, each with its meaning.", longest=400, most=80)] = field(default_factory=dict)
    timeline: Annotated[tuple[Moment, ...], says("What happened when.", most=60)] = ()
    sources: Annotated[dict[str, Source], says(
        "Where evidence comes from: one table for each source, under a name of your own.", most=200)] = field(default_factory=dict)
    care: Annotated[tuple[str, ...], says("Notes on content that only teachers see.", longest=500, most=20)] = ()
    words: Annotated[dict[str, str], says(
        "Words to avoid, each with the words to use. Only teachers see them.", longest=80, most=80)] = field(default_factory=dict)
    debrief: Annotated[tuple[str, ...], says("Questions for afterwards.", longest=200, most=20)] = ()
    themes: Annotated[dict[str, str], says(
        "What the cards are about. Each theme has a name of your own and a name for people.", longest=20, most=12)] = field(default_factory=dict)
    essay: Annotated[str, says("Title, author and year of the text behind the motion.", longest=160)] = ""
    samples: Annotated[tuple[Sample, ...], says("Sample clashes for practising judgement.", most=30)] = ()
    language: Annotated[str, says("The language of the pack, such as en or de.", longest=12)] = "en"
    age: Annotated[int, says("The age of the youngest students the motion suits. A library searches by it.")] = 0  # the pack doesn't say
    topics: Annotated[tuple[str, ...], says("What the motion is about, such as School or City. A library searches by it.", longest=24, most=4)] = ()
    checked: Annotated[str, says("The month in which you last looked up the facts, such as 2026-11.", longest=7)] = ""
    tone: Annotated[Literal["", "grave"], says(
        "`grave` where people suffer from what is argued: the big screen then shows results without jolt or sound.")] = ""

    # fmt: on
    @property
    def has_stock(self) -> bool:
        """Whether some card is a stock issue. Computer players then only ask."""
        return any(card.stock for card in self.cards.values())

    def block(self, side: Side, about: str) -> Block | None:
        """What a side has prepared against points about this; None if nothing."""
        return next((block for topic, block in self.sides[side].blocks.items() if topic == about), None)

    def prepared(self, side: Side, point: str) -> Prepared | None:
        """What a side has prepared against this point; None if nothing."""
        return next((one for one in self.sides[side].prepared if one.point == point), None)

    def deck(self, side: Side) -> tuple[str, ...]:
        """The ids of one side's cards, in the pack's order."""
        return tuple(id for id, card in self.cards.items() if card.side == side)

    def argued(self, side: Side) -> tuple[str, ...]:
        """The ids of one side's cards that say something, where others only ask; none where all say something."""
        deck = self.deck(side)
        argued = tuple(id for id in deck if not (self.cards[id].stock and self.cards[id].claim.endswith(ASKED)))
        return argued if len(argued) < len(deck) else ()
