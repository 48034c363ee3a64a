/** Earlier practice sittings, kept only in this browser: [{room, at, motion, tried, skills}], oldest first; of a drill with right answers also {drill, met, of}. */

/** @import { Mark, Sitting, Storage } from "#app/types.d.ts" */
/** @import { Skills } from "#app/coaching/progress.js" */

const KEY = "counterclaim sittings"; // no colon: drafts.js deletes its own keys after two days
const MOST_KEPT = 50;
const LAST = 2; // sittings before this one, of which nothing is given to try again if something else is true

/** @param {Storage} storage */
export function createSittings(storage) {
  /** @returns {Sitting[]} */
  const all = () => {
    const kept = storage.read(KEY);
    return Array.isArray(kept) ? kept : [];
  };

  /** Keeps a sitting, once for each room. @param {Sitting} sitting */
  function add(sitting) {
    const kept = all();
    if (!kept.some(({ room }) => room === sitting.room))
      storage.write(KEY, [...kept, sitting].slice(-MOST_KEPT));
  }

  /** What was given to try in the last two sittings before this one, without what it quoted. @param {string} room */
  const triedBefore = (room) =>
    all()
      .filter((one) => one.room !== room && one.tried)
      .slice(-LAST)
      .flatMap(({ tried }) => tried ?? []);

  /** What the one thing to try was about, in the last two sittings before this one. @param {string} room */
  const firstBefore = (room) =>
    all()
      .filter((one) => one.room !== room)
      .flatMap(({ first }) => first ?? [])
      .slice(-LAST);

  /** Keeps what its writer ticked later. @param {string} room @param {(skills: Skills | undefined) => Skills} change */
  function learn(room, change) {
    storage.write(
      KEY,
      all().map((one) => (one.room === room ? { ...one, skills: change(one.skills) } : one)),
    );
  }

  /**
   * The best result of a drill on a motion, of all sittings but one: most right, and then of fewest.
   * @param {string} motion @param {string} drill @param {string} [room]
   */
  const best = (motion, drill, room = "") =>
    all()
      .filter((one) => one.motion === motion && one.drill === drill && one.room !== room)
      .flatMap(({ met, of }) => (met !== undefined && of ? { met, of } : []))
      .sort((a, b) => b.met - a.met || a.of - b.of)[0];

  return { all, add, triedBefore, firstBefore, learn, best, forget: () => storage.remove(KEY) };
}

/** A text in pieces, {text, marked}, in their order; marks count characters and may overlap. @param {string} text @param {Mark[]} marks */
export function pieces(text, marks) {
  const letters = [...text];
  const found = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    if (start > at) found.push({ text: letters.slice(at, start).join(""), marked: false });
    found.push({ text: letters.slice(Math.max(at, start), end).join(""), marked: true });
    at = end;
  }
  if (at < letters.length) found.push({ text: letters.slice(at).join(""), marked: false });
  return found;
}
