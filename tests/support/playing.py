"""Plays for people in tests: each seat does what the phase asks."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from support.device import Device, words


def does(device: Device) -> Iterator[tuple[str, dict]]:
    """The commands, as (type, fields), for everything that this phase asks of this seat."""
    phase, me, secret, n = device.phase(), device.me, f"secret{device.seat}", sum(device.seat.encode())
    here = {"phase": phase["id"]}
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
