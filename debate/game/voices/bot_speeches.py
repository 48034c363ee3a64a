"""Makes bots' openings, and the parts that all their speeches share (docs/practice.md, section 12): words, without a room.

A pack's passages (a card's `speech` and `last`, a link's `answer`) are spoken whole; cards without them are spoken in their
sentences, in plain order. `hearing` decides what a person's words are about, and a clause of theirs may be quoted. Bots never say
what a pack keeps for teachers.

Each speech fits its limits: what matters least is left out first.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from random import Random
from typing import Literal, NamedTuple

from msgspec.structs import replace

from ..care.grave import ARGUED, Tone, adds_to_it, is_near, seems_hard, tells_hardship, tone_of
from ..hearing.clauses import ADDRESS
from ..hearing.figures import known_in, new_count, shares_in
from ..hearing.hearing import Heard, hear, unsaid
from ..hearing.points import clear_card, point_made
from ..hearing.sentences import capital, cut, first_sentence, leans, says, sentence, sentences, written
from ..hearing.weighs import weighed_by
from ..hearing.words import FAMILY, GRAVE_HARM, is_english, stems_of
from ..model.motion import Card, Link, LinkKind, Motion, Side
from ..model.phases import LIMITS
from ..model.state import BotLevel, Speech, Weighing
from ..model.text_memory import remember_texts
from .bot_phrases import (
    AS_CITED,
    ASKS_KINDLY,
    ASKS_MEANING,
    ASKS_SOURCE,
    BY_ANOTHER,
    BY_THE_SAME,
    COUNTED,
    DATED,
    JOKE,
    KINDS,
    LAST,
    LEFT_ASIDE,
    OF_OTHERS,
    PLAIN,
    SECOND,
    SERIOUS,
    THEY_MAY_SAY,
    VOICES,
    WEIGHED,
    Kind,
    Voice,
)
from .care_replies import AFRAID, APART, GRAVE, HARDSHIP, MILD, NOT_EASY, SEPARATE, SORRY, TONES
from .partner_words import GO_ON

Counters = Sequence[tuple[str, LinkKind | Literal["other"]]]
Part = tuple[int, str]  # how soon words are left out (0 never, the highest first), and the words

WORDS: dict[BotLevel, int] = {
    "gentle": 45,
    "fair": 60,
    "sharp": 80,
}  # of an opening, which somebody reads at their first turn
RETOLD = 0.3  # of the arguments are told in a card's sentences and not as its passage
LED = 0.3  # of what can be said by itself comes after words that lead to it
_THOUGHT = re.compile(r"Reasoning:\s*")


class Manner(NamedTuple):
    """How a bot speaks. `luck` makes the choices that are left, and the same luck makes the same ones. `careful`: sensitive cards are
    said as a careful room shows them. `earlier`: what bots have said in this debate, which isn't said again. `alone`: only the person
    who is answered reads it."""

    luck: Random
    voice: Voice = PLAIN
    level: BotLevel = "fair"
    careful: bool = False
    earlier: str = ""
    alone: bool = False


# --- opening ------------------------------------------------------------------------------


def opening(
    motion: Motion,
    cards: Sequence[str],
    manner: Manner,
) -> str:
    """An opening on these cards of one side, of 40 to 600 characters and on one card of at most `WORDS`; the first card leads."""
    said, side = Said(motion, manner), motion.cards[cards[0]].side
    parts: list[Part] = []
    for n, card in enumerate(motion.cards[id] for id in cards):
        (rank, claim), *others = argument(card, said, also=bool(n), shortly=True if n else None)
        parts += [(rank, f"{said.now_and_then(SECOND)} {claim}".strip() if n else claim), *others]
    if len(cards) == 1:
        parts = shortened(parts, WORDS[manner.level])
    if len(_joined(part for part in parts if not part[0])) > LIMITS["opening"][1]:  # every cited card must appear
        parts = [(0, first_sentence(_claim(motion.cards[id]))) for id in cards]
    return fitted("opening", parts, motion, side)


def shortened(parts: Sequence[Part], most: int) -> list[Part]:
    """An argument in at most this many words: what need not be said loses its last sentences, the longest part first."""
    steps = [(rank, sentences(words)) for rank, words in parts if words]
    while sum(len(each.split()) for _, step in steps for each in step) > most:
        longest = max(steps, key=lambda step: (len(step[1]) > 1 and step[0] > 0, step[0] > 0, len(step[1])))
        if longest[0] == 0 and len(longest[1]) == 1:
            break
        longest[1].pop()
        steps = [step for step in steps if step[1]]
    return [(rank, " ".join(step)) for rank, step in steps]


def argument(card: Card, said: "Said", also: bool = False, shortly: bool | None = None) -> list[Part]:
    """A card's argument: its passage, or else its sentences; the claim alone must be said. `also`: beside another argument; `shortly`: in
    sentences, or never; by luck if None. *Gentle* says the claim and its reason, without evidence; *sharp* answers beforehand what the
    other side may say."""
    light = all(each.sensitive == "none" for each in said.motion.cards.values())
    retold = (card.evidence_short and light and said.luck.random() < RETOLD) if shortly is None else shortly
    ahead: Part = (2, _ahead(card, said) if light and not also else "")
    if said.level != "gentle" and card.speech and not retold and not says(said.earlier, first_sentence(card.speech)):
        return [(0, said.form(card.speech)), ahead]
    claim = sentence(card.short or card.claim) if also else sentence(card.claim)
    if said.level == "gentle" and said.motion.language == "en":
        return [(0, claim), (2, "" if also or leans(card.why) else sentence(card.why))]
    if leans(card.why):
        return [(0, f"{claim} {sentence(card.why)}"), (2, fact_of(card, said)), ahead]
    parts: list[Part] = [(2, "" if also and said.level == "fair" else sentence(card.why)), (3, fact_of(card, said))]
    again = says(said.earlier, claim)  # told a second time, the fact comes first
    return [(0, claim), *(reversed(parts) if again else parts), ahead]


def _ahead(card: Card, said: "Said") -> str:
    """What *sharp* sets against the answer that a card expects: a comparison with it."""
    own = next(id for id, one in said.motion.cards.items() if one is card)
    for id, link in card.answers.items() if said.level == "sharp" else ():
        met, weighs = said.motion.cards[id].restated.rstrip("."), said.form(comparison_of(said.motion, link, id))
        if met and link.kind == "direct" and weighs and not rests_on_evidence(weighs, said.motion, id, own):
            return f"{said.now_and_then(THEY_MAY_SAY).format(met)} {weighs}".strip()
    return ""


def _claim(card: Card) -> str:
    return sentence(card.short or card.claim)


# --- words that nobody argues with -----------------------------------------------------------


def left_standing(motion: Motion, kind: str, side: Side, heard: Heard, own: Card | None, said: "Said") -> str:
    """An answer to words that nobody should argue with, which leaves them as they are: one sentence that fits them. To words against
    people it adds a card, if one is easy to bear, or else the side's sentence."""
    assert heard.tone
    left = said.one(TONES[heard.tone][0])
    if heard.tone != "abuse":
        return left
    if own is None or not is_apart(own):
        return fitted(kind, [(0, left), (1, SEPARATE), (0, sentence(motion.sides[side].sentence))], motion, side)
    point = said.one(APART).format(own.restated.rstrip("."))
    why = "" if leans(own.why) else said.form(own.why)
    return fitted(kind, [(0, left), (0, point), (2, why)], motion, side)


def left_out(heard: Heard, met: Speech) -> Heard:
    """What is heard of a text; of one whose writer goes on beside something hard, only that, or, if no pattern finds it, that it seems so."""
    if met.meant != GO_ON:
        return heard
    tone: Tone = ("told" if heard.tone in ("", "seems") else heard.tone) if tone_of(met.text) else "seems"
    return Heard("", False, tone=tone)


def argued_beside(motion: Motion, met: Speech, careful: bool) -> Speech | None:
    """A text without all that it tells of its writer, or of somebody near, if what is left is surely an argument of the deck; else None."""
    rest = _untold(met.text)
    heard = hear(motion, met.side, rest, met.cards, careful)
    is_made = heard.sure or point_made(motion, met.side, rest, careful) or clear_card(motion, met.side, rest, careful)
    return replace(met, text=rest, meant="", argued=False) if is_made and not heard.tone else None


def _untold(text: str) -> str:
    return " ".join(each for each in sentences(text) if not (is_near(each) or tone_of(each)))


# What goes on with the sentence before it.
_GOES_ON = re.compile(
    r"\W*(?:(?:and|but|so|then|because) )*(?:he|her|him|his|it|its|she|that|their|they|this)\b", re.IGNORECASE
)


def spared(met: Speech) -> Speech:
    """A text of which only points hear something, without the sentences that add to it, and those that go on with them; if hardly anything
    is left, without the cards that it cites. Nobody jokes about the rest."""
    kept, is_told = list[str](), False
    for each in sentences(met.text):
        is_told = adds_to_it(each) or (is_told and bool(_GOES_ON.match(each)))
        kept += [] if is_told else [each]
    rest = " ".join(kept)
    is_left = len(rest.split()) >= LEAST_LEFT
    return replace(met, text=rest if is_left else "", cards=met.cards if is_left else (), meant="", argued=True)


LEAST_LEFT = 5  # words of what is argued with

_ILL_NEAR = re.compile(
    rf"^(?!.*\b(?:if|when)\b).*\b(?:my|our) (?:\w+ )?{FAMILY}[^.?!]*\b(?:ill|sick|wheelchair|in hospital|disabled|cancer)\b",
    re.IGNORECASE,
)

FRIGHTENED = (
    rf"(?:\bmy (?:\w+ )?{FAMILY}\b|\b(?:i|she|he|we)\b)[^.?!]*"
    r"\b(?:been|got|gets|is|was|were) (?:chased|cornered|followed (?:all the way|home|in|to)|grabbed|stalked)\b"
)


def at_home(met: Speech, said: "Said") -> str:
    """What is said first to somebody alone who tells a hardship; who says that one of their family is ill, where care has found
    nothing; or that what care has found is their argument."""
    tone = tone_of(met.text)
    is_argued = met.argued and (tone in ARGUED or (not tone and seems_hard(met.text)))
    is_ill = not tone and any(map(_ILL_NEAR.search, sentences(met.text)))
    is_told = said.alone and met.meant != GO_ON and (is_argued or is_ill)
    if said.alone and is_english(said.motion) and not tone and tells_hardship(met.text):
        return said.one(HARDSHIP if said.level == "gentle" else HARDSHIP[:2])
    if (
        said.alone
        and is_english(said.motion)
        and not tone
        and met.meant != GO_ON
        and re.search(FRIGHTENED, met.text, re.IGNORECASE)
    ):
        return said.one(AFRAID)
    return said.one(SORRY if tone == "loss" else NOT_EASY) if is_told else ""


def costs_them(motion: Motion, met: Speech, heard: Heard, manner: Manner) -> bool:
    """Whether a text of somebody alone tells a hardship of its writer's own, in which nothing graver is heard, or only what care has
    found and is their argument."""
    is_all = met.argued and tone_of(met.text) in ARGUED and len(_untold(met.text).split()) < LEAST_LEFT
    return manner.alone and is_english(motion) and not heard.tone and (is_all or tells_hardship(met.text))


def is_apart(card: Card) -> bool:
    """Whether a card can come after words against people."""
    return bool(card.restated) and card.sensitive == "none"


def kind_of(text: str, far: bool = False, argued: bool = False) -> Kind:
    """The kind of a text in which no card is heard. `far`: it has nothing to do with the motion; `argued`: its author says that it is an
    argument."""
    kinds = (kind for kind in KINDS if not (argued and kind.pattern in (SERIOUS, JOKE)))
    kind = next(kind for kind in kinds if re.search(kind.pattern, text, re.IGNORECASE))
    return KINDS[-1] if far and not kind.pattern else kind


# --- what rests on evidence ------------------------------------------------------------------

_GRAVE_HARM = re.compile(GRAVE_HARM, re.IGNORECASE)


def comparison_of(motion: Motion, link: Link, met: str) -> str:
    """Why a link's answer matters more; "" if it would weigh numbers of people against grave harm."""
    card = motion.cards[met]
    counts = link.measure == "scale" and _GRAVE_HARM.search(f"{card.claim} {card.why} {card.restated}")
    return "" if counts else sentence(link.outweighs)


def weighed(words: str, measure: Weighing | Literal[""], met: str, said: "Said") -> str:
    """What introduces a comparison if the other side has weighed, too: that it is by their measure, or that another one counts more."""
    light = is_english(said.motion) and all(card.sensitive == "none" for card in said.motion.cards.values())
    theirs = weighed_by(" ".join(unsaid(said.motion, met))) if words and measure and light else None
    is_odd = theirs != measure and (theirs == "severity" or "likelihood" in (theirs, measure))
    if not theirs or not measure or is_odd:  # nobody is told that harm counts less
        return ""
    lead = said.one(BY_THE_SAME if theirs == measure else BY_ANOTHER)
    return capital(lead.format(WEIGHED[theirs], WEIGHED[measure]))


QUESTION = 2  # when a level's own sentence is left out
SAME = 4  # stems that two texts share if they say the same


def is_evidence(hint: str, card: Card) -> bool:
    """Whether an answer already gives its card's evidence."""
    figures = set(_FIGURE.findall(hint)) & set(_FIGURE.findall(card.evidence_short))
    return bool(figures) or is_same(hint, card.evidence_short)


def bears_out(card: Card, words: str, motion: Motion) -> bool:
    """Whether a card's evidence takes up two words of what is said beside it; otherwise it would prove nothing there."""
    taken_up = stems_of(words) & stems_of(card.evidence_short) - stems_of(f"{motion.title} {motion.question}")
    return len(taken_up) > 1


def is_same(one: str, two: str) -> bool:
    """Whether two texts say much the same."""
    return len(stems_of(one) & stems_of(two)) >= SAME


LIKE = 3  # stems that an added sentence shares with what comes before it if it repeats it


def is_like(one: str, before: str) -> bool:
    """Whether a sentence repeats what comes before it."""
    return len(stems_of(one) & stems_of(before)) >= LIKE


CLOSE = 2  # stems that a sentence shares with what comes before it if it stays with its subject


def shared(text: str, reply: str, motion: Motion, least: int = 1, met: str = "") -> bool:
    """Whether a reply takes up this many words of a text, without the motion's own, which are in everything. `met`: what the text
    answers, whose words prove nothing either."""
    return shared_words(text, reply, motion, met) >= least


def shared_words(text: str, reply: str, motion: Motion, met: str = "") -> int:
    """How many words of a text a reply takes up, without the motion's own and those of what it answers."""
    return len(stems_of(text) & stems_of(reply) - stems_of(f"{motion.title} {motion.question} {met}"))


def shared_at_once(text: str, reply: str, motion: Motion) -> int:
    """How many telling words of one sentence of a text a reply takes up: words of several sentences prove nothing together, nor do those of
    a quarter of the cards."""
    on_cards = Counter(
        stem for card in motion.cards.values() for stem in stems_of(f"{card.claim} {card.why} {card.restated}")
    )
    worn = {stem for stem, n in on_cards.items() if WORN * n >= len(motion.cards)}
    telling = stems_of(reply) - stems_of(f"{motion.title} {motion.question}") - worn
    return max((len(stems_of(each) & telling) for each in sentences(text)), default=0)


WORN = 4


DENIES = r"\b(?:cannot|never|no|nobody|not|nothing|without)\b|n[’']t\b"
DENIED = (  # “he has no permit”, “not ill enough for a permit”, “I never look at a screen”
    r"(?:\b(?:no|without)|(?:n[’']t|\bI never) (?:\w+ )?(?:get|got|have|look at|play|sit in front of|use|watch)|(?:\bnot|n[’']t)(?: \w+){1,3} for)"
    r"(?: (?:an?|any))? (\w{4,})"
)


FAILS = (  # “the office never picks up”, “nobody in the office answers”: what doesn't do what it is there for
    r"(?:\b(?:nobody|no one) (?:in|at|from) (?:the|our|their|my) (?=\w+ (?:ever |really )?"
    r"(?:answers?|calls? back|comes?|helps?|is there|listens?|opens?|picks? up|reads?|repl(?:y|ies)|responds?)\b)|"
    r"\b(?!(?:adults?|child(?:ren)?|every\w+|friends?|just|kids|most|parents?|people|pupils?|really|simply|some\w+|students?|teachers?|teenagers?|that|"
    r"there|these|they|this|those|what|which|with)\b)(?=\w+(?: (?:just|really|simply|always|almost|mostly|usually))? "
    r"(?:never|hardly ever|(?:do|does|did|is|are|ca|wo)(?:n[’']t| not)|cannot)\b(?! (?:always|just|only|need|want|allowed)\b)))(\w{4,})"
)
MAY = r"“|\babout your\b|\b(?:could|may|might|more|must|needs?|new|should|will|would)\b|[’'](?:d|ll)\b|n[’']t\b"  # a sentence that doesn't rest on it


def unfailing(words: str, text: str, motion: Motion) -> str:
    """Words without the sentences that rest on what a text says doesn't work; as they are if nothing else is left."""
    failing = stems_of(" ".join(re.findall(FAILS, " ".join(unsaid(motion, text)), re.IGNORECASE)))
    failing -= stems_of(f"{motion.title} {motion.question}")
    if not failing:
        return words
    kept = [each for each in sentences(words) if not stems_of(each) & failing or re.search(MAY, each, re.IGNORECASE)]
    return " ".join(kept) if any("“" not in each and not each.endswith("?") for each in kept) else words


def is_met(words: str, text: str, motion: Motion) -> bool:
    """Whether a text has denied this already: one of its sentences denies something and shares two words with it, or says that there is
    none of it, or that it doesn't work."""
    if unfailing(words, text, motion) != words:
        return True
    own = unsaid(motion, text)  # what a pack says is no student's denial
    denied = (each for each in own if re.search(DENIES, each, re.IGNORECASE))
    missing = re.findall(DENIED, " ".join(own), re.IGNORECASE)
    return any(shared(each, words, motion, CLOSE) for each in denied) or any(
        shared(each, words, motion) for each in missing
    )


def unsourced(motion: Motion, text: str, said: "Said", last: bool = False) -> str:
    """The question where a share or a big count in a text is from that no card has, and that its writer hasn't counted, or what a `last`
    word says of it; "" if there is none."""
    known = known_in(" ".join(evidence_of_any_length(card) for card in motion.cards.values()))
    # Not whoever else has said it.
    own = [one for one in unsaid(motion, text) if not re.search(OF_OTHERS, one, re.IGNORECASE)]
    cards = " ".join(f"{card.claim} {card.why} {evidence_of_any_length(card)}" for card in motion.cards.values())
    shares = [(share.words, one) for one in own for share in shares_in(one) if not known.has(share)]
    new, where = next(iter(shares), ("", ""))
    new = new or next(filter(None, (new_count(one, cards) for one in own)), "")
    asks: tuple[str, ...] = LEFT_ASIDE if last else ASKS_SOURCE if said.level == "sharp" else ASKS_KINDLY
    if re.search(DATED, where, re.IGNORECASE):  # then it isn't asked where it is from
        asks = AS_CITED if last else ASKS_MEANING
    asked = new and not tone_of(text) and not re.search(COUNTED, text, re.IGNORECASE)
    return said.one(asks).format(new) if asked else ""


def is_asked(asks: str, manner: Manner) -> bool:
    """Whether it was asked in this debate where the figure is from that this asks about."""
    return any(figure in manner.earlier for figure in re.findall("“[^”]*”", asks))


def repeats(words: str, one: str) -> bool:
    """Whether one of these sentences says what this sentence says."""
    return any(is_same(one, each) for each in sentences(words))


_FIGURES = re.compile(
    r"\b(?:another (?:poll|study|survey)|average|"
    r"counted (?:only|in)|(?:fell|rose|grew) by|figures?|per ?cent|samples?|stud(?:y|ies)|surveys?|tenth|test scores|tests|result of|zero|"
    r"in one (?:city|country|place|town))\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d[\d.,]*\d")
_NAMES = re.compile(  # “England”, without its “’s”
    r"\d[\d.,–]*\d|\d+|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b)[A-Z][\w-]+"
)


# An answer asks it of the same texts of a pack again and again, one of which is all cards together.
@remember_texts(1024)
def _names(text: str) -> frozenset[str]:
    """The names and numbers in a text."""
    return frozenset(_NAMES.findall(text))


@remember_texts(1024)
def _figures(text: str) -> frozenset[str]:
    """The words of a text that stand for figures."""
    return frozenset(word.casefold() for word in _FIGURES.findall(text))


def evidence_of_any_length(card: Card) -> str:
    """All that a card has of its evidence."""
    return f"{card.evidence} {card.careful} {card.evidence_short}"


def evidence_names(card: Card, motion: Motion) -> frozenset[str]:
    """The names and numbers of a card's evidence."""
    return _not_written_small(_names(evidence_of_any_length(card)), motion)


def evidence_names_in(text: str) -> frozenset[str]:
    """The names and numbers in a text that may be about evidence."""
    return _names(text)


def _not_written_small(names: Iterable[str], motion: Motion) -> frozenset[str]:
    """A word with a capital that the pack also writes without one is no name."""
    return frozenset(name for name in names if name[0].isdigit() or name.lower() not in written(motion))


def rests_on_evidence(text: str, motion: Motion, met: str, own: str) -> bool:
    """Whether words about a card speak of its evidence: a number or a name that only the evidence has, or figures of any kind, unless
    the bot's own evidence has them."""
    theirs = motion.cards[met]
    evidence = evidence_of_any_length(theirs)
    named, figures = _names(text) & _names(evidence), _figures(text)
    if not named and not figures:
        return False
    ours = evidence_of_any_length(motion.cards[own]).replace("%", " per cent or a tenth")
    if named := _not_written_small(named, motion) - _names(ours):
        everybody = " ".join(f"{card.title} {card.claim} {card.why}" for card in motion.cards.values())
        if named - _names(f"{everybody} {motion.title}"):
            return True
    return bool(theirs.weak_on == "evidence" or re.search(r"\d", evidence)) and bool(figures - _figures(ours))


_ADDRESS = re.compile(ADDRESS, re.IGNORECASE)


# --- what is said in one speech ---------------------------------------------------------------


class Said:
    """What one speech chooses from. `met`: what it answers."""

    def __init__(self, motion: Motion, manner: Manner, met: str = ""):
        self.motion, self.voice, self.luck, self.level = motion, manner.voice, manner.luck, manner.level
        self.careful, self.alone, self.met = manner.careful, manner.alone, met
        self.earlier = f"{manner.earlier} {met}"  # what was said before it, in its clash and by bots in its debate

    def one(self, phrases: Sequence[str]) -> str:
        """A phrase that was not said earlier; if all were, one of those said least often. In another language than English, or of none, none."""
        if not (phrases and is_english(self.motion)):
            return ""
        mixed = self.luck.sample(phrases, len(phrases))
        chosen = min(mixed, key=lambda phrase: self.earlier.count(fixed(phrase)))
        self.earlier += chosen
        return chosen

    def own(self, phrases: Sequence[str]) -> str:
        """One of those phrases that are this voice's."""
        return self.one(phrases[VOICES.index(self.voice) :: len(VOICES)])

    def now_and_then(self, phrases: Sequence[str]) -> str:
        """One of these phrases, or mostly none."""
        return self.one(phrases) if self.luck.random() < LED else ""

    def form(self, words: str) -> str:
        """A pack's words, if they were not said earlier."""
        return "" if not words or says(self.earlier, words) else sentence(words)

    def quoted(self, quote: str) -> str:
        """A clause of theirs; "" if it speaks of its writer or reader, whom “you say” would mix up."""
        return "" if not quote or _ADDRESS.search(quote) else self.shown(quote)

    def shown(self, quote: str) -> str:
        """A sentence of theirs, for its writer alone."""
        lead = self.one(self.voice.quotes)
        return lead.format(capital(quote) if lead.startswith("“") else quote)

    def named(self, met: Card, leads: Sequence[str]) -> str:
        """The other side's point in other words, after one of these leads; "" if the pack has none."""
        return self.one(leads).format(met.restated.rstrip(".")) if met.restated else ""


def fixed(phrase: str) -> str:
    """The part of a phrase that is the same for every quotation."""
    return max(phrase.split("{}"), key=len)


# --- a card's words -----------------------------------------------------------------------


def weak_of(card: Card, heard: Heard, conceded: str, motion: Motion) -> str:
    """What a card leaves open; about its evidence only if the evidence was said, with its names. What cards on grave harm leave open, bots
    leave to people."""
    if card.sensitive == "strong" or (card.weak_on == "evidence" and not heard.evidence_said) or not heard.sure:
        return ""
    said = f"{card.title} {card.claim} {card.why} {card.restated} {conceded}"
    if (conceded or not heard.evidence_said) and (evidence_names(card, motion) - _names(said)) & _names(
        card.weak_point
    ):
        return ""
    return "" if says(conceded, card.weak_point) else sentence(card.weak_point)


def bearing_on(met: Card, heard: Heard, said: Said) -> list[str]:
    """Leads for an answer to a card that is hard to bear, once in a debate. Harm is named only if the other side named it."""
    if met.sensitive == "none" or any(lead in said.earlier for lead in (*MILD, *GRAVE)):
        return []
    return [said.luck.choice(GRAVE if met.sensitive == "strong" and heard.sure else MILD)]


def fact_of(card: Card, said: Said) -> str:
    """A card's evidence; "" if it was said in this debate."""
    return said.form(evidence_of(card, said.careful))


def evidence_of(card: Card, careful: bool) -> str:
    shown = card.careful if careful and card.careful else card.evidence
    return sentence(card.evidence_short or _THOUGHT.sub("", shown))


# --- length -------------------------------------------------------------------------------


def _joined(parts: Iterable[Part]) -> str:
    return " ".join(capital(text) for _, text in parts if text)


def fitted(kind: str, parts: Sequence[Part], motion: Motion, side: Side) -> str:
    """The parts as one text within the limits of its kind. A text that is too long loses the parts that matter least; one that is too
    short gets the side's and the motion's own words."""
    lo, hi = LIMITS[kind]
    kept = [part for part in parts if part[1]]
    while len(_joined(kept)) > hi and any(rank for rank, _ in kept):
        worst = max(range(len(kept)), key=lambda n: (kept[n][0], n))
        kept.pop(worst)
    text = _joined(kept)
    if len(text) > hi:
        text = cut(_joined((0, first_sentence(words)) for _, words in kept), hi)
    for more in (motion.sides[side].sentence, motion.title, motion.question, LAST):
        if len(text) < lo and not says(text, more) and len(longer := f"{text} {capital(sentence(more))}".strip()) <= hi:
            text = longer
    return text


def voice_of(n: int) -> Voice:
    """The voice of the bot that was the n-th to join."""
    return VOICES[n % len(VOICES)]
