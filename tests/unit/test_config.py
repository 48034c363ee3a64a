"""Settings that would be unsafe are refused."""

import stat

import pytest

from debate.config import Settings, SettingsError

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


@pytest.mark.parametrize("secret", ["0123456789abcdef", "good enough for a test, and the same for both", "9f8a7c6e5d4b3a2f1e0d9c8b7a6f5e4d"])
def test_others_are_taken(tmp_path, secret):
    assert Settings.read({"DEBATE_DATA": str(tmp_path), "DEBATE_SECRET": secret}).secret == secret


def test_a_secret_that_is_made_is_strong_and_kept_for_its_owner_alone(tmp_path):
    made = Settings.read({"DEBATE_DATA": str(tmp_path)}).secret
    assert Settings.read({"DEBATE_DATA": str(tmp_path)}).secret == made and len(made) > 40
    (tmp_path / "secret").chmod(0o644)
    Settings.read({"DEBATE_DATA": str(tmp_path)})
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600
