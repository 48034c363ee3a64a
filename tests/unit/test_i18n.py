"""Every word that people read passes through gettext, and every language is up to date."""

import ast
import re
from collections.abc import Iterable
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask, render_template_string
from flask_babel import gettext
from jinja2 import Environment, nodes

from debate import i18n
from tools import words
from tools.words import KEYWORDS, PACKAGE, Token, extract_js, main, sentences, tokens

SPOKEN = {"alt", "aria-label", "aria-description", "aria-valuetext", "aria-roledescription", "placeholder", "title"}
ATTRIBUTE = r'([a-z][\w-]*)="([^"]*)"'
NAMES = {"Counterclaim", "JSON", "UTC"}  # the same in every language
SCRIPTS = sorted(path for path in (PACKAGE / "static" / "js").rglob("*.js"))
TEMPLATES = sorted((PACKAGE / "templates").rglob("*.html"))


def test_translators_get_the_words_of_modules_templates_scripts_and_rules(messages):
    assert {
        "Too close to call",
        "Open a room",
        "Let it come",
        "This debate’s ending has no such part.",
    } <= {message.id for message in messages}


def test_a_language_that_lacks_a_message_is_out_of_date(tmp_path, monkeypatch, capsys):
    file = tmp_path / "debate" / "translations" / "pl" / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    monkeypatch.setattr(words, "ROOT", tmp_path)
    monkeypatch.setattr(words, "PACKAGE", tmp_path / "debate")
    (tmp_path / "debate" / "pages.py").write_text("_('Open a room')")
    file.write_text(POLISH)
    assert main(["--check"]) == 1 and "pl/LC_MESSAGES/messages.po is out of date" in capsys.readouterr().err
    assert main([]) == 0 == main(["--check"])
    assert "Open a room" in file.read_text() and "Wejdź" in file.read_text()


def test_a_message_with_two_plurals_is_refused_as_a_translation_holds_one(tmp_path, monkeypatch):
    monkeypatch.setattr(words, "ROOT", tmp_path)
    monkeypatch.setattr(words, "PACKAGE", tmp_path / "debate")
    (tmp_path / "debate").mkdir()
    (tmp_path / "debate" / "cards.js").write_text('n_("Card", "%(n)s cards", n); _("Card");')
    words.template()
    (tmp_path / "debate" / "page.html").write_text('{{ ngettext("Card", "Cards", n) }}')
    with pytest.raises(ValueError, match="“Card” has the plural “%\\(n\\)s cards” elsewhere"):
        words.template()


def test_no_message_stands_in_an_f_string_where_only_some_versions_of_python_find_it():
    found = [
        f"{path.relative_to(PACKAGE)}:{call.lineno}"
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.JoinedStr)
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in KEYWORDS
        and any(isinstance(argument, ast.Constant) for argument in call.args)
    ]
    assert found == []


class Bare(HTMLParser):
    """Collects human words that stand in markup as they are. What is made elsewhere is given as ¤."""

    def __init__(self, markup: str):
        super().__init__()
        self.found: list[str] = []
        self.inside: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.inside.append(tag)
        for name, value in attributes:
            if name in SPOKEN:
                self.say(value or "")

    def handle_endtag(self, tag):
        if tag in self.inside:
            while self.inside.pop() != tag:
                pass

    def handle_data(self, data):
        if not {"script", "style", "symbol"} & set(self.inside):
            for name, value in re.findall(ATTRIBUTE, data):  # a template may keep them apart from their tag
                self.say(value if name in SPOKEN else "")
            self.say(re.sub(ATTRIBUTE, "", data))

    def say(self, text: str):
        found = re.findall(r"[^\W\d_]{2,}(?:[^<¤]*[^\W\d_])?", text)
        self.found += [words for words in found if words not in NAMES]


def test_bare_words_are_noticed():
    assert Bare('<p title="¤">¤ and more</p>').found == ["and more"]
    assert Bare('<input placeholder="Type here">').found == ["Type here"]
    assert Bare('<input¤>id="f-¤" aria-label="Your name"').found == ["Your name"]
    assert Bare('<a class="btn quiet" href="/rooms">¤</a> · <b>Counterclaim</b>').found == []


def test_no_template_has_words_outside_gettext():
    assert {path: words for path in TEMPLATES if (words := Bare(markup_of_template(path)).found)} == {}


def markup_of_template(path: Path) -> str:
    """A template's markup, with ¤ for what is put in."""
    markup, inside = "", ""
    for _, kind, value in Environment().lex(path.read_text()):
        inside = {"variable_begin": "variable", "block_begin": "block", "comment_begin": "comment"}.get(kind, inside)
        if kind == "data":
            markup += value
        elif kind == "variable_end":
            markup += "¤"
        if kind.endswith("_end"):
            inside = ""
    return markup


def test_no_script_has_words_outside_gettext():
    bare = {}
    for path in SCRIPTS:
        source = path.read_text()
        bare[path] = [*phrases_of(source), *(found for literal in markup_of(source) for found in Bare(literal).found)]
    assert {path: words for path, words in bare.items() if words} == {}


def markup_of(source: str) -> list[str]:
    """A script's html`…` literals, with ¤ for what is put in."""
    finished, unfinished, before = [], [], Token("op", "", 0)
    for piece in tokens(source):
        if piece.kind == "text":
            unfinished.append((before.value == "html", piece.value))
        elif piece.kind == "more":
            html, begun = unfinished.pop()
            unfinished.append((html, begun + "¤" + piece.value))
        elif piece.kind == "end":
            html, literal = unfinished.pop()
            finished += [literal.replace("<¤", "<component").replace("<//", "</component")] if html else []
        before = piece
    return finished


def phrases_of(source: str) -> list[str]:
    """Strings of a script that read like something said to people, and are no argument of gettext."""
    said = {
        part
        for _, _, message, _ in extract_js(BytesIO(source.encode()), KEYWORDS, (), {})
        for part in ([message] if isinstance(message, str) else message)
    }
    strings = (piece.value for piece in tokens(source) if piece.kind == "string")
    return [
        text for text in strings if re.match(r"[A-Z][a-z]+ \w", text) and not any(text in message for message in said)
    ]


def test_bare_words_of_a_script_are_noticed():
    script = 'html`<p class="a b">${on ? html`<b>${_("Fine")} now</b>` : `not markup`}</p>`; say("Well done"); _("All " + "of it")'
    assert [Bare(literal).found for literal in markup_of(script)] == [["now"], []]
    assert phrases_of(script) == ["Well done"]


def test_messages_are_found_in_nested_template_literals():
    script = r"""
        import { _, n_ } from "./i18n.js"; // it's a comment with a quote
        const say = (name) => html`<p class="it's" title=${_("A title")}>
          ${people.map((p) => html`<b>${p.on ? _("Here, %(name)s", { name }) : `${1}`}</b>`)}
          ${n_("%(n)s card", "%(n)s cards", n)} don't ${/["'`]/.test(name) && _("After a pattern" + " and a sum")}</p>`;
        const half = a / b; _('Single');
    """
    found = [(name, message) for _, name, message, _ in extract_js(BytesIO(script.encode()), KEYWORDS, (), {})]
    assert found == [
        ("_", "A title"),
        ("_", "Here, %(name)s"),
        ("n_", ("%(n)s card", "%(n)s cards")),
        ("_", "After a pattern and a sum"),
        ("_", "Single"),
    ]


def test_sentences_of_the_rules_are_found_wherever_they_stand_but_not_in_docstrings():
    source = '"""A docstring. It says much."""\nTABLE = (("a", "Wait for one more."),)\ndef f():\n    "Another docstring."\n    return "no sentence"\n'
    assert [message for _, message in sentences(source)] == ["Wait for one more."]


# --- values in messages -------------------------------------------------------------------

PLACE = re.compile(r"%\((\w+)\)")


def unfilled(messages: Iterable[str], given: Iterable[str]) -> list[str]:
    """What can't be said of messages with these values: a place that has none, or a lone %."""
    values = dict.fromkeys(given, 1)
    missing = [place for message in messages for place in PLACE.findall(message) if place not in values]
    for message in messages:
        try:
            message % dict.fromkeys([*values, *missing], 1)
        except (TypeError, ValueError):
            missing.append(f"a lone % in {message!r}")
    return missing


def unfilled_in_template(source: str) -> list[str]:
    """The messages of a template whose values don't come with their call; `_(…) % values` fails before it has them."""
    tree = Environment(extensions=["jinja2.ext.i18n", "jinja2.ext.do"]).parse(source)
    found = []
    for call in tree.find_all(nodes.Call):
        if not isinstance(call.node, nodes.Name) or call.node.name not in ("_", "gettext", "ngettext"):
            continue
        texts = call.args[: 2 if call.node.name == "ngettext" else 1]
        said = [one.value for one in texts if isinstance(one, nodes.Const)]
        given = {pair.key for pair in call.kwargs} | ({"num"} if call.node.name == "ngettext" else set())
        if isinstance(call.dyn_kwargs, nodes.Dict):
            given |= {pair.key.value for pair in call.dyn_kwargs.items if isinstance(pair.key, nodes.Const)}
        if len(said) < len(texts) and not call.dyn_kwargs:
            found.append(f"line {call.lineno}: no values for a message that is only known later")
        elif missing := unfilled(said, given):
            found.append(f"line {call.lineno}: {missing}")
    return found


def test_every_template_gives_each_message_all_its_values():
    assert {path: unfilled for path in TEMPLATES if (unfilled := unfilled_in_template(path.read_text()))} == {}


def test_a_message_without_its_values_is_noticed_in_a_template():
    for wrong in (
        '{{ _("Room %(code)s") }}',
        '{{ _("Room %(code)s") % {"code": 1} }}',
        "{{ _(point.message) % point.params }}",
        '{{ _("100 % of it") }}',
        '{{ ngettext("%(num)s of %(all)s", "%(num)s of %(all)s", n) }}',
    ):
        assert unfilled_in_template(wrong)
    for right in (
        '{{ _("Room %(code)s", code=1) }}',
        '{{ _("Room %(for)s", **{"for": 1}) }}',
        "{{ _(said, **values) }}",
        '{{ ngettext("%(num)s", "%(num)s", 2) }}',
    ):
        assert not unfilled_in_template(right)


# --- a language ---------------------------------------------------------------------------

POLISH = r"""
msgid ""
msgstr ""
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\n"

#: debate/templates/front/home.html
msgid "Join a room"
msgstr "Wejdź"

#: debate/static/js/parts/counts.js
msgid "%(n)s card"
msgid_plural "%(n)s cards"
msgstr[0] "%(n)s karta"
msgstr[1] "%(n)s karty"
msgstr[2] "%(n)s kart"

#: debate/game/acts/people.py
msgid "There is no seat %(seat)s."
msgstr "Nie ma miejsca %(seat)s."
"""


@pytest.fixture
def polish(tmp_path, monkeypatch):
    file = tmp_path / "pl" / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    file.write_text(POLISH)
    monkeypatch.setattr(i18n, "FOLDER", tmp_path)
    _forget()
    yield
    _forget()


def _forget():
    i18n.available.cache_clear()
    i18n._catalogue.cache_clear()
    i18n.js_messages.cache_clear()


def test_a_language_is_one_file(polish):
    assert i18n.available() == ("en", "pl")
    assert i18n.translate("pl", "There is no seat %(seat)s.", seat=3) == "Nie ma miejsca 3."
    assert i18n.translate("en", "There is no seat %(seat)s.", seat=3) == "There is no seat 3."


def test_what_is_not_translated_yet_stays_english(polish):
    assert i18n.translate("pl", "100 % of it") == "100 % of it"


def test_browsers_get_the_messages_that_scripts_use_and_their_plurals(polish):
    assert i18n.js_messages("pl") == {
        "%(n)s card": ["%(n)s karta", "%(n)s karty", "%(n)s kart", "%(n)s kart"]
    }  # one, few, many, other
    assert i18n.js_messages("en") == {}


@pytest.mark.parametrize(
    ("cookie", "accept", "chosen"),
    [
        (None, None, "en"),
        (None, "pl-PL,pl;q=0.9,en;q=0.5", "pl"),
        (None, "fr,de;q=0.8", "en"),
        ("pl", "en", "pl"),
        ("../../etc", "pl", "pl"),
        ("xx", "not a; header=,,", "en"),
    ],
)
def test_the_reader_chooses_among_the_languages_there_are(polish, cookie, accept, chosen):
    assert i18n.choose(cookie, accept) == chosen


def test_a_page_and_what_it_remembers_are_in_the_language_of_its_reader(polish):
    asked = []

    @i18n.in_each_language
    def doing(what: str) -> str:
        asked.append(what)
        return gettext("Join a room") if what == "join" else ""

    app = Flask(__name__)
    i18n.init_app(app)
    page = "{{ _('Join a room') }}, {{ ngettext('%(n)s card', '%(n)s cards', n, n=n) }}"
    app.add_url_rule("/", view_func=lambda: render_template_string(page, n=2) + " " + doing("join"))
    for _ in range(2):
        for language, said in (("pl", "Wejdź, 2 karty Wejdź"), ("en", "Join a room, 2 cards Join a room")):
            assert app.test_client().get("/", headers={"Accept-Language": language}).text == said
    assert asked == ["join"] * 2, "once in each language"
    with pytest.raises(TypeError):
        doing(what="judge")  # it would be remembered as what was said without a name
