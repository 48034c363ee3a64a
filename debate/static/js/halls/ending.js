/** How a hall ends: each table's strongest clash, and what the whole class found convincing. */

import { Side, aliasOf, usePackWords } from "#app/components/basics.js";
import { Convinced } from "#app/components/ending.js";
import { verdictOf, votesInWords } from "#app/components/figures.js";
import { guide } from "#app/components/guide.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { RoomContext, useRoom } from "#app/core/room.js";

/** @import { Public, Results } from "#app/protocol.d.ts" */
/** @import { HostRoom, Table } from "#app/types.d.ts" */

const FEW_PEOPLE = 16; // people (docs/game.md, section 9)

/**
 * All tables' verdicts together: each side's share of them, in percent, and its votes. Chance can set the sides of a whole class less
 * far apart than those of one table, because the error of a mean shrinks.
 * @param {(Results | undefined)[]} results
 * @returns {Results | undefined} undefined where no table has figures
 */
export function together(results) {
  const known = results.flatMap((one) => (one?.sides && one.verdicts ? [one] : []));
  const verdicts = known.reduce((n, one) => n + (one.verdicts ?? 0), 0);
  if (!verdicts) return undefined;
  const backed = known.reduce((n, one) => n + (one.sides?.for ?? 0) * (one.verdicts ?? 0), 0);
  const pro = Math.round(backed / verdicts);
  const writers = known.reduce((n, one) => n + one.writers, 0);
  const chance =
    Math.hypot(...known.map((one) => (one.verdicts ?? 0) * (one.chance ?? 0))) / verdicts;
  const gap = 2 * (backed / verdicts) - 100;
  const few = writers <= FEW_PEOPLE && known.every((one) => one.more_often === "too_few");
  const more = few ? "too_few" : Math.abs(gap) <= chance ? "level" : gap > 0 ? "for" : "against";
  const sides = { for: pro, against: 100 - pro };
  const of = (/** @type {"for" | "against"} */ side) =>
    known.reduce((n, one) => n + (one.votes?.[side] ?? 0), 0);
  const votes = { for: of("for"), against: of("against") };
  return {
    writers,
    awards: {},
    sides,
    verdicts,
    votes,
    more_often: more,
    chance: Math.ceil(chance),
  };
}

/** What everybody does now, when the tables are together or not. @param {Public[]} heard */
export function now(heard) {
  const names = new Set(heard.map(({ phase }) => phase.name));
  const [first] = heard;
  if (!first) return "";
  if (names.size > 1)
    return names.has("finished")
      ? _(
          "Tables that have finished talk about the questions on their phones until the others are done.",
        )
      : _("Each table is at its own step. Your phone says what to do.");
  if (first.phase.name === "lobby")
    return _("Choose your table, and meet the two sides on your phone.");
  if (first.phase.name === "reveal")
    return _("Read the clash on your phone. Would you have voted like the table?");
  if (first.phase.name === "finished" && !heard.some(({ results }) => results?.strongest))
    return _("No table got as far as a verdict. What would you have said next?");
  if (first.phase.name === "finished")
    return _(
      "Look at what the other tables argued. Which of these clashes would you answer differently?",
    );
  return guide(first)?.title ?? "";
}

/** The class's own figures, if there are any. @param {{ rooms: HostRoom[] }} props */
export function ClassTotal({ rooms }) {
  const results = together(rooms.map((room) => room.public.results));
  if (!results) return null;
  const [room] = rooms;
  return html`<section class="stack" aria-labelledby="total">
    <h2 id="total">${_("The whole class")}</h2>
    <${RoomContext.Provider} value=${{ ...room, public: { ...room.public, results } }}><${Convinced} /><//>
  </section>`;
}

/** The strongest clash of each table. @param {{ tables: Table[] }} props */
export function StrongestClashes({ tables }) {
  return html`<ul class="tiles strongest" data-many=${tables.length > 4}>
    ${tables.map((table) => html`<li key=${table.code} class="panel stack tight"><${RoomContext.Provider} value=${table.room()}><${Strongest} number=${table.number} /><//></li>`)}
  </ul>`;
}

/** @param {{ number: number }} props */
function Strongest({ number }) {
  const room = useRoom();
  const { clashes = {}, speeches = {}, results } = room.public;
  const tongue = usePackWords();
  const clash = clashes[results?.strongest ?? ""];
  const kicker = html`<h2 class="kicker">${_("Table %(n)s", { n: number })}</h2>`;
  if (!clash) return html`${kicker}<p class="small">${_("No clash was judged here.")}</p>`;
  const won = clash.verdict === "opening" ? "opening" : "rebuttal";
  const speech = speeches[clash[won]];
  const who = speech.bot ? _("Computer player") : speech.author && aliasOf(room, speech.author);
  return html`${kicker}
    <p><b>${verdictOf(room.public, clash)}.</b> <span class="small">${votesInWords(clash.votes)}</span></p>
    <p class="row"><${Side} side=${speech.side} /> <b>${who}</b></p>
    ${speech.text && html`<p class="quote" ...${tongue}>${speech.text}</p>`}`;
}
