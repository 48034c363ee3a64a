/** The pages of a debate under way. They are a file of their own, which comes once the lobby is there. */

import { Care } from "#app/rooms/player/waits/care.js";
import { Closing } from "#app/rooms/player/phases/closing.js";
import { Coaching } from "#app/rooms/player/phases/coaching.js";
import { Compare } from "#app/rooms/player/phases/compare.js";
import { Draw } from "#app/rooms/player/phases/draw.js";
import { Finished } from "#app/rooms/player/phases/finished.js";
import { Opening } from "#app/rooms/player/phases/opening.js";
import { Rebuttal } from "#app/rooms/player/phases/rebuttal.js";
import { OfTable, Reveal } from "#app/rooms/player/phases/reveal.js";
import { Between, Speaking } from "#app/rooms/player/phases/speaking.js";
import { Revise } from "#app/rooms/player/phases/revise.js";
import { TableDraw } from "#app/rooms/player/phases/table.js";
import { Vote } from "#app/rooms/player/phases/vote.js";
import { HiddenSince, Resend } from "#app/rooms/player/resend.js";
import { Waiting } from "#app/rooms/player/waiting.js";
import { Aftermath } from "#app/rooms/player/writing.js";

/** @import { PhaseName } from "#app/protocol.d.ts" */

export { Aftermath, Care, Coaching, HiddenSince, OfTable, Resend, TableDraw, Waiting };

/** @type {{ [phase in PhaseName]?: () => unknown }} */
export const PHASES = {
  draw: Draw,
  opening: Opening,
  rebuttal: Rebuttal,
  closing: Closing,
  vote: Vote,
  reveal: Reveal,
  revise: Revise,
  compare: Compare,
  finished: Finished,
};
/** Where a debate is said aloud. @type {{ [phase in PhaseName]?: () => unknown }} */
export const SAID = {
  opening: Speaking,
  questions: Between,
  think: Between,
  rebuttal: Speaking,
  closing: Speaking,
};
