"""One application for each file of tests, and a class that is taught there."""

import pytest

from support.taught import Taught


@pytest.fixture
def taught(app) -> Taught:
    return Taught(app)
