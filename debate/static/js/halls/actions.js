/** What a host can do at all tables of a hall at once, and at one of them. Each table gives its own answer. */

import { phaseTitle } from "#app/components/basics.js";
import { _, n_ } from "#app/core/i18n.js";
import { SECONDS, nextLabel, pausable, waitedFor } from "#app/rooms/host/actions.js";

/** @import { Phase } from "#app/protocol.d.ts" */
/** @import { HostRoom, Question, Table } from "#app/types.d.ts" */

/** @typedef {(make: () => Question | null) => void} Ask asks a host before something happens, as long as there is something to ask */
/** @typedef {ReturnType<Table["act"]>} Answer */

/** The phase of a table that has been heard from. @param {Table} table @returns {Phase} */
const phaseOf = (table) => /** @type {HostRoom} */ (table.room()).public.phase;

/** A table's phase beside others. "Results" can mean a round's; the end of the debate is "Finished". @param {Phase} phase */
export const tableTitle = (phase) =>
  phase.name === "finished" ? _("Finished") : phaseTitle(phase);

/** Whether this page can ask anything of the table. @param {Table} table */
export const isHosted = (table) => !table.closed && table.room()?.me?.role === "host";

/** @param {Table} table */
const missingAt = (table) => waitedFor(/** @type {HostRoom} */ (table.room()).public);

// For each thing to do: at which tables it can be done now, and how.
const canBegin = (/** @type {Table} */ table) => phaseOf(table).name === "lobby";
const canGoOn = (/** @type {Table} */ table) => !canBegin(table) && Boolean(phaseOf(table).next);
const stands = (/** @type {Table} */ table) =>
  Boolean(phaseOf(table).paused || (phaseOf(table).held && !table.room()?.public.reveal?.through));
const canStop = (/** @type {Table} */ table) =>
  !stands(table) &&
  (pausable(phaseOf(table)) || (phaseOf(table).name === "reveal" && Boolean(phaseOf(table).clock)));
const canAdd = (/** @type {Table} */ table) => Boolean(phaseOf(table).clock);

const begin = (/** @type {Table} */ table) => table.act("begin");
const goOn = (/** @type {Table} */ table) => table.act("end_phase", { phase: phaseOf(table).id });
const stop = (/** @type {Table} */ table) =>
  table.act(phaseOf(table).name === "reveal" ? "hold" : "pause", { phase: phaseOf(table).id });
const restart = (/** @type {Table} */ table) =>
  table.act(phaseOf(table).held ? "release" : "resume", { phase: phaseOf(table).id });
const add = (/** @type {Table} */ table) =>
  table.act("add_time", { phase: phaseOf(table).id, seconds: SECONDS });

/** What can be done at one table, each only where it can. @param {Table} table @param {Ask} ask */
export function apart(table, ask) {
  const { id, next } = phaseOf(table);
  const label = (next && nextLabel({ phase: phaseOf(table) })) ?? "";
  const askToGoOn = () =>
    ask(() =>
      phaseOf(table).id !== id
        ? null
        : {
            title: _("Table %(n)s: %(step)s now?", { n: table.number, step: label }),
            text: unfinished(missingAt(table)),
            yes: label,
            no: _("Stay here"),
            onYes: () => goOn(table),
          },
    );
  return {
    label,
    next: canBegin(table)
      ? () => begin(table)
      : canGoOn(table)
        ? missingAt(table)
          ? askToGoOn
          : () => goOn(table)
        : undefined,
    stop: canStop(table) ? () => stop(table) : undefined,
    restart: stands(table) ? () => restart(table) : undefined,
    add: canAdd(table) ? () => add(table) : undefined,
  };
}

/**
 * What can be done at several tables at once; what can be done at none is undefined.
 * @param {Table[]} tables
 * @param {Ask} ask its question has `lines`, to be read before answering
 * @param {(text: string) => void} tell says what happened
 */
export function together(tables, ask, tell) {
  const hosted = tables.filter(isHosted);

  /** Does it at these tables, and tells what came of it. @param {Table[]} these @param {(table: Table) => Answer} act */
  async function doAt(these, act) {
    tell("");
    const answers = await Promise.all(these.map(act));
    tell(
      outcome(
        these.filter((_table, n) => !answers[n].ok),
        these.length,
      ),
    );
  }

  /** @param {(table: Table) => boolean} can @param {(table: Table) => Answer} act */
  const at = (can, act) => {
    const these = hosted.filter(can);
    return these.length ? () => doAt(these, act) : undefined;
  };

  const going = hosted.filter(canGoOn);
  const labels = new Set(going.map((table) => nextLabel({ phase: phaseOf(table) })));
  const label =
    labels.size === 1 ? _("All: %(step)s", { step: [...labels][0] }) : _("All: next phase");
  const advance = at(canGoOn, goOn);

  /** A table that moves on by itself meanwhile drops out of the question, which was not about its next phase. */
  function askToGoOn() {
    const asked = going.map((table) => ({ table, id: phaseOf(table).id }));
    ask(() => {
      const still = asked
        .filter(({ table, id }) => isHosted(table) && phaseOf(table).id === id)
        .map(({ table }) => table);
      if (!still.length) return null;
      const lines = still.map((table) => {
        const step = _("Table %(n)s: %(phase)s. %(step)s.", {
          n: table.number,
          phase: phaseTitle(phaseOf(table)),
          step: nextLabel({ phase: phaseOf(table) }),
        });
        return `${step} ${unfinished(missingAt(table))}`;
      });
      return {
        title: _("Move on at every table?"),
        lines,
        text: _("Drafts that are long enough are sent as they are."),
        yes: label,
        no: _("Stay here"),
        onYes: () => doAt(still, goOn),
      };
    });
  }

  const alike = labels.size === 1 && !going.some(missingAt);
  const allHeard = tables.every((table) => table.closed || table.room());
  return {
    begin: allHeard ? at(canBegin, begin) : undefined, // or one that is heard of later stays behind
    label,
    next: advance && (alike ? advance : askToGoOn),
    stop: at(canStop, stop),
    restart: hosted.some(canStop) ? undefined : at(stands, restart),
    add: at(canAdd, add),
  };
}

const unfinished = (/** @type {number} */ waiting) =>
  waiting
    ? n_("%(n)s person isn’t done yet.", "%(n)s people aren’t done yet.", waiting)
    : _("Everyone is done.");

/** @param {Table[]} refused @param {number} all */
function outcome(refused, all) {
  if (!refused.length) return n_("Done at %(n)s table.", "Done at %(n)s tables.", all);
  const where = refused.map((table) => table.number).join(", ");
  return n_(
    "It didn’t work at table %(where)s: its card says why.",
    "It didn’t work at tables %(where)s: their cards say why.",
    refused.length,
    { where },
  );
}
