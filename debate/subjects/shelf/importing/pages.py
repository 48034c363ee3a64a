"""From an essay to a teacher's own motion: a form, then the motion, the proposed cards and the rest of the essay to take from, then the editor.

Nothing is stored before the teacher goes on: the page itself carries the essay and the cards. Its fields have the editor's names
(`debate/motions/fields.py`), and a few more say where a card comes from.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

import msgspec
from flask import Blueprint, jsonify, make_response, render_template, request
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response

from ....access.rate_limit import RateLimit, share
from ....game import Rejected
from ....game.model.motion import SIDES, Side
from ....i18n import gettext as _
from ....motions.checks import DECK
from ....motions.fields import MAX_FIELD, Fields
from ....motions.spelling import misspelt
from ....motions.stock import issues, stock_deck
from ....web.context import credentials
from ....web.responses import fitting, posted, refusal_in_words, refuse, status_of, wants_json
from ....web.routes import Limited, takes
from ..own_motions import making
from .drafts import LENGTHS, Draft, Proposal
from .reading import MAX_ESSAY_BYTES, read_essay, too_big

blueprint = Blueprint("importing", __name__)


# Checked in the function: a refusal is answered with the form and all that was typed.
ESSAYS_READ = Limited(
    lambda crowd: RateLimit(share(crowd, 20), 3600),
    "Too many essays were read from your network. Nothing was lost: wait %(seconds)d seconds, then try again.",
)

FORM_OVERHEAD = 128 * 1024  # bytes of a request beyond the file or the text
MAX_FIELDS = 3000  # of the second form
CARD = re.compile(r"cards\.([a-z0-9-]{1,40})\.at")
TEXTS = ("title", "claim", "why", "evidence", "weak_point")  # texts of a card: all but the title are the essay's
OF_CARD = ("at", "sentence", "leans", "why", "weak_point")  # what the page carries of one that nobody sees there
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
    """A sentence as the page shows it. `paragraph`: the number of its own; `side`: the one that it is a card for, if any; `leans`:
    whose it seems to be, until a teacher has chosen: for, against (if the essay argues for the motion), pro, con (the first motion offered,
    whatever the essay argues) or either; nothing where another one leads. `backs`: it is another one's evidence."""

    id: str
    paragraph: int
    side: Side | None
    sentence: str
    leans: str
    texts: dict[str, str]
    backs: bool

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
    first = next(iter(proposal.motions), "")
    blank = first if "___" in first else ""
    form = {
        "motion": "" if blank else first,
        "title": blank,
        "argues": proposal.argues,
        "essay": source[:160],
        "likely": "\n".join(proposal.motions[1 if blank else 0 :]),
    }
    form |= {f"paragraphs.{paragraph.number}": paragraph.text for paragraph in essay.numbered}
    for draft in proposal.drafts:
        form |= {f"cards.{draft.id}.{name}": value for name, value in _fields_of(draft).items()}
        if side := _starts(draft, proposal):
            form[f"side.{draft.id}"] = side
    return form


_LEANS = {"own": "for", "other": "against", "pro": "pro", "con": "con", "either": "either", "": ""}


def _starts(draft: Draft, proposal: Proposal) -> Side | None:
    """The side on which a sentence is a card at once; None where that waits for what the essay argues, or for the teacher."""
    if not draft.leads:
        return None
    if draft.leans in ("pro", "con"):
        return "for" if draft.leans == "pro" else "against"
    if draft.whose or (draft.leans in ("own", "other") and proposal.argues):
        return "for" if ("own" in (draft.whose, draft.leans)) == (proposal.argues != "no") else "against"
    return None


def _fields_of(draft: Draft) -> dict[str, str]:
    return {
        "at": str(draft.paragraph),
        "sentence": draft.sentence,
        "leans": _LEANS[draft.whose or draft.leans] if draft.leads else "",
        **{name: getattr(draft, name, "") for name in TEXTS},
    }


def _proposed(form: Mapping[str, str], refused: Rejected | None = None) -> str:
    cards = _cards(form)
    likely = [each for each in form.get("likely", "").split("\n") if each.strip()]
    return render_template(
        "shelf/import_cards.html",
        form=form,
        likely=likely,
        passages=[
            (name.partition(".")[2], *_around(form[name], [card for card in cards if _at(card) == name]))
            for name in _paragraphs(form)
        ],
        seems=any(card.side or card.leans for card in cards),
        least=DECK,
        of_card=OF_CARD,
        longest=LENGTHS,
        paragraphs=_paragraphs(form),
        misspelt=misspelt("\n".join((*likely, form.get("title", "")))),
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

    return Card(
        id,
        _number(field("at")),
        _side(form.get(f"side.{id}")),
        field("sentence"),
        leans if (leans := field("leans")) in _LEANS.values() else "",
        {name: field(name) for name in TEXTS},
        f"“{field('sentence')}”" in form.values(),
    )


def _side(said: str | None) -> Side | None:
    return "for" if said == "for" else "against" if said == "against" else None


def _at(card: Card) -> str:
    return f"paragraphs.{card.paragraph}"


def _around(paragraph: str, cards: list[Card]) -> tuple[list[tuple[str, Card]], str]:
    """A paragraph as its cards part it: each with the words before it, and the words after the last one."""
    pieces = []
    for card in cards:
        before, sentence, after = paragraph.partition(card.sentence) if card.sentence else ("", "", "")
        pieces.append((before.strip() if sentence else "", card))
        paragraph = after if sentence else paragraph
    return pieces, paragraph.strip()


def _paragraphs(form: Mapping[str, str]) -> list[str]:
    """The names of the fields that hold the essay's paragraphs."""
    return [name for name in form if name.startswith("paragraphs.") and _number(name.partition(".")[2])]


def _number(text: str) -> int:
    return int(text) if re.fullmatch(r"[1-9][0-9]{0,3}", text) else 0


# --- on to the editor ---------------------------------------------------------------------


@blueprint.post("/motions/import/cards")
@takes(form=("motion", "title", "essay", "sides.for.name", "sides.against.name", "paragraphs.1", "keep", "token"))
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
    then = form.get("then")
    return making.way_on(motion, play=then == "play", step="alone" if then == "alone" else "cards")


def _motion(form: Mapping[str, str]) -> Fields:
    """The fields of the motion. Where no card was kept, questions fill both decks."""
    cards = [card for card in _cards(form) if card.side and card.texts["claim"]]
    source = form.get("essay", "") or _("The essay")
    title = form.get("motion") or form.get("title", "")
    asked = {"title": title, "hurts": form.get("hurts", "")}
    fields = making.from_sentence(fitting(asked | {"then": "play"}, making.Start)) | {
        "essay": source,
        f"sources.{ESSAY}.title": source,
        f"sources.{ESSAY}.kind": _("Essay, quoted"),
    }
    fields |= {f"themes.{ESSAY}": _("From the essay")} if cards else {}
    fields |= {name: form[name][:MAX_FIELD] for name in _paragraphs(form)}
    placed = [*_placed(cards, fields, issues.kind_of(fields["title"], _))]
    fields = {path: text for path, text in (fields | _loosened(placed, fields)).items() if text}
    for card, id in placed:
        basis = _("From the essay, paragraph %(n)s", n=card.paragraph)
        card_fields = {
            **card.texts,
            "theme": ESSAY,
            "paragraphs": str(card.paragraph),
            "basis": basis,
            "ask": _(
                "The weak point is the essay’s own answer. How would this side put its argument, and what backs it up?"
            )
            if card.texts["weak_point"]
            else "",
            "sources": ESSAY if card.texts["evidence"] else "",
        }
        fields |= {f"cards.{id}.{name}": value for name, value in card_fields.items() if value}
    return fields


def _placed(cards: list[Card], fields: Fields, kind: issues.Kind) -> Iterator[tuple[Card, str]]:
    """The cards with the questions that they replace. A card without a free place gets one more card of a question, in `fields`."""
    free = {side: list(issues.PLACES[kind]) for side in SIDES}
    taken = 0
    for card in cards:
        if not card.side:
            continue
        if free[card.side]:
            yield card, stock_deck.card_id(free[card.side].pop(0), card.side)
        else:
            id, more = stock_deck.another(fields, issues.PLACES[kind][taken % len(issues.PLACES[kind])], card.side)
            fields |= more
            taken += 1
            yield card, id


def _loosened(placed: list[tuple[Card, str]], fields: Fields) -> Fields:
    """The answers from and to these cards, which only come from the questions whose places they took: none between two of these cards where
    each keeps another, else in part, not directly. Only what follows the other side in its paragraph answers that directly."""
    at = {id for _, id in placed}
    links = [
        (parts[1], parts[3])
        for path, kind in fields.items()
        if len(parts := path.split(".")) == 5 and parts[2] == "answers" and parts[4] == "kind" and kind
    ]
    kept = {pair for pair in links if not at >= {*pair}}
    # Those that would answer none, or have no answer.
    bare = at - {one for one, _ in kept}, at - {two for _, two in kept}
    kept |= {(one, two) for one, two in links if one in bare[0] or two in bare[1]}
    met = [(id, before_id) for (before, before_id), (card, id) in pairwise(placed) if _meets(card, before)]
    return {
        f"cards.{one}.answers.{two}.kind": "partial" if (one, two) in kept else ""
        for one, two in links
        if at & {one, two}
    } | {f"cards.{one}.answers.{two}.kind": "direct" for one, two in met}


def _meets(card: Card, before: Card) -> bool:
    """Whether a card of an essay follows one of the other side in its paragraph: the one meets the other."""
    return card.paragraph == before.paragraph and card.side != before.side
