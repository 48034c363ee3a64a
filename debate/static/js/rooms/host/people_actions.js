/** What a host can do with people, and where a move would lead. */

import { aliasOf, sideText } from "#app/components/basics.js";
import { _, n_ } from "#app/core/i18n.js";
import { otherSide } from "#app/core/sides.js";

/** @import { Ack, Bench, Phase, Side } from "#app/protocol.d.ts" */
/** @import { HostRoom, Question } from "#app/types.d.ts" */

/** @typedef {(question: Question | ((now: HostRoom) => Question | null)) => void} Ask */
/** @typedef {(type: string, fields: object, text: string, undo: (now: HostRoom) => unknown, holds?: (now: HostRoom) => boolean) => Promise<Ack>} Does does something and offers to take it back, for as long as it `holds` */

/** @param {HostRoom} room @param {Bench} bench @returns {string} */
export const benchName = (room, bench) =>
  bench === "judges"
    ? room.public.format === "stage"
      ? _("the listeners")
      : _("the judges")
    : sideText(room, bench).name;

/** Whether a move acts at once, and not from the next round. @param {Phase} phase */
export const movesAtOnce = ({ name, when }) =>
  name === "lobby" || (name === "stance" && when !== "after");

/** Where somebody will sit if nobody moves them: in the next round, or now if moves act at once. For latecomers
 * this is not known yet.
 * @param {HostRoom} room @param {string} seat @returns {Bench | undefined} */
export function benchToCome(room, seat) {
  const { public: pub, me } = room;
  const { side, role } = pub.seats[seat];
  if (!side) return role === "player" ? undefined : "judges";
  if (movesAtOnce(pub.phase) || !me.options.swap) return side;
  return otherSide(side);
}

/** Who came in then (ms) or later and may be removed together, first come first. @param {HostRoom} room @param {number} at */
export const cameSince = ({ public: pub, me }, at) =>
  Object.entries(pub.seats)
    .filter(
      ([seat, { role, gone }]) => role !== "host" && !gone && (me.people[seat]?.came ?? 0) >= at,
    )
    .map(([seat]) => seat)
    .sort((a, b) => (me.people[a].came ?? 0) - (me.people[b].came ?? 0));

/** Each asks first, or offers an undo, with `ask` and `does` of actions.js. @param {HostRoom} room @param {Ask} ask @param {Does} does */
export function peopleActions(room, ask, does) {
  const { act } = room;
  const alias = (/** @type {string} */ seat) => aliasOf(room, seat);
  return {
    /** @param {string} seat @param {Bench} bench */
    move: (seat, bench) => {
      const now = movesAtOnce(room.public.phase);
      const before = now ? benchToCome(room, seat) : room.me.people[seat]?.moves_to;
      const places = { alias: alias(seat), bench: benchName(room, bench) };
      const text = now
        ? _("%(alias)s moved to %(bench)s.", places)
        : _("%(alias)s joins %(bench)s next round.", places);
      return does("move", { seat, bench }, text, () =>
        act("move", before ? { seat, bench: before } : { seat }),
      );
    },
    /** Somebody who became a judge in this phase plays on at once. @param {string} seat @param {Side} side */
    playOn: async (seat, side) =>
      (await act("move", { seat, bench: side })).ok &&
      room.toast(_("%(alias)s plays again.", { alias: alias(seat) })),
    /** @param {string} seat @param {string} name */
    rename: (seat, name) => {
      const before = alias(seat);
      return does(
        "rename",
        { seat, alias: name },
        _("%(before)s is now called %(name)s.", { before, name }),
        () => act("rename", { seat, alias: before }),
      );
    },
    /** @param {string} seat @param {number} factor */
    factor: (seat, factor) => {
      const before = room.me.people[seat]?.factor ?? 1;
      return does(
        "time_factor",
        { seat, factor },
        _("%(alias)s: time ×%(factor)s.", { alias: alias(seat), factor }),
        () => act("time_factor", { seat, factor: before }),
      );
    },
    /** @param {string} seat @param {boolean} out whether somebody has stepped out, or is back */
    out: (seat, out) =>
      does(
        out ? "step_out" : "step_in",
        { for: seat },
        out
          ? _("%(alias)s has stepped out. Nobody waits for them.", { alias: alias(seat) })
          : _("%(alias)s is back.", { alias: alias(seat) }),
        () => act(out ? "step_in" : "step_out", { for: seat }),
      ),
    /** @param {string} seat */
    remove: (seat) =>
      ask({
        title: _("Remove %(alias)s?", { alias: alias(seat) }),
        text: room.public.seats[seat]?.bot
          ? _("It won’t say anything more. What it has said stays.")
          : _(
              "Their screen closes, and they don’t have to do anything more. What they sent still counts. They can come back with the code.",
            ),
        yes: _("Remove from the room"),
        no: _("Keep them"),
        final: true,
        onYes: () =>
          room.public.seats[seat]?.bot
            ? act("remove", { seat })
            : does(
                "remove",
                { seat },
                _("%(alias)s has been removed.", { alias: alias(seat) }),
                () => act("readmit", { seat }),
              ),
      }),
    /** @param {number} since ms @param {boolean} lock */
    removeSince: (since, lock) => {
      const at = Math.ceil(since);
      const closes = lock && !room.public.locked;
      /** Made again at every render: people come in while a host thinks. */
      ask((now) => {
        const seats = cameSince(now, at);
        const n = seats.length;
        if (!n) return null;
        return {
          title: n_("Remove %(n)s person?", "Remove %(n)s people?", n),
          text: `${_("Their screens close, and they don’t have to do anything more. What they sent still counts.")} ${lock ? _("This also locks the door: you can let each of them back in, or unlock it.") : _("They can come back with the code.")}`,
          yes: n_("Remove %(n)s person", "Remove %(n)s people", n),
          no: _("Keep them"),
          final: true,
          onYes: () =>
            does(
              "remove_since",
              { at, ...(lock && { lock }) },
              n_("%(n)s person has been removed.", "%(n)s people have been removed.", n),
              async () => {
                for (const seat of seats) await act("readmit", { seat });
                if (closes) await act("unlock");
              },
            ),
        };
      });
    },
    /** @param {string} seat @param {string} name */
    readmit: (seat, name) =>
      does("readmit", { seat }, _("%(alias)s is back in the room.", { alias: name }), () =>
        act("remove", { seat }),
      ),
    /** @param {string} seat */
    ban: (seat) =>
      ask({
        title: _("Ban %(alias)s?", { alias: alias(seat) }),
        text: _(
          "Their screen closes, and their browser can’t come back until you lift the ban. What they sent still counts. If it was just a slip, remove them instead.",
        ),
        yes: _("Ban from the room"),
        no: _("Keep them"),
        final: true,
        onYes: () =>
          does("ban", { seat }, _("%(alias)s is banned.", { alias: alias(seat) }), () =>
            act("unban", { seat }),
          ),
      }),
    /** @param {string} seat @param {string} name */
    unban: (seat, name) =>
      does("unban", { seat }, _("%(alias)s can come back with the code.", { alias: name }), () =>
        act("ban", { seat }),
      ),
    /** @param {string} seat */
    cohost: (seat) =>
      ask({
        title: _("Make %(alias)s a host?", { alias: alias(seat) }),
        text: _(
          "They can do everything you can, see every hand and every writer, and no longer play in this room. You can make them a judge later.",
        ),
        yes: _("Make a host"),
        no: _("Cancel"),
        onYes: () => act("cohost", { seat }),
      }),
    /** @param {string} seat */
    uncohost: (seat) =>
      ask({
        title: _("Make %(alias)s a judge?", { alias: alias(seat) }),
        text: _("They lose the console, but can read and vote."),
        yes: _("Make a judge"),
        no: _("Cancel"),
        onYes: () => act("uncohost", { seat }),
      }),
    /** @param {Side} [side] */
    addBot: (side) => {
      const before = new Set(Object.keys(room.public.seats));
      /** @param {HostRoom} now */
      const undo = (now) => {
        const [seat] =
          Object.entries(now.public.seats).find(
            ([id, head]) => head.bot && !head.gone && !before.has(id),
          ) ?? [];
        return seat && act("remove", { seat });
      };
      return does("add_bot", side ? { side } : {}, _("A computer player has joined."), undo);
    },
  };
}
