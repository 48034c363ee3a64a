"""A power cut: the last pages of SQLite's write-ahead log never reached the disk, or reached it as something else.

`synchronous = NORMAL` promises that the database opens, that each room is what its log leads to, and that nothing is lost
that was acknowledged before the last checkpoint (docs/decisions/0039)."""

import shutil
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Engine, select, text

from debate.storage import schema
from debate.storage.engine import open_engine
from debate.storage.rooms.store import Store
from debate.subjects.results import replay
from support.device import Device, agree, arrived
from support.playing import does, go_on
from support.serving import Server

HEADER, FRAME_HEADER, PAGE = 32, 24, 4096  # bytes
TEARS = 5  # for each of --debates
ENDS = ("debate.db", "debate.db-wal", "debate.db-shm")


def play(devices: list[Device]) -> dict[tuple[str, str], int]:
    """Everybody does what the phase asks. Returns the version that each command made."""
    told = {}
    for one in devices:
        for n, (type, fields) in enumerate(list(does(one))):
            id = f"{one.phase()['id']}{n}"
            answer = one.command(type, id=id, **fields)
            assert answer["ok"], answer
            told[one.seat, id] = answer["version"]
    return told


def next_phase(host: Device, players: list[Device]) -> None:
    phase = host.phase()["id"]
    arrived(players, host.do("begin") if phase == "0-lobby" else go_on(host, phase))


def frames(log: Path) -> int:
    """How many frames of a write-ahead log are not left over from before the last checkpoint."""
    data = log.read_bytes()
    salt = data[16:24]
    starts = range(HEADER, len(data) - PAGE, FRAME_HEADER + PAGE)
    return next((n for n, at in enumerate(starts) if data[at + 8 : at + 16] != salt), len(starts))


def tear(log: Path, n: int) -> None:
    """Cut the log off somewhere, or put something else in the place of some of its bytes, or of its pages."""
    luck, data = Random(n), bytearray(log.read_bytes())
    end = HEADER + frames(log) * (FRAME_HEADER + PAGE)
    at = luck.randrange(HEADER, end)
    match luck.choice(("cut", "zeros", "noise", "swap")):
        case "cut":
            del data[at:]
        case "zeros":
            data[at:end] = bytes(end - at)
        case "noise":
            data[at : at + 200] = luck.randbytes(len(data[at : at + 200]))
        case "swap":  # the disk wrote one page in the place of another
            one, other = (HEADER + n * (FRAME_HEADER + PAGE) for n in sorted(luck.sample(range(frames(log)), 2)))
            data[one : one + FRAME_HEADER + PAGE] = data[other : other + FRAME_HEADER + PAGE]
    log.write_bytes(data)


def checkpoint(engine: Engine) -> None:
    with engine.connect() as connection:
        busy, pages, moved = connection.connection.cursor().execute("PRAGMA wal_checkpoint(FULL)").fetchone()
    assert (busy, moved) == (0, pages)


def logged(engine: Engine, code: str) -> dict[tuple[str, str], int]:
    columns = (schema.log.c.actor, schema.log.c.command_id, schema.log.c.version)
    with engine.connect() as connection:
        rows = connection.execute(select(*columns).where(schema.log.c.room == code)).all()
    assert sorted(row.version for row in rows) == list(range(1, len(rows) + 1)), "a hole in the log"
    return {(actor, id): version for actor, id, version in rows}


@pytest.fixture
def cut(shaken_server: Server) -> tuple[Server, list[Device], dict, dict]:
    """A server that was killed in the middle of a debate; everybody's device, the host's first; and what was acknowledged
    before a checkpoint, and after it."""
    host = Device(shaken_server.address).open_room("class").connect()
    players = [Device(shaken_server.address).join(host.code).connect() for _ in range(4)]
    before, after = {}, {}
    for told in (before, after):
        for _ in range(2):
            told.update(play(players))
            next_phase(host, players)
        if told is before:
            engine = open_engine(f"sqlite:///{shaken_server.environment['DEBATE_DATA']}/debate.db")
            checkpoint(engine)
            engine.dispose()
    shaken_server.kill()
    for one in (host, *players):
        one.close()
    return shaken_server, [host, *players], before, after


def test_a_torn_write_ahead_log_opens_as_it_was_at_some_moment_since_the_last_checkpoint(cut, tmp_path, request):
    server, devices, before, after = cut
    code, folder, lossy = devices[0].code, Path(server.environment["DEBATE_DATA"]), []
    for n in range(TEARS * request.config.getoption("--debates")):
        copy = tmp_path / f"torn{n}"
        copy.mkdir()
        for name in ENDS[: 2 + n % 2]:  # the index beside the log may be there or not
            shutil.copy(folder / name, copy / name)
        tear(copy / "debate.db-wal", n)
        engine, said = open_engine(f"sqlite:///{copy}/debate.db"), list[str]()
        with engine.connect() as connection:
            assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
        assert replay.check_rooms(Store(engine), None, said.append) == 0, said
        there = logged(engine, code)
        assert before.items() <= there.items()
        assert all(there[key] == version for key, version in after.items() if key in there)
        engine.dispose()
        shutil.rmtree(copy)
        if not after.items() <= there.items():
            lossy.append(n)
    assert lossy, "no tear lost anything: it tore nothing"

    # The debate goes on from there, with devices that know of more than the server does.
    tear(folder / "debate.db-wal", lossy[-1])
    server.start()
    knew = devices[0].version
    for one in devices:
        one.connect()
    assert devices[0].version < knew
    agree(devices)
    play(devices[1:])
    next_phase(devices[0], devices[1:])
    agree(devices)
    for one in devices:
        one.close()
