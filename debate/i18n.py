"""The interface's words in the reader's language.

The English is in the code. Any other language is one file, `translations/LOCALE/LC_MESSAGES/messages.po`, which is read
directly, without compiling. `make words` writes the template that translators start from, and brings every language up to date
with it.
"""

from collections.abc import Callable
from contextvars import ContextVar
from datetime import date
from functools import cache, wraps
from gettext import c2py
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple

from babel import Locale, dates
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask import Flask, request
from flask_babel import Babel, Domain, get_locale
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from .game import Rejected

FOLDER = Path(__file__).parent / "translations"
SOURCE = "en"  # the language of the messages in the code
COOKIE = "lang"
CATEGORIES = ("zero", "one", "two", "few", "many", "other")

Ts = TypeVarTuple("Ts")
R = TypeVar("R")
_of_request: ContextVar[NullTranslations | None] = ContextVar("of_request", default=None)


def init_app(app: Flask) -> None:
    """Give an application's templates `_`, `ngettext`, `locale`, `direction` and `js_messages()`."""
    babel = Babel(
        app, locale_selector=lambda: choose(request.cookies.get(COOKIE), request.headers.get("Accept-Language"))
    )
    babel.domain_instance = _Catalogues()
    # A report has thousands of messages: unlike Flask-Babel's own functions, these don't look up the request for each.
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]  # of Jinja's i18n extension
        lambda text: _translations().gettext(text),
        lambda one, more, n: _translations().ngettext(one, more, n),
        newstyle=True,
    )

    app.jinja_env.filters["day"] = format_date
    app.jinja_env.filters["month"] = format_month

    @app.before_request
    def _listen() -> None:
        _of_request.set(None)
        _of_request.set(_translations())

    @app.teardown_request
    def _forget(_error: BaseException | None) -> None:
        _of_request.set(None)

    @app.context_processor
    def _words() -> dict[str, Any]:
        locale = get_locale() or Locale.parse(SOURCE)
        return {
            "locale": str(locale).replace("_", "-"),
            "direction": locale.text_direction,
            "js_messages": lambda: js_messages(str(locale)),
        }


class _Catalogues(Domain):  # type: ignore[misc]  # flask_babel has no types
    def get_translations(self) -> NullTranslations:
        return _translations()


def _translations() -> NullTranslations:
    """The translations for the request's reader: the same object for everybody with the same language."""
    return _of_request.get() or _catalogue(str(get_locale() or SOURCE))[1]


def gettext(text: str, /, **params: Any) -> str:
    """A message in the language of the request's reader, with its %(name)s placeholders filled in."""
    words = _translations().gettext(text)
    return words % params if params else words


def ngettext(one: str, more: str, num: int, /, **params: Any) -> str:
    """A message about `num` things, which its placeholders may name, too."""
    return _translations().ngettext(one, more, num) % {"num": num, **params}


def format_date(at: date) -> str:
    """A day in the reader's language; in English as the interface spells."""
    locale = str(get_locale() or SOURCE)
    return dates.format_date(at, locale="en_GB" if locale == SOURCE else locale)


def format_month(month: str) -> str:
    """A month such as 2026-11 in the reader's language."""
    return dates.format_skeleton("yMMMM", date.fromisoformat(f"{month}-01"), locale=str(get_locale() or SOURCE))


def in_each_language(name: Callable[[*Ts], R]) -> Callable[[*Ts], R]:
    """Remember a function's results in each language: for names from a short list that a page uses very often."""
    known: dict[Any, R] = {}

    @wraps(name)
    def remembered(*args: *Ts) -> R:
        key = (_translations(), *args)
        if key not in known:
            known[key] = name(*args)
        return known[key]

    return remembered


@cache  # every request asks
def available() -> tuple[str, ...]:
    """The available languages, English first."""
    return (SOURCE, *sorted(path.parts[-3] for path in FOLDER.glob("*/LC_MESSAGES/messages.po")))


def load_languages() -> None:
    """Read every language's messages now, so that nobody has to wait for that."""
    for locale in available():
        js_messages(locale)


def choose(cookie: str | None, accept: str | None) -> str:
    """The best available language for a `lang` cookie and an Accept-Language header."""
    if cookie in available():
        return str(cookie)
    wanted = parse_accept_header(accept or "", LanguageAccept)
    by_tag = {locale.replace("_", "-"): locale for locale in available()}
    return by_tag[wanted.best_match(by_tag, SOURCE)]


def translate(locale: str, message: str, **params: Any) -> str:
    """A message in a language, with its %(name)s placeholders filled in. Needs no request: sockets use it."""
    text = _catalogue(locale)[1].gettext(message)
    return text % params if params else text


def refusal_in_words(error: Rejected, locale: str) -> dict[str, str]:
    """A refusal in the protocol's form, {code, message, field?, without?}, in the reader's language."""
    fault = {"code": error.code, "message": translate(locale, error.message, **error.params)}
    more = {"field": error.field, "without": error.params.get("without")}
    return fault | {name: some for name, some in more.items() if some}


@cache
def js_messages(locale: str) -> dict[str, str | list[str]]:
    """The messages that scripts use, by their English. A message with plurals is a list of forms, in
    the order of the browser's plural categories for the language."""
    catalogue = _catalogue(locale)[0]
    rule, index = Locale.parse(locale).plural_form, c2py(catalogue.plural_expr)
    sample = {rule(n): n for n in reversed(range(200))}
    order = [index(sample[c]) if c in sample else -1 for c in CATEGORIES if c in rule.tags or c == "other"]
    return {
        entry.id if isinstance(entry.id, str) else entry.id[0]: entry.string
        if isinstance(entry.string, str)
        else [entry.string[n] for n in order]
        for entry in catalogue
        if entry.id and entry.string and not entry.fuzzy and any(file.endswith(".js") for file, _ in entry.locations)
    }


@cache
def _catalogue(locale: str) -> tuple[Catalog, NullTranslations]:
    file = FOLDER / locale / "LC_MESSAGES" / "messages.po"
    if not file.exists():
        return Catalog(locale=SOURCE), NullTranslations()
    with file.open("rb") as lines:
        catalogue = read_po(lines, locale=locale)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return catalogue, Translations(compiled)
