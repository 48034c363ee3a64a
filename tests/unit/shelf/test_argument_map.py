"""The map of a motion shows every card once, and every link from one card to the other."""

import pytest

from debate.motions import library
from debate.subjects.shelf import argument_map
from debate.subjects.shelf.argument_map import ARRIVES, LEAVES

MOTIONS = library.load_library()


@pytest.fixture(params=MOTIONS.values(), ids=MOTIONS.keys())
def motion(request):
    return request.param


def test_each_column_holds_each_card_of_its_side_once(motion):
    drawn = argument_map.draw(motion)
    for side in ("for", "against"):
        assert sorted(drawn.columns[side]) == sorted(motion.deck(side))


def test_there_is_one_line_for_each_link(motion):
    drawn = argument_map.draw(motion)
    links = {(id, answered, link.kind) for id, card in motion.cards.items() for answered, link in card.answers.items()}
    assert {(line.card, line.answers, line.kind) for line in drawn.lines} == links
    assert len(drawn.lines) == len(links)


def test_a_line_leaves_and_arrives_at_its_cards_rows(motion):
    drawn = argument_map.draw(motion)
    row = {card: n for column in drawn.columns.values() for n, card in enumerate(column)}
    size = {card: len(column) for column in drawn.columns.values() for card in column}
    for line in drawn.lines:
        start, end = line.path[1:].split("C")[0].split(), line.path.split()[-2:]
        assert int(start[0]) == (0 if line.side == "for" else 100)
        assert int(end[0]) == (100 if line.side == "for" else 0)
        assert int(start[1]) == round((row[line.card] + LEAVES) * drawn.height / size[line.card])
        assert int(end[1]) == round((row[line.answers] + ARRIVES) * drawn.height / size[line.answers])


def test_the_order_has_fewer_crossings_than_the_packs_own(motion):
    own = {side: motion.deck(side) for side in ("for", "against")}
    drawn = argument_map.draw(motion)
    assert argument_map._crossings(motion, drawn.columns) < argument_map._crossings(motion, own)
