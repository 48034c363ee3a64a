/** A host's ratings of a text by the room's rubric. Only hosts have them in their document. */

import { useState } from "preact/hooks";

import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useHostRoom } from "#app/core/room.js";

/** @import { CriterionWords, HostRoom, Page, UsualRubric } from "#app/types.d.ts" */
/** @import { Ratings } from "#app/protocol.d.ts" */

const CRITERIA = /** @type {const} */ (["claim", "evidence", "answers", "weighs"]);
let unfolded = false; // a host who unfolds one rubric wants to see the next one, too

/** Each criterion in the room's words. @param {HostRoom} room @param {Page} page @returns {[string, CriterionWords][]} */
const criteria = (room, page) =>
  CRITERIA.map((id) => [
    id,
    room.me.options.rubric?.[id] ?? /** @type {UsualRubric} */ (page.rubric).criteria[id],
  ]);

/** @param {{ id: string, rated?: Ratings }} props `id`: of a speech or a rewrite */
export function Rubric({ id, rated = {} }) {
  const room = useHostRoom();
  const page = usePage();
  const done = CRITERIA.filter((criterion) => rated[criterion]?.[room.me.seat]).length;
  return html`<details class="fold rubric-fold" open=${unfolded} onToggle=${(/** @type {{ currentTarget: HTMLDetailsElement }} */ event) => (unfolded = event.currentTarget.open)}>
    <summary>${_("Rubric")} <span class="num">${_("%(n)s of %(all)s", { n: done, all: CRITERIA.length })}</span></summary>
    <div class="stack tight">
      ${criteria(room, page).map(([criterion, words]) => html`<${Criterion} key=${criterion} id=${id} criterion=${criterion} words=${words} given=${rated[criterion] ?? {}} />`)}
      <p class="small">${_("Only hosts see this.")} <a href=${`/rooms/${room.code}/rubric`} target="_blank">${_("Print or change the rubric")}<span class="vh"> ${_("(new window)")}</span></a></p>
    </div>
  </details>`;
}

/** @param {{ id: string, criterion: string, words: CriterionWords, given: { [seat: string]: number } }} props */
function Criterion({ id, criterion, words, given }) {
  const { me, act } = useHostRoom();
  const { rubric } = usePage();
  const [tapped, setTapped] = useState(/** @type {number | undefined} */ (undefined)); // until the server has answered
  const own = tapped ?? given[me.seat] ?? 0;
  const names = (rubric?.levels ?? []).map((name, n) => /** @type {const} */ ([n + 1, name]));
  const others = Object.entries(given).filter(([seat]) => seat !== me.seat);
  const tap = async (/** @type {number} */ level) => {
    setTapped(level);
    await act("rate", { speech: id, criterion, level });
    setTapped(undefined);
  };
  const field = `${criterion}-${id}`;
  return html`<fieldset class="rate" aria-describedby=${`said-${field}`}>
    <legend><bdi>${words.name}</bdi></legend>
    <div class="row chips">
      ${[...names, /** @type {const} */ ([0, "–"])].map(
        ([level, name]) => html`<label class="chip" key=${level}>
          <input type="radio" name=${field} value=${level} checked=${level === own} onChange=${() => tap(level)} />
          ${level ? name : html`<span aria-hidden="true">${name}</span><span class="vh">${_("Not rated")}</span>`}
        </label>`,
      )}
    </div>
    <p class="small" id=${`said-${field}`}><bdi>${own > 0 && words.levels[own - 1]}</bdi></p>
    ${others.map(([seat, level]) => html`<p class="small" key=${seat}>${_("Another host: %(level)s", { level: rubric?.levels[level - 1] })}</p>`)}
  </fieldset>`;
}
