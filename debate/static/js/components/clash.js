/** Speeches and clashes for reading. Texts are inserted as text, paragraph by paragraph. */

import { useEffect, useLayoutEffect, useState } from "preact/hooks";

import { Icon, Side, nobodysName, packWords } from "#app/components/basics.js";
import { CardsButton, CitedCards } from "#app/components/cards.js";
import { isWide } from "#app/core/dom.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { leadOf, slotLeads } from "#app/core/slots.js";

/** @import { SpeechKind, Text, Weighing } from "#app/protocol.d.ts" */

/** @typedef {Partial<Text> & Pick<Text, "side" | "cards">} Said what is shown of a speech */
/** @typedef {boolean | "folded" | "in head"} Cards how the cards of a speech are shown: whole, below it in one line, or behind a button in its head */

const BY_A_PERSON = { dir: "auto" };

/** @param {SpeechKind} kind */
export const kindName = (kind) =>
  ({ opening: _("Opening"), rebuttal: _("Rebuttal"), closing: _("Closing") })[kind];

/** @type {Weighing[]} */
export const WEIGHINGS = ["scale", "likelihood", "severity", "duration"];

/** Why an answer matters more. @param {Weighing} weighing */
export const weighingName = (weighing) =>
  ({
    scale: _("It reaches more people"),
    likelihood: _("It’s more likely to happen"),
    severity: _("It’s more serious"),
    duration: _("It lasts longer, or can’t be undone"),
  })[weighing];

/** The same as it goes on after its starter. @returns {Record<Weighing, string>} */
export const weighingWords = () => ({
  scale: _("it reaches more people"),
  likelihood: _("it’s more likely to happen"),
  severity: _("it’s more serious"),
  duration: _("it lasts longer, or can’t be undone"),
});

/** The weighing of a text, as a chip, unless the text itself says so. @param {{ weighing?: Weighing, text?: string }} props */
export const Weighed = ({ weighing, text = "" }) =>
  weighing && !text.includes(weighingWords()[weighing])
    ? html`<p class="weighed"><span class="kicker">${_("Why it matters more")}</span> <span>${weighingName(weighing)}</span></p>`
    : null;

/**
 * The attributes of an element with a speech's words: bots and samples speak the pack's language; nobody knows a person's.
 * @param {{ bot?: boolean, sample?: boolean }} speech
 * @param {{ language?: string } | undefined} motion
 */
export const speechWords = (speech, motion) =>
  speech.bot || speech.sample ? packWords(motion) : { dir: "auto" };

/** Whether a text is closed until a host has judged it. @param {{ unread?: boolean } | object} speech */
const isUnread = (speech) => "unread" in speech && Boolean(speech.unread);

const INITIAL = /^\p{P}*(?!\p{L}\s)[\p{Lu}\p{Lt}\p{Lo}]/u;

/**
 * A text in its paragraphs; one that begins with a starter shows it. `words`: the attributes of its words. A paragraph gets
 * a large first letter if that is a capital, or of a script without capitals, and no word by itself: “A class …” would read “Aclass”.
 * @param {{ text: string, words?: object }} props
 */
export function Prose({ text, words = BY_A_PERSON }) {
  const leads = slotLeads();
  return text
    .split(/\n+/)
    .filter(Boolean)
    .map((part) => {
      const begun = leadOf(part, leads);
      if (begun)
        return html`<p class="prose no-initial" ...${words}><b class="lead">${begun.lead}</b>${begun.rest}</p>`;
      return html`<p class=${INITIAL.test(part) ? "prose" : "prose no-initial"} ...${words}>${part}</p>`;
    });
}

/**
 * A restatement, under a label, so that nobody takes it for part of the answer. `children` replace the text where parts of it are marked.
 * @param {{ text?: string, words?: object, children?: unknown }} props
 */
export const Restated = ({ text, words = BY_A_PERSON, children }) =>
  text &&
  html`<p class="restated"><span class="kicker">${_("Their point")}</span> <span ...${words}>${children ?? text}</span></p>`;

const LEAST = 60; // px of a text that is cut: two lines

/**
 * A text that is answered. On a phone, where it would push the first field below the bar, or the last beside a challenge, it ends with the last line there is room for,
 * and the rest comes at a tap.
 * @param {{ text: string, words: object }} props
 */
function Clipped({ text, words }) {
  const [open, setOpen] = useState(true);
  const [cut, setCut] = useState(false);
  const ref = useElement();
  const { motion } = useRoom();
  useLayoutEffect(() => {
    const fields = document.querySelectorAll("main textarea");
    // A challenge is about the answer, and seen with it.
    const last = document.querySelector("main .challenge") ? fields.length - 1 : 0;
    const field = fields[last]?.getBoundingClientRect();
    const bar = document.querySelector(".actions")?.getBoundingClientRect();
    const spare = field && bar ? bar.top - field.bottom - window.scrollY : 0;
    if (isWide() || spare >= 0) return;
    const { top, height } = ref.current.getBoundingClientRect();
    const lines = document.createRange();
    lines.selectNodeContents(ref.current);
    const ends = [...lines.getClientRects()]
      .map(({ bottom }) => Math.ceil(bottom - top))
      .filter((end) => end > LEAST)
      .sort((a, b) => a - b);
    const room = ends.findLast((end) => end <= height + spare) ?? ends[0];
    if ((ends.at(-1) ?? room) - room < LEAST / 4) return; // all lines are in sight: below the last is only its paragraph's end
    ref.current.style.setProperty("--room", `${room}px`);
    setOpen(false);
  }, [motion]); // with it come the cards that one may cite
  useLayoutEffect(() => {
    if (!open) setCut(ref.current.scrollHeight > ref.current.clientHeight + 1);
  }, [open, text]);
  useEffect(() => {
    const page = ref.current.closest("main");
    const fold = (/** @type {Event} */ { target }) =>
      target instanceof HTMLTextAreaElement && setOpen(false);
    if (cut) page?.addEventListener("focusin", fold);
    return () => page?.removeEventListener("focusin", fold);
  }, [cut]);
  return html`<div class=${open ? undefined : cut ? "clip-to-room cut" : "clip-to-room"} ref=${ref}><${Prose} text=${text} words=${words} /></div>
    ${cut && html`<p><button type="button" class="link unclip" aria-expanded=${open ? "true" : "false"} onClick=${() => setOpen(!open)}>${open ? _("Read less") : _("Read it all")}</button></p>`}`;
}

/**
 * @param {object} props
 * @param {Said} props.speech
 * @param {SpeechKind} props.kind
 * @param {string} [props.author]
 * @param {number} [props.level]
 * @param {Cards} [props.cards]
 * @param {boolean} [props.answered] it has to leave room for the fields in which it is answered
 * @param {unknown} [props.children]
 *   Pass `author` only where the room may know it; `children` go at the end.
 */
export function Speech({ speech, kind, author, level = 2, cards = true, answered, children }) {
  const room = useRoom();
  const [shown, setShown] = useState(false);
  const words = speechWords(speech, room.public?.motion ?? room.motion);
  const hidden = speech.text === undefined;
  const text = hidden
    ? html`<p class="small">${isUnread(speech) ? _("Your teacher reads this text first. Here are the cards it’s built on.") : _("This text isn’t shown. The cards it’s built on are here.")}</p>`
    : html`<${Restated} text=${speech.restatement} words=${words} />${answered ? html`<${Clipped} text=${speech.text} words=${words} />` : html`<${Prose} text=${speech.text} words=${words} />`}`;
  const stars = /** @type {{ stars?: number }} */ (speech).stars;
  const button =
    cards === "in head" &&
    !hidden &&
    speech.cards?.length > 0 &&
    html`<${CardsButton} n=${speech.cards.length} kind=${kindName(kind)} open=${shown} onTap=${() => setShown(!shown)} />`;
  return html`<article class="speech stack tight" data-side=${letter(speech.side)}>
    <header class="row">
      <${`h${level}`} class="kicker">${kindName(kind)}<//>
      <${Side} side=${speech.side} />
      ${author && html`<span class="small author"><bdi>${author}</bdi></span>`}
      ${speech.bot && html`<span class="small author">${nobodysName(room.public)}</span>`}
      ${stars && html`<${Stars} n=${stars} />`}
      ${button && html`<span class="row tools">${button}</span>`}
    </header>
    ${button && shown && html`<${CitedCards} ids=${speech.cards} open />`}
    ${text}
    <${Weighed} weighing=${speech.weighing} text=${speech.text} />
    ${cards && !button && html`<${CitedCards} ids=${speech.cards} folded=${cards === "folded" && !hidden} open=${hidden} />`}
    ${children}
  </article>`;
}

/** How many stars a text was given. @param {{ n: number }} props */
export const Stars = ({ n }) =>
  html`<span class="stars"><${Icon} name="i-star" /> <b class="num">${n}</b> <span class="vh">${n_("star", "stars", n)}</span></span>`;

/** @type {(kind: SpeechKind, speech: Said) => unknown} */
const nothing = () => null;

/**
 * The opening, then what answers it: side by side where there is room, and the closing under them.
 * @param {object} props
 * @param {Said} props.opening
 * @param {Said} props.rebuttal
 * @param {Said} [props.closing]
 * @param {{ [kind in SpeechKind]?: string }} [props.authors]
 * @param {number} [props.level] of the headings
 * @param {Cards} [props.cards]
 * @param {boolean} [props.stacked] always below each other
 * @param {(kind: SpeechKind, speech: Said) => unknown} [props.tail] what is under a text
 */
export function Clash({
  opening,
  rebuttal,
  closing,
  authors = {},
  level = 2,
  cards = true,
  stacked = false,
  tail = nothing,
}) {
  /** @param {SpeechKind} kind @param {Said} text */
  const speech = (kind, text) =>
    html`<${Speech} key=${kind} speech=${text} kind=${kind} author=${authors[kind]} level=${level} cards=${cards}>${tail(kind, text)}<//>`;
  return html`<div class=${stacked ? "clash stacked" : "clash"}>
    ${speech("opening", opening)}
    <p class="versus">${_("answered by")}</p>
    ${speech("rebuttal", rebuttal)}
    ${closing && html`<div class="closing">${speech("closing", closing)}</div>`}
  </div>`;
}
