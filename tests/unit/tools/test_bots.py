"""The tool that plays and counts bots' debates: whole debates, at every level, the same for the same seed."""

from collections import Counter
from itertools import chain, tee

import pytest
from msgspec.structs import replace

from debate.motions import library
from tools.bots import CAUSES, WAYS, beginnings, causes, debates, lean, main, played

PACKS = library.load_library()


def test_it_prints_as_many_debates_as_are_asked_for(capsys):
    assert main(["--motion", "car-free-city-centres", "--debates", "2", "--first", "5"]) == 0
    printed = capsys.readouterr().out
    assert printed.count("=== car-free-city-centres, debate ") == 2 and ", debate 6, " in printed
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


def test_links_that_favour_a_side_are_found_out():
    pack = PACKS["homework-for-effort"]
    softer = {
        id: replace(card, answers={to: replace(link, kind="partial") for to, link in card.answers.items()})
        for id, card in pack.cards.items()
        if card.side == "against"
    }
    assert lean(debates(replace(pack, cards=pack.cards | softer), range(10))) > 0.6


# --- what a coach would send back ------------------------------------------------------------

MAX_PERCENT = {  # of a hundred
    "no evidence": 31,  # some answers in part have none, and loose figures stand beside none
    "no comparison": 40,  # nor do they compare, and heads are not counted against grave harm
    "beside": 0,
    "empty weighing": 0,
    "handover": 0,
    "unsaid": 0,
    "against itself": 0,
    "unquoted": 60,  # a closing quotes only what its reply is about, and an answer may need all the room
    "copied": 0,
    "repeats": 0,
    "no reply": 3,
    "twice": 3,
    "same words": 1,  # where nothing else answers
    "false charge": 0,
}


def test_what_a_coach_would_send_back_stays_rare_over_the_packs_and_verdicts_fall_evenly():
    """A debate of each level with each content on each pack: `python -m tools.bots --count` plays as many as are asked for."""
    rooms, same, again = tee(
        chain.from_iterable(debates(pack, range(7000, 7000 + len(WAYS))) for pack in PACKS.values()), 3
    )
    counts = causes(rooms)  # of each as soon as it is played: what was heard in its texts is remembered
    assert 0.45 < lean(same) < 0.55
    for words in beginnings(again).values():
        ((most, times),) = Counter(words).most_common(1)
        assert times <= 0.08 * len(words), (most, times, len(words))
    assert counts.keys() == MAX_PERCENT.keys() == CAUSES.keys()
    assert {cause for cause, (there, of) in counts.items() if there * 100 > MAX_PERCENT[cause] * of} == set(), counts
    assert all(of > 20 for _, of in counts.values()), counts


def test_speeches_that_a_coach_would_send_back_are_found_out():
    room = played(PACKS["car-free-city-centres"], 1, "sharp", "full")
    cards = room.motion.cards
    clash = next(
        each for each in room.clashes.values() if cards[room.speeches[each.opening].cards[0]].weak_on == "evidence"
    )
    opening, rebuttal = room.speeches[clash.opening], room.speeches[clash.rebuttal]
    met, own = cards[opening.cards[0]], cards[rebuttal.cards[0]]
    room.speeches[opening.id] = replace(opening, text=met.claim, cards=opening.cards[:1])
    spoilt = f"{met.weak_point} {own.weak_point} This weighs more. You be the judge of that."
    room.speeches[rebuttal.id] = replace(rebuttal, text=spoilt, restatement=f"They say that {met.claim}")
    before, after = causes([played(PACKS["car-free-city-centres"], 1, "sharp", "full")]), causes([room])
    worse = {cause for cause in CAUSES if after[cause][0] > before[cause][0]}
    assert worse >= {"no evidence", "no comparison", "empty weighing", "handover", "unsaid", "against itself", "copied"}


def test_the_counts_are_printed_for_each_pack_and_in_all(capsys):
    assert main(["--count", "--debates", "1"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == len(CAUSES) * (len(PACKS) + 1) + len(PACKS) + 3
    assert printed[0].endswith(CAUSES["no evidence"]) and "closings begin with “" in printed[-1]


def test_how_forty_openings_are_heard_is_printed_with_what_is_answered(capsys):
    assert main(["--openings", "--read"]) == 0
    printed = capsys.readouterr().out
    assert printed.count("40 openings") == 2 and printed.count("\n   they say  ") == 80
    assert "of  40    2.5 %  another card, surely" in printed
