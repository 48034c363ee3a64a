"""The names that the room deals: "Amber Heron".

Every pair may be read aloud to a class. So no word is a colour of a side or of people, a body part,
an animal that is an insult or a national symbol anywhere that we know of, a ranking, or a comment
on somebody's character; and each word is short and easy to say.
"""

from collections import Counter
from collections.abc import Collection
from random import Random

FIRST = (
    "Amber", "Apple", "Autumn", "Barley", "Berry", "Breezy", "Cedar", "Cloudy", "Clover", "Coastal", "Cobalt", "Copper",
    "Cosmic", "Evening", "Forest", "Garden", "Garnet", "Granite", "Harbour", "Island", "Lagoon", "Leafy", "Lilac", "Lunar",
    "Maple", "Marble", "Meadow", "Mint", "Misty", "Morning", "Mossy", "Ocean", "Opal", "Pebble", "River", "Silver",
    "Slate", "Snowy", "Solar", "Spring", "Starry", "Summer", "Sunny", "Tidal", "Topaz", "Tulip", "Valley", "Winter",
)  # fmt: skip
SECOND = (
    "Acacia", "Alder", "Alpaca", "Antelope", "Aspen", "Crane", "Dolphin", "Egret", "Falcon", "Fern", "Finch", "Firefly",
    "Flamingo", "Gazelle", "Gecko", "Heron", "Ibex", "Ibis", "Impala", "Kestrel", "Larch", "Lark", "Lemur", "Linden",
    "Linnet", "Lynx", "Magnolia", "Marlin", "Nautilus", "Osprey", "Otter", "Pelican", "Penguin", "Poplar", "Puffin", "Robin",
    "Rowan", "Seahorse", "Sparrow", "Spruce", "Starling", "Stork", "Swan", "Swift", "Toucan", "Warbler", "Wren", "Zebra",
)  # fmt: skip


def deal_alias(taken: Collection[str], luck: Random) -> str:
    """An alias that nobody has, made of the words that are least used in `taken`.

    `taken` may include typed names; upper and lower case are the same. There are 2304 pairs:
    raises IndexError when all of them are taken.
    """
    names = {name.casefold() for name in taken}
    uses = Counter(word for name in names for word in name.split())
    if not (best := _free(_rarest(FIRST, uses), _rarest(SECOND, uses), names)):
        free = [(sum(uses[word] for word in alias.casefold().split()), alias) for alias in _free(FIRST, SECOND, names)]
        fewest = min(free, default=(0, ""))[0]
        best = [alias for count, alias in free if count == fewest]
    return luck.choice(best)


def is_dealt(alias: str) -> bool:
    """Whether a room may have dealt this alias: then nobody typed it."""
    first, _, second = alias.partition(" ")
    return first in FIRST and second in SECOND


def _rarest(words: Collection[str], uses: Counter[str]) -> list[str]:
    fewest = min(uses[word.casefold()] for word in words)
    return [word for word in words if uses[word.casefold()] == fewest]


def _free(first: Collection[str], second: Collection[str], names: Collection[str]) -> list[str]:
    return [alias for one in first for two in second if (alias := f"{one} {two}").casefold() not in names]
