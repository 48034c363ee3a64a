import pytest

from debate.config import database_url
from debate.storage.engine import open_engine
from debate.storage.rooms.store import Store
from support.database import with_tables


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path) -> str:
    """A new database with today's tables."""
    if request.param == "postgresql":
        return database_url(request.getfixturevalue("postgres_url_with_tables"))
    url = f"sqlite:///{tmp_path}/debate.db"
    with_tables(url).dispose()
    return url


@pytest.fixture
def engine(url):
    engine = open_engine(url)
    yield engine
    engine.dispose()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shared_store(request, tmp_path_factory):
    """A store that a file's tests share, where making a database for each would take longer than the tests."""
    url = f"sqlite:///{tmp_path_factory.mktemp('shared')}/debate.db"
    if request.param == "postgresql":
        url = database_url(request.getfixturevalue("shared_postgres_url"))
    engine = with_tables(url)
    yield Store(engine)
    engine.dispose()


@pytest.fixture
def store(engine) -> Store:
    return Store(engine)
