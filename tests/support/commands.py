"""The command line in this process: starting Python and the program takes longer than most commands do."""

import io
import os
from contextlib import redirect_stderr, redirect_stdout
from subprocess import CompletedProcess
from unittest import mock

from debate.__main__ import main


def debate(environment: dict[str, str], *arguments: str) -> CompletedProcess:
    """What `python -m debate` says to these arguments in this environment, and how it ends; not of `serve` and `doctor`, which leave
    connections behind."""
    out, err, status = io.StringIO(), io.StringIO(), 0
    with mock.patch.dict(os.environ, environment, clear=True), redirect_stdout(out), redirect_stderr(err):
        try:
            main(arguments)
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1
            err.write("" if isinstance(end.code, int) else str(end.code))
    return CompletedProcess(arguments, status, out.getvalue(), err.getvalue())
