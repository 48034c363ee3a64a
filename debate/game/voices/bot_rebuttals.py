"""Makes a bot's answer to an opening (docs/practice.md, section 12): which card it brings, what it restates, and what it asks."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from ..care.grave import DANGER, tells_hardship, tone_of
from ..hearing.clauses import SHOWN, sentence_shown, words_shown
from ..hearing.decks import deck
from ..hearing.hearing import Heard, hear, is_far, plain_clause, taken_as
from ..hearing.points import (
    MADE,
    MADE_WORDS,
    Made,
    beside,
    clear_card,
    drawn,
    is_guessed,
    is_open,
    named_by_words,
    others_case,
    ours_near,
    point_made,
    points_made,
)
from ..hearing.sentences import capital, cut, first_sentence, inside, says, sentence, sentences
from ..hearing.words import is_english, words_of
from ..model.motion import Card, Link, Motion, Side, other
from ..model.phases import LIMITS
from ..model.state import Speech
from .bot_counters import another_answer, before_weighing, counter_to, weighed_against, without_question
from .bot_off_deck import (
    BRIEF,
    IS_SERIOUS,
    REASON,
    Answer,
    beside_card,
    label_of,
    own_case,
    ready,
    saying,
    step_of,
    unheard,
)
from .bot_phrases import (
    ALSO,
    ANY,
    ASKS_BACK,
    BESIDE_THEIR_CARD,
    CARD_RESTATED,
    FORMS,
    HANDOVERS,
    HINGES,
    IF_SO,
    LEFT,
    OF_THE_SAME,
    PRESSED,
    THEY_WRITE,
    TO_THEIR_CARD,
    Kind,
    form_of,
)
from .bot_speeches import (
    CLOSE,
    QUESTION,
    Counters,
    Manner,
    Part,
    Said,
    argued_beside,
    argument,
    at_home,
    bearing_on,
    bears_out,
    fact_of,
    fitted,
    fixed,
    is_apart,
    is_asked,
    is_evidence,
    is_met,
    is_same,
    kind_of,
    left_out,
    left_standing,
    rests_on_evidence,
    shared,
    shared_at_once,
    spared,
    unfailing,
    unsourced,
    weak_of,
    weighed,
)
from .care_replies import (
    FOR_THE_OTHERS,
    GRANTS_HARM,
    HARDSHIP,
    LEAVE,
    NEED,
    OF_A_LIFE,
    ON_THE_QUESTION,
    PASSED,
    SEEMS_RESTATED,
    SORRY,
    TONES,
    WHO_NEEDS_IT,
    promised,
)
from .off_deck import EXCEPTION, scheme_said
from .partner_words import ABOUT, GO_ON, NONE, OTHERS_CASE, SAID_BY_ME

MOSTLY_BESIDE = 3  # times a card’s score, with which a point is what a text says
WHOLE_CLAUSE = 7  # words of a clause that is shown instead of a sentence
HINGED = 0.6  # of the comparisons come after words that lead to them
COMPOSED = 0.5  # of the direct answers are told in a card's sentences and not as the link's passage
# The share of answers that take one in part before a direct one, so that a point meets more than one card.
SOFTER, SOFTER_TO_BOTS = 0.4, 0.25


def rebuttal(
    motion: Motion,
    opening: Speech,
    counters: Counters,
    manner: Manner,
) -> Answer:
    """An answer to an opening's words, with the counter card that it cites, if one answers them."""
    heard = left_out(
        hear(motion, opening.side, opening.text, opening.cards, manner.careful, argued=opening.argued), opening
    )
    said = Said(motion, manner)
    begins = at_home(opening, said)
    is_life = (opening.argued or opening.meant in ("", NONE)) and is_open(motion, opening, heard, manner.careful)
    rest = spared(opening) if is_life and begins not in HARDSHIP else opening
    if is_life and not (begins or rest.text):
        return _on_its_own(motion, rest, counters, manner)
    is_told = begins in HARDSHIP or not rest.text or tone_of(opening.text)
    opening = rest if rest.text else opening
    if begins and is_told and not _is_met(motion, opening, heard, manner.careful):
        beside = argued_beside(motion, opening, manner.careful)
        if not beside:
            return _asking_them(opening, begins, said)
        opening = beside
    whole = _rebuttal(motion, opening, counters, manner)
    if promised(whole.text):
        return whole
    working = unfailing(whole.text, opening.text, motion) if is_english(motion) else whole.text
    if working != whole.text and len(working) >= LIMITS["rebuttal"][0]:
        whole = whole._replace(text=working, weighing=None)
    whole = asking_source(motion, whole, opening, manner)
    if not begins:
        return whole
    unweighed = (
        whole.text.replace(whole.compared, "") if whole.compared else whole.text
    )  # nothing is weighed against it
    kept = [each for each in sentences(unweighed) if not ("“" in each or WASTED.search(each))]
    while len(" ".join((begins, *kept))) > LIMITS["rebuttal"][1]:
        kept.pop()
    return whole._replace(text=" ".join((begins, *kept)), weighing=None, compared="")


WASTED = re.compile(r"\b(?:money|wast(?:e[ds]?|ing)|thrown away)\b", re.IGNORECASE)  # not to somebody who loses a wage


def _is_met(motion: Motion, opening: Speech, heard: Heard, careful: bool) -> bool:
    """Whether the deck has something to say to a text: a card or point that it says or that was tapped."""
    side, text = opening.side, opening.text
    is_tapped = not opening.argued and opening.meant not in ("", NONE, SAID_BY_ME)
    point = point_made(motion, side, text, careful)
    return bool(is_tapped or heard.sure or (point and point.is_sure) or clear_card(motion, side, text, careful))


def _asking_them(opening: Speech, begins: str, said: Said) -> Answer:
    """An answer to a hardship or a life that the deck doesn't meet: one kind sentence, and one question."""
    who = next(words for pattern, words in WHO_NEEDS_IT if re.search(pattern, opening.text, re.IGNORECASE))
    asks = LEAVE.format(who) if begins in HARDSHIP else said.one(OF_A_LIFE)
    return Answer(f"{begins} {asks}", said.one(SEEMS_RESTATED), ())


def _on_its_own(motion: Motion, opening: Speech, counters: Counters, manner: Manner) -> Answer:
    """An answer to a text with nothing to argue with: a card of the own side that is easy to bear."""
    said, side = Said(motion, manner), other(opening.side)
    ids = said.luck.sample([id for id, _ in counters], len(counters))
    own = min(ids or motion.deck(side), key=lambda id: motion.cards[id].sensitive != "none")
    parts: list[Part] = [
        (0, said.one(ON_THE_QUESTION)),
        *argument(motion.cards[own], said, shortly=said.level == "fair"),
    ]
    return Answer(fitted("rebuttal", parts, motion, side), said.one(SEEMS_RESTATED), (own,) if own in ids else ())


def _leaving_life(motion: Motion, opening: Speech, heard: Heard, counters: Counters, manner: Manner) -> Answer:
    """An answer to what nobody argues with, whatever its writer says of it: it leaves that as it is, and answers only the sentences that
    are an argument of their own; or else asks whoever goes on about the motion."""
    said = Said(motion, manner, opening.text)
    left, restated = (said.one(words) for words in TONES[heard.tone])
    if heard.tone in DANGER:
        return Answer(left, restated, ())
    is_need = heard.tone == "need"  # which an answer for somebody else's case doesn't meet
    if not is_need and (beside := argued_beside(motion, opening, manner.careful)):
        met = _rebuttal(motion, beside, counters, manner)
        kept = [said.one(ON_THE_QUESTION), *sentences(met.text)]
        while len(" ".join((left, *kept))) > LIMITS["rebuttal"][1]:
            kept.pop()
        return met._replace(text=" ".join((left, *kept)), restatement=restated, weighing=None)
    goes_on = opening.argued or opening.meant == GO_ON or heard.tone == "seems"
    asks = said.one(EXCEPTION.asks) if is_need else said.one(PASSED) if goes_on else ""
    return Answer(f"{left} {asks}".strip(), restated, ())


def asking_source(motion: Motion, answer: Answer, met: Speech, manner: Manner) -> Answer:
    """An answer with the question where a share is from, and as much else as there is room for: *sharp* begins with it, others end on
    it."""
    asks = unsourced(motion, met.text, Said(motion, manner)) if is_english(motion) else ""
    if not asks or is_asked(asks, manner):
        return answer
    kept = sentences(answer.text)
    while kept and len(" ".join((*kept, asks))) > LIMITS["rebuttal"][1]:
        kept.pop()
    text = " ".join((asks, *kept) if manner.level == "sharp" else (*kept, asks))
    is_whole = answer.text in text
    return answer._replace(text=text, weighing=answer.weighing if is_whole else None)


def _rebuttal(motion: Motion, opening: Speech, counters: Counters, manner: Manner) -> Answer:
    answerable = {to for id, _ in counters for to in motion.cards[id].answers}
    heard = hear(motion, opening.side, opening.text, opening.cards, manner.careful, answerable, argued=opening.argued)
    heard = left_out(heard, opening)
    if heard.tone not in ("", "abuse") and not heard.card:
        return _leaving_life(motion, opening, heard, counters, manner)
    is_ours = manner.alone and opening.meant in ("", NONE) and not (heard.tone or heard.sure)
    if is_ours and (ours := others_case(motion, opening.side, opening.text, manner.careful)):
        words = OTHERS_CASE.format(motion.cards[ours].title, motion.sides[opening.side].name)
        restated = unheard(heard._replace(quote=sentence_shown(opening.text)), Said(motion, manner, opening.text))
        return Answer(words, restated, ())
    addition = kept_beside(motion, opening, heard, manner.careful)
    if not addition and (point := motion.prepared(other(opening.side), opening.meant)):
        match = point_made(motion, opening.side, opening.text, manner.careful)
        is_known = match.is_sure if match else not _guesses(motion, opening, heard, manner.careful)
        return ready(motion, opening, point, manner, sure=is_known)
    if opening.meant == NONE:
        far = is_far(motion, opening.side, opening.text, manner.careful)
        is_joke = kind_of(opening.text, far, opening.argued) is not ANY
        if not is_joke and (card := named_by_words(motion, opening.side, opening.text, manner.careful)):
            supposed = heard._replace(card=card, sure=False, second="", quote="", cited=False)
            return answer(motion, opening, supposed, counters, manner)
        scheme = scheme_said(opening.text)
        topic = "" if is_joke or scheme else topic_of(motion, other(opening.side), opening.text)
        opening = replace(opening, meant=topic or NONE)
    if not addition and opening.meant not in ("", SAID_BY_ME):
        card = opening.meant if opening.meant in motion.deck(opening.side) else ""
        guessed = card not in opening.cards and _guesses(motion, opening, heard, manner.careful)
        heard = taken_as(motion, opening.side, opening.text, card, opening.cards, manner.careful)
        heard = heard._replace(sure=not guessed and heard.sure)
        if not card and deck(motion, opening.side, manner.careful).light:
            whole = sentence_shown(scheme_said(opening.text), True, SHOWN)
            whole = whole or sentence_shown(opening.text) or sentence_shown(opening.text, True, SHOWN)
            part = words_shown(opening.text, opening.text)
            heard = heard._replace(quote=whole or (part if len(words_of(part)) >= WHOLE_CLAUSE else ""))
        if block := motion.block(other(opening.side), opening.meant):
            if own := ours_near(motion, other(opening.side), opening.text, manner.careful):
                said = Said(motion, manner, opening.text)
                restated = unheard(heard, said)
                parts = [(4, said.one(OF_THE_SAME)), *argument(motion.cards[own], said, shortly=False)]
                return Answer(fitted("rebuttal", parts, motion, other(opening.side)), restated, (own,))
            if shared(opening.text, block.answer, motion, MADE_WORDS):
                return ready(motion, opening, block, manner, heard.quote)
        return answer(motion, opening, heard, counters, manner)
    if not (heard.tone or addition) and (match := point_made(motion, opening.side, opening.text, manner.careful)):
        return ready(motion, opening, match.point, manner, sure=match.is_sure)
    return answer(motion, opening, heard, counters, manner, addition=addition)


def _guesses(motion: Motion, opening: Speech, heard: Heard, careful: bool) -> bool:
    """Whether what an opening is taken to mean is only likely."""
    known = heard.card if heard.sure else ""
    return is_guessed(motion, opening.side, opening.text, opening.meant, known, careful)


def topic_of(motion: Motion, side: Side, text: str) -> str:
    """The topic on which this side has a block for a text on no card: what its form shows that it is about, or else the one whose block
    has most words of one of its sentences, and two at least; "" if there is none."""
    form = form_of(text)
    if form and motion.block(side, form.about):
        return form.about
    shown = {each.about for each in FORMS}
    blocks = {topic: block for topic in ABOUT if topic not in shown and (block := motion.block(side, topic))}
    words = {topic: shared_at_once(text, f"{block.answer} {block.ask}", motion) for topic, block in blocks.items()}
    best = max(words, key=lambda topic: words[topic], default=None)
    return best if best and words[best] >= CLOSE else ""


def kept_beside(motion: Motion, opening: Speech, heard: Heard, careful: bool) -> Made | None:
    """The point that an opening makes beside a card which it keeps and surely says; None if there is none, or if another was tapped."""
    if not (heard.sure and heard.cited) or heard.tone or opening.meant in (*ABOUT, NONE):
        return None
    addition = beside(motion, opening.side, opening.text, heard.card, careful)
    near = next(
        (one.score for one in deck(motion, opening.side, careful).scores(opening.text) if one.card == heard.card), 0
    )
    points = points_made(motion, opening.side, opening.text)
    if points and points[0].score > MOSTLY_BESIDE * near:  # then the card is only kept
        return None
    if not addition or not saying(opening.text, addition.point, motion):
        return None
    return addition if opening.meant in ("", heard.card, addition.point.point) else None


class Case(NamedTuple):
    """An opening on a card, and how it may be met. `met`: the card; `conceded`, `bearing`: what is said first of what somebody lives with,
    or of a card that is hard to bear; `weak`: what the card leaves open; `hard`: nothing is weighed against it; `packs`: it is a bot's."""

    motion: Motion
    opening: Speech
    heard: Heard
    said: Said
    met: Card
    conceded: list[Part]
    bearing: list[Part]
    weak: str
    hard: bool
    packs: bool

    @property
    def side(self) -> Side:
        """The side that answers."""
        return other(self.opening.side)

    @property
    def light(self) -> bool:
        """Whether no card of the motion is hard to bear."""
        return deck(self.motion, self.side, False).light


def answer(
    motion: Motion,
    opening: Speech,
    heard: Heard,
    counters: Counters,
    manner: Manner,
    kind: Kind | None = None,
    addition: Made | None = None,
) -> Answer:
    """An answer to an opening that was heard like this. `kind`: its kind, if its words don't show it; `addition`: what it says beside
    its card. What was heard, what answers it, what is said beside that, what is weighed, where it presses, and then the words."""
    said, side = Said(motion, manner, opening.text), other(opening.side)
    kind = kind or kind_of(opening.text, is_far(motion, opening.side, opening.text, manner.careful), opening.argued)
    restated = restatement(motion, opening, heard, manner)
    if heard.tone and not (heard.card and is_english(motion)):
        return _apart(motion, side, opening, heard, counters, said, restated)
    if heard.card not in motion.cards:
        return own_case(motion, opening, heard, kind, counters, said, restated)
    case = _case(motion, opening, heard, said)
    counter, words = _chosen(case, counters)
    cited = (counter,) if counter in dict(counters) else ()
    if not words:
        return _without_counter(case, counters, cited, restated)
    if IS_SERIOUS.search(first_sentence(words[0][1])):
        case = case._replace(bearing=[])  # said once is enough
    link = motion.cards[counter].answers.get(heard.card, Link("partial"))
    addition, more = _added(case, None if case.packs or case.hard else addition)
    whole = " ".join(each for _, each in words)
    is_left = said.level != "gentle" and not shared(more, whole, motion, CLOSE)
    left = _shown(opening, more, said) if is_left else ""
    compared, words = _compared(case, counter, link, words, bool(more or addition))
    if addition or left:  # after a short answer, where there isn't room for the whole one
        steps = sentences(without_question(words[0][1]) or words[0][1])
        words = [(0, " ".join(steps[:BRIEF])), (3, " ".join(steps[BRIEF:]))]
    sharp = said.level == "sharp" and is_english(motion) and not addition
    press, leads, other_answer = _pressed(case, counter, words, compared, sharp)
    attack: list[Part] = [(QUESTION, "" if leads else press)]
    if case.conceded:
        parts = [*case.conceded, *words]
    elif case.bearing:
        parts = [*case.bearing, *attack, *words]
    elif not heard.sure:
        parts = _supposing(case, words)
    else:
        restated, parts = _surely(case, manner, restated, counter, link, attack, words, bool(addition))
    parts.append((3, _second(case, counter, counters)))
    if addition and not case.conceded:
        second_answer = next(filter(None, map(said.form, (addition.point.last, addition.point.answer))), "")
        lead = beside_card(saying(opening.text, addition.point, motion), addition.point, said)
        parts.append((QUESTION, f"{lead} {second_answer}" if second_answer else ""))
        parts.append((3, sentence(addition.point.ask) if said.level == "gentle" else ""))
    parts.append((1, _leaving(left, said) if left else ""))
    is_open = said.alone and not (case.hard or case.conceded or case.packs or tells_hardship(opening.text))
    if sharp and case.light and heard.sure and is_open:
        mine, whole = motion.cards[counter], " ".join(each for _, each in parts)
        proof = "" if is_evidence(f"{whole} {other_answer}", mine) else fact_of(mine, said)
        parts.append((QUESTION, proof))
    by = _weighing_lead(case, compared, link, sharp, asked=any("?" in each for _, each in parts))
    parts += [(QUESTION, by), (1, compared)]
    presses = sharp and not press and case.light and not (case.hard or case.conceded or case.packs)
    step = step_of(opening.text, said) if presses else ""
    first = leads or step or (other_answer if heard.sure else "")
    if first or other_answer:  # there isn't room for the whole of a long answer, too
        parts = [(0, first), *((rank, each) for rank, words in parts for rank, each in _apart_from(rank, words))]
    if other_answer != first:
        parts.append((QUESTION, other_answer))
    text = fitted("rebuttal", parts, motion, side)
    weighs = heard.sure and not case.hard and link.outweighs and says(text, link.outweighs)
    measure = label_of(link.measure, link.outweighs) if weighs and cited else None
    ends = compared if compared and says(text, compared) else ""
    ends = f"{by} {ends}" if ends and by and f"{by} {ends}" in text else ends
    return Answer(text, restated, cited, measure, presses and heard.sure, ends)


def _case(motion: Motion, opening: Speech, heard: Heard, said: Said) -> Case:
    """What was heard."""
    met = motion.cards[heard.card]
    begins = {"need": (NEED, FOR_THE_OTHERS), "loss": (SORRY,)}.get(heard.tone, ())
    conceded: list[Part] = [(0, said.one(words)) for words in begins]
    bearing: list[Part] = [(0, part) for part in bearing_on(met, heard, said)]
    weak = weak_of(met, heard, opening.text, motion)
    weak = "" if is_met(weak, opening.text, motion) else weak
    hard = any(card.sensitive != "none" for card in (met, *(motion.cards[id] for id in opening.cards)))
    # A bot's opening: closings need the hints.
    packs = any(words and says(opening.text, words) for words in (met.claim, met.speech))
    return Case(motion, opening, heard, said, met, conceded, bearing, weak, hard, packs)


def _chosen(case: Case, counters: Counters) -> tuple[str, list[Part]]:
    """What answers it: a card, and its words; what no drawn card answers, another one of the deck may."""
    motion, heard, said = case.motion, case.heard, case.said
    at_once = said.level == "sharp" and (said.alone or not case.weak)
    composed = 0 if case.packs else 1 if at_once else COMPOSED
    softer = SOFTER_TO_BOTS if case.packs else SOFTER
    counter, words = counter_to(motion, heard, counters, said, case.hard, composed, softer)
    if not (words or case.conceded) and case.light:
        links = {id: motion.cards[id].answers.get(heard.card) for id in motion.deck(case.side)}
        whole = [(id, link.kind) for id, link in links.items() if link]
        counter, words = counter_to(motion, heard, whole, said, case.hard, composed, softer)
    return counter, words


def _without_counter(case: Case, counters: Counters, cited: tuple[str, ...], restated: str) -> Answer:
    """An answer that no card gives: what the card leaves open, or the own case."""
    motion, opening, heard, said = case.motion, case.opening, case.heard, case.said
    if case.conceded:
        return _apart(motion, case.side, opening, heard._replace(card=""), counters, said, restated)
    if not case.weak:
        return own_case(motion, opening, heard, ANY, counters, said, restated)
    text = fitted("rebuttal", [*case.bearing, (0, case.weak)], motion, case.side)
    return Answer(text, restated, cited)


def _added(case: Case, addition: Made | None) -> tuple[Made | None, str]:
    """What is said beside the card: a prepared point, or the words that draw something from its evidence."""
    motion, opening, heard = case.motion, case.opening, case.heard
    if not heard.sure or case.packs or case.conceded or addition:
        return addition, ""
    more = drawn(motion, opening.side, opening.text, heard.card, case.said.careful)
    point = _made_in(motion, opening.side, more) if more else None
    return (point, "") if point else (None, more)


def _compared(case: Case, counter: str, link: Link, words: list[Part], adds: bool) -> tuple[str, list[Part]]:
    """What is weighed, and the answer without its own last weighing. `adds`: more is said than the card, so that the comparison has to
    have a word of the text."""
    motion, said = case.motion, case.said
    compares = said.level != "gentle" and case.heard.sure and not (case.hard or case.conceded)
    compared = said.form(weighed_against(motion, counter, link, case.heard)) if compares else ""
    if adds and not shared(case.opening.text, compared.partition(";")[0], motion):
        compared = ""  # it would weigh another point than theirs
    plain = [(rank, part) for rank, each in words if (part := without_question(each))]
    if not compared or not plain or any(says(each, compared) for _, each in words):
        return "", words
    return compared, [(0, before_weighing(plain[0][1], link, motion.cards[counter], compared)), *plain[1:]]


def _pressed(case: Case, counter: str, words: list[Part], compared: str, sharp: bool) -> tuple[str, str, str]:
    """Where it presses: on what the card leaves open; the same, if the answer begins with it; or with another answer. Beside a long answer,
    too, of which the first sentences are enough."""
    heard, whole = case.heard, " ".join(each for _, each in words)
    is_used = heard.evidence_said and case.met.weak_on == "evidence" and not case.packs
    press = case.weak if (sharp or is_used) and not any(is_same(case.weak, each) for _, each in words) else ""
    has_more = sharp and not press and case.light
    other_answer = another_answer(case.motion, heard, counter, whole, case.said) if has_more else ""
    brief = " ".join(sentences(words[0][1])[:BRIEF])
    has_room = len(f"{press} {brief} {compared}") <= LIMITS["rebuttal"][1]
    is_open = not (case.hard or case.conceded or case.bearing or case.packs)
    begins = sharp and case.light and heard.sure and has_room and is_open
    return press, press if begins else "", other_answer


def _supposing(case: Case, words: list[Part]) -> list[Part]:
    """The words of an answer to a card that is only likely."""
    said = case.said
    gentle = said.level == "gentle" and case.light and not case.packs
    has_asked = any("?" in each for _, each in words)  # one question is enough
    return [
        (0, (said.named(case.met, TO_THEIR_CARD) if case.heard.cited and case.light else "") or said.one(IF_SO)),
        *words,
        (3, said.own(ASKS_BACK) if gentle and not has_asked else ""),
    ]


def _surely(
    case: Case,
    manner: Manner,
    restated: str,
    counter: str,
    link: Link,
    attack: list[Part],
    words: list[Part],
    adds: bool,
) -> tuple[str, list[Part]]:
    """The restatement and the words of an answer to a card that is surely said. `adds`: something else is said beside it."""
    motion, heard, said, packs, hard = case.motion, case.heard, case.said, case.packs, case.hard
    gentle, light = said.level == "gentle", case.light
    shows = heard.quote and "“" not in restated and not (gentle and light)
    quoted = said.quoted(heard.quote) if shows else ""
    asks = gentle and light and not (packs or adds or any("?" in each for _, each in words))
    hands_over = said.level == "fair" and light and not (packs or hard or quoted)
    handover = said.now_and_then(HANDOVERS) if hands_over else ""
    asked = said.own(ASKS_BACK) if asks else ""
    parts = [(3, quoted), (3, handover), *attack, *words, (3, asked)]
    mine, passage = motion.cards[counter], words[0][1]
    if not gentle and link.kind == "partial" and bears_out(mine, passage, motion):
        parts.append((QUESTION, "" if is_evidence(passage, mine) else fact_of(mine, said)))
    return restated, parts


def _second(case: Case, counter: str, counters: Counters) -> str:
    """A clause for the other card that an opening speaks of."""
    opening, heard = case.opening, case.heard
    second = heard.second
    if not (second and heard.sure and is_english(case.motion) and (heard.cited or not opening.meant)):
        return ""
    own = [counter, *(id for id, _ in counters if not (case.packs and heard.second))]
    return _also(case.motion, second, heard.also, own, case.said)


def _weighing_lead(case: Case, compared: str, link: Link, sharp: bool, asked: bool) -> str:
    """What leads to the weighing: by their measure or another, *sharp*'s question to their case, or changing words. `asked`: something is
    asked already."""
    said = case.said
    by = "" if case.packs else weighed(compared, link.measure, case.opening.text, said)
    if by or not case.light or case.packs:
        return by
    if sharp and not (case.hard or case.conceded or asked):
        return said.own(PRESSED)
    return said.one(HINGES) if compared and said.luck.random() < HINGED else ""


def _made_in(motion: Motion, side: Side, text: str) -> Made | None:
    """The prepared point that some sentences of a text have enough words of; None if there is none."""
    best = next(iter(points_made(motion, side, text)), None)
    return best if best and best.score >= MADE and best.words >= MADE_WORDS else None


def _leaving(quote: str, said: Said) -> str:
    """What is said of words of theirs that nothing else meets."""
    lead = said.one(LEFT)
    return lead.format(capital(quote) if lead.startswith("“") else quote)


def _shown(opening: Speech, part: str, said: Said) -> str:
    """Words of a part of an opening, for its writer alone or for a class; "" if none are fit for that."""
    if not part:
        return ""
    words = words_shown(opening.text, part) if said.alone else ""
    return words or plain_clause(part, deck(said.motion, opening.side, said.careful))


def _apart_from(rank: int, words: str) -> list[Part]:
    """A part whose first sentences must be said, as those and the others, which are left out first."""
    steps = sentences(words)
    return [(rank, words)] if rank else [(0, " ".join(steps[:BRIEF])), (QUESTION + 1, " ".join(steps[BRIEF:]))]


def _also(motion: Motion, second: str, words: str, own: Sequence[str], said: Said) -> str:
    """A clause for the other point that an opening makes, in these words or as its card: an answer, if one of these cards has one.
    Unanswered, it is not given away."""
    if motion.cards[second].sensitive != "none":
        return GRANTS_HARM if words else ""
    links = {id: link for id in own if (link := motion.cards[id].answers.get(second))}
    hints = (link.hint for id, link in links.items() if not rests_on_evidence(link.hint, motion, second, id))
    hint = said.form(next(hints, ""))
    return f"{said.one(ALSO).format(words)} {hint}" if words and hint else hint


def _apart(
    motion: Motion, side: Side, opening: Speech, heard: Heard, counters: Counters, said: Said, restated: str
) -> Answer:
    """An answer to words that nobody should argue with: it leaves them as they are. To those against people it adds a point of its own,
    on something else, or the side's sentence."""
    if heard.tone != "abuse":
        return Answer(left_standing(motion, "rebuttal", side, heard, None, said), restated, ())
    near = {one.card: one.score for one in deck(motion, side, False).scores(opening.text)}
    ids = said.luck.sample([id for id, _ in counters], len(counters))
    own = min((id for id in ids if is_apart(motion.cards[id])), key=lambda id: round(near.get(id, 0)), default="")
    text = left_standing(motion, "rebuttal", side, heard, motion.cards.get(own), said)
    return Answer(text, restated, (own,) if own else ())


def restatement(motion: Motion, opening: Speech, heard: Heard, manner: Manner) -> str:
    """A restatement of an opening, of 10 to 140 characters: its claim in other words, with a clause of its own if one can be quoted,
    or else with its reason or its other claim."""
    most = LIMITS["restatement"][1]
    card = motion.cards.get(heard.card)
    if card is None or heard.tone not in ("", "loss"):
        if not is_english(motion):
            return fitted("restatement", [(0, sentence(motion.sides[opening.side].sentence))], motion, opening.side)
        return unheard(heard, Said(motion, manner))
    if not card.restated or not is_english(motion):
        words = capital(sentence(card.restated)) if card.restated else _gist(card)
        return fitted("restatement", [(0, words)], motion, opening.side)
    claim = card.restated.rstrip(".")
    luck, voice, earlier = manner.luck, manner.voice, manner.earlier

    def ranked(leads: Sequence[str]) -> list[str]:
        return sorted(luck.sample(leads, len(leads)), key=lambda lead: earlier.count(fixed(lead)))

    if not heard.sure and heard.cited:
        cites = [lead.format(card.headed[0]) for lead in ranked(CARD_RESTATED)]
        if heard.quote:
            cites = [lead.format(heard.quote, card.headed[0]) for lead in ranked(BESIDE_THEIR_CARD)] + cites
        return next(text for text in cites if len(text) <= most)
    if not heard.sure:
        unsure = [lead.format(claim) for lead in ranked(voice.unsure)]
        return next((text for text in unsure if len(text) <= most), cut(f"They may say that {claim}.", most))
    leads = [f"{lead} {claim}" for lead in ranked(voice.restates)]
    leads = [capital(lead) for lead in (*leads, f"They say that {claim}")]
    forms: list[str] = []
    if not says(opening.text, first_sentence(card.claim)):  # else a quotation would be the claim once more
        if heard.quote:
            writes = THEY_WRITE[len(claim) % len(THEY_WRITE)].format(heard.quote)  # each card has its own
            forms += [f"{lead}. {writes}" for lead in leads]
        why = inside(card.why.rstrip("."), motion) if heard.reason_said else ""
        if why and len(why) <= REASON and not re.search(r"[.?!:;]\s", why):
            forms.append(f"{leads[0]}, because {why}.")
    if heard.second and (second := motion.cards[heard.second].restated.rstrip(".")):
        joint = "and that" if leads[0].split(claim)[0].endswith("that ") else "and"
        forms.append(f"{leads[0]}, {joint} {second}.")
    forms += [f"{lead}." for lead in leads]
    return next((text for text in forms if len(text) <= most), cut(f"They say that {claim}.", most))


def _gist(card: Card) -> str:
    """What a restatement says if the pack has no other words: the claim or its short form."""
    claim = sentence(card.claim)
    return (
        sentence(card.short)
        if card.short
        else claim
        if len(claim) <= LIMITS["restatement"][1]
        else first_sentence(claim)
    )
