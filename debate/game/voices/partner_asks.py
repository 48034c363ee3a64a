"""What a partner in practice asks, with a tap, before it answers what its player wrote (docs/game.md, section 13)."""

from collections.abc import Sequence

from ..hearing.grave import is_at_once
from ..hearing.hearing import Heard, by_sentence, hear, is_far, nearest, says_mostly, says_own
from ..hearing.words import is_english
from ..model.motion import Motion, other
from ..model.state import Speech
from .bot_closings import heard_in, is_replied, to_reply
from .partner_words import ABOUT_ME, AS_ARGUMENT, NONE, SAID_BY_ME, WAYS

CARDS = 4  # of the own ones that are offered at most, those that were kept included
THEIRS = 9  # of the other side's
REPLIED = 3  # of those that an answer may say


def untapped(motion: Motion, opening: Speech, careful: bool) -> str:
    """What is taken as tapped where nothing is: the card that an opening surely says, though it keeps another one; none, if it has no
    word of the point of a card that it keeps."""
    heard = hear(motion, opening.side, opening.text, opening.cards, careful, argued=opening.argued)
    if not is_english(motion) or heard.tone or not heard.card:
        return ""
    if heard.sure:
        return "" if heard.cited else heard.card
    return "" if says_own(motion, opening.side, opening.text, heard.card, careful) else NONE


def asks(motion: Motion, opening: Speech, careful: bool) -> tuple[str, ...]:
    """What to choose from before an opening is answered: the cards that may be meant; and if none of them is, those of the other side,
    the hardest of which to answer is then brought, or none. Empty if one card is surely heard, or kept alone and has its words in it,
    while no sentence is nearer to another; or if the text has nothing to do with the motion. Before all of this, where care is heard:
    whether it is asked for (`whose`)."""
    if not is_english(motion):
        return ()
    heard = hear(motion, opening.side, opening.text, opening.cards, careful, argued=opening.argued)
    if heard.tone:
        return _whose(heard, opening.text)
    if is_far(motion, opening.side, opening.text, careful):
        return ()
    leads = by_sentence(motion, opening.side, opening.text, heard.card, careful)
    mostly = heard.sure and says_mostly(motion, opening.side, opening.text, heard.card, careful)
    if (mostly and not leads) or (
        (mostly or (not heard.sure and heard.cited and len(opening.cards) == 1)) and leads == [heard.card]
    ):
        return ()
    near = (*leads[:2], heard.card, *opening.cards, *nearest(motion, opening.side, opening.text, careful))
    cards = [id for id in dict.fromkeys(near) if id][:CARDS]
    return (*cards, *theirs(motion, opening, cards, careful), NONE)


def _whose(heard: Heard, text: str) -> tuple[str, ...]:
    """What is asked of a text in which care is heard, as no rule can tell a life from an argument. Of sure danger there is only one
    answer, and of a device that somebody's health needs there is nothing to ask."""
    if heard.tone in ("", "need"):
        return ()
    if heard.tone == "abuse":
        return SAID_BY_ME, AS_ARGUMENT
    return (ABOUT_ME,) if is_at_once(text) else (ABOUT_ME, AS_ARGUMENT)


def asks_of_last(motion: Motion, last: Speech, careful: bool) -> tuple[str, ...]:
    """The same of a text that nobody answers: only whether the debate has to end."""
    heard = hear(motion, last.side, last.text, last.cards, careful, argued=last.argued)
    return () if heard.tone == "abuse" or not is_english(motion) else _whose(heard, last.text)


def theirs(motion: Motion, opening: Speech, cards: Sequence[str], careful: bool) -> list[str]:
    """The other side's cards: of a large deck those that share words with an opening, and those that answer the cards near it."""
    deck = motion.deck(other(opening.side))
    answers = (id for to in cards for id in deck if to in motion.cards[id].answers)
    near = nearest(motion, other(opening.side), opening.text, careful)[: THEIRS // 2]
    chosen = [*dict.fromkeys((*near, *answers, *deck))][:THEIRS]
    return [id for id in deck if id in chosen]


def asks_of_answer(motion: Motion, opening: Speech, rebuttal: Speech, careful: bool) -> tuple[str, ...]:
    """The same before the last word on an answer: which card it is of those to which the pack has a reply; and if none, what it does
    with the point. Nothing if it plainly says such a card."""
    far = is_far(motion, rebuttal.side, rebuttal.text, careful)
    heard = heard_in(motion, opening, rebuttal, careful)
    if not is_english(motion):
        return ()
    if heard.tone:
        return _whose(heard, rebuttal.text)
    if far or is_replied(motion, opening, rebuttal, heard, careful):
        return ()
    known = to_reply(motion, opening)
    near = [id for id in (*rebuttal.cards, *nearest(motion, rebuttal.side, rebuttal.text, careful)) if id in known]
    return (*[*dict.fromkeys((*near, *known))][:REPLIED], *WAYS)
