/** A list in another order (Fisher–Yates). `random` gives numbers from 0 to below 1, as Math.random does. @template T @param {T[]} list */
export function shuffled(list, random = Math.random) {
  const left = [...list];
  for (let i = left.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [left[i], left[j]] = [left[j], left[i]];
  }
  return left;
}
