"""What each side of a motion wants and says, in a few words of its sentence: English grammar, by patterns."""

import re

from ...game.hearing import wants
from ...game.model.motion import SideText
from ..checks import LENGTHS
from ..sentence import VERBS

# A sentence that "not" makes the other side's: one helper, and nobody counted.
_DENIED = re.compile(
    r"((?!every|all\b|no|only|most|few|some|it\b)[^,;:?]{2,60}?) (should|is|are|was|were) ((?!not\b|never\b|.* (?:and|but) not\b)[^,;:?]+)",
    re.I,
)
_RATHER = re.compile(r"([^,;:?]{2,60}) (is|are|was|were) ((?:an?|the) [^,;:?]+), not ((?:an?|the) [^,;:?]+)")
_WHO = re.compile(r"([^,;:?]{2,40}), (?:and )?not ([^,;:?]{2,40}), ((?:is|are|was|were) [^,;:?]+)")
_SHOULD_DO = re.compile(
    r"(?!every|all\b|no|only|most|few|some|it\b)[^,;:?]{2,60}? (?:should|must) (not )?([^,;:?]+)", re.I
)
_BE = re.compile(r"be (\w+)")
_BAN = re.compile(r"ban\b|be banned\b")
_NO_DEED = {"be", "become", "get", "have", "remain", "not", "never", "always", "also", "only", "still", "no"}
_HELPERS = re.compile(r"\b(?:should|must|ought|can|will|is|are|was|were|who|that|which)\b|n[’']t\b", re.I)


def glosses(title: str) -> tuple[str, str] | None:
    """What each side of "Schools should ban phones" wants, in a few words; None where the title doesn't surely say that something should
    be done, or has no room for it."""
    title, longest = wants.demand_of(title).rstrip(".!"), LENGTHS[SideText]["gloss"]
    said, plan = _SHOULD_DO.fullmatch(title), wants.plan(title)
    helpers = len(_HELPERS.findall(title))
    denied = bool(said and said[1])
    if plan and not helpers:  # "Abolish homework", "This house would abolish homework"
        what = title.removeprefix("This house would ")
        what = what[:1].lower() + what[1:]
    elif said and helpers == 1 and not said[2].startswith("never "):
        what = said[2]
    else:
        return None
    do, leave = what[:1].upper() + what[1:], f"Don’t {what}"
    deed = not (what.split()[0] in _NO_DEED or (said and not VERBS.match(f" {what}", 1)))
    if _BAN.match(what) and (what.startswith("be ") or len(leave) > longest):
        do, leave = "Wants the ban", "Wants no ban"
    elif not deed or len(leave) > longest:
        be, (verb, _space, rest) = _BE.fullmatch(what), plan.partition(" ")
        do = f"Wants {rest}" if verb == "making" else f"Wants {rest} {be[1]}" if be and rest else ""
        leave = f"Doesn’t w{do[1:].replace('nts ', 'nt ', 1)}" if do else ""
        if len(leave) > longest:
            thing, _space, how = do.removeprefix("Wants ").rpartition(" ")
            leave = "Doesn’t want that" if re.match("(?:the|an?|our) ", thing) else f"No {how} {thing}"
        if not do or len(do) > longest or (denied and leave == "Doesn’t want that"):
            return None
    return (leave, do) if denied else (do, leave)


def opposite(title: str) -> str:
    """The motion's title as the other side says it; "" where no pattern fits."""
    title = title.rstrip(".!")
    single = len(_HELPERS.findall(title)) == 1
    undenied = wants.DENYING.sub(r"\1", title) if " not " in title else title
    if undenied != title and single:
        return f"{undenied}."
    denied = _DENIED.fullmatch(title) if single else None
    return _turned(title) or (f"{denied[1]} {denied[2]} not {denied[3]}." if denied else "")


def _turned(title: str) -> str:
    """What the other side of "Macbeth is a victim, not a villain" or of "Romeo, not Juliet, is to blame" says; "" for any other title."""
    if said := _RATHER.fullmatch(title):
        return f"{said[1]} {said[2]} {said[4]}, not {said[3]}."
    if not (said := _WHO.fullmatch(title)):
        return ""
    first = said[1][:1].lower() + said[1][1:] if said[1].startswith(("The ", "A ", "An ")) else said[1]
    return f"{said[2][:1].upper()}{said[2][1:]}, not {first}, {said[3]}."
