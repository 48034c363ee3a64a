"""The names that the room deals: "Amber Heron".

Every pair may be read aloud to a class. So no word is a colour of a side or of people, a body part,
an animal that is an insult or a national symbol anywhere that we know of, a ranking, or a comment
on someone's character; and each word is short and easy to say.
"""

from collections import Counter
from collections.abc import Collection, Sequence
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
# Words that arguments have, too: a text with one names nobody by it unless it goes on about a person (`read_first`).
EVERYDAY = {
    "Amber", "Apple", "Autumn", "Berry", "Cloudy", "Coastal", "Cobalt", "Copper", "Cosmic", "Evening", "Forest", "Garden", "Harbour",
    "Island", "Leafy", "Lunar", "Morning", "Ocean", "River", "Silver", "Snowy", "Solar", "Spring", "Summer", "Sunny", "Tidal", "Valley",
    "Winter", "Crane", "Dolphin", "Penguin", "Robin", "Swift", "Zebra",
}  # fmt: skip
_SMALL = {word: word.casefold() for word in FIRST + SECOND}


def deal_alias(taken: Collection[str], luck: Random) -> str:
    """An alias that nobody has, made of the words that are least used in `taken`.

    `taken` may include typed names; upper and lower case are the same. There are 2304 pairs:
    raises IndexError when all of them are taken.
    """
    names = {name.casefold() for name in taken}
    uses = Counter(word for name in names for word in name.split())
    first, second = _rarest(FIRST, uses), _rarest(SECOND, uses)
    if dealt := _free(first, second, names, luck):
        return dealt
    free = [f"{one} {two}" for one in FIRST for two in SECOND if f"{_SMALL[one]} {_SMALL[two]}" not in names]
    counts = [sum(uses[word] for word in alias.casefold().split()) for alias in free]
    fewest = min(counts, default=0)
    return luck.choice([alias for alias, count in zip(free, counts, strict=True) if count == fewest])


def is_dealt(alias: str) -> bool:
    """Whether a room may have dealt this alias: then nobody typed it."""
    first, _, second = alias.partition(" ")
    return first in FIRST and second in SECOND


def _rarest(words: Collection[str], uses: Counter[str]) -> list[str]:
    counts = [uses.get(_SMALL[word], 0) for word in words]  # asking a Counter for a word that it lacks is slow
    fewest = min(counts)
    return [word for word, count in zip(words, counts, strict=True) if count == fewest]


def _free(first: Sequence[str], second: Sequence[str], names: Collection[str], luck: Random) -> str:
    """A pair of these words that is not among the names; "" if all are. The pairs are numbered, not made: there are many."""
    rows, columns = ({_SMALL[word]: n for n, word in enumerate(words)} for words in (first, second))
    halves = (name.partition(" ") for name in names)
    gone = sorted(rows[one] * len(second) + columns[two] for one, _, two in halves if one in rows and two in columns)
    if len(gone) == len(first) * len(second):
        return ""
    number = luck.randrange(len(first) * len(second) - len(gone))
    for each in gone:
        number += each <= number
    return f"{first[number // len(second)]} {second[number % len(second)]}"
