/** The stake that runs through a lesson: the room, which guesses, against the votes. */

import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { pointOf, scoreOf } from "#app/core/together.js";

/** @import { Public } from "#app/protocol.d.ts" */

/** Whether a class plays for it: not on a grave motion, nor where nobody can guess. @param {Public} pub */
export const isPlayedFor = (pub) =>
  !pub.motion.tone && (scoreOf(pub).of > 0 || Boolean(pub.reveal?.runs?.room));

/** `told`: a clash whose verdict has just come; `but`: one whose verdict is still to come. @param {{ told?: string, but?: string }} props */
export function ScoreBoard({ told = "", but = "" }) {
  const { public: pub } = useRoom();
  if (!isPlayedFor(pub)) return null;
  const { room, votes } = scoreOf(pub, but);
  const clash = pub.clashes?.[told];
  const point = clash && pointOf(clash);
  return html`<p class="score-board"><span data-scored=${point === "room" ? "" : undefined}>${_("The room")} <b class="num" key=${room}>${room}</b></span> <i>:</i> <span data-scored=${point === "votes" ? "" : undefined}><b class="num" key=${votes}>${votes}</b> ${_("The votes")}</span></p>`;
}

/** What hangs on the last clash of a round, while it is guessed. @param {Public} pub @param {string} at */
export function decider(pub, at) {
  if (!isPlayedFor(pub)) return "";
  const { room, votes } = scoreOf(pub, at);
  const isLast = pub.phase.round === pub.phase.rounds;
  if (room === votes)
    return isLast ? _("Level: this one decides.") : _("Level: who leads next round?");
  if (room === votes + 1)
    return isLast ? _("One more and the room wins.") : _("One more for the lead?");
  if (votes === room + 1) return _("Get this one and the room is level.");
  return "";
}

/** Who is ahead, in a sentence. @param {Public} pub */
export function standing(pub) {
  const { room, votes } = scoreOf(pub);
  const isOver = pub.phase.name === "finished" || pub.phase.round === pub.phase.rounds;
  if (room > votes) return isOver ? _("The room beat the votes.") : _("The room leads.");
  if (room < votes)
    return isOver
      ? _("The votes surprised the room more often.")
      : _("The votes lead. The next round can turn it.");
  return isOver ? _("The room and the votes are level.") : _("Level, with a round to come.");
}
