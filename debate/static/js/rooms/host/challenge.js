/** Which challenge a later round has: another one, or none, in one tap until rebuttals are written. */

import { challengeAsks, challengeName } from "#app/components/challenge.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useHostRoom } from "#app/core/room.js";

export function ChooseChallenge() {
  const { public: pub, me, act } = useHostRoom();
  const { id: phase, challenge = "" } = pub.phase;
  return html`<fieldset class="aside-part stack tight">
    <legend><h2>${_("Challenge for the rebuttals")}</h2></legend>
    <div class="chips row">${[...(me.challenges ?? []), /** @type {const} */ ("")].map((one) => html`<label class="chip" key=${one}><input type="radio" name="challenge" checked=${one === challenge} onChange=${() => act("set_challenge", { phase, challenge: one })} /> ${one ? challengeName(one) : _("None")}</label>`)}</div>
    <p class="small" role="status">${challenge ? challengeAsks(challenge) : _("Rebuttals are as in round 1.")}</p>
  </fieldset>`;
}
