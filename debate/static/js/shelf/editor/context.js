/** What every part of the editor may use. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

import { packWords } from "#app/components/basics.js";
import { html } from "#app/core/html.js";

/** @import { createSaver } from "#app/shelf/editor/saver.js" */
/** @typedef {ReturnType<typeof createSaver>} Saver */

/**
 * @typedef {object} Editor
 * @property {Saver} saver
 * @property {boolean} readonly the link is for reading
 * @property {{ here: string, read: string, links: { edit_url?: string, read_url: string }, days: number, least: number,
 *   lengths: { [of: string]: { [field: string]: number } }, decks: { [kind: string]: { [path: string]: string } },
 *   care: string }} page what the server wrote into the page
 * @property {(step: string, field?: string) => void} go shows a step, and puts the focus on a field there
 * @property {(text: string) => void} toast short news
 */

export const EditorContext = createContext(/** @type {Editor} */ (/** @type {unknown} */ (null)));

/** @returns {Editor} */
export const useEditor = () => useContext(EditorContext);

/** The attributes of an element that holds words of the motion. */
export const useTongue = () =>
  packWords({ language: useEditor().saver.value("language") || undefined });

/** Words of the motion among those of the interface. @param {{ children?: unknown }} props */
export function Words({ children }) {
  return html`<bdi lang=${useTongue().lang}>${children}</bdi>`;
}
