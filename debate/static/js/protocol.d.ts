// What travels between server and clients: the types of docs/protocol.md, section 3.

export type Side = "for" | "against";
export type Bench = Side | "judges";
export type Role = "host" | "player" | "judge"; // spectators have no seat: a screen
export type PhaseName =
  | "lobby"
  | "stance"
  | "draw"
  | "opening"
  | "questions"
  | "think"
  | "rebuttal"
  | "closing"
  | "vote"
  | "reveal"
  | "revise"
  | "compare"
  | "finished";
export type SpeechKind = "opening" | "rebuttal" | "closing";
export type Verdict = "opening" | "rebuttal" | "close";
export type Reason = "clear" | "backed" | "counts" | "weighed";
/** A later round's: grant them a thing and win all the same, make their own reason speak for you, say who loses by it, compare both worlds. */
export type Challenge = "even_if" | "turn_it" | "who_pays" | "two_worlds";
export type Reasons = { [r in Reason]?: number }; // none: absent
/** For an author: bring evidence, answer their actual point, say why it follows, say why it matters more, say it more simply. */
export type Tip = "evidence" | "answer" | "reason" | "weigh" | "clear";
export type Tips = { [t in Tip]?: number };
/** The two texts of a clash that are judged. */
export type Judged = "opening" | "rebuttal";
/** It reaches more people, is more likely, is more serious, lasts longer or cannot be undone. */
export type Weighing = "scale" | "likelihood" | "severity" | "duration";
/** Waiting: for approval. Returned: to be changed and sent again. */
export type SpeechState = "sent" | "waiting" | "returned" | "hidden";

/** `deadline` while it runs, `remaining` while it is paused; `length` grows with add_time. */
export type Clock = { length: number; deadline?: number; remaining?: number };
export type Votes = { opening: number; rebuttal: number; close: number };

/** A speech without its author. While it is hidden or not approved it has its cards and no words. */
export type Text = {
  id: string;
  side: Side;
  cards: string[];
  text?: string; // may have lines
  restatement?: string;
  weighing?: Weighing;
  bot?: true; // no person said it
  hidden?: true;
  unread?: true; // with hidden: held, or I answer it and have flagged it; no host has judged it yet
};

// --- the two documents

/** What everybody may see, the projector included. */
export type Public = {
  code: string;
  format: "sprint" | "class" | "full" | "open" | "stage" | "tables";
  locked?: true;
  blank?: true; // the projector shows nothing
  texts_shared?: true; // the class may practise on the texts
  small?: true; // under 8 people: votes can be guessed
  tables?: { [number: string]: string[] }; // in the lobby of tables: who would sit at each now; sides are dealt when it begins
  one_table?: true; // at tables: there is only one, which judges what it heard
  motion: {
    slug: string;
    title: string;
    language: string;
    tone?: "grave";
    sides: { [s in Side]: { name: string; gloss: string } };
  };
  options: PublicOptions;
  // the phases of this round (of the next, before one; of the last, after it); in practice without vote and reveal
  course: PhaseName[];
  phase: Phase;
  seats: { [seat: string]: SeatHead };
  queues?: { [group: string]: Queue }; // said aloud, in opening, rebuttal and closing
  progress?: { [b in Bench]?: Progress }; // stance … vote, revise, compare
  unread?: true; // beside progress: all are done, and a host has to read a text before the phase may end early
  ready?: { [group: string]: Progress }; // at tables, in draw: how many at each have chosen
  table?: { cast: number; dealt: number }; // vote and reveal: the round's ballots, without those that nobody may cast; from 8 people on
  together?: {
    openings?: number;
    rebuttals?: number;
    closings?: number;
    cast?: number;
    words?: number;
  }; // written by people in this debate so far (not what was said aloud), and votes as they were cast; until it is over, from 8 people on
  reveal?: Reveal; // reveal
  heard?: Line[]; // opening and rebuttal of a later round: lines of the rounds before it, for the big screen; from 8 people on
  revised?: { comparisons: number; preferred: number }; // how often readers preferred the rewrite; absent: chance could do that
  speeches?: { [speech: string]: RevealedSpeech }; // from its round's reveal on
  quoted?: { [clash: string]: string }; // reveal, finished: of shows that are over, by what words a class knows each clash that it guessed
  clashes?: { [clash: string]: Clash }; // from its round's reveal on; what came out of it from its result on
  results?: Results; // finished; absent: somebody practised alone
  ending?: EndingShow; // finished, as results
  flow_shown?: { round: number; part: number }; // the projector shows this part of the round's flow instead
};

/** The options that every screen needs. */
export type PublicOptions = {
  keep: [number, number];
  sides: "balanced" | "chosen" | "host";
  names: "dealt" | "typed";
  judges?: number; // how many may choose to judge; absent: as many as like
  approve?: true;
  corner?: true;
  mirror?: true;
  shared?: true; // several people may take turns at one device
  fill?: true; // bots fill empty chairs
  revise?: true; // the last round ends with revise and compare
  rehearsal?: true; // stand-ins play, for a teacher who tries the lesson out
  practice?: true; // one person alone: no stance, vote or results; phases end by themselves
};

export type Phase = {
  id: string;
  name: PhaseName;
  rounds: number;
  round?: number; // draw … compare
  when?: "before" | "after"; // stance
  next?: PhaseName; // what end_phase leads to; not in finished. revise and compare are passed over when they ask nothing
  clock?: Clock; // not in lobby, finished, format open, nor while reading; in reveal that of the step on the screen
  paused?: true;
  held?: true; // reveal: its show stands still until a host lets it run
  challenge?: Challenge; // draw … compare of a later round, in rooms that write
  swapped?: true; // draw: everybody changed sides, and sees nothing else for its first 10 s
  kept?: string[]; // draw, beside swapped: the people who keep their side all the same, so that both sides stay even
  waits?: true; // a host waits for the last few people
  extended?: true; // time was up with fewer than half done (stance, draw) or not one text sent (opening, rebuttal), so the clock runs on a little, once; as long as that is so
  moved_on?: true; // a host ended the phase before this one, ahead of its time
  reading?: true; // time is up, but somebody has extra time; meanwhile there is no clock and no progress
};

/**
 * Who speaks in this phase, in order. A speech has `each` ms (0: no clock). It has run for `spent` ms, and since `began`; without
 * `began` its clock is stopped. `at`: the place in `speakers` of whoever speaks now or next; their number once all have spoken.
 */
export type Queue = {
  speakers: string[];
  each: number;
  at: number;
  began?: number;
  spent?: number; // below 0: time was added
  spoken?: string[]; // seats whose speech has begun; the others were passed over, or are still to come
  writing?: true; // at tables: all have spoken, and a line is missing
};

export type SeatHead = {
  role: Role;
  alias?: string; // absent: a host who never played
  side?: Side; // this round's
  group?: string; // at tables, once they are dealt: the number of the one where this person sits
  bot?: true;
  gone?: true; // has left; stays in the list because texts name their authors by seat
};

/** In seats, not in ballots. `due` counts absent people too, so that nobody's absence shows. */
export type Progress = { done: number; due: number };

export type RevealedSpeech = {
  kind: SpeechKind;
  round: number;
  side: Side;
  cards: string[];
  author?: string; // from the result of its clash on; absent before, where a text stays unsigned, and while it is hidden
  bot?: true;
  text?: string;
  restatement?: string;
  weighing?: Weighing;
  stars?: number; // from the result of its clash on; absent while it is hidden
  hidden?: true;
  unread?: true; // with hidden: closed until a host has judged it (docs/game.md, section 10)
  from_card?: true; // said aloud, and nobody wrote it down: this is the claim of the author's card
  says?: string; // of a rebuttal that cites no card: the one that its words clearly say
};

/** What came out of a clash; from its result on. */
export type Result = {
  votes?: Votes;
  reasons?: { [won in Judged]?: Reasons }; // said of the text that won; under 8 writers, or where fewer than 3 gave one of a text, each is 0: given, but not how often
  benches?: { [b in Bench]?: Votes }; // of every bench that voted; absent if one of them cast fewer than 3 ballots
  verdict?: Verdict; // the text with more votes; close: as many for both, or more found it too close; absent: judged by nobody, or by one
  main_reason?: Reason; // the one that readers gave most for that text, two at least, and no other as often; absent under 8 writers
  nth?: number; // its place among the results that the screen had in its round, from 1; absent: it wasn't shown
  names?: Judged[]; // the texts whose authors its result names; a closing’s is the opening’s
  met?: Challenge; // most of its readers, two at least, found that the rebuttal met the round's challenge
  laughs?: { [text in Judged]?: number }; // of a clash of a show, at its funnier text: how many readers laughed, two or more
  guessed?: Guessed;
};

/** How many people guessed the verdict; from four on also what they expected, and, by the rule for verdicts, what most did (absent: the texts are level); `called`: how many called the reason that readers gave most, of those who said one, from four on; `twice`: its points count double; `lead`: the most points that anybody has in its show then, and how many have them (absent: so many that nobody leads). Never who. */
export type Guessed = {
  of: number;
  expected?: Votes;
  most?: Verdict;
  called?: { n: number; of: number };
  twice?: true;
  lead?: { points: number; n?: number };
};

/** People with the same points, in one place: how many, and those who are named. */
export type Rank = { points: number; n: number; seats?: string[] };

/** Its result is there from its step on, or, if the show leaves the clash out, once the show is over. */
export type Clash = {
  round: number;
  opening: string;
  rebuttal: string;
  closing?: string;
} & Result;

/** A clash's texts, its result; then, after the last clash, everybody's own results. */
export type Step = "texts" | "result" | "quick" | "own";
export type Ending =
  | "moved"
  | "strong_opening"
  | "strong_rebuttal"
  | "fairest_restater"
  | "bridge_builder"
  | "lines"
  | "remember"
  | "questions"
  | "last";

/**
 * What the projector shows. Steps are the server's: nothing of a clash is sent before its own.
 * `runs`: it goes on by itself, or a host has shown this result first, by hand, and only its parts do;
 * the step on the screen began at `since`, and this clash's `texts` and `result` take this many ms. A result begins with what the room expects, alone for `room` ms, where it
 * guessed. Then come the votes; after 5 s more the verdict and its reasons, after 10 s the names. Before the texts of the last clash
 * screens say for `beat` ms that it is that. Without `runs` all of it is there at once.
 */
export type Reveal = {
  order: string[]; // clashes that have been on the screen, in the order of their numbers
  shown: number; // how many there are in the show
  at?: string; // absent: no clash
  n?: number; // its number in the show, from 1
  step: Step;
  more?: true; // saved time has made room for the clash on the screen
  asks_why?: true; // whoever guesses is asked, too, which reason the readers gave most
  over?: true; // all of the round is open to the room
  through?: true; // nothing more comes by itself: a host goes on
  claps?: true; // whoever's name it shows because they won may be clapped for
  best?: Rank[]; // once it is over, who has most points in it: the first three places, with three names at most
  quick?: {
    n: number;
    of: number;
    words: { [text in Judged]?: string };
    laughs?: { [text in Judged]?: number };
  }; // in this step: the clash's number among those that come fast, words of each text, and how many readers laughed at it
  lines?: { clash: string; speech: string; words: string; laughs?: number; answers?: string }[]; // once it is over: quotes of clashes that weren't on the screen, best first; laughs: how many readers laughed at the text; answers: a sentence of what it answers
  runs?: {
    since: number;
    texts: number;
    result: number;
    room?: number;
    beat?: number;
    slow?: number;
    brief?: true;
    all_in?: true;
    quick?: number;
  }; // slow: its votes take so many times as long; brief: everybody knew its result, which comes at once; all_in: everybody here has guessed, and the result comes in a moment
};
/** A sentence of a speech, or of its rewrite, if most of its readers preferred that. */
export type Line = { speech: string; words: string; rewritten?: true };

/**
 * The last vote: which of these lines everybody will remember. While it is open it has neither `votes` nor `best`, only its time
 * (`ends`: absent where only hosts go on). Once it is over, `since` is when, as long as its step is there.
 */
export type LastVote = {
  lines: Line[];
  since?: number;
  ends?: number;
  votes?: { [speech: string]: number };
  best?: string[]; // the lines that most chose, three people at least
};

/** `runs`: the step `at` began at `since`; `lasts` has the ms of each step that goes on by itself, from the first one on. */
export type EndingShow = {
  steps: Ending[];
  at: Ending;
  question?: number; // which of the motion's questions stands alone, from 1
  claps?: true; // as of a reveal
  best?: Rank[]; // who has most points in all
  of_awards?: { [award in AwardName]?: string }; // the speech that is shown with each that is for texts
  last_lines?: Line[]; // of each side's signed text that readers received best
  // one of everybody of whom no text was on the screen, and of preferred rewrites, a page after another, each for so many ms, by themselves; `since`: from when, where no step runs
  lines?: { pages: Line[][]; lasts: number[]; since?: number };
  vote?: LastVote; // from when it opens
  runs?: { since: number; lasts: number[] };
};

/** One good thing that a person did, for them alone: of a text's stars and of reasons given `n`; of votes, comparisons and fairness `n` of `of`. */
export type GoodThing = {
  what: "star" | "chosen" | "rewrite" | "fair" | "answered" | "both" | "reasons";
  speech?: string; // mine
  n?: number;
  of?: number;
};

export type AwardName =
  "strong_opening" | "strong_rebuttal" | "fairest_restater" | "bridge_builder" | "unbelieved";

/** What came out of a debate, as far as a room of its size may know. Nobody's place, no winner. */
export type Results = {
  writers: number; // people who wrote, without bots
  strongest?: string; // a clash, for a hall's screen
  awards: { [award in AwardName]?: string[] }; // seats, one to three, in no order; the fairest restater and bridge builder only where neither of the others is there
  sides?: { [s in Side]: number }; // each side's share of the verdicts, in percent; from 4 people on
  verdicts?: number; // how many verdicts there were
  votes?: { [s in Side]: number }; // how many verdicts were for each side's texts; the rest were too close to call
  more_often?: Side | "level" | "too_few"; // the side that convinced more often; too few readers to tell
  chance?: number; // points by which chance alone could set the sides apart; only beyond them is "more often" said
  own_bench?: { points: number; clear?: true }; // from 12 people and 2 rounds on
  swing?: {
    verdict: "too_few" | "no_clear_movement" | Side; // a side: the room moved towards it
    pairs: number;
    towards_for?: number; // people; absent: too few
    towards_against?: number;
  };
};

/**
 * For somebody's texts: to how many people's readers clearly preferred them (`ahead`), how many people's they clearly
 * preferred to them (`behind`), and how many people's votes don't tell apart from them (`level`).
 */
export type Band = { ahead: number; behind: number; level: number };

/** What one seat sees beyond the public document. A judge sees no more than `Everybody`. */
export type Me = Everybody & (Player | Host | {});

export type Everybody = {
  seat: string;
  role: Role;
  side?: Side; // players; a player without one judges meanwhile
  plays_from?: number; // a player without a side: the round from which they play; absent if none is left
  task?: PhaseName; // what this phase asks of me; absent: nothing
  done?: true;
  changing?: true; // I am changing what I sent, and the phase does not end early
  clock?: Clock; // only with a time factor: mine instead of the room's
  group?: Group; // said aloud, from opening to closing; at tables from draw to vote
  awards?: AwardName[]; // finished; `unbelieved`: the best case for a side that its author did not believe
  good?: GoodThing; // finished; absent: none of its rules found any
  stance?: { before?: number; after?: number }; // own answer, 1 strongly for … 5 strongly against; absent at a device that several share
  ballots?: { [clash: string]: Ballot }; // vote; a clash with a hidden text leaves
  stars?: { [kind in Judged]?: Stars }; // vote; a kind without a choice is absent
  off?: string[]; // rebuttal, vote: the speeches that I find off the point; absent at a device that several share
  candidates?: { [speech: string]: Text }; // vote: openings without an answer, to read for the stars alone
  comparisons?: { [comparison: string]: Comparison }; // compare; one with a hidden text leaves
  mine?: { [speech: string]: MySpeech }; // own texts; they stay when somebody stops playing
  up?: true; // reveal: my clash comes next; for the first clash, while its texts are on the screen
  guesses?: true; // reveal: I may guess what the readers decided on the clash on the screen
  judged?: true; // reveal: I judged that clash
  lines?: { speech: string; n: number; words: string }[]; // from my own results of the last round until the ending: the sentences of my texts of which I may choose one for it, best first; n: its place
  line?: { speech: string; n: number }; // the one that I chose
  votes?: true; // finished: I may choose a line in the last vote, which is open
  points?: { n: number; place?: number }; // reveal, once the show is over: mine in it; finished: in all; place: in the upper half
  out?: true; // stepped out
  nudged?: number;
};

/**
 * What was said in this round so far, to everybody who heard it; `targets`: the opening that a seat answers. At tables, from draw
 * to vote, also the table's number and the cards of both sides, which are open there.
 */
export type Group = {
  tickets: { [speech: string]: Ticket };
  targets: { [seat: string]: string };
  number?: string;
  hands?: { [seat: string]: { [card: string]: { n: number; kept?: true } } };
  counters?: {
    [seat: string]: { [card: string]: { n: number; kind: "direct" | "partial" | "other" } };
  };
  turns?: { [seat: string]: boolean }; // vote: whether a private turn is done
  out?: string[]; // at a device that several share: who of them has stepped out
  nudged?: number; // there: when one of them was last nudged, and nobody is told who
};

/** `noted_by`: the seat of whoever wrote the line down, or "table" where several people share the device; gone once its author has confirmed it. */
export type Ticket = {
  kind: SpeechKind;
  side: Side;
  author?: string; // absent: the deck's own case, which somebody here answers
  cards: string[];
  text?: string;
  restatement?: string;
  weighing?: Weighing;
  hidden?: true;
  unread?: true; // it names somebody, and no host has judged it yet; hidden from whoever listens on a stage
  why?: string; // with hidden: what its host says of it
  noted_by?: string;
  from_card?: true;
  unfinished?: true; // time ran out while it was written down, and nobody has said that it is all of it
};

/** The texts are shown in this order, always. */
export type Ballot = {
  opening: Text;
  rebuttal: Text;
  closing?: Text;
  own?: true;
  choice?: Verdict;
  reason?: Reason; // of the text that won
  tip?: Tip;
  tip_for?: Judged;
  met?: true; // its rebuttal met the round's challenge
  laughed?: Judged[]; // what made me laugh
  done?: true; // in place of the choice and what goes with it, at a device that several share
};

/** What a text says, in one of its two versions. */
export type Version = { text: string; restatement?: string; weighing?: Weighing };

/** Nobody is told which version is the rewrite. */
export type Comparison = {
  kind: SpeechKind;
  side: Side;
  cards: string[];
  against?: Version | { hidden: true; unread?: true }; // what it answers; absent for an opening
  first: Version;
  second: Version;
  known?: true; // this seat has read the first version before
  choice?: "first" | "second";
  done?: true; // in place of the choice, at a device that several share
};

/** How many may be given, among which speeches, and those given so far. */
export type Stars = {
  give: number;
  among: string[];
  given?: string[];
  done?: true; // in place of those given, at a device that several share
};

export type Player = {
  respins?: number; // lobby, names dealt
  hand?: { [card: string]: { n: number; kept?: true } }; // draw … compare; after draw only the kept
  redraw?: true; // draw: there is a second hand
  asked?: string[]; // practice, once a text is sent: what it may mean, or first whose it is: `about_me` and `go_on`, or `said_by_me`, and `as_argument` (see `mean`)
  care?: string; // practice that asks whether to stop, or that ended because somebody is in need: what was heard, as distress, despair, friend, threat, wronged, robbed, loss, told, or seems
  target?: Text & { clash: string }; // what to answer: in think and rebuttal an opening, in closing a rebuttal
  counters?: { [card: string]: { n: number; kind: "direct" | "partial" | "other" } }; // rebuttal
  fair?: { [clash: string]: Text & { fair?: "fair" | "unfair"; done?: true } }; // vote: the rebuttals of my opening
  revise?: string[]; // revise: my texts of this round, of which I may rewrite one
};

export type MySpeech = {
  kind: SpeechKind;
  round: number;
  text: string;
  restatement?: string;
  weighing?: Weighing;
  cards: string[];
  state: SpeechState;
  held?: true; // it was sent, and nobody else reads it before a host has
  protected?: true; // hidden, as it tells of a life or a need and hurts nobody
  for_readers?: true; // a host lets it come to those who answer or judge it, and to no big screen
  why?: string;
  noted_by?: string; // said aloud
  from_card?: true;
  unfinished?: true; // time ran out while it was written down, and nobody has said that it is all of it
  // from the step `own` of a reveal on, or from its end
  votes?: { won: number; lost: number; close: number }; // absent: a closing, or nobody judged it
  reasons?: Reasons;
  tips?: Tips;
  stars?: number;
  laughs?: number; // two or more
  off?: true; // its readers find it off the point, or its page asked about it before it was sent
  unquoted?: true; // nothing of the text that it met is quoted as one to answer
  unsigned?: true; // only its author and hosts know whose it is
  fair?: "fair" | "unfair";
  met?: Challenge; // of a rebuttal: as of its clash
  best?: string; // the rebuttal to the same opening that won most; for a rebuttal, another one than itself
  revision?: Revision;
};

export type Revision = Version & {
  id: string; // for hide, show, approve, send_back
  state: SpeechState;
  why?: string;
  marks?: ("insult" | "self_harm")[]; // hosts only
  unread?: Why; // hosts only: a host has to judge it first
  held?: true; // hosts only: as of a speech
  changed?: true; // hosts only: as of a speech
  for_readers?: true; // hosts only: as of a speech
  nameless?: string[]; // hosts only: as of a speech
  flags?: number; // hosts only
  at?: number; // hosts only: as of a speech
  rated?: Ratings; // hosts only
  answers?: { before: number; after: number }; // from the end of compare: how many found which version stronger
};

export type Host = {
  options: HostOptions;
  people: { [seat: string]: Person };
  texts: { [speech: string]: HostText };
  flags: { [flag: string]: { speech: string; why?: string; at: number } }; // those that no host has answered; never who flagged
  challenges?: Challenge[]; // while a later round has no rebuttals yet: those that set_challenge may give it
  reads?: true; // time is up, and the phase lasts a minute more, once; as long as a text that goes to classmates next waits for a host
  ahead?: number; // seconds, roughly, of what comes after this phase, the ending and the talk included, and before it of the speeches that are still to come; in the lobby, of the whole lesson for all who are expected
  // vote: the clashes from which the show will be chosen, to be read before it; near: the texts that speak of family or friends of their writer; left_out: those that hosts keep out of it
  before_show?: {
    clashes: { [clash: string]: { opening: string; rebuttal: string; closing?: string } };
    left_out: string[];
    near: string[];
    funny: string[]; // texts that made two readers or more laugh
  };
  before_ending?: {
    lines: Line[];
    left_out: string[];
    vote?: Line[];
    near: string[];
    chosen?: string[];
  }; // from the end of the last show to the ending's last step: what will come (of awards whole texts), to be read before; the texts of which none comes; the lines of the last vote; near: whose line speaks of its writer, family or friends; chosen: whose line is the one that its author wants on the screen
  // reveal: all clashes of the round, strongest first; those that the projector goes to by itself; all results; and the ms of the
  // steps that come by themselves after the one on the screen
  reveal?: {
    order: string[];
    plan: string[];
    lines?: { speech: string; words: string }[]; // quotes of the clashes that it leaves out, until they come
    left_out: string[]; // the texts of which none comes
    quick?: string[]; // those that come fast before its last
    clashes: { [clash: string]: Result };
    to_come?: number;
  };
};

/**
 * Every option that a host may change. `lengths`: the seconds of each phase that has or could have a clock in this
 * round, not yet multiplied by `first_round`; vote, closing and compare last at least that long.
 * `ballots` are this round's.
 */
export type HostOptions = {
  lengths: { [phase: string]: number };
  first_round: number;
  rounds: number;
  keep: [number, number];
  ballots: number;
  judges: number;
  show_clashes: number;
  students: number; // expected in this room; 0: nobody said
  swap: boolean;
  rubric?: { [criterion: string]: { name: string; levels: [string, string, string] } }; // in a teacher's own words
  [option: string]: unknown;
};

/** Never a stance or a ballot. */
export type Person = {
  alias?: string; // of those who are gone
  teacher_name?: string;
  stand_in?: "works" | "stuck" | "away" | "rude" | "personal" | "names" | "seen" | "you"; // in a rehearsal: the program plays this seat
  factor?: 1.25 | 1.5 | 2;
  done?: boolean; // absent: nothing is asked
  changing?: true; // they are changing what they sent, so they aren't done
  owes_fairness?: true; // in the vote, of somebody who has judged all their clashes, but hasn't said whether their own point was put fairly
  out?: number;
  came?: number; // when they last came in with the code; absent: a computer player
  hand?: string[];
  kept?: string[];
  counters?: string[];
  gone?: "left" | "removed" | "banned" | "erased";
  threat?: true; // when time was up, a text of theirs was held back because it held a threat
  moves_to?: Bench; // next round
  stopped?: Side; // became a judge in this phase: for which side they played, and may be moved back at once
  group?: string; // at tables: which one
  not_me?: number; // at tables: when this person took back a turn that somebody else had used
  took_part?: { sent: number; due: number; judged: number; to_judge: number; lineless: number }; // finished: texts, those of them without a line, and clashes to judge
  place?: Band; // finished
};

/** By criterion of the rubric (claim, evidence, answers, weighs), each host's level: 1 not yet, 2 partly, 3 fully. */
export type Ratings = { [criterion: string]: { [seat: string]: 1 | 2 | 3 } };

/** Why a host reads a text first: a flag or a mark; how to reach somebody, or an illness; the name of somebody in the room; an
    accusation by full name; it tells of a life, or, which holds nothing, of something hard in passing or of others whom a class may know; it answers a hidden text or says one again. */
export type Why =
  | "noticed"
  | "private"
  | "named"
  | "accused"
  | "life"
  | "passing"
  | "others"
  | "wordless"
  | "again"
  | "unfinished";

/** A text that was sent; hosts see no draft. */
export type HostText = {
  kind: SpeechKind;
  round: number;
  side: Side;
  author?: string;
  text: string;
  restatement?: string;
  weighing?: Weighing;
  marks?: ("insult" | "self_harm")[]; // self_harm: somebody to look after, not an insult
  unread?: Why; // flagged, marked or perhaps personal, and no host has judged it: until then it’s closed
  held?: true; // beside unread: nobody answers or judges it before
  changed?: true; // its author changed it after a host had hidden it, or before one had read what it is held for, and it waits for the host
  for_readers?: true; // a host has let it come to those who answer or judge it, and to no big screen
  off?: true; // two readers, or whoever answers it, find it off the point
  off_said?: true; // one reader says so, and that is all
  stray?: true; // its writer's page found nothing of the motion in it, and asked or ran out of time
  unkind?: true; // held for an insult, and no host let everybody have it: it earns no award, line or bow
  named?: true; // said aloud: a line with the first name of somebody in the room; nobody judges it before a host has
  nameless?: string[]; // what a text with a name of somebody in the room would say without it: its restatement, if it has one, and its text
  cards: string[];
  against?: string; // the speech that it answers
  state: SpeechState;
  why?: string;
  fair?: "fair" | "unfair"; // from reveal on
  tips?: Tips; // from reveal on
  stars?: number; // from reveal on
  unsigned?: true; // from reveal on: only its author and hosts know whose it is
  noted_by?: string; // said aloud
  from_card?: true;
  unfinished?: true; // time ran out while it was written down, and nobody has said that it is all of it
  revision?: Revision;
  flags?: number;
  at?: number; // while a host is to decide on it: when these words were sent, ms
  rated?: Ratings;
};

// --- the motion, by HTTP

/** What a pack leaves empty is absent. */
export type Motion = {
  slug: string;
  title: string;
  language: string; // a tag, such as en
  question: string;
  background: string[];
  facts: string[];
  sides: { [s in Side]: { name: string; gloss: string; sentence: string } };
  stances: [string, string, string, string, string]; // labels, 1 strongly for … 5 strongly against
  cards: { [card: string]: Card };
  glossary?: { [word: string]: string };
  sources?: { [source: string]: { title: string; kind?: string; urls?: string[]; read?: string } };
  themes?: { [theme: string]: string };
  debrief?: string[];
  samples?: Sample[];
  tone?: "grave"; // its results are shown without theatre
};

/** A clash to judge for practice, with one reading of it. */
export type Sample = {
  side: Side; // of the opening
  opening: string;
  restatement: string;
  rebuttal: string;
  verdict: Verdict;
  why: string;
  tip: Tip; // for the text that came out behind; when close, for either
  tip_why: string;
};

export type Card = {
  side: Side;
  theme: string;
  title: string;
  claim: string;
  short?: string; // the whole claim in few words
  restated?: string; // the claim as an opponent would fairly put it
  why: string;
  evidence_short?: string; // in one sentence; on grave motions
  evidence: string;
  sources?: string[];
  year?: string;
  strength?: string; // of the evidence
  weak_point: string;
  difficulty: 1 | 2 | 3;
  sensitive?: "mild" | "strong"; // absent: nothing that hurts
  stock?: string; // a stock issue: the claim is a question, and the argument is the player's own
  answers: { [card: string]: { kind: "direct" | "partial"; hint?: string } };
};

// --- messages

export type Draft = {
  phase: string;
  text?: string;
  restatement?: string;
  weighing?: Weighing;
  speech?: string; // revise: the text that is being rewritten
};
export type Snapshot = {
  version: number;
  now: number;
  public: Public;
  me?: Me;
  sum?: string;
  draft?: Draft; // of the running phase
  guess?: { clash: string; choice: Verdict; reason?: Reason }; // mine, of the clash on the screen
  line?: string; // the speech whose line I chose in the last vote, while it is open
};
export type PublicPatch = { from: number; version: number; now: number; patch: object };
export type MePatch = { from: number; version: number; patch: object; sum?: string };
export type Presence = {
  seats: { [seat: string]: { here: boolean; typed?: number; heard?: number } };
};
export type Bye = {
  reason: "removed" | "banned" | "erased" | "elsewhere" | "moved" | "deleted" | "restart";
};
/** `without`: what a text that names somebody says without the name. */
export type Refusal = {
  code: string;
  message: string;
  field?: string;
  without?: { text: string; restatement: string };
  beside?: string[]; // of a question that a page asks: what a text is laid beside
};
export type Ack = { ok: true; version: number } | { ok: false; error: Refusal };
