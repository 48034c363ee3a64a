/** A short tap in the hand, for something that went well: never on a grave motion, and not where less motion is wished for. */

/** @param {{ tone?: string }} [motion] */
export function feel(motion) {
  if (!motion || motion.tone || !navigator.userActivation?.hasBeenActive) return;
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  navigator.vibrate?.(14);
}
