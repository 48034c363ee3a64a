/** The sample clashes judged in this browser, kept only here: for each motion, the verdict on each sample by its number. */

/** @import { Card, Sample, Side, Verdict } from "#app/protocol.d.ts" */
/** @import { Storage } from "#app/types.d.ts" */

const KEY = "counterclaim samples";

/** @param {Storage} storage */
export function createSampleScore(storage) {
  const all = () => {
    const kept = storage.read(KEY);
    return kept && typeof kept === "object" && !Array.isArray(kept) ? kept : {};
  };

  return {
    /** @param {string} motion its slug @returns {{ [n: string]: Verdict }} */
    of: (motion) => all()[motion] ?? {},

    /** Keeps the first verdict on a sample: with our reading in sight, a second would prove nothing. @param {string} motion its slug @param {number} n @param {Verdict} verdict */
    judge(motion, n, verdict) {
      const kept = all();
      const mine = kept[motion] ?? {};
      if (!(n in mine)) storage.write(KEY, { ...kept, [motion]: { ...mine, [n]: verdict } });
    },
  };
}

/** How often the verdicts agreed with ours: {agreed, of}. @param {{ verdict: Verdict }[]} samples @param {{ [n: string]: Verdict }} judged */
export function agreement(samples, judged) {
  const seen = samples.map(({ verdict }, n) => [verdict, judged[n]]).filter(([, mine]) => mine);
  return { agreed: seen.filter(([ours, mine]) => ours === mine).length, of: seen.length };
}

/**
 * The number of the next sample that is not judged yet and may be shown, going round; undefined if there is none.
 * @param {Sample[]} samples
 * @param {{ [n: string]: Verdict }} judged
 * @param {(sample: Sample, n: number) => boolean} [may]
 */
export function nextSample(samples, judged, from = -1, may = () => true) {
  const order = samples.map((_sample, i) => (from + 1 + i) % samples.length);
  return order.find((n) => !(n in judged) && may(samples[n], n));
}

const ABOUT = 0.25; // of an opening's longer words: as many as that are also in the card that it rests on

/** The longer words of a text, without their endings. @param {string} text */
const stems = (text) =>
  new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 6)));

/** Whether a sample's opening seems to rest on a card. @param {Pick<Sample, "opening">} sample @param {Pick<Card, "title" | "claim" | "why" | "evidence">} card */
function isAbout({ opening }, { title, claim, why, evidence }) {
  const [said, known] = [opening, [title, claim, why, evidence].join(" ")].map(stems);
  return [...said].filter((stem) => known.has(stem)).length >= Math.max(1, ABOUT * said.size);
}

/**
 * Whether a sample gives nothing away to a person with a side. Until they have answered an opening, its opening must be for their own
 * side; and it must never be about a card that they have.
 * @param {Sample} sample
 * @param {{ side?: Side, answers: boolean, cards: Pick<Card, "title" | "claim" | "why" | "evidence">[] }} mine
 */
export const spoilsNothing = (sample, { side, answers, cards }) =>
  (!side || !answers || sample.side === side) && !cards.some((card) => isAbout(sample, card));
