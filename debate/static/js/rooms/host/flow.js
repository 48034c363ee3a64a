/** Puts the flow of a round on the projector, part by part. */

import { Icon } from "#app/components/basics.js";
import { aroundFlow, flowParts, flowRounds } from "#app/core/flow.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useHostRoom } from "#app/core/room.js";

/** @import { HostRoom } from "#app/types.d.ts" */

/**
 * @param {HostRoom} room
 * @param {() => void} hold stops the clock of a reveal that would end by itself
 */
export function flowActions({ act, public: pub }, hold) {
  const can = {
    /** @param {{ round: number, part: number }} part */
    showFlow: (part) => {
      hold();
      return act("show_flow", part);
    },
    hideFlow: () => act("hide_flow"),
    /** Shows the flow of the last round that has one, or takes the flow away. */
    turnFlow: () => {
      const round = flowRounds(pub).at(-1);
      if (pub.flow_shown) can.hideFlow();
      else if (round) can.showFlow({ round, part: 0 });
    },
  };
  return can;
}

export function FlowPanel({ can }) {
  const { code, public: pub } = useHostRoom();
  const rounds = flowRounds(pub);
  if (!rounds.length) return null;
  const shown = pub.flow_shown;
  const { back, ahead } = aroundFlow(pub);
  return html`<section class="panel stack" aria-labelledby="flow">
    <h2 id="flow" class="note"><${Icon} name="i-flow" /> ${_("The flow")}</h2>
    <p class="small">${_("What was argued, what answered it, and what nobody answered.")} <a target="_blank" href=${`/rooms/${code}/flow`}>${_("Read it")}<span class="vh"> ${_("(new window)")}</span></a></p>
    ${shown && html`<p class="small" role="status">${_("On the projector: part %(n)s of %(all)s.", { n: shown.part + 1, all: flowParts(pub, shown.round).length })}</p>`}
    ${
      shown
        ? html`<div class="row">
          <button type="button" class="btn quiet" aria-disabled=${back ? undefined : "true"} onClick=${() => back && can.showFlow(back)}>${_("Back")}</button>
          <button type="button" class="btn quiet" aria-disabled=${ahead ? undefined : "true"} onClick=${() => ahead && can.showFlow(ahead)}>${_("Next part")}</button>
          <button type="button" class="btn quiet" onClick=${can.hideFlow}>${_("Stop showing it")}</button>
        </div>`
        : html`<div class="row">
          ${rounds.map((round) => html`<button type="button" class="btn quiet" key=${round} onClick=${() => can.showFlow({ round, part: 0 })}>${rounds.length > 1 ? _("Show round %(round)s on the projector", { round }) : _("Show it on the projector")}</button>`)}
        </div>`
    }
  </section>`;
}
