// What our own modules hand to one another. What travels on the wire is in protocol.d.ts.

import type {
  Ack,
  Card,
  Draft,
  Everybody,
  Host,
  Motion,
  Phase,
  Player,
  Presence,
  Public,
  Sample,
  Side,
  SpeechKind,
  Weighing,
} from "#app/protocol.d.ts";

type Made<F extends (...args: never[]) => unknown> = ReturnType<F>;

export type Doc = Made<typeof import("#app/core/doc.js").createDoc>;
export type RoomClock = Made<typeof import("#app/core/clock.js").createClock>;
export type Drafts = Made<typeof import("#app/core/drafts.js").createDrafts>;
export type Session = Made<typeof import("#app/core/session.js").createSession>;
export type Storage = Made<typeof import("#app/core/storage.js").createStorage>;
export type Page = Made<typeof import("#app/core/page.js").readPage>;

/** For hosts: the class of this room, if it has one (`id` only for its teachers), and the classes that this browser teaches. */
export type KeptClasses = {
  room?: { id?: string; name: string };
  mine: { id: string; name: string }[];
  token: string;
};

/** A criterion of a rubric: its name, and what a text does at each of three levels. */
export type CriterionWords = { name: string; levels: [string, string, string] };

/** The rubric as it comes, and the names of its levels, in the reader's language. */
export type UsualRubric = {
  levels: [string, string, string];
  criteria: { [criterion: string]: CriterionWords };
};

/** What is wrong with a text; `failed`: the server refused it. */
export type Fault = { field?: string; text: string; failed?: boolean };

/** By kind of text: the fewest and the most characters. */
export type Limits = { [kind: string]: [number, number] };

export type ConnectionState = {
  name: "connecting" | "live" | "reconnecting" | "gone";
  reason?: string;
};

/** A connection to a room, or what stands in for one. */
export type Net = {
  command: (type: string, fields?: object) => Promise<Ack>;
  resync: () => void;
  isBusy: () => boolean; // a command is on its way
  askGuesses?: (tell: (n: number, of: number) => void) => void; // of a screen
  askPoints?: (tell: (points?: number, gained?: number) => void) => void; // of a seat
  clap?: (of: string, n: number) => void;
  hearClaps?: (listener: (said: { of: string; n: number }) => void) => () => void; // of a screen, or of those who are clapped for
  end: (reason: string) => void;
  state: () => ConnectionState;
  watch: (listener: (state: ConnectionState) => void) => () => void;
  now: () => number;
};

/** A clock as it is read at one moment. */
export type Reading = {
  seconds: number;
  left: number; // of its length, 0 to 1
  state: "calm" | "soon" | "last" | "over" | "paused";
  held: boolean; // a host has stopped it
  word?: string; // what it is called instead of its state
  speech?: true; // the clock of a speech, not of the phase
};

/** What every component of a room may ask for. */
export type Room = {
  code: string;
  public: Public; // undefined until the first snapshot, before which no screen is drawn
  me: Everybody & Partial<Player>;
  version: number;
  presence: Presence["seats"];
  draft?: Draft;
  motion?: Motion; // once it was fetched
  net: Net;
  clock: RoomClock;
  connection: ConnectionState;
  drafts: Drafts;
  offline?: boolean; // no server is behind the connection
  say: (text: string) => void; // to screen readers
  toast: (text: string) => void; // short news
  guess?: { clash: string; choice: string; reason?: string }; // mine, as of the last snapshot
  line?: string; // the speech that I chose in the last vote, as of the last snapshot
  act: (type: string, fields?: object) => Promise<Ack>; // sends a command, and says why it was refused
  actSoon: (type: string, fields: object, ms: number) => () => void; // the same after `ms`, unless another command of its type comes first
  actNow: () => void; // sends at once what was to be sent soon
  fetchCoaching: () => Promise<Coaching | null | undefined>; // what feedback after a solo debate needs
};

/** A room whose texts and votes are open. */
export type RevealedRoom = Omit<HostRoom, "public"> & {
  public: Omit<Public, "phase"> &
    Required<Pick<Public, "reveal" | "speeches" | "clashes">> & {
      phase: Phase & { round: number };
    };
};

/** A room as its hosts see it. */
export type HostRoom = Omit<Room, "me"> & { me: Everybody & Host };

/** What a device keeps of a text that was written on it. */
export type Kept = Partial<Written> & {
  phase: string;
  kind: SpeechKind;
  round?: number;
  sent?: string;
  threat?: true;
  resends?: string;
  revises?: string;
  line?: true; // of a speech that was said aloud
  by?: string; // whose line it is, if somebody else wrote it down
  kept?: true; // the room has it
  at: number;
};

/** A text that is being written, and what becomes of it. */
export type Writing = Made<typeof import("#app/rooms/player/writing.js").useWriting>;

/** The pages of a debate under way. */
export type Play = typeof import("#app/rooms/player/play.js");

/** What a host can do, as the console's parts are given it. */
export type Can = Made<typeof import("#app/rooms/host/actions.js").actions>;

/** One table of a hall, on the hall's own pages. */
export type Table = {
  number: number;
  code: string;
  screenUrl?: string;
  refused: string; // why the table refused the last command
  closed: string; // why its connection has ended
  room: () => HostRoom | undefined; // undefined until it has been heard from
  act: (type: string, fields?: object) => Promise<Ack | { ok: false }>;
};

/** A question before something is done, for `Confirm` or, with `reasons`, for `Reason`, or, with `words`, for `PutRight`. */
export type Question = {
  title: string;
  text: string;
  said?: string; // the text that it is about
  yes: string;
  no: string;
  final?: boolean;
  mild?: boolean;
  reasons?: string[];
  reason?: string; // the one that is already there
  lines?: string[];
  words?: string[];
  onYes: (reason: string, words?: string[]) => unknown;
};

// --- practice

/** What is known of a motion's language: debate/coaching/words has a file for each. Patterns are for RegExp, with flags giu. */
export type Lexicon = {
  language: string;
  small?: string; // words that link others
  vague?: string; // words that say nothing of what a text is about
  names?: boolean; // whether a capital inside a sentence means a name
  numbers?: { [word: string]: number };
  fractions?: { [word: string]: number };
  durations?: { [unit: string]: number }; // in minutes
  ages?: string; // after a number: it is somebody's age, or how long ago something was
  pointing?: string; // before a number: it counts what the text has just said
  ratio?: string; // a share of two numbers; the first is one if its group matched nothing
} & { [list: string]: string | undefined | any };

/** What the rules look at in one text. */
export type Looked = {
  kind: SpeechKind | "answer" | "restatement"; // an answer is a drill's: it cites nothing and restates nothing
  motion: Motion;
  lexicon: Lexicon;
  text: import("#app/coaching/own_text.js").OwnText;
  restatement: import("#app/coaching/own_text.js").OwnText;
  own: Card[]; // cited cards, or where none is cited, those that answer theirs
  cited: Card[];
  theirs: Card[];
  dealt: Card[]; // that its writer has seen
  spoken: string[]; // what computer players say for the cards
  side: Side | undefined; // that it is written for
  said: string; // what it answers
  claims: string[] | undefined; // the sentences of that which claim something; undefined: nobody knows
  model: string; // a good answer
  doubt: string; // what the other side may say or ask against its point, where that is known
  placed: boolean; // it is known what it is about
  turned: Card | undefined; // the card of the other side whose point it surely makes
  heard: string; // what else the others said in its debate
  wrote: string; // what else its writer wrote in its debate
  asking: boolean; // a card of theirs or of one's own is a stock issue, and has no evidence
  measured: boolean; // its writer chose why it matters more
  before: string | undefined; // the text that was written again
  opened: string; // of a closing, its writer's opening
  given: string[]; // what was quoted for other texts to try next
  tried: string[]; // what was given to try in the last sittings, without what it quoted
  argued: boolean; // its writer tapped that it is an argument, where care was heard
};

/** What the page notices in a text; `words`: words of the text, or a card's title. */
export type Notice = {
  about: "card" | "copied" | "judges" | "care";
  field: "text" | "restatement";
  words?: string;
};

/** The words of a speech while they are written. */
export type Written = {
  text: string;
  restatement: string;
  cards: string[];
  weighing?: Weighing;
};

export type Mark = { field: string; start: number; end: number };

/** One thing that was noticed. `stated`: it is plain to see, so it isn't asked about. */
export type Remark = { about: string; said: string; marks: Mark[]; stated?: boolean };

export type CheckOf = "fair" | "meets" | "why" | "compare" | "side" | "all";

/** A question that its writer answers with a tap; `tried`: whether there is now what there was to try. */
export type Check = {
  about: CheckOf | "tried";
  asks: string;
  theirs?: string; // what a restatement restates
  among?: string[]; // sentences of theirs that may be answered
  fresh?: string; // the one of them that is new
  far?: boolean; // the restatement has no word of theirs
  turned?: boolean; // it may say the opposite
  side?: Side; // that its writer is on
};

/** A text of the student's for the rules to look at, as GET /rooms/CODE/seats/SEAT/debate/next answers. */
export type ToLookAt = {
  kind: SpeechKind;
  sent: Words;
  against?: { text: string; cards: string[] };
};

/** What its writer answered: yes, or not (yet). */
export type Tick = { about: Check["about"] | "same"; yes: boolean; n?: number }; // `n`: of which item of a drill, from 0

/** What an argument is made of: the point that it answers, the card's evidence, a reason, a comparison. */
export type Part =
  | "theirs"
  | "evidence"
  | "reason"
  | "conclusion"
  | "case"
  | "tests"
  | "weighs"
  | "grants"
  | "met"
  | "corrects";

/** What coaching says about one text; `seen`: if there is nothing else to say, what the text has and one thing to try. */
export type Noticed = {
  remarks: Remark[];
  check?: Check;
  care?: true;
  apart?: true; // only this text of its debate is left alone
  refused?: true; // it is against people: nobody argues with it
  restated?: { asks: string; theirs: string }; // of a rebuttal's restatement, beside what it restates
  seen?: { facts: string[]; next?: string; about?: string; fine?: boolean }; // `about`: what the next thing to try is about; `fine`: no rule finds a fault
  changes?: Changes; // of a text that was written again
  shows?: { words?: boolean; calm?: boolean }; // of what a rule has looked for: whether it is good
};

/** Sentences that only one of two versions has; `done`: the words of each part that is new; `gone`: of one that is missing now. */
export type Changes = {
  fresh: string[];
  lost: string[];
  main?: string; // of the lost ones, what says most of the case
  stray: string[]; // sentences with nothing of the motion or of what was written before
  theirs: string[]; // of the fresh ones, those with no word that isn't the others'
  amounts: string[]; // sentences with a word that says how many, and is new
  less: boolean; // it has lost more than twice the words that came in
  sour?: string; // the first words that run a point down, and are new
  done: { [part in Part | "others" | "answered" | "step"]?: string };
  gone?: string;
  again?: string; // the first sentence that came in and says nothing new
  news: { [words: string]: string[] }; // of what is fresh or done, how the words begin that are new
  may: { turn: boolean; others: boolean; fact: boolean; reason: boolean }; // what the fresh ones may be, by signs
};

export type Words = Written & {
  meant?: string; // what its author tapped, offline
  argued?: boolean; // its author tapped that it is an argument, where care was heard
  before?: string; // the text that was written again
  opened?: string; // of a closing, its writer's opening
};
/** What a text answers; `claims`: its sentences that claim something, where it is known, as of a computer player. */
export type Against = { text: string; cards: string[]; claims?: string[] };
export type CoachedSpeech = {
  kind: SpeechKind;
  strong: Words;
  sent?: Words;
  against?: Against & { side: Side };
  doubt?: string; // what the other side may say or ask against its point
  placed?: boolean; // it is known what it is about
  turned?: string; // the card of the other side whose point an opening surely makes
};
export type Coaching = {
  speeches: CoachedSpeech[];
  dealt: string[];
  spoken?: string[]; // what computer players say for the cards
  again: { [choice: string]: string };
};

export type Sitting = {
  room: string;
  at: number;
  motion: string;
  drill?: string;
  met?: number; // of a drill with right answers, or of answers that were called in a debate
  of?: number;
  tried?: string[]; // what was given to try, without what it quoted
  first?: string; // what the one thing to try was about
  skills?: { [skill: string]: boolean }; // by skill, whether the text had it: as its writer ticked, or as anybody can see
};

/** What POST /practice takes. */
export type Choices = {
  motion: string;
  side?: "" | Side;
  length?: string;
  level?: string;
  closing?: string;
  partner?: string;
  begun?: string;
};

/** What a browser needs to debate bots without a server: debate/subjects/practice/offline_bundle.py makes it. */
export type Bundle = {
  motion: Motion;
  public: Public;
  me: Everybody & Player;
  lengths: { [choice: string]: { [phase: string]: number } };
  hand: number;
  counters: number;
  limits: Limits;
  pools: { [level: string]: string[] };
  refusals: { [code: string]: string };
  openings: { [side in Side]: BotOpening[] };
  answers: { [card: string]: { [level: string]: Ways<Answer> } };
  blocks: { [side in Side]: { [about: string]: { [level: string]: Block } } }; // to openings of a side, by what they are about
  none: { [side in Side]: { [level: string]: Answer[] } }; // to openings of a side that mean no card; each with another card of the bot's
  points: { [side in Side]: Point[] }; // that a side may make, and none of its cards does
  offered: number; // points and own cards from which to choose the one that is meant, at most
  left: { [level: string]: string[] }; // of what a text draws from its card's evidence, with {} for its words
  whether: string; // before a last word on what is only likely, with {} for the point
  otherscase: string; // to what only the other side's card says, with {} for its title and for the own side
  known: { figures: string[]; shares: number[] }; // what all evidence has: as it is written, and in per cent
  promises: string[]; // of how a text is heard: that nothing is argued against it, in the last word, too
  restated: { [card: string]: string }; // each card in other words
  asks: { [side in Side]: { [level: string]: Ways<Answer> }[] }; // to openings of a side that say nothing of its cards
  hearing: Hearing | null; // null: only English is heard
  strong: { [card: string]: string };
  words: Lexicon; // of English, the page has them
};

/** What a bot says to an opening on a topic: in an answer, with a question; and in a last word, with its proof. */
export type Block = Answer & {
  ask: string;
  weighs: string;
  last: string;
  proof: string;
};

/** A point that no card makes, what its stems count, and what a bot says to it: in an answer, and in a last word. */
export type Point = {
  point: string;
  stems: { [stem: string]: number };
  answers: { [level: string]: PointAnswer };
  last: string;
  again: string; // what is said where `last` was said before
  ask: string;
  weighs: string; // why the other side's point counts more
};
export type PointAnswer = Words & { unsure: string; closing: string }; // `unsure`: a restatement of what may be meant

export type BotOpening = {
  cards: string[];
  counters: [string, "direct" | "partial" | "other"][];
  strong: Words[];
  replied: string[]; // cards of the other side to which the pack has its reply
  levels: { [level: string]: OpeningWords };
  aimed: { [card: string]: string }; // by card that answers this opening, the stems of its answer
};

/** What a bot says in an opening at one level, and in its closings on what answers it. */
export type OpeningWords = {
  text: string;
  closings: { [card: string]: Ways<{ text: string }> };
  weak: string; // what its card leaves open; "" of a sensitive one
  limited: boolean; // whether that is about the evidence
  young: string; // the year of the evidence, if that is recent
  tapped: { [way: string]: string }; // on an answer in which no card is heard
  claim: string; // of its card, beside words that nothing answers
  weighty: string[]; // of which one says why that counts for more
  doubts: { [flaw: string]: string }; // to a flaw of the evidence that is named
  reason: string; // what stands without the evidence
  brought: string; // a pattern for a text that names something of the opening's evidence
  unbrought: string; // the same of evidence that the opening doesn't have
};

/** How a text is heard: as surely about a card, with its evidence (`said`) or without; as perhaps about it; or with care. */
export type Way = "said" | "unsaid" | "perhaps" | "likely" | Tone;

/** What is hard about a text: `Tone` in debate/game/care/grave.py. */
export type Tone =
  | "distress"
  | "despair"
  | "friend"
  | "threat"
  | "robbed"
  | "wronged"
  | "abuse"
  | "loss"
  | "flight"
  | "need"
  | "illness"
  | "told"
  | "seems";

/** Words for each way. `said` has all of them, the others only what differs. */
export type Ways<T> = { [way in Way]?: Partial<T> };
export type Heard = { card: string; way: Way; quote: string };

/** For words with a slot for a quotation: which part (from, to) is replaced by what, if nothing is quoted. */
export type Gaps = { [field in "text" | "restatement"]?: [number, number, string] };

/** Words with a slot for a quotation, and the deck's own closing on them. */
export type Answer = Words & {
  plain: Gaps;
  closing: string;
};

/** What a match needs: its score, how many words it shares, and how far it is ahead of the second. */
type Least = [score: number, words: number, ahead: number];

/** What it takes to hear a text: debate/game/hearing/hearing.py. */
export type Hearing = {
  cards: {
    [card: string]: [claim: string, reason: string, evidence: string, cues: string, links: string];
  }; // their stems, each in one part only
  parts: [number, number, number, number, number]; // what a stem of each part counts
  small: string[];
  flaws: { [flaw: string]: string }; // patterns for the flaws of evidence; the first that fits counts
  figures: { [card: string]: string[] }; // in its evidence
  proper: { [card: string]: string[] }; // names in its evidence that no other card of its side has
  names: { [card: string]: [title: string, restatement: string] }; // their stems
  named: string[]; // groups of people whom the motion is about
  plain: string[]; // stems that say nothing of anybody
  common: string[]; // those of the motion
  light: boolean; // no card of it is hard to bear
  means: { [stem: string]: string[] }; // for what people say, what cards say
  least: {
    // thresholds: their constants in decks.py, hearing.py, points.py and clauses.py say more
    cited: Least; // of a card that is cited
    other: Least; // of one that isn't
    known: Least; // of one that answers the card of one's own
    near: Least; // of one that a sentence may be about
    share: number; // of such a sentence that the card explains
    telling: number; // rarity of a stem of a claim that counts for its point
    point: number; // what a card that isn't cited needs of its point
    knownpoint: number; // the same of a card that is cited, or answers the card of one's own
    citedpoint: number; // the same of a card that is cited in an answer
    compound: number; // letters of a stem of the motion with which a compound of it begins
    links: number; // rarity of a stem that only links have
    supposed: number; // score of a card that is supposed to be meant in an answer
    kept: number; // the same in an opening that only keeps it
    all: [score: number, share: number, ahead: number, point: number]; // of a card that is all that a sentence says
    named: [weight: number, share: number, ahead: number]; // of one whose title or restatement a sentence says
    asked: [times: number, words: number]; // times the points of a hard life with which a text of this many words that says something of a card is asked about
    plainly: number; // times the points of a hard life with which it is met though a card is heard
    surely: number; // the same with which nobody argues
    shown: number; // the same with which a sentence isn't shown to its writer
    theirs: number; // times a card's score with which a card of the other side makes an opening doubtful
    beside: number; // the same where another card is heard than those that are cited
    far: [wide: number, far: number, narrow: number, farOfFew: number]; // stems of a motion's cards, and how many of a text are enough to say that it has nothing to do with the motion
    evidence: number; // rarity of two words that only a card's evidence has
    quoted: number; // stems of a clause that is quoted
    unheard: number; // rarity of a stem that no card has
    words: [number, number]; // of a clause that is quoted
    letters: number; // of a stem
    sentenceshown: [long: number, short: number]; // letters of a sentence that is shown to its writer, and of one among other things
    mostshown: number; // share of a text that is shown as its sentence, at most
    sentence: number; // score of a card that a sentence of an opening may be about
    mostly: number; // share of an opening that a card explains, if nothing is to be asked
    spokenof: [score: number, stems: number, point: number, much: number]; // of a card that speaks of what a text tells
    spoken: [example: number, mostly: number]; // its share of the text
    onit: number; // stems that a text shares with what it answers if it speaks of that
    surelymostly: [share: number, point: number]; // the same where its author has kept other cards
    heardmostly: [share: number, point: number]; // the same of a card that is cited and heard
    likely: [
      score: number, // of a card
      share: number,
      beside: number, // what a point's score counts beside it
      times: number, // how many times it is ahead in an answer
      words: number, // of a point
      ahead: number, // how many times that is ahead
      stems: number, // of the card
    ];
    clear: [score: number, ahead: number, share: number, words: number, point: number]; // of a card that a text clearly says; the last two of any that is meant
    like: number; // stems that two sentences share if they say the same
    made: [score: number, words: number, ahead: number, sure: number, share: number]; // of the point that a text makes; `sure`: the score that leaves no doubt
    little: [score: number, share: number, card: number]; // the same of a short text, and the share of its score that a card may have beside two words
    others: number[][]; // of a card of the other side: its least score, its stems, how far it is ahead, its point and its share; less where something is wanted
    madebeside: number; // how far a point is ahead of the nearest card
    rival: [score: number, words: number]; // of a point or card that may be meant instead of a card, by words that this doesn't have
    drawn: number; // share of a sentence that a card explains, below which something else is drawn from its evidence
    first: number; // share of a card's score with which points are offered before cards
    onlykept: [score: number, share: number, ahead: number]; // of the only card that is kept
    pointnear: [score: number, share: number, most: number, few: number]; // of points that are offered; `few`: at most after cards
  };
  asksource: { [level: string]: string }; // what is asked of a share that no card has, and what the `last` word says of it; `meaning` and `cited` where it has a source and a year
  numbers: { [word: string]: number };
  rough: number; // per cent by which a share that is said in parts may differ from what evidence has
  kinds: string[]; // patterns of kinds of texts; the last is of a text that has nothing to do with the motion
  forms: [pattern: string, about: string][]; // of what is on no card
  asked: [pattern: string, asks: string[]][]; // of what is on no card, by the kind of thing that it is; the last is of anything else
  leaving: {
    [
      words in
        | "passed"
        | "then"
        | "kept"
        | "past"
        | "help"
        | "nohelp"
        | "parents"
        | "meant"
        | "found"
        | "hardship"
        | "afraid"
        | "noteasy"
        | "sorry"
        | "ofalife"
        | "leave"
        | "standing"
    ]: string;
  } & {
    danger: { [tone: string]: string };
    needsit: [string, string][];
  }; // what is said around what nobody argues with
  alike: string[]; // patterns of what turns against a card unless the card says it in the same way
  takes: {
    replies: [pattern: string, says: string][]; // to a condition, an offer, and a case
    contrary: string; // a sign that a case speaks against something
    condition: string; // the part of a sentence that is its condition
  } & { [words in "opens" | "turned" | "limits" | "said" | "beside"]: string }; // what a last word takes up first
  steps: [string, string][]; // patterns of weak steps of a text, and what is said of each
  patterns: { [name: string]: string };
};

/** What finding clauses that can be quoted takes of it. */
export type Ear = Pick<Hearing, "least" | "patterns">;

/** How a language says something on each stock issue (debate/subjects/practice/said): patterns for and against, with flags iu. */
export type Said = {
  unsure: string; // an answer that begins so says nothing
  leading: string; // words that join a clause to the one before it
  own: string; // the writer's own life
  begins: string; // a text that begins with it
  past: string; // what was
  norm: string; // what should be
  good: string; // what is gained
  rule: string; // what holds for everybody
  fault: string; // what goes wrong
  value: string; // what is judged by a measure, and looked up nowhere
  counted: string; // a figure, or a word for all, none or a share
  compared: string; // more or less of something
  anchors: string; // words of public life
  touched: string; // people, whom something may touch
  everyday: string[]; // words of everyday life, by what they are about
  schemes: { [stock: string]: string }; // sure marks of a scheme of argument, the surest first
  issues: { [stock: string]: { said: [string, string]; near: string; exact?: string } }; // `near`: what a question on it fits; `exact`: with capitals
};

/** A questioner's question: on a stock issue, at a clause of the writer's own. */
export type Asked = {
  stock: string;
  quote: string;
  text: string;
  more?: string; // the same more exactly, where the issue alone doesn't tell it
  again?: boolean; // the same issue once more
  named?: boolean; // it says itself what it is about
  back?: boolean; // it quotes the opening again, not the answer
  left?: boolean; // it was left open
};

/** A debate in this browser: plain data, so that the device can keep it. */
export type OfflineState = {
  code: string;
  choices: Choices;
  side: Side;
  deck: string[];
  openings: number[]; // of the other side, in the order in which they come
  kept: string[];
  redrawn: boolean;
  sent: { [kind in SpeechKind]?: Words };
  version: number;
  phase: { n: number; name: Phase["name"]; length?: number; deadline?: number };
  draft?: { text?: string; restatement?: string; weighing?: Weighing };
  target?: number;
  closes?: boolean;
  asked?: string[]; // what the text that was sent may mean
};

/** An opening in a drill, with the answers that stand beside it. */
export type DrillOpening = {
  side: Side;
  cards: string[];
  text: string;
  bot?: true;
  best?: Words;
  strong: Words;
};

export type Material = {
  motion: Motion;
  openings: DrillOpening[];
  evidence?: { [card: string]: string }; // in one sentence, where there is a source
  comparisons?: { card: string; answers: string; measure: Weighing | ""; words: string }[];
  lexicon: Lexicon;
  sharedBy?: string; // the room whose own texts these are
  full?: boolean; // with the whole evidence
};

/** Before a drill: which side ("": any), and whether the clock runs. */
export type DrillChoice = { side: "" | Side; clocked: boolean };

/** A card, among the cards from which to choose it or what belongs to it. */
export type CardItem = { card: string; choices: string[] };

/** Two cards, of which the second answers the first. */
export type Pair = { claim: string; counter: string };

/** By what a point weighs more, and why. */
export type Weighed = { measure: Weighing | ""; words: string };

/** What each drill gives to do, one item after another. */
export type DrillItems = {
  rebut: DrillOpening;
  restate: DrillOpening;
  ask: DrillOpening;
  aloud: DrillOpening;
  weak: CardItem;
  evidence: CardItem;
  impact: { mine: string; theirs: string; ours: Weighed; others: Weighed };
  match: { pairs: Pair[]; counters: string[] };
  flowing: {
    speeches: { side: Side; parts: { text: string; letter?: string }[] }[];
    answers: string[]; // the letters
    points: { text: string; answer: string }[]; // "": nobody answers it
  };
  samples: Sample;
};
export type DrillKind = keyof DrillItems;

/** What is answered to an item. */
export type DrillAnswers = {
  rebut: string;
  restate: string;
  ask: string;
  aloud: string;
  weak: { chosen: string; words: string };
  evidence: { chosen: string; gap: string };
  impact: Weighed;
  match: { [claim: string]: string }; // to its counter
  flowing: { [point: number]: string };
  samples: import("#app/components/sample_clash.js").Reading;
};

/** What the page of an item is given. */
export type ItemProps<K extends DrillKind> = {
  n: number; // from 0
  last: boolean;
  item: DrillItems[K];
  material: Material;
  timed: boolean;
  corner: unknown;
  onAnswer: (mine: DrillAnswers[K]) => void;
  onLeave: () => void;
};

/** What is shown with one's own answer to an item, beside a good one. */
export type LookProps<K extends DrillKind> = {
  item: DrillItems[K];
  mine: DrillAnswers[K];
  material: Material;
  level: number; // of its headings
  onTick: (tick: Tick) => void;
};

/** A drill under way. Its items are those of its kind, and so are the answers to them. */
export type Drill = {
  n: number;
  kind: DrillKind;
  side: "" | Side;
  clocked: boolean;
  items: DrillItems[DrillKind][];
};

export type GivenAnswer = DrillAnswers[DrillKind];

/** A drill that is over. */
export type DrillDone = Drill & {
  given: GivenAnswer[];
  toSee: boolean; // whether the answers were not looked at yet
  ticks: Tick[];
  room: string; // what its sitting is kept under
};
