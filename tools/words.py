"""Finds every word that people read and keeps the translators' files up to date with it.

    python -m tools.words            write debate/translations/messages.pot, for a new language, and update every language
    python -m tools.words --check    say which language is out of date, and fail

Messages are the arguments of `_` and related functions in Python, templates and scripts, and every sentence in the rules, which
raise `Rejected` with plain English that is translated at the edge, as are the sentences of `Limited`.
"""

import ast
import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "debate"
KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "lazy_gettext": None,
    "n_": (1, 2),
    "ngettext": (1, 2),
    "Rejected": (2,),
    "Limited": (2,),
}
# Plain English, translated at the edge.
SPOKEN_LATER = ("debate/game/", "debate/coaching/coaching.py", "debate/motions/")
SENTENCE = re.compile(r"[A-Z][^\n]* [^\n]*[.?!]")


# --- scripts ------------------------------------------------------------------------------

# Babel's own extractor (babel.messages.jslexer, with parse_template_string) cannot do this: in a template literal it takes the
# first `}` for the end of an expression, also the one in `_("Room %(code)s", { code })`, and loses dozens of messages like this.


class Token(NamedTuple):
    """A piece of a script. Kinds: name; string (its value); op (one character); and of a template literal text
    (its beginning), more (what follows an expression) and end."""

    kind: str
    value: str
    line: int


_PIECE = re.compile(
    r"""(?P<skip>\s+|//[^\n]*|/\*.*?\*/)|(?P<name>[\w$]+)|(?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?P<op>.)""",
    re.S,
)
_REGEX = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/\w*")
_LITERAL = re.compile(r"(?:[^`\\$]|\\.|\$(?!\{))*", re.S)


@lru_cache(maxsize=1)  # callers ask for the pieces of one script again and again
def tokens(source: str) -> tuple[Token, ...]:
    """A script in pieces, template literals however deeply nested included."""
    return tuple(_tokens(source))


def _tokens(source: str) -> Iterator[Token]:
    depth: list[int] = []  # for each template literal we are in: open braces of the expression we are in
    at, before, line, counted = 0, Token("op", ";", 1), 1, 0
    while at < len(source):
        line, counted = line + source.count("\n", counted, at), at
        if source[at] == "`" or (source[at] == "}" and depth and depth[-1] == 0):
            if source[at] == "}":
                depth.pop()
            found = _LITERAL.match(source, at + 1)
            yield Token("text" if source[at] == "`" else "more", found[0], line)
            at = found.end()
            if source.startswith("${", at):
                depth.append(0)
                at, before = at + 2, Token("op", "(", line)
            else:
                at, before = at + 1, Token("end", "`", line)
                yield before
            continue
        if source[at] == "/" and source[at + 1 : at + 2] not in ("/", "*") and _may_be_regex(before):
            found = _REGEX.match(source, at)
            if found:
                at, before = found.end(), Token("string", "", line)
                continue
        found = _PIECE.match(source, at)
        at = found.end()
        if found.lastgroup == "skip":
            continue
        value = found[0]
        if depth and value in "{}":
            depth[-1] += 1 if value == "{" else -1
        before = Token(found.lastgroup, ast.literal_eval(value) if found.lastgroup == "string" else value, line)
        yield before


def _may_be_regex(before: Token) -> bool:
    return (
        before.value in ("return", "typeof", "case")
        if before.kind == "name"
        else before.kind == "op" and before.value not in ")]}"
    )


def extract_js(file: Any, keywords: Any, comment_tags: Any, options: Any) -> Iterator[tuple[int, str, Any, list[str]]]:
    """Babel's extractor for scripts: calls of a keyword with literal strings."""
    pieces = [piece for piece in tokens(file.read().decode()) if piece.kind != "end"]
    for n, piece in enumerate(pieces):
        if piece.kind == "name" and piece.value in keywords and pieces[n + 1 : n + 2] and pieces[n + 1].value == "(":
            arguments = _strings(pieces[n + 2 :])
            if arguments:
                yield piece.line, piece.value, tuple(arguments) if len(arguments) > 1 else arguments[0], []


def _strings(pieces: list[Token]) -> list[str]:
    """The literal strings with which a call's arguments begin (one broken with + is one)."""
    found: list[str] = []
    n = 0
    while n < len(pieces) and pieces[n].kind in ("string", "text"):
        value = pieces[n].value
        while n + 2 < len(pieces) and pieces[n + 1].value == "+" and pieces[n + 2].kind == "string":
            n, value = n + 2, value + pieces[n + 2].value
        found.append(value)
        if n + 1 >= len(pieces) or pieces[n + 1].value != ",":
            break
        n += 2
    return found


# --- the rules ----------------------------------------------------------------------------


def sentences(source: str) -> Iterator[tuple[int, str]]:
    """Every sentence among a module's strings, docstrings apart."""
    tree = ast.parse(source)
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in docs
            and SENTENCE.fullmatch(node.value)
        ):
            yield node.lineno, node.value


# --- the catalogue ------------------------------------------------------------------------


def template() -> Catalog:
    """All messages of the project, with the files that they are in. Of one singular a translation holds one plural."""
    catalogue = Catalog(header_comment="# The words of Counterclaim's interface.", charset="utf-8", fuzzy=False)
    for path in sorted(PACKAGE.rglob("*")):
        where = path.relative_to(ROOT).as_posix()
        if "/dist/" in where or path.suffix not in (".py", ".html", ".js"):
            continue
        method = {".py": "python", ".html": "jinja2", ".js": extract_js}[path.suffix]
        options = {"silent": "false", "newstyle_gettext": "true"} if path.suffix == ".html" else {}
        with path.open("rb") as file:
            for _, message, comments, _ in extract(method, file, KEYWORDS, ("For translators:",), options):
                known = catalogue.get(message[0]) if isinstance(message, tuple) else None
                if known and known.pluralizable and known.id != message:
                    raise ValueError(f"{where}: “{message[0]}” has the plural “{known.id[1]}” elsewhere")
                catalogue.add(message, locations=[(where, None)], auto_comments=comments)
        if where.startswith(SPOKEN_LATER):
            for _, message in sentences(path.read_text()):
                catalogue.add(message, locations=[(where, None)])
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """The catalogue's file, in which nothing changes but words: no dates, no versions, no line numbers."""
    out = BytesIO()
    write_po(out, catalogue, width=120, sort_output=True)
    passing = (
        b'"Project-Id',
        b'"Report',
        b'"POT-Creation',
        b'"PO-Revision',
        b'"Last-Tr',
        b'"Language-Team',
        b'"Generated',
    )
    return b"".join(line for line in out.getvalue().splitlines(keepends=True) if not line.startswith(passing))


def main(arguments: list[str]) -> int:
    found = template()
    files = {} if "--check" in arguments else {PACKAGE / "translations" / "messages.pot": written(found)}
    for path in sorted((PACKAGE / "translations").glob("*/LC_MESSAGES/messages.po")):
        with path.open("rb") as file:
            catalogue = read_po(file, locale=path.parts[-3])
        catalogue.update(found, no_fuzzy_matching=True)
        files[path] = written(catalogue)
    stale = [path for path, content in files.items() if not path.exists() or path.read_bytes() != content]
    for path in stale:
        if "--check" in arguments:
            print(f"{path.relative_to(ROOT)} is out of date: run make words", file=sys.stderr)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[path])
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
