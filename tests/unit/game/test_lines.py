"""What is written down at a table, by whom, for whom, and who reads it (docs/aloud.md)."""

import pytest
from msgspec.structs import replace

from debate.game import DraftText, Rejected, apply, check_draft
from debate.game.acts.duties import all_done, asked_fair, ballots, duty
from debate.game.acts.show.choosing import plan
from debate.game.model import commands as c
from debate.game.views.seen import private_view, public_view
from support.stage import LINE, Stage, Tables
from support.watched import Remembered


def test_a_line_that_somebody_was_writing_down_is_sent_when_the_phase_ends_and_noted_by_them():
    tables = Tables(8, 1).until("rebuttal")
    speaker, scribe, *_ = tables.room.queues["1"].speakers
    stranger = tables.room.queues["2"].speakers[0]
    tables.press("1", "start", scribe)
    draft = c.Draft(tables.phase.id, LINE, "You say that nobody waits.", by=speaker)
    check_draft(tables.room, draft, scribe, tables.now)
    with pytest.raises(Rejected, match="not_allowed"):
        check_draft(tables.room, draft, stranger, tables.now)
    tables.end({speaker: DraftText(LINE, draft.restatement, speech=scribe)})
    line = tables.room.speeches[tables.seat(speaker).rebuttal]
    assert (tables.name, line.text, line.noted_by, line.by_clock) == ("vote", LINE, scribe, True)


HALF = "Half a line about the air that children in our town have to"


@pytest.mark.parametrize("how", ["that's it", "corrected", "host"])
def test_half_a_line_is_kept_and_judged_once_its_table_or_a_host_has_said_that_it_is_all_of_it(how):
    tables = Tables(8).until("opening")
    speaker, scribe, *_ = tables.room.queues["1"].speakers
    for group in tables.room.queues:
        while next_one := tables.room.queues[group].speaker:
            tables.press(group, "start")
            if next_one != speaker:
                tables.line(next_one)
            tables.press(group, "next")
    assert [queue.get("writing") for queue in public_view(tables.room)["queues"].values()] == [True, None]
    tables.end({speaker: DraftText(HALF, speech=scribe)}).until("rebuttal")
    line = tables.seat(speaker).opening
    (clash,) = (clash for clash in tables.room.clashes.values() if clash.opening == line)
    ticket = private_view(tables.room, scribe)["group"]["tickets"][line]
    assert (ticket["text"], ticket["unfinished"], ticket["noted_by"]) == (HALF, True, "table"), "it is lost to nobody"
    assert private_view(tables.room, "host")["texts"][line]["unread"] == "unfinished"
    if how != "host":
        text = HALF if how == "that's it" else f"{HALF} breathe."
        tables.do(scribe, c.Resend(line, text, sure=True))
    tables.until("vote")
    judges = [seat for seat in tables.room.seats.values() if clash.id in seat.dealt]

    def judge_it() -> list[str]:
        return [seat.id for seat in judges if clash.id in {held.clash for held in ballots(tables.room, seat)}]

    assert len(judges) == 2 and len(judge_it()) == (0 if how == "host" else 2)
    if how == "host":
        for id in tables.players:
            tables.act(id)
        assert not all_done(tables.room, {*tables.room.seats}), "it may come yet"
        tables.do("host", c.Unflag(line))
    assert len(judge_it()) == 2
    assert "unread" not in private_view(tables.room, "host")["texts"][line]
    assert tables.room.speeches[line].noted_by == ("" if how == "that's it" else "table")
    tables.until("finished")


def test_what_somebody_typed_of_their_own_speech_is_theirs_without_a_question():
    tables = Tables(8, 1).until("opening")
    speaker = tables.room.queues["1"].speaker
    tables.press("1", "start").press("1", "next").end({speaker: DraftText(HALF, speech=speaker)})
    line = tables.room.speeches[tables.seat(speaker).opening]
    assert (line.text, line.noted_by) == (HALF, "")
    assert "unread" not in private_view(tables.room, "host")["texts"][line.id]


def named(at_a_device: int = 4) -> Tables:
    """Eight people, of whom hosts know the first names of two: one typed it in small letters."""

    class Named(Tables):
        def do(self, actor, command, drafts=None):
            called = {"p0": "Mia Berg", "p1": "will"}.get(actor, "")
            return super().do(
                actor,
                replace(command, teacher_name=called) if isinstance(command, c.Join) and called else command,
                drafts,
            )

    return Named(8, at_a_device)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Mia says that nobody asks them at the border.", "Mia"),
        ("As Will put it, a treaty binds whoever signed it.", "Will"),
        ("Then will said that it is a crime to leave.", "will"),
        ("Mia says it, and Will would; Mia twice.", "Mia, Will"),
        ("They will say that it is a crime to leave.", ""),
        ("Mialand is no country that anybody can name.", ""),
    ],
)
def test_a_line_that_names_somebody_is_asked_about_before_it_is_sent(text, asked):
    tables = named().until("opening")
    speaker = tables.room.queues["2"].speakers[0]
    tables.press("2", "start")
    if not asked:
        tables.line(speaker, text=text)
        return
    with pytest.raises(Rejected) as refused:
        tables.line(speaker, text=text)
    assert (refused.value.code, refused.value.params["words"]) == ("private", asked)


@pytest.mark.parametrize("by_clock", [False, True])
def test_a_line_that_names_somebody_is_off_the_ballots_until_a_host_has_judged_it(by_clock):
    tables = named().until("rebuttal")
    speaker = tables.room.queues["2"].speakers[0]
    tables.press("2", "start")
    text, restated = "Mia says that nobody waits for them at all.", "You say that nobody waits."
    drafts = {}
    if by_clock:
        drafts = {speaker: DraftText(text, restated, speech=speaker)}
    else:
        tables.do(speaker, c.Speak(tables.phase.id, text, restated, sure=True))
        here = private_view(tables.room, speaker)["group"]["tickets"][tables.seat(speaker).rebuttal]
        assert here["unread"] and here["text"] == text, "its table sees that it waits"
    for group in tables.room.queues:
        while (next_one := tables.room.queues[group].speaker) and (group, next_one) != ("2", speaker):
            tables.press(group, "start").line(next_one).press(group, "next")
        if group == "2":
            tables.press("2", "next")
            while next_one := tables.room.queues["2"].speaker:
                tables.press("2", "start").line(next_one).press("2", "next")
    if tables.name == "rebuttal":
        tables.end(drafts)
    line = tables.seat(speaker).rebuttal
    (clash,) = (clash for clash in tables.room.clashes.values() if clash.rebuttal == line)
    judges = [seat for seat in tables.room.seats.values() if clash.id in seat.dealt]
    assert len(judges) == 2 and not any(clash.id in {b.clash for b in ballots(tables.room, seat)} for seat in judges)
    assert private_view(tables.room, "host")["texts"][line]["named"]
    vote = c.Vote(phase=tables.phase.id, clash=clash.id, choice="close")
    assert tables.refused(judges[0].id, vote) == "hidden"
    for id in tables.players:
        tables.act(id)
    here = {*tables.room.seats}
    assert duty(tables.room, tables.seat(judges[0].id)) and not all_done(tables.room, here), "the line may come yet"
    hidden = apply(tables.room, c.Hide(speech=line), "host", tables.now)
    assert all_done(hidden, here)
    tables.do("host", c.Unflag(line))
    assert duty(tables.room, tables.seat(judges[0].id)) is False, "one clash more"
    assert all(clash.id in {b.clash for b in ballots(tables.room, tables.seat(seat.id))} for seat in judges)
    assert "named" not in private_view(tables.room, "host")["texts"][line]
    tables.do(judges[0].id, vote)


@pytest.mark.parametrize("by_clock", [False, True])
def test_a_speaker_who_restated_nothing_has_a_line_all_the_same_and_nobody_is_asked_whether_that_was_fair(by_clock):
    tables = Tables(8).until("rebuttal")
    speaker = tables.room.queues["1"].speakers[0]
    opener = tables.room.speeches[tables.room.clashes[tables.seat(speaker).target].opening].author
    tables.press("1", "start")
    short = c.Speak(tables.phase.id, LINE, "Too short", by=None)
    assert tables.refused(speaker, short) == "too_short"
    if by_clock:
        tables.press("1", "next").end({speaker: DraftText(LINE)})
    else:
        tables.do(speaker, c.Speak(tables.phase.id, LINE)).press("1", "next").until("vote")
    line = tables.room.speeches[tables.seat(speaker).rebuttal]
    assert (line.text, line.restatement) == (LINE, "")
    assert asked_fair(tables.room, tables.seat(opener)) == []
    tables.until("finished")


@pytest.mark.parametrize("kind", ["opening", "rebuttal"])
@pytest.mark.parametrize("both", [False, True])
def test_a_line_goes_to_whoever_said_it_with_their_side_and_one_of_theirs_changes_places_with_it(kind, both):
    tables = Tables(8).until(kind)
    one, other, third, _ = tables.room.queues["1"].speakers
    for id in (one, other):
        tables.press("1", "start")
        if id == one or both:
            tables.line(id, by=third, text=f"This was noted as the line of {id}, as it seemed.")
        tables.press("1", "next")
    line, theirs = getattr(tables.seat(one), kind), getattr(tables.seat(other), kind)
    tables.do(third, c.Credit(tables.phase.id, line, other))
    assert (getattr(tables.seat(one), kind), getattr(tables.seat(other), kind)) == (theirs, line)
    moved = tables.room.speeches[line]
    assert (moved.author, moved.side, moved.noted_by) == (other, tables.seat(other).own_side, "table")
    assert moved.cards == (tables.seat(other).kept if kind == "opening" else ())
    for clash in tables.room.clashes.values():
        if kind == "rebuttal" and clash.rebutter in (one, other):
            assert clash.rebuttal == getattr(tables.seat(clash.rebutter), kind)
    assert tables.refused(third, c.Credit(tables.phase.id, line, other)) == "no_change"
    assert tables.refused(third, c.Credit(tables.phase.id, line, tables.groups["2"][0])) == "not_allowed"
    tables.until("finished")


def test_a_sides_cards_are_open_at_the_table_and_anybody_there_may_lay_them_down():
    tables = Tables(8).end()
    mine, other = list(tables.groups.values())
    hands = private_view(tables.room, mine[0])["group"]["hands"]
    assert set(hands) == set(mine)
    card = tables.seat(mine[1]).hand[2]
    tables.do(mine[0], c.Keep(tables.phase.id, (card,), by=mine[1]))
    assert tables.seat(mine[1]).kept == (card,)
    theirs = c.Keep(tables.phase.id, tables.seat(other[0]).hand[:1], by=other[0])
    assert tables.refused(mine[0], theirs) == "not_allowed"


def test_what_is_said_at_one_table_stays_there_until_others_judge_it():
    tables = Tables(8).until("opening")
    first, second = tables.groups
    speaker = tables.room.queues[first].speaker
    tables.press(first, "start").line(speaker)
    for id in tables.players:
        view = str(private_view(tables.room, id))
        assert (LINE in view) == (tables.seat(id).group == first), id
    assert LINE not in str(public_view(tables.room))
    tables.until("vote")
    judge = tables.groups[second][0]
    ballots_of = private_view(tables.room, judge)["ballots"]
    assert not [id for id in tables.groups[first] if id in str(ballots_of)], "without authors"


def test_one_at_the_table_holds_the_pen_and_the_speaker_says_aloud_that_this_is_it():
    tables = Tables(8).until("opening")
    group = tables.seat("p0").group
    speaker = next(id for id in tables.room.queues[group].speakers if id != "p0")
    tables.line(speaker, by="p0")
    line = tables.seat(speaker).opening
    assert tables.room.speeches[line].noted_by == "table"
    tables.line(speaker, by="p0")
    assert not tables.room.speeches[line].noted_by
    tables.line(speaker, by="p0", text="They said it in other words, after all.")
    assert tables.room.speeches[line].noted_by == "table"
    tables.until("think").do("p0", c.Resend(line, "Put right, after all of it was said."))
    assert tables.room.speeches[line].noted_by == "table"
    tables.do("p0", c.Resend(line, LINE)).do("p0", c.Resend(line, LINE))
    assert (tables.room.speeches[line].text, tables.room.speeches[line].noted_by) == (LINE, "")
    elsewhere = next(id for id in tables.players if tables.seat(id).group != group)
    assert tables.refused(elsewhere, c.Resend(line, LINE)) == "not_yours"


def test_who_types_at_a_shared_tablet_is_not_known_and_on_a_device_of_ones_own_the_name_stands():
    shared, own = Tables(8).until("opening"), Tables(8, 1).until("opening")
    lines = {}
    for tables in (shared, own):
        first, second = tables.room.queues[tables.seat("p0").group].speakers[:2]
        tables.line(first, by=first).line(second, by=first)
        lines[tables] = [tables.room.speeches[tables.seat(id).opening] for id in (first, second)]
    assert [line.noted_by for line in lines[shared]] == ["table", "table"]
    assert [line.noted_by for line in lines[own]] == ["", lines[own][0].author]
    typist = lines[shared][0].author  # the first name at the tablet confirms its own line, too
    shared.line(typist, by=typist)
    assert not shared.room.speeches[shared.seat(typist).opening].noted_by


def test_no_card_stands_in_for_the_line_of_somebody_who_is_out():
    tables = Tables(8).until("draw").end()
    speaker = tables.room.queues["1"].speaker
    tables.press("1", "start", speaker).do(speaker, c.StepOut()).end()
    assert not tables.seat(speaker).opening


@pytest.mark.parametrize("aloud", [Tables, Stage])
def test_what_is_remembered_of_a_view_is_what_it_is_and_a_canary_of_one_table_is_in_no_message_to_another(aloud):
    table = type("Seen", (aloud, Remembered), {})(**({"people": 9} if aloud is Tables else {"each": 2, "listeners": 2}))
    table.until("opening")
    group, queue = next(iter(table.room.queues.items()))
    speaker, writer = queue.speakers[:2]
    canary = "The canary of the first table sings this line alone."
    table.do(writer, c.Speak(table.phase.id, canary, by=speaker)).do("host", c.Hide(table.seat(speaker).opening))
    table.do("host", c.Show(table.seat(speaker).opening)).do("host", c.AddTime(table.phase.id, 30))
    for id, sent in table.sent.items():
        hears = id and (aloud is Stage or id == "host" or table.seat(id).group == group)
        assert (canary in sent) == bool(hears), id
    table.until("finished")


def test_the_decks_own_case_is_open_at_the_table_that_answers_it():
    tables = Tables(8).until("opening")
    silent = [id for id in tables.groups["1"] if tables.seat(id).side == "against"]
    while speaker := tables.room.queues["1"].speaker:
        if speaker not in silent:
            tables.press("1", "start").line(speaker)
        tables.press("1", "next")
    tables.until("think")
    group = private_view(tables.room, silent[0])["group"]
    answered = [group["tickets"][speech] for speech in group["targets"].values()]
    assert [ticket for ticket in answered if "author" not in ticket and ticket["side"] == "against" and ticket["text"]]
    for group in tables.until("rebuttal").room.queues:
        while speaker := tables.room.queues[group].speaker:
            tables.press(group, "start").line(speaker, text="Trains run every hour, and nobody stands in the cold.")
            tables.press(group, "next")
    room = tables.until("reveal").room
    shown = [room.speeches[room.clashes[id].opening].author for id in plan(room)]
    assert shown and all(shown), "the big screen shows what somebody said"


def test_nobody_writes_a_line_for_a_turn_that_was_passed_over():
    tables = Tables(8).until("opening")
    first, second, *_ = tables.room.queues["1"].speakers
    tables.press("1", "next")
    line = c.Speak(tables.phase.id, LINE, by=first)
    assert tables.refused(second, line) == "not_allowed"
    tables.press("1", "again").press("1", "start").press("1", "next").do(second, line)
    assert tables.room.speeches[tables.seat(first).opening].text == LINE


MATE, STRANGER, LISTENER, HOST = (
    "p1",
    "p4",
    "j0",
    "host",
)  # at the table of p0, at another, listening at the first, everywhere
OK, NO = "", "not_allowed"
FOR_ANOTHER = {  # what is done for p0: in which phase, and what comes of it for each of the four
    "keep a card": ("draw", lambda t: c.Keep(t.phase.id, t.seat("p0").hand[:1], by="p0"), (OK, NO, NO, NO)),
    "draw again": ("draw", lambda t: c.Redraw(t.phase.id, by="p0"), (OK, NO, NO, NO)),
    "write a line": ("opening", lambda t: c.Speak(t.phase.id, LINE, by="p0"), (OK, NO, NO, NO)),
    "begin to write": ("opening", lambda t: c.Draft(t.phase.id, LINE, by="p0"), (OK, NO, NO, NO)),
    "start a speech": ("opening", lambda t: c.TimeSpeech(t.phase.id, t.seat("p0").group, "start"), (OK, NO, NO, OK)),
    "put a line right": ("think", lambda t: c.Resend(t.seat("p0").opening, LINE + " So."), (OK, "not_yours", NO, NO)),
    "give a line to somebody": (
        "opening",
        lambda t: (t.line("p0"), c.Credit(t.phase.id, t.seat("p0").opening, "p2"))[1],
        (OK, NO, NO, NO),
    ),
    "bring back": ("opening", lambda t: c.StepIn(by="p0"), (OK, NO, OK, OK)),
    "note that somebody is out": ("opening", lambda t: c.StepOut(by="p0"), (NO, NO, NO, OK)),
}


@pytest.mark.parametrize("at_a_device", [4, 1])
@pytest.mark.parametrize("act", FOR_ANOTHER)
def test_who_may_do_what_for_somebody_at_a_table(act, at_a_device):
    """Nothing for somebody at another table, whoever shares a device with whom."""
    phase, command, expected = FOR_ANOTHER[act]
    tables = Tables(8, at_a_device)
    tables.do("j0", c.Join(role="judge")).until(phase)
    tables.seat("j0").group == tables.seat("p0").group or pytest.fail("the listener sits at the first table")
    found = []
    for actor in (MATE, STRANGER, LISTENER, HOST):
        try:
            if isinstance(command(tables), c.Draft):
                check_draft(tables.room, command(tables), actor, tables.now)
            else:
                apply(tables.room, command(tables), actor, tables.now)
            found.append(OK)
        except Rejected as refusal:
            found.append(refusal.code)
    assert tuple(found) == expected
