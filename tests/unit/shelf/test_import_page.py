"""The pages that take an essay apart: without scripts, with every kind of bad input, and on to the editor's fields."""

import re
from html import unescape
from io import BytesIO

import pytest

from debate.motions.fields import beyond, is_field
from debate.motions.live_check import look_at_fields
from debate.subjects.shelf.importing import pages as importing
from debate.subjects.shelf.importing import reading, worker
from debate.subjects.shelf.own_motions import making
from debate.subjects.shelf.own_motions.secret_links import read_token
from debate.subjects.shelf.own_motions.storage import OwnMotions
from support.documents import docx, pdf
from support.marked import ESSAYS

TEXT = (ESSAYS / "repair.txt").read_text()


def send(page, data: bytes, name: str = "essay.txt", text: str = ""):
    return page.post("/motions/import", data={"text": text, "file": (BytesIO(data), name)})


def fields(text: str) -> dict[str, str]:
    """What the page's form holds: hidden fields, lines and texts."""
    held = dict(re.findall(r'<input type="(?:hidden|text)"[^>]*? name="([^"]+)" value="([^"]*)"', text))
    held |= dict(re.findall(r'<textarea [^>]*?name="([^"]+)"[^>]*>\n(.*?)</textarea>', text, re.S))
    return {name: unescape(value) for name, value in held.items()}


def sides(text: str) -> dict[str, str]:
    """The side that was chosen for each sentence, by id; "" for one that is left out, and none for one without a choice."""
    return dict(re.findall(r'<input type="radio" name="(side\.[^"]+)" value="([^"]*)" checked', text))


def filled(text: str) -> dict[str, str]:
    """The form of cards as a browser would send it."""
    return fields(text) | sides(text)


def on(form, side: str) -> list[str]:
    """The ids of the cards that this form has for a side."""
    return [name.partition(".")[2] for name, value in form.items() if name.startswith("side.") and value == side]


def test_the_essay_comes_back_with_its_sentences_in_its_own_order(page):
    answer = page.post("/motions/import", data={"text": TEXT})
    assert answer.status_code == 200
    held = filled(answer.text)
    assert held["essay"] == "The screwdriver test, by Nadia Orme"
    assert [held[f"paragraphs.{n}"] for n in range(1, 9)] == TEXT.strip().split("\n\n")[2:]
    lists = re.split(r'class="more[ "]', answer.text)
    orders = [[name[5:] for name in re.findall(r'type="radio" name="([^"]+)" value="for"', part)] for part in lists]
    for order in orders:
        assert order == sorted(order, key=lambda id: [*map(int, id[1:].split("-"))])
    proposed, more = orders
    assert len(more) > 2
    assert len(on(held, "for")) == 8 and len(on(held, "against")) == 2
    assert all(held[f"cards.{id}.opening"] for id in on(held, "against"))
    doubtful = [id for id in proposed if held[f"cards.{id}.proposed"] == "doubt"]
    assert answer.text.count("· check the side") == len(doubtful) == 1  # whose answer begins with “Perhaps”
    assert sorted(set(proposed) - {*doubtful}) == sorted(on(held, "for") + on(held, "against"))


DOUBTED = """School uniform should be abolished

Most pupils wear one. I believe that school uniform should be abolished because it costs families too much.

First, uniform is dear. A blazer with a badge can only be bought in one shop, and that shop knows it.

Defenders say that uniforms make school ones useful. I think this is true but a plain jumper does the same. But not every family has a plain jumper at home.

Also blazers keep pupils warm in winter because wool is good at that. A jumper lets the rain in.

So schools should let pupils choose what they wear."""


def test_a_card_whose_side_is_in_doubt_is_on_none_and_not_played_until_somebody_chooses(page, app):
    form = filled(page.post("/motions/import", data={"text": DOUBTED}).text) | {"title": "Uniform should be abolished"}
    doubtful = "p4-1"
    assert form[f"cards.{doubtful}.proposed"] == "doubt" and f"side.{doubtful}" not in form
    claim = form[f"cards.{doubtful}.claim"]

    def kept(form) -> set[str]:
        return {card.claim for card in look_at_fields(made_of(page, app, form))[0].cards.values()}

    assert claim not in kept(form) and "Uniform is dear." in kept(form)
    assert claim in kept(form | {f"side.{doubtful}": "against"})


def test_the_page_speaks_of_a_doubt_only_where_there_is_one(page):
    says = "waits until you choose"
    assert says in page.post("/motions/import", data={"text": TEXT}).text
    clear = TEXT.replace("They also say that prices will rise. Perhaps they will, a little, at first.", "")
    assert clear != TEXT
    answer = page.post("/motions/import", data={"text": clear}).text
    assert "· check the side" not in answer and says not in answer


@pytest.mark.parametrize(
    ("title", "motion"), [("The screwdriver test", ""), ("What makers owe us", "Makers of household machines")]
)
def test_the_motion_is_filled_in_only_where_the_title_is_about_the_same(page, title, motion):
    """Otherwise a teacher chooses one with a click, or writes it."""
    text = page.post("/motions/import", data={"text": TEXT.replace("The screwdriver test", title)}).text
    assert fields(text)["title"].startswith(motion) and bool(fields(text)["title"]) == bool(motion)
    assert 1 <= text.count("data-sentence") <= 3


TASK = "Some people think that zoos are cruel and should be closed down. Others, however, like them. "
SET = f"""{TASK}Discuss both views and give your own opinion.

Zoos are old, and people still go there on Sundays with their children. In my opinion, I lean towards the latter notion, as this essay explains.

Animals walk in circles because their cages are small. Therefore, governments should introduce a law that lets nobody in.

Zoos can be useful, because children see there what they would never see outside. So they should stay open on Sundays as well."""


def test_an_essay_that_discusses_both_sides_has_the_motion_of_its_task_and_no_side_is_chosen(page):
    text = page.post("/motions/import", data={"text": SET}).text
    assert fields(text)["title"] == "Zoos should be closed down" and not sides(text)
    assert "Choose which claims speak for your motion" in text


WEIGHED = """Roads and their price

Everybody uses roads, and everybody pays for them.

On the one hand, it is true that roads are dear and the money could build schools.

On the other hand, roads also bring children to their schools.

So roads are a matter of taste. People talk of it at every table in the land, and they will go on until the last road is built."""


def test_an_essay_that_weighs_two_sides_and_has_no_motion_leaves_the_sides_open(page):
    text = page.post("/motions/import", data={"text": WEIGHED}).text
    assert fields(text)["title"] == "" and not sides(text) and "The essay discusses both sides" in text


def test_what_only_people_think_is_no_motion_where_the_writer_does_not_take_it_up(page):
    text = page.post(
        "/motions/import",
        data={
            "text": SET.replace(
                "Discuss both views and give your own opinion.", "To what extent do you agree?"
            ).replace("I lean towards the latter notion, as this essay explains", "zoos have a history")
        },
    ).text
    assert fields(text)["title"] == "" and sides(text)
    assert 'required placeholder="___ should ___"' in text


def test_the_words_of_a_card_can_be_changed_at_once(page, app, proposed):
    form = proposed
    met = next(id for id in on(form, "against") if form[f"cards.{id}.weak_point"])
    emptied = next(id for id in on(form, "for") if form[f"cards.{id}.evidence"])
    changed = {f"cards.{met}.claim": "It costs.", f"cards.{met}.title": "", f"cards.{emptied}.claim": " "}
    motion, _ = look_at_fields(made_of(page, app, form | changed))
    assert {("It costs.", "It costs")} <= {(card.claim, card.title) for card in motion.cards.values()}
    assert form[f"cards.{emptied}.evidence"] not in {card.evidence for card in motion.cards.values()}


def test_a_title_that_could_not_be_made_is_asked_for_under_its_claim(page):
    text = page.post("/motions/import", data={"text": (ESSAYS / "instruments.txt").read_text()}).text
    proposals = re.findall(r'<li class="proposal".*?</li>', text, re.S)
    held = filled(text)
    titles = {name: title for name, title in held.items() if name.endswith(".title")}
    asked = [re.search(r'name="(cards\.[^"]+\.title)"', each.partition("<details")[0]) for each in proposals]
    proposed = [name for name in titles if held[name.replace(".title", ".proposed")] in ("sure", "doubt")]
    missing = [name for name in proposed if not titles[name]]
    assert missing and [found[1] for found in asked if found] == missing


def test_a_paragraph_of_which_nothing_is_proposed_has_a_sentence_to_take(page):
    text = (ESSAYS / "instruments.txt").read_text()
    held = filled(page.post("/motions/import", data={"text": text}).text)
    untaken = [name.split(".")[1] for name, value in held.items() if value == importing.UNTAKEN]
    assert [held[f"cards.{id}.at"] for id in untaken] == ["3", "4", "14", "18", "19"]
    assert held["cards.p14-1.claim"] == "Languages would gain as well."
    assert not {f"side.{id}" for id in untaken} & held.keys()
    answer = page.post("/motions/import/cards", data=held | {"side.p14-1": "for", "hurts": "no"}, follow_redirects=True)
    assert "Languages would gain as well." in answer.text


def test_a_cards_paragraph_is_there_with_its_sentence_marked(page):
    text = unescape(page.post("/motions/import", data={"text": TEXT}).text)
    held = filled(text)
    for id in on(held, "for") + on(held, "against"):
        paragraph, sentence = held[f"paragraphs.{held[f'cards.{id}.at']}"], held[f"cards.{id}.sentence"]
        assert paragraph.replace(sentence, f"<mark>{sentence}</mark>", 1) in text


@pytest.mark.parametrize(
    ("data", "status", "said"),
    [
        (b"", 422, "nothing in it"),
        (bytes(range(256)) * 20, 415, "isn’t text"),
        (b"\x89PNG\r\n\x1a\n", 415, "is a picture"),
        (docx([("", TEXT)])[:500], 422, "is damaged"),
        (docx([], {"word/media/a": bytes(20_000_000)}), 413, "far larger than an essay"),
        (pdf([[]] * 200), 413, "has 200 pages"),
        (pdf([[]]), 422, "pictures without text"),
        (pdf([[]], locked=True), 422, "with a password"),
        (b"Die Schule beginnt zu spaet, und alle wissen es seit langem. " * 20, 422, "in English"),
        (b"The bus is late. " * 4000, 413, "about 20 pages"),
        (bytes(reading.MAX_ESSAY_BYTES + 1), 413, "more than 2 MB"),
        (bytes(reading.MAX_ESSAY_BYTES + 2 * importing.FORM_OVERHEAD), 413, "more than 2 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)  # fmt: skip
def test_bad_input_is_answered_with_what_to_do_and_what_was_pasted_stays(page, monkeypatch, data, status, said):
    answers = {"proposal": None, **worker.answer(data)} if len(data) <= reading.MAX_ESSAY_BYTES else {}
    monkeypatch.setattr(reading, "_ask", lambda _: reading._Answer(**answers))
    answer = send(page, data, text="What I pasted <before>.")
    assert answer.status_code == status and said in answer.text
    assert re.search(r'role="alert" id="refused">', answer.text)
    if len(data) <= reading.MAX_ESSAY_BYTES + 1:
        assert fields(answer.text)["text"].strip() == "What I pasted <before>."


def test_programs_get_json(page):
    found = page.post("/motions/import", json={"text": TEXT})
    assert found.status_code == 200 and found.json["essay"]["author"] == "Nadia Orme"
    refused = page.post("/motions/import", json={"text": ""})
    assert refused.status_code == 422 and refused.json["error"]["code"] == "no_text"


def test_nothing_of_an_essay_is_run(page):
    essay = TEXT.replace("The makers answer that", "The makers answer, <script>alert('x')</script> that")
    answer = page.post("/motions/import", data={"text": essay})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text and "&lt;script&gt;alert" in answer.text


def test_an_address_that_sends_many_essays_waits_and_loses_nothing(page, app, monkeypatch):
    monkeypatch.setattr(app.services.rate_limits.of(importing.ESSAYS_READ.limit), "wait", lambda *_: 7)
    answer = page.post("/motions/import", data={"text": TEXT})
    assert answer.status_code == 429 and answer.headers["Retry-After"] == "7"
    assert fields(answer.text)["text"].strip() == TEXT.strip()


# --- on to the editor ---


@pytest.fixture(scope="module")
def proposed(app) -> dict[str, str]:
    """The form of cards of an essay, with a motion."""
    form = filled(app.test_client().post("/motions/import", data={"text": TEXT}).text)
    own = [
        name.partition(".")[2].removesuffix(".opening")
        for name, value in form.items()
        if name.endswith(".opening") and not value
    ]
    own = own[:4] + [id for id in own if form[f"cards.{id}.proposed"] == "doubt"]
    return form | {f"side.{id}": "for" for id in own} | {"title": "Makers should let us repair"}


def made_of(page, app, form) -> dict[str, str]:
    """The fields of the motion that this form makes."""
    answer = page.post("/motions/import/cards", data={"hurts": "no", **form, "token": ""})
    assert answer.status_code == 303, answer.text
    token = answer.headers["Location"].partition("#")[0].rpartition("/")[2]
    return app.services.part(OwnMotions).load(read_token(app.services.credentials, token)[0]).texts


def test_what_was_kept_becomes_a_motion_that_can_be_played_at_once(page, app, proposed):
    form = proposed
    made = made_of(page, app, form)
    assert all(is_field(path) for path in made) and not beyond(made)
    assert made["essay"] == made["sources.essay.title"] == "The screwdriver test, by Nadia Orme"
    motion, remarks = look_at_fields(made)
    assert not [found for found in remarks if not found.fault.weak]
    assert [len(motion.deck(side)) for side in ("for", "against")] == [10, 10]
    by_claim = {card.claim: (id, card) for id, card in motion.cards.items()}
    for side in ("for", "against"):
        for id in on(form, side):
            _, card = by_claim[form[f"cards.{id}.claim"]]
            assert card.side == side and "“" not in card.claim
            assert card.paragraphs == (int(re.search(r"p(\d+)-", id)[1]),)
            assert motion.themes[card.theme] == "From the essay"
            assert card.basis == f"From the essay, paragraph {card.paragraphs[0]}"
            assert ("essay" in card.sources) == bool(form[f"cards.{id}.evidence"])


def test_an_objections_weak_point_is_the_essays_answer_and_the_editor_says_so(page, app, proposed):
    form = proposed
    made = made_of(page, app, form)
    answered = [id for id in on(form, "against") if form[f"cards.{id}.weak_point"]]
    assert answered
    for id in answered:
        (path,) = (path for path, text in made.items() if text == form[f"cards.{id}.claim"])
        card = path.removesuffix(".claim")
        assert made[f"{card}.weak_point"] == form[f"cards.{id}.weak_point"]
        assert made[f"{card}.ask"].startswith("The weak point is the essay’s own answer.")


def test_only_what_answers_in_its_paragraph_answers_directly(page, app, proposed):
    """A card takes a question's place; what the question answered, it may not."""
    made = made_of(page, app, proposed)
    motion, _ = look_at_fields(made)
    quoting = {id for id, card in motion.cards.items() if card.theme == "essay"}
    direct = {
        (one, two)
        for one, card in motion.cards.items()
        for two, link in card.answers.items()
        if link.kind == "direct" and quoting & {one, two}
    }
    assert direct and {(two, one) for one, two in direct} == direct
    for one, two in direct:
        assert motion.cards[one].paragraphs == motion.cards[two].paragraphs
    linked = {(one, two) for one in quoting for two in motion.cards[one].answers if two in quoting}
    assert linked == direct, "nothing else is said between two cards of the essay"
    assert any(
        link.kind == "direct" for id in motion.cards.keys() - quoting for link in motion.cards[id].answers.values()
    )


def test_every_card_that_is_kept_arrives_on_the_side_that_was_chosen(page, app):
    """All of a long essay's sentences, first as they are proposed, then all on one side, then on the other: more than a deck's places."""
    form = filled(page.post("/motions/import", data={"text": (ESSAYS / "instruments.txt").read_text()}).text)
    names = [f"side.{match[1]}" for name in form if (match := importing.CARD.fullmatch(name))]
    assert len(names) > 25
    for number, chosen in enumerate(({}, dict.fromkeys(names, "for"), dict.fromkeys(names, "against"))):
        now = form | chosen | {"title": f"Every school should teach music {number}"}
        motion, remarks = look_at_fields(made_of(page, app, now))
        assert not [found for found in remarks if not found.fault.weak]
        for side in ("for", "against"):
            claims = [motion.cards[id].claim for id in motion.deck(side)]
            wanted = [now[f"cards.{id}.claim"] for id in on(now, side)]
            assert sorted(set(wanted)) == sorted(set(claims) & {form[f"cards.{name[5:]}.claim"] for name in names})
            assert len(claims) >= len(wanted)


def test_whoever_goes_back_and_keeps_two_more_cards_gets_them(page, proposed):
    """A second click finds the first one's motion; a form that was changed makes another."""
    form = {"hurts": "no", **proposed, "token": "x" * 22}
    more = form | {f"side.{match[1]}": "for" for name in form if (match := importing.CARD.fullmatch(name))}
    first, again, changed = (page.post("/motions/import/cards", data=data).location for data in (form, form, more))
    assert first == again != changed


def test_an_objection_and_the_claim_of_its_paragraph_answer_each_other_directly(page, app, proposed):
    replies = [proposed[f"cards.{id}.answers"] for id in on(proposed, "against")]  # left out, but a tap away
    proposed = proposed | {f"side.{id}": "for" for id in replies if id}
    motion, _ = look_at_fields(made_of(page, app, proposed))
    by_claim = {card.claim: id for id, card in motion.cards.items()}
    pairs = 0
    for id in on(proposed, "against"):
        if (met := proposed[f"cards.{id}.answers"]) in on(proposed, "for"):
            one, two = by_claim[proposed[f"cards.{id}.claim"]], by_claim[proposed[f"cards.{met}.claim"]]
            assert motion.cards[one].answers[two].kind == motion.cards[two].answers[one].kind == "direct"
            pairs += 1
    assert pairs


def test_it_leads_to_a_room_or_to_the_page_on_which_one_can_play(page, proposed):
    send = {"hurts": "yes", **proposed, "token": ""}
    assert "/rooms/new?motion=" in page.post("/motions/import/cards", data={**send, "then": "play"}).headers["Location"]
    assert page.post("/motions/import/cards", data=send).headers["Location"].endswith("#play")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"title": " ", "likely": ""}, "The motion is still missing"),
        ({"title": "How do we want to live?"}, "asks. Write it as a sentence"),
    ],
)
def test_without_a_motion_the_page_comes_back_as_it_was(page, proposed, change, said):
    form = proposed | change
    answer = page.post("/motions/import/cards", data=form)
    assert answer.status_code == 422 and said in answer.text and sides(answer.text) == sides_of(proposed)


def test_an_empty_motion_is_the_one_that_its_field_suggests(page, app):
    form = filled(page.post("/motions/import", data={"text": TEXT}).text)
    first = form["likely"].partition("\n")[0]
    assert not form["title"] and first.startswith("Makers of household machines")
    assert made_of(page, app, form | {"hurts": "no"})["title"] == first


def sides_of(form) -> dict[str, str]:
    return {name: value for name, value in form.items() if name.startswith("side.")}


def test_without_a_card_the_page_comes_back_as_it_was(page, proposed):
    form = proposed | {"title": "A title of mine"} | dict.fromkeys(sides_of(proposed), "")
    answer = page.post("/motions/import/cards", data=form)
    assert answer.status_code == 422 and "No card is kept" in answer.text
    assert filled(answer.text) | {"token": ""} == form | {"token": ""}


def test_a_form_that_somebody_made_up_makes_no_strange_fields(page, app):
    form = {
        "title": "Buses should run at night", "paragraphs.1": "One.", "paragraphs.x": "X.", "paragraphs.0": "Zero.", "cards.a.at": "1",
        "3": "Three.", "cards.a.title": "T" * 9000, "cards.a.claim": "Claim.", "cards.B!.at": "1", "cards.b.at": "99",
        "cards.a.answers": "a", "secret": "1", "side.a": "for", "side.b": "for", "side.../x": "for", "side.c": "both",
    }  # fmt: skip
    answer = page.post("/motions/import/cards", data=form)
    assert answer.status_code == 422 and "Everything you wrote is still here" in answer.text
    made = made_of(page, app, form | {"cards.a.title": "T"})
    assert all(is_field(path) for path in made)
    assert [path for path in made if path.endswith(".claim")] == ["cards.for-working.claim"]
    assert (
        "paragraphs.1" in made
        and not {"3", "paragraphs.3"} & made.keys()
        and "paragraphs.x" not in made
        and "paragraphs.0" not in made
    )


def test_too_many_motions_from_one_address_wait_and_lose_nothing(page, app, proposed, monkeypatch):
    monkeypatch.setattr(app.services.rate_limits.of(making.MOTIONS_MADE.limit), "wait", lambda *_: 9)
    answer = page.post("/motions/import/cards", data=proposed)
    assert (
        answer.status_code == 429 and answer.headers["Retry-After"] == "9" and sides(answer.text) == sides_of(proposed)
    )
