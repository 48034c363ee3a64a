/** Before the debate: my name, my side, and who else is here. */

import { Care, Meaning, Seal, Side, sideText } from "#app/components/basics.js";
import { Shelf } from "#app/components/cards.js";
import { Roster, TablesHere, onBench } from "#app/components/people.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { BENCHES, letter, SIDES } from "#app/core/sides.js";
import { isAloud, sideIsDealt } from "#app/core/speeches.js";
import { Page } from "#app/rooms/player/frame.js";
import { Quick } from "#app/rooms/player/waits/quick.js";

/** Whether the side that somebody has is theirs. @param {import("#app/protocol.d.ts").Public} pub */
const hasSide = (pub) => pub.options.sides === "chosen" || sideIsDealt(pub);

/** @param {{ alias: string }} props */
function MySide({ alias }) {
  const room = useRoom();
  const { me } = room;
  if (!me.side || !hasSide(room.public)) {
    const judge = isAloud(room.public)
      ? [
          _("You listen and judge"),
          _(
            "You hear the speakers, ask questions by a show of hands, and then judge what was said. Ask your teacher if you’d like to speak.",
          ),
        ]
      : [
          _("You will judge"),
          _(
            "You’ll read both sides and vote on every clash you’re given. You don’t write anything.",
          ),
        ];
    return html`<section class="banner">
      <div><p class="kicker"><bdi>${alias}</bdi></p><h1>${me.role === "judge" ? judge[0] : _("You don’t have a side yet")}</h1>
      <p>${me.role === "judge" ? judge[1] : sideIsDealt(room.public) ? _("Your teacher will give out the sides.") : _("Sides are dealt when we begin.")}</p></div>
    </section>`;
  }
  const side = sideText(room, me.side);
  return html`<section class="banner" data-side=${letter(me.side)}>
    <${Seal} side=${me.side} />
    <div>
      <p class="kicker">${_("%(alias)s, you’ll argue", { alias })}</p>
      <h1 dir="auto" lang=${room.public.motion.language}>${side.name}</h1>
      <p dir="auto" lang=${room.public.motion.language}>${/\s/u.test(side.gloss) && html`<b>${side.gloss}.</b>`} ${side.sentence}</p>
      <${Meaning} />
    </div>
  </section>`;
}

function ChooseSide() {
  const { me, act } = useRoom();
  return html`<fieldset class="stack">
    <legend><h2>${_("Which side will you argue?")}</h2></legend>
    <div class="tiles">
      ${SIDES.map(
        (side) => html`<label class="choice" key=${side} data-side=${letter(side)}>
        <input type="radio" name="side" value=${side} checked=${me.side === side} onChange=${() => act("choose", { side })} />
        <span><${Side} side=${side} gloss /></span>
      </label>`,
      )}
    </div>
  </fieldset>`;
}

export function Lobby() {
  const { public: pub, me, act, toast } = useRoom();
  const alias = pub.seats[me.seat]?.alias ?? "";
  const here = BENCHES.reduce((sum, bench) => sum + onBench(pub.seats, bench).length, 0);
  const judges = onBench(pub.seats, "judges").length;
  const { table } = usePage();

  async function respin() {
    if ((await act("respin")).ok) toast(_("You have a new name."));
  }

  return html`<${Page} gap="1.5rem" reference=${html`<${Shelf} />`}>
    <div class="stack">
      <${MySide} alias=${alias} />
      ${me.respins !== undefined && me.respins > 0 && html`<p><button type="button" class="btn quiet slim" onClick=${respin}>${n_("Another name (%(n)s left)", "Another name (%(n)s left)", me.respins)}</button></p>`}
      ${me.role === "player" && isAloud(pub) && html`<p>${_("You’re one of the speakers. If you’d rather not speak, a partner can read your line, or your teacher can let you listen instead.")}</p>`}
      ${me.side && pub.options.sides !== "chosen" && sideIsDealt(pub) && html`<${Care}>${_("You argue it to test it, not because you believe it.")}<//>`}
      ${pub.options.sides === "chosen" && me.role === "player" && html`<${ChooseSide} /><${Care}>${_("You argue a side to test it. You don’t have to believe it.")}<//>`}
    </div>
    <${Quick} />
    <section class="stack oxford" aria-labelledby="who">
      <div class="row"><h2 id="who">${table ? _("In the room, at table %(n)s", { n: table }) : _("In the room")}</h2> <p class="push small" role="status">${n_("%(n)s here. Your teacher starts.", "%(n)s here. Your teacher starts.", here)}</p></div>
      ${pub.tables ? html`<${TablesHere} tables=${pub.tables} />` : html`<div class="cq"><div class="sides"><${Roster} bench="for" /><${Roster} bench="against" /></div></div>`}
      ${judges > 0 && html`<${Roster} bench="judges" />`}
    </section>
  <//>`;
}
