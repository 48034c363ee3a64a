"""The token that opens one seat's debate after the lesson: in a link, and as the value of a cookie."""

from ...access.credentials import Credentials
from ...game import Room

PURPOSE = "debate"  # of the signature; the cookie is called after it


def debate_cookie_name(code: str) -> str:
    """The cookie's name, for a browser that followed the link to a seat's debate."""
    return f"{PURPOSE}_{code}"


def debate_token(credentials: Credentials, room: Room, seat: str) -> str:
    """The token of a link to what one seat takes home. It works as long as the room is kept, and gives no seat."""
    return credentials.sign(PURPOSE, [room.code, room.opened, seat])


def read_debate(credentials: Credentials, token: str) -> tuple[str, int, str] | None:
    """(code, opened, seat) of such a link; None if it was not made here."""
    match credentials.read(PURPOSE, token):
        case [str(code), int(opened), str(seat)]:
            return code, opened, seat
    return None
