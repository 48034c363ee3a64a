/** What else a motion may have: sources, key words, themes, a timeline, notes for teachers. */

import { useEffect, useState } from "preact/hooks";

import { Confirm } from "#app/components/messages.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useEditor, useTongue } from "#app/shelf/editor/context.js";
import { Field, fieldId, GroupFaults } from "#app/shelf/editor/field.js";
import { entries, lines, newId } from "#app/shelf/editor/pack.js";
import { cardLabels, groupLabels, motionLabels } from "#app/shelf/editor/words.js";

/** @import { Saver } from "#app/shelf/editor/context.js" */

const FEW = 4; // sources that a card offers without being asked

export function MoreStep() {
  const { saver, page } = useEditor();
  const labels = motionLabels();
  const { motion: longest, source, moment } = page.lengths;
  const samples = entries(saver, "samples").length;
  const ofSamples = saver.faults().flatMap(({ field }) => field.match(/^samples\b.*/) ?? []);
  return html`<div class="stack more-step">
    <p class="lede">${_("None of this is needed to play. Sources and key words help your students most.")}</p>
    <${Group} of="sources" hint=${_("Where evidence comes from. A card names its sources.")} fields=${{ title: { longest: source.title }, kind: { longest: source.kind, hint: _("Such as “Our own survey”.") }, urls: { list: true, hint: _("One on each line. Each begins with https://.") }, read: { longest: source.read, hint: _("Such as “Whole report” or “Only the summary”.") } }} />
    <${Group} of="glossary" hint=${_("Words that students may not know.")} fields=${{ key: { longest: 60 }, value: { rows: 2, longest: longest.glossary } }} />
    <${Group} of="themes" hint=${_("What the cards are about. Both sides should have cards on each theme.")} fields=${{ "": { longest: longest.themes } }} />
    <${Group} of="timeline" fields=${{ year: { longest: moment.year }, fact: { rows: 2, longest: moment.fact } }} />
    <section class="stack oxford" aria-labelledby="for-teachers">
      <h2 id="for-teachers">${_("For teachers")}</h2>
      <div class="stack narrow-form">
        <${Field} path="care" label=${labels.care} rows="4" list hint=${_("What may hurt, and how to handle it. One note on each line; only hosts see them.")} />
        <${Field} path="debrief" label=${labels.debrief} rows="4" list hint=${_("One on each line. They round off the debate.")} />
        <${Field} path="essay" label=${labels.essay} rows="0" longest=${longest.essay} hint=${_("Title, author and year, if the motion comes from a text.")} />
        <${Field} path="language" label=${labels.language} rows="0" longest=${longest.language} hint=${_("The language of your words: en for English, de for German, ar for Arabic …")} />
        <${Field} path="checked" label=${labels.checked} rows="0" longest=${longest.checked} hint=${_("Year and month, such as 2026-11.")} />
        <${Field} path="age" label=${labels.age} rows="0" hint=${_("The youngest students it suits, such as 13.")} />
      </div>
    </section>
    <${Group} of="words" hint=${_("Only teachers see these.")} fields=${{ key: { longest: 60 }, value: { longest: longest.words } }} />
    ${
      samples > 0 &&
      html`<p class="small">${_("This motion also has sample clashes for practising judgement. They are kept as they are, and are in the file too.")}</p><${GroupFaults} of=${ofSamples} />`
    }
  </div>`;
}

/** The edits that take a source off everything that names it. @param {Saver} saver @param {string} source @returns {[string, string][]} */
const withoutSource = (saver, source) =>
  ["cards", "timeline"].flatMap((group) =>
    entries(saver, group)
      .map((id) => `${group}.${id}.sources`)
      .filter((path) => lines(saver.value(path)).includes(source))
      .map((path) => [
        path,
        lines(saver.value(path))
          .filter((one) => one !== source)
          .join("\n"),
      ]),
  );

/** The entries of a group, with all their fields. @param {{ of: string, hint?: string, fields: { [name: string]: { longest?: number, rows?: number, hint?: string, list?: true } } }} props */
function Group({ of, hint, fields }) {
  const { saver, readonly, toast, go } = useEditor();
  const { title, one, fields: labels } = groupLabels()[of];
  const [extra, setExtra] = useState(/** @type {string[]} */ ([]));
  const [asking, setAsking] = useState("");
  const known = entries(saver, of);
  const shown = [...known, ...extra.filter((id) => !known.includes(id))];
  if (readonly && !known.length) return null;
  const path = (/** @type {string} */ id, /** @type {string} */ name) =>
    name ? `${of}.${id}.${name}` : `${of}.${id}`;
  const add = () => {
    const id = newId(
      { ...saver, paths: () => [...saver.paths(), ...extra.map((each) => `${of}.${each}.`)] },
      of,
      `${of.slice(0, 1)}${shown.length + 1}`,
    );
    setExtra([...extra, id]);
    go("more", path(id, Object.keys(fields)[0]));
  };
  const remove = (/** @type {string} */ id) => {
    setExtra(extra.filter((each) => each !== id));
    if (!known.includes(id)) return;
    if (fields[""]) saver.commit([[path(id, ""), ""]]);
    else
      saver.commit([[path(id, ""), null], ...(of === "sources" ? withoutSource(saver, id) : [])]);
    toast(_("Deleted. “Undo” brings it back."));
  };
  return html`<section class="stack oxford" aria-labelledby=${`group-${of}`}>
    <h2 id=${`group-${of}`}>${title}</h2>
    ${hint && html`<p class="small">${hint}</p>`}
    <${GroupFaults} of=${of} />
    <ul class="stack group">
      ${shown.map((id, n) => {
        const users = entries(saver, "cards").filter(
          (card) => saver.value(`cards.${card}.theme`) === id,
        );
        const used = of === "themes" ? users.length : 0;
        return html`<li key=${id} class="stack tight panel" aria-label=${`${one} ${n + 1}`}>
        ${!fields[""] && html`<${GroupFaults} of=${`${of}.${id}`} />`}
        <div class="pairs">${Object.entries(fields).map(([name, { rows = 0, ...rest }]) => html`<${Field} key=${name} path=${path(id, name)} label=${labels[name]} rows=${rest.list ? 2 : rows} ...${rest} />`)}</div>
        ${!readonly && !used && html`<div><button type="button" class="link small" onClick=${() => (known.includes(id) ? setAsking(id) : remove(id))}>${_("Delete")}<span class="vh"> ${one} ${n + 1}</span></button></div>`}
        ${used > 0 && html`<p class="small">${_("Cards that use it: %(n)s.", { n: used })}</p>`}
      </li>`;
      })}
    </ul>
    ${!readonly && html`<div><button type="button" class="btn quiet slim" onClick=${add}>${{ sources: _("Add a source"), glossary: _("Add a key word"), themes: _("Add a theme"), timeline: _("Add an entry"), words: _("Add a word") }[of]}</button></div>`}
    ${asking && html`<${Confirm} title=${_("Delete this entry?")} text=${_("You can bring it back with “Undo”, or from the history.")} yes=${_("Delete it")} no=${_("Keep it")} final onYes=${() => remove(asking)} onClose=${() => setAsking("")} />`}
  </section>`;
}

/** The sources of a card: those that the motion has, and a new one on the spot. @param {{ id: string }} props */
export function CardSources({ id }) {
  const tongue = useTongue();
  const { saver, readonly, page, go } = useEditor();
  const path = `cards.${id}.sources`;
  const [added, setAdded] = useState(""); // the id of a source that is being written
  const chosen = lines(saver.value(path));
  const known = entries(saver, "sources");
  const set = (/** @type {string} */ source, /** @type {boolean} */ on) =>
    saver.commit([
      [path, (on ? [...chosen, source] : chosen.filter((one) => one !== source)).join("\n")],
    ]);
  const add = () => {
    const source = newId(saver, "sources", `s${known.length + 1}`);
    setAdded(source);
    go(`card-${id}`, `sources.${source}.title`);
  };
  const isNamed = added && Boolean(saver.value(`sources.${added}.title`).trim());
  useEffect(() => {
    if (isNamed && !chosen.includes(added)) set(added, true);
  }, [isNamed]);
  if (readonly)
    return chosen.length
      ? html`<div class="field shown"><p class="legend">${cardLabels().sources}</p><ul class="dots">${chosen.map((source) => html`<li key=${source} ...${tongue}>${saver.value(`sources.${source}.title`) || source}</li>`)}</ul></div>`
      : null;
  const others = known.filter((source) => !chosen.includes(source));
  const tick = (/** @type {string} */ source) =>
    html`<label class="setting" key=${source}><input type="checkbox" checked=${chosen.includes(source)} onChange=${(/** @type {Event & { target: HTMLInputElement }} */ event) => set(source, event.target.checked)} /> <span ...${tongue}>${saver.value(`sources.${source}.title`) || source}</span></label>`;
  return html`<fieldset class="stack tight card-sources" id=${fieldId(path)} tabindex="-1">
    <legend class="legend">${cardLabels().sources}</legend>
    <${GroupFaults} of=${path} />
    ${chosen.map((source) => tick(source))}
    ${others.length > 0 && (others.length <= FEW ? others.map(tick) : html`<details class="fold"><summary>${n_("%(n)s other source", "%(n)s other sources", others.length)}</summary>${others.map(tick)}</details>`)}
    ${
      added &&
      html`<div class="stack tight panel">
        <${Field} path=${`sources.${added}.title`} label=${_("Title of the source")} rows=${0} longest=${page.lengths.source.title} />
        <${Field} path=${`sources.${added}.urls`} label=${_("Web address, if it has one")} rows=${0} longest=${page.lengths.source.urls} />
      </div>`
    }
    ${(!added || isNamed) && html`<div><button type="button" class="link small" onClick=${add}>${_("New source")}</button></div>`}
  </fieldset>`;
}
