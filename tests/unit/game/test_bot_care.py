"""Bots' speeches make sense and take care, over fifteen debates on every pack (docs/game.md, section 12)."""

import re
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from debate.game.model.motion import other
from debate.game.model.state import Speech
from debate.game.scoring.read_first import why_private
from debate.game.voices import bot_closings, bot_questions, bot_rebuttals, bot_speeches
from debate.game.voices.bot_phrases import VOICES
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.care_replies import GRAVE, MILD, SORRY, TONES
from debate.game.voices.clauses import clauses, groups_in
from debate.game.voices.grave import PEOPLE, seems_hard, tone_of
from debate.game.voices.hearing import Heard, deck, hear
from debate.game.voices.sentences import capital, sentences
from support import hard_words
from support.bots_talking import PACKS, PHRASES, clashes_of, pairs, rest_of, said, texts, untitled


def test_nothing_is_said_but_what_the_right_cards_say_what_was_said_to_them_and_what_leads_over(rooms):
    for room in rooms:
        for speech in said(room):
            for text in texts(speech):
                assert not rest_of(room, speech, text), (rest_of(room, speech, text), text)


def test_no_card_is_used_against_its_own_side(rooms):
    for room in rooms:
        for speech in said(room):
            assert all(room.motion.cards[id].side == speech.side for id in speech.cards)
            if speech.kind == "rebuttal":
                clash = next(x for x in room.clashes.values() if x.rebuttal == speech.id)
                assert len(speech.cards) < 2 and room.speeches[clash.opening].side == other(speech.side)


def test_openings_speak_of_every_card_that_they_cite(rooms):
    for room in rooms:
        for speech in [speech for speech in said(room) if speech.kind == "opening"]:
            for id in speech.cards:
                card = room.motion.cards[id]
                claims = [sentences(card.claim)[0], *filter(None, (card.short, card.speech))]
                assert any(claim in speech.text or claim[0].lower() + claim[1:] in speech.text for claim in claims)


@pytest.mark.parametrize("slug", PACKS)
def test_evidence_of_our_packs_can_be_said_before_its_claim(slug):
    for id, card in PACKS[slug].cards.items():
        for text in (card.evidence, card.careful):
            first = sentences(text)[0] if text else ""
            assert not re.search(r"\b(said|making|called) (this|it)( (a|in|to|and)\b|[.,;])", first), (id, first)


def test_what_is_hard_to_bear_is_met_with_care_and_called_harm_only_where_it_is_named(rooms):
    for room in rooms:
        cards = room.motion.cards
        texts = " ".join(speech.text for speech in room.speeches.values() if room.by_bot(speech))
        for opening, rebuttal, closing in clashes_of(room):
            for speech, met in ((rebuttal, opening), (closing, rebuttal)):
                if speech and room.by_bot(speech) and room.by_bot(met) and len(met.cards) == 1:
                    kind = cards[met.cards[0]].sensitive
                    begins = speech.text.startswith((*MILD, *GRAVE))
                    assert kind != "none" or not begins, speech.text
                    assert kind == "none" or any(lead in texts for lead in (*MILD, *GRAVE)), texts  # once in a debate
                    assert kind == "strong" or not speech.text.startswith(GRAVE), speech.text
    assert not [lead for lead in MILD if re.search(r"\b(harm|danger|cruel|violen)", lead)]


def test_nothing_is_weighed_against_what_is_hard_to_bear(rooms):
    for room in rooms:
        cards = room.motion.cards
        compared = [link.outweighs for card in cards.values() for link in card.answers.values() if link.outweighs]
        for opening, rebuttal, _ in clashes_of(room):
            if room.by_bot(rebuttal) and any(cards[id].sensitive != "none" for id in opening.cards):
                assert not rebuttal.weighing and not [words for words in compared if words in rebuttal.text]


def test_no_answer_puts_harm_as_what_a_side_says(rooms):
    """“If your point is that those who are returned suffer serious harm” would make a matter of opinion of what is on record."""
    for room in rooms:
        harm = [card.restated for card in room.motion.cards.values() if card.sensitive != "none"]
        for speech in said(room):
            assert speech.kind != "rebuttal" or not [words for words in harm if words in speech.text], speech.text


def test_the_weak_point_of_a_card_on_grave_harm_is_left_to_people(rooms):
    for room in rooms:
        grave = [card.weak_point[1:].rstrip(".") for card in room.motion.cards.values() if card.sensitive == "strong"]
        for speech in said(room):
            assert not [weak for weak in grave if weak in speech.text], speech.text


@pytest.mark.parametrize("slug", PACKS)
def test_no_answer_to_grave_harm_doubts_that_it_was_found(slug):
    cards = PACKS[slug].cards
    for card in cards.values():
        for hint in [link.hint for to, link in card.answers.items() if cards[to].sensitive == "strong"]:
            assert not re.search(r"\b(disput|finding|investigat|evidence|proof|proved|alleg|report)", hint), hint


SLIGHTING = r"\b(a|one|second|another) thought\b|\bonly (add|say)|\bmaybe\b|\bperhaps\b|whole picture|how far it reaches|\b(is|be) short\b|anybody should"


def test_what_leads_over_slights_nothing_that_may_follow():
    """What follows, or what was met, may be grave harm: that is no thought, no maybe, and not seen in a part of the picture."""
    assert not [lead for lead in PHRASES if re.search(SLIGHTING, lead, re.I)]


DENIED = re.compile(
    r"\b(no|not any|little) harm\b|\bharmless|\bnever happened|\bdid not happen|\bdoes not happen|\bexaggerat|\binvent|\bl(ie|ies|iars?|ying)\b"
    r"|\bfalse(ly)?\b|\bfake|\bbogus|\buntrue|\bnot true\b|\bhoax|\bpropaganda|\bmyth|\bnonsense|\bridiculous|\bstupid|\bwrong about\b|\bdeserve[sd]? it\b"
    r"|\bso-called|\bnothing happens|\bsafe to return\b|\bcounts? more\b|\bmatters? more\b|\bworth it\b|\bsmall price\b",
    re.I,
)


def test_no_harm_is_denied_mocked_or_weighed_off(rooms):
    for room in rooms:
        grave = any(card.sensitive != "none" for card in room.motion.cards.values())
        for text in [text for speech in said(room) for text in texts(speech) if grave]:
            assert not DENIED.search(text), text
    assert not [lead for lead in PHRASES if DENIED.search(lead)]


TEACHERS_ALONE = re.compile(r"abort|infanticid|newborn|sexual|\brape|forced marriage", re.I)
NOT_IN_CAREFUL = re.compile(r"\bexecut(e|ion)|tortur|\bkill|murder", re.I)


def test_content_levels_are_respected(rooms):
    for room in rooms:
        for text in [text for speech in said(room) for text in texts(speech)]:
            assert not TEACHERS_ALONE.search(text), text
            assert room.options.content == "full" or not NOT_IN_CAREFUL.search(text), text


@pytest.mark.parametrize("slug", PACKS)
def test_what_leads_over_uses_no_word_that_a_pack_asks_to_avoid(slug):
    avoided = [
        word
        for words in PACKS[slug].words
        for word in re.split(
            r"[^\w’-]+", re.sub(r"\(.*?\)|\b(the|or|as|own|our|good|side|not|they|are|cannot)\b", " ", words)
        )
    ]
    for word in [word for word in avoided if len(word) > 3 and word not in ("think", "speak", "students", "today")]:
        assert not [lead for lead in PHRASES if re.search(rf"\b{word}\b", lead, re.I)], word


# --- what nobody argues with -----------------------------------------------------------------

PRAISE = [granted.partition("{}")[2].strip("”") for voice in VOICES for granted in voice.grants]

CERTAIN = ("distress", "wronged", "abuse")
GRAVE_LIFE = ("loss", "flight", "need", "illness", "told")
HARD = {
    "distress": hard_words.DISTRESS + hard_words.HARM_IN_A_CHILDS_WORDS,
    "wronged": hard_words.WRONGED + hard_words.DONE_TO_ME,
    "abuse": hard_words.AGAINST_PEOPLE + hard_words.CONTEMPT + hard_words.CONTEMPT_BY_ITS_FORM,
    "loss": hard_words.GRAVE + hard_words.GONE,
    "flight": hard_words.FLIGHT,
    "told": hard_words.BURDEN,
}
CARE = [
    line.partition(": ")[::2]
    for line in Path(hard_words.__file__).with_name("care_texts.txt").read_text().splitlines()
    if not line.startswith("#")
]


def care(kind: str) -> list[str]:
    """The texts of a kind."""
    return [text for each, text in CARE if each == kind]


def answers_to(text: str, n: int) -> list[tuple[str, str]]:
    """Bots' rebuttals of a text with their restatements, and their closings on it: every level and voice, full and careful, on one pack
    after the other."""
    found = []
    for m, pack in list(enumerate(PACKS.values()))[n % len(PACKS) :][:1]:
        side = ("for", "against")[(n + m) % 2]
        theirs, mine = pack.deck(side), pack.deck(other(side))
        for k, level in enumerate(("gentle", "fair", "sharp")):
            luck, careful, cited = Random(f"{n} {m} {k}"), (n + k) % 2 == 0, theirs[:1] if (n + k + m) % 3 else ()
            said = Speech(id="s", kind="opening", round=1, side=side, text=text, at=0, cards=cited)
            counters = [(id, "other") for id in luck.sample(mine, 5)]
            rebuttal = bot_rebuttals.rebuttal(
                pack, said, counters, Manner(luck, bot_speeches.voice_of(k), level, careful)
            )
            assert rebuttal.weighing is None
            found.append((rebuttal.text, rebuttal.restatement))
            own = luck.choice(mine)
            found.append((bot_closings.closing(pack, opening_on(pack, own), said, Manner(luck, careful=careful)), ""))
        if tone_of(text):
            found.append(bot_questions.rebuttal(pack, said, counters, luck)[:2])
    return found


@pytest.mark.parametrize("kind", HARD)
def test_nobody_argues_with_distress_with_a_hard_life_or_with_words_against_people(kind):
    """Whatever is cited, at every level, and in closings: one sentence that fits, no card, no question, no quotation."""
    others = 0
    for n, text in enumerate(hard_words.lines(HARD[kind])):
        tone = tone_of(text)
        others += not tone
        assert kind in GRAVE_LIFE or tone == kind, text
        for answer, restatement in answers_to(text, n) if tone else []:
            begins, restated = TONES[tone]
            assert answer in begins or (tone == "abuse" and answer.startswith(begins)), (text, answer)
            assert not re.search(r"[“?]", answer + restatement), (text, answer, restatement)
            assert restatement in ("", *restated), restatement
            assert tone not in ("distress", "wronged", "told") or re.search(r"an(?:other)? adult you trust", answer)
            assert tone != "distress" or "ring your emergency number" in answer
    assert others < 2  # a woman who spoke of her brother


@pytest.mark.parametrize("kind", HARD)
def test_what_is_hard_is_found_behind_other_sentences_too(kind):
    texts = [text for text in hard_words.lines(HARD[kind]) if tone_of(text) == kind]
    assert [text for text in texts if not tone_of(f"It isn't fair. Phones should stay. {text}")] == []


def test_cries_of_ten_kinds_are_heard_as_students_type_them_and_their_neighbours_are_argued_with():
    """Not living, self-harm, eating, home, abuse, blackmail, neglect, bullying, grief, racism; idioms, jokes, films, history. Of the
    sealed ones, which were kept apart until the rows were written, 34 of 40 cries were heard at the first count, before 22."""
    sealed = [text for text in care("fresh sealed cry") if tone_of(text) in ("distress", "wronged", "loss")]
    assert len(care("fresh sealed cry")) == 40 and len(sealed) > 36
    assert len([text for text in care("fresh sealed ok") if tone_of(text)]) < 2
    missed = [text for text in care("by kind") if tone_of(text) not in ("distress", "wronged", "loss")]
    assert len(care("by kind")) == 100 and len(missed) < 2, missed
    assert len(care("beside")) == 80 and {text: tone for text in care("beside") if (tone := tone_of(text))} == {}


def test_cries_by_another_writer_are_heard_and_harmless_texts_beside_them_neither_cared_for_nor_held():
    """Of the first 60, of writers who had no list, patterns had 35 before, and hosts were alarmed by 17 of 40 of their neighbours. Of
    the kept ones, which were counted after the rows were written, 14 of 15 were heard, before 11, and 3 were held, before 5."""
    missed = [text for text in care("fresh blind cry") if tone_of(text) not in ("distress", "wronged", "loss")]
    assert len(care("fresh blind cry")) == 60 and missed == []
    assert {text: tone for text in care("fresh blind ok") if (tone := tone_of(text))} == {}
    held = [text for text in care("fresh blind ok") if why_private(text) == "life" or seems_hard(text)]
    assert len(care("fresh blind ok")) == 60 and len(held) < 8, held
    kept = [text for text in care("fresh kept cry") if tone_of(text) in ("distress", "wronged")]
    assert len(kept) >= 14 and len([text for text in care("fresh kept ok") if why_private(text)]) <= 3


def test_words_that_plainly_tell_of_a_hard_life_are_not_argued_with_whatever_card_they_sound_like():
    text = "mum screams at me all night and calls me useless"
    assert not tone_of(text) and seems_hard(text)
    assert hear(PACKS["phone-free-school-day"], "against", text, ("reach-home",), careful=False).tone == "told"


def test_what_was_read_of_others_and_everyday_troubles_are_argued_with_and_coercion_and_contempt_are_met():
    """Somebody's return in the third person, a game or a phone that somebody is addicted to, a food bank that one helps at; against
    them, a partner who controls, a home that one hides from, and what is said of a group's place or vote."""
    korea, phones = PACKS["returning-north-koreans"], PACKS["phone-free-school-day"]
    heard = {
        text: hear(korea if re.search("China|Beijing|Korea|468", text) else phones, "for", text, (), careful=False).tone
        for text in care("read of") + care("still told")
    }
    assert len(care("read of")) == 50 and [text for text in care("read of") if tone_of(text) or heard[text]] == []
    assert len(care("still told")) == 18 and [text for text in care("still told") if not heard[text]] == []
    cries, contempt = care("controlled or afraid"), care("zoo or block")
    assert len(cries) == 13 and [text for text in cries if tone_of(text) not in ("distress", "wronged")] == []
    assert len(contempt) == 11 and [text for text in contempt if tone_of(text) != "abuse"] == []
    text = care("read of")[0]
    for cited in ((), ("harm-after-return",)):
        said = Speech(id="s", kind="opening", round=1, side="for", text=text, at=0, cards=cited)
        counters = [(id, "other") for id in korea.deck("against")]
        answer = bot_rebuttals.rebuttal(korea, said, counters, Manner(Random(1)))
        assert answer.cards and "adult you trust" not in answer.text
        assert sentences(answer.text)[0] in GRAVE


def test_whoever_rejects_a_relatives_contempt_is_not_rebuked_and_whoever_shares_it_is():
    said = "My uncle says foreigners are vermin."
    assert tone_of(said) == "abuse" and not tone_of(f"{said} I thought so, too, but I know better now.")
    assert tone_of("My uncle says I should kill myself. I know better.") == "distress"


def test_a_death_in_passing_gets_one_sentence_and_then_an_answer():
    pack = PACKS["votes-at-sixteen"]
    text = "My nan died in 2021, and she always said that young people have to live with what old people decide."
    said = Speech(id="s", kind="opening", round=1, side="for", text=text, at=0, cards=("we-live-with-it",))
    counters = [(id, "other") for id in pack.deck("against")]
    answer = bot_rebuttals.rebuttal(pack, said, counters, Manner(Random(1)))
    assert answer.cards and answer.text.startswith(SORRY) and not answer.text.startswith(TONES["loss"][0])
    assert answer.restatement not in TONES["loss"][1]
    said = replace(said, text="My nan died in May, she said goodbye, and I miss her.")
    assert bot_rebuttals.rebuttal(pack, said, counters, Manner(Random(1))).text in TONES["loss"][0]


def test_nobody_is_rebuked_for_laughing_at_oneself():
    texts = (
        "I'm the idiot who missed the joke.",
        "I was an idiot and lost the phone.",
        "If only I put mine away I look like a weirdo.",
        "Teachers think we are idiots who can't handle a phone. We can.",
        "Only an idiot would text under the desk, and I'm that idiot.",
    )
    assert [text for text in texts if tone_of(text)] == []


@pytest.mark.parametrize("line", care("grave"))
def test_a_grave_story_is_met_as_what_it_is_and_not_argued_with_at_any_level(line):
    kind, slug, side, cited, text = line.split("|")
    pack = PACKS[slug]
    kinds = {"death": ("loss",), "flight": ("flight", "loss", "distress"), "illness": ("illness",)}[kind]
    said = Speech(id="s", kind="opening", round=1, side=side, text=text, at=0, cards=(cited,) if cited else ())
    for level in ("gentle", "fair", "sharp"):
        counters = [(id, "other") for id in pack.deck(other(side))]
        answer = bot_rebuttals.rebuttal(pack, said, counters, Manner(Random(level), level=level))
        assert answer.text in [words for tone in kinds for words in TONES[tone][0]] and not answer.cards, answer


@pytest.mark.parametrize(
    ("tone", "text"),
    [
        ("", "I have asthma and the exhaust makes it worse."),
        ("", "My little brother has asthma, and he coughs when we walk along the main road."),
        ("", "My sister is allergic to nuts and always asks what is in the soup."),
        ("", "My parents are divorced and I live in two homes."),
        ("", "Since my parents split up I live with my mum."),
        ("", "My parents got divorced last year and I need my phone to call my dad."),
        ("", "My cousin broke his leg and couldn't get to school."),
        ("", "My cousin broke her leg last week and had to take the bus."),
        ("", "My grandad taught me to park in the big square by the river."),
        ("", "My uncle got to play a dead monk in a film on our high street."),
        ("", "Their programme was the longest suicide note in the history of any party."),
        ("", "Without my phone I’m the idiot who missed the joke."),
        ("loss", "My uncle is dead, and he taught me to drive."),
        ("distress", "My brother left a suicide note."),
        ("wronged", "My friend is Jewish and people make jokes about gas."),
        ("wronged", "They told me a joke about the gas chamber because I am Jewish."),
        ("abuse", "Jews run the banks."),
        ("illness", "I look after my mum because she is ill, so I have no time for homework."),
        ("illness", "I care for my sick dad every day after school."),
        ("illness", "I'm a young carer."),
        ("illness", "My grandma has dementia and gets lost in the city."),
    ],
)
def test_what_many_live_with_is_argued_with_and_what_is_heavy_is_met(tone, text):
    assert hear(PACKS["car-free-city-centres"], "against", text, (), careful=True).tone == tone


def test_an_ordinary_argument_with_a_person_in_it_is_argued_with():
    """Of these and of the ordinary ones among the fresh texts."""
    soft = []
    for line in care("ordinary"):
        slug, side, text = line.split("|")
        pack = PACKS[slug]
        if tone := hear(pack, side, text, (), careful=False).tone:
            soft.append((text, tone))
    assert len(soft) < 6, soft


def test_most_cries_for_help_and_words_of_contempt_that_nothing_was_changed_for_are_met():
    """Words that whoever writes patterns didn't have before them: met by a pattern, or by the points of their words."""
    cries = [text for text in care("fresh cry") if not tone_of(text) and not seems_hard(text)]
    assert len(care("fresh cry")) == 30 and len(cries) < 11, cries
    contempt = [text for text in care("fresh contempt") if tone_of(text) != "abuse"]
    assert len(care("fresh contempt")) == 30 and len(contempt) < 21, contempt
    assert len([text for text in care("fresh ok") if tone_of(text) in CERTAIN]) < 2
    for kind, met in (("cry", ("distress", "wronged")), ("contempt", ("abuse",))):  # of these, it had half
        missed = [text for text in care(kind)[:40] if tone_of(text) not in met]
        assert len(missed) < 8, missed


def test_of_texts_that_were_kept_apart_until_the_words_had_their_points_most_are_heard_as_they_should_be():
    """Of 30 cries and grave stories 28 were, and of 24 words against a group 17, before anything was changed for them."""
    assert len([text for text in care("fresh day cry") if tone_of(text) or seems_hard(text)]) > 27
    assert len([text for text in care("fresh day contempt") if tone_of(text) == "abuse"]) > 16
    plain = care("fresh day ok")
    assert len(plain) == 60 and len([text for text in plain if tone_of(text) in CERTAIN]) < 2
    assert len([text for text in plain if tone_of(text) or seems_hard(text)]) < 6


def test_charges_against_a_group_despair_illness_and_needs_are_told_from_what_is_like_them():
    """Half of the charges were written before the pattern was changed for them: of those, it had 14 of 70 before, and of the last 20,
    which it was first counted on, 9."""
    met = {"contempt": ("abuse",), "despair": ("distress",), "illness": ("illness", "loss"), "need": ("need",)}
    for kind, tones in met.items():
        missed = [text for text in care(kind)[80 if kind == "contempt" else 0 :] if tone_of(text) not in tones]
        assert len(missed) < 4 and len(missed) < len(care(kind)) / 4, missed
    pack = PACKS["returning-north-koreans"]
    soft = [text for text in care("no care") if hear(pack, "against", text, (), careful=True).tone]
    assert len(care("no care")) > 65 and len(soft) < 2, soft


@pytest.mark.parametrize(
    ("slug", "side", "cited", "text"),
    [
        (
            "car-free-city-centres",
            "against",
            "cannot-walk-far",
            "My nan can't walk from the edge of the centre to her doctor.",
        ),
        ("votes-at-sixteen", "for", "", "I can join the army with my parents' consent and pay tax, so I want a say."),
        (
            "votes-at-sixteen",
            "for",
            "we-live-with-it",
            "My gran should get half a vote because she'll be dead in ten years.",
        ),
    ],
)
def test_a_card_that_is_cited_wins_over_care_for_nothing(slug, side, cited, text):
    pack = PACKS[slug]
    said = Speech(id="s", kind="opening", round=1, side=side, text=text, at=0, cards=(cited,) if cited else ())
    counters = [(id, "other") for id in pack.deck(other(side))]
    answer = bot_rebuttals.rebuttal(pack, said, counters, Manner(Random(1)))
    assert answer.cards and (not cited or cited in pack.cards[answer.cards[0]].answers), answer


@pytest.mark.parametrize("cited", [(), ("reach-home",)])
@pytest.mark.parametrize("text", hard_words.lines(hard_words.HARM_IN_A_CHILDS_WORDS + hard_words.DONE_TO_ME))
def test_whatever_is_cited_nobody_argues_with_harm_that_is_done_to_a_child(text, cited):
    pack = PACKS["phone-free-school-day"]
    said = Speech(id="s", kind="opening", round=1, side="against", text=text, at=0, cards=cited)
    answer = bot_rebuttals.rebuttal(pack, said, [(id, "other") for id in pack.deck("for")], Manner(Random(1)))
    closing = bot_closings.closing(pack, opening_on(pack, pack.deck("for")[0]), said, Manner(Random(1)))
    assert not answer.cards
    assert all("adult you trust" in words and "isn’t your fault" in words for words in (answer.text, closing))


def test_of_a_text_that_names_a_group_nothing_is_quoted_or_granted():
    """Whatever it says: a word of contempt that nobody has listed must not be praised."""
    for n, text in enumerate(hard_words.lines(hard_words.CONTEMPT + hard_words.ABOUT_A_GROUP)):
        assert re.search(PEOPLE, text.lower()) or tone_of(text), text
        for restated, answer in answers_to(text, n):
            assert not [q for q in re.findall(r"“(.+?)”", restated + answer) if q.lower() in text.lower()], (
                text,
                answer,
            )
            assert not [praise for praise in PRAISE if praise.lower() in answer.lower()], (text, answer)


UNKIND = """
North Koreans take everything and give nothing back.
Refugees just bring their problems with them.
They only come because China is soft.
Nobody asked for these people.
Such folk never learn the language.
A North Korean is not our guest.
Women who cross want a husband with money.
The Chinese copy everything anyway.
"""  # in words that no list has


def test_of_the_people_whom_a_motion_is_about_nothing_that_may_be_unkind_is_quoted():
    pack = PACKS["returning-north-koreans"]
    quoted = 0
    for n, unkind in enumerate(hard_words.lines(UNKIND)):
        for id in pack.deck("for"):
            card = pack.cards[id]
            quote = hear(pack, "for", f"{card.claim} {unkind} {card.why}", (id,), careful=n % 2 == 0).quote
            assert not quote or quote not in unkind, (quote, unkind)
            quoted += bool(quote)
    assert quoted


def test_a_text_that_merely_names_a_country_a_school_or_other_things_as_they_can_be_quoted():
    for text in (
        "They can’t learn when messages distract the whole class. Students and teachers lose focus.",
        "Austria trusts its young voters. In British schools the campaign was fair.",
        "The Chinese government signed it. A promise has to be kept.",
    ):
        assert clauses(text) and not groups_in(text), text


def test_a_group_may_be_named_without_contempt():
    assert [text for text in hard_words.lines(hard_words.ABOUT_A_GROUP) if tone_of(text) == "abuse"] == []


def test_who_somebody_is_by_birth_or_faith_is_never_quoted():
    for text in (
        "I am Muslim and the vote at sixteen is a good idea.",
        "My parents are Kurdish. The buses need more money.",
        "I wear a headscarf, and the canteen needs a second queue.",
        "My skin is dark. A ban helps nobody at noon.",
        "As a black student I think the rule needs an exception.",
    ):
        assert not clauses(text), text
    assert clauses("The canteen needs a second queue.")


@pytest.mark.parametrize("slug", PACKS)
def test_a_story_and_a_packs_own_words_are_argued_with_as_ever(slug):
    pack = PACKS[slug]
    texts = [text for card in pack.cards.values() for text in (card.claim, card.why, card.evidence, card.careful)]
    texts += [text for sample in pack.samples for text in (sample.opening, sample.rebuttal)]
    texts += hard_words.lines(hard_words.ONLY_A_STORY) + hard_words.lines(hard_words.ABOUT_THE_MATTER)
    texts += hard_words.lines(hard_words.NEAR_THE_WRITER_AND_HARMLESS)
    assert [(tone_of(text), text) for text in texts if tone_of(text) in CERTAIN] == []


@pytest.mark.parametrize("slug", PACKS)
def test_a_packs_passages_are_heard_as_what_they_say_and_not_as_somebodys_life(slug):
    pack = PACKS[slug]
    for id, card in pack.cards.items():
        for text in (card.speech, *(link.answer for link in card.answers.values())):
            heard = hear(pack, card.side, text, (id,), careful=True)
            assert heard.card == id and heard.sure and not heard.tone, text


def test_what_is_hard_is_known_by_who_it_is_about_and_what_happened_and_its_look_alikes_are_not():
    """In words that stand in no list as a whole: grief, flight, illness, violence, need, and what is said of a people."""
    texts = hard_words.lines(hard_words.HARD_IN_OTHER_WORDS)
    missed = [text for text in texts if not tone_of(text) and not seems_hard(text)]
    assert len(texts) > 90 and len(missed) < 6, missed
    harmless = hard_words.lines(hard_words.LOOK_ALIKES)
    assert len(harmless) > 75 and not [(tone_of(text), text) for text in harmless if tone_of(text) in CERTAIN]


def test_most_of_what_children_write_about_their_lives_is_met_and_few_ordinary_texts_are():
    lines = Path(hard_words.__file__).with_name("fresh_texts.txt").read_text().splitlines()
    texts = [line.partition(": ")[::2] for line in lines if line and not line.startswith("#")]
    pack = PACKS["car-free-city-centres"]
    tones = [(kind, text, hear(pack, "for", text, (), careful=True).tone) for kind, text in texts]
    assert len([text for kind, text, tone in tones if kind != "ok" and not tone]) < 8
    assert len([text for kind, text, tone in tones if kind == "ok" and tone in CERTAIN]) < 5
    assert len([text for kind, text, tone in tones if kind == "ok" and tone]) < 11
    assert (
        len([text for kind, text, tone in tones if kind in ("abuse", "racism", "eating") and tone not in CERTAIN]) < 6
    )
    assert not [text for kind, text, tone in tones if kind == "contempt" and tone != "abuse"]


IN_OTHER_WAYS = """
The only person that keeps me from cutting is my friend online, and I text her at lunch. If you take my phone, I don't know what I'll do.
I text my friend at lunch because she stops me from cutting.
Music saved me from cutting, so leave us our headphones.
She kept me from hurting myself again.
I don't sleep. I lie there and think about how to end it, and then the alarm goes at six.
Most days I know how I'd end it, and nobody asks.
At night I plan how to end it.
Mr K gives good effort marks to girls who stay behind alone with him. I stayed once. I won't again.
Our coach makes us stay late alone with him.
Our teacher touches girls' shoulders and tells them he'll see their effort. Give him more power over our marks? No.
The coach rubs my thighs after training and says it is normal.
Mr Bell strokes our hair when we give a right answer.
Someone in my class made a deepfake nude of me and it went round the whole canteen before the bell rang.
They sent naked pictures of me to everyone.
There are fake nudes of my sister in the class chat.
They made a group about me called 'pig watch' and posted a photo of me eating every day for a year. I changed schools.
The boys started a chat about me with pictures of my legs.
Somebody set up an account about my sister, and the whole year reads it.
"""
AND_WHAT_ONLY_SOUNDS_SO = """
My mum keeps me from cutting class.
A bad grade stopped me from cutting corners.
The rule stops me from cutting my hair in the toilets.
The phone kept me from cutting the bread straight.
The teacher kept me from cutting in line.
I think about how to end it, my essay on votes.
The mayor doesn't know how to end it, the war of the parking lots.
We wonder how to end it politely when a call gets long.
I don't know how to end it, this debate.
Nobody thinks about how to end it once a ban is there.
The teacher touches our phones when she collects them.
The massage teacher touches my shoulders in yoga.
Our coach grabs my bag and runs.
A teacher touches on girls' rights in history.
Mr Bell rubs the board clean.
The teacher lets girls stay behind alone with their books.
I stay alone with my little brother until five.
I came second in chess, alone with him in the final, said our coach.
The teacher stays alone with the pupils who have detention.
My dad works at night, so I am alone with him only on Sundays.
The museum has a naked statue of my great-grandfather's friend.
She painted a nude of me in the art course.
There are deepfakes of politicians everywhere.
A naked mole rat reminds me of my teacher.
A video of me dancing has a hundred likes.
They made a group about measles.
We have a chat about my mum's birthday surprise.
They started a page about me winning the race.
My class has a group about the trip.
They set up an account about my town.
"""


def test_kept_from_cutting_how_to_end_it_a_teachers_hands_and_pictures_or_groups_about_me_are_known():
    missed = [text for text in hard_words.lines(IN_OTHER_WAYS) if tone_of(text) not in CERTAIN]
    alarms = [text for text in hard_words.lines(AND_WHAT_ONLY_SOUNDS_SO) if tone_of(text) in CERTAIN]
    assert not missed and not alarms, (missed, alarms)


UNKNOWN_HOW_HARD = """
Mum says that dad is in heaven now, but I don't believe in that.
Since my brother jumped in front of the train I don't take the train.
My aunt can't leave the house because her husband counts the minutes.
I pretend to sleep when my uncle opens my door.
My mum sleeps all day and there is never any food.
My dad gambled away the rent and now we live with grandma.
My friend doesn't answer since she wrote goodbye to all of us.
"""


@pytest.mark.parametrize("text", hard_words.lines(UNKNOWN_HOW_HARD))
def test_of_somebodys_family_that_is_not_well_nobody_asks_for_more_than_what_would_help(text):
    """Where no card says it, nobody knows how hard it is, and to be kind for nothing costs one question."""
    if not tone_of(text):
        for answer, restatement in answers_to(text, 1):
            assert "“" not in answer + untitled(restatement), (answer, restatement)
            assert "?" not in answer, answer


# --- one speech after another ----------------------------------------------------------------


def test_nobody_is_told_what_they_have_said_themselves(rooms):
    for room in rooms:
        for opening, rebuttal, _ in clashes_of(room):
            if room.by_bot(opening) and room.by_bot(rebuttal):
                for sentence in sentences(rebuttal.text):
                    assert capital(sentence) not in [capital(one) for one in sentences(opening.text)], sentence
                weak = [room.motion.cards[id].weak_point[1:] for id in opening.cards]
                assert not [words for words in weak if words in opening.text and words in rebuttal.text], rebuttal.text


@pytest.mark.parametrize("slug", PACKS)
def test_without_a_card_that_is_answered_the_one_that_answers_is_spoken_of(slug):
    pack = PACKS[slug]
    for mine, counter, luck in pairs(pack):
        also = luck.choice([id for id in pack.deck(pack.cards[mine].side) if id != mine])
        tied = [id for id in (also, mine) if id in pack.cards[counter].answers] or [
            id for id in (also, mine) if counter in pack.cards[id].answers
        ]
        assert bot_closings.answered(pack, opening_on(pack, also, mine), counter) in (tied or [also])


@pytest.mark.parametrize("slug", PACKS)
def test_a_restatement_says_the_claim_in_other_words_or_whole_or_in_short(slug):
    pack = PACKS[slug]
    for id, card in pack.cards.items():
        bare = replace(pack, cards={**pack.cards, id: replace(card, restated="")})
        opening = opening_on(pack, id)
        for n in range(12):
            heard = Heard(id, sure=n % 2 == 0, quote="these are their own words" if n % 3 else "")
            assert card.restated[1:] in bot_rebuttals.restatement(pack, opening, heard, Manner(Random(n)))
            text = bot_rebuttals.restatement(bare, opening, heard, Manner(Random(n)))
            assert any(words and words[1:] in text for words in (card.claim, card.short)), text


@pytest.mark.parametrize("slug", PACKS)
def test_a_closing_answers_wherever_the_pack_has_an_answer(slug):
    pack = PACKS[slug]
    for mine, counter, luck in pairs(pack):
        own, theirs = pack.cards[mine], pack.cards[counter]
        back, link = theirs.answers.get(mine), own.answers.get(counter)
        heard = Heard(counter, sure=True, evidence_said=True, cited=True)
        text = bot_closings.last_word(pack, opening_on(pack, mine), heard, Manner(luck))
        reply = (
            (back and back.reply) or (link and link.hint) or ("" if theirs.sensitive == "strong" else theirs.weak_point)
        )
        assert (reply or own.last)[1:].rstrip(".") in text, (mine, counter, text)


@pytest.mark.parametrize("slug", PACKS)
def test_what_is_weak_about_evidence_is_named_only_where_the_evidence_was_said(slug):
    pack, named = PACKS[slug], 0
    for mine, counter, luck in pairs(pack):
        card = pack.cards[mine]
        if card.weak_on != "evidence":
            continue
        for text in (card.claim, f"{card.claim} {card.evidence}"):
            opening = replace(opening_on(pack, mine), text=text)
            answer = bot_rebuttals.rebuttal(pack, opening, [(counter, "other")], Manner(luck, level="sharp"))
            if card.weak_point in answer.text:
                named += 1
                assert deck(pack, card.side, False).says_evidence(text, mine), answer.text
                assert card.evidence in text
    assert named or not any(card.weak_on == "evidence" for card in pack.cards.values())


def opening_on(pack, *cards: str) -> Speech:
    return Speech(id="o", kind="opening", round=1, side=pack.cards[cards[0]].side, text="", at=0, cards=cards)


def rebuttal_on(pack, card: str) -> Speech:
    return Speech(id="r", kind="rebuttal", round=1, side=pack.cards[card].side, text="", at=0, cards=(card,))


def test_small_words_alone_tell_of_no_hard_life():
    """“I think no because everyone says so” was answered with “please tell an adult you trust”, and held from classmates."""
    taken = [text for text in care("fresh lazy ok") if tone_of(text) or seems_hard(text)]
    assert len(care("fresh lazy ok")) == 28 and len(taken) < 8, taken
