"""Drills: one page with everything they need, so a browser that has it needs no network."""

import json
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from ...coaching.own_text import language_words, primary
from ...game import Motion, Rejected
from ...game.hearing.words import is_english
from ...game.views.motions import shown_motion
from ...motions.stock import fillers, own_words
from ...web.context import credentials, rooms
from ...web.responses import in_slices, in_turn, shared_page, unkept
from ..shelf.known import argued, motion_to_practise, motions_to_practise, motions_to_question
from . import drills as made
from .offline_bundle import english_ear

blueprint = Blueprint("drills", __name__)

SAID = Path(__file__).parent / "said"


@blueprint.get("/practice")
def practice() -> str | Response:
    """The list of things to practise alone; with `?motion=`, that motion first: an installed one, or an own one behind a link."""
    wanted = request.args.get("motion", "")
    first = [motion_to_practise(wanted)] if wanted else []
    if first and first[0].has_stock:
        return redirect(url_for(".questions", slug=wanted))
    return render_template(
        "practice/practice.html",
        motions=[*first, *(motion for motion in motions_to_practise() if motion not in first)],
        wanted=wanted,
        asking=motions_to_question(),
        token=credentials.form_token(),
    )


@blueprint.get("/practice/drills/<slug>")
def drill(slug: str) -> Response:
    """All drills of a motion, in careful words, or with ?content=full in the words of a room with full content."""
    try:
        motion = argued(slug)
    except Rejected:
        motion_to_practise(slug)  # one that isn't there is refused
        return redirect(url_for(".questions", slug=slug, _anchor="drills"))  # nothing to drill yet
    full = request.args.get("content") == "full"
    return shared_page(
        "practice/drills.html",
        (slug, motion.digest, full),
        lambda: {"motion": motion, "full": full, "material": _of_pack(slug, motion.digest, full)},
    )


@blueprint.get("/practice/questions/<slug>")
def questions(slug: str) -> Response:
    """Practice on a motion whose cards only ask: a questioner in the browser. It needs nothing more of the server."""
    motion = motion_to_practise(slug)
    return shared_page(
        "practice/questioner.html",
        (slug, motion.digest),
        lambda: {"motion": motion, "material": _to_question(motion)},
    )


def _to_question(motion: Motion) -> dict[str, Any]:
    """What js/practice/questioner.js reads: the motion in careful words, and what is known of its language."""
    ear = english_ear()
    return {
        "motion": shown_motion(motion, careful=True),
        "turned": own_words.turned_issues({"title": motion.title, "language": motion.language}),
        "argued": [id for id, card in motion.cards.items() if fillers.is_argued(card, motion.language)],
        "backed": [id for id, card in motion.cards.items() if fillers.is_backed(card, motion.language)],
        "lexicon": language_words(motion.language),
        "said": _said(primary(motion.language)),
        "ear": {"patterns": ear["patterns"], "least": ear["least"]} if is_english(motion) else None,
    }


@cache
def _said(language: str) -> dict[str, Any] | None:
    """How a language says something on each stock issue; None for a language without a file."""
    known = {file.stem: file for file in SAID.glob("*.json")}
    return json.loads(known[language].read_text()) if language in known else None


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
    return unkept(render_template("practice/drills.html", motion=room.motion, shared_by=code, material=material))


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
