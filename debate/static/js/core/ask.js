/** Asks the server for something that no socket brings. */

import { _ } from "#app/core/i18n.js";

/**
 * Its answer, which is JSON, and why it refused, in words for people. Status 0: no answer came.
 * @param {string} address
 * @param {object} [body] what to post
 * @param {RequestInit} [how]
 */
export async function ask(address, body, how) {
  const posted = body && { method: "POST", body: JSON.stringify(body) };
  const headers = {
    Accept: "application/json",
    ...(body && { "Content-Type": "application/json" }),
  };
  const lost = _("That didn’t go through. Try again.");
  try {
    const answer = await fetch(address, { headers, ...posted, ...how });
    const said = await answer.json();
    const refusal = answer.ok ? "" : (said.error?.message ?? lost);
    return { ok: answer.ok, status: answer.status, said, refusal };
  } catch {
    return { ok: false, status: 0, said: undefined, refusal: lost };
  }
}
