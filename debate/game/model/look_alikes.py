"""Finds names that look the same, by their visible shapes instead of their letters."""

import unicodedata

# Characters that are invisible or change the direction of text. Not the two joiners between letters, which Persian and
# many Indian scripts need.
_UNSEEN = {0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0x034F, 0xFFFC}
_JOINERS = "\u200c\u200d"

# Letters of other alphabets that look like Latin ones, lower and upper case.
_SHAPES = {
    ord(other): latin
    for latin, others in {
        "a": "аαɑ", "b": "Ь", "c": "сϲⅽ", "d": "ԁⅾ", "e": "еҽ", "g": "ɡց", "h": "һհ", "i": "іιıӏ", "j": "јϳ", "k": "κк", "l": "ⅼ",
        "m": "м", "n": "ոռ", "o": "оοօσ", "p": "рρ", "q": "ԛզ", "s": "ѕ", "t": "тτ", "u": "υսц", "v": "νѵⅴ", "w": "ԝա", "x": "хχⅹ", "y": "уγүყ",
        "A": "АΑ", "B": "ВΒ", "C": "СϹ", "E": "ЕΕ", "H": "НΗ", "I": "ІΙӀ", "J": "Ј", "K": "КΚ", "M": "МΜ", "N": "Ν", "O": "ОΟՕ", "P": "РΡ",
        "Q": "Ԛ", "S": "ЅՏ", "T": "ТΤ", "U": "Ս", "W": "Ԝ", "X": "ХΧ", "Y": "УΥҮ", "Z": "Ζ",
    }.items()
    for other in others
}  # fmt: skip


def visible(name: str) -> str:
    """The name without invisible characters."""
    if name.isascii():
        return name
    shown = "".join(c for n, c in enumerate(name) if not _is_unseen(c, name[n - 1 : n]))
    return " ".join(shown.split())


def _is_unseen(char: str, before: str) -> bool:
    if char in _JOINERS:
        return not before or before.isascii() or before.isspace()
    return unicodedata.category(char) == "Cf" or ord(char) in _UNSEEN or 0xE0100 <= ord(char) <= 0xE01EF


def skeleton(name: str) -> str:
    """A key that is equal for all names that look alike in upper or lower case."""
    plain = unicodedata.normalize("NFKC", visible(name).replace("\u200c", "").replace("\u200d", ""))
    if plain.isascii():
        return plain.casefold()
    return unicodedata.normalize("NFKC", plain.translate(_SHAPES).casefold().translate(_SHAPES))
