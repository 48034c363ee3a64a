/**
 * What people who practise alone learn about themselves: which skills they showed, which one to work on in the next sitting, what
 * went better than last time, and how many days in a row they practised. Pure functions on the sittings that this browser keeps.
 * A skill comes from what its writer ticked, or from what anybody can see: a rule that may be wrong must not start a habit.
 */

/** @import { Noticed, Sitting, Tick } from "#app/types.d.ts" */

/** @typedef {{ [skill: string]: boolean }} Skills */

const SKILLS = ["meets", "fair", "why", "words", "calm"]; // in the order in which they help most

/**
 * What anybody can see in texts: whether they are in words of one's own (`words`), and without words that judge (`calm`). Nothing
 * found is no skill: it is one where a rule has looked at a text, and at each that it looked at found it good. A text that something
 * else is remarked on shows no skill, and keeps the others from showing one.
 * @param {Noticed[]} all
 */
export const skillsOf = (all) => {
  const texts = all.filter(({ care }) => !care);
  const said = texts.flatMap(({ remarks }) => remarks.map(({ about }) => about));
  /** @type {Skills} */
  const skills = {};
  for (const [skill, fault] of /** @type {const} */ ([
    ["words", "copied"],
    ["calm", "loaded"],
  ])) {
    const shown = texts.flatMap(({ shows }) => shows?.[skill] ?? []);
    if (said.includes(fault)) skills[skill] = false;
    else if (shown.length && shown.every(Boolean) && !said.length) skills[skill] = true;
  }
  return skills;
};

/** @param {Skills | undefined} skills @param {Tick} tick */
export const ticked = (skills, { about, yes }) => ({ ...skills, [about]: yes });

/** The one skill to carry to the next sitting; undefined if nothing was missing. @param {Skills} skills */
export const toCarry = (skills = {}) => SKILLS.find((skill) => skills[skill] === false);

/** The skills that were missing when they last came up, and are there now. @param {Sitting[]} before @param {Skills} now */
export const better = (before, now = {}) =>
  SKILLS.filter(
    (skill) =>
      now[skill] &&
      before.findLast(({ skills }) => skills && skill in skills)?.skills?.[skill] === false,
  );

/** A day by its number, as calendars here count them. @param {number} at ms */
const dayOf = (at) => {
  const day = new Date(at);
  return Math.round(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()) / 86_400_000);
};

/** On how many days in a row there was a sitting, up to today, or to yesterday while there is none today. @param {{ at: number }[]} sittings */
export function daysInARow(sittings, now = Date.now()) {
  const days = new Set(sittings.map(({ at }) => dayOf(at)));
  let day = dayOf(now);
  if (!days.has(day)) day--;
  let n = 0;
  while (days.has(day - n)) n++;
  return n;
}
