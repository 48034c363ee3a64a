"""What the big screen quotes of the clashes that a show has no time for (docs/show.md)."""

from collections import Counter

import pytest
from msgspec.structs import replace

from debate.game import Views
from debate.game.model import commands as c
from debate.game.model.state import Tally
from debate.game.model.timetable import QUICK
from debate.game.scoring import quotes, story
from support.show import documents
from support.table import Table

JOKE = "We don’t ban stairs because he fell."
THINGS = (
    *("baker", "candle", "dentist", "elevator", "ferry", "garden", "hammer", "island", "jacket", "kettle", "ladder"),
    *("market", "needle", "orchard", "pencil", "quarry", "ribbon", "sailor", "tunnel", "umbrella", "violin", "walnut"),
    *("yacht", "zebra"),
)


def voting(said: dict[str, str] | None = None) -> Table:
    """A debate up to its first vote: each text has a line of its own that could stand on a screen, but for rebuttals that are `said`."""
    players = 12
    table = Table(players, lengths={"reveal": 60}, ballots=3).to("opening")
    lines = (
        "A {0} costs a school less than one {0} that nobody in the building needs.",
        "Who sells a {0} rather mends every {0} of the street.",
    )
    for kind, line in zip(("opening", "rebuttal"), lines, strict=True):
        for n, id in enumerate(table.players):
            thing = THINGS[n + players * (kind == "rebuttal")]
            own = line.format(thing)
            table.speak(id, (said or {}).get(id, own) if kind == "rebuttal" else own)
        table.end()
    return table


def clash_of(table: Table, who: str) -> str:
    return next(id for id, one in table.room.clashes.items() if table.room.speeches[one.rebuttal].author == who)


def judged(table: Table, who: str = "p0", rebuttal: int = 3, laughed: int = 2) -> Table:
    """Of the readers of somebody's rebuttal so many choose it and laugh at it; all else goes to openings. Then the show begins, without that
    clash."""
    cast = Counter()
    for ballot in list(table.room.ballots.values()):
        chosen = ballot.clash == clash_of(table, who) and cast[ballot.clash] < rebuttal
        table.do(ballot.seat, c.Vote(table.phase.id, ballot.clash, "rebuttal" if chosen else "opening"))
        if ballot.clash == clash_of(table, who) and cast[ballot.clash] < laughed:
            table.do(ballot.seat, c.Laugh(table.phase.id, ballot.clash, ("rebuttal",)))
        cast[ballot.clash] += 1
    table.end()
    room, clash = table.room, clash_of(table, who)
    plan = tuple(id for id in room.phase.plan if id != clash)
    room.phase = replace(room.phase, plan=plan, quick=(), at=plan[0], shown=plan[:1])
    return table


def quoted(table: Table, who: str) -> quotes.Quote | None:
    text = table.room.clashes[clash_of(table, who)].rebuttal
    return next((one for one in quotes.of_others(table.room) if one.speech == text), None)


def test_a_joke_comes_first_though_it_is_short_and_most_readers_chose_the_other_text():
    table = judged(voting({"p0": JOKE}), rebuttal=1)
    assert quotes.of_others(table.room)[0] == quoted(table, "p0")
    assert quoted(table, "p0").words == JOKE and quoted(table, "p0").laughs == 2


def test_a_joke_that_answers_a_hidden_text_is_quoted_once_a_host_has_let_it_come():
    table = voting({"p0": JOKE})
    opening = table.room.clashes[clash_of(table, "p0")].opening
    judged(table).do("host", c.Hide(opening))
    assert quoted(table, "p0") is None, "it may say again what was hidden"
    answer = table.room.clashes[clash_of(table, "p0")].rebuttal
    table.do("host", c.Unflag(answer))
    assert quoted(table, "p0") is None, "its readers have it, and no more"
    table.do("host", c.Unflag(answer, for_all=True))
    assert quoted(table, "p0").words == JOKE


@pytest.mark.parametrize(("rebuttal", "laughed"), [(0, 2), (0, 3), (1, 1)])
def test_nobody_hears_that_readers_laughed_where_none_chose_the_text_or_one_laughed(rebuttal, laughed):
    assert quoted(judged(voting({"p0": JOKE}), rebuttal=rebuttal, laughed=laughed), "p0") is None


def test_a_rebuttals_quote_comes_with_a_sentence_of_what_it_answers_if_that_may_be_quoted():
    table = judged(voting({"p0": JOKE}))
    opening = table.room.speeches[table.room.clashes[clash_of(table, "p0")].opening]
    assert quoted(table, "p0").answers in opening.text and quoted(table, "p0").answers
    assert all(
        not one.answers for one in quotes.of_others(table.room) if table.room.speeches[one.speech].kind == "opening"
    )
    table.room.speeches[opening.id] = replace(
        opening, text="My sister and I both walk to school, so my bus pass stays at home."
    )
    assert quoted(table, "p0").answers == ""


@pytest.mark.parametrize(
    "text",
    [
        "We don’t ban stairs because that idiot fell.",
        "We don’t ban stairs because my little brother fell down ours.",
        "We don’t ban stairs because I fell when my dad left us.",
    ],
)
def test_a_joke_with_a_rude_word_or_of_anybodys_life_is_not_quoted(text):
    assert quoted(judged(voting({"p0": text})), "p0") is None


@pytest.mark.parametrize("kind", ["opening", "rebuttal"])
@pytest.mark.parametrize("mark", ["off", "stray"])
def test_nothing_of_a_clash_with_a_text_off_the_point_comes_by_itself(kind, mark):
    table = judged(voting({"p0": JOKE}))
    assert quoted(table, "p0")
    off = getattr(table.room.clashes[clash_of(table, "p0")], kind)
    table.room.speeches[off] = replace(table.room.speeches[off], **{mark: True})
    assert quoted(table, "p0") is None


def test_a_joke_that_is_flagged_or_hidden_or_left_out_is_not_quoted():
    table = judged(voting({"p0": JOKE}))
    clash = clash_of(table, "p0")
    text = table.room.clashes[clash].rebuttal
    assert quoted(table, "p0")
    room = table.room
    room.phase = replace(room.phase, left_out=(clash,))
    assert quoted(table, "p0") is None
    room.phase = replace(room.phase, left_out=())
    table.do("p1", c.FlagSpeech(text))
    assert quoted(table, "p0") is None
    table.do("host", c.Hide(text))
    assert quoted(table, "p0") is None


def test_quotes_are_of_texts_that_won_or_were_starred_one_of_each_person_and_of_none_that_the_screen_has():
    table = judged(voting(), laughed=0)
    room, said = table.room, quotes.of_others(table.room)
    assert len(said) == quotes.QUOTED
    people = [room.speeches[one.speech].author for one in said]
    assert len(set(people)) == len(people) == len({one.clash for one in said})
    assert all(room.speeches[one.speech].kind == "opening" or one.clash == clash_of(table, "p0") for one in said)
    shown = {text for id in room.phase.plan for text in (room.clashes[id].opening, room.clashes[id].rebuttal)}
    assert not shown & {one.speech for one in said}
    loser = next(one for one in room.clashes.values() if one.rebuttal not in shown and one.id != clash_of(table, "p0"))
    score = room.scores["1"]
    room.scores["1"] = replace(score, stars={loser.rebuttal: 3})
    assert quotes.of_others(room)[0].speech == loser.rebuttal


def test_nobody_but_the_server_knows_the_quotes_before_the_show_is_over_and_then_they_are_those():
    table = judged(voting({"p0": JOKE}))
    before = quotes.of_others(table.room)
    assert not any("lines" in view.get("reveal", {}) for view in documents(table).values())
    table.over()
    told = Views(table.room).public()["reveal"]["lines"]
    assert [(one["clash"], one["words"]) for one in told] == [(one.clash, one.words) for one in before]
    assert told[0]["laughs"] == 2 and "laughs" not in told[1]


def test_hosts_read_what_is_quoted_while_the_show_runs_and_may_leave_it_out():
    table = judged(voting())
    lines = Views(table.room).private("host")["reveal"]["lines"]
    first = quotes.of_others(table.room)[0]
    assert lines[0] == {"speech": first.speech, "words": first.words}
    table.do("host", c.LeaveLineOut(first.speech))
    view = Views(table.room).private("host")["reveal"]
    assert first.speech in view["left_out"] and first.speech not in {one["speech"] for one in view["lines"]}


def test_nobody_is_quoted_or_voted_on_a_second_time_where_there_are_others():
    table = judged(voting()).to("finished")
    room = table.room
    first, then = (quotes._of_round(room, 1, ()), quotes._of_round(room, 2, quotes.quoted(room, 2)))
    seats = [room.speeches[one.speech].author for one in (*first, *then)]
    assert first and len(seats) == len({*seats}), "no second quote"

    def voted_on(large: set[str]) -> set[str]:
        return {room.speeches[one.speech].author for one in story.memorable(room, large)}

    assert voted_on({*table.players}) == voted_on(set()), "all are level"
    assert [seat for seat in voted_on(set()) if seat not in voted_on({seat})]


def test_of_one_winner_of_two_awards_one_text_is_shown():
    room = judged(voting()).to("finished").room
    texts = [text for text in room.speeches.values() if text.author == "p1"]
    room.scores |= {n: replace(score, unsigned=()) for n, score in room.scores.items()}
    both = {"strong_opening": ("p1",), "strong_rebuttal": ("p1",)}
    assert texts and len(quotes.of_awards(room, both)) == 1
    assert len(quotes.of_awards(room, both | {"strong_rebuttal": ("p1", "p2")})) == 2


# --- what comes fast ----------------------------------------------------------------------


def fast(table: Table) -> quotes.Card | None:
    """What comes fast of the clash of the first player's rebuttal, if it does."""
    clash = clash_of(table, "p0")
    return quotes.quick_card(table.room, clash) if clash in quotes.choose_quick(table.room) else None


def changed(table: Table, kind: str, **change) -> Table:
    """The opening or the rebuttal of `p0`'s clash is another."""
    id = getattr(table.room.clashes[clash_of(table, "p0")], kind)
    table.room.speeches[id] = replace(table.room.speeches[id], **change)
    return table


def test_what_made_readers_laugh_comes_fast_last_but_one_and_starred_clashes_after_it():
    table = judged(voting({"p0": JOKE}))
    quick = quotes.choose_quick(table.room)
    assert len(quick) == QUICK and quick[-2] == clash_of(table, "p0") and not {*quick} & {*table.phase.plan}
    card = fast(table)
    assert card.words["rebuttal"] == JOKE and card.laughs == {"rebuttal": 2}
    opening = table.room.speeches[table.room.clashes[clash_of(table, "p0")].opening]
    assert (
        0 < len(card.words["opening"]) <= quotes.WHOLE_FAST and card.words["opening"].removesuffix("…") in opening.text
    )


@pytest.mark.parametrize("mark", ["off", "stray"])
def test_off_the_point_is_no_matter_where_nothing_hangs_on_it(mark):
    assert fast(changed(judged(voting({"p0": JOKE})), "rebuttal", **{mark: True})).words["rebuttal"] == JOKE


LIFE = "My mother lost her job, and so my family had no phone for a whole year."
LONG = (
    f"Nobody needs a rule for what a bell, {'a loud teacher, a closed door, ' * 5}and a look do already. It ends there."
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("lol ok but who decided 20 min of\ntiktok is rest", "lol ok but who decided 20 min of tiktok is rest"),
        ("My sister and I both walk there, and so does my cousin.",) * 2,
        ("That idiot fell, and so he did.",) * 2,
        (
            f"My cousin and I walk to school on every day of it, and so do you. {LONG}",
            "My cousin and I walk to school on every day of it, and…",
        ),
    ],
)
@pytest.mark.parametrize("kind", ["opening", "rebuttal"])
def test_a_text_of_which_no_sentence_may_be_quoted_comes_fast_whole_or_with_its_beginning_as_it_may_at_length(
    kind, text, words
):
    card = fast(changed(judged(voting({"p0": JOKE})), kind, text=text))
    assert card.words[kind] == words and all(card.words.values())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A" * 60, "A" * 60),
        (
            f"It is so.\n\n{LONG}",
            "It is so. Nobody needs a rule for what a bell…",
        ),
        (f"{'A bell rings. ' * 4}\n\n{LONG}", f"{'A bell rings. ' * 4}…"),
        (
            LONG,
            "Nobody needs a rule for what a bell, a loud teacher…",
        ),
        ("The " + "bell " * 50, f"The {'bell ' * 9}bell…"),
    ],
)
def test_a_text_of_60_characters_is_whole_and_a_longer_one_ends_with_a_sentence_or_a_clause_or_a_word(text, words):
    assert quotes.beginning(text) == words and len(words) <= quotes.WHOLE_FAST


@pytest.mark.parametrize("change", [{"hidden": True}, {"text": LIFE}, {"reach": "readers"}])
def test_nothing_of_a_text_that_was_taken_from_the_screen_comes_of_a_clash_that_is_on_it(change):
    table = judged(voting({"p0": JOKE}))
    assert fast(table).laughs
    card = quotes.quick_card(changed(table, "rebuttal", **change).room, clash_of(table, "p0"))
    assert set(card.words) == {"opening"} and not card.laughs


@pytest.mark.parametrize("kind", ["opening", "rebuttal"])
@pytest.mark.parametrize("change", [{"hidden": True}, {"text": LIFE}, {"reach": "readers"}])
def test_no_clash_comes_fast_with_a_text_that_is_hidden_held_or_for_its_readers(kind, change):
    assert fast(changed(judged(voting({"p0": JOKE})), kind, **change)) is None


def test_nothing_comes_fast_on_a_grave_motion_nor_of_what_hosts_leave_out_nor_without_a_verdict_nor_in_a_room_of_before():
    table = judged(voting({"p0": JOKE}))
    room, clash = table.room, clash_of(table, "p0")
    assert fast(table)
    room.phase = replace(room.phase, left_out=(clash,))
    assert fast(table) is None
    room.phase = replace(room.phase, left_out=(room.clashes[clash].rebuttal,))
    assert fast(table) is None
    room.phase, motion = replace(room.phase, left_out=()), room.motion
    room.motion = replace(motion, tone="grave")
    assert not quotes.choose_quick(room)
    room.motion = motion
    one = room.scores["1"].clashes[clash]
    room.scores["1"] = replace(
        room.scores["1"], clashes=room.scores["1"].clashes | {clash: replace(one, votes=Tally(opening=1))}
    )
    assert fast(table) is None


def test_once_a_show_is_over_a_clash_that_was_guessed_is_called_by_words_of_the_text_that_won_if_they_may_be_quoted():
    table = judged(voting())
    clash = table.phase.at
    table.do("clock", c.Guesses(table.phase.id, clash, Tally(opening=5, rebuttal=1)))
    table.do("host", c.ShowClash(table.phase.id, clash, "result"))
    assert not any("quoted" in view for view in documents(table).values())
    table.over()
    text = table.room.speeches[table.room.clashes[clash].opening]
    words = Views(table.room).public()["quoted"]
    assert (
        list(words) == [clash] and words[clash].removesuffix("…") in text.text and len(words[clash]) <= quotes.KNOWN_BY
    )
    life = "My mother lost her job, and so my family had no phone for a whole year."
    for change in ({"text": life}, {"hidden": True}):
        table.room.speeches[text.id] = replace(text, **change)
        assert "quoted" not in Views(table.room).public()


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("A bell ends the lesson.", "A bell ends the lesson"),
        ("Why should a bell end it?", "Why should a bell end it?"),
        (
            "A bell that rings once more at half past three, however loud, wakes nobody who sleeps through history.",
            "A bell that rings once more at half past three, however loud…",
        ),
        (
            "Whoever rings the old bell above the gate wakes the seven houses of the lane and the dogs.",
            "Whoever rings the old bell above the gate wakes the seven houses of…",
        ),
    ],
)
def test_a_long_sentence_is_cut_at_a_clause_or_else_at_a_word(sentence, known):
    assert quotes.at_a_clause(sentence) == known


def test_the_line_at_which_most_readers_laughed_is_in_the_last_vote_though_it_lost():
    for laughs in (0, 2):
        table = judged(voting({"p0": JOKE}), rebuttal=1, laughed=laughs)
        while table.name != "finished":
            table.end()
        assert (JOKE in {line.words for line in story.memorable(table.room)}) is bool(laughs)


@pytest.mark.parametrize(
    "words", ["Ok but a rule has nothing to do with phones.", "Who wants a ban for the whole day??"]
)
def test_what_goes_on_from_another_sentence_or_shouts_is_no_line(words):
    assert not story.stands_alone(words)
