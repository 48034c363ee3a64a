"""A debate on a stage, in real browsers: from the form that opens the room to the report."""

import re

from playwright.sync_api import expect

from support.device import Device
from support.person import Person
from support.playing import everybody_does

LINES = {
    "opening": "Streets without cars are quieter, and children cross them alone.",
    "rebuttal": "Where cars left, more people came on foot, and they spent more.",
    "closing": "Even if some shops lose, nobody has shown that the street does.",
}
RESTATED = "You say that shops lose their customers."


class Stage:
    """A teacher, a projector, one speaker of each side and two listeners, the second of them without a screen."""

    def __init__(self, person, server):
        self.host: Person = person("laptop")
        self.host.page.goto("/rooms/new")
        self.host.page.get_by_text("More formats").click()
        self.host.page.get_by_role("radio", name=re.compile("^On stage")).check()
        self.host.page.get_by_text("More choices").click()
        self.host.page.get_by_text("People and sides").click()
        self.host.page.get_by_label("People who speak on each side").select_option("1")
        self.host.press("Open the room")
        self.host.arrives("Lobby")
        code = self.host.code()
        self.speakers: list[Person] = [person("phone") for _ in "12"]
        self.names = [
            speaker.takes_seat(code, name=name) for speaker, name in zip(self.speakers, ("Ada", "Ben"), strict=True)
        ]
        self.listener: Person = person("phone")
        self.listener.takes_seat(code, "judge", "Cleo")
        self.other = Device(server.address).join(code, role="judge", alias="Dan").connect()
        self.screen: Person = person("beamer")
        self.screen.page.goto(self.host.page.locator("html").get_attribute("data-screen-url"))

    @property
    def speaker(self) -> int:
        """Whose turn it is, as the console says."""
        title = self.host.page.locator("#speakers").inner_text()
        return next(n for n, name in enumerate(self.names) if title.endswith(name))

    def calls_next(self) -> None:
        title = self.host.page.locator("#speakers")
        before = title.inner_text()
        self.host.press(re.compile("^(Next: .*|That was the last speech)$"))
        expect(title).not_to_have_text(before)

    def says(
        self, kind: str, writer: Person, label: str = "Your point, in one line (no names)", by: str = "That’s it"
    ) -> None:
        if kind == "rebuttal":
            writer.field("They say …").fill(RESTATED)
        writer.field(label).fill(LINES[kind])
        writer.press(by)

    def goes_round(self, kind: str, speeches: int = 2) -> None:
        """Both speak, or the first of them, and each says what the line of it is."""
        for _ in range(speeches):
            n = self.speaker
            self.host.press("Start")
            self.speakers[n].arrives("You speak")
            self.screen.arrives(self.names[n])
            self.says(kind, self.speakers[n])
            self.listener.sees(LINES[kind])
            self.calls_next()


def test_a_debate_on_a_stage_goes_from_the_form_to_the_report(person, server):
    stage = Stage(person, server)
    host, screen, listener = stage.host, stage.screen, stage.listener
    listener.arrives("You listen and judge")
    screen.sees("On this computer, go to")
    expect(
        host.page.get_by_role("heading", name=re.compile("^Listeners 2"))
    ).to_be_visible()  # as on every other screen
    host.goes_on("Begin")
    listener.sees("Nobody sees your answer, not even your teacher.")
    for step in ("Deal the cards", "Move to openings"):
        host.goes_on(step)
    first = stage.speaker
    other = stage.speakers[1 - first]
    faults = [fault for one in (host, screen, listener, *stage.speakers) for fault in one.looks(schemes=0)]

    host.press("Start")
    listener.arrives(f"{stage.names[first]} speaks")
    stage.speakers[first].arrives("You speak")
    expect(stage.speakers[first].page.locator("ol.speakers button")).to_have_count(0)  # nothing to press by mistake
    screen.arrives(stage.names[first])
    size = listener.page.viewport_size
    listener.resizes({"width": 667, "height": 375})  # held sideways
    listener.page.mouse.wheel(0, 2000)
    expect(listener.page.locator(".topbar .timer-num")).to_be_in_viewport(ratio=1)
    listener.resizes(size)
    ring, name = (screen.page.locator(one).bounding_box() for one in (".ring", "main h1"))
    assert ring["x"] + ring["width"] < name["x"]  # the clock stands beside the name
    other.page.get_by_text(f"Write down what {stage.names[first]} said").click()
    stage.says("opening", other, "The point, in one line (no names)", "Write it down")
    stage.speakers[first].sees(f"noted by {stage.names[1 - first]}")
    stage.speakers[first].press("That’s it")
    expect(stage.speakers[first].page.get_by_text("noted by")).to_have_count(0)
    expect(screen.page.get_by_text(LINES["opening"])).to_have_count(0)  # no student's words on the wall yet
    host.press("Stop")
    host.press("Again")
    host.press("Start")
    stage.calls_next()
    second = stage.speakers[stage.speaker]
    host.press("Start")
    stage.says("opening", second)
    stage.calls_next()

    expect(host.heading("Time to think")).to_be_visible()  # the first phase ends by itself, as all would
    stage.speakers[0].arrives("You answer this")
    faults += listener.looks(schemes=0) + stage.speakers[0].looks(schemes=0)
    host.goes_on("Move to rebuttals")
    stage.goes_round("rebuttal")
    host.goes_on("Move to closings")
    stage.goes_round("closing", 1)
    host.goes_on("Move to the vote")
    listener.sees("You heard who said it")
    expect(stage.speakers[0].heading("Is this what you said?")).to_be_visible()
    everybody_does([stage.other])
    stage.other.close()
    assert listener.votes() == 2
    host.goes_on("Show the results")
    host.ends_the_show()
    host.goes_on("Ask where they stand")
    host.goes_on("Show how it ended")
    while host.button(re.compile("^Next: ")).count():
        host.steps_on()
    for counted in ("speakers", "lines"):
        expect(screen.page.locator(".sums").get_by_text(counted, exact=True)).to_be_visible()
    host.page.goto(f"{host.page.url.partition('#')[0]}/report")
    for line in LINES.values():
        expect(host.page.get_by_text(line).first).to_be_visible()
    assert faults == []
