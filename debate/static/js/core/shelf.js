/** The motions of one's own that this browser has opened: their links are all that leads back to them. */

import { onDevice } from "#app/core/storage.js";

const KEY = "counterclaim motions"; // [{ at: the page's address, title, read?: for reading only, token?: of its link for reading }], the last one first
const MAX_SHELVED = 40;

/** @typedef {{ at: string, title: string, read?: true, token?: string }} Shelved */

/** @returns {Shelved[]} */
export const shelved = () => onDevice.read(KEY) ?? [];

const ends = (/** @type {Shelved} */ { at }, token = "") =>
  Boolean(token) && at.endsWith(`/${token}`);

/** Puts a motion in front, once: where there is its link for editing, not by the one for reading. @param {Shelved} motion */
export function remember(motion) {
  const edited = shelved().find(({ token }) => ends(motion, token));
  const first = edited ?? motion;
  const others = shelved().filter((one) => one.at !== first.at && !ends(one, first.token));
  onDevice.write(KEY, [first, ...others].slice(0, MAX_SHELVED));
}

/** @param {string} address */
export function forget(address) {
  const left = shelved().filter(({ at }) => at !== address);
  if (left.length) onDevice.write(KEY, left);
  else onDevice.remove(KEY);
}
