"""A person at their own browser, who finds things by their visible names and notices what looks wrong."""

import re
from contextlib import suppress
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Locator, TimeoutError, ViewportSize, expect

from support.lending import Lender
from support.machine import PATIENCE, until
from support.sayings import ANSWERS, CLOSINGS, OPENINGS, RESTATEMENTS, nth

DEVICES: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "tablet": {"viewport": {"width": 820, "height": 1180}, "has_touch": True},
    "laptop": {"viewport": {"width": 1366, "height": 768}},
    "beamer": {"viewport": {"width": 1920, "height": 1080}},
}
NARROW = 320  # px: the narrowest screen on which nothing may be cut off
OTHER = {"light": "dark", "dark": "light"}
CORNER = {"x": 24, "y": 24}  # of a card: no link is there
LINE_IS_DOWN = re.compile(
    r"ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_CONNECTION_|ERR_EMPTY_RESPONSE|WebSocket connection to"
)
AXE = """async ([only, rules, scheme = ""]) => {
    document.documentElement.style.colorScheme = scheme;
    const {violations} = await axe.run(only ? [...only].flatMap(key => texts.get(key).slice(0, 3)) : document,
        {preload: false, resultTypes: ["violations"], ...rules});
    document.documentElement.style.colorScheme = "";
    return violations.flatMap(fault => fault.nodes.map(node => `${fault.id}: ${node.target} ${node.failureSummary}`));
}"""
CONTRAST = {"runOnly": ["color-contrast"]}
NO_CONTRAST = {"rules": {"color-contrast": {"enabled": False}}}
# Texts by all that their contrast depends on: their own style, and each ground below them. Keeps them by that, and returns the keys of
# those that axe has to look at: wherever one plain colour lies on another, the formula of WCAG 2.1 answers here, without axe's work.
# In another `scheme`, the page has it for that long only, before it's drawn: every colour of two is a `light-dark()` of tokens.css.
TEXTS = """scheme => {
    const root = document.documentElement;
    if (scheme && getComputedStyle(root).colorScheme !== "light dark") return [];  // it has one scheme, whatever its reader's
    root.style.colorScheme = scheme;
    const plain = colour => {
        const [, r, g, b, alpha = 1] = colour.match(/^rgba?\\((\\d+), (\\d+), (\\d+)(?:, ([\\d.]+))?\\)$/) ?? [];
        return r === undefined ? null : {channels: [r, g, b].map(Number), alpha: Number(alpha)};
    };
    const over = (top, below) => top && below && top.channels.map((c, n) => c * top.alpha + below[n] * (1 - top.alpha));
    const light = channels => channels.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
    const grounds = new Map([[null, {all: "", clear: true, colour: null}]]);
    const ground = node => {
        if (!grounds.has(node)) {
            const {backgroundColor, backgroundImage, opacity, position, filter, mixBlendMode} = getComputedStyle(node);
            const own = [backgroundColor, backgroundImage, opacity, position, filter, mixBlendMode].join();
            const below = ground(node.parentElement), top = plain(backgroundColor);
            const clear = below.clear && [opacity, filter, mixBlendMode].join() === "1,none,normal";
            const covers = top?.alpha === 1, lies = ["static", "relative"].includes(position);
            const flat = clear && backgroundImage === "none" && (covers || lies);
            const colour = flat && (covers ? top.channels : over(top, below.colour));
            grounds.set(node, {all: below.all.endsWith(own) ? below.all : `${below.all}/${own}`, clear, colour});
        }
        return grounds.get(node);
    };
    const enough = (node, {color, fontSize, fontWeight, textShadow}) => {
        const below = ground(node).colour, words = over(plain(color), below);
        if (!words || textShadow !== "none") return false;
        const [darker, lighter] = [light(words), light(below)].sort((one, other) => one - other);
        const large = parseFloat(fontSize) >= (fontWeight >= 700 ? 18.66 : 24);
        return (lighter + 0.05) / (darker + 0.05) >= (large ? 3 : 4.5);
    };
    window.texts = new Map();
    for (const node of document.body.querySelectorAll("*")) {
        const said = [...node.childNodes].some(({nodeType, data}) => nodeType === Node.TEXT_NODE && data.trim());
        if (!(said || node.matches("input, textarea, select")) || !node.checkVisibility()) continue;
        const style = getComputedStyle(node), {color, fontSize, fontWeight, textShadow} = style;
        if (enough(node, style)) continue;
        const kind = [node.localName, node.className.baseVal ?? node.className, node.type, node.disabled, node.parentElement.className];
        const key = [...kind, color, fontSize, fontWeight, textShadow, ground(node).all].join("|");
        texts.has(key) ? texts.get(key).push(node) : texts.set(key, [node]);
    }
    root.style.colorScheme = "";
    return [...texts.keys()];
}"""
compared: set[str] = set()  # the keys of texts whose contrast is right
# What no test causes: a page gives its line five seconds, and then takes another (tests/js/net.test.mjs); on a busy machine it comes later.
NO_FAULT = re.compile(
    "Service Worker registration blocked by Playwright|WebSocket is closed before the connection is established"
)


class Person:
    """`faults` collects complaints in the browser's console, policy violations included."""

    def __init__(
        self,
        browser: Browser | Lender,
        address: str,
        device: str = "laptop",
        scheme: str = "light",
        forgives: re.Pattern[str] | None = None,
        **how: Any,
    ):
        # What practice keeps on a device takes seconds to make and to fetch: only where that is the subject.
        how = {"service_workers": "block", **how}
        how = {"locale": "en-GB", "reduced_motion": "reduce", "color_scheme": scheme, **DEVICES[device], **how}
        self.context = browser.new_context(base_url=address, **how)
        self.context.set_default_timeout(PATIENCE * 1000)
        self.scheme = scheme
        self.page = self.context.pages[-1] if self.context.pages else self.context.new_page()
        self.faults: list[str] = []
        self.forgives = [NO_FAULT, *([forgives] if forgives else [])]  # complaints that the test itself causes
        self.page.on("console", lambda message: message.type in ("error", "warning") and self._complain(message.text))
        self.page.on("pageerror", lambda error: self._complain(str(error)))

    def _complain(self, text: str) -> None:
        if not any(known.search(text) for known in self.forgives):
            self.faults.append(text)

    def close(self) -> None:
        self.context.close()

    # --- what is there ---

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str))

    def heading(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("heading", level=1, name=name)

    def field(self, label: str) -> Locator:
        return self.page.get_by_role("textbox", name=label, exact=True)

    def press(self, name: str | re.Pattern[str]) -> None:
        self.button(name).click()

    def sees(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible()

    def resizes(self, size: ViewportSize) -> None:
        """Give the page this size, and come back when what fits its words to a new size has heard of it."""
        if size == self.page.viewport_size:
            return
        self.page.evaluate("window.resized = new Promise(done => addEventListener('resize', done, {once: true})), null")
        self.page.set_viewport_size(size)
        self.page.evaluate("window.resized.then(() => null)")

    def arrives(self, heading: str | re.Pattern[str]) -> None:
        expect(self.heading(heading)).to_be_visible()

    def passes_to(self, heading: str) -> None:
        """Arrive where a page turns to by itself, without waiting for the time that people need to read. Its clock was installed before."""

        def there() -> bool:
            self.page.clock.fast_forward(13_000)  # the longest page: own_results.js
            return self.heading(heading).is_visible()

        until(there, f"it never came to {heading}")

    def reads_the_answers(self, heading: str) -> None:
        """In practice: pass over what may be called of the computer player's answers, read them, and arrive at what comes then."""
        call = self.heading(re.compile("^(How will they answer you|Which sentence will their last word take up)"))
        answer = self.heading(re.compile("^Their (answer to your opening|last word on your rebuttal)"))
        read = 0
        while True:
            expect(self.heading(heading).or_(call).or_(answer)).to_be_visible()
            if call.is_visible():
                self.press("Skip this")
                expect(answer).to_be_visible()
            elif answer.is_visible():
                expect(self.page.locator(".speech .prose").first).to_be_visible()
                main = self.page.get_by_role("main")
                was = main.inner_text()
                self.press("Go on")
                read += 1
                expect(main).not_to_have_text(was, use_inner_text=True)
            else:
                break
        assert read, "no answer was shown"

    def looks(self, schemes: int = 2) -> list[str]:
        """Faults of this screen: axe's findings, in the other colour scheme too, and elements that don't fit on a narrow screen.

        Each page is checked in both schemes once, on one device and in one language; elsewhere in fewer `schemes`, or in none.
        """
        faults = self.examined(colours=schemes > 0)
        if schemes > 1:
            faults += [f"{OTHER[self.scheme]}: {fault}" for fault in self._hard_to_read(OTHER[self.scheme])]
        faults += self.cut_off()
        return [f"{self.page.title()}: {fault}" for fault in faults]

    def cut_off(self) -> list[str]:
        """Elements that don't fit on a narrow screen."""
        size = self.page.viewport_size
        self.page.set_viewport_size({"width": NARROW, "height": 640})
        needed = self.page.evaluate("document.scrollingElement.scrollWidth")
        faults = [f"at {NARROW} px it is {needed} px wide: {self.page.evaluate(TOO_WIDE, NARROW)}"] * (needed > NARROW)
        self.page.set_viewport_size(size)
        return faults

    def examined(self, colours: bool) -> list[str]:
        """What axe finds on this screen as it is."""
        if not self.page.evaluate("'axe' in window"):
            # Half the work of `evaluate`, which compiles the script inside one of its own.
            session = self.context.new_cdp_session(self.page)
            session.send("Runtime.evaluate", {"expression": AXE_SCRIPT})
            session.detach()
        return self.page.evaluate(AXE, [None, NO_CONTRAST]) + (self._hard_to_read() if colours else [])

    def _hard_to_read(self, scheme: str = "") -> list[str]:
        """Texts with too little contrast, in another `scheme` if one is given. It was most of axe's work: what looks the same is
        compared once for all tests, at three places of a page."""
        new = set(self.page.evaluate(TEXTS, scheme)) - compared
        faults = self.page.evaluate(AXE, [list(new), CONTRAST, scheme]) if new else []
        if not faults:
            compared.update(new)
        return faults

    def enlarged(self, device: str = "phone") -> list[str]:
        """What does not fit on a device whose text is set to twice its size."""
        size, small = self.page.viewport_size, DEVICES[device]["viewport"]
        self.page.set_viewport_size(small)
        self.page.evaluate("document.documentElement.style.fontSize = '200%'")
        needed = self.page.evaluate("document.scrollingElement.scrollWidth")
        faults = [f"{needed} px wide: {self.page.evaluate(TOO_WIDE, small['width'])}"] * (needed > small["width"])
        self.page.evaluate("document.documentElement.style.fontSize = ''")
        self.page.set_viewport_size(size)
        return faults

    def covered(self) -> float:
        """How much of the window's height bars take, in the middle of the page."""
        return self.page.evaluate(COVERED)

    # --- coming in ---

    def opens_room(self, format: str) -> str:
        """Open a room from the home page; return its code."""
        self.page.goto("/")
        self.page.get_by_role("link", name="Open a room").click()
        self.page.get_by_role("radio", name=re.compile("returning North Koreans")).check()
        self.page.get_by_role("radio", name=re.compile(f"^{format}")).check()
        self.press("Open the room")
        self.arrives("Lobby")
        return self.code()

    def code(self) -> str:
        letters = self.page.get_by_role("img", name=re.compile("^Room code")).first.get_attribute("aria-label")
        return letters.removeprefix("Room code ").replace(" ", "")

    def joins(self, code: str, role: str = "Play") -> None:
        self.page.goto("/")
        self.field("Room code").fill(code)
        self.press("Join")
        if role == "Judge":
            self.page.get_by_text("Only here to judge?").click()
            self.page.get_by_role("checkbox", name=re.compile("^Judge")).check()
        if (name := self.page.locator("#teacher_name[required]")).count():
            name.fill(f"Yusra {role}")
        self.press("Take my seat")
        self.sees("In the room")

    def hosts(self, format: str = "sprint", **options: Any) -> str:
        """Open a room the short way, if the test is about something else; return its code."""
        code = self._post("/rooms", {"motion": "returning-north-koreans", "format": format, "options": options})["code"]
        self.page.goto(f"/rooms/{code}")
        self.arrives("Lobby")
        return code

    def takes_seat(self, code: str, role: str = "player", name: str = "", known: str = "") -> str:
        """Take a seat the short way; return the alias. `name`: where people type theirs; `known`: what hosts know them by."""
        alias = self._post(f"/rooms/{code}/seats", {"role": role, "alias": name, "teacher_name": known})["alias"]
        self.page.goto(f"/rooms/{code}")
        self.sees("In the room")
        return alias

    def _post(self, path: str, body: dict[str, Any], status: int = 201) -> dict[str, Any]:
        answer = self.context.request.post(path, data=body, headers={"Accept": "application/json"})
        assert answer.status == status, answer.text()
        return answer.json()

    @property
    def side(self) -> str:
        """The side (for or against) that the bar shows."""
        mark = self.page.get_by_role("banner").locator("[data-side]")  # the bar before the script has none
        return {"a": "for", "b": "against"}[mark.get_attribute("data-side")]

    # --- playing ---

    def says_where_they_stand(self, answer: int) -> None:
        """Answer the stance question: 1 is strongly for, 5 strongly against."""
        self.page.get_by_role("radio").nth(answer - 1).check()

    def keeps(self, cards: int = 2) -> None:
        self.arrives(re.compile("of your four cards"))
        for kept in range(1, cards + 1):
            self.page.get_by_role("listitem").filter(has=self.page.get_by_role("checkbox", checked=False)).first.click(
                position=CORNER
            )
            expect(self.page.get_by_role("checkbox", checked=True)).to_have_count(kept)
        self.press("Keep these cards")
        expect(self.button("Kept")).to_be_visible()

    def keeps_and_goes_on(self) -> None:
        """Keep a card, which ends the phase for someone who plays alone."""
        self.page.get_by_role("listitem").filter(has=self.page.get_by_role("checkbox", checked=False)).first.click(
            position=CORNER
        )
        self.press("Keep these cards")
        self.arrives("Write your opening")

    def writes(self, kind: str, n: int = 0) -> None:
        """Write an opening, a rebuttal or a closing, without sending it."""
        if kind == "rebuttal":
            self.field("They say …").fill(nth(RESTATEMENTS, self.side, n))
            self.field("Your answer").fill(nth(ANSWERS, self.side, n))
        else:
            self.field(f"Your {kind}").fill(nth({"opening": OPENINGS, "closing": CLOSINGS}[kind], self.side, n))

    def sends(self, kind: str) -> None:
        self.press(f"Send {kind}")
        self.arrives("Sent")

    def reopens(self) -> None:
        """Go back from *Sent* to the text."""
        self.press("Change it")
        expect(self.heading("Sent")).to_have_count(0)

    def looks_for_more(self, name: str | re.Pattern[str] = "") -> None:
        """Open what is behind *More*, and press the button or the link of this name there. A page that is still arriving may close it again."""
        more = self.page.get_by_role("button", name=re.compile("^(More|Less)$"))
        there = self.button(name).or_(self.page.get_by_role("link", name=name)).first
        expect(more).to_be_visible()

        def is_open() -> bool:
            if more.inner_text() == "More":
                more.click()
            return there.is_visible() if name else True

        until(is_open, f"{name or 'what is there'} is not behind *More*")
        if name:
            there.click()

    def votes(
        self, verdicts: tuple[str, ...] = ("The opening stands", "The rebuttal lands", "Too close to call")
    ) -> int:
        """Answer every ballot and every question about fairness, and star every text: one more than there are to give takes the place
        of the last. Return the number of clashes."""
        clashes = 0
        while not self.heading("You’ve cast all your votes").is_visible():
            before = self.page.get_by_role("navigation", name="Your ballots").get_by_text(", done").count()
            if self.heading("Is this what you said?").is_visible():
                self.press(re.compile("^Fair"))
            elif self.heading(re.compile("more opening")).is_visible():
                self.stars()
                self.press("Go on")
            else:
                verdict = verdicts[clashes % len(verdicts)]
                self.page.get_by_role("radio", name=re.compile(f"^{verdict}")).check()
                if verdict != "Too close to call" and not clashes:  # reasons and stars, once
                    # Not a click: what is above it may still grow.
                    self.page.get_by_role("radio", name="Better evidence").press("Space")
                    self.more_of_a_ballot()
                    self.stars()
                    self.page.get_by_role("checkbox", name="Bring evidence").check()
                self.press("Cast vote")
                clashes += 1
            done = self.page.get_by_role("navigation", name="Your ballots").get_by_text(", done")
            expect(self.heading("You’ve cast all your votes").or_(done.nth(before)).first).to_be_visible()
        return clashes

    def more_of_a_ballot(self) -> None:
        """Open what may also be said of a clash: a tip, marks, flags."""
        fold = self.page.locator("#ballot details")
        if fold.get_attribute("open") is None:
            fold.locator("summary").click()

    def stars(self) -> None:
        for star in self.page.get_by_role("button", name=re.compile("^Strong ?:")).all():
            star.click()
            expect(star).to_have_attribute("aria-pressed", "true")

    # --- hosting ---

    def settings(self, section: str) -> None:
        """Turn the console to a section of its settings."""
        self.press("Settings")
        self.page.get_by_role("navigation", name="Settings").get_by_role("button", name=section, exact=True).click()

    def looks_beforehand(self) -> None:
        """Open what the lobby's console has for before a lesson."""
        self.page.locator("aside summary", has_text=re.compile("^(Lesson plan|Papers)")).click()

    def runs(self) -> None:
        """Turn the console back to the lesson."""
        self.page.get_by_role("group", name="View").get_by_role("button").first.click()

    def stops_at_the_first_texts(self) -> None:
        """Stop a reveal, and go back to its first texts: on a slow machine it shows the votes by then."""
        self.press("Stop here")
        expect(self.button("Let it run")).to_be_visible()
        shown = self.page.get_by_role("region", name=re.compile("^On the projector: "))
        while self.button("Back").get_attribute("aria-disabled") is None:
            before = shown.inner_text()
            self.press("Back")
            expect(shown).not_to_have_text(before, use_inner_text=True)

    def shows_the_whole_result(self) -> None:
        """Show a result by hand, and don't wait for its parts."""
        self.press("Show the result")
        whole, ahead = self.button("All of it now"), re.compile("^(Next clash|Own results)$")
        expect(whole.or_(self.button(ahead)).first).to_be_visible()
        with suppress(TimeoutError):  # on a busy machine they are all there by then
            whole.click(timeout=1000)

    def ends_the_show(self) -> None:
        """Go by hand from a reveal's last texts to its end, when all of it is open to the room."""
        shows = self.page.get_by_role("button", name=re.compile(r"^Show clash \d+$"))
        if not shows.last.is_visible():
            self.page.get_by_text(re.compile(r"^All \d+ clashes, with")).click()
        shows.last.click()
        ahead = re.compile("^(Show the result|All of it now|Next clash|Own results|That was the last)$")
        step = self.page.get_by_role("button", name=ahead)
        while (words := step.inner_text()) != "That was the last":
            self._presses_until_it_says_something_else(step, words)

    def _presses_until_it_says_something_else(self, step: Locator, words: str) -> None:
        """Votes that land move what is on the page: a press between two places is nobody's, and people press again."""
        step.click()
        try:
            expect(step).not_to_have_text(words, timeout=5000)
        except AssertionError:
            step.click()
            expect(step).not_to_have_text(words)

    def steps_on(self) -> str:
        """Go on to the ending's next step; return its title."""
        ahead = self.page.get_by_role("button", name=re.compile("^Next: "))
        title = ahead.inner_text().removeprefix("Next: ")
        ahead.click()
        expect(self.button(f"Next: {title}")).to_have_count(0)
        return title

    def goes_on(self, to: str) -> None:
        """Press the bar's one button, and confirm if asked."""
        heading, question = self.page.get_by_role("heading", level=1), self.page.get_by_role("dialog")
        was, yes = heading.inner_text(), question.get_by_role("button", name=to, exact=True)
        self.page.get_by_role("region", name="Game controls").get_by_role("button", name=to, exact=True).click()

        def gone_on() -> bool:
            if yes.is_visible():
                yes.click(timeout=1000)  # the phase may end by itself while the dialog is open
            return heading.inner_text() != was

        until(gone_on, f"nothing came of {to}")


# What is seen is drawn, and its keys are listened to, which begins after it is drawn.
DRAWN = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
TOO_WIDE = """(width) => [...document.querySelectorAll("body *")].filter(node => node.getBoundingClientRect().right > width + 1)
    .slice(0, 5).map(node => `${node.tagName}.${node.className} ${node.textContent.trim().slice(0, 30)}`).join("; ")"""
COVERED = """() => {
    scrollTo(0, Math.round((document.documentElement.scrollHeight - innerHeight) / 2));
    const isMoved = node => {
        const { top } = node.getBoundingClientRect();
        Object.assign(node.style, { position: "relative", inset: "auto" });
        const { top: own } = node.getBoundingClientRect();
        Object.assign(node.style, { position: "", inset: "" });
        return Math.abs(top - own) > 1;
    };
    const holds = { fixed: () => true, sticky: isMoved }; // a bar in its own place covers nothing
    const stuck = [...document.querySelectorAll("body *")].filter(node => holds[getComputedStyle(node).position]?.(node));
    const boxes = stuck.map(node => node.getBoundingClientRect()).filter(box => box.bottom > 0 && box.top < innerHeight);
    return boxes.reduce((sum, box) => sum + Math.min(box.bottom, innerHeight) - Math.max(box.top, 0), 0) / innerHeight;
}"""
