/**
 * Saves a motion field by field while it is written, by one person or by several at once.
 *
 * Each edit says which version of the motion its author had seen. If the field has changed since, the server saves nothing and
 * answers with both texts; then a person decides. What is not saved yet is kept on this device, and sent when the network is back.
 */

/** @import { Storage } from "#app/types.d.ts" */

/** [path, new text or null to remove the whole entry, version that its author had seen] @typedef {[string, string | null, number]} Edit */
/** @typedef {{ id: string, edits: Edit[], back?: "undo" | "redo" }} Change `back`: it takes back a change, or brings it again */
/** [text, version] of each field @typedef {{ [path: string]: [string, number] }} Fields */
/** @typedef {{ field: string, said: string, line?: number, weak?: true }} Fault */
/** `instead`: what students read where nobody has written a text yet
 * @typedef {{ version: number, fields?: Fields, faults?: Fault[], instead?: { [path: string]: string } }} State */
/** @typedef {{ status: number, said: any }} Answer status 0: none came */
/** A change of ours in which another person was faster, and the fields that they changed. @typedef {{ change: Change, paths: string[] }} Ask */

const PAUSE = 900; // ms without a key before a text is saved
const RETRY = [2000, 5000, 10_000, 20_000]; // ms
const LOOK = 4000; // ms between two looks at what others have changed
const ABANDONED = 60_000; // ms after which another tab's unsaved changes are taken over

/**
 * @param {object} given
 * @param {State} given.state
 * @param {(change: { id: string, author: string, edits: Edit[], since: number }) => Promise<Answer>} given.send
 * @param {(since: number) => Promise<Answer>} given.look
 * @param {string} given.author a random word that this tab keeps
 * @param {Storage} given.storage
 * @param {string} given.key under which unsaved changes are kept
 * @param {() => string} given.random
 * @param {() => number} [given.now]
 * @param {() => boolean} [given.visible] whether anybody looks at the page
 */
export function createSaver({
  state,
  send,
  look,
  author,
  storage,
  key,
  random,
  now = Date.now,
  visible = () => true,
}) {
  let { version, fields = {}, faults = [], instead = {} } = state;
  /** Being typed. @type {Map<string, { value: string, read: number, id: string }>} */
  const typed = new Map();
  /** In the order in which they are sent; the first is on its way. @type {Change[]} */
  let queue = [];
  /** @type {Ask[]} */
  let asks = [];
  /** Texts that the server refused, and why. @type {Map<string, { value: string, said: string }>} */
  const refused = new Map();
  /** Changes that can be taken back: of each field the text before, and the version in which it was changed. @type {[string, string, number][][]} */
  const undos = [];
  /** Those that were taken back. @type {typeof undos} */
  let redos = [];
  /** What waits to be taken back until everything before it is saved. @type {("undo" | "redo")[]} */
  let backs = [];
  let gone = ""; // why nothing can be saved here any more
  let said = ""; // why a change of several fields was refused
  let failures = 0;
  let sending = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let retry;
  const listeners = new Set();

  const changed = () => listeners.forEach((listener) => listener());

  // --- what a field says ---

  /** @param {string} path */
  const single = (path) =>
    asks.find(({ change: { edits } }) => edits.length === 1 && edits[0][0] === path);

  /** @param {string} path */
  function value(path) {
    const asked = single(path)?.change.edits[0][1];
    if (typeof asked === "string") return asked;
    const pending = refused.get(path) ?? typed.get(path);
    if (pending) return pending.value;
    for (const { edits } of [...queue].reverse())
      for (const [edited, text] of edits)
        if (edited === path || (text === null && isBelow(path, edited))) return text ?? "";
    return fields[path]?.[0] ?? "";
  }

  /** Every path that has, or had, a text. */
  function paths() {
    const found = new Set(Object.keys(fields));
    for (const { edits } of queue)
      for (const [path, text] of edits) if (text !== null) found.add(path);
    for (const path of [...typed.keys(), ...refused.keys()]) found.add(path);
    return [...found];
  }

  const seen = (/** @type {string} */ path) => Math.max(version, fields[path]?.[1] ?? 0);

  // --- editing ---

  /** Notes what is being typed. @param {string} path @param {string} text */
  function type(path, text) {
    said = "";
    refused.delete(path);
    const asked = single(path);
    if (asked) asked.change.edits[0][1] = text;
    else {
      const before = typed.get(path);
      typed.set(path, {
        value: text,
        read: before?.read ?? seen(path),
        id: before?.id ?? random(),
      });
      clearTimeout(pause);
      pause = setTimeout(flush, PAUSE);
    }
    keep();
    changed();
  }

  /** Saves what was typed, now. */
  function flush() {
    clearTimeout(pause);
    for (const [path, { value: text, read, id }] of typed) {
      const before = queue.findLast(({ edits }) => edits.some(([edited]) => edited === path));
      if (before || text.trim() !== (fields[path]?.[0] ?? "") || read < seen(path))
        queue.push({ id, edits: [[path, text, read]] });
    }
    typed.clear();
    keep();
    changed();
    pump();
  }

  /**
   * Changes several fields together. Each edit may say on which version it is based; by default, on what is on the screen.
   * @param {([string, string | null] | [string, string | null, number])[]} edits
   * @param {Change["back"]} [back]
   */
  function commit(edits, back) {
    said = "";
    flush();
    queue.push({
      id: random(),
      edits: edits.map(([path, text, read]) => [path, text, read ?? seen(path)]),
      back,
    });
    keep();
    changed();
    pump();
  }

  // --- sending ---

  async function pump() {
    if (sending || gone || !queue.length) return;
    clearTimeout(retry);
    sending = true;
    const change = queue[0];
    changed();
    const { status, said: body } = await send({
      id: change.id,
      author,
      edits: change.edits,
      since: version,
    });
    sending = false;
    if (status === 200) succeeded(change, body);
    else if (status === 409 && body?.overtaken) overtaken(change, body);
    else if ([403, 404, 410].includes(status)) gone = body?.error?.message ?? " ";
    else if (status === 413 || status === 422) {
      queue.shift();
      const said_ = body?.error?.message ?? "";
      if (change.edits.length === 1)
        refused.set(change.edits[0][0], { value: change.edits[0][1] ?? "", said: said_ });
      else said = said_;
    } else {
      retry = setTimeout(pump, RETRY[Math.min(failures, RETRY.length - 1)]);
      failures += 1;
      keep();
      changed();
      return;
    }
    failures = 0;
    keep();
    nextBack();
    changed();
    pump();
  }

  /** @param {Change} change @param {State & { saved: number }} body */
  function succeeded(change, body) {
    queue.shift();
    const before = fields;
    take(body);
    const step = Object.entries(body.fields ?? {})
      .filter(
        ([path, [text, at]]) =>
          at === body.saved && isOf(change, path) && text !== (before[path]?.[0] ?? ""),
      )
      .map(
        ([path]) =>
          /** @type {[string, string, number]} */ ([path, before[path]?.[0] ?? "", body.saved]),
      );
    if (!change.back) redos = [];
    // What waits, or may be taken back, has seen this change too: a link's field belongs to two cards, of which both may be deleted.
    for (const edit of [...undos, ...redos, ...queue.map(({ edits }) => edits)].flat())
      edit[2] = readAfter(edit[0], edit[2], body.saved);
    if (step.length) (change.back === "undo" ? redos : undos).push(step);
    for (const [path, text] of typed) text.read = readAfter(path, text.read, body.saved);
  }

  /** What an edit has seen, once another one of ours is saved: that too, unless others changed the same. @param {string} path @param {number} read @param {number} saved */
  function readAfter(path, read, saved) {
    const newer = Object.entries(fields).filter(
      ([other, [, at]]) =>
        at > read && (other === path || isBelow(other, path) || isBelow(path, other)),
    );
    return newer.length && newer.every(([, [, at]]) => at === saved) ? saved : read;
  }

  /** @param {Change} change @param {State & { overtaken: string[] }} body */
  function overtaken(change, body) {
    queue.shift();
    take(body);
    if (change.edits.length === 1 && change.edits[0][1] !== null) {
      // What was typed into the same field meanwhile belongs to the same question.
      const [path] = change.edits[0];
      for (const later of queue.filter(({ edits }) => edits.length === 1 && edits[0][0] === path))
        change.edits[0][1] = later.edits[0][1];
      queue = queue.filter(({ edits }) => edits.length !== 1 || edits[0][0] !== path);
      const text = typed.get(path)?.value;
      if (text !== undefined) change.edits[0][1] = text;
      typed.delete(path);
    }
    asks.push({ change, paths: body.overtaken });
    backs = [];
  }

  /** @param {Ask} ask @param {boolean} mine whether our change is made, now that both are known */
  function decide(ask, mine) {
    asks = asks.filter((other) => other !== ask);
    if (mine)
      commit(
        ask.change.edits.map(([path, text]) => [path, text, version]),
        ask.change.back,
      );
    else {
      keep();
      changed();
    }
  }

  // --- what others do ---

  /** @param {State} found */
  function take(found) {
    if (found.version < version) return;
    version = found.version;
    if (found.fields) fields = { ...fields, ...found.fields };
    if (found.faults) faults = found.faults;
    if (found.instead) instead = found.instead;
  }

  async function refresh() {
    if (sending || gone || !visible()) return;
    const { status, said: body } = await look(version);
    if (status === 200 && !sending) {
      const before = version;
      take(body);
      if (version !== before) changed();
      if (failures) pump();
    } else if ([403, 404, 410].includes(status)) {
      gone = body?.error?.message ?? " ";
      changed();
    }
  }

  // --- undo ---

  /** Taken back, or brought again, one after the other: each needs to know what the one before it became. @param {"undo" | "redo"} back */
  function takeBack(back) {
    backs.push(back);
    flush();
    nextBack();
  }

  function nextBack() {
    while (backs.length && !queue.length) {
      const back = backs.shift();
      const step = (back === "undo" ? undos : redos).pop();
      if (step) commit(step, back);
    }
  }

  // --- what is kept on this device ---

  const unsaved = () => queue.length + typed.size + asks.length + refused.size > 0;

  function keep() {
    const others = Object.fromEntries(
      Object.entries(storage.read(key) ?? {}).filter(([name]) => name !== author),
    );
    if (unsaved()) {
      const writing = [...typed].map(([path, { value: text, read, id }]) => ({
        id,
        edits: [[path, text, read]],
      }));
      const stuck = [...refused].map(([path, { value: text }]) => ({
        id: random(),
        edits: [[path, text, seen(path)]],
      }));
      const changes = [...queue, ...asks.map(({ change }) => change), ...writing, ...stuck];
      storage.write(key, { ...others, [author]: { at: now(), changes } });
    } else if (Object.keys(others).length) storage.write(key, others);
    else storage.remove(key);
  }

  /** Takes over what a tab that is no longer open had not saved. Its changes have their ids, so none is made twice. */
  function adopt() {
    // Under our own name is what this tab kept before it was loaded again.
    const all = storage.read(key) ?? {};
    const left = Object.entries(all).filter(([name, kept]) =>
      name === author ? !unsaved() : now() - kept.at > ABANDONED,
    );
    if (!left.length) return;
    for (const [name, { changes }] of left) {
      queue.push(...changes);
      delete all[name];
    }
    storage.write(key, all);
    keep();
    changed();
    pump();
  }

  /** Begins to look at what others do. Returns how to stop. */
  function start() {
    adopt();
    const looking = setInterval(() => {
      refresh();
      if (unsaved()) keep();
      adopt();
    }, LOOK);
    return () => {
      clearInterval(looking);
      clearTimeout(pause);
      clearTimeout(retry);
    };
  }

  return {
    author,
    value,
    paths,
    type,
    flush,
    commit,
    decide,
    refresh,
    start,
    retry: pump,
    undo: () => takeBack("undo"),
    redo: () => takeBack("redo"),
    /** @param {() => void} listener */
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    faults: () => faults,
    instead: (/** @type {string} */ path) => instead[path] ?? "",
    asks: () => asks,
    /** What the server has, whatever is typed here. */
    stored: (/** @type {string} */ path) => fields[path]?.[0] ?? "",
    ask: single,
    refusal: (/** @type {string} */ path) => refused.get(path)?.said ?? "",
    said: () => said,
    gone: () => gone,
    canUndo: () => undos.length + queue.length + typed.size > 0,
    canRedo: () => redos.length > 0,
    /** saved · saving · waiting (the network is away) · asking (a person has to decide) · refused · gone */
    status() {
      if (gone) return "gone";
      if (failures) return "waiting";
      if (queue.length || typed.size) return "saving";
      if (asks.length) return "asking";
      return refused.size || said ? "refused" : "saved";
    },
  };
}

/** Whether a field belongs to an entry. A link belongs to both of its cards. @param {string} path @param {string} entry */
export function isBelow(path, entry) {
  if (path.startsWith(`${entry}.`)) return true;
  const card = /^cards\.([^.]+)$/.exec(entry)?.[1];
  return card !== undefined && path.includes(`.answers.${card}.`);
}

const isOf = (/** @type {Change} */ { edits }, /** @type {string} */ path) =>
  edits.some(([edited, text]) => edited === path || (text === null && isBelow(path, edited)));
