"""Half a page of a report: what a teacher does with it next, and who needs a word."""

import re

import lxml.html
import pytest
from msgspec.structs import replace

from debate.access.text_marks import notice
from debate.game import Views
from debate.game.acts import duties
from debate.game.model import commands as c
from debate.game.model.state import Tally
from debate.game.scoring import laughs
from debate.subjects.results.model import ClashResult, Results, Why
from debate.subjects.results.pages.reports import said_well
from debate.subjects.results.report import report_of
from debate.subjects.results.words import clash_verdict, needs_a_word, sent_name
from support import recorded
from support.app import make_app
from support.kept import Kept
from tests.unit.results.conftest import browser


def test_half_a_page_says_what_to_teach_next_what_went_well_and_whose_texts_are_missing(tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 8, "sprint").to("vote")
    asked = [(id, ballot) for id, seat in table.room.seats.items() for ballot in duties.ballots(table.room, seat)]
    for n, (id, ballot) in enumerate(asked):
        tip = "weigh" if n % 3 else "evidence"
        table.do(id, c.Vote(table.phase.id, ballot.clash, "opening", reason="backed", tip=tip, tip_for="rebuttal"))
    table.end().to("finished")
    page = lxml.html.fromstring(browser(app, table).get(f"/rooms/{table.code}/report").text)
    (short,) = page.find_class("short")
    rows = {row[0].text: " ".join(row[1].text_content().split()) for row in short.xpath(".//dl/div")}
    expected = ["What happened", "Sent", "How they judged", "Went well", "Teach next"]
    assert [row for row in rows if row != "Talk about"] == expected, "everything came in"
    sent = "Openings: 8 of 8. Rebuttals: 8 of 8. Judging: 24 of 24. 8 of 8 sent everything."
    assert rows["Sent"] == sent
    assert rows["How they judged"].startswith("Of 8 clashes that two or more judged, the opening stood in 8, ")
    assert rows["What happened"].startswith("8 students, ")
    told = [int(n) for n in re.findall(r"Readers told (\d+) of 8 students", rows["Teach next"])]
    assert told == sorted(told, reverse=True) and 1 <= len(told) <= 2 <= min(told)
    assert rows["Teach next"].startswith("Show why it matters") or "Drill: Weigh two points" in rows["Teach next"]


def test_whoever_copied_a_card_is_named_under_needs_a_word(tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 8, "sprint").to("opening")
    card = table.room.motion.cards[table.seat("p0").kept[0]]
    table.speak("p0", f"{card.claim} {card.why}").to("finished", 0, "p0")
    lacks = report_of(app.services.store, table.code).lacks
    assert [[one.seat for one in who] for why, who in lacks.items() if why.lack == "copied"] == [["p0"]]


@pytest.mark.parametrize(("reason", "taught"), [("clear", True), ("weighed", False)])
def test_readers_who_found_why_it_matters_more_are_believed_and_nobody_is_praised_who_needs_a_word(
    tmp_path, reason, taught
):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 8, "sprint").to("vote")
    for id, seat in table.room.seats.items():
        for ballot in duties.ballots(table.room, seat):
            table.do(id, c.Vote(table.phase.id, ballot.clash, "opening", reason=reason))
    report = report_of(app.services.store, table.end().to("finished").code)
    assert [(one.tip, one.seen) for one in report.to_teach if one.tip == "weigh"] == [("weigh", True)] * taught
    praised = [report.texts[line.speech].author for line in said_well(table.room, report)]
    assert praised and len(set(praised)) == len(praised) <= 3 and not report.need_a_word.intersection(praised)
    late = replace(report, students=[replace(one, by_clock=1) for one in report.students])
    assert said_well(table.room, late) == []


def test_who_needs_a_word_is_named_once_with_every_reason_and_many_are_counted(tmp_path):
    app = make_app(tmp_path)
    table = recorded.Recorded(app.services.store, 9, "class", code="BCDFJ", revise=True).to("opening")
    short = "Phones distract everybody in a classroom."
    table.speak("p0", short).everybody("p0").end().everybody("p0", "p1").end_late().to("opening", 2)
    table.speak("p0", short).everybody("p0").end().speak("p0", short).everybody("p0").end()
    table.to("revise").end_late().to("finished")
    page = lxml.html.fromstring(browser(app, table).get(f"/rooms/{table.code}/report").text)
    (needs,) = page.xpath("//div[dt='Needs a word']/dd")
    whole, other, many, *_ = [" ".join(p.text_content().split()) for p in needs]
    ada, ben = table.seat("p0").alias, table.seat("p1").alias
    assert re.fullmatch(
        rf"{ada} Ada: no rebuttal in round 1; \d+ words a text, the class about \d\d: “{short[:-1]}”\.", whole
    )
    assert other == f"{ben} Ben: no rebuttal in round 1."
    assert many == "9 people: no rewrite."
    assert "sent everything" not in page.xpath("string(//div[dt='Sent']/dd)"), "nobody did: the shares say it"


def test_a_teacher_is_told_of_a_text_that_was_hidden_whatever_came_in_its_place(tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 4, "sprint").to("opening").speak("p0", "They are idiots. " * 9)
    sent = table.seat("p0").opening
    table.room.speeches[sent] = replace(table.room.speeches[sent], marks=("insult",))
    assert Views(table.room).private("p0")["mine"][sent]["held"], "its writer knows that a teacher reads it first"
    table.do("host", c.Hide(speech=sent)).speak("p0", "A rule protects those who are late. " * 6)
    table.do("host", c.Approve(speech=sent)).everybody("p0")
    assert "held" not in Views(table.room).private("p0")["mine"][sent]
    page = lxml.html.fromstring(browser(app, table.end().to("finished")).get(f"/rooms/{table.code}/report").text)
    (needs,) = page.xpath("//div[dt='Needs a word']/dd/p[contains(., 'Opening: you hid it')]")
    assert needs.text_content().startswith(table.seat("p0").alias)
    (note,) = page.xpath("//p[contains(., 'Written in the place of one that a host had hidden')]")
    assert "screen-only" in note.get("class"), "and no sheet is printed with it"


def test_a_text_that_is_off_the_point_is_something_to_speak_of_and_counts_half(tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 8, "sprint").to("rebuttal")
    opening = table.room.clashes[table.seat("p0").target].opening
    table.do("p0", c.FlagSpeech(opening, off=True)).everybody().end().to("finished")
    report = report_of(app.services.store, table.code)
    (who,) = [student for student in report.students if student.seat == table.room.speeches[opening].author]
    assert who.did_all and not who.is_plain and who.seat in report.need_a_word
    assert who.took_part.openings.halves == ["off"] and who.took_part.openings.percent == 50
    assert Why("off") in [why for why, some in report.lacks.items() if who in some]
    page = browser(app, table).get(f"/rooms/{table.code}/report").text
    assert "a text that may be off the point" in page and "8 of 8 sent everything" in page
    assert "1 has a text that counts half: off the point." in page
    assert (
        "1 of 1, 1 counts half (off the point)" in page
        and "Its readers found it off the point, so it counts half" in page
    )
    table.do("host", c.Unflag(opening))
    after = report_of(app.services.store, table.code).by_seat[who.seat]
    assert not after.off and after.took_part.openings.halves != ["off"]


def test_a_hidden_text_counts_as_sent_and_is_one_thing_to_speak_of(tmp_path):
    """It was told as a text that is missing and as one that a host hid, and cost marks."""
    app = make_app(tmp_path)
    table = Kept(app.services.store, 8, "sprint").to("vote")
    table.do("host", c.Hide(speech=table.seat("p0").opening)).everybody().end()
    sums = Views(table.room).public()["together"]
    report = report_of(app.services.store, table.to("finished").code)
    assert len(report.texts) == sums["openings"] + sums["rebuttals"] == 16
    (hers,) = [student for student in report.students if student.seat == "p0"]
    assert (hers.took_part.openings.done, hers.took_part.openings.owed) == (1, 1)
    assert [why for why, who in report.lacks.items() if hers in who] == [Why("hidden", 1, "opening")]


def test_what_was_hidden_for_a_life_and_for_an_insult_are_two_lines(tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 8, "sprint").to("vote")
    texts = [table.seat(id).opening for id in ("p0", "p1")]
    told = ({"text": "My mum was deported when I was six, and it hurt."}, {"marks": ("insult",)})
    for id, how in zip(texts, told, strict=True):
        table.room.speeches[id] = replace(table.room.speeches[id], **how)
        table.do("host", c.Hide(speech=id))
    table.everybody().end()
    report = report_of(app.services.store, table.to("finished").code)
    of = {id: [why.lack for why, who in report.lacks.items() if report.by_seat[id] in who] for id in ("p0", "p1")}
    assert of == {"p0": ["protected"], "p1": ["insult"]}
    assert [report.by_seat[id].took_part.openings.percent for id in ("p0", "p1")] == [100, 50]
    page = browser(app, table).get(f"/rooms/{table.code}/report").text
    assert "you kept it private to protect them" in page and "hidden as an insult" in page
    states = {id: [text.state for text in report.texts.values() if text.author == id] for id in ("p0", "p1")}
    assert "private" in states["p0"] and "hidden" in states["p1"]
    assert sent_name(next(text for text in report.texts.values() if text.state == "private")) == "kept private"


@pytest.mark.parametrize(
    ("more_often", "said"), [("for", "more votes went to texts for"), ("level", "can still be chance")]
)
def test_half_a_page_says_of_the_sides_what_the_big_screen_says(more_often, said, tmp_path):
    app = make_app(tmp_path)
    motion = next(iter(app.services.motions.values()))
    results = Results(people=9, verdicts=42, votes={"for": 29, "against": 13}, more_often=more_often)
    with app.test_request_context():
        parts = app.jinja_env.get_template("results/report/parts.html").make_module({"motion": motion})
        assert said in parts.verdict(results, False)


def test_half_a_page_quotes_what_made_readers_laugh_once_it_was_on_the_screen(tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 9).to("vote", 1)
    for ballot in table.room.ballots.values():
        phase = table.phase.id
        table.do(ballot.seat, c.Vote(phase=phase, clash=ballot.clash, choice="close"))
        table.do(ballot.seat, c.Laugh(phase=phase, clash=ballot.clash, texts=() if ballot.own else ("rebuttal",)))
    table.end()
    client = browser(app, table)
    assert "What made readers laugh" not in client.get(f"/rooms/{table.code}/report").text
    clash, text = laughs.funniest(table.room, table.room.scores["1"].laughs, table.phase.plan)[0]
    table.do("host", c.ShowClash(phase=table.phase.id, clash=clash, step="result"))
    words = table.room.speeches[getattr(table.room.clashes[clash], text)].text
    page = client.get(f"/rooms/{table.code}/report").text
    assert (
        page.count("What made readers laugh") == 1 and words[:60] in page.partition("What made readers laugh")[2][:300]
    )


def test_half_a_page_quotes_first_what_made_most_readers_laugh_and_breaks_off_nowhere(tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 9).to("rebuttal")
    long = "A locker has no opinion and a teacher has four, so who of the two would you rather give your phone to in the morning"
    said = {
        "p0": f"{long}? And {long.lower()}? A locker wins that race on every single morning.",
        "p1": "You want to move the nap to the third lesson, and the nap agrees.",
    }
    for seat, words in said.items():
        table.speak(seat, words)
    table.everybody(*said).end().to("vote")
    of = {table.room.clashes[id].rebuttal: id for id in table.room.clashes}
    laughed = {of[table.seat("p0").rebuttal]: 2, of[table.seat("p1").rebuttal]: 3}
    for ballot in table.room.ballots.values():
        phase = table.phase.id
        table.do(ballot.seat, c.Vote(phase=phase, clash=ballot.clash, choice="close"))
        if not ballot.own and laughed.get(ballot.clash, 0):
            laughed[ballot.clash] -= 1
            table.do(ballot.seat, c.Laugh(phase=phase, clash=ballot.clash, texts=("rebuttal",)))
    assert not any(laughed.values()), "enough read them"
    page = lxml.html.fromstring(browser(app, table.end().end()).get(f"/rooms/{table.code}/report").text)
    quoted = [" ".join(p.text_content().split()) for p in page.xpath("//p[contains(., 'What made readers laugh')]")]
    assert quoted[0] == f"What made readers laugh: “{said['p1']}”"
    assert quoted[1:] == ["What made readers laugh: “A locker wins that race on every single morning.”"]


@pytest.mark.parametrize(
    ("votes", "verdict", "said"),
    [
        (Tally(1, 0, 1), "opening", "One reader: the opening"),
        (Tally(0, 1, 1), "rebuttal", "One reader: the rebuttal"),
        (Tally(1, 2), "rebuttal", "The rebuttal lands, by one vote"),
        (Tally(3, 0), "opening", "The opening stands"),
        (Tally(1, 0), None, "One vote only"),
    ],
)
def test_a_report_says_of_few_readers_what_the_screen_said(votes, verdict, said):
    clash = ClashResult("a", 1, 1, "o", "r", votes, verdict=verdict)
    assert clash_verdict(clash, hands=False) == said


def test_words_that_went_back_as_they_may_hurt_somebody_need_a_word_whatever_came_in_their_place(tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 8, "sprint").to("opening")
    table.notice = notice
    table.do(
        "p0", c.Speak(table.phase.id, "Only an idiot like you would want that, and that is all there is.", sure=True)
    )
    table.do("host", c.SendBack(table.seat("p0").opening, why="Say it without hurting anyone."))
    report = report_of(app.services.store, table.everybody().end().to("finished").code)
    (sent_back,) = [who for why, who in report.lacks.items() if why.lack == "sent_back"]
    assert [one.seat for one in sent_back] == ["p0"] and "p0" in report.need_a_word


def test_praise_says_what_was_good_and_quotes_the_text_that_was_received_best(tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 8, "sprint").to("opening")
    best = "A rule that nobody enforces protects nobody, and that matters more than what it costs."
    table.speak("p0", best).everybody("p0").end().to("vote")
    for id, seat in table.room.seats.items():
        for ballot in duties.ballots(table.room, seat):
            won = table.room.clashes[ballot.clash].opening == table.seat("p0").opening
            choice, reason = ("opening", "backed") if won else ("close", "")
            table.do(id, c.Vote(table.phase.id, ballot.clash, choice, **({"reason": reason} if reason else {})))
    table.end().to("finished")
    (short,) = lxml.html.fromstring(browser(app, table).get(f"/rooms/{table.code}/report").text).find_class("short")
    rows = {row[0].text: " ".join(row[1].text_content().split()) for row in short.xpath(".//dl/div")}
    assert rows["Went well"].startswith("“A rule that nobody enforces")
    assert re.search(r"\d readers: it’s backed with evidence\.", rows["Went well"])


@pytest.mark.parametrize(
    ("mark", "reach", "said"),
    [
        ("insult", "", "Opening: it may hurt someone, and you haven’t let it come"),
        ("insult", "readers", ""),
        ("self_harm", "readers", "Opening: it may say that someone needs help"),
        ("self_harm", "all", ""),
    ],
)
def test_a_marked_text_is_named_with_why_until_a_teacher_lets_it_come(tmp_path, mark, reach, said):
    class Marked(Kept):
        notice = staticmethod(lambda text, motion, blocked: {mark: "hurts"} if "hurts" in text else {})

    app = make_app(tmp_path)
    table = Marked(app.services.store, 8, "sprint").to("opening")
    table.speak("p0", "Whoever says the opposite hurts everyone, as all of us know.")
    if reach:
        table.do("host", c.Unflag(speech=table.seat("p0").opening, for_all=reach == "all"))
    report = report_of(app.services.store, table.everybody("p0").end().to("finished").code)
    assert [*report.by_seat["p0"].befell] == ([table.room.seats["p0"].opening] if said else [])
    why = [why for who, why in needs_a_word(report) if report.by_seat["p0"] in who]
    assert any(said in one for one in why) if said else not any("Opening: it may" in one for one in why)


def test_needs_a_word_lists_all_that_happened_with_somebody_and_a_file_says_nothing_of_it(tmp_path):
    """It knew the words that went back in one round, and neither the insult of the next nor what a classmate had reported."""
    app = make_app(tmp_path)
    table = Kept(app.services.store, 8, "class").to("opening")
    table.notice = notice
    rude = "Only an idiot like you would want that, and that is all there is."
    table.do("p0", c.Speak(table.phase.id, rude, sure=True)).do("host", c.SendBack(table.seat("p0").opening))
    table.to("vote", 1, "p7")
    told = table.seat("p0").rebuttal
    judge = next(
        ballot.seat for ballot in table.room.ballots.values() if table.room.clashes[ballot.clash].rebuttal == told
    )
    table.do(judge, c.FlagSpeech(told)).to("opening", 2, "p7").do("p0", c.Speak(table.phase.id, rude, sure=True))
    table.do("host", c.Hide(table.seat("p0").opening)).to("rebuttal", 2, "p0", "p7").to("finished", 0, "p7")
    report = report_of(app.services.store, table.code)
    said = {student.seat: why for who, why in needs_a_word(report) for student in who}
    assert said["p0"].split("; ")[:3] == [
        "Opening, round 2: you hid it as an insult",
        "Opening, round 1: you sent it back because it may hurt someone",
        "Rebuttal, round 1: a classmate reported it",
    ]
    assert said["p7"].startswith("sent no text") and "no opening" not in said["p7"]
    shown = {text for clash in report.decided for text in (clash.opening, clash.rebuttal)}
    assert shown.isdisjoint(report.by_seat["p0"].befell)
    assert "befell" not in browser(app, table).get(f"/rooms/{table.code}/report/report.json").text


@pytest.mark.parametrize(
    ("votes", "clear"),
    [
        ([Tally(3, 1), Tally(2, 1), Tally(2, 0), Tally(2, 0, 1)], [0, 3]),
        ([Tally(2, 1), Tally(2, 2), Tally(1, 1), Tally(1, 0)], []),
        ([Tally(2, 0), Tally(1, 1), Tally(0, 2), Tally(1, 0)], [0, 2]),
        ([Tally(3, 1, 3), Tally(0, 4, 1), Tally(0, 0, 3), Tally(2, 1)], [1]),
    ],
)
def test_only_two_votes_apart_of_three_or_more_are_called_clear(votes, clear, tmp_path):
    """“The clearest votes” were two clashes that one vote had decided."""
    app = make_app(tmp_path)
    table = Kept(app.services.store, 4, "sprint").to("finished")
    report = report_of(app.services.store, table.code)
    ids = [*report.clashes]
    clashes = {
        id: replace(
            report.clashes[id],
            votes=of,
            verdict="opening" if of.opening > of.rebuttal else "rebuttal" if of.rebuttal > of.opening else "close",
        )
        for id, of in zip(ids, votes, strict=True)
    }
    assert {one.id for one in replace(report, clashes=clashes).decided} == {ids[n] for n in clear}


@pytest.mark.parametrize(
    ("does", "said", "done"),
    [
        (c.Hide, "Rewrite: you hid it as an insult", 1),
        (c.SendBack, "Rewrite: you sent it back because it may hurt someone", 0),
    ],
)
def test_a_rewrite_that_hurts_is_told_as_a_text_is_and_counts_as_its_text_would(does, said, done, tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 4, "sprint", revise=True).to("revise")
    table.notice = notice
    table.rewrite(
        "p0", table.seat("p0").opening, "Only an idiot like you would want that, and that is all there is.", sure=True
    )
    revision = table.seat("p0").revision
    table.do("host", does(revision)).everybody("p0").end_late().to("finished")
    report = report_of(app.services.store, table.code)
    assert said in next(why for who, why in needs_a_word(report) if report.by_seat["p0"] in who)
    rewrites = report.by_seat["p0"].took_part.rewrites
    assert (rewrites.done, rewrites.owed) == (done, 1)
