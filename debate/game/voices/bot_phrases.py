"""Bots' own words, beside the passages of a pack: how they quote, grant and join, in three voices, and what they ask.

A bot keeps its voice for a whole debate. Phrases are English; packs in other languages do without them. They must suit any topic, harm
included: they never doubt, mock or belittle. In openings and closings they say neither I nor we, as the pack's passages do.
"""

import re
from typing import NamedTuple

from ..hearing.words import CONCLUDES, FAMILY
from ..model.motion import Topic, Weighing


# fmt: off
class Voice(NamedTuple):
    """How one bot talks. `{}` is a claim in other words as it follows “that”, or the other side’s own words."""

    restates: tuple[str, ...]
    unsure: tuple[str, ...]  # a restatement of what they may have meant
    quotes: tuple[str, ...]
    tells: bool = False  # its answers begin with what happened, where others begin with the point, and at *sharp* the other way round


PLAIN = Voice(
    restates=(
        "They say that", "They argue that", "Their point is that",
    ),
    unsure=("If we heard them right, {}.", "They seem to say that {}.", "We take their point to be that {}.", "If we understand it, {}."),
    quotes=("“{}”, you say.", "You say “{}”.", "You answer “{}”."),
)
STORYTELLER = Voice(
    restates=(
        "They tell us that", "The other side says that", "Their case is that",
    ),
    unsure=("What we take from it is that {}.", "We think they want to say that {}.", "Behind it we hear that {}.", "It sounds to us as if they say that {}."),
    quotes=("“{}”, you tell us.", "You tell us “{}”.", "Your words were “{}”."),
    tells=True,
)
QUESTIONER = Voice(
    restates=(
        "They hold that", "They think that", "Their claim is that",
    ),
    unsure=("Do they mean that {}?", "Is it their point that {}?", "Could it be their point that {}?", "Are they saying that {}?"),
    quotes=("You put it like this: “{}”.", "“{}”: those are your words.", "You write “{}”."),
)
VOICES = (PLAIN, STORYTELLER, QUESTIONER)

# fmt: on


class Kind(NamedTuple):
    """A kind of text in which no card is heard, and what to say of it. Browsers read the patterns, too."""

    pattern: str
    says: tuple[str, ...]


_OF_MANY = "".join(
    rf"(?<!{who} with )" for who in ("children", "kids", "people", "pupils", "students", "teenagers", "those")
)
HEALTH = (
    rf"\b{_OF_MANY}(?:adhd|asthma\w*|autis\w+|cancer|death|depress\w*(?! (?:kids|people|students|teenagers))|"
    r"diabet\w*|(?<!phone )(?<!battery )(?<!laptop )(?:died|dies|dying(?! (?:for|to)\b))|"
    r"disab\w+|drowned|dyslexi\w*|"
    r"epilep\w*|funeral|ill(?:ness)?|killed|murdered|wheelchairs?)\b"
)
_SLUR = r"\b(?:slurs?|n-word|racis[mt]\w*|(?:are|as|is|people|them) (?:\w+ )?(?:parasites|scum|subhuman|vermin))\b"
_CITES = (
    r"\b(?:according to|counted|report(?:ed|s)?|research\w*|stud(?:y|ies)|surveys?|nobody (?:was )?(?:died|killed)"
    r"|(?:fewer|no) (?:\w+ ){1,3}(?:died|were killed))\b|%"
)
_ARGUES = rf"\?|\b(?:bans?|banned|if (?:i|you|they|we|the)|rules?)\b|{CONCLUDES}|{_CITES}"
# It speaks of somebody's life, or of words against people, and argues nothing from it; nobody knows how hard that is.
SERIOUS = rf"^(?![\s\S]*(?:{_ARGUES}))[\s\S]*?(?:{HEALTH}|{_SLUR})"
# Nothing to smile at: somebody is hurt or shut up, or it laughs at people.
_NO_FUN = (
    r"bl(?:ow|ew|own|owing) (?:\w+ ){0,3}up|bombs?|burn\w*|dead|die[ds]?|dying|explod\w+|guns?|kill\w*|shoot\w*|shot|zoos?|"
    r"them|foreigners?|(?:im)?migrants?|newcomers?|refugees?|new (?:\w+ )?(?:kids?|boys?|girls?|students?|ones?|people)|old people|koreans?|"
    r"cages?|kennels?|tamed?|toys?|pets?|mascots?"
)
JOKE = (
    rf"^(?![\s\S]*\b(?:i (?:just |really |honestly )?(?:believe|mean it|think)|my (?:\w+ )?{FAMILY}|{_NO_FUN})\b)"
    r"[\s\S]*?(?:\b(?:(?:ha){2,}|(?:he){2,}|lol|lmao|rofl|"
    r"(?:just|only) (?:kidding|joking|a joke)|memes?|pranks?|aliens?|dinosaurs?|unicorns?|dragons?|"
    r"zombies?|geese|goose|goldfish\w*|hamsters?|llamas?|ostrich\w*|parrots?|penguins?|pigeons?|seagulls?|sloths?)\b|[😂🤣😜😆])"
)
ANY = Kind("", ())  # anything else
KINDS = (  # the first that fits counts
    Kind(
        SERIOUS,
        (
            "That touches people’s lives, so we leave it as you tell it.",
            "There are people’s lives in that, and we let it stand as you tell it.",
        ),
    ),
    Kind(JOKE, ("That made us smile.", "We had to smile at that.")),
    ANY,
    Kind(  # it shares no word with the motion and its cards; `hearing.is_far` says so
        r"(?!)",
        (
            "We don’t see yet where that meets our question.",
            "We don’t see what that has to do with our question.",
            "We can’t tell yet what that has to do with our question.",
        ),
    ),
)


class Form(NamedTuple):
    """How something on no card is put, which shows what it is about. Browsers read the pattern, too."""

    pattern: str
    about: Topic


FORMS = (  # the first that fits counts
    Form(  # something else is proposed
        r"\b(?:could|should|can|why not) (?:just|simply|also|instead|only|at least)\b|\b(?:could|should) (?:allow|give|have|let|make|move|open|offer|put|try)\b"
        r"|\binstead\b(?! of (?:me|us)\b)|\bwould be enough\b",
        "instead",
    ),
    Form(  # it tells how something feels
        r"\b(?:feel(?:s|ing)?|felt|hate[sd]?|horrible|awful|boring|bored|annoy\w*|scared|afraid|sad|angry|proud|embarrass\w*|lonely|alone|jealous|nervous|"
        r"stressed|(?<!n[’']t )mood|cried|cry)\b",
        "feelings",
    ),
)


def form_of(text: str) -> Form | None:
    """How something is put; None if it is just claimed."""
    return next((form for form in FORMS if re.search(form.pattern, text, re.IGNORECASE)), None)


class Step(NamedTuple):
    """A step of a text on which it may stand badly, and what *sharp* says of it first: what is true of any such text. Browsers read both."""

    pattern: str
    says: tuple[str, ...]


_NEAR = rf"{FAMILY}|\b(?:ill|sick|tired|hurt|scared|afraid|filmed|bullied|disabled|alone|doctor|job|money|poor)\b"  # where nothing is picked at
STEPS = (  # the first that fits counts
    Step(
        r"\b(?:admittedly|fair enough|granted|(?:i|we) (?:admit|agree))\b|^\W*(?:yes|ok(?:ay)?|sure|true|fine)\b[^?]*\bbut\b|\b(?:lessons?|class), fine\b",
        ("Part of that is common ground: you say so yourself.",),
    ),
    Step(
        rf"^(?![\s\S]*(?:{_NEAR}))[\s\S]*?\b(?:my (?:\w+ )?(?:class|coach|school|team|teacher)|last (?:month|summer|week|winter|year)"
        r"|our (?:\w+ )?(?:band|choir|class|club|team|teacher|village))\b",
        ("That’s one case, and a rule is made for all of them.", "One case shows that it happens, and not how often."),
    ),
)


def weak_step(text: str) -> Step | None:
    """The step of a text on which it may stand badly, if one does."""
    return next((step for step in STEPS if re.search(step.pattern, text, re.IGNORECASE)), None)


# Of a share that somebody gives.
OF_OTHERS = (  # in a sentence whose share may be somebody else's
    r"\b(?:they|you)(?:[’'](?:ve|d))? (?:\w+ )?(?:br(?:ing|ought)|cited?|claim(?:ed)?|g[ai]ve|have|mention(?:ed)?|named?"
    r"|quoted?|said|say|show(?:ed)?|tell|told|used?|write|wrote)\b"
    r"|\byours?\b"
)
COUNTED = (  # a text whose writer has counted
    r"\b(?:i|we)(?:[’']ve)? (?:asked|counted|measured)\b"
)
ASKS_KINDLY = (  # at *gentle* and *fair*
    "Where is “{}” from? We leave it aside until we know.",
    "Where did you find “{}”? Until we know, we leave it aside.",
    "Who counted “{}”, and when? We leave it aside until we know.",
)
ASKS_SOURCE = (
    "“{}”: where is that from, whom did they count, and compared with what?",
    "Where does “{}” come from, of whom is it, and what is it compared with?",
    "Who counted “{}”, of which people, and against what?",
)
DATED = (  # a sentence that says when somebody found or said something
    r"^(?=[^\n]*\b(?:according to|announced|counted|found|measured|published|reports?|reported|said|says|shows?|showed|wrote|writes)\b)"
    r"(?=[^\n]*\b(?:19|20)\d\d\b)"
)
ASKS_MEANING = (  # of a share with such a source, at every level
    "“{}”: how was it before, and would it be the same where we live?",
    "What is “{}” compared with, and what does it show for our question?",
)
AS_CITED = (  # the same in a last word
    "If “{}” is what they found, it says how it was there and then.",
    "“{}” was found in one place, as you cite it, and we take it as that.",
)
LEFT_ASIDE = (  # of the same in a last word, which nobody can answer
    "Until we know where “{}” is from, we leave it aside.",
)
ASKS_WHY = (  # of a joke, or a point that is new to us where cards are hard to bear
    "How does that lead to your side?",
    "How does that speak for your side?",
)
ASKS_BACK = (  # at *gentle*, after both points; two for each voice
    "What would you say to that?",
    "Which of the two counts for more, and why?",
    "How much of that would you grant?",
    "What would you answer to that?",
    "Where doesn’t that hold, do you think?",
    "Which part of that is right, do you think?",
)
# After what is said of something else.
OUR_POINT_STANDS = ("Our point stands.", "So our point stands.", "What we said stands.")
HOME = rf"\b(?:my|our|his|her)\b (?:\w+ )?{FAMILY}|\b(?:at (?:home|ours)|(?:my|our) (?:home|house|flat))\b"  # of which nobody says that it is new to them
OWN_CASE = (
    "Our own point is another one.",
    "Apart from that, we say this.",
    "Here is a point of our own.",
    "On our side there’s something else.",
    "What speaks for our side is this.",
    "Our side makes another point.",
)
OF_THE_SAME = (  # before a card of our own that speaks of what they speak of
    "Our side has a point on that, too.",
    "On that we have something to say as well.",
    "Seen from our side, it looks different.",
)
HINGES = (  # before a comparison, to somebody who doesn't weigh
    "Both count, and one counts for more.",
    "Put the two side by side.",
    "Now weigh them.",
    "Take the two together.",
)
PRESSED = (  # the same at *sharp*, two for each voice
    "What does your opening say to that?",
    "What would you put against that?",
    "Which sentence of yours answers that?",
    "How does your point get past that?",
    "Does your point still hold then, and why?",
    "Which part of your case is left after that?",
)
HANDOVERS = (
    "To that we say this.",
    "We see that differently.",
    "There’s an answer to that.",
)
# To somebody who weighs by one of these, before a comparison by the same one, and by another one.
WEIGHED: dict[Weighing, str] = {
    "scale": "how many it touches",
    "likelihood": "how likely it is",
    "severity": "how bad it is",
    "duration": "how long it lasts",
}
BY_THE_SAME = ("So weigh {}.", "Weigh {}, then.", "Then look at {}.")
BY_ANOTHER = ("Here {1} should decide, and not {0}.", "Before {0} comes {1}.", "Look at {1} first, and then at {0}.")
BESIDES = "You also say that {}."  # before an answer to a point that is surely made beside a card
WHETHER = (  # before a last word on what is only likely
    "It comes down to whether {}.",
    "What’s left is whether {}.",
    "The question now is whether {}.",
    "We part over whether {}.",
)
QUOTED_RESTATED = (
    "They write: “{}”.",
    "In their own words: “{}”.",
    "They put it like this: “{}”.",
    "These are their words: “{}”.",
    "What they write is “{}”.",
    "They say “{}”.",
)
THEY_WRITE = ("They write “{}”.", "Their words: “{}”.", "As they put it: “{}”.", "They tell us “{}”.")
YOU_SAY = (
    "You say that {}.",
    "You argue that {}.",
    "Your point is that {}.",
    "You hold that {}.",
    "You tell us that {}.",
)  # of a point that is surely heard
IN_THEIR_WAY = (  # of what no card says
    "They put it in a way of their own.",
    "They have a way of their own to put it.",
    "They make their point in their own way.",
    "They say it in words of their own.",
)
# Before an opening’s other card.
SECOND = (
    "There’s a second reason.",
    "That isn’t the only reason.",
    "And something else speaks for us.",
    "Then there is this.",
    "And here is another point.",
    "On top of that, there’s this.",
)
# Before *sharp* weighs against it.
THEY_MAY_SAY = (
    "They may say that {}.",
    "They might say that {}.",
    "They may object that {}.",
    "Some may say that {}.",
)
# Of what a text draws from its card’s evidence, which nothing that we say meets.
LEFT = (
    "“{}” is another matter: what would show it?",
    "You take it to mean “{}”. Can it be read in another way?",
)
ALSO = (  # before a sentence on their second point
    "You also say “{}”.",
    "As for “{}”, here is an answer.",
    "And “{}” has an answer, too.",
    "Then there is “{}”.",
    "To “{}” we say this.",
    "Now to “{}”.",
)
IF_SO = (  # before an answer to what the restatement takes their point to be
    "If that’s your point, the answer is this.",
    "If that’s what you mean, here is an answer.",
    "If you mean that, there is an answer.",
    "If that’s it, here is the answer.",
    "If so, the answer is this.",
    "If that’s the point, it has an answer.",
    "Taken like that, it has an answer.",
)
TO_THEIR_CARD = (  # the same, if it is the card that they kept
    "If your point is that {}, the answer is this.",
    "If you mean that {}, here is an answer.",
    "If you say that {}, there is an answer.",
    "If you hold that {}, we say this.",
    "If it’s about this, that {}, here is an answer.",
    "If you tell us that {}, the answer is this.",
)
CARD_RESTATED = (  # by its title, as nobody can say that its author means what it says
    "Their card is “{}”, and that is what we answer.",
    "They kept the card “{}”, so that is what we answer.",
    "We answer the card that they kept, “{}”.",
    "They kept the card “{}”, and we take that up.",
    "It’s the card “{}” that they kept, and we answer it.",
    "What they kept is the card “{}”, and to that we have an answer.",
)
BESIDE_THEIR_CARD = (  # the same, after what they write
    "They write “{}”. They kept “{}”, and we answer that card.",
    "Their words are “{}”. The card is “{}”, and we answer it.",
    "They say “{}”, and kept the card “{}”: we answer the card.",
)

LAST = "That is our case, and we ask you to weigh it against theirs."
