"""Bots' speeches make sense and take care, over six debates on every pack (docs/game.md, section 12)."""

import re
from random import Random

import pytest
from msgspec.structs import replace

from debate.game.care.grave import PEOPLE, tone_met, tone_of
from debate.game.hearing.decks import deck
from debate.game.hearing.hearing import Heard, hear
from debate.game.hearing.sentences import capital, sentences
from debate.game.model.motion import other
from debate.game.model.state import Speech
from debate.game.voices import bot_closings, bot_own_case, bot_questions, bot_rebuttals, bot_speeches
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.care_replies import GRAVE, KEPT, MILD, PASSED, SEEMS, SORRY, TONES, promised
from support import hard_words
from support.bots_talking import PACKS, PHRASES, clashes_of, pairs, rest_of, said, texts, untitled
from support.hard_words import HARD, care


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

GRAVE_LIFE = ("loss", "flight", "need", "illness", "told")


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
        assert kind in GRAVE_LIFE or tone in (kind, "distress"), text  # a picture is graver
        for answer, restatement in answers_to(text, n) if tone else []:
            begins, restated = TONES[tone_met(text)]
            assert answer in begins or (tone == "abuse" and answer.startswith(begins)), (text, answer)
            assert not re.search(r"[“?]", answer + restatement), (text, answer, restatement)
            assert restatement in ("", *restated), restatement
            assert tone not in ("distress", "wronged", "told") or re.search(r"an(?:other)? adult you trust", answer)
            assert tone != "distress" or "ring your emergency number" in answer
    assert others < 2  # a woman who spoke of her brother


def test_what_was_read_of_others_and_everyday_troubles_are_argued_with_and_coercion_and_contempt_are_met():
    """Somebody's return in the third person, a game or a phone that somebody is addicted to, a food bank that one helps at; against
    them, a partner who controls, a home that one hides from, and what is said of a group's place or vote."""
    korea, phones = PACKS["returning-north-koreans"], PACKS["phone-free-school-day"]
    heard = {
        text: hear(korea if re.search("China|Beijing|Korea|468", text) else phones, "for", text, (), careful=False).tone
        for text in care("read of") + care("still told")
    }
    assert len(care("read of")) == 50 and [text for text in care("read of") if tone_of(text) or heard[text]] == []
    assert len(care("still told")) == 18 and len([text for text in care("still told") if not heard[text]]) < 2
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


@pytest.mark.parametrize("text", care("fresh seems"))
def test_what_only_seems_hard_gets_one_sentence_that_names_an_adult_and_is_asked_about_the_motion(text):
    """It ended the debate before: of a coach's student."""
    pack = PACKS["newcomers-first-week" if "class" in text else "votes-at-sixteen"]
    counters, opening = [(id, "other") for id in pack.deck("against")], opening_on(pack, pack.deck("against")[0])
    for cited in ((), pack.deck("for")[:1]):
        said = Speech(id="s", kind="opening", round=1, side="for", text=text, at=0, cards=cited)
        answer = bot_rebuttals.rebuttal(pack, said, counters, Manner(Random(1), level="sharp"))
        assert answer.text.startswith(SEEMS) and "adult you trust" in answer.text
        assert (answer.text.endswith(PASSED) or answer.cards) and "“" not in answer.text, answer.text
        closing = bot_closings.closing(pack, opening, said, Manner(Random(1), level="sharp"))
        assert closing not in TONES["told"][0], closing


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
            quotes = set(re.findall(r"“(.+?)”", restated + answer)) - {"they"}  # which a pack says
            assert not [q for q in quotes if q.lower() in text.lower()], (
                text,
                answer,
            )


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
        assert bot_own_case.answered(pack, opening_on(pack, also, mine), counter) in (tied or [also])


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


@pytest.mark.parametrize(
    ("slug", "side", "text"),
    [
        ("phone-free-school-day", "against", "My mum has cancer and she has chemo on Tuesdays. A look at lunch helps."),
        ("later-school-start", "for", "Since my grandmother died I can't sleep, and everything is grey."),
        ("newcomers-first-week", "for", "We fled from the war, and my father died on the way."),
    ],
)
def test_the_last_word_too_argues_nothing_against_what_a_bot_has_promised_to_leave_as_it_is(slug, side, text):
    motion = PACKS[slug]
    own, theirs = motion.deck(side)[0], motion.deck(other(side))[0]
    told = Speech("o", "opening", 1, side, text, 0, meant="go_on", cards=(own,), author="p")
    assert promised(bot_rebuttals.rebuttal(motion, told, ((theirs, "direct"),), Manner(Random(1))).text)
    met = Speech("b", "opening", 1, other(side), motion.cards[theirs].claim, 0, cards=(theirs,))
    rebuttal = Speech("r", "rebuttal", 1, side, "That is how it is, and nobody sees it.", 0, author="p")
    for level in ("gentle", "fair", "sharp"):
        last = bot_closings.closing(motion, met, rebuttal, Manner(Random(1), level=level), leaves=True)
        assert last in KEPT and 20 <= len(last) <= 280
    cry = replace(rebuttal, text=text, meant="go_on")
    assert promised(bot_closings.closing(motion, met, cry, Manner(Random(1)), leaves=True))


def test_no_other_answer_of_a_bot_is_taken_for_a_promise(rooms):
    spoken = [speech.text for room in rooms for speech in room.speeches.values() if room.by_bot(speech)]
    assert spoken and not any(map(promised, spoken))
