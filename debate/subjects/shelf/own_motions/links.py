"""The secret links to teachers' own motions, and ids that nobody can guess."""

from ....access.credentials import Credentials
from .storage import Link, OwnMotion

PURPOSE = "own motion"


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
