"""A motion as a teacher typed it, as the sentence that is played: English grammar, by patterns. Other languages stay as they are."""

import re

from .sentence import VERBS, answered

LOOKED_THROUGH = 300  # characters: what is longer is no motion, and too long to look through
# What is small inside a sentence, of what a title writes with a capital: helpers, and nouns and adjectives that motions are about. What isn't
# here may be a name.
_SMALL = re.compile(
    r"(?:a|an|the|and|or|but|nor|not|never|ever|always|also|only|no|all|every|each|any|some|more|most|less|least|fewer|few|many|much|too|very|so|as|if|than|then|that|"
    r"this|these|those|there|their|its|our|your|his|her|we|they|it|he|she|who|which|what|when|where|why|how|is|are|was|were|be|been|being|am|do|does|did|done|has|have|"
    r"had|can|could|may|might|must|shall|should|will|would|ought|in|on|at|of|for|from|to|by|with|without|about|into|over|under|after|before|until|during|between|against|"
    r"near|out|up|down|off|again|instead|rather|better|best|worse|worst|good|great|bad|evil|right|wrong|fair|unfair|true|false|free|new|old|young|big|small|high|higher|low|"
    r"lower|long|longer|short|shorter|rich|poor|public|private|single|own|same|real|main|own|hard|easy|safe|healthy|junk|fast|wild|human|local|national|social|modern|"
    r"compulsory|optional|voluntary|legal|illegal|single-use|plastic|paper|nuclear|solar|electric|artificial|art|sex|music|sport|home|house|school|class|classroom|lesson|"
    r"homework|uniform|exam|lunch|meal|food|lunche|milk|sugar|water|air|energy|space|travel|money|waste|time|day|week|weekend|month|year|night|morning|age|child|children|boy|"
    r"girl|man|men|woman|women|people|person|pupil|student|teacher|parent|family|adult|teenager|everyone|everybody|nobody|anyone|phone|mobile|smartphone|screen|computer|"
    r"internet|media|video|game|film|book|library|park|road|street|city|town|village|country|world|earth|planet|society|community|government|state|council|police|prison|"
    r"law|rule|right|vote|voting|tax|war|peace|army|king|queen|monarchy|monarch|empire|leader|ruler|hero|villain|tyrant|traitor|victim|saint|coward|death|life|love|animal|"
    r"pet|dog|cat|zoo|circus|hunt|fox|horse|bus|bike|bicycle|helmet|car|train|plane|flight|aeroplane|job|work|pay|wage|price|cost|fee|ticket|shop|market|trade|business|"
    r"charity|church|religion|faith|god|nature|climate|change|carbon|oil|coal|gas|advert|advertising|fashion|clothes|health|hospital|doctor|nurse|medicine|drug|drink|alcohol|"
    r"smoking|science|history|language|maths|reform|revolution|penalty|capital|punishment|crime|weapon|bomb|test|result|grade|mark|trip|holiday|break|bottle|bag|day|late|"
    r"early|later|earlier|first|last|second|lie|secret|promise|truth|speech|violence|bullying|privacy|technology|robot|driver|driving|bank|strike|sixteen|eighteen|twelve|"
    r"necessary|important|useful|useless|dangerous|harmful|cruel|kind|sandwich|pizza|tyranny|mistake|crime|cause|reason|success|failure|overrated|behaviour|behavior|dinner|breakfast|headteacher|detention|playground|canteen|"
    r"attendance|subject|sleep|lesson|noise|gum|sweet|shoe|trainer|skirt|trouser|tie|hair|make-up|tattoo|piercing)s?",
    re.I,
)
# What has a capital everywhere, and no other meaning with a small letter.
_NAMES = re.compile(
    r"\b(?:africa|america|asia|europe|antarctica|afghanistan|albania|algeria|argentina|australia|austria|bangladesh|belgium|bolivia|brazil|britain|bulgaria|cambodia|"
    r"canada|chile|colombia|croatia|cuba|cyprus|denmark|egypt|england|estonia|ethiopia|finland|france|germany|ghana|greece|haiti|hungary|iceland|india|indonesia|iran|"
    r"iraq|ireland|israel|italy|jamaica|japan|kenya|korea|latvia|lebanon|libya|lithuania|luxembourg|malaysia|malta|mexico|morocco|nepal|netherlands|nigeria|norway|"
    r"pakistan|palestine|peru|philippines|poland|portugal|romania|russia|rwanda|scotland|senegal|serbia|singapore|slovakia|slovenia|somalia|spain|sudan|sweden|"
    r"switzerland|syria|taiwan|tanzania|thailand|tunisia|uganda|ukraine|venezuela|vietnam|wales|yemen|zimbabwe|london|paris|venice|"
    r"(?:afric|americ|asi|australi|canadi|europe|germ|indi|itali|kore|mexic|russi|ukraini)an|british|chinese|english|french|greek|irish|japanese|scottish|spanish|welsh|"
    r"house of (?:lords|commons|representatives)|united (?:nations|states|kingdom)|european union|(?:first|second) world war|cold war|"
    r"(?:bank|church) of england|supreme court|olympic games|"
    r"january|february|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b",
    re.I,
)
# Or shows it by its ending; not so "British", "Roman" and "Victorian".
_ENDING = re.compile(
    r"[a-z]{2,}(?:ing|ed|tion|tions|ment|ments|ness|ity|ities|ism|ful|less|able|ible|ive|ous|ly|ance|ence|ies|ship|wise)"
)
_STARTS = re.compile(
    r"(?:i (?:really |strongly )?(?:think|believe|feel)|in my (?:opinion|view|eyes)|my opinion is|this house (?:believes|thinks)|(?:the|our) motion is|motion)"
    r"(?:,|:| that\b)*\s+(?=\w)",
    re.I,
)  # fmt: skip
# "the children they must not", as some languages have it.
_TWICE = re.compile(
    r"\b((?:[Tt]he |[Oo]ur )?[\w’'-]+s|(?:[Tt]he )?(?:people|children)) they (?=(?:should|must|can|need|have)\b)"
)
# "more better", and "Is better to live in a town", as learners say
_MORE = re.compile(
    r"\b(?:more|much more) (?=(?:better|worse|easier|healthier|happier|cheaper|safer|faster|slower|bigger|smaller|cleaner|longer|shorter|"
    r"older|younger|stronger|nicer|higher|lower|harder)\b)",
    re.I,
)
_IS_BETTER = re.compile(
    r"is (?=(?:better|worse|good|bad|right|wrong|easier|important|necessary|possible|healthier|safer|cheaper) (?:to|that|for)\b)",
    re.I,
)
_INVERTED = re.compile(r"(?:should|must|is it|are|was|were|does|did|do|is)\b", re.I)
_GOOD_OR_BAD = re.compile(
    r"([^:?–—]{3,80}?)\s*(?:[:,?–—]|\s-)\s*(?:are they |is it )?(?:a )?(?:good or (?:a )?bad|bad or (?:a )?good)(?: thing| idea)?\W*",
    re.I,
)
_WHICH = re.compile(
    r"(was|were|is|are) ([^,;:?]{3,80}?) ((?:an?|the) [^,;:?]{3,60}?) or ((?:an?|the) [^,;:?]{3,60}?) ?\?", re.I
)
_MORE_GOOD = re.compile(
    r"\b(is|are|was|were|does|do|did|brings?|brought) more good (?:things )?than bad(?: things)?\b", re.I
)
_BRINGS = {
    "is": "does",
    "are": "do",
    "was": "did",
    "were": "did",
    "brings": "does",
    "bring": "do",
    "brought": "did",
    "does": "does",
    "do": "do",
    "did": "did",
}
_MANY = re.compile(r"\b(?:\w+[^\Wsui]s|people|children|women|men)\b(?! (?:uniform|media|day|work|trip|house)\b)", re.I)
# "The Great Fire of London started in 1666", "Water boils at 100 degrees"
_FACT = re.compile(
    r"[^,;:?]{3,90}? (?:(?:was|were) (?:fought|born|killed|built|founded|signed|invented|discovered|crowned|beheaded|"
    r"executed|written|published|passed|opened|completed|abolished)|"
    r"began|started|ended|finished|happened|died|sank|broke out|fell|opened|took place)(?: [^,;:?]{2,40}?)?"
    r" (?:in|on) (?:\w+ )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:\w+ )?\d{3,4}"
    r"(?: (?:AD|BC|BCE|CE))?\W*"
    r"|[^,;:?]{3,80}? (?:is|are|has|have|boils?|freezes?|melts?|weighs?|measures?) (?:at |about |over )?[\d.,]+ ?(?:°|degrees|metres|meters|kilometres|"
    r"km|miles|kilos?|kg|tonnes|legs|planets|bones|countries|states|days|hours)\b[^,;:?]{0,20}",
    re.I,
)  # fmt: skip


def tidied(text: str) -> str:
    """A motion with its first letter large, "not" whole, no full stop and no capitals inside but a name's, and without the words that only
    say whose view it is; of a question without its mark, the question."""
    text = re.sub(r"!+\Z", "", " ".join(text.split()))
    if len(text) > LOOKED_THROUGH:
        return text
    text = re.sub(r"\b(should|must)n['’]t\b", r"\1 not", text)
    text = re.sub(r"\b(should|must|could|would|might) of (?!course\b)", r"\1 have ", text)
    text = re.sub(r"\b(should|must|can|will|would) to (?=[a-z])", r"\1 ", text)  # "must to have", as learners say
    text = _TWICE.sub(r"\1 ", _STARTS.sub("", _sentence_case(text), count=1))
    text = _NAMES.sub(lambda name: re.sub(r"\b(?!of\b)[a-z]", lambda letter: letter[0].upper(), name[0]), text)
    text = _MORE.sub("", text)
    text = (
        _IS_BETTER.sub("is it " if text.endswith("?") else "it is ", text, count=1) if _IS_BETTER.match(text) else text
    )
    text = re.sub(r"(?<![\w’'-])i(?=(?:[’']\w+)? )", "I", text)
    text = re.sub(r"(?<=[.!?] )[a-z]", lambda letter: letter[0].upper(), text)
    if text[:1].islower() and not text[1:2].isupper():  # "iPads"
        text = text[:1].upper() + text[1:]
    text = good_than_harm(text)
    if (asked := as_question(text)) != text:
        return asked
    return text[:-1] if re.fullmatch(r"[^.!?…]+\.", text) else text


def good_than_harm(text: str) -> str:
    """A motion with more "good than bad", as it is said in English: "Tourism is more good than bad" becomes "Tourism does more good than
    harm"."""
    return _MORE_GOOD.sub(lambda said: f"{_BRINGS[said[1].lower()]} more good than harm", text)


def as_question(text: str) -> str:
    """A question that was written without its mark, with it; any other text as it is."""
    bare = text.rstrip(".!")
    return f"{bare}?" if _INVERTED.match(text) and not text.endswith("?") and answered(f"{bare}?") else text


def sides_named(text: str) -> str:
    """The motion of a text that leaves open what its sides would be: "Zoos: good or bad?" becomes "Zoos do more good than harm", "Was Nero a
    fool or a tyrant?" becomes "Nero was a fool, not a tyrant"; "" for any other."""
    if judged := _GOOD_OR_BAD.fullmatch(text):
        return f"{judged[1]} {'do' if _MANY.search(judged[1]) else 'does'} more good than harm"
    if which := _WHICH.fullmatch(text):
        return f"{which[2][:1].upper()}{which[2][1:]} {which[1].lower()} {which[3]}, not {which[4]}"
    return ""


def is_common(word: str) -> bool:
    """Whether a word that a sentence begins with has a small letter elsewhere: "Homework", and not "Facebook"."""
    return bool(_SMALL.fullmatch(word))


def is_fact(title: str) -> bool:
    """Whether a motion only says a date or a number that can be looked up."""
    return bool(_FACT.fullmatch(title))


_HELPERS = ("should", "must", "would", "ought", "than", "with", "from")  # small in many titles


def _sentence_case(text: str) -> str:
    """A text in title case with small letters inside, except for what may be a name."""
    if text.isupper():
        return text.lower()
    longer = [word for word in text.split()[1:] if len(word) > 3 and word[0].isalpha() and word not in _HELPERS]
    if len(longer) < 2 or any(word[0].islower() for word in longer):
        return text
    first, *rest = text.split(" ")
    said, before = [first], ""
    for word in rest:
        plain = word.strip("“”‘’\"'().,:;!?")
        common = is_common(plain) or _ENDING.fullmatch(plain.lower()) or VERBS.match(f" {plain}", 1)
        after = before.lower() in {
            "a",
            "an",
            "should",
            "must",
            "would",
            "be",
            "have",
            "has",
            "to",
            "not",
        } and not re.search(r"(?:ish|an|ese)$", plain)
        starts = before.endswith((".", "!", "?", ":"))
        small = (common or after) and not starts and not (plain.isupper() and len(plain) > 1) and plain != "I"
        said.append(word.lower() if small else word)
        before = word
    return " ".join(said)
