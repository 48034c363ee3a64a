/** Lists on which a host decides keep still, so that a press falls on the text for which it was meant. */

import { useEffect, useReducer, useRef } from "preact/hooks";

const SETTLES = 20_000; // ms after the last change; an undo stands for as long
const MEANT = 400; // ms: a press in this time after a button has moved was meant for what was there before
const DECIDING = ":is(.to-judge, .clash-list, .texts, #waiting-text) :is(button, summary), .skips";

/** Whether somebody points at an element or has the focus in it. @param {Element | null} one */
const isLookedAt = (one) =>
  Boolean(one?.matches(":has(:focus-visible)")) ||
  (matchMedia("(hover: hover)").matches && Boolean(one?.matches(":hover")));

/**
 * Items in their order, as long as nobody points at the list or has the focus in it: then new ones come in at the end. What is decided keeps its place for a while.
 * @template T
 * @param {{ current: HTMLElement | null }} ref
 * @param {[string, T][]} items
 * @param {string} [of] what they are of: the places of others are forgotten
 * @returns {{ id: string, item: T, gone: boolean }[]} `gone`: no longer one of them
 */
export function usePlaces(ref, items, of = "") {
  const places = useRef(/** @type {{ of: string, rows: [string, T][] }} */ ({ of, rows: [] }));
  const [, draw] = useReducer((n) => n + 1, 0);
  const before = places.current.of === of ? places.current.rows : [];
  const now = new Map(items);
  const rows = isLookedAt(ref.current)
    ? [...new Map([...before, ...items])]
    : before.reduce(
        (some, row, n) => (now.has(row[0]) ? some : some.toSpliced(n, 0, row)),
        [...items],
      );
  places.current = { of, rows };
  const changed = rows.map(([id]) => `${id} ${now.has(id)}`).join();
  const settled = rows.length === items.length && rows.every(([id], n) => id === items[n][0]);
  useEffect(() => {
    if (settled) return undefined;
    const timer = setInterval(() => {
      if (isLookedAt(ref.current)) return;
      places.current = { of, rows: [] };
      draw(undefined);
    }, SETTLES);
    return () => clearInterval(timer);
  }, [changed, settled]);
  return rows.map(([id, item]) => ({ id, item: now.get(id) ?? item, gone: !now.has(id) }));
}

const LOOKED = 800; // ms that an item is on the screen, at least, to have been looked over
const seen = new Set(); // at this console

/**
 * How many of these nobody has looked over here: no item that says so (`data-of`) has been on the screen for a moment.
 * @param {{ current: HTMLElement | null }} ref @param {string[]} ids
 */
export function useUnseen(ref, ids) {
  const [, draw] = useReducer((n) => n + 1, 0);
  const left = ids.filter((id) => !seen.has(id));
  useEffect(() => {
    if (!left.length || !ref.current) return undefined;
    const timers = new Map();
    const look = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          clearTimeout(timers.get(target));
          const see = () => (
            seen.add(/** @type {HTMLElement} */ (target).dataset.of),
            draw(undefined)
          );
          if (isIntersecting) timers.set(target, setTimeout(see, LOOKED));
        }
      },
      {
        threshold: 0.6,
        rootMargin: `0px 0px -${document.querySelector("#controls")?.clientHeight ?? 0}px`,
      },
    );
    for (const item of ref.current.querySelectorAll("[data-of]")) look.observe(item);
    return () => (look.disconnect(), timers.forEach((timer) => clearTimeout(timer)));
  }, [left.join()]);
  return left.length;
}

/** Lets no pointer press what decides on a text while it has just moved, whatever moved it. @param {{ current: HTMLElement }} ref */
export function useStill(ref) {
  useEffect(() => {
    const tops = () =>
      new Map(
        [...ref.current.querySelectorAll(DECIDING)].map((one) => [
          one,
          Math.round(one.getBoundingClientRect().top + scrollY),
        ]),
      );
    let known = tops();
    const look = new MutationObserver(() => {
      const now = tops();
      const moved = [...now.keys()].filter((one) => known.get(one) !== now.get(one));
      for (const one of moved) one.setAttribute("data-moved", "");
      setTimeout(() => moved.forEach((one) => one.removeAttribute("data-moved")), MEANT);
      known = now;
    });
    look.observe(ref.current.closest("main") ?? ref.current, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return () => look.disconnect();
  }, []);
}
