"""What a partner in practice asks, with a tap, before it answers what its player wrote (docs/game.md, section 13)."""

from ..hearing.grave import is_at_once
from ..hearing.hearing import Heard, hear, is_far, nearest, says_own
from ..hearing.words import is_english
from ..model.motion import Motion
from ..model.state import Speech
from .bot_closings import heard_in, is_replied
from .partner_words import ABOUT_ME, AS_ARGUMENT, POINTS, SAID_BY_ME, WAYS

CARDS = 3  # that are offered at most, those that were kept included


def surely_heard(motion: Motion, opening: Speech, careful: bool) -> str:
    """The card that an opening surely says, though it keeps another one: it is answered as if it had been tapped."""
    heard = hear(motion, opening.side, opening.text, opening.cards, careful, argued=opening.argued)
    return heard.card if heard.sure and not heard.cited and is_english(motion) else ""


def asks(motion: Motion, opening: Speech, careful: bool) -> tuple[str, ...]:
    """What to choose from before an opening is answered: the cards that may be meant, and the kinds of point. Empty if a card is surely
    heard, if the only card that is kept has its words in it, or if the text has nothing to do with the motion. Before all of this, where
    care is heard: whether it is asked for (`whose`)."""
    if not is_english(motion):
        return ()
    heard = hear(motion, opening.side, opening.text, opening.cards, careful, argued=opening.argued)
    if heard.tone:
        return _whose(heard, opening.text)
    if heard.sure or is_far(motion, opening.side, opening.text, careful):
        return ()
    if len(opening.cards) == 1 and says_own(motion, opening.side, opening.text, opening.cards[0], careful):
        return ()
    return (*cards(motion, opening, heard, careful), *POINTS)


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


def cards(motion: Motion, opening: Speech, heard: Heard, careful: bool) -> tuple[str, ...]:
    """The cards that an opening keeps, and of the others on its side those that its words are nearest to."""
    near = (heard.card, *nearest(motion, opening.side, opening.text, careful))
    others = [id for id in dict.fromkeys(near) if id and id not in opening.cards]
    return (*opening.cards, *others)[:CARDS]


def asks_of_answer(motion: Motion, opening: Speech, rebuttal: Speech, careful: bool) -> tuple[str, ...]:
    """The same before the last word on an answer: nothing if it cites or surely says a card to which the pack replies."""
    far = is_far(motion, rebuttal.side, rebuttal.text, careful)
    heard = heard_in(motion, opening, rebuttal, careful)
    if not is_english(motion):
        return ()
    if heard.tone:
        return _whose(heard, rebuttal.text)
    if far or is_replied(motion, opening, rebuttal, heard, careful):
        return ()
    return WAYS
