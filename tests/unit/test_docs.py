"""The documents say what the code does: every route, command, phase, field, refusal and setting is in them."""

import re
from pathlib import Path

import pytest

from debate.game import commands as c
from debate.game.phases import ENDING, FORMATS, MAY

ROOT = Path(__file__).parents[2]
PROTOCOL = (ROOT / "docs" / "protocol.md").read_text()
README = (ROOT / "README.md").read_text()


def test_every_command_is_in_the_protocol_and_in_the_table_of_rights():
    assert not [name for name in c.BY_NAME if not re.search(rf"\b{name}\b", PROTOCOL)]
    assert set(MAY) == set(c.FROM_SEATS)


def test_every_field_of_a_command_is_in_the_protocol():
    fields = {field for command in c.FROM_SEATS for field in command.__struct_fields__}
    assert not [field for field in fields if not re.search(rf"\b{field}\b", PROTOCOL)]


def test_every_phase_and_format_is_in_the_protocol():
    names = {name for plan in FORMATS.values() for name in plan.lengths} | {"lobby", "stance", *ENDING, "finished"} | set(FORMATS)
    assert not [name for name in names if f'"{name}"' not in PROTOCOL]


def refusals() -> set[str]:
    source = "\n".join(path.read_text() for path in (ROOT / "debate").rglob("*.py"))
    return set(re.findall(r"Rejected\(\s*\"([a-z_]+)\"", source)) | set(re.findall(r"Problem\(\s*\d+,\s*\"([a-z_]+)\"", source))


def test_every_refusal_is_in_the_protocol():
    assert not [code for code in sorted(refusals()) if f"`{code}`" not in PROTOCOL]


def test_every_refusal_in_the_protocol_exists():
    table = PROTOCOL.partition("## 4. Refusals")[2]
    assert set(re.findall(r"^\| `([a-z_]+)`", table, re.M)) - refusals() == set()


def test_every_setting_is_in_the_readme():
    names = set(re.findall(r"\"((?:DEBATE_|DATABASE_URL|REDIS_URL|PORT|HOST)[A-Z_]*)\"", (ROOT / "debate" / "config.py").read_text()))
    assert names and not [name for name in sorted(names) if f"`{name}`" not in README]


@pytest.mark.parametrize("page", ["README.md", "docs/architecture.md", "docs/protocol.md", "docs/complaints.md", "docs/lesson.md", "motions/README.md"])
def test_links_between_documents_lead_somewhere(page):
    here = (ROOT / page).parent
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", (ROOT / page).read_text())
    assert not [link for link in links if not (here / link).exists()]


def test_no_file_names_a_document_that_is_not_there():
    named = {}
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "debate").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]:
        for name in re.findall(r"\b(?:docs/[\w/-]+|[A-Z_]{3,})\.md\b", path.read_text()):
            named.setdefault(name, path.name)
    assert not {name: by for name, by in named.items() if not (ROOT / name).exists()}


def test_every_test_that_the_complaints_name_exists():
    named = set(re.findall(r"`(test_\w+)`", (ROOT / "docs" / "complaints.md").read_text()))
    written = {name for path in (ROOT / "tests").rglob("test_*.py") for name in re.findall(r"^def (test_\w+)", path.read_text(), re.M)}
    assert named and not sorted(named - written)
