"""Drills: one page with all that they need, so that a browser which has it drills without any network."""

from functools import lru_cache
from typing import Any

from flask import Blueprint, Response, make_response, render_template, request

from ..game import Motion, Rejected
from ..game.views import shown_motion
from ..practice import drills as made
from ..practice.coaching import language_words, loaded_forms
from .context import credentials, motions, rooms
from .home import known_motion

blueprint = Blueprint("drills", __name__)


@blueprint.get("/practice")
def practice() -> str:
    """What one can do alone."""
    return render_template("practice.html", motions=list(motions.values()), token=credentials.form_token())


@blueprint.get("/practice/drills/<slug>")
def drill(slug: str) -> str:
    """All drills of a motion. In careful words; with ?content=full in those of a room with full content."""
    motion, full = known_motion(slug), request.args.get("content") == "full"
    return render_template("drills.html", motion=motion, full=full, material=_of_pack(slug, motion.digest, full))


@blueprint.get("/rooms/<room:code>/drills")
def shared_texts_drills(code: str) -> Response:
    """A class's own texts to drill on, for whoever has its code, as long as its teacher lends them. Raises Rejected `no_shared_texts`."""
    room = rooms.load(code)
    met = made.from_class(room) if room.texts_shared else []
    if not met:
        raise Rejected("no_shared_texts", "There are no texts to practise with here, or your teacher has stopped sharing them.", "code")
    material = _material(room.motion, room.options.content == "careful", met)
    page = make_response(render_template("drills.html", motion=room.motion, shared_by=code, material=material))
    page.headers["Cache-Control"] = "private, no-store"  # what is taken back is to be gone
    return page


@lru_cache(maxsize=64)
def _of_pack(slug: str, digest: str, full: bool) -> dict[str, Any]:
    """Made once; the digest says of which words."""
    motion = known_motion(slug)
    return _material(motion, not full, made.from_pack(motion, not full))


def _material(motion: Motion, careful: bool, met: list[made.Met]) -> dict[str, Any]:
    """What js/drills reads: the motion as rooms have it, the openings, and the words that a restatement had better do without."""
    return {
        "motion": shown_motion(motion, careful),
        "openings": [_shown(one) for one in met],
        "loaded": loaded_forms(motion.language),
        "lexicon": language_words(motion.language),
    }


def _shown(met: made.Met) -> dict[str, Any]:
    shown = {"side": met.side, "text": met.text, "cards": list(met.cards), "strong": met.strong._asdict()}
    return shown | ({"bot": True} if met.bot else {}) | ({"best": met.best._asdict()} if met.best else {})
