"""Joins the lines of a PDF's pages into paragraphs. A PDF knows only where each letter is."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from .text import Block

HYPHENS = "\x02\ufffe\u00ad"  # what PDFium gives for the hyphen at the end of a line


class Line(NamedTuple):
    """A line of a page. Places are in points, from the page's lower left corner."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.top - self.bottom


def lines(page: Any) -> list[Line]:
    """The lines of one of PDFium's pages, in its order."""
    text = page.get_textpage()
    rows = []
    at = 0
    for raw in text.get_text_range().split("\n"):
        words = raw.strip()
        if words:
            start = at + len(raw) - len(raw.lstrip())
            first, last = text.get_charbox(start, loose=True), text.get_charbox(start + len(words) - 1, loose=True)
            rows.append(Line(words, first[0], last[2], max(first[3], last[3]), min(first[1], last[1])))
        at += len(raw) + 1
    return rows


def joined(pages: list[list[Line]]) -> list[Block]:
    """The paragraphs of a document, without what is printed on every page."""
    kept = [line for page in _without_margins(pages) for line in page]
    if not kept:
        return []
    size = median(line.height for line in kept)
    body = [line for line in kept if abs(line.height - size) <= size * 0.15] or kept
    left, right = _usual(line.left for line in body), max(line.right for line in body)
    gaps = [a.bottom - b.top for a, b in pairwise(body) if a.bottom > b.top - size]
    gap = median(gaps) if gaps else 0.0
    blocks: list[Block] = []
    before: Line | None = None
    for line in kept:
        if before is None or _begins(line, before, left, right, size, gap):
            heading = line.height > size * 1.15
            blocks.append(Block("heading" if heading else "text", line.text))
        else:
            blocks[-1] = Block(blocks[-1].kind, _glued(blocks[-1].text, line.text))
        before = line
    return [Block(block.kind, " ".join(block.text.split())) for block in blocks]


def _begins(line: Line, before: Line, left: float, right: float, size: float, gap: float) -> bool:
    """Whether a line begins a paragraph."""
    if abs(line.height - before.height) > size * 0.15:
        return True
    stopped = before.right < left + (right - left) * 0.85 and bool(re.search(r"[.!?…:][\"'”’)]*$", before.text))
    if line.top > before.bottom + size:  # a new page or column
        return stopped
    if before.bottom - line.top > gap + size * 0.4:
        return True
    indented = line.left > left + size * 0.8 and before.left < left + size * 0.4
    return indented or stopped


def _glued(text: str, more: str) -> str:
    if text[-1:] in HYPHENS or (text.endswith("-") and more[:1].islower()):
        return text[:-1] + more
    return f"{text} {more}"


def _without_margins(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without running heads, running feet and page numbers."""
    edges: Counter[str] = Counter()
    for page in pages:
        edges.update({_pattern(line) for line in (*page[:2], *page[-2:])})
    repeated = {pattern for pattern, times in edges.items() if times >= max(3, len(pages) / 2)}
    cleaned = []
    for page in pages:
        ends = {0, 1, len(page) - 2, len(page) - 1}
        cleaned.append(
            [
                line
                for n, line in enumerate(page)
                if n not in ends
                or (
                    _pattern(line) not in repeated
                    and not re.fullmatch(r"[^\w#]*+(?:page\s++)?+#(?:\s*+(?:/|of)\s*+#)?+\W*+", _pattern(line), re.I)
                )
            ]
        )
    return cleaned


def _pattern(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _usual(values: Iterable[float]) -> float:
    """The commonest of some places, to the nearest two points."""
    ((place, _),) = Counter(round(value / 2) * 2.0 for value in values).most_common(1)
    return place
