/** Stands in for core/net.js where there is no server: commands are answered here, and time runs out here. */

import { act, Refused, timeUp } from "#app/practice/offline/debate.js";
import { view } from "#app/practice/offline/views.js";

/** @import { Bundle, Doc, Net, OfflineState } from "#app/types.d.ts" */

/**
 * @param {object} options
 * @param {Bundle} options.bundle what bots have to say about the motion
 * @param {OfflineState} options.state of the debate
 * @param {Doc} options.doc
 * @param {(state: OfflineState | null) => void} options.keep keeps the state on this device; null: nothing is left to keep
 * @param {() => number} [options.now]
 */
export function createOfflineConnection({ bundle, state, doc, keep, now = Date.now }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let gone = "";

  /** @param {OfflineState} next */
  function take(next) {
    const moved = next.version !== state.version;
    state = next;
    keep(state);
    if (moved) show();
  }

  function show() {
    doc.takeSnapshot({ version: state.version, now: now(), ...view(bundle, state) });
    clearTimeout(timer);
    const { deadline } = state.phase;
    if (deadline !== undefined)
      timer = setTimeout(() => take(timeUp(state)), Math.max(0, deadline - now()));
  }

  return {
    begin: show,
    resync: show,
    isBusy: () => false,

    /** @type {Net["command"]} */
    async command(type, fields = {}) {
      try {
        take(act(bundle, state, type, fields, now()));
      } catch (refused) {
        if (!(refused instanceof Refused)) throw refused;
        return {
          ok: false,
          error: {
            code: refused.code,
            message: refused.message,
            ...(refused.field && { field: refused.field }),
          },
        };
      }
      if (type === "leave") keep(null);
      return { ok: true, version: state.version };
    },

    /** @type {Net["end"]} */
    end(reason) {
      clearTimeout(timer);
      gone = reason;
    },

    /** @type {Net["state"]} */
    state: () => (gone ? { name: "gone", reason: gone } : { name: "live" }),
    debate: () => state,
    watch: () => () => {},
    now,
  };
}
