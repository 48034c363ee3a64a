"""Motions that teachers write: fields with versions, on a real SQLite file and a real PostgreSQL."""

import threading
from random import Random

import pytest
from sqlalchemy import func, select

from debate.motions.fields import MAX_CARDS, MAX_FIELD, Unfit
from debate.storage.database import Conflict, Database
from debate.storage.rooms.store import Store
from debate.subjects.shelf.own_motions import tables
from debate.subjects.shelf.own_motions.storage import (
    DAY_MS,
    KEPT_CHANGES,
    Change,
    Edit,
    NoMotion,
    Overtaken,
    OwnMotions,
)
from support.machine import PATIENCE

START = 1_700_000_000_000
BEES = {"title": "Bees first", "cards.buzz.side": "for", "cards.buzz.title": "They buzz", "cards.hum.side": "against"}


@pytest.fixture
def store(shared_store) -> Store:
    OwnMotions(shared_store.database).forget(2 * START, 100)
    return shared_store


@pytest.fixture
def own(store) -> OwnMotions:
    own = OwnMotions(store.database)
    own.create("bees", BEES, START)
    return own


def save(own, *edits, id="", author="me", at=START + 1, motion="bees"):
    save.n += 1
    return own.save(motion, Change(id or f"change {save.n}", author, [Edit(*edit) for edit in edits]), at)


save.n = 0


def test_what_was_created_is_there_in_its_order(own, store):
    found = OwnMotions(Database(store.database.engine)).load("bees")
    assert list(found.texts.items()) == list(BEES.items())
    assert (found.version, found.opened, found.touched) == (1, START, START)
    assert {field.version for field in found.fields.values()} == {1}
    with pytest.raises(Conflict):
        own.create("bees", {}, START)
    with pytest.raises(NoMotion):
        own.load("wasps")


def test_fields_are_saved_one_by_one_and_what_others_saved_stays(own):
    assert save(own, ("title", "Bees last", 1)) == 2
    assert save(own, ("cards.buzz.title", "They hum", 1), ("cards.buzz.claim", "Humming helps.", 1)) == 3
    assert own.load("bees").texts == BEES | {
        "title": "Bees last",
        "cards.buzz.title": "They hum",
        "cards.buzz.claim": "Humming helps.",
    }
    assert own.load("bees", 2).fields == {
        path: own.load("bees").fields[path] for path in ("cards.buzz.title", "cards.buzz.claim")
    }
    assert own.load("bees", 3).fields == {}


def test_two_edits_of_one_field_save_the_first_and_show_it_to_the_second(own):
    save(own, ("title", "Bees last", 1))
    with pytest.raises(Overtaken) as overtaken:
        save(own, ("cards.buzz.title", "Louder", 1), ("title", "No bees", 1))
    assert overtaken.value.fields == {"title": ("Bees last", 2)} and overtaken.value.version == 2
    assert own.load("bees").texts["cards.buzz.title"] == "They buzz"  # together or not at all
    assert save(own, ("title", "No bees", 2)) == 3  # once they have seen it


def test_the_same_text_from_both_is_no_conflict_and_no_change(own):
    save(own, ("title", "Bees last", 1))
    assert save(own, ("title", " Bees last ", 1)) == 2
    assert len(own.history("bees")) == 1


def test_a_change_that_is_said_again_is_answered_as_then(own):
    assert save(own, ("title", "One", 1), id="once") == 2
    assert save(own, ("title", "Two", 2)) == 3
    assert save(own, ("title", "One", 1), id="once") == 2
    assert own.load("bees").texts["title"] == "Two"


def test_a_card_goes_with_its_links_in_both_directions_and_comes_back_with_them(own):
    save(own, ("cards.buzz.answers.hum.kind", "direct", 1), ("cards.hum.answers.buzz.kind", "partial", 1))
    assert save(own, ("cards.buzz", None, 2)) == 3
    assert own.load("bees").texts == {"title": "Bees first", "cards.hum.side": "against"}
    gone = own.history("bees")[0]
    back = [(path, before, gone.version) for path, before, after in gone.edits if before]
    assert len(back) == 4
    save(own, *back)
    assert own.load("bees").texts == BEES | {
        "cards.buzz.answers.hum.kind": "direct",
        "cards.hum.answers.buzz.kind": "partial",
    }
    assert list(own.load("bees").texts)[:4] == list(BEES)  # in its old place


def test_nobody_removes_a_card_that_somebody_else_has_just_changed(own):
    save(own, ("cards.buzz.title", "They hum", 1))
    with pytest.raises(Overtaken) as overtaken:
        save(own, ("cards.buzz", None, 1))
    assert overtaken.value.fields == {"cards.buzz.title": ("They hum", 2)}


@pytest.mark.parametrize("path", ["cards.buzz.title", "cards.buzz.claim", "cards.hum.answers.buzz.kind"])
def test_whoever_still_edits_a_removed_card_is_told(own, path):
    save(own, ("cards.buzz", None, 1))
    with pytest.raises(Overtaken) as overtaken:
        save(own, (path, "direct", 1))
    assert overtaken.value.fields == {path: ("", 2)}
    assert save(own, (path, "direct", 2)) == 3  # on purpose


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (("colour", "red", 1), "of this name"),
        (("title", None, 1), "of this name"),
        (("cards.buzz", "x", 1), "of this name"),
        (("title", "x" * (MAX_FIELD + 1), 1), "characters"),
    ],
)
def test_what_no_motion_has_is_not_saved(own, edit, said):
    with pytest.raises(Unfit, match=said):
        save(own, edit)
    assert own.load("bees").version == 1


def test_a_motion_that_is_full_can_only_become_smaller(own):
    cards = {f"cards.c{n}.title": "x" for n in range(MAX_CARDS)}
    own.create("full", cards, START)
    with pytest.raises(Unfit, match="cards"):
        save(own, ("cards.more.title", "x", 1), motion="full")
    save(own, ("cards.c1", None, 1), motion="full")
    save(own, ("cards.more.title", "x", 2), motion="full")


def test_text_that_no_database_keeps_is_left_out(own):
    save(own, ("title", "a\0b\ud800c\r\nd", 1))
    assert own.load("bees").texts["title"] == "abc\nd"


def test_history_tells_what_was_before_and_keeps_the_last_changes(own, store):
    save(own, ("title", "Two", 1), author="ann")
    save(own, ("title", "", 2), author="bob")
    last, first = own.history("bees")
    assert (first.author, first.edits) == ("ann", [("title", "Bees first", "Two")])
    assert (last.author, last.edits) == ("bob", [("title", "Two", "")])
    assert own.history("bees", before=3) == [first]
    for n in range(KEPT_CHANGES if store.database.engine.dialect.name == "sqlite" else 0):
        save(own, ("title", str(n), n + 3))
    assert len(own.history("bees", most=KEPT_CHANGES + 10)) <= KEPT_CHANGES


def test_deleting_leaves_nothing_and_unused_motions_are_forgotten(own, store):
    own.create("wasps", BEES, START + 5)
    save(own, ("title", "Two", 1), at=START)
    own.delete("bees")
    assert own.forget(START + 5, 10) == []
    own.use("wasps", START + 10)  # too soon to be written down
    assert own.head("wasps").touched == START + 5
    own.use("wasps", START + DAY_MS + 10)
    assert own.forget(START + DAY_MS + 10, 10) == []
    assert own.forget(START + DAY_MS + 11, 10) == ["wasps"]
    with store.database.engine.connect() as connection:
        for table in (tables.own_motions, tables.own_fields, tables.own_changes):
            assert not connection.scalar(select(func.count()).select_from(table))
    with pytest.raises(NoMotion):
        own.delete("bees")
    with pytest.raises(NoMotion):
        save(own, ("title", "x", 1))


def test_links_are_renewed_one_by_one(own):
    assert own.renew("bees", "read") == 1
    assert own.renew("bees", "read") == 2
    assert (own.head("bees").edit_links, own.head("bees").read_links) == (0, 2)
    with pytest.raises(NoMotion):
        own.renew("wasps", "edit")


class Editor:
    """What a browser does: it types, saves with the version it has read, asks when it was overtaken, and looks again."""

    def __init__(self, own, name, luck):
        self.own, self.name, self.luck = own, name, luck
        self.typed, self.asked = set(), 0
        self.look(own.load("bees"))

    def look(self, found):
        self.seen, self.version = (
            getattr(self, "seen", {}) | {p: f.value for p, f in found.fields.items()},
            found.version,
        )

    def act(self, n):
        if self.luck.random() < 0.3:
            return self.look(self.own.load("bees", self.version))
        card = self.luck.choice("abcd")
        path = self.luck.choice(
            [
                "title",
                f"cards.{card}.title",
                f"cards.{card}.why",
                f"cards.{card}.answers.{self.luck.choice('abcd')}.hint",
            ]
        )
        if self.luck.random() < 0.1:
            edits = [Edit(f"cards.{card}", None, self.version)]
        else:
            edits = [Edit(path, f"{self.name} {n}", self.version)]
            self.typed.add(f"{self.name} {n}")
        change = Change(f"{self.name} {n}", self.name, edits)
        for _ in range(20):
            try:
                self.own.save("bees", change, n)
                if self.luck.random() < 0.2:  # the answer was lost: said again
                    self.own.save("bees", change, n)
                return None
            except Conflict:
                continue
            except Overtaken as overtaken:
                # Both texts are on the screen now. Its author keeps one of them.
                self.asked += 1
                if self.luck.random() < 0.5:
                    self.typed -= {edits[0].value}
                    return None
                change = change._replace(edits=[edits[0]._replace(read=overtaken.version)])
        raise AssertionError("never saved")


@pytest.mark.parametrize("seed", range(4))
def test_two_editors_lose_nothing_and_see_the_same_in_the_end(own, seed):
    luck = Random(seed)
    editors = [Editor(own, name, luck) for name in ("ann", "bob")]
    for n in range(60):
        luck.choice(editors).act(n)
    agree(own, editors)
    assert sum(editor.asked for editor in editors)


def test_two_editors_at_the_same_moment(own):
    editors = [Editor(own, name, Random(name)) for name in ("ann", "bob")]
    threads = [threading.Thread(target=lambda e=e: [e.act(n) for n in range(60)]) for e in editors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    agree(own, editors)


def agree(own, editors):
    """Nothing that was typed is lost: it is in a field, or somebody removed or replaced it later, and then history has it.
    Replaying the history gives the fields; both editors see them."""
    history = own.history("bees", most=KEPT_CHANGES)
    said = {after for change in history for _, _, after in change.edits}
    assert editors[0].typed | editors[1].typed <= said
    replayed = dict(BEES)
    for change in reversed(history):
        for path, before, after in change.edits:
            assert replayed.get(path, "") == before  # nobody wrote over a text unseen
            replayed[path] = after
    texts = own.load("bees").texts
    assert {path: value for path, value in replayed.items() if value} == texts
    for editor in editors:
        editor.look(own.load("bees", editor.version))
        assert {path: value for path, value in editor.seen.items() if value} == texts
