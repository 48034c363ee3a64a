/**
 * A device that several people share: whose turn it is, and how it goes from one person to the next. A cookie says whose turn it is,
 * so that the server, too, opens no other person's page. Each turn is a page of its own, and leaves nothing for the next.
 */

import { base } from "#app/core/base.js";
import { tidy } from "#app/core/measure.js";
import { inTab, onDevice } from "#app/core/storage.js";

/** @import { Room } from "#app/types.d.ts" */

const LONGEST = 2 * 3600; // s: a turn whose person walked off is over by the next lesson
const PATIENCE = 5_000; // ms for what is on its way to the room
const AGAIN = 1_000; // ms
const KEPT = "counterclaim"; // how the keys begin of all that scripts keep
const BEFORE = "counterclaim before"; // who had the turn before
export const NUDGED_HERE = "counterclaim table nudge"; // the last one that the whole table has answered
const NAMES = "counterclaim names"; // first names of a device's people, by room
const OPENED = "counterclaim opened"; // when each person's page was opened here, by room
const DAYS = 2 * 86_400_000; // ms, as long as drafts

/** @param {string} code @param {string} seat "": nobody's turn */
function say(code, seat) {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `turn_${code}=${seat}; path=/; samesite=lax; max-age=${seat ? LONGEST : 0}${secure}`;
  void document.cookie; // Chromium writes later: without this, the next page may be asked for with the old cookie
}

const isOld = (/** @type {string} */ key) => !(onDevice.read(key)?.at > Date.now() - DAYS);

/** Deletes what a person wrote in this room, or answered in this tab, before the next person comes. @param {string} code */
export function forget(code) {
  for (const key of onDevice.keys())
    if (
      key.startsWith(`${KEPT}:${code}:`) ||
      ([NAMES, OPENED].some((kept) => key.startsWith(kept)) && isOld(key))
    )
      onDevice.remove(key);
  for (const key of inTab.keys())
    if (key.startsWith(KEPT) && key !== BEFORE && key !== NUDGED_HERE) inTab.remove(key);
}

/** Waits until the room answers: while it doesn't, the next page would be the browser's own, which leads nowhere. @param {string} code */
export async function reached(code) {
  const headers = { Accept: "application/json" };
  const answers = () =>
    fetch(`${base}/rooms/${code}/seats`, { headers, signal: AbortSignal.timeout(PATIENCE) }).then(
      ({ status }) => status < 500 && status !== 429,
      () => false,
    );
  while (!(await answers())) await new Promise((done) => setTimeout(done, AGAIN));
}

/**
 * The device is now this person's, on another page in the place of this one.
 * @param {string} code
 * @param {string} seat
 * @param {string} [phase] the part in which a page that others may not see is opened: when, is noted for whoever opens it next
 */
export function takeTurn(code, seat, phase) {
  forget(code);
  if (phase) {
    const opened = openedHere(code);
    const last = opened[seat];
    const before = last?.phase === phase ? last.at : undefined;
    onDevice.write(`${OPENED} ${code}`, {
      at: Date.now(),
      opened: { ...opened, [seat]: { phase, at: Date.now(), before } },
    });
  }
  say(code, seat);
  location.replace(`${base}/rooms/${code}`);
}

/** @param {string} code @returns {{ [seat: string]: { phase: string, at: number, before?: number } }} */
const openedHere = (code) => onDevice.read(`${OPENED} ${code}`)?.opened ?? {};

/** When a person's page was last opened at this device in the same part (ms); undefined if it wasn't. @param {string} code @param {string} seat @param {string} phase */
export function openedBefore(code, seat, phase) {
  const opened = openedHere(code)[seat];
  return opened?.phase === phase ? opened.before : undefined;
}

/**
 * The turn is over: another page takes the place of this one, which is kept nowhere, as soon as the room can be reached.
 * @param {string} code
 * @param {string} [seat] whose turn it was, if they come last now
 * @param {string} [then] the page that follows
 */
export async function endTurn(code, seat = "", then = `${base}/rooms/${code}`) {
  say(code, "");
  forget(code);
  inTab.set(BEFORE, seat);
  await reached(code);
  location.replace(then);
}

/** The seat that had the last turn in this tab, if it was handed on. */
export const before = () => inTab.get(BEFORE);

/**
 * Whether the room has all that was written here, once what is on its way has arrived.
 * @param {Pick<Room, "net" | "drafts" | "me" | "actNow">} room
 */
export async function isSaved({ net, drafts, me, actNow }) {
  actNow();
  const end = Date.now() + PATIENCE;
  const late = new Promise((done) => setTimeout(() => done(false), PATIENCE));
  const saved = (await Promise.race([drafts?.settle() ?? true, late])) === true;
  while (net.isBusy() && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
  return saved && !net.isBusy() && lacking({ drafts, me }).length === 0;
}

/**
 * What was written here and the room has neither as a text nor as a draft.
 * @param {Pick<Room, "drafts" | "me">} room
 */
export function lacking({ drafts, me }) {
  const inRoom = [...Object.values(me.mine ?? {}), ...Object.values(me.group?.tickets ?? {})];
  const told = new Set(inRoom.map(({ text }) => text));
  return (drafts?.all() ?? []).filter(
    ({ resends, line, kept, text = "" }) =>
      !told.has(tidy(text)) &&
      ((resends && me.mine?.[resends]?.state === "returned") || (line && text.trim() && !kept)),
  );
}

/** First names that only this device knows, by seat: of the people who share it, and of guests, who sit with them. @param {string} code @returns {{ names?: { [seat: string]: string }, guests?: { [seat: string]: string } }} */
const firstNames = (code) => onDevice.read(`${NAMES} ${code}`) ?? {};

/** The seats of the people at this device whose first names it knows. @param {string} code */
export const knownHere = (code) => Object.keys(firstNames(code).names ?? {});

/** Whether somebody was asked what to call a guest at this table. @param {string} code @param {string} seat */
export const isGuestHere = (code, seat) => seat in (firstNames(code).guests ?? {});

/** A person's first name, if this device knows it; else "". @param {string} code @param {string} seat */
export function firstName(code, seat) {
  const { names, guests } = firstNames(code);
  return numbered({ ...names, ...guests }, seat);
}

/** A name, with a number behind it where several have the same, in the order in which they joined; "" without one. @param {{ [seat: string]: string | undefined }} names in that order @param {string} seat */
export function numbered(names, seat) {
  const name = names[seat];
  const same = Object.keys(names).filter((one) => names[one] === name);
  return !name || same.length === 1 ? (name ?? "") : `${name} ${same.indexOf(seat) + 1}`;
}

/** @param {string} code @param {{ [seat: string]: string }} names of those who have just come @param {"names" | "guests"} [as] */
export function keepNames(code, names, as = "names") {
  const before = firstNames(code);
  onDevice.write(`${NAMES} ${code}`, {
    ...before,
    at: Date.now(),
    [as]: { ...before[as], ...names },
  });
}
