/** Which sample clashes somebody has judged, kept in this browser only: for each motion, the verdict on each sample by its number. */

/** @import { Verdict } from "#app/protocol.d.ts" */
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

    forget: () => storage.remove(KEY),
  };
}

/** How often somebody saw it as we do: {agreed, of}. @param {{ verdict: Verdict }[]} samples @param {{ [n: string]: Verdict }} judged */
export function agreement(samples, judged) {
  const seen = samples.map(({ verdict }, n) => [verdict, judged[n]]).filter(([, mine]) => mine);
  return { agreed: seen.filter(([ours, mine]) => ours === mine).length, of: seen.length };
}

/** The number of the next sample that is not judged yet, going round; the first one when all are. @param {unknown[]} samples @param {{ [n: string]: Verdict }} judged */
export function nextSample(samples, judged, from = -1) {
  const order = samples.map((_sample, i) => (from + 1 + i) % samples.length);
  return order.find((n) => !(n in judged)) ?? 0;
}
