"""The first page, and the health of the server."""

from flask import Blueprint, redirect, render_template, request
from werkzeug.wrappers import Response

from ...access import refusals
from ...access.credentials import tidy_code
from ...i18n import gettext as _
from ...storage.rooms.store import NoRoom
from ...web.context import credentials, installed_motions, services
from ...web.responses import refusal_in_words
from ...who.held_seats import held_seats
from ...who.links import address_of
from ...who.taught import all_taught, has_classes

blueprint = Blueprint("home", __name__)


@blueprint.get("/")
def home() -> tuple[str, int] | Response:
    """The form for a room's code; with ?code=, the way to that room or hall."""
    typed = request.args.get("code", "")[:40]
    if not typed.strip():
        return _home(), 200
    try:
        return redirect(address_of(tidy_code(typed)), 303)
    except NoRoom:
        return _home(typed, refusal_in_words(refusals.no_room())["message"]), 404


def _home(typed: str = "", error: str = "") -> str:
    return render_template(
        "front/home.html",
        code=typed,
        error=error,
        held=held_seats(),
        classes=all_taught(),
        keeps_classes=has_classes(),
        motions=list(installed_motions.values()),
        token=credentials.form_token(),
    )


@blueprint.get("/healthz")
def health() -> tuple[dict[str, object], int]:
    """Whether this server works, and its warnings."""
    if not services.probe.is_well():
        return {"ok": False, "message": _("The database isn’t responding, or its disk is full or read-only.")}, 503
    return {"ok": True} | _warnings(), 200


@blueprint.get("/readyz")
def ready() -> tuple[dict[str, object], int]:
    """Whether a load balancer should send newcomers here: not while there are warnings."""
    answer, status = health()
    return answer, 503 if "warning" in answer else status


@blueprint.get("/livez")
def live() -> dict[str, object]:
    """Whether this process runs at all. The database is not checked: restarting the process would not help that."""
    return {"ok": True}


def _warnings() -> dict[str, object]:
    warnings = [warning for ask in services.warnings if (warning := ask())]
    return {"warning": " ".join(warnings)} if warnings else {}
