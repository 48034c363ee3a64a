"""Practice without a network: the page that runs on the device, its data, and the worker that keeps both there."""

import hashlib
import json
import time
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from flask import Blueprint, current_app, make_response, render_template, request, url_for
from flask_babel import get_locale
from werkzeug.wrappers import Response

from ...i18n import gettext
from ...web.assets import A_YEAR, with_imports
from ...web.context import installed_motions
from ...web.responses import SLICE, in_turn
from ...web.routes import json_only
from ..shelf.known import argued
from . import offline_bundle
from .pages import Closing, Length, Practice, room_for

blueprint = Blueprint("offline", __name__)

MODULES = (
    "js/practice/offline.js",
    "js/front/practice_form.js",
    "js/practice/own_drills.js",
    "js/practice/drills_script.js",
    "js/front/kept_line.js",
)
ICON, MANIFEST = "icon.svg", "practice.webmanifest"


@blueprint.get("/practice/offline")
def shell() -> str:
    """The page of a debate that runs in the browser; the choices are in its query."""
    ear, words = offline_bundle.english_ear(), offline_bundle.english_words()
    return render_template("practice/offline.html", bundles=_addresses(), ear=ear, words=words)


@blueprint.get("/practice/bundle/<slug>")
@json_only
def bundle(slug: str) -> Response:
    """Everything that bots say about a motion. Raises Rejected `no_motion`."""
    version = _version_of(slug)
    with in_turn():
        data = _bundle(slug, argued(slug).digest, str(get_locale()))
    response = make_response(data)
    response.mimetype = "application/json"
    current = request.args.get("v") == version
    response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable" if current else "no-cache"
    response.set_etag(version)
    return response.make_conditional(request)


@blueprint.get("/practice/worker.js")
def worker() -> Response:
    """The worker. Any change in its text is a new version, for which browsers check whenever a person practises."""
    folder = Path(str(current_app.static_folder))
    pages = ["/practice", url_for(".shell"), *(url_for("drills.drill", slug=slug) for slug in _argued())]
    files = [
        url_for("style"),
        *(url_for("static", filename=name) for name in (ICON, MANIFEST, *with_imports(folder, MODULES))),
    ]
    files += _addresses().values()
    kept = {"files": files, "pages": pages, "start": "/practice", "shell": url_for(".shell")}
    source = (folder / "js" / "worker.js").read_text()
    ear = json.dumps([offline_bundle.english_ear(), offline_bundle.english_words()])
    version = _version(source, json.dumps(kept), str(get_locale()), ear, *_templates())
    response = make_response(f"const PRECACHE = {json.dumps({**kept, 'version': version})};\n\n{source}")
    response.mimetype = "text/javascript"
    response.headers["Cache-Control"] = "no-cache"
    response.headers["Service-Worker-Allowed"] = "/practice"
    response.headers["Content-Security-Policy"] = "default-src 'none'; connect-src 'self'"
    return response


def _argued() -> list[str]:
    """The installed motions without stock issues."""
    return [slug for slug, motion in installed_motions.items() if not motion.has_stock]


def _templates() -> list[str]:
    """The templates of the kept pages, whose addresses have no digest."""
    folder = Path(current_app.root_path) / str(current_app.template_folder)
    return [file.read_text() for file in sorted(folder.rglob("*.html"))]


def _version(*texts: str) -> str:
    return hashlib.blake2s("\0".join(texts).encode(), digest_size=6).hexdigest()


def _addresses() -> dict[str, str]:
    """The bundles of all motions, by their names."""
    return {slug: url_for(".bundle", slug=slug, v=_version_of(slug)) for slug in _argued()}


def _version_of(slug: str) -> str:
    """A bundle's version, from all that it is made of: to know the addresses of all bundles, nobody waits until they are made."""
    return _version(_program(Path(current_app.root_path)), slug, argued(slug).digest, str(get_locale()))


@lru_cache(maxsize=1)
def _program(root: Path) -> str:
    """The version of this program's modules, lists of words and translations, as they were when somebody first asked."""
    files = sorted(file for file in root.rglob("*") if file.suffix in (".py", ".json", ".po"))
    return _version(*(file.read_text() for file in files))


@lru_cache(maxsize=64)
def _bundle(slug: str, _digest: str, _locale: str) -> bytes:
    """A bundle, made once per version of the pack and reader's language."""
    lengths: tuple[Length, ...] = ("normal", "short", "none")
    closings: tuple[Closing, ...] = ("", "yes")
    rooms: dict[str, Any] = {
        f"{length}{closing}": room_for(Practice(motion=slug, length=length, closing=closing))
        for closing in closings
        for length in lengths
    }
    return msgspec.json.encode(offline_bundle.make_bundle(argued(slug), rooms, gettext, lambda: time.sleep(SLICE)))
