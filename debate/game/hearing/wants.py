"""What a motion wants, in English: that something be done, be left, or stay as it is, and how a question names that.

"Schools should not ban phones" wants no change, so what its sides are asked about a change changes places (`turned`), and the change
is "banning phones" (`plan`).
"""

import re

from ..model.motion import Stock

# What happens to a subject says little without it: "becoming the norm", "getting fined".
_HAPPENS = r"(?:become|get(?! (?:rid|a|an|the|more|fewer|less)\b)|remain|stay|lose|suffer|fall|belong|exist|feel|seem|look(?! after))\b"
_SHOULD_DO = re.compile(
    rf"(?:[^,;:?]{{2,60}}? should|This house would) (?!not\b|never\b|be\b|also\b|only\b|{_HAPPENS}|have (?!an?\b|more\b|fewer\b|less\b|its\b|their\b|no\b))"
    r"([a-z][^,;:?]{5,60}?)\W*",
    re.I,
)
# "taken down": by its shape, or one of the commonest without it; and a subject that is no name.
_SHOULD_BE_DONE = re.compile(
    r"((?!No\b|Nobody|Only|Not|Few|Some|More|Most|Less)(?:The|An?|Our|All|Every|[A-Z][\w-]*(?:s|ing|ment|acy|ism|tion|work|age)"
    r"|[A-Z][\w-]+(?= (?!and\b|should\b)[a-z])) ?[^,;:?]{0,50}?) should be "
    r"((?:\w{2,}ed|taken|given|made|taught|paid|built|cut|sold|sent|put|shown|kept|forbidden|shut|held|left|brought|worn|fed)"
    r"(?: (?:down|off|away|back|out|up))?)((?: [^,;:?]+?)?)\W*"
)
_PRESENT = {"taken": "taking", "given": "giving", "made": "making", "taught": "teaching", "paid": "paying", "built": "building", "cut": "cutting",
            "sold": "selling", "sent": "sending", "put": "putting", "shown": "showing", "kept": "keeping", "forbidden": "forbidding",
            "shut": "shutting", "held": "holding", "left": "leaving", "brought": "bringing", "worn": "wearing", "fed": "feeding"}  # fmt: skip
DENYING = re.compile(r"\b(should|must|ought)( not|n[’']t| never)\b")
# How a subject begins that is no name and loses its capital: with an article, or with a plural.
_NO_NAME = re.compile(
    r"(?:The|An?|Our|All|Every|\w+s(?= (?:of|in|at|on|for|from)\b)|(?!\w+(?:ish|an|ese)\b)\w+ [a-z]+s$) ?"
)
_LIKE_PLURALS = ("Athens", "James", "Naples", "Wales")  # names whose endings don't tell
# What takes a duty away is a change: "Pupils should not have to wear a uniform".
_SPARES = re.compile(r"(?:\b(?:not|never)|n[’']t) have to\b")
# What is a change wherever it is done; of "teaching religion" nobody can tell whether it is done today.
_IS_CHANGE = re.compile(
    r"(?:abolish|adopt|bann|build|clos|creat|cutt|end|expand|forbidd|introduc|join|legali[sz]|lower|open|prohibit|rais|reduc|remov|renam|replac|return|scrapp|stopp"
    r"|tak)ing\b"
    r"|an end to\b|making .* (?:compulsory|mandatory|free|illegal|legal|optional|voluntary|public|law"
    r"|longer|shorter|cheaper|dearer|harder|easier|stricter|later|earlier|bigger|smaller)\b"
)
_NOBODY = ("No ", "Nobody ")
# "We should never lie"
_LONE = re.compile(
    r"(?:[^,;:?]{2,40} (?:should|must) (?:not|never)|Nobody (?:should|must)) "
    r"(?!exist|happen|change|continue|stay|die|suffer|wait|have|be\b)([a-z]{3,12})\W*",
    re.I,
)
# What makes a duty of it: without "everyone" the debate is gone.
_EVERYONE = re.compile(
    r"(Every(?:one|body| pupil| student| child| teenager| citizen)|All (?:pupils|students|children|teenagers|citizens)) should "
    r"(?!(?:be|get|have|receive|know|enjoy|own|keep|not|also|still|always)\b)([a-z]+ [^,;:?]{2,60}?)\W*"
)
_NO_MORE = re.compile(r"stopping (?=\w{2,}ing\b)")
_SHOULD_BE = re.compile(
    r"([^,;:?]{3,60}?) should be ((?:compulsory|mandatory|free|illegal|legal|optional|voluntary|public)\b[^,;:?]*?)\W*",
    re.I,
)
# A longer plan, up to what it is set against or hangs on.
_SHOULD_FIRST = re.compile(
    r"([^,;:?]{3,60}? should .{5,60}?) (?:before|until|instead of|rather than|unless|because|so that) .*", re.I
)
# Issues that speak of a change, and with what is written for them: where a motion denies it or keeps what is, its sides change places on them.
CHANGE: tuple[Stock, ...] = ("today", "reach", "lasting", "working", "worth", "burden", "half", "freedom")
_SPARED: tuple[Stock, ...] = ("today", "lasting", "half", "freedom")
_SHOULD_STAY = re.compile(r"([^,;:?]{3,40}?) should (stay|remain)\b([^,;:?]{0,30}?)\W*", re.I)
_SHOULD_KEEP = re.compile(
    r"(?:[^,;:?]{2,40}? should |This house would )?(keep|go on|carry on|continue|preserve|protect)( [^,;:?]{3,60}?)\W*",
    re.I,
)
_NAMES = ("English", "French", "German", "Spanish", "Latin", "Shakespeare")  # that a class may debate as subjects
_NO_VERB = re.compile(r"\w+ly|all|always|both|each|first|just|no|now|often|once|rather|soon|still|then|too", re.I)
_DOUBLED = re.compile(
    r"[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]|admit|begin|commit|control|forbid|permit|refer|submit|\w+[^aeio]el", re.I
)
_GOES_ON = ("go on", "carry on", "continue")
_ITS = re.compile(r"\b(?:its|their) (?!own\b)")  # of a subject that the question doesn't have: "keep its cinema"
_SENTENCES = re.compile(r"(?<=[.!]) (?=[A-Z])")
# "Zoos are cruel and they should be shut"
_REASONED = re.compile(
    r"((?:[\w’'-]+ ){0,3}[\w’'-]+) (?:are|is) [^,;:?]{3,60}?,? (?:and|so) (?:(?:they|it) )?((?:should|must) [^,;:?]+)"
)
_OF_MANY = re.compile(r"([A-Z][\w-]+s) [a-z]+ ")
# Verbs that motions begin with.
_DEMANDS = re.compile(
    r"abolish|allow|ban|build|close|cut|end|forbid|give|introduce|legali[sz]e|lower|make|nationalise|open|prohibit|raise|reduce|rename|"
    r"replace|return|save|scrap|stop|teach",
    re.I,
)


def demand_of(title: str) -> str:
    """Of a motion that gives its reason, too, what should be done: of "Zoos are cruel and they should all be shut down" that zoos should be
    shut down; any other as it is."""
    title = re.sub(r"[.!] (They|It) ", lambda who: f" and {who[1].lower()} ", title)
    saying = [said for said in _SENTENCES.split(title.rstrip(".!")) if " should " in said or " must " in said]
    said = saying[0] if len(saying) == 1 else title
    if said != title and (of := _OF_MANY.match(title)):  # "Animals feel pain. We should not test make-up on them."
        said = re.sub(r"\bthem\b", of[1].lower(), said)
    if reason := _REASONED.fullmatch(said):
        said = f"{reason[1]} {reason[2]}"
    return re.sub(r"\b(should|must)( not)? all be\b", r"\1\2 be", said)


def turned(title: str) -> tuple[Stock, ...]:
    """The issues on which a motion's sides change places: it says what should not be changed, or what should stay as it is."""
    if denies(title):
        forbids = refused(title) or title.startswith(_NOBODY) or (" never " in title and not plan(title))
        return CHANGE if _IS_CHANGE.match(plan(title)) or not forbids else ()
    return _SPARED if kept(title) else ()


def denies(title: str) -> bool:
    """Whether it says what should not be done."""
    return (bool(DENYING.search(title)) and not _SPARES.search(title)) or title.startswith(_NOBODY)


def refused(title: str) -> str:
    """What it says should not be done, where that may be how things are today: "teaching religion"; "" for any other motion."""
    what = plan(title) if denies(title) and not title.startswith("No ") else ""
    if not what and (lone := _LONE.fullmatch(title)):
        what = as_doing(f"{lone[1].lower()} it").removesuffix(" it")
    return "" if _IS_CHANGE.match(what) else what


def kept(title: str) -> str:
    """What should stay as it is, as what it or somebody is doing; "" where the motion says nothing of the kind."""
    if stays := _SHOULD_STAY.fullmatch(title):
        return f"{_inside(stays[1], names=True)} {stays[2].lower()}ing{stays[3]}"
    if done := _SHOULD_BE_DONE.fullmatch(title):
        return f"keeping {_inside(done[1])}{done[3]}" if done[2] == "kept" else ""
    keeps = _SHOULD_KEEP.fullmatch(title)
    if keeps and re.match(r" \w{2,}ing ", keeps[2]):
        return keeps[2].strip()  # "keep paying for the trains", "go on paying"
    if keeps and keeps[1].lower() in _GOES_ON:
        return as_doing(keeps[2][4:]) if keeps[2].startswith(" to ") else ""
    return as_doing(f"{keeps[1].lower()}{keeps[2]}") if keeps else ""


def plan(title: str) -> str:
    """What should be done, or should not, as what somebody is doing; "" where nobody can tell."""
    whole = title
    title = re.sub(r" (?:must|ought to) ", " should ", DENYING.sub(r"\1", demand_of(title)))
    if title.startswith(("They ", "It ")) or (" them" in title and ". " in whole):  # nobody knows who
        return ""
    if wanted := _SHOULD_BE.fullmatch(title):
        return f"making {_inside(wanted[1])} {wanted[2]}"
    if done := _SHOULD_BE_DONE.fullmatch(title):
        if re.match(r" by (?:the|their|its|our|his|her)\b", done[3]):  # whoever does it
            return ""
        verb, _space, away = done[2].partition(" ")
        stem = f"{verb[:-3]}y" if verb.endswith("ied") else verb[:-1] if verb.endswith("eed") else verb[:-2]
        what = [_inside(done[1]), *away.split()] if done[3].startswith(" of ") else [*away.split(), _inside(done[1])]
        for_what = done[3].removeprefix(" to") if verb == "made" else done[3]
        return " ".join([_PRESENT.get(verb, f"{stem}ing"), *what]) + for_what  # "sending pupils out of the room"
    if not denies(whole) and (everyone := _EVERYONE.fullmatch(title)):
        return f"making {_inside(everyone[1])} {everyone[2]}"
    begins = _SHOULD_FIRST.fullmatch(title)
    should = _SHOULD_DO.fullmatch(title) or (begins and _SHOULD_DO.fullmatch(begins[1]))
    verb, _space, rest = title.rstrip(".!").partition(" ")
    doing = as_doing(
        should[1] if should else f"{verb.lower()} {rest}" if _DEMANDS.fullmatch(verb) and "," not in rest else ""
    )
    return _NO_MORE.sub("an end to ", doing)


def _inside(subject: str, names: bool = False) -> str:
    """A motion's subject as it is written inside a sentence. `names`: it may be somebody's name, unless a small word says otherwise."""
    first = subject.partition(" ")[0]
    known = first in (*_NAMES, *_LIKE_PLURALS) or re.fullmatch(r"[A-Z]\w+[iu]s|\w+[A-Z]\w*", subject)  # or "TikTok"
    name = known or (names and not (_NO_NAME.match(subject) or is_plural(subject)))
    return subject if name else f"{subject[:1].lower()}{subject[1:]}"


def is_plural(subject: str) -> bool:
    """Whether a word is a plural by its ending, and no name such as "Columbus" or "Paris"."""
    return bool(re.fullmatch(r"[\w-]+(?<![ius])s", subject)) and subject not in _LIKE_PLURALS


def as_doing(plan: str) -> str:
    """What should be done, as what somebody is doing: "return the statues" is "returning the statues"; "" where nobody can tell its verb."""
    verb, _space, rest = plan.partition(" ")
    if verb in ("start", "begin", "try") and re.match(r"\w{2,}ing ", rest):
        return _ITS.sub("the ", rest)  # "start serving breakfast"
    if not rest or _NO_VERB.fullmatch(verb) or re.search(r"\b(?:and|or)\b", rest):
        return ""
    if verb.endswith("ie"):
        stem = f"{verb[:-2]}y"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        stem = verb[:-1]
    else:
        stem = verb + (verb[-1] if _DOUBLED.fullmatch(verb) else "")
    return f"{stem}ing {_ITS.sub('the ', rest)}"
