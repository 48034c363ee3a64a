"""A screen at more than one size, for stories that are the same on every device."""

from support.person import DEVICES, Person


def looks_on_a_laptop_too(one: Person, schemes: int = 2) -> list[str]:
    """Faults of a phone's screen, and of the same screen as wide as a laptop's. The other colours and the narrowest width are
    checked once: they don't depend on the device."""
    faults = one.looks(schemes)
    phone = one.page.viewport_size
    one.resizes(DEVICES["laptop"]["viewport"])
    faults += [f"{one.page.title()}, on a laptop: {fault}" for fault in one.examined(colours=schemes > 0)]
    one.resizes(phone)
    return faults
