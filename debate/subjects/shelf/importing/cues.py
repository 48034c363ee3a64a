"""Words by which writers show what a sentence does in their argument: one pattern for each thing it may do.

English only. The patterns look at one sentence; `argument.py` looks at where it is in the essay, and `wording.py` at what a card may say.
"""

import re
from collections.abc import Callable
from functools import cached_property


def _any(lines: str) -> re.Pattern[str]:
    """Matches where one of the alternatives is in a sentence, as whole words. Each line holds alternatives."""
    return re.compile(rf"\b(?:{_joined(lines)})(?!\w)", re.I)


def _begins(lines: str) -> re.Pattern[str]:
    """Matches a sentence that begins with one of the alternatives, after "and", "but" and their like."""
    return re.compile(rf"\W*+(?:(?:and|but|so|now|then|yes|however),?\s+)?(?:{_joined(lines)})(?!\w)", re.I)


def _joined(lines: str) -> str:
    return "|".join(line.strip() for line in lines.split("\n") if line.strip())


BEST = r"(?:strongest|main|chief|best|simplest|biggest|deepest|clearest|weightiest|(?:most|more) \w+)"
OBJECTION_WORD = r"(?:objection|charge|accusation|doubt|fear|worry|concern|criticism|complaint|counter-?argument)"
NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final)"
COUNT = r"(?:two|three|four|five|six|seven|several|many|some)"
WHAT = r"(?:thing|reason|point|argument|advantage|benefit|gain|problem|cost|question|ground|consideration|one)"
SAY = (
    r"(?:(?:say|argue|(?<!these )(?<!those )(?<!such )object|answer|counter|claim|insist|maintain|think|believe|feel|fear|contend|warn|complain|"
    r"suggest|hold|assert|allege|add|note|conclude|grumble|protest|retort|like to (?:say|insist))s?|"
    r"points? (?:out|to)|stress(?:es)?|(?:tell|remind)s? (?:you|us|me)|repl(?:y|ies)|have (?:also |often |long )?(?:held|argued|claimed|objected|complained|"
    r"pointed out|suggested|said|warned)|"
    r"worr(?:y|ies)|"
    r"(?:is|are|be) (?:also )?(?:afraid|worried|concerned|convinced|of the opinion))"
)

# The commonest English words.
COMMON = _any(r"""
    the|of|and|to|a|in|is|that|it|for|as|was|with|be|by|on|not|he|i|this|are|or|his|from|at|which|but|have|an|had|they|you|were|their|one
    all|we|can|her|has|there|been|if|more|when|will|would|who|so|no|she|my|your|our|what|do|should|because|than|them|its|it['’]s|don['’]t
""")

# --- reasons --------------------------------------------------------------------------------

# A sentence that opens the next reason of a series.
ENUMERATION = _begins(rf"""
    {NTH}(?:ly)?(?:,|:| and foremost| of all| comes| is\b)
    (?:the|my|our|a) {NTH}(?: {WHAT})?(?: is| that| concerns|,|:)
    (?:the|my|our) {BEST} (?:reason|argument|point|gain) (?:is|comes|for|why|of)
    (?:another|a further|one(?: more)?|the (?:main|chief|other)) {WHAT}
    to (?:begin|start)(?: with|,)|for (?:one thing|a start)|in the first place
    moreover|furthermore|in addition|additionally|also,|likewise|similarly|equally|what is more|next,
    last of all|last but not least|above all|most important(?:ly)?|on top of (?:that|this)|beyond (?:that|this)
    there is also|then there (?:is|are)
""")

# What calls itself a reason for what the essay wants: "The second reason is that".
GIVES_REASON = _begins(rf"""
    (?:the|my|our|a|another|one)(?: {NTH}| {BEST}| further| more)? (?:reason|advantage|benefit|gain)(?! against| (?:for|of) not)\b
""")

# The same, but it only names the subject: "The first is money." What is claimed of it comes after.
SIGNPOST = re.compile(
    rf"\W*+(?:(?:and|but|so|now|then|yes),?\s+)?(?:"
    rf"(?:the|my|our|a)\s+{NTH}(?:\s+and\s+\w+)?(?:\s+{WHAT}(?: to \w+(?: at)?)?)?\s+(?:is|concerns)(?:\s++[\w’'-]++){{1,5}}\W*+|"
    rf"(?:perhaps )?(?:the|my|our|another|one)\s+(?:{BEST}\s+|{NTH}\s+)?(?:reason|argument|point|gain)(?: (?:for|of|against)(?: [\w’'-]+){{1,4}}?)?"
    r"(?:, \w+,)?\s+"
    r"(?:is|comes)(?: also)?(?! that\b)(?:\s++[\w’'-]++){1,4}\W*+|"
    rf"{NTH}(?:ly)?,\s+(?:the|my|our)\s+[\w’'-]+(?:,.*)?|"
    r"then there (?:is|are)(?:\s++[\w’'-]++){1,12}\W*+|"
    r"the (?:question|issue|debate) (?:is|was|has)\b(?!.*\b(?:whether|should|must)\b)[^:]*|"
    r"(?:on the (?:one|other) (?:hand|side),\s+|however,\s+|to sum up,\s+|(?:in|to) \w+,\s+)?there (?:is|are)(?:\s++[\w’'-]++){0,4}?\s+"
    r"(?:arguments?|reasons?|drawbacks?|disadvantages?|advantages?|benefits?)\b(?! (?:why|that|because)).*|"
    r"(?:one|another|a) (?:(?:more|further|second|third|last|final)\s+)?\w+ is (?:rarely|seldom|often|hardly ever) \w+\W*+|"
    r".{5,80}\bcomes down to (?:one|a single) \w+.*|"
    r"(?:let (?:us|me)|we (?:should|must)(?: also| first| now)?) (?:begin|start|turn|look|ask|take|remember|be)\b.*|(?:start|begin) with\b.*|"
    r"(?:it would be \w+ (?:not )?to (?:pretend|say|claim) (?:that )?(?:nobody|no one|nothing|there (?:is|are|will be) no)|"
    r"it is easy|it is (?:only |but )?fair|it would be wrong|to answer,?|in order to (?:understand|answer|see|judge|decide|know)\b) .*|"
    rf"(?:still |even )?more \w+ (?:\w+ )?is the {OBJECTION_WORD} (?:of|about|whether)\b.*|"
    r"[^.:;]{3,60} (?:contains?|shows?|tells?|says?) (?:us )?(?:something (?:else|different|more)|an? (?:\w+ ){1,3}(?:story|tale))\b.*|"
    r"[^.:;]{3,60} (?:did|does|do|brought|gave|added|changed) something (?:else|different|more)\b.*|"
    r"[^.:;]{3,60} (?:has|have|had) (?:\w+ )?\w+ something\W*+|"
    rf"[^.:;]{{3,70}} (?:is|was) not (?:just |only |simply )?that (?!.*\bbut\b).*|"  # what it is comes next
    r"(?:one|another|the (?:last|next|second|third|final)) (?:objection|argument|worry|doubt|complaint|point) (?:has |have )?"
    r"(?:(?:\w+ )?(?:troubled?s?|worr(?:ied|ies|y)|bother(?:s|ed)?|str(?:ikes|uck)) (?:me|us)\b[^:]*|"
    r"(?:weighs|deserves|remains|is (?:hard|strong|serious)(?:er|est)?)(?:\s++[\w’'-]++){0,6}\W*+)|"
    r"what (?:of|about) [^?]{3,60}\?|(?:the|his|her|their|our|its) (?:[\w’'-]++ ){0,2}[\w’'-]++\?|"
    r"against (?:this|that|all this) (?:one|we) (?:must|should|can|may) .*|(?:now|next|then) (?:for|to) (?:the|my|our) .*|"
    r"so much for .*|the (?:case|arguments?) (?:for|against|in favour|begins)\b.*|"
    r"for [^.:;,]{3,40} there is an? (?:\w+ )?(?:answer|solution|remedy|cure)\b.*|"
    rf"{COUNT} (?:\w+ ){{0,2}}\w+s are (?:\w+ )?(?:said|made|raised|urged|put forward)\b.*|"
    r"(?:consider|(?:note|notice) (?:what|how)\b|ask for\b),? .*|"
    r"[^.:;]{3,40} (?:has|have) (?:an?|their|its) (?:answers?|repl(?:y|ies)|arguments?) ready\W*+|"
    rf"(?:[^.:;]{{3,80}},? and )?{COUNT} (?:\w+ )?objections .*|"
    r"(?:on the other (?:hand|side),? )?there (?:is|are) (?:\w+ )?(?:things?|points?|much|a lot|more) "
    r"(?:to be said (?:on|for) the other side|(?:that|which) (?:speaks?|counts?) (?:against|for))\b.*|"
    r"[^.:;]{2,40} follows? from (?:this|that|it)\b.*|"
    r"the (?:question|point|issue) is not\b.*|"
    r"(?:an?|the) (?:stronger|better|fairer|shorter|simpler) (?:reply|answer) than .*|any \w+ can tell you .*|"
    r"(?:nor|neither) (?:should|must|may|can) (?:we|one|you) (?:forget|overlook|ignore)\b.*|[^.:;,]{1,25}, yes\b.*|"
    r"(?!.* (?:is|are|was|were|has|have|had|can|will|would|should|must|may|might|could|\w+ed|said|says?|do|does|did) )"  # a list without a verb
    r"(?:an?|the|no) [\w’' -]{2,30}(?:, (?:an?|the|no|and) [\w’' -]{2,40})+\W*+|"
    r"(?:one|you|we|i) cannot (?:wave|wish|argue|explain) (?:it|this|that|them) away\W*+|"
    r"(?:it|this|that) is the (?:\w+ )?(?:objection|argument|question|point)(?: that| which)? (?:i|my)\b[^:;]*|"
    r"i (?:admit|concede|grant|accept) that (?:it|this|that) (?:can|could|may|might|will) (?:\w+ ){1,4}\w+\W*+|"
    r"there (?:are|will (?:always )?be|were) (?:those|people|some) who (?:\w+ )?(?:find|call|think|consider|laugh)\b[^.:;]{3,50}\W*+|"
    r"there (?:will|would|may|might) be (?:an? |some )?(?:costs?|price|loss(?:es)?|risks?|dangers?)(?:,? (?:and|but) [^:;]{3,80})?|"
    r"i (?:have|feel) (?:some|much|a lot of|every|great) (?:sympathy|respect|understanding)\b[^:;]*|"
    r"i (?:should|must|will|do|shall|can)(?: not|n['’]t) (?:hide|deny|pretend|conceal)\b[^:;]*|"
    r"[\w’'-]+ (?:also )?(?:matters?|counts?|plays a role)(?: in (?:another|a different) way)?,? (?:too|as well|also)\W*+)",
    re.I,
)

# The same, by its form: who speaks, what it is about or what comes, without a clause that says it.
_ANYBODY = (
    r"(?:opponents|critics|sceptics|skeptics|detractors|defenders|supporters|advocates|proponents|champions|those who)"
)
_ARGUMENT = rf"(?:{OBJECTION_WORD}|reply|answer|response|reason|argument|point|benefit|gain|(?:dis)?advantage|drawback|question|issue)"
TOPIC = re.compile(
    rf"\W*+(?:(?:and|but|so|now|then|yes|finally|moreover|however|perhaps|of course(?=,)|admittedly|on the (?:one|other) (?:hand|side)|{NTH}(?:ly)?),?\s+)*+(?:"
    rf"(?:against this,? )?(?:the )?(?:\w+ )?{_ANYBODY}\b(?!.*(?:\b(?:that (?!deserve)|because|if)\b|:))(?:(?!\b{SAY} (?!an? |the )|,? {SAY}[,.]).){{5,90}}|"
    rf"(?:an?|the|another|one|my|our)(?: [\w’'-]+){{0,3}}? {_ARGUMENT}(?: (?:of|for|from|against|about) [\w’'-]+(?: [\w’'-]+){{0,3}}?)?,? "
    r"(?:is|are|concerns|comes|lies|has to do)(?! that\b| to\b| not\b)(?: [\w’'-]+){1,14}\W*|"
    r"[^.:;,]{3,50} (?:is|are|comes?) (?:an?|the) (?:second|third|fourth|next|last|final|other) \w+\W*|"
    r"[^.:;,]{3,40} (?:has|have|must|needs?) (?:to )?be (?:considered|weighed|mentioned|discussed|looked at)(?: as well| too| also)?\W*|"
    r"(?:then )?(?:there (?:is|are)|comes)(?: also)? (?:the )?(?:(?:[\w’'-]+ ){1,2}of )?(?:who|what|how|whether|where)\b.*|"
    r"there (?:is|are)(?: also)? (?!not\b|no\b|too\b|few\b)(?:the [\w’'-]+ of )?[\w’'-]+(?: [\w’'-]+){0,2}\W*|"
    r"[^.:;,]{3,60} (?:case|argument|objection|position) (?:rests|is based|depends|turns) on .*|"
    r"(?!\W*of course\b)(?=.{0,60}\b(?:arguments?|reasons?|an? \w+ side|aspects?|considerations?|dimensions?)\b)"
    r"(?!.{0,60}\b(?:that|because|if|when|why|not|for|against)\b)[^.:;]{3,60}\W*|"
    r"[^.:;,]{3,40} (?:comes?|came) up\b[^.:;]{0,40}\W*|"
    r"against (?:this|these|that|those|all this)\b[^.:;]{3,60}\b(?:set|weighed)\W*|"
    r"[^.;]{3,160}\b(?:(?:has|have) (?:always |long |often )?been|is|are|remains?) an? (?:\w+ ){0,3}(?:topic|subject|matter|issue|question)\b.*|"
    r"[^.:;]{3,80} in (?:some|many|several|various) (?:ways|regards|respects)\W*|"
    r"[^.:;,]{3,60} (?:is|are) supposed to be .*|"
    r"[^.:;,]{3,40} (?:is|are) (?:an?other|a different|quite another) (?:matter|question|story|thing)\W*|"
    r"(?:the|an?) (?:[\w’'-]+ ){0,3}(?:effect|consequence|impact|influence|gain|benefit|loss)s?\b[^.:;,]{0,40} (?:is|are) (?:on|in|for) [\w’' -]{3,40}\W*|"
    r"(?:much|a lot|everything|it all) depends on .*|(?:there|here) is (?:the|one|an?|some)(?: [\w’'-]+){0,2} ?thing (?:that|which|nobody|no one|none)\b.*|"
    r"(?:worse|better|more [\w’'-]+)(?: still)?(?:,[^,]{3,30},)? (?:is|are)(?: [\w’'-]+){1,6}\W*|"
    rf"there (?:is|are|remains?)(?: [\w’'-]+){{0,3}} {_ARGUMENT}s?\b(?! (?:why|because|that [^.]* (?:is|are|has|will|would)\b)).*|"
    rf"[^.:;]{{3,60}} (?:has|have)(?: [\w’'-]+){{0,3}} {_ARGUMENT}s\W*)",
    re.I,
)
# The same, of an objection: "Harder to answer is the question of the old.", "There remains the money."
_HEAVIER = r"(?:harder|graver|weightier|trickier|more (?:difficult|serious|troubling|awkward|painful))"
_NO_LOSS = r"no\b|nothing\b|hope\b|[^.]*\b(?:reasons?|advantages?|benefits?|gains?|arguments? for)\b"
RAISES = _begins(rf"""
    (?:(?:still|even|much|far|perhaps) )*{_HEAVIER}(?: to [\w’' ]{{3,20}}?)? (?:still )?(?:is|are) (?!to\b)[^:;]*\Z
    (?:there (?:still )?remains?|what remains is) (?!{_NO_LOSS})[^.:;]{{3,70}}\W*\Z
    (?:(?:i|we|let me|let us) (?:come|turn) )?to the (?:\w+ )?{_ARGUMENT}(?: that| which)? [^.:;]{{0,30}}\b(?:troubl|worr|bother)\w+ (?:me|us)\b
""")
# One more reason, without a number.
ADDS = re.compile(r"\W*(?:and|also|besides)\b|.*\b(?:also|too(?=\W*\Z)|as well(?! as))\b", re.I | re.S)
# What somebody ought to do, the form of a thesis; and the writer's own voice.
DUTY = _any(r"""
    should(?:n['’]t)?|must(?:n['’]t)?|ought(?! to know)|needs? to|(?:has|have) to|(?:be|is|are) obliged|had better|deserves?
    belongs? (?:in|on|under|with)
    (?:i|we)(?:['’]d| would) like|we (?:propose|ask|urge|demand|call)|(?:i|we) (?:believe|argue|suggest|recommend|think|maintain)
    it is (?:\w+ )?time|the (?:very )?least (?:that )?[^.:;]{3,60}? (?:can|could|should) do|this essay|(?:please|let us) vote|let us|make the case|this house
""")
OWN_VIEW = _any(r"""
    (?:i|we) (?:believe|argue|propose|suggest|ask|urge|think|maintain)|(?:i|we)(?:['’]d| would) like|in my (?:opinion|view|eyes)
    (?:come to|i(?:['’]m| am)) (?:believe|think|convinced|sure)|(?:come|came)(?:, [^.:;]{3,60},)? to the (?:conclusion|view)
    i (?:would|should|['’]d) (?:say|argue|maintain|contend)
    i (?:would|['’]d) have|i come down|so let us|let us make
    (?:i|we) (?:now |still |firmly |strongly |therefore |really )?(?:believe|think)|i (?:side|agree) with those who|this house
    i (?:\w+ )?agree (?:with the \w+ )?that
    it is (?:my|our) (?:\w+ )?(?:belief|view|opinion|conviction)
    (?:my|our) (?:\w+ )?(?:view|position|claim|thesis|opinion|answer|case|contention|argument) is
    (?:i|we)(?: |['’])(?:will|ll|want to|shall|(?:a?m|a?re) going to) (?:argue|show|convince|persuade)
    (?:i|we) (?:am|are|remain) (?:\w+ )?(?:convinced|sure|certain|of the opinion)|it is (?:clear|obvious)|there is no doubt
    this (?:essay|article|paper) (?:\w+ )?(?:argues|claims|makes|will|proposes)|makes? (?:a|the) (?:\w+ )?(?:claim|case)|it is (?:\w+ )?time for
    the (?:very )?least (?:that )?[^.:;]{3,60}? (?:can|could|should) do
""")
DOES_THIS = _any(r"(?:do|does|doing) (?:this|so|that|it)")

# “May”, but not the month.
EXPECTATION = _any(r"would(?:n['’]t)?|could(?:n['’]t)?|will|won['’]t|can(?:not)?|can['’]t|(?-i:may)|might")
REASON = _any(r"""
    because|since|so that|therefore|thus|hence|consequently|subsequently|as a result|that(?: is|['’]s) why|for (?:that|this) reason
    which means|this means|means that|leads? to|results? in|due to|owing to|as long as|in order to|given (?:its|the|that)
    allow(?:s|ing|ed)?|makes? it|depends? on|in turn|by \w+ing|without \w+ing
""")
VALUE = _any(r"""
    better|best|worse|worst|cheap(?:er|est|ly)?|expensive|fair(?:er|ly|ness)?|unfair|wrong|right|harm(?:s|ed|ful)?|benefits?|protects?|saves?
    waste[sd]?|costs?|valuable|worth|danger(?:s|ous)?|risks?|safe(?:r|ty)?|important|essential|necessary|vital|crucial|poor(?:er)?
    needs?|helps?|gains?|improves?|loses?|responsib(?:le|ility|ilities)|obligations?|duty|duties|rights?|freedom|justice|dignity
    suffer(?:s|ing)?|interests?|easier|harder|stronger|weaker|healthier|happier|more|less|fewer|too (?:much|many|little|few)
""")
EMPHASIS = _any(r"""
    (?:is|are) the (?:ones?|only|real|very)(?: \w+)? (?:who|that|thing|about)|what (?:matters|counts)|the point is
    exactly|precisely|above all|that(?: is|['’]s) why
""")
ABSOLUTE = _any("always|never|nobody|no one|everybody|everyone|all|every|only|exactly|none|whole")

# --- evidence -------------------------------------------------------------------------------

FIGURE = _any(r"""
    \w*\d\w*|per ?cent|half (?:of|the|a)|a (?:third|quarter|fifth|sixth|ninth|tenth)|(?:two|three) thirds|twice|doubled
    (?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|one \w+ in (?:two|three|four|five|six|seven|eight|nine|ten|a|every)
    (?:two|three|four|five|six|seven|eight|nine) (?:in|of|out of) (?:every )?(?:three|four|five|six|seven|eight|nine|ten)
    (?:tens|hundreds|thousands) of|(?<!under )(?<!over )(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|hundred|thousand|million|billion
""")
AUTHORITY = _any(r"""
    according to|stud(?:y|ies)|surveys?|reports?|research(?:ers)?|statistics|data|figures|evidence suggests|analysts?|experts?|scientists?
    professor|commission|inquiry|found that|show(?:s|ed) that|told (?:me|us)|wrote|estimates?|reckons
""")
CASE = _any(
    r"for instance|for example|(?:an?|one) (?:\w+ )?example|such as|there is (?:the|a) \w+ who|when the|last (?:year|month|week|winter|summer)|took|e\.g"
)
NAME = re.compile(r"(?<=[a-z,;’'] )(?!I\b|I['’])[A-Z][\w’'-]+")
PAST = _any(r"""
    was|were|had|did(?:n['’]t)?|went|told|said|came|took|showed|wrote|spent|died|asked|fell|brought
    (?<!, and )(?<!\ba )(?<!\bthe )(?-i:[a-z])\w{2,}(?<!e)ed(?! (?:by|to|for|with|in|on)\b)
""")
PRESENT = _any(r"""
    is|are|has|have|does|do|['’]s|['’]re|can(?:not)?|will|would|could|must|should|may|might|means?|makes?|needs?
""")

# --- the other side -------------------------------------------------------------------------

# What is granted to it.
CONCESSION = _begins(r"""
    although|even though|though|sure,|while (?!the\b|in\b|at\b)|granted|admittedly|of course|to be sure|certainly|true,
    it(?: is|['’]s) (?:also |certainly |quite )?true
    it (?:must|has to|should|can) (?:also )?be (?:admitted|conceded|granted|acknowledged) that
    no doubt|undoubtedly|(?:i|we) (?:concede|admit|grant|(?:have to |must )?accept that)|(?:i|we) (?:will|would|do|can) (?:\w+ )?(?:concede|admit|grant)
    (?:i|we|one|you) (?:must|should|(?:have|has|ought) to) (?:also )?(?:concede|admit|grant|acknowledge|allow)(?:,? too)?,? that
    (?:it would be|i would be) (?:dishonest|foolish|naive|unfair|silly) (?:not )?to (?:say|deny|pretend|claim)|there is no (?:denying|doubt(?! in my))
    [^.:;,]{2,60}(?:, of course,| of course) (?:may|might|can|could|will|would|do|does|is|are|has|have)\b
    where [^.,]{3,50} went wrong|obviously|(?:finally, )?to be fair|perhaps|despite|in spite of|whatever
    [^.:;]{5,70} (?:is|are) (?:true|fair|sensible|reasonable|right) enough|it (?:may|might|could) (?:be|seem)
    there (?:will|would|may|might) be (?:an? |some )?(?:costs?|price|loss(?:es)?|risks?|dangers?)
    i (?:should|must|will|do|shall|can)(?: not|n['’]t) (?:hide|deny|pretend|conceal)
    there (?:is|are) (?:something|some truth|of course)|[^.,]{3,60}, (?:naturally|of course)\W*\Z
    [^.]{1,60}\b(?:do|does|did) (?:what (?:they|it|he|she|we) can|(?:their|its|her|his) best)\b
    [^.]{1,80}\bis (?:the|our) (?:hard|difficult|weak|worst|hardest) (?:part|point|thing)
    [^.]{12,160}, (?:i admit|i grant|admittedly|it is true|to be sure)\W*\Z
""")

# What begins a paragraph that lists what speaks for a motion, or against it; an essay that weighs both has them one after the other.
_LISTED = r"(?:arguments?|reasons?|points?|things?|advantages?|benefits?|voices)"
ONE_HAND = _begins(rf"""
    on (?:the )?one (?:hand|side)|[^.:;]{{0,50}}\b{_LISTED} (?:in favou?r|for (?:it|this|such|doing|the))\b|[^.:;]{{0,50}}\bthe (?:advantages|benefits)
    (?:another|a (?:second|third|further)|one) (?:advantage|benefit|plus)|[^.:;]{{0,20}}\b(?:supporters|advocates|proponents)
    [^.:;]{{0,50}}\bin (?:its|his|her|their) favou?r\b|(?:(?:its|his|her|their|the) )?(?:admirers|champions)\b
    those who (?:want|support|favou?r|would like|call for)\b|the (?:case|arguments?) for\b
""")
OTHER_HAND = _begins(rf"""
    on the other(?: hand| side|,)|[^.:;]{{0,50}}\b{_LISTED} against\b|[^.:;]{{0,50}}\b(?:disadvantages?|drawbacks?|downsides?)
    [^.:;]{{0,60}}\b(?:fair to (?:the other side|begin|start)|the opposite view)\b|the (?:case|arguments?) against\b
""")
# The same where an essay lists both sides, as the critics that every essay may mention; and whoever else it is, the others.
CAMP_AGAINST = _begins(
    r"(?:against this,? )?(?:the )?(?:\w+ )?(?:opponents|critics|sceptics|skeptics|detractors|defenders|those who (?:oppose|reject|object|disagree))\b"
    r"|against (?:this|these|that|those|all this)(?: [\w’'-]+)?\b.*\b(?:set|weighed|stands?|put)\b|at first sight\b.*\bagainst\b"
)
DIFFERS = _begins(r"[^.:;]{3,60}\b(?:differently|disagree)\b")
# What goes on with such a list.
GOES_ON = _begins(rf"""
    also|moreover|furthermore|in addition|additionally|besides|what is more|{NTH}(?:ly)?,|(?:and )?finally|last but not least
    (?:another|a (?:second|third|fourth|further)|one more) (?:thing|problem|disadvantage|drawback|point|reason|argument|risk|danger|worry|concern)
    (?:there is|there are|then there)|nor\b
    it (?:is|has|can|could|may|might) also\b|[^.:;]{{3,60}} (?:as well|too)\W*\Z|(?:critics|supporters|opponents|advocates) (?:also|further|add)\b
    [^.:;]{{2,40}} (?:is|are|comes?) (?:an?|the) (?:second|third|fourth|next|last|final|other) \w+
""")

# What is reported of it.
# What something was not, or did not do: the form of an answer at the end.
DENIES = _any(
    r"(?:did|does|do|was|were|is|are) (?:\w+, )?not (?!only|just|merely|simply|always|yet|that|so|for|to|in|at|on|be)\w+|cannot be (?:blamed|called)"
)
_CRITICS = r"(?:opponents?|critics?|skeptics?|sceptics?|objectors?|detractors)"
_THEY = _joined(rf"""
    (?:a lot of|lots of|most|many|some|other|those) (?:people|parents|students|teachers|pupils|adults|teenagers|experts|readers)
    (?:(?:an?|the|our|some|many|most|other|another|all) )?(?:(?:second|third|last|louder|few|final|group of|number of) ){{0,2}}{_CRITICS}
    others|some(?: people| of you| readers)?|many(?: people)?|people|they|you|defenders?|supporters?|those against|the other side
    the makers?|(?:old hands|the industry)|the \w+ (?:industry|lobby|union)|those who \w+(?: \w+){{0,4}}?|economists|politicians|governments?|one
""")
_OF_IT = r" (?:of|to) [\w’'-]+(?: [\w’'-]+){0,7}?"
_WILL = r"(?:will|may|might|would|could|can|also|often|still|sometimes|even|now|finally|perhaps)"
_MORE = rf"(?:perhaps|maybe|moreover,|furthermore,|also,|besides,|in addition,|{NTH}(?:ly)?,)"
# "it may also be objected"
IT_IS_SAID = (
    r"it (?:is|(?:may|might|can|could|will)(?: also| even| well)? be|has(?: also)? been) (?:(?!not\b)\w+ )?"
    r"(?:said|argued|objected|claimed|feared|asked|suggested|pointed out|held|urged|maintained|believed|alleged)"
)
_SAID = _begins(rf"(?:finally, )?{IT_IS_SAID},? that")
# Not those who oppose an objection.
_OF_A_VIEW = rf"{_CRITICS} of (?:this|that|such an?) (?:view|idea|argument|objection|claim|theory|reading)"
# An answer that the writer doesn't quite make: what turns after it turns back to the objection.
ANSWERED = r"(?:one|we|you|i) (?:may|might|can|could) (?:well )?(?:answer|reply|respond|retort)\b"
_THEY_WILL = rf"(?:{_THEY})(?:{_OF_IT})?(?: {_WILL})*"
_WITNESS = r"(?:experience|stud(?:y|ies)|research\w*|surveys?|evidence|figures|data|scientists)"
_OBJECT = r"[^.:;,]{2,40} (?:objects?|disagrees?|protests?)(?: as well| too| strongly| of course)?\W*\Z"
OBJECT = _begins(_OBJECT)
# "The enthusiasts have their answers.", which come next.
HAVE_ANSWERS = re.compile(
    r"\W*(?:the|its|their) [\w’'-]+s (?:of [\w ]{3,30} )?have (?:their|an?) (?:answers?|repl(?:y|ies)|arguments?|reasons)\W*\Z",
    re.I,
)
OBJECTION = _begins(rf"""
    yes,(?! but\b| (?:they|it|he|she|we|i) \w+\W*\Z)
    (?!{_OF_A_VIEW}|{ANSWERED})(?:{_MORE} )?{_THEY_WILL} (?:{SAY}|complain|ask|raise)\b
    (?:the|our|its|a) (?:[\w’'-]+ )?(?:spokes\w+|lobby|industry|operators?) (?:also )?{SAY} that\b
    (?:the|our) (?!{_WITNESS}\b)(?:[\w’'-]+ ){{1,5}}?(?:claims?|alleges?|likes? to say|would have us believe) that\b
    (?:(?:the|some|a few) )?(?:[\w’'-]+ )?[\w’-]+s (?:will|may|might|would|could)(?: {_WILL})* {SAY}\b
    (?:some|a few) (?:[\w’'-]+ )?[\w’-]+s (?:\w+ )?{SAY}(?: also)? that\b
    (?:to begin with, )?there are (?:(?:many |some )people|persons) who (?:{SAY}|hold the (?:view|opinion)|are of the opinion) that\b
    (?:finally, |lastly, )?{IT_IS_SAID}|(?:above all, |finally, )?(?:we|you|i) (?:are|have been) (?:also |often |always )?told(?! every\b)
    {NTH}(?:ly)?, that\b|according to (?:critics|opponents|the other side)
    (?:an?|the) (?:\w+ ){{0,2}}(?:{OBJECTION_WORD}|reply) (?:is|to|that|which|against)
    (?:i|we)(?: am|['’]m| are) (?:\w+ )?aware (?:of the \w+ )?that
    the (?:usual|best|strongest|main|common|obvious|first|standard|stock) (?:answer|reply|response)
    (?:still |even )?more \w+ (?:\w+ )?is the {OBJECTION_WORD}
    the (?:worry|opposing view)\b|(?:no one|nobody) (?:should |would |can |will )?(?:den(?:y|ies)|disputes?|doubts?|pretends?)
    (?:what|much|something) can be said (?:for|against)\b
    (?:at first sight )?there is (?:much|a lot|something) to be said (?:for|against)\b
    there (?:are|will (?:always )?be) (?:people|those|some|critics|parents) who(?! (?:can|have|need|live|suffer|lose|depend|do|are|were)(?:not)?\b(?! against))
    i (?:can |could )?(?:already |often )?(?:hear|know|expect|foresee) the {OBJECTION_WORD}s?\b
    (?:some|many|most|a lot of|lots of) (?:\w+s|people) (?:do not|don['’]t|would rather|fear|dislike|hate|oppose|reject)\b
    (?:some|many|most|a lot of|lots of) (?:\w+s|people) (?:refuse|prefer|recommend|propose|suggest|want|like|love|enjoy)\b
    {_OBJECT}|[^.:;,]{{2,60}}(?<! the)(?<! an)(?<! this)(?<! that) (?:object|protests?|complains?) that\b
    (?:one|another|the (?:last|next|second|third|final)) (?:objection|argument against)
    (?:then )?there (?:is|was|are|were) (?:also )?the (?:argument|objection|worry|fear|complaint) (?:of|about|from)
    [^.:;]{{3,110}}\b(?:and|but) it is (?:\w+ )?(?:said|argued|claimed|objected) that
    (?:then )?(?:there (?:is|are)|comes) the (?:awkward|uncomfortable|difficult|embarrassing) (?:matter|question|business|problem|fact)
    (?:lastly,? |finally,? )?(?:i|we) (?:also |often |sometimes )?hear(?: it said)?,? that
    against (?:this|that|all this) (?:it|you|one(?! (?:must|should) (?:set|put|weigh)\b)|some|people)
    (?:another|a (?:second|third|further|common|frequent)|the (?:last|next)) {OBJECTION_WORD}
    there (?:is|are|remains?) (?:[\w’'-]+ ){{0,3}}{OBJECTION_WORD}s?\b
    [^.:;,]{{3,60}} (?:is|are) (?:\w+ )?(?:against|opposed to) (?:it|this|the|such|any)\b
    there are (?:\w+ )?people who are (?:\w+ )?against\b
    the (?:argument|point|objection|question)(?: that| which)? i find (?:the )?hard(?:est)?\b|the hardest (?:argument|point|question)
    (?:let me|i (?:will|want to|should)) (?:begin|start) with what (?:is (?:good|right)|speaks for|can be said)\b
    (?:the [\w’'-]+s['’]|the [\w-]+['’]s|their) (?:\w+ )?(?:strongest|best|main|favourite|usual) (?:card|argument|point|claim|reply|case|line) is that\b
    (?:(?:the|our|my) )?[\w’'-]+['’]s? (?:reply|answer|excuse) (?:to (?:this|that|it) )?is (?:that|(?:always |usually )?(?:the same|this|simple|short))\b
""")
# The same, with a word that leaves no doubt: "Some people say that", "It is also argued", "One objection is".
OPPONENT = re.compile(
    rf".*?\b(?:{SAY}|complain|hear|{IT_IS_SAID}|{OBJECTION_WORD}|opposing view|arguments? against|(?:are|been) (?:\w+ )?told|according to)\b",
    re.I | re.S,
)
# A judgement, the form of a thesis about what happened or what is better.
VERDICT = _any(r"""
    (?:was|were|is|are) (?:\w+ )?(?:(?:right|wrong)(?= (?:to|in|about)\b)|wrong|justified|unjust|unfair|fair|responsible|guilty|to blame)
    (?:was|were|is|are) (?:\w+ )?(?:better|worse|the (?:most \w+|best|worst|greatest)|inevitable|avoidable|necessary|unnecessary)
    (?:was|were|is|are) (?:not )?an? (?:\w+ ){0,2}(?:mistake|success|failure|crime|hero|heroine|villain|tyrant|disaster|blessing|curse)
    (?:was|were|is|are) (?:not )?an? (?:\w+ ){0,2}(?:revolution|victory|defeat)
    (?:was|were|is|are) (?:not )?too (?:\w+)|(?:has|have|had) no (?:place|right|business)\b|(?:has|have) had (?:its|their) day
    (?:did|does|do) more (?:harm|good) than (?:harm|good)
    made (?:[\w’'-]+ ){1,7}(?:better|worse|richer|poorer|safer|freer|happier|harder|easier|shorter)\b
    (?:did|does|do|brought|caused|changed|shaped) (?:[\w’'-]+ ){0,7}?(?:far |much )?more (?:\w+ ){0,6}than
    (?:harmed|damaged|hurt|helped|improved|worsened|enriched|impoverished|weakened|strengthened) (?:the|every|all|\w+s)\b
    (?<!is )(?<!are )(?<!be )(?<!been )(?:deserved|failed|betrayed|saved|ruined|destroyed|caused|won|lost)\b(?! to\b)
""")
CONCLUDES = _begins(
    "all things considered|in conclusion|to conclude|to sum up|in short|in summary|all in all|on balance|overall|in the end|"
    "for (?:all )?these reasons|therefore"
)
# The same as a question: one that asks the writer, and one that may.
_CHALLENGE = r"""
    what (?:of|about)|could (?:we|you|one|they) not\b|couldn['’]t (?:we|you|one|they)\b
    what would (?:remain|become|be left|happen)|why not|who (?:will|would|is going to|is to) pay
    if [^?]{3,80}, (?:who|what|where|how|why)|how (?:is|are) [^?]{3,60} (?:supposed|expected|meant)
"""
CHALLENGES = _begins(_CHALLENGE)
ASKED = _begins(rf"""
    {_CHALLENGE}
    what if|where (?:will|does|would) (?:it|this|that) (?:end|stop)|(?:the|his|her|their|our|its) (?:[\w’'-]+ ){{0,2}}[\w’'-]+(?=\?)
    (?:is|are|do|does|would|will|should)(?:n['’]t| it not| they not| there not)
""")
# What a person said, who isn't the writer: "he said", "the doctor's argument", "told me that".
SAID = (
    r"(?:said|says|argued|argues|objected|objects|claimed|claims|insisted|insists|complained|complains|warned|warns|maintained|maintains|"
    r"thought|thinks|believed|believes|feared|fears|replied|replies|told (?:me|us)|tells (?:me|us))"
)
_SOMEBODY = r"(?:the|my|our|a|an|one|mr|mrs|ms|dr)"
WHO = rf"(?:he|she|they|{_SOMEBODY}\.? \w++(?: \w++){{0,2}}?)"
# "he says", "a consultant said last week", "said the doctor", between commas or at the end.
_SOME = r"(?:others|some|many|critics|opponents) (?:say|argue|claim|object|fear|believe)"
ASIDE = (
    rf"(?:as )?(?:{WHO} {SAID}(?! (?:nothing|something|so)\b)|{_SOME}|[\w’'-]+(?: [\w’'-]+)? (?:say|argue|claim|fear|believe|warn)s?(?=[,.])|"
    r"they say|we are (?:\w+ )?told|the argument (?:goes|runs)|"
    r"it (?:runs|goes|is (?:\w+ )?(?:said|argued|claimed))\b|(?:said|says)(?! (?:nothing|something|so|that)\b) [^,.;:–—]{2,40})"
)
SPOKEN = re.compile(
    rf".*[,–—] {ASIDE}\b|.*\b(?:he|she) {SAID} (?:me |us )?that\b|.*\b(?:told (?:me|us)|tells? me),? (?:that|how)\b|.*\bput (?:it|this) to (?:me|us) that\b"
    rf"|\W*{_SOMEBODY}\b[^.:;]{{2,70}}?(?:,|\b) {SAID},? that\b"
    r"|.*\b(?:the|my|our) [\w-]++['’]s? (?:\w++ )?(?:argument|objection|worry|complaint)\b",
    re.I | re.S,
)
# The same without a "that": "My boss also says it's safer".
SOMEBODY_SAYS = (
    r"(?:my|our|the) [\w’'-]+(?: [\w’'-]+){0,2}? (?:also |often |always )?(?:says?|said|thinks?|thought|believes?)"
    r"(?= (?!(?:that|to|so|yes|no|nothing|something|about|of|by)\b)[^.:;]{12})"
)
OPPOSES = _any(
    "against|disagree(?:s|d)?|object(?:s|ed)|opposed?|doubt(?:s|ed)|argu(?:ed|es)|arguments?|objections?|protest(?:s|ed)|not everybody|not everyone"
)
NO_NOUN = r"(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bany )(?<!\bno )"  # nobody says "the thought that"
_NOT_THEY = rf"(?!i\b|we\b|this\b|it would be\b|{_OF_A_VIEW}|(?:[\w’-]+ ){{0,2}}{_WITNESS}\b)"
# What somebody is reported to say: an objection if the essay turns against it.
REPORTED = _begins(rf"""
    {_NOT_THEY}(?:(?:the|our|some|a) )?(?:[\w’-]+ ){{1,6}}?(?:also |often )?{NO_NOUN}(?:{SAY}|{SAID}) that\b
    (?:on the other (?:hand|side),? )?(?:the )?(?:critics|opponents|others|some \w+) mean that\b
    (?:[\w’-]+ ){{0,4}}?(?:\w\. )+[\w’-]+ (?:(?:has|have) (?:\w+ )?argued|{SAID}) that\b
    [^.]{{2,200}}\b(?:told|warned|reminded|assured) (?:its|his|her|their|the) \w+ that\b
    (?:(?:the|some|many|our) )?(?:[\w’-]+ )?[\w’-]+s(?:, (?:of course|too|naturally),)? (?:are|remain) (?:\w+ )?(?:afraid|worried|angry|unhappy)\W*\Z
    (?:also,? )?{SOMEBODY_SAYS}
    (?:teachers|parents|adults|grown-ups|drivers|farmers|owners) (?:also )?(?:say|think|believe|worry|argue|feel)(?! (?:about|so|of|in)\b)
    in (?:his|her|their) (?:view|eyes|opinion),|(?:an?|the) (?:more \w+|\w+er) (?:claim|argument|case|defence) (?:is|was) that
    (?:finally, )?(?:[\w’-]+ ){{1,6}}?point to the \w+\W*\Z
""")
QUOTED = re.compile(r"\W*[\"“«][^\"“”«»]{8,}+[\"”»]")

# A turn back to the essay's own view: a word that joins, or a comment on what was said.
_VIEW = r"(?:this|that|it|which|they|the \w+) (?:argument |objection |view |worry |fear |claim |charge |concern )?"
_GRANTS_IT = r"(?:i (?:think|know|believe) )?(?:this|that|it|s?he|they)(?: is|['’]?s| are| may be) (?:\w+ )?"
_GRANTS_IT += r"(?:true|right|fair|a (?:\w+ )?(?:problem|pity|shame|risk))\b[^.;]{0,60}?,? (?:but|however)\b"
IS_REASON = re.compile(
    r"\W*(?:this|that|it) is an? (?:\w+ )?(?:reason|argument|case) (?:to|for) [^;:]{3,80}?,? (?:and )?not\b", re.I
)
GRANTS_IT = re.compile(rf"\W*{_GRANTS_IT}", re.I)  # what came before
_FAIR = rf"(?:true|right|fair|an? (?:\w+ )?(?:argument|point|defence|case|{OBJECTION_WORD}))"
COUNTER = _begins(rf"""
    so (?!is|are|was|were|do|does|did|has|have|had|if|when|what|why|how)[\w-]+ (?:it|them|the|an?)\b
    perhaps\W*\Z|or perhaps|(?:what )?nonsense|yeah,? but|i (?:am )?agree(?: with \w+)?,? but|in my (?:opinion|view),? (?:this|that|it) is not
    i find (?:that )?(?:this|that|it) is only (?:half|partly)|there is (?:little|no|hardly any|scant) (?:\w+ )?(?:evidence|proof) (?:for|of|that)
    the (?:evidence|proof) (?:for|of|behind|that) [^.:;]{{3,80}} (?:is|are|looks|remains) (?:\w+ )?(?:weak|thin|poor|slim|scarce|mixed|unconvincing)
    {_GRANTS_IT}|in any case|[^,.;:]{{3,60}} is an? (?:reason|argument|case) (?:to|for) [^,.;:]{{3,60}}, (?:and )?not\b
    {_VIEW}(?:is|seems|sounds) (?:\w+ )?(?:exaggerated|overstated|overblown|unfounded|misplaced|mistaken|weaker than it (?:sounds|looks|seems))\b
    but|yet|however|nevertheless|nonetheless|still,
    (?:all|both|most)(?: \w+)? of them (?:are|were) (?:\w+ )?(?:wrong|mistaken)|i do(?: not|n['’]t) doubt that
    (?:we|they|you|people) do (?:talk|help|work|learn|matter|exist|care|know|need|want|listen|read|think|pay|have|get)\b
    even so|all the same|in fact|on the contrary|our answer|and yet|that said|instead(?! of\b)
    perhaps (?:it|they|that|this|some|a few) (?:do|does|did|is|are|was|were|has|have|can|will|would|may),? (?:in|at|on|for|where|when|if)\b
    (?:this|that|it) would be (?:\w+ )?{_FAIR} (?:only )?if\b
    against this|to this (?:i|we)\b
    it (?:may|might|can|could) (?:well )?be (?:replied|answered)|{ANSWERED}|the (?:fact|truth) is
    the (?:opposite|reverse|contrary) is (?:true|the case)|in (?:reality|truth)|personally|really\?|my answer|i disagree|i do(?: not|n['’]t) agree
    despite (?:this|that|all this)|having said (?:this|that)|on closer (?:inspection|examination)
    (?:so|perhaps|certainly some|that|it|they) (?:it |they |he |she )?(?:is|are|was|were|does|do|did|has|have|happens)(?: not|n['’]t)?\W*\Z
    (?:it|they|that) (?:is|does|do|did),(?! that\b)
    (?:ask|look|count|check|read|go)\b[^.:;]{{3,60}},? and you\b
    i (?:accept|see) (?:the|this|that)\b|i (?:asked|checked)\b|i (?:used to|once) (?:believe|think|thought)|what i can\b|(?:it|this) is wrong\W*\Z
    what (?:they|he|she|critics|opponents) (?:forgets?|overlooks?|ignores?|miss(?:es)?|describes?|means?)|the answer is\b
    the (?:problem|trouble|flaw|weakness|catch) (?:with (?:this|that)|is that)
    (?:i|we) (?:think|believe|would say|say)\b
    [\w’' ]{{1,60}}, (?:however|though)[,:]|(?:this|that) (?:is|may be) true,? and
    {_VIEW}(?:overlooks?|ignores?|misses|miss|forgets?|assumes?|mistakes?|confuses?|proves too much|is a mistake|rests on|does not (?:follow|hold))
    {_VIEW}is a misunderstanding
    {_VIEW}is a (?:fair|good|serious) (?:point|question|objection)
    {_OF_A_VIEW}|(?:an?|the) (?:stronger|better|fairer) (?:reply|answer)|(?:they|he|she|critics|opponents) (?:have|has) a point
    (?:this|that|it) is an? (?:\w+ )?(?:argument|reason) for\b|it (?:may|might|could|would|does|is),(?! that\b)|i (?:would|might) agree\b
    (?:this|that) (?:is|may be) (?:partly |only |simply )?(?:wrong|not (?:so|true|the case)|half)\b
""")
# What only leads to a claim of the essay: "One of them is that", "This overlooks that".
FRAME = (
    r"(?:[\w’'-]+ ){0,5}(?:ones?|them|these|reasons?|arguments?|advantages?|benefits?|points?|problems?|drawbacks?|disadvantages?|downsides?) is that|"
    rf"{_VIEW}(?:overlooks?|ignores?|forgets?) (?:the fact )?that|the (?:answer|thing|truth|fact|trouble|problem|catch) is that|"
    r"what (?:can be said|we know|one can say|is (?:clear|certain|sure))(?: with [\w ]{3,20})? is that|"
    r"(?:[^.:;,]{2,60} (?:is|was) not (?:\w+ )?that [^.:;]{3,120}? but|it (?:is|was)) (?:rather )?that|"
    rf"(?:an?|the) (?:stronger|better|fairer|shorter|simpler) (?:reply|answer) is that|the {NTH}(?: thing(?: [\w’'-]+){{0,7}})? is that|{_OF_A_VIEW} {SAY} that"
)
FRAMES = _begins(rf"(?:however, )?(?:{FRAME})")
# An answer, by the end of the sentence: "which sounds like a lot until you learn that".
UNTIL = re.compile(
    r".*\b(?:until|once|before) (?:you|one|we) (?:learn|know|see|ask|look|remember|compare|count|consider)s?\b", re.I
)
# The same, inside a sentence.
TURNED = re.compile(r"[,;:–—] (?:but|yet)\b", re.I)

# What somebody in the past said ought to be done.
TOLD = re.compile(
    rf"(?!\W*(?:i|we|this (?:essay|article|paper|text|speech))\b)[^,.:;]{{2,60}}?(?<! the)(?<! of)(?<! all) (?:had )?{SAID} that\b",
    re.I,
)
# What a thing must be, or that nobody should do something, said of something else.
OF_RULES = re.compile(r".*\b(?:rule|principle|law)\b[^,.;]{0,40}\b(?:must|should|ought|was that)\b", re.I)
# More than one objection.
ANNOUNCED = re.compile(
    r"\b(?:objections|doubts|said (?:on|for) the other side|"
    r"disadvantages|drawbacks|(?:case|arguments) against|(?:said|urged|argued) against|in its defence|so much for)\b",
    re.I,
)
# A heading over what speaks against, or for.
AGAINST = re.compile(
    r"\A(?!.*\b(?:repl(?:y|ies)|answers?|responses?|rebuttals?|refut\w+)\b)(?:.*\b)?(?:against|objections?|critics?|criticisms?|opponents?|cons|"
    r"drawbacks?|disadvantages?|counter-?arguments?|other side|but what about)\b",
    re.I,
)
LOSSES = re.compile(r"\b(?:costs|risks|concerns)\b", re.I)  # the same, where another heading is for
FOR = re.compile(
    r"\b(arguments? (?:for|in favou?r)|case for|benefits|advantages|pros|supporters|"
    r"(?:repl(?:y|ies)|answers?|responses?) to (?:the )?(?:objections|critics|criticisms?|opponents)|rebuttals?|refutations?)\b",
    re.I,
)
# What follows "Although …," in the same sentence.
MAIN_CLAUSE = re.compile(r"\W*(?:although|even though|though|while|despite|in spite of|even if)\b[^,]*,\s*.{20,}", re.I)
# What says of the paragraph before that it is only half true.
HALF_MEETS = re.compile(
    rf"(?:this|that|the)(?: (?:last|first|second))? (?:point|argument|claim|fear|threat|{OBJECTION_WORD})\b[^.:;]{{0,80}}"
    r"\b(?:only |at best |just )?half (?:true|right|the (?:truth|story))",
    re.I,
)
# What calls it a charge, or grants it.
MEETS = re.compile(
    rf"(?:this|that|it) (?:is|was|may be) (?:perhaps |probably )?(?:the|an?) [^.:;,]{{0,40}}\b(?:indictment|prosecution|case against|{OBJECTION_WORD})\b|"
    r"(?:these|those|such|the) (?:criticisms|objections|charges|arguments) (?:carry|have|deserve)\b|"
    r"(?:that|this|so) much (?:is|(?:can|must|may) be) |(?:that|this|all this) is (?:quite )?true\b",
    re.I,
)
# What answers by naming when something holds.
LIMITS = re.compile(
    rf"(?:this|that) (?:is|was|would be) (?:only )?{_FAIR} (?:only )?(?:if|where|when|of|for)\b",
    re.I,
)
# Sentences that are no argument: they only say something about one, name its subject, or ask.
COMMENT = re.compile(
    r"\W*(?:(?:although|though|while|perhaps|granted|of course),? )?(?:this|that|these|they(?! \w+ (?:too |also )?that)|"
    r"(?:all|both|most)(?: \w+)? of them (?:are|were) (?:\w+ )?(?:wrong|mistaken)|i (?:get|see|agree)|it is an? (?:\w+ )?point)\b"
    r"|\W*there (?:is|are|will be) (?:some|many|none|more)\W*\Z"
    r"|\W*(?:quite a lot|a (?:great |good )?deal|plenty|not (?:much|a lot)|very little|nothing|everything)\b(?! (?:of|is|can|has|will)\b)[^;:]{0,30}\Z"
    r"|\W*there (?:is|are) (?:something|much|a (?:good|great) deal|some truth|some evidence|(?:some )?studies)\b"
    r"|(?:of course,? )?(?:there are (?:of course )?(?:arguments|objections|two sides)|it (?:might|may|could) (?:go wrong|fail|be so)\b)"
    r"|.*\b(?:that|this|it) is (?:true|fair|sensible|reasonable|right|so) enough\b",
    re.I,
)
NAMES_ONLY = re.compile(
    r"[^.:;]{3,80}\b(?:raised (?:it|this|that)|put (?:it|this|that)(?= (?:to (?:me|us)|well|best|simply|bluntly|so|differently|another|like|in)\b|\W*$)"
    r"(?: to (?:me|us))?)(?! that\b)\b[^.:;]{0,40}\W*$|"
    r"the (?:objection|complaint|worry) (?:that|which)\b[^.:;]{1,60}\bis (?:\w+ )?\w+\W*$|"
    r"[^.:;]{1,40}\b(?:asks? (?:(?:to|for|with) )?(?:why|whether|if|how|what|whom?|when|where|which)|"
    r"(?:worry|worries|complains?|fears?) (?:about|for)(?! [\w ]{3,40}: \w+ \w+ \w+)|(?:worry|fear|objection|question) concerns)\b|"
    r"[^.:;]{1,60}\b(?:fears?|worries|raises?|points? to) (?:(?:the|an?|several|many|some) )?\w+(?: of \w+)?\W*$|"
    r"[^.:;]{1,40}\b(?<!\bthe )(?<!\bmost )(?<!\bmany )"
    r"(?<!, )(?<!\bone )(?<!\ban )(?<!\bthese )(?<!\bthose )(?<!\bsuch )(?:object|disagree|protest)s?(?: (?!that\b)[\w-]+){0,6}\W*$|"
    r"[^:;]{1,120} for (?:key|many|several|various|different|two|three|the following) reasons\W*$|"
    r"the \w+(?: that| which)? i find (?:the )?hard(?:est)? (?:is|concerns) (?!that\b)[^:;]*$",
    re.I,
)

HEDGE = _any(r"""
    may|might|perhaps|possibly|probably|likely|unlikely|seems?|appears?|suggests?|tends?|unclear|uncertain|disputed|widespread belief
    presumably|reckons?
""")

# --- whose a paragraph is, by its place (`voices.py`) ------------------------------------------

# Wider than the patterns above: where a paragraph opens or turns, one word is enough.
ANSWERS = re.compile(
    r"\W*(?:but|yet|however|even so|nevertheless|nonetheless|still,|on the contrary|(?:in|by) contrast|the answer)\b|[\w’' ]{1,40}, (?:however|though),",
    re.I,
)
TURN = re.compile(
    r"\W*(?:but|yet|however|even so|nevertheless|nonetheless|still,|all the same|on the contrary|the (?:answer|reply|truth|fact)|perhaps\.|true enough|"
    r"more seriously|(?:that|this)(?: is|['’]s) why|"
    r"i (?:think|believe|don['’]t (?:think|believe))|(?:this|that|it) (?:can|could) be (?:met|answered)|in fact|in truth|nobody['’]s|"
    r"(?:this|that|it) (?:overlooks|ignores|misses|forgets|assumes))\b|[\w’' ]{1,40}, (?:however|though),|"
    r".*\b(?:opposite|reverse|contrary) is (?:true|the case)\b",
    re.I,
)
# What says that the sentences before it are the other side's: "I concede this without reservation", "I have no answer to it".
CONCEDED = re.compile(
    r"\W*there is (?:\w+ ){0,3}?(?:much|force|truth|something|weight|merit|sense) in (?:this|that|it|these)\b[^.;]{0,30}\Z|"
    rf"\W*(?:(?:this|that|it) (?:(?:argument|objection|point|worry|fear) )?(?:is|seems|sounds) (?:\w+ )?(?:serious|an? (?:\w+ )?(?:fair|good|serious|"
    rf"strong|valid) "
    rf"(?:point|argument|question|{OBJECTION_WORD}))\b|"
    r"i (?:\w+ )?take (?:this|that|it|him|her|them) (?:\w+ )?seriously\b|"
    r"i know (?:such|these|those|people like (?:that|this|these))\b|"
    r"(?:some|many|a few|they|it|this|that) (?:do|does|did|is|are|will|would|may|might|can|could),? (?:no doubt|of course|certainly|surely)\W*\Z|"
    r"(?:i (?:do(?: not|n['’]t) find|find) (?:this|that|it)|(?:this|that|it) is) (?:not |hardly |n['’]t )?(?:easy|hard|easily|difficult) to "
    r"(?:brush|wave|answer|dismiss|laugh|ignore|deny)\b|(?:this|that|it) cannot be (?:brushed|waved|laughed|dismissed|ignored)\b|"
    r"(?:this|that|it) is (?:not an?|no) (?:foolish|silly|stupid|small|trivial|idle|empty|unreasonable) \w+\W*$|"
    r"i do(?: not|n['’]t) (?:think|believe) (?:that )?(?:we|anybody|anyone|one) (?:\w+ ){1,4}(?:wave|brush|dismiss|ignore|laugh)\b|"
    r"i (?:think|find) (?:this|that)(?:['’]s| is) (?:\w+ )?(?:an? )?(?:fair|good|serious|strong|valid) |"
    r"i (?:concede|grant|accept|admit|understand|see) (?:this|that|it|his|her|their)(?: (?:point|worry|fear|argument|objection|"
    r"anger))?\b(?! \w+ (?:is|are|will|would|can|has|have)\b)|"
    r"i (?:(?:must|have to) (?:say|admit)(?: that)?,? )?(?:i )?(?:have|had|know|knew|do(?: not|n['’]t) (?:have|know))\b[^.:;]{0,25}?\b(?:no|"
    r"an?(?: \w+)?|what|how)\b[^.:;]{0,20}"
    r"\b(?:answer|solution|reply|to do|to say)\b)",
    re.I,
)
_IN_FAVOUR = r"\W*(?:to (?:begin|start) with, |firstly, |first, )?there (?:is|are) (?:\w+ ){0,4}(?:reasons?|arguments?|advantages?|benefits?)\b"
SOME_FAVOUR = re.compile(rf"{_IN_FAVOUR}(?! against)", re.I)
# What adds one more objection to those before.
ONE_MORE = re.compile(
    r"\W*(?:also|moreover|furthermore|in addition|additionally|besides|what is more|finally|lastly|then,?|some \w+ (?:\w+ )?also|and(?! one more))\b|"
    r"\W*there (?:is|are) also\b|"
    r"\W*[^.:;,]{2,60} (?:as well|too)\W*$|\W*another\b",
    re.I,
)
# The last one: none comes after it.
LAST = re.compile(
    r"\W*(?:(?:and|but) )?(?:finally|last(?:ly)?|last but not least)\b(?! (?:year|month|week|summer|time)\b)", re.I
)
GRANTS_AND_TURNS = re.compile(
    r"\W*(?:true|fair|granted|perhaps|maybe|it(?: is|['’]s) (?:true|fair)|(?:this|that) (?:is|may be)|there (?:is|are)|i (?:can )?see)\b[^.;]{0,60}, but\b",
    re.I,
)
# Who says it, whatever comes between: "People who like circuses say it is a tradition".
SAYS = re.compile(
    r"\W*(?:there (?:is|are) (?:also )?)?(?!i\b|we\b)(?:some |many |most |other |the )?(?:people|persons|others|some|many|fans|friends|experts|historians|\w+s)"
    r"(?: (?:who|of|in|from) (?:[\w’'-]+ ){0,4}?[\w’'-]+)? (?:who )?(?:would |might |will |also |often )?"
    r"(?:say|claim|argue|believe|think|object|complain|insist|maintain|(?:have|has) (?:\w+ )?(?:said|argued|claimed|pointed out|suggested))\b",
    re.I,
)
# Who points to something that speaks for them.
CAMPAIGN = re.compile(
    r"\W*(?:its|the|their) (?:campaigners|advocates|supporters|defenders|opponents|critics|friends|enthusiasts)\b", re.I
)
# A reason that goes on with the sentence before it, and not with a list.
ADDS_OWN = re.compile(r"\W*(?:moreover|furthermore|in addition|what is more)\b", re.I)
# What somebody with a name made of it, which isn't yet the writer's: "E. P. Thompson saw a catastrophe".
READER = re.compile(
    r"\W*(?:(?:[A-Z]\. ?)+|[A-Z][a-z]+ )[A-Z][\w’'-]+,? (?:(?:has|have|had) )?(?:\w+ )?"
    r"(?:saw|sees|seen|calls?|called|regards?|regarded|describes?|described|considers?|considered|thought|judges?|judged|blames?|blamed|dismissed|praised)\b"
)
# What may grant something, after an objection.
OF_SOME = re.compile(r"\W*(?:some|many|a few|not (?:every|all)\w*) (?!of (?:the|these)\b)", re.I)
# What mostly grants something, whoever says it: "Not every school has enough of them".
NOT_ALL = re.compile(r"\W*(?:(?:but|also|and) )?not (?:every|all|everyone|everybody|everything)\b", re.I)
NOW_THE_OTHER = re.compile(r"\W*(?:on the other (?:hand|side)\b|[\w’' ]{1,40}, on the other hand,)", re.I)
THEN_THERE = re.compile(r"\W*then (?:there (?:is|are)|comes?)\b", re.I)
# Of the other side, by what it is called, or by who has a complaint.
IS_OBJECTION = re.compile(
    rf"\W*(?:(?:but|yet|however|even so|all the same),? )?(?:there (?:is|are|remains?)(?: also)? |(?:an?|the|another|one) (?:\w+ ){{0,2}}?)"
    rf"(?:(?:an?|the|one|another) )?(?:[\w’'-]+ ){{0,2}}?{OBJECTION_WORD}s?\b(?<!(?:argument|question) concerns)(?<!point concerns)(?<!reason concerns)|"
    r"\W*(?:but|yet|however),? (?:this|that|the) (?:last |first |\w+ )?(?:argument|reason|point|case) (?:is|looks|has)\b.{0,20}(?:weak|less|not|flaw|problem)|"
    rf"\W*[^.:;]{{3,60}}\b(?:(?:has|have) (?:raised|another|an?)|raises?) (?:an? |another )?(?:\w+ )?{OBJECTION_WORD}\b|"
    r"\W*[^.:;]{3,60}\b(?:fear for|put another point|point to the)\b|\W*it['’]s (?:\w+ )?(?:said|argued|claimed)\b|"
    r"\W*[^.:;,]{3,40} (?:is|are) (?:another|a different|quite another) (?:matter|question|story|thing)\W*$|"
    r"\W*it is also worth asking\b|\W*i am (?:\w+ )?told\b",
    re.I,
)
LEADS = re.compile(r"(?:let|we|i|nor)\b", re.I)  # to what the writer says
# A section of it: "What speaks for keeping things as they are?"
FOR_THE_OTHER = re.compile(
    r"\W*what (?:speaks|can be said|is there to be said) (?:against|for (?:keeping|leaving|staying|doing nothing|the (?:old|present|status)))\b",
    re.I,
)
OF_CRITICS = re.compile(
    rf"\W*(?:the )?(?:\w+ )?{_CRITICS}\b(?! (?:of (?:this|that|such)|are wrong|forget|overlook|ignore))", re.I
)
EXPERTS_ANSWER = re.compile(r"\W*(?:psychologists|scientists|researchers|historians) (?:reply|answer)\b", re.I)

# --- other things that a sentence may do ------------------------------------------------------

# What says that something is in question.
DISPUTED = re.compile(
    r"\b(?:question|issue|debat\w+|discuss\w*|consider\w*|examin\w+|disput\w+|argue\w*|asked|asks?|controvers\w+|it is|"
    r"vot(?:e|es|ing)|decid(?:e|es|ing))\b.{0,80}\bwhether\b|\AWhether\b",
    re.I,
)
QUESTION = re.compile(
    r".*\?[\"'”’)]*\s*$|\W*(?:(?:so|but|and) )?what(?:['’]?s| is) (?:the (?:point|use|problem)|wrong)\b(?! (?:is|was)\b)",
    re.S | re.I,
)
# After its beginning, where a frame may be: "I believe that"
OF_ONESELF = re.compile(r".{12,}\b(?:I|me|my|mine|myself)\b", re.S)
SPEAKER = _begins(
    r"(?:personally,? )?i\b|my\b|his\b|her\b|he\b|she\b|we\b|good (?:morning|afternoon|evening)|thank you|please|hello|right\b"
)
# "It was the Depression that gave Hitler his voters.": it points back to nothing.
_IT_IS_HARD = (  # what it is follows: "It is hard for a mother to say no"
    r"it(?:['’]s| is| was| would be| will be)(?: not)?(?: (?:very|quite|also|always|often|too|more|so|much|far|simply))* "
    r"(?:hard|difficult|easy|unfair|fair|wrong|right|important|necessary|impossible|better|worse|cheaper|easier|harder|dangerous|useless|cruel|absurd|"
    r"odd|logical|sensible|reasonable) "
    r"(?:for [^,.;]{2,40} )?(?:to|that)"
)
_NO_CLEFT = r"(?:case|fact|view|first|second|latter|former|one)\b"
CLEFT = (
    rf"it (?:is|was) (?:(?:only|precisely|always|often|mostly) )?(?:the (?!{_NO_CLEFT})|in |(?:wo)?men |people |those |"
    r"(?-i:[A-Z]))[^.:;]{2,60}? (?:that|who)\b"
)
_NOT_TRUE = r"it(?:['’]s| is) (?:\w+ )?(?:not|hardly) true that\b"
LEANS = _begins(
    "(?:against|for) (?:this|that)(?! reason)|here|the (?:history|story|rest) is|in (?:that|this|such) case|what (?:he|she|they)|"
    rf"(?!{CLEFT}|{_IT_IS_HARD}|{_NOT_TRUE})(?:above all |finally )?(?:which|it|this|thats?|these|those(?! who)|they|he|she)|\w+ of (?:this|that|these|"
    rf"those(?! who)|them|it)|such|"
    "the (?:benefit|effect|order of events)|the same (?:thing )?(?:is|was|were|goes|applies|holds|can|could|might|may|has)|nor"
)
# Words that can't be understood from this sentence only.
UNNAMED = re.compile(
    r"(?:\W*+\w++){0,3}\W+(?:they|them|it|this|these|those(?! who)|he|she)\b|.{0,40}\bsuch an?\b|.{0,40}\b(?:it|them)(?: [\w’'-]+)?\W*+\Z|"
    r".*\bthat(?: (?:speed|way|kind|point))?(?=[,.;])|.*\bthe same (?:thing|is true|goes|applies)\b|"
    r".*[,;] (?:and|but|so) that [a-z]+ (?:is|was|has|had|does|did|can|will|would)\b|"
    r".*\b(?:theirs|exactly this|there than here)\b|.*\b(?:solves?|answers?|does|do|done) (?:this|that|so)\b|"
    r"(?:(?!\b(?:[\w’-]+s|people|children|men|women|who(?:ever)?|(?:every|some|any|no)(?:one|body)|no one|an?|every|each|any|and|both|most|many|few|"
    r"half|majority|police)\b)"
    r".)*\b(?:their|them)\b|"
    r"(?:\W*+\w++){1,2}\W+there (?!(?:is|are|was|were|will|would|has|have|can|may|might|must|should)\b)|"
    r".*\bthis\b(?! (?:year|week|month|century|country|summer|winter|age)\b)",
    re.I | re.S,
)
POINTS_BACK = _begins("this|that|these|those|it|they|he|she|such|so do|do so|there")


def _mark(*matches: Callable[[str], object]) -> cached_property[bool]:
    """A mark that a sentence has if all of these match it; looked for once, when it's asked for."""
    return cached_property(lambda marks: all(match(marks.sentence) for match in matches))


_SHORT = re.compile(r"\b(there)['’]s\b|\A(that)['’]?s\b", re.I)  # for "there is" and "that is"


class Marks:
    """What a sentence does, as far as its own words show."""

    def __init__(self, sentence: str):
        self.sentence = _SHORT.sub(r"\1\2 is", sentence)

    enumerates = _mark(ENUMERATION.match)
    gives_reason = _mark(GIVES_REASON.match)
    because = _mark(re.compile(r".*\bbecause\b", re.I | re.S).match, lambda said: not OF_ONESELF.match(said))
    replies = _mark(re.compile(r".*(?<!not )(?<!n[’']t )(?<!nt )\b(?:repl(?:y|ies)|answers?)\b", re.I | re.S).match)
    raises = _mark(RAISES.match)
    counts = _mark(_begins(rf"{NTH}(?:ly)?,").match)  # "Second,"
    answers = _mark(_begins(ANSWERED).match)  # as somebody might
    turns = cached_property(lambda marks: bool(TURN.match(marks.sentence)) or marks.counters)

    duty = _mark(DUTY.search)
    own_view = _mark(OWN_VIEW.search)
    adds = _mark(ADDS.match)
    judges = _mark(VERDICT.search)
    of_others = cached_property(lambda marks: bool(TOLD.match(marks.sentence) or OF_RULES.match(marks.sentence)))
    objections = _mark(ANNOUNCED.search)  # more than one
    main_clause = _mark(MAIN_CLAUSE.match)
    meets = _mark(MEETS.match)
    half_meets = _mark(HALF_MEETS.match)
    names_only = _mark(NAMES_ONLY.match)  # an objection, but does not say it
    comments = _mark(COMMENT.match)
    limits = _mark(LIMITS.match)
    denies = cached_property(lambda marks: bool(DENIES.search(marks.sentence)) and not marks.leans)
    concludes = _mark(CONCLUDES.match)
    does_this = _mark(DOES_THIS.search)
    expects = _mark(EXPECTATION.search)
    reason = _mark(REASON.search)
    emphatic = _mark(EMPHASIS.search)
    absolute = _mark(ABSOLUTE.search)
    figure = _mark(FIGURE.search)
    authority = _mark(AUTHORITY.search)
    case = _mark(CASE.search)
    concedes = cached_property(
        lambda marks: bool(CONCESSION.match(marks.sentence)) and not marks.sentence.lower().startswith("but perhaps")
    )
    one_hand = _mark(ONE_HAND.match)
    other_hand = _mark(OTHER_HAND.match)
    camp_against = _mark(CAMP_AGAINST.match)
    differs = _mark(DIFFERS.match)
    goes_on = _mark(GOES_ON.match)
    joins = _mark(re.compile(r"\W*and\b", re.I).match)
    opposes = _mark(OPPOSES.search)  # says of somebody that they do
    reports = _mark(REPORTED.match)
    quoted = _mark(QUOTED.match)
    question = _mark(QUESTION.match)
    disputed = _mark(DISPUTED.search)
    asks = _mark(QUESTION.match, ASKED.match)  # for the other side
    challenges = _mark(QUESTION.match, CHALLENGES.match)  # and needs no more words to show that
    spoken = _mark(SPOKEN.match)  # by somebody who isn't the writer
    counters = cached_property(lambda marks: bool(COUNTER.match(marks.sentence) or UNTIL.match(marks.sentence)))
    frames = _mark(FRAMES.match)  # only to what it says after "that"
    turned = _mark(TURNED.search)  # somewhere inside
    hedges = _mark(HEDGE.search)
    speaker = _mark(SPEAKER.match)  # begins with a person of the essay, or its writer
    writer = cached_property(lambda marks: bool(re.search(r"\b(?:I|my)\b", marks.sentence)))
    of_oneself = _mark(OF_ONESELF.match)
    points_back = _mark(POINTS_BACK.match)
    # Whether it begins with what an earlier sentence has named, so it can't stand by itself.
    leans = cached_property(lambda marks: bool(LEANS.match(marks.sentence)) and not _SAID.match(marks.sentence))
    cleft = _mark(_begins(CLEFT).match)
    unnamed = _mark(UNNAMED.match)  # speaks of something that an earlier sentence has named

    @cached_property
    def signpost(self) -> bool:
        """Whether it only announces what comes."""
        only = SIGNPOST.fullmatch(self.sentence) or TOPIC.fullmatch(self.sentence)
        return self.raises or (bool(only) and not self.reports)

    @cached_property
    def past(self) -> bool:
        """Whether it is of the past, and nothing in it is of the present."""
        return bool(PAST.search(self.sentence)) and not PRESENT.search(self.sentence)

    @cached_property
    def objects(self) -> bool:
        """Whether it reports what the other side says, in the writer's words."""
        return bool(OBJECTION.match(self.sentence)) and not self.quoted

    @cached_property
    def of_opponents(self) -> bool:
        """Whether it says of others that they say it."""
        return self.objects and bool(OPPONENT.match(self.sentence))

    @cached_property
    def value(self) -> int:
        """How many of its words weigh."""
        return len(VALUE.findall(self.sentence))

    @cached_property
    def names(self) -> int:
        """How many of its words are names."""
        return len(NAME.findall(self.sentence))

    @cached_property
    def words(self) -> int:
        """How many it has."""
        return len(self.sentence.split())

    @property
    def evidence(self) -> bool:
        """Whether the sentence offers something that can be looked up."""
        return self.figure or self.authority or self.case or (self.names > 1 and self.past)
