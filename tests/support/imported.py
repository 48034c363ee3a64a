"""Essays as the importer proposes cards of them."""

from functools import cache

from debate.subjects.shelf.importing.drafts import Proposal
from debate.subjects.shelf.importing.files import read_blocks
from debate.subjects.shelf.importing.proposal import propose
from debate.subjects.shelf.importing.text import Block
from support import marked

WORDS = "The bus is late again today. Nobody at the stop is surprised by it any more, and nobody complains."
STORY = "I waited for a bus last year. My sister came by and laughed."
REASON = "A full bus takes sixty cars off the road."
OBJECTION = "Critics say that buses are empty. But a full bus takes sixty cars off the road, because workers share it."


@cache
def proposed(name: str) -> Proposal:
    (path,) = (path for path in marked.ESSAYS.glob(f"{name}.*") if path.suffix != ".toml")
    return propose(read_blocks(path.read_bytes()))


def of_buses(*parts: str) -> Proposal:
    """What is proposed of an essay for buses with these paragraphs in it."""
    around = ("The town is full. The council should buy more buses.", WORDS), (WORDS, "So let the council buy them.")
    return propose(Block("text", part) for part in (*around[0], *parts, *around[1]))
