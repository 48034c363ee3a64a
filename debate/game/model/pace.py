"""How long people need, in seconds: to read, to write, to decide (docs/game.md, section 2).

Lengths of phases, the steps of a reveal and the plan of a lesson all come from here. People read 200 words a minute and write
22, at 5.85 characters a word with its space. Characters are counted, because short words take less time than long ones.
"""

import re

READ, WRITTEN = 20.0, 2.1  # characters a second
DENSE_READ, DENSE_WRITTEN = 5.0, 0.5  # in scripts without spaces, of which a character is a syllable or a word
DECISION = 8.0  # a verdict, a star
PAGE = 4.0  # to find one's way on a new page
WORD = 5.85  # characters
# of a reveal and an ending
SHORTEST_TEXTS = 12.0  # a clash's texts on the projector, at least
GUESS = 4.0  # to guess what readers decided, when they are read
ROOM = 3.0  # first what the room expects, where it guessed
RESULT = 15.0  # its votes; after VERDICT its verdict, after NAMES its authors, and why
VERDICT, NAMES = 5.0, 9.0
# The same where the room and all readers agree: the votes turn at once, and there is no more to wait for.
FOREGONE, FOREGONE_VERDICT, FOREGONE_NAMES = 9.0, 2.0, 4.0
LONG = 1.3  # of all this, in a later round, for its last clash
RULE = 6.0  # before the texts of a lesson's first clash that can be guessed: whose its point will be
BEAT = 3.0  # before the texts of the last clash, that it is; in a later round before the first, too
VOTED = 2.0  # of the last vote, at most, once everybody here has voted
GUESSED, WHY = (
    3.0,
    6.0,
)  # of a clash's texts, at most, once everybody here has guessed; where some have still to say why
# Of a clash's texts, at least: seconds, and a share of the time to read them; those of a show's first clash. Who has guessed has read
# what they wanted.
LEAST, LEAST_READ = 6.0, 0.25
FIRST, FIRST_READ = 10.0, 0.4
CALM = 2  # times as much of it on a grave motion, and at a host's own pace
QUICK = 7.0  # a clash that comes fast: a line of each text, a shout, and after 4.5 s who won
OWN_RESULTS = 30.0  # everybody's own, after the last clash
AWARD = 17.0  # an award with its text, at most
AWARD_TEXT, AWARD_NAMES = 9.0, 4.0  # its text, at least; then whose it is
ENDING_STEP = 10.0  # another step of the ending
LINES = 16.0  # all of everybody's lines, at most: nobody has to have read each
CHOSEN_LINE = 2.0  # or as long as this for each that somebody chose for the screen, if that is more
LINES_PAGE = 2.0  # to see that there are others now
# To read the lines of the last vote, and to choose one. It doesn't follow from their words: a log has none of somebody who was erased.
REMEMBER_READ, REMEMBER = 14.0, 12.0
REMEMBERED = 8.0  # the votes for them, and whose the line is

# Thai, Lao, Tibetan, Burmese, Khmer; kana, bopomofo, Han and what belongs to them, in full width too
DENSE = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff]"
)


def dense_signs(text: str) -> list[str]:
    """The characters of scripts without spaces."""
    return [] if text.isascii() else DENSE.findall(text)  # most texts are ASCII, and needn't be searched


def reading(*texts: str) -> float:
    """Seconds to read these texts."""
    return _seconds(texts, READ, DENSE_READ)


def writing(*texts: str) -> float:
    """Seconds to write these texts."""
    return _seconds(texts, WRITTEN, DENSE_WRITTEN)


def reading_words(words: float) -> float:
    """Seconds to read this many words of average length."""
    return words * WORD / READ


def writing_words(words: float) -> float:
    """Seconds to write this many words of average length."""
    return words * WORD / WRITTEN


def on_screen(*texts: str) -> float:
    """Seconds for a clash's texts on the projector: to read them and to guess."""
    return max(SHORTEST_TEXTS, reading(*texts) + GUESS)


def _seconds(texts: tuple[str, ...], pace: float, dense_pace: float) -> float:
    dense = sum(len(dense_signs(text)) for text in texts)
    return (sum(map(len, texts)) - dense) / pace + dense / dense_pace
