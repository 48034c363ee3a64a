"""Static files: addresses that change with the content, so browsers may cache them; compression."""

import gzip
import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from flask import Flask, Response, current_app, g, request, url_for
from markupsafe import Markup

from ..game.model.phases import LIMITS

DIST = "dist"  # scripts as browsers get them: hatch_build.py bundles those in js
# Used by every page, in this order.
STYLES = ("tokens.css", "style.css", "parts.css", "modes.css", "pages.css", "practice.css")
A_YEAR = 365 * 24 * 3600
# The same for many visitors, so compressed once.
THE_SAME = ("static", "style", "screens.motion", "screens.words", "offline.bundle")
WORTH_IT = 1000  # bytes from which compression pays
TOO_LONG = 512 * 1024  # bytes: compressing more would keep everybody waiting
TEXT_TYPES = ("application/json", "application/manifest+json", "image/svg+xml")


def init_app(app: Flask) -> None:
    """url_for('static', …) gets the file's digest; `script(…)` and `preloads(…)` bring modules; `limits` goes to scripts."""
    folder = Path(str(app.static_folder))

    @app.url_defaults
    def _with_digest(endpoint: str, values: dict[str, str]) -> None:
        if endpoint == "static" and not _is_bundled(values["filename"]):
            values |= {"v": digest} if (digest := _digest_of(folder / values["filename"])) else {}
        elif endpoint == "style":
            values["v"] = _style(folder)[1]

    @app.get("/style.css")
    def style() -> Response:
        return Response(_style(folder)[0], mimetype="text/css")

    @app.context_processor
    def _templates() -> dict[str, object]:
        root = request.script_root
        return {
            "script": lambda *names, **how: _script(folder, root, names, **how),
            "preloads": lambda *names: _preloads(folder, root, names),
            "limits": LIMITS,
        }

    @app.after_request
    def _keep(response: Response) -> Response:
        if request.endpoint == "static" and response.status_code in (200, 304):
            name = (request.view_args or {})["filename"]
            _let_keep(response, _is_bundled(name) or request.args.get("v") == _digest_of(folder / name))
        elif request.endpoint == "style":
            _let_keep(response, request.args.get("v") == _style(folder)[1])
        return _compress(response)


def _let_keep(response: Response, current: bool) -> None:
    response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable" if current else "no-cache"


@lru_cache(maxsize=2)
def _style(folder: Path) -> tuple[bytes, str]:
    """All of STYLES as one file, and its digest. One file uses the page's connection; each further file would open another."""
    text = b"\n".join((folder / name).read_bytes() for name in STYLES)
    return text, hashlib.blake2s(text, digest_size=6).hexdigest()


@lru_cache(maxsize=32)
def _script(folder: Path, _root: str, modules: tuple[str, ...], priority: str = "auto") -> Markup:
    """The script element of the first module, and preload links for what it and the others need."""
    first, *others = with_imports(folder, modules)
    element = Markup('<script type="module" src="{}" fetchpriority="{}"></script>')
    return Markup("\n").join([_links(others), element.format(url_for("static", filename=first), priority)])


@lru_cache(maxsize=32)
def _preloads(folder: Path, _root: str, modules: tuple[str, ...]) -> Markup:
    """Preload links for these modules and all their imports, which the next page will need."""
    return _links(with_imports(folder, modules))


def _links(files: Iterable[str]) -> Markup:
    """Preload links, so that the browser fetches all files at once instead of discovering one after another. Their priority is
    low: the style sheet comes first."""
    link = Markup('<link rel="modulepreload" href="{}" fetchpriority="low">')
    return Markup("\n").join(link.format(url_for("static", filename=file)) for file in files)


def with_imports(folder: Path, modules: Iterable[str]) -> list[str]:
    """The files of these modules and of all that they import, as names of static files; a module's own comes first."""
    return list(dict.fromkeys(file for module in modules for file in _modules(folder)[module]))


@lru_cache(maxsize=2)
def _modules(folder: Path) -> dict[str, list[str]]:
    modules: dict[str, list[str]] = json.loads((folder / DIST / "manifest.json").read_text())["modules"]
    return modules


def _is_bundled(file: str) -> bool:
    """Whether a file is a bundle, whose name has a digest already."""
    return file.startswith(f"{DIST}/") and file.endswith((".js", ".map"))


def inlined(*sheets: str) -> str:
    """The style sheets of every page, and these, as one text: for a file that stands alone."""
    folder = Path(str(current_app.static_folder))
    return "\n".join([_style(folder)[0].decode(), *((folder / name).read_text() for name in sheets)])


@lru_cache(maxsize=1024)
def _digest_of(file: Path) -> str:
    """A file's digest, computed once: new versions of files come with a new process."""
    return hashlib.blake2s(file.read_bytes(), digest_size=6).hexdigest() if file.is_file() else ""


def _compress(response: Response) -> Response:
    kind = response.mimetype or ""
    text = kind.startswith("text/") or kind.endswith("javascript") or kind in TEXT_TYPES
    if not text or response.status_code == 304 or "Content-Encoding" in response.headers:
        return response
    response.vary.add("Accept-Encoding")
    if request.accept_encodings.find("gzip") < 0 or response.status_code == 206:
        return response
    response.direct_passthrough = False
    data, same = response.get_data(), request.endpoint in THE_SAME or g.get("same_for_all")
    if len(data) >= WORTH_IT and (len(data) <= TOO_LONG or same):
        packed: dict[str, bytes] = g.get("packed", {})  # a kept page, as it was compressed before
        if same:
            response.set_data(_gzipped(data))
        else:
            packed["gzip"] = packed.get("gzip") or gzip.compress(data, 5, mtime=0)
            response.set_data(packed["gzip"])
        response.headers["Content-Encoding"] = "gzip"
        if etag := response.get_etag()[0]:
            response.set_etag(etag, weak=True)
    return response


_gzipped = lru_cache(maxsize=128)(lambda data: gzip.compress(data, 9, mtime=0))
