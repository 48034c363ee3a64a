/** The question that a host is asked before something is done. Its words follow the room while it is open. */

import { useEffect, useState } from "preact/hooks";

/** @import { Question } from "#app/types.d.ts" */

/**
 * @template Now
 * @param {Now} now what questions are made of, as it is at this render
 * @param {() => void} onPast called when a question has closed because there is nothing left to decide
 * @returns {[question: Question | null, ask: (asked: Question | ((now: Now) => Question | null)) => void, close: () => void]}
 *   A question that changes while it is open is asked as a function; null: it is past. Each has a dialog of its own (`key`), which
 *   opens though the one before is still on its way out.
 */
export function useQuestion(now, onPast) {
  const [asked, set] = useState(
    /** @type {{ key: symbol, make: (now: Now) => Question | null } | null} */ (null),
  );
  const made = asked && asked.make(now);
  const question = made && { ...made, key: asked.key };
  const past = Boolean(asked && !question);
  useEffect(() => {
    if (!past) return;
    set(null);
    onPast();
  }, [past]);
  return [
    question,
    (wanted) => set({ key: Symbol(), make: typeof wanted === "function" ? wanted : () => wanted }),
    () => set((latest) => (latest === asked ? null : latest)), // a dialog tells late that it has closed: the next may be asked by then
  ];
}
