"""A motion is a sentence that people can be for or against: what to do with one that asks."""

import re

_SHOULD = re.compile(r"(should|must|ought)(?:n['’]t)? ([^?]{3,200})\?", re.I)

# What follows the subject of "Should … ?": a helper, an adverb, or one of the verbs that motions are about. English has no other sign,
# and "work", "use" and their like may still belong to the subject.
_VERBS = re.compile(
    r"(?<=\s)(?:(?:be|have|not|never|always|also|only|still|no longer)|(?:"
    r"abolish|accept|adopt|allow|apologi[sz]e|attend|ban|become|begin|boycott|break|bring|build|buy|call|cancel|care|carry|change|charge|choose|close|come|count|cover|"
    r"cut|decide|declare|do|eat|encourage|end|expel|export|face|fight|fine|forbid|fund|get|give|go|grade|grow|hand|help|host|import|increase|inspect|introduce|invest|join|"
    r"keep|know|learn|leave|legali[sz]e|let|limit|live|lose|lower|make|offer|open|own|pay|permit|play|prohibit|protect|provide|publish|punish|put|raise|read|receive|recogni[sz]e|"
    r"reduce|refuse|reject|remain|remove|rent|repair|replace|require|restrict|return|rule|run|save|say|sell|send|serve|share|shut|sleep|speak|spend|start|stay|stop|study|subsidi[sz]e|"
    r"support|take|talk|tax|teach|tell|try|use|vote|wait|walk|watch|wear|withdraw|work|write)(?! (?:be|have|not|never|always|also|of)\b))(?=\s|$)",
    re.I,
)


def answered(question: str) -> str:
    """The sentence that says yes to an English question such as "Should schools ban phones?"; "" for any other text, and where the
    subject's end can't be told."""
    asked = _SHOULD.fullmatch(" ".join(question.split()).replace(" ?", "?"))
    verb = _VERBS.search(asked[2]) if asked else None
    if not asked or not verb:
        return ""
    subject = asked[2][: verb.start()].strip()
    return f"{subject[:1].upper()}{subject[1:]} {asked[1].lower()} {asked[2][verb.start() :]}"
