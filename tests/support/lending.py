"""Browser contexts that are lent to one person after another. Each keeps a first page at the server, and
with it a process that knows the scripts: a newcomer's first page costs half as much. Nothing else is left of those who had
them before."""

from collections import defaultdict
from typing import Any

from playwright.sync_api import Browser, BrowserContext

STORAGE_TYPES = (
    "cookies,file_systems,indexeddb,local_storage,service_workers,cache_storage"  # an origin's; the HTTP cache stays
)


class Lender:
    """Lends contexts of a browser for pages of one origin."""

    def __init__(self, browser: Browser, origin: str):
        self._browser, self._origin = browser, origin
        self._free = defaultdict[str, list[BrowserContext]](list)
        self._lent: dict[BrowserContext, str] = {}

    def new_context(self, **how: Any) -> BrowserContext:
        """Like Browser's; its last page is a new one."""
        free = self._free[repr(how)]
        if not free:
            context = self._browser.new_context(**how)
            context.new_page().goto(f"{self._origin}/livez")
        else:
            context = free.pop()
            self._wipe(context)
        context.new_page()
        self._lent[context] = repr(how)
        return context

    def take_back(self, context: BrowserContext) -> None:
        """Somebody is done with it."""
        how = self._lent.pop(context)
        if context.service_workers or context.pages[0].evaluate("'__pwClock' in globalThis"):
            context.close()  # a changed clock stays, on all its pages
            return
        for page in context.pages[1:]:
            page.close()
        context.set_offline(False)
        self._free[how].append(context)

    def _wipe(self, context: BrowserContext) -> None:
        context.clear_cookies()
        context.clear_permissions()
        session = context.new_cdp_session(context.pages[0])
        session.send("Storage.clearDataForOrigin", {"origin": self._origin, "storageTypes": STORAGE_TYPES})
        session.detach()
