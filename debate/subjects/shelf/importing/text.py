"""An essay as numbered paragraphs and sentences.

File readers make *blocks*: headings, list items and running text. This module finds the title and the author among them, tells
paragraphs from what is printed around them (bylines, captions, footnotes), and numbers the paragraphs from 1.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Literal, NamedTuple

import sentencex

from .drafts import Essay, Paragraph

BlockKind = Literal["heading", "item", "text"]
MAX_PIECE = 2_000  # characters in which sentences are looked for at once: the time goes with the square of it
WRAPPED = 130  # characters: a text whose lines are all shorter was broken into lines by hand or by a program


class Block(NamedTuple):
    """A piece of a text as its file has it; of a discussion, what a `speaker` says, "Amira" or "Ben disagrees"."""

    kind: BlockKind
    text: str
    speaker: str = ""


# --- plain text and Markdown ----------------------------------------------------------------

# Every pattern's time is proportional to the text's length: nothing that may be long is followed by something that could match a
# part of it. tests/unit/shelf/test_importing_files.py checks this with whole essays.
_HEADING = re.compile(r"#{1,6}\s+(.+)")
_UNDERLINE = re.compile(r"\s*(={3,}|-{3,}|\*{3,}|_{3,})\s*")
_ITEM = re.compile(r"\s*(?:[-*+•‣◦▪]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
_ADDRESS = r"\((?:[^()]|\([^()]*+\))*+\)"
_INLINE = [
    (re.compile(rf"!\[[^\[\]]*+\]{_ADDRESS}"), ""),
    (re.compile(rf"\[([^\[\]]++)\]{_ADDRESS}"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"`([^`]+)`"), r"\1"),
]


def blocks(text: str) -> list[Block]:
    """The blocks of a plain text or of Markdown. Lines that were broken at a margin are joined."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").split("\n")]
    lengths = [len(line) for line in lines if line.strip()]
    wraps = bool(lengths) and max(lengths) < WRAPPED
    width = sorted(lengths)[len(lengths) * 9 // 10] if lengths else 0  # the longest tenth may stick out
    joined: list[Block] = []
    joins = False  # whether the next line goes on with the last block
    speakers = _speakers(lines)
    for n, raw in enumerate(lines):
        joins = joins and not ((turn := _SPEAKS.match(raw)) and turn["name"] in speakers)
        line = re.sub(r"^\s*>\s?", "", raw)
        if not line.strip():
            joins = False
        elif _UNDERLINE.fullmatch(line):
            if joins and joined[-1].kind == "text" and line.strip()[0] in "=-" and len(joined[-1].text) < WRAPPED:
                joined[-1] = Block("heading", joined[-1].text)
            joins = False
        elif heading := _HEADING.fullmatch(line.strip()):
            joined.append(Block("heading", heading[1].rstrip("#").rstrip()))
            joins = False
        elif item := _ITEM.match(line):
            joined.append(Block("item", line[item.end() :].strip()))
            joins = wraps or line[:1].isspace()
        elif joins:
            joined[-1] = Block(joined[-1].kind, f"{joined[-1].text} {line.strip()}")
        else:
            joined.append(Block("text", line.strip()))
            joins = wraps
        if joins and wraps and joined[-1].kind == "text" and _stops_short(line, lines[n + 1 : n + 2], width):
            joins = False
    return [Block(each.kind, plain) for each in joined if (plain := _without_marks(each.text))]


def _speakers(texts: list[str]) -> set[str]:
    """Who speaks, where these lines or paragraphs are a discussion: several people, and one of them again."""
    turns = [
        turn
        for text in texts
        for turn in _SPEAKS.finditer(text)
        if not (turn["told"] and (turn.start() or _NOBODY.match(turn["name"])))
    ]
    names = [turn["name"] for turn in turns]
    plain = sum(not (turn["told"] or turn.start()) for turn in turns)
    return {*names} if plain >= _SERIES and 1 < len({*names}) < len(names) else set()


def _stops_short(line: str, after: list[str], width: int) -> bool:
    """Whether a line ends long before the margin although the next line's first word would have fitted: then it ends on purpose."""
    following = after[0].split() if after else []
    return bool(following) and len(line) + 1 + len(following[0]) < width * 0.8


def _without_marks(text: str) -> str:
    for pattern, kept in _INLINE:
        text = pattern.sub(kept, text)
    return " ".join(text.split())


# --- paragraphs and sentences ---------------------------------------------------------------

_ENDS = re.compile(r".*[.!?…][\"'”’»)\]]*", re.S)
_BYLINE = re.compile(r"by:?\s+([^.!?]{3,60})", re.I)
_FOOTER = re.compile(
    r"\W*(copyright\b|©|all rights reserved|share this|image credits?\b|photo( by)?:|designed by|subscribe\b|read more\b|related (posts|articles)"
    r"|leave a (comment|reply)|posted (on|in|by)\b|this entry was posted|tags?:|categor(y|ies):|page \d+)",
    re.I,
)
_BEFORE_I = re.compile(
    r"(?<=[a-z]{2}\.) (?=I[ '’])|(?<= me\.) (?=[A-Z])|(?<= ill\.) (?=[A-Z])|(?<= no\.) (?=[A-Z])"
)  # sentencex takes Maine, Illinois and a number there
# "a ban wont work. they will drink them": weak writers leave the capital out
_SMALL_START = re.compile(
    r"(?<=[a-z’'][a-z][.?!]) (?=(?:but|and|so|also|because|if|when|then|it|its|they|he|she|we|you|my|our|the|this|that|there|some|one|in|a|i) )"
)
_LONE = re.compile(r"\W*+[\dA-Za-z]?+\W*+")  # "3." that sentencex cut off
# "Quality of the vote." before a paragraph, or whoever speaks: "Amira:".
_RUN_IN = re.compile(
    r"(?![^.:]*\b(?:is|are|was|were|has|have|can|will|would|must|should|not|no|yes)\b)[A-Z][\w’'-]*(?: [\w’'-]+){0,3}[.:](?!\S)"
)
# Who has the word in a discussion: "Amira:", "Ben disagrees -", "Maya again:", "Tom says".
_SPEAKS = re.compile(
    r"(?:\A|(?<=[.!?)”\"] ))(?:[^\w\s]+ [^.:]{0,40}?, then )?"
    r"(?P<who>(?P<name>(?!(?:He|She|It|We|They|You|I|This|That)\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?: again)?(?P<how> (?:dis)?agrees(?: with [A-Z]\w+)?)?)"
    r"(?: (?:says|answers)(?: that)?|(?: asks)?:| [–—-]|(?(how)[.,]|(?!))|"
    r"(?P<told> (?:(?:answered|replied)(?: that|:)|"
    r"(?:said|thinks?|thought|believe[sd]|felt|added)(?: that|:|(?! (?:so|of|about)\b))|(?:opened|began|started):)))(?= )"
)
_NOBODY = re.compile(r"(?:No|Some|Every|Any)(?:body|one)|(?:Most|Many|Some|All|Others|Both)\b")  # has no name
# What a textbook, or a list of sources, has after the text.
_AFTERWARDS = re.compile(
    r"\W*(?:(?:discussion |comprehension |review )?questions|exercises|tasks|activities|vocabulary|glossary|references|bibliography|sources|"
    r"works cited|further reading|(?:foot|end)?notes)\W*",
    re.I,
)
# What is to be done with a statement that an essay was set.
TASK = re.compile(
    r"[.?!”\"’,:] (?:(?:how far )?do you (?:\w+ )?(?:dis)?agree|to what extent|discuss|give your(?: own)? opinion)\b[^.?!]*(?:[.?!] ?[^.?!]*)?[.?!]?\Z",
    re.I,
)
_HEADLINE = re.compile(r"(?:don['’]t|do not|never|please|stop|let['’]?s|save) ", re.I)  # it calls to somebody
_WANTS = re.compile(r"\b(?:should|must)\b")
_LONG_AFTER = 30  # words after a sentence that an essay was to be written on
_FEW = 3  # paragraphs: an essay of fewer has none that say what belongs together
_PIECE = 4  # sentences that are then read as a paragraph, at least
_GOES_ON = re.compile(
    r"\W*(?:and|but|so|or|yet|because|then|still|it|its|this|that|these|they|their|he|she|his|her|i)\b", re.I
)
_SERIES = 3  # paragraphs that begin so: then the words are headings, and no sentence


def essay(parts: Iterable[Block]) -> Essay:
    """The essay that blocks make."""
    parts = list(_parted(_with_what_follows(_with_numbered_headings([part for part in parts if part.text]))))
    if parts and parts[0].kind == "text" and parts[0].text.endswith("?") and _is_title(parts[0].text):
        parts[0] = Block("heading", parts[0].text)  # "Discussion: Should …?" is nobody's turn
    parts = list(_turns(parts))
    asked = any(part.speaker for part in parts) and parts[0].text.endswith("?") and not parts[0].speaker
    if parts and (asked or _is_title(parts[0].text) or _is_set(parts)):
        parts[0] = Block("heading", parts[0].text)
    first = next((n for n, part in enumerate(parts) if _is_paragraph(part)), len(parts))
    ends = next((n for n, part in enumerate(parts) if n > first and _AFTERWARDS.fullmatch(part.text)), len(parts))
    heads = sum(part.kind == "text" and bool(_run_in(part.text)) for part in parts if _is_paragraph(part)) >= _SERIES
    title, author = "", ""
    paragraphs: list[Paragraph] = []
    number = 0
    for n, part in enumerate(parts):
        if byline := _BYLINE.fullmatch(part.text):
            author = author or byline[1].strip(" .")
        if n < ends and _is_paragraph(part) and not _is_about(part.text, author):
            number += 1
            kind: Literal["text", "item"] = "item" if part.kind == "item" else "text"
            head = _run_in(part.text) if heads and not part.speaker else ""
            name = f"{part.speaker}:" if part.speaker else head
            paragraphs += [Paragraph(0, "around", (name,))] if name else []
            paragraphs.append(Paragraph(number, kind, tuple(sentences(part.text[len(head) :].strip()))))
            continue
        if n < first and not title and not byline and not _FOOTER.match(part.text):
            title = part.text
        follows = n + 1 < len(parts) and (_is_paragraph(parts[n + 1]) or parts[n + 1].kind == "heading")
        is_heading = follows and not byline and part.text != title and (part.kind == "heading" or n > first)
        paragraphs.append(Paragraph(0, "heading" if is_heading else "around", (part.text,)))
    return Essay(title[:300], author, tuple(paragraphs))


def _run_in(text: str) -> str:
    """The words with which a paragraph names its subject before it begins, "Turnout."; "" for none."""
    head = _RUN_IN.match(text)
    return head[0] if head and len(text) > 2 * len(head[0]) else ""


def _turns(parts: list[Block]) -> Iterator[Block]:
    """The same, where several people speak in turn, with a piece for what each says; names stay off it."""
    names = _speakers([part.text for part in parts if part.kind != "heading"])
    for part in parts:
        turns = [
            turn
            for turn in _SPEAKS.finditer(part.text)
            if (turn["name"] in names or turn[0].endswith(":")) and not (turn["told"] and turn.start())
        ]
        if not names or part.kind == "heading" or not turns:
            yield part
            continue
        before = part.text[: turns[0].start()].strip()
        yield from [Block(part.kind, before)] if before else []
        for turn, end in zip(turns, [*(each.start() for each in turns[1:]), len(part.text)], strict=True):
            said = part.text[turn.end() : end].strip()
            yield Block(part.kind, said[:1].upper() + said[1:], _speaker(turn))


def _speaker(turn: re.Match[str]) -> str:
    """Who speaks in a turn, and whether it answers somebody: "Ben disagrees", "Leyla answered"."""
    answers = re.match(r" (?:answered|replied)", turn["told"] or "")
    return turn["who"].replace(" again", "") + (answers[0] if answers else "")


def _with_numbered_headings(parts: list[Block]) -> list[Block]:
    """The same, where an item alone over running text ("3. Arguments against") is a heading: some other one has two paragraphs."""
    over = [n for n, part in enumerate(parts[:-1]) if part.kind == "item" and parts[n + 1].kind == "text"]
    heads = [n for n in over if len(parts[n].text.split()) <= 8 and not _ENDS.fullmatch(parts[n].text)]
    if not any([part.kind for part in parts[n + 1 : n + 3]] == ["text", "text"] for n in heads):
        return parts
    return [Block("heading", part.text) if n in heads else part for n, part in enumerate(parts)]


def _parted(parts: list[Block]) -> Iterator[Block]:
    """The same, where an essay that was written in one piece is parted where a sentence begins something new."""
    whole = sum(_is_paragraph(part) for part in parts) < _FEW
    for part in parts:
        said = list(sentences(part.text)) if whole and part.kind == "text" else []
        starts = [0]
        for n in range(_PIECE, len(said) - _PIECE + 1):
            if n - starts[-1] >= _PIECE and not _GOES_ON.match(said[n]):
                starts.append(n)
        if len(starts) == 1:
            yield part
        else:
            for start, end in zip(starts, [*starts[1:], len(said)], strict=True):
                yield Block("text", " ".join(said[start:end]))


def _with_what_follows(parts: list[Block]) -> list[Block]:
    """The same, where every item of a list has a paragraph after it, with that paragraph in the item."""
    items = [n for n, part in enumerate(parts) if part.kind == "item"]
    if len(items) < 2 or any([part.kind for part in parts[n + 1 : n + 2]] != ["text"] for n in items):
        return parts
    return [
        Block("item", f"{part.text} {parts[n + 1].text}") if n in items else part
        for n, part in enumerate(parts)
        if n - 1 not in items
    ]


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph, in order."""
    held = ""
    segments = chain.from_iterable(sentencex.segment("en", piece) for piece in _pieces(text))
    parts = chain.from_iterable(_BEFORE_I.split(part) for part in segments)
    for part in chain.from_iterable(_SMALL_START.split(part) for part in parts):
        sentence = f"{held} {part.strip()}".strip()
        if _LONE.fullmatch(part):
            held = sentence
        else:
            held = ""
            yield sentence
    if held:
        yield held


def _pieces(text: str) -> Iterator[str]:
    """A paragraph; if it is far too long, in pieces that end with a sentence where there is one."""
    at = 0
    while len(text) - at > MAX_PIECE:
        end = text.rfind(". ", at, at + MAX_PIECE) + 2
        end = end if end > at + 2 else at + MAX_PIECE
        yield text[at:end]
        at = end
    yield text[at:]


def _is_title(text: str) -> bool:
    """Whether the first block of a text is its title although it ends like a sentence: such as "Who owns the night?"."""
    return len(text.split()) <= 14 and text[-1:] in "?!"


def _is_set(parts: list[Block]) -> bool:
    """Whether the first block of a text is a headline, or the sentence on which it was to be written: "Homework should be banned.", or a task
    that ends "Discuss both views."."""
    first, after = parts[0].text, parts[1].text if len(parts) > 1 else ""
    short = parts[0].kind == "text" and len(first.split()) <= 16 and len(list(sentences(first))) == 1
    heads = short and (_HEADLINE.match(first) or (len(after.split()) > _LONG_AFTER and _WANTS.search(first)))
    return bool(heads or TASK.search(first))


def _is_paragraph(part: Block) -> bool:
    if part.kind == "heading" or _FOOTER.match(part.text):
        return False
    if part.speaker:
        return True
    words = len(part.text.split())
    return words > 1 if part.kind == "item" else words > 3 and (bool(_ENDS.fullmatch(part.text)) or words > 25)


def _is_about(text: str, author: str) -> bool:
    """Whether a paragraph only says who the author is."""
    return bool(author) and bool(
        re.match(rf"{re.escape(author)} (is|was|has|works|teaches|writes|studies|lives)\b", text)
    )
