"""Names what reports show in the reader's language."""

from datetime import UTC, datetime

from flask_babel import gettext as _


def kind_name(kind: str) -> str:
    """Opening, rebuttal or closing."""
    names: dict[str, str] = {"opening": _("Opening"), "rebuttal": _("Rebuttal"), "closing": _("Closing")}
    return names[kind]


def verdict_name(verdict: str | None) -> str:
    """What came out of a clash."""
    names: dict[str, str] = {
        "opening": _("The opening stands"),
        "rebuttal": _("The rebuttal lands"),
        "close": _("Too close to call"),
        "": _("Not judged"),
    }
    return names[verdict or ""]


def reason_name(reason: str) -> str:
    """Why readers preferred a text."""
    names: dict[str, str] = {
        "clear": _("Clearer reasoning"),
        "backed": _("Better use of evidence"),
        "counts": _("Answered the main point"),
        "weighed": _("Showed why it matters more"),
    }
    return names[reason]


def tip_name(tip: str) -> str:
    """What would help the author of a text most."""
    names: dict[str, str] = {
        "evidence": _("Bring evidence"),
        "answer": _("Answer their actual point"),
        "reason": _("Say why it follows"),
        "weigh": _("Say why it matters more"),
        "clear": _("Say it more simply"),
    }
    return names[tip]


def weighing_name(weighing: str) -> str:
    """Why an answer matters more."""
    names: dict[str, str] = {
        "scale": _("It reaches more people"),
        "likelihood": _("It’s more likely"),
        "severity": _("It’s more serious"),
        "duration": _("It lasts longer, or can’t be undone"),
    }
    return names[weighing]


def votes_in_words(opening: int, rebuttal: int, close: int) -> str:
    """The votes on a clash, as a sentence."""
    if not opening + rebuttal + close:
        return str(_("Nobody voted on this clash."))
    words = [_("%(n)s for the opening", n=opening), _("%(n)s for the rebuttal", n=rebuttal)]
    if close:
        words.append(_("%(n)s too close to call", n=close))
    return ", ".join(words) + "."


def band_in_words(ahead: int, behind: int, level: int) -> str:
    """Where somebody's texts stand: never a rank."""
    parts = []
    if ahead:
        parts.append(_("surely ahead of %(n)s", n=ahead))
    if behind:
        parts.append(_("surely behind %(n)s", n=behind))
    if level:
        rest = _("level with the other %(n)s", n=level) if parts else _("level with all %(n)s others", n=level)
        parts.append(rest)
    return ", ".join(parts)


def counted(counts: dict[str, int]) -> list[tuple[str, int]]:
    """Names and how often each was given, the most frequent first."""
    return sorted(((name, n) for name, n in counts.items() if n), key=lambda pair: -pair[1])


def iso(at: int) -> str:
    """A time (ms) in ISO 8601, UTC."""
    return datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
