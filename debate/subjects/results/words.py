"""Names what reports show in the reader's language."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection
from datetime import UTC, datetime

from ...game import Room
from ...game.acts.speaking import TABLE
from ...game.model.phases import round_of
from ...game.scoring.good_thing import GoodThing
from ...game.scoring.substance import Half
from ...i18n import gettext as _
from ...i18n import in_each_language, ngettext
from .model import SEVERAL, ClashResult, NotDone, Report, Rewrite, Student, Tallies, Text, ToTeach, Why
from .my_debate import NextTime, quote_of

NAMED = 6  # people with one reason for a word who are named, at most
_QUOTES = re.compile(r"%\((\w+)\)s")


@in_each_language
def kind_name(kind: str) -> str:
    """Opening, rebuttal or closing."""
    return {"opening": _("Opening"), "rebuttal": _("Rebuttal"), "closing": _("Closing")}[kind]


@in_each_language
def phase_name(name: str) -> str:
    """What people read of a phase."""
    return {
        "lobby": _("Lobby"),
        "stance": _("Stance"),
        "draw": _("Draw"),
        "opening": _("Opening"),
        "questions": _("Questions"),
        "think": _("Time to think"),
        "rebuttal": _("Rebuttal"),
        "closing": _("Closing"),
        "vote": _("Vote"),
        "reveal": _("Results"),
        "revise": _("Rewrite"),
        "compare": _("Compare"),
    }[name]


def phase_title(room: Room, id: str) -> str:
    """The title of one of a room's phases so far, distinct from others of its name: "Opening, round 2", "Stance, after"."""
    name, round = id.partition("-")[2], round_of(room, id)
    if name == "stance":
        return _("Stance, after") if round else _("Stance, before")
    named = phase_name(name)
    return _("%(phase)s, round %(round)s", phase=named, round=round) if round and room.options.rounds > 1 else named


def clash_verdict(clash: ClashResult, hands: bool) -> str:
    """What came out of a clash, and whether one vote of several decided: as `verdictOf` in the scripts says it."""
    votes, verdict = clash.votes, verdict_name(clash.verdict, clash.votes.total > 0, hands)
    if clash.verdict not in ("opening", "rebuttal") or abs(votes.opening - votes.rebuttal) != 1:
        return verdict
    if votes.total == 2:
        return _("One reader: the opening") if votes.opening else _("One reader: the rebuttal")
    return ", ".join((verdict, _("by one vote")))


@in_each_language
def verdict_name(verdict: str | None, voted: bool, hands: bool) -> str:
    """What came out of a clash. `voted`: somebody judged it; `hands`: nobody had a vote, so a room may have counted hands."""
    return {
        "opening": _("The opening stands"),
        "rebuttal": _("The rebuttal lands"),
        "close": _("Too close to call"),
        "": _("One vote only") if voted else _("Left to the hands in your room") if hands else _("Not judged"),
    }[verdict or ""]


@in_each_language
def reason_name(reason: str) -> str:
    """Why readers preferred a text."""
    return {
        "clear": _("Clearer reasoning"),
        "backed": _("Better evidence"),
        "counts": _("Hit the main point"),
        "weighed": _("Said why it matters"),
    }[reason]


@in_each_language
def challenge_name(challenge: str) -> str:
    return {
        "even_if": _("Even if"),
        "turn_it": _("Turn it"),
        "who_pays": _("Who pays?"),
        "two_worlds": _("Two worlds"),
    }[challenge]


@in_each_language
def tip_name(tip: str) -> str:
    """What would help the author of a text most."""
    return {
        "evidence": _("Bring evidence"),
        "answer": _("Answer their actual point"),
        "reason": _("Say why it follows"),
        "weigh": _("Say why it matters more"),
        "clear": _("Say it more simply"),
    }[tip]


@in_each_language
def text_of_several(n: int, kind: str) -> str:
    """One of several texts of a kind, said to their writer, by its place among them."""
    if kind == "opening":
        names = (_("your first opening"), _("your second opening"), _("your third opening"))
    elif kind == "rebuttal":
        names = (_("your first rebuttal"), _("your second rebuttal"), _("your third rebuttal"))
    else:
        return ""
    return names[n] if n < len(names) else ""


def told_in_words(one: ToTeach) -> str:
    """How many students, or rebuttals, a thing to teach next concerns."""
    if one.seen:
        return (
            _(
                "In %(n)s of %(of)s rebuttals that were judged and to the point no reader found it, nor does a search for words such as"
                " “worse than”. It may overlook some.",
                n=one.n,
                of=one.of,
            )
            if one.tip == "weigh"
            else _(
                "Of %(of)s rebuttals that were judged and to the point, %(n)s bring no fact of a card, and no figure.",
                n=one.n,
                of=one.of,
            )
        )
    return _("Readers told %(n)s of %(of)s students that this would help.", n=one.n, of=one.of)


@in_each_language
def lesson_in_words(tip: str) -> str:
    """Ten minutes of a lesson on what readers said would help."""
    return {
        "evidence": _("Ten minutes: each pair takes a card and writes what its fact shows, and what it doesn’t."),
        "answer": _(
            "Ten minutes: put an opening on the board. Everyone writes its main point in a sentence, then answers exactly that."
        ),
        "reason": _(
            "Ten minutes: put a claim on the board. Everyone finishes it with “because …”, and a neighbour asks what is still missing."
        ),
        "weigh": _(
            "Ten minutes: put two points on the board that are both true. Each side says in a sentence why its own matters more."
        ),
        "clear": _(
            "Ten minutes: everyone cuts their opening to a claim and its reason. A neighbour says it back in their own words."
        ),
    }[tip]


@in_each_language
def drill_name(tip: str) -> str:
    """The drill on what readers said would help."""
    return {
        "evidence": _("Which evidence carries the claim"),
        "answer": _("Sixty-second rebuttals"),
        "reason": _("Find the weak point"),
        "weigh": _("Weigh two points"),
        "clear": _("Restate fairly"),
    }[tip]


def next_in_words(advice: NextTime) -> str:
    """One thing to try next time. Of several wordings, the first counts of which everything is known that it quotes."""
    which = text_of_several(*advice.which) if advice.which else ""
    tip = tip_name(advice.tip) if advice.tip else ""
    known = {"own": advice.quote, "met": advice.met, "tip": tip, "which": which}

    def said(*wordings: str) -> str:
        fit = (words for words in wordings if all(known[name] for name in _QUOTES.findall(words)))
        return next(fit, "") % known

    weighed = _("You wrote “%(own)s”. They wrote “%(met)s”. Say why yours matters more.")
    if advice.rule == "insult":
        return _("Say what is wrong with the point, not with the person.")
    if advice.tip:
        if advice.tip == "answer":
            return said(
                _("%(tip)s: “%(met)s”. You wrote “%(own)s”."),
                _("%(tip)s: “%(met)s”."),
                _("%(tip)s. You wrote “%(own)s”."),
                "%(tip)s.",
            )
        preferred = _("%(tip)s, for example in “%(own)s”. Readers preferred “%(met)s”.")
        both = weighed if advice.tip == "weigh" else preferred
        return said(both, _("%(tip)s, for example in “%(own)s”."), "%(tip)s.")
    again = (
        _("You answered “%(met)s” with “%(own)s”. Answer it once more, and begin with their strongest point."),
        _("Answer “%(met)s” once more, and begin with their strongest point."),
    )
    if advice.rule == "off":
        return said(
            _(
                "Your “%(own)s” was beside the motion. Next time, say in your first sentence what your point has to do with it."
            ),
            _(
                "A text of yours was beside the motion. Next time, say in your first sentence what your point has to do with it."
            ),
        )
    if advice.rule == "fair":
        lead = _("Put their point as they would put it themselves, then answer it.")
        return " ".join(filter(None, (lead, said(_("Try it on “%(met)s”.")), said(_("Yours was “%(own)s”.")))))
    if advice.rule == "missed":
        if advice.aloud:
            return _("Take your turn, however short: one point, and why it is true.")
        return said(
            _("Send one whole sentence early, like your “%(own)s”. You can replace it until time is up."),
            _("Send something early: one whole sentence is enough. You can replace it until time is up."),
        )
    if advice.aloud and advice.then not in ("side", "cite"):
        return {
            "meet": _("Say your opening again so that it meets the answer that both voters preferred to it.")
            if advice.both
            else _("Say your opening again so that it meets the answer that more voters preferred to it."),
            "again": said(*again, _("Answer the opening that you met once more, and begin with its strongest point."))
            + " "
            + (
                _("Both voters preferred it to your rebuttal.")
                if advice.both
                else _("More voters preferred it to your rebuttal.")
            ),
            "own": _("Answer your own opening, as the other side would at its best."),
            "weigh": _("End an answer with why your point matters more than theirs."),
            "restate": _(
                "No “They say …” is written before your answer. Begin the next one with what they said, in one sentence that they would agree to."
            ),
            "strongest": _("Before you answer, choose the strongest thing they said, and answer that first."),
            "card": _("Take one fact from your card, and say in a second sentence what it shows."),
            "one": _("Make one point: begin with it, and end with it."),
            "link": _("Join each reason to your claim with “because”, and ask yourself what is missing in between."),
        }[advice.then]
    wordings: dict[str, tuple[str, ...]] = {
        "side": (
            _("Argue the other side of this motion. What would it say to your “%(own)s”?"),
            _("Argue the other side of this motion."),
        ),
        "meet": (
            _(
                "Readers preferred “%(met)s” to %(which)s, “%(own)s”. Write that opening again, so that it answers that."
            ),
            _("Readers preferred “%(met)s” to your “%(own)s”. Write your opening again, so that it answers that."),
            _("Write %(which)s again, “%(own)s”, and meet the answer that readers preferred to it."),
            _("Write your “%(own)s” again, and meet the answer that readers preferred to it."),
            _("Write %(which)s again, and meet the answer that readers preferred to it."),
            _("Write your opening again, and meet the answer that readers preferred to it."),
        ),
        "again": (*again, _("Begin with their strongest point, and answer that one.")),
        "cite": (
            _("You answered “%(met)s” with “%(own)s”. Add a case, a number or a source of your own."),
            _("Bring a case, a number or a source of your own into your answer."),
        )
        if advice.asks
        else (
            _("You answered “%(met)s” with “%(own)s”. Add one fact from a card."),
            _("Put one fact from a card beside your “%(own)s”."),
            _("Bring one fact from a card into your answer."),
        ),
        "weigh": (
            weighed,
            _("Say why your “%(own)s” matters more than what it answers."),
            _("Say why %(which)s matters more than what it answers."),
            _("Say why your answer matters more than what it answers."),
        ),
        "own": (
            _("Answer your own “%(own)s”, as the other side would at its best."),
            _("Answer your own last opening, as the other side would at its best."),
        ),
        "strongest": (_("Before you answer, choose the strongest thing they said, and answer that first."),),
    }
    start = _("Their card “%(title)s” is a start.", title=advice.card) if advice.card and advice.then == "own" else ""
    return " ".join(filter(None, (said(*wordings[advice.then]), start)))


def listener_in_words(student: Student, n: int) -> str:
    """One thing to try for somebody who only listened and judged, by what they did. `n`: their place among all, so that neighbours
    who did the same have different ones."""
    owed = {entry.kind for entry in student.missed}
    if "ballot" in owed:
        return _("Judge every clash that you are given: where you waver, choose what moved you more.")
    if "star" in owed:
        return _("Give your star to what you would repeat to somebody who wasn’t here.")
    if student.noted:
        return _("You wrote down what others said. Next time speak yourself, and let others write.")
    all: tuple[str, ...] = (
        _("When you judge next time, ask yourself first what would have tipped it."),
        _("Before you judge, say in your own words what each of the two claims."),
        _("Next time speak: take what you found strongest, and say it better."),
    )
    return str(all[n % len(all)])


def good_in_words(good: GoodThing, kind: str) -> str:
    """One good thing that somebody did, said to them. `kind`: of the text that it is about."""
    opening, n, of = kind == "opening", good.n, good.of
    if good.what == "star":
        return (
            ngettext(
                "%(n)s person starred your opening as one of the strongest.",
                "%(n)s people starred your opening as one of the strongest.",
                n,
                n=n,
            )
            if opening
            else ngettext(
                "%(n)s person starred your rebuttal as one of the strongest.",
                "%(n)s people starred your rebuttal as one of the strongest.",
                n,
                n=n,
            )
        )
    if good.what == "chosen" and n == 1 < of:
        return _("One person chose your opening.") if opening else _("One person chose your rebuttal.")
    if good.what == "chosen" and of == 1:
        return (
            _("The one person who judged your opening chose it.")
            if opening
            else _("The one person who judged your rebuttal chose it.")
        )
    if good.what == "chosen":
        return (
            _("%(n)s of %(of)s votes were for your opening.", n=n, of=of)
            if opening
            else _("%(n)s of %(of)s votes were for your rebuttal.", n=n, of=of)
        )
    if good.what == "rewrite":
        return _("%(n)s of %(of)s chose your rewrite.", n=n, of=of)
    if good.what == "fair":
        return (
            _("The person you answered says you put their point fairly.")
            if of == 1
            else _("%(n)s of %(of)s people you answered say you put their point fairly.", n=n, of=of)
        )
    if good.what == "answered":
        return ngettext(
            "%(n)s person had to find an answer to this.", "%(n)s people had to find an answer to this.", n, n=n
        )
    if good.what == "both":
        return _("You argued both sides of this motion.")
    return ngettext(
        "The writers of %(n)s clash read why you chose as you did.",
        "The writers of %(n)s clashes read why you chose as you did.",
        n,
        n=n,
    )


def shown_in_words(report: Report, id: str) -> str:
    """What was good about a text: what two readers or more said of it, or else what it shows by itself; "": nothing that can be told."""
    if (text := report.texts.get(id)) is None:
        return ""
    n = max(text.reasons.values(), default=0)
    if n >= SEVERAL:
        said = {
            "clear": _("%(n)s readers: it’s clear.", n=n),
            "backed": _("%(n)s readers: it’s backed with evidence.", n=n),
            "counts": _("%(n)s readers: it deals with the main point.", n=n),
            "weighed": _("%(n)s readers: it shows why it matters more.", n=n),
        }
        return next(str(said[reason]) for reason, times in text.reasons.items() if times == n)
    theirs = report.texts[text.answers].text if text.answers in report.texts else ""
    if any(words in theirs for words in re.findall(r"[“\"]([^“”\"]{12,})[”\"]", text.text)):
        return _("It answers a sentence of theirs.")
    if text.says_why_more:
        return _("It says why its point matters more.")
    return _("It brings a fact or a figure.") if text.fact else ""


@in_each_language
def weighing_name(weighing: str) -> str:
    """Why an answer matters more."""
    return {
        "scale": _("It reaches more people"),
        "likelihood": _("It’s more likely to happen"),
        "severity": _("It’s more serious"),
        "duration": _("It lasts longer, or can’t be undone"),
    }[weighing]


def votes_in_words(opening: int, rebuttal: int, close: int, hands: bool = False) -> str:
    """The votes on a clash, as a sentence. `hands`: nobody had a vote, so a room may have counted hands."""
    if not opening + rebuttal + close:
        return (
            _("Counted on your board, if at all: ____ for the opening, ____ for the rebuttal.")
            if hands
            else _("Nobody voted on this clash.")
        )
    words = [_("%(n)s chose the opening", n=opening), _("%(n)s the rebuttal", n=rebuttal)]
    if close:
        words.append(_("%(n)s found it too close to call", n=close))
    return ", ".join(words) + "."


def band_in_words(ahead: int, behind: int) -> str:
    """What hosts read about a person's texts: never a rank."""
    parts = []
    if ahead:
        parts.append(
            ngettext(
                "readers clearly preferred them to %(num)s other person’s",
                "readers clearly preferred them to those of %(num)s others",
                ahead,
            )
        )
    if behind:
        parts.append(
            ngettext(
                "readers clearly preferred %(num)s other person’s to theirs",
                "readers clearly preferred those of %(num)s others to theirs",
                behind,
            )
        )
    return "; ".join(parts) or _("no clear difference from the others")


def own_band_in_words(ahead: int, behind: int) -> str:
    """What their author reads about them."""
    parts = []
    if ahead:
        parts.append(
            ngettext(
                "Today, readers clearly preferred your texts to those of %(num)s other person.",
                "Today, readers clearly preferred your texts to those of %(num)s others.",
                ahead,
            )
        )
    if behind:
        parts.append(
            ngettext(
                "Today, readers clearly preferred the texts of %(num)s other person to yours.",
                "Today, readers clearly preferred the texts of %(num)s others to yours.",
                behind,
            )
        )
    return " ".join(parts) or _(
        "Today’s votes don’t clearly tell your texts from the others’. The reasons and tips with your texts say more."
    )


def counted(counts: dict[str, int]) -> list[tuple[str, int]]:
    """Names and how often each was given, the most frequent first."""
    return sorted(((name, n) for name, n in counts.items() if n), key=lambda pair: -pair[1])


def iso(at: int) -> str:
    """A time (ms) in ISO 8601, UTC."""
    return datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment(at: int | None) -> str | None:
    """A time (ms) as spreadsheets read it, UTC."""
    return None if at is None else datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S")


def minutes(ms: int) -> int:
    """A length of time in minutes, of which one that was begun counts."""
    return -(-ms // 60_000)


@in_each_language
def role_name(role: str) -> str:
    """Player, judge or host."""
    return {"player": _("Player"), "judge": _("Judge"), "host": _("Host")}[role]


@in_each_language
def gone_name(gone: str | None) -> str | None:
    """How a person left, if they did."""
    names: dict[str, str] = {"left": _("left"), "removed": _("removed"), "banned": _("banned"), "erased": _("erased")}
    return names[gone] if gone else None


def sent_name(text: Text | Rewrite) -> str:
    """Whether and how a text was sent."""
    return {
        "hidden": _("hidden by a host"),
        "private": _("kept private"),
        "waiting": _("waiting for a host"),
        "returned": _("sent back by a host"),
        "sent": _("by the clock") if text.by_clock else _("in time"),
    }[text.state]


def halves_in_words(halves: Collection[Half]) -> str:
    """Why texts count half, each reason once, in a few words for a cell."""
    names: dict[Half, str] = {
        "hurtful": _("hidden as an insult"),
        "off": _("off the point"),
        "brief": _("very short"),
        "copied": _("copied"),
        "bare": _("no reason"),
    }
    return ", ".join(name for why, name in names.items() if why in halves)


def half_in_words(why: Half) -> str:
    """Why a text counts half in the gradebook, for whoever reads it."""
    return {
        "hurtful": _("You hid it, and it was marked as an insult, so it counts half in the gradebook."),
        "off": _(
            "Its readers found it off the point, so it counts half in the gradebook. If they are wrong, say so under “To read first”."
        ),
        "brief": _("It has fewer than 8 different words, so it counts half in the gradebook."),
        "copied": _("Most of it is copied, so it counts half in the gradebook."),
        "bare": _("It is one short sentence without a reason, so it counts half in the gradebook."),
    }[why]


def noted_name(text: Text) -> str:
    """Whose words a line of a speech is, until its speaker has confirmed it; then "", as for texts."""
    said: str = ""
    if text.from_card:
        said = _("the claim of the card: nobody wrote down what was said")
    elif text.noted_by:
        said = _("noted at the table") if text.noted_by == TABLE else _("noted by %(name)s", name=text.noted_by)
        if text.unfinished:
            said = _("%(noted)s, when time ran out: nobody has said that it is all of it", noted=said)
    return said


def why_unanswered(text: Text) -> str:
    """Why an opening that was said aloud has no answer, and what that means for its speaker; "" if it has one."""
    why: dict[str, str] = {
        "": "",
        "nobody": _("Nobody answered it: the other side had fewer speakers."),
        "no_line": _("No line of the answer to it was written down."),
    }
    if not text.unanswered:
        return ""
    return " ".join((why[text.unanswered], _("That costs nothing: it counts as given.")))


@in_each_language
def fair_name(fair: str) -> str:
    """What the author of an opening said of how it was restated."""
    return {"fair": _("fairly"), "unfair": _("not fairly")}[fair]


@in_each_language
def award_name(name: str) -> str:
    """An award that hosts and its winners see."""
    return {
        "strong_opening": _("Among the strongest openings"),
        "strong_rebuttal": _("Among the strongest rebuttals"),
        "fairest_restater": _("Fairest restater"),
        "bridge_builder": _("Bridge builder"),
    }[name]


@in_each_language
def award_why(name: str) -> str:
    """What an award that only its winners are told of is for."""
    names: dict[str, str] = {
        "fairest_restater": _("the people they answered said: that is what I meant"),
        "bridge_builder": _("convinced the other side’s people most often, of five votes or more"),
    }
    return names.get(name, "")


def votes_on(votes: Tallies, kind: str) -> str:
    """The votes on one of the texts of its clashes, in the same words as those on a clash."""
    opening, rebuttal = (votes.lost, votes.won) if kind == "rebuttal" else (votes.won, votes.lost)
    return votes_in_words(opening, rebuttal, votes.close)


def missed_in_words(entry: NotDone) -> str:
    """Something that was owed and not done; said aloud, a speech without a line is no fault of its speaker."""
    if not entry.n:
        return _(
            "%(kind)s: no line was written down. That costs nothing: it counts as done.", kind=kind_name(entry.kind)
        )
    said = {
        "opening": _("Opening, round %(round)s: not sent.", round=entry.round),
        "rebuttal": _("Rebuttal, round %(round)s: not sent.", round=entry.round),
        "rewrite": _("Rewrite: not sent."),
        "ballot": ngettext(
            "Round %(round)s: %(num)s clash not judged.",
            "Round %(round)s: %(num)s clashes not judged.",
            entry.n,
            round=entry.round,
        ),
        "star": ngettext(
            "Round %(round)s: %(num)s star not given.",
            "Round %(round)s: %(num)s stars not given.",
            entry.n,
            round=entry.round,
        ),
    }
    return str(said[entry.kind])


def needs_a_word(report: Report) -> list[tuple[list[Student], str]]:
    """Who needs a word, and why: whoever has most reasons first, and last what so many share that it is about no one of them."""
    whys: dict[str, list[str]] = defaultdict(list)
    shared: list[tuple[list[Student], str]] = []
    for why, students in report.lacks.items():
        if len(students) > NAMED:
            shared.append((students, lack_in_words(report, why)))
        else:
            for student in students:
                whys[student.seat].append(lack_in_words(report, why, student))
    alike: dict[str, list[Student]] = defaultdict(list)
    for seat, own in sorted(whys.items(), key=lambda one: -len(one[1])):
        alike["; ".join(own)].append(report.by_seat[seat])
    return [*((students, why) for why, students in alike.items()), *shared]


def judged_in_words(report: Report) -> str:
    """How the class judged, by its verdicts; "" where nobody had a vote, or too few clashes were judged to say so."""
    verdicts = Counter(clash.verdict for clash in report.clashes.values())
    judged = sum(n for verdict, n in verdicts.items() if verdict)
    if report.by_hands or judged < SEVERAL:
        return ""
    return _(
        "Of %(judged)s clashes that two or more judged, the opening stood in %(opening)s, the rebuttal landed in %(rebuttal)s; too close: %(close)s.",
        judged=judged,
        opening=verdicts["opening"],
        rebuttal=verdicts["rebuttal"],
        close=verdicts["close"],
    )


def split_in_words(report: Report) -> str:
    """The clash to talk about, by a sentence of each text; "" if there is none, or it was said aloud."""
    if report.aloud or not (clash := report.split):
        return ""
    opening, rebuttal = (quote_of(report.texts[id].text) for id in (clash.opening, clash.rebuttal))
    votes = clash.votes
    return (
        _(
            "Readers were split, %(n)s to %(m)s: “%(opening)s”, or “%(rebuttal)s”? What would decide it?",
            n=votes.opening,
            m=votes.rebuttal,
            opening=opening,
            rebuttal=rebuttal,
        )
        if opening and rebuttal
        else ""
    )


def lack_in_words(report: Report, why: Why, student: Student | None = None) -> str:
    """A reason for a word with somebody, or, without `student`, with many."""
    lack, round = why.lack, why.round
    if why.kind:
        kind = phase_name("revise") if why.kind == "rewrite" else kind_name(why.kind)
        which = _("%(kind)s, round %(round)s", kind=kind, round=round) if len(report.rounds) > 1 else kind
        return f"{which}: {_befell_name(lack)}"
    if len(report.rounds) > 1 and lack in ("opening", "rebuttal", "ballot"):
        return {
            "opening": _("no opening in round %(round)s", round=round),
            "rebuttal": _("no rebuttal in round %(round)s", round=round),
            "ballot": _("clashes not judged in round %(round)s", round=round),
        }[lack]
    return {
        "nothing": _("sent no text"),
        "opening": _("no opening"),
        "rebuttal": _("no rebuttal"),
        "clock": _("a draft that was sent for them when a part ended"),
        "off": _("a text that may be off the point"),
        "copied": _("a text that is mostly copied"),
        "few": _("%(n)s words a text, the class about %(usual)s", n=student.each, usual=report.usual)
        + (": " + _("“%(words)s”", words=words) if (words := _shortest(report, student)) else "")
        if student
        else _("less than half as many words a text as the class"),
        "unchosen": _("none of the votes was for their texts"),
        "rewrite": _("no rewrite"),
        "ballot": _("clashes not judged"),
        "star": _("no star given"),
    }[lack]


@in_each_language
def _befell_name(what: str) -> str:
    """What there was against a text, for a teacher."""
    return {
        "insult": _("you hid it as an insult"),
        "hidden": _("you hid it"),
        "sent_back": _("you sent it back because it may hurt someone"),
        "returned": _("you sent it back, and it didn’t come again"),
        "protected": _("you kept it private to protect them"),
        "cry": _("you kept it private, as it may say that someone needs help"),
        "in_need": _("it may say that someone needs help"),
        "noticed": _("it may hurt someone, and you haven’t let it come"),
        "reported": _("a classmate reported it"),
    }[what]


def _shortest(report: Report, student: Student) -> str:
    """A sentence of the shortest text of theirs that can be read."""
    readable = [report.texts[id] for id in student.texts if report.texts[id].text]
    return quote_of(min(readable, key=lambda text: text.words).text) if readable else ""
