"""CSV that spreadsheets open as intended: no cell is a formula, all alphabets come out right, columns are separate.

Formulas: OWASP, CSV injection. A cell whose first sign could begin a formula gets an apostrophe in front, which spreadsheets
show: that is the price. Such a sign inside a text gets one, too, where a program set to another separator would begin a cell,
because quotation marks don't hold the text together then. The byte order mark tells Excel that the file is UTF-8. Excel
separates columns as the reader's own settings say: by semicolons where decimals have a comma.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from babel import Locale, UnknownLocaleError
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}
BOM = "\ufeff"

Cell = str | int | None

_FORMULA = frozenset("=+-@")
_SIGNS = "=+@\u207a\u207c\u208a\u208c\u2212\u2a75\u2a76\ufb29\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20-"  # and what looks like them
_WITHIN = re.compile(rf"""([,;\n][\s"'\u00ad\u061c\u200b-\u200f\u2060-\u2064]*)(?=[{_SIGNS}])""")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Controls, and marks that turn the direction of everything after them. Joiners stay: Persian, Hindi and emoji need them.
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")


def table(rows: Iterable[Sequence[Cell]], separator: str) -> Iterator[bytes]:
    """The lines of a CSV file (RFC 4180) with these rows, of which the first has the headings. `separator`: one of SEPARATORS."""
    out = io.StringIO(BOM, newline="")
    out.seek(0, io.SEEK_END)
    writer = csv.writer(out, delimiter=SEPARATORS[separator], quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    for row in rows:
        writer.writerow([safe(cell) if isinstance(cell, str) else "" if cell is None else cell for cell in row])
        yield out.getvalue().encode()
        out.seek(0)
        out.truncate()


def safe(text: str) -> str:
    """The text as a cell that no program runs, and that turns no text around."""
    text = text.encode("utf-8", "replace").decode()  # half a character has no UTF-8 form
    text = _WITHIN.sub(r"\1'", _UNSEEN.sub("", _BREAKS.sub("\n", text).replace("\t", " ")))
    return f"'{text}" if _begins_a_formula(text) else text


def _begins_a_formula(text: str) -> bool:
    """Whether the first visible sign might begin a formula, in full width too."""
    for char in text:
        if char.isspace() or unicodedata.category(char) == "Cf":
            continue
        return unicodedata.normalize("NFKC", char)[0] in _FORMULA or char == "\u2212"
    return False


def separator_for(accept_language: str) -> str:
    """The separator that Excel probably expects with a reader's own settings, judging by their browser's languages."""
    for tag in parse_accept_header(accept_language, LanguageAccept).values():
        try:
            decimal = Locale.parse(tag, sep="-").number_symbols["latn"]["decimal"]
        except (UnknownLocaleError, ValueError, KeyError):
            continue
        return "semicolon" if decimal == "," else "comma"
    return "comma"
