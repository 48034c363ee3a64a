"""What deploy/nginx.conf logs, and what it lets through."""

from types import SimpleNamespace

import pytest

from support.device import Device
from support.machine import nginx, until
from support.serving import Nginx, Server


def test_the_log_of_nginx_holds_no_address_and_no_token(tmp_path):
    if not (program := nginx()):
        pytest.skip("nginx is not here")
    server = Server(tmp_path / "server", DEBATE_PROXIES="1")
    (tmp_path / "nginx").mkdir()
    front = Nginx(program, tmp_path / "nginx", SimpleNamespace(servers=[server, server]))
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
        for link in links:
            other.get(link.removeprefix(front.address))  # an error of nginx's own, too
        log = until(
            lambda: (text := (tmp_path / "nginx" / "debate.log").read_text()).count("\n") >= 6 and text,
            "nothing is logged",
        )
    finally:
        front.stop()
    log += (tmp_path / "nginx" / "debate-error.log").read_text()
    assert "/take/-" in log and f"/halls/{hall['code']}/hosts/-" in log and f"/rooms/{room['code']}/screen" in log
    assert "127.0.0.1" not in log
    assert not [link for link in links if link.replace("=", "/").rpartition("/")[2] in log]
