"""What a partner in practice asks its player before it answers, to be tapped (docs/practice.md, section 13)."""

from collections.abc import Collection, Iterable

from ..care.grave import is_at_once, is_more, is_no_more, is_personal, tells_hardship, told_together, tone_of
from ..hearing.clauses import own_claim
from ..hearing.decks import deck
from ..hearing.flaws import speaks_of_evidence
from ..hearing.hearing import KNOWN_POINT, Heard, by_sentence, claims_of, hear, is_far, nearest, says_mostly, says_own
from ..hearing.points import (
    LIKELIER,
    clear_card,
    is_open,
    is_rivalled,
    kept_card,
    likely,
    others_case,
    point_made,
    points_near,
)
from ..hearing.words import is_english, meant_by
from ..model.motion import Motion, Side
from ..model.state import Speech
from .bot_closings import heard_in
from .bot_evidence import named_in, names_of_one
from .partner_words import ABOUT_ME, AS_ARGUMENT, GO_ON, NONE, PAST_STOP, SAID_BY_ME

OFFERED, SEVERAL = 3, 2  # points and cards at most; cards that leave fewer places to points


def untapped(motion: Motion, opening: Speech, careful: bool) -> str:
    """What an opening is taken to mean where nothing is tapped: the point on no card that it makes; the card that it surely says, though
    it keeps another one; what is likely; or `NONE`, if it has no word of the point of a card that it keeps."""
    heard = hear(motion, opening.side, opening.text, opening.cards, careful, argued=opening.argued)
    if not is_english(motion) or heard.tone:
        return ""
    if not heard.sure and others_case(motion, opening.side, opening.text, careful):
        return NONE
    if match := point_made(motion, opening.side, opening.text, careful):
        return match.point.point
    clear = clear_card(motion, opening.side, opening.text, careful)
    if clear and not (heard.sure and heard.cited and heard.card == clear):
        return clear
    if is_open(motion, opening, heard, careful):
        return NONE
    leads = by_sentence(motion, opening.side, opening.text, heard.card, careful)
    is_told = _is_told(motion, opening, heard, leads, careful)
    if not is_told and (one := likely(motion, opening.side, opening.text, careful)):
        return one
    is_near = not heard.sure and kept_card(motion, opening.side, opening.text, opening.cards, careful)
    if not heard.card or (heard.sure and heard.cited) or (is_near and not is_told):
        return ""  # what is only kept is answered as the card, with an “if”
    is_meant = says_mostly(motion, opening.side, opening.text, heard.card, opening.cards, careful)
    if heard.sure:
        return heard.card if is_meant else NONE
    is_meant &= says_own(motion, opening.side, opening.text, heard.card, careful)
    return "" if is_meant else NONE


def untapped_answer(motion: Motion, rebuttal: Speech, careful: bool) -> str:
    """The same of an answer that cites no card and doubts no evidence: the card that it clearly says, or what is likely."""
    side, text = rebuttal.side, rebuttal.text
    if not is_english(motion) or rebuttal.cards or speaks_of_evidence(text):
        return ""
    if point_made(motion, side, text, careful):
        return ""
    clear = clear_card(motion, side, text, careful)
    return clear if clear or is_personal(text) else likely(motion, side, text, careful, LIKELIER)


def asks(motion: Motion, opening: Speech, careful: bool, hand: Collection[str] = ()) -> tuple[str, ...]:
    """What to choose from before an opening is answered: the points that may be meant, the cards, or none of these. Empty if one point or
    card is surely heard, or likelier than any other; if the only card that is kept has words of its point in the text; or if the text
    has nothing to do with the motion. Where something hard is heard, only that is asked about (`_whose`). `hand`: the cards that its
    author has drawn."""
    if not is_english(motion):
        return ()
    side, text, kept = opening.side, opening.text, opening.cards
    heard = hear(motion, side, text, kept, careful, argued=opening.argued)
    if heard.tone:
        return _whose(opening, heard)
    if is_far(motion, side, text, careful) or tells_hardship(text) or point_made(motion, side, text, careful):
        return ()
    if not heard.sure and others_case(motion, side, text, careful):  # which is said to them
        return ()
    if clear_card(motion, side, text, careful):
        return ()
    leads = by_sentence(motion, side, text, heard.card, careful)
    is_known = _is_told(motion, opening, heard, leads, careful) or likely(motion, side, text, careful)
    is_clear = is_known or kept_card(motion, side, text, kept, careful)
    if is_clear and not is_open(motion, opening, heard, careful):
        return ()
    return _offered(motion, side, text, careful, kept, hand, (*leads, heard.card if heard.sure else ""))


def _is_told(motion: Motion, opening: Speech, heard: Heard, leads: list[str], careful: bool) -> bool:
    """Whether one card is surely heard, or is the only one that is kept, with words of its point in the text. `leads`: the cards that the
    text says something of, in its order."""
    side, text, kept = opening.side, opening.text, opening.cards
    is_nearest = leads[:1] in ([], [heard.card])  # no other card in what it says first
    is_rival = is_rivalled(motion, side, text, careful)
    if (
        heard.sure
        and is_nearest
        and not is_rival
        and says_mostly(motion, side, text, heard.card, kept, careful, is_heard=heard.cited)
    ):
        return True
    is_alone = len(kept) == 1 and leads[:1] in ([], [*kept])
    is_meant = is_alone and not is_rival and says_mostly(motion, side, text, kept[0], kept, careful)
    return not heard.sure and is_meant and says_own(motion, side, text, kept[0], careful)


def _offered(
    motion: Motion,
    side: Side,
    text: str,
    careful: bool,
    kept: Collection[str],
    hand: Collection[str],
    heard: Iterable[str],
) -> tuple[str, ...]:
    """What a text may mean, the likeliest first, whatever its author holds: the card whose evidence it names; the cards of which it says
    something; the points that are as likely, before cards of whose own point it has no word, and others after them; in the places that are
    left, what its author keeps; and none of these. Of equal cards those that its author keeps or has drawn come first. `heard`: the cards
    that its sentences say."""
    cards, own = deck(motion, side, careful), own_claim(text)
    scores = {one.card: one for one in cards.scores(own)}
    parts = claims_of(text)

    def is_said(id: str) -> bool:
        """Whether a text has two words of a card, in two sentences or one of them of its point, or one that tells of that."""
        apart = sum(bool(meant_by(each) & cards.weights[id].keys()) for each in parts) > 1
        return scores[id].point >= KNOWN_POINT or (scores[id].words > 1 and (apart or scores[id].point > 0))

    near = nearest(motion, side, text, careful)
    near = sorted(near, key=lambda id: (-int(scores[id].score + 0.5), id not in kept, id not in hand))
    near = [id for id in near if id == near[0] or is_said(id)]
    likely, others = points_near(motion, side, text, careful)
    many = sum(scores[id].point >= KNOWN_POINT for id in near)
    most = max(1, OFFERED - min(many, SEVERAL))  # points, so that both of two cards that are told can be chosen
    likely, others = likely[:most], others[:most]
    first = [id for id in near[:1] if not likely or says_own(motion, side, text, id, careful)]
    named = named_in(names_of_one(motion, side), text)
    cited = (id for id in near if id in kept and is_said(id) and 2 * scores[id].score >= scores[near[0]].score)
    ways = [one for one in dict.fromkeys((named, *cited, *first, *likely, *near, *heard)) if one]
    ways = [*ways[: OFFERED - len(others)], *others]
    rest = [id for id in kept if id not in ways]
    offered = [*ways[: max(1, min(many, SEVERAL), OFFERED - len(rest))], *rest][:OFFERED]
    return (*offered, NONE) if offered else ()


def _whose(said: Speech, heard: Heard) -> tuple[str, ...]:
    """What is asked of a text in which care is heard: whether its writer stops here or goes on; and, as no rule can tell a life from an
    argument, whether it is one. Of sure danger there is one answer (and its `way_back`), and of a device that somebody's health needs there is nothing
    to ask."""
    if heard.tone in ("", "need") or said.argued:
        return ()
    if heard.tone == "abuse":
        return SAID_BY_ME, AS_ARGUMENT
    if is_at_once(said.text):
        return (ABOUT_ME,)
    return ABOUT_ME, GO_ON, AS_ARGUMENT


def asked_together(before: Collection[Speech], speech: Speech, asked: tuple[str, ...]) -> tuple[str, ...]:
    """What is asked of a text whose author has gone on `before`, after care had asked: all of their texts together may surely tell of
    danger, which none does alone; and less is enough to ask again, or clearly more than before, if they said that it was an argument."""
    if not before or asked == (ABOUT_ME,) or asked[:1] == (SAID_BY_ME,):
        return asked
    texts = [one.text for one in before]
    if told_together(texts, speech.text):
        return (ABOUT_ME,)
    is_argued = any(one.argued for one in before)
    is_told = is_more(texts, speech.text) if is_argued else is_personal(speech.text)
    is_asked = asked[:1] == (ABOUT_ME,) or is_told
    return (ABOUT_ME, GO_ON, AS_ARGUMENT) if is_asked else asked


def is_believed(before: Collection[Speech], speech: Speech) -> bool:
    """Whether a text is the argument that those `before` it were, as their author has said: nothing more is heard in it."""
    said = [one.text for one in before if one.argued]
    return bool(said) and is_no_more(said, speech.text)


def way_back(text: str) -> str:
    """What whoever was misheard taps after a stop: to go on without any argument, or, where only points heard something, that it is one."""
    return AS_ARGUMENT if is_at_once(text) and tone_of(text) != "distress" else PAST_STOP


def asks_of_last(motion: Motion, last: Speech, careful: bool) -> tuple[str, ...]:
    """The same of a text that nobody answers: it only matters whether the debate has to end."""
    heard = hear(motion, last.side, last.text, last.cards, careful, argued=last.argued)
    return () if heard.tone == "abuse" or not is_english(motion) else _whose(last, heard)


def asks_of_answer(motion: Motion, opening: Speech, rebuttal: Speech, careful: bool) -> tuple[str, ...]:
    """The same before the last word on an answer, which says what it takes up in its writer's own words: so only care is asked about."""
    return _whose(rebuttal, heard_in(motion, opening, rebuttal, careful)) if is_english(motion) else ()
