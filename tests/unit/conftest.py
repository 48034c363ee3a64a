"""What many tests of pages share."""

import pytest
from flask.testing import FlaskClient

from debate.web.context import Application
from support.app import make_app


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Application:
    """One for all tests of a file; those that change it have their own."""
    return make_app(tmp_path_factory.mktemp("app"))


@pytest.fixture
def page(app: Application) -> FlaskClient:
    """A browser without scripts."""
    return app.test_client()
