"""What a sentence of an essay says without the words around it, whether that can stand alone, and what its first words do.

English only. Each pattern knows plain forms and no more: what it doesn't know, the teacher sees and decides.
"""

import re

from .drafts import LENGTHS

# --- first words ----------------------------------------------------------------------------------------

# What counts a reason.
_COUNTED = (
    r"first(?:ly)?(?: of all| and foremost)?,|firstly|first of all|(?:second|third|fourth|fifth|last)(?:ly,?|,)|finally,?|last but not least,?|"
    r"in the (?:first|second|third|last) place,?|for (?:one thing|a start),|to (?:begin|start) with,?|moreover,?|furthermore,?|in addition,?|"
    r"additionally,?|what is more,?|also,?"
)
_NTH = r"(?:first|second|third|fourth|next|last|final|main|real|\w+est|most \w+|other)"
_THING = r"(?:reason|advantage|benefit|point|thing|problem|argument)"
_FINITE = r"(?:is|are|was|were|has|have|had|do(?:es)?|did|can|could|will|would|should|must|may|might|need|\w+n['’]?t)"
_REASON = (
    rf"(?:the|my|our|an?|another|one|other)(?:(?: {_NTH}(?: and {_NTH})?| more| further| good)? {_THING}|(?: [\w-]+){{0,2}} (?:reason|advantage|benefit))"
    rf"(?: (?:for|why) [^,.;:]{{3,50}}?)? is(?: that|(?= (?:it|they|you|we|there)\b)|(?=(?: (?!of|to|which|that|who|what|how)[\w’'-]+){{1,6}}? {_FINITE} ))"
)
FIRST = re.compile(r"(?:at )?first(?:ly| of all)?,|to (?:begin|start) with,", re.I)
NTH = re.compile(rf"(?:{FIRST.pattern}|(?:(?:second|third|fourth|fifth)(?:ly)?|finally),) ", re.I)  # of a series
# What announces an argument, whether or not it says it: another thing, the first effect, what there is, too.
ANNOUNCES = re.compile(
    rf"(?:{_COUNTED}|besides,?|on the (?:first|second|third|one) (?:hand|side),?|"
    r"(?:and )?(?:there (?:is|are|was|were)(?: also| then|, too,)|(?:and|then) there (?:is|are|was|were))|"
    r"(?:another|an?other|one more|a (?:further|second|third|final)|(?:the |my )?(?:first|second|third|fourth|next|last|final|main|\w+est|most \w+))"
    r"(?: [\w’'-]+){1,4}? (?:is|was|are|were|concerns|lies)) ",
    re.I,
)
_LABEL = re.compile(rf"(?:.*\bthere|.*?) (?:is|was|are|were|concerns|lies)\b(?!.* (?:{_FINITE}|\w+ed)\b)", re.I | re.S)
COUNTS = re.compile(
    rf"(?:{_COUNTED}|(?!\w+ (?:\w+ ){{0,2}}argument for\b){_REASON}) ", re.I
)  # "the best argument for X" may be the others'

# What joins a sentence to another one, and what only closes the essay.
_JOINS = re.compile(
    rf"(?:(?:{_COUNTED})|(?:yes|yeah|okay|ok|well|true),? but|(?:no|yes|okay|ok|well|for|against|(?:dis)?agrees(?: with \w+)?),|(?:for|against),? because|"
    r"at first,|i (?:do(?: not|n['’]t)|cannot) (?:deny|doubt|dispute) (?:this|that|it),? but|"
    rf"(?:and|but|yet|besides|thus|therefore|nevertheless|nonetheless),?|so(?=,| in conclusion| (?:i|we|the|a|an|our|it|"
    rf"they|let) )|"
    r"(?:however|hence|still|then|now|again|indeed|in fact|of course|as a result|consequently|likewise|similarly|on the contrary|instead|after all|"
    r"in other words|as i said|against (?:this|that)|therefore|on the one hand|on the other (?:hand|side)|all the same|even so|that said),|"
    r"for (?:example|instance),?|"
    r"on the (?:one|other|first|second|third) hand(?! of),?|on the other side(?= (?:some|many|most|there|people|others) )|"
    r"(?:in conclusion|to conclude|to sum up|to sum it up|summing up|summari[sz]ing|in summary|in short|all in all|on balance|overall|finally|"
    r"on the whole|taken together|for (?:all )?these reasons|for this reason),?),? ",
    re.I,
)
# Where the essay turns back to its own view.
TURNS = re.compile(
    r"(?:but|yet|however|nevertheless|nonetheless|even so|all the same|still(?=,)|on the contrary|"
    r"(?:this|that|it) (?:is|may be|might be|may well be) (?:not )?\w+,? but|"
    r"(?:it|that|this|they) (?:(?:is|are|does|do|will|would)n['’]t|won['’]t|(?:is|are|does|do|will|would) not)(?=\W*\Z)|"
    r"this is not|(?:al)?though (?:this|that)\b|(?:it|this|that) is (?:nothing of the (?:sort|kind)|(?:simply |just |quite )?(?:untrue|wrong|false|nonsense))|"
    r"i (?:dis)?agree|i do(?: not|n['’]t) (?:think|believe|agree)|i (?:do(?: not|n['’]t)|cannot) (?:deny|doubt|dispute) (?:this|that|it),? but|"
    r"(?:this|that) would be an? (?:\w+ )?(?:objection|argument|point) if|"
    r"the (?:problem|trouble|difficulty|weakness|flaw) (?:with|of|in) (?:this|that|such)|"
    r"(?:[\w’'-]+ ){0,5}[\w’'-]+, (?:however|though)(?=,))\b",
    re.I,
)
# Where a sentence turns only after it has granted something, or a finding is against what was said.
TURNS_LATER = re.compile(
    r"(?:so|that|this|it|he|she|they)\b[^;,]*[;,] (?:but|yet) |[^,:;]* the opposite\b|"
    r"[^,:;]* otherwise\W*\Z|so (?:would|does|do|did|is|are|can|could|has|have) |I invite\b",
    re.I,
)
GIVES_REASON = re.compile(
    r"(?:this|that) is (?:mainly |partly )?because\b|the reason (?:for this |why )?is that\b", re.I
)
GIVES_EVIDENCE = re.compile(
    r"(?:for example|for instance|according to|(?:a|one|another)(?: \w+)? (?:study|survey)|(?:recent )?(?:studies|research))\b",
    re.I,
)
TWO_SIDED = re.compile(r"\b(?:but|yet|however|although|though|while|whereas|despite|nevertheless)\b", re.I)

# --- who says it ----------------------------------------------------------------------------------------

_WHO = (
    r"(?:(?:some|many|most|other|a few|lots of) (?!experts|scientists|doctors|researchers|studies|economists|historians|"
    r"supporters)(?:people|[\w’'-]+s)|"
    r"some|many|others|(?:the |its |their )?(?:opponents|critics|sceptics|skeptics)|people|they|those who [^,.;:]{3,40}?)(?: (?:of|in|"
    r"who) [^,.;:]{2,40}?)?(?:, [^,.;:]{3,60},)?"
)
_SAY = (
    r"(?:(?:may|might|will|would|could|also|often|sometimes|still|then|rightly) )*"
    r"(?:says?|argue|claim|think|believe|object|complain|reply|answer|predict|insist|worry|fear|maintain|point out|contend|feel|warn|counter|suggest|"
    r"emphasi[sz]e|tell (?:you|us)(?: too)?|"
    r"(?:have )?(?:said|argued|claimed|objected|pointed out)|are (?:\w+ )?(?:afraid|worried|concerned))"
)
_OBJECTION = r"(?:objection|counter-?argument|worry|fear|criticism|concern|complaint|doubt|argument against)(?: (?:to )?[^,.;:]{2,40}?)?"
# What the other side says.
REPORTS = [
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?:there are (?:\w+ )?people (?:who|that) |{_WHO} ){_SAY} that (.+)",
        rf"{_WHO} {_SAY} (?!so\b|that\b|it\b(?!['’]s| is| was| would)|about\b|of\b|for\b|with\b|to\b|in\b|the same\b)(.+)",
        r"it (?:is|has|will)(?: (?:be|been|also|often|sometimes|usually|frequently))* (?:said|argued|claimed|objected|feared|thought|believed|suggested)"
        r"(?:, [^,]{3,40},)? that (.+)",
        r"(?:it (?:may|might|can|could) (?:also |well )?be (?:said|argued|claimed|objected)|"
        r"one (?:may|might|can|could) (?:also |well )?(?:say|argue|claim|object))(?:, [^,]{3,40},)? that (.+)",
        rf"(?:an?|one|another|the)(?: [\w-]+){{0,2}} {_OBJECTION} is that (?!of\b)(.+)",
        rf"(?:an?|one|another|the)(?: [\w-]+){{0,2}} {_THING} (?:that |which |why )?{_WHO} [^,.;:]{{2,30}}? is (?:that )?(.+)",
        r"(?:we are|I am|I['’]m|(?:I|we) have been) (?:\w+ )?told that (.+)",
        r"I (?:am not agree|do(?: not|n['’]t) (?:agree|think|believe)|disagree) that (.+)",
    )
]
# What the essay grants.
GRANTS = [
    re.compile(pattern, re.I)
    for pattern in (
        r"(?!i am |we are )(?:it|i|we|one)(?: (?:is|do|can|could|must|may|might|should|would|will|have to|has to|be|also|quite|certainly|of course|fully))* "
        r"(?:true|the case|sure|admit(?:ted)?|grant(?:ed)?|conceded?|accept(?:ed)?|acknowledged?|allow(?:ed)?|recogni[sz]ed?)(?:, [\w ]{3,12},)? that (.+)",
        r"(?:it cannot be denied|(?:nobody|no one|I|we)(?: would| can(?:not|['’]t)?| do(?: not|n['’]t))? (?:den(?:y|ies)|disputes?)) that (.+)",
        r"it (?:must|has to|can|should) (?:also )?be said that (.+)",
        r"(?:of course|admittedly|granted|certainly|to be sure|to be fair),? (.+)",
        r"(?!(?:i|we)\b)(?:[\w’'-]+ ){1,4}(?:is|are|was|were) (?:\w+ )?right (?:to say )?that (.+)",
        r"(?:an?|one|another|the|their)(?: [\w-]+){0,2} (?:argument|point|reason) (?:of|from|on) the other side is that (.+)",
        r"(?!(?:i|we|my|our)\b)(?:[\w’'-]+,? ){1,4}(?:too, )?ha(?:s|ve) a (?:good |fair |real )?point: (.+)",
        r"there (?:is no denying|"
        r"(?:is|may be|must be) [^,.;:]{0,30}?(?:force|truth|merit|sense|substance|weight|something) in [^,.;:]{3,40}?) that (.+)",
    )
]
_OF_COURSE = re.compile(r"(?:of course|certainly)\b", re.I)  # may grant nothing
# Whoever is for something, or against it: for the motion where they name nothing.
CAMPS = re.compile(
    r"(?:(?:its|the|their|many|some|most) )?(?:(?P<for>supporters|advocates|defenders|proponents)|(?:opponents|critics|sceptics|skeptics))\b"
    r"(?: of (?P<what>[^,.;:]{2,40}?)(?=,| (?:are|have|say|argue|claim|believe|think|point|insist|reply|maintain|object|add|may|might|will|would|also|"
    r"often|still)\b))?",
    re.I,
)
# The same by what they do, not by name ("those who welcome the change"); `what` is the motion's "it" or a thing.
THOSE = re.compile(
    r"(?:those|people) (?:who|that) (?:(?P<for>support|favour|welcome|defend|back|are (?:for|in favour of))|oppose|reject|dislike|are against) "
    r"(?P<what>it|this|that|(?:the|an?|such) [\w-]+(?: [\w-]+)??)(?=,| (?:also|often|may|might|will|would|begin|say|argue|reply|answer|think|believe|"
    r"fear|insist|add|warn|claim|point|object|maintain|stress|have|are)\b)",
    re.I,
)
# The case for something, or against it.
CASE = re.compile(
    r"(?:an?|one|another|the)(?: [\w-]+){0,2} (?:(?P<for>argument (?:for|in favour of)|case for)|objection to|argument against|case against|problem with) "
    r"(?P<what>[^,.;:]{2,40}?) is that\b",
    re.I,
)
_CASE_FOR = re.compile(rf"{CASE.pattern} ", re.I)
# Whoever says it, but nobody who has looked into it, unless they are named for what they hold.
SAID = re.compile(
    r"(?:[\w’'-]+ ){0,2}[\w’'-]+s (?:such as|like) [^,;:]{3,60}? "
    r"(?:have )?(?:say|argue|claim|maintain|add|write|said|argued|claimed|maintained|added|written) that (?P<named>.+)|"
    r"(?!(?:the |some |many |most )?(?:experts|scientists|doctors|researchers|studies|economists|historians|figures|we|you|I)\b)"
    r"(?:(?:[\w’'-]+ ){0,3}[\w’'-]+s|the (?:[\w’'-]+ )?[\w’'-]+(?= \w+s (?:(?:us|you) )?that)|s?he|"
    r"(?:councillor|mr|mrs|ms|miss|sir|lord|lady|mayor|minister|senator)\.? (?-i:[A-Z])[\w’'-]+(?: (?:of|from) (?:the )?[\w’'-]+)?) "
    r"(?:(?:may|might|will|would|could|also|often|sometimes|still) )*"
    r"(?:(?:say|argue|answer|claim|maintain|insist|contend|point out|object|add|warn|promise)s?|repl(?:y|ies)|tells? (?:you|us))(?:, too,)? that (?P<said>.+)",
    re.I,
)
# That somebody holds something, and no more: what follows says why.
HOLDS = re.compile(
    r"(?:some|many|most|other) (?:[\w-]+ )?[\w-]+s (?:say|think|believe|hold|argue|claim|feel) that (?:[\w’'-]+ ){2,7}[\w’'-]+\W*",
    re.I,
)
# Whoever isn't the writer says, fears or means something, unless they have looked into it; `one`: a single body, or whoever is against it.
_NO_SOURCE = (
    r"(?!(?:experts|scientists|doctors|researchers|stud(?:y|ies)|surveys?|research|reports?|polls?|economists|historians|figures|"
    r"our|my|we|you|I)\b)[\w’'-]+"
)
OTHERS_SAY = re.compile(
    rf"(?:(?P<one>s?he|the (?:{_NO_SOURCE} ){{0,2}}{_NO_SOURCE}(?= \w+s\b))|(?:{_NO_SOURCE} ){{0,5}}{_NO_SOURCE}) "
    r"(?:(?:may|might|will|would|could|also|often|sometimes|still|then|rightly) )*"
    r"(?:(?:says?|tells? (?:you|us|me)|claims?|argues?|insists?|maintains?|warns?)(?:, too,)? that|"
    r"(?P<against>(?:repl(?:y|ies)|worr(?:y|ies)|fears?|objects?|complains?|protests?)(?:, too,)? (?:that|about|to)|points? to)|"
    r"(?P<plan>(?:is|are) (?:meant|supposed) to))\b",
    re.I,
)
# Whoever fears something says it.
FEARS = re.compile(
    r"(?:(?:the|some|many|most) )?(?:[\w’'-]+ )?[\w’'-]+s (?:also )?(?:fear|dread|worry about|warn of|complain (?:of|about)|object to)\b(?! that\b)",
    re.I,
)
# Somebody who is named says it: whose it is, only the teacher can tell.
NAMED = re.compile(
    r"(?:(?-i:[A-Z])[\w’'.-]+,? |(?:of|de|von|and|the|at) ){1,8}(?:has |have |once |also )?"
    r"(?:argue|claim|maintain|insist|contend|say|said|write|wrote|believe|add|conclude)(?:s|d|ed)? that\b",
    re.I,
)
# What begins or carries an argument plainly: a count, a finding, or what should be done and why.
ARGUES = re.compile(
    rf"(?:{_COUNTED}|{_REASON}) |.*\b(?:f[io]und|shows?|showed|shown|estimated?s?|calculated|proved?s?) that\b|"
    r".*\b(?:study|studies|survey|according to|research)\b|.*\b(?:should|must|ought to)\b.* (?:because|since|so that)\b",
    re.I | re.S,
)
# That an essay comes to what is good, or bad, about a thing.
ADVANTAGES = re.compile(
    r"(?!.*\b(?:outweigh|both|than|whether|neither)\b|.*\b(?:advantage|benefit)s?\b.*\b(?:disadvantage|drawback|downside)s?\b)"
    r"(?:[\w’'-]+,? ){0,8}?(?:(?P<for>advantages?|benefits?)|(?:disadvantages?|drawbacks?|downsides?))\b(?: (?:of|to|for) (?P<what>[^,.;:]+?)(?= is\b|"
    r" are\b|[,.;:]|\Z))?",
    re.I | re.S,
)
# That there is something to say for a thing, or against it.
REASONS = re.compile(
    r"(?:there (?:is|are|was|were)|here are|(?:let(?:['’]s| us)|I(?:['’]ll| will| want to| would like to)) (?:first |now )?(?:start|begin) with) "
    r"(?:[\w-]+,? ){0,3}(?:reasons?|arguments?|case) "
    r"(?:(?P<for>for|to|in favour of)|against|not to)(?: (?P<what>[^,.;:]+))?",
    re.I,
)
ONE_HAND = re.compile(r"on the one (?:hand|side)\b(?! of)", re.I)
OTHER_HAND = re.compile(r"on the other (?:hand|side)\b(?! of)", re.I)
# The headings of a side's arguments, whatever is added in brackets or after a colon or a dash ("Against (keep them)").
HEADS = re.compile(
    r"\W*(?:\d+\W+)?(?:(?:\w+ )?(?:arguments?|reasons?|points?) )?"
    r"(?:(?P<for>for|pros?|in favou?r|advantages|benefits|yes|good (?:things|points))|against|cons?|disadvantages|drawbacks|no|bad (?:things|points))"
    r"(?: (?P<what>\w[^:(\[–—]{2,39}?))?\W*(?:(?:[(\[:–—]| -).{0,60})?",
    re.I,
)
# What opens the other side's turn, without saying it.
OTHER_SIDE = re.compile(
    r".*\b(?:on the (?:one|other) hand|opponents|critics|sceptics|skeptics|supporters|defenders|(?:dis)?advantages|drawbacks|objections?|"
    r"counter-?arguments?)\b|(?:some|many|most|other) [\w’'-]+ (?:say|think|believe|argue|claim|feel)\b",
    re.I | re.S,
)
_LED = (
    r"(?:(?:do|would|will|shall|can|could|must|also|still|really|firmly|strongly|therefore|"
    r"truly|personally|now|just|am|going to|want to|have (?:come )?to) )*"
)
_FIRST = r"[^.;:]{3,80}, (?:and|but)(?: yet| still)? "
# Whoever speaks surely speaks for the other side, though nothing answers; and what they only point to.
OPPOSES = re.compile(
    r"(?:some|others|they|(?:(?:the|its|their|some|many) )?(?:opponents|critics|sceptics|skeptics)|those who oppose|one (?:could|may|might|can)|"
    r"it (?:is|has|may|might|can|"
    rf"could)|other people|others|there are (?:\w+ )?people (?:who|that)|(?:an?|one|another|the)(?: [\w-]+){{0,2}} {_OBJECTION} is|"
    r"I (?:am (?:not agree|told)|do(?: not|n['’]t) (?:agree|think|believe)|disagree) that)\b",
    re.I,
)
POINTS_TO = re.compile(
    r"(?:(?:the|its|their|some|many) )?(?:opponents|critics|sceptics|skeptics)(?: of [^,.;:]{2,40}?)? (?:(?:also|often|rightly) )?"
    r"(?:point|refer|object) to\b",
    re.I,
)
# Where somebody else takes over, without a sentence that reports them; and where the writer does again.
_AGAINST = r"(?:however|but|yet|still|nevertheless|on the contrary|by contrast|in contrast|conversely),? "
TURNS_TO = re.compile(
    rf"(?:{_AGAINST}(?!(?:[\w’'-]+ )?(?:I|we|my|our|this|these|their|such|it|if|when|(?:claims?|objections?|arguments?) (?:is|are|of|that)|"
    r"the (?:claim|objection|argument) \w+s) )"
    rf"(?:[\w’'-]+,? ){{1,8}}?(?<!to )(?<!not )(?<!no )(?:defend|argu|object|claim|disagree|"
    r"disput|den(?:y|ie)|challeng|reject|insist|maintain|believ|think|sa(?:y|id)|see (?:it|this|things)|doubt|prais|suggest|hold that|repl|"
    rf"oppos|contend|point out)(?:s|d|e|ed|es|y|ies|ied|ing)?\b|on the (?:one|other) hand\b(?! of)|there are (?:\w+ )?people (?:who|that) {_SAY}\b)",
    re.I,
)
# What goes on with what was said before.
GOES_ON = re.compile(
    rf"(?:{_COUNTED}|and|also|or|then|another|others?|some|many|most|they|their|these|those|this|that|it|its|he|she|such|similarly|besides|in short)\b",
    re.I,
)
# Where all that follows is the other side's, if the essay answers it.
OPENS = re.compile(
    rf"{TURNS_TO.pattern}|(?:[\w’'-]+,? ){{0,5}}there (?:is|are|were|may be) (?:[\w-]+ ){{0,3}}(?:arguments?|reasons?|voices|points|objections|drawbacks|"
    r"disadvantages)\b(?: (?:against|on the other side)|[.,:])|"
    r"(?:the|an?|another|one) (?:[\w-]+ ){0,3}(?:objection|worry|criticism|concern)\b(?! (?:to|about|of) (?!this|that|it|my|our)\w)",
    re.I,
)
# What its writer calls an objection is the others', whether or not anything turns against it.
OBJECTION = re.compile(
    r"(?:the|an?|another|one) (?:[\w-]+ ){0,3}objection (?:is|concerns|comes from|lies|has to do with)\b", re.I
)
# What begins a paragraph where an essay that has named no side may change it.
MAY_TURN = re.compile(
    r"(?:however|but|yet|still|nevertheless|nonetheless|despite|in spite of|although|though|while|against (?:this|that)|in contrast|by contrast|"
    r"conversely|others?|more recently|(?:on|there is) (?:the|an) ?other side|not (?:everyone|everybody|all))\b|"
    r".*(?:, (?:however|by contrast|in contrast|on the other hand|though),|\bcase (?:for|against)\b|"
    r"\b(?:different|other|opposite|contrary|another) (?:views?|sides?|opinions?)\b|"
    r"\b(?:critics?|drawbacks?|disadvantages?|defend|challeng|attack|critici[sz]|disput|reject|disagree)(?:s|e|es|ed|ing)?\b)",
    re.I | re.S,
)
# What asks for the other side's arguments, which follow.
ASKS_OTHERS = re.compile(
    r"(?:but |and |so )?what (?:can|could|may|might|is|are|do|does|would|speaks)\b"
    r"[^?]*\b(?:(?:the )?other side|against (?:this|that|it)|opponents|critics)\b[^?]*\?",
    re.I,
)
RETURNS = re.compile(
    r"(?:in conclusion|to conclude|to sum (?:it )?up|summing up|in summary|all in all|on balance|overall|on the whole|taken together|"
    r"for (?:all )?these reasons|nevertheless|nonetheless|all the same|even so|personally|in my (?:opinion|view)|"
    r"(?:(?:but|yet|however|still|so),? )?(?:(?:I|we) (?:(?:still|also|firmly|strongly|do not|don['’]t|cannot) )*(?:think|believe|disagree|"
    r"should|must|ought|conclude|am convinced|am (?:for|against))\b|in my (?:opinion|view)|(?:(?:all )?(?:this|these)|such|their) (?:arguments?|"
    r"reasons?|objections?|worries|fears|claims?|concerns?) (?=[^.]*\b(?:not|cannot|weak|wrong|but|exaggerated|\w+n['’]t)\b)))",
    re.I,
)
# That the writer shares what they have just reported.
AGREES = re.compile(
    r"(?:(?:and )?(?:they|he|she|this|that|it) (?:is|are) (?:quite |perfectly |certainly )?(?:right|true|correct)(?! for\b)|i (?:fully |"
    r"also )?agree\b|rightly so)",
    re.I,
)
# In a discussion: whether somebody agrees and with whom, answers, grants something, or only leads it.
STANCE = re.compile(
    r"(?:(?:no|yes|well|sorry),? )?(?:I (?:\w+ly )?)?(?:(?P<no>disagrees?|do(?:n['’]t| not) agree)|agrees?)\b(?: with (?P<whom>(?-i:[A-Z])[\w’'-]+))?|"
    r"(?:I am |I['’]m )?(?:(?P<con>against)|(?P<pro>for))(?: it)?(?=[,.:]|,? because\b)|(?P<says>yes|no)(?=[,.:](?! but\b))",
    re.I,
)
BUT = re.compile(r"(?:answered|replied|(?:yes|ok|okay|well|maybe),? but|but)\b|[^.!?]*, though\b", re.I)
YES = re.compile(r"(?:yes|yeah|I do)\b(?!,? but\b)", re.I)
TURNED = re.compile(
    r"\b(?:not|no|against|other side|innocent|disagrees?|wrong)\b|n['’]t\b", re.I
)  # a question to which yes may be no
YIELDS = re.compile(
    r"(?:true|ok|okay|fair|granted|sure|maybe|perhaps|of course|I know|I see|yes|yeah|no|good|that['’]s (?:a )?(?:good|true|right|fair))\b(?!,? but\b)",
    re.I,
)
LEADS_ON = re.compile(
    r"(?:Miss|Mrs?|Ms|Sir|Me|Teacher|Chair|Host|After|Before|Vote|Results?|Present|Absent|HW|Homework)\.?", re.I
)
# The writer's own view.
_OWN = [
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?:{_FIRST})?(?:in this (?:essay|text|article|speech),? )?(?:personally,? )?i {_LED}"
        r"(?:think|believe|feel|say|argue|maintain|hold|conclude|show|agree(?: with (?:the |those |all )*(?:people|ones|\w+s) who (?:say|think|believe))?|"
        r"(?:defend|propose) the (?:view|claim|motion))"
        r"(?: in this (?:essay|text|article|speech))?(?: that)? "
        r"(?!so\b|about\b|of\b|with\b|to\b|why\b|like\b|them\b|him\b|her\b|it\b(?! is| would| should)|this\b|you\b)(.+)",
        rf"(?:{_FIRST})?(?:in|from) my (?:own |personal )?(?:opinion|view|eyes|point of view),? (.+)",
        r"my (?:own |personal )?(?:opinion|view|position|answer|conclusion) is that (.+)",
        r"i (?:am|stand) (?:\w+ )?(?:convinced|sure|certain|of the opinion|here (?:\w+ ){0,3}to (?:say|argue|tell you|convince you|persuade you)) that (.+)",
        r"this (?:essay|article|text|speech|paper) (?:will |has )?(?:argues?|argued|claim(?:s|ed)?|shows?|shown) that (.+)",
        r"(?:it is (?:clear|obvious)|there is no doubt|it is (?:high )?time) that (.+)",
    )
]

# What was counted or dated; and that somebody draws something from it.
FIGURE = re.compile(
    r"(?<![A-Za-z])\d|\b(?:per ?cent|half|hundreds?|thousands?|millions?|billions?|doubled|tripled)\b|"
    r"\b(?:in|out of|of (?:our|the)) (?:two|three|four|five|six|seven|eight|nine|ten)\b|"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?)(?: of)? "
    r"(?:pounds|euros|dollars|times|miles|hours|minutes|people|pupils|students|children)\b",
    re.I,
)
# What is a case: somebody or something with a name, or a time; and what is a finding.
CASE_OF = re.compile(
    r"(?<=[a-z,] )(?!I\b)[A-Z]\w|\d|\b(?:last|this|one) (?:year|month|week|summer|winter|spring|autumn|term|day)\b"
)
# What only denies, or says how its writer feels: no fact backs by that.
NO_FACT = re.compile(r"(?:nobody|no one|none|no|I (?:understand|know|see|feel)) |to [^,;]* is to ", re.I)
FINDS = re.compile(r"\b(?:found|shows?|showed|shown) (?:[\w’'-]+ ){0,4}that\b|\b(?:study|studies|survey)\b", re.I)
FOUND = re.compile(
    r"\b(?:stud(?:y|ies)|surveys?|research|researchers|scientists|university)\b.{1,120}?\b(?:f[io]nds?|found|shows?|showed|shown|estimates?d?)\b|"
    r"\d+(?:\.\d+)? ?(?:per ?cent\b|%)",
    re.I,
)
POLLED = re.compile(
    r"(?:asked|polled|interviewed) by\b|.*\b(?:half|thirds?|quarters?|per ?cent|%) of (?:the |all |our )?[\w’'-]+ (?:[\w’'-]+ )?said\b",
    re.I,
)
ARGUED = re.compile(r"\b(?:should|must|ought|because|would|will|can|could|so that|therefore|means?)\b", re.I)

# --- what can stand -------------------------------------------------------------------------------------

FEWEST = 3  # words of a claim
_FEWEST_CUT = 6  # of what is cut from one and backs it: "and Danzig was cut away" is one more instance
_ASKS_ON = re.compile(
    r"((?!(?:if|when|while|as|because|since|although|though|unless|without|with|in|at|so|then|what|how|why|who)\b)[^?,;:]+)(?:[,;]| [–—-]) "
    rf"(?:(?:so|and|then) )?(?:why|how|who|what|where) {_FINITE}\b[^?,;:]*\?",
    re.I,
)  # a statement, and a question that it answers
_ASKS = re.compile(r".*\?[\"'”’)]*\s*\Z|[\"“‘].*\?[\"”’] (?:[\w’'-]+ ){1,4}(?:asks?|asked|says?|said)\b", re.S)
# What the writer tells of themselves: "On Saturday morning I". Not so with a word that argues.
_STORY = re.compile(r"(?:[\w’'-]+,? ){0,3}I\b(?!.*\b(?:should|must|because|will|would|can|means?)\b)", re.S)
# What a writer saw or did, and draws nothing from: it can back a claim, and is none.
_SAW = re.compile(
    r"(?=.*\b(?:I|(?-i:us)|we|my|me|our (?:school|class|street|village|town|house|canteen|year))\b)"
    r"(?=.*\b(?:was|were|had|did(?:n['’]?t)?|went|saw|came|got|took|told|ate|lost|paid|gave|felt|\w{2,}ed)\b)"
    r"(?!.*\b(?:should|must|because|will|would|can|could|means?|is|are|think|believe|believed)\b)",
    re.I | re.S,
)
# A sentence that only leads on.
_LEADS = re.compile(
    r"(?:in this (?:essay|text|article)|i (?:will|am going to|want to) (?:now )?(?:explain|tell|talk|look|discuss)|i am (?:for|against)|let(?: us| me|['’]s)\b|"
    r"(?:it|this) is a (?:\w+ )?(?:question|topic)\b|(?:one|you|we) (?:may|might|can|could) (?:also )?(?:object|argue|say)\b|"
    r"(?:[\w’'-]+ ){1,4}(?:is|was|are|were) (?:another|a \w+) (?:consideration|factor|reason|point|issue|aspect|problem)\W*\Z|"
    r"the (?:[\w-]+ ){0,2}(?:case|argument|view) (?:[\w’'-]+ ){0,4}(?:was|is) (?:made|put|stated|held|defended) by\b|"
    r"there (?:is|are|was|were) (?:also )?(?:(?:\w+ ){0,3}sides|"
    r"(?:\w+ ){0,2}(?:reasons?|arguments?|(?:dis)?advantages|drawbacks|objections?|dangers|people))\b|"
    r"the [\w’'-]+ (?:\w+s|has|will|can) (?:[\w’'-]+ ){0,6}whether\b|few questions|"
    r"(?:[\w’'-]+ ){1,4}(?:have|has) (?:[\w-]+ ){0,2}(?:arguments?|reasons?|points?|case)\W*\Z|"
    r"the (?:[\w’'-]+ ){1,2}(?:proposes?|intends?|plans?|(?:is|are) (?:planning|going)|(?:has|have) (?:decided|voted)) (?:that|to)\b"
    r"(?!.*\b(?:because|since)\b)|"
    r"(?:present|absent|homework|hw|next (?:time|lesson|week)|(?:show of )?hands|votes?|result|minutes)(?: (?:for|at|on|in|of) [^.:;?]{2,30})?:|"
    r"(?:hands up|show of hands)\b|(?:\d+ (?:votes? )?(?:yes|no|for|in favour|against|abstained|abstentions?)\W+(?:and )?){2,}|"
    r"(?:someone|somebody|(?:(?-i:[A-Z])\w+ ?){1,2}) asked (?:if|whether|what|who|how|why|when)\b|"
    r"(?:then )?(?:(?:begin|start) with|consider|imagine|look at|remember|think (?:of|about)|what (?:about|of))\b|"
    r"there (?:is|are|was|were|may be) (?:[\w’'-]+ ){1,3}in (?:this|that|it|what)\b|"
    r"(?:then )?there (?:is|are|was|were|will be|may be) (?!no\b|not\b|too\b|few)(?:[\w’'-]+ ){0,2}[\w’'-]+\W*\Z|"
    r"[^,;:]{3,50}? (?:points? to|worr(?:y|ies) about|objects? to)(?: (?:the|its|their))?(?: [\w’'-]+){1,2}\W*\Z|"
    r"there (?:is|are) (?:also )?(?:an?|another|the) (?:matter|question|issue) of [\w-]+\W*\Z|"
    r"(?:[\w’'-]+ ){1,4}(?:sees?|saw) (?:it|this|that|things) (?:very |quite |rather )?differently\b|"
    r"(?:those|people) (?:who|that) [^,.;:]{3,30}? (?:begin|start) with\b|"
    r"(?:time|some) (?:is|was|do|are|did|have)(?: \w+)?\W*\Z|"
    rf"(?:an?|one|another|the)(?: [\w-]+){{0,2}} {_THING} (?:is|are|was) (?:\w+ )?\w+ed\W*\Z|the force of\b|"
    r"[^,;:]{3,50}? reminds? (?:us|you) of\b|(?:[\w’' -]+, )?(?:we|you|one) (?:should|must|may|might|can) (?:\w+ )?ask (?:why|how|what|whether)\b|"
    r"the (?:objection|argument|point)(?: (?:from|of|about) [\w’'-]+)? (?:seems(?: to me)?|is) the (?:most \w+|\w+est)\b|"
    r"the (?:objection|argument|claim) (?:proves|shows) (?:less|more|too|nothing|little)\b|"
    r"(?:in|at|with|for|as) [^,;:]+, (?:this|that|it) (?:is|was)\b|"
    r"(?:perhaps |but )?(?:an?|the|one|another|my)(?: \w+){0,2} (?:reason|argument|objection|problem|advantage|disadvantage|point)"
    r"(?: (?:for|against) [^,.;:]{2,30}?)?(?:, [^,]{3,30},)? (?:has to do with\b|comes from\b|is that of\b|(?:is|concerns)(?: (?!that\b)[\w’'-]+){1,3}\W*\Z))",
    re.I,
)
# Where a sentence that is a card by itself doesn't begin, and what it doesn't hold: words that another sentence explains.
_HANGS = re.compile(
    r"(?:because|although|though|while|when|if|as|like|for|than|not(?! (?:all|every|everybody|everyone)\b)|or|since|unless|until|after|before|without|"
    r"with|in|on|at|by|even|only|so|then|"
    r"there|what|how|where|who|which|to|from|of|instead|measured|one|another|others?|nobody|nor|too(?! (?:much|many|few|little)\b)|we|you|i|it|its|"
    r"this|that|these|those|they|their|"
    r"them|he|his|she|her|such|here|the same|the latter|the former|both|neither|either|some of|none of)\b",
    re.I,
)
_TAKES_UP = re.compile(
    r"\b(?:this(?! (?:year|week|month|century|country|town|city|school))|these|those(?! who)|such|he|she|him|her|his|here|there|former|latter|"
    r"either|neither|I|my|me|(?:of|for|by|with|from|about|to|like) (?:that|it|them))\b|\bthat(?: back| too)?\W*\Z|"
    r"\A(?:[\w’'-]+ ){0,3}(?:it|they|them|their|its)\b",
    re.I,
)
# Not before an aside: "The council, which has looked at it, says".
# What a sentence that is only offered doesn't begin with: the writer's "we" and "you", or a condition, says whom it is about.
_UNNAMED = re.compile(
    r"(?!(?:we|you|if|when|without|with|as|in|on|at|by|for|to|where|nobody|because|since|before|after|until|unless)\b)"
    + _HANGS.pattern,
    re.I,
)
_TAKEN_UP_FIRST = re.compile(
    r"(?:[\w’'-]+ )?(?:it|they|them|their|its|this|these|those|such|he|she|him|her|his|here|there|I|my|me)\b", re.I
)
_BACKED = re.compile(
    r"\b(?:because|since|so that|so the|therefore|thus|means?|leads?|led|causes?|caused|makes?|made|forces?|prevents?|stops?|allows?|drove|"
    r"damages?|loses?|lost|costs?|also|study|according to|found that|fewer|less|more|than|whereas)\b|\d|, so ",
    re.I,
)
_ASIDE = re.compile(
    r", (?:(?:so )?(?!(?:I|we|you) )(?:[\w’'-]+ ){1,6}(?:say|said|argue|claim|add|explain|insist|warn|fear|suggest|"
    r"complain|object|repl(?:y|ie)|tells? us)(?:s|d|ed)?|we are told|we hear)"
    r"(?:,(?= )|(?=[.!]*\Z))",
    re.I,
)
_CONCEDED = re.compile(
    r",? (?:and|but|though|although) (?:here |there |yes, |to be fair,? )?I (?:(?:do|must|have to|will|can|have|also) )*"
    r"(?:concede|admit|grant|accept|agree|understand|feel|have|sympathise|sympathize)\b.*",
    re.I | re.S,
)
# What only points to what comes after its colon: "Mr Hill put this case well: shops need deliveries".
_POINTS = re.compile(
    r"^(?:(?:this|that|these|those) (?:is|are) (?:[\w’'-]+ ){0,2}[\w’'-]+|"
    r"[^:,;]{3,60} (?:this|that|the) (?:argument|case|claim|point|view)\b[^:]{0,40}): (?=\w)",
    re.I,
)
_POINT = re.compile(r"(?:;|,) (?:but|yet|so|and so|therefore) (?!that\b)", re.I)  # where a sentence comes to its point
_ENDS = re.compile(r"; | [–—] |, (?=(?:and|but|so|yet|because|since|whereas) |(?:which|while|as) [^,]*\Z)")


_TURNED_TO = re.compile(
    r",? (?:I|we|you|it|they|this|that|these|those|he|she|there|nobody|if|when|in|as|the (?:[\w’'-]+ ){1,3}(?:is|are|was|were|has|have))\b",
    re.I,
)
_CALLED = re.compile(
    rf"{_REASON} |the (?:\w+est|most \w+) one is that |the (?:problem|trouble|difficulty|weakness|flaw) (?:with|of|in) (?:this|that|such)(?: \w+)? is that ",
    re.I,
)


def bare(sentence: str) -> str:
    """A sentence without the words that only join it to another, such as "Secondly," and "But", or call it a reason."""
    said = sentence.strip()
    for _ in range(3):
        joins = _JOINS.match(said) or _CALLED.match(said)
        if not joins or len(said[joins.end() :].split()) < (2 if joins[0].endswith(", ") else 3):
            break
        said = said[joins.end() :]
    return capital(said)


def own_view(sentence: str) -> str:
    """What a sentence says is its writer's view; "" for one that doesn't say so."""
    said = re.sub(r"^I['’]m\b", "I am", bare(sentence))
    said = re.sub(
        r"^(I (?:think|believe|find)) (?:it['’]?s|it is) a (?:good|fair|strong) (?:point|argument) that ",
        r"\1 that ",
        said,
        flags=re.I,
    )
    return next((capital(match[1]) for view in _OWN if (match := view.fullmatch(said))), "")


def granted(sentence: str) -> bool:
    """Whether a sentence plainly grants something, whatever comes after it."""
    return any(frame.fullmatch(bare(sentence)) for frame in GRANTS) and not _OF_COURSE.match(sentence)


def reported(sentence: str) -> str:
    """What a sentence reports or grants of the other side; "" for none."""
    sentence = re.sub(r"(\w+(?<!not)), (?:too|also|finally|then|lastly), that ", r"\1 that ", sentence.strip())
    for said in dict.fromkeys((sentence, re.sub(r"^It['’]s\b", "It is", bare(sentence)))):
        for frame in (*REPORTS, *GRANTS):
            if match := frame.fullmatch(said):
                inner = capital(_before_turn(match[1]))
                return reported(inner) or inner
    return ""


def _before_turn(said: str) -> str:
    """What is said before a turn; "not too harsh but too mild" is none."""
    for turn in re.finditer(r",? (?:but|yet|however)\b", said):
        goes_on = re.search(r"\b(?:not|no|never)\b|n['’]t\b", said[: turn.start()]) and not _TURNED_TO.match(
            said, turn.end()
        )
        if not goes_on:
            return said[: turn.start()]
    return said


# Of "They say that … and that …"; not of "this and that", nor of what "that" is the subject of.
_SECOND_THAT = re.compile(rf"(,? (?<!this )(?:and|or)) that\b(?! {_FINITE}\b|[^\w ])", re.I)


def claim_of(sentence: str) -> str:
    """A sentence as a debater can say it, without what joins it or says whose view it is; "" where it can't stand, or is too long and has
    no whole clause to begin with."""
    heard = reported(sentence)
    said = heard or own_view(sentence) or bare(sentence)
    said = capital(_CASE_FOR.sub("", said))
    framed = SAID.fullmatch(said)
    said = framed["named"] or framed["said"] if framed else said
    if said != bare(sentence):
        both = _SECOND_THAT.sub(r"\1", said)
        said = both if len(both) <= LENGTHS["claim"] else _SECOND_THAT.split(said)[0]
    said = _without_voice(said)
    said = capital(re.sub(r"^(?:and |but )?that ", "", bare(said)))
    said = capital(_POINTS.sub("", said))
    whole = re.fullmatch(r"[\"“«](.+)[\"”»]", said)
    said = re.sub(r"(^|[\s(\[—–-])[\"“«]", r"\1‘", whole[1] if whole else said)
    said = re.sub(r"[\"”»“«]", "’", said)
    said = asked[1] if (asked := _ASKS_ON.fullmatch(said)) else said
    said, longest = _shortened(said)[0], LENGTHS["claim"]
    fewest = 2 if heard or framed or COUNTS.match(sentence) else FEWEST  # "Firstly, wages rose"
    unfit = len(said.split()) < fewest or _ASKS.match(said) or _STORY.match(said) or _LEADS.match(said)
    return "" if unfit or len(said) > longest else said if said.endswith((".", "!", "…")) else f"{said[: longest - 1]}."


def _shortened(said: str) -> tuple[str, str]:
    """A sentence as far as a card has room for it, and what is cut. Its turn or its conclusion is its point ("yet", "so"): that is kept, alone if
    it says what it speaks of, else with what it turns from, if there is room."""
    longest = LENGTHS["claim"]
    if len(said) <= longest:
        return said, ""
    turn = [*_POINT.finditer(said)][-1:]
    for before, point in ((said[: at.start()], said[at.end() :]) for at in turn):
        if len(point.split()) > FEWEST and len(point) <= longest and speaks_itself(point) and stands(point):
            return capital(point), before
    ends = [at for at in _ENDS.finditer(said) if at.start() < longest]
    for at in turn:
        first = re.split(r"; |, (?=(?:and|while|whereas|which|who|as|because|since) )", said[: at.start()])[0]
        if len(first) < at.start() and len(first) + len(said) - at.start() + 2 <= longest:
            return f"{first} …{said[at.start() :]}", said[len(first) : at.start()].lstrip(",; ")
        ends += [end for end in re.finditer(r",? (?=(?:and|which|who) )", said) if at.end() < end.start() < longest]
    ends = ends or [
        at
        for at in re.finditer(r", (?=which )", said)
        if at.start() < longest and re.search(rf"\b{_FINITE}\b", said[: at.start()])
    ]
    if not ends:
        return "", ""
    whole = [at for at in ends if re.match(r"; | [–—] ", at[0]) and len(said[: at.start()].split()) > FEWEST]
    end = max(whole or ends, key=lambda each: each.start())
    return said[: end.start()] + ("" if whole else "…"), said[end.end() :]


def cut_from(sentence: str) -> str:
    """What a claim has no room for of its sentence; "" for nothing."""
    whole = bare(sentence)
    cut = _shortened(whole)[1]
    adds = not cut.startswith("and ") or len(cut.split()) > _FEWEST_CUT or FIGURE.search(cut)
    return f"… {cut}" if cut and adds and len(claim_of(sentence)) < len(whole) else ""


def _without_voice(said: str) -> str:
    """A sentence without an aside of its writer's ("and here I have some sympathy"), and without what names again who speaks ("they say")."""
    said = re.sub(r"(?<=\w), (?:(?:however|though|indeed|of course|too|then),(?= )|though(?=[.!]*\Z))", "", said)
    said = _ASIDE.sub(lambda aside: "," if re.match(r" (?:and|but|or|so)\b", said[aside.end() :]) else "", said)
    left = _CONCEDED.sub("", said)
    return f"{left.rstrip(' ,')}." if left != said and len(left.split()) >= FEWEST else said


def says_aside(sentence: str) -> bool:
    """Whether a sentence names in its middle who says it."""
    return bool(_ASIDE.search(sentence))


def taken(sentence: str) -> str:
    """What a card of a sentence says if a teacher takes what is not suggested: its claim; else the sentence itself, as much as there is room for."""
    said, longest = claim_of(sentence) or capital(bare(sentence)), LENGTHS["claim"]
    said = said if said.endswith((".", "!", "?", "…")) else f"{said}."
    return said if len(said) <= longest else f"{said[: longest - 1].rpartition(' ')[0].rstrip(',;:')}…"


def fact_in(claim: str) -> tuple[str, str]:
    """A claim without the fact that it gives after a colon ("Parents spend less: a uniform costs 120 pounds"), and that fact; "" for none."""
    said, _, fact = claim.partition(": ")
    fits = FIGURE.search(fact) and len(said.split()) >= FEWEST and len(fact.split()) >= FEWEST
    return (f"{said}.", capital(fact)) if fits else (claim, "")


def stands(claim: str) -> bool:
    """Whether a claim is surely whole, of one side, and speaks of nothing that another sentence names."""
    return not (_HANGS.match(claim) or _TAKES_UP.search(claim) or TWO_SIDED.search(claim))


def speaks_itself(claim: str) -> bool:
    """Whether a claim begins with what it speaks of, whatever it takes up later: enough to ask whose it is."""
    return not (_UNNAMED.match(claim) or _TAKEN_UP_FIRST.match(claim))


def only_names(sentence: str) -> bool:
    """Whether a sentence that announces an argument only names it ("There is also the problem of noise"), so that the next one says it."""
    announces = ANNOUNCES.match(sentence) and not COUNTS.match(sentence)
    return bool((announces or ADVANTAGES.match(bare(sentence))) and _LABEL.match(bare(sentence)))


def saw(sentence: str) -> bool:
    """Whether a sentence only tells what its writer saw or did."""
    return bool(_SAW.match(sentence))


def backed(claim: str) -> bool:
    """Whether a claim holds a reason, a consequence, a comparison or a figure."""
    return bool(_BACKED.search(claim))


def quoted(text: str) -> str:
    """A sentence as evidence, in quotation marks; "" where it is too long."""
    inner = re.sub(r"[\"“”«»]", "’", text)
    return f"“{inner}”" if inner and len(inner) <= LENGTHS["evidence"] - 2 else ""


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
