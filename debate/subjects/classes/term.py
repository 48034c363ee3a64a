"""What a class's debates show together, for its teachers only: how people's texts were received over a term, and whose votes look
random (docs/fairness.md)."""

import time
from collections import defaultdict

from flask import Blueprint, render_template

from ...game.scoring import term
from ...storage.class_history import history
from ...storage.classes import SchoolClass
from ...storage.rooms.store import NoRoom
from ...web.context import classes, rooms, services
from ...web.responses import SLICE, in_turn, unkept
from ...who.taught import taught_class
from .pages import person_row

blueprint = Blueprint("term", __name__)
blueprint.after_request(unkept)


@blueprint.get("/classes/<class_id>/term")
@in_turn()
def page(class_id: str) -> str:
    """Everybody's place over all debates that were large enough, in the order of the roster; and whose votes are marked."""
    school_class = taught_class(class_id)
    classes.adopt(class_id)
    all_showings = _showings(school_class)
    strengths = {
        member: [showing.strength for showing in some if showing.strength is not None]
        for member, some in all_showings.items()
    }
    places = term.over_a_term(strengths)
    past = history(services.store, school_class)
    people = [person_row(past, member) for member in classes.members(class_id)]
    return render_template(
        "classes/term.html",
        school_class=school_class,
        people=[(person, len(strengths.get(id := person["member"].id, ())), places.get(id)) for person in people],
        marked=[person for person in people if term.looks_like_chance(all_showings[person["member"].id])],
        debates=max(map(len, strengths.values()), default=0),
        least=term.DEBATES,
        marked_from=term.MARKED_FROM,
    )


def _showings(school_class: SchoolClass) -> defaultdict[str, list[term.Showing]]:
    """How each member did in each debate."""
    by_member: defaultdict[str, list[term.Showing]] = defaultdict(list)
    seats: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for sitting in classes.sittings(school_class.id):
        seats[sitting.room][sitting.seat] = sitting.member
    for code, whose in seats.items():
        time.sleep(SLICE)  # let others in: a debate of 28 takes some 30 ms
        try:
            of_room = term.showings(rooms.load(code))
        except NoRoom:
            continue
        for seat, showing in of_room.items():
            if member := whose.get(seat):
                by_member[member].append(showing)
    return by_member
