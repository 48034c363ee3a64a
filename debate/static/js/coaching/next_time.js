/** One thing to try next time, from the words of a text: where readers said nothing that is clear enough (docs/report.md). */

/** @import { Motion } from "#app/protocol.d.ts" */
/** @import { Lexicon, ToLookAt } from "#app/types.d.ts" */

/**
 * What to ask its writer; undefined if the rules find nothing.
 * @param {{ motion: Motion, words: Lexicon }} about
 * @param {ToLookAt} text
 */
export async function toTry(about, { kind, sent, against }) {
  const { look } = await import("#app/coaching/coaching.js");
  const { remarks, check } = look(about, kind, sent, against);
  return remarks[0]?.said ?? check?.asks;
}
