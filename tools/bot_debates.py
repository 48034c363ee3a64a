"""Prints debates between bots, to be read by eye: are they in good English, sensible, careful?

    python -m tools.bot_debates                      fifty debates on every pack
    python -m tools.bot_debates --debates 5 --motion newcomers-first-week
    python -m tools.bot_debates --lean --debates 400  no texts: how the verdicts on each pack fall

Each debate is three bots against three, one round with closings, at another level and content option in turn.
"""

import argparse
import sys
import textwrap
from collections.abc import Iterable
from itertools import cycle, product
from statistics import mean

from debate.game import Motion, Room, apply, open_room
from debate.game.bots.bot_seats import verdict
from debate.game.model import commands as c
from debate.motions import library

WIDTH = 150
BENCH = 3
WAYS = tuple(product(("gentle", "fair", "sharp"), ("full", "careful")))


def played(motion: Motion, seed: int, level: str, content: str) -> Room:
    """A whole debate among bots; the same seed says the same."""
    options = {"bot_level": level, "content": content}
    room = open_room(code="HOUSE", seed=f"read by eye {seed}", motion=motion, format="full", options=options, now=0)
    commands: list[c.Command] = [
        c.Join("host"),
        *[c.AddBot(side) for side in ("for", "against") for _ in range(BENCH)],
        c.Begin(),
    ]
    for command in commands:
        room = apply(room, command, "host", 0)
    while room.phase.round < 2 and room.phase.name != "finished":
        room = apply(room, c.EndPhase(room.phase.id), "host", room.phase.began)
    return room


def told(room: Room) -> str:
    """The room's clashes as a text."""
    cards, lines = room.motion.cards, []

    def say(head: str, words: str) -> None:
        lines.append(textwrap.fill(words, WIDTH, initial_indent=f"{head:>10}  ", subsequent_indent=" " * 12))

    for clash in sorted(room.clashes.values(), key=lambda clash: clash.n):
        opening, rebuttal = room.speeches[clash.opening], room.speeches[clash.rebuttal]
        lines.append(
            f"\n{' + '.join(cards[id].title for id in opening.cards)}  <-  {' + '.join(cards[id].title for id in rebuttal.cards)}"
        )
        say(opening.side, opening.text)
        say("they say", rebuttal.restatement)
        say(rebuttal.side, rebuttal.text)
        if clash.closing:
            say("closing", room.speeches[clash.closing].text)
    return "\n".join(lines)


def lean(motion: Motion, seeds: Iterable[int]) -> float:
    """The share of verdicts for the motion among bots of equal level; a close one is half for each. It shows whether the links
    favour a side. Whether its evidence does, only a reader can say."""
    won = []
    for seed in seeds:
        room = played(motion, seed, "fair", "full")
        for clash in room.clashes.values():
            choice = verdict(room, clash)
            ahead = room.speeches[clash.rebuttal if choice == "rebuttal" else clash.opening]
            won.append(0.5 if choice == "close" else float(ahead.side == "for"))
    return mean(won)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.bot_debates", description=__doc__.partition("\n")[0])
    parser.add_argument("--debates", type=int, default=50, help="how many on each pack (50)")
    parser.add_argument("--motion", help="the slug of one pack alone")
    parser.add_argument("--first", type=int, default=0, help="the seed of the first one (0)")
    parser.add_argument(
        "--lean", action="store_true", help="print what share of the verdicts each side gets, and no texts"
    )
    wanted = parser.parse_args(arguments)
    packs = library.load()
    if wanted.motion and wanted.motion not in packs:
        parser.error(f"there is no pack {wanted.motion}; there are {', '.join(packs)}")
    for slug, motion in packs.items():
        if wanted.motion not in (None, slug):
            continue
        if wanted.lean:
            share = 100 * lean(motion, range(wanted.first, wanted.first + wanted.debates))
            print(f"{slug}: {share:.1f} : {100 - share:.1f}")
        else:
            for seed, (level, content) in zip(
                range(wanted.first, wanted.first + wanted.debates), cycle(WAYS), strict=False
            ):
                print(f"\n=== {slug}, debate {seed}, {level}, {content} content ===")
                print(told(played(motion, seed, level, content)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
