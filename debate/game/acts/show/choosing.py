"""Which clashes a show has, and in which order (docs/show.md)."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction

from ...model.motion import SIDES
from ...model.phases import is_aloud, least_shown
from ...model.state import Choice, Room, Speech
from ...scoring import laughs, points
from ...scoring.read_first import closed, is_for_readers, is_rude
from ...scoring.substance import full_words, is_beside, is_full, is_worth_showing
from .. import groups
from ..duties import readable
from .steps import STEPS_OF_A_CLASH, Place, authors, budget_of, lasts, order, texts_of

_BOTH = 3  # clashes of a show, at least, that has a verdict for an opening and one for a rebuttal
_VOTES = 3  # with as many a clash is worth no less than one with more


def plan(room: Room, first: Sequence[str] = ()) -> tuple[str, ...]:
    """The clashes that the projector goes to by itself. `first`: clashes that are in the plan already.

    Where texts are written, the narrowest verdict comes last (`_Choice.merit`), and each before it is clearer; but a show begins with a
    verdict that names a text, where it can, or else with one at all, and not with a text of a few words; and between these two the
    sides of the openings take turns, where they can. What made readers laugh stands in between, where it can.
    """
    choice = choose(room, first)
    new = choice.chosen[len(first) :]
    if is_aloud(room.format):
        return (*first, *new)
    rising = sorted(new, key=lambda id: (id not in choice.funny, choice.merit(id), room.clashes[id].n))
    if not first:
        others = [id for id in rising if id not in choice.funny]
        begins = min(others if len(others) > 1 else rising[:-1], key=choice.to_begin_with, default="")
        rising.sort(key=lambda id: id != begins)
    rest: list[str] = []
    while rising:
        turns = [id for id in rising[:-1] if rest and choice.opening(id).side != choice.opening(rest[-1]).side]
        rest.append((turns or rising)[0])
        rising.remove(rest[-1])
    return (*first, *rest)


def choose(room: Room, first: Sequence[str] = (), spare: int = 0) -> "_Choice":
    """The clashes of a show, as they are chosen: as many as the budget allows, and only those with substance if there are any;
    never one that a host left out or that came fast already, or one with a text that a host should read first because it is flagged or marked or may be
    personal. `first`: clashes that are in it whatever it costs. `spare`: ms for another beside them, instead of what the budget leaves.

    Judged clashes are chosen, by these wishes, each as far as the ones before it allow: no text that is off the point; in a debate
    said aloud, not the deck's own case; at tables, one of each table before a second of any; votes enough for a verdict; no two people
    who already met on the screen; no rude word; no opening again; no text of a few words; in a whole show, up to half of it, what made most readers laugh
    (`laughs.laughs_to_show`), though it is short or off the point; nobody twice in a round before everyone else; two people's texts;
    where there is room for everybody, first those who can't come later; an opening of each side; a verdict on which readers were split;
    where texts are written and three may come, one opening that stands and one rebuttal that lands; not 0 : 0; a verdict that names a
    text; starred texts and readers who don't agree (`worth`); as many openings of each; nobody who was shown in an earlier round; the
    most merit; then the order of the reveal. Who comes first may decide for all who may come after: of the choices that treat people
    alike, it is the one with most splits. All of it treats openings and rebuttals alike, and the order on the screen (`plan`) doesn't ask what a verdict
    names. So what comes, and when, tells nobody a verdict; only where all before the last were alike, the last is likelier the other.
    """
    shut = closed(room)
    readables = [
        id
        for id in order(room)
        if readable(room, room.clashes[id])
        and id not in (*room.phase.left_out, *first, *room.scores[str(room.phase.round)].quick)
        and not shut.intersection(texts_of(room, id))
        and not any(is_for_readers(room.speeches[text]) for text in texts_of(room, id))
    ]
    funny: list[str] = []
    if not first:
        laughed = laughs.funniest(room, room.scores[str(room.phase.round)].laughs, readables)
        fit = (id for id, _ in laughed if not any(is_rude(room.speeches[text].text) for text in texts_of(room, id)))
        funny = [*fit][: room.options.show_clashes // 2]
    left = [id for id in readables if id in funny or is_worth_showing(room, room.clashes[id])] or readables
    best = _choose(room, left, first, spare, funny)
    if not first and not best.is_split_throughout(left):
        best = min((best, *(_choose(room, left, (), 0, funny, id) for id in left)), key=_Choice.flaws)
    return best


def _choose(
    room: Room, clashes: Sequence[str], first: Sequence[str], spare: int, funny: Collection[str], begins: str = ""
) -> "_Choice":
    """The clashes of a show, as `choose` says, of these. `funny`: those that come for their laughs; `begins`: the one that is chosen before
    others."""
    choice, least = _Choice(room, funny), least_shown(room.options, len({_table(room, id) for id in order(room)}))
    left = list(clashes)
    for id in first:
        choice.add(id)
    budget = choice.spent + spare if spare else budget_of(room)
    while left and len(choice.chosen) < room.options.show_clashes:
        pick = begins if begins in left else min(left, key=choice.drawback)
        if budget and len(choice.chosen) >= least and choice.spent + _takes(room, pick) > budget:
            break
        choice.add(pick)
        left.remove(pick)
    return choice


class _Choice:
    """The clashes that are chosen for a show so far, and whom and what it has had. `spent`: how long they take, in ms."""

    def __init__(self, room: Room, funny: Collection[str]):
        score = room.scores[str(room.phase.round)]
        self._room, self._judged, self._stars = room, score.clashes, score.stars
        before = [authors(room, clash) for score in room.scores.values() for clash in score.shown]
        self._known, self._pairs = set[str]().union(*before), [pair for pair in before if len(pair) > 1]
        self._least = full_words(room, room.phase.round)
        self._meetings = [authors(room, id) for id in order(room) if readable(room, room.clashes[id])]
        self._writers = set[str]().union(*self._meetings)
        self.funny = funny  # the clashes that come for their laughs
        self.chosen: list[str] = []
        self.spent = 0
        self._came: set[str] = set()  # in this round
        self._opened = set[str]()  # openings that are in it
        self._openings = dict.fromkeys(SIDES, 0)
        self._tables = Counter[str]()
        self._named = set[Choice | None]()  # by its verdicts
        self._flaws: list[tuple[object, ...]] = []

    def add(self, id: str) -> None:
        self._flaws.append((*self._unfair(id), not self.is_split(id)))
        self.chosen.append(id)
        self.spent += _takes(self._room, id)
        self._came |= authors(self._room, id)
        self._pairs.append(authors(self._room, id))
        self._tables[_table(self._room, id)] += 1
        self._opened.add(self.opening(id).id)
        self._openings[self.opening(id).side] += 1
        self._named |= self._names(id)

    def flaws(self) -> tuple[int, ...]:
        """What speaks against all that is chosen: how many there are too few, then what treats people unequally, and how many verdicts were no
        split, most first."""
        return (-len(self.chosen), *(sum(map(int, column)) for column in zip(*self._flaws, strict=True)))

    def is_split_throughout(self, clashes: Iterable[str]) -> bool:
        """Whether no clash of these had split its readers that isn't chosen in place of one that hadn't."""
        return all(map(self.is_split, self.chosen)) or not any(self.is_split(id) for id in {*clashes} - {*self.chosen})

    def _unfair(self, id: str) -> tuple[bool | int, ...]:
        """What speaks against a clash next before its votes are looked at: what counts most first."""
        opening, of, funny = self.opening(id), authors(self._room, id), id in self.funny
        return (
            self._judged[id].p is None,
            is_beside(self._room, self._room.clashes[id]) and not funny,
            is_aloud(self._room.format) and self._room.by_bot(opening),  # the deck's own case
            self._tables[_table(self._room, id)],
            self.lacks_votes(id),
            of in self._pairs,
            self.is_rude(id),
            opening.id in self._opened,
            not self.is_full(id) and not funny,
            not funny,
            len(of & self._came),
            self._has_bot(id),
            self._openings[opening.side] > 0 == min(self._openings.values()),
        )

    def drawback(self, id: str) -> tuple[object, ...]:
        """What speaks against a clash next, as `choose` says: what counts most first."""
        opening, judged, of = self.opening(id), self._judged[id], authors(self._room, id)
        *unfair, same_side = self._unfair(id)
        return (
            *unfair,
            self._come_later(of),
            self._is_more_of_the_same(id),
            same_side,
            not self.is_split(id),
            not (judged.votes.opening or judged.votes.rebuttal),  # 0 : 0
            not self.is_decided(id),
            tuple(-part for part in self.worth(id)),
            self._openings[opening.side] > min(self._openings.values()),
            bool(of & self._known),
            tuple(-part for part in self.merit(id)),
        )

    def _come_later(self, of: set[str]) -> int:
        """In how many clashes of people who have not come yet these people are, where so few wrote that everybody can come: who is
        in fewest comes before it is too late. 0 elsewhere, and where one of them has come."""
        if len(self._writers) > 2 * self._room.options.show_clashes or of & self._came:
            return 0
        return sum(1 for other in self._meetings if other & of and not other & self._came)

    def worth(self, id: str) -> tuple[int, int, int, Fraction]:
        """How much there is to see in a clash, most last: that a text of it is starred, and that its readers don't all agree; how many
        of its texts are starred, and how often; how narrow its votes are."""
        stars, margin = self._stars_of(id), points.margin(self._judged[id])
        return any(stars) + self.is_split(id), sum(map(bool, stars)), sum(stars), -margin

    def merit(self, id: str) -> tuple[int, int, bool, bool, Fraction, int, int]:
        """How much a class gets from a clash, most last: both texts are more than a few words; how many judged it, up to three;
        people wrote both; its verdict names a text; how narrow its votes are, which keeps a show open to its end; of how many of its
        texts somebody said that they are among the strongest, and how often.
        """
        judged, of = self._judged[id], self._stars_of(id)
        votes = min(judged.votes.total, _VOTES)
        people = not self._has_bot(id)
        return (
            int(self.is_full(id)),
            votes,
            people,
            self.is_decided(id),
            -points.margin(judged),
            sum(map(bool, of)),
            sum(of),
        )

    def _stars_of(self, id: str) -> list[int]:
        clash = self._room.clashes[id]
        return [self._stars.get(clash.opening, 0), self._stars.get(clash.rebuttal, 0)]

    def to_begin_with(self, id: str) -> tuple[object, ...]:
        """What speaks against a clash as the first of a show: what counts most first."""
        return self.is_rude(id), not self.is_decided(id), self.lacks_votes(id), not self.is_full(id), self.merit(id)

    def is_split(self, id: str) -> bool:
        """Whether the verdict on a clash names a text, but not all of its readers chose that."""
        return 0 < points.margin(self._judged[id]) < 1

    def is_decided(self, id: str) -> bool:
        """Whether the verdict on a clash names a text."""
        return bool(self._names(id))

    def _names(self, id: str) -> set[Choice | None]:
        """The text that the verdict on a clash names, if it names one."""
        return {points.verdict(self._judged[id])} - {None, "close"}

    def _is_more_of_the_same(self, id: str) -> bool:
        """Whether the verdicts so far name openings only, or rebuttals only, and this one doesn't change that; False where a show
        needn't have both."""
        may = self._room.options.show_clashes >= _BOTH and not is_aloud(self._room.format)
        return may and len(self._named) == 1 and self._names(id) <= self._named

    def lacks_votes(self, id: str) -> bool:
        """Whether too few judged a clash for a verdict."""
        return points.verdict(self._judged[id]) is None

    def _has_bot(self, id: str) -> bool:
        clash = self._room.clashes[id]
        return any(self._room.by_bot(self._room.speeches[text]) for text in (clash.opening, clash.rebuttal))

    def is_full(self, id: str) -> bool:
        """Whether both texts of a clash are more than a few words."""
        return is_full(self._room, self._room.clashes[id], self._least)

    def is_rude(self, id: str) -> bool:
        """Whether a text of a clash has a word that no argument needs."""
        return any(is_rude(self._room.speeches[text].text) for text in texts_of(self._room, id))

    def opening(self, id: str) -> Speech:
        return self._room.speeches[self._room.clashes[id].opening]


def _takes(room: Room, clash: str) -> int:
    """How long a clash is on the screen, in ms."""
    return sum(lasts(room, Place(clash, step)) for step in STEPS_OF_A_CLASH)


def _table(room: Room, clash: str) -> str:
    """The table that a clash was said at; "" where there is one group only."""
    return room.seats[room.clashes[clash].rebutter].group if groups.are_dealt(room) else ""


def to_judge(room: Room) -> list[str]:
    """The clashes of this round from which the show will be chosen."""
    return [id for id, clash in room.clashes.items() if clash.round == room.phase.round and clash.rebuttal]
