"""Static files: addresses that change with the content, so browsers may cache them; compression."""

import gzip
import hashlib
import json
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from flask import Flask, Response, current_app, request, url_for
from markupsafe import Markup

from ..game.phases import LIMITS

LIBRARIES = {
    "preact": "vendor/preact.module.js",
    "preact/hooks": "vendor/hooks.module.js",
    "htm": "vendor/htm.module.js",
    "socket.io-client": "vendor/socket.io.esm.min.js",
    "#vendor/wink-porter2-stemmer.js": "vendor/wink-porter2-stemmer.js",
}
OURS = "#app/"  # how modules name one another; Node knows it from package.json's `imports`
STYLES = (
    "tokens.css",
    "style.css",
    "parts.css",
    "modes.css",
    "pages.css",
    "practice.css",
)  # used by every page, in this order
A_YEAR = 365 * 24 * 3600
# Leaves out lazy imports, `import("…")`, which are not needed yet, and types that comments import.
IMPORT = re.compile(r"""\b(?:from|import)\s*["']([#\w./-]+)(?<!\.d\.ts)["']""")
THE_SAME = ("static", "style", "screens.motion")  # the same for many visitors, so compressed once
WORTH_IT = 1000  # bytes
TOO_LONG = 512 * 1024  # bytes: compressing more would keep everybody waiting
TEXT_TYPES = ("application/json", "application/manifest+json", "image/svg+xml")


def init_app(app: Flask) -> None:
    """url_for('static', …) gets the file's digest; `importmap()` gives modules the same addresses; `limits` goes to scripts."""
    folder = Path(str(app.static_folder))

    @app.url_defaults
    def _with_digest(endpoint: str, values: dict[str, str]) -> None:
        if endpoint == "static" and (digest := _digest_of(folder / values["filename"])):
            values["v"] = digest
        elif endpoint == "style":
            values["v"] = _style(folder)[1]

    @app.get("/style.css")
    def style() -> Response:
        return Response(_style(folder)[0], mimetype="text/css")

    @app.context_processor
    def _templates() -> dict[str, object]:
        root = request.script_root
        return {
            "importmap": lambda *names: _importmap(folder, root, names),
            "preloads": lambda *names: _preloads(folder, root, names),
            "limits": LIMITS,
        }

    @app.after_request
    def _keep(response: Response) -> Response:
        if request.endpoint == "static" and response.status_code in (200, 304):
            current = request.args.get("v") == _digest_of(folder / (request.view_args or {})["filename"])
            _let_keep(response, current)
        elif request.endpoint == "style":
            _let_keep(response, request.args.get("v") == _style(folder)[1])
        return _compress(response)


def _let_keep(response: Response, current: bool) -> None:
    response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable" if current else "no-cache"


@lru_cache(maxsize=2)
def _style(folder: Path) -> tuple[bytes, str]:
    """All of STYLES and its digest. One file uses the page's connection; each additional file would open another first."""
    text = b"\n".join((folder / name).read_bytes() for name in STYLES)
    return text, hashlib.blake2s(text, digest_size=6).hexdigest()


@lru_cache(maxsize=16)
def _importmap(folder: Path, _root: str, modules: tuple[str, ...]) -> Markup:
    """The import map, for a script element: libraries by name, and our modules as `#app/…`, so that a page finds this
    version's files. A page that names its modules gets only the entries that these need; other pages get all."""
    ours = [f"js/{module.relative_to(folder / 'js').as_posix()}" for module in sorted((folder / "js").rglob("*.js"))]
    files = with_imports(folder, modules) if modules else [*LIBRARIES.values(), *ours]
    names = {file: name for name, file in LIBRARIES.items()}
    imports = {names.get(file) or OURS + file.removeprefix("js/"): url_for("static", filename=file) for file in files}
    return Markup(json.dumps({"imports": imports}, separators=(",", ":")).replace("<", "\\u003c"))


@lru_cache(maxsize=32)
def _preloads(folder: Path, _root: str, modules: tuple[str, ...]) -> Markup:
    """Preload links for these modules and all their imports: the browser can fetch all at once instead of discovering one after another.
    Priority is low: the style sheet comes first."""
    addresses = (url_for("static", filename=name) for name in with_imports(folder, modules))
    return Markup("\n").join(
        Markup('<link rel="modulepreload" href="{}" fetchpriority="low">').format(address) for address in addresses
    )


def with_imports(folder: Path, modules: Iterable[str]) -> list[str]:
    """These modules and all their imports, as names of static files. A module's imports come right after it."""
    found: dict[str, None] = {}
    waiting = list(modules)
    while waiting:
        if (name := waiting.pop(0)) not in found:
            found[name] = None
            waiting[:0] = [_file_of(spoken) for spoken in IMPORT.findall((folder / name).read_text())]
    return list(found)


def _file_of(spoken: str) -> str:
    """The static file that an import refers to."""
    if spoken in LIBRARIES:
        return LIBRARIES[spoken]
    return f"js/{spoken.removeprefix(OURS)}"


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
    data = response.get_data()
    if len(data) >= WORTH_IT and (len(data) <= TOO_LONG or request.endpoint in THE_SAME):
        response.set_data(_gzipped(data) if request.endpoint in THE_SAME else gzip.compress(data, 5, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
        if etag := response.get_etag()[0]:
            response.set_etag(etag, weak=True)
    return response


_gzipped = lru_cache(maxsize=128)(lambda data: gzip.compress(data, 9, mtime=0))
