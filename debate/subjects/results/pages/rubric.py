"""The rubric as a page to print, in a room's own words where a host wrote some; and ratings from pages without a socket."""

import hashlib
from typing import Any, Literal

import msgspec
from flask import Blueprint, jsonify, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from ....game import Rejected, Room
from ....game.model.commands import Rate, SetOptions
from ....game.model.phases import LIMITS
from ....game.model.state import Criterion, CriterionWords
from ....web.context import credentials, rooms
from ....web.responses import OTHERWISE, done, fitting, number, posted, refusal_in_words, wants_json
from ....web.routes import takes
from ....who.hosts import hosted_room
from .. import rubric as words

blueprint = Blueprint("rubric", __name__)

FIELDS = [f"{criterion}.{field}" for criterion in words.CRITERIA for field in ("name", "1", "2", "3", "shown")]


class Ratings(msgspec.Struct, forbid_unknown_fields=True):
    """The body of POST /rooms/CODE/ratings: some criteria's levels for one text; 0 takes a rating back."""

    speech: str
    levels: dict[Criterion, Literal[0, 1, 2, 3]] = {}


@blueprint.get("/rubric")
def as_it_comes() -> str:
    """The rubric, and how it relates to standards."""
    return render_template("results/rubric.html", **_shown({}))


@blueprint.get("/rooms/<room:code>/rubric")
def of_room(code: str) -> Response:
    """A room's rubric, for its hosts."""
    room, _ = hosted_room(code)
    if wants_json():
        return make_response(jsonify(msgspec.to_builtins(words.rubric(room.options.rubric))))
    return make_response(_page(room))


@blueprint.post("/rooms/<room:code>/rubric")
@takes(*words.CRITERIA, form=FIELDS)
def change(code: str) -> Response:
    """Put criteria into a teacher's own words. Raises Rejected."""
    room, host = hosted_room(code)
    given = posted(*FIELDS) if not request.is_json else posted()
    wanted = given if request.is_json else _changed(given)
    try:
        if wanted:
            room = rooms.perform(
                room.code, SetOptions({"rubric": wanted}), host.id, f"rubric {credentials.form_token()}"
            )
    except Rejected as error:
        if wants_json() or not error.field:
            raise
        return make_response(_page(room, typed=given, refused=refusal_in_words(error)), OTHERWISE)
    return done(
        url_for("rubric.of_room", code=code, saved="yes"), **msgspec.to_builtins(words.rubric(room.options.rubric))
    )


@blueprint.post("/rooms/<room:code>/ratings")
@takes(Ratings, form=words.CRITERIA)
def rate(code: str) -> Response:
    """Rate a text by some criteria, as the command `rate` does for one. Raises Rejected."""
    room, host = hosted_room(code)
    form = posted("speech", *words.CRITERIA)
    if not request.is_json:
        levels = {name: number(form[name]) for name in words.CRITERIA if name in form}
        form = {"speech": form.get("speech", ""), "levels": levels}
    wanted = fitting(form, Ratings)
    for criterion, level in wanted.levels.items():
        room = rooms.perform(
            room.code, Rate(wanted.speech, criterion, level), host.id, f"rate {credentials.form_token()}"
        )
    if not wants_json():
        return redirect(url_for("reports.room_report", code=code, _anchor=_place_in_report(room, wanted.speech)), 303)
    given: dict[Criterion, list[int]] = {}
    for rating in sorted(room.ratings.values(), key=lambda rating: rating.level):
        if rating.text == wanted.speech:
            given.setdefault(rating.criterion, []).append(rating.level)
    said = words.rated_in_words(words.rubric(room.options.rubric), given)
    return make_response(jsonify(ok=True, said=said), 200)


def _place_in_report(room: Room, text: str) -> str:
    """The part of the report that a text is in."""
    written = room.revisions.get(text) or room.speeches.get(text)
    return f"{room.code}-{written.author}" if written else ""


def _page(room: Room, typed: dict[str, Any] | None = None, refused: dict[str, str] | None = None) -> str:
    return render_template(
        "results/rubric.html",
        code=room.code,
        motion=room.motion,
        over=room.phase.name == "finished",
        typed=typed,
        refused=refused,
        saved=bool(request.args.get("saved")) and not refused,
        **_shown(room.options.rubric),
    )


def _shown(own: dict[Criterion, CriterionWords]) -> dict[str, Any]:
    rubric = words.rubric(own)
    return {
        "rubric": rubric,
        "levels": words.level_names(),
        "hints": words.hints(),
        "digests": {criterion: _digest(said) for criterion, said in rubric.items()},
        "longest": {"name": LIMITS["criterion"][1], "level": LIMITS["level"][1]},
    }


def _digest(said: CriterionWords) -> str:
    return hashlib.blake2s(msgspec.json.encode(said), digest_size=6).hexdigest()


def _changed(form: dict[str, str]) -> dict[str, Any]:
    """The criteria that this form changes. One that is posted as it was shown stays as it is now: another host may have
    changed it since. An empty field gets its usual words back; a criterion with all of them is null."""
    reworded: dict[str, Any] = {}
    for criterion, usual in words.usual().items():
        if f"{criterion}.shown" not in form:
            continue
        name = form.get(f"{criterion}.name", "").strip() or usual.name
        one, two, three = (form.get(f"{criterion}.{n}", "").strip() or usual.levels[n - 1] for n in (1, 2, 3))
        said = CriterionWords(name, (one, two, three))
        if _digest(said) != form.get(f"{criterion}.shown", ""):
            reworded[criterion] = None if said == usual else msgspec.to_builtins(said)
    return reworded
