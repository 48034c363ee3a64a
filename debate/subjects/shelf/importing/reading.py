"""Lets a separate process read an essay, one at a time, and returns the proposal."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import msgspec

from ....game import Rejected
from ....live.turns import Turns
from .drafts import Proposal

MAX_ESSAY_BYTES = 2 * 1024 * 1024  # of a file, or of a pasted text
# s for one essay, should it hang: what it may cost is limited by its processor time. Rooms come first, so on a busy server an ordinary
# essay, a fifth of a second of that, may take ten. With the wait for others it stays below the minute that proxies wait.
WALL_TIMEOUT = 25.0
QUEUE_TIMEOUT = 30.0  # s that an essay may wait for those before it
NEEDED = ("PATH", "PYTHONPATH", "PYTHONHOME", "LD_LIBRARY_PATH", "LANG")  # of the environment; it may hold secrets

PACKAGE = __name__.rpartition(".")[0]  # the worker is next to this module


# Each essay may take 256 MB: two at once would be too much for a small server.
_turns = Turns(threading.Event, time.sleep, rest=0)


class _Answer(msgspec.Struct):
    proposal: Proposal | None = None
    refused: str = ""
    params: dict[str, int | str] = {}


def too_big() -> Rejected:
    return Rejected("too_big", "That is more than 2 MB. Copy the essay’s text and paste it instead.", "file")


def read_essay(data: bytes, address: str = "") -> Proposal:
    """The proposal for a file's or a pasted text's bytes, which came from this address. Rooms go on meanwhile: only this
    request waits, and if an address sends a hundred essays, others wait for one of them, not for all.

    Raises Rejected with what the teacher can do.
    """
    if len(data) > MAX_ESSAY_BYTES:
        raise too_big()
    try:
        with _turns.turn(address, QUEUE_TIMEOUT):
            answer = _ask(data)
    except TimeoutError:
        raise Rejected("busy", "Other essays are being read right now. Wait a few seconds, then try again.") from None
    if answer.proposal is None:
        raise _refusal(answer.refused, answer.params)
    return answer.proposal


def _ask(data: bytes) -> _Answer:
    # Files, because nobody has to keep them flowing as with pipes. They have no name, and are gone once they are closed.
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as said:
        given.write(data)
        given.seek(0)
        worker = subprocess.Popen(
            [sys.executable, "-P", "-m", f"{PACKAGE}.worker"],
            stdin=given,
            stdout=said,
            stderr=subprocess.DEVNULL,
            env={name: value for name in NEEDED if (value := os.environ.get(name))} | {"PYTHONPATH": _path()},
        )
        try:
            worker.wait(WALL_TIMEOUT)
        except subprocess.TimeoutExpired:
            return _Answer(refused="slow")
        finally:
            if worker.poll() is None:
                worker.kill()
                worker.wait()
        said.seek(0)
        try:
            return msgspec.json.decode(said.read(), type=_Answer)
        except msgspec.DecodeError:
            return _Answer(refused="slow" if worker.returncode == -signal.SIGXCPU else "damaged")


def _path() -> str:
    """Where the worker finds this package, before anything else."""
    here = str(Path(__file__).resolve().parents[__name__.count(".")])
    return os.pathsep.join([here, *filter(None, [os.environ.get("PYTHONPATH")])])


def _refusal(why: str, params: dict[str, int | str]) -> Rejected:
    """The refusal for what the worker found, which says what the teacher can do."""
    refusals = {
        "empty": Rejected("no_text", "There is nothing in it. Paste the essay, or choose another file.", "text"),
        "no_text": Rejected("no_text", "There is no text in it. Copy the essay’s text and paste it.", "text"),
        "too_short": Rejected("no_text", "That is too short: an essay needs at least %(fewest)s words, so that there is an argument to "
            "find.", "text", **params),
        "scan": Rejected("no_text", "The pages of this PDF are pictures without text. Copy the essay from somewhere else, or type "
            "the part that makes the argument.", "file"),
        "picture": Rejected("unknown_file", "This file is a picture, and pictures can’t be read here. Type the essay or copy it, and paste it.", "file"),
        "not_english": Rejected("not_english", "This doesn’t seem to be in English, and only English essays can be read here. Paste a "
            "translation, or write the cards yourself.", "text"),
        "too_long": Rejected("essay_too_long", "That is longer than about 20 pages. Paste the part that makes the argument.", "text"),
        "too_many_pages": Rejected("essay_too_long", "This PDF has %(pages)s pages; at most %(most)s can be read. Copy the pages that make the "
            "argument and paste them.", "file", **params),
        "too_big_inside": Rejected("essay_too_long", "Unpacked, this file is far larger than an essay. Copy the essay’s text and paste it.", "file"),
        "locked": Rejected("bad_file", "This PDF is locked with a password. Save a copy without one, or copy its text and paste it.", "file"),
        "old_word": Rejected("unknown_file", "This is an old Word file, or one with a password. Save it as DOCX without a password, or copy "
            "its text and paste it.", "file"),
        "rtf": Rejected("unknown_file", "This kind of file can’t be read. Save it as DOCX or PDF, or copy its text and paste it.", "file"),
        "other_archive": Rejected("unknown_file", "This kind of file can’t be read. Save it as DOCX or PDF, or copy its text and paste it.", "file"),
        "noise": Rejected("unknown_file", "This file isn’t text. Choose a text file, a web page, a DOCX or a PDF, or paste the essay.", "file"),
        "slow": Rejected("bad_file", "Reading this took too long, so we stopped. Copy the essay’s text and paste it.", "file"),
        "damaged": Rejected("bad_file", "This file is damaged and can’t be read. Save it again, or copy its text and paste it.", "file"),
    }  # fmt: skip
    return refusals.get(why, refusals["damaged"])
