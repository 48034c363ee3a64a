"""The server dies and comes back in the middle of a phase; nobody has to do anything."""

from playwright.sync_api import expect

from support.person import LINE_IS_DOWN


def test_killed_in_the_middle_of_a_phase_every_page_goes_on_by_itself(person, own_server):
    at = {"address": own_server.address, "forgives": LINE_IS_DOWN}
    host, screen, writer, other = (person(device, **at) for device in ("laptop", "beamer", "phone", "phone"))
    code = host.hosts()
    screen.page.goto(host.page.get_by_role("link", name="Open (light)").get_attribute("href"))
    for one in (writer, other):
        one.takes_seat(code)
    host.goes_on("Begin")
    host.goes_on("Deal the cards")
    host.goes_on("Move to openings")
    writer.writes("opening")
    other.field("Your opening").fill("Too short to be sent")
    writer.sees("Saved on this device and in the room")

    own_server.kill()
    for one in (host, screen, writer, other):
        one.sees("Reconnecting")
    faults = [fault for one in (host, screen, writer) for fault in one.looks()]
    other.field("Your opening").press_sequentially(", but not for long: I go on writing.")
    other.press("Send opening")
    other.sees("We’ll send this as soon as you’re back online.")
    own_server.start()

    other.sees("Sent. You can change it and send it again until this part ends.")
    expect(writer.field("Your opening")).not_to_be_empty()
    host.sees("1 of 2 done")
    host.goes_on("Move to rebuttals")
    for one in (writer, other):
        one.arrives("Answer an opening")
    screen.arrives("Answer the other side")
    writer.sees("but not for long: I go on writing.")
    assert faults == []
