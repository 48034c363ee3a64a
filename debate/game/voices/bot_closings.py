"""Makes a bot's last word on an answer (docs/practice.md, section 12): a reply to the card or point that it brings, and why the own point
counts more; or, of what the whole deck doesn't answer, what decides for its side even so.

It says what holds whatever somebody wrote. Of words that no card says nobody can tell what they leave out, so nobody is charged with
anything, and no claim is said to stand that they may have met.
"""

import re

from msgspec.structs import replace

from ..care.grave import Tone, tells_hardship, tone_of
from ..hearing.clauses import is_broken, own_claim, sentence_shown, ungranted
from ..hearing.decks import Scored, aimed_at, deck
from ..hearing.flaws import flaw_named, speaks_of_evidence
from ..hearing.hearing import KNOWN_POINT, NEAR_SENTENCE, POINT, Heard, claims_of, hear, is_far, taken_as
from ..hearing.points import (
    IN_ONE_SHARE,
    LIKELIER,
    LIKELY,
    NOTHING,
    Made,
    beside,
    is_guessed,
    is_open,
    others_case,
    point_made,
    said_in,
)
from ..hearing.sentences import capital, first_sentence, says, sentence, sentences
from ..hearing.weighs import weighed_by
from ..hearing.words import is_english, meant_by, stems_of
from ..model.motion import Block, Card, Motion, Prepared, other
from ..model.phases import LIMITS
from ..model.state import Speech
from .bot_evidence import brought, defence, doubted, doubts_of, evidence_brought, is_elsewhere, on_evidence, upheld
from .bot_off_deck import (
    PLAIN,
    SURELY,
    banked,
    beside_card,
    comparing,
    credit,
    own_words,
    saying,
    story,
    topic_in,
)
from .bot_own_case import SENTENCES, answered, nearest, once_more, reply_of, set_beside, to_reply, weighty
from .bot_phrases import (
    ANY,
    HOME,
    JOKE,
    KINDS,
    WHETHER,
    YOU_SAY,
    Kind,
)
from .bot_speeches import (
    CLOSE,
    Manner,
    Part,
    Said,
    argued_beside,
    at_home,
    bearing_on,
    bears_out,
    comparison_of,
    costs_them,
    evidence_names,
    evidence_names_in,
    evidence_of,
    fact_of,
    fitted,
    fixed,
    is_asked,
    is_evidence,
    is_like,
    is_met,
    kind_of,
    left_out,
    left_standing,
    rests_on_evidence,
    shared,
    spared,
    unfailing,
    unsourced,
    weak_of,
)
from .care_replies import KEPT, STANDING, TONES
from .last_replies import quoted_beside, taken_up
from .off_deck import ASKS, HEARD_AS_WELL, LAST_SAYS, SCHEMES, kind_asked
from .partner_words import DOUBTED, OURS_TOO

# Of the card that a text is likeliest to mean: its share of the text, the point of one that is plainly said, and how far a reply of the
# opening's own card is ahead.
MEANT_SHARE, PLAINLY_SAID, OPENED = 0.4, 4, 2.0
SAID_SHARE = 0.3  # of a sentence that a card explains, which then says the card's point


def closing(
    motion: Motion,
    opening: Speech,
    rebuttal: Speech,
    manner: Manner,
    leaves: bool = False,
    before: str = "",
) -> str:
    """The opener's last word on a rebuttal, in 20 to 280 characters: what it answers, if that was surely heard or is cited, and what
    decides it; else what decides for its side, even if that is so. `leaves`: whether its side has promised the rebuttal's author to argue nothing against
    what they told; `before`: what they wrote before."""
    heard = left_out(heard_in(motion, opening, rebuttal, manner.careful), rebuttal)
    tone = heard.tone
    if tone == "seems" or (leaves and tone in ("", "need")):
        words = _beside_a_life(motion, opening, rebuttal, manner, KEPT if leaves else TONES[tone][0])
    elif (
        opening.cards
        and not (heard.sure or heard.cited or rebuttal.meant)
        and costs_them(motion, rebuttal, heard, manner)
    ):
        said, own = Said(motion, manner), motion.cards[nearest(motion, opening, rebuttal.text)]
        beside = replace(rebuttal, text=" ".join(each for each in sentences(rebuttal.text) if not tells_hardship(each)))
        takes = _taking(motion, opening, beside, manner, "", False) if beside.text else ""
        stands = said.one(STANDING).format(own.restated.rstrip(".")) if own.restated else sentence(own.claim)
        stands = takes or stands
        words = fitted("closing", [(0, at_home(rebuttal, said)), (0, stands)], motion, opening.side)
    elif _is_life(motion, opening, rebuttal, heard, manner, before):
        beside = spared(rebuttal)
        words = (
            _begun(motion, opening, beside, manner, "")
            if beside.text
            else beginning(
                Said(motion, manner).one(HEARD_AS_WELL if manner.alone else ()),
                unmet(motion, opening, Said(motion, manner, opening.text)),
            ).strip()
        )
    elif tone not in ("", "abuse") and not heard.card:
        words = left_standing(motion, "closing", opening.side, heard, None, Said(motion, manner, opening.text))
    else:
        words = _begun(motion, opening, rebuttal, manner, tone)
    return words


def _is_life(motion: Motion, opening: Speech, rebuttal: Speech, heard: Heard, manner: Manner, before: str) -> bool:
    """Whether a rebuttal that cites, grants and doubts nothing tells of a life, in which no argument is heard; or its author has been asked
    about it."""
    if rebuttal.argued:
        return is_open(motion, rebuttal, heard, manner.careful)
    text, is_cited = rebuttal.text, bool(rebuttal.cards or rebuttal.meant)
    claims = (f"{motion.cards[id].claim} {motion.cards[id].restated}" for id in opening.cards)
    return not (
        is_cited or heard.tone or credit(text, Said(motion, manner)) or doubts_of(motion, opening, text, is_cited)
    ) and is_open(motion, rebuttal, heard, manner.careful, before, " ".join((opening.text, *claims)))


def _beside_a_life(motion: Motion, opening: Speech, rebuttal: Speech, manner: Manner, left: tuple[str, ...]) -> str:
    """The last word on what is left as it is told, with one of these sentences: on what surely is an argument beside that."""
    if not (beside := argued_beside(motion, rebuttal, manner.careful)):
        return Said(motion, manner).one(left)
    words = _closing(motion, opening, beside, manner)
    return words if left is KEPT else beginning(Said(motion, manner).one(left), words)


def _begun(motion: Motion, opening: Speech, rebuttal: Speech, manner: Manner, tone: Tone) -> str:
    """The last word on an argument, with what it begins with: what is granted, who is ill at home, and a share that no card has."""
    said, words = Said(motion, manner), _closing(motion, opening, rebuttal, manner)
    working = unfailing(words, rebuttal.text, motion) if is_english(motion) else words
    if working != words:  # what it quoted would have no answer
        working = " ".join(each for each in sentences(working) if "“" not in each)
        words = working if len(working) >= LIMITS["closing"][0] else words
    asks = unsourced(motion, rebuttal.text, said, last=True) if is_english(motion) else ""
    asks = "" if is_asked(asks, manner) else asks
    grants = banked(rebuttal.text, said) if manner.alone and not tone else ""
    answers = _answering(words, motion, opening, rebuttal)
    schemed = _of_scheme(rebuttal.text, words, said) if manner.alone and not (tone or grants) else ""
    is_free = manner.alone and opening.cards and is_english(motion) and not (tone or asks or rebuttal.cards)
    takes = _taking(motion, opening, rebuttal, manner, grants, bool(answers or schemed)) if is_free else ""
    if is_free and not (takes or grants or schemed or answers):
        takes = quoted_beside(own_words(rebuttal.text, opening.text), said)
    if takes:
        words, schemed = _after(takes, answers, motion, opening, rebuttal, said), ""
    begins = " ".join(filter(None, (at_home(rebuttal, said), asks, takes or grants, schemed)))
    words = beginning(begins, words) if begins else words
    if tone:
        return words
    words = brief(words, opening.text, SENTENCES + bool(takes))
    mine = nearest(motion, opening, rebuttal.text) if opening.cards and manner.alone else ""
    if not mine or len(sentences(words)) > 1:
        return words
    ways = weighty(motion.cards[mine], said)
    if rebuttal.cards:  # to their card, the comparison with it, and no word of the own one
        link = motion.cards[mine].answers.get(rebuttal.cards[0])
        weighs = comparison_of(motion, link, rebuttal.cards[0]) if link and said.level != "gentle" else ""
        is_free = not (is_like(weighs, words) or is_met(weighs, rebuttal.text, motion))
        ways = [weighs] if said.form(weighs) and is_free else []
    room = LIMITS["closing"][1] - len(f"{words} ")
    ends = next((each for each in ways if len(each) <= room and len(sentences(each)) < SENTENCES), "")
    return f"{words} {ends}" if ends else words


def _taking(motion: Motion, opening: Speech, rebuttal: Speech, manner: Manner, grants: str, is_met: bool) -> str:
    """What is said first of what a rebuttal does that cites no card: see `last_replies`."""
    ours = brought(motion, opening)
    if evidence_brought(motion, opening, rebuttal.text) and not re.search(ours, rebuttal.text):
        return ""
    text, said = own_words(rebuttal.text, opening.text), Said(motion, manner, opening.text)
    doubts = doubts_of(motion, opening, text)
    defended = (
        defence(motion, opening, doubts, said.earlier) if doubts and not is_elsewhere(motion, opening, doubts) else ""
    )
    own = doubted(motion, opening, text)
    return taken_up(motion, own, text, said, ours, defended, grants, is_met)


def _answering(words: str, motion: Motion, opening: Speech, rebuttal: Speech) -> str:
    """What in a last word answers a text, and isn't only the own card: nothing quoted, and no answer to a point that it names as theirs
    though the text hasn't two words of it."""
    own = motion.cards.get(nearest(motion, opening, rebuttal.text)) if opening.cards else None
    mine = f"{own.last} {sentence(own.why)} {capital(own.restated)} {own.evidence_short}" if own else ""
    every = [each for each in sentences(words) if "“" not in each]
    kept = [each for each in every if not _names_else(each, rebuttal.text, motion)]
    is_theirs = kept == every or not rebuttal.meant or shared(rebuttal.text, " ".join(kept), motion)
    return " ".join(kept) if is_theirs and not all(says(mine, each) for each in kept) else ""


def _after(takes: str, answers: str, motion: Motion, opening: Speech, rebuttal: Speech, said: Said) -> str:
    """What a last word says after what it takes up: what answers the text, or else the own case."""
    own = motion.cards[nearest(motion, opening, rebuttal.text)]
    doubts = " ".join((*DOUBTED.values(), *(getattr(own.doubts, flaw) for flaw in own.doubts.__struct_fields__)))
    said_of_it = [each for each in sentences(answers) if says(f"{takes} {doubts}", each)]
    kept = [
        each
        for each in sentences(answers)
        if not (each in said_of_it or is_evidence(each, own) or is_like(each, takes))
    ]
    if kept:
        return " ".join(kept)
    room, most = LIMITS["closing"][1] - len(takes) - 1, SENTENCES + 1 - len(sentences(takes))
    ends = heaviest(motion, own, said, rebuttal.text, room, most)
    return ends or next(
        (each for each in map(sentence, (capital(own.restated), own.why)) if not is_like(each, takes)), ""
    )


def _names_else(each: str, text: str, motion: Motion) -> bool:
    """Whether a sentence names a point as theirs of which a text hasn't two words."""
    leads = (fixed(lead) for lead in (*WHETHER, *YOU_SAY))
    return each.startswith(tuple(leads)) and not shared(text, each, motion, CLOSE)


SURE_SCHEMES = 3  # of which something is said first in any last word
HOMELY = re.compile(HOME, re.IGNORECASE)


def _of_scheme(text: str, words: str, said: Said) -> str:
    """What is said first of a scheme that a sentence surely has and the last word says nothing of: after the first three kinds only
    where it has no word of the text, and then after that sentence, if it may be quoted."""
    kind = kind_asked(text)
    sentence_of = next((each for each in sentences(text) if re.search(kind.pattern, each, re.IGNORECASE)), "")
    says_of = said.form(dict(zip(ASKS, LAST_SAYS, strict=True)).get(kind, ""))
    if kind in SCHEMES[:SURE_SCHEMES] or not says_of:
        return "" if shared(sentence_of, words, said.motion) else says_of
    if shared(text, words, said.motion) or HOMELY.search(text) or "“" in words:
        return ""
    quote = sentence_shown(sentence_of, whole=True)
    return f"{said.shown(quote)} {says_of}" if quote and not is_broken(quote) else says_of


def _closing(motion: Motion, opening: Speech, rebuttal: Speech, manner: Manner) -> str:
    heard = left_out(heard_in(motion, opening, rebuttal, manner.careful), rebuttal)
    if heard.tone or not opening.cards:
        return last_word(motion, opening, heard, manner)
    meant, text = rebuttal.meant, rebuttal.text
    if re.search(r"\d", text) or speaks_of_evidence(text):  # what is doubted or turned round is not said once more
        shown = (motion.cards[id] for id in opening.cards)
        earlier = [evidence_of(each, manner.careful) for each in shown if is_evidence(opening.text, each)]
        manner = manner._replace(earlier=" ".join((manner.earlier, *earlier)))
    adds = own_words(text, opening.text)
    doubts, said = doubts_of(motion, opening, text, bool(rebuttal.cards)), Said(motion, manner, opening.text)
    if is_elsewhere(motion, opening, doubts) or unsourced(motion, text, Said(motion, manner)):
        doubts = ""  # whose evidence is meant nobody can tell, or it is their own
    side, careful = rebuttal.side, manner.careful
    if brought_card := evidence_brought(motion, opening, adds):
        brings, theirs = Heard(brought_card, True, evidence_said=True, cited=True), motion.cards[brought_card]
        weak, block = said.form(weak_of(theirs, brings, text, motion)), block_for(motion, opening, text, said, SURELY)
        if weak and block and not shared(adds, f"{theirs.claim} {theirs.restated}", motion, CLOSE, opening.text):
            return fitted("closing", [(1, weak), (0, block.answer)], motion, opening.side)
        return last_word(motion, opening, brings, manner, text)
    addition = beside(motion, side, adds, heard.card, careful) if heard.cited and not meant else None
    if addition and not saying(adds, addition.point, motion):
        addition = None
    point = None if addition else point_of(motion, opening, rebuttal, careful)
    if point and not meant and not _takes_up(point, text, opening.text, motion):
        point = None
    if not meant and flaw_named(doubts) and re.search(brought(motion, opening), text):
        point = None  # it names some of the evidence, and what is wrong with it
    known = heard.card if heard.sure else ""
    guessed = bool(meant) and is_guessed(motion, side, text, meant, known, careful, LIKELIER)
    is_named = bool(doubts and re.search(brought(motion, opening), doubts))
    is_ours = manner.alone and not (heard.sure or meant or doubts or point)
    if is_ours and (ours := others_case(motion, side, adds, careful)):
        card = motion.cards[ours]
        stands = said.form(card.last) or once_more(motion, card.side, card)
        return fitted("closing", [(0, OURS_TOO.format(card.title)), (1, stands)], motion, card.side)
    leads = ""
    if doubts:
        leads = upheld(motion, opening, doubts, said) if is_named else defence(motion, opening, doubts, said.earlier)
    if not leads and guessed and (point or not manner.alone):
        leads = said.one(WHETHER).format(motion.cards[meant].restated.rstrip(".") if meant in motion.cards else meant)
    if point:
        match = point_made(motion, side, adds, careful)
        sure = not guessed and bool(meant or (match and match.is_sure))
        words = on_point(motion, opening, point, manner, text, sure, leads)
    elif meant in motion.cards:
        heard = taken_as(motion, side, text, meant, (), careful)
        return last_word(motion, opening, heard, manner, text, shows=not guessed, leads=leads)
    elif not (heard.cited or doubts) and story(text, said) and (of := block_for(motion, opening, text, said, SURELY)):
        return on_block(motion, opening, of, text, said)  # a person in it comes before a card that it has words of
    elif heard.cited or (heard.sure and not manner.alone):  # alone, a card that is only heard isn't surely meant
        return last_word(motion, opening, heard, manner, text, addition, leads=leads)
    elif doubts:
        leads = leads or upheld(motion, opening, doubts, said)
        beside_it = _from_deck(motion, opening, text.replace(doubts, ""), said) if manner.alone else []
        if leads and not beside_it:
            return on_evidence(motion, opening, doubts, manner)
        words = fitted("closing", beside_it, motion, opening.side) if beside_it else unmet(motion, opening, said, text)
    elif is_aside(motion, rebuttal, careful):
        words = off_topic(motion, opening, manner, kind_of(text, is_far(motion, side, text, careful), rebuttal.argued))
    else:
        words = last_word(motion, opening, heard, manner, text)
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


SAID_TWICE = 25  # characters of a sentence that isn't said twice


ALIKE = 3  # words with which a comparison may not begin as the reply before it does


def brief(words: str, met: str, most: int = SENTENCES) -> str:
    """A last word of no more sentences than one has, and without what its opening said: its first ones, and the last instead of the third,
    if that sets one thing against another."""
    fresh = [one for one in sentences(words) if not (len(one) > SAID_TWICE and says(met, one))]
    every = fresh if len(fresh) > 1 else sentences(words)
    if len(every) > most and "; " in every[-1]:
        every = [*every[: most - 1], every[-1]]
    return " ".join(every[:most])


def point_of(motion: Motion, opening: Speech, rebuttal: Speech, careful: bool) -> Prepared | None:
    """The point on no card that a rebuttal makes, or whose author tapped it, whatever card it cites; None if there is none."""
    if rebuttal.meant:
        return motion.prepared(opening.side, rebuttal.meant)
    match = point_made(motion, rebuttal.side, own_words(rebuttal.text, opening.text), careful)
    return match.point if match else None


def heard_in(motion: Motion, opening: Speech, rebuttal: Speech, careful: bool) -> Heard:
    """What a rebuttal is about, as the opener hears it."""
    known = to_reply(motion, opening)
    aimed = aimed_at(motion, opening.cards, known)

    def listen(text: str) -> Heard:
        return hear(motion, rebuttal.side, text, rebuttal.cards, careful, known, aimed, rebuttal.argued)

    text = own_words(rebuttal.text, opening.text)
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


def last_word(
    motion: Motion,
    opening: Speech,
    heard: Heard,
    manner: Manner,
    text: str = "",
    addition: Made | None = None,
    shows: bool = False,
    leads: str = "",
) -> str:
    """The closing on a rebuttal, in these words, that was heard like this. `addition`: what it says beside its card; `shows`: whether
    another card's answer may be nearer to it; `leads`: what it begins with."""
    mine = answered(motion, opening, heard.card)
    own, theirs = motion.cards.get(mine), motion.cards.get(heard.card)
    said = Said(motion, manner, opening.text)

    def whole(*parts: Part) -> str:
        return fitted("closing", parts, motion, opening.side)

    if heard.tone:
        return left_standing(motion, "closing", opening.side, heard, own, said)
    if own is None:
        return whole((0, once_more(motion, opening.side, own)))
    if theirs is None or not (heard.sure or heard.cited):
        return unmet(motion, opening, said, text)
    link = own.answers.get(heard.card)
    reply, comparison = (
        "" if not heard.evidence_said and rests_on_evidence(text, motion, heard.card, mine) else text
        for text in (reply_of(motion, mine, heard.card), comparison_of(motion, link, heard.card) if link else "")
    )
    is_unsaid = said.alone and bool(text) and not heard.evidence_said and not shared(text, reply, motion)
    if shows or is_unsaid:  # said to these words, another card's answer may be nearer
        stems = meant_by(text) - stems_of(f"{motion.title} {motion.question}")
        ways = (reply, *_hints(motion, heard.card, said))
        reply = max(ways, key=lambda words: (not is_met(words, text, motion), len(stems_of(words) & stems)))
    elif is_met(reply, text, motion):
        reply = next((each for each in _hints(motion, heard.card, said) if not is_met(each, text, motion)), reply)
    if link and says(said.earlier, link.answer) and reply == sentence(link.hint):  # its twin was said
        reply = next((each for each in _hints(motion, heard.card, said) if said.form(each) and each != reply), "")
    reply = said.form(reply)
    if own.sensitive != "none" or theirs.sensitive != "none":
        bearing: list[Part] = [(0, part) for part in bearing_on(theirs, heard, said) if not _MONEY.search(own.claim)]
        holds = said.one(STANDING).format(own.restated.rstrip(".")) if own.restated else ""
        reply = reply or (said.form(weak_of(theirs, heard, "", motion)) if heard.cited else "")
        meant = reply if heard.cited or (heard.sure and own.sensitive != "strong") else ""
        words = meant or ("" if own.last else holds or once_more(motion, opening.side, own, said))
        return whole(*bearing, (0, words), (2, said.form(own.last)))
    reply = reply or _counter_to(motion, theirs, heard, said)
    is_theirs = bool(text) and shared(text, reply or comparison, motion, met="" if heard.cited else opening.text)
    is_theirs = is_theirs and not is_met(reply, text, motion)
    if not reply or (said.alone and text and not heard.cited and not is_theirs):
        return unmet(motion, opening, said, text)  # the reply is to the card, and not to these words
    weak = said.form(weak_of(theirs, heard._replace(sure=True), text, motion))
    of_evidence = theirs.weak_on == "evidence" or evidence_names(theirs, motion) & evidence_names_in(weak)
    if text and heard.evidence_said and of_evidence and not is_like(weak, reply):  # it brings its evidence
        reply = f"{weak} {reply}".strip()
    ends = said.form(comparison) if heard.sure or shared(text, comparison, motion) else ""
    if said.level == "gentle":
        ends = last if (last := said.form(own.last)) and _stays(last, reply, motion) else ""
    other_words = said.alone and heard.cited and not (addition or leads) and own_theme(motion, heard.card, text, said)
    besides = [(2, ""), (0, _to_point(addition.point, text, said))] if addition else []
    besides = besides or (_from_deck(motion, opening, other_words, said) if other_words else [])
    if addition and not said.alone:
        besides[0] = (2, beside_card(saying(text, addition.point, motion), addition.point, said))
    beside_it = _beside(reply, besides)
    fits = not leads and said.level != "gentle" and shared(heard.quote, first_sentence(reply), motion)
    is_theirs_said = is_said(motion, heard.card, text, said)
    named = said.named(theirs, YOU_SAY) if heard.cited and heard.sure and (is_theirs_said or not said.alone) else ""
    if said.alone and beside_it:  # there isn't room for more than an answer to each
        named, ends = "", ""
    if not (said.alone and heard.cited) and heard.sure:
        named = said.quoted(heard.quote) if fits else ""
    if ends and ends.split()[:ALIKE] == reply.split()[:ALIKE]:
        ends = ""
    if said.alone and text and not (named or leads or beside_it or heard.evidence_said or heard.cited):
        named = said.named(theirs, WHETHER)
    return whole((0, leads), (4, "" if leads else named), (0, reply), (1, beside_it), (2, ends))


def own_theme(motion: Motion, card: str, text: str, said: Said) -> str:
    """The sentences of a text that say nothing of the point of the card which it cites."""
    cites, theirs = motion.cards[card], deck(motion, motion.cards[card].side, said.careful)
    whole = stems_of(f"{cites.read()} {cites.restated}")

    def is_about(each: str) -> bool:
        return stems_of(each) <= whole or any(one.card == card and one.point for one in theirs.scores(each))

    return " ".join(each for each in sentences(own_words(text, said.met)) if not is_about(each))


def _beside(reply: str, parts: list[Part]) -> str:
    """What is said after the reply to a card to something else: these words if there is room for all of them, or for all that they answer
    with; "" if there isn't."""
    whole = [" ".join(words for _, words in parts if words), " ".join(words for rank, words in parts if not rank)]
    fit = (one for one in whole if len(sentences(f"{reply} {one}")) <= SENTENCES)
    return next((one for one in fit if len(f"{reply} {one}") <= LIMITS["closing"][1]), "")


def is_said(motion: Motion, card: str, text: str, said: Said) -> bool:
    """Whether a sentence of a text says the point of a card, so that its writer may be told that they do."""
    theirs = deck(motion, motion.cards[card].side, said.careful)
    scores = ((each, one) for each in claims_of(text) for one in theirs.scores(each) if one.card == card)
    return any(
        one.score >= NEAR_SENTENCE and one.point >= POINT and theirs.share(each, one) >= SAID_SHARE
        for each, one in scores
    )


def _stays(words: str, before: str, motion: Motion) -> bool:
    """Whether words stay with what was said before them, and don't say it over again."""
    return shared(words, before, motion, CLOSE) and not is_like(words, before)


def unmet(motion: Motion, opening: Speech, said: Said, text: str = "") -> str:
    """The last word on words that no card or prepared point surely says: what the deck answers to the card that they are nearest to, or has
    prepared for their topic, if that has two words of the text; or else what they leave open, a sentence of the own card that they don't
    touch, and a comparison that has two words of them."""
    own = motion.cards[nearest(motion, opening, text)]
    light = deck(motion, opening.side, said.careful).light
    if text and said.alone and (parts := _from_deck(motion, opening, text, said)):
        return fitted("closing", parts, motion, opening.side)
    takes = story(text, said) if text and light and said.alone else ""
    granted = banked(text, said) if said.alone else ""
    if said.alone:  # what is granted or denied is not their point
        text = own_claim(ungranted(text))
    block = block_for(motion, opening, text, said)
    if block and not (takes or shared(text, block.answer, motion, CLOSE)):  # one word of a topic is on many texts
        block = block_for(motion, opening, text, said, SURELY)
    if block:
        return on_block(motion, opening, block, text, said)
    if not (text and light and is_english(motion)):
        last, fact = set_beside(motion, own, said, text)
        grants = said.one(HEARD_AS_WELL) if text and said.alone and is_english(motion) else ""
        return fitted("closing", [(2, grants), (0, last), (1, fact)], motion, opening.side)
    return fitted("closing", turning_on(motion, own, said, text, granted), motion, opening.side)


def turning_on(motion: Motion, own: Card, said: Said, text: str, granted: str) -> list[Part]:
    """The last word where nothing of the deck answers a text, of which nothing is quoted then: a comparison of the own card that has two
    words of it, and the own card's last word. `granted`: what is said before that."""
    weighs = "" if said.level == "gentle" else comparing(motion, _id_of(motion, own), text, said)
    room = LIMITS["closing"][1] - len(f"{granted} {weighs} ")
    ends = heaviest(motion, own, said, text, room, SENTENCES - len(sentences(granted)) - bool(weighs))
    return [(0, weighs), (1 if weighs else 0, ends or ("" if weighs else capital(sentence(own.restated))))]


def heaviest(motion: Motion, own: Card, said: Said, text: str, room: int, most: int = SENTENCES - 1) -> str:
    """What makes a card's point weigh, in at most `room` letters and this many sentences that a text hasn't denied, with most words of it."""
    ways, stems = weighty(own, said), meant_by(text)
    fit = [each for each in said.luck.sample(ways, len(ways)) if len(each) <= room and len(sentences(each)) <= most]
    return min(fit, key=lambda each: (is_met(each, text, motion), -len(stems_of(each) & stems), -len(each)), default="")


def _id_of(motion: Motion, card: Card) -> str:
    return next(id for id, one in motion.cards.items() if one is card)


def on_block(motion: Motion, opening: Speech, block: Block, text: str, said: Said) -> str:
    """The last word on a topic: what its writer tells, or a sentence of theirs, and the block."""
    answer, proof = on_topic(motion, block, said)
    first = story(text, said)
    own = motion.cards[nearest(motion, opening, text)]
    room = LIMITS["closing"][1] - len(f"{first} {answer} ")
    ends = "" if proof or said.level == "gentle" else heaviest(motion, own, said, text, room)
    return fitted("closing", [(2, first), (0, answer), (1, proof or ends)], motion, opening.side)


def block_for(motion: Motion, opening: Speech, text: str, said: Said, least: int = PLAIN) -> Block | None:
    """What the opening's side has prepared for the topic of a text, for its writer alone; None if it is said or denied, or nothing is plain."""
    if not (text and said.alone and is_english(motion) and deck(motion, opening.side, said.careful).light):
        return None
    topic = topic_in(text, opening.side, said, least)
    block = motion.block(opening.side, topic) if topic else None
    return block if block and said.form(block.answer) and not is_met(block.answer, text, motion) else None


def _from_deck(motion: Motion, opening: Speech, text: str, said: Said) -> list[Part]:
    """What any card of the opening's side says to the card that a text is likeliest to mean, and why that counts more: with an “if”, unless
    the text plainly says that card's point; nothing if none is likely, or if the text has denied all of that."""
    theirs = deck(motion, other(opening.side), said.careful)
    own = own_claim(ungranted(own_words(text, opening.text)))
    if not is_english(motion) or unsourced(motion, text, said):
        return []
    if parts := _to_one_sentence(motion, opening, own, said):
        return parts
    best, second = [*theirs.scores(own), NOTHING, NOTHING][:2]
    is_ahead = best.score >= max(LIKELY, LIKELIER * second.score) and best.point >= POINT
    if not is_ahead or theirs.share(own, best) < MEANT_SHARE:
        return []
    added = theirs.scores(own, without=stems_of(opening.text))  # words of the opening prove nothing
    if (best.card, True) not in ((one.card, one.point >= KNOWN_POINT) for one in added):
        return []
    ours = deck(motion, opening.side, said.careful)
    near = {one.card: one.score for one in ours.scores(own)}
    if not ours.light and motion.cards[best.card].sensitive != "none":
        return []  # nothing is weighed against what is hard to bear
    mild = [id for id in motion.deck(opening.side) if ours.light or motion.cards[id].sensitive == "none"]
    ways = {id: reply for id in mild if (reply := said.form(reply_of(motion, id, best.card)))}
    undenied = {id: reply for id, reply in ways.items() if not is_met(reply, text, motion)}
    fit = [id for id, reply in undenied.items() if not rests_on_evidence(reply, motion, best.card, id)]
    if not fit:
        return []
    mine = max(fit, key=lambda id: near.get(id, 0) + OPENED * (id in opening.cards))
    link, card = motion.cards[mine].answers.get(best.card), motion.cards[best.card]
    weighs = said.form(comparison_of(motion, link, best.card)) if link and said.level != "gentle" else ""
    if weighs and (is_met(weighs, text, motion) or is_like(weighs, ways[mine])):
        weighs = ""
    plainly = best.point >= PLAINLY_SAID
    named = story(text, said) if plainly else ""
    if plainly and not named and is_said(motion, best.card, own, said):
        named = said.named(card, YOU_SAY)
    if not named and card.restated:
        return [(0, said.named(card, WHETHER)), (0, ways[mine]), (1, weighs)]
    return [(2, named), (0, ways[mine]), (1, weighs)]


def _to_one_sentence(motion: Motion, opening: Speech, text: str, said: Said) -> list[Part]:
    """What the deck answers to the point or card that one sentence of a text says, to the clearest first, or at *sharp* to one with a
    figure, a source or a measure, and why that counts more if the
    sentence has a word of it; nothing if none says one, or where cards are hard to bear. The sentence is quoted only before an answer that
    has no word of it."""
    side = other(opening.side)
    if not deck(motion, side, said.careful).light:
        return []
    met = " ".join((opening.text, *(motion.cards[id].read() for id in opening.cards)))
    heard = [(one, each) for each in sentences(text) if (one := said_in(motion, side, each, said.careful, met))]

    def rank(pair: tuple[Made | Scored, str]) -> tuple[bool, float]:
        is_strong = bool(re.search(r"\d", pair[1])) or speaks_of_evidence(pair[1]) or weighed_by(pair[1]) is not None
        return not (said.level == "sharp" and is_strong), -pair[0].score

    for one, each in sorted(heard, key=rank):
        if isinstance(one, Made):
            ways = [words for words in (one.point.last, one.point.answer) if said.form(words)]
            words = next((words for words in ways if not is_met(words, each, motion)), "")
            weighs = one.point.weighs
        else:
            mine, words = _reply_to(motion, opening, one, each, said)
            link = motion.cards[mine].answers.get(one.card) if words else None
            weighs = comparison_of(motion, link, one.card) if link else ""
        if words:
            is_on_it = shared(each, weighs.partition(";")[0], motion) and not is_like(weighs, words)
            compares = said.level != "gentle" and is_on_it and not is_met(weighs, text, motion)
            quote = "" if shared(each, words, motion) else sentence_shown(each, whole=True)
            shown = said.shown(quote) if quote and not is_broken(quote) else ""
            first = story(each, said) or shown if quote else ""
            return [(2, first), (0, words), (1, said.form(weighs) if compares else "")]
    return []


def _reply_to(motion: Motion, opening: Speech, one: Scored, text: str, said: Said) -> tuple[str, str]:
    """The card of the opening's side that replies to a card which a sentence says, and that reply, rather of a card of the opening; nothing
    if none does. Where the sentence is only half about that card, the opening's own has to have one, with a word of it."""
    is_ours = any(one.card in motion.cards[id].answers for id in opening.cards)
    is_its = deck(motion, other(opening.side), said.careful).share(text, one) >= IN_ONE_SHARE
    if not (is_ours or is_its):
        return "", ""
    ids = sorted(motion.deck(opening.side), key=lambda id: id not in opening.cards)
    ways = ((id, said.form(reply_of(motion, id, one.card))) for id in ids)
    fit = ((id, words) for id, words in ways if words and not is_met(words, text, motion))
    fit = (each for each in fit if is_its or shared(text, each[1], motion))
    return next(((id, words) for id, words in fit if not rests_on_evidence(words, motion, one.card, id)), ("", ""))


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


def on_topic(motion: Motion, block: Block, said: Said) -> tuple[str, str]:
    """What a block has for a last word, and its proof: *gentle* only grants, *sharp* proves it if the block's card can."""
    answer, card = sentence(block.answer), motion.cards.get(block.card)
    proves = card and said.level == "sharp" and bears_out(card, answer, motion)
    return answer, fact_of(card, said) if card and proves else ""


def on_point(
    motion: Motion, opening: Speech, point: Prepared, manner: Manner, text: str, sure: bool = True, leads: str = ""
) -> str:
    """The last word on a point that is on no card: what is prepared for it, in other words than the answer before, and why the own point
    counts more, if that adds something. `sure`: whether a text surely makes it; `leads`: what the last word begins with."""
    said = Said(motion, manner, opening.text)
    words = _to_point(point, text, said)
    weighs = "" if said.level == "gentle" or words.endswith("?") else said.form(point.weighs)
    ends = "" if is_like(weighs, words) else weighs
    named = "" if leads or not said.alone or sure else said.one(WHETHER).format(point.point)
    return fitted("closing", [(3, named), (0, words), (1, ends)], motion, opening.side)


def _takes_up(point: Prepared, text: str, met: str, motion: Motion) -> bool:
    """Whether a point, or what is prepared for it, has two words of what a text adds to the one that it answers."""
    return shared(text, f"{point.point} {point.answer} {point.last}", motion, CLOSE, met)


def _to_point(point: Prepared, text: str, said: Said) -> str:
    """What is prepared for a point, and what a text hasn't denied already."""
    ways = [words for each in (point.last, point.answer) if (words := said.form(each))] or [sentence(point.ask)]
    return next((each for each in ways if not is_met(each, text, said.motion)), ways[0])


def off_topic(motion: Motion, opening: Speech, manner: Manner, kind: Kind) -> str:
    """The last word on a joke, or on an answer that has nothing to do with the motion: that, and the own case."""
    said, own = Said(motion, manner, opening.text), motion.cards[opening.cards[0]]
    kind = KINDS[-1] if kind is ANY else kind
    return fitted(
        "closing", [(0, said.one(kind.says)), *enumerate(set_beside(motion, own, said), 1)], motion, opening.side
    )
