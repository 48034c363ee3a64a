/** A short vibration for something that went well, but not on a grave motion, or where people prefer reduced motion. */

/** @param {{ tone?: string }} [motion] */
export function feel(motion) {
  if (!motion || motion.tone || !navigator.userActivation?.hasBeenActive) return;
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  navigator.vibrate?.(14);
}
