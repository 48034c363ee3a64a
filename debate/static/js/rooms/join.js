/** The join form of a device that several people share: a line for each, and their first names for whoever hands it on. And the
 * button by which seats move here, with their first names. */

import { ask } from "#app/core/ask.js";
import { base } from "#app/core/base.js";
import { partOf, partsOf } from "#app/core/dom.js";
import { firstName, keepNames } from "#app/core/turn.js";

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-people]"));
const lines = form ? [...partsOf(form, "[data-person]")] : [];
const more = /** @type {HTMLButtonElement | null} */ (form?.querySelector("[data-more]"));
/** @param {HTMLElement} line @returns {HTMLInputElement} */
const nameIn = (line) => partOf(line, "input[type=text]");
const listensIn = (/** @type {HTMLElement} */ line) =>
  Boolean(line.querySelector("[name=listen]:checked"));

/** As many lines as are filled in, and one to begin with; the others come one by one. */
function fold() {
  const filled = lines.findLastIndex(
    (line) => nameIn(line).value || line.querySelector("[aria-invalid]"),
  );
  lines.forEach((line, n) => (line.hidden = n > Math.max(0, filled)));
  if (more) more.hidden = lines.every((line) => !line.hidden);
}

function next() {
  const line = lines.find((one) => one.hidden);
  if (!line || !more) return;
  line.hidden = false;
  more.hidden = lines.every((one) => !one.hidden);
  nameIn(line).focus();
}

/** Takes the seats, and keeps who is who on this device. Whatever is refused is posted as a form, whose answer says why. @param {SubmitEvent} event */
async function join(event) {
  if (!form) return;
  event.preventDefault();
  const data = new FormData(form);
  const named = lines.filter((line) => nameIn(line).value.trim());
  const names = named.map((line) => nameIn(line).value.trim());
  const people = [...data.getAll("known").map((earlier) => ({ earlier })), ...names];
  if (!people.length) return form.submit();
  const first = people.length - names.length;
  const listen = named.flatMap((line, n) => (listensIn(line) ? [first + n] : []));
  const told = { role: data.get("role") ?? "player", token: data.get("token"), people, listen };
  const answer = await ask(form.action, told);
  if (!answer.ok) return form.submit();
  const { seats, code = form.dataset.people ?? "" } = answer.said;
  keepNames(code, Object.fromEntries(names.map((name, n) => [seats[first + n].seat, name])));
  location.replace(`${base}/rooms/${code}`);
}

if (form) {
  const code = form.dataset.people ?? "";
  for (const one of partsOf(document, "[data-seat]"))
    one.textContent = firstName(code, one.dataset.seat ?? "") || one.textContent;
  fold();
  more?.addEventListener("click", next);
  form.addEventListener("submit", join);
}

const taking = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-take]"));
taking?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { ok, said } = await ask(location.href, {});
  if (!ok) return taking.submit();
  const code = taking.dataset.take ?? "";
  if (said.names) keepNames(code, said.names);
  location.replace(`${base}/rooms/${code}`);
});
