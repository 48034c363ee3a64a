"""Declares what a debate leaves: reports, the flow, the film, what a student takes home."""

from ...web.subject import Subject
from .debate_token import PURPOSE
from .pages import flow, host_actions, my_debate, replay, reports, rubric
from .pages.kept import Kept

SUBJECT = Subject(
    (
        reports.blueprint,
        rubric.blueprint,
        host_actions.blueprint,
        flow.blueprint,
        my_debate.blueprint,
        replay.blueprint,
    ),
    statuses={"no_replay": 404},
    cookies=[PURPOSE],
    parts=lambda services: [Kept(services.store)],
)
