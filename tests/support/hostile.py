"""Words that somebody might type to break a page, a file, a print or a log; for every field that people fill in."""

import re
import tomllib
from collections.abc import Iterable
from itertools import count, islice

from debate.game.model.motion import Card, Link, Moment, Motion, Sample, SideText, Source
from debate.motions import library, packs
from debate.motions.checks import LENGTHS, SPOKEN

MARK = "owned"  # an element, an attribute, a request or a global with this in its name was made by these words

CORPUS = [
    # elements, and ways out of attributes, titles, comments, scripts and style sheets
    "<script>__owned=1</script>",
    "</script><b owned>",
    "<img owned src=/owned onerror=__owned=1>",
    "<svg owned onload=__owned=1>",
    '"><b owned onmouseover=__owned=1>',
    "' owned autofocus onfocus=__owned=1 x='",
    '" owned style="background:url(/owned)" x="',
    "</title></textarea><b owned>",
    "</style><style owned>*{display:none}</style>",
    "--><b owned><!--",
    "]]><owned/><![CDATA[",
    '<iframe owned srcdoc="<script>top.__owned=1</script>">',
    "<a owned href=javascript:__owned=1>x</a>",
    "javascript:__owned=1//",
    "<form owned action=/owned><input owned name=token>",
    "<base owned href=/owned/>",
    '<meta owned http-equiv=refresh content="0;url=/owned">',
    "<link owned rel=stylesheet href=/owned>",
    '<math><mtext><mglyph><style><!--</style><img owned title="--><img src=/owned onerror=__owned=1>">',
    "<b owned",
    "<b owned>",
    "&lt;b owned&gt;",
    "&#60;b owned&#62;",
    "\\u003cb owned\\u003e",
    "\\x3cb owned\\x3e",
    "+ADw-b owned+AD4-",
    # templates, formats and interpreters
    "{{7777*7}}",
    "${7777*7}",
    "#{7777*7} <%= 7777*7 %> {% raw %}",
    "%(x)s",
    "%(n)d %s %n %%",
    "{0} {x!r} {",
    '{"__proto__":{"__owned":1}}',
    "__proto__",
    "constructor",
    "'; DROP TABLE rooms; --",
    "../../../etc/passwd",
    "$(touch owned) `touch owned`",
    # formulas
    "=1+1",
    '=HYPERLINK("/owned";"x")',
    "+1+1",
    "-1+1",
    "@SUM(1;1)",
    "\t=1+1",
    "＝1+1",
    # what is not seen, or not where it is
    "\u202eevil\u202c",
    "\u202eevil",
    "\u2067evil\u2066",
    "\u200b\u2060\ufeffx",
    "\u00adx\u034f\u115f",
    "\x00\x01\x1b[31m\x7f\x85x",
    "x\u2028y\u2029z",
    "x\r\nSet-Cookie: owned=1",
    "x\\\"'`/",
    # letters of all kinds
    "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334a" * 3,
    "ﷺﷺ ﷽ ꧅ 𒐫",
    "👩‍👩‍👧‍👦🏳️‍🌈🇺🇳👍🏽",
    "مرحبا (1) שלום",
    "می‌خواهم",
    "𝕳𝖆𝖑𝖑𝖔",
    "ＮＵＬＬ null undefined NaN",
    "W" * 240,
]


class Ink:
    """Hands out the corpus, the next piece each time, with a tag that says which field it went to."""

    def __init__(self, start: int = 0):
        self._turn = count(start)
        self.fields: dict[str, str] = {}  # by tag

    def text(self, field: str, least: int, most: int) -> str:
        """Words for a field, of `least` to `most` characters, with the tag at the end."""
        tag = f"k{len(self.fields)}k"
        self.fields[tag] = field
        fits = (CORPUS[n % len(CORPUS)] for n in islice(self._turn, len(CORPUS)))
        words = next(words for words in fits if len(words) + len(tag) < most)
        words = f"{words} {tag}"
        while len(words) < least:
            words += f" and more of it {tag}"
        return words[:most]

    def unseen(self, tags: Iterable[str]) -> set[str]:
        """The fields of which no tag was seen."""
        return set(self.fields.values()) - {self.fields[tag] for tag in tags if tag in self.fields}


def typed(text: str) -> str:
    """What a field of a page makes of words that were put into it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def tags_in(text: str) -> set[str]:
    return set(re.findall(r"k\d+k", text))


LISTENS = """addEventListener("securitypolicyviolation", event =>
    __told(`${location.pathname}: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`))"""

# Opens what can be unfolded; returns what the words made of themselves, and the tags of all that the page says.
LOOKS = """() => {
    for (const details of document.querySelectorAll("details:not([open])")) details.open = true;
    const faults = "__owned" in window || "__owned" in {} ? ["a script ran"] : [];
    for (const node of document.querySelectorAll("*")) {
        const odd = node.localName.includes("owned") || [...node.attributes].some(({name, value}) =>
            name.includes("owned") || name.startsWith("on") || name === "srcdoc"
            || /^(href|src|action|formaction)$/.test(name) && /^\\s*javascript:/i.test(value));
        if (odd) faults.push(`an element was made: ${node.outerHTML.slice(0, 120)}`);
    }
    const said = document.documentElement.outerHTML + [...document.querySelectorAll("input, textarea")].map(field => field.value).join(" ");
    if (said.includes(String(7777 * 7))) faults.push("a template was filled in");
    return [faults, said.match(/k\\d+k/g) ?? []];
}"""


def pack(ink: Ink) -> str:
    """A motion's file that can be played, with words of the corpus in every field."""
    made = tomllib.loads((library.folder() / "votes-at-sixteen.toml").read_text())

    def words(kind: type, name: str) -> str:
        return ink.text(f"{kind.__name__}.{name}".lower(), 40 if name in SPOKEN else 1, LENGTHS[kind][name])

    def fill(table: dict, kind: type, *, leave: tuple[str, ...] = ()) -> None:
        for name in sorted(set(LENGTHS[kind]) - set(leave)):
            table[name] = words(kind, name)

    lists = ("background", "facts", "stances", "care", "debrief", "topics")
    pairs = ("glossary", "words", "themes")
    fill(made, Motion, leave=(*lists, *pairs, "checked"))  # a month has a form of its own
    for name in lists:
        made[name] = (
            [words(Motion, name) for _ in made.get(name, ["", ""])][:3]
            if name != "stances"
            else [words(Motion, name) for _ in range(5)]
        )
    for name in ("glossary", "words"):
        made[name] = {ink.text(f"motion.{name}.key", 1, 60): words(Motion, name) for _ in range(3)}
    made["themes"] = {id: words(Motion, "themes") for id in made["themes"]}
    for side in made["sides"].values():
        fill(side, SideText)
    for card in made["cards"].values():
        fill(card, Card, leave=("tags",))
        card["tags"] = [words(Card, "tags")]
        for link in card["answers"].values():
            link["hint"] = words(Link, "hint")
    for moment in made.setdefault("timeline", [{}]):
        fill(moment, Moment)
    for sample in made.get("samples", []):
        fill(sample, Sample)
    for n, source in enumerate(made["sources"].values()):
        fill(source, Source, leave=("urls",))
        source["urls"] = [f'https://x.example/"><b/owned>{n}']
    return packs.to_toml(made)
