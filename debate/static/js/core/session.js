/**
 * One room that this page is connected to: its document, its connection and clock, and the fate of its commands.
 * A room's page has one session; a hall's page has one for each table, and they are independent.
 */

import { createClock, ranOut } from "#app/core/clock.js";
import { createDoc } from "#app/core/doc.js";
import { _ } from "#app/core/i18n.js";
import { clockOf } from "#app/core/speeches.js";
import { everybodyDone } from "#app/core/together.js";

/** @import { Ack, Phase } from "#app/protocol.d.ts" */
/** @import { Doc, Net } from "#app/types.d.ts" */

const GOES_ON = 20_000; // ms, at most, in which a room goes on once it knows that all are done

/** What a clock counts down to where nobody has anything left to do: it goes on by itself. @param {Pick<Phase, "next">} phase */
const untilNext = ({ next }) =>
  /** @type {{ [phase: string]: string }} */ ({
    opening: _("to openings"),
    questions: _("to questions"),
    think: _("to thinking"),
    rebuttal: _("to rebuttals"),
    closing: _("to closings"),
    vote: _("to the vote"),
    reveal: _("to the results"),
    finished: _("to how it ended"),
    draw: _("to the cards"),
    stance: _("to your stance"),
    revise: _("to the rewrite"),
    compare: _("to comparing"),
  })[next ?? ""] ?? _("to go");

/**
 * @param {object} options
 * @param {(doc: Doc) => Net} options.connect makes the connection: createNet's, or what stands in for it
 * @param {() => void} options.onChange called when the document or the connection has changed
 * @param {(text: string) => void} options.onRefused called with the reason when a command is refused
 * @param {(text: string) => void} [options.say] speaks the clock's warnings
 */
export function createSession({ connect, onChange, onRefused, say = () => {} }) {
  /** @type {Doc} */
  const doc = createDoc({ onChange: changed, needSync: () => net.resync() });
  const net = connect(doc);
  const clock = createClock(net.now, say);
  /** @type {Map<string, { timer: ReturnType<typeof setTimeout>, send: () => void }>} */
  const soon = new Map(); // by the command's type
  net.watch(onChange);

  function changed() {
    if (!doc.public) return; // who is present may be told first
    const { phase } = doc.public;
    const runs = ranOut(doc.public)
      ? undefined
      : (doc.me?.clock ?? clockOf(doc.public, doc.me?.group?.number));
    const done = runs?.deadline && !runs.speech && everybodyDone(doc.public); // nobody has anything to finish
    // Until the room goes on, nobody needs its figure but a host, whom a text may wait for.
    const later = done && !doc.me?.people && runs.deadline - net.now() > GOES_ON;
    clock.set(done ? !later && { word: untilNext(phase), ...runs } : runs, phase.id, phase.held);
    onChange();
  }

  /**
   * Sends a command and says why if it is refused.
   * @param {string} type
   * @param {object} [fields]
   * @returns {Promise<Ack>} its answer
   */
  async function act(type, fields) {
    const ack = await net.command(type, fields);
    if (ack.ok) return ack;
    const { code, message } = ack.error;
    const isThere = type === "end_phase" && code === "too_late"; // the clock was first
    if (code !== "gone" && !isThere) onRefused(message || _("That didn’t go through. Try again."));
    return ack;
  }

  return {
    doc,
    net,
    clock,
    act,

    /**
     * Sends a command unless another of its type is asked for within that time (ms). Returns how to take it back.
     * @param {string} type
     * @param {object} fields
     * @param {number} ms
     */
    actSoon(type, fields, ms) {
      clearTimeout(soon.get(type)?.timer);
      const send = () => {
        soon.delete(type);
        act(type, fields);
      };
      const timer = setTimeout(send, ms);
      soon.set(type, { timer, send });
      return () => {
        clearTimeout(timer);
        if (soon.get(type)?.timer === timer) soon.delete(type);
      };
    },

    /** Sends at once what was to be sent soon. */
    actNow() {
      for (const { timer, send } of [...soon.values()]) {
        clearTimeout(timer);
        send();
      }
    },

    /** What components may ask of a room; `public` is undefined until the room has been heard from. */
    seen: () => ({ ...doc, net, clock, connection: net.state() }),
  };
}
