"""Plays debates between bots, to be read by eye, or counted.

    python -m tools.bots                             fifty debates on every pack, to read
    python -m tools.bots --motion newcomers-first-week --debates 5
    python -m tools.bots --count --debates 30        what a coach would send back, and how the verdicts fall
    python -m tools.bots --openings                  how they hear forty openings that students might write
    python -m tools.bots --openings --read           the same, with what they answer

Each debate is three bots against three, one round with closings, at another level and content option in turn.
"""

import argparse
import re
import sys
import textwrap
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import cycle, product
from pathlib import Path
from random import Random
from statistics import mean
from typing import NamedTuple

from debate.game import Room, apply, open_room
from debate.game.bots.bot_seats import verdict
from debate.game.dealing import shares
from debate.game.hearing import decks, hearing
from debate.game.hearing.sentences import first_sentence, says, sentences
from debate.game.hearing.words import stems_of
from debate.game.model import commands as c
from debate.game.model.motion import SIDES, Card, Link, Motion, Side, other
from debate.game.model.state import BotLevel, Speech, SpeechKind
from debate.game.voices import bot_closings, bot_off_deck, bot_own_case, bot_rebuttals, bot_speeches
from debate.game.voices.bot_phrases import OWN_CASE, VOICES
from debate.game.voices.bot_speeches import Manner, fixed
from debate.game.voices.care_replies import GRAVE, MILD
from debate.game.voices.off_deck import BESIDE
from debate.motions import library

WIDTH = 150
BENCH = 3
LEVELS: tuple[BotLevel, ...] = ("gentle", "fair", "sharp")
WAYS = tuple(product(LEVELS, ("full", "careful")))


def played(motion: Motion, seed: int, level: str, content: str) -> Room:
    """A debate among bots. The same seed gives the same debate."""
    options = {"bot_level": level, "content": content}
    room = open_room(code="HOUSE", seed=f"read by eye {seed}", motion=motion, format="full", options=options, now=0)
    bots = [c.AddBot(side) for side in ("for", "against") for _ in range(BENCH)]
    for command in (c.Join("host"), *bots, c.Begin()):
        room = apply(room, command, "host", 0)
    while room.phase.round < 2 and room.phase.name != "finished":
        room = apply(room, c.EndPhase(room.phase.id), "host", room.phase.began)
    return room


def debates(motion: Motion, seeds: Iterable[int]) -> Iterable[Room]:
    """A debate for each seed, at every level and content option in turn."""
    return (played(motion, seed, *way) for seed, way in zip(seeds, cycle(WAYS), strict=False))


def told(room: Room) -> str:
    """The room's clashes as a text."""
    cards, lines = room.motion.cards, list[str]()

    def say(head: str, words: str) -> None:
        lines.append(textwrap.fill(words, WIDTH, initial_indent=f"{head:>10}  ", subsequent_indent=" " * 12))

    for clash in sorted(room.clashes.values(), key=lambda clash: clash.n):
        opening, rebuttal = room.speeches[clash.opening], room.speeches[clash.rebuttal]
        played = (" + ".join(cards[id].title for id in speech.cards) for speech in (opening, rebuttal))
        lines.append("\n" + "  <-  ".join(played))
        say(opening.side, opening.text)
        say("they say", rebuttal.restatement)
        say(rebuttal.side, rebuttal.text)
        if clash.closing:
            say("closing", room.speeches[clash.closing].text)
    return "\n".join(lines)


def lean(rooms: Iterable[Room]) -> float:
    """The share of verdicts for the motion; a close one counts half for each side. It shows whether the links favour a side; only a
    reader can say whether the evidence does."""
    won = []
    for room in rooms:
        for clash in room.clashes.values():
            choice = verdict(room, clash)
            ahead = room.speeches[clash.rebuttal if choice == "rebuttal" else clash.opening]
            won.append(0.5 if choice == "close" else float(ahead.side == "for"))
    return mean(won)


# --- what a coach would send back -----------------------------------------------------------

COPIED = 5  # words in a row
CAUSES = {
    "no evidence": "rebuttals without evidence or example, *gentle* apart",
    "no comparison": "rebuttals that compare nothing, *gentle* and sensitive cards apart",
    "beside": "rebuttals with a card that answers nothing in the opening",
    "empty weighing": "speeches that announce a comparison and make none",
    "handover": "speeches that end by handing over",
    "unsaid": "speeches that name a weak point or figure of evidence that nobody mentioned",
    "against itself": "speeches with words that argue for the other side",
    "unquoted": "answers that leave out the clause that could be quoted, where no card is hard to bear, gentle ones apart",
    "copied": "restatements that copy five words in a row, quotations apart",
    "repeats": "closings that repeat a sentence of the opening",
    "no reply": "closings without the pack’s reply to the rebuttal, sensitive cards and points on no card apart",
    "twice": "openings that lead with a card of an earlier opening",
    "same words": "passages or sentences of the pack that a debate hears twice",
    "false charge": "speeches that say that something is missing",
}
_WEIGHS = re.compile(
    r"\bweigh|\boutweigh|\bscales\b|\bbalance\b|\bcounts for more|Compare the two|hold them together", re.I
)
_HANDS_OVER = re.compile(r"\b(?:decide|judge|yours|you choose|keep in mind|ask you)\b|\bweigh\b", re.I)
_CHARGES = re.compile(
    r"\b(?:you have\b.*\bnot yet|no answer|unanswered|missing|no reason|have(?: not|n’t) shown|leaves something out|a gap|weakest)\b",
    re.I,
)
_QUOTED = re.compile(r"“[^”]*”")


def causes(rooms: Iterable[Room]) -> dict[str, tuple[int, int]]:
    """By cause: how often it came up, and out of how many."""
    there, asked = Counter[str](), Counter[str]()

    def count(cause: str, is_there: bool) -> None:
        asked[cause] += 1
        there[cause] += is_there

    for room in rooms:
        motion, led = room.motion, set[str]()
        gentle = room.options.bot_level == "gentle"  # which brings no figures, and compares little
        cards = motion.cards
        packs, against = _packs_words(motion), {side: _against(motion, side) for side in SIDES}
        for words in _spoken(motion):
            if told := sum(says(speech.text, words) for speech in room.speeches.values()):
                count("same words", told > 1)
        for opening in {clash.opening: room.speeches[clash.opening] for clash in room.clashes.values()}.values():
            count("twice", opening.cards[0] in led)
            led.add(opening.cards[0])
        for speech in room.speeches.values():
            own, unquoted = _own_words(packs, speech.text), _QUOTED.sub("¤", speech.text)
            compares = any(_compares(speech.text, link) for card in cards.values() for link in card.answers.values())
            count("empty weighing", bool(_WEIGHS.search(own)) and not compares)
            count("false charge", bool(_CHARGES.search(own)))
            count("handover", bool(_HANDS_OVER.search(own.rpartition("¤")[2])))
            count("against itself", any(says(unquoted, words) for words in against[speech.side]))
        for clash in room.clashes.values():
            opening, rebuttal = room.speeches[clash.opening], room.speeches[clash.rebuttal]
            light = all(cards[id].sensitive == "none" for id in (*opening.cards, *rebuttal.cards))
            careful = room.options.content == "careful"
            heard = hearing.hear(motion, opening.side, opening.text, opening.cards, careful)
            if light and heard.quote and not gentle:  # nothing is quoted of what is hard to bear, or to a beginner
                count("unquoted", heard.quote.casefold() not in f"{rebuttal.restatement} {rebuttal.text}".casefold())
            count("copied", bool(_runs(_QUOTED.sub("¤", rebuttal.restatement)) & _runs(opening.text)))
            if not gentle:
                count("no evidence", not any(_backs(rebuttal.text, cards[id]) for id in rebuttal.cards))
            aside = any(words in rebuttal.text for words in (*OWN_CASE, *map(fixed, BESIDE)))  # and says so
            count("beside", not aside and any(not set(cards[id].answers) & set(opening.cards) for id in rebuttal.cards))
            count("unsaid", _unsaid(motion, opening, rebuttal))
            if light and not gentle:
                links = [cards[id].answers.get(to) for id in rebuttal.cards for to in opening.cards]
                count(
                    "no comparison",
                    not any(link and _compares(rebuttal.text, link) for link in links),
                )
            if clash.closing:
                closing = room.speeches[clash.closing]
                count("unsaid", _unsaid(motion, rebuttal, closing))
                heard = bot_closings.heard_in(motion, opening, rebuttal, careful)
                count(
                    "repeats",
                    any(says(closing.text, words) for words in sentences(opening.text) if len(words.split()) >= COPIED),
                )
                replies = _replies(motion, opening, heard.card)
                replies = [text for text in replies if not (gentle and re.search(r"\d", text))]
                heard_before = " ".join(each.text for each in room.speeches.values() if each is not closing)
                off_cards = bot_closings.point_of(motion, opening, rebuttal, careful)  # answered from what is prepared
                if light and replies and not off_cards and not all(says(heard_before, words) for words in replies):
                    count("no reply", not any(says(closing.text, words) for words in replies))
    return {cause: (there[cause], asked[cause]) for cause in CAUSES}


def beginnings(rooms: Iterable[Room]) -> dict[SpeechKind, list[str]]:
    """By kind of a speech, its first three words, each time that they are said."""
    begins: dict[SpeechKind, list[str]] = {"opening": [], "rebuttal": [], "closing": []}
    for room in rooms:
        for speech in room.speeches.values():
            begins[speech.kind].append(" ".join(re.findall(r"[\w’]+", speech.text)[:3]))
    return begins


def _packs_words(motion: Motion) -> list[str]:
    """A pack's sentences without their first letter and their end, the longest first."""
    texts = [
        words
        for card in motion.cards.values()
        for words in (card.claim, card.short, card.why, card.weak_point, card.restated, card.evidence, card.careful)
    ]
    texts += [words for text in _spoken(motion) for words in (text, *sentences(text))]
    texts += [first_sentence(card.last) for card in motion.cards.values()]  # as *gentle* ends
    prepared = [point for side in SIDES for point in motion.sides[side].prepared]
    texts += [
        words for point in prepared for text in (point.answer, point.last, point.weighs) for words in sentences(text)
    ]
    return sorted({words[1:].rstrip(".") for words in texts if len(words) > 1}, key=len, reverse=True)


def _own_words(packs: Iterable[str], text: str) -> str:
    """What a bot says of its own: "¤" stands for each sentence of the pack's, and for each quotation."""
    for words in packs:
        if words in text:  # compiling hundreds of patterns would take nearly all the time
            text = re.sub(f".{re.escape(words)}", "¤", text)
    for words in (*MILD, *GRAVE):
        text = text.replace(words, "¤")
    return _QUOTED.sub("¤", text).rstrip(". ")


def _against(motion: Motion, side: Side) -> set[str]:
    """What only the other side may say: its answers and comparisons, its replies, and what this side's cards leave open."""
    mine = [motion.cards[id] for id in motion.deck(side)]
    theirs = [motion.cards[id] for id in motion.deck(other(side))]
    words = {card.weak_point for card in mine} | {link.reply for card in mine for link in card.answers.values()}
    return {
        each
        for each in words
        | {text for card in theirs for link in card.answers.values() for text in link_words(link)[:3]}
        | {text for card in theirs for text in (card.speech, card.last)}
        if each
    }


def _spoken(motion: Motion) -> list[str]:
    """Everything that a pack has to be said by bots."""
    cards = motion.cards.values()
    words = [text for card in cards for text in (card.speech, card.last, card.evidence_short)]
    links = [link for card in cards for link in card.answers.values()]
    return [text for text in words + [text for link in links for text in link_words(link)] if text]


def link_words(link: Link) -> tuple[str, ...]:
    return (link.answer, link.hint, link.outweighs, link.reply)


def _compares(text: str, link: Link) -> bool:
    """Whether a text has a link's comparison, or its whole answer, in which a direct one compares."""
    words = (link.outweighs, link.answer if link.kind == "direct" else "")
    return any(each and says(text, each) for each in words)


def _backs(text: str, card: Card) -> bool:
    """Whether a text has a card's evidence or example: a figure of it, or two words that neither its claim nor its reason has."""
    own = stems_of(f"{card.title} {card.claim} {card.restated} {card.why}")
    shown = stems_of(f"{card.evidence} {card.evidence_short}") - own
    return len(stems_of(text) & shown) > 1 or bot_speeches.is_evidence(text, card)


def _replies(motion: Motion, opening: Speech, met: str) -> list[str]:
    """What the pack has to be replied to this card by the one of an opening that it answers."""
    mine = bot_own_case.answered(motion, opening, met)
    if not mine or not met:
        return []
    back, link = motion.cards[met].answers.get(mine), motion.cards[mine].answers.get(met)
    return [text for text in (back.reply if back else "", link.hint if link else "") if text]


def _unsaid(motion: Motion, met: Speech, answer: Speech) -> bool:
    """Whether an answer speaks of evidence that the other text didn't give."""
    deck = decks.deck(motion, met.side, careful=False)
    for id in motion.deck(met.side):
        card = motion.cards[id]
        if deck.says_evidence(met.text, id):
            continue
        if card.weak_on == "evidence" and says(answer.text, card.weak_point):
            return True
        for own in motion.deck(answer.side):
            if link := motion.cards[own].answers.get(id):
                said = [text for text in link_words(link)[:3] if text and says(answer.text, text)]
                if any(bot_speeches.rests_on_evidence(text, motion, id, own) for text in said):
                    return True
    return False


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [word.casefold() for word in re.findall(r"[\w’'-]+", text)]
    return {tuple(words[n : n + COPIED]) for n in range(len(words) - COPIED + 1)}


# --- forty openings that students might write -------------------------------------------------

OPENINGS = Path(__file__).parents[1] / "tests" / "support" / "openings.toml"


class Told(NamedTuple):
    """An opening and how a bot heard and answered it. `right`: the cards that make its point, none if no card does."""

    motion: Motion
    side: Side
    text: str
    right: tuple[str, ...]
    heard: hearing.Heard
    answer: bot_off_deck.Answer
    closing: str

    @property
    def state(self) -> str:
        return "sure" if self.heard.sure else "conditional" if self.heard.card else "asks"


def told_openings(packs: Mapping[str, Motion], cited: bool) -> list[Told]:
    """How bots hear and answer the openings. `cited`: each cites the right card, or another one if none is right; else none."""
    cases = []
    for n, each in enumerate(tomllib.loads(OPENINGS.read_text())["openings"]):
        motion, side, luck = packs[each["motion"]], each["side"], Random(n)
        deck, answering = motion.deck(side), motion.deck(other(side))
        right = tuple(each["right"])
        cards = (right[:1] or (deck[n % len(deck)],)) if cited else ()
        opening = Speech(id="", kind="opening", round=1, side=side, text=each["text"], at=0, cards=cards)
        links = {id: {to: link.kind for to, link in motion.cards[id].answers.items()} for id in answering}
        heard = hearing.hear(motion, side, opening.text, cards, careful=False)
        counters = shares.draw_counters(
            answering, (), cards or (heard.card,) if heard.card or cards else (), links, luck
        )
        voice, level = VOICES[n % len(VOICES)], LEVELS[n // len(VOICES) % 3]
        answer = bot_rebuttals.rebuttal(motion, opening, counters, Manner(luck, voice, level))
        rebuttal = Speech(id="", kind="rebuttal", round=1, side=other(side), text=answer.text, at=0, cards=answer.cards)
        closing = (
            bot_closings.closing(motion, opening, rebuttal, Manner(luck, VOICES[(n + 1) % len(VOICES)]))
            if cards
            else ""
        )
        cases.append(Told(motion, side, opening.text, right, heard, answer, closing))
    return cases


def hits(cases: Iterable[Told]) -> dict[str, tuple[int, int]]:
    """By what is measured: how many cases, and out of how many."""
    every = list(cases)
    on, off = [case for case in every if case.right], [case for case in every if not case.right]

    def of(some: list[Told], is_so: Callable[[Told], bool]) -> tuple[int, int]:
        return sum(map(is_so, some)), len(some)

    def is_right(case: Told) -> bool:
        return case.heard.card in case.right

    return {
        "another card, surely": of(every, lambda case: case.heard.sure and not is_right(case)),
        "on the deck: right card, surely": of(on, lambda case: case.heard.sure and is_right(case)),
        "on the deck: right card or conditional": of(on, lambda case: is_right(case) or case.state == "conditional"),
        "off the deck: asks or is conditional": of(off, lambda case: not case.heard.sure),
        "evidence that was not said": of(every, lambda case: _unsaid(case.motion, *_exchange(case))),
        "quoted": of(every, lambda case: "“" in case.answer.restatement + case.answer.text),
    }


def _exchange(case: Told) -> tuple[Speech, Speech]:
    return (
        Speech(id="", kind="opening", round=1, side=case.side, text=case.text, at=0),
        Speech(id="", kind="rebuttal", round=1, side=other(case.side), text=case.answer.text, at=0),
    )


def _print_openings(packs: Mapping[str, Motion], read: bool) -> None:
    for cited in (False, True):
        cases = told_openings(packs, cited)
        print(f"\n=== {len(cases)} openings, {'a card cited' if cited else 'nothing cited'} ===")
        for case in cases if read else ():
            for head, words in (
                (case.side, case.text),
                (case.state, f"{case.heard.card or '-'} ({', '.join(case.right) or 'off the deck'})"),
                ("they say", case.answer.restatement),
                (other(case.side), case.answer.text),
                ("closing", case.closing),
            ):
                if words:
                    print(textwrap.fill(words, WIDTH, initial_indent=f"{head:>11}  ", subsequent_indent=" " * 13))
            print()
        for what, (there, of) in hits(cases).items():
            print(f"{there:4} of {of:3}  {100 * there / of:5.1f} %  {what}")


def main(arguments: list[str]) -> int:
    packs = library.load_library()
    parser = argparse.ArgumentParser(prog="python -m tools.bots", description=__doc__.partition("\n")[0])
    parser.add_argument("--debates", type=int, default=50, help="how many on each pack (50)")
    parser.add_argument("--motion", choices=packs, metavar="SLUG", help="one pack only")
    parser.add_argument("--first", type=int, default=0, help="the seed of the first one (0)")
    parser.add_argument(
        "--count",
        action="store_true",
        help="print what a coach would send back and how the verdicts fall, and no texts",
    )
    parser.add_argument("--openings", action="store_true", help="print how they hear forty openings, and no debates")
    parser.add_argument("--read", action="store_true", help="with --openings: print what they answer")
    wanted = parser.parse_args(arguments)
    if wanted.openings:
        _print_openings(packs, wanted.read)
        return 0
    seeds = range(wanted.first, wanted.first + wanted.debates)
    sums: dict[str, tuple[int, int]] = dict.fromkeys(CAUSES, (0, 0))
    begins: dict[SpeechKind, list[str]] = {"opening": [], "rebuttal": [], "closing": []}
    slugs = [wanted.motion] if wanted.motion else list(packs)
    for slug in slugs:
        if wanted.count:
            rooms = list(debates(packs[slug], seeds))
            for cause, (there, of) in causes(rooms).items():
                sums[cause] = (sums[cause][0] + there, sums[cause][1] + of)
                print(f"{slug}: {there:5} of {of:5}  {CAUSES[cause]}")
            for kind, words in beginnings(rooms).items():
                begins[kind] += words
            print(f"{slug}: {100 * lean(rooms):5.1f} %         verdicts for the motion")
        else:
            for seed, room in zip(seeds, debates(packs[slug], seeds), strict=True):
                print(f"\n=== {slug}, debate {seed}, {room.options.bot_level}, {room.options.content} content ===")
                print(told(room))
    if wanted.count and len(slugs) > 1:
        for cause, (there, of) in sums.items():
            print(f"all: {there:5} of {of:5}  {100 * there / max(of, 1):5.1f} %  {CAUSES[cause]}")
        for kind, words in begins.items():
            ((most, there),) = Counter(words).most_common(1)
            print(f"all: {there:5} of {len(words):5}  {100 * there / len(words):5.1f} %  {kind}s begin with “{most}”")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
