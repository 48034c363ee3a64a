"""The tool that prints bots' debates for people to read: whole debates, at every level, the same for the same seed."""

import pytest

from debate.motions.library import load
from tools.bot_debates import WAYS, main, played

PACKS = load()


@pytest.mark.parametrize("slug", PACKS)
def test_it_prints_as_many_debates_as_are_asked_for(slug, capsys):
    assert main(["--motion", slug, "--debates", "2", "--first", "5"]) == 0
    printed = capsys.readouterr().out
    assert printed.count(f"=== {slug}, debate ") == 2 and f"=== {slug}, debate 6, " in printed
    assert printed.count("they say  ") == 12 and "closing  " in printed


def test_a_motion_that_is_not_there_is_named(capsys):
    with pytest.raises(SystemExit):
        main(["--motion", "none-such"])
    assert "none-such" in capsys.readouterr().err


def test_levels_and_content_come_in_turn_and_a_seed_says_the_same():
    pack = PACKS["newcomers-first-week"]
    assert len(set(WAYS)) == 6
    one, two = (played(pack, 1, *WAYS[0]) for _ in range(2))
    assert (
        one.speeches == two.speeches and len(one.clashes) == 6 and all(clash.rebuttal for clash in one.clashes.values())
    )
