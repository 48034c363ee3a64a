"""The health check answers at once, even when the database is frozen or its disk is full."""

import os
import shutil
import threading
import time

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from debate.live.probe import Probe
from debate.live.runtime import Runtime
from support.app import make_app
from support.machine import PATIENCE, until


@pytest.fixture
def app(tmp_path):
    return make_app(tmp_path)


def statuses(app) -> list[int]:
    page = app.test_client()
    return [page.get(path).status_code for path in ("/livez", "/healthz", "/readyz")]


def test_all_is_well_or_there_is_something_to_warn_of(app):
    assert statuses(app) == [200, 200, 200]
    app.services.warnings.append(lambda: "no descriptors")
    assert statuses(app) == [200, 200, 503]


def test_a_disk_that_is_full_is_told(app, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(1 << 30, 1 << 30, 1000))
    assert statuses(app) == [200, 503, 503]


def test_a_disk_that_is_read_only_is_told(app, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert statuses(app) == [200, 503, 503]


def test_so_is_a_write_that_failed_until_a_while_later(app, monkeypatch):
    store = app.services.store
    with pytest.raises(OperationalError), store.database.writing() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (1)"))
    assert statuses(app) == [200, 503, 503]
    monkeypatch.setattr(store.database, "_failed_at", time.monotonic() - 11)
    assert statuses(app) == [200, 200, 200]


def test_a_frozen_database_is_asked_once_and_not_waited_for():
    asked, answered, thaw = [], [], threading.Event()

    def ping() -> None:
        asked.append(1)
        thaw.wait(PATIENCE)
        answered.append(1)

    runtime = Runtime(
        lambda: 0, time.sleep, lambda do: threading.Thread(target=do, daemon=True).start(), threading.Event
    )
    probe = Probe(ping, runtime, within=0.2)
    assert not probe.is_well() and not probe.is_well() and len(asked) == 1
    assert not answered
    thaw.set()
    until(probe.is_well, "the database is back")
