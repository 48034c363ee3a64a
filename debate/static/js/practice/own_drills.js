/** Lists the drills of the motions of one's own that this browser has opened: only their links lead to them. */

import { elementOf } from "#app/core/dom.js";
import { shelved } from "#app/core/shelf.js";

const list = elementOf("own-drills");
const [line] = /** @type {HTMLTemplateElement} */ (elementOf("own-drill")).content.children;
const motions = shelved().filter(({ title }) => title);
list.hidden = !motions.length;
list.append(
  ...motions.map(({ at, title }) => {
    const item = /** @type {HTMLElement} */ (line.cloneNode(true));
    const link = /** @type {HTMLAnchorElement} */ (item.querySelector("a"));
    link.href = `/practice/drills/${at.split("/").at(-1)}`;
    /** @type {HTMLElement} */ (item.querySelector("[dir]")).textContent = title;
    return item;
  }),
);
