"""The library: an installation's motions, with search and filters, and the page of each."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from babel import Locale, UnknownLocaleError
from flask import Blueprint, redirect, render_template, request, url_for
from flask_babel import get_locale
from werkzeug.wrappers import Response

from ...game import Motion
from ...i18n import gettext
from ...motions import advice
from ...web.context import installed_motions
from ...web.recent import Recent
from ...web.responses import number, shared_page
from . import argument_map
from .known import known_motion

blueprint = Blueprint("library", __name__)

Heft = Literal["light", "mild", "heavy"]
FILTERS = ("topic", "age", "heft", "length", "basis", "language")
QUICK = 10  # minutes, at most, that both decks of a quick motion take to read
AGES = range(10, 18)
LONGEST_SEARCH = 80  # characters


class Facts(NamedTuple):
    """What a teacher chooses a motion by. `minutes`: to read both decks; `cited`: cards that cite a source; `age`: the youngest
    that it suits, 0 if the pack doesn't say; `words`: everything that a search looks through."""

    heft: Heft
    sensitive: int
    cards: int
    cited: int
    minutes: int
    age: int
    topics: tuple[str, ...]
    language: str
    words: str

    @property
    def length(self) -> str:
        return "quick" if self.minutes <= QUICK else "long"

    @property
    def basis(self) -> str:
        return "evidence" if self.cited * 2 >= self.cards else "reasoning"


_facts = Recent[Facts](512)


class Choice(NamedTuple):
    """A motion in the list."""

    motion: Motion
    facts: Facts


@blueprint.get("/motions")
def all_motions() -> str:
    """The motions that fit what was asked for; without a query, all of them."""
    asked = {name: request.args.get(name, "") for name in FILTERS}
    search = " ".join(request.args.get("q", "").split())[:LONGEST_SEARCH]
    shelf = [Choice(motion, facts(motion)) for motion in installed_motions.values()]
    return render_template(
        "shelf/motions.html",
        found=[choice for choice in shelf if _fits(choice.facts, asked, search)],
        installed=len(shelf),
        asked=asked,
        search=search,
        topics={topic: topic for topic in sorted({topic for choice in shelf for topic in choice.facts.topics})},
        tongues={topic: choice.facts.language for choice in shelf for topic in choice.facts.topics},
        ages={age: gettext("%(age)s years old", age=age) for age in AGES},
        languages=_languages(choice.facts.language for choice in shelf),
        quick=QUICK,
    )


@blueprint.get("/motions/<slug>")
def motion(slug: str) -> Response:
    """A motion with everything that players may see of it, and its care notes. The token of a teacher's own motion leads to its editor."""
    if "." in slug:
        return redirect(url_for("own_motions.editor", token=slug), 303)
    motion = known_motion(slug)
    return shared_page(
        "shelf/motion.html",
        (slug, motion.digest),
        lambda: {"motion": motion, "map": argument_map.draw(motion), "facts": facts(motion)},
    )


def facts(motion: Motion) -> Facts:
    """What a teacher chooses this motion by."""
    return _facts.get(motion.digest) or _facts.keep(motion.digest, _work_out(motion))


def _work_out(motion: Motion) -> Facts:
    cards = motion.cards.values()
    sensitive = [card.sensitive for card in cards if card.sensitive != "none"]
    texts = [motion.title, motion.question, *motion.background, *motion.topics, *motion.themes.values()]
    for side in motion.sides.values():
        texts += [side.name, side.gloss, side.sentence]
    for card in cards:
        texts += [card.title, card.claim]
    return Facts(
        heft="heavy" if "strong" in sensitive else "mild" if sensitive else "light",
        sensitive=len(sensitive),
        cards=len(cards),
        cited=sum(bool(card.sources) for card in cards),
        minutes=round(sum(advice.reading_time(card.read()) for card in cards) / 60),
        age=motion.age,
        topics=motion.topics,
        language=motion.language,
        words=" ".join(texts).casefold(),
    )


def _fits(figures: Facts, asked: dict[str, str], search: str) -> bool:
    """Whether a motion is what someone is looking for. A value that no filter has is ignored; if an age is given, only packs that state one fit."""
    wanted = number(asked["age"])
    return (
        (not asked["topic"] or asked["topic"] in figures.topics)
        and (wanted is None or wanted not in AGES or 0 < figures.age <= wanted)
        and asked["heft"] in ("", figures.heft)
        and asked["length"] in ("", figures.length)
        and asked["basis"] in ("", figures.basis)
        and asked["language"] in ("", figures.language)
        and all(word in figures.words for word in search.casefold().split())
    )


def _languages(tags: Iterable[str]) -> dict[str, str]:
    """These languages, with their names in the reader's language, in order of the names."""
    named = {tag: _language_name(tag, str(get_locale())) for tag in set(tags)}
    return dict(sorted(named.items(), key=lambda item: item[1].casefold()))


@lru_cache(maxsize=256)
def _language_name(tag: str, locale: str) -> str:
    """A language's name, or its tag."""
    try:
        return Locale.parse(tag, sep="-").get_display_name(locale) or tag
    except (UnknownLocaleError, ValueError):
        return tag
