"""True stories about others whom a class may know: somebody in its school, a teacher by name, a friend's family.

They are no argument's fault, and nothing is held for them, yet a host reads them before a screen shows them. English only. Cases that
are made up, and what is said of people in general, tell nothing of anybody.
"""

import re

from ..model.text_memory import remember_texts

_CLASS = r"(?:year|grade|class) (?:[5-9]|1[0-3])\w?\b(?:[’']?s)?|(?:[5-9]|1[0-3])[a-f]\b|(?:fif|six|seven|eigh|nin|ten|eleven|twelf)th grade"
_OURS = (
    r"(?:(?:my|our|this)(?: \w+[’']s)?(?: (?:old|new|last|other|parallel|whole|own|primary|\w+ball))? "
    rf"(?:class|form|year|grade|school|group|team|club|street|village|building|block|bus|course|neighbourhood|neighborhood|tutor group)\b|{_CLASS})"
)
_PERSON = (
    r"(?:girls?|boys?|kids?|guys?|lads?|students?|pupils?|teachers?|person|dudes?|brothers?|sisters?|twins|friends?)"
)
# Not of everybody, of nobody, or of people as such: "every girl in my class", "students in our school".
_SOME = r"(?:an?|one|two|three|four|some|a few|this|that|these|those|the(?! \w+s\b)|another|both|(?:one|some|two|half) of(?: the)?|half)"
_NEAR = r"(?:best |old |close |good |ex-?)?(?:friend|mate|bestie|classmate|neighbour|neighbor|cousin|flatmate|teammate|deskmate|ex|boyfriend|girlfriend)"
_STAFF = r"(?:\w+ )?(?:teacher|coach|head|headteacher|headmaster|headmistress|principal|tutor|caretaker|librarian|bus driver|nurse)"
# What nobody likes to have told of them.
_DID = (
    r"(?:(?:got|gets|was|were|is|are|has been|been|being)(?: \w+ly)? (?:filmed|caught|suspended|expelled|kicked out|sent home|bullied|stabbed|beaten|"
    r"robbed|arrested|mugged|fired|sacked|dumped|hit|run over|attacked|laughed at|mocked|teased|hacked|blackmailed|scammed|recorded|"
    r"blamed|punished|excluded|pregnant|drunk|addicted)|"
    r"lost (?:his|her|their) (?:job|licence|license|home|flat|house|mum|mom|dad)|cheat(?:s|ed)?|cop(?:ies|ied)|cr(?:ies|ied)|fail(?:s|ed)|faint(?:s|ed)|"
    r"ran away|died|smok(?:es|ed)|vap(?:es|ed|ing)|drinks|st(?:ole|eals)|sent (?:a|the) (?:pic\w*|photo|nude|video)|cut (?:him|her)self|"
    r"fell (?:asleep|over|off|down)|owes|shout(?:s|ed)|dropped out|works? nights|can[’']t (?:read|swim|afford|help))"
)
_MODAL = r"(?:would|could|should|might|may|must|ought|can|cannot|can[’']t|will|won[’']t|need|needs|have to|has to|[’']d|[’']ll)\b"
_MADE_UP = re.compile(
    r"\b(?:imagine|picture (?:a|an|some\w+|this|that|the)|suppose|let[’']s say|say (?:a|some\w+)|what if|think of (?:a|an|some\w+)|pretend)\b"
    r"|^\W*(?:and |but |so )?(?:if|when(?:ever)?|unless)\b"
    r"|\b(?:stud(?:y|ies)|survey|report|card|film|book|news|novel)\b"
)
_STORY = re.compile(
    rf"(?<!ask )(?<!call )(?<!ring )(?<!text )\b{_SOME}(?: \w+)? {_PERSON} (?:in|from|of|at|on) {_OURS}(?![^,;]{{0,9}}\b{_MODAL})"
    rf"|\b(?:someone|somebody) (?:in|from|of|at|on) {_OURS} (?!{_MODAL})"
    rf"|(?<!most )(?<!many )(?<!lots of )\bpeople (?:in|from|of|at|on) {_OURS} (?:\w+ed|were|got|made|sent|took|sold)\b"
    rf"|\bthere(?:[’']s| is| was| are| were) (?:\w+ ){{1,3}}(?:in|from|at|on) {_OURS}"
    rf"|\b(?:half|(?:one|some|two|three) of the|{_SOME}) (?:of )?(?:the )?(?:{_CLASS}) (?!{_MODAL})"
    rf"|\bthe (?:new )?{_PERSON} (?:who|that) (?:sits|sat|lives|lived|stands) (?:\w+ )?(?:next to|behind|beside|with|opposite|near) (?:me|us)\b"
    rf"|\bthe new (?:girl|boy|kid|student|pupil|guy|teacher)\b"
    rf"|\b(?:my|our) (?:\w+ )?{_NEAR}s?[’']s? (?:\w+ )?"
    rf"(?:mum|mom|mother|dad|father|parents|son|daughter|brother|sister|uncle|aunt|family|kids?)\b[^.?!\n]{{0,30}}?\b{_DID}\b"
    rf"|\b(?:my|our) {_NEAR}s?\b[^.?!\n]{{0,30}}?\b{_DID}\b"
    rf"|\b(?:{_NEAR}s? of mine|one of my (?:friends|classmates|mates|cousins|neighbours))\b[^.?!\n]{{0,30}}?\b(?:has|{_DID})\b"
    rf"|\b(?:my|our) {_STAFF} (?:always |often |once |just )?(?:{_DID}|yell\w*|scream\w*|swears?|swore|hits?|sleeps|slept|hates?|forgot|lost|threw|"
    r"picks on|picked on|insult\w*|humiliat\w*|touch\w*|took (?:a|my|his|her)|made (?:a|him|her|me|us|some\w+)|is always (?:late|drunk|tired))\b"
)  # fmt: skip
_BY_NAME = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Sir|Herr|Frau)\.? [A-Z]\w+")


@remember_texts(2048)
def tells_of_a_schoolmate(text: str) -> bool:
    """Whether a text tells a true story, as it seems, of somebody other than its writer whom people in its room could know."""
    return any(_tells(sentence) for sentence in re.split(r"(?<!Mr)(?<!Mrs)(?<!Ms)[.?!\n]+", text))


def _tells(sentence: str) -> bool:
    low = sentence.lower()
    if _MADE_UP.search(low):
        return False
    return _STORY.search(low) is not None or _BY_NAME.search(sentence) is not None
