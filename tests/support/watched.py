"""Tables that look at every view after every command."""

import json
from types import MappingProxyType

from debate.game import Memo, Room, diff, merge
from support.table import Table, seen


class Watched(Table):
    """`views`: those after the last command; `sent`: everything sent to each seat in this phase."""

    views: dict[str, dict] = MappingProxyType({})

    def __init__(self, *args, **kwargs):
        self.sent: dict[str, str] = {}
        super().__init__(*args, **kwargs)

    def do(self, actor, command, drafts=None):
        before, last = self.room, self.views
        super().do(actor, command, drafts)
        self.room.share(before)  # as for a room that is saved
        self.views = seen(self.room)
        if self.room.phase.id != before.phase.id:
            self.sent = {}
        for id, view in self.views.items():
            patch = diff(last.get(id, {}), view)
            self.sent[id] = self.sent.get(id, "") + json.dumps(patch)
            self.looks(last.get(id, {}), patch, view)
        return self

    def looks(self, last: dict, patch: dict, view: dict) -> None:
        """A view is sent as a patch of the last one."""


class Remembered(Watched):
    """Views from a memo are those from scratch, and a patch leads to its view."""

    def __init__(self, *args, **kwargs):
        self.memo = Memo()
        self.before: Room | None = None  # whose views the last ones are
        super().__init__(*args, **kwargs)

    def do(self, actor, command, drafts=None):
        before, older = self.room, self.views if self.before is self.room else seen(self.room)
        super().do(actor, command, drafts)
        self.before = self.room
        for room, views in (
            (self.room, self.views),
            (before, older),
            (self.room, self.views),
        ):  # a process may look back
            assert seen(room, self.memo) == views
        return self

    def looks(self, last, patch, view):
        assert merge(last, patch) == view
        assert view == last or "null" not in json.dumps(view)  # what it was has been looked through
