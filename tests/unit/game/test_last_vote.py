"""The last vote: which line of the class everybody will remember."""

import pytest
from msgspec.structs import replace

from debate.game import Rejected, Views, check_guess, may_hurry
from debate.game.acts.show import last_vote
from debate.game.acts.show.ending import ending_steps
from debate.game.acts.show.guesses import all_have_guessed, asked_to_guess, guessed_on
from debate.game.hearing.figures import shares_in
from debate.game.model import commands as c
from debate.game.model import pace
from debate.game.model.state import Tally
from debate.game.scoring import quotes, story
from debate.game.scoring.substance import has_new_figure, is_near_card, particular
from debate.motions import library
from support.table import Table

SHORT_ONE = [
    f"The {one} rings at seven and nobody in our stairwell sleeps after that."
    for one in ("bell", "tram", "van", "horn")
]
LONG_ONE = [
    f"Whoever has carried two bags of {one} up the long hill behind the station in the rain knows what a single street without a bus means."
    for one in ("flour", "apples", "books", "tiles")
]


def over(players: int = 8, questions: bool = True, **rest: object) -> Table:
    """A debate that is over, whose readers starred every text and found every clash too close to call."""
    table = Table(players, "sprint", **rest)
    if questions:
        table.room.motion = replace(table.room.motion, debrief=("What would it take?",))
    return starred(table.to("reveal")).to("finished")


def starred(table: Table) -> Table:
    room = table.room
    for n, score in room.scores.items():
        level = {id: replace(one, votes=Tally(close=2), p=0.5) for id, one in score.clashes.items()}
        stars = {text.id: 1 for text in room.speeches.values() if text.round == int(n)}
        room.scores[n] = replace(score, clashes=level, stars=stars, unsigned=())
    return table


def opened(table: Table) -> Table:
    return table.do("host", c.ShowEnding("remember"))


def seen(table: Table) -> dict:
    return Views(table.room).public()["ending"]


def told(table: Table, **votes: int) -> Table:
    """The votes, as they are told right before a command that closes the vote: of the lines in their order."""
    lines = [line["speech"] for line in seen(table)["vote"]["lines"]]
    return table.do("clock", c.Remembered(table.phase.id, dict(zip(lines, votes.values(), strict=False))))


def refusal(table: Table, id: str, speech: str) -> str:
    try:
        check_guess(table.room, c.Remember(table.phase.id, speech), id, table.now)
    except Rejected as error:
        return error.code
    return ""


@pytest.mark.parametrize(("players", "there"), [(3, False), (4, False), (5, True), (12, True)])
def test_the_vote_comes_right_before_the_talk_and_the_last_picture_where_five_can_vote(players, there):
    table = over(players)
    steps = ending_steps(table.room)
    assert steps[-2:] == ("questions", "last") and ("remember" in steps) is there
    assert ("vote" in seen(table)) == (steps[0] == "remember"), "at once, where nothing comes before it"


def test_its_lines_are_of_two_or_three_people_of_both_sides_and_nobody_has_another_line_before():
    table = over(12)
    lines = table.room.outcome.memorable
    texts = [table.room.speeches[line.speech] for line in lines]
    assert len(lines) == 3 == len({text.author for text in texts}) and {text.side for text in texts} == {
        "for",
        "against",
    }
    before = {table.room.speeches[line.speech].author for line in table.room.outcome.lines}
    assert not before & {text.author for text in texts}
    score = table.room.scores["1"]
    table.room.scores["1"] = replace(score, unsigned=tuple(table.room.speeches))
    assert story.memorable(table.room) == (), "and all of them are signed, but for a rewrite"


@pytest.mark.parametrize(
    ("said", "near", "words"),
    [
        ("A phone within reach pulls at your attention.", True, 0),
        ("A phone within reach pulls at your attention, even when it is switched off.", True, 1),
        ("Phones distract students from their lessons.", True, 0),
        ("The second phone in the sock is the one nobody hands in.", False, 2),
        ("If every phone is in a box, the bus driver can’t ring my mum when it snows.", False, 4),
        ("You learn self-control like you learn to swim: not on dry land.", False, 3),
    ],
)
def test_a_line_of_a_card_s_words_is_no_line_and_what_only_its_writer_thought_of_counts(said, near, words):
    motion = library.load_library("motions")["phone-free-school-day"]
    assert (is_near_card(motion, said), particular(motion, said)) == (near, words)


def test_lines_that_people_chose_come_first_also_of_a_text_without_a_name():
    table = starred(Table(8, "sprint").to("reveal"))
    score = table.room.scores["1"]
    own = {id: table.seat(id).opening for id in ("p0", "p1", "p2", "p3")}
    table.room.scores["1"] = replace(score, unsigned=(own["p0"],))
    table.to("stance", 0)
    for id, speech in own.items():
        table.do(id, c.ChooseLine(speech, 0))
    table.to("finished")
    vote = {line.speech for line in table.room.outcome.memorable}
    assert vote <= {*own.values()} and len(vote) == 3 and own["p0"] not in vote, "signed ones before"
    assert own["p0"] in {line.speech for line in table.room.outcome.lines}, "and the others before the vote"
    for id in ("p1", "p2"):
        table.do("host", c.LeaveLineOut(own[id]))
    assert own["p0"] in {line.speech for line in table.room.outcome.memorable}


def test_everybody_may_choose_a_line_of_somebody_else_as_long_as_the_vote_is_open():
    table = opened(over(8, judges=2))
    vote, everybody = seen(table)["vote"], [*table.players, "j0", "j1"]
    lines = [line["speech"] for line in vote["lines"]]
    assert vote["since"] == table.now < vote["ends"] and vote.keys() == {"lines", "since", "ends"}
    assert asked_to_guess(table.room) == 10 and guessed_on(table.room) == "remember"
    for id in everybody:
        mine = [speech for speech in lines if table.room.speeches[speech].author == id]
        assert Views(table.room).private(id)["votes"] is True
        assert [speech for speech in lines if refusal(table, id, speech)] == mine
        assert {refusal(table, id, speech) for speech in mine} <= {"not_yours"}
    assert refusal(table, "host", lines[0]) == "not_allowed" and refusal(table, "p0", "elsewhere") == "too_late"
    assert table.refused("host", c.ShowEnding("remember")) == "not_done", "nobody has chosen"
    assert table.refused("host", c.RunShow(table.phase.id)) == "no_change"
    table.now = vote["ends"] + 60_000
    assert refusal(table, everybody[0], lines[0]) == "too_late"


def test_its_time_closes_it_and_then_the_votes_and_the_lines_of_the_day_are_there():
    table = opened(over())
    told(table, a=1, b=4, c=2).time_up()
    vote = seen(table)["vote"]
    lines = [line["speech"] for line in vote["lines"]]
    assert vote["votes"] == dict(zip(lines, (1, 4, 2), strict=True)) and vote["best"] == [lines[1]]
    assert vote["since"] == table.now and "ends" not in vote and table.phase.deadline is None
    assert refusal(table, "p0", lines[0]) == "too_late" and not Views(table.room).private("p0").get("votes")
    assert table.refused("clock", c.Remembered(table.phase.id, {lines[0]: 9})) == "too_late"
    table.do("host", c.ShowEnding("last"))
    assert seen(table)["vote"]["best"] == [lines[1]] and "since" not in seen(table)["vote"]
    table.now += 1000
    table.do("host", c.ShowEnding("remember"))
    assert seen(table)["vote"]["best"] == [lines[1]] and "since" not in seen(table)["vote"], "it stands, and comes once"
    table.do("host", c.Hide(lines[1], "unkind"))
    assert "remember" not in ending_steps(table.room) and "vote" not in seen(table)


def test_a_host_closes_it_early_and_several_lines_may_be_level():
    table = opened(over())
    told(table, a=3, b=3, c=0).do("host", c.ShowEnding("remember"))
    vote = seen(table)["vote"]
    assert len(vote["best"]) == 2 and table.phase.at == "remember" and table.phase.deadline is None
    assert vote["since"] == table.now, "it comes part by part as when its time is up"


def test_lines_that_are_level_share_the_day_with_two_votes_each():
    table = opened(over())
    told(table, a=2, b=2, c=1).time_up()
    assert len(seen(table)["vote"]["best"]) == 2


@pytest.mark.parametrize("votes", [(1, 0, 0), (1, 1, 1), (2, 1, 1)])
def test_one_or_two_votes_make_no_line_of_the_day_and_the_class_hears_so(votes):
    table = opened(over())
    told(table, **dict(zip("abc", votes, strict=True))).time_up()
    vote = seen(table)["vote"]
    assert (sorted(vote["votes"].values()), "best" in vote) == (sorted(votes), False)
    assert vote["since"] == table.now and "remember" in ending_steps(table.room)
    table.do("host", c.ShowEnding("last"))
    assert "best" not in seen(table)["vote"] and seen(table)["last_lines"]


def test_its_lines_are_rather_short():
    table = Table(8, "sprint").to("opening")
    for n, id in enumerate(table.players):
        table.speak(id, SHORT_ONE[n] if n < 4 else LONG_ONE[n - 4])
    lines = starred(table.end().to("reveal")).to("finished").room.outcome.memorable
    assert len(lines) == 3 and all(story.length(line.words) <= story.LARGE for line in lines)


@pytest.mark.parametrize("best", ["opening", "rebuttal"])
def test_nobodys_line_is_of_a_text_only_because_it_is_short_where_readers_received_another_better(best):
    table = Table(8, "sprint").to("opening")
    for n, id in enumerate(table.players):
        table.speak(id, SHORT_ONE[n % 4] if best == "rebuttal" else LONG_ONE[n % 4])
    table.end()
    for n, id in enumerate(table.players):
        table.speak(id, LONG_ONE[n % 4] if best == "rebuttal" else SHORT_ONE[n % 4])
    room = starred(table.end().to("reveal")).room
    score = room.scores["1"]
    votes = Tally(**{best: 2}, close=1)
    room.scores["1"] = replace(score, clashes={id: replace(one, votes=votes) for id, one in score.clashes.items()})
    lines = story.memorable(room)
    assert lines and {room.speeches[line.speech].kind for line in lines} == {best}


def test_its_lines_are_rather_of_what_no_card_says_also_of_people_whom_a_clash_has_named(monkeypatch):
    monkeypatch.setattr(story, "particular", lambda motion, words: 2 if "bakery" in words else 0)
    table = Table(8, "sprint").to("opening")
    for n, id in enumerate(table.players):
        table.speak(
            id,
            f"Somebody opens the bakery at four and sleeps in {n} lessons a day."
            if n < 3
            else f"Everybody whom I asked at number {n} would rather wait than decide it now.",
        )
    room = starred(table.end().to("reveal")).room
    own = {text.id for text in room.speeches.values() if text.kind == "opening" and text.author in ("p0", "p1", "p2")}
    of = {id for id, clash in room.clashes.items() if clash.opening in own}
    score = room.scores["1"]
    won = {id: replace(one, votes=Tally(opening=3), p=0.1) for id, one in score.clashes.items() if id in of}
    room.scores["1"] = replace(score, clashes=score.clashes | won, shown=tuple(of))
    lines = story.memorable(room)
    assert len(lines) == 3 and {line.speech for line in lines} == own


def test_its_lines_set_one_thing_beside_another_count_or_liken_and_none_tells_of_its_writer_or_answers_somebody():
    table = Table(8, "sprint").to("opening")
    topic = "There are so many good reasons why people in town like their shops. "
    for n, id in enumerate(table.players):
        table.speak(id, topic + f"A bus with fifty people waits longer than car number {n} does.")
    lines = starred(table.end().to("reveal")).to("finished").room.outcome.memorable
    assert all("fifty" in line.words for line in lines if table.room.speeches[line.speech].kind == "opening"), lines
    assert sum("fifty" in line.words for line in lines) > 1

    for of_a_life in (
        "My own bus with fifty people waits longer than car number {} does.",
        "A friend of mine checks her blood sugar with fifty others in row {}.",
        "Your brothers have fifty phones after lesson number {} of the day.",
        "You say that fifty people wait for car number {} each day.",
    ):
        table = Table(8, "sprint").to("opening")
        for n, id in enumerate(table.players):
            table.speak(id, of_a_life.format(n))
        room = starred(table.end().to("reveal")).to("finished").room
        assert not any(of_a_life[:9] in line.words for line in (*room.outcome.memorable, *room.outcome.lines))


def test_where_nobody_chose_the_ending_goes_on_and_a_host_who_goes_back_opens_the_vote_again():
    table = opened(over())
    assert table.refused("clock", c.Remembered(table.phase.id, {})) == "no_change"
    table.time_up()
    assert seen(table)["at"] == "questions" and "vote" not in seen(table) and table.phase.deadline is None
    vote = seen(opened(table))["vote"]
    assert vote["since"] == table.now < vote["ends"]
    told(table, a=3, b=1, c=0).time_up()
    assert seen(table)["vote"]["best"]


def test_with_a_host_there_it_waits_once_more_as_long_for_the_first_who_chooses():
    table = opened(over())
    began, lasts = table.now, table.phase.deadline - table.now

    def ends() -> None:
        table.now = table.phase.deadline
        table.do("clock", c.TimeUp(phase=table.phase.id, deadline=table.phase.deadline, attended=True))

    ends()
    assert table.phase.voting and table.phase.deadline == began + 2 * lasts and seen(table)["vote"]["since"] == began
    ends()
    assert seen(table)["at"] == "questions" and not table.phase.voting
    opened(table)
    told(table, a=1, b=0, c=0)
    ends()
    assert not table.phase.voting and seen(table)["at"] == "remember", "somebody chose"


def test_when_all_have_chosen_it_closes():
    table = opened(over(8, judges=1))
    voters = {*table.players, "j0"}
    assert may_hurry(table.room) and not all_have_guessed(table.room, voters, voters - {"j0"})
    assert all_have_guessed(table.room, voters, voters) and not all_have_guessed(table.room, {"host"}, voters)
    table.now += 1000
    table.do("clock", c.Hurry(table.phase.id, (), "remember"))
    assert table.now + pace.VOTED * 1000 == table.phase.deadline and not may_hurry(table.room)
    assert table.refused("clock", c.Hurry(table.phase.id, (), "remember")) == "not_done"


def test_whoever_leaves_the_step_before_its_end_finds_it_open_again():
    table = opened(over())
    table.do("host", c.ShowEnding("questions"))
    assert "vote" not in seen(table) and table.phase.deadline is None
    assert seen(opened(table))["vote"]["since"] == table.now


def test_a_line_that_a_host_leaves_out_is_gone_at_once_and_without_two_there_is_no_vote():
    table = over()
    first = table.room.outcome.memorable[0].speech
    table.do("host", c.LeaveLineOut(first))
    assert (
        first not in {line.speech for line in table.room.outcome.memorable} and len(table.room.outcome.memorable) == 3
    )
    lines = [line["speech"] for line in seen(opened(table))["vote"]["lines"]]
    table.do("host", c.LeaveLineOut(lines[0]))
    now = [line["speech"] for line in seen(table)["vote"]["lines"]]
    assert lines[0] not in now and len(now) == 3 and {*lines[1:]} < {*now}, "another takes its place"
    assert last_vote.counts(table.room, lines[1]) and not last_vote.counts(table.room, lines[0])
    while len(table.room.outcome.memorable) > 1:
        table.do("host", c.LeaveLineOut(table.room.outcome.memorable[0].speech))
    assert seen(table)["at"] == "questions" and not table.phase.voting and table.phase.deadline is None


@pytest.mark.parametrize("is_over", [False, True])
def test_nothing_of_a_line_is_left_when_its_author_is_erased(is_over):
    table = opened(over())
    line = table.room.outcome.memorable[0]
    if is_over:
        told(table, a=9, b=1, c=1).time_up()
    author = table.room.speeches[line.speech].author
    table.do("host", c.Remove(author)).do("clock", c.Erase(author))
    assert line.words not in str((table.phase, table.room.outcome)) and "best" not in seen(table).get("vote", {})


def test_hosts_read_its_lines_before_the_ending():
    table = Table(8, "sprint").to("reveal")
    starred(table).to("stance", 0)
    before = Views(table.room).private("host")["before_ending"]
    assert [line["speech"] for line in before["vote"]] == [
        line.speech for line in story.memorable(table.room, quotes.large(table.room, {}))
    ]


def test_without_questions_an_ending_that_runs_comes_to_it_by_itself():
    table = over(8, questions=False)
    began, steps = table.now, ending_steps(table.room)
    table.do("host", c.ShowEnding(steps[1]))
    assert steps[-2] == "remember" and table.phase.deadline == began + sum(seen(table)["runs"]["lasts"][1:])
    table.time_up()
    assert table.phase.at == "remember" and seen(table)["vote"]["ends"] > table.now
    table.do("host", c.ShowEnding(steps[1])).do("host", c.RunShow(table.phase.id, 15))
    assert table.phase.deadline > table.now


def test_an_outage_in_which_nobody_could_choose_opens_it_again():
    table = opened(over())
    table.now = table.phase.deadline + 60_000
    table.do("clock", c.TimeUp(phase=table.phase.id, deadline=table.phase.deadline))
    assert seen(table)["vote"]["ends"] > table.now
    told(table, a=1, b=0, c=0)
    table.now = table.phase.deadline + 60_000
    table.do("clock", c.TimeUp(phase=table.phase.id, deadline=table.phase.deadline))
    assert seen(table)["vote"]["votes"]


def test_a_line_of_an_unsigned_text_comes_only_where_fewer_than_two_are_signed():
    table = Table(8, revise=True).to("compare")
    for one in list(table.room.comparisons.values()):
        choice = "first" if one.first == "after" else "second"
        table.do(one.seat, c.Compare(phase=table.phase.id, comparison=one.id, choice=choice))
    table.to("finished")
    unsigned = {id for score in table.room.scores.values() for id in score.unsigned}
    signed = [line.speech for line in table.room.outcome.memorable]
    assert unsigned and len(signed) > 1 and not unsigned & {*signed}
    for n, score in table.room.scores.items():
        others = {id for id, text in table.room.speeches.items() if text.round == int(n)} - {signed[0]}
        table.room.scores[n] = replace(score, unsigned=tuple(others))
    lines = story.memorable(table.room)
    assert len(lines) == 2 and signed[0] in {line.speech for line in lines}
    assert [line.rewritten for line in lines if line.speech != signed[0]] == [True], "readers preferred it"


@pytest.mark.parametrize(
    ("said", "new"),
    [
        ("In reality 9 of 10 are on TikTok while they eat.", True),
        ("More than 78 % of us look at it under the table.", True),
        ("Nine of ten of us look at it under the table.", True),
        ("Seven out of ten would rather have it in the bag.", True),
        ("Two phones in one bag are one too many for any lesson.", False),
    ],
)
def test_a_figure_that_no_card_has_is_in_no_line_unless_its_author_chose_it(said, new):
    motion = library.load_library("motions")["phone-free-school-day"]
    assert has_new_figure(motion, said) is new
    table = Table(8, "sprint").to("opening").speak("p0", f"{said} {said}").everybody("p0").end()
    starred(table.to("reveal"))
    text = table.room.speeches[table.seat("p0").opening]
    assert bool(story.line_of(table.room, text)) is not new
    table.to("stance", 0).do("p0", c.ChooseLine(text.id, 0))
    assert story.line_of(table.room, table.room.speeches[text.id]) == said


def test_a_share_of_a_card_may_be_in_a_line():
    motion = library.load_library("motions")["car-free-city-centres"]
    shares = [one.words for card in motion.cards.values() for one in shares_in(card.evidence)]
    assert shares and not any(has_new_figure(motion, f"It was {share} of them.") for share in shares)


def test_no_two_lines_of_the_vote_or_of_the_last_picture_are_the_same_sentence_though_several_wrote_it():
    said = ["A quiet street is worth more than a fast one.", "Silence at night is worth more than parking at the door."]
    table = Table(8, "sprint").to("opening")
    for n, id in enumerate(table.players):
        table.speak(id, said[n > 5])
    room = starred(table.end().to("reveal")).to("finished").room
    stars = {text.id: 1 for text in room.speeches.values() if text.kind == "opening"}
    room.scores["1"] = replace(room.scores["1"], stars=stars)
    assert sorted(line.words for line in story.memorable(room)) == sorted(said)
    last = [line.words for line in story.last_lines(room)]
    assert last and len({*last}) == len(last)
