"""A motion is a sentence that people can be for or against: what to do with one that asks."""

import re

_SHOULD = re.compile(
    r"(should|must|ought|can(?! you\b)|will(?! you\b)|would(?! you\b))(?:n['’]t)? ((?:(?! or should\b)[^?]){3,200})\?",
    re.I,
)

# What follows the subject of "Should … ?": a helper, an adverb, or one of the verbs that motions are about. English has no other sign,
# and "work", "use" and their like may still belong to the subject.
VERBS = re.compile(
    r"(?<=\s)(?:(?:be|have|not|never|always|also|only|still|no longer)|(?:"
    r"abolish|accept|adopt|allow|apologi[sz]e|attend|ban|become|begin|boycott|break|bring|build|buy|call|cancel|care|carry|change|charge|choose|close|come|count|cover|"
    r"cut|decide|declare|do|drop|eat|encourage|end|expel|export|face|fight|fine|forbid|fund|get|give|go|grade|grow|hand|help|host|import|increase|inspect|introduce|invest|join|"
    r"keep|know|learn|leave|legali[sz]e|let|limit|live|lose|lower|make|offer|open|own|pay|permit|play|prohibit|protect|provide|publish|punish|put|raise|read|receive|recogni[sz]e|"
    r"reduce|refuse|reject|remain|remove|rent|repair|replace|require|restore|restrict|return|rule|run|save|say|sell|send|serve|share|shut|silence|sleep|speak|spend|start|stay|stop|study|subsidi[sz]e|"
    r"support|switch|take|talk|tax|teach|tell|try|turn|use|vote|wait|walk|watch|wear|withdraw|work|write)(?! (?:be|have|not|never|always|also|of)\b))(?=\s|$)",
    re.I,
)


# "Was X justified?", "Did X make Y worse?": what follows the subject there.
_IS = re.compile(
    r"(is|are|was|were) ([^?]{3,120}?)(?<! of)(?<! in)(?<! for)(?<! to)(?<! by)(?<! with)(?<! and)(?<! on)(?<! not) "
    r"((?:doing|making|causing|ruining|destroying|killing|harming|hurting|helping|damaging|changing|improving|becoming|getting|losing|failing|taking over|"
    r"(?:(?:sometimes|often|always|usually|much|far) )*(?:\w{2,}er|(?:more|less) [\w-]+)(?= than)|justified|"
    r"unjustified|right|wrong|necessary|unnecessary|inevitable|avoidable|better|worse|too|fair|unfair|unjust|responsible|guilty|to blame|overrated|"
    r"(?:good|bad|harmful) for|worth(?! of)|an?|the)"
    r"\b[^?]*)\?",
    re.I,
)
_DID = re.compile(
    r"(did|does|do) (?!you\b)([^?]{2,100}?)(?<! not) "
    r"((?:do|make|cause|bring|lead|win|lose|help|harm|save|ruin|destroy|improve|unite|divide|deserve|change|end|start|begin|fail|need|kill|matter)\b)"
    r"([^?]*)\?",
    re.I,
)
# "Has the internet made us lonelier?", "Are boys taking fewer languages?": a participle after the subject.
_HAS = re.compile(
    r"(has|have) (?!you\b)([^?]{2,100}?)(?<! the)(?<! a)(?<! an)(?<! our)(?<! of)(?<! and)(?<! in)(?<! for)(?<! not) "
    r"((?:\w{2,}ed|made|become|gone|got|lost|won|done|brought|led|been|had|given|taken|grown|fallen|risen|broken|come|kept|left)\b[^?]*)\?",
    re.I,
)
_ARE_DOING = re.compile(
    r"(is|are|was|were) (?!you\b)([^?]{3,100}?)(?<! the)(?<! a)(?<! an)(?<! our)(?<! of)(?<! and)(?<! in)(?<! for)(?<! not) "
    r"((?:taking|giving|learning|spending|eating|working|reading|buying|using|driving|running|falling|growing|going|being|leaving|wasting|paying|turning|"
    r"putting|threatening|keeping|holding|saving|teaching|spoiling|harming|having|selling|stealing|replacing|dying|disappearing) [^?]*)\?",
    re.I,
)
# "Venice: Should tourists pay?": what a question is about, before it.
_ABOUT = re.compile(r"[^:?]{2,100}: (?=(?:should|must|ought|can|will|is|are|was|were|has|have|did|does|do)\b)", re.I)
_OR = re.compile(r"\bor\b", re.I)
_IT_IS = re.compile(
    r"is it (?:(true|the case) that ([^?]{8,200})|((?:right|wrong|fair|unfair|better|worse|moral|immoral|acceptable|"
    r"ok|okay|good|bad|cruel|safe|dangerous|selfish|rude|necessary|important) (?:for|to|that) [^?]{3,200}))\?",
    re.I,
)
_WENT = {"do": "did", "make": "made", "bring": "brought", "lead": "led", "win": "won", "lose": "lost", "begin": "began"}


# What a verb belongs to that is not the question's own: "we trust people who have".
_CLAUSE = re.compile(r"\b(?:who|which|that|to) \Z|\A(?:we|they|it|he|she|I) (?!all \Z|both \Z)\w", re.I)


def _said_yes(question: str) -> str:
    """The same for a question that judges what is or was. Nobody can say yes to one that asks for this or that."""
    if _OR.search(question) and not re.match("is it true that ", question, re.I):
        return ""
    if re.match("(?:is|was) it ", question, re.I):  # "it" is no subject of its own
        asked = _IT_IS.fullmatch(question)
        words = (asked[2] or f"it is {asked[3]}") if asked else ""
    elif asked := _IS.fullmatch(question) or _HAS.fullmatch(question) or _ARE_DOING.fullmatch(question):
        words = f"{asked[2]} {asked[1].lower()} {asked[3]}"
    elif asked := _DID.fullmatch(question):
        verb = asked[3].lower()
        past = _WENT.get(verb) or (f"{verb}d" if verb.endswith("e") else f"{verb}ed")
        said = {"did": past, "do": verb, "does": f"{verb}es" if verb == "do" else f"{verb}s"}[asked[1].lower()]
        words = f"{asked[2]} {said}{asked[4]}"
    else:
        return ""
    return words[:1].upper() + words[1:]


def answered(question: str) -> str:
    """The sentence that says yes to an English question such as "Should schools ban phones?"; "" for any other text, and where the
    subject's end can't be told."""
    whole = _ABOUT.sub("", " ".join(question.split()).replace(" ?", "?"))
    question = re.sub(r" (?:ever|really)(?= )", "", whole)
    asked = _SHOULD.fullmatch(question)
    verbs = VERBS.finditer(asked[2]) if asked else ()
    verb = next((each for each in verbs if asked and not _CLAUSE.search(asked[2][: each.start()])), None)
    if not asked or not verb:
        said = "" if asked else _said_yes(question)
        return re.sub(r"\b(is|are|was|were) ", r"\1 sometimes ", said, count=1) if " ever " in whole else said
    subject = asked[2][: verb.start()].strip()
    return f"{subject[:1].upper()}{subject[1:]} {asked[1].lower()} {asked[2][verb.start() :]}"
