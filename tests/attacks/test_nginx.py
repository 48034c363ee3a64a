"""What deploy/nginx.conf logs, and what it lets through."""

import re
from pathlib import Path

import pytest

from debate.app import create_app
from debate.config import Settings
from support.device import Device
from support.machine import nginx, until
from support.serving import Nginx, Server

SIGNED = "WyJzZWNyZXQi.c2lnbmF0dXJl"  # looks like what the program signs
OPERATING = (Path(__file__).parents[2] / "docs" / "operating.md").read_text()


@pytest.fixture(scope="module")
def secret_links(tmp_path_factory) -> list[str]:
    """The path of every page whose address is a secret: it has a token, or also takes the link to somebody's own motion."""
    app = create_app(Settings.read({"DEBATE_DATA": str(tmp_path_factory.mktemp("routes"))}), async_mode="threading")
    rules = {rule.rule for rule in app.url_map.iter_rules()}
    return sorted(rule for rule in rules if "<token>" in rule or rule.startswith("/motions/<slug>"))


def test_the_operators_page_lists_every_address_that_nginx_must_not_log(secret_links):
    listed = re.search(r"without the tokens in (.*?), and writes errors", OPERATING, re.S)[1]
    told = [path.removesuffix("…") for path in re.findall(r"`(/.*?)`", listed)]
    links = [link.replace("<room:code>", "CODE") for link in secret_links]
    assert [link for link in links if not any(link.startswith(path) for path in told)] == []
    assert [path for path in told if not any(link.startswith(path) for link in links)] == []


def test_the_log_of_nginx_holds_no_address_and_no_token(tmp_path, secret_links):
    if not (program := nginx()):
        pytest.skip("nginx is not here")
    server = Server(tmp_path / "server", DEBATE_PROXIES="1")
    (tmp_path / "nginx").mkdir()
    front = Nginx(program, tmp_path / "nginx", [server.port])
    try:
        teacher, other = Device(front.address), Device(front.address)
        room = teacher.post("/rooms", {"motion": "returning-north-koreans"}).json()
        hall = teacher.post("/rooms", {"motion": "returning-north-koreans", "tables": 2}).json()
        sizes = (1_900_000, 2_500_000)
        read = [
            other.http.post(f"{front.address}/motions/import", files={"file": ("essay", b"\x89PNG" + bytes(size))})
            for size in sizes
        ]
        assert [answer.json()["error"]["code"] for answer in read] == ["unknown_file", "too_big"], (
            "not nginx's own answers"
        )
        links = [room["host_url"], room["screen_url"], hall["host_url"], hall["screen_url"]]
        server.stop()
        paths = [link.removeprefix(front.address) for link in links]
        paths += [re.sub("<token>|<slug>", SIGNED, link).replace("<room:code>", hall["code"]) for link in secret_links]
        for path in paths:
            other.get(path)  # an error of nginx's own, too
        log = until(
            lambda: (text := (tmp_path / "nginx" / "debate.log").read_text()).count("\n") >= 4 + len(paths) and text,
            "nothing is logged",
        )
    finally:
        front.stop()
    log += (tmp_path / "nginx" / "debate-error.log").read_text()
    assert "/take/-" in log and f"/halls/{hall['code']}/hosts/-" in log and f"/rooms/{room['code']}/screen" in log
    assert "127.0.0.1" not in log
    assert not [link for link in links if link.replace("=", "/").rpartition("/")[2] in log]
    assert [line for line in log.splitlines() if SIGNED in line] == []
