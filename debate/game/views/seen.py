"""Makes the views of a room for each reader (in the shapes of docs/protocol.md, section 3).

Filter first, then diff: what is missing from a view here can't be in a message. Views hold no nulls, and use maps by id for
anything that can come, go or change.
"""

from collections import Counter
from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from msgspec import to_builtins

from ..acts import challenges, groups, speaking
from ..acts.duties import (
    asked_fair,
    at_once,
    ballots,
    bench,
    candidates,
    comparisons,
    duty,
    is_changing,
    is_judged,
    most_still_choose,
    nothing_written,
    owes_fairness,
    revisable,
    some_text_waits,
    stars_asked,
)
from ..acts.show import guesses, last_vote, steps
from ..acts.show.ending import may_choose_line
from ..acts.turn import is_factored, own_end
from ..care.grave import tone_met
from ..model import timetable
from ..model.phases import (
    FACTORED,
    MAX_JUDGES,
    REWRITING,
    SPEECHES,
    following,
    is_aloud,
    revises,
    rounds_left,
    seen_course,
    swaps,
)
from ..model.state import BENCHES, AwardName, Ballot, Comparison, Room, Seat, Speech, ballot_id
from ..model.word_count import count_words
from ..scoring import story
from ..scoring.good_thing import good_thing
from ..scoring.rewrites import preferred
from ..voices.partner_words import ABOUT_ME
from . import revealed, shapes, texts
from .index import Index
from .memo import ANY, Key, Memo
from .motions import motion_head
from .shapes import View, only

Part = TypeVar("Part")

SMALL_ROOM = 8  # people; in smaller rooms, votes can be guessed, and the room is told so


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
        self.index = Index(room, self.memo)
        self.memo.parts_behind(self.index.held)

    def _behind(self, seat: Seat) -> list[Key]:
        """The keys of all objects that decide what this seat sees, owes and has done, except phase, options and scores."""
        keys: list[Key] = [("seats", seat.id), ("author", seat.id), ("revisions", seat.id)]
        if self.index.is_heard:
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
                keys.append(("flags", ANY))
            case "compare":
                keys += [("comparisons", seat.id), ("revisions", ANY), ("speeches", ANY)]
            case "rebuttal" | "think" if seat.target:
                keys += [("speeches", self.room.clashes[seat.target].opening), ("flags", ANY)]
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
        return self._of(seat, "duty", lambda _: duty(self.room, seat, self.index.is_held))

    # --- public ---------------------------------------------------------------------------

    def public(self) -> View:
        room, made_of = self.room, self.memo.made_of
        motion = made_of("motion", (room.motion,), lambda: motion_head(room.motion))
        view: View = {"code": room.code, "format": room.format, "motion": motion, "options": self._options()}
        view |= only(
            locked=room.locked,
            blank=room.blank,
            texts_shared=room.texts_shared,
            small=self.index.people < SMALL_ROOM,
            one_table=groups.is_one(room),
        )
        view["course"] = list(seen_course(room))
        view["phase"] = self._phase()
        view["seats"] = made_of("seats", (room.seats, room.speeches), self._heads)
        if groups.are_dealt(room) and room.phase.name == "lobby":
            view["tables"] = made_of("tables", (room.seats,), self._tables)
        if room.queues:
            queues = made_of("queues", (room.queues, room.speeches, room.seats), self._queues)
            view["queues"] = self.memo.same("queues", queues)
        if room.phase.name in ("stance", *FACTORED) and not room.phase.reading:
            view["progress"] = self._progress()
            if all(of["done"] == of["due"] for of in view["progress"].values()) and some_text_waits(room):
                view["unread"] = True
            if groups.are_dealt(room) and room.phase.name == "draw":
                view["ready"] = self._ready()
        if room.phase.name in ("vote", "reveal") and self.index.people >= SMALL_ROOM:
            view["table"] = self._table()
        if self.index.people >= SMALL_ROOM and room.phase.name != "finished":
            view |= only(together=made_of("together", (room.speeches, room.seats, room.ballots), self._together))
        if room.phase.name == "reveal":
            after = made_of(
                "after",
                (room.phase, room.speeches, room.scores, self.index.kept_back, self.index.named),
                lambda: revealed.lines_after(room),
            )
            view["reveal"] = revealed.reveal(room) | after
        if room.phase.name in ("reveal", "finished"):
            names = made_of(
                "quoted",
                (room.phase, room.speeches, room.scores, self.index.kept_back, self.index.named),
                lambda: revealed.quoted(room),
            )
            view |= only(quoted=names)
        if room.scores:
            view["speeches"] = made_of(
                "revealed", (room.speeches, room.scores, self.index.kept_back), lambda: revealed.speeches(self.index)
            )
            view["clashes"] = made_of("clashes", (room.clashes, room.scores), lambda: revealed.clashes(self.index))
        if room.phase.round > 1 and room.phase.name in ("opening", "rebuttal") and self.index.people >= SMALL_ROOM:
            heard = made_of(
                "heard",
                (
                    room.phase.name,
                    self._past(),
                    room.scores,
                    room.phase.left_out,
                    self.index.kept_back,
                    self.index.named,
                ),
                lambda: to_builtins(list(story.heard(room))),
            )
            view |= only(heard=heard)
        if room.phase.flow_round:
            view["flow_shown"] = {"round": room.phase.flow_round, "part": room.phase.flow_part}
        if heard := preferred(room):
            view["revised"] = {"comparisons": heard.comparisons, "preferred": heard.rewrites}
        if room.outcome:
            outcome = room.outcome
            view["results"] = made_of("results", (outcome,), lambda: shapes.results(outcome))
            view["ending"] = revealed.ending(room)
        return view

    def _past(self) -> tuple[object, ...]:
        """The texts of the rounds before this one, with whether their authors have left: the same object as long as they are the same."""
        room = self.room
        texts = [speech for speech in room.speeches.values() if speech.round < room.phase.round]
        return self.memo.same(
            "past", tuple((text, text.author in room.seats and room.seats[text.author].gone) for text in texts)
        )

    def _heads(self) -> View:
        shown = {s.id: (s,) for s in self.room.seats.values() if s.here or s.id in self.index.by_author}
        return self.memo.each("head", shown, shapes.seat_head)

    def _tables(self) -> View:
        """Who would sit at which table now, with those who only listen there."""
        seated = groups.tables(self.room)
        for seat in self.room.seats.values():
            if seat.role == "judge" and seat.here and seated:
                with_them = [
                    number for number, seats in seated.items() if seat.beside in {s.beside or s.id for s in seats}
                ]
                seated[with_them[0] if with_them else min(seated, key=lambda number: len(seated[number]))].append(seat)
        return {number: [seat.id for seat in seats] for number, seats in seated.items()}

    def _options(self) -> View:
        options = self.room.options
        view: View = {"keep": list(options.keep), "sides": options.sides, "names": options.names}
        if options.judges < MAX_JUDGES:
            view["judges"] = options.judges
        return view | only(
            approve=options.approve,
            corner=options.corner,
            mirror=options.mirror,
            shared=options.shared,
            fill=options.fill,
            practice=options.practice,
            rehearsal=bool(options.rehearsal),
            revise=revises(options),
        )

    def _phase(self) -> View:
        room, phase = self.room, self.room.phase
        ahead = following(room)
        view = {"id": phase.id, "name": phase.name, "rounds": room.options.rounds}
        view |= only(round=phase.round, when=phase.when, next=ahead and ahead[0])
        view |= only(paused=phase.paused, held=phase.held, reading=phase.reading, waits=phase.waits is not None)
        view |= only(
            moved_on=phase.moved_on,
            extended=phase.extended and (most_still_choose(room) or nothing_written(room)),  # while it is so
        )
        view |= only(challenge=challenges.of_round(room, phase.round))
        if phase.name == "draw" and swaps(room.options, phase.round):
            view["swapped"] = True
            view |= only(kept=list(phase.kept))
        if phase.length and not phase.reading:
            view["clock"] = shapes.clock(phase.length, phase.deadline, phase.remaining)
        return view

    def _queues(self) -> View:
        """Who speaks where; and, once a table has spoken, whether a line of it is missing: never whose."""
        room, now = self.room, self.room.phase.name
        return {
            id: shapes.queue(queue)
            | only(
                writing=groups.are_dealt(room)
                and now in SPEECHES
                and queue.at >= len(queue.speakers)
                and not all(getattr(room.seats[seat], now) for seat in queue.spoken)
            )
            for id, queue in room.queues.items()
        }

    def _counted(self, seat: Seat) -> bool | None:
        """Like `_so_far`, for sums: what someone who is openly out has done counts, and nobody waits for the rest."""
        done = self._duty(seat) if self._openly_out(seat) else self._so_far(seat)
        return None if self._openly_out(seat) and not done else done

    def _so_far(self, seat: Seat) -> bool | None:
        """Like `_duty`; whoever is changing what they sent isn't done, as the phase waits for them."""
        return self._duty(seat) and not is_changing(self.room, seat)

    def _openly_out(self, seat: Seat) -> bool:
        """Whether someone has stepped out at a device that several share, where the others see it: elsewhere no sum may tell."""
        return seat.out is not None and groups.are_dealt(self.room) and groups.share_a_device(self.room, seat)

    def _progress(self) -> View:
        due, ready = dict.fromkeys(BENCHES, 0), dict.fromkeys(BENCHES, 0)
        for seat in self.room.seats.values():
            if (done := self._counted(seat)) is not None:
                of = bench(seat)
                due[of] += 1
                ready[of] += done
        return {b: {"done": ready[b], "due": due[b]} for b in BENCHES if due[b]}

    def _ready(self) -> View:
        """How many at each table have chosen their cards: both sides' lie open there."""
        ready: dict[str, View] = {}
        for seat in self.room.seats.values():
            if seat.group and (done := self._counted(seat)) is not None:
                of = ready.setdefault(seat.group, {"done": 0, "due": 0})
                of["done"] += done
                of["due"] += 1
        return dict(sorted(ready.items(), key=lambda one: int(one[0])))

    def _table(self) -> View:
        """How many of the ballots that were dealt, and that may be cast, have been, without those of whoever is openly out. It is only
        a sum, which reveals nobody."""
        room = self.room
        now = {id for id, clash in room.clashes.items() if clash.round == room.phase.round}
        behind = (room.clashes, room.speeches, self.index.held, room.phase.id)
        shut = self.memo.made_of(
            "shut", behind, lambda: {id for id in now if not is_judged(room, room.clashes[id], self.index.is_held)}
        )
        out = {seat.id for seat in room.seats.values() if self._openly_out(seat)}
        dealt = [
            b for b in room.ballots.values() if b.clash in now and (b.choice or not (b.clash in shut or b.seat in out))
        ]
        return {"cast": sum(b.choice != "" for b in dealt), "dealt": len(dealt)}

    def _together(self) -> View:
        """How many texts of each kind, and words, people have sent in this debate so far, and votes cast, though a host has hidden what they
        are on. Sums only, which never shrink."""
        room = self.room
        votes = only(cast=sum(ballot.choice != "" for ballot in room.ballots.values()))
        sent = {s.id: (s,) for s in room.speeches.values() if s.author and not room.seats[s.author].bot}
        if not sent or is_aloud(room.format):
            return votes
        kinds = Counter(s.kind for (s,) in sent.values())
        words = self.memo.each("words", sent, lambda speech: count_words(speech.restatement, speech.text))
        return {f"{kind}s": n for kind, n in kinds.items()} | votes | {"words": sum(words.values())}

    # --- private --------------------------------------------------------------------------

    def private(self, id: str) -> View:
        seat = self.room.seats[id]
        if seat.role == "host":
            return self._everybodys(seat) | self._for_hosts
        view = self._of(seat, "view", self._whole_view)
        return view | self._line(seat) if may_choose_line(self.room) else view

    def _line(self, seat: Seat) -> View:
        """The sentences of theirs of which somebody may choose one for the ending, and the one that they chose."""
        line = {"speech": seat.line[0], "n": seat.line[1]} if seat.line else None
        return only(lines=self.index.to_choose.get(seat.id), line=line)

    def _whole_view(self, seat: Seat) -> View:
        return self._everybodys(seat) | self._player(seat)

    def _everybodys(self, seat: Seat) -> View:
        room, done = self.room, self._duty(seat)
        view: View = {"seat": seat.id, "role": seat.role}
        view |= only(
            side=seat.side if seat.role == "player" else None, task=None if done is None else room.phase.name, done=done
        )
        view |= only(changing=is_changing(room, seat))
        if seat.role == "player" and seat.side is None and rounds_left(room):
            view["plays_from"] = room.phase.round + 1
        if room.phase.name == "compare" and (pairs := comparisons(room, seat)):
            view["comparisons"] = {part.id: self._to_compare(part) for part in pairs}
        if self.index.is_heard and groups.of(room, seat):
            view["group"] = self._group(seat) | self._beside(seat)
        view |= only(awards=self._own_awards(seat), good=self._good_thing(seat))
        if not seat.beside:
            view |= only(stance=only(before=seat.before, after=seat.after))
        view |= only(out=seat.out is not None, nudged=seat.nudged)
        if seat.factor > 1 and is_factored(room) and room.phase.length:
            view["clock"] = self._own_clock(seat)
        if room.phase.name == "vote" and (held := ballots(room, seat, self.index.is_held)):
            view["ballots"] = {b.clash: self._ballot(b, hides=bool(seat.beside)) for b in held}
            if shown := candidates(room, seat, self.index.is_held):
                view["candidates"] = {id: self.index.text(room.speeches[id]) for id in shown}
            if asked := stars_asked(room, seat, self.index.is_held):
                view["stars"] = {
                    kind: {"give": part.give, "among": list(part.among)}
                    | _said(bool(seat.beside), part.given, given=list(part.given))
                    for kind, part in asked.items()
                }
        if room.phase.name in ("rebuttal", "vote") and not seat.beside:
            view |= only(off=[flag.speech for flag in room.flags.values() if flag.off and flag.seat == seat.id])
        if room.phase.name == "reveal":
            view |= only(
                up=steps.is_next(room, seat.id),
                guesses=guesses.may_guess(room, seat),
                judged=guesses.has_judged(room, seat),
                points=revealed.own_points(room, seat.id),
            )
        if room.phase.name == "finished":
            view |= only(votes=last_vote.may_vote(room, seat), points=revealed.own_points(room, seat.id))
        if mine := self.index.by_author.get(seat.id):  # judges and hosts may have been players before
            revised = [self.index.revised[speech.id] for speech in mine if speech.id in self.index.revised]
            objects = (*mine, *revised, room.scores, self.index.answers, self.index.held)
            view["mine"] = self.memo.made_of(
                "mine", objects, lambda: {speech.id: texts.mine(self.index, speech) for speech in mine}, id=seat.id
            )
        return view

    def _group(self, seat: Seat) -> View:
        """What was said in this round so far where a seat listens, who answers what, and at tables the cards, which are open there."""
        room, now, group = self.room, self.room.phase.round, groups.of(self.room, seat)
        mates = {s.id: s for s in room.seats.values() if groups.of(room, s) == group}
        targets = {c.rebutter: c.opening for c in room.clashes.values() if c.round == now and c.rebutter in mates}
        answered = {*targets.values()}  # the deck's own cases, too
        heard = {
            s.id: (s,) for s in room.speeches.values() if s.round == now and (s.author in mates or s.id in answered)
        }
        tickets = self.memo.each(f"ticket {group}", heard, shapes.ticket)
        listens = room.format == "stage" and seat.role == "judge"  # they judge these lines
        held = [id for id in tickets if id in self.index.lines_with_names]
        tickets |= {id: shapes.ticket_unread(room.speeches[id], tickets[id], listens) for id in held}
        view: View = {"tickets": tickets, "targets": targets}
        if groups.are_dealt(room):
            playing = [mate for mate in mates.values() if mate.plays]
            view["number"] = group
            view["hands"] = {
                mate.id: shapes.hand(mate.hand if room.phase.name == "draw" else mate.kept, mate.kept)
                for mate in playing
            }
            view["counters"] = {mate.id: shapes.counters(mate.counters) for mate in playing if mate.counters}
            if room.phase.name == "vote":
                view["turns"] = {mate.id: self._duty(mate) is not False for mate in mates.values() if mate.here}
        return self.memo.same(f"group {group} {listens}", view)

    def _beside(self, seat: Seat) -> View:
        """At a device that several share: who of them has stepped out, so that they find their way back; and a nudge of one of
        them, without a name."""
        if not groups.share_a_device(self.room, seat):
            return {}
        here = [s for s in groups.at_the_device(self.room, seat) if s.here]
        return only(out=[s.id for s in here if s.out is not None], nudged=max(s.nudged or 0 for s in here))

    def _own_awards(self, seat: Seat) -> list[AwardName]:
        if not (outcome := self.room.outcome):
            return []
        everybodys: list[AwardName] = [name for name, winners in outcome.winners.items() if seat.id in winners]
        tells = seat.id in outcome.unbelieved and not seat.beside  # the award reveals a stance
        return [*everybodys, "unbelieved"] if tells else everybodys

    def _good_thing(self, seat: Seat) -> View:
        good = good_thing(self.room, seat.id) if self.room.outcome else None
        return only(**good._asdict()) if good else {}

    def _own_clock(self, seat: Seat) -> View:
        phase = self.room.phase
        length = int(seat.factor * (phase.length - phase.added)) + phase.added
        if phase.deadline is not None:
            return shapes.clock(length, own_end(self.room, seat), None)
        end = phase.began + length + phase.paused_for
        return shapes.clock(length, None, max(0, end - (phase.paused_at or phase.began)))

    def _ballot(self, ballot: Ballot, hides: bool) -> View:
        id = ballot_id(ballot.seat, ballot.clash)
        behind = (ballot, self.room.speeches, self.index.held, hides)
        return self.memo.made_of("ballot", behind, lambda: self._clash_to_judge(ballot, hides), id=id)

    def _clash_to_judge(self, ballot: Ballot, hides: bool) -> View:
        clash, speeches = self.room.clashes[ballot.clash], self.room.speeches
        view = {
            "opening": self.index.text(speeches[clash.opening]),
            "rebuttal": self.index.text(speeches[clash.rebuttal]),
        }
        if clash.closing and speeches[clash.closing].visible:
            view["closing"] = self.index.text(speeches[clash.closing])
        said = {
            "choice": ballot.choice,
            "reason": ballot.reason,
            "tip": ballot.tip,
            "tip_for": ballot.tip_for,
            "met": ballot.met,
            "laughed": list(ballot.laughed),
        }
        return view | only(own=ballot.own) | _said(hides, ballot.choice, **said)

    def _to_compare(self, comparison: Comparison) -> View:
        """Both versions of a text in random order, and the text that it answers; no author."""
        room = self.room
        revision = room.revisions[comparison.revision]
        speech = room.speeches[revision.speech]
        versions = {"before": shapes.version(speech), "after": shapes.version(revision)}
        second = "after" if comparison.first == "before" else "before"
        view: View = {"kind": speech.kind, "side": speech.side, "cards": list(speech.cards)}
        view |= {"first": versions[comparison.first], "second": versions[second]}
        if answered := self.index.against.get(speech.id):
            view["against"] = shapes.words_to_all(room.speeches[answered], self.index.closed)
        choice = comparison.choice and ("first" if comparison.choice == comparison.first else "second")
        return (
            view | only(known=comparison.known) | _said(bool(room.seats[comparison.seat].beside), choice, choice=choice)
        )

    def _opening(self, seat: Seat, speech: Speech) -> View:
        """The opening that a seat answers. Somebody who has flagged it answers its cards until a host has judged it."""
        view, flags = self.index.text(speech), self.room.flags.values()
        has_flagged = any(f.seat == seat.id and f.speech == speech.id and not (f.answered or f.off) for f in flags)
        if speech.hidden or speech.read or not has_flagged:
            return view
        return {name: view[name] for name in view if name in ("id", "side", "cards", "bot")} | shapes.CLOSED

    def _player(self, seat: Seat) -> View:
        room, name, view, made_of = self.room, self.room.phase.name, View(), self.memo.made_of
        if seat.role != "player":
            return view
        if name == "lobby" and room.options.names == "dealt":
            view["respins"] = max(0, room.options.respins - seat.respun)
        if seat.hand and name in (*FACTORED, "questions", "think", "reveal"):
            shown = seat.hand if name == "draw" else seat.kept
            view["hand"] = made_of("hand", (shown, seat.kept), lambda: shapes.hand(shown, seat.kept), id=seat.id)
        if name == "draw" and seat.hand and not seat.redrawn:
            view["redraw"] = True
        view |= only(asked=list(seat.asked))
        if ABOUT_ME in seat.asked:  # of what no pattern finds it is said that it may be hard
            view["care"] = tone_met(room.speeches[getattr(seat, name)].text) or "seems"
        if name == "finished" and room.options.practice:
            own = (room.speeches[id] for id in (seat.opening, seat.rebuttal, seat.closing) if id)
            view |= only(care=next((tone_met(one.text) or "told" for one in own if one.meant == ABOUT_ME), ""))
        if name in ("think", "rebuttal") and seat.target:
            view["target"] = self._opening(seat, room.speeches[room.clashes[seat.target].opening]) | {
                "clash": seat.target
            }
            view["counters"] = made_of("counters", (seat.counters,), lambda: shapes.counters(seat.counters), id=seat.id)
        if name == "closing" and seat.closes:
            view["target"] = self.index.text(room.speeches[room.clashes[seat.closes].rebuttal]) | {"clash": seat.closes}
        if name == "vote" and (asked := asked_fair(room, seat, self.index.is_held)):
            view["fair"] = {
                c.id: self.index.text(room.speeches[c.rebuttal]) | _said(bool(seat.beside), c.fair, fair=c.fair)
                for c in asked
            }
        if name == "revise" and self._duty(seat) is not None:
            view["revise"] = [speech.id for speech in revisable(room, seat)]
        return view

    # --- hosts ----------------------------------------------------------------------------

    @cached_property
    def _for_hosts(self) -> View:
        room, made_of = self.room, self.memo.made_of
        return {
            "options": made_of("options", (room.options, room.phase), lambda: shapes.all_options(room)),
            "people": {s.id: self._of(s, "person", self._person) for s in room.seats.values()},
            "texts": made_of(
                "texts",
                (
                    room.speeches,
                    room.flags,
                    room.scores,
                    room.revisions,
                    room.ratings,
                    self.index.answers,
                    self.index.against,
                    self.index.unread,
                    self.index.lines_with_names,
                ),
                lambda: texts.everybodys(self.index),
            ),
            "flags": made_of(
                "flags",
                (room.flags,),
                lambda: {flag.id: shapes.flag(flag) for flag in room.flags.values() if not (flag.answered or flag.off)},
            ),
        } | only(
            ahead=self._ahead(),
            reads=room.phase.extended and not nothing_written(room) and some_text_waits(room),
            challenges=challenges.fitting(room.motion) if challenges.may_choose(room) else None,
            reveal=made_of(
                "host reveal",
                (room.phase, room.clashes, room.scores, room.speeches, room.flags, self.index.named, self.index.gone),
                lambda: revealed.whole_reveal(room),
            ),
            before_show=made_of(
                "before show",
                (room.phase, room.clashes, room.speeches, self.index.named, self._laughed()),
                lambda: revealed.before_the_show(room),
            ),
            before_ending=made_of(
                "before ending",
                (
                    room.phase,
                    room.speeches,
                    # While people rewrite, no rewrite is preferred yet.
                    *(() if room.phase.name in REWRITING else (room.revisions, room.comparisons)),
                    room.flags,
                    self.index.named,
                    self.index.gone,
                    room.scores,
                    room.outcome,
                    story.may_vote(room),
                    self.memo.same("chosen lines", tuple(seat.line for seat in room.seats.values())),
                ),
                lambda: revealed.before_the_ending(room),
            ),
        )

    def _laughed(self) -> object:
        """What readers laugh at while a round is judged."""
        if self.room.phase.name != "vote":
            return None
        laughed = [(id, ballot.laughed) for id, ballot in self.room.ballots.items() if ballot.laughed]
        return self.memo.same("laughed", tuple(laughed))

    def _ahead(self) -> int:
        """Seconds that the rest of the lesson takes: the speeches that are still to come in this phase, whose clock waits for people who
        haven't begun, and everything after it. Kept, because few commands change it and it takes longer than all else."""
        room, made_of = self.room, self.memo.made_of
        most = made_of("device", (room.seats,), lambda: groups.most_at_a_device(room))
        people = self.index.people
        listen = sum(seat.role == "judge" and seat.here for seat in room.seats.values())
        tables = made_of("how many tables", (room.seats,), lambda: groups.number(room)) if groups.are_dealt(room) else 0
        return speaking.left(room) + made_of(
            "ahead",
            (room.options, room.phase, self.memo.same("people", (people, listen, most, tables))),
            lambda: timetable.ahead(
                room.options,
                room.format,
                people,
                room.phase,
                lambda name: most if groups.is_private(room, name) else 1,
                listen,
                tables,
            ),
        )

    def _person(self, seat: Seat) -> View:
        room, factor = self.room, seat.factor_next or seat.factor
        view = only(
            teacher_name=seat.teacher_name,
            stand_in=seat.stand_in,
            out=seat.out,
            threat=seat.threat,
            not_me=seat.not_me,
            group=seat.group,
            gone=seat.gone,
            came=seat.came,
            alias="" if seat.here or seat.bot else seat.alias,
            factor=factor if factor > 1 else None,
            moves_to=None if at_once(room) else seat.moves_to,
            stopped=seat.stopped[1] if seat.stopped and _may_play_on(room, seat) else None,
            hand=list(seat.hand),
            kept=list(seat.kept),
            counters=[card for card, _ in seat.counters],
            took_part=(part := self.index.took_part.get(seat.id)) and part._asdict(),
            place=room.outcome and shapes.band(room.outcome.places.get(seat.id)),
        )
        if (done := self._so_far(seat)) is not None:
            view["done"] = done
        return view | only(
            changing=is_changing(room, seat),
            owes_fairness=self._of(seat, "owes_fairness", lambda seat: owes_fairness(room, seat, self.index.is_held)),
        )


def _may_play_on(room: Room, seat: Seat) -> bool:
    """Whether a host may let somebody play on who has just become a judge."""
    return seat.role == "judge" and seat.stopped is not None and seat.stopped[0] == room.phase.id


def _said(hides: bool, done: object, **said: object) -> View:
    """What a person chose in private. `hides`: only that they chose, because others at the same device may open this view."""
    return only(done=bool(done)) if hides else only(**said)
