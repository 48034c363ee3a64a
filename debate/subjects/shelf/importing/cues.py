"""Words by which writers show what a sentence does: one pattern for each thing it may do.

English only. The patterns look at one sentence; `argument.py` looks at where it is in the essay.
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
    r"(?:(?:say|argue|object|answer|counter|claim|insist|maintain|think|believe|feel|fear|contend|warn|complain|suggest|hold|assert|allege|add|note|conclude|"
    r"grumble|protest|retort|like to (?:say|insist))s?|"
    r"points? (?:out|to)|stress(?:es)?|(?:tell|remind)s? (?:you|us|me)|repl(?:y|ies)|have (?:also |often |long )?(?:held|argued|claimed|objected|complained)|"
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
    rf"[^.:;]{{3,70}} (?:is|was) not (?:just |only |simply )?that (?!.*\bbut\b).*|"  # what it is comes next
    r"(?:one|another|the (?:last|next|second|third|final)) (?:objection|argument|worry|doubt|complaint|point) (?:has |have )?"
    r"(?:(?:\w+ )?(?:troubled?s?|worr(?:ied|ies|y)|bother(?:s|ed)?|str(?:ikes|uck)) (?:me|us)\b[^:]*|"
    r"(?:weighs|deserves|remains|is (?:hard|strong|serious)(?:er|est)?)(?:\s++[\w’'-]++){0,6}\W*+)|"
    r"what (?:of|about) [^?]{3,60}\?|(?:the|his|her|their|our|its) (?:[\w’'-]++ ){0,2}[\w’'-]++\?|"
    r"against (?:this|that|all this) (?:one|we) (?:must|should|can|may) .*|(?:now|next|then) (?:for|to) (?:the|my|our) .*|"
    r"so much for .*|the (?:case|arguments?) (?:for|against|in favour|begins)\b.*|"
    rf"{COUNT} (?:\w+ ){{0,2}}\w+s are (?:\w+ )?(?:said|made|raised|urged|put forward)\b.*|"
    r"(?:consider|(?:note|notice) (?:what|how)\b|ask for\b),? .*|"
    r"[^.:;]{3,40} (?:has|have) (?:an?|their|its) (?:answers?|repl(?:y|ies)|arguments?) ready\W*+|"
    rf"(?:[^.:;]{{3,80}},? and )?{COUNT} (?:\w+ )?objections .*|"
    r"there (?:is|are) (?:\w+ )?(?:things|much|a lot|more) to be said (?:on|for) the other side\b.*|"
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

EXPECTATION = _any(
    r"would(?:n['’]t)?|could(?:n['’]t)?|will|won['’]t|can(?:not)?|can['’]t|(?-i:may)|might"
)  # not the month
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
    (?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|one \w+ in \w+
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
    although|even though|though|sure,|while (?!the\b|in\b|at\b)|granted|admittedly|of course|to be sure|certainly|it(?: is|['’]s) true|true,
    it (?:must|has to|should|can) (?:also )?be (?:admitted|conceded|granted|acknowledged) that
    no doubt|undoubtedly|(?:i|we) (?:concede|admit|grant|(?:have to |must )?accept that)
    (?:i|we|one|you) (?:must|should|(?:have|has|ought) to) (?:also )?(?:concede|admit|grant|acknowledge|allow)(?:,? too)?,? that
    (?:it would be|i would be) (?:dishonest|foolish|naive|unfair|silly) (?:not )?to (?:say|deny|pretend|claim)|there is no (?:denying|doubt(?! in my))
    [^.:;,]{2,60}(?:, of course,| of course) (?:may|might|can|could|will|would|do|does|is|are|has|have)\b
    where [^.,]{3,50} went wrong|obviously|(?:finally, )?to be fair|perhaps|despite|in spite of|whatever
    [^.:;]{5,70} (?:is|are) (?:true|fair|sensible|reasonable|right) enough|it (?:may|might|could) (?:be|seem)
    there (?:will|would|may|might) be (?:an? |some )?(?:costs?|price|loss(?:es)?|risks?|dangers?)
    i (?:should|must|will|do|shall|can)(?: not|n['’]t) (?:hide|deny|pretend|conceal)
    there (?:is|are) (?:something|some truth|of course)
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
    (?:another|a (?:second|third|fourth|further)|one more) (?:problem|disadvantage|drawback|point|reason|argument|risk|danger|worry|concern)
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
    r"it (?:is|(?:may|might|can|could|will)(?: also| even| well)? be|has been) (?:(?!not\b)\w+ )?"
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
OBJECTION = _begins(rf"""
    yes,(?! but\b| (?:they|it|he|she|we|i) \w+\W*\Z)
    (?!{_OF_A_VIEW}|{ANSWERED})(?:{_MORE} )?{_THEY_WILL} (?:{SAY}|complain|ask|raise)\b
    (?:the|our) (?!{_WITNESS}\b)(?:[\w’'-]+ ){{1,5}}?(?:claims?|alleges?|likes? to say|would have us believe) that\b
    (?:(?:the|some|a few) )?(?:[\w’'-]+ )?[\w’-]+s (?:will|may|might|would|could)(?: {_WILL})* {SAY}\b
    (?:some|a few) (?:[\w’'-]+ )?[\w’-]+s (?:\w+ )?{SAY}(?: also)? that\b
    (?:to begin with, )?there are (?:many |some )people who (?:{SAY}|hold the (?:view|opinion)|are of the opinion) that\b
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
    (?:some|many|most|a lot of|lots of) (?:\w+s|people) (?:refuse|prefer|recommend|propose|suggest|want)\b
    {_OBJECT}
    (?:one|another|the (?:last|next|second|third|final)) (?:objection|argument against)
    (?:then )?there (?:is|was|are|were) (?:also )?the (?:argument|objection|worry|fear|complaint) (?:of|about|from)
    [^.:;]{{3,110}}\b(?:and|but) it is (?:\w+ )?(?:said|argued|claimed|objected) that
    (?:then )?(?:there (?:is|are)|comes) the (?:awkward|uncomfortable|difficult|embarrassing|small|little) (?:matter|question|business|problem|fact)
    (?:lastly,? |finally,? )?(?:i|we) (?:also |often |sometimes )?hear(?: it said)?,? that
    against (?:this|that|all this) (?:it|you|one(?! (?:must|should) (?:set|put|weigh)\b)|some|people)
    (?:another|a (?:second|third|further|common|frequent)|the (?:last|next)) {OBJECTION_WORD}
    there (?:is|are|remains?) (?:[\w’'-]+ ){{0,3}}{OBJECTION_WORD}s?\b
    [^.:;,]{{3,60}} (?:is|are) (?:\w+ )?(?:against|opposed to) (?:it|this|the|such|any)\b
    there are (?:\w+ )?people who are (?:\w+ )?against\b
    the (?:argument|point|objection|question)(?: that| which)? i find (?:the )?hard(?:est)?\b|the hardest (?:argument|point|question)
    (?:let me|i (?:will|want to|should)) (?:begin|start) with what (?:is (?:good|right)|speaks for|can be said)\b
    (?:(?:the|our|my) )?[\w’'-]+['’]s? (?:reply|answer) (?:to (?:this|that|it) )?is that\b
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
    [^.]{{2,200}}\b(?:told|warned|reminded|assured) (?:its|his|her|their|the) \w+ that\b
    {SOMEBODY_SAYS}
    in (?:his|her|their) (?:view|eyes|opinion),|(?:an?|the) (?:more \w+|\w+er) (?:claim|argument|case|defence) (?:is|was) that
    (?:finally, )?(?:[\w’-]+ ){{1,6}}?point to the \w+\W*\Z
""")
QUOTED = re.compile(r"\W*[\"“«][^\"“”«»]{8,}+[\"”»]")

# A turn back to the essay's own view: a word that joins, or a comment on what was said.
_VIEW = r"(?:this|that|it|which|they|the \w+) (?:argument |objection |view |worry )?"
_FAIR = rf"(?:true|right|fair|an? (?:\w+ )?(?:argument|point|defence|case|{OBJECTION_WORD}))"
COUNTER = _begins(rf"""
    so (?!is|are|was|were|do|does|did|has|have|had|if|when)[\w-]+ (?:it|them|the|an?)\b
    but|yet|however|nevertheless|nonetheless|still,|even so|all the same|in fact|on the contrary|our answer|and yet|that said|instead
    (?:this|that|it) would be (?:\w+ )?{_FAIR} (?:only )?if\b
    against this|to this (?:i|we)\b
    it (?:may|might|can|could) (?:well )?be (?:replied|answered)|{ANSWERED}|the (?:fact|truth) is
    the (?:opposite|reverse|contrary) is (?:true|the case)|in (?:reality|truth)|personally|really\?|my answer|i disagree|i do(?: not|n['’]t) agree
    despite (?:this|that|all this)|having said (?:this|that)|on closer (?:inspection|examination)
    (?:so|perhaps|certainly some|that|it|they) (?:it |they |he |she )?(?:is|are|was|were|does|do|did|has|have|happens)(?: not|n['’]t)?\W*\Z
    (?:it|they|that) (?:is|does|do|did),(?! that\b)
    (?:ask|look|count|check|read|go)\b[^.:;]{{3,60}},? and you\b
    i (?:accept|see) (?:the|this|that)\b|i (?:used to|once) (?:believe|think|thought)|what i can\b|(?:it|this) is wrong\W*\Z
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
    r"\W*(?:(?:although|though|while|perhaps|granted|of course),? )?(?:this|that|these|they(?! \w+ that)|i (?:get|see|agree)|it is an? (?:\w+ )?point)\b"
    r"|\W*there (?:is|are|will be) (?:some|many|none|more)\W*\Z"
    r"|\W*(?:quite a lot|a (?:great |good )?deal|plenty|not (?:much|a lot)|very little|nothing|everything)\b(?! (?:of|is|can|has|will)\b)[^;:]{0,30}\Z"
    r"|\W*there (?:is|are) (?:something|much|a (?:good|great) deal|some truth|some evidence|(?:some )?studies)\b"
    r"|(?:of course,? )?(?:there are (?:of course )?(?:arguments|objections|two sides)|it (?:might|may|could) (?:go wrong|fail|be so)\b)"
    r"|.*\b(?:that|this|it) is (?:true|fair|sensible|reasonable|right|so) enough\b",
    re.I,
)
NAMES_ONLY = re.compile(
    r"[^.:;]{3,80}\b(?:raised|put) (?:it|this|that)(?: to (?:me|us))?(?! that\b)\b[^.:;]{0,40}\W*$|"
    r"the (?:objection|complaint|worry) (?:that|which)\b[^.:;]{1,60}\bis (?:\w+ )?\w+\W*$|"
    r"[^.:;]{1,40}\b(?:asks? (?:why|whether|if|how|what|who)|(?:worry|worries|complains?|fears?) (?:about|for)|(?:worry|fear|objection|question) concerns)\b|"
    r"[^.:;]{1,60}\b(?:fears?|worries|raises?|points? to) (?:(?:the|an?|several|many|some) )?\w+(?: of \w+)?\W*$|"
    r"[^.:;]{1,40}\b(?:object|disagree|protest)s?(?: (?!that\b)[\w-]+){0,6}\W*$|"
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
    r"more seriously|i (?:think|believe|don['’]t (?:think|believe))|(?:this|that|it) (?:can|could) be (?:met|answered)|in fact|in truth|nobody['’]s|"
    r"(?:this|that|it) (?:overlooks|ignores|misses|forgets|assumes))\b|[\w’' ]{1,40}, (?:however|though),|"
    r".*\b(?:opposite|reverse|contrary) is (?:true|the case)\b",
    re.I,
)
# What says that the sentences before it are the other side's: "I concede this without reservation", "I have no answer to it".
CONCEDED = re.compile(
    rf"\W*(?:(?:this|that|it) (?:(?:argument|objection|point|worry|fear) )?(?:is|seems|sounds) (?:\w+ )?(?:serious|an? (?:\w+ )?(?:fair|good|serious|"
    rf"strong|valid) "
    rf"(?:point|argument|question|{OBJECTION_WORD}))\b|"
    r"i do(?: not|n['’]t) (?:think|believe) (?:that )?(?:we|anybody|anyone|one) (?:\w+ ){1,4}(?:wave|brush|dismiss|ignore|laugh)\b|"
    r"i (?:think|find) (?:this|that)(?:['’]s| is) (?:\w+ )?(?:an? )?(?:fair|good|serious|strong|valid) |"
    r"i (?:concede|grant|accept|admit|understand|see) (?:this|that|it|his|her|their)(?: (?:point|worry|fear|argument|objection|"
    r"anger))?\b(?! \w+ (?:is|are|will|would|can|has|have)\b)|"
    r"i (?:(?:must|have to) (?:say|admit)(?: that)?,? )?(?:i )?(?:have|had|know|knew|do(?: not|n['’]t) (?:have|know))\b[^.:;]{0,25}?\b(?:no|"
    r"an?(?: \w+)?|what|how)\b[^.:;]{0,20}"
    r"\b(?:answer|solution|reply|to do|to say)\b)",
    re.I,
)
# What says that its writer is against what the title or somebody else says.
REFUSES = re.compile(
    r"\bi (?:\w+ )?(?:disagree|oppose)\b|\bi am (?:\w+ )?against\b|\b(?:detrimental|adverse|negative|harmful) (?:effects?|impacts?|bearing|"
    r"consequences|influence)\b|"
    r"\bmore harm than good\b|\bthere should (?:not be|be no)\b|\bthe latter\b",
    re.I,
)
SUPPORTS = re.compile(r"\bi (?:\w+ )?(?:agree|support|side with)\b|\bin favou?r of\b|\bthe former\b", re.I)
_IN_FAVOUR = r"\W*(?:to (?:begin|start) with, |firstly, |first, )?there (?:is|are) (?:\w+ ){0,4}(?:reasons?|arguments?|advantages?|benefits?)\b"
SOME_FAVOUR = re.compile(rf"{_IN_FAVOUR}(?! against)", re.I)
# What adds one more objection to those before.
ONE_MORE = re.compile(
    r"\W*(?:also|moreover|furthermore|in addition|additionally|besides|what is more|finally|lastly|then,?|some \w+ (?:\w+ )?also|and(?! one more))\b|"
    r"\W*there (?:is|are) also\b|"
    r"\W*[^.:;,]{2,60} (?:as well|too)\W*$|\W*another\b",
    re.I,
)
LAST = re.compile(
    r"\W*(?:(?:and|but) )?(?:finally|last(?:ly)?|last but not least)\b(?! (?:year|month|week|summer|time)\b)", re.I
)  # none comes after it
GRANTS_AND_TURNS = re.compile(
    r"\W*(?:true|fair|granted|perhaps|maybe|it(?: is|['’]s) (?:true|fair)|(?:this|that) (?:is|may be)|there (?:is|are)|i (?:can )?see)\b[^.;]{0,60}, but\b",
    re.I,
)
NOW_THE_OTHER = re.compile(r"\W*(?:on the other (?:hand|side)\b|[\w’' ]{1,40}, on the other hand,)", re.I)
THEN_THERE = re.compile(r"\W*then (?:there (?:is|are)|comes?)\b", re.I)
# Of the other side, by what it is called, or by who has a complaint.
IS_OBJECTION = re.compile(
    rf"\W*(?:(?:but|yet|however|even so|all the same),? )?(?:there (?:is|are|remains?)(?: also)? |(?:an?|the|another|one) (?:\w+ ){{0,2}}?)"
    rf"(?:(?:an?|the|one|another) )?(?:[\w’'-]+ ){{0,2}}?{OBJECTION_WORD}s?\b(?<!argument concerns)|"
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

# What says that something is in question; and what sets it aside.
DISPUTED = re.compile(
    r"\b(?:question|issue|debat\w+|discuss\w*|consider\w*|examin\w+|disput\w+|argue\w*|asked|asks?|controvers\w+|it is|"
    r"vot(?:e|es|ing)|decid(?:e|es|ing))\b.{0,80}\bwhether\b|\AWhether\b",
    re.I,
)
SET_ASIDE = re.compile(
    r"\b(?:ever|any\w*)\b|\bnot the (?:question|point|issue)\b|\bmatters? (?:little|less|not)\b|"
    r"\b(?:does|do|need|can)(?: not|n['’]t) (?:matter|concern|detain|be known)\b|"
    r"\b(?:question|matter|one) (?:for|best left)\b|\b(?:doubtful|unlikely|beside the point|leave (?:it|that|this) to)\b|\b(?:nobody|no one) (?:knows|can)\b",
    re.I,
)
QUESTION = re.compile(r".*\?[\"'”’)]*\s*$", re.S)
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
CLEFT = rf"it (?:is|was) (?:(?:only|precisely|always|often|mostly) )?(?:the (?!{_NO_CLEFT})|in |people |those |(?-i:[A-Z]))[^.:;]{{2,60}}? (?:that|who)\b"
LEANS = _begins(
    "against (?:this|that)|here|the (?:history|story|rest) is|in (?:that|this|such) case|what (?:he|she|they)|"
    rf"(?!{CLEFT}|{_IT_IS_HARD})(?:above all |finally )?(?:which|it|this|that|these|those(?! who)|they|he|she)|\w+ of (?:this|that|these|"
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


# --- what needs its neighbours (`claims.py`) ---------------------------------------------------------

NO_THESIS = re.compile(
    r"to \w+ that\b|if\b[^,]* had\b|[^,]* (?:they|it|he|she) (?:do|does|did|is|was|were) not\W*\Z", re.I
)
NEAR = re.compile(r"\b(?:I|me|my|our|us)\b")
# Whatever says whose it is: "My friends feel that it smells of that", "Doctors have raised another worry".
TAKES_UP = re.compile(
    r".*\b(?:of|for|by|with|from|about|to) that\W*$|[^.:;]{3,60}\b(?:raised|raises|have|has) (?:an?|another) (?:\w+ )?(?:worry|objection|doubt|concern)\W*$",
    re.I | re.S,
)
NEEDS = re.compile(
    r"(?!.* (?:and|or) .*\beither\W*$).*\b(?:either|as well|(?:that|this|such|the same|the latter|the former) (?:sum|argument|reason|point|way|kind|"
    r"case|idea|question|amount))\W*$|"
    r".*\b(?:of|for|by|with|from|about|to) (?:that|this|these)\b(?! \w+ (?:who|that|which)\b)[^,]{0,20}\W*$|"
    r".*\b(?:that sum|the (?:first|second|third|last|next) (?:reason|argument|point|worry)|closely connected|another (?:reason|point))\b|"
    r"\W*(?:anyone|anybody) who (?:has|have)\b|\W*i (?:think|believe) (?:this|that|it) (?:can|could)\b|\W*what (?:struck|worries|strikes)\b|"
    r"\W*(?:some|many) people would\b|"
    r".*\b(?:these (?!days\b)[a-z]+s|those (?!who|whose|that|which|of|in|with|on|at)\w+\b(?! (?:who|that|which|of|in)\b))\b|"
    r"[^.:;]{3,60}\b(?:reply by|point to (?:his|her|their|the) \w+\W*$)|"
    r".*\b(?:promise|say|do|deny|prove|know|mean) (?:that|this|so)\W*$|(?:.*, )?(?:these|those) \w+ (?:is|are|was|were)\b|"
    r"[^.:;,]{3,40} (?:is|are) (?:\w+ )?(?:the )?(?:most )?\w+ (?:point|reason|argument|part)\W*$|"
    r"\W*(?:one|you|we) should (?:also )?(?:think|talk|speak|remember)\b|"
    r".*\bthere are (?:\w+ ){0,4}reasons why\b|\W*(?:let us|we ask|i ask|maybe|perhaps|the (?:last|first|second|other|next|only) ones?)\b|"
    r"\W*(?:(?:but|and|so|now|just|only|please),? )?(?:look|consider|imagine|think|suppose|remember|note|notice|see|compare|picture|ask yourself)\b"
    r"(?! \w+ (?:is|are|was|were|has|have|can|will|would)\b)|"  # to the reader
    r".*\b(?:knows?|notices?|sees?|feels?|does|do|confirms?|explains?|shows?|proves?|means?) (?:it|this|so)\W*$|"
    r"\W*one (?:may|might|can|could)\b|[^,]* (?:such things|that is the point|what (?:that|this|it) means)\b",
    re.I | re.S,
)
SO = re.compile(r".*\b(?:because|since|so|therefore|in effect)\b", re.I | re.S)  # gives a reason
NOW = re.compile(
    r"\W*(?:at present|currently|today|at the moment|as things are),? |\W*(?:the city|the law|the school) introduced\b",
    re.I,
)
OTHERS = re.compile(r"(?:and )?(?:some|others?|many|another|still)\b", re.I)

# --- what a card says, and a motion (`proposal.py`) --------------------------------------------------

# To somebody or something of an earlier sentence.
POINTS = re.compile(
    r"(?:surely,? )?(?:(?:all )?(?:this|that)|these|those(?! who)|they|he|she|its|such|\w+ of (?:this|that|these)|"
    r"it (?:\w+ )?(?:seem|feel|felt|look|happen)(?:s|ed)?)\b|it\b.{3,60} them(?: \w+)?\W*$",
    re.I,
)
THEIRS = re.compile("(?:they|their) ", re.I)  # of those who say it: the sentence names them
ONESELF = re.compile(r"\b(?:I|my)\b", re.I)  # nobody else can say that
# "Without it the movement would have been slower".
ADRIFT = re.compile(
    r"(?:some|many|most|other) [\w’'-]+ (?:wants?|opposes?|dislikes?|hates?|sees?|supports?|would like)\b|"
    r"(?:with|without|through|because of|after|before|of|in|for|by|under) (?:it|them|this|these|those(?! who)|him|her)\b",
    re.I,
)
# "The army says that it is short of soldiers"
OF_ITSELF = re.compile(
    r"(?:^|[,;] (?:and|but) |that )((?:the|our) [\w’'-]+) (?:says?|admits?|warns?|claims?) that it (?:is|has|needs|will)\b",
    re.I,
)
# "The trouble with uniforms is that they are dear": of whom or what
ABOUT_IT = re.compile(
    r"(?:but |yet |and |so )?(?:the|my|our|another|one) (?:\w+ ){0,2}(?:reason|argument|objection|problem|trouble|difficulty|case)s? "
    r"(?:for (?:\w+ing )?|against |with |to )([^,.;:]{3,40}) is that (?:it|they) (.+)",
    re.I | re.S,
)
# An example that is only the writer's, at the end: ", for example in the lane where my friend lives".
OF_MINE = re.compile(r", (?:for (?:example|instance)|such as|like|especially)\b[^,;:]*\b(?:I|my|me)\b[^,;:]*(?=\W*$)")
BREAKS_OFF = re.compile(r".{3,25} (?:is|are|was|were|do|does|did|can|will|would|has|have)\W*", re.I)
# "The poor, then, were not to blame", "Fair pay would also change"
JOINS_INSIDE = re.compile(
    r"^((?!not only\b)(?:[\w’'-]+ ){0,5}[\w’'-]+)(?:, (?:then|therefore|thus|however|though|moreover|in short),|(?: also| therefore| thus)\b)( )"
)
COLUMN = re.compile(r"(?:opinion|comment|column|editorial|essay|letter|guest post): ", re.I)
BOTH_SIDES = re.compile(
    r"\b(?:both|two|either|each) (?:of (?:the|these) )?(?:sides?|views?|opinions?|points? of view|viewpoints?|perspectives?)\b|"
    r"\b(?:advantages|pros|benefits) and (?:the )?(?:disadvantages|cons|drawbacks)\b",
    re.I,
)
# Beside what should be done: "zoos are cruel and should be closed", "zoos, which keep wild animals, should be closed".
BESIDE = re.compile(r",? (?:(?:is|are) [\w ]{3,20} and|(?:which|who) [^.;:]{3,60}?),? (?=(?:should|must)\b)")
# Whoever is against one that says so is for something, and the other way about.
BANS = re.compile(
    r"\b(?:not|no|never|ban|abolish|forbid|prohibit|end|scrap|close(?! to\b)|stop|wrong|against|abolished|banned|forbidden|closed|ended)\b",
    re.I,
)
NOT = re.compile(r"\b(should|must|ought)\b")
IMPERATIVE = re.compile(
    r"(?!let )(?:(?-i:Abolish|Ban|Scrap|End|Keep|Save|Stop|Tax) [A-Z]\w+|\w+ (?:the|an?|our|their|all|every|no|more|\w+s)\b)[^?:]*\Z",
    re.I,
)
THEN = re.compile(r"if [^.?]{3,200}?, then ", re.I)
# "The council should put it back, and it should put a seat at every stop": the half that names what it is about.
TWICE = re.compile(
    r"^([^,;:]{3,60} (?:should|must)) [^,;:]*\b(?:it|them)\b[^,;:]*, and (?:it|they) (?:should|must)( .+)", re.I
)
HAVE = re.compile(r"i(?:['’]d| would) (?:have|see) ([^,;:.]+)", re.I)  # "I would have every citizen vote"
# "It is time that Parliament made voting compulsory"
PRESENT_OF = {
    "made": "make",
    "gave": "give",
    "took": "take",
    "brought": "bring",
    "put": "put",
    "built": "build",
    "paid": "pay",
    "taught": "teach",
}
MADE = re.compile(
    rf"it is (?:\w+ )?time (?:that )?([^,;:]{{3,60}}?) ({'|'.join(PRESENT_OF)}|\w{{3,}}(?<!e)ed) (.+)",
    re.I | re.S,
)
# "We ought to make voting compulsory": where nobody is named who should.
MAKE = re.compile(
    r"(?:\b(?:we|i would|i['’]d) (?:should |must |ought )?(?:not )?(?:to )?|\blet us (?:not )?|\btime (?:for us )?to |"
    r"\b(?:case|time|reason)s? (?:for|against) |\Afor )"
    r"mak(?:e|ing) ((?!(?:it|them|this|that|these|us)\b)[\w’'-]+(?: [\w’'-]+){0,5}?) "
    r"((?:compulsory|mandatory|obligatory|voluntary|optional|free|illegal|legal|unlawful)\b(?:(?!,| and | but )[^.;:])*)",
    re.I,
)
TIME_TO = re.compile(r"it is (?:\w+ )?time to (.+)", re.I)
# "We should stop selling rockets", where it is no advice to the reader.
WE_SHOULD = re.compile(
    r"we (?:should|must|ought to|need to) ((?:not )?(?!(?:all|also|never|be|have|remember|ask|consider|think|look|note|not|forget|take care|keep|say|admit|"
    r"do|begin|start|try|learn|see|go|know|accept|make)\b)(?!.*\b(?:it|them|this|that|so|our|we)\b)[\w-]+ .+)",
    re.I,
)
IS_TIME = re.compile(
    r"(?:it is (?:\w+ )?time (?:for|that) (.{3,60}?) to (.+)|(?:the|at the) (?:very )?least (?:that )?(.{3,60}?) (?:can|could|should) do"
    r"(?: \w+)? is(?: to)? (.+))",
    re.I | re.S,
)
# "Let jurors be paid", "Let shops choose"
LET = re.compile(r"^let (?!us\b|me\b)(?:([^.:;,]{3,60}?)(?= be\b)|((?:the |our )?[\w-]+s)) ", re.I)
LEFT_OUT = re.compile(
    r"(?:;|,? because\b| and that (?=\w+ (?:should|must|ought))| for (?:the following|several|many|two|three) reasons\b|, (?:for example|for instance|"
    r"such as|since|as|but|with|and (?:i|we))\b).*",
    re.I,
)
# Not a motion's "this house", or the place where everybody is.
_THIS = r"this(?! (?:house|town|city|village|county|country|state|school)\b)"
# It, but for what is right or wrong to do.
_IT = r"it(?! (?:is|was) (?:not |never )?(?:right|wrong|fair|unfair|good|bad|better) (?:to|that)\b)"
# Takes up somebody or something that it hasn't named: "The museum should give it back".
LOST = re.compile(
    r"\b(?:should|must|ought to|can|will|would|deserves? to) (?:(?!\b(?:an?|the|all|every|their|its|that|who|which|and|or|but|if|when|where|because)\b)"
    r"[^,;:])*?\b(?:it|them|this|these|those(?! who)|so)\b(?! (?:year|week|month|century|country|town|city|school)\b)|\bthese things\b",
    re.I,
)
# What is no motion, even to begin with.
NO_MOTION = re.compile(
    r"(?:for (?:this|that|these|all these) reasons?|had|we|whether|what (?:it|they)|when|although|against (?:this|that)|neither|to \w+|"
    rf"let (?:us|me)|for the \w+ time|that|{_IT}|{_THIS}|these|those(?! who)|they|he|she|there|such|I|"
    r"the (?:rule|principle|law) (?:must|should))\b",
    re.I,
)
# What is in question.
WHETHER = re.compile(
    r"\bwhether (?:or not )?(?!to\b)([^.?;:]{12,120}?)(?: or not| at all)?"
    r"(?=,? (?:(?:has|have) (?:been|long|always|persisted|divided)|remains?|continues?|"
    r"(?:is|are|was) (?:an?|one|not|growing|hotly|debated|disputed|asked|as|old|open))\b|[.?;:]|$)",
    re.I,
)
SHOULD = re.compile(r"(?!at present\b|today\b|one\b|you\b).*\b(?:should|must|ought|belongs? in)\b", re.I)
TWO = re.compile(r", and\b|;")  # sentences
NO = re.compile(r"\b(?:not|never|no|wrong|against|mistake)\b|n['’]t\b", re.I)
# Of a long sentence, what it begins with.
MAIN = re.compile(
    r"((?:[^,:;–—]|, \w+ (?:and|or)\b){16,}?)(?:,(?! \w+ (?:and|or)\b)|:|;| [–—]| (?:because|so that|until|unless)\b)"
)
TO_BE_DONE = re.compile(
    r"\b(?:(?:should|must)(?:n['’]t)?|ought(?! to know)|belongs? (?:in|on|under|with)|this house (?:would|believes|supports|opposes|regrets))\b",
    re.I,
)
# Where a clause comes before what should be done, or has it: "Parks are dear, because grass must be cut".
IN_CLAUSE = re.compile(
    r"(?:(?!\b(?:should|must|ought)\b).)*\b(?:because|since|if|when|what|how|(?:that|who|which) (?:should|must|ought))\b",
    re.I,
)
NOT_NAMED = re.compile(
    r"\b(?:i|we|us|me|my|you|your)\b|^(?:for|in|at|on|by|after|before|since|until|when|if|as|from)\b[^,]{2,40}? (?:it|this|that|they|he|she|there) "
    rf"(?:is|are|was|were|has|have|had|should|must)\b|^(?:{_IT}|what (?:it|they)|against|{_THIS}|that|these|those|they|he|she|such|there|one|had|to)\b|"
    r"^the (?:idea|view|claim|notion|argument|belief|opinion) that\b|"
    r"\?$|^(?:should|must|is|are|was|were|do|does|did|can|could|will|would|has|have)\b|"
    rf"\bdo (?:so|this|that|the same)\b|\bsuch an? |\b(?:{_THIS}|that) \w+\W*$|"
    r"\bour(?! (?:\w+ )?(?:school|class|town|city|village|county|country|state|region|district|university|college|canteen|council)s?\b)\b|"
    r"\b(?:who|that|what|which|how|where|when|why) (?:\w+ )?(?:should|must|ought)\b|\bwhether\b",
    re.I,
)
JOINS = re.compile(
    rf"\s*(?:(?:and|but|yet|so|now|then|however|moreover|furthermore|also|besides|likewise|similarly|lastly|finally|{NTH}(?:ly)?|in addition|additionally|"
    r"yes|in the first place|in reality|to some extent|simply put|for (?:all )?(?:these|this|that) reasons?|for (?:one thing|a start)|"
    r"first and foremost|(?:while|although|though) (?:this|that) (?:is|may be|might be) (?:\w+ )?(?:true|right|so)|"
    r"to (?:begin|start) with|all things considered|first(?:ly)? of all|last but not least|what is more|above all|most importantly|therefore|thus|"
    r"consequently|subsequently|as a result|in fact|indeed|granted|admittedly|on (?:the )?(?:one|other) (?:hand|side)|"
    r"in (?:conclusion|short|summary|contrast)|on balance|overall|"
    r"to (?:sum up|conclude|begin|start)|all in all|as (?:previously |already )?(?:mentioned|said|stated)(?: \w+)?|"
    r"even so|nevertheless|nonetheless|still|of course|for (?:instance|example)|true),\s+|"
    r"(?:and|but|yet|so(?! (?:few|many|much|little|long|far|often)\b)|also|therefore|thus|in fact|secondly|thirdly|first(?:ly)? of all|"
    r"in conclusion|in the end(?! of)|on the other (?:hand|side)|admittedly|of course(?= (?:there|some|many|the|an?|it|that|people|you|we)\b)|"
    r"(?:and )?one more thing,)\s+)",
    re.I,
)
# How writers say that they grant something, that others say it, or that they say it themselves.
GRANTED = [
    re.compile(pattern, re.I)
    for pattern in (
        r"\s*it (?:is (?:also )?true (?:enough )?|(?:must|has to|should|can) (?:also )?be (?:[\w’'-]+ ){1,3})that\s+(.+)",
        rf"\s*(?:then )?there(?:['’]s| is| are| was) (?:also )?(?:the|an?) (?:\w+ ){{0,2}}(?:argument|danger|risk|{OBJECTION_WORD}) that\s+(.+)",
        r"\s*(?:i|we|one|you) (?:(?:must|should|(?:have|has|ought) to) )?(?:also )?(?:concede|admit|grant|accept|acknowledge|allow)(?:,? too)?,? that\s+(.+)",
        r"\s*(?:no one|nobody) (?:\w+ )?(?:denies|disputes|deny|dispute) that\s+(.+)",
        r"\s*[^.:;]{3,80}? can be said (?:for|against) [^.:;]{3,40}? is that\s+(.+)",
        r"\s*[^.:;]{3,80}?\b(?:argument|objection|worry|complaint) (?:is|was) that\s+(.+)",
        rf"\s*[^.:;,]{{1,80}}? {NO_NOUN}(?:{SAID}|told (?:me|us)|put it to (?:me|us)),? that\s+(.+)",
        r"\s*[^.:;]{3,60}['’]s? (?:reply|answer) (?:to (?:this|that|it) )?is that\s+(.+)",
        r"\s*[^.:;]{3,80}? put it to (?:me|us) that\s+(.+)",
        r"\s*[^.:;]{3,200}\b(?:told|warned|reminded|assured) (?:its|his|her|their|the) \w+ that\s+(.+)",
        r"\s*[^.:;]{3,110}, (?:and|but) (?:they|he|she) (?:tells?|told) (?:me|us) that\s+(.+)",
        rf"\s*(?:against (?:this|that) )?{IT_IS_SAID},? (?:\w+, )?that\s+(.+)",
        rf"\s*(?:the )?{NTH}(?:ly)?(?:, that| is that)\s+(.+)",
        rf"\s*(?:the|a|one|another) (?:\w+ ){{0,2}}{OBJECTION_WORD} (?:is|concerns) (?:about )?[\w’' -]{{3,40}}: (.+)",
        rf"\s*(?:{NTH}(?:ly)?,? |finally,? )?(?:i|we) (?:\w+ )?hear(?: it said)?,? that\s+(.+)",
        r"\s*[^.:;]{3,110}\b(?:and|but) it is (?:\w+ )?(?:said|argued|claimed|objected) that (.+)",
        r"\s*(?:i|we)(?: am|['’]m| are) (?:\w+ )?aware (?:of the \w+ )?that\s+(.+)",
        r"\s*(?:the|a|one|another) (?:\w+ ){0,2}"
        r"(?:objection|charge|doubt|fear|answer|reply|response|complaint|worry|concern|criticism|argument against (?:\w+ ){0,3}\w+)"
        r"(?:, [^,.;:]{3,50},)? is that\s+(.+)",
        r"\s*(?:then )?(?:we|you|i) (?:are|have been) (?:\w+ )?told(?: that|,)\s+(.+)",
        r"\s*(?:in (?:his|her|their) (?:view|eyes|opinion)|according to (?:critics|opponents|the other side)),\s+(.+)",
        rf"\s*(?:now, )?(?:[\w’']+ ){{1,7}}?(?:(?:will|may|might|would|could|can|also|often|therefore|thus) )*"
        rf"(?<!\ban )(?<!\bthe )(?<!\bany )(?<!\bno )(?<!\bto ){SAY}(?:(?: also)? that\s+|: ?)(.+)",
        r"\s*(?:some|many|most|a lot of|lots of) [\w’'-]+ (?:dislike|hate|oppose|reject|refuse|are against)\b[^.:;]{3,60}? because (?:they (?:say|"
        r"think|believe|feel) (?:that )?)?(?!they\b|it\b)(.+)",
        r"\s*(?:(?:some|many|most|other) [\w’'-]+|some|many|others) (?:think|believe|say|feel) (?!that\b|so\b)(.+)",
        r"\s*(?:now, )?(?:[\w’']+ ){1,4}?(?:will|may|might|would) (?:\w+ )?say (?!something|so\b|yes\b|no\b)(.+)",
        rf"\s*(?:the|my|our|a|an|one|mr|mrs|ms|dr)\b[^.:;]{{2,70}}?(?:,|\b) {SAID},? that\s+(.+)",
        rf"\s*{SOMEBODY_SAYS} (.+)",
        r"\s*[^.:;]{3,90},? and (?:the|their|its|his|her) [\w’'-]+ (?:(?:has|have) )?(?:[\w’'-]+ ){0,2}(?:say|argue|warn)s? that (.+)",
        r"\s*(?:although|even though|though|while)\s+([^,]{12,}),.*",
        r"\s*(?:of course|granted|admittedly|certainly|true|sure|obviously),?\s+([^,;]{12,}?)[,;]? (?:but|yet|still)\b.*",
    )
]
STATED = [
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?:{FRAME}) (.+)",
        rf"(?:one of )?(?:the|my|our|a|another|one) (?:{NTH} |{BEST} )?{WHAT}s? (?:to|for|why) [^.;:,]{{3,80}}? is that (.+)",
        rf"(?:the|my|our|a|another) (?:{NTH} )?{WHAT}(?: [\w’'-]+){{0,6}}: (.+)",
        r"there are (?:\w+ )?people (?:(?:who|that) (?:say|argue|claim|believe|think|hold|advocate the (?:view|idea))|arguing|claiming|saying) that (.+)",
        r"there are (?:[\w’'-]+ ){1,4}reasons? (?:as to )?(?:why|that) (.+)",
        r"this (?:essay|article|paper|speech|text)\b[^.:;]{3,50}(?::| that) (.+)",
        r"i(?:['’]m| am) (?:just |only )?(?:going|here) to (?:say|argue|tell you) that (.+)",
        r".{0,120}?\b(?:i|we)\b(?:(?!\b(?:not|never|mean|hear|know|once)\b|n['’]t\b)[^.;:]){2,40}? that "
        r"(?=[^,;:]{3,60} (?:should|must|ought)(?:n['’]t)?\b)(.+)",
        r"(?:(?:i|we) (?:think|believe) )?(?:this|that|it) (?:is|may be|might be) (?:\w+ )?(?:true|right|so|fair|correct)(?: \w+)?,? but (.+)",
        r".{0,120}?\b(?:i|we) (?:have |had )?(?:come|came)(?:, [^.:;]{3,60},)? to the (?:conclusion|view|belief) that (.+)",
        r".{0,120}?\b(?:i|we) (?:am|are|remain) (?:\w+ )?(?:convinced|sure|certain|of the opinion) that (.+)",
        r".{0,120}?\b(?:i|we)(?: |['’])(?:will|ll|shall|want to|would like to|(?:a?m|a?re) going to) "
        r"(?:argue|show|claim|explain|(?:convince|persuade) you) (?:that|why) (.+)",
        r".{0,120}?\b(?:it is (?:clear|obvious|high time|time|(?:my|our) (?:\w+ )?(?:belief|view|opinion|conviction))|"
        r"there is no doubt(?: in my mind)?|(?:my|our) (?:\w+ )?(?:view|position|claim|thesis|opinion|answer|case|contention|argument) is) that (.+)",
        r".{0,40}?\bi (?:\w+ )?agree (?:with the \w+ )?that (.+)",
        r".{0,120}?\bi (?:side|agree|come down)\b[^.:;]{0,40}? (?:with|of) those who \w+ that (.+)",
        r"(?:i|we) (?:believe|think) that (?:it|they|we|he|she) [^,]{2,20}, and that (.+)",
        r"(?:i|we) (?:have come to |now |still |firmly |strongly |therefore |do |would |should )?(?:believe|think|argue|maintain|suggest|propose|say|contend)"
        r"(?: that(?! (?:is|was|may|might|can|would)\b))? (?!(?:of|about|so|him|her|it|them)\b)(.+)",
        r"(?:.{0,60}, )?in my (?:opinion|view|eyes),? (.+)",
        r".{10,120}?\b(?:i|we) (?:have )?(?:come to |now |\w+ly )?(?:believe|think|am convinced|am sure) that (.+)",
    )
]
ASIDES = re.compile(
    rf", (?:{ASIDE}|i (?:admit|grant)|admittedly|to be sure)(?: (?:last|this|on|in|at|to) [^,.;:]{{1,30}})?(?=[,.])"
    r"(, (?:is|are|was|were|has|have|can|will|would|should|must|deserves?|needs?|makes?|costs?)\b)?",
    re.I,
)
COMMENTED = re.compile(
    r",? (?:(?:while |but |and )?(?:others|some|many) (?:say|think|believe|feel|argue|claim)|(?:and|but) (?:I|we|(?:this|that) (?:is|was|has|had|will|would|"
    r"can|could|may|might|means?|makes?|should|must))) .*"
)


def _mark(*matches: Callable[[str], object]) -> cached_property[bool]:
    """A mark that a sentence has if all of these match it; looked for once, when it's asked for."""
    return cached_property(lambda marks: all(match(marks.sentence) for match in matches))


_SHORT = re.compile(r"\b(there)['’]s\b", re.I)  # for "there is"


class Marks:
    """What a sentence does, as far as its own words show."""

    def __init__(self, sentence: str):
        self.sentence = _SHORT.sub(r"\1 is", sentence)

    enumerates = _mark(ENUMERATION.match)
    gives_reason = _mark(GIVES_REASON.match)
    because = _mark(re.compile(r".*\bbecause\b", re.I | re.S).match, lambda said: not OF_ONESELF.match(said))
    replies = _mark(re.compile(r".*\b(?:repl(?:y|ies)|answers?)\b", re.I | re.S).match)
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
    leans = cached_property(
        lambda marks: bool(LEANS.match(marks.sentence)) and not _SAID.match(marks.sentence)
    )  # begins with what an earlier sentence has named, so it can't stand by itself
    cleft = _mark(_begins(CLEFT).match)
    unnamed = _mark(UNNAMED.match)  # speaks of something that an earlier sentence has named

    @cached_property
    def signpost(self) -> bool:
        """Whether it only announces what comes."""
        only = SIGNPOST.fullmatch(self.sentence) or TOPIC.fullmatch(self.sentence)
        return bool(only) and not self.reports

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
