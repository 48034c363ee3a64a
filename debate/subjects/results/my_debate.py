"""What a student takes home from a debate: their own texts, what peers said of them, and one thing to try next time.

Other people's texts are in it only if they may be read outside their room, and without names. Nothing shows who voted for what.
Nobody's view of the motion is in it, not even the student's own, because a link may be passed on.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from ...game import Room
from ...game.acts.shared_texts import may_come_back
from ...game.care.oneself import speaks_to_somebody, tells_of_oneself
from ...game.hearing.flaws import speaks_of_evidence
from ...game.hearing.sentences import capital, cut, leans, sentences
from ...game.model.motion import Motion, Side, Tip
from ...game.model.phases import is_aloud
from ...game.model.state import AwardName, Band, Reason, Speech, SpeechKind
from ...game.scoring.good_thing import GoodThing, good_thing
from ...game.scoring.points import verdict
from ...game.scoring.read_first import is_hurtful, is_in_doubt, kept_back, may_be_example
from ...game.scoring.rewrites import Preferred, preferred
from ...game.scoring.story import breaks_off, chosen, line_of, stands_alone
from ...game.scoring.substance import (
    full_words,
    gives_reason,
    has_a_point,
    has_substance,
    is_on_motion,
    why_half,
    words_in,
)
from .model import NotDone, Results, Text
from .report import results_of, texts_of

Then = Literal["side", "meet", "again", "cite", "weigh", "own", "restate", "strongest", "card", "one", "link"]
Rule = Literal["insult", "off", "tips", "fair", "missed", "words", "nothing"]
QUOTED = 150  # characters of a sentence that is quoted, and not cut where there is another
_PARTS = re.compile(r"(?<=[.!?])\s+")  # of what goes on in small letters
STANDING = 5  # words that a sentence needs to stand for its text
SHARE = 6  # of this many players one is told the same: what more need is for their teacher to teach
READERS = 2  # who gave the same tip, or voted for what a line lost to, at least
# The reason by which as many readers have said that a tip is met already.
MET: Mapping[Tip, Reason] = MappingProxyType(
    {"evidence": "backed", "answer": "counts", "weigh": "weighed", "clear": "clear"}
)
# What a speaker can try next where nothing is known of how they spoke. Each goes round, so that neighbours have different ones.
SPEAKING: tuple[Then, ...] = ("restate", "weigh", "card", "strongest", "one", "own", "link", "side")


class NextTime(NamedTuple):
    """One thing to try, and the rule that found it. `tip` comes with `tips`, which `readers` gave; `missed` with `missed`, how many
    texts (lines, if it was said `aloud`). With `words` the browser looks at `text` and what it was `against`, and may find nothing.
    `then`: what they try where neither says anything: the other `side`, if they argued one; an opening that would `meet` the answer
    that more readers preferred to it; where more preferred the opening to their rebuttal, to `cite` a card, which it didn't, or to
    `weigh`, or else to answer it `again`; to `weigh`, of which no reader spoke at their last rebuttal; or to answer their `own`
    opening. Said `aloud`, where no text tells how they spoke, one of SPEAKING; `both`: two voters, who agreed. `quote` and `met`: a
    sentence of their own text that it is about, and of the one that this met, where that may leave the room; with `fair`, of the last
    that they were not found to restate fairly. `card`: with `own`, the title of a card that answers one of theirs.
    `which`: the place of that text among several of its kind that they wrote, and the kind.
    `asks`: cards of this motion have no facts, they ask."""

    rule: Rule
    tip: Tip | None = None
    readers: int = 0
    missed: int = 0
    text: Speech | None = None
    against: Speech | None = None
    then: Then = "side"
    aloud: bool = False
    quote: str = ""
    met: str = ""
    card: str = ""
    which: tuple[int, SpeechKind] | None = None
    both: bool = False
    asks: bool = False


Kind = tuple[Rule, Tip | None, Then]  # what there is to try, whichever text it is about


class Try(NamedTuple):
    """One thing that a student could try, as `NextTime` has it, and the text of theirs that it is about; None: they sent none."""

    rule: Rule
    about: Text | None
    tip: Tip | None = None
    then: Then = "side"

    @property
    def kind(self) -> Kind:
        return self.rule, self.tip, self.then


class OwnText(NamedTuple):
    """A text of the student's. `asked`: what it answers, `best`: the strongest other answer to the same opening; both only
    where they may leave the room."""

    text: Text
    asked: Speech | None
    best: Speech | None


class MyDebate(NamedTuple):
    """What one seat takes home. `place` is computed without the student's own votes; `judged` counts clashes, `noted` lines that
    they wrote down for others."""

    alias: str
    sides: dict[int, Side]
    texts: list[OwnText]
    missed: list[NotDone]
    judged: int
    noted: int
    next_time: NextTime | None  # None: this person was asked for no text
    good: GoodThing | None
    awards: list[AwardName]
    place: Band | None
    results: Results | None
    rewrites: Preferred | None  # in the whole room
    aloud: bool  # whether the texts are lines of what was said

    @property
    def is_placed(self) -> bool:
        """Whether readers clearly preferred some texts to others, of this student or to theirs."""
        return bool(self.place and (self.place.ahead or self.place.behind))

    @property
    def concludes(self) -> bool:
        """Whether there is anything to say of what the room concluded."""
        room = self.results
        moved = bool(room and room.swing and room.swing.verdict != "too_few")
        named = bool(room and room.more_often in ("for", "against"))
        return moved or named or self.is_placed or bool(self.rewrites or self.awards)

    @property
    def good_kind(self) -> str:
        """The kind of the text that the good thing is about; "": of none."""
        return next((own.text.kind for own in self.texts if self.good and own.text.id == self.good.speech), "")


def my_debate(room: Room, seat: str, place: Band | None) -> MyDebate:
    """What this seat takes home from a debate that is over."""
    texts = texts_of(room)
    own = [text for text in texts.values() if text.author == seat]
    missed = [NotDone(*entry) for entry in room.missed.get(seat, ())]
    outcome = room.outcome
    sides = {text.round: text.side for text in own}
    return MyDebate(
        alias=room.seats[seat].alias,
        sides=dict(sorted(sides.items())),
        texts=[OwnText(text, _others(room, text.answers), _others(room, text.best)) for text in own],
        missed=missed,
        noted=sum(seat == speech.scribe != speech.author for speech in room.speeches.values()),
        judged=sum(bool(ballot.choice) for ballot in room.ballots.values() if ballot.seat == seat),
        next_time=next_time(room, own, missed, shared_out(room, texts.values()).get(seat)),
        good=good_thing(room, seat) if outcome else None,
        awards=[name for name, winners in outcome.winners.items() if seat in winners] if outcome else [],
        place=place,
        results=results_of(outcome) if outcome else None,
        rewrites=preferred(room),
        aloud=is_aloud(room.format),
    )


def _others(room: Room, id: str) -> Speech | None:
    speech = room.speeches.get(id)
    return speech if speech and may_come_back(room, speech, kept_back(room), bots=True) else None


def _theirs(room: Room, id: str) -> str:
    """A point of somebody else's text, where that may leave the room and isn't in doubt, says more than a few words, and stands alone or
    has a word of the motion or its cards: the end of a joke doesn't."""
    speech = _others(room, id)
    if not speech or is_in_doubt(room, speech) or words_in(speech.text) < full_words(room, speech.round, 0):
        return ""
    quote = quote_of(speech.text, room.motion)
    return quote if stands_alone(quote) or is_on_motion(room.motion, quote) else ""


def quote_of(text: str, motion: Motion | None = None) -> str:
    """A sentence that stands for a text, whole, which tells nothing of its writer, speaks to nobody, isn't private, and quotes nobody
    itself: the first that makes sense alone, or else that is begun as a sentence; "": none is. With a `motion`, one that says more than
    that does."""
    fit = [one for one in _fit(text) if len(one.split()) >= STANDING and not (leans(one) or tells_of_oneself(one))]
    fit = [one for one in fit if not speaks_to_somebody(one)]
    fit = [one for one in fit if len(one) <= QUOTED and (not motion or has_a_point(motion, one))]
    begun = [one for one in fit if not one[:1].islower()]
    return _shortened(next(iter([*filter(stands_alone, fit), *begun]), ""))


def _fit(text: str) -> list[str]:
    """The sentences of a text that may be quoted, to anybody if there are such, or else to their writer."""
    fit = [one for one in sentences(text) if not set(one) & set('“”"') and may_be_example(one)]
    return [one for one in fit if not tells_of_oneself(one)] or fit


def _shortened(sentence: str) -> str:
    return cut(" ".join(sentence.split()), QUOTED).rstrip(".")


def lines_to_keep(room: Room, seat: str) -> dict[str, str]:
    """Of each open text of a seat's, the sentence that its writer keeps of it: the one that a screen would show, or else one that stands for it.
    Of a rewrite that was preferred, if that is the good thing, one that is new in it. Only the line that they chose for the big screen, if
    they did."""
    if own_line := chosen(room).get(seat):
        return {own_line.speech: capital(own_line.words)}
    good = good_thing(room, seat)
    rewritten = good.speech if good and good.what == "rewrite" else ""
    shut = kept_back(room)
    rewrites = {one.speech: one for one in room.revisions.values() if one.speech == rewritten and one.visible}
    own = [one for one in room.speeches.values() if one.author == seat and one.id not in shut]
    own = [one for one in own if not is_in_doubt(room, one) and why_half(room, one) != "copied"]
    lines = {text.id: line_of(room, text, rewrites.get(text.id)) for text in own}
    return {
        text.id: capital(line)
        for text in own
        if (line := lines[text.id] or _own_words(room.motion, rewrites.get(text.id, text).text))
    }


def _own_words(motion: Motion, text: str, tip: Tip | None = None) -> str:
    """A point that a writer reads again of their own text, in whatever shape it is: the sentence that a tip is about, as far as words show
    it, or else the one that others would read of it."""
    fit = [one for one in _fit(text) if has_a_point(motion, one) and not breaks_off(one)]
    if tip == "clear":
        return _shortened(max(fit, key=len, default=""))
    if tip in ("evidence", "reason"):
        is_met = speaks_of_evidence if tip == "evidence" else gives_reason
        fit = [one for one in fit if not is_met(one)] or fit
    parts = [part for one in fit for part in _PARTS.split(one) if len(part) <= QUOTED]
    return quote_of(" ".join(fit)) or _shortened(max(parts or fit, key=len, default=""))


def _against(room: Room, text: Text) -> str:
    """The title of a card that answers one that a text cites, if the deck has such a card; "" for none."""
    cards = room.motion.cards
    direct = (
        card.title
        for card in cards.values()
        for id, link in card.answers.items()
        if id in text.cards and link.kind == "direct" and not card.stock
    )
    return next(direct, "")


def shared_out(room: Room, texts: Iterable[Text]) -> dict[str, Try]:
    """What each player is told to try, in the order of joining: the first that there is for them and that no `SHARE`th of the players
    was told before; where all were, what the fewest were told. `texts`: the room's. Said aloud, `_after_speaking`
    shares out."""
    players = [seat.id for seat in room.seats.values() if seat.role == "player" and not seat.bot]
    most = max(1, len(players) // SHARE)
    times = Counter[Kind]()
    by = defaultdict[str, list[Text]](list)
    for text in texts:
        by[text.author].append(text)
    given: dict[str, Try] = {}
    for id in players if not is_aloud(room.format) else ():
        missed = [NotDone(*entry) for entry in room.missed.get(id, ())]
        if tries := _tries(room, by[id], missed):
            few = (one for one in tries if times[one.kind] < most)
            given[id] = next(few, min(tries, key=lambda one: times[one.kind]))
            times[given[id].kind] += 1
    return given


def _not_sent(missed: Iterable[NotDone]) -> int:
    return sum(entry.n for entry in missed if entry.kind in ("opening", "rebuttal"))


def _tries(room: Room, own: list[Text], missed: Iterable[NotDone]) -> list[Try]:
    """All that there is for a student to try, in the order of the rules: words against a person, a text off the point, readers' tips, the
    opener who was restated, what was not sent, what votes and words show, and tips that one reader gave beside others. Of a text off the
    point, an answer to one, and a text in doubt, nothing else is said."""
    aloud, swapped, praised, sent = is_aloud(room.format), _argued_both(room, own), _praised(room, own), own
    hurt = [text for text in own if is_hurtful(room.speeches[text.id]) or room.speeches[text.id].sent_back]
    own = [text for text in own if not is_in_doubt(room, room.speeches[text.id])]
    away = [text for text in own if text.off]
    own = [text for text in own if not (text.off or text.answers_off)]
    tips, reasons = Counter[Tip](), Counter[Reason]()
    for text in own:
        tips.update(text.tips)
        reasons.update(text.reasons)
    for tip, reason in MET.items():
        if reasons[reason] >= tips[tip]:
            del tips[tip]
    ranked = sorted(tips, key=lambda tip: (-tips[tip], tip))
    tipped = [Try("tips", max(own, key=lambda text: text.tips.get(tip, 0)), tip) for tip in ranked]
    sure = [one for one in tipped if one.tip and tips[one.tip] >= READERS]
    tries = [Try("insult", hurt[-1])] if hurt else []
    tries += [*([Try("off", away[-1])] if away and not aloud else []), *sure]
    # Of an opening with little to answer, such as a joke, there was nothing to put fairly.
    met = {one.id: room.speeches.get(one.answers) for one in own}
    unfair = [one for one in own if one.fair == "unfair" and not ((of := met[one.id]) and not has_substance(room, of))]
    if unfair and not aloud:  # of a speech with one opponent, it would tell who said so
        tries.append(Try("fair", unfair[-1]))
    if _not_sent(missed):
        tries.append(Try("missed", own[-1] if own else None))
    if len(tipped) == 1:
        tries += tipped
    if own and not aloud:
        tries += [Try("nothing", about, then=then) for then, about in _otherwise(own, swapped, praised)]
    if sent and not (tries or aloud):
        tries.append(Try("nothing", sent[-1], then="strongest"))
    first: dict[Kind, Try] = {}
    for one in (*tries, *tipped):
        first.setdefault(one.kind, one)
    return [*first.values()]


def next_time(room: Room, own: list[Text], missed: list[NotDone], one: Try | None = None) -> NextTime | None:
    """What a student is told to try: `one`, as it was shared out, or else the first that there is. Which words of the last text to
    look at, only the browser compares."""
    aloud = is_aloud(room.format)
    tries = _tries(room, own, missed)
    one = one or next(iter(tries), None)
    if not one:
        return _after_speaking(room, own) if own and aloud else None
    text, tip = one.about, one.tip
    if one.rule == "insult":
        return NextTime("insult", aloud=aloud)
    fit = [each for each in own if not (each.off or each.answers_off or is_in_doubt(room, room.speeches[each.id]))]
    if tip and text:
        readers = sum(each.tips.get(tip, 0) for each in fit)
        if aloud:
            return NextTime("tips", tip=tip, readers=readers)
        has_lost = bool(text.votes and text.votes.lost > text.votes.won) and text.id != _praised(room, own)
        met = _theirs(room, text.answers or text.best) if has_lost or tip in ("answer", "weigh") else ""
        return NextTime("tips", tip=tip, readers=readers, quote=_own_words(room.motion, text.text, tip), met=met)
    if one.rule == "missed" or not text:
        quote = _own_words(room.motion, text.text) if text and not aloud else ""
        return NextTime("missed", missed=_not_sent(missed), aloud=aloud, quote=quote)
    if one.rule == "off":
        return NextTime("off", quote=_own_words(room.motion, text.text))
    if one.rule == "fair":
        return NextTime("fair", quote=_own_words(room.motion, text.restatement), met=_theirs(room, text.answers))
    then, alike = one.then, [each.id for each in own if each.kind == text.kind]
    otherwise = NextTime(
        "nothing",
        then=then,
        quote=_own_words(room.motion, text.text) if text in fit else "",
        met=_theirs(room, text.best if then == "meet" else text.answers) if text in fit else "",
        card=_against(room, text) if then == "own" else "",
        which=(alike.index(text.id), text.kind) if len(alike) > 1 else None,
        asks=room.motion.has_stock,
    )
    for kind in ("rebuttal", "opening"):
        for last in reversed([each for each in fit if each.kind == kind and each.text]):
            against = _others(room, last.answers)
            if against or kind == "opening":
                return otherwise._replace(rule="words", text=room.speeches[last.id], against=against)
    return otherwise


def _after_speaking(room: Room, own: list[Text]) -> NextTime:
    """A line is often a classmate's or a teacher's, and short: only a verdict says anything of what they said. Where half of the
    speakers or more would be told the same by theirs, every second of them has one of SPEAKING."""
    speakers = [id for id, seat in room.seats.items() if seat.role == "player"]
    lost = _lost_aloud(room, [text.id for text in own])
    if lost:
        mine = lost.then
        lines = {id: [line.id for line in room.speeches.values() if line.author == id] for id in speakers}
        same = [
            id
            for id, theirs in lines.items()
            if id == own[-1].author or ((other := _lost_aloud(room, theirs)) and other.then == mine)
        ]
        is_second = own[-1].author in same and same.index(own[-1].author) % 2
        if not (is_second and len(same) > 2 and 2 * len(same) >= len(speakers)):
            return lost
    opened = any(text.kind == "opening" for text in own)
    bare = any(text.kind == "rebuttal" for text in own) and not any(text.restatement for text in own)
    can = {"own": opened, "restate": bare, "card": not room.motion.has_stock, "side": not _argued_both(room, own)}
    fit = [one for one in SPEAKING if can.get(one, True)]
    then: Then = fit[speakers.index(own[-1].author) % len(fit)] if own[-1].author in speakers else "side"
    return NextTime("nothing", then=then, aloud=True)


def _lost_aloud(room: Room, lines: list[str]) -> NextTime | None:
    """What to try with the last of somebody's lines that lost its verdict to two votes or more, if there is one."""
    for line in reversed(lines):
        for id, clash in room.clashes.items():
            score = room.scores[str(clash.round)].clashes.get(id) if str(clash.round) in room.scores else None
            choice = verdict(score) if score else None
            if not score or not choice or getattr(score.votes, choice) < READERS:
                continue
            both = score.votes.total == READERS
            if choice == "rebuttal" and clash.opening == line:
                return NextTime("nothing", then="meet", aloud=True, both=both)
            if choice == "opening" and clash.rebuttal == line:
                return NextTime("nothing", then="again", aloud=True, met=_theirs(room, clash.opening), both=both)
    return None


def _lost(own: list[Text], praised: str) -> Iterator[tuple[Then, Text]]:
    """The texts to which more readers preferred the other, the last first, and what to try with each: what it can be seen to lack.
    An opening that was rewritten is not to be written again, and nothing is lacking where readers preferred the rewrite, nor of what
    was `praised`."""
    for text in reversed(own):
        if text.id == praised:
            continue
        if text.rewrite and (text.kind == "opening" or text.rewrite.second > text.rewrite.first):
            continue
        if text.votes and text.votes.lost > text.votes.won and text.kind != "closing":
            if text.kind == "opening":
                yield "meet", text
            else:
                yield "cite" if not text.fact else "again" if text.weighs or _is_praised(own) else "weigh", text


def _praised(room: Room, own: list[Text]) -> str:
    """The text of theirs that their good thing praises; "": none."""
    good = good_thing(room, own[-1].author) if own and room.outcome else None
    return good.speech if good and good.what in ("star", "chosen", "rewrite") else ""


def _is_praised(own: list[Text]) -> bool:
    """Whether a reader of any of them said that it showed why it matters more."""
    return any("weighed" in text.reasons for text in own)


def _argued_both(room: Room, own: list[Text]) -> bool:
    """Whether somebody has argued both sides, in this room or on the whole in their class's earlier ones."""
    past = room.pasts.get(own[-1].author) if own else None
    leans: set[Side] = {"for" if past.lean > 0 else "against"} if past and past.lean else set()
    return len(leans | {text.side for text in own}) > 1


def _otherwise(own: list[Text], swapped: bool, praised: str) -> Iterator[tuple[Then, Text]]:
    last = {text.kind: text for text in own}
    opening, answer = last.get("opening", own[-1]), last.get("rebuttal")
    if not swapped:
        yield "side", opening
    yield from _lost(own, praised)
    if answer and not (_is_praised(own) or answer.weighs or answer.noted_by):
        yield "weigh", answer
    yield "own", opening
