"""The essays in tests/support/essays, with what a reader marked in them and what the importer proposes."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from debate.subjects.shelf.importing.drafts import Draft, Proposal
from debate.subjects.shelf.importing.files import read_blocks
from debate.subjects.shelf.importing.proposal import propose

ESSAYS = Path(__file__).parent / "essays"


class Marked(NamedTuple):
    """One essay: what is proposed of it, and what a reader marked in it (beginnings of sentences)."""

    name: str
    proposal: Proposal
    claims: list[str]
    against: list[str]

    def among(self, marks: list[str], drafts: Iterable[Draft]) -> list[str]:
        """The marks that are at one of these drafts."""
        sentences = [draft.sentence for draft in drafts]
        return [mark for mark in marks if any(sentence.startswith(mark) for sentence in sentences)]


def marked() -> list[Marked]:
    """The marked essays. Raises ValueError for a mark that is in no sentence."""
    marks = tomllib.loads((ESSAYS / "claims.toml").read_text())
    return [_marked(path, marks[path.stem]) for path in sorted(ESSAYS.iterdir()) if path.stem in marks]


def _marked(path: Path, marks: Mapping[str, list[str]]) -> Marked:
    made = propose(read_blocks(path.read_bytes()))
    sentences = [sentence for paragraph in made.essay.numbered for sentence in paragraph.sentences]
    for mark in (*marks["claims"], *marks["against"]):
        if sum(sentence.startswith(mark) for sentence in sentences) != 1:
            raise ValueError(f"{path.name}: {mark!r} does not begin exactly one sentence")
    return Marked(path.stem, made, marks["claims"], marks["against"])
