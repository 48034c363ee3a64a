"""The moves with which a rebuttal attacks any point, and what a bot says to each before its last word. Browsers read the patterns, too.

A move is known by what it does, in many wordings: who says it, of what, and how, from a few lists of words.
"""

import re
from collections.abc import Collection
from typing import NamedTuple


class Own(NamedTuple):
    """A move with which a rebuttal attacks any point, and what to say to it before one's last word, by level: it is granted, answered,
    or asked for the step that it leaves out. `doubts`: a source, so that there must be one. `{fact}` is evidence of the
    opener's side, `{figure}` a figure of its opening, and `{named}` what the rebuttal makes of that."""

    pattern: str
    gentle: str
    fair: str
    sharp: str
    doubts: bool = False
    again: tuple[str, str] = ("", "")  # what *fair* and *sharp* say on every other opening, so that a class hears both

    def said(self, level: str, opening: str) -> str:
        """What is said to it at a level, on an opening."""
        other = self.again[level == "sharp"] if level != "gentle" and len(opening) % 2 else ""
        return str(other or getattr(self, level))


_SOURCE = (
    r"^(?=[\s\S]*\b(?:data|evidence|examples?|experiments?|figures?|investigat\w+|numbers?|per ?cent|polls?|reports?|research\w*|samples?|source|"
    r"statistics?|stud(?:y|ies)|surveys?|tests?)\b)[\s\S]*?"
)
_COUNTRIES = (
    r"\b(?:america|australia|austria|brazil|britain|california|canada|china|denmark|england|estonia|finland|florida|france|germany|haiti|hungary|"
    r"ireland|italy|japan|korea|london|madrid|norway|oslo|paris|scotland|seattle|spain|sweden|switzerland|usa|uk|viet ?nam|wales)\b"
)
_ADULTS = (
    r"(?:adults|grown-?ups|parents|teachers|politicians|pensioners|voters|(?:old|older) people|\S+-year-olds|"
    r"(?:my|your|our) (?:dad|mum|mom|father|mother|gran\w*|uncle|aunt|parents|teachers?))"
)
_FORBIDDEN = (
    r"(?:forbid\w*|forbidden|ban(?:ned)?|(?:not|n[’']t|never) (?:\w+ )?(?:allowed|let|permitted)|allowed|illegal|trouble|punish\w*|shot|arrest\w*|"
    r"caught|prison|"
    r"hid(?:e|es|ing)|shut|closed|locked|let in|afraid|fear|there(?:[’']s| is| are) no)"
)
_PROOF = r"(?:evidence|proof|stud(?:y|ies)|sources?|statistics?|numbers|figures|data)"
TENS = ("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
PER_CENT = rf"(?:\d+(?:[.,]\d+)?|\b(?:{'|'.join(TENS)})(?:-\w+)?) ?(?:%|per ?cent\b)"
LATE = r"[\s\S]*"  # to the end of a text
OWN = (  # the one that ends first counts, so LATE only if there is no other. Browsers read the patterns, too
    Own(  # carried to the absurd
        r"\b(?:by|with|following) (?:your|that|this|the same) (?:own )?(?:logic|reasoning|argument)\b|\bmake (?:it|the age) (?:\d+|ten|twelve|fourteen|"
        r"fifteen|twenty\S*|thirty|forty|fifty|sixty|a hundred)\b|\bwhere (?:does|do|will|would) (?:it|that|this|you|we) (?:end|stop)\b|"
        r"\bmight as well\b|\b(?:what[’']s|what is) next\b|\bnext (?:you|they)(?:[’']ll| will)\b",
        "Taken that far it would be wrong, that’s true.",
        "Any reason turns absurd if it’s carried far enough. It’s meant for this case, and not for every other.",
        "From here to there it takes several more steps, and each needs a reason of its own.",
    ),
    Own(  # two points that don't fit together
        r"\b(?:your|these|those|the|both) (?:two |own |other )?(?:points?|arguments?|reasons|cards|claims)\b[^.?!]* "
        r"(?:each other|one another|yourself|your other|your own|your first|your second)\b|\bcontradict\w*|\bfirst you (?:say|said|tell)\b|"
        r"\byou (?:can[’']t|cannot) (?:have|say|want) (?:it )?both\b",
        "Two points can look at different sides of a thing, that’s true.",
        "Two points may pull in different directions and both be true: not everybody will do the same.",
        "Two points only exclude each other if both have to hold for the same people at the same time.",
    ),
    Own(  # it is old
        _SOURCE
        + r"(?:\b(?:\d\d?|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty) years ago\b|\b(?:is|are|[’']s|was) (?:\w+ )?(?:[2-9]\d|ten|twelve|fifteen|twenty|"
        r"thirty|forty|fifty|sixty) years old\b|\b(?:out of date|outdated|so old|since then|"
        r"long (?:time )?ago)\b|"
        r"\b(?:your|is|it[’']?s|was) (?:[\w’']+ ){0,2}from (?:19[5-9]|20[01])\d\b|\b(?:stops|ends|ended|stopped) in\b|"
        r"\b(?:an?|your|this|that) (?:very )?old (?:study|report|survey)\b|\b(?:from|was) before\b)|"
        r"\b(?:agreement|convention|pact|treaty)\b[^.?!]*\b(?:is|was|dates) (?:\w+ )?(?:back|from|old)\b",
        "It isn’t new, that’s true.",
        "It isn’t new, that’s true, and age alone settles nothing.",
        "An old finding can still hold, and it may not. The reason for it doesn’t hang on the date.",
        True,
    ),
    Own(  # something else was the cause, or those who were chosen
        r"\b(?:correlation|coincidence|(?:already|were|was) (?:\w+ )?(?:interested|keen|motivated)|motivated already|(?:chose|wanted) to (?:anyway|"
        r"vote|go|do)|"
        r"would have \w+ anyway|(?:interested|keen|motivated)\b[^.?!]* anyway|product of|self-selected|selection|"
        r"(?:chose|picked|closed|took|asked) (?:only )?the (?:\w+ )?(?:good|best|easy|rich|right|streets|schools|places)\b|"
        r"weren[’']t (?:\w+ ){1,6}already|\b(?:small|low|high|good|bad|better) because\b"
        rf"(?![^.?!]*\b{_FORBIDDEN}\b)|"
        r"was (?:it|that) (?:really )?because|(?:just|pure|by|only|be|mere) (?:chance|luck|accident)|(?:and|or|than|perhaps|"
        r"maybe) (?:\w+ ){0,2}something else|"
        r"at the same time|would(?:[’']ve| have) (?:\w+ ){1,5}anyway|(?:maybe|perhaps|probably)\b[^.?!]*\b(?:because|thanks to|due to)|maybe (?:it|"
        r"they|those)\b[^.?!]*\b(?:anyway|other|were)|compared different|can[’']t know what|"
        r"other (?:programmes|reasons?|causes?)|the other way (?:a)?round)\b",
        "Something else may have played a part, that’s true.",
        "Something else may have played a part, that’s true. How large a part is still open, and the rest remains.",
        "That’s another possible cause. To beat this one it would have to be shown at work, too.",
        True,
        again=(
            "Another cause is possible, and it may explain a part. Nobody has shown yet that it explains the rest.",
            "A second cause doesn’t remove the first. Somebody has to show that it was there, and that it was enough.",
        ),
    ),
    Own(  # half did, half did not
        r"\bhalf\b[^.?!]*\b(?:half|others?|rest)\b[^.?!]*\b(?:not|n[’']t|didnt)\b|\b(?:in|for) (?:only )?half (?:of )?the\b|\bcoin\b|\bmixed results\b|"
        r"\bsome did\b[^.?!]*\b(?:not|n[’']t)\b|\bonly half\b",
        "It wasn’t the same everywhere, that’s true.",
        "It wasn’t the same everywhere, and it needn’t be: where it did happen, it counts.",
        "If half went one way, that half is still to be explained. The other half doesn’t undo it.",
        True,
    ),
    Own(  # it is small, or from one place
        r"\b(?:tiny|small) (?:sample|study|survey)\b|"
        r"(?<!name )(?<!me )(?<!us )\b(?:one|a single|two|three|four|five|six|a few) (?:\w+ )?(?:study|studies|surveys?|reports?|examples?|"
        r"experiments?|referendums?|elections?)\b|"
        r"\b(?:study|survey|report)\b[^.?!]*\bonly (?:\w+ ){1,2}(?:\d+|one|two|ten|thirty)\b",
        "It’s a small base, that’s true.",
        "One source settles nothing, that’s true. It’s still more than a guess.",
        "A small base isn’t a wrong one. A bigger one would have to show the opposite first.",
        True,
        again=(
            "It’s little to go on, that’s true. A little that was looked into is more than nothing.",
            "One case can’t prove a rule. It does prove that the thing is possible, and that is what it was brought for.",
        ),
    ),
    Own(  # it is from elsewhere, or another case
        rf"{_COUNTRIES} (?:is|was)(?:n[’']t| not) (?:\w+ )?{_COUNTRIES}|\b(?:can(?:not|[’']?t)|don[’']?t|shouldn[’']?t) (?:just |really )?compare\b|"
        r"\b(?:is|are|was)(?:n[’']t| not) (?:comparable|the same (?:case|thing))\b|\bbad comparison\b|\bapples and\b|"
        rf"\b(?:that|this|it)(?:[’']s| is| was) (?:\w+ )?{_COUNTRIES}|\bnothing like\b|\bours (?:\w+n[’']?t|can[’']?t|cannot|(?:is|are|do|does|has|"
        rf"have) not)\b|"
        r"\b(?:different|other|special) (?:conditions|circumstances|system|climate|culture)\b|"
        r"(?<!name )(?<!me )(?<!us )\b(?:one|a single) (?:\w+ )?(?:cit(?:y|ies)|country|district|school|state|town|village)\b|"
        r"\b(?:need|may|might|can|do|does|wo|would)(?:n[’']?t| not) (?:\w+ ){0,2}(?:in|for|at|here) ?(?:ours?|us|my \w+|here)?\b(?=\W*$)|"
        + _SOURCE
        + r"(?:\b(?:not|n[’']t) (?:here|the same|like (?:us|here|ours))\b|\b(?:another|different) (?:country|place|town|city)\b|\bcomes? from (?:rich|big|"
        rf"small|american|other)\b|{_COUNTRIES}[\s\S]*?\b(?:here|ours?|we)\b)",
        "No two places or cases are the same, that’s true.",
        "No two cases are the same. This one shows what can happen, and not what must.",
        "It may not carry over. Then it shows what can happen, and the reason stands without it.",
        True,
        again=(
            "Elsewhere isn’t here, that’s true. It’s still where one can see what happens when it’s tried.",
            "Here it may go another way. It shows what can happen, and the reason doesn’t hang on one place.",
        ),
    ),
    Own(  # it proves only a part, or something else
        r"\b(?:says? nothing (?:about|of)|(?:does|do|did|have|has)(?: not|n[’']?t) (?:measure|prove|proved|proven|show|shown|tell (?:me|us))|"
        r"only (?:asked|counted|measured|proved|proves|show|shows|showed|shown|say|says)|doesn[’']t follow|"
        r"tells? us (?:that )?[^.?!]*, not)\b",
        "It doesn’t prove everything, that’s true.",
        "No single point proves everything, that’s true. This one carries its part.",
        "What isn’t proved isn’t disproved either, and the step that was shown still counts.",
    ),
    Own(  # it asks for evidence
        r"\b(?:no|any|without) (?:evidence|proof|source)\b|\bprove it\b|\b(?:just|only|that[’']s) (?:an|your) opinion\b|\bsays who\b|"
        r"\b(?:isn[’']t|is not|no) (?:a |real )?(?:proof|study)\b|\bback (?:it|that|this) up\b|\bhow do you know(?: that| this| it)?\W*\?|"
        r"\bwhat makes you (?:so |that )?(?:certain|sure)\b|\b(?:show|give|name|quote|tell)(?: me| us)? (?:an?|one|any|your|the|some) (?:\w+ )?"
        rf"(?:{_PROOF}|case|country|example|place|school)\b|\b(?:do|have|got|is|are|where|which|what)\b[^.?!]* {_PROOF}\b[^.?!]*\?",
        "More evidence would be welcome, that’s true.",
        "That’s right to ask. This is what there is: {fact}",
        "It’s the right question. This is what there is: {fact}",
        again=(
            "A fair thing to ask. Here it is: {fact}",
            "Ask it of every claim. For this one there is this: {fact}",
        ),
    ),
    Own(  # it hits the poor
        r"\b(?:hits?|hurts?|punish\w*|unfair (?:on|to|for)|costs?) (?:\w+ ){0,2}poor\w*\b|\bonly (?:the )?rich\b|"
        r"\b(?:poor|poorer) (?:people|families|kids|drivers|students)\b|\brich (?:people|kids|families|drivers|ones)\b|\bthe rich\b",
        "Those with the least mustn’t pay the most, that’s true.",
        "Those with the least mustn’t pay the most, that’s true. Help for them can go with it.",
        "That calls for help for those with less. It doesn’t yet show that the whole is wrong.",
    ),
    Own(  # who pays
        r"\bwho(?:[’']s| is| will| would)? (?:going to )?(?:pays?|paying)\b[^.!]*\?|\bcosts? (?:a lot|too much|money|millions|so much)\b|"
        r"\bhow much (?:does|will|would|is)\b|\b(?:no|enough) (?:money|budget)\b|\b(?:can[’']?t|cannot|too) (?:afford|expensive)\b",
        "Somebody has to pay for it, that’s true.",
        "It has a price, and so has every other way. What counts is what one gets for it.",
        "A price is half of a sum. What it buys, and what the other way costs, is the other half.",
    ),
    Own(  # people will get round it
        r"\b(?:won[’']?t|doesn[’']?t|wouldn[’']?t|never|don[’']?t) works?\b|"
        r"\b(?:will|[’']ll|would|always|just) find (?:a|another|other) ways?\b|\bget (?:a)?round (?:it|that)\b|"
        r"\b(?:will|would|[’']ll|d) (?:just |still |only )*(?:cheat|hide|ignore|sneak|lie|fake|pretend)\b",
        "Not everybody will keep to it, that’s true.",
        "Even if some get round it, what most people do can still change.",
        "That some get round a thing shows where to fix it, and not that it does nothing.",
        again=(
            "Some always will, that’s true. A rule that most people keep still does most of its work.",
            "Every rule is broken by somebody. What counts is how many keep it who wouldn’t have without it.",
        ),
    ),
    Own(  # it is rare
        r"\bhow often\b[^.?!]*\?|\b(?:hardly ever|almost never|very rare\w*|is rare|so rare|once a (?:year|month)|twice a (?:year|month))\b",
        "It doesn’t happen every day, that’s true.",
        "Even if it’s rare, those whom it happens to are left with it.",
        "How often is half of the question. The other half is how bad it is when it happens.",
    ),
    Own(  # how long
        r"\bhow (?:long|many (?:days|weeks|months|years))\b[^.?!]*\?|\bthen it[’']?s (?:\w+ )?(?:months|years)\b",
        "How long is a fair question.",
        "How long it takes has to be said beforehand, that’s true.",
        "Even if nobody can name the day, the reason for it is there from the first one.",
    ),
    Own(  # two wrongs
        r"\b(?:two wrongs|(?:does|do)(?: not|n[’']?t) make (?:it|this|that) (?:ok|okay|right|better)|because (?:\w+ ){1,3}did (?:it|something wrong))\b",
        "Somebody else’s wrong excuses nothing, that’s true.",
        "Somebody else’s wrong excuses nothing, that’s true. It does show which measure is really used.",
        "It excuses nothing. But a measure that is held up to one side alone isn’t a fair one either.",
    ),
    Own(  # many for a few
        r"\b(?:because of|for the sake of|just for) (?:a few|one|two|three|some)\b",
        "It asks something of many for the sake of a few, that’s true.",
        "Even if they’re few, what they stand to lose has to be counted.",
        "Counting heads isn’t enough: what each of them loses has to be counted as well.",
    ),
    Own(  # a plan, or what would put it right
        r"(?:\b(?:instead|let[’']s|let us|why not|why (?:don[’']?t|can[’']?t) (?:you|we|they))\b|\ball (?:it|you|we|they) (?:needs?|takes?)\b|"
        r"\b(?:fix|solve|mend) (?:that|this|it)\b|\b(?:could|can|should) (?:just |simply |easily |also )?(?:add|ask|build|buy|give|hand|hire|make|offer|open|"
        r"pay|put|run|send|start|teach|try)\b|"
        r"(?:^|[.!?]\s+)(?:(?:so|then|just|well|simply|and|or|ok(?:ay)?)\b,? ?)*(?:add|build|bring|buy|eat|get|give|hand|hire|keep|lock|make|offer|"
        r"open|pay|put|run|"
        r"send|set|sleep|take|teach|train|use) (?!me\b|us\b|it sixteen))" + LATE,
        "That may well help.",
        "That may ease it. It still has to be paid for, and kept up by somebody.",
        "That may ease it. A remedy counts once it’s there and everybody keeps to it, and until then the point holds.",
        again=(
            "It’s worth doing, and somebody would have to see to it. Until it’s done, the point stands as it was.",
            "If it’s that easy, one may ask why it isn’t there yet. The point is about what is so now.",
        ),
    ),
    Own(  # I agree, but
        r"^\W*(?:i agree|we agree|agreed|you(?:[’']re| are) right|(?:that[’']s|it[’']s) true|okay|ok|yes|sure)\b"
        r"(?=[\s\S]*\b(?:also|although|but|except|however|only|rather|so what|still|though|yet)\b|[^.?!]*[.!]\s+\w|[^.?!]*,)"
        + LATE,
        "Then part of it is common ground.",
        "Then the first half is agreed, and the second is where it parts.",
        "Then the ground is agreed, and the rest is built on it.",
    ),
    Own(  # it doesn't apply to its writer
        r"\b(?:(?:nobody|no one|none of us|not) (?:in|at) (?:my|our) \w+|(?:in|at) (?:my|our) (?:class|country|"
        r"family|house|school|street|town|village)|where (?:i|we) live|argument for \w+s)\b" + LATE,
        "It may be different there, that’s true.",
        "It may be different there, that’s true. Others have it otherwise, and they count as well.",
        "Even if it’s so there, one place can’t speak for all the others.",
    ),
    Own(  # people only say so
        r"\bself-?report\w*|\b(?:people|they|students|everybody|everyone|kids) (?:just |only |all |always )?(?:lies?|exaggerates?)\b|"
        r"\b(?:poll|survey|study|questionnaire)\b[^.?!]*\b(?:people|they|students|kids|somebody|someone|i|you) (?:just |only |would |could |can )?"
        r"(?:answer|boast|lie|lied|say|said|tick|write)\b|\b(?:admit|answer|boast|lie|lied|said|say|tell|tick|told)(?:s|ed)?\b[^.?!]*\b"
        r"(?:poll|pollster|survey|questionnaire|interviewer)s?\b|\banswers? in an? \w+\b|"
        r"\basked\b[^.?!]*\b(?:better|boast\w*|honest\w*|lie[ds]?|i[’']d|truth|what they (?:did|do))\b|\btruth\b[^.?!]*\basked\b",
        "What people say of themselves can be too rosy, that’s true.",
        "What people say of themselves can be too rosy, that’s true. That none of it is so would be another claim.",
        "Some may say more than they did. For the difference to vanish, one group would have to do so more than the other.",
        True,
        again=(
            "Answers to a question aren’t always the truth. Most people have little reason to make them up, though.",
            "If everybody makes it a little too rosy, the difference between them remains, and that is the point.",
        ),
    ),
    Own(  # another study found nothing
        r"\b(?:found|finds|showed|shows|saw|sees) (?:\w+ )?(?:nothing|no (?:change|difference|effect|gain|link)s?|zero)\b",
        "Studies don’t all agree, that’s true.",
        "Studies don’t all agree, that’s true. One that finds nothing doesn’t cancel what another has found elsewhere.",
        "To find nothing in one place isn’t to find the opposite. What was found elsewhere still has to be explained.",
        True,
    ),
    Own(  # the reason fits other answers, too
        r"\b(?:reason|argument) for any\b|\b(?:works|fits|holds|goes) (?:just as well )?for [\w ]{2,30} (?:as well|too)\b|"
        r"\bsame (?:argument|reason) (?:works|holds|goes|fits)\b",
        "It fits other answers as well, that’s true.",
        "It fits other answers as well, that’s true. A reason needn’t settle the question alone.",
        "A reason that fits several answers still rules out the others.",
    ),
    Own(  # it was the same with something else
        r"\bwhen (?:women|black people|workers|slaves|poor men|girls)\b|\b(?:also|once|always) said (?:so |that |it |this )?(?:of|about|was|when)\b|"
        r"\b(?:is|it[’']?s|that[’']?s|just) like (?:an?|if|giving|saying|telling|when)\b|\bwe don[’']?t (?:also )?(?:ban|forbid|lock)\b",
        "There is a likeness, that’s true.",
        "There is a likeness, that’s true. Two cases can be alike and still differ in what counts here.",
        "A likeness shows where to look. Whether the same holds here has to be shown here.",
    ),
    Own(  # nobody said so
        r"\b(?:nobody|no one|none of us|who) (?:is |has |ever |here |even )*(?:said|says|saying|claim(?:s|ed|ing)?|pretend(?:s|ed)?|promised)\b|"
        r"\b(?:i|we) (?:never|did(?:n[’']?t| not)|do(?:n[’']?t| not)|have(?:n[’']?t| not)) (?:even |ever )?(?:say|said|claim(?:ed)?|mean|meant|"
        r"pretend|promised?)\b|"
        r"\b(?:is|was)(?:n[’']?t| not) what (?:i|we) (?:\w+ )?(?:said|say|meant|mean|claim(?:ed)?)\b",
        "Then there is no quarrel about that.",
        "Then both sides agree on that much, and the rest is easier to see.",
        "Good, then both sides agree on that. It narrows the question down to this.",
        again=(
            "Then that can be put aside, and what was said remains.",
            "Fine, then it needn’t be argued about, and what was said still has to be answered.",
        ),
    ),
    Own(  # then the same holds for adults
        rf"\bthen (?:the |most |some )?{_ADULTS}\b|\b{_ADULTS}\b[^.?!]*\b(?:as well|either|too|just as|neither|also|all day|no better|the same)\b|"
        rf"\b(?:so|neither|nor) (?:do|does|can|are|is|should) (?:\w+ )?{_ADULTS}\b",
        "The same can be said of many adults, that’s true.",
        "The same can be said of many adults, that’s true. That makes the point wider, and no less true.",
        "What’s true of adults, too, isn’t less true here. Whether they need a rule is one more question, and a good one.",
        again=(
            "Adults aren’t better at it, that’s true. It’s a reason to ask more of them, and not less of anybody.",
            "If adults do it as well, the point is larger than it looked. It doesn’t go away because more people share it.",
        ),
    ),
    Own(  # it turns what the opener said against it
        rf"\b(?:your|you) own (?:\w+ )?(?:{_PROOF}|card|case|court|example|report|survey|words)\b[^.?!]*|\byou (?:\w+ )?(?:admit|concede|grant)(?:ted|"
        rf"d|ed)?\b[^.?!]*|"
        r"\byou (?:said|say|wrote|write) (?:it |so |that )?(?:yourself|yourselves)\b[^.?!]*|\byou(?:[’']ve)? (?:just|even) (?:said|say|told|tell|"
        r"wrote)\b[^.?!]*|"
        r"\bthe (?:\w+ )?(?:case|court|evidence|example|figure|number|source|study|survey) (?:that )?you (?:\w+ )?(?:bring|brought|cited?|gave|name|"
        r"named|quoted?|used?)\b[^.?!]*",
        "That is in the case, it’s true.",
        "That turns the case’s own words round, and it’s a fair move. They show a limit, and inside it they hold.",
        "That turns the case’s own evidence against it, and fairly. It sets a limit to the point; inside that limit it stands.",
        again=(
            "It does cut both ways a little, that’s true. The larger part of it still points where it did.",
            "One may read it from the other end. Read as a whole, it says more for the point than against it.",
        ),
    ),
    Own(  # there are few because it is forbidden
        rf"\b(?:few|fewer|hardly|nobody|no one|small|low|rare|so little|(?:do|does|did)n[’']?t \w+)\b[^.?!]*\b(?:because|since|as long as|when|if)\b[^.?!]*"
        rf"\b{_FORBIDDEN}\b|\b(?:few|hardly|nobody|no one|small|low)\b[^.?!]*\b(?:have|has|need) to hide\b|"
        r"\b(?:locked|closed|shut) (?:borders?|doors?|gates?)\b|\b(?:border|door|gate)s? (?:is|are|was|were|stays?) (?:\w+ )?(?:closed|locked|shut)\b",
        "A number can be small because of the rule itself, that’s true.",
        "A number can be small because of the rule itself, that’s true. How large it would be without it, nobody has counted.",
        "A closed door keeps a number small, that’s true. How many stand behind it, either side can only guess.",
    ),
    Own(  # what came later need not come of it
        r"\b(?:(?:c[ao]m(?:e|es|ing)|came|happen(?:s|ed|ing)?|follow(?:s|ed|ing)?|being) (?:\w+ )?(?:after|before|first|later|next)\b[^.?!]*\b(?:caus\w+|"
        r"because|mean|prove|reason)|after (?:\w+ ){0,2}(?:is|does)(?:n[’']?t| not) (?:the same as |mean )?(?:because|caus\w+)|"
        r"(?:does|do|did)(?:n[’']?t| not) mean (?:that )?(?:\w+ ){1,4}(?:caus\w+|made (?:it|them)|(?:was|is) the (?:cause|reason))|"
        r"(?:just|only|simply) because\b[^.?!]*\b(?:after|before|first|later)\b[^.?!]*\b(?:not|n[’']?t)\b|post hoc)\b",
        "What comes after need not come of it, that’s true.",
        "What comes after need not come of it, that’s true. It’s a reason to expect it, and no proof.",
        "Order isn’t proof, that’s true. It’s a sign, and the reason says why it may be more.",
    ),
    Own(  # its source takes a side
        r"\b(?:agency|articles?|authors?|charity|company|data|figures?|government|group|news\w*|numbers?|organi[sz]ation|poll|reports?|research\w*|source|"
        r"stud(?:y|ies)|survey|website|who (?:paid|wrote))\b[^.?!]*(?:\b(?:not|hardly|never|scarcely|far from)|n[’']?t) (?:\w+ ){0,3}(?:fair|impartial|"
        r"independent|neutral|objective|unbiased)\b|\b(?:agency|authors?|charity|company|data|figures?|government|group|news\w*|numbers?|organi[sz]ation|poll|"
        r"reports?|research\w*|source|stud(?:y|ies)|survey|website)\b[^.?!]*\b(?:biased|one-sided|partisan|propaganda|has an (?:agenda|interest)|takes? sides?|"
        r"(?:funded|paid(?: for)?|sponsored) by)\b|\b(?:biased|one-sided) (?:data|figures?|poll|report|source|study|survey)\b",
        "A source can take a side, that’s true.",
        "A source can take a side, that’s true. A second one would help, and the reason can be weighed without it.",
        "Who says a thing is worth knowing. Whether it’s so is another question, and the reason can be weighed without the source.",
        True,
    ),
    Own(  # the same for babies or dogs?
        r"\b(?:can|could|do|does|give|let|may|shall|should|so|what about|why not|will|would)\b[^.?!]*\b(?:bab(?:y|ies)|cats?|dogs?|goldfish|hamsters?|infants?|"
        r"newborns?|toddlers?|(?:three|four|five|six)-year-olds?)\b[^.?!]*\?",
        "No, and a line has to be drawn somewhere.",
        "No: a line has to be drawn somewhere, and there’s a reason for this one.",
        "No, and that follows from nothing said here. A line has to be drawn somewhere, and this one has its reason.",
    ),
    Own(  # it gives in
        r"^(?![\s\S]*\b(?:although|but|except|however|if|only|still|though|yet)\b)\W*(?:(?:ah|alright|fine|hm+|oh|ok(?:ay)?|well|yes)\W+)*(?:you(?:[’']ve)? "
        r"(?:have )?(?:won?|win|convinced (?:me|us)|persuaded (?:me|us)|got (?:me|us))|(?:i|we) (?:give (?:up|in)|surrender|lose|can(?:not|[’']?t) (?:answer|"
        r"argue|beat)|have no answer|(?:completely|fully|totally) agree|(?:have |[’']ve )?(?:changed|change) (?:my|our) minds?)|fair enough|good point)\b",
        "Thank you for saying so.",
        "Thank you for saying so. Not everybody would.",
        "Thank you: it’s a fair thing to say. This is what it rests on.",
    ),
    Own(  # a figure that the opening does not give: `bot_closings.misquoted` says which
        rf"\byou(?:[’']ve)? (?:\w+ )?(?:claim|said|say|talk|tell|told|write|wrote)(?:ed)?\b[^.?!]*?{PER_CENT}|\byour {PER_CENT}|"
        rf"{PER_CENT}[^.?!]*\byou (?:claim|said|say)\b|^\W*{PER_CENT}\W*\?",
        "The figure was {figure}.",
        "The figure was {figure}, and not {named}.",
        "It was {figure}, and not {named}. That changes what has to be explained.",
        True,
    ),
)

_OLDER = rf"(?:{_ADULTS}|(?:m[ae]n|wom[ae]n|people|somebody|person) (?:of|over|in their) \w+|uncle|aunt|dad|mum|mom|boss|minister)"
HINTS = (  # a move in other words still, where no card and no pattern above is heard: its place, what the opening must speak of, and what hints at it
    (
        20,
        r"\b(?:survey|asked|said that|told)\b",
        r"\b(?:admits?|answers?|believed|boast\w*|check(?:s|ed)?|claim(?:s|ed)?|easy to say|honest\w*|interview\w*|"
        r"liars?|lie[ds]?|lying|polls?|pollsters?|saying|surveys?|truth)\b",
    ),
    (
        9,
        "",
        rf"\b(?:{_PROOF}|prove|research|study)\b[^.?!]*\?|\b(?:have|like|love|need|want) to (?:see|read|know)\b[^.?!]*\b{_PROOF}\b|"
        r"\bwhere can (?:i|we) read\b|\bwho (?:counted|found|measured)\b[^.!]*\?|\b(?:made|make) (?:it|that) up\b",
    ),
    (
        24,
        "",
        r"\b(?:i|we)(?:[’']m|[’']re| am| are| have|[’']ve)? ?(?:\w*n[’']t|not|never) (?:\w+ )?(?:argu\w+|claim\w*|mean\w*|promis\w+|sa(?:id|y|ying))\b|"
        r"\b(?:did|does|do|has) (?:any|some)(?:body|one) (?:ever )?(?:claim|promise|say|said)\b",
    ),
    (
        26,
        "",
        rf"\byour (?:\w+ )?(?:{_PROOF}|case|court|example|report|survey)\b[^.?!]* (?:proves?|says?|shows?|admits?)\b|"
        r"\b(?:that|what|which|study|example|court) you (?:\w+ )?(?:bring|brought|cite|give|gave|mention|name|quote|use)d?\b|"
        r"\b(?:helps?|proves?|supports?) (?:me|my|our|us)\b",
    ),
    (
        27,
        "",
        rf"\bcount\b[^.?!]*\b{_FORBIDDEN}\b|\bif (?:it|they|you|we) (?:let|lets|could|was|were|had)\b|"
        r"\b(?:as|because|since) there(?:[’']s| is| are| was) (?:no|none)\b|"
        r"\bwho (?:complains|dares|reports|would (?:complain|dare|report|say))\b|\b(?:not|n[’']t) (?:even )?(?:allowed|dare|let)\b",
    ),
    (
        4,
        r"\d",
        r"\b(?:could|might|may) (?:also |just )?have been\b|\bwho knows\b|\b(?:maybe|perhaps|probably)\b[^.?!]*\b(?:are|had|has|is|just|was|were|\w+ed)\b|"
        r"\bbecause (?:\w+ ){1,2}(?:had|was|were)\b|\bthat (?:same )?(?:year|summer|month),? (?:as well|too)\b|\b(?:luck|coincidence|miracle)\b",
    ),
    (
        25,
        "",
        rf"\b{_OLDER}\b[^.?!]*\b(?:allowed|also|can[’']?t|do(?:es)?n[’']t|either|every|fail|half|many|most|never|same|theirs|too|well|worse)\b|"
        rf"\b(?:about|every|half|many|most|plenty of|what about|why (?:is|are|can|may|do)) (?:\w+ ){{0,3}}{_OLDER}\b",
    ),
    (
        17,
        "",
        r"\b(?:problem|that|it)(?:[’']s| is| would be| will be) (?:gone|solved|fixed|over)\b|\bwould (?:be enough|do|fix|solve)\b|\bis enough\b|"
        r"(?:^|[.!?]\s+)(?:(?:so|then|just|well|simply|and|or),? ?)*(?:ask|call|check|change|cycle|drive|find|go|leave|move|pack|plan|ring|switch|"
        r"turn|use|walk|"
        r"write) (?!me\b|us\b|it sixteen)",
    ),
    (
        7,
        r"\d",
        r"\b(?:is|are|was|were)(?:n[’']t| not) (?:our|my|a|the same)\b|\b(?:here|ours|where we live|in (?:my|our|a) (?:country|place|town|village))\b",
    ),
)
ELSEWHERE = 7
ASKS = (  # it asks, or challenges
    r"\?|\b(?:you|it|that|this|nobody|your \w+) (?:\w+ )?(?:ca|can|could|do|does|did|have|has)(?:n[’']?t|not| not| never) (?:\w+ )?(?:answer|explain|know|"
    r"mention|name|prove|say|said|show|shown|tell|think|thought|told)\w*\b|\b(?:explain|prove|show|tell) (?:it|me|that|us|why|how)\b|"
    r"\b(?:that|this|it)(?:[’']s| is|[’']s just| is just) (?:false|not true|nonsense|wrong)\b|\byou (?:\w+ )?(?:forget|forgot|ignore|leave out|miss|overlook)\b"
)
FIGURE = len(OWN)  # the move that puts a figure into an opening's mouth
_PER_CENT = re.compile(PER_CENT, re.IGNORECASE)


def misquoted(text: str, opening: str) -> str:
    """The per cent that a rebuttal says an opening gave, if it gave others; "" if none."""
    given = [per_cent(each[0]) for each in _PER_CENT.finditer(opening)]
    attack = re.search(OWN[FIGURE - 1].pattern, text, re.IGNORECASE)
    named = attack and _PER_CENT.search(attack[0])
    number = per_cent(named[0]) if named else ""
    return f"{number}%" if given and number and number not in given else ""


def per_cent(words: str) -> str:
    """A per cent as digits: of “ninety-five per cent”, 95."""
    tens, _, ones = re.sub(r"\W*(?:%|per ?cent)$", "", words.casefold()).partition("-")
    units = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return str(10 * TENS.index(tens) + 10 + (units.index(ones) if ones in units else 0)) if tens in TENS else tens


def figure_of(opening: str) -> str:
    """The first per cent of an opening, and whether it is what people said of themselves."""
    first = _PER_CENT.search(opening)
    return f"{first[0]}{' in a survey' if 'survey' in opening else ''}" if first else ""


def own_in(text: str, opening: str, kinds: Collection[int], names: Collection[str], is_known: bool) -> tuple[int, int]:
    """Which of these moves a text makes first, by its place in `OWN` from 1, and where its words end; or else, if no card is known, at which
    one it hints; or that of what is elsewhere, if it speaks of one of the `names` in the opening. (0, 0) if none."""
    ends = {n: each.end() for n in kinds if (each := re.search(OWN[n - 1].pattern, text, re.IGNORECASE))}
    if first := min(ends, key=lambda n: ends[n], default=0):
        return first, 0 if OWN[first - 1].pattern.endswith(LATE) else ends[first]
    if is_known:
        return 0, 0
    for n, needs, pattern in HINTS:
        if n in kinds and re.search(needs, opening, re.IGNORECASE) and re.search(pattern, text, re.IGNORECASE):
            return n, 0
    return (ELSEWHERE if ELSEWHERE in kinds and any(name in text for name in names) else 0), 0
