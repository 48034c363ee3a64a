"""Teachers' own motions: written in the browser by people who have the motion's secret link (decision 0030)."""

import threading
from hashlib import sha256
from typing import Annotated, Any, Literal

import msgspec
from flask import Blueprint, jsonify, make_response, redirect, render_template, request, url_for
from flask_babel import get_locale
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from .... import i18n
from ....access.rate_limit import RateLimit
from ....game import Motion, Rejected
from ....game.model.motion import SIDES, SideText
from ....motions import fields, stock
from ....motions.checks import DECK, GIVEN, LENGTHS, Fault
from ....motions.fields import Fields, Unfit
from ....motions.live_check import Found, look_at_fields, motion_to_play
from ....motions.packs import MAX_PACK_BYTES, PackError, from_toml, to_toml
from ....motions.sentence import answered
from ....storage.database import Conflict
from ....web.context import credentials, installed_motions, part, services
from ....web.links import qr, site
from ....web.recent import Recent
from ....web.responses import OTHERWISE, done, fitting, in_turn, number, posted, refusal_in_words, wants_json
from ....web.routes import Limited
from .links import new_id, read_token, token_of
from .storage import Change, Edit, Link, NoMotion, Overtaken, OwnMotion, OwnMotions

blueprint = Blueprint("own_motions", __name__)
own_motions = part(OwnMotions)


class Lately:
    """Recent results for motions, by id and version: their faults, and the motions as rooms get them."""

    def __init__(self) -> None:
        self.looked_at = Recent[tuple[Motion, list[Found]]](16)
        self.playable = Recent[Motion](16)


lately = part(Lately)


def _too_many(seconds: int) -> Rejected:
    return Rejected(
        "slow_down",
        "Too many motions were made or changed from your network. Nothing was lost: wait %(seconds)d seconds, then try again.",
        seconds=seconds,
    )


def motions_of_a_network(crowd: int) -> RateLimit:
    """How many motions a network may make."""
    return RateLimit(crowd // 20, 3600)


def _changes_of_a_network(crowd: int) -> RateLimit:
    return RateLimit(crowd * 10, 3600, at_once=crowd)  # an editor saves every few seconds


MADE = Limited(motions_of_a_network, _too_many)
CHANGED = Limited(_changes_of_a_network, _too_many)

SENTENCE = ("title", "side_for", "side_against", "kind", "hurts", "then")  # fields of the form for a motion in a minute
NAME = LENGTHS[SideText]["name"]
HISTORY = 50  # changes in one answer

_reading = threading.Lock()  # one at a time leaves time for the rooms: the largest file takes a fifth of a second


class Start(msgspec.Struct, forbid_unknown_fields=True):
    """The body of POST /motions/own: from a sentence and the names of two sides, from a motion of the installation, or from the text
    of a file. `kind`: the set of stock issues, empty for the one that suits the sentence; `then`: where a browser goes next."""

    like: str = ""
    file: str = ""
    title: str = ""
    side_for: str = ""
    side_against: str = ""
    kind: Literal["", stock.Kind] = ""
    hurts: Literal["", "yes", "no"] = ""
    then: Literal["", "play"] = ""
    token: str = ""


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
        words={"should": _(stock.SHOULD), "better": _(stock.BETTER)},
        longest={"title": LENGTHS[Motion]["title"], "name": NAME},
        like=request.args.get("like", ""),
        refused=refused,
        keep_days=services.settings.motion_days,
        token=credentials.form_token(),
    )


@blueprint.post("/motions/own")
@MADE
def create() -> Response:
    """Make a motion; the answer leads to its editor. The same form token finds the same motion again. Raises Rejected."""
    request.max_content_length = request.max_form_memory_size = MAX_PACK_BYTES + 64 * 1024
    try:
        if not request.is_json and (upload := request.files.get("file")):
            wanted = fitting(posted("like", "token"), Start)
            fields_of_pack = _from_file(upload.read(MAX_PACK_BYTES + 1))
        else:
            wanted = fitting(posted("like", "file", *SENTENCE, "token"), Start)
            fields_of_pack = (
                _from_file(wanted.file.encode())
                if wanted.file
                else _like(wanted.like)
                if wanted.like
                else from_sentence(wanted)
            )
    except Rejected as error:
        if wants_json():
            raise
        return make_response(_start(refusal_in_words(error)["message"]), OTHERWISE)
    return way_on(keep_motion(fields_of_pack, wanted.token), play=wanted.then == "play")


def keep_motion(pack: Fields, token: str = "") -> OwnMotion:
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


def way_on(motion: OwnMotion, play: bool, step: str = "motion") -> Response:
    """The answer after a motion was made: the way to the form that opens a room with it, or to a step of its editor."""
    if play and not wants_json():
        read, edit = (token_of(credentials, motion, link) for link in ("read", "edit"))
        return redirect(url_for("new_room.new_room", motion=read, own=edit), 303)
    return way_to_editor(motion, step)


def way_to_editor(motion: OwnMotion, step: str = "motion") -> Response:
    """The answer after a motion was made: the way to its editor."""
    links = links_of(motion)
    if not wants_json():
        return redirect(f"{links['edit_url']}#{step}", 303)
    return make_response(jsonify(links), 201)


def nothing() -> Fields:
    """The fields of an empty motion: names that can be changed."""
    names = {"for": _("For"), "against": _("Against")}
    stances = (_("Strongly for"), _("Somewhat for"), _("Undecided"), _("Somewhat against"), _("Strongly against"))
    return {
        **{f"sides.{side}.name": names[side] for side in SIDES},
        **{f"stances.{n}": stance for n, stance in enumerate(stances, 1)},
        "language": str(get_locale() or i18n.SOURCE).replace("_", "-"),
    }


def _asking(title: str, kind: stock.Kind, hurts: bool) -> Fields:
    """The fields of a motion of which only the sentence is known: a deck of questions, which can be played. `hurts`: the motion could
    hurt people in the room."""
    care = {"care": _(stock.CARE)} if hurts else {}
    return {"title": title, **nothing(), **stock.deck(kind, hurts), **care}


def _no_motion() -> Rejected:
    return Rejected("no_own_motion", "There is no motion at this link. It was deleted, or the link is incomplete.")


def _no_title() -> Rejected:
    return Rejected("unfit", "The motion is still missing. Write it in one sentence.", "title")


def _statement(title: str) -> str:
    """A motion's sentence; of a question, the sentence that says yes to it. Raises Rejected where that can't be told."""
    title = " ".join(title.split())
    if not title.endswith(("?", "？", "؟")):
        return title
    if not (said := answered(title)):
        raise Rejected(
            "unfit",
            "“%(text)s” asks. Write it as a sentence that people can be for or against, such as “Our school should start at nine”.",
            "title",
            text=title,
        )
    return said


def from_sentence(wanted: Start) -> Fields:
    """The fields of a motion of a sentence and two names; without a sentence, those of an empty one. Raises Rejected."""
    title = _statement(wanted.title)
    if not title:
        if wanted.then:
            raise _no_title()
        return nothing()
    names = {"for": wanted.side_for.strip(), "against": wanted.side_against.strip()}
    pack = _asking(title, wanted.kind or stock.kind_of(title, _), wanted.hurts == "yes")
    pack |= {f"sides.{side}.name": name for side, name in names.items() if name}
    for path, longest in (("title", LENGTHS[Motion]["title"]), *((f"sides.{side}.name", NAME) for side in SIDES)):
        if len(pack[path]) > longest:
            raise Rejected(
                "unfit",
                "“%(text)s” is too long. Cut it to %(longest)d characters.",
                path,
                text=pack[path],
                longest=longest,
            )
    if pack["sides.for.name"].casefold() == pack["sides.against.name"].casefold():
        raise Rejected("unfit", "Both sides have the same name. Choose two that nobody could mix up.", "side_against")
    return pack


def _like(name: str) -> Fields:
    """The fields of a motion of the installation, or of the own motion behind a link."""
    if "." in name:
        return own_motions.load(motion_behind(name)[0].id).texts
    if not (motion := installed_motions.get(name)):
        raise Rejected("no_motion", "That motion isn’t available here. Choose one from the list.", "motion")
    pack = msgspec.to_builtins(motion)
    return stock.only_written(fields.fields_of({name: value for name, value in pack.items() if name not in GIVEN}))


def _from_file(content: bytes) -> Fields:
    if not content.strip():
        raise Rejected("unfit", "This file is empty. Choose a motion’s file, whose name ends in .toml.", "file")
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
        MADE.spend()  # first: what turns out to be no motion has cost as much
        with _reading:
            pack: Fields = services.runtime.in_thread(lambda: fields.fields_of(from_toml(text)))
        return stock.only_written(pack)
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


# --- who may do what ----------------------------------------------------------------------


def motion_behind(token: str, *links: Link) -> tuple[OwnMotion, Link]:
    """The motion behind a link, without its fields, and the kind of link. `links`: the kinds that are accepted (none: both). Raises
    Rejected."""
    id, opened, link, renewed = read_token(credentials, token) or ("", 0, "read", 0)
    try:
        motion = own_motions.head(id)
    except NoMotion:
        motion = None
    if motion is None or motion.opened != opened:
        raise _no_motion()
    if motion.renewed(link) != renewed:
        raise Rejected("old_link", "This link doesn’t work any more: its owner has made a new one. Ask them for it.")
    if links and link not in links:
        raise Rejected("not_allowed", "This link is for reading. Make a copy of the motion to change it.")
    return motion, link


def links_of(motion: OwnMotion, *links: Link) -> dict[str, str]:
    """The addresses of a motion, as people pass them on."""
    return {
        f"{link}_url": site() + url_for("own_motions.editor", token=token_of(credentials, motion, link))
        for link in links or ("edit", "read")
    }


def address_to_keep(token: str) -> str:
    """The editor's address, if this is a link that may change a motion; "" if not."""
    try:
        motion, _link = motion_behind(token, "edit")
    except Rejected:
        return ""
    return links_of(motion, "edit")["edit_url"]


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
    except PackError:
        raise Rejected(
            "unfit",
            "This motion can’t be played yet: something is missing. Its editor says what, on the page “Play”.",
            "motion",
        ) from None


# --- the editor ---------------------------------------------------------------------------


@blueprint.get("/motions/own/<token>")
@in_turn()
def editor(token: str) -> Response:
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
        "decks": {kind: stock.deck(kind) for kind in stock.KINDS},
        "care": _(stock.CARE),
        "lengths": {kind.__name__.lower(): longest for kind, longest in LENGTHS.items()},
        "state": _state(motion.id),
    }
    return _private(make_response(render_template("shelf/own_motion.html", data=data)))


@blueprint.get("/motions/own/<token>/screen")
@in_turn()
def screen(token: str) -> Response:
    """The motion on the big screen, without a room."""
    motion, _link = motion_behind(token)
    page = render_template(
        "shelf/own_screen.html", data={"state": _state(motion.id)}, join_url=site() + "/", qr=qr(site())
    )
    return _private(make_response(page))


@blueprint.get("/motions/own/<token>/fields")
def state(token: str) -> Response:
    """What has changed since a version, `?since=`."""
    motion, _link = motion_behind(token)
    since = number(request.args.get("since", "")) or 0
    if motion.version == since:
        return _private(make_response(jsonify(version=since)))
    with in_turn():
        return _private(make_response(jsonify(_state(motion.id, since))))


@blueprint.post("/motions/own/<token>/changes")
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
        raise _no_motion() from None
    except Unfit as error:
        raise unfit(error) from None
    except Conflict:
        raise Rejected("busy", "The server is busy right now. Nothing was lost; we’ll try again.") from None
    except Overtaken as overtaken:
        refused = Rejected("overtaken", "Someone else has just changed this too. Look at both texts, and keep one.")
        answer = {
            "error": refusal_in_words(refused),
            "overtaken": list(overtaken.fields),
            **_state(motion.id, sent.since),
        }
        return _private(make_response(jsonify(answer), 409))
    return _private(make_response(jsonify(saved=saved, **_state(motion.id, sent.since))))


def _state(id: str, since: int = 0) -> dict[str, Any]:
    """What has changed, everything that is wrong or weak now, and the words that students read in place of missing texts; only the
    version if nothing has changed."""
    changed = own_motions.since(id, since)
    if changed.version == since:
        return {"version": since}
    whole = changed if not since else own_motions.load(id)
    faults = _faults(id, whole)
    return {
        "version": changed.version,
        "fields": {path: list(field) for path, field in changed.fields.items()},
        "faults": [
            {"field": each.field, "said": fault_in_words(each.fault)}
            | ({"line": each.line} if each.line else {})
            | ({"weak": True} if each.fault.weak else {})
            for each in faults
        ],
        "instead": stock.fillers(whole.texts),
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
    return _private(make_response(jsonify(changes=[saved._asdict() for saved in changes])))


@blueprint.get("/motions/own/<token>/file")
@in_turn()
def file(token: str) -> Response:
    """The motion as a file, finished or not, with words in place of what is missing."""
    motion, _link = motion_behind(token)
    answer = make_response(to_toml(fields.pack_of(stock.whole(own_motions.load(motion.id).texts))))
    answer.mimetype = "application/toml"
    answer.headers["Content-Disposition"] = 'attachment; filename="motion.toml"'
    return _private(answer)


@blueprint.post("/motions/own/<token>/copy")
@MADE
@in_turn()
def copy(token: str) -> Response:
    """A copy of the motion, with links of its own."""
    motion, _link = motion_behind(token)
    return way_to_editor(keep_motion(own_motions.load(motion.id).texts, posted("token").get("token", "")))


@blueprint.post("/motions/own/<token>/links")
def renew(token: str) -> Response:
    """Make a new link for editing or for reading; all earlier ones of that kind stop working."""
    motion, _link = motion_behind(token, "edit")
    which = posted("link").get("link")
    if which not in ("edit", "read"):
        raise Rejected("bad_form", "That form can’t be read. Reload the page and fill it in again.", "link")
    own_motions.renew(motion.id, which)
    return _private(make_response(jsonify(links_of(own_motions.head(motion.id))), 201))


@blueprint.post("/motions/own/<token>/delete")
def delete(token: str) -> Response:
    """Delete the motion with its history. Rooms keep their copies until they are deleted."""
    motion, _link = motion_behind(token, "edit")
    own_motions.delete(motion.id)
    return done(url_for("own_motions.start"), deleted=True)


def _private(answer: Response) -> Response:
    """The answer for a secret address, which nothing may keep or pass on to another page."""
    answer.headers["Cache-Control"] = "private, no-store"
    answer.headers["Referrer-Policy"] = "strict-origin"
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
