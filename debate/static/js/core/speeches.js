/** Where a debate is said aloud: who speaks, and the clock of the speech (docs/protocol.md, `Queue`). */

import { _ } from "#app/core/i18n.js";

/** @import { Clock, Public, Queue } from "#app/protocol.d.ts" */

export const LAST_OF_SPEECH = 15; // s that a speech has left when its clock says so

/** Whether people speak in this room, and leave one line of each speech. @param {Pick<Public, "format">} pub */
export const isAloud = ({ format }) => format === "stage";

/**
 * The queue that this page shows, with its group; undefined where nobody speaks.
 * @param {Pick<Public, "queues">} pub
 * @returns {(Queue & { group: string, speaker?: string }) | undefined}
 */
export function queueOf({ queues }) {
  const found = Object.entries(queues ?? {})[0];
  return found && { group: found[0], ...found[1], speaker: found[1].speakers[found[1].at] };
}

/**
 * The clock of the speech that is under way or next, instead of the phase's.
 * @param {Pick<Public, "queues" | "phase">} pub
 * @returns {(Clock & { word?: string | false, speech?: boolean }) | undefined}
 */
export function clockOf(pub) {
  const queue = queueOf(pub);
  if (!queue?.speaker || !queue.each) return pub.phase.clock;
  const { each, began, spent = 0 } = queue;
  if (began) return { length: each, deadline: began + each - spent, speech: true };
  const word = pub.phase.paused ? _("Paused") : spent > 0 ? _("Stopped") : _("Ready");
  return { length: each, remaining: Math.max(0, each - spent), word };
}
