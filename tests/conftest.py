"""Deals the tests to workers, and starts real servers for them: ours, and temporary PostgreSQL and Redis servers."""

import gc
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import chain, groupby, islice
from pathlib import Path

import psycopg
import pytest
from _pytest.runner import runtestprotocol
from babel.messages import Catalog
from hypothesis import settings

from debate.motions import packs
from support import luck, machine
from support.database import Emptied
from support.once import made_once
from support.routes import compile_routes_once
from support.serving import Cluster, Nginx, Postgres, Redis, Server
from tools.words import template

RULES, BROWSERS = Path(__file__).with_name("unit"), Path(__file__).with_name("browser")
WORKERS = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))

# Or else each process would compile every module and template again, where the environment asks for that.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# Collecting five thousand tests makes no garbage, and looking for some would take a third of the time.
gc.disable()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()
        gc.set_threshold(20_000, 20, 100)  # there is little garbage then, too


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[None]:
    """Each worker begins to read a folder at another place: what one has compiled, the others find. On a new machine that was half
    of what collecting took."""
    report = yield
    if isinstance(collector, pytest.Directory) and report.passed:
        first = len(report.result) * WORKER // WORKERS
        report.result = report.result[first:] + report.result[:first]
    return report


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each worker files of one kind, with those of rules last; each begins at another place in the alphabet.

    While one worker's test waits for a clock, others then have work, and short tests are left to even out the end. Half of the
    workers need a browser that way, which keeps what it has compiled, and the other half a PostgreSQL server.
    """
    if WORKERS > 1:
        items.sort(key=lambda test: test.path)
    files = [list(tests) for _, tests in groupby(items, lambda test: test.path)]
    playing = [tests for tests in files if not tests[0].path.is_relative_to(RULES)]
    others = chain.from_iterable(tests for tests in files if tests[0].path.is_relative_to(RULES))
    kinds = [[tests for tests in playing if tests[0].path.is_relative_to(BROWSERS) is there] for there in (True, False)]
    shares = []
    for n in range(WORKERS):
        same = range(n % 2, WORKERS, 2)  # the workers that get this kind
        mine = kinds[n % 2][same.index(n) :: len(same)] if WORKERS > 1 else playing
        first = len(mine) * n // WORKERS
        shares.append(list(chain.from_iterable(mine[first:] + mine[:first])))
    for share in shares:  # xdist cuts the list into pieces of this length
        share.extend(islice(others, max(0, len(items) // WORKERS - len(share))))
    items[:] = chain(*shares, others)


if "PYTEST_XDIST_WORKER" in os.environ:

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        """What pytest does, but a quick set-up and clean-up that went well is not reported: packing, sending and unpacking all
        three reports of each of thousands of tests is a quarter of what small ones take."""
        item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        for report in runtestprotocol(item, log=False, nextitem=nextitem):
            if report.when == "call" or not report.passed or report.duration > 0.1:
                item.ihook.pytest_runtest_logreport(report=report)
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        return True


compile_routes_once()
packs.parse_pack = cache(packs.parse_pack)  # the same packs in every application


@pytest.fixture(scope="session")
def of_all_workers(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of this run have in common."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def messages(of_all_workers: Path) -> Catalog:
    """All messages of the project, for translators."""
    return made_once(of_all_workers / "messages", template)


def need(path: str | None, what: str) -> str:
    """The path; without one the test is skipped, or fails under CI."""
    if path:
        return path
    message = f"needs {what}, which this machine doesn't have: see tests/support/machine.py"
    if machine.CI:
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a browser for Playwright's `executable_path`."""
    return need(machine.chromium(), "Chromium")


@pytest.fixture(scope="session")
def node() -> list[str]:
    """What starts Node."""
    return [need(machine.node(), "Node"), *machine.NODE_ARGUMENTS]


@contextmanager
def a_postgres() -> Iterator[Postgres]:
    """A PostgreSQL server of our own."""
    initdb, server = need(machine.postgres("initdb"), "PostgreSQL"), need(machine.postgres("postgres"), "PostgreSQL")
    with tempfile.TemporaryDirectory(prefix="debate-postgres-", ignore_cleanup_errors=True) as folder:
        server = Postgres(initdb, server, folder)
        yield server
        server.stop()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """A PostgreSQL server that many tests share: the URL of its first database."""
    with a_postgres() as server:
        yield server.url


@contextmanager
def new_database(postgres_server: str) -> Iterator[str]:
    """The URL of a new, empty database."""
    name = f"t{machine.free_port()}_{time.monotonic_ns()}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield postgres_server.rpartition("/")[0] + "/" + name
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The URL of a new, empty database, for one test."""
    with new_database(postgres_server) as url:
        yield url


@pytest.fixture(scope="session")
def emptied_postgres(postgres_server: str) -> Iterator[Emptied]:
    """A database that tests use one after the other, because making one for each takes longer than most of them."""
    with new_database(postgres_server) as url:
        yield Emptied(url)


@pytest.fixture
def postgres_url_with_tables(emptied_postgres: Emptied) -> Iterator[str]:
    """The URL of a database with today's tables and nothing in them, for one test."""
    yield emptied_postgres.url
    emptied_postgres.empty()


@pytest.fixture(scope="module")
def shared_postgres_url(postgres_server: str) -> Iterator[str]:
    """The URL of a new database that a file's tests share."""
    with new_database(postgres_server) as url:
        yield url


@contextmanager
def a_cluster(postgres_server: str, folder: Path, spoilt: bool = False) -> Iterator[Cluster]:
    """Two processes, with their database and a Redis server."""
    redis = Redis(need(machine.redis(), "Redis"), folder)
    with new_database(postgres_server) as url:
        cluster = Cluster(folder, url, redis, spoilt)
        yield cluster
        cluster.stop()
    redis.stop()


@pytest.fixture(scope="session")
def cluster(postgres_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """One that many tests share."""
    with a_cluster(postgres_server, tmp_path_factory.mktemp("cluster")) as cluster:
        yield cluster


@pytest.fixture
def own_cluster(postgres_server: str, tmp_path: Path) -> Iterator[Cluster]:
    """One that this test may kill, or cut apart."""
    with a_cluster(postgres_server, tmp_path) as cluster:
        yield cluster


@pytest.fixture
def shaken_server(tmp_path: Path) -> Iterator[Server]:
    """One that this test may kill, and whose clock and disk it may spoil."""
    server = Server(tmp_path / "data", spoilt=True)
    yield server
    server.stop()


@pytest.fixture
def shaken_cluster(tmp_path: Path) -> Iterator[Cluster]:
    """One that this test may kill, with clocks that it may set, and a PostgreSQL server that it may stop."""
    with a_postgres() as postgres, a_cluster(postgres.url, tmp_path, spoilt=True) as cluster:
        cluster.postgres = postgres
        yield cluster


@pytest.fixture
def apart_cluster(postgres_server: str, tmp_path: Path) -> Iterator[Cluster]:
    """One whose first process has a system clock two minutes ahead, and its second one two minutes behind."""
    for name, seconds in (("one", 120), ("two", -120)):
        (tmp_path / f"{name}.clock").write_text(str(seconds))
    with a_cluster(postgres_server, tmp_path, spoilt=True) as cluster:
        yield cluster


def pytest_runtest_setup(item: pytest.Item) -> None:
    luck.begin(item.nodeid)


def pytest_configure(config: pytest.Config) -> None:
    folder = tempfile.mkdtemp(prefix="debate-luck-")
    config.add_cleanup(lambda: shutil.rmtree(folder))
    os.environ["LUCK"] = f"{folder}/luck"
    Path(folder, "luck").touch()
    # The same examples on every machine, however busy it is: a test that fails now and then proves nothing.
    examples = config.getoption("--examples") // 4
    settings.register_profile("debate", deadline=None, derandomize=True, max_examples=examples)
    settings.load_profile("debate")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--cluster", action="store_true", help="play at two processes on PostgreSQL and Redis (for tests/live)"
    )
    parser.addoption(
        "--examples",
        type=int,
        default=100,
        help="inputs of each kind for tests/fuzz, and four times those of a property (default: %(default)s)",
    )
    parser.addoption("--debates", type=int, default=1, help="debates that tests/chaos plays (default: %(default)s)")


@pytest.fixture(scope="session")
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server | Cluster]:
    """One that many tests share."""
    if request.config.getoption("--cluster"):
        yield request.getfixturevalue("cluster")
        return
    server = Server(tmp_path_factory.mktemp("server"))
    yield server
    server.stop()


@pytest.fixture
def own_server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server | Cluster]:
    """One that this test may kill."""
    if request.config.getoption("--cluster"):
        yield request.getfixturevalue("own_cluster")
        return
    server = Server(tmp_path)
    yield server
    server.stop()


@pytest.fixture
def balanced(own_cluster: Cluster, tmp_path: Path) -> Iterator[Nginx]:
    """nginx in front of a cluster, as deploy/ has it."""
    nginx = Nginx(need(machine.nginx(), "nginx"), tmp_path, [server.port for server in own_cluster.servers])
    yield nginx
    nginx.stop()
