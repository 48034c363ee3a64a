"""Motion packs as files: one TOML file per motion, read, checked and written.

`motions/README.md` describes the format. A line break in a text counts as a space, so files can be wrapped where that reads well.
A pack that breaks a rule is refused as a whole, with every fault named.
"""

import hashlib
import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import msgspec
import tomli_w

from ..game.model.motion import Motion
from .checks import GIVEN, NAME, Fault, check_pack
from .lines import Lines, lines

MAX_PACK_BYTES = 512 * 1024  # a pack of forty cards with long evidence has a fifth of it
DOTS = 60  # in one line: a key has three at most, and the time to read a key grows with the square of its dots
SIGNS = 40_000  # brackets, commas and equals signs, which cost a reader time; ten times those of a pack of forty cards
TAKEN = ("own", "import")  # addresses below /motions that are pages
TOLD = 100  # faults of one file that a message lists


class PackError(ValueError):
    """A pack that cannot be used. The message names each fault with its file, line, field and remedy."""

    def __init__(self, file: str, faults: Sequence[Fault], numbers: Lines | None = None):
        super().__init__(faults_in_words(file, faults, numbers or {}))
        self.file, self.faults, self.numbers = file, tuple(faults), numbers or {}


def faults_in_words(file: str, faults: Sequence[Fault], numbers: Lines) -> str:
    """Faults of a file with their places and remedies, one on each line. `numbers`: the lines of its fields."""
    lines = []
    for fault in faults[:TOLD]:
        upwards = (fault.path[:n] for n in range(len(fault.path), -1, -1))
        line = next((numbers[path] for path in upwards if path in numbers), 0)
        lines.append(
            ": ".join([f"{file}:{line}" if line else file, *([fault.place] if fault.path else []), fault.said])
        )
    return "\n".join([*lines, *([f"{file}: and {len(faults) - TOLD} more."] if len(faults) > TOLD else [])])


def read_pack(file: Traversable) -> Motion:
    """The motion in one file, whose name without `.toml` becomes its slug. Raises PackError, and OSError where no file can be read."""
    if isinstance(file, Path) and file.exists() and not file.is_file():
        raise PackError(file.name, [Fault((), "This is not a file.", "Name a file that ends in .toml.")])
    with file.open("rb") as opened:
        content = opened.read(MAX_PACK_BYTES + 1)
    if len(content) > MAX_PACK_BYTES:
        raise PackError(file.name, [_too_large()])
    try:
        text = content.decode()
    except UnicodeDecodeError:
        fault = Fault((), "This is not UTF-8 text.", "Save it again with the encoding UTF-8.")
        raise PackError(file.name, [fault]) from None
    return parse_pack(file.name.removesuffix(".toml"), text, file.name)


def parse_pack(slug: str, text: str, file: str = "") -> Motion:
    """The motion in a pack's text. Raises PackError, which calls the pack `file`."""
    file = file or f"{slug}.toml"
    if not NAME.fullmatch(slug) or slug in TAKEN:
        raise PackError(
            file,
            [
                Fault(
                    (),
                    "The name of this file can’t be an address.",
                    "Use small letters, numbers and dashes, at most 64: school-uniforms.toml, for example.",
                )
            ],
        )
    try:
        motion, faults = check_pack(from_toml(text))
    except PackError as error:
        raise PackError(file, error.faults, error.numbers) from None
    if faults:
        raise PackError(file, faults, lines(text))
    return identified(motion, slug)


def identified(motion: Motion, slug: str) -> Motion:
    """A checked motion under its name, with its digest."""
    motion = msgspec.structs.replace(motion, slug=slug, digest="")
    return msgspec.structs.replace(motion, digest=pack_digest(motion))


def from_toml(text: str) -> dict[str, Any]:
    """A pack's fields as its TOML gives them, with tidy texts. Raises PackError if the text is no TOML, or too large."""
    if len(text.encode()) > MAX_PACK_BYTES:
        raise PackError("", [_too_large()])
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > DOTS:
            fault = Fault((), "This line has more than %(most)s dots.", "Break it into several lines.", {"most": DOTS})
            raise PackError("", [fault], {(): number})
    if sum(map(text.count, "[{,=")) > SIGNS:
        problem = "This has far more brackets, commas and equals signs than a motion."
        raise PackError("", [Fault((), problem, "Compare it with the example in README.md.")])
    try:
        return dict(tidy_pack(tomllib.loads(text)))
    except RecursionError:
        raise PackError(
            "",
            [Fault((), "Lists or tables are nested too deeply.", "Compare it with the example in README.md.")],
        ) from None
    except ValueError as error:  # a TOMLDecodeError, or a number with thousands of digits
        match = re.search(r"\(at line (\d+), column \d+\)|\(at end of document\)", str(error))
        number = text.count("\n") + 1 if match is None or match[1] is None else int(match[1])
        fault = Fault(
            (),
            "This is not TOML: %(problem)s.",
            "Look here for a missing quotation mark, bracket or equals sign.",
            {"problem": str(error)[:200].partition(" (at ")[0]},
        )
        raise PackError("", [fault], {(): number}) from None


def to_toml(pack: Motion | Mapping[str, Any]) -> str:
    """A motion, finished or not, as the text of a pack."""
    raw = msgspec.to_builtins(pack)
    return tomli_w.dumps({name: value for name, value in raw.items() if name not in GIVEN})


def pack_digest(motion: Motion) -> str:
    """A name for these exact words in this order: the SHA-256, in hex, of everything but the digest itself."""
    return hashlib.sha256(msgspec.json.encode(msgspec.structs.replace(motion, digest=""))).hexdigest()


def tidy_pack(value: Any) -> Any:
    """The same value, with every text in NFC and all white space collapsed to single spaces."""
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    if isinstance(value, list):
        return [tidy_pack(each) for each in value]
    return {key: tidy_pack(each) for key, each in value.items()} if isinstance(value, dict) else value


def _too_large() -> Fault:
    return Fault(
        (),
        "This is larger than %(most)s KB, the most that a pack may have.",
        "Delete some cards, or split it into two motions.",
        {"most": MAX_PACK_BYTES // 1024},
    )
