"""Declares what can be debated: the library, motions of teachers' own, essays that become cards."""

from collections.abc import Iterable, Mapping

from ...i18n import gettext as _
from ...live.sweep import Forgetful
from ...web.context import Services
from ...web.subject import Subject
from . import library
from .importing import pages as importing
from .own_motions import pages as own_motions
from .own_motions.storage import DAY_MS, OwnMotions


def _parts(services: Services) -> Iterable[object]:
    return OwnMotions(services.store.database), own_motions.Lately()


def _sweeps(services: Services) -> Mapping[str, Forgetful]:
    """Delete teachers' own motions that nobody has used for as long as the settings say; 0: keep them."""
    unused, motions = services.settings.motion_days * DAY_MS, services.part(OwnMotions)
    return {"own motions": lambda at_most: motions.forget(services.runtime.now() - unused, at_most)} if unused else {}


SUBJECT = Subject(
    (library.blueprint, own_motions.blueprint, importing.blueprint),
    statuses={"no_own_motion": 404, "overtaken": 409, "essay_too_long": 413, "unknown_file": 415},
    parts=_parts,
    sweeps=_sweeps,
    back={own_motions.blueprint.name: lambda: ("/motions/own", _("Motions of your own"))},
)
