"""Settings that would be unsafe are refused."""

import re
import stat

import pytest

from debate.config import Settings, SettingsError
from support.app import make_app

WEAK = ["", "short", "a" * 64, "0123456701234567", "ab" * 20, "change me change me", "1111222233334444"]


@pytest.mark.parametrize("secret", [*WEAK[1:], "changemechangeme"])
def test_a_secret_that_can_be_guessed_is_refused(tmp_path, secret):
    with pytest.raises(SettingsError, match="DEBATE_SECRET is too"):
        Settings.read({"DEBATE_DATA": str(tmp_path), "DEBATE_SECRET": secret})


@pytest.mark.parametrize("secret", WEAK)
def test_so_is_one_in_the_file_and_the_message_says_what_to_do(tmp_path, secret):
    (tmp_path / "secret").write_text(secret + "\n")
    with pytest.raises(SettingsError, match=r"secret is too .* delete the file"):
        Settings.read({"DEBATE_DATA": str(tmp_path)})


@pytest.mark.parametrize(
    "secret", ["0123456789abcdef", "good enough for a test, and the same for both", "9f8a7c6e5d4b3a2f1e0d9c8b7a6f5e4d"]
)
def test_others_are_taken(tmp_path, secret):
    assert Settings.read({"DEBATE_DATA": str(tmp_path), "DEBATE_SECRET": secret}).secret == secret


def test_a_secret_that_is_made_is_strong_and_kept_for_its_owner_alone(tmp_path):
    made = Settings.read({"DEBATE_DATA": str(tmp_path)}).secret
    assert Settings.read({"DEBATE_DATA": str(tmp_path)}).secret == made and len(made) > 40
    (tmp_path / "secret").chmod(0o644)
    Settings.read({"DEBATE_DATA": str(tmp_path)})
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("DATABASE_URL", "mysql://db", "DATABASE_URL has to begin with postgresql:// or sqlite:///, not with 'mysql'."),
        ("REDIS_URL", "localhost", "REDIS_URL has to be an address like redis://host, not 'localhost'."),
        ("DEBATE_PUBLIC_URL", "x.example", "DEBATE_PUBLIC_URL has to be an address like http://host, not 'x.example'."),
        ("DEBATE_SECRET", "short", "DEBATE_SECRET is too short to be a secret"),
        ("DEBATE_DATA", "/dev/null", "DEBATE_SECRET is not set, and none can be kept in /dev/null/secret"),
    ],
)
def test_what_is_wrong_is_said_by_its_name(tmp_path, name, value, said):
    """In one line, as a server says it: tests/live/test_server.py."""
    with pytest.raises(SettingsError, match=re.escape(said)):
        Settings.read({"DEBATE_DATA": str(tmp_path), name: value})


def site(tmp_path, **settings):
    return make_app(tmp_path, **settings).test_client()


@pytest.mark.parametrize(
    ("public_url", "sent", "host"),
    [
        ("", "debate.example.org", "debate.example.org"),
        ("", "evil.example; script-src *", "here.example"),
        ("", "x:99999", "here.example"),
        ("", "", "here.example"),
        ("https://debate.example.org", "evil.example", "here.example"),
        ("https://debate.example.org", "debate.example.org", "debate.example.org"),
    ],
)
def test_a_forwarded_host_is_believed_if_it_is_one_and_ours_where_that_is_known(tmp_path, public_url, sent, host):
    page = site(tmp_path, DEBATE_PUBLIC_URL=public_url, DEBATE_PROXIES="1")
    headers = {"Host": "here.example", "X-Forwarded-Host": sent, "X-Forwarded-For": "192.0.2.1"}
    answer = page.get("/", headers=headers)
    assert answer.status_code == 200
    assert f"wss://{host};" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("url", "proxies", "sure"),
    [("https://debate.example.org", "0", True), ("http://10.0.0.7", "0", False), ("", "0", False)],
)
def test_a_public_address_of_https_is_believed_even_if_nobody_told_of_the_proxy(tmp_path, url, proxies, sure):
    page = site(tmp_path, DEBATE_PUBLIC_URL=url, DEBATE_PROXIES=proxies)
    answer = page.post("/rooms", json={"motion": "returning-north-koreans"}, headers={"Accept": "application/json"})
    assert ("Secure" in answer.headers["Set-Cookie"]) == ("Strict-Transport-Security" in answer.headers) == sure
    assert ("ws://" not in page.get("/").headers["Content-Security-Policy"]) == sure


def test_and_whoever_starts_the_server_is_told(tmp_path):
    def doubts(**settings):
        return Settings.read({"DEBATE_DATA": str(tmp_path), **settings}).doubts()

    assert "DEBATE_PROXIES=1" in doubts(DEBATE_PUBLIC_URL="https://debate.example.org")[0]
    assert not doubts(DEBATE_PUBLIC_URL="https://debate.example.org", DEBATE_PROXIES="1") and not doubts()


def test_seats_outlive_a_change_of_the_secret(tmp_path):
    first, second = "a secret that was in use for a year", "a secret that nobody has read yet"
    json = {"Accept": "application/json"}
    browser = site(tmp_path, DEBATE_SECRET=first)
    code = browser.post("/rooms", json={"motion": "returning-north-koreans"}, headers=json).get_json()["code"]

    def shown(**secrets) -> str:
        """What the same browser is shown with these secrets."""
        page = site(tmp_path, DEBATE_KEEP_DAYS="0", **secrets)
        page._cookies = browser._cookies
        return page.get(f"/rooms/{code}").text

    assert 'data-screen="host"' not in shown(DEBATE_SECRET=second)
    assert 'data-screen="host"' in shown(DEBATE_SECRET=second, DEBATE_OLD_SECRET=first)
    assert 'data-screen="host"' in shown(DEBATE_SECRET=second), "the cookie was signed again"
    with pytest.raises(SettingsError, match="DEBATE_OLD_SECRET is too short"):
        Settings.read({"DEBATE_DATA": str(tmp_path), "DEBATE_OLD_SECRET": "short"})


def test_whom_to_tell_of_a_weakness_is_said_if_somebody_is_named(tmp_path):
    where = "/.well-known/security.txt"
    assert site(tmp_path).get(where).status_code == 404
    said = site(
        tmp_path, DEBATE_SECURITY_CONTACT="mailto:security@example.org", DEBATE_PUBLIC_URL="https://debate.example.org"
    ).get(where)
    assert said.mimetype == "text/plain" and "Contact: mailto:security@example.org\n" in said.text
    assert (
        "Canonical: https://debate.example.org/.well-known/security.txt\n" in said.text and "Expires: 20" in said.text
    )
    for wrong in ("security@example.org", "http://example.org", "mailto:x", "https://x\nEvil: yes"):
        with pytest.raises(SettingsError, match="DEBATE_SECURITY_CONTACT"):
            Settings.read({"DEBATE_DATA": str(tmp_path), "DEBATE_SECURITY_CONTACT": wrong})


@pytest.mark.parametrize(("proxies", "path", "headers", "told"), [
    ("1", "/", {}, 1), ("1", "/healthz", {}, 0), ("1", "/", {"X-Forwarded-For": "192.0.2.1"}, 0), ("0", "/", {}, 0),
])  # fmt: skip
def test_a_request_past_the_proxy_is_noticed_once(tmp_path, caplog, proxies, path, headers, told):
    page = site(tmp_path, DEBATE_PROXIES=proxies)
    for _ in range(3):
        page.get(path, headers=headers)
    assert sum("past the proxy" in record.getMessage() for record in caplog.records) == told
