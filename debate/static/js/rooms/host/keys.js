/** A host's keyboard. */

import { useEffect, useRef, useState } from "preact/hooks";

import { onDevice } from "#app/core/storage.js";

const STORED = "counterclaim keys";

/** Whether a host has the keyboard on, on this device. */
export const keysAreOn = () => onDevice.get(STORED) !== "off";

/** R and S for the two views, N next (asks first), P pause, M thirty seconds more, B blank, F flow, L lets a text come for which all wait, arrows for steps of a show. @param {{ press: (key: string) => void }} can which stays the same @returns {[on: boolean, set: (on: boolean) => void]} */
export function useKeys(can) {
  const [on, setOn] = useState(keysAreOn);
  const listens = useRef(on); // at once: the next key may come before the page is drawn again
  useEffect(() => {
    const press = (/** @type {KeyboardEvent} */ event) => {
      const typing = /** @type {Partial<Element> | null} */ (event.target)?.closest?.(
        "input, textarea, select, [contenteditable]",
      );
      if (
        !listens.current ||
        typing ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.repeat ||
        document.querySelector("dialog[open]")
      )
        return;
      can.press(event.key.toLowerCase());
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  const set = (/** @type {boolean} */ value) => {
    listens.current = value;
    setOn(value);
    onDevice.set(STORED, value ? "on" : "off");
  };
  return [on, set];
}
