"""Texts for people in tests and pictures, on the motion about returning North Koreans."""

from itertools import cycle, islice

OPENINGS = {
    "for": (
        "China chose to join the refugee treaty, and the no-return rule was no part of what it reserved. A promise like that only means something "
        "if it holds when it is inconvenient. So before anybody is sent back, somebody has to ask them what waits for them there.",
        "We claim that what happens after a return is what counts. A UN inquiry described prison and worse for people brought back across the river. "
        "Even someone who left only to find work becomes a refugee if that is waiting at home.",
        "Very few people still complete this journey: the figures from Seoul speak of a few hundred a year, and South Korea takes them in. A country of "
        "China's size can hear a few hundred stories. It costs less than searching for people who only want to pass through.",
    ),
    "against": (
        "Every state decides who may enter, and says what happens to those who come without papers. China has a law on that and applies it. We may "
        "dislike the result, but a rule that gives way whenever somebody is poor stops being a rule.",
        "A small opening rarely stays small. Once people hear that crossing the river leads to a ticket to Seoul, more will try it, and guides will sell "
        "the way. The people who then drown or are cheated are part of the cost of the change.",
        "Border towns would pay first: beds, doctors, checks, police, and this in a region that has lost many jobs. Whoever proposes the change should "
        "say who carries that, because the people who would live with it are not the ones who decide.",
    ),
}

RESTATEMENTS = {
    "for": (
        "They say China may apply its entry law to everybody, also to people who are poor.",
        "They say that a small opening grows, and that smugglers would profit from it.",
        "They say that border towns would carry costs which others decide about.",
    ),
    "against": (
        "They say that a treaty which China joined forbids sending people back unheard.",
        "They say the harm after a return makes refugees even of those who left for work.",
        "They say so few people come today that China could easily hear each of them.",
    ),
}

ANSWERS = {
    "for": (
        "An entry law says who may come in. It does not say that a person may be handed over to whatever waits. Other states enforce their borders and "
        "still ask that question first; China's own law has an article for it.",
        "That fear is about a door left open. We propose a desk: somebody who listens before deciding. Smugglers earn from hiding, and a legal way takes "
        "their customers away.",
        "The costs are real, and that is why they should be shared: Seoul pays for people who reach it. What the towns pay for now, searches and "
        "detention, is not free either.",
    ),
    "against": (
        "The treaty protects refugees, and that is just what is in question. Most who cross are looking for work. A rule made for the persecuted cannot "
        "simply be stretched over everybody who is poor.",
        "If a punishment at home is enough, then any state can make refugees of its people by being harsh, and its neighbours have to take them. That "
        "rewards the wrong government.",
        "They are few because the border is closed. The number today tells us nothing about the number after the change, and it is the second one that "
        "China would have to live with.",
    ),
}

CLOSINGS = {
    "for": (
        "What still stands is that nobody can know who is in danger without asking. That is all we want to change.",
    ),
    "against": (
        "They are right that the harm is real. Yet a change that brings more people into danger does not lessen it.",
    ),
}


def nth(table: dict[str, tuple[str, ...]], side: str, n: int) -> str:
    """The n-th text for this side, cycling through the table."""
    return next(islice(cycle(table[side]), n, None))
