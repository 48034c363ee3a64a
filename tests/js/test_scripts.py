"""Runs the scripts' own tests (tests/js). Each file runs itself: Node's runner would start a second Node for it."""

import re
import subprocess
from pathlib import Path

import pytest

from support.machine import PATIENCE

TESTS = sorted(Path(__file__).parent.glob("*.test.mjs"))


@pytest.mark.parametrize("file", TESTS, ids=lambda file: file.name)
def test_the_scripts_pass_their_own_tests(file, node):
    result = subprocess.run([*node, file], capture_output=True, text=True, timeout=PATIENCE)
    assert result.returncode == 0, result.stdout + result.stderr
    assert re.search(r"^\S+ pass [1-9]", result.stdout, re.M), "no test ran"
