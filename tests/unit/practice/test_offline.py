"""Practice without a network: the bundle, the files that the worker keeps, and that the browser's rules are the server's."""

import json
import re
import shutil
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import msgspec
import pytest

from debate.coaching import own_text
from debate.game import apply, open_room
from debate.game.care import grave
from debate.game.hearing import clauses, hearing, points
from debate.game.model import commands as c
from debate.game.model.motion import other
from debate.game.model.phases import LIMITS
from debate.game.model.state import Speech
from debate.game.views.seen import private_view, public_view
from debate.game.voices import bot_phrases, bot_speeches, off_deck, partner_asks
from debate.motions import library
from debate.subjects.practice import offline_bundle
from debate.subjects.practice.pages import Practice, room_for
from support import hard_words
from support.app import make_app
from support.machine import PATIENCE
from support.packs import prepared
from support.scripts import said_in_script

HERE = Path(__file__).parents[2]
MOTIONS = {slug: prepared(motion) for slug, motion in library.load_library().items()}
OPENINGS = tomllib.loads((HERE / "support" / "openings.toml").read_text())["openings"]
WAYS = [(length, closing) for length in ("normal", "short", "none") for closing in ("", "yes")]


def made(slug: str) -> offline_bundle.Bundle:
    rooms = {f"{length}{closing}": room_for(Practice(slug, length=length, closing=closing)) for length, closing in WAYS}
    return json.loads(msgspec.json.encode(offline_bundle.make_bundle(MOTIONS[slug], rooms)))


@cache
def bundle_of(slug: str) -> offline_bundle.Bundle:
    """The one that all tests read."""
    return made(slug)


each_pack = pytest.mark.parametrize("slug", MOTIONS)


# --- bundles ---------------------------------------------------------------------------------


@each_pack
def test_in_a_bundle_no_card_speaks_against_its_own_side(slug):
    motion, bundle = MOTIONS[slug], bundle_of(slug)
    side_of = {id: card.side for id, card in motion.cards.items()}
    for side, openings in bundle["openings"].items():
        for one in openings:
            assert {side_of[card] for card in one["cards"]} == {side}
            answering = [card for card, _ in one["counters"]] + [
                card for strong in one["strong"] for card in strong["cards"]
            ]
            assert {side_of[card] for card in answering} == {other(side)}
            for words in one["levels"].values():
                assert set(words["closings"]) == {"", *motion.deck(other(side))}
    for card, levels in bundle["answers"].items():
        assert set(levels) == {"gentle", "fair", "sharp"}
        assert all(
            side_of[counter] == other(side_of[card])
            for ways in levels.values()
            for answer in ways.values()
            for counter in answer.get("cards", ())
        )


@each_pack
def test_a_bundle_has_something_for_every_hand_whatever_is_kept_of_it(slug):
    motion, bundle = MOTIONS[slug], bundle_of(slug)
    assert set(bundle["answers"]) == set(bundle["strong"]) == set(motion.cards)
    for openings in bundle["openings"].values():
        assert len({tuple(one["cards"]) for one in openings}) == offline_bundle.OPENINGS
        for one in openings:
            kept = [card for strong in one["strong"][:-1] for card in strong["cards"]]
            assert kept and len(one["strong"]) == offline_bundle.CARDS_KEPT + 1
            assert not set(one["strong"][-1]["cards"]) & set(kept)
            assert len({card for card, _ in one["counters"]}) == bundle["counters"] + offline_bundle.CARDS_KEPT


def both(words: dict, kind: str) -> list[str]:
    """Ready words with their slot, and without."""
    field = "text" if kind == "rebuttal" else kind
    text = words[field]
    start, end, instead = words["plain"].get(field, (0, 0, ""))
    return [text, text[:start] + instead + text[end:]]


@each_pack
def test_what_a_bundle_says_has_the_lengths_of_its_kind(slug):
    bundle = bundle_of(slug)
    openings = [one for side in bundle["openings"].values() for one in side]
    answers = [
        next(iter(ways.values())) | answer
        for levels in bundle["answers"].values()
        for ways in levels.values()
        for answer in ways.values()
    ]
    answers += [
        next(iter(ways.values())) | answer
        for asks in bundle["asks"].values()
        for levels in asks
        for ways in levels.values()
        for answer in ways.values()
    ]
    blocks = [block for side in bundle["blocks"].values() for levels in side.values() for block in levels.values()]
    answers += blocks
    answers += [answer for levels in bundle["none"].values() for each in levels.values() for answer in each]
    levels = [words for one in openings for words in one["levels"].values()]
    said = [("opening", text) for text in bundle["strong"].values()] + [("opening", one["text"]) for one in levels]
    closings = [
        next(iter(ways.values())) | closing
        for one in levels
        for ways in one["closings"].values()
        for closing in ways.values()
    ]
    said += [("closing", closing["text"]) for closing in closings]
    said += [("closing", text) for one in levels for text in one["tapped"].values()]
    said += [("closing", block["last"]) for block in blocks]
    said += [("closing", answer["closing"]) for answer in answers]
    said += [(kind, text) for answer in answers for kind in ("rebuttal", "restatement") for text in both(answer, kind)]
    for strong in [strong for opening in openings for strong in opening["strong"]]:
        said += [("rebuttal", strong["text"]), ("restatement", strong["restatement"])]
    said = [(kind, re.sub("{quote}", "q" * clauses.LETTERS, text, flags=re.I)) for kind, text in said]
    said = [(kind, text.replace("{ask}", off_deck.ASKED.asks[0])) for kind, text in said]
    assert not [(kind, text) for kind, text in said if not LIMITS[kind][0] <= len(text) <= LIMITS[kind][1]]


@each_pack
def test_a_bundle_is_in_careful_words_and_keeps_what_is_for_teachers(slug):
    motion, bundle = MOTIONS[slug], bundle_of(slug)
    words = json.dumps(bundle, ensure_ascii=False)
    replaced = [card for card in motion.cards.values() if card.careful and card.careful != card.evidence]
    assert not [card.title for card in replaced if json.dumps(card.evidence, ensure_ascii=False)[1:-1] in words]
    assert not [
        card.title
        for card in motion.cards.values()
        if card.teacher and json.dumps(card.teacher, ensure_ascii=False)[1:-1] in words
    ]
    assert {id: card["evidence"] for id, card in bundle["motion"]["cards"].items()} == {
        id: card.careful or card.evidence for id, card in motion.cards.items()
    }


def test_a_bundle_is_the_same_each_time():
    assert made("newcomers-first-week") == bundle_of("newcomers-first-week")


@each_pack
def test_limits_levels_and_refusals_come_from_the_rules(slug):
    bundle = bundle_of(slug)
    assert bundle["limits"] == {kind: list(limits) for kind, limits in LIMITS.items()}
    assert set(bundle["pools"]) == {"gentle", "fair", "sharp"}
    assert set(bundle["refusals"]) == {"redrawn", "too_late", "finished"} and all(bundle["refusals"].values())


@each_pack
def test_the_lengths_are_those_of_the_rooms(slug):
    lengths = bundle_of(slug)["lengths"]
    assert set(lengths) == {f"{length}{closing}" for length, closing in WAYS}
    assert [lengths["short"][part] for part in ("draw", "opening", "rebuttal")] == [60_000, 120_000, 150_000]
    assert lengths["normalyes"]["closing"] == 90_000 and not any(
        lengths["none"][part] for part in ("draw", "opening", "rebuttal")
    )


# --- the browser's rules --------------------------------------------------------------------


def played(slug: str) -> list[dict]:
    """The views of one practice debate with closings, phase by phase, as the rules have them."""
    format, options = room_for(Practice(slug, closing="yes"))
    room = open_room(code="BCDFG", seed="s", motion=MOTIONS[slug], format=format, options=options, now=0)
    for command, actor in ((c.Join("host"), "h"), (c.Join("player"), "p"), (c.Lock(), "h"), (c.Begin(), "h")):
        room = apply(room, command, actor, 0)
    views = []
    while True:
        views.append({"public": public_view(room), "me": private_view(room, "p")})
        phase, seat = room.phase, room.seats["p"]
        match phase.name:
            case "draw":
                command = c.Keep(phase.id, seat.hand[:1])
            case "rebuttal":
                answer, cards = "An answer that is long enough to be sent.", (seat.counters[0][0],)
                command = c.Speak(phase.id, answer, "They say that it holds.", weighing="scale", cards=cards)
            case "finished":
                return views
            case kind:
                command = c.Speak(phase.id, f"An {kind} that is long enough to be sent, and says very little.")
        room = apply(room, command, "p", 0)
        if room.seats["p"].asked:
            room = apply(room, c.Mean(phase.id), "p", 0)


DISOWNING = (
    "This isn't about the buses at all, it's about phones and noise that wakes old people.",
    "My point was never that the shops lose money. My point is that old people hear every lorry.",
    "We never said that a later bell is easy for parents. Students sleep longer with it.",
    "It's not about the marks but about effort that nobody sees.",
)


def heard(slug: str) -> list[dict]:
    """How the rules hear the openings of students, bots and samples: with nothing cited, with a card, and with two, in turn."""
    motion = MOTIONS[slug]
    texts = [(each["side"], each["text"]) for each in OPENINGS if each["motion"] == slug]
    texts += [(sample.side, sample.opening) for sample in motion.samples]
    texts += [
        (side, one["levels"]["fair"]["text"])
        for side, openings in bundle_of(slug)["openings"].items()
        for one in openings
    ]
    h = hard_words
    hard = (
        h.DISTRESS,
        h.GRAVE,
        h.WRONGED,
        h.BURDEN,
        h.FLIGHT,
        h.DISABILITY,
        h.DONE_TO_ME,
        h.GONE,
        h.HARM_IN_A_CHILDS_WORDS,
        h.A_LIFE,
        h.CONTEMPT_BY_ITS_FORM,
        h.AGAINST_PEOPLE,
        h.CONTEMPT,
        h.ABOUT_A_GROUP,
        h.ONLY_A_STORY,
    )
    hard += (h.NEAR_THE_WRITER_AND_HARMLESS,)
    n = list(MOTIONS).index(slug)  # all packs together hear all of them
    texts += [("for", text) for each in hard for text in hard_words.lines(each)[n :: len(MOTIONS)]]
    texts += [("for", text) for text in DISOWNING]
    cases = []
    for n, (side, text) in enumerate(texts):
        deck = motion.deck(side)
        cited = ((), deck[:1], deck[1:3])[n % 3]
        one = hearing.hear(motion, side, text, cited, careful=True)
        if not one.tone and grave.tone_of(text):
            continue  # a pack's passage: the browser doesn't know it as such
        way = "perhaps" if not one.sure else "said" if one.evidence_said else "unsaid"
        way = one.tone or way
        said = Speech(id="o", kind="opening", round=1, side=side, text=text, at=0, cards=tuple(cited))
        asked = partner_asks.asks(motion, said, careful=True)
        shown = [clauses.sentence_shown(text, whole=whole) for whole in (False, True)]
        case = {"text": text, "deck": deck, "cited": cited, "asked": asked, "shown": shown}
        step = bot_phrases.weak_step(text)
        kind = off_deck.kind_asked(text)
        case["asks"] = [kind.asks]
        about = one.card or deck[0]
        case["left"] = [about, more := points.drawn(motion, side, text, about, True), clauses.words_shown(text, more)]
        case["step"] = step.says[0] if step else ""
        beside = bot_speeches.argued_beside(motion, said, True)
        case["life"] = [
            points.is_open(motion, said, one, True),
            beside.text if beside else "",
            bot_speeches.spared(said).text,
        ]
        cases.append({**case, "card": one.card, "way": way, "quote": one.quote})
    return cases


def answered(slug: str) -> list[dict]:
    """What the rules ask of these texts as answers to the bots' openings; every third one cites a card."""
    motion = MOTIONS[slug]
    texts = [each["text"] for each in OPENINGS if each["motion"] == slug][:20]
    cases = []
    for side, openings in bundle_of(slug)["openings"].items():
        for n, one in enumerate(openings):
            opening = Speech(
                id="o",
                kind="opening",
                round=1,
                side=side,
                text=one["levels"]["fair"]["text"],
                at=0,
                cards=tuple(one["cards"]),
            )
            own = [motion.cards[id].claim for id in one["replied"][:1]]
            for k, text in enumerate([*texts, *own, "That is only one study."]):
                cited = () if k % 3 else (motion.deck(other(side))[n],)
                said = Speech(id="r", kind="rebuttal", round=1, side=other(side), text=text, at=0, cards=cited)
                asked = partner_asks.asks_of_answer(motion, opening, said, careful=True)
                cases.append({"side": side, "n": n, "text": text, "cited": cited, "asked": asked})
    return cases


def test_a_debate_in_the_browser_is_one_of_the_rules(node, tmp_path):
    """Its documents have the shapes of the server's; its bots hear the same in the same words. One process plays all packs, because
    compiling the patterns takes longer than everything else."""
    for slug in MOTIONS:
        bundle = bundle_of(slug)
        bundle = {**bundle, "hearing": {**bundle["hearing"], **offline_bundle.english_ear()}}
        given = {"bundle": bundle, "views": played(slug), "heard": heard(slug), "answered": answered(slug)}
        (tmp_path / slug).write_text(json.dumps(given))
    script = "for (const file of process.argv.slice(1)) await import(`./tests/js/offline.mjs?${file}`)"
    result = subprocess.run(
        [*node, "--input-type=module", "-e", script, *map(str, sorted(tmp_path.iterdir()))],
        capture_output=True,
        text=True,
        timeout=5 * PATIENCE,
        cwd=HERE.parent,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert not [slug for slug in MOTIONS if not re.search(rf"^ok \d+ - {slug}: a text is heard", result.stdout, re.M)]


def test_both_stemmers_find_the_same_words(node):
    """Of every word in the packs but a handful, which newer rules of Snowball's treat by themselves."""
    words = sorted(
        {
            word.casefold()
            for slug in MOTIONS
            for word in own_text.WORD.findall(json.dumps(bundle_of(slug)["motion"], ensure_ascii=False))
        }
    )
    script = "import stem from 'wink-porter2-stemmer'; console.log(JSON.stringify(given.map(word => stem(word))))"
    plain = [word.replace("’", "'") for word in words]
    stems, stemmer = said_in_script(node, script, plain), own_text._stemmer("en")
    others = {word for word, stem in zip(plain, stems, strict=True) if stem != stemmer.stemWord(word)}
    assert len(words) > 1500 and others <= {
        "added",
        "adding",
        "evening",
        "international",
        "emergency",
        "interval",
        "organization",
        "paste",
        "university",
    }


# --- what the worker keeps --------------------------------------------------------------------


@pytest.fixture
def browser_of(tmp_path):
    return make_app(tmp_path).test_client()


def kept_by(client) -> dict:
    return json.loads(client.get("/practice/worker.js").text.partition("const PRECACHE = ")[2].partition(";\n")[0])


def test_the_worker_keeps_every_file_that_its_pages_and_modules_name(browser_of):
    answer = browser_of.get("/practice/worker.js")
    assert answer.headers["Service-Worker-Allowed"] == "/practice" and answer.headers["Cache-Control"] == "no-cache"
    kept = kept_by(browser_of)
    assert len(kept["pages"]) == 2 + len(MOTIONS) and all(page.startswith("/practice") for page in kept["pages"])
    named = set()
    for page in kept["pages"]:
        html = browser_of.get(page).text
        named |= set(re.findall(r'(?:href|src)="(/[^"]+\?v=[^"]+|/static/dist/[^"]+)"', html))
    assert named and not named - set(kept["files"])
    answers = [browser_of.get(file, headers={"Accept-Encoding": "gzip"}) for file in kept["files"] + kept["pages"]]
    assert all(answer.status_code == 200 for answer in answers)
    assert 1_250_000 <= sum(len(answer.data) for answer in answers) < 1_350_000, "README.md says 1.3 MB"
    assert not [file for file in kept["files"] if "/socket.io" in file or "/host" in file]
    assert browser_of.get("/practice/worker.js").text == answer.text


def test_the_worker_has_another_version_when_a_kept_page_has_another_template(browser_of, tmp_path):
    before, app = kept_by(browser_of)["version"], browser_of.application
    app.template_folder = str(shutil.copytree(Path(app.root_path) / "templates", tmp_path / "templates"))
    assert kept_by(browser_of)["version"] == before
    with (tmp_path / "templates" / "practice" / "drills.html").open("a") as template:
        template.write("{# changed #}")
    assert kept_by(browser_of)["version"] != before


def test_the_kept_pages_can_be_put_on_a_home_screen(browser_of):
    kept = kept_by(browser_of)
    for page in kept["pages"]:
        address = re.search(r'<link rel="manifest" href="([^"]+)">', browser_of.get(page).text)[1]
        assert address in kept["files"]
    answer = browser_of.get(address)
    manifest = answer.get_json()
    assert answer.mimetype == "application/manifest+json" and manifest["start_url"] == kept["start"]
    assert all(browser_of.get(f"/static/{icon['src']}").mimetype == icon["type"] for icon in manifest["icons"])
    light, dark = re.search(r"--paper:light-dark\((#\w+), (#\w+)\)", browser_of.get("/static/tokens.css").text).groups()
    assert manifest["background_color"] == manifest["theme_color"] == light
    assert re.findall(r'"theme-color" .+? content="(.+?)"', browser_of.get("/practice").text) == [light, dark]


def test_a_bundle_may_be_kept_for_as_long_as_its_words_stand(browser_of):
    kept = kept_by(browser_of)
    address = next(file for file in kept["files"] if file.startswith("/practice/bundle/"))
    assert "immutable" in browser_of.get(address).headers["Cache-Control"]
    assert browser_of.get(address.partition("?")[0]).headers["Cache-Control"] == "no-cache"
    assert browser_of.get("/practice/bundle/none-such").status_code == 404
