/** Puts the flow of a round on the projector, part by part. */

import { aroundFlow, flowRounds } from "#app/core/flow.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useHostRoom } from "#app/core/room.js";
import { Row } from "#app/rooms/host/panels.js";

/** @import { Can, HostRoom } from "#app/types.d.ts" */

/** @param {HostRoom} room */
export function flowActions({ act, public: pub }) {
  const can = {
    /** @param {{ round: number, part: number }} part */
    showFlow: (part) => act("show_flow", part),
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

/** @param {{ can: Can }} props */
export function FlowPanel({ can }) {
  const { code, public: pub } = useHostRoom();
  const rounds = flowRounds(pub);
  if (!rounds.length) return null;
  const shown = pub.flow_shown;
  const { back, ahead } = aroundFlow(pub);
  return html`<${Row} title=${_("The flow")} about=${_("What was argued, what answered it, and what nobody answered.")}>
    ${
      shown
        ? html`<button type="button" class="btn quiet" aria-disabled=${back ? undefined : "true"} onClick=${() => back && can.showFlow(back)}>${_("Back")}</button>
          <button type="button" class="btn quiet" aria-disabled=${ahead ? undefined : "true"} onClick=${() => ahead && can.showFlow(ahead)}>${_("Next part")}</button>
          <button type="button" class="btn quiet" onClick=${can.hideFlow}>${_("Stop showing it")}</button>`
        : rounds.map(
            (round) =>
              html`<button type="button" class="btn quiet" key=${round} onClick=${() => can.showFlow({ round, part: 0 })}>${rounds.length > 1 ? _("Show round %(round)s on the projector", { round }) : _("Show it on the projector")}</button>`,
          )
    }
    <a target="_blank" href=${`/rooms/${code}/flow`}>${_("Read it")}<span class="vh"> ${_("(new window)")}</span></a>
  <//>`;
}
