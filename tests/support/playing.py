"""Plays for people in tests: each seat does what the phase asks, and the host ends phases or shortens them."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from support.device import Device, words


def does(device: Device) -> Iterator[tuple[str, dict]]:
    """The commands, as (type, fields), for everything that this phase asks of this seat."""
    phase, me, secret, n = device.phase(), device.me, f"secret{device.seat}", sum(device.seat.encode())
    here = {"phase": phase["id"]}
    if asked := me.get("asked"):
        yield "mean", {**here, "meant": asked[0]}
        return
    match me.get("task"):
        case "stance":
            yield "stance", {**here, "value": 1 + n % 5}
        case "draw":
            yield "keep", {**here, "cards": list(me["hand"])[:1]}
        case "opening":
            yield "speak", {**here, "text": words(60, f"opening {secret}")}
        case "rebuttal":
            cited = list(me["counters"])[:1]
            yield (
                "speak",
                {
                    **here,
                    "text": words(60, f"rebuttal {secret}"),
                    "restatement": words(20, f"heard {secret}"),
                    "cards": cited,
                    "weighing": "scale",
                },
            )
        case "closing":
            yield "speak", {**here, "text": words(30, f"closing {secret}")}
        case "vote":
            for ballot, clash in enumerate(me.get("ballots", {})):
                choice = ("opening", "rebuttal", "close")[(ballot + n) % 3]
                more = (
                    {"tip": "weigh", "tip_for": "opening"}
                    if choice == "close"
                    else {"reason": "backed", "tip": "evidence"}
                )
                yield "vote", {**here, "clash": clash, "choice": choice, **more}
            if stars := me.get("stars"):
                yield (
                    "star",
                    {**here, "speeches": [id for kind in stars.values() for id in kind["among"][: kind["give"]]]},
                )
            for clash in me.get("fair", {}):
                yield "fair", {**here, "clash": clash, "fair": "fair"}
        case "revise":
            mine = me["mine"][me["revise"][0]]
            restated = {"restatement": words(20, f"heard again {secret}")} if mine["kind"] == "rebuttal" else {}
            yield "revise", {**here, "speech": me["revise"][0], "text": words(60, f"again {secret}"), **restated}
        case "compare":
            for one in me.get("comparisons", {}):
                yield "compare", {**here, "comparison": one, "choice": "first"}


def everybody_does(devices: list[Device]) -> int:
    """Let all devices do everything that is asked, many at once; return the resulting version."""

    def play(device: Device) -> int:
        return max([device.do(type, **fields) for type, fields in list(does(device))], default=0)

    with ThreadPoolExecutor(10) as pool:
        return max(pool.map(play, devices), default=0)


def go_on(host: Device, phase: str) -> int:
    """End this phase, unless it has ended by itself since everybody was done; return the version that the host then has."""
    answer = host.command("end_phase", phase=phase)
    assert answer["ok"] or answer["error"]["code"] in ("too_late", "finished"), answer
    host.until(lambda: host.phase()["id"] != phase, f"the end of {phase}")
    return host.version


def left(device: Device) -> int:
    """How long the running phase still lasts (ms), as its server tells the browsers."""
    device.resync()
    snapshot = next(heard for _, heard in reversed(device.heard) if heard.startswith("snapshot"))
    return device.phase()["clock"]["deadline"] - json.loads(snapshot.removeprefix("snapshot"))["now"]


def shorten(host: Device) -> int:
    """Leave six seconds of this phase, or more if less than five would be left when a busy machine hears of it, which is refused;
    return the version that it made."""
    for seconds in (6, 12, 24):
        answer = host.command("add_time", phase=host.phase()["id"], seconds=seconds - left(host) // 1000)
        if answer["ok"]:
            break
    assert answer["ok"], answer
    host.until(lambda: host.version >= answer["version"], "the time that is left")
    return answer["version"]
