"""Finds names that look the same, by their visible shapes instead of their letters, and keeps what nobody sees out of texts."""

import re
import unicodedata

# Characters that are invisible or change the direction of text. Not the two joiners between letters, which Persian and
# many Indian scripts need.
_UNSEEN = {0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0x034F, 0xFFFC}
_JOINERS = "\u200c\u200d"
_LONE = re.compile(rf"(?<![^\x00-\x7f\s])[{_JOINERS}]+")  # joiners that join nothing

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
    return name if name.isascii() else " ".join(seen(name).split())


def seen(text: str) -> str:
    """The text without invisible characters, which would hide a word from every list of words."""
    if text.isascii():
        return text
    gone = [c for c in set(text) if c not in _JOINERS and _is_unseen(c)]
    return _LONE.sub("", text.translate(dict.fromkeys(map(ord, gone))))


def _is_unseen(char: str) -> bool:
    return unicodedata.category(char) == "Cf" or ord(char) in _UNSEEN or 0xE0100 <= ord(char) <= 0xE01EF


def skeleton(name: str) -> str:
    """A key that is equal for all names that look alike in upper or lower case."""
    plain = unicodedata.normalize("NFKC", visible(name).replace("\u200c", "").replace("\u200d", ""))
    if plain.isascii():
        return plain.casefold()
    return unicodedata.normalize("NFKC", plain.translate(_SHAPES).casefold().translate(_SHAPES))
