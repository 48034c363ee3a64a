/** What was noticed in earlier sittings, kept in this browser alone: [{room, at, motion, met, of}], oldest first. */

const KEY = "counterclaim sittings"; // what drafts.js calls its own is swept away after two days
const MOST = 50;

/** `storage` is localStorage, or undefined where a browser keeps nothing. */
export function createSittings(storage) {
  const all = () => {
    try {
      const kept = JSON.parse(storage.getItem(KEY));
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  };

  /** Keeps a sitting, once for each room. */
  function add(sitting) {
    const kept = all();
    if (kept.some(({ room }) => room === sitting.room)) return;
    try {
      storage.setItem(KEY, JSON.stringify([...kept, sitting].slice(-MOST)));
    } catch {
      // this browser keeps nothing: then nothing is shown either
    }
  }

  function forget() {
    try {
      storage.removeItem(KEY);
    } catch {
      // there was nothing
    }
  }

  return { all, add, forget };
}

/** A text in pieces, {text, marked}, in their order; marks count characters and may overlap. */
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
