"""The report of a debate or of a hall, for its hosts: on the screen, on paper and as files (docs/report.md)."""

import time
from typing import NamedTuple

from flask import Blueprint, render_template, request
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from ....game import Rejected, Room
from ....game.care.oneself import tells_of_trouble
from ....game.model.state import Line
from ....game.scoring import laughs, points, story
from ....game.scoring.good_thing import good_thing
from ....game.scoring.read_first import closed, is_for_readers
from ....game.scoring.substance import has_a_point, is_copied, is_near_card
from ....web import spreadsheet
from ....web.context import credentials, halls, rooms, services
from ....web.responses import SLICE, in_slices, in_turn, render_in_slices, unkept, wants_json
from ....who.halls import tables_in_turn
from ....who.taught import teaches
from .. import files, gradebook, rubric, words
from ..model import SEVERAL, Report
from ..my_debate import next_time, quote_of, shared_out
from ..report import report_of
from . import flow

blueprint = Blueprint("reports", __name__)
PRAISED = 3  # people whom half a page names for a teacher to praise, at most
LAUGHED = 2  # texts that it quotes for the laughs of their readers


class Hosted(NamedTuple):
    """The rooms of a report, by their number in `hall`, its code; a single room has number 0 and no hall."""

    hall: str
    rooms: dict[int, Room]

    @property
    def revealed(self) -> dict[int, Room]:
        return {number: room for number, room in self.rooms.items() if room.scores}


@blueprint.get("/rooms/<room:code>/report")
@in_turn()
def room_report(code: str) -> Response:
    """What a debate leaves behind, from its first reveal on; before that, a page that says when the report comes."""
    return _page(_room(code))


@blueprint.get("/halls/<room:code>/report")
@in_turn()
def hall_report(code: str) -> Response:
    """The reports of the tables that this browser hosts."""
    return _page(_hall(code))


@blueprint.get("/rooms/<room:code>/report/<path:filename>")
@in_turn()
def room_file(code: str, filename: str) -> Response:
    """One of `files.NAMES`."""
    return _file(_room(code), filename)


@blueprint.get("/halls/<room:code>/report/<path:filename>")
@in_turn()
def hall_file(code: str, filename: str) -> Response:
    """One of `files.NAMES`, over all tables."""
    return _file(_hall(code), filename)


def _room(code: str) -> Hosted:
    """The room, for a host of it or a teacher of its class. Raises NoRoom; Rejected for everybody else."""
    room = rooms.load(code)
    seat = credentials.seat_of(room, request.cookies)
    if not (seat and seat.role == "host" and seat.here) and not teaches(code):
        raise _not_a_host()
    return Hosted("", {0: room})


def _hall(code: str) -> Hosted:
    """The tables of a hall that this browser hosts, or whose class it teaches. Raises NoRoom; Rejected if there is none."""
    hall = halls.load(code)
    tables = {table.number: table.room for table in tables_in_turn(hall) if table.host or teaches(table.room.code)}
    if not tables:
        raise _not_a_host()
    return Hosted(hall.code, tables)


def _not_a_host() -> Rejected:
    return Rejected("not_allowed", "Only a host of this room, or a teacher of its class, can open its report.")


def _reports(hosted: Hosted) -> list[Report]:
    """The report of each room that has been revealed."""
    reports = []
    for number, room in hosted.revealed.items():
        reports.append(report_of(services.store, room.code, number or None))
        time.sleep(SLICE)  # lets others in between: a report takes some milliseconds
    return reports


def _page(hosted: Hosted) -> Response:
    if wants_json():
        return Response(_made("report.json", hosted), mimetype="application/json")
    first = next(iter(hosted.rooms.values()))
    if not hosted.revealed:
        return unkept(
            render_template(
                "results/report_later.html", code=hosted.hall or first.code, hall=hosted.hall, motion=first.motion
            )
        )
    reports = _reports(hosted)
    pairs = [*zip(hosted.revealed.values(), reports, strict=True)]
    page = render_in_slices(
        "results/report.html",
        reports=reports,
        hall=hosted.hall,
        motion=first.motion,
        section=flow.section(first, "flow-") if not hosted.hall else None,
        filled=gradebook.read_weights(request.args),
        gradebook=gradebook,
        separator=spreadsheet.separator_for(request.headers.get("Accept-Language", "")),
        ratings={room.code: own for room in hosted.revealed.values() if (own := _own_ratings(room)) is not None},
        rubric=rubric,
        words=words,
        closed={room.code: closed(room) for room in hosted.revealed.values()},
        said_well={room.code: said_well(room, report) for room, report in pairs},
        funny={room.code: _made_laugh(room, report) for room, report in pairs},
        tries={room.code: _to_try(room, report) for room, report in pairs},
        good={room.code: _went_well(room, report) for room, report in pairs},
    )
    return unkept(page)


def _to_try(room: Room, report: Report) -> dict[str, str]:
    """By seat, of a debate that is over or was said aloud: one thing to try next time, as the student's own page says it."""
    tries, given = {}, shared_out(room, report.texts.values())
    for student in report.students if report.aloud or room.outcome else ():
        own = [report.texts[id] for id in student.texts]
        if advice := next_time(room, own, student.missed, given.get(student.seat)):
            tries[student.seat] = words.next_in_words(advice)
    return tries


def _went_well(room: Room, report: Report) -> dict[str, str]:
    """By seat, of a debate that is over: one good thing, as the student's own page says it."""
    good = {student.seat: good_thing(room, student.seat) for student in report.students if room.outcome}
    kinds = {id: text.kind for id, text in report.texts.items()}
    said: dict[str, str] = {}
    for seat, one in good.items():
        if one:
            shown = words.shown_in_words(report, one.speech) if one.what in ("chosen", "star") else ""
            said[seat] = f"{words.good_in_words(one, kinds.get(one.speech, ''))} {shown}".rstrip()
    return said


def said_well(room: Room, report: Report) -> list[Line]:
    """Sentences of those whom a teacher can praise: of the lines of its ending and a sentence of each text, or said aloud of all, those of the
    texts with the most stars, then votes, two at least, then what decided most of them, one of each person and no words twice. Never of
    somebody who needs a word about their texts."""
    lines = [line for of in ("last_lines", "memorable", "lines") for line in getattr(room.outcome, of, ())]
    if report.aloud:
        said = [report.line_of(student, closed(room)) for student in report.students]
        lines = [Line(text.id, text.text) for text in said if text and text.votes]
    else:
        quoted = {line.speech for line in lines}
        own = [text for text in report.texts.values() if text.votes and text.author and text.id not in quoted]
        lines += [Line(text.id, words) for text in own if not text.off and (words := quote_of(text.text))]
    most = max(report.reasons.values(), default=0)
    reasons = [reason for reason, n in report.reasons.items() if n == most][:1]
    word = report.need_a_word

    def praise(line: Line) -> tuple[int, int, int]:
        text = report.texts[line.speech]
        votes = text.votes.won if text.votes else 0
        return text.stars, votes, sum(text.reasons.get(reason, 0) for reason in reasons)

    def is_example(line: Line) -> bool:
        text = report.texts[line.speech]
        is_own = not (is_copied(room, room.speeches[line.speech], line.words) or is_near_card(room.motion, line.words))
        is_own = is_own and (report.aloud or has_a_point(room.motion, line.words))
        is_open = text.is_readable and not is_for_readers(room.speeches[line.speech])
        return is_open and text.author not in word and not tells_of_trouble(line.words) and is_own

    praised = sorted((line for line in lines if is_example(line) and sum(praise(line)[:2]) >= SEVERAL), key=praise)
    each = {report.texts[line.speech].author: line for line in praised}  # of each their best
    once = {line.words.rstrip("."): line for line in sorted(each.values(), key=praise)}
    return sorted(once.values(), key=praise, reverse=True)[:PRAISED]


def _made_laugh(room: Room, report: Report) -> list[str]:
    """Of the texts that made two readers or more laugh, with their writers, and whose clash or whose whole show is over, those with most
    laughs: each whole, or a line of it."""
    laughed: dict[str, int] = {}
    for score in room.scores.values():
        seen = [room.clashes[id] for id in (score.shown if score.telling else score.clashes)]
        many = seen and not room.options.rehearsal and len(points.writers(room, seen[0].round)) >= points.UNSIGNED_FROM
        counts = laughs.to_quote(room, seen[0].round) if many else {}
        laughed |= {text: counts[text] for clash in seen for text in (clash.opening, clash.rebuttal) if text in counts}
    shut, quoted = closed(room), list[str]()
    for id in sorted(laughed, key=lambda id: -laughed[id]):
        text = room.speeches[id]
        if report.texts[id].is_readable and id not in shut and not is_for_readers(text):
            quoted.append(story.joke_of(room, text) or story.line_of(room, text))
    return [words for words in dict.fromkeys(quoted) if words][:LAUGHED]


def _own_ratings(room: Room) -> dict[str, dict[str, int]] | None:
    """By text and criterion, the levels that this browser's host gave; None if it hosts another room, or none."""
    seat = credentials.seat_of(room, request.cookies)
    if not seat or seat.role != "host" or not seat.here:
        return None
    own: dict[str, dict[str, int]] = {}
    for rating in room.ratings.values():
        if rating.seat == seat.id:
            own.setdefault(rating.text, {})[rating.criterion] = rating.level
    return own


def _file(hosted: Hosted, filename: str) -> Response:
    if filename not in files.NAMES:
        raise NotFound
    name: files.Name = filename
    response = Response(_made(name, hosted), content_type=files.TYPES[name.rpartition(".")[2]])
    stem = f"counterclaim-{hosted.hall or hosted.rooms[0].code}"
    response.headers.set("Content-Disposition", "attachment", filename=f"{stem}-{name}")
    return response


def _made(name: files.Name, hosted: Hosted) -> bytes:
    """A file's content. Raises Rejected before the first reveal, and for a gradebook or separator that isn't possible."""
    if not hosted.revealed:
        raise Rejected("wrong_phase", "The report comes with the first results. Nothing is lost; open it then.")
    separator = request.args.get("separator") or spreadsheet.separator_for(request.headers.get("Accept-Language", ""))
    if separator not in spreadsheet.SEPARATORS:
        raise Rejected("bad_option", "Separate columns with a comma, a semicolon or a tab.", "separator")
    asked = files.Asked(_reports(hosted), hosted.hall, gradebook.read_weights(request.args), separator)
    return b"".join(in_slices(files.make_file(name, asked)))
