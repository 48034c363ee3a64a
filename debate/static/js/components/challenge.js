/** A later round's challenge, for everybody the same: its name, and in a sentence what a good rebuttal does this time. */

import { Icon } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";

/** @import { Challenge } from "#app/protocol.d.ts" */

/** @param {Challenge} one */
export const challengeName = (one) =>
  ({
    even_if: _("Even if"),
    turn_it: _("Turn it"),
    who_pays: _("Who pays?"),
    two_worlds: _("Two worlds"),
  })[one];

/** @param {Challenge} one */
export const challengeAsks = (one) =>
  ({
    even_if: _("Admit that they’re right about one thing, and say why you still win."),
    turn_it: _("Take their own reason, and make it speak for you."),
    who_pays: _("Say who loses if they get their way, and how."),
    two_worlds: _("Show how things go in their world, and in yours."),
  })[one];

/** Words that begin a line which meets it. @param {Challenge} one */
export const challengeLead = (one) =>
  ({
    even_if: _("Even if"),
    turn_it: _("That very reason"),
    who_pays: _("Who pays is"),
    two_worlds: _("In their world"),
  })[one];

/** This round's challenge; nothing where it has none. */
export function ThisChallenge() {
  const { challenge } = useRoom().public.phase;
  const name = challenge && challengeName(challenge);
  return (
    challenge &&
    html`<p class="challenge"><span class="kicker">${_("This round’s challenge")}</span> <b>${/\p{L}$/u.test(name ?? "") ? `${name}.` : name}</b> <span>${challengeAsks(challenge)}</span></p>`
  );
}

/** What a rebuttal wears that met its round's challenge. @param {{ challenge: Challenge }} props */
export const Met = ({ challenge }) =>
  html`<span class="medal"><span class="vh">${_("It met the challenge:")}</span> ${challengeName(challenge)} <${Icon} name="i-check" /></span>`;
