"""Two packs for the tests: one about bells that holds little more than it must, and the example of the README; and for any, blocks and
prepared answers."""

import re
from pathlib import Path

from msgspec.structs import replace

from debate.game.model.motion import Block, Motion, Prepared, Side, Topic, other
from debate.game.voices.partner_words import ABOUT

HERE = Path(__file__).resolve().parents[2]
README = (HERE / "motions" / "README.md").read_text(encoding="utf-8")
EXAMPLE = re.findall(r"```toml\n(.*?)```", README, re.S)[-1]


def card(side: str, n: int) -> str:
    return f"""
[cards.{side}-{n}]
side = "{side}"
theme = "noise"
difficulty = {1 + n % 3}
title = "Card {n} of {side}"
claim = "A claim."
why = "It matters."
evidence = "There is proof."
weak_point = "It can be doubted."
[cards.{side}-{n}.answers]
{other(side)}-{n} = {{ kind = "direct", hint = "A thought." }}
"""


HEAD = """
title = "Schools should ring no bells"
question = "Should schools ring no bells?"
background = ["Some schools ring a bell, some do not."]
facts = ["Lessons have a beginning."]
stances = ["Strongly for", "Rather for", "Undecided", "Rather against", "Strongly against"]
[sides.for]
name = "Silence"
gloss = "No bells"
sentence = "Bells can go."
[sides.against]
name = "Bells"
gloss = "Keep the bells"
sentence = "Bells can stay."
[themes]
noise = "Noise"
[glossary]
Bell = "A thing that rings."
[sources.hall]
title = "A walk through the hall"
urls = ["https://example.org/hall"]
[[timeline]]
year = "1900"
fact = "A bell is hung."
sources = ["hall"]
[[samples]]
side = "for"
opening = "A bell makes everybody jump, and nobody needs it to know the time."
restatement = "They say that a bell is not needed."
rebuttal = "Without a bell, lessons run late, because teachers forget the clock."
verdict = "rebuttal"
why = "It gives a reason."
tip = "reason"
tip_why = "Say why jumping matters."
"""
GOOD = HEAD + "".join(card(side, n) for n in range(6) for side in ("for", "against"))


def prepared(motion: Motion) -> Motion:
    """The motion with a block of each side on every topic, with a card whose evidence is said after it; and with answers to two points,
    beside its own."""

    def blocks(side: Side) -> dict[Topic, Block]:
        card = next(id for id in motion.deck(side) if motion.cards[id].sensitive == "none")
        return {
            about: Block(
                f"It may well be so for {about} here, and yet little of it follows.",
                f"What of {about}?",
                card,
                "duration",
                f"Whatever {about} is, it passes.",
            )
            for about in ABOUT
        }

    def points(side: Side) -> tuple[Prepared, ...]:
        card = next(id for id in motion.deck(side) if motion.cards[id].sensitive == "none")
        return (
            Prepared("lighthouse keepers are lonely", "lighthouse keeper lonely beacon", "Some are, and they can write.", "Who is?", "Letters help."),
            Prepared("parrots learn to swear", "parrot swear cage feathers", "They do. They also learn songs.", "Who taught it?", "Sing to it.", card),
        )  # fmt: skip

    return replace(
        motion,
        sides={
            side: replace(text, blocks=blocks(side), prepared=(*text.prepared, *points(side)))
            for side, text in motion.sides.items()
        },
    )
