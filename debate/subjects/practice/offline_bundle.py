"""Makes what a browser needs to debate without a server (docs/game.md, section 15): everything that bots would say.

The rules themselves make a bundle: its views come from a real practice room, its words from `game.bot_speeches` and
`coaching`, with careful content. Luck is drawn once here, seeded by the motion's own words; the browser draws
the rest (the hands, and which opening).
"""

from collections.abc import Callable
from random import Random
from typing import Any

from ...coaching.coaching import strongest
from ...coaching.own_text import language_words
from ...game import Motion, Rejected, Room, apply, open_room
from ...game.dealing import shares
from ...game.model import commands as c
from ...game.model.motion import SIDES, LinkKind, Side, other
from ...game.model.phases import COUNTERS, GRACE, HAND, LIMITS, OVERDUE, RECOVERED, length, round_course, settle
from ...game.model.state import BotLevel, Speech, SpeechKind
from ...game.views.seen import motion_view, private_view, public_view
from ...game.voices import bot_speeches
from ...game.voices.bot_phrases import Shape

LEVELS: tuple[BotLevel, ...] = ("gentle", "fair", "sharp")
OPENINGS = 5  # bots' openings on each side
CARDS_KEPT = 2  # cards that a player keeps at most, and that are then not among the counter cards
Bundle = dict[str, Any]


def make_bundle(
    motion: Motion, rooms: dict[str, tuple[Any, dict[str, Any]]], translate: Callable[[str], str] = str
) -> Bundle:
    """The bundle of a motion. `rooms`: by choice of length, with and without closings, the format and options of the room.
    `translate`: into the reader's language."""
    luck = Random(f"bundle:{motion.digest}")
    formats = {name: (format, settle(format, options)) for name, (format, options) in rooms.items()}
    lengths = {
        name: {part: length(options, format, part, 1) for part in round_course(format)}
        for name, (format, options) in formats.items()
    }
    room, me = _begun(motion, *next(iter(rooms.values())))
    return {
        "motion": motion_view(room, "player"),
        "public": public_view(room),
        "me": private_view(room, me),
        "lengths": lengths,
        "hand": HAND,
        "counters": COUNTERS,
        "grace": GRACE,
        "overdue": OVERDUE,
        "recovered": RECOVERED,
        "limits": LIMITS,
        "pools": bot_speeches.POOLS,
        "refusals": {code: translate(text) for code, text in _refusals(room, me).items()},
        "openings": {side: _openings(motion, side, luck) for side in SIDES},
        "answers": {id: _answers(motion, id, luck) for id in motion.cards},
        "strong": {id: text for side in SIDES for id, text in _strong(motion, side, luck).items()},
        "words": language_words(motion.language),
    }


def _begun(motion: Motion, format: Any, options: dict[str, Any]) -> tuple[Any, str]:
    """A practice room with a partner, in its draw phase; and the player's seat."""
    host, player = "host", "me"
    room = open_room(
        code="BUNDLE", seed=motion.digest, motion=motion, format=format, options={**options, "sides": "chosen"}, now=0
    )
    for command, actor in (
        (c.Join("host"), host),
        (c.Join("player", side="for"), player),
        (c.AddBot("for"), host),
        (c.Lock(), host),
        (c.Begin(), host),
    ):
        room = apply(room, command, actor, 0)
    return room, player


def _refusals(room: Room, player: str) -> dict[str, str]:
    """The rules' messages for what a browser without a server may have to refuse."""
    redraw, much_later = c.Redraw(room.phase.id), 10**9
    asked = (
        (apply(room, redraw, player, 0), redraw, 0),
        (room, redraw, much_later),
        (apply(room, c.Finish(), "host", 0), c.Leave(), 0),
    )
    return dict(_refused(room, command, player, now) for room, command, now in asked)


def _refused(room: Room, command: c.Command, actor: str, now: int) -> tuple[str, str]:
    try:
        apply(room, command, actor, now)
    except Rejected as refused:
        return refused.code, refused.message
    raise AssertionError(f"{command} was not refused")


def _openings(motion: Motion, side: Side, luck: Random) -> list[dict[str, Any]]:
    """Bots' openings, each on different cards, with the cards that may be drawn against it and the answers with these."""
    taken: set[Shape] = set()
    deck = luck.sample(motion.deck(side), OPENINGS)
    return [_opening(motion, side, (card,), luck, taken) for card in deck]


def _opening(motion: Motion, side: Side, cards: tuple[str, ...], luck: Random, taken: set[Shape]) -> dict[str, Any]:
    opening = _speech("opening", side, bot_speeches.opening(motion, cards, luck, careful=True, taken=taken), cards)
    counters = shares.draw_counters(
        motion.deck(other(side)), (), cards, _links(motion, other(side)), luck, COUNTERS + CARDS_KEPT
    )
    strong = []
    without: list[str] = []
    for _ in range(CARDS_KEPT + 1):
        strong.append(strongest(motion, opening, without, luck, careful=True))
        without += strong[-1].cards
    cited = ["", *(card for card, _ in counters)]
    closings = {
        card: bot_speeches.closing(motion, opening, _speech("rebuttal", other(side), "", (card,) if card else ()), luck)
        for card in cited
    }
    return {
        "text": opening.text,
        "cards": cards,
        "counters": counters,
        "strong": [mark._asdict() for mark in strong],
        "closings": closings,
    }


def _answers(motion: Motion, card: str, luck: Random) -> dict[str, dict[str, Any]]:
    """A bot's answer to an opening on this card, by level, and the closing that the deck has for it."""
    side = motion.cards[card].side
    opening = _speech("opening", side, "", (card,))
    answers: dict[str, dict[str, Any]] = {}
    for level in LEVELS:
        counters = shares.draw_counters(
            motion.deck(other(side)), (), (card,), _links(motion, other(side)), luck, COUNTERS
        )
        text, cards = bot_speeches.rebuttal(motion, opening, counters, level, luck, careful=True)
        about = bot_speeches.answered(motion, opening, cards[0] if cards else "")
        closing = bot_speeches.closing(motion, opening, _speech("rebuttal", other(side), text, cards), luck)
        restatement = bot_speeches.restatement(motion, opening, luck, about=about)
        weighing = bot_speeches.weighing(motion, opening, cards)
        answers[level] = {"text": text, "restatement": restatement, "cards": cards, "closing": closing} | (
            {"weighing": weighing} if weighing else {}
        )
    return answers


def _strong(motion: Motion, side: Side, luck: Random) -> dict[str, str]:
    taken: set[Shape] = set()
    return {card: bot_speeches.opening(motion, [card], luck, careful=True, taken=taken) for card in motion.deck(side)}


def _links(motion: Motion, side: Side) -> dict[str, dict[str, LinkKind]]:
    return {id: {to: link.kind for to, link in motion.cards[id].answers.items()} for id in motion.deck(side)}


def _speech(kind: SpeechKind, side: Side, text: str, cards: tuple[str, ...]) -> Speech:
    return Speech(id="", kind=kind, round=1, side=side, text=text, at=0, cards=cards)
