"""The pages that take an essay apart: without scripts, with every kind of bad input, and on to the editor's fields."""

import re
from html import unescape
from io import BytesIO

import msgspec
import pytest

from debate.game.model.motion import Card
from debate.motions.fields import beyond, is_field
from debate.motions.live_check import look_at_fields
from debate.motions.stock.stock_deck import title_of
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
    chosen = re.findall(r'<input type="radio" name="(motion|argues)" value="([^"]*)" checked', text)
    return fields(text) | {name: unescape(value) for name, value in chosen} | sides(text)


def on(form, side: str) -> list[str]:
    """The ids of the cards that this form has for a side."""
    return [name.partition(".")[2] for name, value in form.items() if name.startswith("side.") and value == side]


def test_the_essay_comes_back_whole_with_its_sentences_in_its_own_order(page):
    answer = page.post("/motions/import", data={"text": TEXT})
    assert answer.status_code == 200
    held = filled(answer.text)
    assert held["essay"] == "The screwdriver test, by Nadia Orme"
    assert [held[f"paragraphs.{n}"] for n in range(1, 9)] == TEXT.strip().split("\n\n")[2:]
    order = re.findall(r'type="radio" name="side\.([^"]+)" value="for"', answer.text)
    assert len(order) > 15 and order == sorted(order, key=lambda id: [*map(int, id[1:].split("-"))])


COUNTED = """Should school uniform be abolished?

Most pupils wear one. I believe that school uniform should be abolished because it costs families too much.

First, uniform is dear. This is because a blazer with a badge can only be bought in one shop.

Defenders say many things. Some people say that uniforms make pupils equal. However, shoes show who has money.

Blazers keep nobody warm in winter, and my brother says so.

So schools should let pupils choose what they wear."""


def test_what_seems_to_be_on_a_side_is_a_card_there_and_everything_else_waits_for_a_tap(page, app):
    form = filled(page.post("/motions/import", data={"text": COUNTED}).text) | {"hurts": "no"}
    chosen = {form[f"cards.{name[5:]}.claim"]: side for name, side in form.items() if name.startswith("side.") and side}
    assert chosen == {
        "School uniform should be abolished because it costs families too much.": "for",
        "Uniform is dear.": "for",
        "Uniforms make pupils equal.": "against",
        "Shoes show who has money.": "for",
    }
    taken = {"side.p4-1": "for"}
    made = look_at_fields(made_of(page, app, form | taken))[0]
    kept = {card.claim: card.side for card in made.cards.values() if card.theme == "essay"}
    assert kept == chosen | {form["cards.p4-1.claim"]: "for"}


def test_the_first_motion_is_chosen_and_an_answer_only_where_the_essay_gives_it(page):
    sure = page.post("/motions/import", data={"text": COUNTED}).text
    assert re.findall(r'name="motion" value="([^"]*)" checked', sure) == ["School uniform should be abolished"]
    assert 'name="argues" value="yes" checked' in sure
    unsure = page.post("/motions/import", data={"text": TEXT}).text
    assert len(re.findall(r'name="motion" value="[^"]+" checked', unsure)) == 1
    assert 2 <= unsure.count('type="radio" name="motion"') <= 4, "one to three, and another"


def test_an_essay_against_its_motion_has_its_own_reasons_against_it(page):
    no = COUNTED.replace("should be abolished because", "should not be abolished because")
    text = page.post("/motions/import", data={"text": no}).text
    assert 'name="argues" value="no" checked' in text
    assert re.findall(r'name="side.p2-1" value="(\w+)" checked', text) == ["against"]


def test_the_points_of_a_list_are_cards_below_their_headings_whatever_the_list_argues(page):
    points = (
        "Bans keep children safe.",
        "Bans stop bullies at home.",
        "Bans are easy to get round.",
        "Children need their friends.",
    )
    lists = [
        f"Arguments {side}\n\n- {one}\n- {two}" for side, one, two in (("for", *points[:2]), ("against", *points[2:]))
    ]
    whole = "Should phones be banned for children?\n\n" + "\n\n".join(lists) + "\n\n" + "That is a list. " * 15
    form = filled(page.post("/motions/import", data={"text": whole}).text)
    assert "argues" not in form
    sides = {form[f"cards.{name[5:]}.claim"]: side for name, side in form.items() if name.startswith("side.") and side}
    assert sides == dict(zip(points, ("for", "for", "against", "against"), strict=True))


def test_without_a_sentence_for_a_motion_there_is_only_a_field(page):
    text = (ESSAYS / "caesar.txt").read_text()
    answer = page.post("/motions/import", data={"text": text}).text
    assert 'name="motion"' not in answer and 'id="title" name="title"' in answer


def test_a_motion_that_compares_with_nothing_is_there_to_be_filled(page):
    text = COUNTED.replace("Should school uniform be abolished?", "Put it away: the jumper is still better for pupils")
    text = text.replace(
        "I believe that school uniform should be abolished because it costs families too much.", "It rains."
    )
    answer = page.post("/motions/import", data={"text": text.replace("So schools should let pupils choose", "Choose")})
    assert filled(answer.text)["title"] == "The jumper is better than ___ for pupils"
    assert 'name="motion" value="The jumper' not in answer.text


def test_a_card_without_a_title_is_named_by_its_first_words_and_headed_by_all_of_it(page, app):
    form = filled(page.post("/motions/import", data={"text": COUNTED}).text) | {"hurts": "no"}
    long = "A blazer that fits this year will not fit the same pupil a year from now, whatever it costs."
    made = made_of(page, app, form | {"cards.p2-1.claim": long, "cards.p2-1.title": ""})
    cards = {card.claim: (card.title, *card.headed) for card in look_at_fields(made)[0].cards.values()}
    assert cards["Uniforms make pupils equal."] == (*["Uniforms make pupils equal"] * 2, "")
    assert cards[long] == ("A blazer that fits this year will not fit the same pupil a…", long.rstrip("."), "")


def test_every_word_of_the_essay_stands_there_once_whether_it_can_be_a_card_or_not(page):
    text = page.post("/motions/import", data={"text": COUNTED}).text
    passages = re.findall(r'<div class="passage".*?(?=<div class="passage"|</section>)', text, re.S)
    shown = [
        unescape(" ".join(re.findall(r'(?:<span dir="auto">|<p class="between" dir="auto">)(.*?)</', passage, re.S)))
        for passage in passages
    ]
    assert shown == COUNTED.split("\n\n")[1:]


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
    """The form of cards of an essay, with a motion and some sentences taken."""
    form = filled(app.test_client().post("/motions/import", data={"text": TEXT}).text)
    ids = [name[5:] for name in form if name.startswith("side.")]
    sides = {f"side.{id}": ("for", "against")[n % 2] if n < 7 else "" for n, id in enumerate(ids)}
    return form | sides | {"motion": "", "title": "Makers should let us repair"}


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
            assert ("essay" in card.sources) == bool(form.get(f"cards.{id}.evidence"))


def test_an_objections_weak_point_is_the_essays_answer_and_the_editor_says_so(page, app):
    form = filled(page.post("/motions/import", data={"text": COUNTED}).text)
    made = made_of(page, app, form)
    (path,) = (path for path, text in made.items() if text == "Uniforms make pupils equal.")
    card = path.removesuffix(".claim")
    assert made[f"{card}.weak_point"] == "Shoes show who has money."
    assert made[f"{card}.ask"].startswith("The weak point is the essay’s own answer.")


def test_no_card_of_an_essay_answers_directly_what_only_its_place_says(page, app, proposed):
    motion, _ = look_at_fields(made_of(page, app, proposed))
    quoting = {id for id, card in motion.cards.items() if card.theme == "essay"}
    links = [(one, two, link.kind) for one in motion.cards for two, link in motion.cards[one].answers.items()]
    assert quoting
    paragraphs = {id: card.paragraphs for id, card in motion.cards.items()}
    far = [kind for one, two, kind in links if quoting & {one, two} and paragraphs[one] != paragraphs[two]]
    assert {*far} == {"partial"}
    near = [paragraphs[one] for one, two, kind in links if kind == "direct" and {one, two} <= quoting]
    assert near, "what follows the other side in its paragraph meets it"
    assert "direct" in {kind for _one, _two, kind in links}, "questions still meet"


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


def test_it_leads_to_a_room_or_to_the_page_on_which_one_can_play(page, proposed):
    send = {"hurts": "yes", **proposed, "token": ""}
    assert "/rooms/new?motion=" in page.post("/motions/import/cards", data={**send, "then": "play"}).headers["Location"]
    assert page.post("/motions/import/cards", data=send).headers["Location"].endswith("#cards")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"title": " "}, "The motion is still missing"),
        ({"title": "How do we want to live?"}, "asks. Write it as a sentence"),
    ],
)
def test_without_a_motion_the_page_comes_back_as_it_was(page, proposed, change, said):
    form = proposed | change
    answer = page.post("/motions/import/cards", data=form)
    assert answer.status_code == 422 and said in answer.text and sides(answer.text) == sides_of(proposed)


def test_a_sentence_that_is_chosen_goes_before_another_that_is_written(page, app, proposed):
    chosen = proposed["likely"].partition("\n")[0]
    assert chosen and made_of(page, app, proposed | {"motion": chosen})["title"] == chosen
    assert made_of(page, app, proposed)["title"] == "Makers should let us repair"


def sides_of(form) -> dict[str, str]:
    return {name: value for name, value in form.items() if name.startswith("side.")}


def test_without_a_card_questions_fill_both_decks(page, app, proposed):
    made = made_of(page, app, proposed | dict.fromkeys(sides_of(proposed), ""))
    motion, remarks = look_at_fields(made)
    assert not [found for found in remarks if not found.fault.weak]
    assert {len(motion.deck(side)) for side in ("for", "against")} == {10} and all(
        card.stock for card in motion.cards.values()
    )


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        ("A lot of people just skip lunch.", "A lot of people just skip lunch"),
        ("Small shops cannot pay two shifts on a Sunday.", "Small shops cannot pay two shifts on a Sunday"),
        ("A choir that can’t meet on a Sunday evening can’t meet there, because they work.", "A choir that can’t meet on a Sunday evening can’t meet there"),
        ("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochxxxxxx wins.", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochxx…"),
        ("Parents spend less: a uniform costs 120 pounds a year, and other clothes 300.", "Parents spend less"),
        ("Uniforms look smart on the first day, but nobody likes them after a week.", "Uniforms look smart on the first day, but nobody likes them…"),
        ("If we all ate what we grow, and not more, we would need fewer fields.", "If we all ate what we grow, and not more, we would need…"),
    ],
)  # fmt: skip
def test_a_claim_names_itself_and_a_long_one_by_its_first_clause_or_as_many_whole_words_as_a_line_holds(claim, title):
    assert title_of(claim) == title and len(title) <= 61


def test_a_card_that_nobody_named_is_headed_by_all_of_its_claim():
    long = f"The council {'of the old town ' * 8}shut it."
    of = dict.fromkeys(("theme", "why", "evidence", "weak_point"), "")

    def headed(title: str) -> tuple[str, str]:
        fields = {"side": "for", "difficulty": 1, "title": title, "claim": long, "answers": {}, **of}
        return msgspec.convert(fields, Card).headed

    assert headed("") == headed(title_of(long)) == (long.removesuffix("."), "")
    assert headed("Shut by the council") == ("Shut by the council", long)


def test_a_title_can_be_typed(page, app, proposed):
    (id, *_) = (name[5:] for name, side in sides_of(proposed).items() if side)
    made = made_of(page, app, proposed | {f"cards.{id}.title": "Repairs save money"})
    assert "Repairs save money" in {card.title for card in look_at_fields(made)[0].cards.values()}


def test_a_form_that_somebody_made_up_makes_no_strange_fields(page, app):
    form = {
        "title": "Buses should run at night", "paragraphs.1": "One.", "paragraphs.x": "X.", "paragraphs.0": "Zero.", "cards.a.at": "1",
        "3": "Three.", "cards.a.claim": "C" * 9000, "cards.B!.at": "1", "cards.b.at": "99",
        "cards.a.answers": "a", "secret": "1", "side.a": "for", "side.b": "for", "side.../x": "for", "side.c": "both",
    }  # fmt: skip
    answer = page.post("/motions/import/cards", data=form)
    assert answer.status_code == 422 and "Everything you wrote is still here" in answer.text
    made = made_of(page, app, form | {"cards.a.claim": "Claim."})
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
