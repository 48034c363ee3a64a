"""The people of a class, for its teachers: the roster, personal cards to print, one person's page, merging and deletion."""

import time
from typing import Any

import msgspec
from flask import Blueprint, jsonify, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from ...game import Rejected
from ...storage.class_history import history
from ...storage.classes import MAX_APART, Member, NoClass
from ...web.context import classes, credentials, rooms, services
from ...web.responses import (
    OTHERWISE,
    SLICE,
    done,
    fitting,
    form_again,
    in_turn,
    posted,
    refusal_in_words,
    unkept,
    wants_json,
)
from ...web.routes import takes
from ...web.site import qr
from ...who.links import card_url
from ...who.taught import taught_class, valid_name
from ..results.words import band_in_words
from . import charts, rosters
from .class_export import as_file, everything
from .pages import class_page, date_of, motion_of, person_row

blueprint = Blueprint("class_people", __name__)
blueprint.after_request(unkept)


# --- the roster ---------------------------------------------------------------------------


@blueprint.get("/classes/<class_id>/roster")
def roster(class_id: str) -> str:
    """The form that takes a list of names."""
    return _roster(class_id, rosters.Read("", [], []))


@blueprint.post("/classes/<class_id>/roster")
@takes("names", "columns", "heading", file="file")
def enrol(class_id: str) -> Response:
    """Add the people of a pasted list or an uploaded file, row by row: rows with a fault stay in the form. Raises Rejected."""
    school_class = taught_class(class_id)
    try:
        how = posted("columns", "heading")
        columns, heading = str(how.get("columns", "")), bool(how.get("heading"))
        roster = rosters.read_roster(rosters.posted_list(), columns, heading, classes.members(class_id))
    except Rejected as error:
        return form_again(error, lambda refused: _roster(class_id, error=refused))
    added = classes.enrol(class_id, roster.names)
    roster = roster.without_room_for(len(roster.names) - len(added))
    classes.change(school_class.id, services.runtime.now())
    if wants_json():
        faults = [
            {"row": fault.row, "text": fault.text, "message": refusal_in_words(fault.why)["message"]}
            for fault in roster.faults
        ]
        people = [{"id": member.id, "name": member.name} for member in added]
        return make_response(jsonify(added=people, known=roster.known, faults=faults), 201)
    if roster.faults:
        return make_response(_roster(class_id, roster, len(added)), OTHERWISE)
    return redirect(url_for("classes.page", class_id=class_id, _anchor="people"), 303)


def _roster(
    class_id: str, roster: rosters.Read | None = None, added: int = 0, error: dict[str, str] | None = None
) -> str:
    return render_template(
        "classes/roster.html",
        school_class=taught_class(class_id),
        members=classes.members(class_id),
        found=roster or rosters.Read(request.form.get("names", ""), [], []),
        faults=[(fault.row, fault.text, refusal_in_words(fault.why)["message"]) for fault in roster.faults]
        if roster
        else [],
        added=added,
        form=request.form,
        error=error,
    )


# --- members who don't judge each other's texts -------------------------------------------


class Together(msgspec.Struct, forbid_unknown_fields=True):
    """The body of POST /classes/CLASS/apart and of /classes/CLASS/together: some of the class's people."""

    people: list[str]


def _chosen() -> list[str]:
    form = posted() if request.is_json else {"people": request.form.getlist("people")}
    people = fitting(form, Together).people
    if len({*people}) < 2:
        raise Rejected("bad_option", "Choose two people or more.", "people")
    return people


@blueprint.post("/classes/<class_id>/apart")
@takes(Together)
def keep_apart(class_id: str) -> Response:
    """From the next room that they enter, let none of these people judge another one's texts. Raises Rejected."""
    school_class = taught_class(class_id)
    try:
        too_many = classes.keep_apart(class_id, _chosen())
        classes.change(class_id, services.runtime.now())
        if too_many:
            raise Rejected(
                "bad_option",
                "A class can keep %(most)d pairs apart. Take some off the list first.",
                "people",
                most=MAX_APART,
            )
    except NoClass:
        raise _gone() from None
    except Rejected as error:
        return form_again(error, lambda refused: class_page(school_class, refused))
    return _apart(class_id)


@blueprint.post("/classes/<class_id>/together")
@takes(Together)
def no_longer_apart(class_id: str) -> Response:
    """No longer keep these people apart from each other. Raises Rejected."""
    taught_class(class_id)
    classes.no_longer_apart(class_id, _chosen())
    return _apart(class_id)


def _apart(class_id: str) -> Response:
    return done(url_for("classes.page", class_id=class_id, _anchor="apart"), apart=classes.apart(class_id))


# --- personal cards -----------------------------------------------------------------------


@blueprint.get("/classes/<class_id>/cards")
@in_turn()
def cards(class_id: str) -> str:
    """Personal cards to print, everybody's or one `person`'s."""
    school_class = taught_class(class_id)
    classes.adopt(class_id)
    person = request.args.get("person", "")
    members = [classes.member(class_id, person)] if person else classes.members(class_id)
    past = history(services.store, school_class)
    each = []
    for member in members:
        time.sleep(SLICE)  # let others in: a picture takes some milliseconds
        url = card_url(class_id, member)
        each.append({**person_row(past, member), "qr": qr(url)})
    return render_template("classes/cards.html", school_class=school_class, cards=each, person=person)


@blueprint.post("/classes/<class_id>/people/<member>/card")
def renew_card(class_id: str, member: str) -> Response:
    """Make a new card for a person; the one before stops working."""
    _, person = _person(class_id, member)
    classes.change_member(class_id, member, cards=person.cards + 1)
    url = card_url(class_id, person._replace(cards=person.cards + 1))
    return done(url_for("class_people.cards", class_id=class_id, person=member), 201, card_url=url, qr=qr(url))


# --- one person ---------------------------------------------------------------------------


@blueprint.get("/classes/<class_id>/people/<member>")
@in_turn()
def person(class_id: str, member: str) -> str:
    """What a person did, lesson by lesson, and what can be done for them."""
    return _page(class_id, member)


def _page(class_id: str, member: str, error: dict[str, str] | None = None) -> str:
    school_class, person = _person(class_id, member)
    past = history(services.store, school_class)
    taken = past.of(member)
    parts = [part for _, part in taken]
    drawn = {
        "sent": charts.shares([(part.sent, part.due) for part in parts]),
        "judged": charts.shares([(part.judged, part.to_judge) for part in parts]),
        "sides": charts.sides([(part.sides.get("for", 0), part.sides.get("against", 0)) for part in parts]),
        "words": charts.amounts([part.words for part in parts]),
        "stronger": charts.shares([(part.stronger, part.compared) for part in parts]),
        "bands": charts.bands([part.band for part in parts]),
    }
    lessons = [
        {"part": part, "motion": motion_of(lesson), "date": date_of(lesson.opened), "code": lesson.code}
        for lesson, part in taken
    ]
    return render_template(
        "classes/class_person.html",
        school_class=school_class,
        person=person_row(past, person),
        lessons=lessons,
        charts=drawn,
        band_in_words=band_in_words,
        others=[person_row(past, other) for other in classes.members(class_id) if other.id != member],
        error=error,
    )


def _person(class_id: str, member: str) -> tuple[Any, Member]:
    """A class that this browser teaches, and one of its people. Raises NoClass, Rejected."""
    school_class = taught_class(class_id)
    try:
        return school_class, classes.member(class_id, member)
    except NoClass:
        raise _gone() from None


def _gone() -> Rejected:
    return Rejected("no_class", "This person is no longer in the class.")


class Naming(msgspec.Struct, forbid_unknown_fields=True):
    """The body of POST /classes/CLASS/people/PERSON."""

    name: str = ""


@blueprint.post("/classes/<class_id>/people/<member>")
@takes(Naming)
def rename(class_id: str, member: str) -> Response:
    """Change the name by which the teacher knows a person. Raises Rejected."""
    _person(class_id, member)
    try:
        name = valid_name(fitting(posted(), Naming).name)
    except Rejected as error:
        return form_again(error, lambda refused: _page(class_id, member, refused))
    classes.change_member(class_id, member, name=name)
    return done(_address(class_id, member), name=name)


class Merging(msgspec.Struct, forbid_unknown_fields=True):
    """The body of POST /classes/CLASS/people/PERSON/merge: the other entry of the same person."""

    into: str


@blueprint.post("/classes/<class_id>/people/<member>/merge")
@takes(Merging)
def merge(class_id: str, member: str) -> Response:
    """Two entries are one person: the other gets this one's seats, and this one goes. Raises Rejected."""
    taught_class(class_id)
    into = fitting(posted(), Merging).into
    if into == member:
        raise NoClass
    classes.merge(class_id, member, into)
    return done(_address(class_id, into), id=into)


@blueprint.get("/classes/<class_id>/people/<member>/export")
@in_turn()
def export(class_id: str, member: str) -> Response:
    """Everything that the class's rows say about a person, as a file."""
    school_class, person = _person(class_id, member)
    return as_file(everything(services.store, school_class, [person]), person.name or person.id, "json")


@blueprint.post("/classes/<class_id>/people/<member>/delete")
def delete(class_id: str, member: str) -> Response:
    """Erase a person from all rooms of the class, from the rooms' logs, and from the class. Raises Rejected."""
    _person(class_id, member)
    for sitting in classes.sittings(class_id, member):
        rooms.erase(sitting.room, sitting.seat, credentials.form_token())
    classes.delete_member(class_id, member)
    return done(url_for("classes.page", class_id=class_id, _anchor="people"), deleted=member)


def _address(class_id: str, member: str) -> str:
    return url_for("class_people.person", class_id=class_id, member=member)
