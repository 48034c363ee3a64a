"""Browser contexts that are lent to one person after another. The scripts are in their cache already, which halves what a
newcomer's first page costs; nothing else is left of those who had them before."""

from collections import defaultdict
from typing import Any

from playwright.sync_api import Browser, BrowserContext

KEPT = "cookies,file_systems,indexeddb,local_storage,service_workers,cache_storage"  # by an origin; not the HTTP cache


class Lender:
    """Lends contexts of a browser for pages of one origin."""

    def __init__(self, browser: Browser, origin: str):
        self._browser, self._origin = browser, origin
        self._free = defaultdict[str, list[BrowserContext]](list)
        self._lent: dict[BrowserContext, str] = {}

    def new_context(self, **how: Any) -> BrowserContext:
        """Like Browser's; it may already have a page, which is empty."""
        free = self._free[repr(how)]
        if not free:
            context = self._browser.new_context(**how)
        else:
            context = free.pop()
            self._wipe(context)
        self._lent[context] = repr(how)
        return context

    def take_back(self, context: BrowserContext) -> None:
        """Somebody is done with it."""
        how = self._lent.pop(context)
        if context.service_workers or any(page.evaluate("'__pwClock' in globalThis") for page in context.pages):
            context.close()  # a changed clock stays
            return
        for page in context.pages:
            page.close()
        context.set_offline(False)
        self._free[how].append(context)

    def _wipe(self, context: BrowserContext) -> None:
        context.clear_cookies()
        context.clear_permissions()
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Storage.clearDataForOrigin", {"origin": self._origin, "storageTypes": KEPT})
        session.detach()
