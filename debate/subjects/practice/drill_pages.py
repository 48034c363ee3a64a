"""Drills: one page with everything they need, so a browser that has it needs no network."""

from functools import lru_cache
from typing import Any

from flask import Blueprint, make_response, render_template, request
from werkzeug.wrappers import Response

from ...coaching.own_text import language_words
from ...game import Motion, Rejected
from ...game.views.motions import shown_motion
from ...web.context import credentials, rooms
from ...web.responses import in_slices, in_turn, shared_page
from ..shelf.known import argued, motions_to_practise
from . import drills as made

blueprint = Blueprint("drills", __name__)


@blueprint.get("/practice")
def practice() -> str:
    """The list of things to practise alone."""
    return render_template("practice/practice.html", motions=motions_to_practise(), token=credentials.form_token())


@blueprint.get("/practice/drills/<slug>")
def drill(slug: str) -> Response:
    """All drills of a motion, in careful words, or with ?content=full in the words of a room with full content."""
    motion, full = argued(slug), request.args.get("content") == "full"
    return shared_page(
        "practice/drills.html",
        (slug, motion.digest, full),
        lambda: {"motion": motion, "full": full, "material": _of_pack(slug, motion.digest, full)},
    )


@blueprint.get("/rooms/<room:code>/drills")
@in_turn()
def shared_texts_drills(code: str) -> Response:
    """Drills on a class's own texts, for anyone with the room's code, as long as the teacher shares them. Raises Rejected
    `no_shared_texts`."""
    room = rooms.load(code)
    met = list(in_slices(made.from_class(room))) if room.texts_shared else []
    if not met:
        raise Rejected(
            "no_shared_texts",
            "There are no texts to practise with here, or your teacher has stopped sharing them.",
            "code",
        )
    material = _material(room.motion, room.options.content == "careful", met)
    page = make_response(render_template("practice/drills.html", motion=room.motion, shared_by=code, material=material))
    page.headers["Cache-Control"] = "private, no-store"  # texts that are no longer shared must disappear
    return page


@lru_cache(maxsize=64)
def _of_pack(slug: str, digest: str, full: bool) -> dict[str, Any]:
    """A pack's drills, made once; the digest identifies the pack's words."""
    motion = argued(slug)
    more = {"evidence": made.evidence(motion), "comparisons": list(made.comparisons(motion))}
    return _material(motion, not full, list(in_slices(made.from_pack(motion, not full)))) | more


def _material(motion: Motion, careful: bool, met: list[made.Met]) -> dict[str, Any]:
    """What js/drills reads: the motion as rooms have it, the openings, and what is known of its language."""
    return {
        "motion": shown_motion(motion, careful),
        "openings": [_shown(text) for text in met],
        "lexicon": language_words(motion.language),
    }


def _shown(met: made.Met) -> dict[str, Any]:
    shown = {"side": met.side, "text": met.text, "cards": list(met.cards), "strong": met.strong._asdict()}
    return shown | ({"bot": True} if met.bot else {}) | ({"best": met.best._asdict()} if met.best else {})
