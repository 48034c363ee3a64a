/** Stands in for core/net.js where there is no server: commands are answered here, and time runs out here. */

import { act, timeUp, view } from "#app/practice/offline/debate.js";

/**
 * @param {object} options
 * @param {object} options.bundle what bots have to say about the motion
 * @param {object} options.state of the debate
 * @param {object} options.doc from `createDoc`
 * @param {(state: object | null) => void} options.keep keeps the state on this device; null: nothing is left to keep
 * @param {() => number} [options.now]
 */
export function createOfflineConnection({ bundle, state, doc, keep, now = Date.now }) {
  let timer = null;
  let gone = null;

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
    if (deadline !== undefined) timer = setTimeout(() => take(timeUp(bundle, state, now())), Math.max(0, deadline + bundle.grace - now()));
  }

  return {
    begin: show,
    resync: show,

    async command(type, fields = {}) {
      try {
        take(act(bundle, state, type, fields, now()));
      } catch (refused) {
        if (!refused.code) throw refused;
        return { ok: false, error: { code: refused.code, message: refused.message, ...(refused.field && { field: refused.field }) } };
      }
      if (type === "leave") keep(null);
      return { ok: true, version: state.version };
    },

    end(reason) {
      clearTimeout(timer);
      gone = reason;
    },

    state: () => (gone ? { name: "gone", reason: gone } : { name: "live" }),
    debate: () => state,
    watch: () => () => {},
    now,
  };
}
