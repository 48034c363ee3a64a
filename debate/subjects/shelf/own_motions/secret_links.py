"""The secret links to teachers' own motions, what each may do, and ids that nobody can guess."""

from flask import url_for

from ....access.credentials import Credentials
from ....game import Rejected
from ....web.context import credentials, part
from ....web.site import site
from .storage import Link, NoMotion, OwnMotion, OwnMotions

PURPOSE = "own motion"
own_motions = part(OwnMotions)


def token_of(credentials: Credentials, motion: OwnMotion, link: Link) -> str:
    """The token of a link to a motion, which works until the link is renewed: with `edit`, one may change the motion; with `read`, read,
    copy and play it."""
    return credentials.sign(PURPOSE, [motion.id, motion.opened, link, motion.renewed(link)])


def read_token(credentials: Credentials, token: str) -> tuple[str, int, Link, int] | None:
    """(id, opened, link, renewed) of such a link, None if it was not made here."""
    match credentials.read(PURPOSE, token):
        case [str(id), int(opened), "edit" | "read" as link, int(renewed)]:
            return id, opened, link, renewed
    return None


def new_id(credentials: Credentials, token: str) -> str:
    """The id of a new motion. It is no secret, but nobody can guess it; with the same form token, the same id again."""
    return f"{credentials.derive(PURPOSE, token) & (1 << 80) - 1:020x}"


def no_motion() -> Rejected:
    return Rejected("no_own_motion", "There is no motion at this link. It was deleted, or the link is incomplete.")


def motion_behind(token: str, *links: Link) -> tuple[OwnMotion, Link]:
    """The motion behind a link, without its fields, and the kind of link. `links`: the kinds that are accepted (none: both). Raises
    Rejected."""
    id, opened, link, renewed = read_token(credentials, token) or ("", 0, "read", 0)
    try:
        motion = own_motions.head(id)
    except NoMotion:
        motion = None
    if motion is None or motion.opened != opened:
        raise no_motion()
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
