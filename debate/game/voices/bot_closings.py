"""Makes a bot's last word on an answer (docs/practice.md, section 12): a reply to the card that it brings, and what its own case comes to.

It says what holds whatever somebody wrote. Of words that no card says nobody can tell what they leave out, so nobody is charged with
anything.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from ..hearing.clauses import clauses, sentence_shown
from ..hearing.flaws import Named, flaw_named, names_flaw, speaks_of_evidence
from ..hearing.grave import tone_of
from ..hearing.hearing import Heard, aimed_at, deck, hear, is_far, taken_as, unsaid
from ..hearing.points import LIKELIER, Made, beside, is_guessed, likens, point_made, remedy_in
from ..hearing.sentences import capital, cut, first_sentence, inside, leans, sentence, sentences
from ..hearing.weighs import weighed_by
from ..hearing.words import is_english, meant_by, stems_of
from ..model.motion import Block, Card, Motion, Prepared, Side, other
from ..model.phases import LIMITS
from ..model.state import Speech
from .bot_phrases import (
    BECAUSE,
    DECIDES,
    DISOWNS,
    GRANTS,
    HELPS,
    IF_MEANT,
    JOKE,
    LAST,
    LIKENESS,
    OF_THEIR_CARD,
    STANDS,
    STILL,
    YOU_SAY,
    form_of,
)
from .bot_rebuttals import TURNED, asks_why, topic_of
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
from .off_deck import BESIDE, granted
from .partner_words import (
    DOUBTED,
    FROM_YEAR,
    ONLY_A_REASON,
    RESTS_ON,
    WITHOUT_IT,
    YOU_ARE_RIGHT,
)

# --- closing ------------------------------------------------------------------------------


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


def in_steps(
    answers: str, stands: Iterable[str], decides: Iterable[str], *others: str, defends: Iterable[str] = ()
) -> str:
    """A last word: what it answers, the own case, and what decides: the first of these that fit, and rather what decides than the own
    case. `others`: shorter answers, taken where the first leaves no room for either. `defends`: what still stands of the opening, which
    is said after any of these answers before all else."""
    least, most = LIMITS["closing"]
    mine, ends = [own for own in stands if own], [*decides]
    kept = [own for own in defends if own]
    defended = [[(own, end) for end in ends for own in kept], [(own, "") for own in kept]]
    ending = [(own, end) for end in ends for own in (*mine, "")]
    ways = [
        (first, *way)
        for each in (*defended, ending, [(own, "") for own in mine])
        for first in (answers, *others)
        for way in each
    ]
    texts = [" ".join(filter(None, way)) for way in ways]
    text = next((text for text in (*texts, answers, *others) if len(text) <= most), cut(answers, most))
    return text if len(text) >= least else f"{text} {LAST}"


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


SLOGAN = 45  # characters of a sentence that says too little to end on, without the one after it
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
        return fitted("closing", [(0, _again(motion, opening.side, own))], motion, opening.side)
    if theirs is None or not (heard.sure or heard.cited):
        return own_case(motion, opening, own, said, text=text)
    link = own.answers.get(heard.card)
    reply, comparison = (
        "" if not heard.evidence_said and rests_on_evidence(text, motion, heard.card, mine) else text
        for text in (_reply(motion, mine, heard.card), comparison_of(motion, link, heard.card) if link else "")
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
        words = meant or ("" if own.last else holds or _again(motion, opening.side, own, said))
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
    own, asks = motion.cards[_nearest(motion, opening, text)], _asks(text)
    is_met = asks or _grants(own, text, motion) or remedy_in(motion, other(opening.side), text, said.careful)
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
    own = motion.cards[_nearest(motion, opening, f"{point.point} {words}")]
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


def _nearest(motion: Motion, opening: Speech, text: str) -> str:
    """Of an opening's cards, the one that shares most words with an answer to it."""
    if len(opening.cards) == 1:
        return opening.cards[0]
    subject, stems = stems_of(f"{motion.title} {motion.question}"), stems_of(text)

    def shared_with(card: Card) -> int:
        return len(stems & stems_of(f"{card.read()} {card.speech}") - subject)

    return max(opening.cards, key=lambda id: shared_with(motion.cards[id]))


def off_topic(motion: Motion, opening: Speech, manner: Manner) -> str:
    """The last word on a joke, or on an answer that has nothing to do with the motion: it asks how that speaks for their side, and ends
    on the own case."""
    said = Said(motion, manner, opening.text)
    return own_case(motion, opening, motion.cards[opening.cards[0]], said, asks_why(motion, other(opening.side), said))


def at_likeness(motion: Motion, opening: Speech, manner: Manner) -> str:
    """The last word on an answer that likens the plan to something else: it asks for the likeness, and ends on the own case."""
    said = Said(motion, manner, opening.text)
    return own_case(motion, opening, motion.cards[opening.cards[0]], said, said.one(LIKENESS))


# --- doubts of the evidence ---------------------------------------------------------------


def on_evidence(motion: Motion, opening: Speech, text: str, manner: Manner) -> str:
    """The last word on an attack on the evidence: it grants what is true in it, says what the evidence is worth all the same, or what it
    is if it wasn't said yet, and comes back to its reason."""
    said, own = Said(motion, manner, opening.text), doubted(motion, opening, text)
    kind, name = _source(own)
    if words := defence(motion, opening, text):
        pass
    elif kind == "reason" and not _SHOWN.search(opening.text):
        words = ONLY_A_REASON
    elif not (is_evidence(opening.text, own) or re.search(brought(motion, opening), text)) and (
        fact := fact_of(own, said)
    ):
        words = f"{said.one(RESTS_ON)} {fact}"
    elif said.alone and deck(motion, opening.side, said.careful).light and (quote := sentence_shown(text, whole=True)):
        return own_case(motion, opening, own, said, text=text, quote=quote)
    else:
        is_weak = own.weak_on == "evidence" and own.sensitive != "strong" and not leans(own.weak_point)
        weak = inside(own.weak_point, motion).rstrip(".") if is_weak else ""
        words = YOU_ARE_RIGHT.format(weak) if weak else WITHOUT_IT.format(name)
    return in_steps(words, its_reason(motion, opening, own, said), ())


def its_reason(motion: Motion, opening: Speech, own: Card, said: Said) -> list[str]:
    """What stands without a card's evidence, in the forms that a level prefers."""
    last = said.form(own.last) if said.level != "gentle" else ""
    return [last, *stands(motion, opening, own, said, shows=False)]


def defence(motion: Motion, opening: Speech, text: str) -> str:
    """What the evidence that a text doubts is worth against the flaw that it names, as the pack has it, or as it is true of any
    evidence; "" if it names none, or if there is only a reason."""
    own = doubted(motion, opening, text)
    young = is_young(own, motion)
    flaw = "when" if young and names_flaw(text, "when") else flaw_named(text)
    if young and flaw == "when" and set(_YEAR.findall(text)) - {own.year}:
        return ""  # another study's age may be meant
    return defended(own, flaw, motion) if flaw else ""


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAMES_ONLY = re.compile(r"\b(?:may|named?|names|possible|suggest\w*)\b", re.IGNORECASE)
RECENT = 3  # years, in which evidence isn't old when a pack's facts were looked up


def is_young(own: Card, motion: Motion) -> bool:
    """Whether it would be wrong to call a card's evidence old."""
    checked = motion.checked[:4]
    return own.year.isdigit() and checked.isdigit() and int(checked) - int(own.year) <= RECENT


def defended(own: Card, flaw: Named, motion: Motion) -> str:
    """The same of a card's evidence, and this flaw."""
    kind, name = _source(own)
    if flaw == "named" and not _NAMES_ONLY.search(own.evidence):
        return ""
    known = FROM_YEAR.format(own.year) if flaw == "when" and is_young(own, motion) else DOUBTED[flaw].format(name)
    return "" if kind == "reason" else sentence(getattr(own.doubts, flaw, "")) or known


def is_elsewhere(motion: Motion, opening: Speech, text: str) -> bool:
    """Whether a text attacks evidence that an opening doesn't have, and none that it has."""
    return bool(re.search(unbrought(motion, opening), text) and not re.search(brought(motion, opening), text))


def doubted(motion: Motion, opening: Speech, text: str) -> Card:
    """The card of an opening whose evidence a text doubts: the one that it names, or else that has evidence."""
    near = _nearest(motion, opening, text)
    named = evidence_names_in(text)

    def rank(id: str) -> tuple[bool, ...]:
        card = motion.cards[id]
        is_named = bool(evidence_names(card, motion) & named)
        return is_named, _source(card)[0] != "reason", is_evidence(opening.text, card), id == near

    return motion.cards[max(opening.cards, key=rank)]


def doubts_of(motion: Motion, opening: Speech, text: str) -> str:
    """The sentences of a text that surely doubt an opening's evidence, as they speak of evidence, or have a word of it and a flaw, and
    what comes after them; "" if there are none. What a pack says is no student's doubt."""
    if not is_english(motion):
        return ""
    own, names = unsaid(motion, text), re.compile(brought(motion, opening))
    before = ("", *own)  # which may have named it
    evidence = deck(motion, opening.side, True).evidence
    counted = (
        id for id in opening.cards if _source(motion.cards[id])[0] != "reason"
    )  # of a reason nobody doubts where it was
    stems = set[str]().union(*(evidence[id] for id in counted))
    first = (
        n
        for n, each in enumerate(own)
        if speaks_of_evidence(each)
        or (flaw_named(each) and (names.search(f"{before[n]} {each}") or stems_of(each) & stems))
    )
    return " ".join(own[next(first, len(own)) :])


_SHOWN = re.compile(r"\b(?:stud(?:y|ies)|survey|poll|report(?:ed)?|counted|(?:19|20)\d\d|per cent)\b|%", re.IGNORECASE)
_ITS_SOURCE = re.compile(r"\(([^()]*[a-z][^()]*\d{4})\)\W*$")
_TELLING = re.compile(r"\d{3,}|\d+[.,]\d+|\D{3,}")  # a name or number by which evidence is known; not an age or an hour
_COUNTED = re.compile(r"\d+ (?:minutes|hours|times|schools|people)")
_NEVER = "(?!)"


def brought(motion: Motion, opening: Speech) -> str:
    """A pattern for a text that names something of the evidence of an opening's cards, which its reader can see beside it."""
    cards = [motion.cards[id] for id in opening.cards]
    names = set().union(*(evidence_names(card, motion) for card in cards))
    counted = {name for card in cards for name in _COUNTED.findall(card.evidence_short)}
    return _named([name for name in names if _TELLING.fullmatch(name)] + sorted(counted))


def unbrought(motion: Motion, opening: Speech) -> str:
    """A pattern for a text that names evidence which an opening doesn't have: another card's, or a share that nobody gave."""
    cards = motion.cards
    own = " ".join((opening.text, *(f"{cards[id].evidence} {cards[id].evidence_short}" for id in opening.cards)))
    known = {name for id in motion.deck(opening.side) for name in evidence_names(cards[id], motion)}
    names = [name for name in known if name.isalpha() and len(name) > 2 and name not in own]
    shares = "|".join(sorted(re.escape(each) for each in re.findall(r"[\d.,]+(?=%)", own)))
    share = (
        rf"\b(?:[Yy]ou|[Yy]our|[Tt]hey)\b[^.?!]*?(?<![\d.,])(?!(?:{shares or 'x'})\D)\d+(?:[.,]\d+)? ?(?:%|per ?cent)"
    )
    return f"{_named(names)}|{share}"


def _named(names: Collection[str]) -> str:
    escaped = (re.sub(r"\\([ -])", r"\1", re.escape(name)) for name in sorted(names))  # a browser knows no such escapes
    return rf"\b(?:{'|'.join(escaped)})\b" if names else _NEVER


def _source(card: Card) -> tuple[str, str]:
    """What kind of evidence a card has, and how `WITHOUT_IT` names it."""
    kind = re.search(r"poll|survey|stud(?:y|ies)|review|%", f"{card.evidence} {card.evidence_short}", re.IGNORECASE)
    source = _ITS_SOURCE.search(card.evidence_short)
    if card.evidence.startswith("Reasoning"):
        return "reason", "example"
    name = (
        "survey" if kind and kind[0].casefold() in ("poll", "survey", "%") else "study" if kind or source else "example"
    )
    if source and name in source[1].casefold():
        return name, re.sub(r"\W+(\d{4})$", r" (\1)", source[1])
    return name, f"{name} ({source[1]})" if source else name


# --- the own case -------------------------------------------------------------------------


def own_case(
    motion: Motion,
    opening: Speech,
    own: Card,
    said: Said,
    lead: str = "",
    text: str = "",
    quote: str = "",
    answers: bool = False,
    grants: Sequence[str] = (),
) -> str:
    """The opener's own case, which stands whatever was said. *Gentle* says only what the question comes down to. Another way that a text
    proposes is answered first, by the block about that or, where somebody is to be helped in spite of the change, by what holds of any
    help; else it comes after a sentence of theirs, if one is quoted, and one that grants it (`grants`, if not what a level says)."""
    last = said.form(own.last)
    remedy = remedy_in(motion, other(opening.side), text, said.careful)
    block = motion.block(opening.side, "instead") if remedy and opening.side == "for" else None
    if block and (answer := said.form(block.answer)):
        return in_steps(answer, stands(motion, opening, own, said), (said.form(block.weighs), last))
    if _grants(own, text, motion):
        lead, quote = YOU_ARE_RIGHT.format(inside(own.weak_point, motion).rstrip(".")), ""
    elif remedy:
        lead, quote = said.one(HELPS), ""
    elif opening.side == "against" and re.search(DISOWNS.pattern, text, re.IGNORECASE):
        lead, quote = said.one(DISOWNS.says), ""
    is_own = remedy and shared(remedy, f"{own.claim} {own.restated}", motion)  # whom the claim is about
    answers = not lead and (answers or (said.alone and bool(text)))
    is_said = said.level != "gentle" or quote or answers
    light = deck(motion, opening.side, said.careful).light
    is_granted = light and (quote or answers) and not unsourced(motion, text, said)
    first = said.one(grants or granted(said.level, text, quote)) if is_granted else ""
    is_mine = is_said and not is_own
    mine = stands(motion, opening, own, said, quote=quote, grants=first) if is_mine else ()
    brief = first_sentence(last)
    is_slogan = len(brief) < SLOGAN or brief.endswith("?")
    fits = not quote and len(f"{lead} {last}") <= LIMITS["closing"][1]  # its first sentence alone would be a slogan
    ends = (last,) if fits or (is_slogan and first) else (last, brief)
    if quote and mine:  # what they said comes first; where there is no room for the end, too, in fewer words
        clause = max(clauses(f"{quote}."), key=len, default="") if first else ""
        shorter = stands(motion, opening, own, said, quote=clause, grants=first)[-1:] if clause else ()
        return in_steps(mine[0], (), ends, *mine[1:], *shorter)
    return in_steps(lead, mine or ([] if last else stands(motion, opening, own, said)), ends)


def _grants(own: Card, text: str, motion: Motion) -> bool:
    """Whether a card's weak point says what a text says."""
    return own.weak_on == "claim" and shared(text, own.weak_point, motion, CLOSE) and not leans(own.weak_point)


def stands(
    motion: Motion,
    opening: Speech,
    own: Card,
    said: Said,
    shows: bool = True,
    quote: str = "",
    grants: str = "",
) -> list[str]:
    """The own claim in other words, in the forms that a level prefers: *sharp* with its proof, and but for *gentle* with the opening's
    other point. `shows`: whether the evidence may be said; `quote`: a sentence or question of theirs on it that comes
    before it; `grants`: what can be said of their words first, with {} for the claim."""
    claim = own.restated.rstrip(".")
    if not claim or not is_english(motion):
        return [_again(motion, own.side, own, said)]
    lead = BECAUSE if quote.endswith("?") else grants or (said.one(BESIDE) if quote else said.now_and_then(STANDS))
    shown = said.shown(quote) if quote else ""

    def led(words: str) -> list[str]:
        said_last = capital(lead.format(words) if lead else words)
        return [f"{shown} {said_last}".strip()]

    second = next((motion.cards[id].restated.rstrip(".") for id in opening.cards if motion.cards[id] is not own), "")
    fact = evidence_of(own, said.careful) if shows and said.level == "sharp" else ""
    proven = f"{claim}: {inside(fact, motion)}" if inside(fact, motion) else f"{claim}. {fact}"
    ways = (led(proven) if quote or grants else [capital(proven)]) if said.form(fact) else []
    ways += led(f"{claim}, and {second}.") if second and said.level != "gentle" else []
    return [*ways, *led(f"{claim}.")]


def decides(weighs: str, said: Said, by: str = "") -> tuple[str, ...]:
    """Why the own point counts more, said as what decides, or after what it weighs `by`, and without that if there is no room for it."""
    if by:
        return (f"{by} {weighs}",)
    lead = said.now_and_then(DECIDES)
    return lead.format(inside(weighs, said.motion) or weighs) if lead else weighs, weighs


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
