"""Reads one essay in a process of its own: a file on standard input, a proposal or a refusal in JSON on standard output.

`reading.py` starts it. It gives itself limits before it looks at the file, gets no secrets, and opens nothing but its own modules.
"""

import contextlib
import gc
import os
import re
import resource
import sys

MEMORY = 256 * 1024 * 1024  # bytes
CPU_SECONDS = 4  # the largest web pages take a good second
LARGEST_ANSWER = 8 * 1024 * 1024  # bytes
FEWEST_WORDS = 60

# The commonest English words.
COMMON = re.compile(
    r"\b(?:the|of|and|to|a|in|is|that|it|for|as|was|with|be|by|on|not|he|i|this|are|or|his|from|at|which|but|have|an|had|they|you|were|their|one|"
    r"all|we|can|her|has|there|been|if|more|when|will|would|who|so|no|she|my|your|our|what|do|should|because|than|them|its|it['’]s|don['’]t)(?!\w)",
    re.I,
)
FEWEST_COMMON = 0.24  # of all words: in English, about half are; in other languages, hardly any


def main() -> None:
    """Read, and answer."""
    _limit()
    gc.disable()  # this process ends with its essay; looking for garbage takes a third of a large one’s time
    import msgspec

    try:
        said = answer(sys.stdin.buffer.read())
    except MemoryError:
        said = {"refused": "too_big_inside", "params": {}}
    sys.stdout.buffer.write(msgspec.json.encode(said))


def answer(data: bytes) -> dict[str, object]:
    """The proposal for a file's bytes, or why there is none."""
    from .files import MAX_CHARACTERS, Unreadable, read_blocks
    from .proposal import propose

    try:
        blocks = read_blocks(data)
        text = " ".join(block.text for block in blocks)
        if len(text) > MAX_CHARACTERS:
            raise Unreadable("too_long")
        _check_language(text)
        return {"proposal": propose(blocks)}
    except Unreadable as error:
        return {"refused": error.why, "params": error.params}


def _limit() -> None:
    """Take away what reading a text doesn't need. Systems differ in which of these they know."""
    for kind, most in (
        (resource.RLIMIT_AS, (MEMORY, MEMORY)),
        (resource.RLIMIT_DATA, (MEMORY, MEMORY)),
        # SIGXCPU, which says why; at the hard limit comes SIGKILL.
        (resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1)),
        (resource.RLIMIT_FSIZE, (LARGEST_ANSWER, LARGEST_ANSWER)),
        (resource.RLIMIT_CORE, (0, 0)),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, most)
    with contextlib.suppress(OSError):
        os.nice(10)  # rooms come first


def _check_language(text: str) -> None:
    from .files import Unreadable

    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text)
    common = len(COMMON.findall(text))
    other_letters = sum(1 for letter in text if letter.isalpha() and letter > "\u024f")
    if other_letters > len(text) / 4 or (len(words) >= 20 and common < len(words) * FEWEST_COMMON):
        raise Unreadable("not_english")
    if len(words) < FEWEST_WORDS:
        raise Unreadable("too_short" if words else "no_text", fewest=FEWEST_WORDS)


if __name__ == "__main__":
    main()
