/** The motions of one's own that this browser has opened: their links are all that leads back to them. */

import { onDevice } from "#app/core/storage.js";

const KEY = "counterclaim motions"; // [{ at: the page's address, title, read?: for reading only }], the last one first
const MAX_SHELVED = 40;

/** @typedef {{ at: string, title: string, read?: true }} Shelved */

/** @returns {Shelved[]} */
export const shelved = () => onDevice.read(KEY) ?? [];

/** Puts a motion in front. @param {Shelved} motion */
export function remember(motion) {
  onDevice.write(
    KEY,
    [motion, ...shelved().filter(({ at }) => at !== motion.at)].slice(0, MAX_SHELVED),
  );
}

/** @param {string} address */
export function forget(address) {
  const left = shelved().filter(({ at }) => at !== address);
  if (left.length) onDevice.write(KEY, left);
  else onDevice.remove(KEY);
}
