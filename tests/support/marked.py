"""The essays in tests/support/essays, with what a reader marked in them and what the importer finds."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from debate.subjects.shelf.importing.argument import Argument, find_argument
from debate.subjects.shelf.importing.drafts import Essay
from debate.subjects.shelf.importing.files import read_blocks
from debate.subjects.shelf.importing.parts import Place
from debate.subjects.shelf.importing.text import essay

ESSAYS = Path(__file__).parent / "essays"


class Marked(NamedTuple):
    """One essay: what a reader marked in it (beginnings of sentences), and what the importer finds."""

    name: str
    text: Essay
    found: Argument
    thesis: str
    claims: list[str]
    against: list[str]

    def said(self, at: Place) -> str:
        return self.text.numbered[at.paragraph - 1].sentences[at.sentence]

    def among(self, marks: list[str], places: Iterator[Place]) -> list[str]:
        """The marks that are at one of these places."""
        sentences = [self.said(at) for at in places]
        return [mark for mark in marks if any(sentence.startswith(mark) for sentence in sentences)]

    @property
    def first(self) -> list[str]:
        """Marked claims that are proposed to be kept."""
        return self.among(self.claims, (point.at for point in self.found.points if point.own and point.sure))

    @property
    def proposed(self) -> list[str]:
        """Marked claims that are shown, to be kept or not."""
        return self.among(self.claims, (point.at for point in self.found.points if point.own))

    @property
    def objections(self) -> list[str]:
        """Marked arguments of the other side that are proposed to be kept."""
        return self.among(self.against, (point.at for point in self.found.points if not point.own and point.sure))

    @property
    def knows_the_thesis(self) -> bool:
        return any(self.said(at).startswith(self.thesis) for at in self.found.theses[:1])


def marked() -> list[Marked]:
    """The marked essays. Raises ValueError for a mark that is in no sentence."""
    marks = tomllib.loads((ESSAYS / "claims.toml").read_text())
    return [_marked(path, marks[path.stem]) for path in sorted(ESSAYS.iterdir()) if path.stem in marks]


def _marked(path: Path, marks: Mapping[str, list[str]]) -> Marked:
    text = essay(read_blocks(path.read_bytes()))
    sentences = [sentence for paragraph in text.numbered for sentence in paragraph.sentences]
    for mark in (marks["thesis"], *marks["claims"], *marks["against"]):
        if sum(sentence.startswith(mark) for sentence in sentences) != 1:
            raise ValueError(f"{path.name}: {mark!r} does not begin exactly one sentence")
    return Marked(path.stem, text, find_argument(text), marks["thesis"], marks["claims"], marks["against"])
