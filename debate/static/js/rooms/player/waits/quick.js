/** For people who wait: ten-second games about the motion's cards, and something to look out for. Nothing of it is sent. */

import { useEffect, useRef, useState } from "preact/hooks";

import { Icon, Seal, usePackWords } from "#app/components/basics.js";
import { feel } from "#app/core/feel.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { inTab } from "#app/core/storage.js";
import { nextGame } from "#app/rooms/player/waits/deal.js";
import { foresee, foreseen } from "#app/rooms/player/waits/foresight.js";

/** @import { PhaseName, Side } from "#app/protocol.d.ts" */
/** @import { Game, GameKind } from "#app/rooms/player/waits/deal.js" */

const SEEN = "counterclaim games"; // in this tab: which were shown in a debate, how many right ones in a row, and the most of them
/** @type {PhaseName[]} phases in which an opening of the other side is still to be answered */
const ANSWERING = ["lobby", "stance", "draw", "opening", "rebuttal"];

/** @returns {Record<GameKind, string>} */
const asks = () => ({
  voice: _("Who says this?"),
  fair: _("Which one puts it fairly?"),
  weak: _("Which card’s weak point is this?"),
  answer: _("Which card answers this?"),
});

/** Games one after the other, as long as there are any. */
export function Quick() {
  const { code, motion, me, public: pub } = useRoom();
  const { seat: shared } = usePage(); // there others wait for the device
  const kept = inTab.read(SEEN);
  const mine = kept?.code === code && kept.seat === me.seat ? kept : { seen: [], run: 0, best: 0 };
  const [run, setRun] = useState(Number(mine.run) || 0);
  const [best, setBest] = useState(Number(mine.best) || 0);
  const [game, setGame] = useState(/** @type {Game | undefined} */ (undefined));
  const start = useRef(/** @type {HTMLElement | null} */ (null));

  function deal() {
    if (!motion) return;
    const player = {
      side: me.side,
      answers: ANSWERING.includes(pub.phase.name),
      closed: me.target?.cards ?? [],
    };
    const next = nextGame(motion, player, mine.seen);
    if (next)
      inTab.write(SEEN, {
        code,
        seat: me.seat,
        seen: [...mine.seen, next.key],
        run: mine.run,
        best: mine.best,
      });
    setGame(next);
  }

  function onward() {
    deal();
    requestAnimationFrame(() => start.current?.focus());
  }

  function onAnswer(/** @type {boolean} */ right) {
    const now = right ? run + 1 : 0;
    const most = Math.max(best, now);
    setRun(now);
    setBest(most);
    inTab.write(SEEN, { ...inTab.read(SEEN), run: now, best: most });
    if (right) feel(pub.motion);
  }

  const plays = !shared && Boolean(motion) && inTab.keeps();
  useEffect(() => {
    if (plays && !game) deal();
  }, [plays]);
  if (!plays || !game) return null;
  return html`<section class="quick stack" aria-labelledby="quick">
    <p class="row"><span class="kicker">${_("While you wait")}</span> <span class="push small num" role="status">${!pub.motion.tone && [run > 1 && n_("%(n)s in a row", "%(n)s in a row", run), best > 1 && best > run && _("your best: %(n)s", { n: best })].filter(Boolean).join(" · ")}</span></p>
    <${Play} key=${game.key} game=${game} heading=${start} onAnswer=${onAnswer} onward=${onward} />
  </section>`;
}

/** @param {{ game: Game, heading: { current: HTMLElement | null }, onAnswer: (right: boolean) => void, onward: () => void }} props */
function Play({ game, heading, onAnswer, onward }) {
  const tongue = usePackWords();
  const { motion } = useRoom();
  const [chosen, setChosen] = useState("");
  const { kind, said, side, choices, right } = game;
  const wrong = chosen && chosen !== right;
  const because =
    game.because ??
    (kind === "voice" && wrong && motion?.sides[/** @type {Side} */ (right)].sentence);
  const choose = (/** @type {string} */ id) => {
    if (chosen) return;
    setChosen(id);
    onAnswer(id === right);
  };
  return html`<div class="quick-card stack tight" data-side=${letter(side)}>
      <h2 id="quick" tabindex="-1" ref=${heading}>${asks()[kind]}</h2>
      <p class="prose no-initial" ...${tongue}>${said}</p>
    </div>
    <div class="stack tight picks" role="group" aria-labelledby="quick">
      ${choices.map(({ id, text, side: own }) => html`<button type="button" key=${id} class="pick" data-side=${letter(own)} data-mark=${chosen && (id === right ? "right" : id === chosen ? "other" : "off")} aria-pressed=${chosen === id ? "true" : "false"} aria-disabled=${chosen ? "true" : undefined} onClick=${() => choose(id)}>${kind === "voice" && html`<${Seal} side=${id} />`} <span ...${tongue}>${text}</span> ${chosen && id === right && html`<${Icon} name="i-check" /><span class="vh">${_("Right answer.")}</span>`}</button>`)}
    </div>
    <div role="status" class="stack tight">${
      chosen &&
      html`<p class="row"><b>${chosen === right ? _("That’s it.") : _("Not quite. The right answer has a tick.")}</b> <button type="button" class="btn quiet push" onClick=${onward}>${_("One more")} <${Icon} name="i-next" /></button></p>
      ${because && html`<p class="small" ...${tongue}>${because}</p>`}`
    }</div>`;
}

/**
 * Something to look out for: one tap, which stays on this phone until it has come, or not. What comes after it, comes then.
 * @param {{ what: string, asks: string, choices: [string, string][], pack?: boolean, children?: unknown }} props `what`: its name in `foresight.js`; `pack`: the choices are the pack's words
 */
export function Hunch({ what, asks: question, choices, pack = false, children }) {
  const room = useRoom();
  const { seat: shared } = usePage();
  const tongue = usePackWords();
  const [told, tell] = useState(() => foreseen(room)[what] ?? "");
  if (shared || !choices.length || !inTab.keeps()) return children;
  const words = pack ? tongue : {};
  const found = choices.find(([value]) => value === told);
  const choose = (/** @type {string} */ value) => {
    foresee(room, what, value);
    tell(value);
  };
  return html`<section class="hunch stack tight" aria-labelledby="hunch">
      <h2 id="hunch">${question}</h2>
      <div role="status">${found && html`<p class="note"><${Icon} name="i-eye-off" /> <span><b ...${words}>${found[1]}</b> <span class="small">${_("Kept on this phone. You’ll see whether you were right.")}</span></span></p>`}</div>
      ${!found && html`<div class="picks stack tight" role="group" aria-labelledby="hunch">${choices.map(([value, label]) => html`<button type="button" key=${value} class="pick" onClick=${() => choose(value)}><span ...${words}>${label}</span></button>`)}</div>`}
    </section>
    ${found && children}`;
}
