"""The tool that plays and counts bots' debates: whole debates, at every level, the same for the same seed."""

import pytest
from msgspec.structs import replace

from debate.motions import library
from tools.bots import CAUSES, WAYS, causes, debates, lean, main, played

PACKS = library.load_library()


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


@pytest.mark.parametrize("slug", PACKS)
def test_verdicts_among_equals_fall_evenly(slug):
    """Over 400 debates all packs are within 52 to 48; fewer leave more to luck."""
    assert 0.46 < lean(PACKS[slug], range(60)) < 0.54


def test_links_that_favour_a_side_are_found_out(capsys):
    pack = PACKS["homework-for-effort"]
    softer = {
        id: replace(card, answers={to: replace(link, kind="partial") for to, link in card.answers.items()})
        for id, card in pack.cards.items()
        if card.side == "against"
    }
    assert lean(replace(pack, cards=pack.cards | softer), range(10)) > 0.6
    assert main(["--lean", "--motion", "homework-for-effort", "--debates", "2"]) == 0
    assert capsys.readouterr().out.startswith("homework-for-effort: ")


# --- what made bots sound like machines ------------------------------------------------------

MAX_PERCENT = {  # of a hundred
    "copied": 0,
    "lead ignored": 3,
    "no answer": 4,
    "brush-off": 0,
    "no weighing": 25,
    "repeats": 0,
    "closing weighs nothing": 0,
    "no evidence": 95,
    "one side": 85,
    "twice": 3,
}


@pytest.mark.parametrize("slug", PACKS)
def test_the_causes_of_wooden_speeches_stay_rare(slug):
    found = causes(debates(PACKS[slug], range(18)))
    assert found.keys() == MAX_PERCENT.keys() == CAUSES.keys()
    assert {cause for cause, (there, of) in found.items() if there * 100 > MAX_PERCENT[cause] * of} == set(), found
    assert all(of > 30 for cause, (_, of) in found.items() if cause != "brush-off"), found


def test_a_pack_that_says_no_claim_in_other_words_is_found_out():
    pack = PACKS["returning-north-koreans"]
    bare = replace(pack, cards={id: replace(card, restated="") for id, card in pack.cards.items()})
    found = causes(debates(bare, range(6)))
    assert found["copied"][0] > 20 and found["brush-off"][1] > 0


def test_the_counts_are_printed_for_each_pack(capsys):
    assert main(["--count", "--debates", "1"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == len(CAUSES) * len(PACKS) and printed[0].endswith(CAUSES["copied"])
