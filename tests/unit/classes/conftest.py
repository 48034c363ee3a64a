"""One application for each file of tests, and a class that is taught there."""

import pytest

from support.taught import Taught, make_app


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    return make_app(tmp_path_factory.mktemp("classes"))


@pytest.fixture
def taught(app) -> Taught:
    return Taught(app)
