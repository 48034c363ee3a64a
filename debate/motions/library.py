"""An installation's motions: every pack in `motions/`, as it is now."""

from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from ..game import Motion
from .checks import Fault
from .packs import PackError, read_pack

MAX_PACKS = 500  # packs of a folder, in alphabetical order; the rest are left out


def folder() -> Traversable:
    """Where the packs are: `motions/` next to the package in a checkout, otherwise the copies inside the installed package."""
    checkout = Path(__file__).resolve().parents[2] / "motions"
    return checkout if any(checkout.glob("*.toml")) else resources.files("debate") / "packs"


def files(where: Traversable) -> list[Traversable]:
    """The packs of a folder, in order of their names."""
    packs = [file for file in where.iterdir() if file.name.endswith(".toml")] if where.is_dir() else []
    return sorted(packs, key=lambda file: file.name)[:MAX_PACKS]


class Found(NamedTuple):
    """What a look at a folder found: every pack that can be played, what is wrong with new ones, and each file's mark."""

    motions: dict[str, Motion]
    broken: list[PackError]
    marks: dict[str, tuple[int, int]]


class Library(Mapping[str, Motion]):
    """Every motion of a folder that can be played, by slug: light ones first, because pages preselect the first.

    It shows the folder as of the last look. A pack that a change breaks stays as it was before.
    """

    def __init__(self, where: Traversable):
        self.where = where
        self._motions: dict[str, Motion] = {}
        self._marks: dict[str, tuple[int, int]] = {}
        self.broken: list[PackError] = []  # the faults that the last look found in new and changed packs

    def look(self) -> Found:
        """Read what has changed in the folder since the last `take`. Changes nothing here, so it may run in a thread."""
        motions, broken, marks = {}, [], {}
        for file in files(self.where):
            slug, mark = file.name.removesuffix(".toml"), _mark(file)
            if mark is None:
                continue  # deleted since the folder was listed
            marks[file.name] = mark
            if mark != self._marks.get(file.name):
                try:
                    motions[slug] = read_pack(file)
                    continue
                except PackError as error:
                    broken.append(error)
                except OSError as error:
                    fault = Fault(
                        (), "This can’t be read: %(problem)s.", "Check its permissions.", {"problem": error.strerror}
                    )
                    broken.append(PackError(file.name, [fault]))
            if slug in self._motions:
                motions[slug] = self._motions[slug]
        return Found(motions, broken, marks)

    def take(self, packs: Found) -> None:
        """Adopt what `look` found."""
        self._motions = {motion.slug: motion for motion in sorted(packs.motions.values(), key=weight)}
        self._marks, self.broken = packs.marks, packs.broken

    def __getitem__(self, slug: str) -> Motion:
        return self._motions[slug]

    def __iter__(self) -> Iterator[str]:
        return iter(self._motions)

    def __len__(self) -> int:
        return len(self._motions)


def load_library(path: str | Path | None = None) -> Library:
    """The library of a folder, by default the project's own."""
    library = Library(folder() if path is None else Path(path))
    library.take(library.look())
    return library


def weight(motion: Motion) -> tuple[int, int, str]:
    """How heavy a motion is, as a sort key: strongly sensitive cards, then mildly sensitive ones, then the title."""
    counts = Counter(card.sensitive for card in motion.cards.values())
    return counts["strong"], counts["mild"], motion.title


def _mark(file: Traversable) -> tuple[int, int] | None:
    """A file's time and size, which change when the file does; None if it is gone. A pack inside an archive never changes."""
    if not isinstance(file, Path):
        return 0, 0
    try:
        stat = file.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size
