"""Makes what a browser needs to debate without a server: everything that bots would say.

The rules themselves make a bundle: its views come from a real practice room, its words from `game.voices` and `coaching`, with
careful content. Luck is drawn here once, seeded by the motion's own words; the browser draws the rest (hands, and which opening).
"""

from collections.abc import Callable, Iterable
from os.path import commonpath
from random import Random
from re import sub
from types import ModuleType
from typing import Any

import msgspec

from ...coaching.coaching import strongest
from ...coaching.own_text import language_words
from ...game import Motion, Rejected, Room, apply, open_room
from ...game.care import grave, oneself
from ...game.care.grave import DANGER, LEFT_STANDING, TONES, Tone
from ...game.dealing import shares
from ...game.hearing import clauses, decks, figures, flaws, hearing, points
from ...game.hearing import words as word_lists
from ...game.hearing.clauses import LETTERS
from ...game.hearing.figures import NUMBERS, ROUGH, known_in
from ...game.hearing.flaws import FLAWS
from ...game.hearing.hearing import Heard
from ...game.hearing.sentences import sentence
from ...game.hearing.words import SMALL, is_english, meanings, plain_stems
from ...game.model import commands as c
from ...game.model.motion import SIDES, Block, LinkKind, Prepared, Side, other
from ...game.model.options import settle
from ...game.model.phases import COUNTERS, HAND, LIMITS, length, round_course
from ...game.model.state import BotLevel, Speech, SpeechKind
from ...game.views.motions import motion_view
from ...game.views.seen import private_view, public_view
from ...game.voices import (
    bot_closings,
    bot_counters,
    bot_evidence,
    bot_off_deck,
    bot_own_case,
    bot_phrases,
    bot_rebuttals,
    bot_speeches,
    care_replies,
    last_replies,
    partner_asks,
)
from ...game.voices.bot_phrases import (
    ANY,
    AS_CITED,
    ASKS_KINDLY,
    ASKS_MEANING,
    ASKS_SOURCE,
    FORMS,
    KINDS,
    LEFT,
    LEFT_ASIDE,
    STEPS,
    VOICES,
    WHETHER,
    Kind,
    Voice,
)
from ...game.voices.bot_speeches import Manner, Said
from ...game.voices.care_replies import KEPT, ON_THE_QUESTION, PASSED
from ...game.voices.off_deck import ASKED, ASKS
from ...game.voices.partner_words import ABOUT, NONE, OTHERS_CASE, YOU_ARE_RIGHT

LEVELS: tuple[BotLevel, ...] = ("gentle", "fair", "sharp")
OPENINGS = 5  # bots' openings on each side
YEAR = 4  # digits of a figure that no share has
OWN_CASES = 3  # cards of which one is said to an opening that no card answers
CARDS_KEPT = 2  # cards that a player keeps, at most, and that can't be counter cards then
Bundle = dict[str, Any]
Ways = dict[str, dict[str, Any]]


def make_bundle(
    motion: Motion,
    rooms: dict[str, tuple[Any, dict[str, Any]]],
    translate: Callable[[str], str] = str,
    pause: Callable[[], object] = lambda: None,
) -> Bundle:
    """The bundle of a motion. `rooms`: by choice of length, with and without closings, the room's format and options. `translate`:
    into the reader's language. `pause()` lets others run: the words of a bundle take a quarter of a second of CPU."""
    luck = Random(f"bundle:{motion.digest}")
    voices = dict(zip(SIDES, luck.sample(VOICES, len(SIDES)), strict=True))
    formats = {name: (format, settle(format, options)) for name, (format, options) in rooms.items()}
    lengths = {
        name: {part: length(options, format, part, 1) for part in round_course(format)}
        for name, (format, options) in formats.items()
    }
    room, me = _begun(motion, *next(iter(rooms.values())))
    known = known_in(" ".join(bot_speeches.evidence_of_any_length(card) for card in motion.cards.values()))
    return {
        "motion": motion_view(room),
        "public": public_view(room),
        "me": private_view(room, me),
        "lengths": lengths,
        "hand": HAND,
        "counters": COUNTERS,
        "limits": LIMITS,
        "pools": bot_counters.POOLS,
        "refusals": {code: translate(text) for code, text in _refusals(room, me).items()},
        "openings": {side: _openings(motion, side, voices[side], luck, pause) for side in SIDES},
        "answers": {
            id: _answers(motion, id, voices[other(card.side)], luck, pause) for id, card in motion.cards.items()
        },
        "asks": {side: _asks(motion, side, voices[other(side)], luck, pause) for side in SIDES},
        "blocks": {side: _blocks(motion, side, voices[other(side)], luck) for side in SIDES},
        "none": {side: _none(motion, side, voices[other(side)], luck) for side in SIDES},
        "offered": partner_asks.OFFERED,
        "whether": WHETHER[0],
        "promises": LEFT_STANDING,
        "otherscase": OTHERS_CASE,
        "known": {"figures": sorted(each for each in known.figures if len(each) < YEAR), "shares": known.shares},
        "left": {level: [""] if level == "gentle" else LEFT for level in LEVELS},
        "restated": {id: card.restated.rstrip(".") for id, card in motion.cards.items()},
        "points": {side: _points(motion, side, voices[other(side)], luck) for side in SIDES},
        "hearing": _hearing(motion),
        "strong": {id: text for side in SIDES for id, text in _strong(motion, side, voices[side], luck).items()},
        "words": {} if is_english(motion) else language_words(motion.language),
    }


def _begun(motion: Motion, format: Any, options: dict[str, Any]) -> tuple[Any, str]:
    """A practice room with a partner, in its draw phase; and the player's seat."""
    host, player = "host", "me"
    room = open_room(
        code="BUNDLE", seed=motion.digest, motion=motion, format=format, options={**options, "sides": "chosen"}, now=0
    )
    for command, actor in (
        (c.Join("host"), host),
        (c.Join("player", side="for"), player),
        (c.AddBot("for"), host),
        (c.Lock(), host),
        (c.Begin(), host),
    ):
        room = apply(room, command, actor, 0)
    return room, player


def _refusals(room: Room, player: str) -> dict[str, str]:
    """The rules' messages for everything that a browser without a server may have to refuse."""
    redraw, much_later = c.Redraw(room.phase.id), 10**9
    asked = (
        (apply(room, redraw, player, 0), redraw, 0),
        (room, redraw, much_later),
        (apply(room, c.Finish(), "host", 0), c.Leave(), 0),
    )
    return dict(_refused(room, command, player, now) for room, command, now in asked)


def _refused(room: Room, command: c.Command, actor: str, now: int) -> tuple[str, str]:
    try:
        apply(room, command, actor, now)
    except Rejected as refused:
        return refused.code, refused.message
    raise AssertionError(f"{command} was not refused")


def _openings(
    motion: Motion, side: Side, voice: Voice, luck: Random, pause: Callable[[], object]
) -> list[dict[str, Any]]:
    """Bots' openings, each on different cards, with the cards that may be drawn against it and the answers that use them."""
    deck = luck.sample(motion.deck(side), OPENINGS)
    openings = []
    for card in deck:
        pause()
        openings.append(_opening(motion, side, (card,), voice, luck))
    return openings


def _opening(motion: Motion, side: Side, cards: tuple[str, ...], voice: Voice, luck: Random) -> dict[str, Any]:
    """An opening on these cards, the answers to it, and at each level its words and its closings."""
    counters = shares.draw_counters(
        motion.deck(other(side)), (), cards, _links(motion, other(side)), luck, COUNTERS + CARDS_KEPT
    )
    seed = luck.random()
    levels: dict[str, Any] = {}
    replied = bot_own_case.to_reply(motion, _speech("opening", side, "", cards))
    for level in LEVELS:
        text = bot_speeches.opening(motion, cards, Manner(Random(seed), voice, level, careful=True))
        opening = _speech("opening", side, text, cards)
        manner = Manner(Random(seed), voice, level, earlier=text)
        levels[level] = {
            "text": text,
            "closings": {
                card: _closings(motion, opening, card, manner, seed, card in replied)
                for card in ("", *motion.deck(other(side)))
            },
            **_beside_cards(motion, opening, manner, seed),
        }
    opening = _speech("opening", side, levels["fair"]["text"], cards)
    strong = []
    without: list[str] = []
    for _ in range(CARDS_KEPT + 1):
        strong.append(strongest(motion, opening, without, luck, careful=True))
        without += strong[-1].cards
    return {
        "cards": cards,
        "counters": counters,
        "levels": levels,
        "strong": [mark._asdict() for mark in strong],
        "replied": replied,
        "aimed": {id: " ".join(sorted(stems)) for id, stems in decks.aimed_at(motion, cards, replied).items()},
    }


def _closings(motion: Motion, opening: Speech, counter: str, manner: Manner, seed: float, replied: bool) -> Ways:
    """A bot's closing on an answer with this card, by how it was heard; if the pack has no reply, only as a card that was tapped."""
    ways = _ways(counter)
    if counter and not replied:
        ways = {"unsaid": ways["unsaid"]}
    return _thinned(
        {
            way: {"text": bot_closings.last_word(motion, opening, heard, manner._replace(luck=Random(seed)))}
            for way, heard in ways.items()
        }
    )


def _beside_cards(motion: Motion, opening: Speech, manner: Manner, seed: float) -> dict[str, Any]:
    """A bot's closings on an answer in which no card is heard; and of what it makes one: to a doubt of the evidence, `doubts` by the flaw
    that is named and its `reason`; to words that nothing answers, its `claim`, and what is `weighty` about it."""
    if not is_english(motion):
        return {}
    (card,), own = opening.cards, manner._replace(luck=Random(seed))
    said, mine = Said(motion, own, opening.text), motion.cards[card]
    far, joke = (bot_closings.off_topic(motion, opening, own, kind) for kind in (KINDS[-1], KINDS[1]))
    proof = bot_evidence.on_evidence(motion, opening, "", own)
    return {
        "tapped": {
            "far": far,
            "joke": joke,
            "proof": proof,
            NONE: bot_closings.unmet(motion, opening, Said(motion, own, opening.text)),
        },
        "claim": mine.restated.rstrip("."),
        "weighty": bot_own_case.weighty(mine, said),
        "doubts": {flaw: words for flaw in FLAWS if (words := bot_evidence.defended(mine, flaw, motion))},
        "weak": last_replies.inside_of(mine.weak_point, motion) if mine.sensitive == "none" else "",
        "limited": mine.weak_on == "evidence",
        "young": mine.year if bot_evidence.is_young(mine, motion) else "",
        "reason": bot_evidence.its_reason(mine, said),
        "brought": bot_evidence.brought(motion, opening),
        "unbrought": bot_evidence.unbrought(motion, opening),
    }


def _answers(motion: Motion, card: str, voice: Voice, luck: Random, pause: Callable[[], object]) -> dict[str, Ways]:
    """A bot's answers to an opening on this card, by level and by how it was heard."""
    pause()
    side = motion.cards[card].side
    opening = _speech("opening", side, "", (card,))
    answers: dict[str, Ways] = {}
    for level in LEVELS:
        counters = shares.draw_counters(
            motion.deck(other(side)), (), (card,), _links(motion, other(side)), luck, COUNTERS
        )
        seed = luck.random()
        ways = {
            way: _answer(motion, opening, heard, counters, level, voice, seed)
            for way, heard in (_ways(card) | {"likely": Heard(card, False)}).items()
        }
        answers[level] = _thinned(ways)
    return answers


def _thinned(ways: Ways) -> Ways:
    """The ways, each without what the first one says, too: hearing no evidence changes little in most answers."""
    (first, whole), *others = ways.items()
    return {first: whole} | {
        way: {key: words.get(key) for key in whole | words if words.get(key) != whole.get(key)} for way, words in others
    }


def _answer(
    motion: Motion,
    opening: Speech,
    heard: Heard,
    counters: bot_speeches.Counters,
    level: BotLevel,
    voice: Voice,
    seed: float,
    kind: Kind | None = None,
) -> dict[str, Any]:
    def said(heard: Heard) -> bot_off_deck.Answer:
        manner = Manner(Random(seed), voice, level, careful=True, alone=True)
        if block := motion.block(other(opening.side), opening.meant):
            return bot_off_deck.ready(motion, opening, block, manner, heard.quote)
        return bot_rebuttals.answer(motion, opening, heard, counters, manner, kind)

    plain, quoting = said(heard), said(_quoting(heard))
    closing = bot_closings.last_word(
        motion, opening, Heard(next(iter(plain.cards), ""), bool(plain.cards), evidence_said=True), Manner(Random(seed))
    )
    words = _slotted(
        text=(_open(quoting.text), _open(plain.text)), restatement=(quoting.restatement, plain.restatement)
    )
    words |= {"cards": plain.cards, "closing": closing}
    return words | _more(plain)


def _more(answer: bot_off_deck.Answer) -> dict[str, Any]:
    return (
        ({"weighing": answer.weighing} if answer.weighing else {})
        | ({"presses": True} if answer.presses else {})
        | ({"compared": len(answer.compared)} if answer.compared else {})
    )


def _ways(card: str) -> dict[str, Heard]:
    """How a text can be heard: as surely about a card, with or without its evidence; and as perhaps about it; and where no card is heard,
    what is hard about it."""
    if not card:
        met: tuple[Tone, ...] = (*TONES, "despair", "friend", "threat", "robbed", "seems")
        tones: dict[str, Heard] = {tone: Heard("", False, tone=tone) for tone in met}
        return {"perhaps": Heard("", False), **tones}
    return {
        "said": Heard(card, True, evidence_said=True, cited=True),
        "unsaid": Heard(card, True, cited=True),
        "perhaps": Heard(card, False, cited=True),
        "need": Heard(card, False, tone="need", cited=True),
        "loss": Heard(card, False, tone="loss", cited=True),
    }


SLOT = "q" * LETTERS  # in place of a quotation: a text that fits with this fits with any


def _quoting(heard: Heard) -> Heard:
    """The same with a slot for a quotation; nothing is quoted of words that nobody argues with."""
    return heard if heard.tone else heard._replace(quote=SLOT)


def _slotted(**fields: tuple[str, str]) -> dict[str, Any]:
    """Each field's words with the slot; in `plain`, what changes in them if nothing is quoted: from, to, instead."""
    words: dict[str, Any] = {}
    plain: dict[str, tuple[int, int, str]] = {}
    for field, both in fields.items():
        quoting, without = both
        words[field] = text = sub(f"([Qq])q{{{LETTERS - 1},}}", lambda each: f"{{{each[1]}uote}}", quoting)
        if text != without:
            start = len(commonpath((text, without)))
            alike = len(commonpath((text[start:][::-1], without[start:][::-1])))
            plain[field] = (start, len(text) - alike, without[start : len(without) - alike])
    return words | {"plain": plain}


def _asks(
    motion: Motion, side: Side, voice: Voice, luck: Random, pause: Callable[[], object]
) -> list[dict[BotLevel, Ways]]:
    """What a bot says if an opening of this side matches no card, by the kind of its sentence, by level and by how it was heard. Words
    that nobody should argue with are of no kind: the answer to them is with the first kind only, at the first level."""
    opening = _speech("opening", side, "", ())
    asks = []
    for kind in KINDS:
        pause()
        counters: bot_speeches.Counters = [(id, "other") for id in luck.sample(motion.deck(other(side)), COUNTERS)]
        seed = luck.random()
        asks.append(
            {
                level: _thinned(
                    {
                        way: _answer(motion, opening, heard, counters, level, voice, seed, kind)
                        for way, heard in _ways("").items()
                        if not heard.tone or (kind is KINDS[0] and level == LEVELS[0])
                    }
                )
                for level in LEVELS
            }
        )
    return asks


def _open(text: str) -> str:
    """An answer with a slot for the question that fits the kind of thing that a text on no card says."""
    ask = next((one for one in ASKED.asks if one in text), "")
    return text.replace(ask, "{ask}") if ask else text


def _blocks(motion: Motion, side: Side, voice: Voice, luck: Random) -> dict[str, dict[str, Any]]:
    """What a bot says to an opening of this side on no card, by what it is about and by level; with a slot for the question
    that fits how it is put, and the block's own one."""
    opening, seed = _speech("opening", side, "", ()), luck.random()

    def said(topic: str, block: Block, level: BotLevel) -> dict[str, Any]:
        meant = msgspec.structs.replace(opening, meant=topic)
        words = _answer(motion, meant, Heard("", False), (), level, voice, seed)
        ask = sentence(block.ask)
        slotted = words["text"] if level == "sharp" else words["text"].replace(ask, "{ask}")
        manner = Manner(Random(seed), voice, level, careful=True)
        last, proof = bot_closings.on_topic(motion, block, Said(motion, manner))
        return words | {
            "text": slotted,
            "ask": ask,
            "weighs": sentence(block.weighs),
            "last": last,
            "proof": proof,
        }

    blocks = {topic: block for topic in ABOUT if (block := motion.block(other(side), topic))}
    return {topic: {level: said(topic, block, level) for level in LEVELS} for topic, block in blocks.items()}


def _points(motion: Motion, side: Side, voice: Voice, luck: Random) -> list[dict[str, Any]]:
    """What a bot says to each point of this side that is on no card: by level in an answer, with a restatement that is sure of it and
    one that isn't; and in a last word. With what the point's stems count."""
    opening, seed = _speech("opening", side, "", ()), luck.random()

    def answers(point: Prepared, level: BotLevel) -> dict[str, Any]:
        sure, unsure = (
            bot_off_deck.ready(motion, opening, point, Manner(Random(seed), voice, level, careful=True), sure=sure)
            for sure in (True, False)
        )
        words = {"text": sure.text, "cards": sure.cards, "restatement": sure.restatement, "unsure": unsure.restatement}
        words["closing"] = sentence(motion.sides[side].sentence)
        return words | _more(sure)

    return [
        {
            "point": point.point,
            "stems": stems,
            "answers": {level: answers(point, level) for level in LEVELS},
            "last": sentence(point.last),
            "again": sentence(point.answer),
            "ask": sentence(point.ask),
            "weighs": sentence(point.weighs),
        }
        for point, stems in points.weighed_points(motion, side)
    ]


def _none(motion: Motion, side: Side, voice: Voice, luck: Random) -> dict[str, list[dict[str, Any]]]:
    """What a bot says to an opening of this side whose author says that no card is meant, by level: with each of some cards, which
    together answer as few as possible."""
    opening = msgspec.structs.replace(_speech("opening", side, "", ()), meant=NONE)
    easy = [id for id in motion.deck(other(side)) if motion.cards[id].sensitive == "none"]
    mixed, seed = luck.sample(easy, len(easy)), luck.random()
    cards, met = list[str](), set(motion.deck(side))
    for _ in range(min(len(mixed), OWN_CASES)):
        cards.append(
            min((id for id in mixed if id not in cards), key=lambda id: len(met & motion.cards[id].answers.keys()))
        )
        met &= motion.cards[cards[-1]].answers.keys()

    def answer(id: str, level: BotLevel) -> dict[str, Any]:
        return _answer(motion, opening, Heard("", False), ((id, "other"),), level, voice, seed, ANY)

    return {level: [answer(id, level) for id in cards] for level in LEVELS}


def _strong(motion: Motion, side: Side, voice: Voice, luck: Random) -> dict[str, str]:
    return {card: bot_speeches.opening(motion, [card], Manner(luck, voice, careful=True)) for card in motion.deck(side)}


def _hearing(motion: Motion) -> dict[str, Any] | None:
    """What hearing a text (`hearing`) needs of a motion, for the counterpart `static/js/practice/offline/hearing.js`, which gets the
    rest from `english_ear`. None: texts on this motion can't be heard."""
    if not is_english(motion):
        return None
    sides = [decks.deck(motion, side, True) for side in SIDES]
    return {
        "named": sorted(sides[0].named),
        "common": sorted(sides[0].common),
        "light": sides[0].light,
        "figures": {id: sorted(each) for side in SIDES for id, each in points.figures_of(motion, side).items()},
        "proper": {id: names for side in SIDES for id, names in bot_evidence.names_of_one(motion, side).items()},
        "names": {id: [" ".join(sorted(name)) for name in names] for deck in sides for id, names in deck.names.items()},
        "cards": {
            id: [
                " ".join(sorted(stems.keys() - deck.reasons[id] - deck.evidence[id] - deck.cues[id] - deck.links[id])),
                " ".join(sorted(deck.reasons[id])),
                " ".join(sorted(deck.evidence[id])),
                " ".join(sorted(deck.cues[id])),
                " ".join(sorted(deck.links[id])),
            ]
            for deck in sides
            for id, stems in deck.weights.items()
        },
    }


def english_words() -> dict[str, Any]:
    """What is known of English words, the same for all bundles."""
    return language_words("en")


# Browsers have these by the rules' own names, in lower case and without underscores.
PATTERNS: tuple[tuple[ModuleType, str], ...] = (
    (
        clauses,
        "ADDRESS AGAINST AND BESIDE CLAIMS CONDITION CUT ENDING GRANTS LEADING LEANS OPEN PARTIAL QUESTION REPORTED REPORTS SAYS"
        " SENTENCE SHOUTED SLIPS TALE THEM TURNS UNTOUCHED VERB",
    ),
    (decks, "PICTURE WHY"),
    (figures, "SHARE"),
    (flaws, "ON_EVIDENCE"),
    (points, "DRAWS LIKENS WANTS"),
    (word_lists, "DENIAL EXPERIENCE FAMILY LOADED ONESELF PERSONS"),
    (bot_phrases, "COUNTED DATED OF_OTHERS"),
    (bot_speeches, "DENIED DENIES FAILS FRIGHTENED MAY"),
)
THRESHOLDS: tuple[tuple[ModuleType, str], ...] = (
    (grave, "PLAINLY"),
    (clauses, "LETTERS QUOTED WORDS"),
    (decks, "SPOKEN_OF TELLING UNHEARD"),
    (hearing, "BESIDE CITED_POINT COMPOUND HEARD_MOSTLY KNOWN_POINT MOSTLY POINT SUPPOSED SURELY SURELY_MOSTLY THEIRS"),
    (points, "DRAWN FIRST MADE_BESIDE ON_IT"),
    (bot_speeches, "LIKE"),
)


def _by_name(named: Iterable[tuple[ModuleType, str]]) -> dict[str, Any]:
    return {name.lower().replace("_", ""): getattr(module, name) for module, names in named for name in names.split()}


def english_ear() -> dict[str, Any]:
    """What hearing a text on any English motion needs: words, patterns and thresholds, the same for all bundles."""
    return {
        "parts": (decks.CLAIM, decks.REASON, decks.EVIDENCE, decks.CUES, decks.LINKS),
        "small": sorted(SMALL),
        "plain": sorted(plain_stems()),
        "means": meanings(),
        "least": _by_name(THRESHOLDS)
        | {
            "cited": (hearing.CITED, hearing.CITED_WORDS, 0),
            "other": (hearing.OTHER, hearing.OTHER_WORDS, hearing.AHEAD),
            "known": (hearing.KNOWN, hearing.KNOWN_WORDS, hearing.KNOWN_AHEAD),
            "links": decks.ONLY_LINKS,
            "all": (decks.ALL_OF, decks.ALL_SHARE, decks.ALL_AHEAD, decks.ALL_POINT),
            "spoken": (decks.SPOKEN, decks.MOSTLY_SPOKEN),
            "named": (decks.NAMED, decks.NAMED_SHARE, decks.NAMED_AHEAD),
            "near": (decks.NEAR, 1, decks.NEAR_AHEAD),
            "share": decks.NEAR_SHARE,
            "asked": (hearing.ASKED, hearing.LONG),
            "kept": hearing.KEPT_CARD,
            "far": (decks.WIDE, decks.FAR, decks.NARROW, decks.FAR_OF_FEW),
            "evidence": decks.EVIDENCE_SAID,
            "shown": clauses.NEARLY,
            "sentenceshown": (clauses.SHOWN, clauses.SHORTLY),
            "mostshown": clauses.MOST_QUOTED,
            "sentence": hearing.NEAR_SENTENCE,
            "likely": (
                points.LIKELY,
                points.LIKELY_SHARE,
                points.BESIDE_CARDS,
                points.LIKELIER,
                points.LIKELY_WORDS,
                points.LIKELY_AHEAD,
                points.LIKELY_STEMS,
            ),
            "clear": (
                points.CLEAR,
                points.CLEAR_AHEAD,
                points.CLEAR_SHARE,
                points.CLEAR_WORDS,
                points.CLEAR_POINT,
            ),
            "made": (points.MADE, points.MADE_WORDS, points.MADE_AHEAD, points.SURE, points.MADE_SHARE),
            "rival": (points.RIVAL, points.RIVAL_WORDS),
            "others": (points.OTHERS, points.OTHERS_WANTED),
            "little": (points.LITTLE_SCORE, points.LITTLE_ELSE, points.LITTLE_CARD),
            "onlykept": (points.ONLY_KEPT, points.ONLY_SHARE, points.ONLY_AHEAD),
            "pointnear": (points.NEAR, points.NEAR_SHARE, points.OFFERED, points.FEW),
        },
        "asksource": {
            "gentle": ASKS_KINDLY[0],
            "fair": ASKS_KINDLY[0],
            "sharp": ASKS_SOURCE[0],
            "last": LEFT_ASIDE[0],
            "meaning": ASKS_MEANING[0],
            "cited": AS_CITED[0],
        },
        "numbers": NUMBERS,
        "rough": ROUGH,
        "kinds": [kind.pattern for kind in KINDS],
        "forms": FORMS,
        "asked": (*ASKS, ASKED),
        "alike": points.ALIKE,
        "leaving": {
            "passed": PASSED[0],
            "then": ON_THE_QUESTION[0],
            "kept": KEPT[0],
            "danger": {tone: care_replies.TONES[tone][0][0] for tone in DANGER},
            "past": care_replies.LEFT_ALONE[0],
            "hardship": care_replies.HARDSHIP[0],
            "afraid": care_replies.AFRAID[0],
            "noteasy": care_replies.NOT_EASY[0],
            "sorry": care_replies.SORRY[0],
            "ofalife": care_replies.OF_A_LIFE[0],
            "leave": care_replies.LEAVE,
            "needsit": care_replies.WHO_NEEDS_IT,
            "standing": care_replies.STANDING[0],
            "help": oneself.HELP,
            "nohelp": oneself.NO_HELP,
            "parents": oneself.PARENTS,
            "meant": care_replies.HELP_MEANT,
            "found": care_replies.HELP_FOUND,
        },
        "takes": {
            "replies": [
                (one.pattern, one.says[0][0]) for one in (last_replies.CONDITION, last_replies.OFFER, last_replies.CASE)
            ],
            "contrary": last_replies.CONTRARY,
            "condition": last_replies.CONDITION_SAID,
            "opens": last_replies.OPENS,
            "turned": last_replies.TURNED.pattern,
            "limits": last_replies.TURNED.says[0][0],
            "said": YOU_ARE_RIGHT,
            "beside": f"{VOICES[0].quotes[0]} {last_replies.BESIDE_IT[0][0]}",
        },
        "steps": [(step.pattern, step.says[0]) for step in STEPS],
        "flaws": FLAWS,
        "patterns": _by_name(PATTERNS)
        | {"contrary": points.AGAINST, "disowned": clauses.NOT_THE_POINT, "because": clauses.WHY},
    }


def _links(motion: Motion, side: Side) -> dict[str, dict[str, LinkKind]]:
    return {id: {to: link.kind for to, link in motion.cards[id].answers.items()} for id in motion.deck(side)}


def _speech(kind: SpeechKind, side: Side, text: str, cards: tuple[str, ...]) -> Speech:
    return Speech(id="", kind=kind, round=1, side=side, text=text, at=0, cards=cards)
