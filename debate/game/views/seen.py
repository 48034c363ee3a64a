"""Makes the views of a room for each reader (in the shapes of docs/protocol.md, section 3).

Filter first, then diff: nothing that is missing from a view here can be in a message. Views hold no
nulls, and use maps by id for anything that can come, go or change.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from ..acts import groups, show
from ..acts.duties import (
    answered_texts,
    asked_fair,
    at_once,
    ballots,
    bench,
    candidates,
    comparisons,
    duty,
    revisable,
    stars_asked,
)
from ..acts.turn import is_factored, own_end
from ..model import timetable
from ..model.motion import SIDES, Motion
from ..model.phases import (
    FACTORED,
    MAX_JUDGES,
    SPEECHES,
    ballots_each,
    following,
    is_aloud,
    lengths,
    revises,
    rounds_left,
    seen_course,
    swaps,
)
from ..model.state import (
    BENCHES,
    ROOMS_AWARDS,
    AwardName,
    Ballot,
    Band,
    Clash,
    ClashScore,
    Comparison,
    Outcome,
    Queue,
    Rating,
    Revision,
    Room,
    RoundScore,
    Seat,
    Speech,
    Tally,
    ballot_id,
)
from ..model.word_count import count_words
from ..scoring import points
from ..scoring.outcome import TakenPart, participation
from ..scoring.rewrites import preferred
from .insight import insight, shows_totals
from .memo import ANY, Key, Memo

View = dict[str, Any]
Part = TypeVar("Part")

SMALL_ROOM = 8  # people; in smaller rooms votes can be guessed, and the room is told so
MIN_BALLOTS = 3  # ballots; with fewer, a bench's figures would show who voted what


def public_view(room: Room) -> View:
    """What everybody in the room and the projector may see."""
    return Views(room).public()


def private_view(room: Room, seat: str) -> View:
    """What only one seat may see. Raises KeyError for a seat that never existed."""
    return Views(room).private(seat)


class Views:
    """All views of one room at one version, over one index of its texts.

    `memo` may be passed on from version to version of one room; `diff` skips identical parts.
    """

    def __init__(self, room: Room, memo: Memo | None = None):
        self.room, self.memo = room, memo or Memo()
        self.memo.turn_to(room)

    def _behind(self, seat: Seat) -> list[Key]:
        """The keys of all objects behind what this seat sees, owes and has done, except phase, options and scores."""
        keys: list[Key] = [("seats", seat.id), ("author", seat.id), ("revisions", seat.id)]
        if self._is_heard:
            keys += [
                ("queues", ANY),
                ("speeches", ANY),
                ("clashes", ANY),
                *([("seats", ANY)] if groups.are_dealt(self.room) else []),
            ]
            keys += [("ballots", ANY), ("stars", ANY)] if self.room.phase.name == "vote" else []
        match self.room.phase.name:
            case "vote":
                keys += [("ballots", seat.id), ("stars", seat.id), ("opening", seat.opening), ("speeches", ANY)]
            case "compare":
                keys += [("comparisons", seat.id), ("revisions", ANY), ("speeches", ANY)]
            case "rebuttal" | "think" if seat.target:
                keys.append(("speeches", self.room.clashes[seat.target].opening))
            case "closing" if seat.closes:
                keys.append(("speeches", self.room.clashes[seat.closes].rebuttal))
        return keys

    def _of(self, seat: Seat, part: str, make: Callable[[Seat], Part]) -> Part:
        """A cached part of what concerns one seat; all of a seat's parts become invalid together."""
        parts: dict[str, Part]
        try:
            parts = self.memo.parts[seat.id]
        except KeyError:
            parts = self.memo.begin(seat.id, self._behind(seat))
        if part not in parts:
            parts[part] = make(seat)
        return parts[part]

    def _duty(self, seat: Seat) -> bool | None:
        """Whether a seat has done what is asked of it; None when nothing is asked."""
        return self._of(seat, "duty", self._asked)

    def _asked(self, seat: Seat) -> bool | None:
        return duty(self.room, seat, self.by_opening.get(seat.opening, ()))

    @cached_property
    def by_author(self) -> dict[str, list[Speech]]:
        return self.memo.made_of("index", "author", (self.room.speeches,), lambda: _index(self.room.speeches, "author"))

    @cached_property
    def by_rebuttal(self) -> dict[str, list[Clash]]:
        return self.memo.made_of(
            "index", "rebuttal", (self.room.clashes,), lambda: _index(self.room.clashes, "rebuttal")
        )

    @cached_property
    def by_opening(self) -> dict[str, list[Clash]]:
        return self.memo.made_of("index", "opening", (self.room.clashes,), lambda: _index(self.room.clashes, "opening"))

    @cached_property
    def people(self) -> int:
        """How many are in the room, without hosts and bots."""
        return sum(s.here and s.role != "host" and not s.bot for s in self.room.seats.values())

    @cached_property
    def _is_heard(self) -> bool:
        """Whether people speak in this part of the debate: what they say is open to everybody who hears it, and so is its line."""
        at_tables = ("draw", "vote") if groups.are_dealt(self.room) else ()
        return is_aloud(self.room.format) and self.room.phase.name in (*SPEECHES, "questions", "think", *at_tables)

    # --- public ---------------------------------------------------------------------------

    def public(self) -> View:
        room, made_of = self.room, self.memo.made_of
        motion = made_of("motion", "", (room.motion,), lambda: _motion_head(room.motion))
        view: View = {"code": room.code, "format": room.format, "motion": motion, "options": self._options()}
        view |= _only(
            locked=room.locked, blank=room.blank, texts_shared=room.texts_shared, small=self.people < SMALL_ROOM
        )
        view["course"] = list(seen_course(room))
        view["phase"] = self._phase()
        view["seats"] = made_of("seats", "", (room.seats, room.speeches), self._heads)
        if room.queues:
            view["queues"] = made_of(
                "queues", "", (room.queues,), lambda: {id: _queue(q) for id, q in room.queues.items()}
            )
        if room.phase.name in ("stance", *FACTORED) and not room.phase.reading:
            view["progress"] = self._progress()
            if self.people >= SMALL_ROOM:
                view |= _only(table=self._table())
        if room.phase.name == "reveal":
            view["reveal"] = self._reveal()
        if room.scores:
            view["speeches"] = made_of("revealed", "", (room.speeches, room.scores), self._revealed)
            view["clashes"] = made_of("clashes", "", (room.clashes, room.scores), self._clashes)
        if room.phase.flow_round:
            view["flow_shown"] = {"round": room.phase.flow_round, "part": room.phase.flow_part}
        if heard := preferred(room):
            view["revised"] = {"comparisons": heard.comparisons, "preferred": heard.rewrites}
        if room.outcome:
            outcome = room.outcome
            view["results"] = made_of("results", "", (outcome,), lambda: _results(outcome))
            view["ending"] = self._ending()
        return view

    def _heads(self) -> View:
        shown = {s.id: (s,) for s in self.room.seats.values() if s.here or s.id in self.by_author}
        return self.memo.each("head", shown, _seat_head)

    def _revealed(self) -> View:
        rounds = {int(n) for n in self.room.scores}
        shown = {s.id: (s,) for s in self.room.speeches.values() if s.round in rounds}
        return self.memo.each("revealed", shown, self._revealed_speech, self.room.scores)

    def _revealed_speech(self, speech: Speech) -> View:
        score, shows = self.room.scores[str(speech.round)], self._told(speech)
        stars = score.stars.get(speech.id) if self._totals and shows else None
        author = speech.author if shows and speech.id not in self._still_unsigned(speech) else ""
        return _revealed(self.room, speech) | _only(author=author, stars=stars)

    def _clashes_on(self, speech: Speech) -> list[Clash]:
        """The clashes of a text that have a rebuttal."""
        text = speech.id
        if speech.kind == "closing":
            return [clash for clash in self.room.clashes.values() if clash.closing == text]
        met = self.by_opening if speech.kind == "opening" else self.by_rebuttal
        return [clash for clash in met.get(text, ()) if clash.rebuttal]

    def _told(self, speech: Speech) -> bool:
        """Whether the room may know what came out of any of a text's clashes; of all, when the show is over."""
        score = self.room.scores[str(speech.round)]
        return not score.telling or any(clash.id in score.shown for clash in self._clashes_on(speech))

    def _still_unsigned(self, speech: Speech) -> Collection[str]:
        """Texts without their author. While the show goes on, so is a text that lost the clashes that were told: what the others
        said of it comes with them."""
        score = self.room.scores[str(speech.round)]
        if not score.telling or len(points.writers(self.room, speech.round)) < points.UNSIGNED_FROM:
            return score.unsigned
        shown = {clash.id: clash for clash in self._clashes_on(speech) if clash.id in score.shown}
        return {*score.unsigned, *points.unsigned(self.room, speech.round, shown, score.clashes)}

    @cached_property
    def _totals(self) -> bool:
        """Whether enough people wrote in the revealed rounds for totals of a text. Votes on a clash are shown in any room."""
        return shows_totals(self.room)

    def _clashes(self) -> View:
        scores = {id: score for scored in self.room.scores.values() for id, score in scored.clashes.items()}
        shown = {id: (self.room.clashes[id], score) for id, score in scores.items()}
        return self.memo.each("clash", shown, self._clash, self.room.scores)

    def _options(self) -> View:
        options = self.room.options
        view: View = {"keep": list(options.keep), "sides": options.sides, "names": options.names}
        level = options.bot_level if any(seat.bot and seat.here for seat in self.room.seats.values()) else ""
        if options.judges < MAX_JUDGES:
            view["judges"] = options.judges
        return view | _only(
            approve=options.approve,
            corner=options.corner,
            mirror=options.mirror,
            shared=options.shared,
            fill=options.fill,
            bot_level=level,
            practice=options.practice,
            rehearsal=bool(options.rehearsal),
            revise=revises(options),
        )

    def _phase(self) -> View:
        room, phase = self.room, self.room.phase
        ahead = following(room)
        view = {"id": phase.id, "name": phase.name, "rounds": room.options.rounds}
        view |= _only(round=phase.round, when=phase.when, next=ahead and ahead[0])
        view |= _only(paused=phase.paused, held=phase.held, reading=phase.reading, waits=phase.waits is not None)
        if phase.name == "draw" and swaps(room.options, phase.round):
            view["swapped"] = True
        if phase.length and not phase.reading:
            view["clock"] = _clock(phase.length, phase.deadline, phase.remaining)
        return view

    def _progress(self) -> View:
        due, ready = dict.fromkeys(BENCHES, 0), dict.fromkeys(BENCHES, 0)
        for seat in self.room.seats.values():
            if (done := self._of(seat, "duty", self._asked)) is not None:
                of = bench(seat)
                due[of] += 1
                ready[of] += done
        return {b: {"done": ready[b], "due": due[b]} for b in BENCHES if due[b]}

    def _table(self) -> View | None:
        """What lies on the big screen's table while people work: the words of all texts that were sent in this phase, or how many of
        the ballots that were dealt have been cast. Sums only: nobody can be told from them."""
        room, phase = self.room, self.room.phase
        if phase.name in SPEECHES and not is_aloud(room.format):
            sent = {
                s.id: (s,)
                for s in room.speeches.values()
                if s.kind == phase.name and s.round == phase.round and s.author and not room.seats[s.author].bot
            }
            return {"words": sum(self.memo.each("words", sent, _words_in).values())}
        if phase.name == "vote":
            dealt = [b for b in room.ballots.values() if room.clashes[b.clash].round == phase.round]
            return {"cast": sum(b.choice != "" for b in dealt), "dealt": len(dealt)}
        return None

    def _clash(self, clash: Clash, score: ClashScore) -> View:
        view = {"round": clash.round, "opening": clash.opening, "rebuttal": clash.rebuttal}
        view |= _only(closing=clash.closing)
        of_round = self.room.scores[str(clash.round)]
        if not show.is_told(of_round, clash.id):
            return view
        return view | self._result(clash, score, of_round)

    def _result(self, clash: Clash, score: ClashScore, of_round: RoundScore) -> View:
        """What came out of a clash. Among few writers reasons have no numbers: they would tell whose they are."""
        few = len(points.writers(self.room, clash.round)) < points.UNSIGNED_FROM
        return _result(clash, score, of_round, few)

    def _reveal(self) -> View:
        """What the projector shows, as far as it has come: nothing of what follows."""
        phase = self.room.phase
        order = [id for id in phase.plan if id in phase.shown]
        view: View = {"order": order, "shown": len(phase.plan), "step": phase.step}
        view |= _only(
            at=phase.at,
            n=show.number(phase),
            over=not self.room.scores[str(phase.round)].telling,
        )
        if phase.deadline is not None and phase.at and phase.step != "own":
            lasts = {step: show.lasts(self.room, show.Place(phase.at, step)) for step in ("texts", "result")}
            view["runs"] = {"since": phase.since} | lasts | {phase.step: phase.deadline - phase.since}
        return view

    def _ending(self) -> View:
        phase = self.room.phase
        view: View = {"steps": list(show.ending(self.room)), "at": show.ending_at(self.room)}
        if phase.pace:
            view["runs"] = {"since": phase.since, "lasts": list(show.ending_lasts(self.room))}
        return view

    # --- private --------------------------------------------------------------------------

    def private(self, id: str) -> View:
        seat = self.room.seats[id]
        if seat.role == "host":
            return self._everybodys(seat) | self._for_hosts
        return self._of(seat, "view", self._whole_view)

    def _whole_view(self, seat: Seat) -> View:
        return self._everybodys(seat) | self._player(seat)

    def _everybodys(self, seat: Seat) -> View:
        room, done = self.room, self._duty(seat)
        view: View = {"seat": seat.id, "role": seat.role}
        view |= _only(
            side=seat.side if seat.role == "player" else None, task=None if done is None else room.phase.name, done=done
        )
        if seat.role == "player" and seat.side is None and rounds_left(room):
            view["plays_from"] = room.phase.round + 1
        if room.phase.name == "compare" and (pairs := comparisons(room, seat)):
            view["comparisons"] = {part.id: self._to_compare(part) for part in pairs}
        if self._is_heard and groups.of(room, seat):
            view["group"] = self._group(seat) | _only(out=self._out_beside(seat))
        view |= _only(awards=self._own_awards(seat))
        view |= _only(stance=_only(before=seat.before, after=seat.after), out=seat.out is not None, nudged=seat.nudged)
        if seat.factor > 1 and is_factored(room) and room.phase.length:
            view["clock"] = self._own_clock(seat)
        if room.phase.name == "vote" and (held := ballots(room, seat)):
            view["ballots"] = {b.clash: self._ballot(b) for b in held}
            if shown := candidates(room, seat):
                view["candidates"] = {id: self._text(room.speeches[id]) for id in shown}
            if asked := stars_asked(room, seat):
                view["stars"] = {
                    kind: {"give": part.give, "among": list(part.among)}
                    | _only(ordered=part.ordered, given=list(part.given))
                    for kind, part in asked.items()
                }
        if room.phase.name == "reveal":
            view |= _only(
                up=show.is_next(room, seat.id), guesses=show.may_guess(room, seat), judged=show.has_judged(room, seat)
            )
        if mine := self.by_author.get(seat.id):  # judges and hosts may have played before
            revised = [self._revised[speech.id] for speech in mine if speech.id in self._revised]
            objects = (*mine, *revised, room.scores, self._answers)
            view["mine"] = self.memo.made_of(
                "mine", seat.id, objects, lambda: {speech.id: self._mine(speech) for speech in mine}
            )
        return view

    def _group(self, seat: Seat) -> View:
        """What was said in this round so far where a seat listens, who answers what, and at tables the cards, which are open there."""
        room, now, group = self.room, self.room.phase.round, groups.of(self.room, seat)
        mates = {s.id: s for s in room.seats.values() if groups.of(room, s) == group}
        heard = {s.id: (s,) for s in room.speeches.values() if s.round == now and s.author in mates}
        view: View = {
            "tickets": self.memo.each(f"ticket {group}", heard, _ticket),
            "targets": {c.rebutter: c.opening for c in room.clashes.values() if c.round == now and c.rebutter in mates},
        }
        if groups.are_dealt(room):
            playing = [mate for mate in mates.values() if mate.role == "player" and mate.here]
            view["number"] = group
            view["hands"] = {
                mate.id: _hand(mate.hand if room.phase.name == "draw" else mate.kept, mate.kept) for mate in playing
            }
            view["counters"] = {mate.id: _counters(mate.counters) for mate in playing if mate.counters}
            if room.phase.name == "vote":
                view["turns"] = {mate.id: self._duty(mate) is not False for mate in mates.values() if mate.here}
        return self.memo.same(f"group {group}", view)

    def _out_beside(self, seat: Seat) -> list[str]:
        """Who of those at a device that several share has stepped out, so that they find their way back."""
        if not groups.share_a_device(self.room, seat):
            return []
        return [s.id for s in groups.at_the_device(self.room, seat) if s.here and s.out is not None]

    def _own_awards(self, seat: Seat) -> list[AwardName]:
        if not (outcome := self.room.outcome):
            return []
        everybodys: list[AwardName] = [name for name, winners in outcome.winners.items() if seat.id in winners]
        return [*everybodys, "unbelieved"] if seat.id in outcome.unbelieved else everybodys

    def _own_clock(self, seat: Seat) -> View:
        phase = self.room.phase
        length = int(seat.factor * (phase.length - phase.added)) + phase.added
        if phase.deadline is not None:
            return _clock(length, own_end(self.room, seat), None)
        end = phase.began + length + phase.paused_for
        return _clock(length, None, max(0, end - (phase.paused_at or phase.began)))

    def _ballot(self, ballot: Ballot) -> View:
        id = ballot_id(ballot.seat, ballot.clash)
        return self.memo.made_of("ballot", id, (ballot, self.room.speeches), lambda: self._clash_to_judge(ballot))

    def _clash_to_judge(self, ballot: Ballot) -> View:
        clash, speeches = self.room.clashes[ballot.clash], self.room.speeches
        view = {"opening": self._text(speeches[clash.opening]), "rebuttal": self._text(speeches[clash.rebuttal])}
        if clash.closing and speeches[clash.closing].visible:
            view["closing"] = self._text(speeches[clash.closing])
        return view | _only(
            own=ballot.own, choice=ballot.choice, reason=ballot.reason, tip=ballot.tip, tip_for=ballot.tip_for
        )

    def _to_compare(self, comparison: Comparison) -> View:
        """Both versions of a text in random order, and the text that it answers; no author."""
        room = self.room
        revision = room.revisions[comparison.revision]
        speech = room.speeches[revision.speech]
        versions = {"before": _version(speech), "after": _version(revision)}
        second = "after" if comparison.first == "before" else "before"
        view: View = {"kind": speech.kind, "side": speech.side, "cards": list(speech.cards)}
        view |= {"first": versions[comparison.first], "second": versions[second]}
        if answered := self._against.get(speech.id):
            view["against"] = _words(room.speeches[answered])
        choice = comparison.choice and ("first" if comparison.choice == comparison.first else "second")
        return view | _only(known=comparison.known, choice=choice)

    def _text(self, speech: Speech) -> View:
        return self.memo.made_of("text", speech.id, (speech,), lambda: _text(self.room, speech))

    def _player(self, seat: Seat) -> View:
        room, name, view, made_of = self.room, self.room.phase.name, View(), self.memo.made_of
        if seat.role != "player":
            return view
        if name == "lobby" and room.options.names == "dealt":
            view["respins"] = max(0, room.options.respins - seat.respun)
        if seat.hand and name in (*FACTORED, "questions", "think", "reveal"):
            shown = seat.hand if name == "draw" else seat.kept
            view["hand"] = made_of("hand", seat.id, (shown, seat.kept), lambda: _hand(shown, seat.kept))
        if name == "draw" and seat.hand and not seat.redrawn:
            view["redraw"] = True
        if name in ("think", "rebuttal") and seat.target:
            view["target"] = self._text(room.speeches[room.clashes[seat.target].opening]) | {"clash": seat.target}
            view["counters"] = made_of("counters", seat.id, (seat.counters,), lambda: _counters(seat.counters))
        if name == "closing" and seat.closes:
            view["target"] = self._text(room.speeches[room.clashes[seat.closes].rebuttal]) | {"clash": seat.closes}
        if name == "vote" and (asked := asked_fair(room, seat, self.by_opening.get(seat.opening, ()))):
            view["fair"] = {c.id: self._text(room.speeches[c.rebuttal]) | _only(fair=c.fair) for c in asked}
        if name == "revise" and self._duty(seat) is not None:
            view["revise"] = [speech.id for speech in revisable(room, seat)]
        return view

    def _mine(self, speech: Speech) -> View:
        view: View = {"kind": speech.kind, "round": speech.round, "text": speech.text, "cards": list(speech.cards)}
        view |= {"state": "hidden" if speech.hidden else speech.state}
        view |= _only(restatement=speech.restatement, weighing=speech.weighing, why=speech.why)
        view |= _said(speech)
        score = self.room.scores.get(str(speech.round))
        if score and not score.telling:
            view |= self._insight(speech, score) | _only(fair=self._fair.get(speech.id), tips=score.tips.get(speech.id))
        return view | _only(revision=self._revision(speech.id))

    @cached_property
    def _revised(self) -> dict[str, Revision]:
        """Revisions, by speech."""
        revisions = self.room.revisions
        return self.memo.made_of(
            "index", "revised", (revisions,), lambda: {revision.speech: revision for revision in revisions.values()}
        )

    @cached_property
    def _answers(self) -> dict[str, View]:
        """By revision, how many readers found each version stronger, once comparing is over."""
        room = self.room
        behind = (room.comparisons, room.revisions, room.phase)
        return self.memo.same("answers", self.memo.made_of("index", "answers", behind, self._count_answers))

    def _count_answers(self) -> dict[str, View]:
        phase, counts = self.room.phase, dict[str, View]()
        for comparison in self.room.comparisons.values():
            if comparison.choice and not (
                phase.name == "compare" and self.room.revisions[comparison.revision].round == phase.round
            ):
                counts.setdefault(comparison.revision, {"before": 0, "after": 0})[comparison.choice] += 1
        return counts

    def _revision(self, speech: str) -> View:
        """The revised version of a text, as its author and hosts see it."""
        if not (revision := self._revised.get(speech)):
            return {}
        view = {"id": revision.id, **_version(revision), "state": "hidden" if revision.hidden else revision.state}
        return view | _only(why=revision.why, answers=self._answers.get(revision.id))

    def _insight(self, speech: Speech, score: RoundScore) -> View:
        """What an author learns about a text in addition to its tips: votes, reasons, stars, and the best answer."""
        met = self.by_opening if speech.kind == "opening" else self.by_rebuttal
        figures = insight(speech, met.get(speech.id, ()), self.by_opening, score)
        view: View = _only(reasons=figures.reasons, stars=figures.stars, best=figures.best)
        votes = {"won": figures.won, "lost": figures.lost, "close": figures.close}
        return view | ({"votes": votes} if any(votes.values()) else {})

    @cached_property
    def _fair(self) -> dict[str, str]:
        return {clash.rebuttal: clash.fair for clash in self.room.clashes.values() if clash.rebuttal}

    # --- hosts ----------------------------------------------------------------------------

    @cached_property
    def _for_hosts(self) -> View:
        room, made_of = self.room, self.memo.made_of
        return {
            "options": made_of("options", "", (room.options, room.phase), lambda: _all_options(room)),
            "people": {s.id: self._of(s, "person", self._person) for s in room.seats.values()},
            "texts": made_of(
                "texts",
                "",
                (room.speeches, room.flags, room.scores, room.revisions, room.ratings, self._answers, self._against),
                self._texts,
            ),
            "flags": made_of("flags", "", (room.flags,), self._flags),
        } | _only(
            ahead=timetable.ahead(room.options, room.format, self.people, room.phase),
            reveal=made_of("host reveal", "", (room.phase, room.clashes, room.scores), self._whole_reveal),
        )

    def _whole_reveal(self) -> View:
        """All of a reveal from its beginning: what the others see step by step."""
        if self.room.phase.name != "reveal":
            return {}
        score = self.room.scores[str(self.room.phase.round)]
        clashes = {id: self._result(self.room.clashes[id], one, score) for id, one in score.clashes.items()}
        return {"order": list(score.order), "plan": list(self.room.phase.plan), "clashes": clashes}

    @cached_property
    def _against(self) -> dict[str, str]:
        """By speech, the speech that it answers."""
        clashes = self.room.clashes
        answered = self.memo.made_of("index", "against", (clashes,), lambda: answered_texts(self.room))
        return self.memo.same("against", answered)

    def _texts(self) -> View:
        room, against, fair, revised = self.room, self._against, self._fair, self._revised
        behind = {id: (speech, against.get(id), fair.get(id), revised.get(id)) for id, speech in room.speeches.items()}
        return self.memo.each("whole", behind, self._whole, room.scores, room.flags, room.ratings, self._answers)

    @cached_property
    def _flagged(self) -> Counter[str]:
        """By text, how many flags it has."""
        return Counter(flag.speech for flag in self.room.flags.values())

    def _flags(self) -> View:
        return {f.id: {"speech": f.speech, "at": f.at} | _only(why=f.why) for f in self.room.flags.values()}

    def _whole(self, speech: Speech, against: str | None, fair: str | None, revision: Revision | None) -> View:
        view: View = {
            "kind": speech.kind,
            "round": speech.round,
            "side": speech.side,
            "text": speech.text,
            "cards": list(speech.cards),
        }
        view["state"] = "hidden" if speech.hidden else speech.state
        view |= _only(restatement=speech.restatement, weighing=speech.weighing, author=speech.author, why=speech.why)
        view |= _only(against=against, flags=self._flagged[speech.id]) | _said(speech)
        view |= _only(marks=list(speech.marks), rated=self._rated.get(speech.id))
        if score := self.room.scores.get(str(speech.round)):
            stars = score.stars.get(speech.id) if self._totals else None
            view |= _only(fair=fair, tips=score.tips.get(speech.id), stars=stars, unsigned=speech.id in score.unsigned)
        if revision:
            flags, rated = self._flagged[revision.id], self._rated.get(revision.id)
            view["revision"] = self._revision(speech.id) | _only(marks=list(revision.marks), flags=flags, rated=rated)
        return view

    @cached_property
    def _rated(self) -> dict[str, View]:
        """By text and criterion, each host's level."""
        ratings = self.room.ratings
        return self.memo.made_of("index", "rated", (ratings,), lambda: _levels(ratings.values()))

    @cached_property
    def _took_part(self) -> dict[str, TakenPart]:
        """Once there is nothing more to come."""
        return participation(self.room) if self.room.phase.name == "finished" else {}

    def _person(self, seat: Seat) -> View:
        room, factor = self.room, seat.factor_next or seat.factor
        view = _only(
            teacher_name=seat.teacher_name,
            stand_in=seat.stand_in,
            out=seat.out,
            unheard=seat.unheard,
            threat=seat.threat,
            not_me=seat.not_me,
            group=seat.group,
            gone=seat.gone,
            came=seat.came,
            alias="" if seat.here or seat.bot else seat.alias,
            factor=factor if factor > 1 else None,
            moves_to=None if at_once(room) else seat.moves_to,
            hand=list(seat.hand),
            kept=list(seat.kept),
            counters=[card for card, _ in seat.counters],
            took_part=(part := self._took_part.get(seat.id)) and part._asdict(),
            place=room.outcome and _band(room.outcome.places.get(seat.id)),
        )
        if (done := self._duty(seat)) is not None:
            view["done"] = done
        return view


# --- small shapes -------------------------------------------------------------------------


def _band(band: Band | None) -> View | None:
    return {"ahead": band.ahead, "behind": band.behind, "level": band.level} if band else None


def _results(outcome: Outcome) -> View:
    """What the room learns of a debate's outcome: no place of anybody, and no belief."""
    view: View = {"writers": outcome.people} | _only(strongest=outcome.strongest)
    if outcome.sides:
        view |= {"sides": dict(outcome.sides), "verdicts": outcome.verdicts}
        view |= {"more_often": outcome.more_often, "chance": outcome.chance}
    view["awards"] = {name: list(outcome.winners[name]) for name in ROOMS_AWARDS if name in outcome.winners}
    if bias := outcome.own_bench:
        view["own_bench"] = {"points": bias.points} | _only(clear=bias.clear)
    if moved := outcome.swing:
        view["swing"] = {"verdict": moved.verdict, "pairs": moved.pairs}
        if moved.verdict != "too_few":
            view["swing"] |= {"towards_for": moved.towards_for, "towards_against": moved.towards_against}
    return view


def _all_options(room: Room) -> View:
    """Where the format has numbers of its own for each round, those of this round."""
    options, round = room.options, room.phase.round or 1
    view: View = msgspec.to_builtins(options)
    return view | {
        "lengths": lengths(options, room.format, round),
        "ballots": ballots_each(options, room.format, round),
        "keep": list(options.keep),
    }


def _index(things: dict[str, Any], field: str) -> dict[str, list[Any]]:
    index: dict[str, list[Any]] = defaultdict(list)
    for thing in things.values():
        index[getattr(thing, field)].append(thing)
    return index


def _levels(ratings: Iterable[Rating]) -> dict[str, View]:
    levels: dict[str, View] = {}
    for rating in ratings:
        levels.setdefault(rating.text, {}).setdefault(rating.criterion, {})[rating.seat] = rating.level
    return levels


def _only(**values: Any) -> View:
    """The values that carry information: not None, False, zero or empty."""
    return {name: value for name, value in values.items() if value}


def _clock(length: int, deadline: int | None, remaining: int | None) -> View:
    return {"length": length} | ({"deadline": deadline} if deadline is not None else {"remaining": remaining or 0})


def _motion_head(motion: Motion) -> View:
    sides = {side: {"name": motion.sides[side].name, "gloss": motion.sides[side].gloss} for side in SIDES}
    head: View = {"slug": motion.slug, "title": motion.title, "language": motion.language, "sides": sides}
    return head | _only(tone=motion.tone)


def _words_in(speech: Speech) -> int:
    return count_words(speech.restatement, speech.text)


def _seat_head(seat: Seat) -> View:
    return {"role": seat.role} | _only(alias=seat.alias, side=seat.side, bot=seat.bot, gone=not seat.here)


def _hand(cards: tuple[str, ...], kept: tuple[str, ...]) -> View:
    return {card: {"n": n} | _only(kept=card in kept) for n, card in enumerate(cards)}


def _counters(drawn: tuple[tuple[str, str], ...]) -> View:
    return {card: {"n": n, "kind": kind} for n, (card, kind) in enumerate(drawn)}


def _result(clash: Clash, score: ClashScore, of_round: RoundScore, few: bool) -> View:
    view: View = {"votes": _tally(score.votes)}
    view |= _only(reasons={text: dict.fromkeys(of, 0) if few else dict(of) for text, of in score.reasons.items()})
    if score.benches and all(t.total >= MIN_BALLOTS for t in score.benches.values()):
        view["benches"] = {b: _tally(t) for b, t in score.benches.items()}
    if score.p is not None:
        view["verdict"] = points.verdict(score.p)
    if guessed := of_round.guessed.get(clash.id):
        view["guessed"] = {"right": guessed.right, "of": guessed.of}
    return view


def _queue(queue: Queue) -> View:
    """Who speaks, and where the clock of the speech is."""
    view: View = {"speakers": list(queue.speakers), "each": queue.each, "at": queue.at}
    return view | _only(began=queue.began, spent=queue.spent, spoken=list(queue.spoken))


def _said(speech: Speech) -> View:
    """How a line came to be, where people speak."""
    return _only(noted_by=speech.noted_by, from_card=speech.from_card)


def _ticket(speech: Speech) -> View:
    """A line for those who heard it said: with its author."""
    view: View = {"kind": speech.kind, "side": speech.side, "author": speech.author, "cards": list(speech.cards)}
    return view | _words(speech) | _said(speech)


def _tally(tally: Tally) -> View:
    return {"opening": tally.opening, "rebuttal": tally.rebuttal, "close": tally.close}


def _text(room: Room, speech: Speech) -> View:
    """A speech without its author; only its cards if it is hidden or unapproved."""
    return (
        {"id": speech.id, "side": speech.side, "cards": list(speech.cards)}
        | _only(bot=room.by_bot(speech))
        | _words(speech)
    )


def _version(text: Speech | Revision) -> View:
    return {"text": text.text} | _only(restatement=text.restatement, weighing=text.weighing)


def _words(speech: Speech) -> View:
    """The words of a speech, for readers who may not see hidden texts."""
    if not speech.visible:
        return {"hidden": True}
    return _version(speech)


def _revealed(room: Room, speech: Speech) -> View:
    view = {"kind": speech.kind, "round": speech.round, "side": speech.side, "cards": list(speech.cards)}
    return view | _only(bot=room.by_bot(speech), from_card=speech.from_card) | _words(speech)


def motion_view(room: Room, role: str | None) -> View:
    """The room's motion and its cards, as in `shown_motion`; sent only once."""
    return shown_motion(room.motion, room.options.content == "careful", role == "host")


def shown_motion(motion: Motion, careful: bool, for_hosts: bool = False) -> View:
    """A motion and its cards with the content option applied; what is for teachers alone is there for hosts alone."""
    view: View = msgspec.to_builtins(motion) | {"language": motion.language}
    for id, card in motion.cards.items():
        shown = view["cards"][id]
        if careful and card.careful:
            shown["evidence"] = card.careful
        for inside in ("careful", "evidence_short", "weak_on"):
            shown.pop(inside, None)
        if not for_hosts:
            shown.pop("teacher", None)
        for link in shown["answers"].values():
            for spoken in ("measure", "outweighs", "reply"):  # only computer players say them, and those live here
                link.pop(spoken, None)
    for inside in ("digest", "checked"):
        view.pop(inside, None)
    if not for_hosts:
        for private in ("care", "words"):
            view.pop(private, None)
    return view
