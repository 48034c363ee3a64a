"""What a database doesn't take is refused before it gets there: NUL, which PostgreSQL never stores, and names without end."""

import pytest

from debate.app import create_app
from debate.config import Settings


@pytest.fixture
def teacher(url, tmp_path):
    chosen = Settings.read({"DEBATE_DATA": str(tmp_path), "DATABASE_URL": url, "DEBATE_CROWD": "0"})
    return create_app(chosen, async_mode="threading").test_client()


def test_an_id_with_nul_is_nobodys(teacher):
    group = teacher.post("/classes", json={"name": "8b"}).get_json()["url"]
    for path in ("/classes/a%00b", f"{group}/people/a%00b", f"{group}/cards?person=a%00b"):
        assert teacher.get(path, headers={"Accept": "application/json"}).status_code == 404
    assert teacher.post("/classes", json={"class": "a\0b"}).status_code == 404
    assert teacher.post("/rooms", json={"motion": "votes-at-sixteen", "class": "a\0b"}).status_code == 404


def test_a_name_for_the_teacher_is_no_longer_than_the_form_takes(teacher):
    code = teacher.post("/rooms", json={"motion": "votes-at-sixteen"}).get_json()["code"]
    for name, status in (("ﬃ" * 60, 201), ("\ufb2c" * 60, 201), ("x" * 61, 422)):
        student = teacher.application.test_client()
        assert student.post(f"/rooms/{code}/seats", json={"teacher_name": name}).status_code == status


@pytest.mark.parametrize("odd", [{"id": "a\0b"}, {"author": "a\0b"}])
def test_a_change_of_a_motion_with_nul_in_its_id_is_refused(teacher, odd):
    motion = teacher.post("/motions/own", json={}).get_json()["edit_url"].partition("//")[2].partition("/")[2]
    sent = {"id": "x", "author": "me", "edits": [["title", "New", 1]]} | odd
    assert teacher.post(f"/{motion}/changes", json=sent).status_code == 422
    assert teacher.get(f"/{motion}/fields").get_json()["version"] == 1
