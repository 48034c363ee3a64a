"""The rubric as a page, and ratings without a socket: who may ask, what a form changes, and that nobody else ever reads any of it."""

import re
from html import unescape

import pytest

from debate.game.model import commands as c
from debate.game.model.phases import LIMITS
from debate.subjects.results import rubric
from support.cast import JSON, STRANGERS, Cast

CANARY = "zqcanary"
CRITERION = re.compile(r'<tr><th scope="row"><bdi>(.*?)</bdi></th>')


@pytest.fixture
def cast(app):
    return Cast(app, format="sprint")


def fields(cast: Cast, who: str = "host") -> dict[str, str]:
    """The form as this host's page shows it."""
    page = cast.people[who].get(f"/rooms/{cast.code}/rubric").text
    inputs = re.findall(r'name="(\w+\.\w+)" value="(.*?)"', page)
    areas = re.findall(r'name="(\w+\.\d)"[^>]*>(.*?)</textarea>', page, re.S)
    return {name: unescape(value) for name, value in [*inputs, *areas]}


def posts(cast: Cast, form: dict[str, str], who: str = "host"):
    return cast.people[who].post(f"/rooms/{cast.code}/rubric", data=form)


def written(cast: Cast) -> str:
    """The id of an opening that the player has sent; the room is in its opening phase."""
    cast.does("host", c.AddBot())
    for _ in range(3):
        cast.does("host", c.EndPhase(cast.room.phase.id))
    text = "We should change this, because the reasons for it are stronger than those against."
    return cast.does("player", c.Speak(cast.room.phase.id, text)).seats[cast.seats["player"]].opening


# --- whose it is ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/rooms/CODE/rubric", {}),
        ("POST", "/rooms/CODE/rubric", {"json": {"claim": None}}),
        ("POST", "/rooms/CODE/ratings", {"json": {"speech": "SPEECH", "levels": {"claim": 2}}}),
    ],
)
def test_a_rooms_rubric_and_its_ratings_are_for_its_hosts_alone(cast, method, path, body):
    speech = written(cast)
    if "speech" in body.get("json", {}):
        body = {"json": body["json"] | {"speech": speech}}
    statuses = cast.statuses(method, path, **body)
    assert statuses == dict.fromkeys(STRANGERS, 403) | {"host": 200, "cohost": 200}
    hosts = {cast.seats["host"], cast.seats["cohost"]}
    assert {one.seat for one in cast.room.ratings.values()} <= hosts


def test_nobody_but_hosts_reads_a_rating_or_the_rubrics_own_words_anywhere(app, cast):
    """Every page and file that belongs to a room, for everybody: the words of the rubric are on hosts' pages alone."""
    words = {"name": CANARY, "levels": [CANARY] * 3}
    cast.does("host", c.SetOptions({"rubric": dict.fromkeys(rubric.CRITERIA, words)}))
    speech = written(cast)
    for criterion in rubric.CRITERIA:
        cast.does("host", c.Rate(speech, criterion, 3))
    for _ in range(4):
        cast.does("host", c.EndPhase(cast.room.phase.id))
    cast.does("host", c.Finish())
    cast.does("host", c.ShareTexts())
    screen = app.services.credentials.screen_token(cast.room)
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in rule.methods and "<room:code>" in rule.rule]
    addresses = [re.sub(r"<.*?>", "x", rule.rule.replace("<room:code>", cast.code)) for rule in rules]
    assert len(addresses) > 8
    found = {
        (who, address)
        for address in [
            *addresses,
            f"/rooms/{cast.code}/screen?token={screen}",
            f"/rooms/{cast.code}/motion?token={screen}",
        ]
        for who in ("player", "judge", "stranger", "removed", "host")
        for headers in (JSON, {})
        if CANARY in cast.people[who].get(address, headers=headers).text
    }
    assert {who for who, _ in found} == {"host"} and ("host", f"/rooms/{cast.code}/rubric") in found


# --- the words ------------------------------------------------------------------------------


def test_the_rubric_as_it_comes_is_for_everybody_to_print(app):
    page = app.test_client().get("/rubric").text
    names = [words.name for words in usual(app).values()]
    assert CRITERION.findall(page) == names * 2, "the levels, and the hints"
    assert "W.9-10.1a" in page and "CEFR" in page and "They are only hints" in page
    assert "<form" not in page


def usual(app):
    with app.test_request_context():
        return rubric.usual()


def test_its_own_words_fit_the_limits_that_teachers_have(app):
    for words in usual(app).values():
        assert LIMITS["criterion"][0] <= len(words.name) <= LIMITS["criterion"][1]
        assert all(LIMITS["level"][0] <= len(level) <= LIMITS["level"][1] for level in words.levels)


def test_a_form_changes_what_was_changed_and_an_empty_field_gets_its_usual_words_back(app, cast):
    before = fields(cast)
    assert posts(cast, before).status_code == 303 and cast.room.options.rubric == {}, "nothing was changed"
    assert posts(cast, before | {"claim.name": "Thesis", "claim.3": "It all hangs together."}).status_code == 303
    (criterion,) = cast.room.options.rubric
    assert (criterion, cast.room.options.rubric["claim"].name) == ("claim", "Thesis")
    assert "Thesis" in cast.people["cohost"].get(f"/rooms/{cast.code}/rubric?saved=yes").text
    one = fields(cast) | {"claim.name": ""}
    posts(cast, one)
    words = cast.room.options.rubric["claim"]
    assert (words.name, words.levels[2]) == (usual(app)["claim"].name, "It all hangs together.")
    posts(cast, fields(cast) | {"claim.3": "", "claim.2": " "})
    assert cast.room.options.rubric == {}


def test_two_hosts_who_change_different_criteria_at_once_lose_nothing(cast):
    mine, yours = fields(cast), fields(cast, "cohost")
    posts(cast, mine | {"claim.name": "Thesis"})
    posts(cast, yours | {"weighs.name": "Compares"}, "cohost")
    assert {criterion: words.name for criterion, words in cast.room.options.rubric.items()} == {
        "claim": "Thesis",
        "weighs": "Compares",
    }


def test_a_refused_form_keeps_what_was_typed_and_says_where(cast):
    answer = posts(cast, fields(cast) | {"answers.2": "x" * 241, "claim.name": "Thesis & <b>more</b>"})
    assert answer.status_code == 422 and "x" * 241 in answer.text and 'id="answers-error"' in answer.text
    assert "Thesis &amp; &lt;b&gt;more&lt;/b&gt;" in answer.text and cast.room.options.rubric == {}


def test_after_the_debate_the_words_stay_as_they_are(cast):
    cast.does("host", c.AddBot())
    cast.does("host", c.Begin())
    form = fields(cast)
    cast.does("host", c.Finish())
    assert "<form" not in cast.people["host"].get(f"/rooms/{cast.code}/rubric").text
    assert posts(cast, form | {"claim.name": "Thesis"}).status_code == 410


# --- ratings --------------------------------------------------------------------------------


def test_a_text_is_rated_by_several_criteria_at_once_and_two_hosts_keep_their_own(cast):
    speech, host = written(cast), cast.people["host"]
    body = {"speech": speech, "levels": {"claim": 3, "evidence": 1}}
    answer = host.post(f"/rooms/{cast.code}/ratings", json=body, headers=JSON)
    assert answer.json == {"ok": True, "said": "Claim and reason: Fully · Evidence: Not yet"}
    cast.people["cohost"].post(f"/rooms/{cast.code}/ratings", json=body | {"levels": {"claim": 1}}, headers=JSON)
    host.post(f"/rooms/{cast.code}/ratings", json=body | {"levels": {"evidence": 0}}, headers=JSON)
    assert {(one.criterion, one.seat): one.level for one in cast.room.ratings.values()} == {
        ("claim", cast.seats["host"]): 3,
        ("claim", cast.seats["cohost"]): 1,
    }
    form = {"speech": speech, "weighs": "2", "answers": ""}
    assert host.post(f"/rooms/{cast.code}/ratings", data=form).status_code == 303
    assert cast.room.ratings[f"{speech} weighs {cast.seats['host']}"].level == 2


@pytest.mark.parametrize(
    "body",
    [
        {"speech": "no text", "levels": {"claim": 2}},
        {"speech": "SPEECH", "levels": {"claim": 4}},
        {"speech": "SPEECH", "levels": {"style": 1}},
        {"levels": {"claim": 1}},
        {"speech": "SPEECH", "level": 1},
    ],
)
def test_what_is_no_rating_is_refused(cast, body):
    speech = written(cast)
    body = {name: speech if value == "SPEECH" else value for name, value in body.items()}
    answer = cast.people["host"].post(f"/rooms/{cast.code}/ratings", json=body, headers=JSON)
    assert answer.status_code == 422 and not cast.room.ratings
