"""What an ending tells beside figures: lines of the class, the best of each side to close with, and the texts of awards."""

import pytest
from msgspec.structs import replace

from debate.game import Views
from debate.game.acts.show.ending import award_lasts, ending_lasts, ending_steps
from debate.game.model import commands as c
from debate.game.model import pace
from debate.game.model.state import Tally
from debate.game.scoring import quotes, story
from debate.game.views.memo import Memo
from support.table import Table

STUB = "No no no no no no no no no no no no no no no no."


def of_awards(table: Table) -> dict[str, str]:
    """The texts that are shown with awards."""
    return quotes.of_awards(table.room, table.room.outcome.winners)


def over(players: int, format: str = "class") -> Table:
    return Table(players, format).to("finished")


def praised(table: Table) -> Table:
    """Readers starred every text so far, and found every clash too close to call."""
    room = table.room
    for n, score in room.scores.items():
        level = {id: replace(one, votes=Tally(close=2), p=0.5) for id, one in score.clashes.items()}
        stars = {text.id: score.stars.get(text.id) or 1 for text in room.speeches.values() if text.round == int(n)}
        room.scores[n] = replace(score, clashes=level, stars=stars, unsigned=())
    if room.outcome:
        room.outcome = replace(room.outcome, **story.all_lines(room, ()))
    return table


@pytest.mark.parametrize(("players", "format"), [(2, "class"), (4, "class"), (7, "class"), (12, "sprint"), (5, "open")])
def test_the_last_picture_has_a_line_of_each_side_by_two_people_and_signed(players, format):
    table = praised(over(players, format))
    texts = [table.room.speeches[line.speech] for line in table.room.outcome.last_lines]
    assert [text.side for text in texts] == ["for", "against"] and len({text.author for text in texts}) == 2
    public = Views(table.room).public()
    assert [line["speech"] for line in public["ending"]["last_lines"]] == [text.id for text in texts]
    assert all(public["speeches"][text.id]["author"] == text.author for text in texts)


@pytest.mark.parametrize(
    ("case", "there"), [("stub", False), ("hidden", False), ("flagged", False), ("left", False), ("fine", True)]
)
def test_it_is_of_the_most_starred_one_that_may_be_shown(case, there):
    table = Table(4, "sprint").to("opening")
    one = table.side("for")[0]
    table.speak(one, STUB if case == "stub" else "").everybody(one).end().to("vote")
    text = table.seat(one).opening
    if case == "flagged":
        table.do(table.side("against")[0], c.FlagSpeech(speech=text))
    praised(table.to("reveal"))
    table.room.scores["1"].stars[text] = 9
    if case == "hidden":
        table.do("host", c.Hide(speech=text, why="unkind"))
    if case == "left":
        table.do(one, c.Leave())
    table.to("finished")
    assert (text in {line.speech for line in table.room.outcome.last_lines}) is there


def test_what_was_said_aloud_has_no_last_line():
    assert over(4, "stage").room.outcome.last_lines == ()


def test_an_award_shows_the_most_starred_signed_text_of_its_winners_as_long_as_it_takes_to_read():
    table = over(12)
    winners = ("p0", "p1", "p2", "p3")
    table.room.outcome = replace(table.room.outcome, winners={"strong_opening": winners, "strong_rebuttal": ("host",)})
    unsigned = {id for score in table.room.scores.values() for id in score.unsigned}
    texts = [
        t for t in table.room.speeches.values() if t.author in winners and t.kind == "opening" and t.id not in unsigned
    ]
    stars = {text.id: table.room.scores[str(text.round)].stars.get(text.id, 0) for text in texts}
    shown = Views(table.room).public()["ending"]["of_awards"]
    assert list(shown) == ["strong_opening"] and stars[shown["strong_opening"]] == max(stars.values())
    text, long = table.room.speeches[shown["strong_opening"]], "Nobody should be sent back to a place like that one. "
    for words, seconds in ((long, 13.0), (long * 4, pace.AWARD_NAMES + pace.reading(long * 4)), (long * 9, 17.0)):
        table.room.speeches[text.id] = replace(text, text=words)
        assert award_lasts(table.room, of_awards(table).get("strong_opening", "")) == seconds


@pytest.mark.parametrize(("case", "best"), [("fine", True), ("hidden", False), ("lost", False), ("left out", False)])
def test_it_closes_with_a_line_of_the_text_that_was_received_best(case, best):
    table, _, speech = starred(SAID)
    if case == "hidden":
        table.do("host", c.Hide(speech=speech, why="unkind"))
    if case == "lost":
        decide(table, speech, won=False)
    table.to("finished")
    if case == "left out":
        table.do("host", c.LeaveLineOut(speech))
    view = Views(table.room).public()
    lines = view["ending"]["last_lines"]
    assert ({"speech": speech, "words": SAID} in lines) is best
    assert all(view["speeches"][line["speech"]]["author"] for line in lines), "whoever it is, the show may name them"


# --- a line of everybody --------------------------------------------------------------------

SAID = "Nobody should be sent back to a place like that one."
LONGER = "Looking at each of them for as long as that takes would be far better than a list of countries which somebody calls safe."


def by_author(table: Table) -> dict[str, str]:
    return {table.room.speeches[line.speech].author: line.words for line in table.room.outcome.lines}


def shown(table: Table, until: str = "finished") -> Table:
    """Played on, with every show run to its end."""
    while table.name != until:
        if table.name == "lobby":
            table.to("stance")
        elif table.name == "reveal" and table.phase.deadline:
            table.time_up()
        else:
            table.everybody().end()
    return table


@pytest.mark.parametrize("players", [4, 12, 28])
def test_everybody_is_on_the_screen_once(players):
    table = praised(shown(Table(players, "sprint")))
    room = table.room
    clashes = [room.clashes[id] for score in room.scores.values() for id in score.shown]
    on_it = {room.speeches[id].author for clash in clashes for id in (clash.opening, clash.rebuttal)}
    voted_on = {room.speeches[line.speech].author for line in room.outcome.memorable}
    assert clashes and on_it | set(by_author(table)) | voted_on == set(table.players)
    assert not (on_it | voted_on) & set(by_author(table)) and len(room.outcome.lines) == len(by_author(table))
    assert ("lines" in ending_steps(room)) is (players > 4)
    view = Views(room).public()["ending"]
    if players > 4:
        pages, lasts = view["lines"]["pages"], view["lines"]["lasts"]
        assert [one["speech"] for page in pages for one in page] == [line.speech for line in room.outcome.lines]
        assert all(0 < len(page) <= 6 for page in pages) and len(lasts) == len(pages)
        room.phase = replace(room.phase, at="lines")
        assert 0 < sum(lasts) == ending_lasts(room)[ending_steps(room).index("lines")] <= 32_010
        assert [room.speeches[one["speech"]].side for one in pages[0][:2]] in (["for", "against"], ["against", "for"])


def test_lines_that_people_chose_have_two_seconds_each_and_hosts_see_at_once_which_they_are():
    table = Table(28, "sprint", ballots=2).to("reveal")
    while table.name == "reveal":
        table.time_up() if table.phase.deadline else table.end()
    memo = Memo()
    assert "chosen" not in Views(table.room, memo).private("host")["before_ending"]
    texts = {id: offered for id in table.players if (offered := Views(table.room).private(id).get("lines"))}
    for id, offered in texts.items():
        table.do(id, c.ChooseLine(offered[0]["speech"], offered[0]["n"]))
    before = Views(table.room, memo).private("host")["before_ending"]
    coming = [line["speech"] for line in (*before["vote"], *before["lines"])]
    assert len(texts) == 28 and set(before["chosen"]) == set(coming)
    table.to("finished")
    lines, lasts = table.room.outcome.lines, Views(table.room).public()["ending"]["lines"]["lasts"]
    needed = pace.reading(*(line.words for line in lines)) + pace.LINES_PAGE * len(lasts)
    assert sum(lasts) / 1000 == pytest.approx(min(needed, 2 * len(lines)), abs=0.1) and sum(lasts) > 40_000


def starred(text: str, **rest: object) -> tuple[Table, str, str]:
    """A room that is at its reveal, in which nothing was on the screen; whose `text` the readers starred most, and the id of that
    text."""
    table = Table(4, "sprint", **rest).to("opening")
    one = table.side("for")[0]
    table.speak(one, text).everybody(one).end()
    speech = table.seat(one).opening
    praised(table.to("reveal")).room.scores["1"].stars[speech] = 9
    return table, one, speech


def decide(table: Table, opening: str, won: bool) -> None:
    """The readers of this opening's clash agree."""
    score = table.room.scores["1"]
    votes, p = (Tally(opening=2), 0.25) if won else (Tally(rebuttal=2), 0.75)
    for id, one in score.clashes.items():
        if table.room.clashes[id].opening == opening:
            score.clashes[id] = replace(one, votes=votes, p=p)


@pytest.mark.parametrize(
    ("stars", "won", "comes"),
    [(1, None, True), (0, True, True), (1, True, True), (0, None, False), (0, False, False), (9, False, False)],
)
def test_a_line_is_only_of_a_text_that_won_or_was_starred_and_lost_nothing(stars, won, comes):
    table, one, speech = starred(SAID)
    mine = [text.id for text in table.room.speeches.values() if text.author == one]
    table.room.scores["1"].stars.update(dict.fromkeys(mine, 0) | {speech: stars})
    if won is not None:
        decide(table, speech, won)
    table.to("finished")
    of = {line.speech for line in (*table.room.outcome.lines, *table.room.outcome.last_lines)}
    assert (speech in of) is comes and not of & {*mine} - {speech}


def test_fewer_than_three_lines_are_none_and_so_is_a_half_of_the_last_picture():
    table, _, speech = starred(SAID)
    table.to("finished")
    assert len(table.room.outcome.lines) == 4
    others = [line.speech for line in table.room.outcome.lines if line.speech != speech]
    table.room.scores["1"] = replace(table.room.scores["1"], stars={speech: 1, others[0]: 1, others[1]: 1})
    assert len(story.lines(table.room, ())) == 3
    table.room.scores["1"] = replace(table.room.scores["1"], stars={speech: 1, others[0]: 1})
    assert story.lines(table.room, ()) == ()
    table.room.scores["1"] = replace(table.room.scores["1"], stars={speech: 1})
    assert [line.speech for line in story.last_lines(table.room)] == [speech]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{SAID} {LONGER}", SAID),  # the one that fits
        (f"Nobody could say that. {LONGER}", LONGER),  # not a slogan
        (f"We ask: {LONGER}\nBecause nobody should be sent back to a place like that one.", f"We ask: {LONGER}"),  # not only a reason
        ("Because we chose it, the place is ours. That is so.", "Because we chose it, the place is ours."),
        (f"Not so for everyone, some people rest with music, idk lol. {SAID} {LONGER}", SAID),  # nobody wants to see that large
        (f"So that does change every lesson of ours. {SAID}", SAID),
        (f"True, but it is maybe five people in a class. {SAID}", SAID),  # what is?
        (f"The river is guarded on both sides, so no street comes. {SAID}", SAID),  # from what?
        ("Nobody is pizza. But somebody sends them back as if they were.", "Nobody is pizza. But somebody sends them back as if they were."),
        (f"That’s what nobody here has thought about for long. {SAID}", SAID),
        (f"If they knew, nobody here would ask them for it again. {SAID}", SAID),  # who?
        (f"Every country has a law on that and uses it. {SAID}", SAID),
        (f"A guard takes exactly that from the people who live there. {SAID}", SAID),
        (f"I think this is the wrong way round for them. {SAID}", SAID),
        (f"A border never works that way for anybody there. {SAID}", SAID),
        (f"Many people think so, but few of them say it. {SAID}", SAID),
        (f"You say that a river is as good as a border. {SAID}", SAID),  # to whoever wrote that
        (f"One rule is easier for all. everyone knows the rule by heart. {SAID}", SAID),
        (f"Everybody here knows what came of all that in the end … {SAID}", SAID),
        ("Nobody should be sent back to\na place like that one.", SAID),  # a line of a page is no sentence
        (f"{SAID} This is worse for them than anything else would be now.", SAID),  # makes sense by itself
        ("让他们留下来是对的。因为每个人都有权利得到保护，而且没有人应该被送回去受苦。那不对。", "因为每个人都有权利得到保护，而且没有人应该被送回去受苦。"),
    ],
)  # fmt: skip
def test_a_line_is_the_sentence_that_fits(text, line):
    table, one, _ = starred(text)
    assert by_author(table.to("finished"))[one] == line


@pytest.mark.parametrize("starter", ["", "Because ", "We claim that "])
@pytest.mark.parametrize("field", ["title", "claim", "weak_point"])
def test_what_any_card_says_is_nobody_s_line(field, starter):
    table, one, speech = starred(SAID)
    said = sorted({getattr(card, field).rstrip(".") for card in table.room.motion.cards.values()}, key=len)[-1]
    table.room.speeches[speech] = replace(table.room.speeches[speech], text=f"{starter}{said}. {SAID}", cards=())
    assert by_author(table.to("finished"))[one] == SAID


def test_a_line_is_in_its_author_s_own_words():
    table, one, speech = starred(f"{SAID} So it was said.")
    card = table.room.motion.cards[table.room.speeches[speech].cards[0]]
    own = "Nobody should be sent back to a place."  # which fits less well
    table.room.speeches[speech] = replace(table.room.speeches[speech], text=f"{card.claim} {own}")
    assert by_author(table.to("finished"))[one] == own


@pytest.mark.parametrize(
    ("text", "line"), [(f"{SAID} And nobody who was ever there would like to", SAID), (SAID[:-1], None)]
)
def test_a_sentence_that_time_cut_off_is_no_line(text, line):
    table, one, speech = starred(text)
    assert by_author(table.to("finished"))[one] == (line or text)
    table.room.speeches[speech] = replace(table.room.speeches[speech], by_clock=True)
    told = {line.speech: line.words for line in story.lines(table.room, ())}
    assert told.get(speech) == line


@pytest.mark.parametrize("case", ["hidden", "flagged", "marked", "personal", "stub", "left out", "hidden later"])
def test_what_a_host_should_read_first_is_no_line_and_another_text_takes_its_place(case):
    text = {"personal": f"My mum was sent back. {SAID}", "stub": STUB}.get(case, SAID)
    table, one, speech = starred(text)
    if case == "flagged":
        table.do(table.side("against")[0], c.FlagSpeech(speech=speech))
    if case == "marked":
        table.room.speeches[speech] = replace(table.room.speeches[speech], marks=("insult",))
    if case == "hidden":
        table.do("host", c.Hide(speech=speech, why="unkind"))
    if case == "left out":
        table.to("stance", 0)
        assert speech in {line["speech"] for line in Views(table.room).private("host")["before_ending"]["lines"]}
        table.do("host", c.LeaveLineOut(speech))
        assert Views(table.room).private("host")["before_ending"]["left_out"] == [speech]
        assert table.refused("host", c.LeaveLineOut(speech)) == "no_change"
        assert table.refused("host", c.LeaveLineOut("elsewhere")) == "no_such_speech"
    table.to("finished")
    if case == "hidden later":
        table.do("host", c.Hide(speech=speech, why="unkind"))
    lines = {line.speech for line in table.room.outcome.lines}
    assert speech not in lines and by_author(table)[one].startswith("Nothing in the rebuttal of")


PIZZA = "But people are not pizza."  # which the program would not choose


def test_a_line_that_somebody_chose_comes_whatever_readers_said_of_its_text():
    table, one, speech = starred(f"{SAID} {PIZZA}")
    decide(table, speech, won=False)
    assert "lines" not in Views(table.room).private(one), "not before the show is over"
    assert table.refused(one, c.ChooseLine(speech, 1)) == "no_such_speech"
    table.to("stance", 0)
    assert offered(table, one, speech) == {0: SAID, 1: PIZZA}
    other = table.side("against")[0]
    assert table.refused(other, c.ChooseLine(speech, 1)) == "not_yours"
    assert table.refused(one, c.ChooseLine(speech, 2)) == "no_such_speech"
    table.do(one, c.ChooseLine(speech, 0)).do(one, c.ChooseLine(speech, 1))
    assert Views(table.room).private(one)["line"] == {"speech": speech, "n": 1}, "the last one counts"
    assert PIZZA in str(Views(table.room).private("host")["before_ending"])
    table.to("finished")
    assert by_author(table)[one] == PIZZA
    table.do("host", c.LeaveLineOut(speech))
    assert PIZZA not in str(Views(table.room).public()["ending"])
    table.do("host", c.LeaveLineOut(speech, out=False)).do("host", c.Hide(speech=speech))
    assert PIZZA not in str(Views(table.room).public()["ending"]), "a text that is hidden takes its line with it"


def offered(table: Table, id: str, speech: str) -> dict[int, str]:
    """The sentences of a text of which its author may choose one, by their place."""
    lines = Views(table.room).private(id).get("lines", [])
    return {line["n"]: line["words"] for line in sorted(lines, key=lambda line: line["n"]) if line["speech"] == speech}


@pytest.mark.parametrize("how", ["hidden", "flagged", "marked", "personal", "of a card"])
def test_of_what_may_not_be_on_a_screen_nothing_is_offered(how):
    table, one, speech = starred(f"My mum was sent back. {SAID}" if how == "personal" else f"{SAID} {PIZZA}")
    text = table.room.speeches[speech]
    if how == "flagged":
        table.do(table.side("against")[0], c.FlagSpeech(speech=speech))
    if how == "marked":
        table.room.speeches[speech] = replace(text, marks=("insult",))
    if how == "hidden":
        table.do("host", c.Hide(speech=speech, why="unkind"))
    if how == "of a card":
        claim = table.room.motion.cards[text.cards[0]].claim
        table.room.speeches[speech] = replace(text, text=f"{claim} {SAID}")
    assert offered(table.to("stance", 0), one, speech) == ({1: SAID} if how == "of a card" else {})


def test_of_lines_to_choose_one_of_each_text_comes_first_of_a_starred_one_before_all_and_no_fragment():
    table, one, speech = starred(f"Thats so gay lol. {PIZZA} Ok whatever. {SAID}")
    lines = Views(table.to("stance", 0).room).private(one)["lines"]
    assert [line["words"] for line in lines if line["speech"] == speech] == [SAID, PIZZA]
    assert [line["speech"] for line in lines] == [speech, table.seat(one).rebuttal, speech]


@pytest.mark.parametrize(
    "near", ["My best friend moved to the coast in October.", "I wait for the bus there every day until four."]
)
def test_a_line_of_a_life_comes_only_if_its_author_chose_it_and_hosts_are_told_so(near):
    table, one, speech = starred(near)
    before = Views(table.to("stance", 0).room).private("host").get("before_ending", {})
    assert speech not in [line["speech"] for line in (*before.get("lines", ()), *before.get("vote", ()))]
    table.do(one, c.ChooseLine(speech, 0))
    assert Views(table.room).private("host")["before_ending"]["near"] == [speech]
    assert near not in [line.words for line in story.of_earlier(table.room, 9)]
    table.room.speeches[speech] = replace(table.room.speeches[speech], text=SAID)
    assert not Views(table.room).private("host")["before_ending"]["near"]


@pytest.mark.parametrize(
    "words",
    [
        "Phones bad because people film you and thats not ok so ban them",
        f"My friends are at another school, so a ban means no friends for me. {LONGER} {SAID}",
        f"I trip, somebody films it, and by the next lesson the whole year has seen it. {LONGER} {SAID}",
    ],
)
def test_what_says_little_beside_the_others_or_tells_of_its_writer_s_trouble_is_nobody_s_example(words):
    table, one, speech = starred(SAID)
    for id, text in table.room.speeches.items():
        table.room.speeches[id] = replace(text, text=words if id == speech else f"{text.text} {LONGER}")
    table.to("finished")
    table.room.outcome = replace(table.room.outcome, winners={"strong_opening": (one,)})
    assert speech not in {line.speech for line in (*table.room.outcome.lines, *table.room.outcome.last_lines)}
    assert "strong_opening" not in of_awards(table)


def test_a_line_that_is_on_the_screen_is_left_out_at_once_and_may_come_back():
    table, one, speech = starred(SAID)
    table.to("finished").do("host", c.LeaveLineOut(speech))
    assert speech not in str(Views(table.room).public()["ending"])
    table.do("host", c.LeaveLineOut(speech, out=False))
    assert by_author(table)[one] == SAID


def test_a_line_has_no_name_where_the_show_gives_none():
    table = praised(over(9, "sprint"))
    score = table.room.scores["1"]
    table.room.scores["1"] = replace(score, unsigned=tuple(table.room.speeches))
    view = Views(table.room).public()
    lines = [one for page in view["ending"]["lines"]["pages"] for one in page]
    assert len(lines) == 6 and not [one for one in lines if "author" in view["speeches"][one["speech"]]]


def test_until_the_ending_closes_its_hosts_have_every_line_and_award_that_is_still_to_come():
    table = praised(over(9, "sprint"))
    before = Views(table.room).private("host")["before_ending"]
    said = {line["speech"] for line in (*before["lines"], *before.get("vote", ()))}
    outcome = table.room.outcome
    awarded = set(of_awards(table).values())
    assert said == {line.speech for line in (*outcome.memorable, *outcome.lines, *outcome.last_lines)} | awarded
    table.do("host", c.ShowEnding("last"))
    assert "before_ending" not in Views(table.room).private("host")


def test_nothing_of_the_lines_is_on_the_wire_before_the_ending_but_for_hosts():
    table = Table(8).to("reveal")
    while table.name != "finished":
        views = Views(table.room)
        everybody = [views.public(), *map(views.private, table.players)]
        assert not [view for view in everybody if "lines" in view.get("ending", {}) or "before_ending" in view]
        last = table.name in ("revise", "compare") or table.phase.when == "after"
        own = table.name == "reveal" and table.phase.round == 2 and not table.room.scores["2"].telling
        assert ("before_ending" in views.private("host")) is (last or own)
        table.everybody().end()
    assert Views(praised(table).room).public()["ending"]["lines"]


@pytest.mark.parametrize("players", [4, 8, 28])
def test_while_a_later_round_is_written_lines_of_those_come_who_were_not_on_the_screen(players):
    table = praised(shown(Table(players, rounds=2), "reveal"))
    assert "heard" not in Views(table.room).public()
    first = {
        text
        for id in table.room.scores["1"].shown
        for text in (table.room.clashes[id].opening, table.room.clashes[id].rebuttal)
    }
    while table.phase.round < 2:
        table.time_up() if table.phase.deadline else table.end()
    assert "heard" not in Views(table.room).public(), "cards are chosen first"
    table.to("opening", 2)
    first |= {
        text
        for id in table.room.scores["1"].shown
        for text in (table.room.clashes[id].opening, table.room.clashes[id].rebuttal)
    }
    said = Views(table.room).public().get("heard", [])
    assert table.everybody().end().name == "rebuttal"
    said = [*said, *Views(table.room).public().get("heard", [])]
    authors = [table.room.speeches[line["speech"]].author for line in said]
    assert len(authors) == len(set(authors)) and not first & {line["speech"] for line in said}
    on_it = {table.room.speeches[text].author for text in first}
    away = set(table.players) - on_it
    unseen = {text.author for text in table.room.speeches.values() if text.round == 1 and text.id not in first}
    assert set(authors) == (set() if players < 8 else away if len(away) > 1 else unseen)
    if said:
        table.do("host", c.Hide(speech=said[-1]["speech"], why="unkind"))
        assert said[-1]["speech"] not in str(Views(table.room).public().get("heard"))
    table.everybody().end()
    assert "heard" not in Views(table.room).public()
    praised(shown(table))
    lines = {line.speech for line in table.room.outcome.lines}
    assert lines.isdisjoint(line["speech"] for line in said), "another text of theirs"


MORE = " because nobody at all should be sent back to a place like that one"


@pytest.mark.parametrize(
    ("better", "more", "line"),
    [
        (True, f" {SAID}", SAID),
        (True, MORE, MORE),
        (True, " Yes.", None),
        (False, f" {SAID}", None),
    ],
)
def test_what_is_new_in_a_rewrite_that_readers_preferred_brings_its_author_back(better, more, line):
    table = shown(Table(8, revise=True), "revise")
    one = table.room.speeches[table.room.clashes[table.room.scores["2"].shown[0]].opening].author
    speech = next(s.id for s in table.room.speeches.values() if s.author == one and s.round == 2)
    old = table.room.speeches[speech].text
    table.rewrite(one, speech, f"{old.removesuffix('.')}{more}." if more == MORE else f"{old}{more}")
    table.everybody(one).end()
    revision = table.seat(one).revision
    for id, comparison in table.room.comparisons.items():  # the others' rewrites are all preferred
        after = better or comparison.revision != revision
        table.room.comparisons[id] = replace(comparison, choice="after" if after else "before")
    while table.name != "finished":
        table.end()
    line = f"{old.removesuffix('.')}{more}." if more == MORE else line  # whole, with its old beginning
    shown_lines = {*table.room.outcome.lines, *table.room.outcome.memorable}
    assert [shown.words for shown in shown_lines if shown.speech == speech and shown.rewritten] == [line] * bool(line)
    assert not line or len([shown for shown in shown_lines if table.room.speeches[shown.speech].author == one]) == 1


OF_A_LIFE = """
A friend of mine checks her blood sugar with it.
Your brothers have a phone after 3 pm too.
You say that phones distract, but so do windows.
You said it yourself: nobody looks up at lunch.
I have asthma and need to call home.
My friend was bullied in the chat for a year.
But your own card says that grades rise by 6 percent.
A cousin of ours lives in a town with such a ban.
Someone I know lost her job over a single photo.
I check my phone under the table in every lesson.
As you claim, nobody would ever notice the difference.
You are wrong about the cost, which is only two pounds.
In your example the teacher was the one who was filmed.
People like you always think that rules are for others.
Yes, your plan costs less, but nobody would follow it.
You forget the teachers, who have to collect 900 phones.
What you say is true for older students, not for us at twelve.
You ignore that the bus only comes every hour.
And you’re talking about a school with 200 students, not 1,200.
You think everybody has parents who can drive them.
"""
FOR_ALL = """
A phone in the bag is a friend in the bag, not a teacher.
You can’t learn while something buzzes in your pocket every minute.
If you say nothing for a whole lunch, the phone has won.
You lose ten minutes for every message that you read in class.
When you think about it, a locker costs less than one broken screen.
A ban teaches hiding, not thinking.
899 people texted their mothers before the first lesson was over.
Parents can call the office instead of the pocket.
We would talk more at lunch if nobody had a phone.
Ten minutes of talking are worth more than an hour of scrolling.
It takes you 23 minutes to get back to what you were reading.
You can call your mum from the office in two minutes.
Teachers lose more time with confiscating than with teaching.
A rule that nobody follows is worse than no rule.
Whoever hides a phone learns to hide, and not to listen.
Nobody needs a camera to eat a sandwich.
A friend who only looks at a screen is no company.
"""


def test_the_program_chooses_nothing_of_a_life_and_nothing_that_answers_somebody():
    assert [one for one in OF_A_LIFE.strip().splitlines() if story.is_for_all(one)] == []
    assert [one for one in FOR_ALL.strip().splitlines() if not story.is_for_all(one)] == []


def test_a_line_is_rather_one_that_speaks_of_the_motion_than_the_end_of_a_joke():
    table = Table(4, "sprint").to("opening")
    title = table.room.motion.title
    joke = "By Friday there are nine of them, somebody has eaten all the cereal, and a goat sleeps in the bath."
    table.speak(
        "p0", f"{joke} {title}, because one rule for everybody is fairer than nine. Meanwhile the goat is asleep."
    )
    line = story.line_of(table.room, table.room.speeches[table.seat("p0").opening])
    assert title.split()[0] in line and "goat" not in line
    assert not story.stands_alone("Meanwhile the goat is asleep in the bath and nobody minds it.")


@pytest.mark.parametrize("sentence", ["Most people in the 14 countries are not.", "Everybody else there didn't."])
def test_a_sentence_that_leaves_out_what_was_said_before_it_does_not_stand_alone(sentence):
    assert not story.stands_alone(sentence)
    assert story.stands_alone(f"{sentence[:-1]} asked before they are sent back.")
