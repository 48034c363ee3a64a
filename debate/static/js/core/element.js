import { useRef } from "preact/hooks";

/** A ref to an element that is on the page whenever an effect or a handler looks at it. @returns {{ current: any }} */
export const useElement = () => useRef(null);
