import { useRef } from "preact/hooks";

/**
 * A ref to an element that is on the page whenever an effect or a handler looks at it.
 * @template {HTMLElement} [E=HTMLElement]
 * @returns {{ current: E }}
 */
export const useElement = () => useRef(/** @type {E} */ (/** @type {unknown} */ (null)));
