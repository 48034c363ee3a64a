"""Makes teachers' own motions: from a sentence, a file, or another motion."""

import re
import threading
from hashlib import sha256
from typing import Literal

import msgspec
from flask import redirect, url_for
from flask_babel import get_locale
from werkzeug.wrappers import Response

from .... import i18n
from ....access.rate_limit import RateLimit, share
from ....game import Motion, Rejected
from ....game.model.motion import ASKED, SIDES, Card, Side, SideText, other
from ....i18n import gettext as _
from ....motions import fields
from ....motions.checks import GIVEN, LENGTHS, Fault
from ....motions.fields import Fields, Unfit
from ....motions.packs import PackError, from_toml
from ....motions.sentence import answered
from ....motions.stock import fillers, issues, stock_deck
from ....motions.typed import sides_named, tidied
from ....storage.database import Conflict
from ....web.context import credentials, installed_motions, services
from ....web.responses import done, wants_json
from ....web.routes import Limited
from .secret_links import links_of, motion_behind, new_id, own_motions, token_of
from .storage import OwnMotion

# Fields of the form for a motion in a minute.
SENTENCE = (
    "title",
    "side_for",
    "side_against",
    "for_1",
    "for_2",
    "against_1",
    "against_2",
    "facts",
    "kind",
    "hurts",
    "then",
)
NAME = LENGTHS[SideText]["name"]
SHOWN = 2  # cards of each side that a form shows before a motion is made
_reading = threading.Lock()  # one at a time leaves time for the rooms: the largest file takes a fifth of a second


MOTIONS_MADE = Limited(
    lambda crowd: RateLimit(share(crowd, 20), 3600),
    "Too many motions were made or changed from your network. Nothing was lost: wait %(seconds)d seconds, then try again.",
)


class Start(msgspec.Struct, forbid_unknown_fields=True):
    """The body of POST /motions/own: from a sentence and the names of two sides, from a motion of the installation, or from the text
    of a file. `for_1` and the like: arguments of a side, a sentence each; `facts`: what both sides may use, one on each line; `kind`: the
    set of stock issues, empty for the one that suits the sentence; `then`: where a browser goes next."""

    like: str = ""
    file: str = ""
    title: str = ""
    side_for: str = ""
    side_against: str = ""
    for_1: str = ""
    for_2: str = ""
    against_1: str = ""
    against_2: str = ""
    facts: str = ""
    kind: Literal["", issues.Kind] = ""
    hurts: Literal["", "yes", "no"] = ""
    then: Literal["", "play", "alone"] = ""
    token: str = ""


def keep_motion(pack: Fields, token: str) -> OwnMotion:
    """A new motion with these fields. `token`: a form's token, by which a second click finds the first click's motion; not so a form to
    which somebody went back and changed something. Raises Rejected."""
    id = new_id(credentials, f"{token or credentials.form_token()}:{sha256(msgspec.json.encode(pack)).hexdigest()}")
    try:
        own_motions.create(id, pack, services.runtime.now())
    except Conflict:
        pass  # a second click
    except Unfit as error:
        raise unfit(error) from None
    return own_motions.head(id)


def way_on(motion: OwnMotion, play: bool, step: str) -> Response:
    """The answer after a motion was made: the way to the form that opens a room with it, or to a step of its editor."""
    if play and not wants_json():
        read, edit = (token_of(credentials, motion, link) for link in ("read", "edit"))
        return redirect(url_for("new_room.new_room", motion=read, own=edit), 303)
    return way_to_editor(motion, step)


def way_to_editor(motion: OwnMotion, step: str = "motion") -> Response:
    """The answer after a motion was made: the way to its editor."""
    links = links_of(motion)
    return done(f"{links['edit_url']}#{step}", 201, **links)


def nothing() -> Fields:
    """The fields of an empty motion: names that can be changed."""
    names = {"for": _("For"), "against": _("Against")}
    stances = (_("Strongly for"), _("Somewhat for"), _("Undecided"), _("Somewhat against"), _("Strongly against"))
    return {
        **{f"sides.{side}.name": names[side] for side in SIDES},
        **{f"stances.{n}": stance for n, stance in enumerate(stances, 1)},
        "language": str(get_locale() or i18n.SOURCE).replace("_", "-"),
    }


def _asking(title: str, kind: issues.Kind, hurts: bool, said: dict[Side, list[str]]) -> Fields:
    """The fields of a motion of which only the sentence is known, and perhaps arguments of its sides (`said`): a deck of questions, which
    can be played. `hurts`: the motion could hurt people in the room."""
    care = {"care": _(issues.CARE)} if hurts else {}
    deck = (
        stock_deck.of_kind(kind, hurts, stock_deck.PAIRS) | stock_deck.argued(kind, said)
        if any(said.values())
        else stock_deck.of_kind(kind, hurts)
    )
    return {"title": title, **nothing(), **deck, **care}


# What leaves open what its sides would be: "Single-sex schools: good or bad", "Cats vs dogs".
_BARE = re.compile(r"(?:(?:the|a|an) )?[a-z][a-z’'-]{1,40}", re.I)  # "Zoos": it says nothing that anybody could be for
_OPEN = re.compile(r"\b(?:good or bad|right or wrong|yes or no|for or against)\W*\Z|\b(?:vs|versus)\b", re.I)


def statement(title: str) -> str:
    """A motion's sentence, as `tidied` writes it; of a question, the sentence that says yes to it. Raises Rejected where that can't be told."""
    title = tidied(title)
    if named := sides_named(title):
        return named
    if _BARE.fullmatch(title):
        raise Rejected(
            "unfit",
            "What should be done about “%(text)s”? Write it as a sentence that people can be for or against, such as “Our city should close its zoos”.",
            "title",
            text=title,
        )
    asks = title.endswith(("?", "？", "؟"))
    if not asks and not _OPEN.search(title):
        return title
    if not (said := answered(title) if asks else ""):
        raise Rejected(
            "unfit",
            "“%(text)s” asks. Write it as a sentence that people can be for or against, such as “Our school should start at nine”.",
            "title",
            text=title,
        )
    return said


def _too_long(path: str, text: str, longest: int) -> Rejected:
    return Rejected(
        "unfit", "“%(text)s” is too long. Cut it to %(longest)d characters.", path, text=text, longest=longest
    )


def _arguments(wanted: Start) -> dict[Side, list[str]]:
    """The arguments that each side begins with, as sentences. Raises Rejected."""
    said: dict[Side, list[str]] = {"for": [], "against": []}
    longest = LENGTHS[Card]["claim"]
    for name in ("for_1", "for_2", "against_1", "against_2"):
        text = " ".join(getattr(wanted, name).split())
        if len(text) > longest:
            raise _too_long(name, text, longest)
        if text.endswith(ASKED):
            raise Rejected(
                "unfit",
                "“%(text)s” asks. Write an argument as a sentence that says something, or leave the box empty.",
                name,
                text=text,
            )
        if text and not text.endswith((".", "!", "…", "。")) and len(text) < longest:
            text += "."
        side: Side = "for" if name.startswith("for") else "against"
        if text and text in said[other(side)]:
            raise Rejected("unfit", "“%(text)s” is on both sides. Keep it on one of them.", name, text=text)
        if text and text not in said[side]:
            said[side].append(text)
    return said


def from_sentence(wanted: Start) -> Fields:
    """The fields of a motion of a sentence and two names; without a sentence, those of an empty one. Raises Rejected."""
    title = statement(wanted.title)
    if not title:
        if wanted.then:
            raise Rejected("unfit", "The motion is still missing. Write it in one sentence.", "title")
        return nothing()
    names = {"for": wanted.side_for.strip(), "against": wanted.side_against.strip()}
    kind = wanted.kind or issues.kind_of(title, _)
    pack = _asking(title, kind, wanted.hurts == "yes", _arguments(wanted))
    pack |= {f"sides.{side}.name": name for side, name in names.items() if name}
    facts = [fact for line in wanted.facts.splitlines() if (fact := " ".join(line.split()))]
    places = ("title", LENGTHS[Motion]["title"]), *((f"sides.{side}.name", NAME) for side in SIDES)
    for path, text, longest in (
        *((path, pack[path], longest) for path, longest in places),
        *(("facts", fact, LENGTHS[Motion]["facts"]) for fact in facts),
    ):
        if len(text) > longest:
            raise _too_long(path, text, longest)
    if facts:
        pack["facts"] = "\n".join(facts)
    if pack["sides.for.name"].casefold() == pack["sides.against.name"].casefold():
        raise Rejected("unfit", "Both sides have the same name. Choose two that nobody could mix up.", "side_against")
    return pack


def first_cards(title: str, kind: str) -> dict[Side, list[str]]:
    """The questions of the first cards of each side of a motion of this sentence; none where no motion can be made of it."""
    if not title:
        return {}
    try:
        wanted = msgspec.convert({"title": title, "kind": kind}, Start)
        texts = fillers.whole(from_sentence(wanted))
    except (Rejected, msgspec.ValidationError):
        return {}
    return {
        side: [
            texts[f"cards.{stock_deck.card_id(issue, side)}.claim"]
            for issue in issues.SETS[wanted.kind or issues.kind_of(title, _)][:SHOWN]
        ]
        for side in SIDES
    }


def like(name: str) -> Fields:
    """The fields of a motion of the installation, or of the own motion behind a link."""
    if "." in name:
        return own_motions.load(motion_behind(name)[0].id).texts
    if not (motion := installed_motions.get(name)):
        raise Rejected("no_motion", "That motion isn’t available here. Choose one from the list.", "motion")
    pack = msgspec.to_builtins(motion)
    return fillers.only_written(fields.fields_of({name: value for name, value in pack.items() if name not in GIVEN}))


def from_file(content: bytes) -> Fields:
    if not content.strip():
        raise Rejected("unfit", "This file is empty. Choose a motion’s file, whose name ends in .toml.", "file")
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
        MOTIONS_MADE.spend()  # first: what turns out to be no motion has cost as much
        with _reading:
            pack: Fields = services.runtime.in_thread(lambda: fields.fields_of(from_toml(text)))
        return fillers.only_written(pack)
    except UnicodeDecodeError:
        raise Rejected("unfit", "This file is not UTF-8 text. Save it again with the encoding UTF-8.", "file") from None
    except (PackError, Unfit) as error:
        raise unfit(error) from None


def unfit(error: PackError | Unfit) -> Rejected:
    """A refusal of what can't be stored or played: the first fault, and its place."""
    fault = error.faults[0]
    line = error.numbers.get(fault.path) if isinstance(error, PackError) else None
    where = fault.place or (_("Line %(n)s", n=line) if line else "")
    if not where:
        return Rejected("unfit", "%(fault)s", fault=fault_in_words(fault))
    return Rejected("unfit", "%(where)s: %(fault)s", fault.place, where=where, fault=fault_in_words(fault))


def fault_in_words(fault: Fault) -> str:
    """A fault in the reader's language."""
    return f"{_(fault.problem)} {_(fault.remedy) if fault.remedy else ''}".strip() % fault.params
