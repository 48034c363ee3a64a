"""A person is taken out of a room, and out of its log (docs/game.md, section 16)."""

import msgspec
import pytest

from debate.access.text_marks import notice
from debate.game import DraftText, Views, apply, open_room
from debate.game.acts.erasing import Redaction, own_texts
from debate.game.acts.turn import luck_of
from debate.game.model import commands as c
from debate.game.model.state import ERASED
from debate.motions import library
from support.stage import Tables
from support.table import START, letters, motion
from support.term import Lesson

WORD = "pleasant"  # which names nobody in small letters


def played(format: str, until: str, **options: object) -> Lesson:
    """A lesson in which m0 says the same word wherever words can be said, and hosts and neighbours say it of m0's texts."""
    table = Lesson([], format=format, **options)
    for n in range(5):
        word = WORD if n == 0 else "other"
        alias = f"{word} {n}" if options.get("names") == "typed" else ""
        table.do(f"m{n}", c.Join(role="player", alias=alias, teacher_name=f"{word} {n}"))
    table.do("host", c.Rename(seat="m0", alias=WORD)).to("opening", 1)
    table.speak("m0", f"An opening that is {WORD}, and long enough to be sent to the other side.")
    draft = DraftText(f"A draft with a word that is {WORD} in it.", f"They say what is {WORD}.")
    table.to("rebuttal", 1).everybody("m0").end({"m0": draft}).to("vote", 1)
    opening = table.seat("m0").opening
    for id, seat in table.room.seats.items():
        if opening in str([table.room.clashes[clash] for clash in seat.dealt]):
            table.do(id, c.FlagSpeech(speech=opening, why=WORD))
    table.do("host", c.Hide(speech=opening, why=WORD)).do("host", c.Show(speech=opening))
    if until == "finished":
        text = f"A rewrite that is {WORD}, and surely long enough to be sent."
        table.to("revise").rewrite("m0", table.seat("m0").opening, text).to(until)
    return table


def everything(room) -> str:
    return msgspec.json.encode(msgspec.structs.replace(room, motion=None)).decode()


def replayed(table, erased: str, before, **options: object):
    """The room that its log leads to without the words of the one who was erased. No command may hold a WORD that the room doesn't."""
    redaction = Redaction(erased, before, [command for _, command, *_ in table.log])
    again = open_room(code="BCDFG", seed="seed", motion=motion(), format=table.room.format, options=options, now=START)
    for actor, command, now, drafts in table.log:
        sent = {id: redaction.draft(draft, id) for id, draft in (drafts or {}).items()}
        without = redaction.of(command, actor, again.version + 1)
        assert WORD not in str(without) or WORD in everything(table.room), without
        again = apply(again, without, actor, now, sent, table.notice)
    return again


CASES = [
    ("class", "finished", {"revise": True}),
    ("full", "finished", {"names": "typed"}),
    ("class", "vote", {"approve": False}),
]


@pytest.mark.parametrize(("format", "until", "options"), CASES)
def test_no_word_of_a_person_is_left_and_the_log_still_leads_to_the_room(format, until, options):
    table = played(format, until, **options)
    before = table.room
    assert WORD in everything(before)
    own = own_texts(before, "m0")
    seat = table.do("clock", c.Erase(seat="m0")).seat("m0")
    assert (seat.teacher_name, seat.before, seat.after, seat.gone) == ("", None, None, "erased")
    assert seat.alias not in (before.seats["m0"].alias, "")
    assert all(table.room.speeches[id].text == ERASED for id in own if id in table.room.speeches)
    assert everything(replayed(table, "m0", before, **options)) == everything(table.room)
    assert WORD not in everything(table.room) and "other 1" in everything(table.room)


SAID = {
    "as long as others": "Streets are for people, and a square full of cars is a car park with a church in it. " * 4,
    "without substance": "no no no no no no no no no no no no no no no no",
    "personal": "I was filmed once on the way to school, and everybody had seen it before I came in.",
    "copied": "The claim of card CARD is long enough. It matters because of CARD. Evidence CARD. I say so, too.",
    "without spaces": "街道应该属于行人而不是汽车因为孩子们每天都要走路上学老人也需要安全的地方坐下来休息聊天我们可以先从周末开始试一试",
}


@pytest.mark.parametrize("text", SAID.values(), ids=SAID)
def test_a_show_that_ran_by_its_clock_runs_the_same_way_once_an_author_is_erased(text):
    """How long its steps were, and which clashes it chose, followed from words that the log no longer has."""
    table = Lesson([], format="sprint")
    table.notice = notice
    for n in range(6):
        table.do(f"m{n}", c.Join(role="player"))
    table.to("opening", 1)
    table.speak("m0", text.replace("CARD", table.seat("m0").kept[0]))
    table.everybody("m0").end().to("vote", 1).everybody().end()
    while table.name == "reveal" and not table.phase.held:
        table.time_up()
    before = table.to("finished").room
    table.do("clock", c.Erase(seat="m0"))
    assert everything(replayed(table, "m0", before)) == everything(table.room)


def test_what_others_got_stays():
    table = played("class", "finished", revise=True)
    before = table.room
    table.do("clock", c.Erase(seat="m0"))
    assert {n: score.clashes for n, score in table.room.scores.items()} == {
        n: s.clashes for n, s in before.scores.items()
    }
    assert table.room.ballots == before.ballots and table.room.outcome.sides == before.outcome.sides


BEFORE = [None, ("m0", c.Leave()), ("host", c.Remove(seat="m0")), ("clock", c.Erase(seat="m0"))]


@pytest.mark.parametrize("before", BEFORE, ids=lambda before: type(before and before[1]).__name__)
def test_in_a_debate_that_goes_on_the_person_is_out_and_may_come_back_as_somebody_new(before):
    table = played("class", "vote")
    if before:
        table.do(*before)
    table.do("clock", c.Erase(seat="m0"))
    assert table.seat("m0").gone == table.refused("m0", c.StepOut()) == "erased"
    assert Views(table.room).private("host")["people"]["m0"]["gone"] == "erased"
    alias = table.seat("m0").alias
    assert table.do("m0", c.Rejoin()).seat("m0").alias == alias and table.seat("m0").here
    table.to("finished")


def test_a_ban_outlives_its_persons_words():
    table = played("class", "vote").do("host", c.Ban(seat="m0")).do("clock", c.Erase(seat="m0"))
    assert table.seat("m0").gone == table.refused("m0", c.Rejoin()) == "banned"


def test_a_host_keeps_the_room():
    table = played("class", "vote").do("host", c.Cohost(seat="m1")).do("clock", c.Erase(seat="m1"))
    assert table.seat("m1").here and table.seat("m1").role == "host" and not table.seat("m1").teacher_name


@pytest.mark.parametrize(("erased", "gone"), [(True, "erased"), (False, "removed")])
def test_whoever_is_banned_and_may_come_back_again_knows_whether_their_words_are_kept(erased, gone):
    table = played("class", "vote").do("host", c.Ban(seat="m0"))
    if erased:
        table.do("clock", c.Erase(seat="m0"))
    assert table.do("host", c.Unban(seat="m0")).seat("m0").gone == gone


class SaidAtTables(Tables):
    """Everybody says a line of their own; the log is kept."""

    def __init__(self):
        self.log = []
        super().__init__(8)

    def do(self, actor, command, drafts=None):
        super().do(actor, command, drafts)
        self.log.append((actor, command, self.now, drafts))
        return self

    def line(self, of, by="", text=""):
        if not text and getattr(self.seat(of), self.name):
            return self
        own = {"opening": "Rivers carry boats past towns, says", "rebuttal": "Nobody crosses bridges in storms, says"}
        return super().line(of, by, text or f"{own[self.name]} {letters(of)}.")


@pytest.mark.parametrize("kind", ["opening", "rebuttal"])
@pytest.mark.parametrize("whose", ["speaker", "scribe"])
@pytest.mark.parametrize(
    "how", ["noted", "noted again", "corrected", "moved", "moved for another", "put right", "nameless"]
)
def test_a_line_goes_with_whoever_said_it_and_stays_where_somebody_else_only_wrote_it_down(how, whose, kind):
    table = SaidAtTables().until(kind)
    speaker, scribe = table.room.queues["1"].speakers[:2]
    said = f"Whatever the river does is {WORD}, and nobody waits."
    if how.startswith("moved"):
        table.line(scribe, text=said)
        if how.endswith("another"):
            table.line(speaker, scribe)
        table.do(scribe, c.Credit(table.phase.id, getattr(table.seat(scribe), kind), speaker))
    else:
        if how == "noted again":  # in as many letters, which is still a change
            table.line(speaker, text=said.replace("river", "water"))
        if how not in ("put right", "nameless"):
            table.line(speaker, scribe, said if how.startswith("noted") else "")
    if how in ("put right", "nameless"):  # by the host, and then right for its speaker
        restated = "You say that nobody waits." if kind == "rebuttal" else ""
        named = f"{table.seat(scribe).alias} told us that {WORD} rivers wait, which is so."
        table.do(scribe, c.Speak(table.phase.id, named, restated, sure=True, by=speaker))
        line = getattr(table.seat(speaker), kind)
        table.do("host", c.Unflag(line, True, *((said, restated) if how == "put right" else ())))
        right = table.room.speeches[line]
        assert right.text.startswith("Someone told us that") == (how == "nameless")
        table.do(scribe, c.Speak(table.phase.id, right.text, right.restatement, by=speaker))
    if how == "corrected":
        restated = "You say that nobody waits." if kind == "rebuttal" else ""
        table.do(scribe, c.Resend(getattr(table.seat(speaker), kind), said, restated))
    table.until("finished")
    erased = {"speaker": speaker, "scribe": scribe}[whose]
    before = table.room
    table.do("clock", c.Erase(seat=erased))
    assert (WORD in everything(table.room)) == (whose == "scribe")
    assert everything(replayed(table, erased, before)) == everything(table.room)


def test_a_line_of_before_0_4_0_whose_id_has_digits_only_goes_too(monkeypatch):
    monkeypatch.setattr("debate.game.acts.turn.random_id", "{:010x}".format)
    table = SaidAtTables().until("opening")
    speaker, scribe = table.room.queues["1"].speakers[:2]
    while not f"{luck_of(table.room, table.room.version + 1).getrandbits(40):010x}".isdecimal():
        table.room.seed += "."
    table.do(scribe, c.Speak(table.phase.id, f"Whatever the river does is {WORD}, and nobody waits.", by=speaker))
    assert table.seat(speaker).opening.isdecimal()
    redaction = Redaction(speaker, table.room, [command for _, command, *_ in table.log])
    assert WORD not in str([redaction.of(command, actor, n) for n, (actor, command, *_) in enumerate(table.log, 1)])


class Quoted(Lesson):
    """One person against bots, on a real pack, whose words a bot quotes."""

    WORDS = "Some customers can hardly walk"

    def __init__(self):
        super().__init__([], format="full", sides="chosen")
        self.room.motion = library.load_library()["car-free-city-centres"]
        self.do("m0", c.Join(role="player", side="against")).do("host", c.AddBot("for"))
        self.to("opening", 1)
        self.room.seats["m0"] = msgspec.structs.replace(self.seat("m0"), kept=("cannot-walk-far",))
        self.speak("m0", f"{self.WORDS}, so they would stay at home and buy nothing in the centre.")
        self.to("rebuttal", 1, "m0")

    def answer(self) -> str:
        (text,) = [s for s in self.room.speeches.values() if s.kind == "rebuttal" and self.room.by_bot(s)]
        return f"{text.restatement} {text.text}"


@pytest.mark.parametrize("command", [c.Erase(seat="m0"), c.Hide(speech="")], ids=lambda command: type(command).__name__)
def test_a_bot_quotes_nobody_whose_words_are_gone(command):
    table = Quoted()
    assert table.WORDS in table.answer()
    if isinstance(command, c.Hide):
        command = c.Hide(speech=table.seat("m0").opening)
    table.do("host" if isinstance(command, c.Hide) else "clock", command)
    assert table.WORDS not in table.answer() and "“[…]”" in table.answer()


@pytest.mark.parametrize("said", ["jonas", "JONAS", "Jonas"])
def test_a_text_with_their_first_name_in_any_case_loses_it_and_is_held_as_before(said):
    table = Lesson([], format="class")
    table.notice = notice
    for n in range(4):
        table.do(f"m{n}", c.Join(role="player", teacher_name="Jonas B." if n == 0 else f"Sofie{n}"))
    table.to("opening", 1)
    text = f"I had no phone for a day and i found out {said} can do magic tricks."
    before = table.do("m1", c.Speak(table.phase.id, text, sure=True)).room
    assert "named" in before.speeches[table.seat("m1").opening].marks
    table.do("clock", c.Erase(seat="m0"))
    assert everything(replayed(table, "m0", before)) == everything(table.room)
    assert "jonas" not in everything(table.room).lower()
