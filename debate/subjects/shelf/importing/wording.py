"""Words by which a sentence shows whether it can stand as a card or be a motion, and how it fits one, as its claim or a quotation.

English only. What it does in an essay's argument is in `cues.py`.
"""

import re

from ....motions.titles import HELPER, LOOSE
from .cues import ASIDE, BEST, FRAME, IT_IS_SAID, NO_NOUN, NTH, OBJECTION_WORD, SAID, SAY, SOMEBODY_SAYS, WHAT
from .drafts import LENGTHS

# --- what needs its neighbours ------------------------------------------------------------------------

NO_THESIS = re.compile(
    r"to \w+ that\b|the (?:evidence|proof) (?:for|of|behind) (?:this|that|it)\b|"
    r"if\b[^,]* had\b|[^,]* (?:they|it|he|she) (?:do|does|did|is|was|were) not\W*\Z",
    re.I,
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
    r"\W*(?:some|many) people would (?:say|think|argue|call|object|answer|prefer|agree|disagree)\b|"
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
# What nobody says is no claim of a side: "I do not suggest that teachers are liars", "Nobody claims that keepers are cruel".
UNSAID = re.compile(
    r"\b(?:(?:nobody|no one|none|no \w+|few|hardly any\w*)(?: (?!that\b|who\b|which\b)[\w’'-]+){0,4}?|"
    r"(?:(?:do|does|did|would|will|can|could|should|must|is|am|are|was|were)(?: not|n['’]t)|cannot|never)(?: \w+ly| be| \w+ to)?)"
    rf" (?:{SAY}|{SAID}|saying|claiming|arguing|suggesting|thinking) that\b",
    re.I,
)
SO = re.compile(r".*\b(?:because|since|so|therefore|in effect)\b", re.I | re.S)  # gives a reason
NOW = re.compile(
    r"\W*(?:at present|currently|today|at the moment|as things are),? |\W*(?:the city|the law|the school) introduced\b",
    re.I,
)
OTHERS = re.compile(r"(?:and )?(?:some|others?|many|another|still)\b", re.I)

# --- what a card says, and a motion --------------------------------------------------------------------

# To somebody or something of an earlier sentence.
POINTS = re.compile(
    r"(?:surely,? )?(?:(?:all )?(?:this|that)|these|those(?! who)|they|he|she|its(?! (?:there|their|an?|the|my|your|not|so|just|only|really|good|bad)\b)|"
    r"such(?! an? (?:rule|law|ban|tax|plan|change|reform|duty)\b)|"
    r"\w+ of (?:this|that|these)|"
    r"it (?:\w+ )?(?:seem|feel|felt|look|happen)(?:s|ed)?)\b|it\b.{3,60} them(?: \w+)?\W*$",
    re.I,
)
THEIRS = re.compile("(?:they|their) ", re.I)  # of those who say it: the sentence names them
# Not of "Elizabeth I" and "World War I".
_KINGS = (
    "Elizabeth",
    "Charles",
    "James",
    "George",
    "Napoleon",
    "William",
    "Mary",
    "Henry",
    "Richard",
    "Edward",
    "Francis",
    "Nicholas",
)
_NUMBERED = "".join(rf"(?<!{name} )" for name in (*_KINGS, "War"))
ONESELF = re.compile(rf"\b(?:{_NUMBERED}I|my)\b", re.I)  # nobody else can say that
# "Without it the movement would have been slower".
ADRIFT = re.compile(
    r"(?:some|many|most|other) [\w’'-]+ (?:(?:do not|don['’]t) (?:want(?! to\b)|like)|wants?|likes?|opposes?|dislikes?|hates?|sees?|supports?|would like)\b|"
    r"(?:with|without|through|because of|after|before|of|in|for|by|under) (?:it|them|this|these|those(?! who)|him|her)\b|"
    r"for [^;:]{3,90}, it \w+|[^,;:]{3,60}s one (?:every|each|a (?:day|week|month|year))\b|"
    r"(?:you|we|people) (?:would |will |can |could |might )?(?:[\w’'-]+ ){1,3}(?:it|them|this|that)\W*$",
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
ADMITS = re.compile(
    r"\W*(?:(?:i|we) (?:accept|admit|concede|grant)|it (?:must|has to|should) be (?:admitted|conceded|granted)) that\b",
    re.I,
)
# "Admittedly, too,", "They say too that", as if without it
TOO = re.compile(
    r"^(\W*(?:admittedly|granted|of course|true|(?:it|they|we|some|others|critics|people)(?: \w+){1,2})),? (?:too|also|as well)(,|(?= that\b)) ?",
    re.I,
)
# What else is said after it: "We are told that cash is old, that it is dirty, and that nobody wants it".
AND_ANOTHER = re.compile(r"(?<=\w{3}), that (?:it|they|he|she)\b.*", re.I | re.S)
# Of whoever says it: "I have heard this from my bank"
HEARSAY = re.compile(
    r"\W*(?:i|we) (?:have |had )?(?:hear|heard|read|was told|were told|been told) (?:this|that|it)\b", re.I
)
# An example that is only the writer's, at the end: ", for example in the lane where my friend lives", ", my mum gets stressed".
OF_MINE = re.compile(
    r"(?:, (?:for (?:example|instance)|such as|like|especially|as (?:it|they|we|there)\b)|(?<=.{24}), (?=(?:i|my)\b))[^,;:]*\b(?:I|my|me)\b[^,;:]*(?=\W*$)"
)
# What is no argument by itself, either: "It is not so simple".
BREAKS_OFF = re.compile(
    r"(?:we|people|everybody|everyone) (?:\w+ )?used to \w+ that .*|"
    r".{3,25} (?:is|are|was|were|do|does|did|can|will|would|has|have)\W*|"
    r"(?:it|things?|matters?) (?:is|are) (?:not|never|less|more) (?:(?:so|as|that|quite|all) )*(?:simple|easy|clear|complicated|difficult)\W*",
    re.I,
)
# "The poor, then, were not to blame", "Fair pay would also change"
JOINS_INSIDE = re.compile(
    r"^((?!not only\b)(?:[\w’'-]+ ){0,5}[\w’'-]+)(?:, (?:then|therefore|thus|however|though|moreover|in short|on balance|on the whole),|"
    r"(?: also| therefore| thus)\b(?! not\b))( )"
)
# Says what something is, as an aside: "A room full of books is not a library"
ASIDE_OF = re.compile(r"an? [^,;:]{3,60} (?:is|are) not an? ", re.I)
HOW_FAR = re.compile(r"(?:how far|to what extent) (?=(?:was|were|is|are|did|does|do|should)\b)", re.I)
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
    r"such as|since|as|but|with|and (?:i|we))\b|,? and (?:in this \w+,? i\b|i (?:will|shall|want to|would like to)\b|i['’](?:ll|d)\b)).*",
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
# What is in question; and what sets it aside.
WHETHER = re.compile(
    r"\bwhether (?:or not )?(?!to\b)([^.?;:]{12,120}?)(?: or not| at all)?"
    r"(?=,? (?:(?:has|have) (?:been|long|always|persisted|divided)|remains?|continues?|"
    r"(?:is|are|was) (?:an?|one|not|growing|hotly|debated|disputed|asked|as|old|open))\b|[.?;:]|$)",
    re.I,
)
SET_ASIDE = re.compile(
    r"\b(?:ever|any\w*)\b|\bnot the (?:question|point|issue)\b|\bmatters? (?:little|less|not)\b|"
    r"\b(?:does|do|need|can)(?: not|n['’]t) (?:matter|concern|detain|be known)\b|"
    r"\b(?:question|matter|one) (?:for|best left)\b|\b(?:doubtful|unlikely|beside the point|leave (?:it|that|this) to)\b|\b(?:nobody|no one) (?:knows|can)\b",
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
SHOULD = re.compile(r"(?!at present\b|today\b|one\b|you\b).*\b(?:should|must|ought|belongs? in)\b", re.I)
# "It made life better for some, but worse for most"
TWOFOLD = re.compile(
    r"\b(?:better|worse|good|bad|right|wrong|success\w*|fail\w*|blessing|curse)\b.*,? (?:but|although|though|yet|while)\b"
    r".*\b(?:better|worse|good|bad|right|wrong|success\w*|fail\w*|blessing|curse)\b",
    re.I,
)
# What somebody says should be done, and what says that the writer doubts it.
DEMANDED = re.compile(
    r"\bthat ((?!it\b|they\b|we\b|he\b|she\b|this\b|that\b|you\b|I\b)[^,;:.?]{3,60}? should (?!not\b)[^,;:.?]+?)(?: altogether| entirely| at once)?"
    r"(?=,|[;:.]|$)",
    re.I,
)
DOUBTS = re.compile(
    r"\bI (?:(?:\w+ )?(?:doubt|disagree|differ|object)\b|beg to differ|(?:do not|don['’]t|cannot|can['’]t|could not|am unable to|was unable to)"
    r" (?:\w+ )?(?:agree|share|cheer|applaud|join|see why)"
    r"|am (?:not (?:so )?(?:sure|convinced|persuaded)|unconvinced|against it))",
    re.I,
)
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
    rf"\b(?:{_NUMBERED}i|we|us|me|my|you|your)\b|^(?:for|in|at|on|by|after|before|since|until|when|if|as|from)\b[^,]{{2,40}}? "
    r"(?:it|this|that|they|he|she|there) "
    rf"(?:is|are|was|were|has|have|had|should|must)\b|^(?:{_IT}|what (?:it|they)|against|{_THIS}|that|these|those|they|he|she|such|there|one|had|to)\b|"
    r"^the (?:idea|view|claim|notion|argument|belief|opinion) that\b|"
    r"\?$|^(?:should|must|is|are|was|were|do|does|did|can|could|will|would|has|have)\b|"
    rf"\bdo (?:so|this|that|the same)\b|\bsuch an? |\b(?:{_THIS}|that) \w+\W*$|"
    r"\bour(?! (?:\w+ )?(?:school|class|town|city|village|county|country|state|region|district|university|college|canteen|council|"
    r"library|club|team|park|pool|island)s?\b)\b|"
    r"\b(?:who|that|what|which|how|where|when|why) (?:\w+ )?(?:should|must|ought)\b|\bwhether\b",
    re.I,
)
JOINS = re.compile(
    rf"\s*(?:(?:and|but|yet|so|now|then|however|moreover|furthermore|also|besides|likewise|similarly|lastly|finally|{NTH}(?:ly)?|in addition|additionally|"
    r"yes|in any case|in the first place|in reality|to some extent|simply put|for (?:all )?(?:these|this|that) reasons?|for (?:one thing|a start)|"
    r"first and foremost|(?:while|although|though) (?:this|that) (?:is|may be|might be) (?:\w+ )?(?:true|right|so)|"
    r"to (?:begin|start) with|all things considered|first(?:ly)? of all|last but not least|what is more|above all|most importantly|therefore|thus|"
    r"consequently|subsequently|as a result|in fact|indeed|granted|admittedly|on (?:the )?(?:one|other) (?:hand|side)|"
    r"in (?:conclusion|short|summary|contrast)|on balance|overall|"
    r"to (?:sum up|conclude|begin|start)|all in all|as (?:previously |already )?(?:mentioned|said|stated)(?: \w+)?|"
    r"even so|nevertheless|nonetheless|still|of course|for (?:instance|example)|true),\s+|"
    r"(?:and|but|furthermore|moreover|yeah,? but|or(?= perhaps\b)|yet|so(?! (?:few|many|much|little|long|far|often)\b)|"
    r"also|therefore|thus|in fact|firstly|secondly|thirdly|lastly|first(?:ly)? of all|"
    r"in conclusion|in the end(?! of)|on the other (?:hand|side)|admittedly|of course(?! not\b)|to (?:begin|start) with the [\w’'-]+:|"
    r"(?:and )?one more thing,|(?:about|as for|as to) [^,.:;]{3,40}:)\s+)",
    re.I,
)
# How writers say that they grant something, that others say it, or that they say it themselves.
GRANTED = [
    re.compile(pattern, re.I)
    for pattern in (
        r"\s*it (?:is (?:also )?true (?:enough )?|(?:must|has to|should|can) (?:also )?be (?:[\w’'-]+ ){1,3})that\s+(.+)",
        rf"\s*(?:then )?there(?:['’]s| is| are| was) (?:also )?(?:the|an?) (?:\w+ ){{0,2}}(?:argument|danger|risk|{OBJECTION_WORD}) that\s+(.+)",
        r"\s*(?:i|we|one|you) (?:(?:will|would|do|can|must|should|(?:have|has|ought) to) )?(?:\w+ )?"
        r"(?:concede|admit|grant|accept|acknowledge|allow)(?:,? too)?,? that\s+(.+)",
        r"\s*(?:no one|nobody) (?:\w+ )?(?:denies|disputes|deny|dispute) that\s+(.+)",
        r"\s*[^.:;]{3,80}? can be said (?:for|against) [^.:;]{3,40}? is that\s+(.+)",
        r"\s*[^.:;]{3,80}?\b(?:argument|objection|worry|complaint) (?:is|was) that\s+(.+)",
        rf"\s*[^.:;,]{{1,80}}? {NO_NOUN}(?:{SAID}|told (?:me|us)|put it to (?:me|us)),? that\s+(.+)",
        r"\s*[^.:;]{3,60}['’]s? (?:reply|answer|excuse) (?:to (?:this|that|it) )?is (?:that|(?:always |usually )?(?:the same|this|simple|short):)\s+(.+)",
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
        r"\s*(?:(?:some|many|most|other) [\w’'-]+|some|many|others|they|teachers|parents|adults) (?:also )?(?:think|believe|say|feel) (?!that\b|so\b)(.+)",
        r"\s*(?:the [\w’'-]+s['’]|the [\w-]+['’]s|their) (?:\w+ )?(?:strongest|best|main|favourite|usual) "
        r"(?:card|argument|point|claim|reply|case|line) is that (.+)",
        r"\s*(?:now, )?(?:[\w’']+ ){1,4}?(?:will|may|might|would) (?:\w+ )?say (?!something|so\b|yes\b|no\b)(.+)",
        rf"\s*(?:the|my|our|a|an|one|mr|mrs|ms|dr)\b[^.:;]{{2,70}}?(?:,|\b) {SAID},? that\s+(.+)",
        rf"\s*{SOMEBODY_SAYS} (.+)",
        rf"\s*(?:[\w’'-]+ ){{0,4}}?(?:\w\. )+[\w’'-]+ (?:(?:has|have) (?:\w+ )?argued|{SAID}),? that\s+(.+)",
        r"\s*(?:some|many|most|other) [\w’'-]+ (?:also )?(?:worry|complain|fear) (?:about|for) [\w’' -]{3,40}: (.+)",
        r"\s*(?:on the other (?:hand|side),? )?(?:the )?(?:critics|opponents|others|some \w+) mean that\s+(.+)",
        r"\s*[^.:;]{3,90},? and (?:the|their|its|his|her) [\w’'-]+ (?:(?:has|have) )?(?:[\w’'-]+ ){0,2}(?:say|argue|warn)s? that (.+)",
        r"\s*(?:although|even though|though|while)\s+([^,]{12,}),.*",
        r"\s*(?:of course|granted|admittedly|certainly|true|sure|obviously),?\s+([^,;]{12,}?)[,;]? (?:but|yet|still)\b.*",
    )
]
STATED = [
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?:{FRAME}) (.+)",
        r"(?:another|one|a second|the (?:other|next|last)) thing is that (.+)",
        r"(?!i\b|we\b|they\b)[^,;:.]{3,80} (?:will|can) tell you that (.+)",
        rf"(?:one of )?(?:the|my|our|a|another|one) (?:{NTH} |{BEST} )?{WHAT}s? (?:to|for|why) [^.;:,]{{3,80}}? is that (.+)",
        rf"(?:the|my|our|a|another) (?:{NTH} )?{WHAT}(?: [\w’'-]+){{0,6}}: (.+)",
        r"(?:another|one more|the other|a second) (?:thing|reason|problem|point) is (?!that\b|the\b|an?\b|money|time)((?:\w+ ){3}.+)",
        r"there are (?:\w+ )?people (?:(?:who|that) (?:say|argue|claim|believe|think|hold|advocate the (?:view|idea))|arguing|claiming|saying) that (.+)",
        r"there are (?:[\w’'-]+ ){1,4}reasons? (?:as to )?(?:why|that) (.+)",
        r"this (?:essay|article|paper|speech|text)\b[^.:;]{3,50}(?::| that) (.+)",
        r"i(?:['’]m| am) (?:just |only )?(?:going|here) to (?:say|argue|tell you) that (.+)",
        r".{0,120}?\b(?:i|we)\b(?:(?!\b(?:not|never|mean|hear|know|once)\b|n['’]t\b)[^.;:]){2,40}? that "
        r"(?=[^,;:]{3,60} (?:should|must|ought)(?:n['’]t)?\b)(.+)",
        r"(?:(?:i|we) (?:think|believe) )?(?:this|that|it)(?: is|['’]?s| may be| might be) (?:\w+ )?"
        r"(?:true|right|so|fair|correct)(?: \w+)?,? (?:but|however|yet),? (.+)",
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
        r"(?:that|this)(?: is|[’']?s) why (?:(?:i|we) (?:think|believe) (?:that )?)?((?:[\w’'-]+ ){1,6}(?:should|must) .+)",
        r".{10,120}?\b(?:i|we) (?:have )?(?:come to |now |\w+ly )?(?:believe|think|am convinced|am sure) that (.+)",
    )
]
# What goes on with such a frame: "I think that zoos are cruel and that they belong in the past".
AND_THAT = re.compile(r"(, and) that\b|\b(and) that(?! (?:of|is|was|would|will|can)\b)")
ASIDES = re.compile(
    rf", (?:{ASIDE}|i (?:admit|grant)|admittedly|to be sure)(?: (?:last|this|on|in|at|to) [^,.;:]{{1,30}})?(?=[,.])"
    r"(, (?:is|are|was|were|has|have|can|will|would|should|must|deserves?|needs?|makes?|costs?)\b)?",
    re.I,
)
COMMENTED = re.compile(
    r",? (?:and so (?:it|they) (?:is|are|does|do)\b|"
    r"(?:while |but |and )?(?:others|some|many) (?:say|think|believe|feel|argue|claim)|(?:and|but) (?:I|we|that['’]?s (?:true|right|fair)|"
    r"(?:this|that) (?:is|was|has|had|will|would|can|could|may|might|means?|makes?|should|must)|(?:they|he|she) (?:is|are|may be) (?:\w+ )?right\b)) ?.*"
)

# --- how it fits a card --------------------------------------------------------------------------------


def as_claim(text: str) -> str:
    """A sentence as a debater can say it: without quotation marks around it, with a full stop, cut where it is too long."""
    said = inner(text.strip())
    if len(said) > LENGTHS["claim"]:
        said = re.sub(r", (?:who|which) [^,;:]{5,80},", "", said, count=1)
    if len(said) > LENGTHS["claim"] and (end := said.rfind("; ", 60, LENGTHS["claim"])) > 0:
        said = f"{said[:end]}."  # a whole sentence, too
    if len(said) > LENGTHS["claim"]:
        ends = [each.start() for each in _CLAUSE.finditer(said) if 60 <= each.start() < LENGTHS["claim"]]
        end = next((end for end in reversed(ends) if HELPER.search(said[:end]) and not LOOSE.match(said[:end])), 0)
        said = f"{said[:end]}." if end else said
    said = cut(said, LENGTHS["claim"])
    return said if said.endswith((".", "!", "?", "…")) else f"{said[: LENGTHS['claim'] - 1]}."


# Where another clause begins, and the one before is whole.
_CLAUSE = re.compile(
    r"(?:;| [–—](?= (?:it|they|he|she|we|you|the|a|an|this|that)\b)"
    r"|, (?:and|but|so|yet)(?= (?:to|it|they|he|she|we|the|a|an|no|nobody|this|that|there)\b)"
    r"|,(?= (?:let alone|without|rather than|as well as|especially|particularly|including)\b)) ",
    re.I,
)


def quote(text: str, longest: int) -> str:
    """A text in quotation marks, cut to a length; "" for no text."""
    text = inner(text.strip())
    return f"“{cut(text, longest - 2)}”" if text else ""


def quotations(texts: list[str], longest: int) -> str:
    """As many texts as fit, each in quotation marks; the first one is cut if it has to be."""
    quotes = ""
    for text in texts:
        more = f"{quotes} “{inner(text)}”".strip()
        if len(more) <= longest:
            quotes = more
        elif not quotes:
            quotes = quote(text, longest)
    return quotes


def whole_sentences(texts: list[str], longest: int) -> str:
    """As many whole sentences from the first on as fit."""
    said = ""
    for text in texts:
        if len(more := f"{said} {_single(text)}".strip()) > longest:
            break
        said = more
    return said


def inner(text: str) -> str:
    """The text with its own quotation marks turned into single ones, and none around the whole of it."""
    whole = re.fullmatch(r"[\"“«](.+)[\"”»]", text)
    return whole[1] if whole and not re.search(r"[\"“”«»]", whole[1]) else _single(text)


def _single(text: str) -> str:
    text = re.sub(r"(^|[\s(\[—–-])[\"“«]", r"\1‘", text)
    return re.sub(r"[\"”»“«]", "’", text)


def cut(text: str, longest: int) -> str:
    """A text with at most this many characters, cut between words, if possible between clauses, with "…" for what is left out."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    clause = max(head.rfind(mark) for mark in (", ", "; ", ": ", " – ", " — "))
    if clause > longest * 0.6:
        return head[:clause] + "…"
    space = len(head) if text[longest - 1] == " " else head.rfind(" ")
    return (head[:space] if space > longest // 2 else head).rstrip(" ,;:–—-") + "…"
