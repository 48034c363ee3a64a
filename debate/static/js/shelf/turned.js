/** Motions that want the opposite of one another. */

const REFUSES =
  /\b(?:not|never|no|cannot|against|ban|bans|banned|abolish(?:ed)?|end|ended|stop|stopped|scrap(?:ped)?|forbid|forbidden|prohibit(?:ed)?|illegal|opposes?|rejects?|regrets?|too|wrong|mistake|voluntary|optional|worse|less|fewer)\b|n['’]t\b/giu;

/**
 * Whether a motion surely wants the opposite of another one: in most of its words, one of the two refuses, or what one of them puts first
 * the other has after "than".
 * @param {string} motion
 * @param {string} found "" where none is known
 */
export function turnsRound(motion, found) {
  const [words, others] = [motion, found].map(
    (one) => new Set(telling(one.toLowerCase()).map((word) => word.slice(0, 5))),
  );
  const shared = [...words].filter((word) => others.has(word)).length;
  if (shared * 2 <= Math.min(words.size, others.size)) return false;
  const refusals = [motion, found].map((one) => (one.match(REFUSES) ?? []).length % 2);
  if (refusals[0] !== refusals[1]) return true;
  const [[favourite, rival], [liked, other]] = [motion, found].map((one) =>
    one.toLowerCase().split(/\bthan\b/u),
  );
  if (rival === undefined || other === undefined) return false;
  return telling(liked).some((word) => telling(rival).includes(word) && !favourite.includes(word));
}

/** The words of a text that say what it is about. @param {string} text @returns {string[]} */
const telling = (text) => text.match(/\b(?!should|would|must)\p{L}{4,}/giu) ?? [];
