import pytest

from debate.config import database_url
from debate.storage.engine import open_engine, upgrade_schema
from debate.storage.store import Store


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/debate.db"
    return database_url(request.getfixturevalue("postgres_url"))


@pytest.fixture
def engine(url):
    engine = open_engine(url)
    upgrade_schema(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shared_store(request, tmp_path_factory):
    """A store that a file's tests share, where making a database for each would take longer than the tests."""
    url = f"sqlite:///{tmp_path_factory.mktemp('shared')}/debate.db"
    if request.param == "postgresql":
        url = database_url(request.getfixturevalue("shared_postgres_url"))
    engine = open_engine(url)
    upgrade_schema(engine)
    yield Store(engine)
    engine.dispose()


@pytest.fixture
def store(engine) -> Store:
    return Store(engine)
