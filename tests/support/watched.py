"""A table that checks every view and every patch after every command."""

import json

from debate.game import Memo, Room, Views, diff, merge
from support.table import Table


class Watched(Table):
    """`views`: the views after the last command, by seat ("": the public one); `sent`: everything sent to each seat in this phase."""

    def __init__(self, *args, **kwargs):
        self.views: dict[str, dict] = {}
        self.before: tuple[Room | None, dict[str, dict]] = (None, {})  # a room, and its views from scratch
        self.memo = Memo()
        self.sent: dict[str, str] = {}
        super().__init__(*args, **kwargs)

    def do(self, actor, command, drafts=None):
        before = self.room
        super().do(actor, command, drafts)
        self.room.share(before)  # as for a room that is saved
        if self.room.phase.id != before.phase.id:
            self.sent = {}
        fresh, older = seen(self.room), self.before[1] if self.before[0] is before else seen(before)
        self.before = (self.room, fresh)
        for room, views in ((self.room, fresh), (before, older), (self.room, fresh)):  # a process may look back
            remembered = seen(room, self.memo)
            assert remembered == views
        for id, view in fresh.items():
            last = self.views.get(id, {})
            patch = diff(last, remembered[id])
            assert merge(last, patch) == view
            assert view == last or "null" not in json.dumps(view)  # what it was has been looked through
            self.sent[id] = self.sent.get(id, "") + json.dumps(patch)
        self.views = remembered
        return self


def seen(room: Room, memo: Memo | None = None) -> dict[str, dict]:
    """Every view of a room, from a memo or from scratch."""
    views = Views(room, memo)
    return {"": views.public()} | {id: views.private(id) for id in room.seats}
