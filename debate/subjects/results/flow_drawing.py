"""Lays out a flow as a drawing: boxes with lines of text in columns, and arrows from an answer to what it answers.

The server has no fonts, so widths are estimates that lean to the wide side. The style sheet sets the fonts and colours
by class (`static/results/flow.css`); its sizes are those of `SIZES`.
"""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from ...game.model.motion import Motion, Side, other
from ...game.model.state import Speech
from .flow import Answer, Row, Sheet

Kind = Literal["card", "words", "label"]
SIZES: dict[Kind, float] = {
    "card": 15,
    "words": 14,
    "label": 12,
}  # font sizes; a unit is a pixel where nothing is scaled
LEADING = 1.28  # of a line, in font sizes
PAD, GAP, ROW_GAP, ARROW = 10, 8, 14, 44  # inside a box, between boxes of a cell, between rows, between columns
TOP = 2  # free above and below, for the frames
A_PAGE = 1200  # a drawing is at most so high, if it has more than one row, so that it fits on a sheet of paper
SCREEN = (1800, 830)  # px of a projector that a drawing may fill
LEGIBLE = 1.45  # how much a drawing has to be enlarged on a projector before it shows more words

SPACE = 0.34  # font sizes
NARROW, SLIM, BROAD = frozenset("ijlI.,:;'|!’‘ ()[]-"), frozenset('frt"“”'), frozenset("mwMW@%—…&")


class Line(NamedTuple):
    """A line of text with the left end of its baseline; of text that runs from right to left (`rtl`), the right end."""

    x: float
    y: float
    kind: Kind
    words: str
    rtl: bool


class Box(NamedTuple):
    """A speech, or the gap where none is. `speech` is its id; empty: nobody answered."""

    x: float
    y: float
    width: float
    height: float
    side: Side
    speech: str
    lines: tuple[Line, ...]


class Arrow(NamedTuple):
    """From an answer to what it answers, as an SVG path; its head is at `x`, `y`, and points back if `forth` is -1."""

    path: str
    side: Side
    x: float
    y: float
    forth: int


class Drawing(NamedTuple):
    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


class Drawer(NamedTuple):
    """How to draw. `labels` are the interface's words in the reader's language, by the names that `LABELS` lists and those
    of slots and weighings. `lines`: the most lines of each text. `rtl`: the page reads from right to left."""

    motion: Motion
    labels: Mapping[str, str]
    width: float = 1000
    lines: int = 4
    rtl: bool = False

    def sheet(self, sheet: Sheet) -> list[Drawing]:
        """One drawing or more, each of a height that fits on paper."""
        columns, drawings, drawn = self._columns(sheet), list[Drawing](), Drawing(self.width, TOP, (), ())
        for row in sheet.rows:
            longer = self._with(drawn, row, columns)
            if drawn.boxes and longer.height > A_PAGE:
                drawings.append(drawn)
                longer = self._with(Drawing(self.width, TOP, (), ()), row, columns)
            drawn = longer
        drawings += [drawn] if drawn.boxes else []
        return [_mirrored(drawn) for drawn in drawings] if self.rtl else drawings

    def screen(self, sheet: Sheet) -> Drawing:
        """A few rows, as large as a projector can show them: with fewer words where more would be too small to read."""
        best: tuple[float, Drawing] | None = None
        for lines in (5, 4, 3, 2, 1, 0):
            for width in (900, 1100, 1300):
                drawn = self._replace(width=width, lines=lines)._whole(sheet)
                scale = min(SCREEN[0] / drawn.width, SCREEN[1] / drawn.height)
                if best is None or scale > best[0]:
                    best = scale, drawn
            if best and best[0] >= LEGIBLE:
                break
        assert best, "there are widths to try"
        return best[1]

    def _whole(self, sheet: Sheet) -> Drawing:
        columns, drawn = self._columns(sheet), Drawing(self.width, TOP, (), ())
        for row in sheet.rows:
            drawn = self._with(drawn, row, columns)
        return _mirrored(drawn) if self.rtl else drawn

    def _columns(self, sheet: Sheet) -> list[tuple[float, float]]:
        """Left end and width of the columns: openings, answers, and closings where there are any."""
        closings = any(answer.closing for row in sheet.rows for answer in row.answers)
        shares = (0.32, 0.4, 0.28) if closings else (0.46, 0.54)
        widths = [round((self.width - ARROW * (len(shares) - 1)) * share) for share in shares]
        return [(sum(widths[:n]) + ARROW * n, width) for n, width in enumerate(widths)]

    def _with(self, drawn: Drawing, row: Row, columns: list[tuple[float, float]]) -> Drawing:
        """A drawing with one more row below."""
        y = below = drawn.height - TOP + (ROW_GAP if drawn.boxes else TOP)
        side = row.opening.side
        opening = self._opening(row, y, *columns[0])
        boxes, arrows = [opening], list[Arrow]()
        for answer in row.answers:
            rebuttal = self._answer(answer, below, *columns[1])
            boxes.append(rebuttal)
            arrows.append(_arrow(rebuttal, opening))
            end = rebuttal.y + rebuttal.height
            if answer.closing:
                closing = self._closing(answer.closing, below, *columns[2])
                boxes.append(closing)
                arrows.append(_arrow(closing, rebuttal))
                end = max(end, closing.y + closing.height)
            below = end + GAP
        if not row.answers:
            nobody = self._box(y, *columns[1], other(side), "", [("label", self.labels["nobody"])])
            boxes.append(nobody)
            below = nobody.y + nobody.height + GAP
        height = max(opening.y + opening.height, below - GAP) + TOP
        return Drawing(self.width, height, (*drawn.boxes, *boxes), (*drawn.arrows, *arrows))

    def _opening(self, row: Row, y: float, x: float, width: float) -> Box:
        said: list[tuple[Kind, str]] = []
        for card in row.opening.cards:
            said.append(("card", self.motion.cards[card].title))
            if card in row.dropped:
                said.append(("label", self.labels["dropped"]))
        return self._box(y, x, width, row.opening.side, row.opening.id, [*said, *self._written(row.opening)])

    def _answer(self, answer: Answer, y: float, x: float, width: float) -> Box:
        rebuttal = answer.rebuttal
        said: list[tuple[Kind, str]] = [("card", self.motion.cards[card].title) for card in rebuttal.cards]
        if answer.grants:
            said.append(("label", self.labels["grants"]))
        if rebuttal.visible and self.lines:
            said.append(("words", self._restated(rebuttal.restatement)))
            said.append(("words", "\n".join(self._part(part.slot, part.text) for part in answer.parts)))
        return self._box(y, x, width, rebuttal.side, rebuttal.id, [*said, *self._beside_words(rebuttal)])

    def _restated(self, words: str) -> str:
        """In quotation marks, after "They say", unless it begins with that itself."""
        return words if restated(words, self.labels["they_say"]) else f"{self.labels['they_say']} “{words}”"

    def _part(self, slot: str, text: str) -> str:
        return f"{self.labels[slot]} {text}" if slot else text

    def _closing(self, closing: Speech, y: float, x: float, width: float) -> Box:
        return self._box(y, x, width, closing.side, closing.id, self._written(closing))

    def _written(self, speech: Speech) -> list[tuple[Kind, str]]:
        words: list[tuple[Kind, str]] = [("words", speech.text)] if speech.visible and self.lines else []
        return [*words, *self._beside_words(speech)]

    def _beside_words(self, speech: Speech) -> list[tuple[Kind, str]]:
        """What is said about a text in our own words."""
        if not speech.visible:
            return [("label", self.labels["hidden"])]
        return [("label", self.labels[speech.weighing])] if speech.weighing else []

    def _box(self, y: float, x: float, width: float, side: Side, speech: str, said: list[tuple[Kind, str]]) -> Box:
        lines: list[Line] = []
        down = y + PAD
        for kind, words in said or [("label", self.labels["said"])]:
            size, inner = SIZES[kind], width - 2 * PAD
            rtl = runs_left(words, self.rtl)
            most = {"words": self.lines, "card": 2, "label": 2}[kind]
            for line in wrap(words, inner / size, most, bold=kind == "card"):
                lines.append(Line(x + PAD + (inner if rtl else 0), round(down + size * 0.95, 1), kind, line, rtl))
                down += size * LEADING
            down += 2
        return Box(x, y, width, down - y + PAD - 4, side, speech, tuple(lines))


# The interface's own words in a drawing, beside the names of slots and weighings.
LABELS = ("nobody", "dropped", "grants", "they_say", "hidden", "said")


def _arrow(source: Box, target: Box) -> Arrow:
    """From the start of one box to the end of the box before it, near their upper edges."""
    start, end = (source.x, source.y + PAD + 6), (target.x + target.width, target.y + PAD + 6)
    middle = (start[0] + end[0]) / 2
    path = f"M{start[0]:.0f} {start[1]:.0f}C{middle:.0f} {start[1]:.0f} {middle:.0f} {end[1]:.0f} {end[0]:.0f} {end[1]:.0f}"
    return Arrow(path, source.side, end[0], end[1], 1)


def _mirrored(drawn: Drawing) -> Drawing:
    """The same, from right to left. A line of text keeps its own direction, so it starts at the other end of its box."""
    boxes = []
    for box in drawn.boxes:
        x = drawn.width - box.x - box.width
        boxes.append(box._replace(x=x, lines=tuple(line._replace(x=line.x - box.x + x) for line in box.lines)))
    arrows = [
        arrow._replace(path=_flipped(arrow.path, drawn.width), x=drawn.width - arrow.x, forth=-1)
        for arrow in drawn.arrows
    ]
    return drawn._replace(boxes=tuple(boxes), arrows=tuple(arrows))


def _flipped(path: str, width: float) -> str:
    numbers = path.replace("M", "").replace("C", " ").split()
    turned = [f"{width - float(n):.0f}" if at % 2 == 0 else n for at, n in enumerate(numbers)]
    return f"M{turned[0]} {turned[1]}C{' '.join(turned[2:])}"


def restated(words: str, lead: str) -> bool:
    """Whether a restatement says that it is one, in English or in the words of the interface (`lead`)."""
    return words.casefold().startswith(("they say", lead.casefold()))


# --- text ---------------------------------------------------------------------------------


def runs_left(text: str, otherwise: bool = False) -> bool:
    """Whether a text runs from right to left: its first letter says so. `otherwise`: a text without letters."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return otherwise


def breadth(text: str, bold: bool = False) -> float:
    """About how wide a text is, in font sizes."""
    return sum(map(_breadth, text)) * (1.12 if bold else 1)


@lru_cache(maxsize=4096)
def _breadth(char: str) -> float:
    if char in NARROW:
        return 0.33
    if char in SLIM:
        return 0.44
    if char in BROAD:
        return 0.95
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0 if category != "So" else 1.4
    if category == "Lu":
        return 0.74
    return 0.64 if category == "Nd" else 0.6


def wrap(text: str, width: float, most: int, bold: bool = False) -> list[str]:
    """A text in at most this many lines of a width (in font sizes); what doesn't fit ends in an ellipsis. Words that are
    longer than a line are broken between characters that people see as one."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, used = "", 0.0
        for word in paragraph.split():
            for piece in _pieces(word, width, bold):
                wide = breadth(piece, bold)
                if line and used + SPACE + wide > width:
                    lines.append(line)
                    line, used = "", 0.0
                line, used = (f"{line} {piece}", used + SPACE + wide) if line else (piece, wide)
            if len(lines) > most:
                break
        if line:
            lines.append(line)
    if len(lines) <= most:
        return lines
    if most == 0:
        return []
    last = lines[most - 1]
    while last and breadth(f"{last} …", bold) > width:
        last = last.rpartition(" ")[0] or "".join(_clusters(last)[:-1])
    return [*lines[: most - 1], f"{last} …"]


def _pieces(word: str, width: float, bold: bool) -> list[str]:
    if breadth(word, bold) <= width:
        return [word]
    pieces = [""]
    for cluster in _clusters(word):
        if pieces[-1] and breadth(pieces[-1] + cluster, bold) > width:
            pieces.append("")
        pieces[-1] += cluster
    return pieces


def _clusters(text: str) -> list[str]:
    """A text in what people see as its characters, nearly: marks and joined characters stay with the one before."""
    clusters: list[str] = []
    for char in text:
        joined = clusters and (
            unicodedata.category(char) in ("Mn", "Mc", "Me", "Cf", "Sk") or clusters[-1].endswith("\u200d")
        )
        if joined:
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters
