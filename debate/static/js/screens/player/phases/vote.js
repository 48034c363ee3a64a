/** Ballots, one clash at a time, and for openers whether their point was put fairly. */

import { useState } from "preact/hooks";

import { Icon } from "#app/components/basics.js";
import { Clash, Speech } from "#app/components/clash.js";
import { reasonName, verdictWords } from "#app/components/figures.js";
import { FlagButton } from "#app/components/flag.js";
import { Alert } from "#app/components/messages.js";
import { Progress } from "#app/components/people.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { focusHeading } from "#app/core/render.js";
import { useRoom } from "#app/core/room.js";
import { letter, otherSide } from "#app/core/sides.js";
import { Page } from "#app/screens/player/frame.js";
import { Waiting, everybodyDone } from "#app/screens/player/waiting.js";
import { mineOf } from "#app/screens/player/writing.js";

/** Everything that this phase asks, in a fixed order: {key, kind: ballot | fair, clash, value, done}. */
function questions(me) {
  const ballots = Object.entries(me.ballots ?? {}).map(([clash, value]) => ({
    key: clash,
    kind: "ballot",
    clash,
    value,
    done: Boolean(value.choice),
  }));
  const fair = Object.entries(me.fair ?? {}).map(([clash, value]) => ({
    key: `fair ${clash}`,
    kind: "fair",
    clash,
    value,
    done: Boolean(value.fair),
  }));
  return [...ballots, ...fair];
}

export function Vote() {
  const { public: pub, me } = useRoom();
  if (me.task !== "vote")
    return html`<${Waiting} title=${_("The room is voting")} text=${_("There is no clash for you to judge this time.")} />`;
  return html`<${Ballots} key=${pub.phase.id} />`;
}

function Ballots() {
  const { me } = useRoom();
  const list = questions(me);
  const [at, setAt] = useState(() => list.find((q) => !q.done)?.key);
  const current = list.find((q) => q.key === at) ?? list.find((q) => !q.done);

  const onward = (from) => {
    const rest = list.filter((q) => q.key !== from);
    const start = list.findIndex((q) => q.key === from);
    const next = [...list.slice(start + 1), ...rest].find((q) => !q.done && q.key !== from);
    setAt(next?.key);
    requestAnimationFrame(focusHeading);
  };

  if (!current) return html`<${AllCast} list=${list} open=${setAt} />`;
  const Question = current.kind === "ballot" ? Ballot : Fairness;
  return html`<${Question} key=${current.key} question=${current} list=${list} open=${setAt} onward=${() => onward(current.key)} />`;
}

/** The list of questions, to see progress and go back to any of them. */
function Trail({ list, at, open }) {
  if (list.length < 2) return null;
  let clashes = 0;
  return html`<nav aria-label=${_("Your ballots")}>
    <ol class="trail row">
      ${list.map((q) => {
        const name = q.kind === "ballot" ? _("Clash %(n)s", { n: ++clashes }) : _("Your opening");
        return html`<li key=${q.key}><button type="button" class="chip" aria-current=${q.key === at ? "step" : undefined} onClick=${() => open(q.key)}>${q.done && html`<${Icon} name="i-check" />`}${name}${q.done && html`<span class="vh">${_(", done")}</span>`}</button></li>`;
      })}
    </ol>
  </nav>`;
}

function left(list) {
  const done = list.filter((q) => q.done).length;
  return _("%(done)s cast, %(left)s to go", { done, left: list.length - done });
}

const tell = (kind, text) =>
  text.text !== undefined && !text.bot && html`<${FlagButton} speech=${text.id} />`;

function Ballot({ question, list, open, onward }) {
  const { public: pub, act, say } = useRoom();
  const { clash, value } = question;
  const [choice, setChoice] = useState(value.choice);
  const [reason, setReason] = useState(value.reason);
  const n = list.filter((q) => q.kind === "ballot").findIndex((q) => q.clash === clash) + 1;
  const of = list.filter((q) => q.kind === "ballot").length;
  const side = { opening: value.opening.side, rebuttal: value.rebuttal.side };
  const order = value.first === "opening" ? ["opening", "rebuttal"] : ["rebuttal", "opening"];
  const why = {
    opening: _("The rebuttal didn’t undo it"),
    rebuttal: _("The opening needs an answer now"),
  };

  async function cast(event) {
    event.preventDefault();
    if (!choice) return say(_("First choose which came out ahead."));
    const ack = await act("vote", {
      phase: pub.phase.id,
      clash,
      choice,
      ...(reason && { reason }),
    });
    if (ack.ok) onward();
  }

  const actions = html`<p role="status" class="small">${left(list)}</p>
    <button class="btn" form="ballot" aria-disabled=${choice ? undefined : "true"}>${value.choice ? _("Change my vote") : _("Cast vote")} <${Icon} name="i-next" /></button>`;

  return html`<${Page} actions=${actions} motion=${false} gap="1.5rem">
    <${Trail} list=${list} at=${question.key} open=${open} />
    <div class="row"><h1>${_("Clash %(n)s of %(of)s", { n, of })}</h1><p class="push note small"><${Icon} name="i-eye-off" /> ${_("Writers hidden.")}</p></div>
    ${value.own && html`<${Alert}><p>${_("You wrote one of these. The room is so small that there was no other clash for you. Vote as if a stranger had written both: what this measures is your honesty.")}</p><//>`}
    <${Clash} opening=${value.opening} rebuttal=${value.rebuttal} closing=${value.closing} first=${value.first} tail=${tell} />
    <form id="ballot" class="stack oxford" onSubmit=${cast}>
      <fieldset class="stack">
        <legend><h2>${_("Which was the stronger argument?")}</h2></legend>
        <p class="small">${_("Judge the argument, not the side you hold or the side you would choose.")} ${pub.small && _("In a room of fewer than eight, votes can be guessed.")}</p>
        <div class="tiles verdicts">
          ${order.map(
            (key) => html`<label class="choice" key=${key} data-side=${letter(side[key])}>
            <input type="radio" name="choice" value=${key} checked=${choice === key} onChange=${() => setChoice(key)} />
            <span><b>${verdictWords(key)}</b> <span class="small">${why[key]}</span></span>
          </label>`,
          )}
          <label class="choice"><input type="radio" name="choice" value="close" checked=${choice === "close"} onChange=${() => setChoice("close")} /><span><b>${verdictWords("close")}</b> <span class="small">${_("Neither came out ahead")}</span></span></label>
        </div>
      </fieldset>
      <fieldset class="stack tight">
        <legend class="legend">${_("What decided it? One tap, if you like")}</legend>
        <div class="chips row">
          ${["clear", "backed", "counts"].map((key) => html`<label class="chip" key=${key}><input type="checkbox" name="reason" value=${key} checked=${reason === key} onChange=${() => setReason(reason === key ? undefined : key)} /> ${reasonName(key)}</label>`)}
        </div>
      </fieldset>
    </form>
  <//>`;
}

function Fairness({ question, list, open, onward }) {
  const { public: pub, me, act, say } = useRoom();
  const { clash, value } = question;
  const [fair, setFair] = useState(value.fair);
  const opening = mineOf(me, "opening", pub.phase.round);

  async function answer(event) {
    event.preventDefault();
    if (!fair) return say(_("First choose one of the two."));
    if ((await act("fair", { phase: pub.phase.id, clash, fair })).ok) onward();
  }

  const actions = html`<p role="status" class="small">${left(list)}</p><button class="btn" form="fair" aria-disabled=${fair ? undefined : "true"}>${_("Send")} <${Icon} name="i-next" /></button>`;
  const tile = (key, title, text) =>
    html`<label class="choice"><input type="radio" name="fair" value=${key} checked=${fair === key} onChange=${() => setFair(key)} /><span><b>${title}</b> <span class="small">${text}</span></span></label>`;

  return html`<${Page} actions=${actions} motion=${false} gap="1.5rem">
    <${Trail} list=${list} at=${question.key} open=${open} />
    <div class="stack tight"><h1>${_("Was your point put fairly?")}</h1><p class="lede">${_("Someone answered your opening. Before answering, they restated your point.")}</p></div>
    ${value.restatement && html`<blockquote class="restatement"><span class="kicker">${_("They say")}</span><p class="lede">${value.restatement}</p></blockquote>`}
    <form id="fair" class="stack" onSubmit=${answer}>
      <fieldset class="stack">
        <legend class="legend">${_("The question isn’t whether they’re right, but whether they heard you.")}</legend>
        <div class="tiles verdicts">${tile("fair", _("Fair"), _("That’s what I said"))}${tile("unfair", _("Not quite"), _("That’s not my point"))}</div>
      </fieldset>
    </form>
    <details class="fold"><summary>${_("Their full rebuttal, and your opening")}</summary>
      <div class="stack"><${Speech} speech=${value} kind="rebuttal" /><${FlagButton} speech=${value.id} />${opening && html`<${Speech} speech=${{ ...opening, side: me.side ?? otherSide(value.side) }} kind="opening" />`}</div>
    </details>
  <//>`;
}

function AllCast({ list, open }) {
  const { public: pub } = useRoom();
  let clashes = 0;
  return html`<${Page} gap="1.75rem">
    <div class="stack tight"><h1>${_("You’ve cast all your votes")}</h1><p class="lede">${everybodyDone(pub) ? _("Everyone is done. The room moves on in a moment.") : _("The others are still reading. You can change a vote until this part ends.")}</p></div>
    <div class="split">
      <ul class="stack tight">
        ${list.map((q) => {
          const name =
            q.kind === "ballot" ? _("Clash %(n)s", { n: ++clashes }) : _("Your opening, restated");
          const said =
            q.kind === "ballot"
              ? verdictWords(q.value.choice)
              : q.value.fair === "fair"
                ? _("Fair")
                : _("Not quite");
          return html`<li key=${q.key} class="panel row cast"><span><b>${name}</b> <span class="small">${said}</span></span> <button type="button" class="btn quiet push" onClick=${() => open(q.key)}>${_("Look again")}<span class="vh"> ${name}</span></button></li>`;
        })}
      </ul>
      <section class="stack"><h2>${_("How far the room has got")}</h2><${Progress} /></section>
    </div>
  <//>`;
}
