"""What an ending tells where nobody can be called among the strongest: a text of each side to hear again, and the arguments of the day."""

import pytest

from debate.game import Views
from debate.game.acts.ending import ending_lasts, ending_steps
from debate.game.model import commands as c
from debate.game.model.state import Argued
from debate.game.scoring.story import argued
from support.table import Table

STUB = "No no no no no no no no no no no no no no no no."


def over(players: int, format: str = "class") -> Table:
    return Table(players, format).to("finished")


@pytest.mark.parametrize(("players", "format"), [(2, "class"), (4, "class"), (7, "class"), (12, "sprint"), (5, "open")])
def test_without_awards_a_text_of_each_side_is_heard_again_by_two_people_and_signed(players, format):
    table = over(players, format)
    texts = [table.room.speeches[id] for id in table.room.outcome.again]
    assert [text.side for text in texts] == ["for", "against"] and len({text.author for text in texts}) == 2
    public = Views(table.room).public()
    assert public["ending"]["again"] == list(table.room.outcome.again) and "again" in public["ending"]["steps"]
    assert all(public["speeches"][text.id]["author"] == text.author for text in texts)
    if table.phase.pace:
        assert ending_lasts(table.room)[ending_steps(table.room).index("again")] == 44_000


@pytest.mark.parametrize(
    ("case", "heard"), [("stub", False), ("hidden", False), ("flagged", False), ("left", False), ("fine", True)]
)
def test_it_is_the_most_starred_one_that_may_be_shown(case, heard):
    table = Table(4, "sprint").to("opening")
    one = table.side("for")[0]
    table.speak(one, STUB if case == "stub" else "").everybody(one).end().to("vote")
    text = table.seat(one).opening
    if case == "flagged":
        table.do(table.side("against")[0], c.FlagSpeech(speech=text))
    table.to("reveal")
    score = table.room.scores["1"]
    score.stars.clear()
    score.stars[text] = 9
    if case == "hidden":
        table.do("host", c.Hide(speech=text, why="unkind"))
    if case == "left":
        table.do(one, c.Leave())
    table.to("finished")
    assert (text in table.room.outcome.again) is heard


def test_where_texts_are_among_the_strongest_or_were_said_aloud_none_is_heard_again():
    assert not [
        t for t in (over(12, "full"), over(12)) if t.room.outcome.winners.get("strong_opening") and t.room.outcome.again
    ]
    assert over(4, "stage").room.outcome.again == ()


def test_the_arguments_that_came_up_most_are_counts_of_clashes_of_people_s_texts():
    table = over(6)
    room = table.room
    for one in room.outcome.argued:
        on_it = [
            (kind, clash)
            for clash in room.clashes.values()
            for kind in ("opening", "rebuttal")
            if clash.rebuttal and one.card in room.speeches[getattr(clash, kind)].cards
        ]
        assert one.judged == len(on_it) >= 2 and one.held <= one.judged
    sides = [room.motion.cards[one.card].side for one in room.outcome.argued]
    assert sides == sorted(sides, reverse=True) and max(sides.count("for"), sides.count("against")) <= 2
    assert argued(room, ()) == () and over(3).room.outcome.argued == ()
    assert Views(room).public()["ending"]["argued"] == [
        {"card": one.card, "judged": one.judged, "held": one.held}
        for one in room.outcome.argued
        if isinstance(one, Argued)
    ]
