"""The words that bots compare: their stems, and lists of words that say too little to compare or too much to quote.

Texts are heard on English packs; in another language, a bot answers the card that is cited.
`static/js/practice/offline/hearing.js` gets the same lists in a bundle.
"""

import re
from functools import cache, lru_cache
from typing import Any

from ..model.motion import Motion
from ..model.text_memory import remember_texts

# Words that link sentences or mean nobody in particular, and everyday words in every opening.
_SMALL = """
a about after again against all also although always am an and another any anybody anyone anything are aren't around as at be because been
before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't done down during each either
else even ever every everybody everyone everything few for from further had has hasn't have haven't having he her here hers him his how i i'm
i've if in into is isn't it it's its itself just least less let like many may maybe me might mine more most much must my myself neither never
no nobody none nor not nothing now of off often on once one only onto or other others our ours out over own per quite rather same shall she
should shouldn't since so some somebody someone something still such than that that's the their theirs them themselves then there there's
these they they're this those though through till to too two under until up upon us very was wasn't we we're well were weren't what what's
whatever when where whether which while who whole whom whose why will with within without won't would wouldn't yet you you're your yours
able actually bad best better big come day days end feel find get gets getting give gives go goes going gone good got great help keep kind
know last later life little long longer look lot lots make makes making matter mean means need needs new next old part people person place
point put really reason right say says see seem seems set simply sure take takes tell thing things think time times try use used using want
wants way ways week work wrong year years yes
"""
SMALL = frozenset(_SMALL.split())
# Words in small letters that may also be what somebody is called, or what a joker joins as: an argument has them every day.
_NAME_WORDS = """
able amber angel answer april argument army art ash asia aurora austin autumn axel baby ban bans bay bell bella belle berry bike bikes bill
bills blade blanca blaze blossom blue bond book booker boss boy boys break breaks bro brook brooklyn brooks buck bud buddy burns bus cake
candy car card cards carolina cars cash cat chad charity chase cheese chicken child children china chip christian city claire class classes
clay clement cliff climate club colt con cons constant consuelo coral country crowd cruise cruz crystal dad daisy dakota dawn dean destiny
dick dog dogs dollar don dove drew dude duke earnest earth eden ember environment ernst eve ever exam example exams fact facts fair faith
faiths family fan fern ferns field fish flint flora food football forest fortune fox franc franco frank freedom friend friends fun future
game games gay gene ginger girl girls gloria god grace grade grades grant grants gray green group guy happy harmony haven hazel health heath
hell hero history home homework honest honey honor honour hope house hunter idea india internet israel ivory ivy jack jade jasmine jay jean
jet jewel job jobs jockey jolly joy judge jungle junior justice kenya kids king kit knight lance lang lark law laws learning lesson lessons
lol lord lot lotus love loyal luck lucky lunch lux luz major malt mar marine mark marks marsh martial mason maths maverick max may meat
melody mercedes mercy merit merry mild miles mill minister minnow misty mobile mobiles modeste mom money moon moss mother mum music myrtle
nature neo news nick night noble noob norm north nova number oak ocean olive omg opal opinion page pan pansy parents paris parish park pat
patience paz peace pearl peg penny pep perry phoenix phone phones pierce pierre pilar pip piper pizza placide planet player players pleasant
point points police poppy porter power president prince pro problem problems pros prudence pupil pupils queen quest question quiz rain ray
reason reasons red reed reef rein reine rich ridge river rob robin robins rod roman rose rosemary roses rowan royal ruby rule rules rusty
safety sage sailor sandy santos savannah school schools scout screen sea season sharp sheer shepherd sherry side sides sieg sir sky slate
sleep smart society sol sonny speech sport sports spring star state sterling stern stone storm student students study subject subjects sue
summer sunny sunshine tab tad tax teacher teachers teal team tech temple test tests tiger timber tip ton town trace traffic train trinity
trip true trust truth turner uniform uniforms urban val van victoire violet virginia vote voter voters votes walker war ward warren water
wells west wick willow win winner winners winter wolf wood woods world wren yeah young zen
"""
NAME_WORDS = frozenset(_NAME_WORDS.split())
# Words that no argument needs: they are neither quoted nor sought for a screen.
RUDE = r"\b(?:crap|damn\w*|dumb\w*|\w*fuck\w*|idiot\w*|morons?|shit\w*|shut up|stupid\w*|suck(?:s|ed)?)\b"
# What hurts, or may, in an answer to somebody who told of their life: words that no argument needs, and their family.
_NEAR = (
    *("mum", "mom", "mother", "dad", "father", "parents", "family", "brother", "sister", "cousin"),
    *("gran", "grandma", "grandmother", "grandpa", "grandfather", "aunt", "uncle"),
)
_RUDE_TO_A_LIFE = (
    "crap", "damn", "damned", "dumb", "idiotic", "moron", "morons", "shit", "shitty", "shut up", "stupid", "stupidity", "suck", "sucks",
)  # fmt: skip
_OF_THEIRS = tuple(f"{your} {near}{of}" for your in ("your", "ur") for near in _NEAR for of in ("", "'s", "’s"))
_YOURS = rf"(?:your|ur) (?:{'|'.join(_NEAR)})\b"
# Sympathy for them, where nothing more is said of whom it is for.
_SYMPATHY = re.compile(
    rf"\b(?:sorry (?:about|for|to hear (?:about|of)) (?:what (?:happened|was done) to )?{_YOURS}"
    r"(?!['’]s|\W+(?:is|was|are|were|has|had|did|does)\b)"
    rf"|sorry (?:that |to hear (?:that )?)?{_YOURS} (?:(?:was|got) (?:deported|taken|arrested)|had to (?:go|leave)|died|passed away"
    r"|is (?:so |very )?(?:ill|sick|gone))"
    rf"|(?:feel for|thinking of|hope(?: that)?) (?:you and )?{_YOURS}"
    r"(?= (?:is|are|gets?|will be|comes?) (?:ok(?:ay)?|well|better|safe|back|home|all right|fine)|\W*(?:[.,!;]|$)))",
    re.I,
)
_OF_WHOM = re.compile(r"\b(?:she|he|her|him|his|hers)\b", re.I)


def hurts_a_life(text: str) -> tuple[str, ...]:
    """The words that hurt, or may, in an answer to somebody who told of their life: their family is none where it only gets
    sympathy ("I'm sorry about your mum, but …")."""
    rest, kind = _SYMPATHY.subn(" ", text)
    if kind and not re.search(_YOURS, rest, re.I) and not _OF_WHOM.search(rest):
        return _RUDE_TO_A_LIFE
    return (*_RUDE_TO_A_LIFE, *_OF_THEIRS)


# Words that judge a person or a side: a text with one is not quoted.
LOADED = (
    rf"{RUDE}|"
    r"\b(?:absurd|bigot\w*|clueless|coward\w*|crazy|cruel\w*|delusional|dishonest|evil|fools?|foolish|greedy|hate(?:s|ful)?|"
    r"heartless|hypocrit\w*|ignorant|insane|lame|laughable|loony|losers?|lunatic\w*|naive|nonsense|pathetic|racis[mt]\w*|ridiculous|"
    r"rubbish|selfish|shameful|silly|traitors?|ugly|useless|weird|worthless)\b|"
    r"\b(?:are|is|like|was|were) (?:an? |just |such )*(?:animal|beast|monster|pig|rat)s?\b(?! (?:of|that|who)\b)"
)
# Words that deny harm that is on record, or make light of it.
DENIAL = (
    r"\b(?:never (?:really )?happen(?:s|ed)?|made[ -]up|mak(?:e|es|ing) (?:it|that|things) up|invent(?:ed|s)?|fake[ds]?|hoax|lies|lied|lying|liars?|"
    r"propaganda|exaggerat\w*|untrue|fairy ?tales?|deserved? it|(?<!\bnot )(?<!n[’']t )(?:own|their|her|his) fault|"
    r"asked for (?:it|this)|serves? (?:them|her|him) right|"
    r"n[’']t (?:really )?(?:happen|true|that bad|so bad|believe (?:it|them|a word))|no (?:big|great) deal|boo[ -]?hoo|who cares)\b"
)
# Illness, fear, violence or war in the writer's own life: a text about it is not quoted, and nobody is asked to prove it.
_FIRST = r"\b(?:i|i[’']m|i[’']ve|me|my|we(?! (?:argue|believe|claim|demand|propose|say|think)\b)|we[’']re|us|our)\b"  # not a team's
# A parent who cannot be reached panics, and so does whose battery is empty: neither needs help.
_PANIC = (
    r"(?<!mum would )(?<!mom would )(?<!dad would )(?<!parents would )(?<!would be )panic\w*"
    r"(?![^.?!\n]*\b(?:battery|charger|wifi|signal|texts?|texted|reach(?:ed)?|i[’']m late|ring them)\b)"
)
_HARDSHIP = (
    r"\b(?:abused|afraid (?!that\b|not\b)|"
    r"anorexi\w*|anxi\w+|attacked|(?<!team got )(?<!team was )beaten|bull(?:y|ied|ying(?! (?:by \w+ )?(?:happens|exists)\b))|burn[- ]?out|"
    r"cancer|(?<!keeper )(?<!striker )(?<!referee )(?<!captain )cr(?:ied|y|ying)|"
    r"dementia|depress\w*|(?<!phone )(?<!battery )(?<!laptop )(?<!nobody )(?<!no one )died"
    r"(?! (?:of (?:boredom|embarrassment|shame)|laughing|on (?:that|this|the) hill)\b)|fear(?:s|ed)?|frighten\w*|harass\w*|homeless|"
    r"(?<!works )(?<!work )(?<!worked )in (?:the |a )?hospital|(?<!eyes )(?<!feet )(?<!hands )(?<!legs )(?<!n[’']t )(?<!nt )(?<!not )(?<!that )"
    r"(?<!body gets )(?<!one gets )(?<!people get )(?<!people do get )(?<!others get )hurts?"
    r"(?! (?:(?:my|our|your) (?:ears|eyes)|anybody|anyone|everybody|everyone|nobody|others|people|students)\b)|"
    rf"(?:go(?:es)?|went) hungry|injur\w+|{_PANIC}|robbed|scared|scary|seizures?|stalk\w*|stroke|"
    r"terrified|threaten\w*|unsafe)\b"
)
_HINDERED = r"\b(?:disab\w+|hit by|wheelchair)\b"
_HIT = r"\bhit by\b"
# Asthma, and what else many live with, they argue from; whoever may feel sick some day tells of no illness.
_AILMENT = r"\b(?:autis\w+|diabet\w*|epilep\w*|ill(?:ness)?|(?<!if i feel )(?<!when i feel )(?<!if i get )sick(?! of\b)|suffer\w*)\b"
# A sentence is searched for one thing, then for the other: quick in any text.
_BEGINS, _REST = r"(?<![^.?!\n])", r"[^.?!\n]*?"
# A sentence that draws a conclusion: what somebody near cannot do is then an argument like any other, and no story to leave alone.
CONCLUDES = (
    r"(?:,|\w) (?:so(?! (?:afraid|alone|bad|far|hard|long|many|much|often|sad|scared|that|tired)\b)|therefore|"
    r"(?:that|this|which)(?:[’']s| is) (?:why|more)|should|must|needs?|matters?)\b"
)
_TOLD = rf"{_BEGINS}(?!{_REST}{CONCLUDES})"
# An ailment is an argument, too, where the next sentence concludes, or where it is about all who have it.
_REASONS = (
    r"(?:[^.?!\n]*[.?!] so\b(?! (?:sad|hard|bad)\b)|[^.?!\n]*?\b(?:nothing to do with|would help|helps? (?:him|her|them|me|us) more|"
    r"(?:children|kids|many|patients|people|pupils|some|students|those|teenagers) (?:(?:are|is) (?:often )?(?:ill|sick)|who are (?:ill|sick)|"
    r"(?:with|who have|have|who suffer|suffer))\b))"
)
# An animal's death, history, and a long life are no hardship of the writer's.
_FAR = (
    r"\b(?:(?:cat|dog|fish|hamster|horse|oak|pet|plant|pony|rabbit|tree)s?\b[^.?!\n]{0,40} died|died for the|before i was born|in history|suffragettes?|"
    r"(?:died|lived|until|was) (?:at |to )?(?:9\d|ninety))\b"
)
# Nor is what somebody is likened to, as *if a man threatens to hurt the others, we …*, or has read of, or grants that it happens.
_OF_ANYBODY = (
    r"\s*(?:(?:if|when) an? |(?:i|we) (?:read (?:about|of|that)|heard of (?:an?|some|two|three|the)|"
    r"(?:saw|watched) (?:an?|the) (?:documentary|film|interview|report)|(?:admit|agree|know|find it \w+) that|know they get) )"
    r"(?![^.?!\n]*\b(?:i(?! (?:find|hate))|me|my|us|our)\b)"
)
_AILING = rf"{_TOLD}(?!{_OF_ANYBODY})(?!{_REASONS})"
# Of a text that no card explains, nothing is quoted where it speaks of these.
FAMILY = r"\b(?:dad|father|mum|mom|mother|parents?|(?:step|grand)\w+|gran|nan|uncle|aunt|cousins?|brothers?|sisters?|(?:best )?friend|husband|family)\b"
EXPERIENCE = (
    rf"{_BEGINS}(?!{_OF_ANYBODY})(?!{_REST}{_FAR})(?={_REST}{_FIRST}){_REST}{_HARDSHIP}"
    rf"|{_BEGINS}(?!{_REST}\b(?:almost|nearly)\b)(?={_REST}\bi\b){_REST}{_HIT}|{_TOLD}(?={_REST}{_FIRST}){_REST}{_HINDERED}"
    rf"|{_AILING}(?={_REST}{_FIRST}){_REST}{_AILMENT}"
    rf"|{_BEGINS}(?={_REST}(?:{_FIRST}|{FAMILY})){_REST}\b(?:panic attacks?|self[- ]harm\w*|(?<!be )(?<!longest )suicid(?:al|es?(?! of the))\b|"
    r"traumati[sz]ed|traumas?|nightmares?|(?:seen|saw|survived?|fled|escaped|lived through|been (?:in|through)) (?:the |a )?wars?)\b|"
    r"\b(?:lost (?:my|our) (?:\w+ )?(?:mother|father|parents?|brother|sister|family|home|house|child|friend)s?)\b"
)
# Grave harm: a card that speaks of it is not weighed against numbers of people.
GRAVE_HARM = (
    r"\b(?:accidents?|asthma|attack(?:s|ed)?|bullied|bullying|danger(?:s|ous)?|dead|death|die[ds]?|disab\w+|fears?|frightened|harm|hurts?|"
    r"illness|injur\w+|kill(?:s|ed)?|sick|unsafe|violen\w+|walk(?:ing)? (?:far|hard)|wheelchairs?)\b"
)
# What a school day is made of: words that say nothing of anybody. Of a text that no card explains, only a clause of these, of the
# motion's own words and of small ones is quoted, so that no word which is on no list of ours is ever read out.
_PLAIN = """
afternoon age ago air already always anyway april arm arrive art ask autumn awake away back bag bake bakery ball band
basketball battery become begin bell better bike bin book boring borrow box bread break breakfast bright bring broken
build building bus busy buy cafe cake calculator calendar camera campus canteen card careful carry centre chair chalk
change chapter charge chat cheap check cheerful chess choir choose cinema city class classroom clean clear climate
clock close club coffee collect college compare computer concert contract cook copy corner corridor cost council count
country course court cross crossing customer cut cycle date december decide deliver depend desk dictionary different
difficult dinner diploma draw drawing drive driver dry early earn easy eat eight eighteen election eleven email end
enough enter entrance environment equal essay euro evening event everywhere exact exactly exam exercise expensive
experiment explain extra fair farmer fast fifteen fifty file fill film final finish first fit five fix follow football
forget forty four free fresh friday fridge fruit fuel full funny game germany grade grammar grow gym half hall
handball happen happy hard hardly headphones healthy hear helmet history hobby holiday hope hour huge hundred hurry
idea important inside interesting internet invoice job join july june key keyboard kick lab lamp land language laptop
last late law learn leave left lend lesson library lift line list listen live locker lorry loud lunch machine magazine
mail main map march mark market match maths maybe meal meet message metre mile milk minute mix modern monday money
month morning mostly motion mountain move movie museum music near nearly never newspaper nine noise normal normally
note notebook notice november number offer office often one open orchestra organise outside oven page paint paper
parent park parking parliament party pass passport pasta pavement pay pen pencil people petrol piano picture pizza
plan plane planet plant plastic platform play playground plug politics pool possible post pound practise prepare press
price print printer prize programme project prove pull pupil push put question queue quick quiet quiz radio reach read
ready real recipe remember remove rent repair repeat replace report return ride ring road room route rule run safe
same sandwich saturday save school science screen scroll search season seat second sell send separate september seven
seventeen share shelf shift shoe shop shopkeeper short show sign simple sing sit six sixteen sixty sleep slow small
soft sometimes song soon spain speak speech speed spell spend sport square stage stand start station stay stop storm
story street strong student study subject summer sunday supermarket swap swim swimming switch table tablet talk tax
taxi teach teacher team television ten tennis term test text theatre third thirty thousand three thursday ticket tidy
timetable tiny tired together tomorrow town toy traffic train training tram translate translation travel tree trip
trousers true try tuesday turn tv twelve twenty twice two type understand uniform university useful usually van
vegetable video village visit vocabulary volleyball wait wake walk warm wash waste watch water wear website wednesday
weekend wet wheel wide wifi win wind winter word workshop worse write year yesterday yoghurt young zero zone
favourite grow heat light living loud rock sail shake smile steam sweet tower wool
"""
# Things that nobody is called by.
_THINGS = """
airport animal apple aquarium autumn baker bakery balcony ballot banana basket basketball beach bench bicycle bird blackboard bowl branch bread
brick broom brush bucket bus butter button cable cafe cake calculator calendar camera candle canteen carpet carrot cartoon cassette castle cathedral
ceiling charger cheese chef chess chimney chocolate christmas clay cloud clown coat coin colour comic computer concert cookie corn crane crayon
cucumber curtain dance dentist diary dictionary dishwasher donut drum duck electricity elephant email engine engineer envelope essay fashion feather
ferry festival field film firework flag flour flower flute fog folder football fountain fridge fruit garden gardener ghost giraffe glass glue goat
gold goldfish grandstand grass gravel guitar hamburger hamster headphones hedge helicopter helmet hill horse ice icecream internet jacket jigsaw
juice jungle kangaroo kettle keyboard kite ladder lake lamp laptop lasagne laundry lawn leaf lemonade lift lightning lion lottery magazine magician
map mascot meadow measure medal menu metal microphone microwave milk mirror monument moon mop motorbike mountain movie muffin museum music nail
napkin newspaper noodle notebook nurse ocean onion orange oven owl paint pancake paper parade parcel parrot passport pasta path pear pen pencil
penguin petrol piano picnic pie pigeon pilot pipe pizza plane plate playground playlist plumber podcast pond popcorn postcard poster potato pretzel
printer pump puzzle pyramid radiator radio rain raincoat recipe rehearsal ribbon robot room rose roundabout rucksack salad salt sand sauce saxophone
scarf scissors scooter seed series shelf shoe silver singer skate skateboard sky snow socks sofa soil song soup spaceship spaghetti speaker spinach
sponge spoon spring sprinkler square squirrel stable stadium stamp star statue steel sticker stone stopwatch sugar summer sun sunset supermarket
sushi swan table tea teapot tennis theatre thermos thunder timetable toast tomato tool tooth toothpaste tournament tractor trainer trampoline trophy
trousers truck trumpet tunnel ukulele umbrella uniform vegetarian violin voicemail volcano volleyball waffle wardrobe wave weather whistle wifi
writer zoo
"""
# What no plain clause has: who is meant by somebody's words, what should be done to somebody, what somebody has not, and where and
# when a hard life goes on.
_HAS_NOT = r"(?:n[’']t|\b(?:never|no|nobody|none|not|without))\b"
PERSONS = (
    r"\b(?:he|she|him|hers?|his|they|them|theirs?|those|these|yours?|you|like (?:that|this))\b|(?<!\d )\bpeople\b"
    r"|\b(?:all|any\w*|boys?|child(?:ren)?|class|drivers?|every(?:body|one)|girls?|half|it|m[ae]n|neighbours?|nobody|one|parents?|part|pupils?|some\w*|"
    r"students?|teachers?|teams?|this|that|wom[ae]n)\b.*\b(?:should|must)\b"
    rf"|\b(?:i|me|my|mine|we|us|our)\b.*{_HAS_NOT}|{_HAS_NOT}.*\b(?:i|me|my|mine|we|us|our)\b"
    r"|\b(?:alone|attics?|bath\w*|beds?|bedrooms?|bottles?|bridges?|cellars?|cold|cupboards?|dark\w*|doors?|dress|empty|family|floors?|home|houses?|hungry|"
    r"kitchens?|knife|letters?|lock\w*|miss\w*|nights?|photos?|pictures?|police|railways?|roofs?|safe\w*|shower\w*|skip\w*|soldiers?|stairs|toilets?|"
    r"tracks?|videos?|walls?|windows?)\b"
)
ONESELF = r"\b(?:i|me|my|mine|myself)\b"  # such a clause is plain only if it speaks of the motion's own thing
WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[’'][^\W\d_]+)*")

# What people say, and cards' words for it.
_MEANS = """
grandmother grandma grandfather grandpa elderly crutches wheelchair: disabilities
metres meters: far
suburbs districts outskirts: door
dirt dirty filthy fumes smog noise pollution polluted smoke lungs: exhaust
bike bikes bicycle bicycles biking: cycle
lorry lorries truck trucks deliver delivery deliveries: van
firefighters firemen fire engine paramedics: ambulance
store stores supermarket business businesses: shop
mall malls: shopping
taxi cab: drive
crash crashes collision accident: traffic
dark ice icy: safer roads
sleepy yawn exhausted drowsy: tired
asleep bed: sleep
breakfast hurry stress stressed stressful: calm morning
football soccer swimming volleyball orchestra choir hobby hobbies: clubs sport
mum mom mummy dad father mother parent: parents family
advertisement advertisements adverts ads posters slogans flyers: campaign
politician politicians minister ministers chancellor president parliament: politics parties
salary wages wage: tax
planet: climate
mature immature maturity childish: grown
influence influenced persuade manipulated: views
tiktok instagram snapchat whatsapp: message
concentrate concentration focused listening: focus attention
bag pocket backpack: nearby
ring rings buzz vibrates notification notifications: message
photo photos picture pictures video videos filmed filming: films
phoned emergency: reach
self-control discipline willpower: handle
cheat cheats cheating cheated: copy
rich poor wealthy tutor tutors tutoring: help home
judge measure: guess
engineer doctor pilot surgeon employer boss company university: colleges
wrong errors error failed fail: mistakes
afraid scared nervous embarrassed ashamed: fear
refugees foreigners migrants immigrants: newcomer
vocabulary grammar alphabet: words
separated: separate
outsider outsiders excluded strangers: outside
buddy mate mates: friends
mines guards shoot shot soldiers fences: punish severely
camp camps jail beaten killed executed executions tortured: prison harm
brides sold trafficked traffickers: exploit cheat abuse
"""


def is_english(motion: Motion) -> bool:
    """Whether a motion's pack is in English."""
    return motion.language.partition("-")[0].casefold() == "en"


def words_of(text: str) -> list[str]:
    """A text's words in lower case; numbers are words."""
    return [word.casefold().replace("’", "'") for word in WORD.findall(text)]


@remember_texts(2048)  # hearing asks for those of a text, of its sentences and of its clauses again and again
def stems_of(text: str) -> frozenset[str]:
    """The stems of an English text's words, without small ones."""
    words = (word for word in words_of(text) if word not in SMALL and (len(word) > 1 or word.isdigit()))
    return frozenset(map(_stem, words))


@cache
def plain_stems() -> frozenset[str]:
    """The stems of words that say nothing of anybody."""
    return stems_of(f"{_PLAIN} {_THINGS}")


@cache
def meanings() -> dict[str, tuple[str, ...]]:
    """By the stem of a word that people say, the stems of cards' words for it."""
    lines = [line.split(":") for line in _MEANS.split("\n") if line]
    return {_stem(word): tuple(_stem(each) for each in means.split()) for said, means in lines for word in said.split()}


def meant_by(text: str) -> frozenset[str]:
    """The stems of a text's words, and of other words for the same things."""
    return meant_of(stems_of(text))


def meant_of(stems: frozenset[str]) -> frozenset[str]:
    """These stems, and those of other words for the same things."""
    return stems.union(*(meanings().get(stem, ()) for stem in stems))


@lru_cache(maxsize=20_000)  # stemming takes longer than everything else here, and a class says the same words often
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> Any:
    import snowballstemmer  # not needed to read the rules

    return snowballstemmer.stemmer("english")
