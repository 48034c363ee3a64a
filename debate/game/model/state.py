"""The data of a room. Nothing here acts: `rules.py` does.

The words, as used in the code, on the screens and in the docs:

motion    what is debated: a sentence, a background, two sides, two decks. Its file is a *pack*.
side      ``for`` or ``against``; each motion names them for people.
bench     the people who hold one side in this round; judges, and hosts who vote, are a third.
card      one argument of one side.
room      one debate: code, motion, format, people, rounds.
seat      one person's place in a room: ``host``, ``player`` or ``judge``. It outlives its sockets.
alias     the name that the room sees; only hosts see the *teacher name*.
opening   a player's constructive speech in a round, built on the cards kept.
rebuttal  a speech against one opening: a restatement and an answer.
closing   the opener's short reply to a rebuttal.
ticket    a speech of a debate that is said aloud: one line, what was said. *scribe*: the person who writes it down.
group     people who hear each other's speeches, in a debate that is said aloud; each has its own queue of speakers.
challenge  in a later round: one thing more that a good rebuttal does this time, for everybody the same.
weighing  why an answer matters more: it reaches more people, is more likely, more serious, or lasts longer.
mark      a note that hosts see with a text: an insult, or words about self-harm.
clash     one opening with one rebuttal against it (and its closing).
ballot    one seat's verdict on one clash, with a tip for the text that came out behind.
stars     in a seat's view, the strongest openings and rebuttals that it read in a round.
revision  a text of the last round, rewritten by its author after the reveal.
comparison  one seat's answer on which of two versions of a text is stronger.
rubric    four criteria of a good text, each with three levels in words. *rating*: a host's level for one criterion of a text.
stand-in  a student of a rehearsal: a seat that the program plays, as a person would.
stance    a person's own view of the motion, 1 (strongly for) to 5 (strongly against).
done      in a phase: kept; sent; every ballot cast and a star given; stance given.

Everything inside a `Room` is frozen: rules replace things and never change them. So copying a room means copying its maps,
and a view is valid as long as the objects that it shows are the same. All times are integer milliseconds, UTC. Collections
are maps by id.
"""

from collections.abc import Mapping
from copy import copy
from itertools import compress
from operator import is_not
from typing import Any, Literal, NamedTuple, get_args, get_origin

from msgspec import Struct, field
from msgspec.structs import fields

from .motion import LinkKind, Motion, Side, Tip
from .motion import Weighing as Weighing

Bench = Literal["for", "against", "judges"]
Role = Literal["host", "player", "judge"]
Format = Literal["sprint", "class", "full", "open", "stage", "tables"]
PhaseName = Literal[
    "lobby", "stance", "draw", "opening", "questions", "think", "rebuttal", "closing", "vote", "reveal", "revise", "compare", "finished"
]  # fmt: skip
When = Literal["", "before", "after"]  # of a stance phase
SpeechKind = Literal["opening", "rebuttal", "closing"]
Choice = Literal["opening", "rebuttal", "close"]
Judged = Literal["opening", "rebuttal"]  # the two texts of a clash that are judged
Reason = Literal["clear", "backed", "counts", "weighed"]
# Grant them a point and win all the same; make their own reason speak for you; say who loses by it; compare both worlds.
Challenge = Literal["even_if", "turn_it", "who_pays", "two_worlds"]
# What was noticed in a text when it was sent. No text with a threat is ever stored; "personal": see `read_first.why_private`; "named":
# it has, or had before it was changed, the name of somebody in the room; "changed": it has an earlier wording's other marks, which no
# host had read.
Mark = Literal["insult", "self_harm", "threat", "personal", "named", "changed"]
Reach = Literal[
    "readers", "all"
]  # to whom a host lets a text come: those who answer or judge it; all, also on the big screen
Version = Literal["before", "after"]  # of a text that was revised
Owed = Literal["opening", "rebuttal", "ballot", "star", "rewrite"]  # a closing is never owed
Dismissed = Literal["removed", "banned", "erased"]  # by a host
Gone = Literal["left"] | Dismissed
BotLevel = Literal["gentle", "fair", "sharp"]
Criterion = Literal["claim", "evidence", "answers", "weighs"]  # claim and reason, evidence, answers the point, weighs
Level = Literal[1, 2, 3]  # not yet, partly, fully
# What a stand-in is up to; rude, names: so is its next text; seen: a host has opened its phone; you: and used it.
StandIn = Literal["works", "stuck", "away", "rude", "personal", "names", "seen", "you"]
LOOKED_ON: tuple[StandIn, ...] = ("seen", "you")
LIFE = "My dad lost his job when I was ten, and I told nobody."  # a stand-in’s text that tells of somebody’s life begins so
# Of a reveal: a clash's texts, its result; of the others, fast, a sentence of each and the result; then everybody's own results.
Step = Literal["texts", "result", "quick", "own"]
Ending = Literal[
    "moved", "strong_opening", "strong_rebuttal", "fairest_restater", "bridge_builder", "lines", "remember", "questions", "last"
]  # fmt: skip
MoreOften = Literal["for", "against", "level", "too_few"]  # the side that convinced more often; too few readers to tell
AwardName = Literal["strong_opening", "strong_rebuttal", "fairest_restater", "bridge_builder", "unbelieved"]

ROOMS_AWARDS: tuple[AwardName, ...] = ("strong_opening", "strong_rebuttal")
# Of these, the room hears where it has none of those; otherwise only winners and hosts do.
INSTEAD: tuple[AwardName, ...] = ("fairest_restater", "bridge_builder")
BENCHES: tuple[Bench, Bench, Bench] = ("for", "against", "judges")
ERASED = "[…]"  # in place of the words of someone who was erased
UNREAD = "[……]"  # the same in the log, for words that may have been personal, which a show doesn't go to by itself
THIN = "… …"  # the same in the log, for words without substance
ENDING: tuple[Ending, ...] = get_args(Ending)


# --- the room -----------------------------------------------------------------------------


class CriterionWords(Struct, frozen=True, forbid_unknown_fields=True):
    """A criterion of a rubric in a teacher's words: its name, and what a text does at each level."""

    name: str
    levels: tuple[str, str, str]


class Options(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a host may change. `lengths` are seconds by phase (0: no clock); absent: the format's.

    The defaults are docs/game.md's; `phases.py` fills in what depends on the format.
    """

    rounds: int
    swap: bool
    lengths: dict[str, int]
    first_round: float = 1.0  # the phases of round 1 in which people read and write last this many times as long
    players: int = 40
    judges: int = 40  # limit for people who choose to judge; people without a player's seat may exceed it, up to CLASS
    keep: tuple[int, int] = (1, 2)
    respins: int = 3
    ballots: int | None = None  # clashes that each seat judges in a round; None: as many as the format has
    sides: Literal["balanced", "chosen", "host"] = "balanced"
    names: Literal["dealt", "typed"] = "dealt"
    named: bool = False  # names dealt: whoever joins tells hosts a name
    content: Literal["full", "careful"] = "full"
    hosts_vote: bool = False
    approve: bool = False
    bot_level: BotLevel = "fair"  # how well bots choose their counter cards
    fill: bool = False  # bots fill empty chairs by themselves
    revise: bool = False  # the last round ends with a rewrite, which readers compare with the first version
    practice: bool = False  # one person plays alone: no vote, and a phase is over as soon as nothing more is asked
    # How many times as fast as in class a rehearsal's clock runs; 0: a real debate, without stand-ins.
    rehearsal: int = 0
    corner: bool = False  # the projector keeps the code in a corner, for latecomers
    show_clashes: int = 4  # of each round, on the projector, at most
    mirror: bool = False  # phones show what the projector shows
    shared: bool = False  # several people may take seats in one browser, each in their turn
    students: int = 0  # expected in this room, for the times that its lobby shows; 0: unknown
    # Criteria in a teacher's own words; the others have the usual ones.
    rubric: dict[Criterion, CriterionWords] = field(default_factory=dict)
    blocked: tuple[str, ...] = ()  # words that typed names may not contain, in addition to the filter's list


class Line(Struct, frozen=True, omit_defaults=True):
    """What an ending shows of somebody: a sentence of a text of theirs, or of its rewrite, if most of its readers preferred that
    (`rewritten`)."""

    speech: str
    words: str
    rewritten: bool = False


class Phase(Struct, frozen=True, omit_defaults=True):
    """The current phase. Its clock has a `deadline` while running and `remaining` while paused or
    held; without a clock, neither. `length` grows with added time (ms).

    `added` and `paused_for` (ms) are also kept separately, for people with a time factor.
    `reading`: the common time is over but somebody with a factor has more; `deadline` is theirs.
    `moved_on`: a host ended the phase before this one, ahead of its time.
    `hurried`: everybody present was done, so the deadline was brought forward from `unhurried`.
    `changing`: the seats that are changing what they sent; the phase does not end early meanwhile.
    `named`: the seats that were asked about a name in a text of this phase, which they may have taken out since.
    `extended`: time was up with fewer than half done, or a text to be read by a host, so there is more (once in a phase).
    `speed`: in a rehearsal somebody uses a phone, so that the clock runs as in class; it runs at this speed afterwards.
    `waits`: a host waits for the last ones; the deadline has moved by this many ms for them.
    In a reveal, `length` and `deadline` are those of the step on the screen (`acts/show.py`), in an ending `deadline` is that of the
    last vote, or when it begins by itself (`acts/last_vote.py`).
    """

    id: str
    name: PhaseName
    began: int
    round: int = 0
    when: When = ""
    length: int = 0
    deadline: int | None = None
    remaining: int | None = None
    added: int = 0
    paused_for: int = 0
    paused_at: int | None = None
    held: bool = False
    reading: bool = False
    moved_on: bool = False
    hurried: bool = False
    unhurried: int | None = None
    kept: tuple[str, ...] = ()  # draw: the people who keep their side although the sides are swapped
    changing: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    extended: bool = False
    speed: int = 0
    waits: int | None = None
    waited: int = 0  # the value of `waits` when the host last stopped waiting
    closed: int | None = None  # reading: when the common time ended
    at: str = ""  # reveal: the clash on the projector; finished: the step of the ending
    question: int = 0  # finished: which question to discuss stands alone on the projector, from 1; 0: all are there
    step: Step = "texts"  # reveal: which step of that clash
    plan: tuple[str, ...] = ()  # reveal: the clashes that the projector goes to by itself, in order
    shown: tuple[str, ...] = ()  # reveal: those that were on it so far, in order
    # reveal: a host has just shown this result, and its parts come one after another although no clock runs
    unfolds: bool = False
    more: str = ""  # reveal: the clash for which saved time has made room, or one that a host skipped
    quick: tuple[str, ...] = ()  # reveal: of the others, those that come fast before the plan's last, in order
    # That a host keeps off the screen: clashes (vote, reveal), then texts of which no line comes.
    left_out: tuple[str, ...] = ()
    # reveal: ms that each clash takes, 0: by its texts; finished: ms of a step, 0: only hosts go on
    pace: int = 0
    since: int = 0  # when that step began, if the show runs
    flow_round: int = 0  # the projector shows the flow of this round; 0: it doesn't
    flow_part: int = 0
    voting: bool = False  # finished: the last vote is open
    remembered: dict[str, int] | None = None  # its votes, by the speech of each line, once it is over

    @property
    def paused(self) -> bool:
        return self.paused_at is not None


class Seat(Struct, frozen=True, omit_defaults=True):
    """One person's place. `n` is the order of joining. Hands and related fields are for this round. `device` counts how often the
    seat was moved to another device."""

    id: str
    n: int
    role: Role
    alias: str = ""
    side: Side | None = None
    teacher_name: str = ""
    respun: int = 0  # how often this person has drawn another alias
    bot: bool = False
    fills: bool = False  # a bot that fills an empty chair and leaves again (`options.fill`)
    stand_in: StandIn | Literal[""] = ""  # played by the program, in a rehearsal
    gone: Gone | None = None
    out: int | None = None  # ms: since when this person has stepped out
    was_out: int = 0  # ms: how long they had stepped out before
    not_me: int | None = None  # ms: this person found that somebody else had used their private turn, and took it back
    threat: bool = False  # when time was up, a text of theirs was held back for a threat in it
    unheard: bool = False  # not heard from during the whole last phase, nor since
    factor: float = 1.0  # this many times the time of the others
    factor_next: float = 0.0  # the factor from the next phase on, if changed during a phase
    # the phase, by id, in which this person stopped playing, and for which side they played
    stopped: tuple[str, Side] | None = None
    moves_to: Bench | None = None  # where a host has put this person, or puts them in the next round
    nudged: int | None = None  # ms: when a host last checked in
    device: int = 0
    came: int = 0  # ms, when this person last came in with the code; 0: a bot
    hand: tuple[str, ...] = ()  # cards; `first_hand`: those before a redraw
    first_hand: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    redrawn: bool = False
    counters: tuple[tuple[str, LinkKind | Literal["other"]], ...] = ()  # each card, and how it answers the target
    group: str = ""  # at tables: whom this person hears, by number
    beside: str = ""  # the seat that came first at the same device (itself, too), where several people share it
    target: str = ""  # the clash in which this seat is to rebut
    closes: str = ""  # the clash in which this seat is to send a closing
    opening: str = ""  # the ids of this round's texts
    # practice: what the partner offers to choose from, before it answers the text that was sent
    asked: tuple[str, ...] = ()
    rebuttal: str = ""
    closing: str = ""
    dealt: tuple[str, ...] = ()  # clashes whose ballots it holds
    candidates: tuple[str, ...] = ()  # openings that it is shown only for the stars
    revision: str = ""  # this round's rewrite
    content: bool = False  # leaves its texts of this round as they are, and rewrites none
    compares: tuple[str, ...] = ()  # comparisons that it holds
    seen: tuple[str, ...] = ()  # cards, of every round: dealt, redrawn or drawn as counters
    line: tuple[str, int] | None = (
        None  # the line of theirs that they want on the screen: a text, and which of its sentences, from 0
    )
    before: int | None = None  # stance, 1 (strongly for) to 5 (strongly against)
    after: int | None = None

    @property
    def here(self) -> bool:
        """Whether this person has not left the room (regardless of sockets)."""
        return self.gone is None

    @property
    def plays(self) -> bool:
        """Whether this person has a player's seat and has not left."""
        return self.role == "player" and self.gone is None

    def may_write(self, kind: str) -> bool:
        """Whether the round gave this seat what an opening, a rebuttal or a closing is about; False for anything else."""
        return bool({"opening": self.hand, "rebuttal": self.target, "closing": self.closes}.get(kind))

    @property
    def dismissed(self) -> Dismissed | None:
        """How a host took this person out of the room, if one did: unlike those who left, they may not even listen."""
        return None if self.gone == "left" else self.gone

    @property
    def has_pack_words(self) -> bool:
        """Whether this seat says only what the motion's pack says."""
        return self.bot or self.stand_in in ("works", "seen")

    @property
    def own_side(self) -> Side:
        """A player's side during a round, when every player has one."""
        assert self.side is not None, "a player in a round has a side"
        return self.side


class Speech(Struct, frozen=True, omit_defaults=True):
    """A text that someone sent, or a bot's opening, which may have no author."""

    id: str
    kind: SpeechKind
    round: int
    side: Side
    text: str
    at: int  # ms, when it was sent
    author: str = ""
    restatement: str = ""
    cards: tuple[str, ...] = ()  # that it cites
    hidden: bool = False
    state: Literal["sent", "waiting", "returned"] = "sent"
    why: str = ""  # what the host who hid it or sent it back told its author
    weighing: Weighing | Literal[""] = ""
    marks: tuple[Mark, ...] = ()
    by_clock: bool = False  # a draft that was sent when its phase ended
    noted_by: str = ""  # said aloud: the scribe's seat, or "table", until the author says that this is what was said
    # said aloud: the seat that wrote the line down for its author, who may have confirmed or corrected it since
    scribe: str = ""
    from_card: bool = False  # said aloud and not written down: the claim of the author's card instead
    read: bool = False  # a host has judged that the room may read it
    unmarked: bool = False  # and took the mark of an insult off
    reach: Reach | Literal[""] = ""  # for whom, as that host said
    off: bool = False  # its readers say that it is off the point, and no host has said otherwise
    off_said: bool = False  # a reader says so, which only hosts hear of; no host has said otherwise
    stray: bool = False  # its writer's page found nothing of the motion in it and asked; no host has said otherwise
    on_point: bool = (
        False  # a host has said that nothing is wrong with it: no reader says again that it is off the point
    )
    changed: bool = False  # its author changed it after a host had hidden it: it waits for the host
    sent_back: bool = False  # a host sent back words of it that may hurt somebody, whatever came in their place
    meant: str = ""  # practice: what its author tapped, or what needs no tap: a point, a card, none; whose words it is
    argued: bool = False  # practice: its author tapped that it is an argument, where care was heard

    @property
    def visible(self) -> bool:
        """Whether the room may ever read it: not hidden, and approved if the room requires approval."""
        return not self.hidden and self.state == "sent"


class Revision(Struct, frozen=True, omit_defaults=True):
    """An author's rewrite of a speech after the reveal; kind, side and cards are the speech's."""

    id: str
    speech: str
    author: str
    round: int
    text: str
    at: int
    restatement: str = ""
    weighing: Weighing | Literal[""] = ""
    hidden: bool = False
    state: Literal["sent", "waiting", "returned"] = "sent"
    why: str = ""
    marks: tuple[Mark, ...] = ()
    by_clock: bool = False  # a draft that was sent when its phase ended
    read: bool = False  # as of a speech
    unmarked: bool = False  # as of a speech
    reach: Reach | Literal[""] = ""  # as of a speech
    changed: bool = False  # as of a speech

    @property
    def visible(self) -> bool:
        """Whether readers may compare it: not hidden, and approved if the room requires approval."""
        return not self.hidden and self.state == "sent"


class Comparison(Struct, frozen=True, omit_defaults=True):
    """A seat's answer whether a text is stronger before or after its revision; `choice` is empty until it has answered.
    `first`: the version that is shown first; `known`: the seat had read the original version in the round."""

    id: str
    seat: str
    revision: str
    first: Version
    known: bool = False
    choice: Version | Literal[""] = ""


class Clash(Struct, frozen=True, omit_defaults=True):
    """An opening and its rebutter; `rebuttal` is empty until it is sent. `n` is the order
    of pairing."""

    id: str
    n: int
    round: int
    opening: str
    rebutter: str
    rebuttal: str = ""
    closing: str = ""
    fair: Literal["", "fair", "unfair"] = ""  # what its opener said of the restatement


class Ballot(Struct, frozen=True, omit_defaults=True):
    """A seat's vote on a clash, dealt when the vote begins; `choice` is empty until the vote is cast. `reason` is about the
    text that won; `tip` is for the author of `tip_for`. `met`: its rebuttal met the round's challenge. `laughed`: the texts that made its reader
    laugh, cast or not."""

    seat: str
    clash: str
    bench: Bench
    own: bool = False
    choice: Choice | Literal[""] = ""
    reason: Reason | Literal[""] = ""
    tip: Tip | Literal[""] = ""
    tip_for: Judged | Literal[""] = ""
    met: bool = False
    laughed: tuple[Judged, ...] = ()


class Stars(Struct, frozen=True, omit_defaults=True):
    """The speeches that a seat starred in a round."""

    seat: str
    round: int
    speeches: tuple[str, ...]


class Queue(Struct, frozen=True, omit_defaults=True):
    """Who speaks in one phase of a group, in order, and the clock of the speech that is under way. Nothing ticks: it has run for
    `spent` ms, and since `began`.

    `each`: ms that a speech has; 0: no clock. `at`: the place of the speaker who speaks now or next; the number of speakers once
    everybody has spoken. `spoken`: the seats whose speech has begun. `held`: a speech's clock stopped while the room is paused."""

    speakers: tuple[str, ...]
    each: int
    at: int = 0
    began: int = 0
    spent: int = 0
    held: bool = False
    spoken: tuple[str, ...] = ()

    @property
    def speaker(self) -> str:
        """The seat that speaks now or next; "" once everybody has spoken."""
        return self.speakers[self.at] if self.at < len(self.speakers) else ""


class Past(Struct, frozen=True, omit_defaults=True):
    """What a class's earlier rooms tell of a person who takes a seat in another one. `member` is the person's id in the class."""

    member: str
    alias: str = ""  # to be used again, if the class wishes
    lean: int = 0  # rounds argued for, minus rounds argued against
    met: dict[str, int] = field(default_factory=dict)  # by member: how often the two were opponents
    answered: bool = False  # an opening of theirs was rebutted
    apart: tuple[str, ...] = ()  # members who don't judge this one's texts, and whose texts this one doesn't judge


class Rating(Struct, frozen=True):
    """A host's level for one criterion of a speech or a revision."""

    text: str
    criterion: Criterion
    seat: str
    level: Level


class Flag(Struct, frozen=True, omit_defaults=True):
    """What somebody told the hosts about a speech or a revision."""

    id: str
    speech: str
    seat: str  # the seat that flagged: never shown to anybody
    at: int
    why: str = ""
    answered: bool = False  # a host has read the text and found nothing wrong
    off: bool = False  # only that it is off the point


class Missed(NamedTuple):
    """What a seat owed in a round and did not do, although it was here. `n`: how many ballots or stars; 1 for a text, or 0 where its author
    spoke and nobody wrote the line down, which is nobody's fault and counts as done."""

    round: int
    kind: Owed
    side: Side | None
    n: int = 1


class Tally(Struct, frozen=True):
    """Votes on a clash, or guesses about it: how many name each text, and how many call it close."""

    opening: int = 0
    rebuttal: int = 0
    close: int = 0

    @property
    def total(self) -> int:
        return self.opening + self.rebuttal + self.close


class ClashScore(Struct, frozen=True, omit_defaults=True):
    """The result of the ballots on one clash. `p` is the rebuttal's share (docs/game.md, section 9),
    None if nobody voted. `met`: most of its readers found that the rebuttal met the round's challenge."""

    votes: Tally
    benches: dict[Bench, Tally]
    # By text that won: how often each reason was given; reasons that nobody gave are left out.
    reasons: dict[Judged, dict[Reason, int]]
    p: float | None = None
    met: bool = False


class Guessed(NamedTuple):
    """How many of those who guessed a clash's verdict were right, and what they expected; and how many of those who guessed the reason that
    readers gave most called it. `twice`: its points count double, as those of a show's last clash do. `best`: the most points that anybody
    has in the show then, and `leaders`, how many have them; 0: so many that nobody leads."""

    right: int
    of: int
    expected: Tally = Tally()  # empty in rooms older than this field
    called: int = 0
    gave: int = 0
    twice: bool = False
    best: int = 0
    leaders: int = 0


class RoundScore(Struct, frozen=True, omit_defaults=True):
    """One revealed round in figures."""

    clashes: dict[str, ClashScore]
    order: tuple[str, ...]  # ids of clashes, strongest first
    stars: dict[str, int] = field(default_factory=dict)  # by speech
    laughs: dict[str, int] = field(
        default_factory=dict
    )  # by speech: how many readers laughed, where it may come for that
    tips: dict[str, dict[Tip, int]] = field(default_factory=dict)  # by speech: only for its author and hosts
    telling: bool = False  # the show isn't over: only results of clashes in `shown` are open to the room
    shown: tuple[str, ...] = ()  # clashes whose result was on the screen, in order
    quick: tuple[str, ...] = ()  # those that came fast, in order
    plan: tuple[str, ...] = ()  # once the show is over: its clashes, each with the number that it had there
    guessed: dict[str, Guessed] = field(default_factory=dict)  # by clash
    points: dict[str, int] = field(default_factory=dict)  # by seat: of everybody who guesses, once the show is over
    unsigned: tuple[str, ...] = ()  # texts whose author the room isn't told
    rules: int = 0  # the version of the rules for its verdicts (`points.RULES`)


class Band(Struct, frozen=True):
    """Where a person's texts stand: never a rank."""

    ahead: int  # people to whose texts readers clearly preferred this person's
    behind: int  # people whose texts readers clearly preferred to this person's
    level: int  # people whose texts can't be told apart from this person's


class OwnBench(Struct, frozen=True):
    """How many more of every 100 verdicts a side got from its own bench than from the other; `clear`: more than luck explains."""

    points: int
    clear: bool


Leanings = tuple[int, ...]  # how many people lean towards `for`, are in between, and lean towards `against`


class Swing(Struct, frozen=True, omit_defaults=True):
    """How the room moved between its stances."""

    verdict: Literal["too_few", "no_clear_movement", "for", "against"]
    pairs: int
    towards_for: int
    towards_against: int
    first_views: Leanings = ()
    last_views: Leanings = ()


class Outcome(Struct, frozen=True, omit_defaults=True):
    """The results of a debate, as far as a room of its size may be shown them."""

    people: int  # who wrote, without bots
    rules: int = 1  # the version of the rules by which it was counted (`outcome.RULES`)
    strongest: str = ""  # clash
    places: dict[str, Band] = field(default_factory=dict)  # by seat; for hosts
    # Of awards: seats, in no order; without `unbelieved`.
    winners: dict[AwardName, tuple[str, ...]] = field(default_factory=dict)
    unbelieved: tuple[str, ...] = ()  # seats; only they are told, because the award shows what they believe
    sides: dict[Side, int] = field(default_factory=dict)  # each side's share of the verdicts, in percent
    verdicts: int = 0
    votes: dict[Side, int] = field(default_factory=dict)  # of the verdicts, those for each side's texts
    more_often: MoreOften | None = None
    chance: int = 0  # points that chance alone could set the two sides apart, rounded up
    own_bench: OwnBench | None = None
    swing: Swing | None = None
    lines: tuple[
        Line, ...
    ] = ()  # one of everybody who has not been on the screen, and of rewrites that readers preferred
    last_lines: tuple[Line, ...] = ()  # of each side's signed text that readers received best
    memorable: tuple[Line, ...] = ()  # those that the class will vote on


class Room(Struct, kw_only=True, omit_defaults=True):
    """One debate. Only this class is mutable, and only a rule's own copy is ever changed."""

    code: str
    seed: str  # secret: all luck comes from it
    pack: str  # digest of the motion's pack, which is stored separately
    opened: int  # ms, UTC
    format: Format
    options: Options
    phase: Phase
    version: int = 0
    locked: bool = False  # nobody new comes in
    blank: bool = False  # the projector shows nothing
    texts_shared: bool = False  # the class may practise on its texts
    rewritten: tuple[int, ...] = ()  # rounds that ended with a rewrite
    challenges: tuple[Challenge | Literal[""], ...] = ()  # of each round from the second on; "": none
    seats: dict[str, Seat] = field(default_factory=dict)
    pasts: dict[str, Past] = field(default_factory=dict)  # by seat, in a class's rooms
    speeches: dict[str, Speech] = field(default_factory=dict)
    clashes: dict[str, Clash] = field(default_factory=dict)
    ballots: dict[str, Ballot] = field(default_factory=dict)  # key: ballot_id(seat, clash)
    stars: dict[str, Stars] = field(default_factory=dict)  # key: stars_id(seat, round)
    queues: dict[str, Queue] = field(default_factory=dict)  # by group, in a phase in which people speak
    revisions: dict[str, Revision] = field(default_factory=dict)
    comparisons: dict[str, Comparison] = field(default_factory=dict)
    flags: dict[str, Flag] = field(default_factory=dict)
    ratings: dict[str, Rating] = field(default_factory=dict)  # key: rating_id(text, criterion, seat)
    missed: dict[str, tuple[Missed, ...]] = field(default_factory=dict)  # by seat
    scores: dict[str, RoundScore] = field(default_factory=dict)  # by round, from its reveal on
    outcome: Outcome | None = None  # once it is finished; None in practice
    motion: Motion = None  # type: ignore[assignment]  # set by who loads the room; never part of its row

    def by_bot(self, speech: Speech) -> bool:
        """Whether a bot wrote the speech: it has no author, or its author is a bot."""
        return not speech.author or self.seats[speech.author].bot

    def share(self, before: "Room") -> None:
        """Replace unchanged maps by the same map objects of `before`, so that a search for changes can skip them."""
        for name in MAPS:
            if (old := getattr(before, name)) == getattr(self, name):
                setattr(self, name, old)

    def copy(self) -> "Room":
        """A draft that shares every frozen thing with this room and none of its maps."""
        draft = copy(self)
        for name in MAPS:
            setattr(draft, name, getattr(self, name).copy())
        return draft


MAPS = tuple(field.name for field in fields(Room) if get_origin(field.type) is dict)


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The ids that `after` adds to a room's map, or has another object for."""
    return list(compress(after, map(is_not, after.values(), map(before.get, after))))


def random_id(number: int) -> str:
    """An id of ten hex digits from a random number of 40 bits. It never has digits only: JavaScript puts such keys of a map before
    all others, and pages count on the order in which people joined and spoke."""
    id = f"{number:010x}"
    return f"a{id[1:]}" if id.isdecimal() else id


def ballot_id(seat: str, clash: str) -> str:
    return f"{seat} {clash}"


def rating_id(text: str, criterion: Criterion, seat: str) -> str:
    return f"{text} {criterion} {seat}"


def stars_id(seat: str, round: int) -> str:
    return f"{seat} {round}"
