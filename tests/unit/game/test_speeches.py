"""Cards, openings, rebuttals and closings, in the room (docs/game.md, sections 4 to 7)."""

import json
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from debate.access.text_marks import notice as notice_in_text
from debate.game import DraftText, Rejected, Views, check_draft, parse
from debate.game.model import commands as c
from debate.game.scoring.read_first import held
from support.table import Table


def keep(table, *cards):
    return c.Keep(phase=table.phase.id, cards=cards)


def say(table, text, restatement="", cards=()):
    return c.Speak(phase=table.phase.id, text=text, restatement=restatement, cards=cards)


# --- draw ---------------------------------------------------------------------------------


@given(st.integers(2, 40))
@settings(max_examples=20)
def test_every_player_has_four_different_cards_of_the_own_side_shared_out_evenly(players):
    table = Table(players).to("draw")
    for side in ("for", "against"):
        deck, bench = table.room.motion.deck(side), table.side(side)
        dealt = Counter(card for id in bench for card in table.seat(id).hand)
        assert all(len(set(table.seat(id).hand)) == 4 for id in bench)
        assert set(dealt) <= set(deck) and max(dealt.values(), default=0) <= -(-4 * len(bench) // len(deck))


def test_one_or_two_cards_of_the_hand_are_kept_and_the_choice_can_be_changed():
    table = Table().to("draw")
    hand = table.seat("p0").hand
    table.do("p0", keep(table, *hand[:2]))
    assert table.do("p0", keep(table, hand[3])).seat("p0").kept == hand[3:]
    assert table.refused("p0", keep(table, *hand[:3])) == "keep_count"
    stranger = next(card for card in table.room.motion.deck(table.seat("p0").side) if card not in hand)
    assert table.refused("p0", keep(table, stranger)) == "not_in_hand"


def test_the_hand_is_redrawn_once_and_avoids_the_first():
    table = Table().to("draw")
    first = set(table.seat("p0").hand)
    table.do("p0", c.Redraw(phase=table.phase.id))
    assert not first & set(table.seat("p0").hand)
    assert table.refused("p0", c.Redraw(phase=table.phase.id)) == "redrawn"


def test_who_keeps_nothing_in_time_keeps_the_first_card():
    table = Table().to("draw").time_up().time_up()
    assert all(table.seat(id).kept == table.seat(id).hand[:1] for id in table.players)


# --- texts --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x" * 39, "too_short"),
        ("x" * 601, "too_long"),
        (" " * 30 + "x" * 20 + " " * 30, "too_short"),
        ("é" * 600, None),
    ],
)
def test_an_opening_has_40_to_600_characters_after_trimming(text, code):
    table = Table().to("opening")
    if code:
        assert table.refused("p0", say(table, text)) == code
    else:
        table.do("p0", say(table, text))


def test_characters_are_counted_after_composition():
    table = Table().to("opening").do("p0", say(Table().to("opening"), "e\u0301" * 600))
    assert len(table.room.speeches[table.seat("p0").opening].text) == 600


def test_an_opening_sent_again_replaces_the_first_and_cites_the_kept_cards():
    table = Table().to("opening").speak("p0", "first " * 10)
    id = table.seat("p0").opening
    table.speak("p0", "second " * 10)
    assert table.seat("p0").opening == id and table.room.speeches[id].text.startswith("second")
    assert table.room.speeches[id].cards == table.seat("p0").kept
    assert table.refused("p0", say(table, "x" * 50, cards=("f0",))) == "bad_command"


@pytest.mark.parametrize(
    ("restatement", "text", "code", "field"),
    [("x" * 9, "y" * 40, "too_short", "restatement"), ("x" * 141, "y" * 40, "too_long", "restatement"),
     ("x" * 10, "y" * 29, "too_short", "text"), ("x" * 10, "y" * 451, "too_long", "text")],
)  # fmt: skip
def test_a_rebuttal_has_a_restatement_of_10_to_140_and_an_answer_of_30_to_450(restatement, text, code, field):
    table = Table().to("rebuttal")
    with pytest.raises(Rejected) as refusal:
        table.do("p0", say(table, text, restatement))
    assert (refusal.value.code, refusal.value.field) == (code, field)


# --- pairing ------------------------------------------------------------------------------


@given(st.integers(2, 40), st.data())
@settings(max_examples=12)
def test_every_player_answers_exactly_one_opening_of_the_other_side_evenly_whoever_is_absent(players, data):
    table = Table(players)
    absent = data.draw(st.sets(st.sampled_from(table.players)))
    table.to("rebuttal", 1, *absent)
    for id in table.players:
        opening = table.room.speeches[table.room.clashes[table.seat(id).target].opening]
        assert opening.side != table.seat(id).side and opening.round == 1
    for side in ("for", "against"):
        sent = [s for s in table.room.speeches.values() if s.side == side]
        counts = Counter(clash.opening for clash in table.room.clashes.values())
        assert max((counts[s.id] for s in sent), default=0) - min((counts[s.id] for s in sent), default=0) <= 1


def test_where_the_other_side_sent_nothing_bots_open_with_another_card_for_each():
    table = Table(8)
    table.to("rebuttal", 1, *table.side("against"))
    by_bots = [s for s in table.room.speeches.values() if not s.author]
    assert len(by_bots) == 4 and {s.side for s in by_bots} == {"against"}
    assert len({s.cards for s in by_bots}) == 4 and all(40 <= len(s.text) <= 600 for s in by_bots)


def test_openings_of_people_who_have_left_are_not_dealt_while_others_stay():
    table = Table(6).to("opening").everybody()
    gone = table.side("for")[0]
    table.do(gone, c.Leave()).end()
    assert gone not in {table.room.speeches[x.opening].author for x in table.room.clashes.values()}


def test_opponents_do_not_meet_twice_while_it_can_be_avoided():
    table = Table(12, "full").to("finished")
    pairs = Counter()
    for clash in table.room.clashes.values():
        pairs[frozenset((clash.rebutter, table.room.speeches[clash.opening].author))] += 1
    assert max(pairs.values()) <= 2


def test_three_counter_cards_of_the_own_side_none_kept_and_direct_answers_first():
    table = Table(10).to("rebuttal")
    for id in table.players:
        seat = table.seat(id)
        cards = [card for card, _ in seat.counters]
        assert len(set(cards)) == 3 and not set(cards) & set(seat.kept)
        assert all(table.room.motion.cards[card].side == seat.side for card in cards)
        ranks = [("direct", "partial", "other").index(kind) for _, kind in seat.counters]
        assert ranks == sorted(ranks)


def test_a_rebuttal_cites_one_of_the_counter_cards_at_most():
    table = Table().to("rebuttal")
    drawn = [card for card, _ in table.seat("p0").counters]
    table.speak("p0", cards=(drawn[0],))
    assert table.refused("p0", say(table, "y" * 40, "x" * 10, tuple(drawn[:2]))) == "too_many_cards"
    assert table.refused("p0", say(table, "y" * 40, "x" * 10, table.seat("p0").kept[:1])) == "not_in_hand"


# --- closing ------------------------------------------------------------------------------


def test_the_opener_closes_against_the_first_rebuttal_that_was_sent():
    table = Table(5, "full").to("closing", 1, "p0")
    for id in table.players:
        mine = [x for x in table.room.clashes.values() if table.room.speeches[x.opening].author == id and x.rebuttal]
        assert table.seat(id).closes == (min(mine, key=lambda x: x.n).id if mine else "")
    closer = next(id for id in table.players if table.seat(id).closes)
    table.speak(closer, "z" * 20)
    assert table.room.clashes[table.seat(closer).closes].closing
    assert table.refused(closer, say(table, "z" * 281)) == "too_long"


def test_a_closing_that_is_not_sent_costs_nothing():
    table = Table(4, "full").to("vote", 1, *[])
    assert not table.room.missed
    table = Table(4, "full").to("closing").end()
    assert not table.room.missed


# --- parsing ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "code"),
    [(None, "bad_command"), ([], "bad_command"), ("x", "bad_command"), ({}, "bad_command"), ({"type": "time_up"}, "bad_command"),
     ({"type": "join", "role": "host"}, "bad_command"), ({"type": "lock", "extra": 1}, "bad_command"), ({"type": "vote"}, "bad_command"),
     ({"type": "stance", "phase": "x", "value": 6}, "bad_command"), ({"type": "stance", "phase": "x", "value": "3"}, "bad_command"),
     ({"type": "speak", "phase": "x", "text": "x" * 4001}, "too_long"), ({"type": ["lock"]}, "bad_command"),
     ({"type": "lock", "half \ud83d": 1}, "bad_command")],
)  # fmt: skip
def test_what_is_no_command_is_refused_before_any_rule(data, code):
    with pytest.raises(Rejected) as refusal:
        parse(data)
    assert refusal.value.code == code


def test_half_a_character_does_not_stop_a_command():
    assert c.encode(parse({"type": "draft", "phase": "x", "text": "half \ud83d"}))


def test_control_characters_do_not_survive():
    assert c.tidy_text("\x00a\u0007b\r\nc \ud800") == "ab\nc"
    assert c.tidy_text("k\u200bi\u2060l\u200d\u200dl \u00adyour\u2800self\u3164") == "kill yourself"
    joined = "می\u200cخواهم \U0001f468\u200d\U0001f467 1\ufe0f\u20e3"  # signs that look different with their joiners
    assert c.tidy_text(joined) == joined


# --- weighing, slots, marks ---------------------------------------------------------------


@pytest.mark.parametrize("weighing", ["scale", "likelihood", "severity", "duration", None])
def test_a_rebuttal_and_a_closing_may_say_why_they_matter_more_and_it_shows_wherever_they_are_read(weighing):
    table, restatement = Table(4, "full").to("rebuttal"), "They say something that matters."
    table.do("p0", c.Speak(phase=table.phase.id, text="x" * 60, restatement=restatement, weighing=weighing))
    rebuttal = table.seat("p0").rebuttal
    assert table.room.speeches[rebuttal].weighing == (weighing or "")
    shown = Views(table.room)
    assert (
        shown.private("p0")["mine"][rebuttal].get("weighing")
        == shown.private("host")["texts"][rebuttal].get("weighing")
        == weighing
    )
    table.everybody("p0").end()
    closer = table.room.speeches[table.room.clashes[table.seat("p0").target].opening].author
    assert Views(table.room).private(closer)["target"].get("weighing") == weighing
    table.do(closer, c.Speak(phase=table.phase.id, text="x" * 60, weighing=weighing)).everybody(closer).end()
    ballots = [ballot for id in table.players for ballot in Views(table.room).private(id)["ballots"].values()]
    assert [b for b in ballots if b["rebuttal"]["id"] == rebuttal]
    assert all(
        b["rebuttal"].get("weighing") == b["closing"].get("weighing") == weighing
        for b in ballots
        if b["rebuttal"]["id"] == rebuttal
    )
    assert Views(table.to("reveal").room).public()["speeches"][rebuttal].get("weighing") == weighing


def test_an_opening_has_no_weighing():
    table = Table(4).to("opening")
    assert table.refused("p0", c.Speak(phase=table.phase.id, text="x" * 60, weighing="scale")) == "bad_command"
    with pytest.raises(Rejected, match="bad_command"):
        check_draft(table.room, c.Draft(phase=table.phase.id, text="x", weighing="scale"), "p0", table.now)
    table.to("rebuttal")
    check_draft(table.room, c.Draft(phase=table.phase.id, text="x", weighing="scale"), "p0", table.now)
    with pytest.raises(Rejected, match="too_long"):
        check_draft(table.room, c.Draft(phase=table.phase.id, text="x" * 1801), "p0", table.now)


def test_a_draft_is_sent_with_its_lines_and_its_weighing():
    table = Table(4).to("rebuttal")
    text = "But that was never asked.\nBecause nobody kept count.\nThis matters more because it lasts."
    draft = DraftText(text, "They say something that matters.", "duration")
    table.end({"p0": draft})
    speech = table.room.speeches[table.seat("p0").rebuttal]
    assert (speech.text, speech.weighing) == (text, "duration")


def notice(text, motion, blocked):
    words = (("insult", "fool"), ("self_harm", "sorrow"), ("threat", "menace"))
    return {mark: word for mark, word in words if word in text}


def test_a_host_takes_off_the_mark_of_an_insult_and_no_other():
    table = Table(4).to("opening")
    table.notice = notice
    for seat, words in (("p0", "fool, sorrow"), ("p1", "sorrow")):
        table.do(seat, c.Speak(phase=table.phase.id, text="x" * 60 + words, sure=True))
    texts = {text.author: id for id, text in table.room.speeches.items()}
    for text in texts.values():
        table.do("host", c.Unflag(text))
        assert table.views["host"]["texts"][text]["marks"] == ["self_harm"]
    for text in texts.values():
        assert table.refused("host", c.Unflag(text)) == "no_change"


@pytest.mark.parametrize(
    ("words", "swears"),
    [
        ("It is six in the morning and this is shit.", True),
        ("What a bullshit rule. We don’t give a f***.", True),
        ("Their whole plan is shit for an idiot who gets up at six.", False),
        ("They are shit, and nobody gets up at six for them.", False),
        ("Fuck Mia and the plan to get up at six.", False),
        ("Just shut the fuck up about getting up at six.", False),
    ],
)
def test_only_of_swear_words_about_nobody_a_writer_isn_t_told_that_they_hurt(words, swears):
    table = Table(4).to("opening")
    table.notice = notice_in_text
    with pytest.raises(Rejected) as refusal:
        table.do("p0", say(table, f"{words} So the bell should ring later."))
    assert refusal.value.code == "unkind"
    assert refusal.value.message.startswith("Your point is stronger") is swears
    assert refusal.value.message.startswith("Somebody could be hurt") is not swears


@pytest.mark.parametrize("field", ["text", "restatement"])
def test_who_writes_an_insult_is_asked_once_and_what_was_sent_is_marked_for_hosts_alone(field):
    table = Table(4).to("rebuttal")
    table.notice = notice
    words = {"text": "x" * 60, "restatement": "They say something that matters."}
    words[field] += " fool"
    with pytest.raises(Rejected) as refusal:
        table.do("p0", c.Speak(phase=table.phase.id, **words))
    assert (refusal.value.code, refusal.value.field, refusal.value.params) == ("unkind", field, {"words": "fool"})
    table.do("p0", c.Speak(phase=table.phase.id, sure=True, **words))
    rebuttal = table.seat("p0").rebuttal
    assert table.views["host"]["texts"][rebuttal]["marks"] == ["insult"]
    table.do(
        "p0",
        c.Speak(
            phase=table.phase.id,
            text="Better words, and enough of them to be sent.",
            restatement="They say what they say.",
        ),
    )
    text = table.views["host"]["texts"][rebuttal]
    assert (text["marks"], text["changed"]) == (["insult"], True), "better words are held until a host has read them"


def test_words_about_self_harm_are_never_asked_about_and_the_clock_marks_what_it_sends():
    table = Table(4).to("opening")
    table.notice = notice
    table.do("p0", c.Speak(phase=table.phase.id, text="sorrow " * 10))
    table.end({"p1": DraftText("fool " * 10), "p2": DraftText("fool sorrow " * 10)})
    marks = {text["author"]: text.get("marks") for text in table.views["host"]["texts"].values()}
    assert marks == {"p0": ["self_harm"], "p1": ["insult"], "p2": ["insult", "self_harm"]}
    table.to("finished")
    assert all("marks" not in json.dumps(view) for id, view in table.views.items() if id != "host")


@pytest.mark.parametrize("field", ["text", "restatement"])
def test_a_threat_is_not_sent_whoever_is_sure_of_it(field):
    table = Table(4).to("rebuttal")
    table.notice = notice
    words = {"text": "x" * 60, "restatement": "They say something that matters."}
    words[field] += " menace"
    for sure in (False, True):
        with pytest.raises(Rejected) as refusal:
            table.do("p0", c.Speak(phase=table.phase.id, sure=sure, **words))
        assert (refusal.value.code, refusal.value.field) == ("threat", field)
    assert not table.seat("p0").rebuttal
    assert "threat" not in json.dumps(table.views), "hosts learn nothing of what is being written"


def test_the_clock_keeps_a_threat_back_and_hosts_learn_that_it_did_without_a_word_of_it():
    table = Table(4).to("opening")
    table.notice = notice
    table.time_up({"p0": DraftText("menace " * 10), "p1": DraftText("x" * 60)})
    assert not table.seat("p0").opening and table.seat("p1").opening
    assert [missed.kind for missed in table.room.missed["p0"]] == ["opening"]
    assert {id for id, one in table.views["host"]["people"].items() if one.get("threat")} == {"p0"}
    assert "menace" not in json.dumps(table.views)
    assert all("threat" not in json.dumps(view) for id, view in table.views.items() if id != "host")


def test_a_text_that_was_sent_back_is_looked_at_again_and_a_practice_room_marks_nothing():
    table = Table(4, approve=True).to("opening")
    table.notice = notice
    table.do("p0", c.Speak(phase=table.phase.id, text="fool " * 10, sure=True))
    speech = table.seat("p0").opening
    table.do("host", c.SendBack(speech=speech))
    assert table.refused("p0", c.Resend(speech=speech, text="fool " * 11)) == "unkind"
    assert table.do("p0", c.Resend(speech=speech, text="x" * 60)).room.speeches[speech].marks == ()
    alone = Table(1, "sprint", practice=True, fill=True)
    alone.notice = notice
    alone.do("host", c.Begin()).everybody().speak("p0", "fool " * 10)
    assert [s.marks for s in alone.room.speeches.values() if s.author == "p0"] == [()]


def test_a_draft_that_the_clock_sent_says_so_and_a_text_that_was_sent_in_time_does_not():
    table = Table(4).to("opening")
    table.everybody("p0").end(
        {"p0": DraftText("This stood in the field when the time was over, and it was long enough.")}
    )
    assert {s.author: s.by_clock for s in table.room.speeches.values()} == {
        "p0": True,
        "p1": False,
        "p2": False,
        "p3": False,
    }


@pytest.mark.parametrize(("told", "asked"), [
    ("My mum was deported when I was six, and nobody asked us what we wanted.", True),
    ("A rule that is old has been tried, and so it should stay for all of us.", False),
])  # fmt: skip
@pytest.mark.parametrize("answer", [
    "That's a stupid argument, and you know it, because the law is the law.",
    "So because your mum got deported everybody else should be, too?",
])  # fmt: skip
def test_what_may_hurt_whoever_told_of_their_life_is_asked_about_and_held(told, asked, answer):
    table = Table(4).to("rebuttal")
    table.notice = notice_in_text
    met = table.room.clashes[table.seat("p0").target].opening
    table.room.speeches[met] = replace(table.room.speeches[met], text=told, read=True)
    words = {"text": answer, "restatement": "They say something that matters."}
    if asked:
        assert table.refused("p0", c.Speak(phase=table.phase.id, **words)) == "unkind"
    table.do("p0", c.Speak(phase=table.phase.id, sure=asked, **words))
    assert held(table.room) == ({table.seat("p0").rebuttal} if asked else set())


@pytest.mark.parametrize(("answer", "asked"), [
    ("I'm so sorry about your mum, but a rule has to hold for everyone.", ""),
    ("We feel for your family. The law is still the law for all of us.", ""),
    ("Sorry your mum was deported. A rule has to hold for everyone.", "life"),
    ("Sorry about your mum's lies, but the law is the law for everyone.", "unkind"),
    ("Sorry about your mum, but she broke the law and that is that.", "unkind"),
    ("Sorry about your mum. Your dad should have known the law, too.", "unkind"),
    ("I'm so sorry about your mum, but it's a stupid argument all the same.", "unkind"),
])  # fmt: skip
def test_sympathy_for_somebody_s_family_hurts_nobody_unless_more_is_said_of_them(answer, asked):
    table = Table(4).to("rebuttal")
    table.notice = notice_in_text
    met = table.room.clashes[table.seat("p0").target].opening
    told = "My mum was deported when I was six, and nobody asked us what we wanted."
    table.room.speeches[met] = replace(table.room.speeches[met], text=told, read=True)
    words = {"text": answer, "restatement": "They say something that matters."}
    if asked:
        assert table.refused("p0", c.Speak(phase=table.phase.id, **words)) == asked
    else:
        table.do("p0", c.Speak(phase=table.phase.id, **words))
        assert "insult" not in table.room.speeches[table.seat("p0").rebuttal].marks


def test_a_room_asks_for_no_reason_which_is_the_pages_to_do():
    table = Table(4).to("opening")
    table.do("p0", c.Speak(phase=table.phase.id, text="This is bad and it should be banned right now.", bare=True))
    assert table.seat("p0").opening
