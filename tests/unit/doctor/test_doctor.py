"""`debate doctor` finds what was broken on purpose, and says what to do."""

import json
import resource
import shutil
import time
from dataclasses import replace
from urllib.error import URLError

import pytest
from sqlalchemy import text

from debate import config
from debate.config import Settings
from debate.doctor import examine, machine, reach, report
from debate.doctor.finding import FAULT, NOTE, OK, WARNING
from debate.doctor.reach import Answer
from debate.storage.engine import open_engine
from support.database import with_a_later_schema, with_tables
from support.machine import free_port


@pytest.fixture
def settings(tmp_path) -> Settings:
    settings = Settings.read({"DEBATE_DATA": str(tmp_path)})
    with_tables(settings.database_url)
    return settings


def found(check, *arguments) -> list[tuple[str, str]]:
    """Levels and subjects of what a check finds; whatever is wrong comes with what to do."""
    findings = list(check(*arguments))
    assert all(finding.do for finding in findings if finding.level in (FAULT, WARNING)), findings
    return [(finding.level, finding.about) for finding in findings]


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"DEBATE_SECRTE": "x"}, "Did you mean DEBATE_SECRET?"),
        ({"debate_proxies": "1"}, "Did you mean DEBATE_PROXIES?"),
        ({"DEBATE_KEEPDAYS": "3"}, "Did you mean DEBATE_KEEP_DAYS?"),
        ({"DEBATE_XYZ": "3"}, "not a setting of this program"),
        ({"DATABASE_URI": "x"}, "Did you mean DATABASE_URL?"),
        ({"DATABSE_URL": "x"}, "Did you mean DATABASE_URL?"),
        ({"REDIS_URI": "x"}, "Did you mean REDIS_URL?"),
        ({"DATABASE_URI": "x", "DATABASE_URL": "postgresql://x"}, ""),
        ({"DEBATE_SECRET": "x", "PORT": "1", "HOSTNAME": "x", "REDIS_TLS_URL": "x", "PATH": "x"}, ""),
    ],
)
def test_a_name_that_is_misspelt_is_told_with_the_likely_one(environment, said):
    sentences = config.misspelt(environment)
    assert bool(sentences) == bool(said) and said in " ".join(sentences)


def test_settings_that_cannot_be_read_end_the_examination(monkeypatch):
    monkeypatch.setenv("PORT", "many")
    monkeypatch.setenv("DEBATE_PROXY", "1")
    findings = list(examine())
    assert [(finding.level, finding.about) for finding in findings] == [(WARNING, "settings"), (FAULT, "settings")]
    said = []
    assert not report(iter(findings), said.append)
    assert said[0].startswith("warning") and "→" in said[1] and said[-1] == "Faults: 1. Warnings: 1."


def test_a_database_that_is_not_there_is_told_and_not_made(tmp_path):
    settings = Settings.read({"DEBATE_DATA": str(tmp_path / "new")})
    assert found(machine.database, settings) == [(FAULT, "database")]
    assert not (tmp_path / "new" / "debate.db").exists()


def test_a_schema_that_is_older_newer_or_missing_is_told(settings, tmp_path, monkeypatch):
    engine = open_engine(settings.database_url)
    assert found(machine.database, settings) == [(OK, "database"), (OK, "migrations")]
    with_a_later_schema(monkeypatch, tmp_path)
    fault = list(machine.database(settings))[1]
    assert fault.level == FAULT and "older than the program" in fault.said and "debate db upgrade" in fault.do
    for revision, who in (("9999", "A newer version"), ("0005", "A version before 0.2.0")):
        with engine.execution_options(writes=True).begin() as connection:
            connection.execute(text(f"UPDATE alembic_version SET version_num = '{revision}'"))
        fault = list(machine.database(settings))[1]
        assert fault.level == FAULT and fault.said.startswith(who)
    with engine.execution_options(writes=True).begin() as connection:
        connection.execute(text("DELETE FROM alembic_version"))
    assert "debate db upgrade" in list(machine.database(settings))[1].do


@pytest.mark.parametrize(
    "url", ["postgresql+psycopg://nobody@127.0.0.1:1/x", "postgresql+psycopg://nobody@127.0.0.1:{port}/x"]
)
def test_a_database_or_redis_that_does_not_answer_is_told(settings, url):
    port = free_port()
    settings = replace(settings, database_url=url.format(port=port), redis_url=f"redis://127.0.0.1:{port}")
    assert found(machine.database, settings) == [(FAULT, "database")]
    assert found(machine.redis, settings) == [(FAULT, "redis")]


@pytest.mark.parametrize(("free", "level"), [(1 << 20, FAULT), (100 << 20, WARNING), (1 << 40, OK)])
def test_a_disk_that_fills_up_is_told(settings, monkeypatch, free, level):
    monkeypatch.setattr(machine, "lost_at_restart", lambda folder: "")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(1 << 41, 0, free))
    assert found(machine.disk, settings) == [(level, "disk")]


def test_a_disk_that_is_emptied_at_every_start_is_told(settings, monkeypatch):
    monkeypatch.setenv("DYNO", "web.1")
    assert (FAULT, "disk") in found(machine.disk, settings)


@pytest.mark.parametrize(("hard", "level"), [(1024, WARNING), (1 << 16, OK), (resource.RLIM_INFINITY, OK)])
def test_too_few_descriptors_are_told(settings, monkeypatch, hard, level):
    monkeypatch.setattr(resource, "getrlimit", lambda which: (256, hard))
    assert found(machine.descriptors, settings) == [(level, "descriptors")]


SITE = "https://debate.example.org"


@pytest.mark.parametrize(
    ("expected", "forwarded", "more", "levels"),
    [
        (0, "192.0.2.77", {"scheme": "http"}, [OK, FAULT]),  # nothing in front that says so, and yet https
        (1, "192.0.2.77, 198.51.100.7", {}, [OK, OK]),
        (1, "198.51.100.7", {}, [OK, OK]),  # a proxy that overwrites what visitors send
        (2, "198.51.100.7, 10.0.0.1", {}, [OK, OK]),
        (0, "192.0.2.77, 198.51.100.7", {"scheme": "http"}, [FAULT]),  # everybody is one address
        (1, "192.0.2.77, 198.51.100.7, 10.0.0.1", {}, [FAULT]),
        (2, "192.0.2.77, 198.51.100.7", {}, [FAULT]),  # anybody pretends any address
        (1, "198.51.100.7", {"scheme": "http"}, [OK, FAULT]),
        (1, "198.51.100.7", {"host": "127.0.0.1:5001"}, [OK, WARNING]),
    ],
)
def test_the_number_of_proxies_and_what_they_say_are_checked(settings, monkeypatch, expected, forwarded, more, levels):
    seen = {"scheme": "https", "host": "debate.example.org", "forwarded": forwarded, "proxies": str(expected)} | more
    monkeypatch.setattr(reach, "_get", lambda url, **headers: Answer(200, json.dumps(seen)))
    assert [level for level, _ in found(reach._proxies, settings, SITE, True)] == levels


def test_asked_directly_or_without_the_secret_the_proxies_are_left_alone(settings, monkeypatch):
    seen = {"scheme": "http", "host": "x", "forwarded": "192.0.2.77", "proxies": "1"}
    monkeypatch.setattr(reach, "_get", lambda url, **headers: Answer(200, json.dumps(seen)))
    assert found(reach._proxies, settings, "http://127.0.0.1:5000", False) == [(NOTE, "proxies")]
    monkeypatch.setattr(reach, "_get", lambda url, **headers: Answer(404, ""))
    assert found(reach._proxies, settings, SITE, True) == [(WARNING, "proxies")]


def test_a_server_that_is_not_there_is_told(settings):
    assert found(reach.server, settings, f"http://127.0.0.1:{free_port()}") == [(FAULT, "server")]
    assert reach._silent(SITE, URLError(TimeoutError("timed out"))).level == FAULT


def test_a_clock_that_is_apart_from_the_databases_is_told():
    now = time.time()
    assert not list(machine._postgres(now))
    for apart in (-3, 3):
        (finding,) = machine._postgres(now + apart)
        assert (finding.level, finding.about) == (WARNING, "clock") and "3.0 s apart" in finding.said
