"""Points that were learnt from many writers are heard whatever card is, stop a debate where they are many, and a threat is no argument."""

from debate.access.text_marks import marks_of
from debate.game.care.grave import is_at_once, is_near, is_personal, seems_hard, threatens, told_together, tone_met
from debate.game.hearing.hearing import hear
from debate.game.voices.partner_asks import asks_of_last
from debate.game.voices.partner_words import ABOUT_ME
from support.bots_talking import PACKS
from support.hard_words import care, opening
from support.scripts import said_in_script

HEARD = """
import { isAtOnce, isNear, isPersonal, seemsHard, threatens, toldTogether, toneMet } from "#app/coaching/hard_words.js";
const before = (n) => given.slice(Math.max(0, n - 1), n);
console.log(JSON.stringify(given.map((text, n) => [
  toneMet(text) ?? "", isAtOnce(text), threatens(text), seemsHard(text), isNear(text), isPersonal(text), toldTogether(before(n), text),
])));
"""
WRITERS = ("five", "six", "seven", "eight")
PACK = PACKS["phone-free-school-day"]


def test_the_browser_hears_the_writers_texts_as_the_server_does(node):
    texts = [text for writer in WRITERS for kind in ("cry", "ok") for text in care(f"writer {writer} {kind}")]
    ways = (tone_met, is_at_once, threatens, seems_hard, is_near, is_personal)
    here = [
        [*(way(text) for way in ways), told_together(texts[max(0, n - 1) : n], text)] for n, text in enumerate(texts)
    ]
    assert len(texts) == 1200 and said_in_script(node, HEARD, texts) == here


def test_many_points_stop_a_debate_where_no_pattern_finds_anything_and_few_are_asked_about():
    cries = [text for writer in WRITERS for text in care(f"writer {writer} cry") if not tone_met(text)]
    asked = {text: asks_of_last(PACK, opening(text), careful=True) for text in cries}
    stopped = [text for text in cries if asked[text] == (ABOUT_ME,)]
    assert len(stopped) > 100 and [text for text in stopped if not is_at_once(text)] == []
    assert len([text for text in cries if len(asked[text]) > 1]) > 100
    plain = [text for writer in WRITERS for text in care(f"writer {writer} ok") if not tone_met(text)]
    assert [text for text in plain if is_at_once(text)] == []


def test_what_seems_hard_is_asked_about_whatever_card_is_heard():
    text = "mum screams at me all night and calls me useless"
    assert not is_at_once(text) and not seems_hard(text, 1.4)
    assert hear(PACK, "against", text, ("reach-home",), careful=False).tone == "seems"


def test_a_threat_by_its_writer_is_marked_and_is_no_argument():
    for text in (
        "On Friday I will bring my dad's gun and then they will all see.",
        "I have a list with all of their names and on Monday they will pay.",
        "When the market is full I will drive the van into them all.",
        "I will put something in their drinks on Friday.",
    ):
        assert tone_met(text) == "abuse" and threatens(text) and "threat" in marks_of(text, PACK), text
    for text in (
        "I'll shoot down every argument.",
        "I will kill it in the debate.",
        "I'll beat my brother at chess.",
        "She should cut herself a break.",
        "That beats me.",
    ):
        assert tone_met(text) == "" and not threatens(text), text


def test_cries_told_sideways_end_a_debate_and_words_of_the_same_places_do_not():
    for cry, plain in (
        (
            "I stand at the bridge a lot lately and think it would be so easy.",
            "I cycle over the bridge and it would be so easy without traffic.",
        ),
        (
            "I've got a rope in the garage and I look at it every evening.",
            "I keep my climbing rope in the garage and look after it.",
        ),
        ("I go up on the roof and look down for a long time.", "I go up on the roof and look at the boats."),
    ):
        assert is_at_once(cry) and not is_at_once(plain), cry
