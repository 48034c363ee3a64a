"""How much of an essay's argument the importer finds: its proposals against what a reader marked, for docs/importing.md.

    python -m tools.importing            write the table and the list of what is missed into docs/importing.md
    python -m tools.importing --check    say whether they are out of date, and fail if so
    python -m tools.importing FILE …     the same figures for other essays, without marks, and without a word of theirs

The marked essays and their marks are in tests/support/essays.
"""

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from debate.subjects.shelf.importing.argument import Argument, Place, find
from debate.subjects.shelf.importing.files import read
from debate.subjects.shelf.importing.text import Essay, essay

ROOT = Path(__file__).resolve().parent.parent
ESSAYS = ROOT / "tests" / "support" / "essays"
PAGE = ROOT / "docs" / "importing.md"
GOAL = 0.8  # of the marked claims


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
        """Marked claims that are the first proposal of their paragraph."""
        return self.among(self.claims, (claim.at for claim in self.found.claims if claim.first))

    @property
    def proposed(self) -> list[str]:
        """Marked claims that are proposed."""
        return self.among(self.claims, (claim.at for claim in self.found.claims))

    @property
    def objections(self) -> list[str]:
        """Marked arguments of the other side that have a stub."""
        return self.among(self.against, (objection.at for objection in self.found.objections))

    @property
    def knows_the_thesis(self) -> bool:
        return bool(self.found.thesis) and self.said(self.found.thesis).startswith(self.thesis)


def marked() -> list[Marked]:
    """The marked essays. Raises ValueError for a mark that is in no sentence."""
    marks = tomllib.loads((ESSAYS / "claims.toml").read_text())
    return [_marked(path, marks[path.stem]) for path in sorted(ESSAYS.iterdir()) if path.stem in marks]


def _marked(path: Path, marks: Mapping[str, list[str]]) -> Marked:
    text = essay(read(path.read_bytes()))
    sentences = [sentence for paragraph in text.numbered for sentence in paragraph.sentences]
    for mark in (marks["thesis"], *marks["claims"], *marks["against"]):
        if sum(sentence.startswith(mark) for sentence in sentences) != 1:
            raise ValueError(f"{path.name}: {mark!r} does not begin exactly one sentence")
    return Marked(path.stem, text, find(text), marks["thesis"], marks["claims"], marks["against"])


def rows(essays: list[Marked]) -> list[list[str]]:
    """The table: each essay, and all of them together."""
    table = []
    for each in essays:
        firsts = sum(claim.first for claim in each.found.claims)
        table.append(
            [
                each.name, len(each.claims), len(each.first), len(each.proposed), f"{firsts} + {len(each.found.claims) - firsts}",
                f"{len(each.objections)} of {len(each.against)}", len(each.found.objections), "yes" if each.knows_the_thesis else "no",
            ]
        )  # fmt: skip
    claims = sum(len(each.claims) for each in essays)
    first, proposed = sum(len(each.first) for each in essays), sum(len(each.proposed) for each in essays)
    against = f"{sum(len(each.objections) for each in essays)} of {sum(len(each.against) for each in essays)}"
    stubs = sum(len(each.found.objections) for each in essays)
    table.append(
        [
            "**all**",
            claims,
            f"{first} ({first / claims:.0%})",
            f"{proposed} ({proposed / claims:.0%})",
            "",
            against,
            stubs,
            "",
        ]
    )
    return [[str(cell) for cell in row] for row in table]


HEAD = [
    "essay",
    "claims marked",
    "found as the first of their paragraph",
    "found as first or second",
    "cards proposed, first + second",
    "objections found",
    "stubs",
    "thesis found",
]


def block(essays: list[Marked]) -> str:
    """What docs/importing.md says between its two comments."""
    lines = [HEAD, ["---"] * len(HEAD), *rows(essays)]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    missed = [
        f"- {each.name}: “{mark} …”" for each in essays for mark in each.claims if mark not in each.proposed
    ]  # fmt: skip
    return f"{table}\n\nMissed claims:\n\n" + "\n".join(missed)


def written(page: str, essays: list[Marked]) -> str:
    """The page with today's table in it."""
    return re.sub(
        r"(<!-- table -->\n).*?(\n<!-- end -->)", lambda found: found[1] + block(essays) + found[2], page, flags=re.S
    )


def main(arguments: list[str]) -> int:
    if files := [argument for argument in arguments if not argument.startswith("-")]:
        for name in files:
            text = essay(read(Path(name).read_bytes()))
            found = find(text)
            first = ", ".join(str(claim.at.paragraph) for claim in found.claims if claim.first)
            print(
                f"{len(text.numbered)} paragraphs. First claims in {first}; {len(found.claims)} claims and {len(found.objections)} stubs in all."
            )
        return 0
    essays = marked()
    print("\n".join("  ".join(row) for row in [HEAD, *rows(essays)]))
    page = PAGE.read_text()
    if "--check" in arguments:
        return int(page != written(page, essays))
    PAGE.write_text(written(page, essays))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
