"""Coaching: what the deck has for each text, and that the rules in the browser say what a coach would say."""

import json
import re
import subprocess
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from debate.coaching import coaching, own_text
from debate.coaching.coaching import coach
from debate.game.hearing.sentences import capital, sentences
from debate.game.model import commands as c
from debate.game.model.motion import SIDES
from debate.game.model.phases import LIMITS
from debate.game.model.state import Speech
from debate.game.voices import care_replies
from debate.motions import library
from support.machine import PATIENCE
from support.table import Table
from tools import coaching as measured

HERE = Path(__file__).parents[2]
PACKS = library.load_library()
MOTION = PACKS["returning-north-koreans"]
OPENING = Speech(
    id="o", kind="opening", round=1, side="for", at=0, author="h", cards=("treaty-duty",),
    text="China joined the main refugee treaty by its own choice. A state that joins must not send refugees back to a place where their life is in danger.",
)  # fmt: skip


# --- the rules, which only browsers have -----------------------------------------------------


def test_the_rules_say_of_texts_with_keys_what_a_coach_would_say(node, tmp_path):
    given, all_texts = tmp_path / "given.json", measured.given(measured.TEXTS)
    all_texts["samples"] = all_texts["samples"][::5]  # of the packs' good texts; `python -m tools.coaching` reads each
    all_texts["care"] = [line for answers, _restated in care_replies.TONES.values() for line in answers]
    given.write_text(json.dumps(all_texts))
    result = subprocess.run(
        [*node, HERE / "js" / "coaching.mjs"],
        env={"GIVEN": str(given)},
        capture_output=True,
        text=True,
        timeout=10 * PATIENCE,  # it reads for 10 s of a quiet core
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert re.search(r"^\S+ pass [1-9]", result.stdout, re.M), "no test ran"


def test_a_text_that_cannot_be_judged_is_named():
    for file in measured.TEXTS:
        assert list(measured.faults(json.loads(file.read_text()))) == []
    text = {
        "id": "X1",
        "text": "No.",
        "kind": "answer",
        "pack": MOTION.slug,
        "card": "none-such",
        "key": {"must": ["praise"]},
    }
    assert [fault.partition(",")[0] for fault in measured.faults([text, {"kind": "poem"}, {"kind": "answer"}])] == [
        "X1: no card none-such in returning-north-koreans",
        "X1: must has praise",
        "text 2: kind is one of opening",
        "text 3: pack is one of car-free-city-centres",
    ]


def test_a_table_can_be_printed_of_texts_of_one_s_own(node, tmp_path, capfd):
    own = tmp_path / "mine.json"
    key = {"must": ["insult"]}
    own.write_text(
        json.dumps(
            [{"text": "You are an idiot.", "kind": "answer", "pack": MOTION.slug, "card": "treaty-duty", "key": key}]
        )
    )
    assert measured.main(["--every", str(own)]) == 0
    printed = capfd.readouterr().out
    assert "## mine: 1 texts" in printed and "insult[" in printed
    assert "As keyed: " in printed and "as in the trial: " in printed
    assert "good texts of the packs" not in printed


# --- what is known of languages ----------------------------------------------------------------


def test_a_language_without_a_file_has_no_list_of_words():
    assert set(own_text.language_words("ko")) == {"language"}
    assert own_text.language_words("en-GB") == own_text.language_words("en")
    assert own_text.small_words("ko") == frozenset()


@pytest.mark.parametrize("language", ["../en", "en/../en", "", "EN"])
def test_a_language_is_no_path(language):
    assert own_text.language_words(language)["language"] == language.casefold()
    assert ("small" in own_text.language_words(language)) == (language == "EN")


@pytest.mark.parametrize("file", sorted(own_text.WORDS.glob("*.json")), ids=lambda file: file.stem)
def test_every_list_of_words_can_be_read_in_a_browser(file, node):
    lists = own_text.language_words(file.stem)
    patterns = {name: words for name, words in lists.items() if "\\" in str(words) and isinstance(words, str)}
    assert len(patterns) > 10
    script = "for (const one of Object.values(JSON.parse(process.argv[1]))) new RegExp(one, 'giu')"
    subprocess.run([*node, "-e", script, json.dumps(patterns)], check=True, timeout=PATIENCE)


# --- what the deck has ----------------------------------------------------------------------------


@pytest.mark.parametrize("slug", sorted(PACKS))
def test_the_strong_answer_takes_the_most_direct_card_that_was_not_kept(slug):
    motion = PACKS[slug]
    for id in motion.deck("for"):
        against = replace(OPENING, cards=(id,), text=motion.cards[id].claim)
        direct = {
            card
            for card in motion.deck("against")
            if id in motion.cards[card].answers and motion.cards[card].answers[id].kind == "direct"
        }
        strong = coaching.strongest(motion, against, (), Random("luck"))
        assert not direct or set(strong.cards) <= direct
        kept = coaching.strongest(motion, against, strong.cards, Random("luck"))
        assert not set(kept.cards) & set(strong.cards)


@pytest.mark.parametrize("slug", sorted(PACKS))
def test_no_two_sentences_in_a_row_of_a_strong_answer_begin_alike(slug):
    motion = PACKS[slug]
    for side in SIDES if not motion.has_stock else ():
        for id in motion.deck(side):
            against = replace(OPENING, side=side, cards=(id,), text=motion.cards[id].claim)
            told = sentences(coaching.strongest(motion, against, (), Random(0)).text)
            for one, two in pairwise(told):
                quoted = one.startswith("“")
                assert quoted or one.lower().split()[:2] != two.lower().split()[:2], told
                assert not coaching.begins_like(one, two), told
            assert told


def test_sentences_begin_alike_by_their_first_two_words_or_by_their_noun():
    for one, two in (
        ("Cafés come and go.", "Cafés open and close within a year."),
        ("A visitor enjoys the square.", "Visitors breathe its air for an hour."),
        ("There is a bus.", "There is no train."),
    ):
        assert coaching.begins_like(one, two)
    assert not coaching.begins_like("A visitor enjoys it.", "A resident doesn’t.")
    assert not coaching.begins_like("“Campaigns would come”, you say.", "Campaigns come anyway.")


@pytest.mark.parametrize("slug", sorted(slug for slug, motion in PACKS.items() if not motion.has_stock))
def test_a_strong_closing_compares_the_two_cards_of_its_debate_in_the_pack_s_own_words(slug):
    motion, some = PACKS[slug], 0
    pairs = [(mine, theirs) for theirs, card in motion.cards.items() for mine in card.answers]
    for mine, theirs in pairs:
        opening = replace(OPENING, side=motion.cards[mine].side, cards=(mine,))
        rebuttal = replace(OPENING, kind="rebuttal", side=motion.cards[theirs].side, cards=(theirs,))
        text = coaching.strong_closing(motion, opening, rebuttal).text
        link = motion.cards[mine].answers.get(theirs)
        assert not text or (link and text.endswith(f" {link.outweighs}") and "card" not in text)
        assert len(text) <= LIMITS["closing"][1]
        assert not coaching.strong_closing(motion, opening, replace(rebuttal, cards=())).text
        some += bool(text)
    assert some > 0 or not pairs


def played(**texts: str) -> Table:
    table = Table(1, "sprint", practice=True, fill=True)
    table.do("host", c.Begin())
    table.do("p0", c.Keep(table.phase.id, (table.room.seats["p0"].hand[0],)))
    for kind in ("opening", "rebuttal"):
        if kind in texts:
            table.speak("p0", texts[kind])
        else:
            table.end()
    return table


def test_what_was_not_sent_has_a_strong_answer_all_the_same():
    table = played(rebuttal="Something that is long enough to be sent.")
    assert table.phase.name == "finished"
    first, second = coach(table.room, "p0")
    assert (first.kind, first.sent) == ("opening", None) and first.strong.text
    assert second.kind == "rebuttal" and second.sent and second.against


def test_a_strong_opening_is_on_the_card_that_the_text_says_or_was_tapped_and_on_no_other():
    table = played(opening="Something that is long enough to be sent, as an opening is.")
    motion, seat = PACKS["phone-free-school-day"], replace(table.seat("p0"), side="for", kept=("help-is-near",))
    church = "On Sundays our whole church comes in from the villages, and most of them are over seventy."
    for text, meant, on in (
        (church, "", ()),
        (church, "out-of-reach", ("out-of-reach",)),
        (motion.cards["help-is-near"].claim, "", seat.kept),
        (motion.cards["out-of-reach"].claim, "", ("out-of-reach",)),
    ):
        sent = replace(table.room.speeches[seat.opening], side="for", text=text, meant=meant, cards=seat.kept)
        speeches = table.room.speeches | {seat.opening: sent}
        room = replace(table.room, motion=motion, seats={"p0": seat}, speeches=speeches, clashes={})
        [coached] = coach(room, "p0")
        assert (coached.strong.cards, bool(coached.strong.text)) == (on, bool(on))


@pytest.mark.parametrize(
    ("meant", "text", "doubt", "placed"),
    [
        ("reach-home", "My grandma has dementia, so my mum texts me.", "Before there were phones, schools", True),
        ("no-cure", "It would not make anybody happier.", "An average over many students can hide", True),
        ("safe", "My sister has diabetes and the office never picks up.", "", True),
        ("none", "Our canteen is cold.", "", False),
        ("", "They wait for me behind the gym every day and nobody does anything.", "", False),
    ],
)
def test_what_the_other_side_may_say_is_the_weak_point_and_nothing_of_a_hard_life_or_a_topic(
    meant, text, doubt, placed
):
    table = played(opening="Something that is long enough to be sent, as an opening is.")
    motion, seat = PACKS["phone-free-school-day"], replace(table.seat("p0"), side="against", kept=("reach-home",))
    sent = replace(table.room.speeches[seat.opening], side="against", text=text, meant=meant, cards=seat.kept)
    speeches = table.room.speeches | {seat.opening: sent}
    [coached] = coach(replace(table.room, motion=motion, seats={"p0": seat}, speeches=speeches, clashes={}), "p0")
    assert coached.doubt.startswith(doubt) and bool(coached.doubt) == bool(doubt)
    assert coached.placed == placed


CAR, PHONE = PACKS["car-free-city-centres"], PACKS["phone-free-school-day"]


@pytest.mark.parametrize("slug", sorted(PACKS))
def test_of_what_a_computer_player_says_claims_are_its_deck_s_and_nothing_leads_there_or_asks(slug):
    motion = PACKS[slug]
    for id, card in motion.cards.items():
        said = ("Let’s think about that.", card.claim, "What follows from that?", "Put the two side by side.")
        met = replace(OPENING, side=card.side, text=" ".join(said), cards=(id,))
        claims = coaching.claims_in(motion, met)
        assert claims and " ".join(claims) in card.claim


def test_what_leads_to_a_point_or_tells_to_look_something_up_is_no_claim():
    point = "Shops earn more from walkers than from drivers."
    said = f"Here is what we hold: {point.lower()} {point} Ask teachers about the first lesson."
    assert coaching.claims_in(CAR, replace(OPENING, side="for", text=said)) == (point,)


def test_a_claim_is_quoted_without_what_only_leads_to_it():
    card = CAR.cards["help-must-get-through"]
    claim = card.restated.rstrip(".")
    said = f"Let’s take that at its word. We ask because we think that {claim}."
    assert coaching.claims_in(CAR, replace(OPENING, side="against", text=said)) == (capital(f"{claim}."),)


def test_what_a_person_answered_has_no_claims_that_are_known():
    table = played(opening="Something that is long enough to be sent, as an opening is.")
    of_a_bot = [one for one in coach(table.room, "p0") if one.against]
    assert of_a_bot and all(one.claims is not None for one in of_a_bot)
    [met] = [one.against for one in of_a_bot]
    person = replace(met, author="p0")
    [mine] = [
        one for one in coach(replace(table.room, speeches=table.room.speeches | {met.id: person}), "p0") if one.against
    ]
    assert mine.claims is None


@pytest.mark.parametrize(
    ("motion", "side", "text", "card"),
    [
        (CAR, "for", "Shops will die if nobody can park there. Customers with heavy bags go to the mall.", "empty-malls"),
        (CAR, "for", "An ambulance can’t get through when there are tables and posts everywhere. Seconds count.", "help-must-get-through"),
        (CAR, "against", "Shops will die if nobody can park there. Customers with heavy bags go to the mall.", ""),
        (CAR, "for", "It is said that shops die without parking. In Spain the shops sold more after the cars had gone.", ""),
        (CAR, "for", "My grandmother can’t walk far, and that’s why she needs a bus which isn’t stuck behind cars.", ""),
        (CAR, "against", "Clean air is a good aim, but the cars only drive around the centre and then other children breathe it.", ""),
        (PHONE, "for", "If I want to learn self-control I can do that after school. At school I want to talk with people.", ""),
        (PHONE, "against", "Of course a phone pulls at your attention in lessons. But in lessons they’re away already.", ""),
    ],
)  # fmt: skip
def test_an_opening_is_turned_only_if_it_surely_makes_a_point_of_the_other_side(motion, side, text, card):
    sent = replace(OPENING, side=side, text=text, cards=())
    assert coaching.turned_to(motion, sent, careful=True) == card


@pytest.mark.parametrize("slug", sorted(PACKS))
def test_no_text_of_a_deck_is_turned(slug):
    motion = PACKS[slug]
    for card in motion.cards.values():
        for text in filter(None, (card.claim, card.speech, card.last, f"{card.claim} {card.why} {card.evidence}")):
            assert coaching.turned_to(motion, replace(OPENING, side=card.side, text=text), careful=True) == "", text


def test_the_same_debate_is_coached_the_same():
    table = played(opening="Something that is long enough to be sent, as an opening is.")
    assert coach(table.room, "p0") == coach(table.room, "p0")


def test_a_card_is_taken_up_by_two_words_of_its_claim_or_its_weak_point():
    taken = coaching.taken_up(MOTION, "It joined a treaty, and a choice can be limited.", ["treaty-duty"])
    assert taken == ["treaty-duty"]
    assert coaching.taken_up(MOTION, MOTION.title + MOTION.question, ["treaty-duty"]) == []
    assert coaching.taken_up(MOTION, "Towns on the border have no money for any of this.", ["treaty-duty"]) == []
