"""Makes a bot's last word on an answer (docs/practice.md, section 12): a reply to the card that it brings, and what its own case comes to.

It says what holds whatever somebody wrote. Of words that no card says nobody can tell what they leave out, so nobody is charged with
anything.
"""

import re
from collections.abc import Collection, Iterable

from ..hearing.clauses import sentence_shown
from ..hearing.flaws import flaw_named, speaks_of_evidence
from ..hearing.grave import tone_of
from ..hearing.hearing import Heard, aimed_at, deck, hear, is_far, taken_as
from ..hearing.points import LIKELIER, Made, beside, is_guessed, likens, point_made, remedy_in
from ..hearing.sentences import capital, first_sentence, inside, sentence, sentences
from ..hearing.weighs import weighed_by
from ..hearing.words import is_english, meant_by, stems_of
from ..model.motion import Block, Card, Motion, Prepared, other
from ..model.phases import LIMITS
from ..model.state import Speech
from .bot_evidence import (
    brought,
    defence,
    doubts_of,
    is_elsewhere,
    on_evidence,
)
from .bot_off_deck import TURNED, asks_why
from .bot_own_case import (
    answered,
    decides,
    in_steps,
    may_be_granted,
    nearest,
    once_more,
    own_case,
    reply_of,
    stands,
    to_reply,
)
from .bot_phrases import (
    GRANTS,
    HELPS,
    IF_MEANT,
    JOKE,
    LIKENESS,
    OF_THEIR_CARD,
    STILL,
    YOU_SAY,
    form_of,
)
from .bot_rebuttals import topic_of
from .bot_speeches import (
    CLOSE,
    Manner,
    Part,
    Said,
    bearing_on,
    bears_out,
    beside_card,
    comparison_of,
    evidence_names,
    evidence_names_in,
    evidence_of,
    fact_of,
    fitted,
    is_evidence,
    is_grave,
    is_like,
    is_met,
    kind_of,
    left_out,
    left_standing,
    rests_on_evidence,
    shared,
    uncompared,
    unfailing,
    unsourced,
    weak_of,
    weighed,
)
from .care_replies import KEPT, ON_THE_QUESTION, SEEMS, STANDING


def closing(
    motion: Motion,
    opening: Speech,
    rebuttal: Speech,
    manner: Manner,
    leaves: bool = False,
) -> str:
    """The opener's last word on a rebuttal, in 20 to 280 characters: what it answers, if that was surely heard, what of its own case
    stands, and what decides it. `leaves`: whether its side has promised the rebuttal's author to argue nothing against what they told."""
    if leaves and heard_in(motion, opening, rebuttal, manner.careful).tone in ("", "need", "seems"):
        return kept(motion, opening, manner)
    if not is_grave(rebuttal):
        words = _closing(motion, opening, rebuttal, manner)
        if is_english(motion) and len(working := unfailing(words, rebuttal.text, motion)) >= LIMITS["closing"][0]:
            words = working
        asks = unsourced(motion, rebuttal.text, Said(motion, manner), last=True) if is_english(motion) else ""
        return beginning(asks, words) if asks else words
    return uncompared(_closing(motion, opening, rebuttal, manner._replace(level="gentle")), motion, opening.side)


def kept(motion: Motion, opening: Speech, manner: Manner) -> str:
    """The last word to somebody against whose words nothing is argued, as was promised: the own case, and nothing else."""
    claim = next((words.rstrip(".") for id in opening.cards if (words := motion.cards[id].restated)), "")
    own = claim or inside(motion.sides[opening.side].sentence, motion).rstrip(".")
    return Said(motion, manner, opening.text).one(KEPT).format(own)


def _closing(motion: Motion, opening: Speech, rebuttal: Speech, manner: Manner) -> str:
    heard = left_out(heard_in(motion, opening, rebuttal, manner.careful), rebuttal)
    if heard.tone or not opening.cards:
        return last_word(motion, opening, heard, manner)
    meant, text = rebuttal.meant, rebuttal.text
    if re.search(r"\d", text) or speaks_of_evidence(text):  # what is doubted or turned round is not said once more
        shown = (motion.cards[id] for id in opening.cards)
        earlier = [evidence_of(each, manner.careful) for each in shown if is_evidence(opening.text, each)]
        manner = manner._replace(earlier=" ".join((manner.earlier, *earlier)))
    doubts = doubts_of(motion, opening, text)
    if is_elsewhere(motion, opening, doubts) or unsourced(motion, text, Said(motion, manner)):
        doubts = ""  # whose evidence is meant nobody can tell, or it is their own
    own_words = _own_words(text, opening.text)
    is_known = heard.cited or heard.sure
    addition = (
        beside(motion, rebuttal.side, own_words, heard.card, manner.careful) if heard.cited and not meant else None
    )
    point = None if addition else point_of(motion, opening, rebuttal, manner.careful)
    if point and not meant and not _takes_up(point, text, opening.text, motion):
        point = None
    if not meant and flaw_named(doubts) and re.search(brought(motion, opening), text):
        point = None  # it names some of the evidence, and what is wrong with it
    is_reply_due = heard.cited or (
        heard.sure and not manner.alone
    )  # alone, a card that is only heard isn't surely meant
    if doubts and not (addition or point or meant in motion.cards or is_reply_due):
        return on_evidence(motion, opening, doubts, manner)
    known = heard.card if heard.sure else ""
    guessed = bool(meant) and is_guessed(motion, rebuttal.side, text, meant, known, manner.careful, LIKELIER)
    if point:
        words = on_point(motion, opening, point, manner, text)
        theirs = sentence_shown(own_words, whole=True) if manner.alone and not guessed else ""
        if theirs and shared(theirs, f"{point.point} {point.cues} {words}", motion):
            words = beginning(Said(motion, manner).shown(theirs), words)
    elif meant in motion.cards:
        as_card = taken_as(motion, rebuttal.side, text, meant, (), manner.careful)
        words = last_word(motion, opening, as_card, manner, text, shows=not guessed)
    elif not is_known and likens(motion, rebuttal.side, own_words, manner.careful):
        words = at_likeness(motion, opening, manner)
    elif not addition and is_aside(motion, rebuttal, manner.careful):
        words = off_topic(motion, opening, manner)
    elif manner.alone and not (is_known or addition):
        if deck(motion, rebuttal.side, manner.careful).light and not heard.quote:
            heard = heard._replace(quote=sentence_shown(own_words, whole=True))
        words = beside_cards(motion, opening, heard, manner, text)
    else:
        words = last_word(motion, opening, heard, manner, text, addition)
    leads = defence(motion, opening, doubts) if doubts else ""
    if (
        not leads and guessed and not (manner.alone and meant in motion.cards) and not words.startswith(("“", "You"))
    ):  # they are quoted already
        leads = IF_MEANT.format(motion.cards[meant].restated.rstrip(".") if meant in motion.cards else meant)
    if not (leads or rebuttal.cards) and re.search(GRANTS.pattern, own_words, re.IGNORECASE):  # it grants a part
        granted = f"{Said(motion, manner).one(GRANTS.says)} {words}"
        return granted if len(granted) <= LIMITS["closing"][1] else words
    return beginning(leads, words) if leads else words


def is_aside(motion: Motion, rebuttal: Speech, careful: bool) -> bool:
    """Whether a rebuttal has nothing to do with the motion, or is a joke that its author says is on no card."""
    is_joke = kind_of(rebuttal.text, argued=rebuttal.argued).pattern == JOKE
    return is_far(motion, rebuttal.side, rebuttal.text, careful) or (is_joke and not rebuttal.meant)


def beginning(words: str, rest: str) -> str:
    """A last word that begins with these words, and goes on with as many sentences of the rest as fit."""
    kept = sentences(rest)
    while kept and len(" ".join((words, *kept))) > LIMITS["closing"][1]:
        kept.pop()
    return " ".join((words, *kept))


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
        card = rebuttal.cards[0]  # what it cites is what it says
        with_evidence = deck(motion, rebuttal.side, careful).says_evidence(text, card)
        return Heard(card, False, evidence_said=with_evidence, cited=True)
    return heard


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
    text: str = "",
    addition: Made | None = None,
    shows: bool = False,
) -> str:
    """The closing on a rebuttal, in these words, that was heard like this. What is neither surely heard nor cited is not guessed: the
    opener's own case stands. `addition`: what it says beside its card; `shows`: whether another card's answer may be nearer to it."""
    mine = answered(motion, opening, heard.card)
    own, theirs = motion.cards.get(mine), motion.cards.get(heard.card)
    said = Said(motion, manner, opening.text)
    if heard.tone == "seems":
        rest = last_word(motion, opening, heard._replace(tone=""), manner._replace(level="gentle"))
        parts = [(0, said.one(SEEMS)), (3, said.one(ON_THE_QUESTION)), *enumerate(sentences(rest)[:2], 1)]
        return fitted("closing", parts, motion, opening.side)
    if heard.tone:
        return left_standing(motion, "closing", opening.side, heard, own, said)
    if own is None:
        return fitted("closing", [(0, once_more(motion, opening.side, own))], motion, opening.side)
    if theirs is None or not (heard.sure or heard.cited):
        return own_case(motion, opening, own, said, text=text)
    link = own.answers.get(heard.card)
    reply, comparison = (
        "" if not heard.evidence_said and rests_on_evidence(text, motion, heard.card, mine) else text
        for text in (reply_of(motion, mine, heard.card), comparison_of(motion, link, heard.card) if link else "")
    )
    if shows:  # said to these words, another card's answer may be nearer
        stems = meant_by(text) - stems_of(f"{motion.title} {motion.question}")
        reply = max((reply, *_hints(motion, heard.card, said)), key=lambda words: len(stems_of(words) & stems))
    elif is_met(reply, text, motion):
        reply = next((each for each in _hints(motion, heard.card, said) if not is_met(each, text, motion)), reply)
    reply = said.form(reply)
    if own.sensitive != "none" or theirs.sensitive != "none":
        bearing: list[Part] = [(0, part) for part in bearing_on(theirs, heard, said) if not _MONEY.search(own.claim)]
        holds = said.one(STANDING).format(own.restated.rstrip(".")) if own.restated else ""
        reply = reply or (said.form(weak_of(theirs, heard, "", motion)) if heard.cited else "")
        meant = reply if heard.cited or (heard.sure and own.sensitive != "strong") else ""
        words = meant or ("" if own.last else holds or once_more(motion, opening.side, own, said))
        return fitted("closing", [*bearing, (0, words), (2, said.form(own.last))], motion, opening.side)
    reply = reply or _counter_to(motion, theirs, heard, said)
    back = theirs.answers.get(mine)
    passage = first_sentence(back.answer or back.hint) if back else ""
    is_packs = bool(passage) and passage in text  # a bot's, which proposes nothing beside its card
    remedy = "" if is_packs else remedy_in(motion, theirs.side, text, said.careful)
    proposes = bool(remedy) and not shared(remedy, reply, motion)
    if proposes and not heard.cited:
        return own_case(motion, opening, own, said, text=text)
    weighs = said.form(comparison) if heard.sure or shared(text, comparison, motion) else ""
    if said.alone and text and not heard.cited and not shared(text, reply or weighs, motion, met=opening.text):
        quote = sentence_shown(text, whole=True)  # the reply is to the card, and not to these words
        return beside_cards(motion, opening, heard._replace(quote=quote), manner, text)
    weak = said.form(weak_of(theirs, heard._replace(sure=True), text, motion))
    of_evidence = theirs.weak_on == "evidence" or evidence_names(theirs, motion) & evidence_names_in(weak)
    if text and heard.evidence_said and of_evidence and reply and not is_like(weak, reply):  # it brings its evidence
        reply = f"{weak} {reply}".strip()
    fits = said.level != "gentle" and shared(heard.quote, first_sentence(reply), motion)
    quoted = said.quoted(heard.quote) if fits else ""
    words = sentence_shown(text, whole=True) if said.alone and not heard.cited else ""
    named = said.named(theirs, YOU_SAY if heard.sure else OF_THEIR_CARD) if heard.cited else ""
    lead = quoted or (said.shown(words) if words else named if said.alone or not heard.sure else "")
    named = f"{lead} {capital(reply)}".strip()
    if not reply and not weighs:
        return own_case(motion, opening, own, said)
    by = weighed(weighs, link.measure if link else "", text, said)
    ends = decides(weighs, said, by) if weighs else _closest(said.form(own.last), reply, motion)
    if not weighs and weighed_by(text):
        ends = [last] if (last := said.form(own.last)) else []
    both = _beside(reply, addition, text, said) if addition and reply else []
    if proposes and reply and not both:
        both = [f"{said.one(HELPS)} {reply}"]
    if said.level == "gentle" and reply:
        ends = _closest(said.form(own.last), reply, motion)
    case = () if said.level == "gentle" and ends else stands(motion, opening, own, said)
    answers = [*both, named, reply]
    first, others = answers[0], answers[1:]
    defends = [still_stands(own, said)] if reply and (heard.sure or heard.cited) and not (both or by) else ()
    return in_steps(first, _staying(case, first, ends, motion), ends, *others, defends=defends)


def still_stands(own: Card, said: Said) -> str:
    """What still stands of an opening that was attacked, once the attack is answered."""
    claim = own.restated.rstrip(".")
    return said.one(STILL).format(claim) + "." if claim else ""


def _counter_to(motion: Motion, theirs: Card, heard: Heard, said: Said) -> str:
    """What answers a card that is cited, tapped or surely said, where the opening's own card has no reply to it: what it leaves open, or
    what another card of the opening's side answers."""
    weak = weak_of(theirs, heard._replace(sure=True), "", motion)
    return next((words for each in (weak, *_hints(motion, heard.card, said)) if (words := said.form(each))), "")


def _hints(motion: Motion, met: str, said: Said) -> list[str]:
    """What the cards of the other side answer directly to a card, without its evidence; nothing if cards are hard to bear."""
    side = other(motion.cards[met].side)
    ids = motion.deck(side) if deck(motion, side, said.careful).light else ()
    links = ((id, motion.cards[id].answers.get(met)) for id in ids)
    return [
        sentence(link.hint)
        for id, link in links
        if link and link.kind == "direct" and not rests_on_evidence(link.hint, motion, met, id)
    ]


def _closest(words: str, before: str, motion: Motion) -> list[str]:
    """These words, if they stay with what was said before them and don't say it over again."""
    return [words] if shared(words, before, motion, CLOSE) and not is_like(words, before) else []


def beside_cards(motion: Motion, opening: Speech, heard: Heard, manner: Manner, text: str) -> str:
    """The last word on a rebuttal that is on no card: what is prepared for its topic, if that has a
    word of the text and the text proposes and asks nothing that the own card grants; or else the own case, which defends the card that is
    nearest. Nobody can answer a question any more. Cards of the own deck that only share its words met none of the texts that we have."""
    said = Said(motion, manner, opening.text)
    own, asks = motion.cards[nearest(motion, opening, text)], _asks(text)
    is_met = asks or may_be_granted(own, text, motion) or remedy_in(motion, other(opening.side), text, said.careful)
    topic = topic_of(motion, opening.side, text)
    block = motion.block(opening.side, topic)
    is_light = deck(motion, opening.side, said.careful).light
    form = form_of(text)
    least = 1 if form and form.about == topic else CLOSE  # what its form shows needs fewer words
    if block and is_light and not is_met and shared(text, block.answer, motion, least, opening.text):
        answer, proof = on_topic(motion, block, said)
        lead = said.shown(heard.quote) if shared(heard.quote, answer, motion) else ""
        case = stands(motion, opening, own, said) if said.level == "gentle" else ()
        return in_steps(f"{lead} {answer}".strip(), case, proof, answer)
    quote = heard.quote or asks
    if quote.endswith("?") and not (shared(quote, f"{own.claim} {own.restated}", motion) or _WHY_SHOULD.match(quote)):
        quote = ""  # the own claim would be no answer
    return own_case(motion, opening, own, said, text=text, quote=quote)


def on_topic(motion: Motion, block: Block, said: Said) -> tuple[str, list[str]]:
    """What a block has for a last word, and its proof: *gentle* only grants, *sharp* proves it if the block's card can."""
    answer, card = sentence(block.answer), motion.cards.get(block.card)
    proves = card and said.level == "sharp" and bears_out(card, answer, motion)
    proof = [fact] if card and proves and (fact := fact_of(card, said)) else []
    return first_sentence(answer) if said.level == "gentle" else answer, proof


_WHY = re.compile(r"\bWhy (?:can|do|does|is|are|must|should|would)\b[^.?!]{8,90}\?")
_WHY_SHOULD = re.compile(r"Why (?:must|should)\b")  # of what the motion wants, and not of something else


def _asks(text: str) -> str:
    """The question of a text that asks for a reason; "" if it asks for none."""
    return next((each[0] for each in _WHY.finditer(text) if not tone_of(text)), "")


def on_point(motion: Motion, opening: Speech, point: Prepared, manner: Manner, text: str) -> str:
    """The last word on a point that is on no card: what is prepared for it, in other words than the answer before, the own case, and why
    that counts more, if it adds something."""
    said = Said(motion, manner, opening.text)
    words = _to_point(point, text, said, turned=said.luck.random() < TURNED)
    weighs = "" if said.level == "gentle" or words.endswith("?") else said.form(point.weighs)
    by = weighed(weighs, point.measure, text, said)
    ends = decides(weighs, said, by) if weighs and not is_like(weighs, words) else ()
    own = motion.cards[nearest(motion, opening, f"{point.point} {words}")]
    return in_steps(words, _staying(stands(motion, opening, own, said), words, ends, motion), ends)


def _staying(case: Iterable[str], words: str, ends: Collection[str], motion: Motion) -> list[str]:
    """The own case as far as something comes after it, or it stays with these words before it, which are more than a sentence: else it
    ends a text as a slogan."""
    is_enough = len(sentences(words)) > 1
    return [own for own in case if ends or not is_enough or shared(own, words, motion)]


def _takes_up(point: Prepared, text: str, met: str, motion: Motion) -> bool:
    """Whether a point, or what is prepared for it, has two words of what a text adds to the one that it answers."""
    return shared(text, f"{point.point} {point.answer} {point.last}", motion, CLOSE, met)


def _to_point(point: Prepared, text: str, said: Said, turned: bool = False) -> str:
    """What is prepared for a point, and what a text hasn't denied already. `turned`: rather the longer answer than the other one."""
    prepared = (point.answer, point.last) if turned else (point.last, point.answer)
    ways = [words for each in prepared if (words := said.form(each))] or [sentence(point.ask)]
    return next((each for each in ways if not is_met(each, text, said.motion)), ways[0])


def _beside(reply: str, addition: Made, text: str, said: Said) -> list[str]:
    """An answer to a card and to what is said beside it, as said if that is sure, and if there is room."""
    answer = _to_point(addition.point, text, said)
    whole = f"{reply} {beside_card(addition, said)} {answer}"
    return [whole, f"{reply} {answer}"] if addition.is_sure else [whole]


def off_topic(motion: Motion, opening: Speech, manner: Manner) -> str:
    """The last word on a joke, or on an answer that has nothing to do with the motion: it asks how that speaks for their side, and ends
    on the own case."""
    said = Said(motion, manner, opening.text)
    return own_case(motion, opening, motion.cards[opening.cards[0]], said, asks_why(motion, other(opening.side), said))


def at_likeness(motion: Motion, opening: Speech, manner: Manner) -> str:
    """The last word on an answer that likens the plan to something else: it asks for the likeness, and ends on the own case."""
    said = Said(motion, manner, opening.text)
    return own_case(motion, opening, motion.cards[opening.cards[0]], said, said.one(LIKENESS))
