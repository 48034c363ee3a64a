"""Runs the scripts' own tests (tests/js): in one process, except files that change what all would share."""

import re
import subprocess
from pathlib import Path

import pytest

from support.machine import PATIENCE

HERE = Path(__file__).parent
TESTS = sorted(HERE.glob("*.test.mjs"))
SHARED = re.compile(r"\b(?:before|after)(?:Each)?\(|\bglobalThis\b|\bmock\.")  # for each test, or of the process
ALONE = [file for file in TESTS if SHARED.search(file.read_text())]
TOGETHER = "for (const file of process.argv.slice(1)) await import(`./${file}`)"


def passes(node: list[str], *arguments: str) -> int:
    """How many tests have passed; Node's own runner would start a second Node for each file."""
    result = subprocess.run([*node, *arguments], capture_output=True, text=True, timeout=2 * PATIENCE, cwd=HERE)
    assert result.returncode == 0, result.stdout + result.stderr
    return int(re.search(r"^\S+ pass (\d+)", result.stdout, re.M)[1])


@pytest.mark.parametrize("file", ALONE, ids=lambda file: file.name)
def test_scripts_that_need_a_process_of_their_own_pass_their_tests(file, node):
    assert passes(node, file.name), "no test ran"


def test_all_other_scripts_pass_their_tests(node):
    together = [file for file in TESTS if file not in ALONE]
    assert not [file.name for file in together if not re.search(r"^test\(", file.read_text(), re.M)], "no test"
    assert passes(node, "--input-type=module", "-e", TOGETHER, *(file.name for file in together)) >= len(together)
