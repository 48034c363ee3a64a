"""A short list of dropped phrases that must not come back. Each has a better one."""

import ast
import re
import tokenize
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from babel.messages import Catalog

ROOT = Path(__file__).parents[2]

# pattern (whole words, in any case): what to write instead
BETTER = {
    r"anew": "again, or from scratch",
    r"to be had": "available",
    r"for want of": "because there is no …, or: all … are taken",
    r"at the most": "at most",
    r"in peace": "take your time",
    r"(?:somebody|someone) has more of it": "someone has extra time",
    r"by heads": "counting every vote",
    r"besides": "also, as well, or too",
    r"(?:house debater|house seat|house player)s?": "bot, in code and protocol; computer player, on screens and for teachers",
    r"(?:players?|partners?) of the house": "bot, in code and protocol; computer player, on screens and for teachers",
    r"stands? (?:above|below|beside|under|over)": "is above, is next to …",
    r"stands? side by side": "are next to each other",
    r"mend(?:s|ed|ing)?": "edit, correct, or fix",
    r"ghosts?": "shared texts",
    r"(?:un)?lend(?:s|ing)?|lent": "share, stop sharing, shared",
    r"kits?": "offline bundle",
    r"(?:at most|at least|after|of|in|with|by|over) so many": "this many",
}
BANNED = {re.compile(rf"\b(?:{pattern})\b", re.I): better for pattern, better in BETTER.items()}

INTERFACE = "the interface"  # its messages, wherever they stand
# Pages that may name the old words, because they say what became of them.
HISTORY = {"CHANGELOG.md"}


def places() -> list[str]:
    pages = [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        ROOT / "motions" / "README.md",
        *(ROOT / "debate").rglob("*.py"),
    ]
    named = {path.relative_to(ROOT).as_posix() for path in pages} - HISTORY
    return sorted(named)


def interface(messages: Catalog) -> Iterator[tuple[str, str]]:
    for message in messages:
        for text in message.id if isinstance(message.id, tuple) else (message.id,):
            yield f"{INTERFACE}: {text[:60]!r}", text


def sentences(place: str) -> Iterator[tuple[str, str]]:
    """Everything that people read in a file, each with where it is."""
    path = ROOT / place
    if path.suffix == ".py":
        yield from spoken(path)
    else:
        yield from paragraphs(path)


def paragraphs(path: Path) -> Iterator[tuple[str, str]]:
    """A page's paragraphs, so that a phrase over a line break is found; without code, which may hold an old name."""
    line = 1
    for part in re.split(
        r"(\n\s*\n)", re.sub(r"(?m)^```.*?^```", lambda code: "\n" * code[0].count("\n"), path.read_text(), flags=re.S)
    ):
        text = re.sub(r"`[^`]*`|\]\([^)]*\)", " ", part)
        yield f"{path.relative_to(ROOT)}:{line}", " ".join(text.split())
        line += part.count("\n")


def spoken(path: Path) -> Iterator[tuple[str, str]]:
    """A module's docstrings and comments. Lines of comment that follow each other are one text."""
    where = path.relative_to(ROOT)
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and (
            text := ast.get_docstring(node)
        ):
            yield f"{where}:{getattr(node, 'lineno', 1)}", " ".join(text.split())
    said, begun, last = "", 0, -1
    with path.open("rb") as lines:
        for token in tokenize.tokenize(lines.readline):
            if token.type == tokenize.COMMENT:
                if token.start[0] != last + 1:
                    yield f"{where}:{begun}", said
                    said, begun = "", token.start[0]
                said, last = f"{said} {token.string.lstrip('# ')}".strip(), token.start[0]
    yield f"{where}:{begun}", said


def faults(texts: Iterable[tuple[str, str]]) -> list[str]:
    return [
        f"{where}: not “{found[0]}”: {better}"
        for where, text in texts
        for pattern, better in BANNED.items()
        if (found := pattern.search(text))
    ]


def test_no_dropped_phrase_has_come_back(messages):
    found = [fault for place in places() for fault in faults(sentences(place))] + faults(interface(messages))
    assert not found, "\n" + "\n".join(found)


def test_no_test_is_called_by_a_dropped_phrase():
    names = {
        name.replace("_", " ")
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"def (test_\w+)", path.read_text())
    }
    assert not [name for name in names if any(pattern.search(name) for pattern in BANNED)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Deal the sides anew?", "anew"),
        ("It lent\nthem.", "lent"),
        ("At the\nmost three.", "At the most"),
        ("They stand above it.", "stand above"),
    ],
)
def test_a_dropped_phrase_is_found(tmp_path, monkeypatch, text, fault):
    for name, content in {"page.md": f"# Title\n\n{text}\n", "page.py": f'"""Title.\n\n{text}\n"""\n'}.items():
        monkeypatch.setitem(globals(), "ROOT", tmp_path)
        (tmp_path / name).write_text(content)
    read = [*paragraphs(tmp_path / "page.md"), *spoken(tmp_path / "page.py")]
    found = [match[0] for _, text in read for pattern in BANNED if (match := pattern.search(text))]
    assert found == [fault, fault]


@pytest.mark.parametrize(
    "text", ["a renewal", "talented", "a recommended amendment", "a `kit` in code", "a toolkit", "silently"]
)
def test_other_words_are_left_alone(tmp_path, monkeypatch, text):
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    (tmp_path / "page.md").write_text(text)
    assert not faults(sentences("page.md"))


def test_documents_wrap_at_100_columns():
    long = []
    for place in [place for place in [*places(), "CHANGELOG.md"] if place.endswith(".md")]:
        text = re.sub(
            r"(?m)^```.*?^```", lambda code: "\n" * code[0].count("\n"), (ROOT / place).read_text(), flags=re.S
        )
        lines = enumerate(text.splitlines(), 1)
        long += [f"{place}:{n}" for n, line in lines if len(line) > 100 and not line.startswith(("|", "    "))]
    assert not long
