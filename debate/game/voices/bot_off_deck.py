"""What a bot answers to a point that is on no card, with the pack's words for it or its own case (docs/practice.md, section 12); and what
its last word takes up first of such a text: a person in it, what its writer lived through, what is conceded or taken back, and the topic.
"""

import re
from typing import Literal, NamedTuple

from ..hearing.clauses import is_broken, is_reported, sentence_shown
from ..hearing.decks import deck
from ..hearing.hearing import Heard, unsaid
from ..hearing.sentences import capital, first_sentence, inside, says, sentence, sentences
from ..hearing.words import is_english
from ..model.motion import Block, Motion, Prepared, Side, Topic, other
from ..model.state import Speech, Weighing
from .bot_phrases import (
    ALSO,
    ANY,
    ASKS_WHY,
    BESIDES,
    HOME,
    IN_THEIR_WAY,
    JOKE,
    KINDS,
    OUR_POINT_STANDS,
    OWN_CASE,
    QUOTED_RESTATED,
    SERIOUS,
    Kind,
    form_of,
    weak_step,
)
from .bot_speeches import (
    CLOSE,
    Counters,
    Manner,
    Part,
    Said,
    argument,
    bears_out,
    comparison_of,
    fact_of,
    fitted,
    is_evidence,
    is_like,
    is_met,
    repeats,
    rests_on_evidence,
    shared,
    shared_words,
    unsourced,
    weighed,
)
from .care_replies import MILD, PASSED, TONES
from .off_deck import ASKED, BESIDE, SCHEMES, asks_open, kind_asked

BRIEF = 2  # sentences
SHORT = 130  # characters of an answer after which *fair* has room for evidence, too
TURNED = 0.5  # of the answers to a point on no card take the pack's other one
OF_HARM = 3  # schemes whose questions may be asked where cards are hard to bear
REASON = 70  # characters of a reason that fits into a restatement


class Answer(NamedTuple):
    """A rebuttal: its restatement, its text, the card it cites, and why its point matters more, if it says so. `presses`: whether it
    begins with a step of the text that it answers, if there is one; `compared`: the comparison that it makes."""

    text: str
    restatement: str
    cards: tuple[str, ...]
    weighing: Weighing | None = None
    presses: bool = False
    compared: str = ""


def step_of(text: str, said: Said) -> str:
    """What *sharp* says first: the step on which a text may stand badly; "" if there is none."""
    weak = weak_step(text)
    return said.one(weak.says) if weak else ""


def label_of(measure: Weighing | Literal[""], words: str) -> Weighing | None:
    """What an answer with this comparison says to weigh by: for how many, only if that counts somebody or something. That something is
    likelier is nothing to say to somebody whom the other thing has met."""
    is_said = measure and measure != "likelihood" and _MEASURED.get(measure, _COUNTS).search(words)
    return measure or None if is_said else None


_COUNTS = re.compile(
    r"\b(?:all|a few|class(?:es)?|countr(?:y|ies)|each|every\w*|few|half|hundreds?|many|millions?|most|nobody|one|only|others?|people|some\w*|"
    r"thousands?|times|whole)\b",
    re.IGNORECASE,
)


_MEASURED = {
    "severity": re.compile(""),
    "duration": re.compile(  # what lasts, and why
        r"\b(?:again|all|day|days|every|ever|for (?:good|life)|gone|hours?|lasts?|later|lifetime|long|minutes?|months?|never|night|over|passes|stays?|still|"
        r"term|today|undone|weeks?|while|years?|[a-z]+ back)\b",
        re.IGNORECASE,
    ),
}


_HOME = re.compile(HOME, re.IGNORECASE)
IS_SERIOUS = re.compile(r"\b(?:make light|lightly)\b", re.IGNORECASE)  # what a passage begins with itself


def own_case(
    motion: Motion, opening: Speech, heard: Heard, kind: Kind, counters: Counters, said: Said, restated: str
) -> Answer:
    """An answer to words that match no card. It asks about them, and sets the nearest card of its own beside that. A joke is smiled at, and
    what is serious is left as it is told."""
    side = other(opening.side)
    if not is_english(motion):
        return Answer(fitted("rebuttal", [(0, sentence(motion.sides[side].sentence))], motion, side), restated, ())
    parts: list[Part] = [(0, said.one(kind.says))] if kind is not ANY else []
    light = deck(motion, opening.side, False).light
    asks = kind is ANY and not heard.tone and light
    is_told = kind.pattern == SERIOUS and light and said.alone and not heard.tone
    ids = [] if kind.pattern == SERIOUS and not is_told else [id for id, _ in counters]
    own = _nearest(motion, opening, ids, said, asks)
    if is_told:
        return Answer(fitted("rebuttal", [*parts, (0, said.one(PASSED))], motion, side), restated, ())
    if asks and (not own or motion.cards[own].restated):
        return _tied(motion, opening, own, said, restated, heard.quote)
    if kind.pattern == JOKE or not (
        parts or heard.card or speaks_of_home(opening.text)
    ):  # at home there is nothing to doubt
        scheme = kind_asked(opening.text) if kind is ANY and not heard.tone else ASKED
        if own and motion.cards[own].restated and scheme in SCHEMES[:OF_HARM]:
            return _tied(motion, opening, own, said, restated, heard.quote)
        parts.append((0, said.one(ASKS_WHY)))
    if own:
        parts.append((1, said.one(OUR_POINT_STANDS if kind is KINDS[-1] else OWN_CASE)))
        parts += argument(motion.cards[own], said, shortly=said.level == "fair")
    return Answer(fitted("rebuttal", parts, motion, side), restated, (own,) if own else ())


def _nearest(motion: Motion, opening: Speech, counters: list[str], said: Said, asks: bool) -> str:
    """The card of these that is set beside a text: the nearest to it, or, unless it `asks`, and if it brings up what others say, the
    farthest, as it may have denied that."""
    ids = said.luck.sample(counters, len(counters))
    turns = not asks or any(map(is_reported, sentences(opening.text)))
    near = {one.card: round(one.score) for one in deck(motion, other(opening.side), False).scores(opening.text)}

    def rank(id: str) -> tuple[bool, bool, bool, bool, int]:
        card = motion.cards[id]
        is_said = any(words and says(said.earlier, words) for words in (card.claim, card.speech))
        answers = any(one in card.answers for one in opening.cards)  # it would look like an answer to what is only kept
        denied = is_met(f"{card.claim} {card.restated}", opening.text, motion)
        return (card.sensitive != "none", is_said, answers, denied, near.get(id, 0) * (1 if turns else -1))

    return min(ids, key=rank, default="")


def _tied(motion: Motion, opening: Speech, own: str, said: Said, restated: str, shown: str) -> Answer:
    """One question about a text, by its scheme or else by the grammar of what is shown of it, and the own point beside it, in one sentence.
    Beside a share, of which it is asked where it is from, nothing else is asked."""
    card = motion.cards.get(own)
    kind = kind_asked(opening.text)
    kind = kind if kind in SCHEMES or not shown else kind_asked(shown)
    asked = "" if unsourced(motion, opening.text, said) and card else said.one(asks_open(kind, opening.text))
    beside = f"{said.one(BESIDE).format(card.restated.rstrip('.'))}." if card else ""
    proof = fact_of(card, said) if card and said.level == "sharp" else ""
    text = fitted("rebuttal", [(0, asked), (0, beside), (1, proof)], motion, other(opening.side))
    return Answer(text, restated, (own,) if card else ())


def comparing(motion: Motion, own: str, text: str, said: Said) -> str:
    """The comparison of a card with another one that takes up most words of a text, where it weighs that; "" if none has one."""
    ways = [(comparison_of(motion, link, id), id) for id, link in motion.cards[own].answers.items()]

    def words(weighs: str) -> int:
        return shared_words(text, weighs.partition(";")[0], motion)

    fit = [
        one
        for one, id in ways
        if words(one) >= CLOSE and said.form(one) and not rests_on_evidence(one, motion, id, own)
    ]
    return max((one for one in fit if not is_met(one, text, motion)), key=words, default="")


def speaks_of_home(text: str) -> bool:
    """Whether a text speaks of somebody's home or family."""
    return bool(_HOME.search(text))


def ready(
    motion: Motion, opening: Speech, ours: Block | Prepared, manner: Manner, quote: str = "", sure: bool = True
) -> Answer:
    """An answer that is ready for a point which is on no card. *Gentle* says it and asks; *fair* ends on why our point counts more;
    *sharp* adds what speaks for it first: the evidence of the card that the pack names, our other answer, or what they have to answer;
    *fair* that evidence after a short answer. A topic's card has to say what the answer says. Of two answers luck takes one; to a topic
    the second is its card's passage. `quote`: a sentence of theirs; `sure`: whether this is their point."""
    said, card = Said(motion, manner, opening.text), motion.cards.get(ours.card)
    asked = sentence(ours.ask)
    if isinstance(ours, Prepared):
        answers = [sentence(ours.answer), sentence(ours.last)]
    else:
        grants, *_ = steps = sentences(sentence(ours.answer))
        answers = [" ".join(steps[:BRIEF])]
        if manner.level != "gentle" and card and deck(motion, opening.side, False).light and said.form(card.speech):
            answers.append(f"{grants} {sentence(card.speech)}")
    is_block = isinstance(ours, Block)
    # What it weighs against, which of a topic may be another thing than the text has.
    theirs = ours.weighs.partition(";")[0]
    is_theirs = not (is_block and opening.text) or shared(opening.text, theirs, motion)
    weighs = sentence(ours.weighs) if is_theirs and manner.level != "gentle" else ""
    answers = [one for one in answers if not (weighs and repeats(one, weighs))] or answers
    # Where somebody's own hardship is the point, nothing is weighed or added.
    sharp = weighs and manner.level == "sharp"
    turned = bool(weighs and answers[1:]) and (said.luck.random() < TURNED) != (manner.level == "sharp")
    ways = [*reversed(answers)] if turned else answers
    words, *others = sorted(ways, key=lambda one: is_met(one, opening.text, motion))  # rather what they haven't denied
    if weighs and repeats(words, weighs):  # said once is enough
        weighs, sharp = "", False
    argues = sharp or (weighs and len(words) <= SHORT)
    light = deck(motion, opening.side, False).light
    mild = "" if light or IS_SERIOUS.search(first_sentence(words)) else said.one(MILD)
    more = [] if turned or is_block or not sharp else [one for one in others if not is_like(one, words)]
    if card and argues and not is_evidence(words, card):
        claim = f"{card.claim} {card.restated}"
        if not is_block or (is_like(claim, words) and bears_out(card, words, motion)):
            more = [fact_of(card, said), *more]
    adds = next(filter(None, more), asked if sharp else "")
    shows = (turned and is_block) or bool(card and adds and adds == fact_of(card, said))
    asks = asked if not weighs or (not sharp and is_block and not turned) else ""
    by = weighed(weighs, ours.measure, opening.text, said)
    asks = asks or (asked if sharp and not (is_block or adds.endswith("?") or weak_step(opening.text)) else "")
    presses = bool(sharp and light and sure)
    step = step_of(opening.text, said) if presses else ""
    parts = [(3, mild), (2, step), (0, words), (2, adds), (2, asks), (2, by), (1, weighs)]
    text = fitted("rebuttal", parts, motion, other(opening.side))
    restated = (
        restated_point(ours.point, said, sure)
        if isinstance(ours, Prepared)
        else unheard(Heard("", False, quote=quote), said)
    )
    return Answer(
        text,
        restated,
        (ours.card,) if shows else (),
        label_of(ours.measure if weighs and weighs in text else "", weighs),
        presses,
    )


def restated_point(point: str, said: Said, sure: bool) -> str:
    """A restatement of a point that is on no card."""
    if sure:
        return capital(f"{said.one(said.voice.restates)} {point}.")
    return said.one(said.voice.unsure).format(point)


def unheard(heard: Heard, said: Said) -> str:
    """A restatement of words that match no card: a clause of plain words as it is."""
    if heard.tone:
        return said.one(TONES[heard.tone][1])
    return said.one(QUOTED_RESTATED).format(capital(heard.quote)) if heard.quote else said.one(IN_THEIR_WAY)


# --- what a last word takes up ----------------------------------------------------------------

# fmt: off
OFSOMEBODY = ("We don’t doubt what you say about {}.", "What you tell us about {} counts.")
OF_THEMSELVES = ("We don’t doubt that it was like that for you.", "That’s how it was for you, and it counts.")
CONCEDED = ("You’ve granted part of it: that’s fair.", "You’ve granted us something: fair.")
AGREED = ("We agree now that {}.", "So we both say that {}.", "That {} is common ground.")
AGREED_QUOTED = "“{}”: on that we agree."  # of what may begin with a name
TAKEN_BACK = ("You’ve taken something back: that’s fair.", "You’ve taken something back, and that takes courage.")
# fmt: on

SOMEBODY = re.compile(
    r"\b(?:my|our) ((?:(?:best|big|elder|great|little|old|older|small|young|younger) )?"
    r"(?:dad|father|mum|mom|mother|grand(?:ma|pa|mother|father|dad)|gran|nan|uncle|aunt|cousin|brother|sister|stepmother|stepfather|friend|neighbou?r))"
    r"(?=[’']s|,? \w)|(?<![\w’'])(grandma|grandpa)(?!\w)",
    re.IGNORECASE,
)
_THEMSELVES = re.compile(
    r"^\W*(?:(?:and|but|when|yes|no|last \w+|at first)\W+)*I (?:arrived|came|cried|failed|got|had|moved|sat|stood|stayed|waited"
    r"|was (?!just|only|wrong|going to|thinking)|went)\b",
    re.IGNORECASE,
)
_BEGINS = r"^\W*(?:(?:and|but|of course|ok(?:ay)?|so|sure|true|well|yes|fine)\W+)*"
_GIVEN = (
    r"(?:(?:i|we)(?:[’']ll)? (?:admit|agree|believe|get|see|give you|(?:won[’']t|don[’']t) (?:argue(?: with)?|deny|doubt))(?: it| that)?"
    r"|you(?:[’']re| are) right|you win that(?: one)?|that[’']s true|agreed|sure|true|no (?:doubt|question))\b"
)
_CONCEDED = re.compile(
    rf"{_BEGINS}(?:(?:i|we) (?:admit|grant|accept|(?:do |fully |partly )?agree)\b(?! with (?:her|him|my|our|them)\b)|you(?:[’']re| are) right\b|granted\b"
    rf"|[^?]*(?:, {_GIVEN}(?=\W*[.!])|\b(?:you|they) (?:do )?have a point\b)|fair (?:enough|point)\b|good point\b|that[’']s (?:a )?(?:fair|good|true|right)\b)",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    rf"{_BEGINS}(?:i|we) (?:(?:have to|must|want to|will|[’']ll) )?"
    r"(?:take (?:that|it|this|(?:the|my|our) (?:\w+ ){1,4})?\s*back\b(?! control)|withdraw\b|(?:was|were) wrong (?:about|with|there)|got (?:that|it) wrong)",
    re.IGNORECASE,
)

_WORDS: dict[Topic, tuple[str, ...]] = {
    "people": (
        r"with (?:her|him|them|my \w+|someone|somebody)|(?:see|visit)\w* (?:her|him|them|my \w+)|friends?|famil(?:y|ies)|lonely|alone|nobody talk\w+",
        r"talk(?:ed|ing|s)? (?:to|with)|sat in the corner|by (?:him|her|them)sel(?:f|ves)|on (?:his|her|their) own|messages?",
        r"grand(?:ma|pa|mother|father)\w*|neighbou?rs?|together",
    ),
    "fair": (
        r"(?:un)?fair\w*|(?:un)?equal\w*|same (?:chance|rights?|rule|standard)s?|(?:half|part) of (?:the|them|us)|other half|poor(?:er)?|rich(?:er)?",
        r"tutors?|wheelchairs?|crutches|nurses?|no (?:bus|car)|(?:early|late|night) shifts?|old enough|and i can[’']t|disabled|too far|not everybody",
    ),
    "works": (
        r"nothing (?:bad |terrible )?happened|since (?:19|20)\d\d|(?:it|that) (?:doesn[’']t |never |really )?work(?:s|ed)?",
        r"already (?:did|do|does|did|has|have|moved)|(?:have|has|we|they) tried|got used to|at my old school|did not just|why should it be different",
        r"since last \w+|(?:my|our) (?:city|club|school|teacher|town|village) (?:already |now )?(?:does|has|moved|walks)",
        r"so (?:he|she|they) (?:do|does|can) see",
        r"just (?:drove|hid|moved|sat|stayed|went)|nobody (?:complained|left|minded|stopped)|closed (?:the|our)|(?:it|that) went (?:well|wrong)",
    ),
    "cost": (
        r"money|pa(?:ys?|id)|expensive|dear(?:er)?|costs?|afford|no time|too much (?:time|work)|not enough (?:drivers|people|staff|teachers)|jobs?",
    ),
    "safe": (r"(?:un)?safe(?:ty)?|danger(?:ous|s)?|accidents?|run over|ambulances?|police|emergenc(?:y|ies)",),
    "learning": (
        r"learn\w*|taught|teach(?:es)?|underst(?:and|ood)|exams?|maths|explain\w*|knows? (?:enough|more|nothing)|thinks?|stud(?:y|ies) (?:says?|shows?)",
        r"(?:is|he[’']s|she[’']s) (?:thirty|forty|fifty|sixty|seventy|eighty|[3-9]0)(?! per ?cent|%)",
    ),
    "choice": (
        r"(?:my|our|their) own|decid\w+|forced?|free(?:dom)?|(?:take|taking) (?:it|them) away|be asked|protected|want to be|nobody asked|let (?:me|them|us)",
    ),
}
_TOPICS = {topic: re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) for topic, words in _WORDS.items()}
_NO_TOPIC = re.compile("(?!)")
PLAIN, SURELY = 3, 4  # what a topic's words in a text have to count


def topic_in(text: str, side: Side, said: Said, least: int = PLAIN) -> Topic | None:
    """The topic on which this side has a block for a text: that with most of its words in one sentence, which count double, and other
    words of the block's there; None if there are fewer than `least`, and no two of a block."""
    motion = said.motion
    own, form = unsaid(motion, text), form_of(text)
    counts: dict[Topic, int] = {}
    for topic, block in motion.sides[side].blocks.items():
        pattern = _TOPICS.get(topic, _NO_TOPIC)
        signed = [each for each in own if pattern.search(each)]
        hits = len({one[0].casefold() for each in signed for one in pattern.finditer(each)})
        hits += bool(form and form.about == topic)
        beside = (
            pattern.sub(" ", each) for each in signed or own
        )  # one word on many texts needs another one beside it
        # Without a sign only what the block says of their topic, and not of the own plan.
        speaks = block.answer if hits else first_sentence(block.answer)
        words = max((shared_words(each, speaks, motion, said.met) for each in beside), default=0)
        if (hits and 2 * hits + words >= least) or (least == PLAIN and topic in _TOPICS and words >= CLOSE):
            counts[topic] = 2 * hits + words
    return max(counts, key=lambda topic: counts[topic], default=None)


def credit(text: str, said: Said) -> str:
    """What is said first to somebody who takes something back, or grants something; "" if a text plainly does neither."""
    own = unsaid(said.motion, text)
    for pattern, phrases in ((_TAKEN_BACK, TAKEN_BACK), (_CONCEDED, CONCEDED)):
        if any(pattern.search(each) and not each.endswith("?") for each in own):
            return said.one(phrases)
    return ""


def story(text: str, said: Said) -> str:
    """What is said first of a person near its writer whom a text names, or of what the writer lived through; "" if it tells neither."""
    if somebody := SOMEBODY.search(text):
        return said.one(OFSOMEBODY).format(f"your {(somebody[1] or somebody[2]).lower()}")
    return said.one(OF_THEMSELVES) if any(_THEMSELVES.search(each) for each in sentences(text)) else ""


# --- what it shows of a text, for its writer alone, and says to that -----------------------------


def own_words(text: str, met: str) -> str:
    """A text without what it quotes of the text that it answers."""
    return re.sub(r"[“\"]([^”\"]+)[”\"]", lambda each: " " if each[1].casefold() in met.casefold() else each[0], text)


def banked(text: str, said: Said) -> str:
    """What is said first to somebody who grants or takes back something: what is agreed, in their words if these are a clause that fits."""
    granted = agreed(text) if deck(said.motion, "for", said.careful).light else ""
    if not granted:
        return credit(text, said)
    within = inside(granted, said.motion)
    return said.one(AGREED).format(within) if within else AGREED_QUOTED.format(capital(granted))


def agreed(text: str) -> str:
    """The clause that a text grants, if it can be said back to its writer; "" if none."""
    ways = (one[one.lastindex or 0] for each in (_AGREED, _YIELDED, _KNOWN) if (one := each.search(text)))
    granted = next((one for one in ways if not _OURS.search(one)), "")
    return granted if granted and sentence_shown(f"{granted}.", whole=True) == granted else ""


_AGREED = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|yes|fine|sure|of course)\W+)?"
    r"(?:(?:they|you)(?:[’']re| are) right|(?:i|we) (?:(?:do )?(?:agree|admit|accept|grant|understand)|give you)"
    r"|(?:it[’']s|it is|that[’']s) true|granted) that (.{10,70}?)(?:[.;!]|,? (?:but|so)\b)",
    re.IGNORECASE,
)
_YIELDED = re.compile(
    r"^\W*(?:(?:fine|ok(?:ay)?|yes|true|sure|granted|fair enough|of course)\b,? )"
    rf"([^,.?!]{{10,70}})(?:, {_GIVEN}[^.?!]*)?[.!] (?:but|only|still|they|yet|however|you)\b"
    rf"|^([^,.?!]{{10,70}}), {_GIVEN}[^.?!]*[.!] \w",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"^\W*(?:i|we) (?:get|know|see|understand) (?:that )?(.{10,70}?)[,.;] (?:but|still|yet)\b", re.IGNORECASE
)
_OURS = re.compile(r"\b(?:i|me|my|mine|you|yours?|that|this|it|they)\b", re.IGNORECASE)


def saying(text: str, point: Prepared, motion: Motion) -> str:
    """The sentence of a text that has two words of a point's own; "" if none has, so that nobody is told that they make it."""
    ways = {one: shared_words(one, point.point, motion) for one in sentences(text)}
    best = max(ways, key=lambda one: ways[one], default="")
    return best if best and ways[best] >= CLOSE else ""


def beside_card(sentence: str, point: Prepared, said: Said) -> str:
    """What comes before an answer to a point that this sentence makes beside a card: its words, to its writer alone."""
    shown = sentence_shown(sentence, whole=True) if said.alone and not is_broken(sentence) else ""
    return said.one(ALSO).format(shown) if shown else BESIDES.format(point.point)
