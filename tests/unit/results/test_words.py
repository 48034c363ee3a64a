"""Names that reports, screens and plans show are the same."""

import re
from pathlib import Path
from typing import get_args

import pytest

import debate
from debate.game.model.state import PhaseName
from debate.subjects.results import words

COMPONENTS = Path(debate.__file__).parent / "static" / "js" / "components"


@pytest.mark.parametrize(
    ("of_reports", "of_screens", "file"),
    [
        (words.challenge_name, "challengeName", "challenge.js"),
        (words.kind_name, "kindName", "clash.js"),
        (words.phase_name, "phaseName", "basics.js"),
        (words.reason_name, "reasonName", "figures.js"),
        (words.tip_name, "tipName", "figures.js"),
        (lambda verdict: words.verdict_name(verdict, True, False), "verdictWords", "figures.js"),
        (words.weighing_name, "weighingName", "clash.js"),
    ],
)
def test_reports_and_screens_call_a_thing_by_the_same_name(of_reports, of_screens, file):
    table = (COMPONENTS / file).read_text().split(f"const {of_screens} =")[1].split("/**")[0]
    names = dict(re.findall(r'(\w+): _\("([^"]*)"\)', table))
    names.pop("finished", None)  # no part of a debate: reports say how it ended in their own words
    assert len(names) > 2 and {key: str(of_reports(key)) for key in names} == names


def test_plans_call_a_phase_as_reports_do(app):
    with app.test_request_context():
        of_plans = app.jinja_env.get_template("macros.html").make_module({}).part_name
        phases = [name for name in get_args(PhaseName) if name not in ("lobby", "finished")]
        assert {name: str(of_plans(name)) for name in phases} == {name: str(words.phase_name(name)) for name in phases}
