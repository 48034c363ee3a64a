"""Short names that are suggested for claims."""

import pytest

from debate.subjects.shelf.importing.titles import titled

MOTION = "Every school should teach cooking"


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        ("Cooking saves money.", "Cooking saves money"),
        ("The timetable is already full, and an hour of cooking is an hour less of French.", "The timetable is already full"),
        ("Libraries are finished because everything is on a telephone.", "Libraries are finished"),
        ("Compensation never comes on time and never covers what a ewe is worth.", "Compensation never comes on time"),
        ("Results went down slightly in maths and reading in Oregon (study 2021).", "Results went down slightly"),
        ("Closing on Fridays would leave the children who get free meals hungry.", "Closing on Fridays"),
        ("It would be easier to find teachers - in Missouri applications went up.", "Easier to find teachers"),
        ("There is also the danger of accidents with knives and hot oil.", "The danger of accidents"),
        ("Tybalt killed Mercutio, that started it.", "Tybalt killed Mercutio"),
        ("Mopeds wake whoever sleeps.", "Mopeds wake whoever sleeps"),
        ("The money can keep housing affordable for residents, who are leaving.", "The money can keep housing affordable"),
        ("Five euros deter nobody who has already paid for a flight.", "Five euros deter nobody"),
        ("A cat learns the new time in two weeks if you feed it in the evening.", "A cat learns the new time"),
        ("Ten afternoons are enough to teach most children to float.", "Ten afternoons are enough"),
        ("The police have more important things to do than catch cats.", "The police have more important things"),
        ("Closed streets also change habits.", "Closed streets change habits"),
        ("The traffic will simply move round the corner.", "Traffic will move round the corner"),
        ("A further disadvantage is the effort of checking.", "The effort of checking"),
    ],
)  # fmt: skip
def test_a_short_name_is_whole_and_in_the_claims_own_words(claim, title):
    assert titled([claim], MOTION) == [title]


def test_the_words_before_a_colon_or_a_dash_name_a_point_of_a_list():
    claims = ["School visits - city children see a real animal.", "Last mile: gets you from the station to work."]
    assert titled([*claims, "One problem: nobody pays for it."], "") == ["School visits", "Last mile", ""]


@pytest.mark.parametrize(
    "claim",
    [
        "The cars will not vanish but pour into Orchard Road.",
        "Most young animals die before they are a year old.",
        "The evidence from Scotland suggests otherwise.",
        "Shakespeare is difficult, but he is worth the trouble.",
        "Without that war he would never have needed a Parliament in 1640.",
        "Conrad Russell argued that no king could have ruled three kingdoms with three religions.",
        "The most serious objection comes from sheep farmers.",
        "Pupils weigh, measure and divide when they follow a recipe, so they use mathematics without noticing.",
        "Throwing food away while people are hungry is wrong.",
        "Teenagers would just spend Friday on their phones.",
        "Every school that teaches cooking should have a cook…",
        "Children who get free school meals would go hungry one day a week.",  # it names them, and says nothing of them
        "The third argument is a practical one.",
        "Small towns in the north, which lost their airport in 2011, have no other way to a hospital.",
        "Climate and pensions - it is young people who have to live longest with the decisions.",
        "The figures are less dramatic than they look.",
        "Cooking is the job of the family and not of the school.",
        "A family with money has a kitchen for each child and somebody to clean it.",
        "Townsfolk of every kind resented it, and that was a gift to the baker.",
        "Pitt told the House of Commons in 1790 that kitchens were a disgrace.",
        "Nobody ever cooked better because of a bell.",
        "Cooking lets the children go on learning.",
        "Once the bell has gone, that lesson is harder to teach.",
        "The council has decided to close the kitchens.",
        "A fee would force families to stay away on Sundays.",
        "The rule hurts the cooks in June but saves their lessons.",
        "Uncontrolled kitchens can put border villages at risk.",
        "The most important one is health.",
        "The case rests first on safety.",
    ],
)
def test_where_its_words_give_no_name_there_is_none(claim):
    assert titled([claim], MOTION) == [""]


def test_no_two_cards_share_a_name():
    claims = ["Kitchens are expensive.", "Kitchens are expensive, and schools are poor."]
    assert titled(claims, MOTION) == ["Kitchens are expensive", ""]
