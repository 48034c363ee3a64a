"""What is installed is what was locked, with hashes, and everybody can see whose work it is."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import hatch_build
from tools import advisories, bill
from tools.advisories import of_python, of_scripts

ROOT = Path(__file__).parents[2]


def locked(file: str) -> dict[str, tuple[str, int]]:
    """By name and marker: the version, and how many hashes."""
    found = {}
    for name, version, rest in re.findall(r"^([\w.-]+)==(\S+)((?:.*\\\n)*.*)$", (ROOT / file).read_text(), re.M):
        marker = rest.partition(";")[2].partition("\\")[0].strip()
        found[f"{name} ; {marker}"] = version, rest.count("--hash=sha256:")
    return found


def test_both_locks_and_the_platforms_list_have_the_same_versions_and_only_the_list_has_no_hashes():
    server, tests, platform = map(locked, ("requirements.lock", "requirements-test.lock", "requirements.txt"))
    assert len(server) > 30 and set(server) < set(tests)
    assert {name: version for name, (version, _) in platform.items()} == {name: v for name, (v, _) in server.items()}
    assert all(tests[name][0] == version for name, (version, _) in server.items())
    assert all(hashes for _, hashes in [*server.values(), *tests.values()])
    assert (ROOT / "requirements.txt").read_text().endswith("\n.\n")


def test_every_dependency_is_locked_within_its_bounds():
    """If this fails: make lock UPGRADE="""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    for lines, file in ((project["dependencies"], "requirements.lock"), (extras, "requirements-test.lock")):
        versions: dict[str, list[str]] = {}
        for key, (version, _) in locked(file).items():
            versions.setdefault(key.partition(" ")[0], []).append(version)
        for line in lines:
            wanted = Requirement(line)
            if wanted.name != project["name"]:
                assert versions.get(wanted.name), f"{wanted.name} is not in {file}"
                assert all(wanted.specifier.contains(version) for version in versions[wanted.name]), line


def test_the_page_of_licences_names_every_library():
    """If this fails: make licences"""
    named = set(re.findall(r"^\| (\S+) \|", (ROOT / "docs" / "licences.md").read_text(), re.M)) - {"library"}
    assert named == {one.name for one in bill.libraries()}


def test_the_bill_of_materials_has_a_version_a_hash_and_a_licence_for_every_library():
    made = json.loads(bill.sbom())
    assert made["bomFormat"] == "CycloneDX" and made["metadata"]["component"]["name"] == "counterclaim"
    parts = {part["name"]: part for part in made["components"]}
    assert {"flask", "eventlet", "preact", "socket.io-client"} <= set(parts)
    assert all(part["version"] and part["hashes"] and part["purl"].startswith("pkg:") for part in parts.values())
    assert parts["preact"]["licenses"] == [{"license": {"id": "MIT"}}]


def test_advisories_are_told_and_silence_is_not_taken_for_an_answer():
    skipped = {"name": "flask", "skip_reason": "not found"}
    weak = {"name": "flask", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1"]}]}
    assert of_python({"dependencies": [skipped]}) is None and of_python(None) is None and of_python({}) is None
    assert of_python({"dependencies": [skipped, {"name": "x", "version": "1", "vulns": []}]}) == []
    assert of_python({"dependencies": [weak]}) == ["flask 1.0: PYSEC-1, fixed in 1.1"]
    assert of_scripts(None) is None and of_scripts({"error": {}}) is None and of_scripts({"vulnerabilities": {}}) == []
    assert of_scripts({"vulnerabilities": {"ws": {"range": "<8", "severity": "high"}}}) == ["ws <8: high"]


def test_browsers_get_the_scripts_as_they_are_now():
    """If this fails: python hatch_build.py"""
    made = json.loads((ROOT / hatch_build.DIST / "manifest.json").read_text())
    assert made["scripts"] == hatch_build.digest(ROOT)


def test_nothing_is_fetched_again_while_the_lock_file_is_the_same():
    folder = ROOT / hatch_build.FETCHED
    before = folder.stat().st_ino
    hatch_build.fetch(ROOT)
    assert folder.stat().st_ino == before


NOTHING = {"dependencies": [{"name": "flask", "version": "1", "vulns": []}]}
WEAK = {"dependencies": [{"name": "flask", "version": "1", "vulns": [{"id": "CVE-1", "fix_versions": []}]}]}


@pytest.mark.parametrize(
    ("python", "npm", "status", "last"),
    [
        (NOTHING, {"vulnerabilities": {}}, 0, "Advisories for npm: 0"),
        (None, None, 0, "not looked up: known weaknesses of Python and npm libraries"),
        (NOTHING, None, 0, "not looked up: known weaknesses of npm libraries"),
        (WEAK, None, 1, "not looked up: known weaknesses of npm libraries"),
        (WEAK, {"vulnerabilities": {}}, 1, "Advisories for npm: 0"),
    ],
)
def test_the_last_line_says_what_was_not_looked_up_and_only_a_finding_fails(
    monkeypatch, capsys, python, npm, status, last
):
    monkeypatch.setattr(advisories, "answer", lambda program, *_: npm if "npm" in program else python)
    with pytest.raises(SystemExit) as end:
        advisories.main()
    assert end.value.code == status
    assert capsys.readouterr().out.splitlines()[-1].startswith(last)
