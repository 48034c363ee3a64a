"""From an essay to a teacher's own motion: a form, then the essay with proposed cards next to its paragraphs, then the editor.

Nothing is stored before the teacher goes on: the page itself carries the essay and the cards. Its fields have the editor's names
(`debate/motions/fields.py`), and a few more say where a card comes from.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

import msgspec
from flask import Blueprint, jsonify, make_response, render_template, request
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response

from ....access.rate_limit import RateLimit, share
from ....game import Rejected
from ....game.model.motion import SIDES, Side, Stock
from ....i18n import gettext as _
from ....motions.fields import MAX_FIELD, Fields
from ....motions.spelling import misspelt
from ....motions.stock import issues, stock_deck
from ....motions.titles import heading
from ....web.context import credentials
from ....web.responses import fitting, posted, refusal_in_words, refuse, status_of, wants_json
from ....web.routes import Limited, takes
from ..own_motions import making
from .drafts import LENGTHS, MOST_PROPOSED, Draft, Proposal, words
from .reading import MAX_ESSAY_BYTES, read_essay, too_big

blueprint = Blueprint("importing", __name__)


def _too_many_essays(seconds: int) -> Rejected:
    return Rejected(
        "slow_down",
        "Too many essays were read from your network. Nothing was lost: wait %(seconds)d seconds, then try again.",
        seconds=seconds,
    )


# Checked in the function: a refusal is answered with the form and all that was typed.
ESSAYS_READ = Limited(lambda crowd: RateLimit(share(crowd, 20), 3600), _too_many_essays)

FORM_OVERHEAD = 128 * 1024  # bytes of a request beyond the file or the text
MAX_FIELDS = 3000  # of the second form
CARD = re.compile(r"cards\.([a-z0-9-]{1,40})\.at")
TEXTS = ("claim", "title", "why", "evidence", "weak_point")  # texts of a card that are the essay's
OF_CARD = ("at", "opening", "sentence", "answers", "proposed")  # what else the page carries of one
UNTAKEN = "untaken"
ESSAY = "essay"  # the id of the essay among the sources and the themes


# --- the first form -----------------------------------------------------------------------


@blueprint.get("/motions/import")
def start() -> str:
    """The form that takes an essay."""
    return _start()


@blueprint.post("/motions/import")
@takes("text", file="file")
def read() -> Response:
    """The essay with proposed cards. If there is nothing to propose, the form again, with what was pasted and why."""
    text = ""
    try:
        text, data = _essay()
        ESSAYS_READ.check()
        ESSAYS_READ.spend()
        proposal = read_essay(data, request.remote_addr or "")
    except Rejected as error:
        if wants_json():
            return refuse(error)
        return make_response(_start(text, error), status_of(error))
    if wants_json():
        return jsonify(msgspec.to_builtins(proposal))
    return make_response(_proposed(_form_of(proposal)))


def _start(text: str = "", refused: Rejected | None = None) -> str:
    return render_template(
        "shelf/import.html",
        text=text,
        field=refused.field if refused else "",
        refused=refusal_in_words(refused)["message"] if refused else "",
        largest=MAX_ESSAY_BYTES,
    )


def _essay() -> tuple[str, bytes]:
    """The text that was pasted, and the bytes to read: the file's, if there is one. Raises Rejected."""
    request.max_content_length = request.max_form_memory_size = MAX_ESSAY_BYTES + FORM_OVERHEAD
    try:
        pasted = str(posted().get("text", ""))
        upload = request.files.get("file")
    except RequestEntityTooLarge:
        raise too_big() from None
    return pasted, upload.read() if upload and upload.filename else pasted.encode("utf-8", "replace")


# --- the essay with its cards -------------------------------------------------------------


class Card(NamedTuple):
    """A proposed card as the page shows it. `paragraph`: the number of its own; `side`: the one that was chosen for it; "" if it is left
    out, None while nobody has chosen. `proposed`: "sure" or "doubt" of its side; UNTAKEN where it stands for a paragraph of which
    nothing is; "" if it isn't."""

    id: str
    paragraph: int
    side: Side | Literal[""] | None
    opening: str
    sentence: str
    answers: str
    proposed: str
    texts: dict[str, str]

    @property
    def misspelt(self) -> tuple[str, ...]:
        """Words of its texts whose spelling a teacher may want to look at."""
        return misspelt(" ".join(self.texts.values()))


def _form_of(proposal: Proposal) -> dict[str, str]:
    """The second form as first shown."""
    essay = proposal.essay
    source = (
        _("%(title)s, by %(author)s", title=essay.title, author=essay.author)
        if essay.title and essay.author
        else essay.title or _("The essay")
    )
    titled = words(essay.title) & words(proposal.thesis)  # the essay itself says what it is about
    form = {
        "title": proposal.thesis if titled else "",
        "essay": source[:160],
        "likely": "\n".join(dict.fromkeys((proposal.thesis, *proposal.likely))),
    }
    form |= {f"paragraphs.{paragraph.number}": paragraph.text for paragraph in essay.numbered}
    for draft in proposal.drafts:
        form |= {f"cards.{draft.id}.{name}": value for name, value in _fields_of(draft).items()}
    for draft in proposal.untaken:
        fields = _fields_of(draft) | {"proposed": UNTAKEN}
        form |= {f"cards.{draft.id}.{name}": value for name, value in fields.items()}
    for draft in proposal.drafts:
        sure = draft.proposed and draft.chosen and not proposal.both  # any other waits until somebody chooses
        form |= {f"side.{draft.id}": "for" if draft.own else "against"} if sure else {}
    return form


def _fields_of(draft: Draft) -> dict[str, str]:
    return {
        "at": str(draft.paragraph),
        "opening": draft.opening or "",
        "sentence": draft.sentence,
        "answers": draft.answers,
        "proposed": ("sure" if draft.chosen else "doubt") if draft.proposed else "",
        **{name: getattr(draft, name) for name in TEXTS},
    }


def _proposed(form: Mapping[str, str], refused: Rejected | None = None) -> str:
    return render_template(
        "shelf/import_cards.html",
        form=form,
        cards=[(card, *_around(card, form.get(f"paragraphs.{card.paragraph}", ""))) for card in _cards(form)],
        of_card=OF_CARD,
        most=MOST_PROPOSED,
        longest=LENGTHS | {"motion": LENGTHS["thesis"]},
        paragraphs=_paragraphs(form),
        misspelt=misspelt(form["title"] or form.get("likely", "").partition("\n")[0]),
        refused=refusal_in_words(refused)["message"] if refused else "",
        token=form.get("token") or credentials.form_token(),
    )


def _cards(form: Mapping[str, str]) -> list[Card]:
    """The cards of the paragraphs that there are, in the essay's order."""
    cards = [_card(form, match[1]) for name in form if (match := CARD.fullmatch(name))]
    return sorted((card for card in cards if f"paragraphs.{card.paragraph}" in form), key=lambda card: card.paragraph)


def _card(form: Mapping[str, str], id: str) -> Card:
    def field(name: str) -> str:
        return form.get(f"cards.{id}.{name}", "")

    side = form.get(f"side.{id}")
    return Card(
        id,
        _number(field("at")),
        "for" if side == "for" else "against" if side == "against" else side and "",
        field("opening"),
        field("sentence"),
        field("answers"),
        field("proposed"),
        {name: field(name) for name in TEXTS},
    )


def _around(card: Card, paragraph: str) -> tuple[str, str, str]:
    """A card's paragraph: what comes before its sentence, the sentence, and what comes after it."""
    return paragraph.partition(card.sentence) if card.sentence else (paragraph, "", "")


def _paragraphs(form: Mapping[str, str]) -> list[str]:
    """The names of the fields that hold the essay's paragraphs."""
    return [name for name in form if name.startswith("paragraphs.") and _number(name.partition(".")[2])]


def _number(text: str) -> int:
    return int(text) if re.fullmatch(r"[1-9][0-9]{0,3}", text) else 0


# --- on to the editor ---------------------------------------------------------------------


@blueprint.post("/motions/import/cards")
@takes(form=("title", "essay", "sides.for.name", "sides.against.name", "paragraphs.1", "keep", "token"))
def go_on() -> Response:
    """Make a motion of the paragraphs and of the cards that were kept; the answer leads to its editor."""
    request.max_content_length = request.max_form_memory_size = MAX_ESSAY_BYTES
    request.max_form_parts = MAX_FIELDS
    form = {name: value.strip() for name, value in request.form.items()}
    try:
        making.MOTIONS_MADE.check()
        motion = making.keep_motion(_motion(form), form.get("token", ""))
        making.MOTIONS_MADE.spend()
    except Rejected as error:
        if wants_json():
            return refuse(error)
        return make_response(_proposed(form, error), status_of(error))
    return making.way_on(motion, play=form.get("then") == "play", step="play")


def _motion(form: Mapping[str, str]) -> Fields:
    """The fields of the motion. Raises Rejected where no card was kept."""
    cards = [card for card in _cards(form) if card.side and card.texts["claim"]]
    if not cards:
        raise Rejected("no_cards", "No card is kept. Choose “For” or “Against” for at least one, then go on.", "side")
    source = form.get("essay", "") or _("The essay")
    title = form.get("title") or form.get("likely", "").partition("\n")[0].strip()  # the one that its field suggests
    asked = {"title": title, "hurts": form.get("hurts", "")}
    fields = making.from_sentence(fitting(asked | {"then": "play"}, making.Start)) | {
        "essay": source,
        f"sources.{ESSAY}.title": source,
        f"sources.{ESSAY}.kind": _("Essay, quoted"),
        f"themes.{ESSAY}": _("From the essay"),
    }
    fields |= {name: form[name][:MAX_FIELD] for name in _paragraphs(form)}
    placed = [*_placed(cards, fields, issues.kind_of(fields["title"], _))]
    fields = {path: text for path, text in (fields | _loosened(placed, fields)).items() if text}
    for card, id in placed:
        basis = _("From the essay, paragraph %(n)s", n=card.paragraph)
        card_fields = {
            **card.texts,
            "title": card.texts["title"] or heading(card.texts["claim"]),  # or the stock issue's
            "theme": ESSAY,
            "paragraphs": str(card.paragraph),
            "basis": basis,
            "ask": _asked(card) if card.opening and card.side == "against" else "",
            "sources": ESSAY if card.texts["evidence"] else "",
        }
        fields |= {f"cards.{id}.{name}": value for name, value in card_fields.items() if value}
    return fields


def _placed(cards: list[Card], fields: Fields, kind: issues.Kind) -> Iterator[tuple[Card, str]]:
    """The cards with the questions that they replace. Two that answer each other replace the same question on either side. A card
    without a free place gets one more card of a question, in `fields`."""
    free = {side: list(issues.PLACES[kind]) for side in SIDES}
    place: dict[str, Stock] = {}
    by_id = {card.id: card for card in cards}
    for card in by_id.values():
        met = by_id.get(card.answers)
        if met and met.side and card.side and met.side != card.side and not {card.id, met.id} & place.keys():
            for each in [each for each in free["for"] if each in free["against"]][:1]:
                place[card.id] = place[met.id] = each
                for side in SIDES:
                    free[side].remove(each)
    for card in by_id.values():
        if card.side and card.id not in place and free[card.side]:
            place[card.id] = free[card.side].pop(0)
    taken = 0
    for card in cards:
        if not card.side:
            continue
        if card.id in place:
            yield card, stock_deck.card_id(place[card.id], card.side)
        else:
            id, more = stock_deck.another(fields, issues.PLACES[kind][taken % len(issues.PLACES[kind])], card.side)
            fields |= more
            taken += 1
            yield card, id


def _loosened(placed: list[tuple[Card, str]], fields: Fields) -> Fields:
    """The answers from and to these cards that only come from the questions whose places they took: none between two of these cards where
    each keeps another, else in part, not directly. Only two that answer each other in their paragraph surely meet."""
    at = {id: card for card, id in placed}

    def meets(one: str, two: str) -> bool:
        return (
            one in at and two in at and two == next((id for id, card in at.items() if card.id == at[one].answers), "")
        )

    links = {
        (parts[1], parts[3]): kind
        for path, kind in fields.items()
        if len(parts := path.split(".")) == 5 and parts[2] == "answers" and parts[4] == "kind" and kind
    }
    kept = {pair for pair in links if not at.keys() >= {*pair} or meets(*pair)}
    # Those that would answer none, or have no answer.
    bare = at.keys() - {one for one, _ in kept}, at.keys() - {two for _, two in kept}
    kept |= {(one, two) for one, two in links if one in bare[0] or two in bare[1]}
    return {
        f"cards.{one}.answers.{two}.kind": "partial" if (one, two) in kept else ""
        for one, two in links
        if at.keys() & {one, two} and not meets(one, two)
    }


def _asked(card: Card) -> str:
    """What the editor asks of an argument that the essay gives the other side."""
    asked: str = _("What follows from it for the other side?")
    if card.texts["weak_point"]:
        asked = _(
            "The weak point is the essay’s own answer. How would this side put its argument, and what backs it up?"
        )
    elif card.opening == "objection":
        asked = _("How would its supporters put it, and what backs it up?")
    return asked
