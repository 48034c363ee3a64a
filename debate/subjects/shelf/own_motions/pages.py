"""Teachers' own motions: written in the browser by people who have the motion's secret link (decision 0030)."""

from typing import Annotated, Any

import msgspec
from flask import Blueprint, g, jsonify, make_response, render_template, request, url_for
from werkzeug.wrappers import Response

from ....access.rate_limit import RateLimit
from ....game import Motion, Rejected
from ....game.model.motion import Card
from ....i18n import gettext as _
from ....motions import fields
from ....motions.checks import DECK, LENGTHS
from ....motions.fields import Unfit
from ....motions.live_check import Found, look_at_fields, motion_to_play
from ....motions.packs import MAX_PACK_BYTES, PackError, to_toml
from ....motions.stock import fillers, issues, stock_deck
from ....motions.typed import is_fact
from ....storage.database import Conflict
from ....web.context import credentials, installed_motions, part, services
from ....web.recent import Recent
from ....web.responses import (
    OTHERWISE,
    PASSING,
    done,
    fitting,
    in_turn,
    number,
    posted,
    refusal_in_words,
    status_of,
    wants_json,
)
from ....web.routes import Limited, takes
from ....web.site import qr, site
from . import making
from .secret_links import links_of, motion_behind, no_motion, own_motions, token_of
from .storage import Change, Edit, NoMotion, Overtaken, OwnMotion

blueprint = Blueprint("own_motions", __name__)


class Lately:
    """Recent results for motions, by id and version: their faults, and the motions as rooms get them."""

    def __init__(self) -> None:
        self.looked_at = Recent[tuple[Motion, list[Found]]](16)
        self.playable = Recent[Motion](16)


lately = part(Lately)


# An editor saves every few seconds.
CHANGED = Limited(lambda crowd: RateLimit(crowd * 10, 3600, at_once=crowd), making.MOTIONS_MADE.refusal)
HISTORY = 50  # changes in one answer

Version = Annotated[int, msgspec.Meta(ge=0, le=999_999_999)]  # of a motion; longer numbers don't fit into a database


class Sent(msgspec.Struct, forbid_unknown_fields=True):
    """The body of POST …/changes. `edits`: [path, text or null, version read]; `since`: the version that the sender has."""

    id: str
    author: str
    edits: list[tuple[str, str | None, Version]]
    since: Version = 0


# --- starting -----------------------------------------------------------------------------


@blueprint.get("/motions/own")
def start() -> str:
    """The ways to make a motion: from a sentence, an essay, a copy, or a file."""
    return _start()


def _start(refused: str = "") -> str:
    return render_template(
        "shelf/own_motions.html",
        motions=list(installed_motions.values()),
        form=request.form,
        words=[(kind, _(words)) for kind, words in issues.SHOWN_BY],
        longest={"title": LENGTHS[Motion]["title"], "name": making.NAME, "argument": LENGTHS[Card]["claim"]},
        like=request.args.get("like", ""),
        refused=refused,
        keep_days=services.settings.motion_days,
        token=credentials.form_token(),
    )


@blueprint.get("/motions/own/sentence")
def sentence() -> Response:
    """What a form makes of a sentence, `?title=`: it stays as it is, or a question becomes the sentence that says yes; and the questions
    of its first cards, of a `?kind=`, if one is chosen; `remark`: what to do with one that nobody can be against. Raises Rejected."""
    title = making.statement(request.args.get("title", "")[: 2 * LENGTHS[Motion]["title"]])
    remark = (
        _("Anybody can look that up. Say what should be done about it, or how it should be judged.")
        if is_fact(title)
        else ""
    )
    return jsonify(title=title, remark=remark, cards=making.first_cards(title, request.args.get("kind", "")))


@blueprint.post("/motions/own")
@takes(making.Start, file="file")
def create() -> Response:
    """Make a motion; the answer leads to its editor. The same form token finds the same motion again. Raises Rejected."""
    request.max_content_length = request.max_form_memory_size = MAX_PACK_BYTES + 64 * 1024
    try:
        making.MOTIONS_MADE.check()
        if not request.is_json and (upload := request.files.get("file")):
            wanted = fitting(posted("like", "token"), making.Start)
            fields_of_pack = making.from_file(upload.read(MAX_PACK_BYTES + 1))
        else:
            wanted = fitting(posted("like", "file", *making.SENTENCE, "token"), making.Start)
            fields_of_pack = (
                making.from_file(wanted.file.encode())
                if wanted.file
                else making.like(wanted.like)
                if wanted.like
                else making.from_sentence(wanted)
            )
    except Rejected as error:
        if wants_json():
            raise
        status = status_of(error)
        return make_response(_start(refusal_in_words(error)["message"]), status if status in PASSING else OTHERWISE)
    motion = making.keep_motion(fields_of_pack, wanted.token)
    if not g.get("spent"):  # as a file has, before it was read
        making.MOTIONS_MADE.spend()
    step = wanted.then or ("cards" if wanted.title.strip() else "motion")
    return making.way_on(motion, play=step == "play", step=step)


def playable(token: str) -> Motion:
    """The motion behind a link, as it is now, ready to be played. Raises Rejected."""
    motion, _link = motion_behind(token)
    if not (played := lately.playable.get((motion.id, motion.version))):
        with in_turn():
            played = _as_played(motion.id)
    own_motions.use(motion.id, services.runtime.now())
    return played


def _as_played(id: str) -> Motion:
    now = own_motions.load(id)
    try:
        return lately.playable.keep((id, now.version), motion_to_play(id, now.texts))
    except PackError as error:
        said = [making.fault_in_words(fault) for fault in error.faults if fault.params]  # which say of what
        raise Rejected(
            "unfit",
            "This motion can’t be played yet. %(missing)s Its editor shows everything that is missing, on the page “Play”.",
            "motion",
            missing=next(iter(said), _("Something is missing.")),
        ) from None


# --- the editor ---------------------------------------------------------------------------


@blueprint.get("/motions/own/<token>")
@in_turn()
def editor(token: str) -> str:
    """The editor; with a link for reading, the same without anything to change."""
    motion, link = motion_behind(token)
    own_motions.use(motion.id, services.runtime.now())
    data: dict[str, Any] = {
        "link": link,
        "id": motion.id,
        "here": url_for("own_motions.editor", token=token),
        "read": token_of(credentials, motion, "read"),
        "links": links_of(motion) if link == "edit" else links_of(motion, "read"),
        "days": services.settings.motion_days,
        "least": DECK,
        "decks": {kind: stock_deck.of_kind(kind) for kind in issues.KINDS},
        "care": _(issues.CARE),
        "lengths": {kind.__name__.lower(): longest for kind, longest in LENGTHS.items()},
        "state": _state(motion.id),
    }
    return render_template("shelf/own_motion.html", data=data)


@blueprint.get("/motions/own/<token>/screen")
@in_turn()
def screen(token: str) -> str:
    """The motion on the big screen, without a room."""
    motion, _link = motion_behind(token)
    return render_template(
        "shelf/own_screen.html", data={"state": _state(motion.id)}, join_url=site() + "/", qr=qr(site())
    )


@blueprint.get("/motions/own/<token>/fields")
def state(token: str) -> Response:
    """What has changed since a version, `?since=`."""
    motion, _link = motion_behind(token)
    since = number(request.args.get("since", "")) or 0
    if motion.version == since:
        return jsonify(version=since)
    with in_turn():
        return jsonify(_state(motion.id, since))


@blueprint.post("/motions/own/<token>/changes")
@takes(Sent)
@CHANGED
def change(token: str) -> Response:
    """Save a change. 409 `overtaken`: somebody else changed the same, and nothing was saved; the answer has both to show."""
    motion, _link = motion_behind(token, "edit")
    sent = fitting(posted(), Sent)
    if not 1 <= len(sent.id) <= 64 or not 1 <= len(sent.author) <= 32 or "\0" in sent.id + sent.author:
        raise Rejected("bad_form", "That form can’t be read. Reload the page and fill it in again.", fault="id, author")
    try:
        saved = own_motions.save(
            motion.id, Change(sent.id, sent.author, [Edit(*edit) for edit in sent.edits]), services.runtime.now()
        )
    except NoMotion:
        raise no_motion() from None
    except Unfit as error:
        raise making.unfit(error) from None
    except Conflict:
        raise Rejected("busy", "The server is busy right now. Nothing was lost; we’ll try again.") from None
    except Overtaken as overtaken:
        refused = Rejected("overtaken", "Someone else has just changed this too. Look at both texts, and keep one.")
        answer = {
            "error": refusal_in_words(refused),
            "overtaken": list(overtaken.fields),
            **_state(motion.id, sent.since),
        }
        return make_response(jsonify(answer), 409)
    return jsonify(saved=saved, **_state(motion.id, sent.since))


def _state(id: str, since: int = 0) -> dict[str, Any]:
    """What has changed, everything that is wrong or weak now, and the words that students read in place of missing texts; only the
    version if nothing has changed."""
    changed = own_motions.load(id, since)
    if changed.version == since:
        return {"version": since}
    whole = changed if not since else own_motions.load(id)
    faults = _faults(id, whole)
    return {
        "version": changed.version,
        "fields": {path: list(field) for path, field in changed.fields.items()},
        "faults": [
            {"field": each.field, "said": making.fault_in_words(each.fault)}
            | ({"line": each.line} if each.line else {})
            | ({"weak": True} if each.fault.weak else {})
            for each in faults
        ],
        "instead": fillers.texts_for(whole.texts),
    }


def _faults(id: str, whole: OwnMotion) -> list[Found]:
    key = (id, whole.version)
    if not (known := lately.looked_at.get(key)):
        with in_turn():
            known = lately.looked_at.keep(
                key, look_at_fields({path: field.value for path, field in whole.fields.items()})
            )
    return known[1]


@blueprint.get("/motions/own/<token>/history")
def history(token: str) -> Response:
    """The last changes, newest first; `?before=` a version."""
    motion, _link = motion_behind(token, "edit")
    before = number(request.args.get("before", ""))
    changes = own_motions.history(motion.id, before, HISTORY)
    return jsonify(changes=[saved._asdict() for saved in changes])


@blueprint.get("/motions/own/<token>/file")
@in_turn()
def file(token: str) -> Response:
    """The motion as a file, finished or not, with words in place of what is missing."""
    motion, _link = motion_behind(token)
    answer = make_response(to_toml(fields.pack_of(fillers.whole(own_motions.load(motion.id).texts))))
    answer.mimetype = "application/toml"
    answer.headers["Content-Disposition"] = 'attachment; filename="motion.toml"'
    return answer


@blueprint.post("/motions/own/<token>/copy")
@takes("token")
@making.MOTIONS_MADE
@in_turn()
def copy(token: str) -> Response:
    """A copy of the motion, with links of its own."""
    motion, _link = motion_behind(token)
    return making.way_to_editor(making.keep_motion(own_motions.load(motion.id).texts, posted().get("token", "")))


@blueprint.post("/motions/own/<token>/links")
@takes("link")
def renew(token: str) -> Response:
    """Make a new link for editing or for reading; all earlier ones of that kind stop working."""
    motion, _link = motion_behind(token, "edit")
    which = posted().get("link")
    if which not in ("edit", "read"):
        raise Rejected("bad_form", "That form can’t be read. Reload the page and fill it in again.", "link")
    own_motions.renew(motion.id, which)
    return make_response(jsonify(links_of(own_motions.head(motion.id))), 201)


@blueprint.post("/motions/own/<token>/delete")
def delete(token: str) -> Response:
    """Delete the motion with its history. Rooms keep their copies until they are deleted."""
    motion, _link = motion_behind(token, "edit")
    own_motions.delete(motion.id)
    return done(url_for("own_motions.start"), deleted=True)
