"""Declares a room's pages: taking a seat, the screens, moving a seat to another device."""

from ...access.credentials import SEAT, TURN
from ...web.laptop import LAPTOP
from ...web.subject import Subject
from . import devices, join, screens

SUBJECT = Subject(
    (join.blueprint, devices.blueprint, screens.blueprint),
    cookies=[SEAT, TURN, LAPTOP],
    statuses={"not_shared": 409, "device_full": 409},
)
