"""The tokens that open a class: its teachers' link and cookie, and its students' personal cards."""

from collections.abc import Mapping

from ..access.credentials import Credentials
from ..storage.classes import Member, SchoolClass

CLASS, CARD = "class", "card"  # the purposes of the signatures; the cookie is called after the first


def class_cookie_name(id: str) -> str:
    return f"{CLASS}_{id}"


def class_token(credentials: Credentials, school_class: SchoolClass) -> str:
    """The token for the link that makes a browser a teacher's of this class, and for the cookie that it then holds. Renewing the
    link voids both."""
    return credentials.sign(CLASS, [school_class.id, school_class.links])


def read_class(credentials: Credentials, token: str) -> tuple[str, int] | None:
    """(id, links) of a class in such a link, None if it was not made here."""
    match credentials.read(CLASS, token):
        case [str(id), int(links)]:
            return id, links
    return None


def may_teach(credentials: Credentials, school_class: SchoolClass, cookies: Mapping[str, str]) -> bool:
    """Whether these cookies belong to a teacher of the class."""
    cookie = cookies.get(class_cookie_name(school_class.id), "")
    return read_class(credentials, cookie) == (school_class.id, school_class.links)


def class_ids(credentials: Credentials, cookies: Mapping[str, str]) -> list[str]:
    """The ids of classes that these cookies are, or were, a teacher's of."""
    name = class_cookie_name("")
    values = [read_class(credentials, cookie) for key, cookie in cookies.items() if key.startswith(name)]
    return sorted(value[0] for value in values if value)


def new_class_id(credentials: Credentials, token: str) -> str:
    """The id of a new class: hard to guess, and the same for the same form token."""
    return f"{credentials.derive(CLASS, token) & (1 << 64) - 1:016x}"


def card_token(credentials: Credentials, class_id: str, member: Member) -> str:
    """The token on a personal card, which works until the card is renewed."""
    return credentials.sign(CARD, [class_id, member.id, member.cards])


def read_card(credentials: Credentials, token: str) -> tuple[str, str, int] | None:
    """(class, member, cards) of a personal card, None if it was not made here."""
    match credentials.read(CARD, token):
        case [str(id), str(member), int(cards)]:
            return id, member, cards
    return None
