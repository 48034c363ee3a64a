"""Deals fairly: sides, hands, opponents, ballots and comparisons (docs/game.md, sections 3, 4, 6, 8 and 15).

Nothing here knows a room: plain ids come in, plain ids go out. All luck is an argument, and the order
of a map or set passed in changes nothing, so the same room always deals the same.
Where a section of the rules says "in this order", an earlier rule always outweighs all later ones
together.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from random import Random
from typing import Literal

from msgspec import Struct

from ..model.motion import SIDES, LinkKind, Side
from ..model.state import Bench
from .matching import Network

Counters = tuple[tuple[str, LinkKind | Literal["other"]], ...]  # cards, and how well each answers
SINK: tuple[str, ...] = ()
_LAST_TURN = 3  # of bots, whom one answers after all people


def _shuffled(things: Iterable[str], luck: Random) -> list[str]:
    """The things in an order that only luck decides, whatever order they came in."""
    order = sorted(things)
    luck.shuffle(order)
    return order


# --- sides --------------------------------------------------------------------------------


def smaller_side(counts: Mapping[Side, int], luck: Random, lean: int = 0) -> Side:
    """The side with fewer people. A tie goes against the newcomer's `lean` (rounds argued for, minus rounds argued against);
    luck breaks other ties. A side without a count has nobody."""
    fewest = min(counts.get(side, 0) for side in SIDES)
    smaller = [side for side in SIDES if counts.get(side, 0) == fewest]
    if lean and len(smaller) > 1:
        return "against" if lean > 0 else "for"
    return luck.choice(smaller)


def balance(
    players: Mapping[str, Side | None],
    luck: Random,
    pinned: Collection[str] = (),
    leans: Mapping[str, int] | None = None,
    begins: bool = False,
    bots: Collection[str] = (),
) -> dict[str, Side]:
    """Everybody's side for the round; the sides differ by at most one.

    `players`: each player's side after the swap, None for newcomers. `leans`: rounds argued for, minus rounds argued against,
    over a term. As few `pinned` players as possible move. Among the others, where a debate `begins`, the leans come as close
    to 0 as they can, then as few players as possible move; later in a debate, few moves matter more, and `bots` move before people.
    Luck decides the rest.
    """
    known = leans or {}

    def pull(seat: str) -> tuple[int, int, int]:
        """The higher, the sooner a seat goes to "against"."""
        held = {"for": -1, "against": 1, None: 0}[players[seat]] * (1 if seat in bots else 2)
        lean = known.get(seat, 0)
        return (held if seat in pinned else 0, *((lean, held) if begins else (held, lean)))

    order = sorted(_shuffled(players, luck), key=pull)
    first, odd = divmod(len(order), 2)
    if odd and pull(order[first]) <= (0, 0, luck.choice((-1, 0))):
        first += 1
    front = set(order[:first])
    return {seat: "for" if seat in front else "against" for seat in players}


# --- cards --------------------------------------------------------------------------------


def deal_hands(
    deck: Sequence[str],
    seats: Sequence[str],
    seen: Mapping[str, Collection[str]],
    size: int,
    luck: Random,
    tables: Mapping[str, str] | None = None,
    argued: Collection[str] = (),
) -> dict[str, tuple[str, ...]]:
    """A hand of `size` cards for each seat on one bench, in random order. `tables`: where each seat sits, if at several. `argued`: cards
    of which each hand needs one.

    No card is twice in a hand, or in more than ⌈size · seats / deck⌉ hands. Within these limits, hands hold as few cards as
    possible that their player has `seen`, then as few as possible that others at the table hold; then as many hands as possible hold
    an `argued` card; then every card comes up about equally often.
    Raises ValueError if the deck is smaller than a hand.
    """
    if size > len(deck):
        raise ValueError(f"a deck of {len(deck)} has no hands of {size}")
    units = size * len(seats)
    most = -(-units // len(deck))
    network: Network[tuple[str, ...]] = Network()
    players = _shuffled(seats, luck)
    evenly = units * units + 1  # more than all that an even deal costs
    apart = evenly * (evenly if argued else 1)  # more than all hands without an argued card cost, too
    for seat in players:
        if argued:
            network.arc(("seat", seat), ("other", seat), room=size - 1)
            network.arc(("seat", seat), ("other", seat), cost=evenly)
        for card in _shuffled(deck, luck):
            of = ("card", table, card) if (table := (tables or {}).get(seat)) else ("card", card)
            hand = ("other" if argued and card not in argued else "seat", seat)
            network.arc(hand, of, cost=apart * (evenly if tables else 1) * (card in seen.get(seat, ())))
    for table in sorted({*(tables or {}).values()} - {""}):
        for card in deck:
            network.arc(("card", table, card), ("card", card), room=most, rise=apart)
    for card in deck:
        network.arc(("card", card), SINK, room=most, rise=1)
    for seat in players * size:
        network.send(("seat", seat), SINK)
    hands = {}
    for seat in players:
        nodes = [*network.used(("seat", seat)), *(network.used(("other", seat)) if argued else ())]
        hands[seat] = tuple(_shuffled((node[-1] for node in nodes if node[0] == "card"), luck))
    return {seat: hands[seat] for seat in seats}


def redraw(
    deck: Sequence[str],
    first_hand: Collection[str],
    seen: Collection[str],
    dealt: Mapping[str, int],
    size: int,
    luck: Random,
    beside: Collection[str] = (),
) -> tuple[str, ...]:
    """A second hand, in random order: no card of the first hand, none that others at the table hold (`beside`), then the cards
    least `dealt` on the bench, then unseen ones.

    If the deck has too few other cards, cards of the first hand complete it.
    """
    order = _shuffled(deck, luck)
    order.sort(key=lambda card: (card in first_hand, card in beside, dealt.get(card, 0), card in seen))
    return tuple(_shuffled(order[:size], luck))


def draw_counters(
    deck: Sequence[str],
    kept: Collection[str],
    cited: Collection[str],
    answers: Mapping[str, Mapping[str, LinkKind]],
    luck: Random,
    size: int = 3,
) -> Counters:
    """Counter cards against an opening that cites `cited`, each with how well it answers; best first.

    None of them is `kept`. `answers`: by card of the drawing side, the opposing cards that it answers and how.
    """
    kinds: dict[str, LinkKind | Literal["other"]] = {}
    for card in _shuffled((card for card in deck if card not in kept), luck):
        links = [kind for target, kind in answers.get(card, {}).items() if target in cited]
        kinds[card] = "direct" if "direct" in links else "partial" if links else "other"
    best = sorted(kinds, key=lambda card: ("direct", "partial", "other").index(kinds[card]))
    return tuple((card, kinds[card]) for card in best[:size])


# --- opponents ----------------------------------------------------------------------------


def pair(
    rebutters: Sequence[str],
    openings: Mapping[str, str],
    turn: Mapping[str, int],
    met: Mapping[tuple[str, str], int],
    luck: Random,
    earlier: Mapping[tuple[str, str], int] | None = None,
    thin: Collection[str] = (),
    astray: Collection[str] = (),
) -> dict[str, str]:
    """The opening that each rebutter on one bench answers.

    `openings`: the other side's, with their authors. `met`: how often (rebutter, author) were opponents in this debate; `earlier`: in the
    class's earlier ones. The numbers of rebuttals per opening differ by at most one, but those that are `thin` (with little to answer)
    get a second one only when each of the others has three; additional ones go to authors of a small `turn` first: each has one from 0
    to 3, which is 0 if not said. A thin one gets its first one last of all people's, unless its turn is 0. Those who went `astray` are
    dealt others than thin ones while these last, and what they answer gets an additional one first. Then as few pairs as possible have
    met, and as rarely as possible, in this debate, then in earlier ones. Empty if there is no opening.
    """
    before = earlier or {}
    often, oftener = _most_met(rebutters, met), _most_met(rebutters, before)
    again = oftener + 1  # each weight is greater than all that comes after it can add up to
    once = len(rebutters) * again + oftener + 1
    repeat = once * (often + 1)
    answered = len(rebutters) * repeat + once * (often + 1)
    # The answers to an opening cost, in these steps: to a person's 0, 4, 8, 12; to a bot's 2, 6, 10; to a thin one 1, 9, 17, so that its second
    # comes after each other's third. Where somebody astray had the first, the next costs a step less.
    step = (3 * len(rebutters) + 1) * answered
    pairs: dict[str, str] = {}
    for first in (True, False):
        network: Network[tuple[str, ...]] = Network()
        order = _shuffled((one for one in rebutters if (one in astray) is first), luck)
        for rebutter in order:
            for opening in _shuffled(openings, luck):
                times, sooner = met.get((rebutter, openings[opening]), 0), before.get((rebutter, openings[opening]), 0)
                cost = repeat * (times > 0) + once * times + again * (sooner > 0) + sooner
                network.arc(("rebutter", rebutter), ("opening", opening), cost=cost)
        given = Counter(pairs.values())
        for opening, author in openings.items():
            place, after = turn.get(author, 0), given[opening]
            steps = 2 * (place == _LAST_TURN)
            if opening in thin:
                steps = 1 if place or first else 0
            rise = 9 - steps if opening in thin else 4
            steps += rise * after - (after > 0)
            cost = answered * place + step * steps
            network.arc(("opening", opening), SINK, room=len(rebutters), cost=cost, rise=step * rise)
        for rebutter in order:
            network.send(("rebutter", rebutter), SINK)
        pairs |= {rebutter: opening for rebutter in order for _, opening in network.used(("rebutter", rebutter))}
    return {rebutter: pairs[rebutter] for rebutter in rebutters if rebutter in pairs}


def _most_met(rebutters: Sequence[str], met: Mapping[tuple[str, str], int]) -> int:
    """An upper bound on how often the pairs of any pairing of these rebutters have met."""
    return sum(
        max((times for (seat, _), times in met.items() if seat == rebutter), default=0) for rebutter in rebutters
    )


# --- ballots ------------------------------------------------------------------------------


class Parties(Struct, frozen=True):
    """The participants of a clash: two seats (an empty opener is a bot), and the opening that it is about. `idle`: no person
    took part."""

    opener: str
    rebutter: str
    opening: str
    idle: bool = False


def allot(
    voters: Mapping[str, Bench],
    clashes: Mapping[str, Parties],
    each: int,
    luck: Random,
    already: Mapping[str, Sequence[Bench]] | None = None,
    apart: Mapping[str, Collection[str]] | None = None,
) -> dict[str, tuple[str, ...]]:
    """The clashes that each voter judges, in random order: `each` of them, or all neutral ones if there are fewer.

    Never a clash that the voter took part in, unless there is no other. In this order: as few ballots as possible on clashes
    of people from whom the voter is kept `apart` (by voter); as few as possible on idle clashes; the numbers of ballots on
    clashes differ by at most one, or by as little as possible; each clash's ballots are spread evenly over the benches; as few
    as possible are on an opening that the voter rebutted. `already`: by clash, the bench of each ballot dealt before, for
    people who join during the vote.
    """
    held = {clash: tuple((already or {}).get(clash, ())) for clash in clashes}
    units = each * len(voters)
    bench_weight = units + 1  # greater than any count of openings met again
    most = units + sum(map(len, held.values()))
    clash_weight = bench_weight * (units * most + 1)
    idle_weight = clash_weight * (units * most + 1)
    apart_weight = idle_weight * (units + 1)
    network: Network[tuple[str, ...]] = Network()
    order = _shuffled(voters, luck)
    unread = {voter: set(others) for voter, others in (apart or {}).items() if others}
    involved = {seat for parties in clashes.values() for seat in (parties.opener, parties.rebutter)} | unread.keys()
    alike: dict[Bench, list[str]] = {}  # voters who took part in nothing are interchangeable, so they share a source
    for voter in order:
        if voter not in involved:
            alike.setdefault(voters[voter], []).append(voter)
            continue
        rebutted = {parties.opening for parties in clashes.values() if parties.rebutter == voter}
        others = [id for id, parties in clashes.items() if voter not in (parties.opener, parties.rebutter)]
        for clash in _shuffled(others or list(clashes), luck):
            parties = clashes[clash]
            cost = apart_weight * bool({parties.opener, parties.rebutter} & unread.get(voter, set()))
            cost += parties.opening in rebutted
            network.arc(("voter", voter), ("share", clash, voters[voter]), cost=cost)
    for bench, group in alike.items():
        for clash in _shuffled(clashes, luck):
            network.arc(("alike", bench), ("share", clash, bench), room=len(group))
    for clash in sorted(clashes):
        for bench in sorted(set(voters.values())):
            before = held[clash].count(bench)
            network.arc(
                ("share", clash, bench), ("clash", clash), room=units, cost=bench_weight * before, rise=bench_weight
            )
        cost = idle_weight * clashes[clash].idle + clash_weight * len(held[clash])
        network.arc(("clash", clash), SINK, room=units, cost=cost, rise=clash_weight)
    for voter in order * each:
        network.send(("voter", voter) if voter in involved else ("alike", voters[voter]), SINK)
    shares = {voter: [share[1] for share in network.used(("voter", voter))] for voter in order if voter in involved}
    for bench, group in alike.items():
        dealt = [share[1] for share, units in network.carried(("alike", bench)) for _ in range(units)]
        # Nobody gets a clash twice: none has more units than voters.
        shares |= {voter: dealt[n :: len(group)] for n, voter in enumerate(group)}
    mixed = {voter: tuple(_shuffled(shares[voter], luck)) for voter in order}
    return {voter: mixed[voter] for voter in voters}


# --- candidates for stars -----------------------------------------------------------------


class Reader(Struct, frozen=True):
    """Somebody who gives stars: the `seconds` of reading that they have already, and the people from whom they are kept
    `apart`."""

    seconds: float
    apart: Collection[str]


def candidates(
    readers: Mapping[str, Reader], openings: Mapping[str, str], seconds: Mapping[str, float], each: int, luck: Random
) -> dict[str, tuple[str, ...]]:
    """The openings that readers are shown only for the stars; readers who are shown none are left out.

    `openings`: with their authors; `seconds`: to read each. Each goes to the `each` readers with least to read, never to its
    author or somebody kept apart from them. Luck decides the rest.
    """
    load, order = {id: reader.seconds for id, reader in readers.items()}, _shuffled(readers, luck)
    shown: dict[str, tuple[str, ...]] = {}
    for opening in _shuffled(openings, luck):
        author = openings[opening]
        others = [reader for reader in order if author != reader and author not in readers[reader].apart]
        for reader in sorted(others, key=load.__getitem__)[:each]:
            load[reader] += seconds[opening]
            shown[reader] = (*shown.get(reader, ()), opening)
    return shown


# --- comparisons --------------------------------------------------------------------------


def share_out(
    texts: Mapping[str, str], readers: Sequence[str], known: Mapping[str, Collection[str]], each: int, luck: Random
) -> dict[str, tuple[str, ...]]:
    """The texts that each reader gets, in random order. Every text goes to `each` readers, or to all if there are fewer, but
    never to its author.

    `texts`: each with its author. `known`: by text, its readers so far. As few readers as possible get a text that they know;
    then the numbers of texts per reader differ by as little as possible.
    """
    units = each * len(texts)
    network: Network[tuple[str, ...]] = Network()
    order = _shuffled(readers, luck)
    for text in _shuffled(texts, luck):
        for reader in _shuffled((reader for reader in order if reader != texts[text]), luck):
            network.arc(("text", text), ("reader", reader), cost=(units * units + 1) * (reader in known.get(text, ())))
    for reader in order:
        network.arc(("reader", reader), SINK, room=units, rise=1)
    shares: dict[str, list[str]] = {reader: [] for reader in readers}
    for text in sorted(texts):
        for _ in range(min(each, sum(reader != texts[text] for reader in readers))):
            network.send(("text", text), SINK)
    for text in sorted(texts):
        if any(reader != texts[text] for reader in readers):
            for _, reader in network.used(("text", text)):
                shares[reader].append(text)
    return {reader: tuple(_shuffled(share, luck)) for reader, share in shares.items()}
