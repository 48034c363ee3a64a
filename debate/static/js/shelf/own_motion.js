/** The editor of a teacher's own motion: a step at a time, saved as it is typed. */

import { render } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { ask } from "#app/core/ask.js";
import { elementOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { catalogueFromPage, _ } from "#app/core/i18n.js";
import { focusHeading } from "#app/core/render.js";
import { inTab, onDevice } from "#app/core/storage.js";
import { CardsStep, CardStep } from "#app/shelf/editor/cards_step.js";
import { EditorContext } from "#app/shelf/editor/context.js";
import { fieldId } from "#app/shelf/editor/field.js";
import { Bar, Gone, Questions, Steps, stepAfter, stepTitle } from "#app/shelf/editor/frame.js";
import { HistoryStep } from "#app/shelf/editor/history_step.js";
import { LinksStep } from "#app/shelf/editor/links_step.js";
import { MoreStep } from "#app/shelf/editor/more_step.js";
import { MotionStep, SidesStep } from "#app/shelf/editor/motion_step.js";
import { PlayStep } from "#app/shelf/editor/play_step.js";
import { createSaver } from "#app/shelf/editor/saver.js";
import { remember } from "#app/core/shelf.js";
import { Toasts } from "#app/components/messages.js";

const patience = () => ({ signal: AbortSignal.timeout(15_000) }); // ms that the server may take
const TOAST = 6000; // ms; sooner where somebody goes to another page or takes back what it speaks of

catalogueFromPage(document);
const page = JSON.parse(elementOf("own-motion").textContent);
const readonly = page.link === "read";
const random = () =>
  [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
const MINE = "counterclaim editor"; // this tab's own word

function author() {
  const known = inTab.get(MINE) ?? random();
  inTab.set(MINE, known);
  return known;
}

const saver = createSaver({
  state: page.state,
  send: (change) => ask(`${page.here}/changes`, change, { ...patience(), keepalive: true }),
  look: (since) => ask(`${page.here}/fields?since=${since}`, undefined, patience()),
  author: author(),
  storage: onDevice,
  key: `counterclaim motion ${page.id}`,
  random,
  visible: () => document.visibilityState === "visible",
});

/** @type {{ [step: string]: (props: any) => unknown }} */
const steps = {
  motion: MotionStep,
  sides: SidesStep,
  cards: CardsStep,
  links: LinksStep,
  more: MoreStep,
  play: PlayStep,
  history: HistoryStep,
};

/** What the address asks for: a step, or the card of one. */
function where() {
  const [, name, id] = /^#?([a-z]+)(?:-(.+))?$/.exec(location.hash) ?? [];
  if (name === "card" && id) return { step: "cards", card: id };
  if (name === "link" && id) return { step: "links", picked: id };
  return {
    step: name in steps && !(readonly && name === "history") ? name : readonly ? "cards" : "motion",
  };
}

function Editor() {
  const [, draw] = useState(0);
  const [at, setAt] = useState(where);
  const [toasts, setToasts] = useState(
    /** @type {{ id: string, text: string, at: string, undone: boolean }[]} */ ([]),
  );
  const focus = useRef("");
  const arrived = useRef(false);
  // With the first drawing, not after it: somebody may be quicker than that.
  useLayoutEffect(() => saver.watch(() => draw((n) => n + 1)), []);
  useEffect(() => saver.start(), []);
  useLayoutEffect(() => {
    const moved = () => {
      saver.flush();
      setAt(where());
    };
    addEventListener("hashchange", moved);
    return () => removeEventListener("hashchange", moved);
  }, []);
  useLayoutEffect(() => {
    document.title = `${saver.value("title") || stepTitle("motion")} · Counterclaim`;
    const field = focus.current && document.getElementById(fieldId(focus.current));
    if (field) {
      for (
        let fold = field.closest("details");
        fold;
        fold = fold.parentElement?.closest("details") ?? null
      )
        fold.open = true;
      field.focus();
      field.scrollIntoView({ block: "center" });
    } else if (at.picked && arrived.current) document.getElementById("picked")?.focus();
    else if (arrived.current) focusHeading();
    focus.current = "";
    arrived.current = true;
  }, [at]);

  const go = (/** @type {string} */ step, field = "") => {
    focus.current = field;
    if (location.hash === `#${step}`) setAt({ ...where() });
    else location.hash = step;
  };
  const toast = (/** @type {string} */ text) => {
    const id = random();
    setToasts((all) => [...all, { id, text, at: location.hash, undone: saver.canRedo() }]);
    setTimeout(() => setToasts((all) => all.filter((one) => one.id !== id)), TOAST);
  };
  const Step = at.card ? CardStep : steps[at.step];
  const next = stepAfter(at.step);
  return html`<${EditorContext.Provider} value=${{ saver, readonly, page, go, toast }}>
    <${Bar} />
    <div class="editor-nav"><${Steps} at=${at.step} /></div>
    <main id="main" class="page stack editor" tabindex="-1">
      <h1>${stepTitle(at.step)}</h1>
      <${Gone} /><${Questions} />
      <${Step} key=${at.card ?? at.step} id=${at.card} picked=${at.picked} />
      ${next && !readonly && !at.card && html`<p class="row next-step"><a class="btn" href=${`#${next}`}>${_("Next: %(step)s", { step: stepTitle(next) })}</a></p>`}
    </main>
    <${Toasts} toasts=${toasts.filter(({ at, undone }) => at === location.hash && undone === saver.canRedo())} />
  <//>`;
}

addEventListener("pagehide", saver.flush);
addEventListener("online", saver.retry);
document.addEventListener("visibilitychange", () =>
  document.visibilityState === "visible" ? saver.refresh() : saver.flush(),
);
addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.matches("input, textarea, select");
  if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
  event.preventDefault();
  if (event.shiftKey) saver.redo();
  else saver.undo();
});
addEventListener("beforeunload", (event) => {
  if (!onDevice.keeps() && saver.status() !== "saved") event.preventDefault();
});
const shelve = () =>
  remember({
    at: location.pathname,
    title: saver.value("title"),
    ...(readonly ? { read: true } : { token: page.read }),
  });
saver.watch(shelve);
shelve();
if (location.hash === "#alone") {
  history.replaceState(null, "", "#play"); // where the way back leads, once this page has loaded
  const alone = () => location.assign(`/practice?motion=${encodeURIComponent(page.read)}`);
  addEventListener("load", () => setTimeout(alone));
}

const root = elementOf("app");
root.replaceChildren();
render(html`<${Editor} />`, root);
