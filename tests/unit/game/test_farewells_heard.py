"""Farewells, a day that is set, who is better gone, heights, and what others do “with me” are heard, and who only moves house is not."""

from debate.game.care.grave import is_at_once, tone_met
from debate.game.voices.partner_asks import asks_of_last
from debate.game.voices.partner_words import ABOUT_ME, AS_ARGUMENT, GO_ON
from support.bots_talking import PACKS
from support.hard_words import care, opening
from support.scripts import said_in_script

HEARD = """
import { isAtOnce, toneMet } from "#app/coaching/hard_words.js";
console.log(JSON.stringify(given.map((text) => [toneMet(text) ?? "", isAtOnce(text)])));
"""
PACK = PACKS["later-school-start"]


def asked(text: str) -> tuple[str, ...]:
    return asks_of_last(PACK, opening(text), careful=True)


def test_farewells_and_what_others_do_with_somebody_are_never_argued_with_and_moving_house_is_no_farewell():
    """“I gave my guitar to my best friend yesterday. Goodbye everyone.”: of the 34, 20 and 15, 18, 9 and 5 were argued with before."""
    first, later, third = (care(f"fresh farewell {of}cry") for of in ("", "later ", "third "))
    assert (len(first), len(later), len(third)) == (34, 20, 15)
    assert [text for text in first + later + third if ABOUT_ME not in asked(text)] == []
    assert len([text for text in first if is_at_once(text)]) >= 22
    plain = [text for of in ("", "later ", "third ") for text in care(f"fresh farewell {of}ok")]
    assert len(plain) == 90 and len([text for text in plain if asked(text)]) <= 13
    assert len([text for text in plain if is_at_once(text)]) <= 1


def test_a_goodbye_is_its_writers_own_and_no_friends():
    last = "By the time you vote I will be gone. I gave my guitar to my best friend yesterday. Goodbye everyone."
    assert tone_met(last) == "despair" and asked(last) == (ABOUT_ME,)


def test_who_says_that_they_do_not_want_to_die_is_asked_and_not_stopped_and_hides_nothing_by_it():
    assert len(care("fresh denied")) == 4
    for text in care("fresh denied"):
        assert asked(text) == (ABOUT_ME, GO_ON, AS_ARGUMENT) and tone_met(text) == "distress", text
    for text in (
        "I'm not suicidal, but my father hits me every evening.",
        "I'm not suicidal, I just don't want to wake up any more.",
        "I don't want to kill myself, I only want it to stop.",
    ):
        assert is_at_once(text), text


def test_the_browser_hears_the_same(node):
    kinds = (
        "farewell cry",
        "farewell ok",
        "farewell later cry",
        "farewell later ok",
        "farewell third cry",
        "farewell third ok",
        "denied",
    )
    texts = [text for kind in kinds for text in care(f"fresh {kind}")]
    assert said_in_script(node, HEARD, texts) == [[tone_met(text), is_at_once(text)] for text in texts]
