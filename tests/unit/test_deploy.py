"""The files that deploy the program name settings, commands and versions that exist."""

import json
import re
import shutil
import subprocess
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

from debate.config import Settings
from support.machine import PATIENCE

ROOT = Path(__file__).parents[2]
SETTINGS = {f.metadata["name"] for f in fields(Settings)}


def test_the_platforms_form_asks_for_settings_that_exist_and_lets_it_make_the_secret():
    form = json.loads((ROOT / "app.json").read_text())
    assert set(form["env"]) <= SETTINGS
    assert form["env"]["DEBATE_SECRET"] == {
        "description": form["env"]["DEBATE_SECRET"]["description"],
        "generator": "secret",
    }
    given = {name: one["value"] for name, one in form["env"].items() if "value" in one}
    Settings.read(given | {"DEBATE_SECRET": "3f1b" + "c0ffee" * 5 + "9a7d", "DATABASE_URL": "postgres://a@b/c"})


def test_the_python_that_platforms_are_given_is_one_that_the_package_allows():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    version = (ROOT / ".python-version").read_text().strip()
    assert SpecifierSet(project["requires-python"]).contains(version)
    assert set(re.findall(r"python:([\d.]+)-slim", (ROOT / "deploy" / "Containerfile").read_text())) == {version}


def test_the_container_runs_as_nobody_in_particular_with_settings_that_exist():
    steps = (ROOT / "deploy" / "Containerfile").read_text()
    last = steps.rpartition("\nFROM ")[2]
    assert re.search(r"^USER \d+$", last, re.M) and "\nHEALTHCHECK " in last and "/livez" in last
    named = set(re.findall(r"\b([A-Z_]+)=", last.partition("\nENV ")[2].partition("\n")[0]))
    assert named - {"PATH", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"} <= SETTINGS
    assert "--require-hashes" in steps


def test_the_unit_is_one_that_systemd_reads(tmp_path):
    unit = (ROOT / "deploy" / "debate@.service").read_text()
    named = set(re.findall(r"\b((?:DEBATE_\w+|DATABASE_URL|REDIS_URL|HOST|PORT))=", unit))
    assert {"DEBATE_DATA", "HOST", "PORT"} <= named <= SETTINGS
    assert {"LimitNOFILE", "MemoryMax", "TasksMax"} <= set(re.findall(r"^(\w+)=", unit, re.M))
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd is not here")
    (tmp_path / "debate@.service").write_text(unit.replace("/opt/debate/.venv/bin/debate", "/bin/true"))
    done = subprocess.run(
        ["systemd-analyze", "verify", tmp_path / "debate@5001.service"],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert not [line for line in (done.stdout + done.stderr).splitlines() if "debate@" in line]
