"""Words that nobody should argue with: of distress, of what is hard in the writer's own life, and against people.

Bots ask `tone_of`; teachers' marks and the page's notices use the patterns, too (`access/text_marks.py`), and so do browsers. All
are English, and match upper and lower case. In a pattern, a space stands for anything that separates two words.
"""
# ruff: noqa: E501 (lists of words, read across)

import re
from functools import lru_cache
from typing import Literal

Tone = Literal["", "distress", "grave", "wronged", "burden", "disability", "abuse", "lived"]


def _spaced(pattern: str) -> str:
    return pattern.replace(" ", r"\W+")


# --- distress ------------------------------------------------------------------------------

_PARENT = r"(?:(?:step|foster|grand|god)\W?)?(?:father|dad|daddy|mother|mum|mom|mummy|parents?|ma|pa)"
_KIN = (
    rf"(?:{_PARENT}|uncle|aunt|aunty|(?:(?:half|step|foster) ?)?(?:brothers?|sisters?)|cousin|boyfriend|girlfriend|ex|nan|gran|granny|grandma|grandpa"
    r"|(?:mum|mom|mother|dad|father|sister|aunt)\W?s (?:new )?(?:boyfriend|girlfriend|partner|husband|wife))"
)
_SOMETIMES = r"(?:(?:often|always|sometimes|still|just|once|never stops|has|had|has been|is|was|keeps|kept|used to|would|will|started|starts|regularly|also) ){0,3}"
_HITS = (
    r"(?:hits?|hitting|beats?|beating|beaten|kicks?|kicked|kicking|punch(?:es|ed|ing)?|slap(?:s|ped|ping)?|chok(?:es?|ed|ing)|strangl(?:es?|ed|ing)"
    r"|abus(?:es?|ed|ing)|hurts?|hurting|thrash(?:es|ed))"
)
_GAME = (  # what follows where nobody is hurt, or not by somebody
    r"(?! (?:at (?!home|night)|to\b|by \w+ (?:seconds?|minutes?|points?|goals?|met(?:er|re)s?)|in (?:a |the |every |our |any )?(?:race|game|match|chess|football|tennis|"
    r"tournament|quiz|debate|running|swimming|cards|sprint)|with (?:a|his|her|the) (?:\w+ )?(?:ball|snowball|pillow|balloon|joke|argument|queen|rook)))"
)
_BODY = r"(?:hit|beaten|slapped|kicked|abused|punched|choked)"
SELF_HARM = _spaced(
    r"\b(?:(?:kill|hang)(?:ing)? my\W*self(?! laughing)|unaliv(?:e|ing) my\W*self"
    r"|(?:hurt|harm|cut)(?:ting|ing)? my\W*self(?! (?:on|off|short|loose|out|while (?:(?:i|we) (?:was|were) )?(?:cook|shav|chopp|cutt|peel|slic|play|climb|runn|train|ski|work|mak|carv)ing|shaving|some|an?|the|playing|falling|when i fell|at (?:football|training|handball|sport|pe)|in (?:pe|sport|football|the kitchen))\b)"
    r"|i (?:\w+ )?(?:cut|burn(?:ed|t)?|scratch(?:ed)?) my (?:arms?|wrists?|legs?|thighs?|skin)(?! on\b)"
    r"|(?:end|take|ending|taking) my (?:own )?life|(?:want|wanted|going|wanna|gonna|thought of|thinking of|thought about|thinking about)(?: to)? end(?:ing)? it (?:all|for good)"
    # suicide, of the writer or somebody near
    r"|kms|self\W?harm\w*|(?<=\bend\x20in\x20)suicid(?:e|al)|(?:i\W?m|i am|i was|i feel|i felt|i get|feeling) (?:\w+ )?suicidal|suicidal thoughts"
    r"|(?:thoughts?|think|thinks|thinking|talks?|talked|talking|wrote|writes) (?:\w+ )?(?:of|about) (?:committing )?suicide"
    r"|i (?:\w+ )?(?:tried|attempted|considered|planned|wanted|want) (?:to )?(?:commit )?suicide"
    rf"|(?:my|our) (?:\w+ ){{0,2}}?(?:{_KIN}|friend|mate|classmate|cousin|neighbou?r)\b[^.?!\n]{{0,50}} (?:suicide|(?:killed|hanged|hung|shot|drowned) (?:her|him|them)sel(?:f|ves)|took (?:her|his|their) (?:own )?life)"
    # not wanting to live
    r"|want(?:ed)? to (?:die(?! (?:laughing|of embarrassment|in (?:peace|their|his|her|our)))|be dead|(?:just )?disappear(?! (?:into|from (?:the|that|this|my))))|wanna die|rather be dead|wish i (?:(?:was|were) (?:dead|not alive|never born)|had never been born|\W?d never been born|could (?:just )?(?:die|vanish|not wake up))"
    r"|do\W?n[o’']?t want to (?:(?:live|be alive|exist|wake up)(?! (?:in|near|next|on|with (?!it|this|myself)|at|under|by|off|without|to|where|among|opposite|beside|above|there|before|so early|early)\b))"
    r"|(?:want(?:ed)? to not|not want to|do\W?n[o’']?t want to) be here any\W?more|not (?:want to )?be (?:here|there|around|alive) any\W?more"
    r"|(?:no|any|see the|a) (?:point|reason|sense) (?:in |for |to )(?:live|living|going on living|carry(?:ing)? on living|being alive|exist(?:ing)?)\b(?! (?:in|near|on|at|there)\b)"
    r"|(?:no|any|the) (?:point|reason|sense) (?:in |for |to )(?:getting up|get up|waking up|wake up|going on)(?: in the morning)?(?= any\W?more| at all|[.!?]|$)"
    r"|why (?:should i|i should|do i|i) (?:(?:still|even|ever|bother to|bother) )+(?:get up|getting up|wake up|waking up|live|be alive|be here|exist)(?! (?:at|so|before|early|that|in (?:a|the) (?:city|village|centre|center))\b)"
    r"|(?:why|what) (?:am i|do i) (?:still )?(?:alive|live for)|i (?:really |just |simply )?ca\W?n(?:\W?t|not) (?:go on|take (?:it|this|life)|bear (?:it|this)|live|cope|do (?:life|this)) (?:any\W?more|any longer|like this)"
    r"|i hate my life|my life (?:is not|isn\W?t|has no) (?:worth|point|sense)(?: living)?|i (?:just )?want (?:it|everything|it all) to (?:be over|end|stop)(?! raining)(?! (?:at|by|before|soon|sooner|earlier|with)\b)"
    r"|(?:sleep|close my eyes|fall asleep|go to bed) and (?:just )?never wake up|point in me (?:being|living|going)|point (?:of|in) (?:living|being alive|my life)\b(?! (?:in|near|on|at|there)\b)"
    r"|i (?:often |always |sometimes |still |just )?think (?:a lot )?about (?:dying|killing my\W*self|ending it)(?! (?:languages|trees|shops|towns?|out)\b)|feel like (?:ending it|dying|a burden)\b(?! of\b)"
    r"|i don\W?t deserve to (?:live|be here|be alive|exist)|wish i (?:did\W?n[o’']?t exist|never existed)|done with (?:life|living)\b|if i jumped(?! (?:in|into|higher|over|the)\b)"
    r"|i don\W?t feel like (?:living|being alive)\b|(?:nobody|no one) needs me\b(?! (?:at|in|to|for|there|before|on)\b)|i starve (?:my\W*self|all|for|so)\b"
    # what is thought of at night, and a body that is hurt
    r"|(?:why|what for|no idea what for)[^.?!\n]{0,25} (?:get(?:ting)?|wake|waking) up (?:at all|any\W?more)|think(?:s|ing)? (?:\w+ )?(?:about|of) (?:the|that|a) (?:bridge|roof|rope|pills|tracks|train tracks|railway|razor|blade)s?(?=[.!?,;]|$| and| again| every| all)"
    r"|(?:scratch|cut|burn|bite|pick|hit|punch|pinch)(?:es|ed|ing)? (?:at )?(?:my (?:own )?\w+|my\W*self)[^.?!\n]{0,40} (?:bleeds?|blood|bleeding|numb|scars?|calms? me|feel (?:nothing|something|better|calm)|quiet in)"
    r"|(?:i|she|he) (?:\w+ )?(?:throws?|threw|gives?|gave|hides?|hid|flush(?:es|ed)?|skip(?:s|ped)?|don\W?t eat) (?:\w+ )?(?:(?:my|her|his|all|every|the) )?(?:lunch|food|dinner|breakfast|meals?|sandwich(?:es)?)[^.?!\n]{0,50} (?:thin(?:ner)?|weight|fat|faint(?:ed)?|calories|kilos?|skinny|slim)"
    r"|i(?: have|\W?ve)? (?:\w+ )?(?:fainted|passed out|collapsed|black(?:ed)? out)\b[^.?!\n]{0,40} (?:eat|ate|eaten|food|hungry|hunger|weight)|i weigh myself"
    # touched, or asked for pictures
    r"|(?:put|puts|putting|slid|slides|has|had|lays?|laid|pushed|shoved) (?:his|her|a|their|its) hands? (?:\w+ )?(?:under|up|down|inside|into|between|on) my (?!shoulders?\b|head\b|book|desk|bag|notes|phone|mouth\b)\w+|(?:pull(?:s|ed)?|tore|lift(?:s|ed)?|tugg?(?:s|ed)?) (?:\w+ )?(?:at |up |down |off )?my (?:skirt|trousers|pants|shirt|bra|top|dress|underwear|leggings)"
    rf"|(?:coach|trainer|teacher|uncle|man|guy|boyfriend|stranger|neighbou?r|stepdad|stepfather|somebody|someone|he) (?:\w+ ){{0,3}}?(?:wants?|asks?|asked|demands?|begs?|begged|keeps asking|blackmails?|threatens?) (?:me )?(?:for |with |to send )?(?:\w+ ){{0,2}}?(?:photos|pictures|pics|nudes|videos)\b[^.?!\n]{{0,30}}(?:don\W?t want|didn\W?t want|of me|naked|without|undress\w*|bath|bed|underwear|alone|secret)"
    # being gone
    r"|if i (?:was|were|am) (?:gone(?! (?:from|for|by|to|before|when|an?|at)\b)|dead(?! (?:tired|sure|wrong|right|set|serious|last)\b)|not (?:here|there|around|alive) any\W?more|not alive|no longer (?:here|there|around|alive))"
    r"|if i (?:wasn|weren)\W?t (?:(?:here|there|around) any\W?more|alive|around(?! (?:when|to|for|at|that)\b)|(?:here|there)(?=[.!?,]| nobody| no one| they| everyone| everybody|$))"
    r"|if i (?:(?:just |simply )?(?:died|disappeared|vanished)(?! (?:in|into|laughing|from|of)\b)|had never been born|never existed|didn\W?t exist|stopped existing)"
    r"|nobody (?:would|will|d) (?:even |really |ever )?miss me(?! (?:at|in)\b)|no one (?:would|will|d) (?:even |really |ever )?miss me(?! (?:at|in)\b)"
    r"|(?:nobody|no one) (?:would )?cares? (?:if|whether) i (?:live|am alive|exist|die|disappear)|better off (?:without me|dead|if i)"
    # eating, pills, heights
    r"|eaten (?:properly|anything) since\b|(?:scars|cuts|bruises) on my (?:arms?|wrists?|legs?|thighs?|back|face)(?! from (?:football|sport|training|falling|the))"
    rf"|(?:my|our|a|the) (?:\w+ ){{0,2}}?(?:{_KIN}|friend|mate|classmate|girl|boy)\b[^.?!\n]{{0,30}} (?:cuts?|cutting|hurts?|hurting|harms?|harming|starves?|starving) (?:her|him|them)sel(?:f|ves)(?! (?:off|on|short|loose|out|playing|while|when|a|some)\b)"
    r"|i (?:\w+ )?(?:throw|threw) (?:it all |it |everything )?up (?:after|every|whenever|on purpose)|i only eat (?:an?|one|half) (?:\w+ )?(?:\w+ )?(?:a|per|every) (?:second )?(?:day|week)"
    r"|i(?: have|\W?ve) been cutting(?! (?:back|down|class|classes|out|my hair|the|paper|wood)\b)|i (?:started|keep|kept) cutting(?= (?:again|because|at night|when)|[.!?,]|$)"
    r"|i(?: have|\W?ve| haven\W?t| had| hadn\W?t| did| didn\W?t| have not) ?(?:not |barely |hardly |stopped )?(?:really )?(?:eaten|eat|eating)(?: anything| properly| a thing| a bite)?(?: (?:for|in|since) (?:\w+ ){0,2}(?:days|weeks?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday)| any\W?more)"
    r"|i (?:have )?stopped eating(?! (?:meat|sugar|sweets|fish|at|in|lunch|there)\b)|i (?:don\W?t|hardly|barely) eat (?:anything |at all )?any\W?more"
    r"|(?:make|made|making) my\W*self (?:sick|throw up|vomit|puke)|starv(?:e|ed|ing) my\W*self"
    r"|i (?:\w+ )?(?:took|take|swallow(?:ed)?|taking) (?:all |too many |a lot of |lots of |a whole pack of |my mum\W?s |my mom\W?s )(?:of )?(?:the |my |her |his )?(?:\w+ )?(?:pills|tablets)"
    r"|i (?:want(?:ed)? to|could|should|would|\W?ll|will|thought about|think about|might|nearly|almost) (?:just )?jump(?:ed|ing)? (?:off|from|out of|in front of) (?:a|the|that|our) (?:\w+ )?(?:bridge|roof|train|building|window|balcony|tower|bus|car)"
    r"|(?:would|will|wants to|going to|threatens? to|threatened to|ll|d) (?:post|share|send|upload|show|leak|publish|put) (?:(?:the|my|that|those|all|these) )?(?:videos?|photos?|pictures?|pics|nudes|chats?|it|them)\b[^.?!\n]{0,40} (?:if|unless|when|until) i\b"
    r"|wish (?:the|an?|some|that) (?:\w+ ){1,4}(?:would|had|could) (?:\w+ )?(?:hit|run over|ran over|kill|killed|crush(?:ed)?|hits) me\b|(?:he|she|they|dad|mum|father|mother|brother|stepdad|stepfather|boyfriend) (?:\w+ )?(?:broke|breaks|cracked|twisted|burn(?:ed|t)) my (?:arm|nose|jaw|ribs?|leg|finger|wrist|tooth|teeth|hand|skin)"
    # being hurt at home
    rf"|(?:my {_KIN}|{_PARENT})(?: and (?:my )?{_KIN})? {_SOMETIMES}{_HITS} (?:on )?(?:me|us|her|him|each other|my \w+|mum|mom|mother|dad)\b(?! feelings){_GAME}"
    rf"|(?:he|she|they) {_SOMETIMES}(?:hits?|hitting|beats?|beating|slaps?|kicks?|punches|chokes) (?:me|us) (?:when|if|every (?:day|night|time|week|evening)|again|at home|until|so hard|whenever|because|with (?:a|his|her|the) (?:belt|stick|shoe|fist|cable|hand))(?! (?:we|i) play)"
    rf"|i(?:\W?m| am| was| get| got|\W?ve been| have been) (?:being |often |always |sometimes |regularly )?{_BODY} (?:up )?(?:at home|by (?:my {_KIN}|{_PARENT}))"
    rf"|{_PARENT} (?:\w+ )?(?:hits?|beats?) (?:me|us)\b{_GAME}|i(?:\W?m| am| was| get) (?:\w+ )?(?:afraid|scared) (?:to go|of going|to come|to be) home(?! (?:in the|alone|at night|late|by|on foot|after|through|from|when it|with)\b)"
    rf"|(?:my {_KIN}|{_PARENT}) (?:\w+ )?(?:locks?|locked) (?:me|us) (?:in|out|up)\b"
    rf"|{_PARENT}\b[^.?!\n]{{0,40}} (?:he|she) (?:always |often |then )?{_HITS} (?:me|us|mum|mom|mother|my \w+)\b{_GAME}"
    rf"|(?:my {_KIN}|{_PARENT}) (?:\w+ )?(?:threatens?|threatened|attacks?|attacked) (?:me|us|him|her|my \w+|mum|mom)\b"
    rf"|(?:scared|afraid|terrified|frightened) of my (?:{_KIN})\b(?!['’]s)"
    rf"|(?:my|our) (?:\w+ ){{0,2}}?(?:{_KIN}|friend|mate|classmate)\b[^.?!\n]{{0,30}} to kill (?:her|him|them)sel(?:f|ves)"
    rf"|{_PARENT}\b[^.?!\n]{{0,30}} throws? (?:\w+ )?(?:plates?|things|bottles?|chairs?|glasses|cups?|knives) at (?:me|us|mum|mom|my \w+)"
    rf"|(?:my {_KIN}|{_PARENT}) (?:\w+ )?(?:pushed|shoved|threw|throws|pushes|shoves) (?:me|us|my {_PARENT}|mum|mom) (?:down|against|over|onto|through|off|to the (?:floor|ground|wall))"
    rf"|my (?:\w+ )?(?:{_KIN}|friend)\b[^.?!\n]{{0,30}} (?:will|would|wants to|ll) kill (?:her|him|them)sel(?:f|ves)"
    # being abused
    r"|(?:watch(?:es|ed)|watching) me (?:in the shower|undress|sleep|naked|shower)|(?:kiss(?:es|ed)) me (?:and|but|although|even though) i (?:did\W?n[o’']?t|do\W?n[o’']?t) want"
    r"|(?:he|she|who|and|uncle|coach|teacher) touch(?:es|ed) my (?:legs?|thighs?|chest|breasts?|bottom|body|bum|knees?|private \w+)"
    r"|(?:sends?|sent|sending|shares?|shared|posts?|posted|leaked|spread) (?:my|our) (?:nudes|(?:nude|naked|private|intimate) (?:photos?|pictures?|pics|videos?))"
    rf"|my (?:\w+ )?(?:{_KIN}|teacher|coach|trainer|neighbou?r) {_SOMETIMES}(?:touch(?:es|ed|ing)?|grop(?:es|ed|ing)) (?:me|us|my (?!heart|life))(?! (?:deeply|with (?:his|her) (?:story|words|song))\b)"
    r"|(?:he|she|they|somebody|someone|a man|the man|who) (?:\w+ )?(?:touch(?:es|ed)|grop(?:es|ed)) me (?:where|down|there|under|in places|and i|although|even though|when (?:i\W?m alone|nobody|no one|we\W?re alone|i sleep)|at night)"
    rf"|(?:i|my (?:\w+ )?(?:{_KIN}|friend)) (?:was|were|got|have been|\W?ve been|has been|am being|is being) (?:\w+ )?(?:raped|molested|groped|abused)|raped (?:me|my)\b|molest(?:s|ed) (?:me|my)\b"
    r"|(?:comes?|came|climbs?|gets?|got) (?:in)?to my (?:bed|room at night|bedroom at night)\b(?! and (?:wakes?|turns?))|(?:makes?|made|forces?|forced) me (?:to )?(?:touch (?:him|her|them)|undress|take (?:off )?my clothes|send (?:\w+ )?(?:nudes|naked))"
    r"|(?:send(?:s|ing)?|sent|shar(?:es|ed|ing)|post(?:s|ed|ing)?|leak(?:s|ed|ing)|pass(?:es|ed|ing)?|show(?:s|ed|ing)?) (?:around )?my (?:pictures|photos|nudes|pics|videos?)(?: \w+)? (?:around|round|to (?:everyone|everybody|his friends|others|the whole))"
    rf"|(?:{_PARENT}|my {_KIN})\b[^.?!\n]{{0,60}} (?:scared|afraid|terrified|frightened) of (?:him|her|them)\b|(?:he|she|they|friend|{_KIN}|{_PARENT}) (?:\w+ )?(?:wants?|wanted|tried) to die\b(?! (?:laughing|in (?:their|his|her|peace|our)|of (?:embarrassment|shame)))|(?:hate|hates|ca\W?n\W?t stand|avoid) (?:looking (?:at myself )?in the mirror|my (?:own )?body|how i look|the way i look|my (?:own )?face)"
    # a weapon
    r"|(?:he|she|they|who) (?:wants?|wanted|plans?|planned) to (?:shoot|stab)(?! (?:an?|the|films?|videos?|photos?|goals?|pictures?|penalt\w+|hoops)\b)"
    r"|(?:showed|shown|shows) (?:us|me|everyone|everybody|them) (?:a|his|her|the) (?:\w+ )?(?:gun|pistol|knife|blade)(?! (?:in|from) (?:a|the) (?:museum|film|book|kitchen))"
    r"|(?<!i\x20will\x20)(?<!i['’]ll\x20)(?<!we\x20)(?:bring(?:s|ing)?|brought|take|takes|taking|carr(?:y|ies)|has|have|got) (?:a|his|her|the|their) (?:\w+ )?(?:knife|gun|pistol|blade)(?! (?:for|to cut))(?: \w+){0,3}? (?:(?:in|in)?to (?:school|class)|at school|in (?:his|her|their) (?:bag|locker|pocket|backpack)|on (?:mon|tues|wednes|thurs|fri)day|tomorrow|next week|with (?:him|her|them) to)"
    r"|(?:wants?|going|said he\W?ll|said she\W?ll|will) (?:to )?(?:shoot|stab|kill) (?:us all|everyone|everybody|the whole class|someone in our class|me|her|him)(?! (?:in the game|with)\b)|shoot(?:ing)? up (?:the|our|my) school"
    r")(?!\w)"
)

# --- grave, and told of somebody near -------------------------------------------------------

_NEAR = (
    rf"(?:{_KIN}|friends?|mate|classmates?|neighbou?rs?|teacher|coach|baby|sons?|daughters?|child|kid|twin|husband|wife|family|grand(?:parents?|mother|father)"
    r")"
)
_BESIDE = r"(?:a|the|this|one) (?:\w+ ){0,2}?(?:friend|girl|boy|student|kid|child|woman|man) (?:of mine|(?:in|from) (?:my|our) \w+|next to me|next door)"
_ILL = (
    r"(?:cancer|(?:brain )?tumou?rs?|leuka?emia|chemo\w*|dementia|alzheimer\w*|(?:had|has|after|of|from) a (?:\w+ )?(?:stroke|heart attack)|in a coma|anorexi\w*|bulimi\w*|(?:severe|bad|deep) depression"
    r"|terminally ill|seriously ill|very ill|multiple sclerosis|intensive care|hospice)"
)
_PAST = (
    r"(?:(?<!phone\x20)(?<!battery\x20)(?<!internet\x20)(?<!laptop\x20)(?:died|dies|dying)(?! (?:laughing|of boredom|out|down|in the game))|(?<!to\x20)(?<!bored\x20to\x20)(?<!scared\x20to\x20)death(?! (?:penalty|metal|star))"
    r"|passed away|(?:was|were|got|been|is|have) (?:\w+ )?(?:killed|murdered|run over|shot|stabbed|drowned|executed|raped|abused|molested|beaten to|hit by|knocked down|bombed|tortured)|killed (?:her|him|them)sel(?:f|ves)|suicide|funeral|buried"
    r"|never (?:heard (?:of|from)|came|come|saw|seen) (?:\w+ )?(?:again|back|home)|lost (?:her|his|their) li(?:fe|ves)|took (?:her|his) (?:own )?life|overdose"
    rf"|(?:is|was|lay|lies|been|taken|brought|rushed) (?:\w+ )?(?:in|into|to) (?:the |a )?hospital|operation went|{_ILL})"
)
_UNDRESSED = r"changing room|changing cubicle|locker room|shower|toilet|undress\w*|naked|getting changed|got changed|changed (?:after|before|for) (?:sport|pe|swimming|gym)|(?:i|we) (?:got )?changed (?:after|before|for)|i got changed|in (?:my|our) underwear|without (?:my )?clothes"
_SOMEBODY_NEAR = rf"(?:(?:my|our) (?:\w+ ){{0,2}}?{_NEAR}|{_PARENT})\b"
_OF_SOMEBODY_NEAR = rf"(?:my|our) (?:\w+ ){{0,2}}?{_NEAR}\b"
_ANYBODY_NEAR = rf"(?:i|we|us|me|{_SOMEBODY_NEAR})\b(?!\W(?:could|should|would|might|must|have to)\b)"
_LOSS = (  # of a life or of health, whoever's it is
    r"(?:did\W?n\W?t (?:make it(?! (?:to|in|on|for|into|work|out)\b)|survive|come back alive)|(?:not|never|n\W?t|didn\W?t) (?:wake|woke) up(?: again| any\W?more|[.!?,])|never woke up"
    r"|coffins?|cemetery|graveyard|gravestone|cremat\w+|(?:his|her|their|the) grave\b|to her grave|to his grave|in mourning|mourn(?:s|ed|ing)|last breath|stillborn|miscarriage|life support|ventilator|dialysis|transplant\w*|amputat\w+|paraly[sz]ed"
    r"|(?:kidneys?|liver|lungs?|heart|organs?|legs?) (?:do\W?n\W?t|does\W?n\W?t|did\W?n\W?t|no longer|never|has|have|just|simply)? ?(?:stopped|work(?:s|ed)? any\W?more|failed|failing|fails|gave up|given up|giv(?:es|ing) up)"
    r"|(?:weeks|months|years|days|not long|long) (?:left )?to live|has (?:maybe |only |perhaps |about |at most |just )+(?:\w+ ){1,2}(?:weeks|months|years)(?:[.!?,]| left(?=[.!?,]))"
    r"|(?:since|after|before|in|from) (?:the|her|his|that|an?) (?:\w+ )?(?:accident|crash|stroke|operation|overdose|attack|shooting|raid|arrest|earthquake|flood|bombing|explosion|invasion|funeral|avalanche)\b(?! (?:scene|report|plan|drill|film))"
    r"|won\W?t (?:come home (?:again|any\W?more)|live(?= long|[.!?,])|survive|get better|make it(?! (?:to|in|on|for)\b))|is going to die|will die|lies? in (?:the |a )?(?:hospital|coma|clinic)|(?:psychiatric|closed) ward|intensive care|chemotherapy|psychiatric (?:clinic|hospital|ward)|nightmares|screams? (?:at night|in (?:his|her|their) sleep)|had a (?:bad |terrible )?(?:fall|breakdown|seizure|relapse)|(?:was|were|got|been) (?:\w+ )?(?:burn(?:ed|t)(?! out)|injured|wounded|crushed|trapped under|buried under|scarred for)|in (?:a|the) (?:\w+ )?(?:prison|labou?r|re\W?education|internment|detention|concentration) (?:camp|centre|center)|in (?:a|the) camps?(?= in (?:xinjiang|libya|north korea|syria|russia|greece)|[.!?,]|$)|in hiding|to kill (?:her|him|them|us|me)(?! with)|exposed himself|incurable|terminal(?= |[.!?,]))"
)
_WAR = (  # what people tell of it who were there
    r"(?:(?:dream(?:s|ed|t|ing)?|hear|heard|hid|hide|hiding|woke|wake|saw|survived|remember|fled|escaped|scared|shak\w+)\b[^.?!\n]{0,40} (?:rockets?|shelling|shells|bombs?(?! (?:film|game))|bombing|missiles?|air raids?|explosions?|gunfire|gunshots|snipers?|soldiers|militia|tanks)"
    r"|(?:hid|hiding|hidden|slept|sat|lived|waited|spent \w+ \w+) (?:\w+ ){0,3}?(?:under (?:the|my|a) bed|in (?:the|a|our) (?:cellar|basement|bunker|air\W?raid shelter|shelter|metro|subway|wardrobe))(?! (?:with (?:pizza|friends)|of the (?:school|library|museum)))"
    r"|(?:walked|ran|drove|travelled) (?:\w+ ){0,4}?(?:for (?:\w+ )?(?:days|nights|weeks)|through the (?:desert|forest|mountains) at night|across the border))"
)
_TAKEN = (  # what armed people, or a storm, take from a family
    r"(?:(?:our|the rubber|the smugglers?\W?s?) (?:rubber )?(?:boat|dinghy|raft) (?:sank|capsized|turned over|broke|went down|was sinking)|(?:they|soldiers?|the (?:army|police|militia|taliban|rebels|russians|men|regime|secret police)|police(?:men)?|militia(?:men)?|agents?|guards|gunmen|armed men|men with (?:guns|masks)) (?:\w+ )?(?:(?:took|dragged|arrested|came (?:for|to get)|shot|carried off|beat|tortured|hanged|executed|beheaded|raped) (?:away |up )?(?:me\b|us\b|him\b|her\b|them\b|(?:my|our) (?:\w+ ){0,2}?(?:@NEAR@|people|men|women))\b|(?:burn(?:ed|t)|bombed|shelled|destroyed|raided|stormed|took|looted) (?:down |up )?(?:my|our) (?:\w+ )?(?:house|home|flat|village|town|city|farm|land|street|school|church|mosque|shop))"
    r"(?! \w+\W?s? (?:phones?|sons? to|kids? to|children to))(?! (?:to (?:the|a) (?:match|museum|cinema|party|zoo|station|airport|game)|for a (?:ride|walk)|out for|home\b))"
    r"|(?:our|my) (?:\w+ )?(?:house|home|flat|apartment|street|village|town|city|farm|school)(?: (?:in|near|at) \w+(?: \w+)?)? (?:is|was|are|were|got|has been|lies) (?:\w+ )?(?:gone(?=[.!?,]| and| now| since|$)|no more|rubble|in ruins|ash(?:es)?|burn(?:ed|t)(?: down)?|flattened|hit by|occupied|under water|swept away|a ruin)"
    r"|(?:nobody|no one|none of us) (?:has |have |ever )*(?:seen|saw|heard (?:from|of)) (?:my|our) (?:\w+ ){0,2}?(?:@NEAR@)\b[^.?!\n]{0,30} (?:since|after|again|any\W?more))"
).replace("@NEAR@", _NEAR)
_RAGES = (  # what somebody does at home of whom the others are afraid
    r"(?:throws?|threw|hurls?|smash(?:es|ed)?|breaks|broke|kicks?) (?:\w+ )?(?:chairs?|plates?|bottles?|glasses|furniture|doors?|things|stuff|the (?:door|phone|tv|table))(?! (?:away|out|in the (?:bin|match|game)|to (?:me|us) |into the bin|down (?:the|when)))(?= at| against| around| when| whenever| if| and (?:screams?|shouts?|yells?|we|i)|[.!?,]|$)"
    r"|(?:shouts?|screams?|yells?|rages?|roars?)[^.?!\n]{0,40} (?:until|till|so that|and then|that) (?:i|we|she|mum|my \w+) (?:\w+ )?(?:cry|cries|shake|shakes|hide|hides|tremble)|flinch(?:es|ed)?|locks? (?:the (?:fridge|kitchen)|(?:me|us|him|her) (?:in|out|up))"
    r"|(?:has|had|\W?s) (?:had )?(?:too much|one too many|a few too many)(?= (?:he|she|they)|[.!?,]|$)|(?:bruises?|black eyes?|a split lip)(?! (?:from|after) (?:football|training|boxing|sport|the match|playing|skating|falling|hockey))"
)
GRAVE_NEAR = _spaced(
    rf"\b(?:(?:(?:my|our|her|his|whose) (?:\w+ ){{0,2}}?{_NEAR}|{_BESIDE})\b(?: (?:is|are|was|were) dead(?! (?:tired|sure|set|serious|last))|[^\n]{{0,110}}?\b{_PAST})"
    rf"|{_PAST}[^.?!\n]{{0,40}}\b(?:my|our) (?:\w+ ){{0,2}}?{_NEAR}"
    rf"|(?:i|i\W?ve|i\W?m) (?:\w+ ){{0,3}}{_ILL}|my (?:\w+ )?{_ILL}"
    rf"|(?:i|we|she|he) (?:have |had |has |\W?ve )?lost (?:my|our|her|his) (?:\w+ ){{0,2}}(?:{_KIN}|friend|baby|son|daughter|child|family)(?!['’]s)(?! (?:in (?:the|a) (?:crowd|shop|city|station|mall)|at the|for))"
    r"|(?:film(?:s|ed|ing)?|photograph(?:s|ed)?|record(?:s|ed)?|pictures? of|photos? of|videos? of) (?:me|us|her|him|my \w+|a girl|a boy)[^.?!\n]{0,30} (?:shower|naked|undress\w*|toilet|changing room|changing|got changed|locker room)"
    rf"|(?:i|we|my (?:\w+ )?{_NEAR})(?:\W?ve| have| had|\W?m| am| was| were| got| get| is| has)? (?:\w+ )?(?:been |being )?(?:filmed|photographed|recorded|videoed|snapped) [^.?!\n]{{0,40}}(?:{_UNDRESSED})"
    rf"|(?:{_UNDRESSED})[^.?!\n]{{0,40}} (?:filmed|photographed|recorded|filming|(?:took|take|taking) (?:\w+ )?(?:photos?|pictures?|videos?) of) (?:me|us|my (?:\w+ )?{_NEAR})"
    rf"|(?:took|take|taken|taking|posted|shared|sent|made|is|are|was) (?:\w+ )?(?:photos?|pictures?|pics?|videos?|clips?) of (?:me|us|my (?:\w+ )?{_NEAR})[^.?!\n]{{0,30}} (?:{_UNDRESSED})"
    rf"|(?:hid|hidden|found|held|put|pointed) (?:\w+ ){{0,3}}?(?:phone|camera)[^.?!\n]{{0,30}} (?:my|our|me|us)\b[^.?!\n]{{0,25}}(?:{_UNDRESSED})"
    rf"|{_SOMEBODY_NEAR}[^.?!\n]{{0,80}}?\b{_LOSS}|{_LOSS}[^.?!\n]{{0,60}}?\b{_OF_SOMEBODY_NEAR}"
    rf"|{_ANYBODY_NEAR}[^.?!\n]{{0,70}}?\b{_WAR}|{_WAR}[^.?!\n]{{0,50}}?\b(?:i|we|us|me|our|my)\b|{_TAKEN}"
    rf"|took (?:(?:my|our) (?:\w+ ){{0,2}}?{_NEAR}|him|her|them|us) (?:away(?! for| on| to the)|with them)\b|(?:came|knocked|stood|burst)[^.?!\n]{{0,40}} (?:night|door|dawn|morning)[^.?!\n]{{0,40}} took (?:my|our|him|her|them|us)\b"
    rf"|(?:(?:my|our) {_KIN}|{_PARENT}|(?<=\x20)he|(?<=\x20)she|(?<!\w)he|(?<!\w)she) (?:\w+ ){{0,3}}?(?:{_RAGES})"
    r"|lost (?:two|three|four|five|six|both|many|all|several|half|some) (?:of )?(?:my |our )?(?:\w+ )?(?:cousins|uncles|aunts|brothers|sisters|friends|grandparents|relatives|family|classmates|neighbou?rs)|i (?:was|am|\W?m|have been|\W?ve been|had to go) (?:\w+ ){0,3}?(?:in|to) (?:a |the )?(?:psychiatric \w+|psychiatry|closed ward|women\W?s refuge)"
    r"|exposed himself|(?:grabb?(?:ed|s)|chas(?:ed|es)|corner(?:ed|s)|jump(?:ed|s) on|attack(?:ed|s)) (?:me|us)\b(?! (?:a |an |some |the (?:last|best|a|ball|way)|by the (?:idea|story)))|follow(?:s|ed|ing) me (?:home|to my (?:house|door)|every(?:where| day))|(?:pour(?:s|ed)?|threw|throw(?:s)?|tip(?:s|ped)?|empt(?:y|ied|ies)) (?:\w+ ){1,3}?(?:over|on|at) (?:me|us|my (?:head|face|hair))\b|lock(?:s|ed) (?:me|us) (?:in|up)\b"
    # somebody who is gone
    rf"|(?:my|our) (?:\w+ ){{0,2}}?{_NEAR}\b(?!['’]s)(?:[^.?!\n]{{0,60}}?\b(?:vanished|disappeared|missing)\b(?! (?:into|from (?:the )?(?:list|chat|photo|picture|class)|behind|under|in (?:his|her|the (?:bathroom|crowd|room|game|hall|library|kitchen))|for (?:an hour|lunch|a minute)|the (?:bus|lesson|point|train|match)|(?:his|her|their|a|school|class|lessons?|out)\b))"
    r"|[^.?!\n]{0,50}\b(?:was|were|got|has been|have been) (?:\w+ )?(?:abducted|kidnapped|deported|arrested(?! by (?:the |an? )?(?:idea|thought|beauty|view|music|song|picture|scene|sight|question))|(?:taken|dragged|led) (?:away|by (?:the )?(?:police|soldiers|men|taliban|secret)|at night|from (?:our|the) (?:house|home|flat|street)))"
    r"|[^\n]{0,80}\b(?:nobody|no one|we (?:never|still|don\W?t|do not)(?: \w+)?) (?:knows?|heard|found out) (?:where (?:he|she|they)|if (?:he|she|they)(?: is| are|\W?s|\W?re)? (?:still )?alive|(?:anything )?(?:from|of) (?:him|her|them) (?:again|since)|what happened to (?:him|her|them)))"
    r"|(?:naked|nude) (?:pictures?|photos?|videos?) of (?:me|my|us|her|him|a girl)|nudes of (?:me|her|him|my)"
    r"|(?:hits?|beats?|hit|beating) (?:me|us|mum|mom|my \w+) (?:at home|when (?:he|she|they))"
    r")(?!\w)"
)

_SPEAKS_OF_ONESELF = (  # and not of what all should do, or of one's own side
    r"(?<!if\x20)(?<!imagine\x20)(?<!suppose\x20)(?:i|i\W?(?:m|ve|d)|me|we|we\W?(?:re|ve|d)|us|(?:my|our)(?! (?:opinion|views?|sides?|team|points?|arguments?|society|state|government|country|world|planet|future|laws?|democracy)\b))\b(?! (?:\w+ )?(?:should|must|can|could|would|will|read|heard|learn\w*|saw|watched|need|ought|think|say|believe|may|might|agree|mean|want to|do\W?n\W?t think)\b)"
)
_HEAVY = (  # words that nobody uses of themselves or their own people for an argument's sake
    r"(?:tumou?rs?|cancer|chemo\w*|leuka?emia|coffin|funeral|cremat\w+|mourning|widow(?:er|ed)?|orphan(?:s|ed|age)?|coma|hospice|intensive care|life support|dialysis|donor|transplant\w*|amputat\w+|heart attack|seizures?|psychiatr\w+|clinic|miscarriage|stillborn|nervous breakdown"
    r"|lived (?:for )?(?:only )?(?:\w+ ){1,2}(?:hours|days|weeks)(?! (?:in|at|with|on|there|abroad|without|from))|(?:died|dying|passed away|is dead|was dead|killed|murdered|stabbed)(?! (?:laughing|of boredom|out|down|the (?:mood|fun|time)|time|it))(?=[^.?!\n]*\b(?:mum|mom|mother|dad|father|brother|sister|grand\w+|gran|nan|uncle|aunt|cousin|friend|baby|neighbou?r|teacher)\b)"
    r"|overdose|suicid\w+|razor|razors|blades?|self\W?harm\w*|bleeding|scars|starv(?:e|es|ed|ing)(?!\W+(?:by|at|until|till|after|before|again|for lunch|in the (?:lesson|morning))\b)|anorexi\w*|bulimi\w*|vomit(?:s|ed|ing)?|rap(?:ed|ist)|molest\w*|grop(?:ed|es|ing)|grabbed me|stalk(?:s|ed|er|ing)|blackmail\w*|nudes|undress\w*|bruises?|chok(?:ed|es) me|strangl\w+"
    r"|kidnapp\w+|abduct\w+|sirens|air raids?|rockets|shelling|landmines?|snipers?|militia|(?:when|since|before|after|during|because of|from|survived|through|escaped|remember) (?:the|that|this) (?:war|bombing|genocide|invasion|earthquake|flood|tsunami)"
    r"|domestic violence|slurs?|swastikas?|n\W?word)"
)
_NEED = (  # the same of flight, of need and of what parents are caught in
    r"(?:smugglers?|dinghy|bombed|taliban|evicted|eviction|bailiffs?|homeless(?:ness)?|(?<!animal\x20)(?<!bus\x20)(?<!bike\x20)(?<!bicycle\x20)(?<!the\x20)(?<!take\x20)shelter|foster (?:family|families|home|care|parents)|children\W?s home|food bank|asylum|alcoholic|alcoholism|hangover|heroin|cocaine|crystal meth|junkie|addict(?:ion|s)?|in rehab|restraining order|youth welfare)"
)
HEAVY, NEED = (  # in a sentence that speaks of oneself
    _spaced(rf"(?<![^.?!\n])(?=[^.?!\n]*\b{_SPEAKS_OF_ONESELF})[^.?!\n]*?\b{words}(?!\w)") for words in (_HEAVY, _NEED)
)

# --- done to the writer, or hard in the writer's own life --------------------------------------

_ORIGIN = (  # a colour of skin, a religion, a people, or whom somebody loves
    r"(?:black|brown|dark(?:er)?(?: skinned| skin)?|muslims?|jew(?:ish|s)?|hindus?|sikhs?|buddhists?|arabs?|arabic|turk(?:s|ish)?|kurd(?:s|ish)?|syrians?|afghans?|iraqis?|iranians?|africans?|asians?|chinese"
    r"|(?:north )?koreans?|vietnamese|indians?|pakistanis?|nigerians?|somalis?|roma(?:ni)?|sinti|gyps(?:y|ies)|albanians?|serb(?:s|ians?)?|bosnians?|romanians?|polish|russians?|ukrainians?|chechens?|mexicans?|latin[oa]s?"
    r"|foreign(?:ers?)?|(?:im)?migrants?|refugees?|not white|mixed race|gay|lesbian|trans|queer|bisexual)"
)
_ME = r"(?:i(?:\W?m| am| was)|we(?:['’]re| are| were))"
_MINE = rf"(?:my|our) (?:\w+ ){{0,2}}?{_NEAR}"
ORIGIN = _spaced(  # who somebody is by birth or faith, told of themselves: never quoted
    rf"\b(?:{_ME} (?:\w+ ){{0,3}}?{_ORIGIN}|{_MINE} (?:is|are|was|were) (?:\w+ ){{0,2}}?{_ORIGIN}|(?:my|our) (?:\w+ )?(?:skin|religion|faith|race|headscarf|head scarf|hijab|turban|kippah?|accent|origins?|home country)"
    rf"|(?:i|we|{_MINE}) (?:\w+ )?(?:wears? (?:a|the|my|her) (?:\w+ )?(?:headscarf|hijab|turban|kippah?)|(?:come|comes|came) from (?!school|home|work|the|an?\b|here|there|training)\w+)|as an? (?:\w+ )?{_ORIGIN} (?:i|girl|boy|student|kid|woman|man)\b)(?!\w)"
)
_NAMES = (
    r"(?:terrorists?|monkeys?|apes?|n\W?word|nigg\w+|gyps(?:y|ies)|pakis?|chinks?|kanak\w*|camel\w*|goat\w*|bomb\w*|isis|taliban|ching chong|slaves?|blackie|brownie|darkie|faggots?|fags?|dykes?|trann(?:y|ies)|gay|homo"
    r"|savages?|animals?|curry|foreigners?|(?:im)?migrants?|refugees?|parasites?|illegal|jew|nazi|whore|slut|bitch|pig|cow|whale|fat|ugly|stupid|dumb|lazy|idiots?|retard\w*|spast\w*|cripple\w*|freak|loser|failure|worthless|useless|hopeless"
    r"|disgusting|dirty|trash|scum|names|slurs?)"
)
_TREATED = (  # what others do to the writer
    r"(?:(?<!friends\x20)(?:calls?|called|calling|think(?:s|ing)?|thought|assum(?:es?|ed)|believes?|blam(?:es?|ed)|accus(?:es?|ed)|suspect(?:s|ed)?|treat(?:s|ed)?|star(?:es?|ed|ing) at|watch(?:es|ed)?|follow(?:s|ed)?|search(?:es|ed)?|check(?:s|ed)?|stop(?:s|ped)?"
    r"|ignor(?:es?|ed)|avoid(?:s|ed)?|punish(?:es|ed)?|shout(?:s|ed)?|yell(?:s|ed)?|hat(?:es?|ed)|pick(?:s|ed)? on|push(?:es|ed)?|grad(?:es?|ed)|mark(?:s|ed)?|mock(?:s|ed)?|insult(?:s|ed)?|spat|spits?|laugh(?:s|ed|ing)?(?: at)?|make(?:s)? fun of|made fun of|jok(?:es?|ed) about|imitat(?:es?|ed)"
    r"|excluded?|refus(?:es?|ed)|reject(?:s|ed)?) (?:\w+ ){0,3}?(?:me|us|i|we|my|it was me)\b"
    r"|ask(?:s|ed)? (?:me |us |my \w+ )?(?:where (?:i|we)|if (?:i|we)|whether (?:i|we)|why (?:i|we)|\w+ about (?:bombs|terror\w*))|gives? (?:me|us) (?:worse|bad|lower)|(?:i|we) (?:\w+ )?(?:get|got|am|are|was|were|have been|\W?m|\W?re) (?:\w+ )?(?:stopped|checked|searched|called|insulted|laughed at|picked on|ignored|followed|blamed|beaten|spat|pushed|excluded|mocked|controlled|stared at|refused|rejected|treated)"
    r"|nobody (?:wants|wanted) to (?:sit|play|talk|speak|work) (?:next to|with|to) (?:me|us)|(?:do|does|did)\W?n\W?t (?:want to )?(?:sit|play|talk|speak|be seen) (?:next to|with|to) (?:me|us)|call(?:s|ed)? (?:him|her|them) (?:names|terrorists?|monkeys?)|go back (?:home|to))"
)
_OTHERS = r"(?:teachers?|mr \w+|mrs \w+|ms \w+|miss \w+|coach|trainer|they|he|she|boys?|girls?|people|someone|somebody|students?|classmates?|neighbou?rs?|everyone|everybody|kids?|drivers?|police(?:man|men)?|man|woman|some)"
WRONGED = _spaced(
    rf"\b(?:(?:{_ME} (?:\w+ ){{0,3}}?{_ORIGIN}|{_MINE} (?:is|are) (?:\w+ )?{_ORIGIN}|(?:i|we|{_MINE}) wears? (?:a|my|the) (?:\w+ )?(?:headscarf|hijab|turban|kippah?))\b[^\n]{{0,120}}?\b{_TREATED}"
    rf"|{_TREATED}[^.?!\n]{{0,80}}\bbecause (?:{_ME} (?:\w+ ){{0,2}}?{_ORIGIN}|{_MINE} (?:is|are) (?:\w+ )?{_ORIGIN})"
    r"|because of (?:my|our) (?:\w+ )?(?:skin|religion|faith|race|headscarf|head scarf|hijab|turban|accent|origin|colou?r|background|nationality|(?:first |last |sur|family )?name\b(?= |[.!?]|$))|(?:colou?r of (?:my|our) skin|(?:my|our) skin colou?r|my (?:dark|brown|black) skin)"
    rf"|{_OTHERS} (?:\w+ ){{0,3}}?(?:calls?|called|calling|named?) (?:me|us|my (?:\w+ )?{_NEAR}) (?:\w+ ){{0,3}}?{_NAMES}|(?:i|we|my (?:\w+ )?{_NEAR}) (?:\w+ )?(?:get|got|am|are|was|were|been|is|gets|\W?m) (?:\w+ ){{0,2}}?called (?:\w+ ){{0,3}}?{_NAMES}"
    rf"|(?:shouts?|shouted|yells?|yelled|screams?|screamed|hiss(?:es|ed)|writes?|wrote|says?|said) (?:\w+ ){{0,2}}?\W*{_NAMES}\W* (?:\w+ )?(?:at|to|after|behind|on) (?:me|us|my (?:\w+ )?(?:{_NEAR}|locker|desk|bag|back))|(?:monkey|ape|animal) (?:noises|sounds)[^.?!\n]{{0,40}} (?:i|me|us|we|my)\b"
    rf"|(?:tells?|told|telling|shout(?:s|ed)? at|yell(?:s|ed)? at|said to|says to) (?:me|us|my (?:\w+ )?{_NEAR}) (?:\w+ ){{0,4}}?(?:go back(?! to (?:my|our|your|the) (?:seats?|places?|class|classroom|room|desk|table|start|line|bus|work))|back to (?:my|our|your) (?:own )?(?:country|land|home)|where (?:i|we) (?:come|came) from|not (?:be |belong )(?:welcome )?here|do\W?n\W?t belong)"
    rf"|(?:she|he|they|(?:my|our|the) (?:\w+ )?teachers?|(?:mr|mrs|ms|miss) \w+) (?:\w+ ){{0,2}}?(?:means?|meant|hates?|hated|talks? about|(?:do|does|did)(?:\W?n\W?t| not) like|ca\W?n\W?t stand|looks? down on) (?:us )?(?:all )?(?:the )?{_ORIGIN} (?:people|kids|students|girls|boys|ones|children|families)"
    r"|(?:teacher|coach|trainer|boss|headmaster|driver|landlord|neighbou?r|she|he) (?:is|was)(?: (?:an?|so|such|totally|just|really))* racist|(?:told|tells?|said|says|thinks?(?! (?:about|of)\b)|believes?|heard)\b[^.?!\n]{0,40} (?:girls|boys|people|kids|students|families|women) like (?:me|us)\b(?! (?:football|to))|told to (?:speak \w+ or|go back|leave(?: the| this| their| our| your) country)|(?:speak|talk) (?:german|english|french|dutch|polish|italian|spanish|our language|properly) or (?:leave|go|get out|shut up)|(?:must|have to|should) go back (?:to where (?:i|we)|to my|home where)"
    r"|(?:follow|watch|stare|search|check|stop|control|eye)(?:s|ed|ing)? (?:at )?(?:me|us|my \w+|our \w+)\b[^.?!\n]{0,50} (?:skin|colou?r|headscarf|hijab|turban|accent|black|brown|dark(?:er)?|foreign|religion|arab|muslim|where (?:i|we) (?:come|came) from)"
    r"|(?:they|he|she|people|everyone|everybody|kids|some|teachers?|my (?:\w+ )?(?:teacher|boss|neighbou?rs?|classmates?)) (?:\w+ )?(?:say|says|said|think|thinks|thought|believe|believes|shout|shouts|wrote|told me) (?:that )?(?:we|people (?:from (?:my|our) \w+|like (?:me|us))) (?:\w+ )?(?:steal|cheat|lie|stink|smell|are (?:\w+ )?(?:thieves|criminals|dirty|terrorists|lazy|liars|stupid|dangerous))"
    r"|(?:push(?:es|ed)?|shov(?:e|es|ed)|press(?:es|ed)?|dunk(?:s|ed)?|rub(?:s|bed)?|slam(?:s|med)?|held|hold|holds) (?:me|us|my (?:face|head)) (?:\w+ )?(?:into|in|against|over|under|down|around|off|onto|to the ground)\b|(?:beat|beats|hit|hits|kick|kicks|kicked|punch|punched|spat at|trip(?:ped)?) me (?:up |in |on |every |after |behind |because |so |and |until )"
    r"|(?:hiss|spit|jeer|sneer|moo|oink|bark|snigger|boo|hoot)(?:s|es|ed|ing)? (?:\w+ ){0,3}?(?:when|as|if|whenever|because|at) (?:i|me|we|us|my)\b|(?:take|takes|took|steal|steals|stole|demand|demands) my (?:lunch|pocket|bus|lunch) money|(?:they|everyone|everybody|the whole class|half the class|classmates) (?:\w+ )?(?:bully|bullies|bullied|torment(?:s|ed)?|humiliat(?:e|es|ed)|mobb?(?:s|ed)?|gang(?:s|ed)? up on) (?:me|us|my)\b|(?:i|my (?:\w+ )?(?:brother|sister|friend|cousin)) (?:\w+ )?(?:am|was|were|is|get|gets|got|been|being) (?:\w+ )?(?:bullied|mobbed|tormented|humiliated|beaten up|threatened with)"
    r"|(?:do|does|did)\W?n\W?t (?:want|like|serve|need|rent to|hire) (?:people|girls|boys|kids|families) like (?:me|us|my)\b|people like (?:me|us) (?:should go|do\W?n\W?t belong|are (?:dirty|dangerous|stupid|terrorists|criminals|not welcome))"
    rf"|racis[mt]\w* (?:\w+ ){{0,4}}?(?:against|to|towards?|at|with|about) (?:me|us(?! all)|my (?:\w+ )?{_NEAR})|(?:i|we|my (?:\w+ )?{_NEAR})(?:\W?ve)? (?:\w+ )?(?:experienced?|face|faced|suffer(?:ed)?|meet|met with|hear|heard|get|live with) (?:\w+ ){{0,2}}?racis[mt]\w*"
    rf"|(?:pull(?:s|ed)?|tore|ripp?(?:s|ed)?|grabb?(?:s|ed)?|took|yank(?:s|ed)?) (?:\w+ )?(?:(?:at|off) )?(?:my|our|my \w+\W?s) (?:headscarf|head scarf|hijab|turban|kippah?)|(?:spits?|spat|spitting) (?:on|at|in front of) (?:me|us|my (?:\w+ )?{_NEAR})"
    r"|(?:laughs?|laughed|laughing|makes? fun|made fun|mocks?|mocked|imitates?|imitated) (?:at |of )?(?:\w+ )?(?:my|our) (?:\w+ )?(?:accent|skin|religion|headscarf|hijab|turban|name|eyes|hair|prayers?)"
    r")(?!\w)"
)
_DRINK = (  # of alcohol, and no glass of milk
    r"(?:drinks?|drank|drinking)(?= (?:\w+ )?(?:alcohol|beers?|wine|vodka|whiske?y|schnapps|rum|gin|liquor)|(?: (?:he|she|they|too much|so much|a lot|heavily|again|every (?:day|night|evening|weekend|morning)|all (?:day|night)|at night|secretly|in secret|more and more|since|when|whenever|because|until|before|after|and|so|alone|himself|herself))(?! (?:of )?(?:\w+ )?(?:coffee|tea|water|milk|juice|cola|cocoa|lemonade))|[.,;!?]|$)"
)
_HOOKED = (
    r"(?:(?:an? )?(?:\w+ )?(?:alcoholic|alcoholism|drunkard|junkie|addict)\b|addicted to (?:alcohol|drink\w*|drugs|pills|painkillers|heroin|cocaine|meth|crack|gambling)|(?:is|was|are|gets?|got|comes? home|came home|lies|always|often|so|too|totally) drunk|(?:takes?|took|taking|uses?|using|on|does|deals?|sells?) (?:\w+ )?(?:drugs|heroin|cocaine|meth|crack)\b"
    r"|(?:smokes?|smoking) (?:weed|crack|pot)|(?:lives?|is|are|was|gets? through \w+|stays?|always|constantly) (?:\w+ )?on (?:pills|alcohol|booze|tranquilli[sz]ers|sleeping pills|heroin|cocaine|meth|crack|drugs|something)|pills and (?:alcohol|wine|vodka|beer)|in rehab|in detox|in (?:prison|jail)|(?:has|had|with) (?:an? )?(?:drink\w*|alcohol|drugs?|gambling) problems?|(?:hides?|hid) (?:\w+ )?(?:bottles|vodka|wine|drugs|beer)|relapsed?)"
)
_RAN = (
    r"(?:fled(?! (?:into|the (?:scene|room|lesson|class|canteen|rain|noise|heat)|from (?:the )?(?:lesson|class|rain|noise|heat|canteen)))|had to (?:flee|run for our lives|leave (?:our|my|the) (?:home(?! early)|country|homeland|city|village|town))|(?:escaped|ran away|ran) from (?:the |a )?(?:war|taliban|isis|soldiers|bombs?|country|afghanistan|syria|iraq|iran|ukraine|somalia|sudan|eritrea|north korea|kabul|camp|regime)"
    r"|lost (?:our|my) (?:home(?! (?:match|game|win|advantage))|house|homeland|country|village)|left (?:afghanistan|syria|iraq|ukraine|iran|kabul|aleppo)|lost everything|left everything behind|(?:came|come|arrived|got) here as (?:an? )?(?:refugees?|asylum seekers?)|(?:came|crossed|travelled|arrived) (?:\w+ ){0,2}?(?:(?:in|on) an? (?:\w+ )?(?:rubber boat|dinghy|lorry full)|by (?:rubber )?boat from|with (?:a )?smugglers?)|crossed (?:the )?(?:sea|mediterranean|desert|border at night)"
    r"|(?:lived|live|slept|grew up|stayed|spent \w+ \w+) (?:\w+ ){0,3}?in (?:an? )?(?:\w+ )?(?:refugee|asylum) (?:camp|home|shelter|centre|center)|(?:applied|asked) for asylum|(?:are|am|might be|may be|will be|could be|to be|being) deported|had to hide from (?:the )?(?:taliban|soldiers|police|bombs?))"
)
BURDEN = _spaced(
    rf"\b(?:(?:my {_KIN}|{_PARENT})(?! ?['’]s (?:car|phone|shop|boss|bus))\b(?:(?: and (?:my )?{_KIN})?(?: \w+){{0,4}}? (?:{_HOOKED}|{_DRINK})|\W?s (?:\w+ )?(?:drunk|drinking(?! (?:coffee|tea|water|milk|juice|cola))|an alcoholic|an addict|on drugs|in rehab|in prison|in jail|alcoholism|drug\w* problem))"
    rf"|(?:when|if|because|whenever) (?:he|she|they) (?:is|are|\W?s|gets?|comes home) (?:\w+ )?drunk|(?:bottles|vodka|beer cans) (?:of|from) (?:my {_KIN}|{_PARENT})|(?:hide|pour away|count|find|found|clean up|carry|carried|put) (?:\w+ )?(?:my {_KIN}|{_PARENT})(?:\W?s)? (?:\w+ )?(?:bottles|vodka|drunk|vomit|needles|to bed)"
    rf"|(?<!if\x20)(?<!imagine\x20)(?<!suppose\x20)(?:i|we|my (?:whole )?family|(?:my|our) {_KIN})(?:\W?ve| have| had)?(?: (?!would|could|might|should|if)\w+){{0,4}}? {_RAN}"
    rf"|(?<!if\x20)(?<!imagine\x20)(?<!suppose\x20)(?<!say\x20){_ME} (?!all\b|not\b|for\b|against\b)(?:an? |also |just |only |still )*(?:afghan |syrian |ukrainian |iraqi |iranian |somali |kurdish |north korean |eritrean |sudanese |young |former |child )?(?:refugees?|asylum seekers?)|as an? (?:\w+ )?(?:refugee|asylum seeker)\W+i\b"
    rf"|(?:my {_KIN}|{_PARENT}) (?:\w+ )?(?:left|walked out on|abandoned|kicked out|threw out|gave up on|ran away from) (?:me|us|my {_KIN}|the family)(?= (?:one|when|for (?:another|good|a new)|and|without|last|years|after|because|since|forever)|[.!?,]|$)|(?:i|we|my family|my (?:mum|mom|mother|dad|father) and i) (?:\w+ ){{0,2}}?(?:sleep|slept|live|lived|stay|stayed|living|sleeping) (?:\w+ )?(?:in (?:the|a|our|an old) (?:car|van|homeless shelter|hostel|container|women\W?s shelter|tent since|shelter)|on (?:the street|friends\W? sofas)|with a foster family|in (?:foster care|a children\W?s home|care))"
    r"|(?:our|my) asylum (?:\w+ )?(?:was|is|has been|got|were)|(?:want|wants|going|will|try|trying|ll) (?:to )?(?:deport|send (?:away|back)) (?:us|me|my)|(?:want|will|going to|ll) send (?:us|me|my \w+) back|my parents (?:\w+ )?(?:\w+ )?(?:divorced?|separated|split up|broke up)|(?:we|i) (?:\w+ )?(?:have|had|got) no (?:electricity|heating at home|hot water|food|money (?:for (?:food|rent|lunch|heating)|left))|(?:cut|turned|switched) off (?:our|the) (?:electricity|power|gas) at home|(?:we|mum|my (?:mum|mother|dad|parents)) (?:\w+ )?(?:ca\W?n\W?t|cannot|couldn\W?t) (?:afford|pay) (?:(?:for )?(?:food|heating)|(?:the|our) rent)|food bank|(?:we|i) (?:ate|eat|had) (?:only|nothing but) (?:bread|rice|pasta|potatoes)\b(?! (?:on the (?:trip|hike)|at camp))|bailiffs?\b"
    r"|(?:we|i|my family) (?:\w+ )?(?:were|was|got|are being|will be|have been|been) (?:\w+ )?(?:evicted|thrown out of (?:our|the) (?:flat|house|home)|homeless)|lost (?:our|the|my) (?:flat|apartment)\b|(?:country|homeland|passport|war|city)\b[^.?!\n]{0,70} (?:we|i) (?:ca\W?n\W?t|cannot|can never|may never|will never|could never) (?:ever )?(?:go|return|get) (?:back|home)|(?:we|i) (?:ca\W?n\W?t|cannot|can never|may never|will never) (?:ever )?(?:go|return) (?:back|home)[^.?!\n]{0,40} (?:war|country|taliban|soldiers|regime|bombs|prison)"
    r"|(?:our|my) (?:\w+ )?(?:house|home|street|village|town|city|school|flat) (?:was|were|got|is|has been) (?:\w+ )?(?:bombed|destroyed|shelled|burn(?:ed|t) down|flooded away)|(?:our|my) (?:asylum|residence) (?:claim|application|case|permit)|(?:bombs?|rockets?|missiles?) (?:fell|hit|landed) (?:on |in |near )?(?:our|my)|(?:my|our) (?:flight|escape) from (?:afghanistan|syria|kabul|iraq|iran|ukraine|aleppo|the war|the taliban)"
    r")(?!\w)"
)
_IMPAIRED = (
    r"(?:disabled|(?:colou?r )?blind(?! to\b)|deaf(?! to\b)|autis(?:tic|m)|asperger\w*|paraly[sz]ed|paraplegic|hard of hearing|hearing impaired|(?:visually|physically) impaired|epilep(?:tic|sy)|cerebral palsy|down\W?s syndrome|adhd|muscular dystrophy|spina bifida|tourette\W?s?|in a wheelchair|(?:an? )?(?:\w+ )?disabilit(?:y|ies)"
    r"|only one (?:arm|leg|hand|eye)|one (?:arm|leg|eye)\b|no (?:legs?|arms?|left hand|right hand)\b|an? (?:\w+ )?(?:prosthe\w+|artificial leg|stutter|stammer|hearing aids?|guide dog)|hearing aids|cystic fibrosis)"
)
DISABILITY = _spaced(
    rf"\b(?:(?:i|i(?:\W?m|\W?ve)|my (?:\w+ )?{_NEAR}|{_PARENT}) (?:(?:am|have|was|is|has|had|been|got|were|are|born|also|almost|nearly|partly|half|severely|with|from birth|since birth|become|became|went|sit|sits) ){{0,4}}{_IMPAIRED}|my (?:own )?(?:wheelchair|disability|prosthe\w+|hearing aids?|autism|adhd|stutter|stammer|guide dog|white cane|blindness|deafness|cerebral palsy)|i (?:\w+ )?(?:stutter|stammer|use a wheelchair|read braille|lip read)"
    r"|i (?:ca\W?n\W?t|cannot) (?:walk|see|hear|speak)(?= (?:without my|properly|since|and have never|at all)|[.!?]|$))(?!\w)"
)

# --- against people -------------------------------------------------------------------------

SAID_TO_HURT = re.compile(
    r"\b(?:kill|hang|shoot|drown|hurt)\W+(?:your|ur)\W*sel(?:f|ves)\b|\b(?:go|you\W+should)\W+die\b|\bdrop\W+dead\b"
)
_HURTFUL = "idiots?|idiotic|morons?|moronic|imbeciles?|retards?|retarded|dimwits?|halfwits?|numbskulls?|dumbass(?:es)?|scumbags?|weirdos?|brainless"
_PEOPLE = "people|teachers?|students?|kids?|teenagers?|girls?|boys?|women|men|adults?|parents?|lot"
_OF_PEOPLE = "stupid|dumb|ugly|pathetic|worthless|disgusting|brainless|losers?|cowards?|pigs?|trash|garbage|clowns?|freaks?|liars?|senile|addicted"
_FILL = r"(?:(?:all|just|only|such|so|really|always|nothing\W+but|a|an|bunch\W+of|both|mostly|the)\W+){0,3}"
_GROUPS = (
    "foreigners|refugees|(?:im)?migrants|asylum\\W+seekers|newcomers|muslims|jews|christians|arabs|turks|roma|gypsies|africans|(?:north\\W+)?koreans|chinese"
    "|blacks|women|men|girls|boys|gays|teens|teenagers|teachers|(?:old|poor|fat|black|gay|disabled|foreign|homeless|those|these|such)\\W+people"
)
_ONE_OF_A_GROUP = "foreigner|refugee|(?:im)?migrant|asylum\\W+seeker|newcomer|muslim|jew|arab|turk|african|(?:north\\W+)?korean|woman|man|girl|boy|teenager|teacher"
_OF_GROUPS = (
    "criminals|parasites|vermin|animals|rats|pigs|cows|cockroaches|scum|subhuman|dirt|filth|trash|garbage|useless|worthless|disgusting|stupid|dumb|ugly|dirty"
    "|terrorists|spies|liars|thieves|murderers|rapists|cheaters|losers|idiots|savages|a\\W+(?:disease|plague|pest)"
)
_KINDS_OF_PEOPLE = (  # of whom something is said that would be said of all
    r"people\W+from\W+(?:there|that\W+\w+|the\W+(?:balkans?|east|south|middle\W+east|camps?)|(?!work\b|school\b|home\b|outside\b|here\b|all\b)(?:africa|asia|romania|albania|turkey|syria|poland|russia|china|ukraine|bulgaria|kosovo|serbia|afghanistan|india|america|europe|korea|north\W+korea|other\W+countries|other\W+cultures|their\W+country|poor\W+countries))"
    r"|(?:those|these)\W+(?:kids|people|guys|families|children|women|men|girls|boys)(?:\W+(?:from|in|of|at|with)\W+\w+(?:\W+\w+)?)?|foreigners|(?:im)?migrants|refugees|asylum\W+seekers|newcomers|muslims|jews|christians|arabs|turks|kurds|roma|gypsies|romanians|albanians|bulgarians|serbs|poles|russians|syrians|afghans|ukrainians|somalis|africans|mexicans|indians|asians|(?:north\W+|south\W+)?koreans|chinese|blacks|whites|gays|lesbians|women|men|girls|boys|disabled\W+people|black\W+people|poor\W+people|old\W+people|homeless\W+people"
)
_THOSE = rf"(?:(?:those|these|all|the|most)\W+)?(?:{_KINDS_OF_PEOPLE})"
_HABITS = (
    r"steal(?!\W+the\W+show)|rob|cheat|lie(?!\W+(?:in|on|down|awake|about\W+their\W+age))|stink|smell|beat\W+(?:their|up)|rape|treat\W+(?:their\W+|all\W+)?(?:women|girls|wives|others|animals)\W+(?:like|as|badly)|deal\W+(?:drugs|with\W+drugs)|breed|murder|loot|vandali[sz]e|laze|beg|(?:don|do\W+no|doesn)\W?t\W+(?:wash|want\W+to\W+(?:work|learn)|respect|belong|deserve|know\W+how\W+to\W+behave|work)|never\W+(?:work|wash|learn)"
    r"|(?:can\W?t|cannot)\W+(?:think|drive|be\W+trusted|do\W+(?:maths?|anything)|control\W+themselves|behave|read\W+maps?)|(?:want|are\W+after|come\W+for|after|live\W+off|cost\W+us)\W+(?:our|the\W+state\W?s?|free|your)\W+(?:money|flats?|houses|women|benefits|taxes|handouts)|belong\W+in\W+(?:the|a)\W+(?:kitchen|zoo|camp|prison|jail)|should\W+(?:just\W+)?stay\W+in\W+the\W+kitchen"
    r"|(?:are\W+)?(?:born\W+|by\W+nature\W+|naturally\W+|too\W+|all\W+|so\W+|just\W+)+(?:lazy|violent|thieves|criminals?|dirty|stupid|dumb|aggressive|inferior|primitive|emotional\W+to|weak\W+to|uncivili[sz]ed)|are\W+(?:lazy|primitive|inferior|thieves|rapists|uncivili[sz]ed|savages|violent|dangerous)(?=[.!?,;]|$|\W+and\b)"
)
_SOMEBODY = r"(?:mr|mrs|ms|miss|herr|frau)\b\W+\w+|\w+\W+from\W+(?:\d+\w?|(?:my|our)\W+class)"
_DEMEANING = r"(?:(?:fat|dirty|filthy|old|stupid|ugly|dumb)\W+)?(?:fat|ugly|stupid|dumb|gay|disgusting|worthless|pig|cow|rat|dog|monkey|liar|loser|clown|freak|weirdo|idiot)"


def _not_said(begins: str) -> str:
    """A pattern for where `begins` matches and isn't reported as said by somebody. `begins` comes first: looking back five times
    at each word of a text takes longer than all the rest."""
    return rf"(?={begins})(?<!\bsay )(?<!\bsays )(?<!\bsaid )(?<!\bthat )(?<!\bif )"


_DENIED = (  # what persons are said to deserve, or to have to leave
    r"deserves?\W+(?:(?:it|all|this|that)\b(?=\W*(?:[.!?]|$))|what(?:ever)?\W+(?:they|he|she)\W+gets?|to\W+(?:be\W+(?:tortured|killed|beaten|shot|hanged|hung|punished\W+like\W+that|raped|whipped)|die|suffer|rot|starve))"
)
_DEMEANED = (  # somebody with a title or a class, or a group; what others are said to say of them aside
    rf"{_not_said(_SOMEBODY)}(?:{_SOMEBODY})\W+(?:is\W+{_FILL}{_DEMEANING}|stinks|smells)\b"
    rf"|(?:{_SOMEBODY})[^.?!]{{0,60}}\b(?:he|she|who)\W+(?:(?:is|s)\W+{_FILL}{_DEMEANING}|stinks|smells)\b"
    rf"|{_not_said(_GROUPS)}(?:{_GROUPS})(?:\W+(?:in|from|of)\W+\w+\W+\w+|[^.?!]{{0,60}}\bthey)?\W+(?:are\W+{_FILL}(?:{_OF_GROUPS})"
    r"|(?:all\W+)?(?:smell|stink)|should\W+(?:all\W+|just\W+)?(?:die(?!\W+(?:in|at|with)\b)|stay\W+in\W+their\W+own\W+countr(?:y|ies)|go\W+back\W+(?:home|where)"
    r"|(?:all\W+)?be\W+(?:locked\W+up|shot|hanged|gassed|deported)))\b"
    rf"|{_not_said(f'they|{_GROUPS}')}(?:they(?:\W+all)?|(?:{_GROUPS}))\W+(?:really\W+|all\W+|just\W+|only\W+|simply\W+){{0,2}}{_DENIED}"
    rf"|{_not_said('they')}they(?:\W+are|\W?re)\W+{_FILL}(?:parasites|vermin|rats|scum|subhuman|cockroaches|liars|cheaters|losers|idiots|criminals|savages)\b"
    r"|they\W+(?:all|always)\W+(?:lie(?!\W+(?:in|on|down|awake|behind|within|near|around|about|there|next)\b)|steal(?!\W+the\W+show)|stink|smell(?!\W+(?:of|like|the)\b))\b"
    rf"|{_not_said(_THOSE)}{_THOSE}\W+(?:(?:all|always|only|just|really|simply|never|will|would|are|can|do)\W+){{0,3}}(?:{_HABITS})\b"
    rf"|{_not_said(_KINDS_OF_PEOPLE)}(?:{_KINDS_OF_PEOPLE})\b[^.?!]{{0,60}}\bthey\W?(?:re|are|all)?\W+(?:all\W+|just\W+|only\W+|so\W+){{0,2}}(?:{_HABITS}|lazy|dirty|thieves|criminals|parasites)\b|people\W+like\W+(?:you|them|him|her)\W+(?:are\W+(?:why|the\W+(?:reason|problem))|ruin|make\W+me\W+sick|should|don\W?t\W+belong|always)"
    rf"|(?:every(?:\W+single)?|each(?:\W+single)?)\W+(?:{_ONE_OF_A_GROUP})\b[^.?!]{{0,40}}\bis\W+an?\W+(?:spy|criminal|terrorist|liar|thief|murderer|rapist|parasite|cheat)\b"
    rf"|(?:whoever|anyone|anybody|everyone|everybody)\b[^.?!]{{0,50}}\bis\W+{_FILL}(?:losers?|idiots?|morons?|stupid|dumb|brainless|pathetic|coward)\b"
    r"|is\W+such\W+an?\W+(?:losers?|idiots?|cows?|pigs?|freaks?|liars?|clowns?)\b|(?:fat|gay|black|disabled|foreign|homeless)\W+people\W+should\W+(?:all\W+)?stay\W+(?:at\W+home|away)\b"
    r"|(?:they|these\W+people|those\W+people)\W+should\W+(?:all\W+|just\W+)?be\W+(?:shot(?!\W+(?:in|with|on)\b)|hanged|gassed|killed|whipped|tortured)\b|(?:the|these|those)\W+(?:parasites|vermin|scum)\b"
    r"|(?<!\bi\W)(?:don|doesn)\W?t\W+deserve\W+to\W+(?:live|exist)\b|your\W+(?:mother|mum|mom|mama|father|dad|family)\W+(?:is|are)\W+(?:so\W+|such\W+|an?\W+)*(?:whore|fat|ugly|stupid|bitch|pig|cow|slut|losers?|joke)\b"
    r"|typical\W+(?:liars?|cheats?|cheaters?|losers?|idiots?|foreigners?)\b"
)
INSULTS = re.compile(  # one \b for all: where no word begins, nothing else is tried
    rf"\b(?:(?:{_HURTFUL})\b"
    rf"|(?=[yu])(?<!\bare\W)(?<!\bthink\W)(?<!\bfeel\W)(?:you|u)(?:\W+(?:lot|guys|people|all))?(?:\W*(?:are|re)\W+(?:(?:all|just|such|so|really|too|a|an|little|bunch of)\W+){{0,4}}|r?\W+(?:(?:all|so|little)\W+)?)"
    rf"(?:{_OF_PEOPLE})\b"
    rf"|you\W+(?:weren|aren)\W?t\W+so\W+(?:{_OF_PEOPLE})\b|(?:stupid|dumb|ugly|pathetic|worthless|disgusting)[^\w.?!]+(?:{_PEOPLE})\b"
    r"|(?:only|such|all|bunch\W+of)\W+losers?\b|you\W+(?:just\W+|only\W+)?want\W+(?:people|children|them|us|everyone|everybody)\W+to\W+(?:die|suffer)\b"
    r"|shut\W+up\b|nobody\W+(?:likes|wants)\W+you\b|(?:everyone|everybody|we\W+all)\W+hates?\W+you\b|i\W+hate\W+you\b"
    rf"|{_DEMEANED})"
)
SAID = re.compile(f"{SAID_TO_HURT.pattern}|{INSULTS.pattern}")  # browsers look for these, too


# --- people as a group ------------------------------------------------------------------------

_FOLK = r"(?:people|kids|children|pupils|students|families|girls|boys|men|women|guys|ones|class|lads|folk)"
_PEOPLES = (  # by origin, faith, skin, sex, whom they love, what they can't do, or what they own
    r"(?:foreigners?|refugees?|(?:im)?migrants?|asylum seekers?|newcomers?|muslims?|islam\w*|jews?|jewish|christians?|hindus?|sikhs?|buddhists?|catholics?|arabs?|turks?|turkish|kurds?|kurdish|roma|gyps(?:y|ies)|travellers|sinti"
    r"|africans?|asians?|europeans|americans|mexicans?|latin[oa]s?|(?:north |south )?koreans?|chinese|japanese|vietnamese|indians?|pakistanis?|bangladeshis?|afghans?|iranians?|iraqis?|syrians?|lebanese|moroccans?|algerians?|tunisians?|egyptians?"
    r"|nigerians?|somalis?|eritreans?|ethiopians?|sudanese|albanians?|serb(?:s|ians?)|bosnians?|croats?|romanians?|bulgarians?|poles|polish|russians?|ukrainians?|chechens?|germans|brits|british|blacks|whites|gays?|lesbians?|queers?|trans(?:gender)?|homosexuals?"
    r"|women|men|girls|boys|females|males|pensioners|boomers|disabled|handicapped|special needs|special class|deaf|blind|autistic|beggars|tramps|the (?:poor|rich|homeless|elderly|unemployed)"
    rf"|(?:poor|rich|homeless|old|older|elderly|fat|foreign|black|white|brown|german|english|french|local|unemployed) {_FOLK})"
)
_POINTED_AT = (
    rf"(?:(?:these|those) {_FOLK}|people like (?:that|them|those|these|him|her)|people from \w+|that lot|(?:their|there|our|your|my) own (?:kind|people|kids|children)|(?:real|normal|proper|decent|civili[sz]ed|native) (?:\w+ )?(?:{_FOLK}|humans?|child|kid)"
    r"|half (?:of )?(?:this|the|our) (?:country|school|class|town)|where they (?:come|came) from|(?:their|there) kind|like them|than us|of them than|born here|from here|in this country"
    rf"|(?:they|the others|the rest)(?: \W?(?:re|are|do|did|will|can|could|would))? (?:all|always|never|only|just|simply|even|are|breed|steal|live|behave|think|don\W?t|can\W?t|won\W?t|will|would|need|want)|(?:some|most|half|all) of them|(?:too|so) many of them|one of them)"
)
PEOPLE = _spaced(
    rf"\b(?:{_PEOPLES}|{_POINTED_AT})(?!\w)"
)  # nothing is granted or quoted of a text that names or points at them
_WHO = rf"(?:{_PEOPLES}(?: {_FOLK})?|(?:these|those) (?:\w+ )?{_FOLK}|people like (?:that|them|those)|that lot)"
_BEASTS = r"(?:animals?|dogs?|rats?|ants|mules?|donkeys?|pigs?|sheep|cattle|cows|monkeys?|apes?|insects?|locusts|robots?|savages|slaves)"
_SPECIFIC = r"(?:three|four|five|six|seven|eight|nine|ten|a dozen|so many|too many|loads of)"
_ALWAYS_CONTEMPT = (  # of whomever it is said
    rf"(?:breed(?:s|ing)?|multiply(?:ing)?|(?:have|has|get|gets) {_SPECIFIC} (?:kids|children|babies)|brainwashed {_BEASTS}|(?:their|there) own (?:kind|zoo)|in (?:their|there) (?:blood|genes|nature)|genetic|eat dogs|(?:half )?rotten brains?|brains? (?:\w+ ){{0,2}}rotten|slave brains?"
    r"|(?:vote|think|decide)s? with (?:their|there) (?:feelings|hormon\w*|emotions)|(?:not|n\W?t)(?: really| even)? (?:be )?able to think|(?:ca\W?n\W?t|cannot) (?:learn|think) (?:anyway|anything|straight|for themselves)|wasted on (?:them|those)|a (?:cost|burden) (?:for|to|on) (?:everyone|everybody|us|society)"
    r"|(?:just|only) (?:want|wants|after|seek|looking for) attention|what is wrong with them|(?:only |just )(?:come|came|comes|are) here for (?:the |our )?(?:free|benefits|money|flats)|vote for more benefits|showing off|how (?:to behave|(?:normal|civili[sz]ed) (?:people|humans) (?:behave|live))"
    r"|(?:(?:just|would|will|could|wanna|want to|going to|ll|d) )+take over|outnumber us|replac(?:e|es|ing) us|more of them than|steal(?!ing (?:is|from (?:shops|them)))\b(?! the show)|stolen (?:phones|bikes|goods|stuff)|like (?:ants|rats|vermin|locusts|cockroaches)|don\W?t (?:even )?(?:wash|belong here|care about (?:this|our) country))"
)
_IF_THEY_ARE = (  # only of whom somebody says that they are it
    rf"(?:are|is|were|\W?re) (?:(?:all|just|only|so|really|basically|simply|mostly|naturally|too|a|like|used to work\w* like|born|being|trained like) ){{0,3}}(?:{_BEASTS}|brainwashed|thick|dim|backward|lazy|dirty|filthy|smelly|thieves|criminals|terrorists|freaks?|perverts?|a burden|a cost|unclean|inbred|unnatural|inferior"
    r"|(?:rich |poor )?(?:fat|lazy|stupid) (?:idiots?|pigs?|slobs?)|all the same(?: and)? (?:they|who cares))"
)
_REPORTED = (  # a sentence that speaks against it, or of those who say it
    r"(?:(?:people|some|others|everyone|everybody|nobody|no one|they|who|many|classmates|to) (?:\w+ )?(?:says?|said|thinks?|thought|calls?|called|believes?|claims?)|called|accus\w+|prejudices?|stereotypes?|racis[mt]\w*|unfair\w*|untrue|not true|wrong to|(?:is|are|was|were|been|be|being|gets?|got|feels?) (?:\w+ )?treated|treats? (?:us|them|me|him|her)|bull(?:y|ied|ies)|insult\w*|instead of|(?:are|is|were)(?: not|n\W?t) (?:all )?(?:lazy|animals|criminals|thieves|robots|dirty|stupid))"
)
CONTEMPT = _spaced(
    rf"(?<![^.?!\n])(?![^.?!\n]*\b{_REPORTED}(?!\w))[^.?!\n]*?\b(?:"
    rf"{_WHO}\b[^.?!\n]{{0,70}}?\b{_ALWAYS_CONTEMPT}|{_WHO}(?: (?:from|in|at|of|who)(?: \w+){{1,4}}?)?(?: they)?(?=\W)[^\w.?!\n]*{_IF_THEY_ARE}"
    rf"|they(?:\W?re| are)?(?: all| just| only| even| basically| would| will| ll| d){{0,2}} (?:breed (?:more|like|faster)|multiply|(?:don\W?t|do not|never) (?:even )?(?:wash|belong here|know how (?:normal|civili[sz]ed))|steal stuff|eat dogs|vote (?:how|what|as) the (?:mosque|imam|church|temple)|live like {_BEASTS}|like {_BEASTS} (?:that|who|from|in)|used to work\w* like {_BEASTS}|brainwashed)"
    rf"|(?:they|them) [^.?!\n]{{0,40}}?(?:their|there) own (?:kind|zoo)|what soap is|(?:we are|we\W?re|i\W?m) not like them|live like {_BEASTS}|trained like {_BEASTS}|like {_BEASTS} that were|(?:loose )?among normal (?:humans|people)|(?:behave|act|live) like (?:normal|civili[sz]ed) (?:people|humans)|how (?:normal|civili[sz]ed) people (?:behave|live)|animals like (?:them|that|these)"
    r"|(?:is|are|was)(?: not|n\W?t) (?:really |even |properly |actually |true )+(?:british|english|german|french|american|european|dutch|austrian|polish|italian|one of us|from here|our people)|real (?:british|english|german|french|american|austrian|dutch|polish|italian) (?:people|kids?|child(?:ren)?|families|person|man|woman)|listen to real people|there\W?s more of them|there are more of them than"
    r"|(?:too|so) many of them[^.?!\n]{0,60}take over|(?:they|them|muslims|foreigners) (?:\w+ )?take over (?:our|the|this|everything|here)(?! (?:stage|microphone|lead|screen|road|street|pavement|centre|city))|(?:country|china|europe|we|town|school) (?:do|does)\W?n\W?t (?:need|want) people like (?:that|them|those|these)|send them (?:all )?(?:back )?to (?:their|there) own|never fit in\b|(?:retards?|slave brains?)\b"
    r"|(?:kids|people|they) (?:are|is) (?:just |all |simply )?thick\b(?! skinned)|(?:gypsy|foreign|arab|african|muslim) (?:beggars|thieves|scum|gangs|criminals)|babysit (?:gypsies|foreigners|refugees|migrants)|(?:their|there) brains? (?:is|are)? ?(?:half |already )?rotten)(?!\w)"
)

# --- of what a text is ----------------------------------------------------------------------

TONES: dict[Tone, str] = {  # the first that is found counts; browsers read them, too
    "distress": SELF_HARM,
    "grave": f"{GRAVE_NEAR}|{HEAVY}",
    "wronged": WRONGED,
    "burden": f"{BURDEN}|{NEED}",
    "disability": DISABILITY,
    "abuse": f"{SAID.pattern}|{CONTEMPT}",
}
_COMPILED = {tone: re.compile(pattern) for tone, pattern in TONES.items()}


@lru_cache(maxsize=512)  # the same text is looked at several times
def tone_of(text: str) -> Tone:
    """Why nobody should argue with a text; "" if anybody may. A person may be in distress (`distress`); the text tells of a death,
    grave illness or abuse near the writer (`grave`), of racism or abuse that the writer meets (`wronged`), of a parent who drinks or of
    flight (`burden`), or of a disability; or it is against people (`abuse`)."""
    low = text.lower()  # more than twice as fast to search as ignoring case
    return next((tone for tone, pattern in _COMPILED.items() if pattern.search(low)), "")
