"""One text of a person's own, and where its words come from: what coaching, drills and reports look for.

Words are the same when their stems are; words of the motion's own title or question don't count, because everybody uses
them. `static/js/coaching/own_text.js` does the same in the browser, with what `language_words` knows of a language.
"""

import re
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

from ..game import Motion

Field = Literal["text", "restatement"]
ENOUGH = 2  # words in common; in a text with fewer, all of them
SHORT = 4  # letters: shorter words link sentences and say little
COPIED = 5  # words in a row that are somebody else's
LISTED = (10, 0.2)  # a text of this many words, of which only this share link others, is a list and no sentence
ECHOED = (
    6,
    0.8,
)  # a text with this many words that carry meaning, of which this many are a card's, has none of its own

LANGUAGES = {
    "ar": "arabic", "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish", "fr": "french", "hu": "hungarian",
    "it": "italian", "nb": "norwegian", "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sv": "swedish", "tr": "turkish",
}  # fmt: skip
_SMALL = (
    "about after also although another because been before being between both cannot could does doing done down each either even ever every from "
    "have having here into itself just like made make many might more most much must neither never only other others over same says shall should "
    "since some such than that their theirs them themselves then there these they thing things this those through under until upon very were what "
    "whatever when where whether which while whose will with within without would your yours "
    "a all am an and any are as at be but by can can't did didn't do don't few for from get go got had has he her him his how i if in is isn't it "
    "it's its let may me my no nor not now of off on one or our out she so the them to too two up us was we who why yet you"
)
ANYBODY = frozenset(  # words for people and things of whom nothing more is said
    [
        "anybody",
        "anyone",
        "anything",
        "everybody",
        "everyone",
        "everything",
        "nobody",
        "nothing",
        "people",
        "person",
        "somebody",
        "someone",
        "something",
    ]
)
SMALL_WORDS = frozenset(_SMALL.split()) | ANYBODY
REASON_WORDS = {
    "en": re.compile(
        r"\b(?:because|therefore|thus|hence|otherwise|consequently|as a result|that[’']s why|(?:that|this|which) is why|(?:which|that|this) means|"
        r"(?:that|this|it) matters|so that|since|after all|due to|given that|in order to|leads? to)\b|(?:(?<=^)|(?<=[.;:,!?–—] ))so\b",
        re.IGNORECASE,
    )
}
WEIGHING_WORDS = {
    "en": re.compile(
        r"\b(?:matters? (?:more|less)|(?:more|most) (?:important|serious|likely|urgent)|outweighs?|outweighed|counts? for more|weighs? (?:more|heavier)|"
        r"more people(?: than)?|(?:cannot|can[’']t|can not) be undone|"
        r"(?:worse|better|greater|bigger|smaller|longer|heavier|rarer|likelier|safer|more [a-z]+|less [a-z]+)(?: [a-z]+){0,2} than)\b",
        re.IGNORECASE,
    )
}
DENIAL_WORDS = {  # of harm that is on record, or that make light of it; looked for only where a card that is hard to bear was answered
    "en": re.compile(
        r"\b(?:never (?:really )?happen(?:s|ed)?|(?:did|does|do)(?: not|n[’']t) (?:really )?happen|made[ -]up|(?:mak(?:e|es|ing)|made) (?:this|that|it|"
        r"things|stories|them) up|invent(?:ed|s)?|fake[ds]?|hoax|lies|lied|lying|liars?|propaganda|exaggerat(?:e|es|ed|ing|ions?)|"
        r"(?:is|are|was|were)(?: not|n[’']t) true|untrue|fairy ?tales?|no (?:real )?(?:proof|evidence) (?:that|of|for)|"
        r"(?:nobody|no one) (?:is|was|gets|got) (?:ever |really )?(?:hurt|harmed|punished|tortured|killed)|not (?:that|so) bad|deserved? it|"
        r"nothing (?:bad |terrible |serious )?(?:ever |really )?happen(?:s|ed)|(?:do|does|did)(?: not|n[’']t) (?:really )?believe (?:it|them|a word|any of"
        r"|(?:the|these|those|their|such) (?:stor(?:y|ies)|reports?|claims?|people))|(?:own|their|her|his) fault|asked for (?:it|this)|serves? (?:them|her|"
        r"him) right|kn[eo]w the r(?:ules|isks?)|(?:no|not (?:such )?a|isn[’']t (?:such )?a) (?:big|great) (?:deal|problem)|"
        r"boo[ -]?hoo|what a surprise|oh,? sure|yeah,? right|cry me)\b",
        re.IGNORECASE,
    )
}
DENIAL_DENIED = {  # before such words: they deny a denial
    "en": re.compile(
        r"\b(?:not|n[’']t|never|nobody|no one|without|deny)\b[^.?!;:]{0,45}$|n[’']t [^.?!;:]{0,45}$", re.IGNORECASE
    )
}
LOADED = {
    "en": "absurd bigot clueless coward crazy cruel delusional dishonest dumb evil foolish greedy hateful heartless hypocrite idiot ignorant insane "
    "laughable liar lunatic moron naive nonsense obviously pathetic pretend propaganda racist ridiculous selfish shameful silly stupid"
}
ENDINGS = ("", "s", "d", "ed", "ing", "ly", "ness", "ity", "ies", "iness", "al", "ally", "y")
WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")


class Mark(NamedTuple):
    """Words of the writer to point at: from `start` up to `end`, in characters of that field."""

    field: Field
    start: int
    end: int


def prepare() -> None:
    """Load what the first text would wait for: with all its languages, a fifth of a second."""
    import snowballstemmer  # noqa: F401  # only now: a server that starts listens first


@cache
def _stemmer(language: str) -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer(LANGUAGES[language]) if language in LANGUAGES else None


@lru_cache(maxsize=20_000)  # stemming takes longer than everything else here, and a class says the same words often
def _stem(language: str, word: str) -> str:
    plain, stemmer = _plain(word), _stemmer(language)
    return str(stemmer.stemWord(plain)) if stemmer else plain


@lru_cache(maxsize=64)  # each page of drills has them, and stemming takes 40 ms
def loaded_forms(language: str) -> dict[str, str]:
    """Words that judge people, in forms that a browser without a stemmer can look for, each with its stem."""
    language = language.partition("-")[0].casefold()
    stemmer = _stemmer(language)
    words = LOADED.get(language, "").split()
    forms = {head + ending: word for word in words for head in (word, word[:-1]) for ending in ENDINGS} | {
        word: word for word in words
    }
    stems = {form: (stemmer.stemWord(form), stemmer.stemWord(word)) for form, word in forms.items()}
    return {form: own for form, (own, meant) in stems.items() if own == meant}


def language_words(language: str) -> dict[str, Any]:
    """This module's data on a language, for its counterpart in the browser (`static/js/coaching/own_text.js`)."""
    language = language.partition("-")[0].casefold()
    patterns = {
        "reasons": REASON_WORDS,
        "weighing": WEIGHING_WORDS,
        "denial": DENIAL_WORDS,
        "denial_denied": DENIAL_DENIED,
    }
    words = {name: known[language].pattern if language in known else "" for name, known in patterns.items()}
    return {
        "language": LANGUAGES.get(language, ""),
        "small": sorted(SMALL_WORDS),
        "loaded": LOADED.get(language, "").split(),
        **words,
    }


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")


def _run(own: list[tuple[re.Match[str], str]], start: int, others: list[str], other: int) -> int:
    """How many words from these two places on are the same."""
    length = 0
    while (
        start + length < len(own) and other + length < len(others) and own[start + length][1] == others[other + length]
    ):
        length += 1
    return length


class OwnText:
    """The words of one of the writer's texts."""

    def __init__(self, motion: Motion, text: str, field: Field):
        self.text, self.field = text, field
        self.language = motion.language.partition("-")[0].casefold()
        self.common = {self._stem(word) for word in WORD.findall(f"{motion.title} {motion.question}")}

    def _stem(self, word: str) -> str:
        return _stem(self.language, word)

    def _telling(self, text: str) -> set[str]:
        """The stems of the words that carry meaning."""
        words = {word.casefold() for word in WORD.findall(text)}
        return {self._stem(word) for word in words if len(word) >= SHORT and word not in SMALL_WORDS} - self.common

    def shared(self, *theirs: str) -> tuple[Mark, ...]:
        """Where words of these texts occur in the writer's own; none if there are too few."""
        source = self._telling(" ".join(theirs))
        both = source & self._telling(self.text)
        return self._marked(both) if both and len(both) >= min(ENOUGH, len(source)) else ()

    def loaded(self, theirs: str) -> tuple[Mark, ...]:
        """Where words that judge people occur, except words that the other side used first."""
        judging = {self._stem(word) for word in LOADED.get(self.language, "").split()}
        return self._marked(judging - {self._stem(word) for word in WORD.findall(theirs)})

    def reasons(self) -> tuple[Mark, ...]:
        """Where the text announces a reason."""
        return self._found(REASON_WORDS)

    def weighing(self) -> tuple[Mark, ...]:
        """Where the text weighs two points against each other."""
        return self._found(WEIGHING_WORDS)

    def denial(self) -> tuple[Mark, ...]:
        """Where the text seems to deny that something happened, and not to deny such a denial."""
        denied, marks = DENIAL_DENIED.get(self.language), self._found(DENIAL_WORDS)
        ends = (0, *(mark.end for mark in marks))  # a denial doesn't deny the next one
        return tuple(
            mark
            for mark, end in zip(marks, ends, strict=False)
            if not (denied and denied.search(self.text[end : mark.start]))
        )

    def copied(self, *theirs: str) -> Mark | None:
        """The longest run of words that is the same in one of these texts, of at least `COPIED`."""
        own = [(word, _plain(word.group())) for word in WORD.finditer(self.text)]
        best, at = 0, 0
        for others in ([_plain(word) for word in WORD.findall(text)] for text in theirs):
            for start in range(len(own)):
                for there in range(len(others)):
                    length = _run(own, start, others, there)
                    if length > best:
                        best, at = length, start
        return Mark(self.field, own[at][0].start(), own[at + best - 1][0].end()) if best >= COPIED else None

    def is_list(self, least: int = LISTED[0]) -> bool:
        """Whether the text is at least this many words in a row rather than sentences: hardly any of them link others. Only English
        is looked at."""
        words = [_plain(word) for word in WORD.findall(self.text)]
        linking = sum(word in SMALL_WORDS for word in words)
        return self.language == "en" and len(words) >= least and linking < LISTED[1] * len(words)

    def echoes(self, *theirs: str) -> bool:
        """Whether nearly all words of the text that carry meaning are from these texts."""
        own = self._telling(self.text)
        return len(own) >= ECHOED[0] and len(own & self._telling(" ".join(theirs))) >= ECHOED[1] * len(own)

    def _found(self, patterns: dict[str, re.Pattern[str]]) -> tuple[Mark, ...]:
        matches = patterns[self.language].finditer(self.text) if self.language in patterns else ()
        return tuple(Mark(self.field, match.start(), match.end()) for match in matches)

    def _marked(self, stems: set[str]) -> tuple[Mark, ...]:
        words = WORD.finditer(self.text)
        return tuple(Mark(self.field, word.start(), word.end()) for word in words if self._stem(word.group()) in stems)
