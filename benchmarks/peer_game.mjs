// What both peers do with a move: who may make it, what it changes, and what each person is told. A debate of the format `class`,
// with as many moves and as long texts as the product's; dealing is a rotation, and nothing is scored.

const BEAT = 30; // ms, as in the product: a quiet room's first change leaves at once, what follows within a beat as one patch
const ROUND = ["draw", "opening", "rebuttal", "vote", "reveal"];
const PHASES = ["lobby", "stance", ...ROUND, ...ROUND, "revise", "compare", "stance", "finished"];
const DEALT = ["counters", "opponent", "ballots", "stars", "starred", "fair", "revise", "comparisons"]; // for one phase
const CARDS = Array.from({ length: 20 }, (_, n) => `a-reason-of-this-motion-${n}`);

const need = (condition) => {
  if (!condition) throw new Error("not_allowed");
};
const isText = (text, low, high) => typeof text === "string" && text.length >= low && text.length <= high;
const among = (value, ...choices) => choices.includes(value);
const from = (keys, make) => Object.fromEntries(keys.map((key) => [key, make(key)]));
const own = (map, key) => typeof key === "string" && Object.hasOwn(map ?? {}, key);

/** Merge patches, as RFC 7396 has them; a patch that is to be merged on keeps its nulls. */
function merge(target, patch, nulls = false) {
  for (const [key, value] of Object.entries(patch)) {
    if (value === null && !nulls) delete target[key];
    else if (value?.constructor === Object)
      merge((target[key] = target[key]?.constructor === Object ? target[key] : {}), value, nulls);
    else target[key] = value;
  }
  return target;
}

// By command: the phases it belongs to, and what it does: `row` is stored, `me` is told to the seat, `text` to the host as well.
const MOVES = {
  stance: [
    ["stance"],
    (room, me, { value }) => {
      need(Number.isInteger(value) && value >= 1 && value <= 5);
      return { row: { value }, me: { stance: { [room.phase.id]: value } }, done: true };
    },
  ],
  keep: [
    ["draw"],
    (room, me, { cards }) => {
      need(Array.isArray(cards) && among(cards.length, 1, 2) && cards.every((card) => own(me.hand, card)));
      return {
        row: { cards },
        me: { hand: from(Object.keys(me.hand), (card) => ({ kept: cards.includes(card) })) },
        done: true,
      };
    },
  ],
  speak: [
    ["opening", "rebuttal"],
    (room, me, { text, restatement = "", cards = [] }) => {
      const kind = room.phase.name;
      need(kind === "opening" ? isText(text, 40, 600) : isText(text, 30, 450) && isText(restatement, 10, 140));
      need(Array.isArray(cards) && cards.every((card) => own(me.counters, card)));
      const speech = { kind, round: room.round, text, restatement, cards, state: "sent" };
      return { row: speech, me: { mine: { [`${me.seat}-${room.phase.id}`]: speech } }, text: speech, done: true };
    },
  ],
  vote: [
    ["vote"],
    (room, me, { clash, choice, tip, reason = null, tip_for = null }) => {
      need(own(me.ballots, clash) && among(choice, "opening", "rebuttal", "close"));
      need(
        among(tip, "evidence", "answer", "reason", "weigh", "clear") &&
          among(reason, null, "clear", "backed", "counts", "weighed"),
      );
      return {
        on: clash,
        row: { choice, tip, reason, tip_for },
        me: { ballots: { [clash]: { choice, tip, reason, tip_for } } },
      };
    },
  ],
  star: [
    ["vote"],
    (room, me, { speeches }) => {
      need(
        Array.isArray(speeches) &&
          Object.values(me.stars).every(({ among: of, give }) => speeches.filter((id) => of.includes(id)).length === give),
      );
      return { row: { speeches }, me: { starred: speeches } };
    },
  ],
  fair: [
    ["vote"],
    (room, me, { clash, fair }) => {
      need(own(me.fair, clash) && among(fair, "fair", "unfair"));
      return { on: clash, row: { fair }, me: { fair: { [clash]: { fair } } } };
    },
  ],
  revise: [
    ["revise"],
    (room, me, { speech, text, restatement = "" }) => {
      need(me.revise.includes(speech) && isText(text, 30, 600) && isText(restatement, 0, 140));
      const revision = { text, restatement, state: "sent" };
      return { on: speech, row: revision, me: { mine: { [speech]: { revision } } }, text: revision, done: true };
    },
  ],
  compare: [
    ["compare"],
    (room, me, { comparison, choice }) => {
      need(own(me.comparisons, comparison) && among(choice, "first", "second"));
      return { on: comparison, row: { choice }, me: { comparisons: { [comparison]: { choice } } } };
    },
  ],
};
const isDone = (me) =>
  Object.values(me.ballots ?? me.comparisons ?? {}).every((one) => one.choice) && (!me.stars || me.starred);

export class Room {
  /** `outlet` tells what changed: `one(seat, message)` a seat's sockets, `all(message)` everybody's. */
  constructor(code, store, outlet) {
    Object.assign(this, { code, store, outlet, version: 0, told: 0, step: 0, round: 0, seats: new Map(), texts: new Map() });
    Object.assign(this, { known: new Map(), changes: { all: {}, mine: new Map() }, left: -BEAT, due: undefined });
    this.public = { code, phase: { id: "0-lobby", name: "lobby" }, progress: {}, seats: {}, texts: {} };
  }

  get phase() {
    return this.public.phase;
  }

  players(side) {
    return [...this.seats.values()].filter((seat) => seat.side && (!side || seat.side === side));
  }

  /** Take a seat, or come back to it; undefined if it is another's. The first who comes is the host. */
  enter(id, key) {
    const known = this.seats.get(id);
    if (known || !isText(id, 1, 20) || !isText(key, 16, 64)) return known?.key === key ? known : undefined;
    const side = this.seats.size ? ["for", "against"][this.seats.size % 2] : null;
    const seat = { id, key, side, me: { seat: id, side } };
    this.seats.set(id, seat);
    this.save(id, "join", "join", { id, key, side }, { all: { seats: { [id]: { side } } } }, () => {});
    return seat;
  }

  /** Do a command of this seat, save it, answer, and tell what changed. Throws what it refuses. */
  move(seat, { id, type, phase, ...fields }, answer) {
    need(isText(id, 1, 64) && typeof type === "string");
    const before = this.known.get(`${seat.id} ${id}`); // sent again
    if (before) return answer(before);
    if (seat.side === null) {
      need(
        type === (this.step ? "end_phase" : "begin") &&
          this.step < PHASES.length - 1 &&
          (type === "begin" || phase === this.phase.id),
      );
      return this.save(seat.id, id, type, {}, this.next(), answer);
    }
    need(phase === this.phase.id && Object.hasOwn(MOVES, type) && MOVES[type][0].includes(this.phase.name));
    const { on = this.phase.id, row, me, text, done = false } = MOVES[type][1](this, seat.me, fields);
    merge(seat.me, me);
    const told = { all: {}, mine: new Map([[seat.id, me]]) };
    if (!seat.me.done && (done || isDone(seat.me))) {
      me.done = seat.me.done = true;
      this.public.progress[seat.side].done += 1;
      told.all = { progress: { [seat.side]: { done: this.public.progress[seat.side].done } } };
      told.mine.set("host", { people: { [seat.id]: { done: true } } });
    }
    if (text) {
      if (type === "speak") this.texts.set(`${seat.id}-${on}`, { ...text, author: seat.id, side: seat.side });
      told.mine.set("host", merge(told.mine.get("host") ?? {}, { texts: { [`${seat.id}-${on}`]: text } }));
    }
    this.save(seat.id, id, type, row, told, answer, `${type}:${seat.id}:${on}`);
  }

  save(seat, id, type, row, told, answer, entity = `${type}:${seat}:${this.phase.id}`) {
    const version = ++this.version;
    this.known.set(`${seat} ${id}`, version);
    const done = () => {
      answer(version);
      this.told = version;
      merge(this.changes.all, told.all, true);
      for (const [to, patch] of told.mine ?? []) this.changes.mine.set(to, merge(this.changes.mine.get(to) ?? {}, patch, true));
    };
    this.store.add({ room: this, version, seat, id, type, row: JSON.stringify(row), entity, done });
  }

  /** Tell what is committed: now, or with the room's next beat. */
  publish() {
    const wait = this.left + BEAT - performance.now();
    if (wait <= 0) this.flush();
    else this.due ??= setTimeout(() => this.flush(), wait);
  }

  flush() {
    const { all, mine } = this.changes,
      span = { version: this.told, now: Date.now() };
    clearTimeout(this.due);
    Object.assign(this, { changes: { all: {}, mine: new Map() }, left: performance.now(), due: undefined });
    for (const [seat, patch] of mine) this.outlet.one(seat, { ...span, patch });
    this.outlet.all({ ...span, patch: all }); // last: who has this has everything
  }

  /** The next phase: what everybody gets for it, dealt by rotation. */
  next() {
    const name = PHASES[++this.step],
      id = `${this.step}-${name}`,
      players = this.players(),
      mine = new Map();
    if (name === "draw") this.round += 1;
    const speeches = [...this.texts].filter(([, text]) => text.round === this.round);
    const texts = (kind) => speeches.filter(([, text]) => text.kind === kind);
    const progress = from(["for", "against"], (side) => ({ done: 0, due: this.players(side).length }));
    const all = { phase: { id, name }, progress, texts: name === "reveal" ? Object.fromEntries(speeches) : {} };
    players.forEach((seat, n) => {
      const at = (list, k) => (list.length ? list[(n + k) % list.length] : ["", {}]);
      const ballots = () => from([1, 3, 5], (k) => k),
        openings = texts("opening"),
        rebuttals = texts("rebuttal");
      const dealt =
        {
          draw: () => ({
            hand: from(
              [0, 1, 2, 3].map((k) => CARDS[(n + 5 * k) % 20]),
              () => ({ n }),
            ),
          }),
          rebuttal: () => ({
            counters: from(
              [0, 1, 2].map((k) => CARDS[(n + 7 * k) % 20]),
              () => ({ kind: "direct" }),
            ),
            opponent: at(openings, 1)[1],
          }),
          vote: () => ({
            ballots: Object.fromEntries(
              Object.keys(ballots()).map((k) => [
                at(rebuttals, +k)[0],
                { opening: at(openings, +k)[1], rebuttal: at(rebuttals, +k)[1] },
              ]),
            ),
            stars: from(["opening", "rebuttal"], (kind) => ({ give: 1, among: [1, 3, 5].map((k) => at(texts(kind), k)[0]) })),
            fair: { [at(rebuttals, 7)[0]]: at(rebuttals, 7)[1] },
          }),
          revise: () => ({ revise: speeches.filter(([, text]) => text.author === seat.id).map(([key]) => key) }),
          compare: () => ({
            comparisons: Object.fromEntries(
              [1, 2].map((k) => [at(speeches, k)[0], { first: at(speeches, k)[1], second: at(speeches, k)[1] }]),
            ),
          }),
        }[name]?.() ?? {};
      const over = Object.keys(seat.me).filter((key) => DEALT.includes(key) || (key === "hand" && name === "reveal"));
      const patch = { ...from(over, () => null), done: false, task: among(name, "reveal", "finished") ? null : name, ...dealt };
      merge(seat.me, patch);
      mine.set(seat.id, patch);
    });
    merge(this.public, { ...all, texts: null });
    this.public.texts = all.texts;
    mine.set("host", {
      people: from(
        players.map((seat) => seat.id),
        () => ({ done: false }),
      ),
    });
    return { all, mine };
  }
}
