/**
 * What somebody who practises alone takes along: which skills were there, which one to carry to the next sitting, what went
 * better than last time, and how many days in a row they practised. Pure functions on the sittings that this browser keeps.
 */

/** @import { Point, Sitting } from "#app/types.d.ts" */

/** @typedef {{ [skill: string]: boolean }} Skills */

const SKILLS = ["meets", "fair", "why", "weigh", "card"]; // in the order in which they help most

/** Whether each skill was there wherever it was looked at. @param {Point[]} points @returns {Skills} */
export function skillsOf(points) {
  /** @type {Skills} */
  const skills = {};
  for (const { about, met, asks } of points)
    if (SKILLS.includes(about) && !asks) skills[about] = met && (skills[about] ?? true);
  return skills;
}

/** The one skill to carry to the next sitting; undefined if nothing was missing. @param {Skills} skills */
export const toCarry = (skills = {}) => SKILLS.find((skill) => skills[skill] === false);

/** The skills that were missing when they were looked at last, and are there now. @param {Sitting[]} before @param {Skills} now */
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
