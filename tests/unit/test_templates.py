"""Nobody waits for templates or stemmers: they are there before the server listens."""

import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import requests

from support.machine import PATIENCE, until
from support.serving import Server

AT_ONCE = 30
READY = "Counterclaim is ready"


def test_a_class_that_opens_pages_right_after_the_start_has_no_template_compiled_and_no_stemmer_loaded(tmp_path):
    tests = str(Path(__file__).parents[1])
    server = Server(tmp_path, by=(sys.executable, "-m", "support.compiling"), PYTHONPATH=tests)
    until(lambda: READY in server.log.read_text(), "the server did not say that it is ready")  # it listens before
    pages = ["/", "/rooms/new", "/no/such/page"]
    with ThreadPoolExecutor(AT_ONCE) as people:
        answers = list(
            people.map(lambda n: requests.get(server.address + pages[n % 3], timeout=PATIENCE), range(AT_ONCE))
        )
    server.stop()
    assert {answer.status_code for answer in answers} == {200, 404}
    before, after = server.log.read_text().split(READY, 1)
    compiled = re.findall("^compiled (.*)$", before, re.M)
    assert "rooms/join.html" in compiled and len(set(compiled)) == len(compiled)
    assert "loads snowballstemmer\n" in before
    assert "compiled" not in after and "loads" not in after
