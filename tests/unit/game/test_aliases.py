"""Dealt names: safe to read aloud, never twice in a room, and as different from each other as possible."""

from itertools import product
from random import Random

from debate.game.dealing.aliases import FIRST, SECOND, deal_alias

# Parts of words too, so that a word added later is looked at with care.
UNFIT = (
    "indigo", "ochre", "red", "pink", "black", "white", "yellow", "brown", "gold", "bronze", "ivory", "saffron",
    "pig", "hog", "cow", "snake", "rat", "dog", "ass", "goose", "chicken", "hen", "whale", "worm", "cuckoo", "tit", "shag", "booby", "cock",
    "ape", "monkey", "toad", "frog", "fox", "wolf", "bear", "eagle", "hawk", "dove", "panda", "tiger", "lion", "turtle", "beaver", "cougar",
    "mouse", "slug", "sloth", "crab", "owl", "north", "south", "east", "west",
    "head", "hand", "foot", "leg", "eye", "ear", "lip", "hair", "skin", "bum", "breast", "chest", "thigh",
)  # fmt: skip
LOOKED_AT = {"Tulip"}


def test_there_are_two_lists_of_forty_eight_different_words():
    assert len(FIRST) == len(SECOND) == 48
    assert len({word.casefold() for word in FIRST + SECOND}) == 96


def test_every_pair_is_short_and_plain():
    for first, second in product(FIRST, SECOND):
        assert len(f"{first} {second}") <= 16
    for word in FIRST + SECOND:
        assert word.isascii() and word.isalpha() and word == word.capitalize() and len(word) >= 3


def test_no_word_has_an_unfit_part():
    assert not {word for word in FIRST + SECOND for part in UNFIT if part in word.casefold()} - set(LOOKED_AT)


def test_two_hundred_seats_get_two_hundred_names():
    luck, taken = Random(7), []
    for _ in range(200):
        alias = deal_alias(taken, luck)
        assert alias not in taken
        taken.append(alias)
    assert {len(alias.split()) for alias in taken} == {2}


def test_no_word_comes_twice_among_the_first_forty_eight():
    luck, taken = Random(3), []
    for _ in range(48):
        taken.append(deal_alias(taken, luck))
    assert sorted(alias.split()[0] for alias in taken) == sorted(FIRST)
    assert sorted(alias.split()[1] for alias in taken) == sorted(SECOND)


def test_words_are_used_evenly_when_all_have_been_used():
    luck, taken = Random(5), []
    for _ in range(200):
        taken.append(deal_alias(taken, luck))
    uses = [sum(word in alias.split() for alias in taken) for word in FIRST + SECOND]
    assert max(uses) - min(uses) <= 3


def test_a_taken_name_is_taken_in_any_case():
    taken = {f"{first} {second}".upper() for first, second in product(FIRST, SECOND)} - {"AMBER HERON"}
    assert deal_alias(taken, Random(1)) == "Amber Heron"


def test_typed_names_do_no_harm():
    assert deal_alias(["Łukasz", "", "Amber", "three words here"], Random(1)).split()[0] in FIRST


def test_the_same_luck_deals_the_same_name():
    assert deal_alias(["Opal Finch"], Random("a:1")) == deal_alias(["Opal Finch"], Random("a:1"))
    assert len({deal_alias([], Random(seed)) for seed in range(50)}) > 20
