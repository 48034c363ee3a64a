"""Makes a bot's last word on an answer (docs/game.md, section 12): a reply to the card that it brings, and what its own case comes to.

It says what holds whatever somebody wrote. Of words that no card says nobody can tell what they leave out, so nobody is charged with
anything.
"""

import re
from collections.abc import Iterable

from ..hearing.clauses import clause_shown
from ..hearing.grave import tone_of
from ..hearing.hearing import Heard, aimed_at, deck, hear, is_far, says_plainly, taken_as
from ..hearing.points import is_odd, nearest_point, point_made
from ..hearing.sentences import capital, inside, leans, sentence, sentences
from ..hearing.words import is_english, stems_of
from ..model.motion import Card, Motion, Prepared, Side, other
from ..model.state import Speech
from .bot_phrases import COUNTS, KINDS, OUR_POINT_STANDS, OWN_CASE
from .bot_rebuttals import SAID_OF_BLOCK, asks_why, speaks_of_home
from .bot_speeches import (
    Manner,
    Part,
    Said,
    bearing_on,
    bears_out,
    comparison_of,
    evidence_names,
    evidence_names_in,
    fact_of,
    fitted,
    is_evidence,
    is_like,
    left_standing,
    rests_on_evidence,
    weak_of,
)
from .care_replies import ON_THE_QUESTION, SEEMS, STANDING
from .partner_words import (
    ABOUT,
    HOLDS_STILL,
    NONE,
    ONLY_A_REASON,
    OUR_POINT_IS,
    PROOF,
    RESTS_ON,
    SHOWS_STILL,
    SO_WE_SAY,
    UNBROUGHT,
    WITHOUT_IT,
    YOU_ARE_RIGHT,
)

# --- closing ------------------------------------------------------------------------------


def closing(
    motion: Motion,
    opening: Speech,
    rebuttal: Speech,
    manner: Manner,
) -> str:
    """The opener's last word on a rebuttal, in 20 to 280 characters: the opener's answer, and what decides it."""
    heard = heard_in(motion, opening, rebuttal, manner.careful)
    if (point := point_of(motion, opening, rebuttal, manner.careful)) and not heard.tone and opening.cards:
        return on_point(motion, opening, point, manner)
    if rebuttal.meant in motion.cards and not heard.tone:
        as_card = taken_as(motion, rebuttal.side, rebuttal.text, rebuttal.meant, (rebuttal.meant,), manner.careful)
        return last_word(motion, opening, as_card, manner)
    if opening.cards and not heard.tone and is_far(motion, rebuttal.side, rebuttal.text, manner.careful):
        return off_topic(motion, opening, manner)
    if rebuttal.meant in (PROOF, *ABOUT, NONE) and not heard.tone:
        if deck(motion, rebuttal.side, manner.careful).light and not heard.quote:
            heard = heard._replace(quote=clause_shown(_own_words(rebuttal.text, opening.text), whole=True))
        return tapped(motion, opening, heard, rebuttal.meant, manner, rebuttal.text)
    if opening.cards and not (heard.tone or heard.sure or heard.cited) and speaks_of_evidence(motion, rebuttal.text):
        return tapped(motion, opening, heard, PROOF, manner, rebuttal.text)
    return last_word(motion, opening, heard, manner)


def point_of(motion: Motion, opening: Speech, rebuttal: Speech, careful: bool) -> Prepared | None:
    """The point on no card that a rebuttal makes, or whose author tapped it, whatever card it cites; None if there is none."""
    if rebuttal.meant:
        return motion.prepared(opening.side, rebuttal.meant)
    match = point_made(motion, rebuttal.side, _own_words(rebuttal.text, opening.text), careful)
    return match.point if match else None


def heard_in(motion: Motion, opening: Speech, rebuttal: Speech, careful: bool) -> Heard:
    """What a rebuttal is about, as the opener hears it."""
    known = to_reply(motion, opening)
    aimed = aimed_at(motion, opening.cards, known)

    def listen(text: str) -> Heard:
        return hear(motion, rebuttal.side, text, rebuttal.cards, careful, known, aimed, rebuttal.argued)

    text = _own_words(rebuttal.text, opening.text)
    heard = listen(text)
    if heard.tone in ("told", "seems") and not tone_of(text):
        heard = listen(_ASKED.sub(" ", text))  # what only seems hard in a question may be about the argument
    if is_english(motion) and rebuttal.cards and heard.card not in rebuttal.cards and not heard.tone:
        return Heard(rebuttal.cards[0], False, cited=True)  # what it cites is what it says
    return heard


def is_replied(motion: Motion, opening: Speech, rebuttal: Speech, heard: Heard, careful: bool) -> bool:
    """Whether a rebuttal says by its title or restatement a card to which the pack has the opening's reply, or cites or surely says one
    that is hard to bear. A card that is only cited isn't what its author says."""
    card = heard.card
    if not card or not (heard.cited or heard.sure):
        return False
    own = _own_words(rebuttal.text, opening.text)
    if motion.cards[card].sensitive != "none":
        return heard.cited or hear(motion, rebuttal.side, own, (), careful, argued=rebuttal.argued).card == card
    return card in to_reply(motion, opening) and says_plainly(motion, rebuttal.side, own, careful) == card


_MONEY = re.compile(
    r"\b(?:bills?|budgets?|costs?|econom\w+|jobs?|money|pays?|taxe?s?|wages?|work(?:ers)?)\b", re.IGNORECASE
)
_ASKED = re.compile(r"[^.?!]*\?")


def _own_words(text: str, met: str) -> str:
    """A text without what it quotes of the text that it answers."""
    return re.sub(r"[“\"]([^”\"]+)[”\"]", lambda each: " " if each[1].casefold() in met.casefold() else each[0], text)


def last_word(
    motion: Motion,
    opening: Speech,
    heard: Heard,
    manner: Manner,
) -> str:
    """The closing on a rebuttal that was heard like this. *Gentle* says the first two sentences of what *fair* would say; where it can
    grant a clause, it does, and asks one thing."""
    if manner.level != "gentle" or heard.tone:
        return _last_word(motion, opening, heard, manner)
    words = " ".join(sentences(_last_word(motion, opening, heard, manner._replace(level="fair")))[:2])
    mine = answered(motion, opening, heard.card)
    hard = any(motion.cards[id].sensitive != "none" for id in (mine, heard.card) if id)
    said = Said(motion, manner, opening.text)
    granted = "" if hard or not mine else said.quoted(heard.quote, True)
    asked = "" if not granted or words.endswith("?") else said.one(COUNTS)
    return fitted("closing", [(1, granted), (0, words), (2, asked)], motion, opening.side)


def _last_word(motion: Motion, opening: Speech, heard: Heard, manner: Manner) -> str:
    """The same at *fair* and *sharp*. What is neither surely heard nor cited is not guessed: the opener's own case stands. *Fair* brings
    evidence and the comparison, *sharp* quotes and makes a second point."""
    mine = answered(motion, opening, heard.card)
    own, theirs = motion.cards.get(mine), motion.cards.get(heard.card)
    said = Said(motion, manner, opening.text)
    if heard.tone == "seems":
        rest = _last_word(motion, opening, heard._replace(tone=""), manner._replace(level="fair"))
        parts = [(0, said.one(SEEMS)), (3, said.one(ON_THE_QUESTION)), *enumerate(sentences(rest)[:2], 1)]
        return fitted("closing", parts, motion, opening.side)
    if heard.tone:
        return left_standing(motion, "closing", opening.side, heard, own, said)
    if own is None:
        return fitted("closing", [(0, _again(motion, opening.side, own))], motion, opening.side)
    if theirs is None or not (heard.sure or heard.cited):
        return fitted("closing", _case(motion, opening, own, heard, said), motion, opening.side)
    link = own.answers.get(heard.card)
    reply, comparison = (
        "" if not heard.evidence_said and rests_on_evidence(text, motion, heard.card, mine) else text
        for text in (_reply(motion, mine, heard.card), comparison_of(motion, link, heard.card) if link else "")
    )
    reply = said.form(reply)
    if own.sensitive != "none" or theirs.sensitive != "none":
        bearing: list[Part] = [(0, part) for part in bearing_on(theirs, heard, said) if not _MONEY.search(own.claim)]
        stands = said.one(STANDING).format(own.restated.rstrip(".")) if own.restated else ""
        reply = reply or (weak_of(theirs, heard, "", motion) if heard.cited else "")
        meant = reply if heard.cited or (heard.sure and own.sensitive != "strong") else ""
        words = meant or ("" if own.last else stands or _again(motion, opening.side, own, said))
        return fitted("closing", [*bearing, (0, words), (2, said.form(own.last))], motion, opening.side)
    reply = reply or _counter_to(motion, theirs, heard, said)
    weighs = said.form(comparison)
    if reply and not heard.sure:
        reply = said.to_card(theirs, reply)
    if not reply:
        case = [(0, weighs)] if weighs else _case(motion, opening, own, heard, said)
        return fitted("closing", case, motion, opening.side)
    ends = (said.form(own.last), _again(motion, opening.side, own, said))
    ending = weighs or _ending(ends, reply, motion)
    is_new = bears_out(own, reply, motion) and not is_evidence(f"{opening.text} {reply}", own)
    shown = fact_of(own, said) if is_new else ""
    quoted = said.quoted(heard.quote) if said.level == "sharp" and shared(heard.quote, reply, motion) else ""
    return fitted("closing", [(3, quoted), (0, reply), (3, shown), (2, ending)], motion, own.side)


def _counter_to(motion: Motion, theirs: Card, heard: Heard, said: Said) -> str:
    """What answers a card that is cited, tapped or surely said, where the opening's own card has no reply to it: what it leaves open, or
    what another card of the opening's side answers."""
    weak = weak_of(theirs, heard._replace(sure=True), "", motion)
    side = other(theirs.side)
    ids = motion.deck(side) if deck(motion, side, said.careful).light else ()
    links = ((id, motion.cards[id].answers.get(heard.card)) for id in ids)
    hints = [
        sentence(link.hint)
        for id, link in links
        if link and link.kind == "direct" and not rests_on_evidence(link.hint, motion, heard.card, id)
    ]
    return next((words for each in (weak, *hints) if (words := said.form(each))), "")


def _ending(ends: Iterable[str], words: str, motion: Motion) -> str:
    """The first of these sentences that stays with what was said before it, and doesn't say it over again."""
    return next((each for each in ends if each and shared(each, words, motion, CLOSE) and not is_like(each, words)), "")


def tapped(motion: Motion, opening: Speech, heard: Heard, meant: str, manner: Manner, text: str = "") -> str:
    """The last word on a rebuttal that no card is heard in, whose author says what it is about: what is prepared against that, and its
    question; if that was said in this debate, what is prepared for the nearest point, or the question; and where nothing is prepared,
    that it is new, if it isn't about somebody's home, and what it has to do with the motion."""
    rebutting = other(opening.side)
    own, said = motion.cards[_nearest(motion, opening, text)], Said(motion, manner, opening.text)
    if meant == PROOF:
        return on_evidence(motion, opening, text, manner, bool(re.search(unbrought(motion, opening), text)))
    case = said.form(own.last) or said.form(own.why) or _again(motion, opening.side, own, said)
    if block := motion.block(opening.side, meant):
        words = said.form(" ".join(sentences(sentence(block.answer))[:SAID_OF_BLOCK]))
        if not words and (near := nearest_point(motion, rebutting, text, said.careful)):
            return on_point(motion, opening, near, manner)
        asked = said.form(block.ask)
        asks = asked if words and said.level == "gentle" else ""
        return fitted("closing", [(0, words or asked or case), (1, asks)], motion, opening.side)
    if speaks_of_home(text):
        return fitted("closing", [(1, said.one(OWN_CASE)), (0, case)], motion, opening.side)
    odd = is_odd(motion, rebutting, text, said.careful)  # which nobody can grant
    lead = said.quoted(heard.quote) or ("" if odd else said.one(said.voice.finds_none))
    stands = said.one(OUR_POINT_STANDS) if odd else ""
    parts = [(3, lead), (1, asks_why(motion, rebutting, said)), (2, stands), (0, case)]
    return fitted("closing", parts, motion, opening.side)


def on_point(motion: Motion, opening: Speech, point: Prepared, manner: Manner) -> str:
    """The last word on a point that is on no card: what is prepared for it, in other words than the answer before, and why the own point
    counts more, if that adds something; *gentle* asks."""
    said = Said(motion, manner, opening.text)
    words = said.form(point.last) or said.form(point.answer) or sentence(point.ask)
    ends = said.form(point.ask if said.level == "gentle" else point.weighs)
    adds = "" if words.endswith("?") or is_like(ends, words) else ends
    return fitted("closing", [(0, words), (1, adds)], motion, opening.side)


def _nearest(motion: Motion, opening: Speech, text: str) -> str:
    """Of an opening's cards, the one that shares most words with an answer to it."""
    if len(opening.cards) == 1:
        return opening.cards[0]
    subject, stems = stems_of(f"{motion.title} {motion.question}"), stems_of(text)

    def shared_with(card: Card) -> int:
        return len(stems & stems_of(f"{card.read()} {card.speech}") - subject)

    return max(opening.cards, key=lambda id: shared_with(motion.cards[id]))


def off_topic(motion: Motion, opening: Speech, manner: Manner) -> str:
    """The last word on an answer that has nothing to do with the motion: it says so, once and kindly, that its own point stands, and the card's last word."""
    said, own = Said(motion, manner, opening.text), motion.cards[opening.cards[0]]
    return fitted(
        "closing",
        [(0, said.one(KINDS[-1].says)), (1, said.one(OUR_POINT_STANDS)), (2, said.form(own.last))],
        motion,
        opening.side,
    )


def on_evidence(motion: Motion, opening: Speech, text: str, manner: Manner, elsewhere: bool) -> str:
    """The last word on an attack on the evidence: of what was said it concedes what is true, in the card's own words if they are about
    that, and says what it shows all the same; what wasn't said yet is said. `elsewhere`: what is attacked was never brought."""
    said, near = Said(motion, manner, opening.text), motion.cards[_nearest(motion, opening, text)]
    cards = (motion.cards[id] for id in opening.cards)
    own = max(cards, key=lambda each: (is_evidence(opening.text, each), each.weak_on == "evidence", each is near))
    again = _again(motion, opening.side, own, said)
    point = inside(again, motion) or again
    if elsewhere:
        return fitted("closing", [(0, UNBROUGHT), (1, OUR_POINT_IS.format(point))], motion, opening.side)
    if said.level != "gentle" and not is_evidence(opening.text, own) and (fact := fact_of(own, said)):
        return fitted(
            "closing", [(2, said.one(RESTS_ON)), (0, fact), (3, SO_WE_SAY.format(point))], motion, opening.side
        )
    weak = inside(own.weak_point, motion) if own.weak_on == "evidence" and own.sensitive != "strong" else ""
    kind, name = _source(own)
    if weak and not leans(own.weak_point):
        conceded, shows = YOU_ARE_RIGHT.format(weak.rstrip(".")), SHOWS_STILL[kind].format(point)
    elif own.evidence.startswith("Reasoning") and not _SHOWN.search(opening.text):
        conceded, shows = ONLY_A_REASON, HOLDS_STILL.format(point)
    else:
        conceded, shows = WITHOUT_IT.format(name), SHOWS_STILL[kind].format(point)
    return fitted("closing", [(0, conceded), (1, shows)], motion, opening.side)


_SHOWN = re.compile(r"\b(?:stud(?:y|ies)|survey|poll|report(?:ed)?|counted|(?:19|20)\d\d|per cent)\b|%", re.IGNORECASE)
_ITS_SOURCE = re.compile(r"\(([^()]*[a-z][^()]*\d{4})\)\W*$")


def unbrought(motion: Motion, opening: Speech) -> str:
    """A pattern for a text that names evidence which an opening doesn't have."""
    cards = [motion.cards[id] for id in motion.deck(opening.side)]
    names = {name for card in cards for name in evidence_names(card, motion) if name.isalpha() and len(name) > 2}
    brought = [card for id in opening.cards if is_evidence(opening.text, card := motion.cards[id])]
    there = evidence_names_in(opening.text).union(*(evidence_names(card, motion) for card in brought))
    said = " ".join([opening.text, *there])  # Scotland, where an opening speaks of Scots
    named = "|".join(sorted(name for name in names - there if name not in said))
    places = "|".join(place for place in PLACES.split("|") if place not in said)
    parts = [rf"\b(?:{named})\b"] if named else []
    parts.append(rf"(?<!live )(?<!are )(?<![’']re )\bin (?:{places})\b")
    if not _SHOWN.search(opening.text):
        parts.append(r"\b(?:study|studies|surveys?|polls?|researchers?)\b")
    return "|".join(parts)


PLACES = (
    "America|Amsterdam|Austria|Belgium|Berlin|Brazil|Canada|China|Denmark|England|Estonia|Finland|France|Germany|Ghent|Iceland|India|Ireland|Italy|Japan|"
    "London|Madrid|New York|Norway|Oslo|Paris|Poland|Scotland|South Korea|Spain|Sweden|Switzerland|the Netherlands|the (?:UK|US|USA)|Turkey|Vienna|Wales"
)
ON_EVIDENCE = (  # words of a text that speaks of evidence
    r"\b(?:evidence|proof|statistics?|studies|surveys|research(?:ers?)?|out ?dated|says who|who (?:else )?says so|how do (?:they|we|you) know|"
    r"proved? (?:anything|it|nothing|that)|proves (?:anything|it|nothing|that)|(?:one|only|single) (?:case|city|country|example|town)|"
    r"(?:an?|any|no|one|single|that|the|this|which|whose|your)(?: \w+)? (?:poll|sample|source(?! of)|study(?! \w*(?:room|hall|time))|survey))\b|"
    r"n[’']t prove\b|\bsays nothing about|n[’']t compare|\bno good comparing|\bone (?:college|district|school)\b(?= (?:in|and|of|from|which|where)\b)|"
    rf"\b(?:i[’']m|i am|i live|we[’']re|we are|we live|this is|(?:here|this|we|it|that)(?:(?: is| are|[’']s|[’']re) not| ?isn[’']t| ?aren[’']t))"
    rf"(?: in| from)? (?:{PLACES})\b"
)
_ON_EVIDENCE = re.compile(ON_EVIDENCE, re.IGNORECASE)


def speaks_of_evidence(motion: Motion, text: str) -> bool:
    """Whether a text surely does."""
    return is_english(motion) and bool(_ON_EVIDENCE.search(text))


def _source(card: Card) -> tuple[str, str]:
    """What kind of evidence a card has, and how `WITHOUT_IT` names it."""
    kind = re.search(r"poll|survey|stud(?:y|ies)|review|%", f"{card.evidence} {card.evidence_short}", re.IGNORECASE)
    source = _ITS_SOURCE.search(card.evidence_short)
    name = (
        "survey" if kind and kind[0].casefold() in ("poll", "survey", "%") else "study" if kind or source else "example"
    )
    if source and name in source[1].casefold():
        return name, re.sub(r"\W+(\d{4})$", r" (\1)", source[1])
    return name, f"{name} ({source[1]})" if source else name


CLOSE = 2  # stems that a sentence shares with what stands before it if it stays with that


def shared(quote: str, reply: str, motion: Motion, least: int = 1) -> bool:
    """Whether a reply takes up so many words of a quotation; the motion's own words are in everything."""
    return len(stems_of(quote) & stems_of(reply) - stems_of(f"{motion.title} {motion.question}")) >= least


def _case(motion: Motion, opening: Speech, own: Card, heard: Heard, said: Said) -> list[Part]:
    """The opener's own case, which stands whatever was said. *Fair* brings evidence that wasn't said yet, or else its point once more,
    and *sharp* a second point."""
    ends = _ends(motion, own, said)
    if said.level == "fair":
        shown = "" if is_evidence(opening.text, own) else fact_of(own, said)
        return [(1, shown or (_again(motion, own.side, own, said) if own.last else "")), *ends]
    second = next(iter(_points(motion, opening, own, said)), "")
    return [(2, said.quoted(heard.quote)), *ends, (1, "" if is_like(second, ends[0][1]) else second)]


def _points(motion: Motion, opening: Speech, own: Card, said: Said) -> list[str]:
    """What *sharp* can say beside its answer: the opening's other point, and why its own is so."""
    second = next((each for id in opening.cards if (each := motion.cards[id]) is not own), None)
    points = [capital(sentence(second.restated)) if second and second.restated else ""]
    points.append("" if leans(own.why) else said.form(own.why))
    return [each for each in points if each]


def _ends(motion: Motion, own: Card, said: Said) -> list[Part]:
    """A card's last word, or its claim in other words."""
    return [(0, said.form(own.last) or _again(motion, own.side, own, said))]


def to_reply(motion: Motion, opening: Speech) -> list[str]:
    """The other side's cards that an opening's cards can reply to."""
    return [id for id in motion.deck(other(opening.side)) if any(_reply(motion, mine, id) for mine in opening.cards)]


def _reply(motion: Motion, mine: str, counter: str) -> str:
    """What a card replies to the other one's answer."""
    if not mine or not counter:
        return ""
    back, link = motion.cards[counter].answers.get(mine), motion.cards[mine].answers.get(counter)
    return sentence((back and back.reply) or (link and link.hint) or "")


def answered(motion: Motion, opening: Speech, counter: str) -> str:
    """Of an opening's cards, the one that a counter card answers best, or else the one that answers the counter best; "" if none."""

    def apart(one: str, two: str) -> int:
        link = motion.cards[one].answers.get(two) if one and two else None
        return ("direct", "partial").index(link.kind) if link else 2

    return min(opening.cards, key=lambda id: (apart(counter, id), apart(id, counter)), default="")


def _again(motion: Motion, side: Side, own: Card | None, said: Said | None = None) -> str:
    """A card's point in other words, in words that were not said before if there are any."""
    if own is None:
        return sentence(motion.sides[side].sentence)
    if own.restated:
        return capital(sentence(own.restated))
    ways = [sentence(each) for each in (own.short, own.claim) if each]
    return next((each for each in ways if not said or said.form(each)), ways[0])
