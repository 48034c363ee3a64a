/** The sounds of the big screen, made by the browser. They are off until somebody turns them on at this screen. When it is loaded again
 * they come back with the first key or press, before which a browser plays none. */

import { useEffect } from "preact/hooks";

import { useRoom } from "#app/core/room.js";
import { LAST_OF_SPEECH, queueOf } from "#app/core/speeches.js";
import { inTab } from "#app/core/storage.js";

const KEPT = "counterclaim cues"; // "on": this tab has them on
const VOLUME = 0.5;
const LAST = 10; // s that tick

/** @type {AudioContext | undefined} */
let context;
/** @type {GainNode} */
let out;
/** @type {AudioBuffer} */
let hiss;

/** Where a motion is grave, only the clock is heard. */
let grave = false;

export const cuesAreOn = () => context?.state === "running";

/** Whether this tab had them on before it was loaded again. */
export const cuesAreKept = () => inTab.get(KEPT) === "on";

/** Turns the sounds on or off. Resolves when the browser has done so. */
export async function flipCues() {
  if (cuesAreOn()) {
    inTab.remove(KEPT);
    return context?.suspend();
  }
  inTab.set(KEPT, "on");
  if (!context) {
    context = new AudioContext();
    out = new GainNode(context, { gain: VOLUME });
    out.connect(context.destination);
    hiss = context.createBuffer(1, context.sampleRate, context.sampleRate);
    const samples = hiss.getChannelData(0);
    for (let n = 0; n < samples.length; n++) samples[n] = Math.random() * 2 - 1;
  }
  await context.resume();
  return cue(grave ? "tick" : "card");
}

/**
 * A tone that begins at once and dies away. Seconds and Hz; `gain` is a share of the volume.
 * @param {{ type?: OscillatorType, from: number, to?: number, glide?: number, attack?: number, decay: number, gain: number }} how
 */
function tone({ type = "sine", from, to = from, glide = 0, attack = 0.001, decay, gain }) {
  const sound = /** @type {AudioContext} */ (context);
  const start = sound.currentTime;
  const source = new OscillatorNode(sound, { type, frequency: from });
  if (glide) source.frequency.exponentialRampToValueAtTime(to, start + glide);
  shaped(source, start, attack, decay, gain);
}

/**
 * A burst of noise through a filter: paper. `at`: seconds from now.
 * @param {{ at?: number, type: BiquadFilterType, frequency: number, Q?: number, decay: number, gain: number }} how
 */
function noise({ at = 0, type, frequency, Q = 1, decay, gain }) {
  const sound = /** @type {AudioContext} */ (context);
  const start = sound.currentTime + at;
  const source = new AudioBufferSourceNode(sound, { buffer: hiss });
  const filter = new BiquadFilterNode(sound, { type, frequency, Q });
  source.connect(filter);
  shaped(source, start, 0.001, decay, gain, filter);
}

/** @param {AudioScheduledSourceNode} source @param {number} start @param {number} attack @param {number} decay @param {number} gain @param {AudioNode} [last] */
function shaped(source, start, attack, decay, gain, last = source) {
  const shape = new GainNode(/** @type {AudioContext} */ (context), { gain: 0 });
  shape.gain.setValueAtTime(0, start);
  shape.gain.linearRampToValueAtTime(gain, start + attack);
  shape.gain.exponentialRampToValueAtTime(0.0001, start + attack + decay);
  last.connect(shape).connect(out);
  source.start(start);
  source.stop(start + attack + decay + 0.05);
}

const CUES = {
  tick: () => tone({ type: "triangle", from: 1050, decay: 0.035, gain: 0.05 }),
  card: () => noise({ type: "bandpass", frequency: 2400, Q: 0.8, decay: 0.06, gain: 0.12 }),
  clap() {
    for (let n = 0; n < 5; n++)
      noise({
        at: (n + Math.random()) * 0.1,
        type: "bandpass",
        frequency: 900 + 600 * Math.random(),
        decay: 0.05,
        gain: 0.05,
      });
  },
  riffle() {
    for (let n = 0; n < 14; n++)
      noise({
        at: (n * 0.9) / 14,
        type: "bandpass",
        frequency: 1800 + n * 100,
        Q: 0.8,
        decay: 0.06,
        gain: 0.07,
      });
  },
  signal: () => tone({ from: 523, attack: 0.05, decay: 0.9, gain: 0.12 }),
  stamp() {
    tone({ from: 110, to: 55, glide: 0.09, decay: 0.26, gain: 0.35 });
    noise({ type: "lowpass", frequency: 400, decay: 0.04, gain: 0.2 });
  },
  end() {
    for (const from of [196, 293.7, 392]) tone({ from, attack: 0.25, decay: 2.4, gain: 0.06 }); // open fifths: neither glad nor sad
  },
};

/**
 * Plays a sound, if sounds are on. No cue sounds like winning or losing: both verdicts have the same.
 * @param {keyof typeof CUES} name
 */
export function cue(name) {
  if (cuesAreOn() && (name === "tick" || !grave)) CUES[name]();
}

/** The last ten seconds of every clock tick. */
export function useTicks() {
  const { clock, public: pub } = useRoom();
  grave = pub.motion.tone === "grave";
  useEffect(() => {
    if (!clock) return undefined; // a debate that is watched again has none
    const stops = Array.from({ length: LAST }, (_one, n) =>
      clock.bell((n + 1) * 1000, () => !clock.read()?.speech && cue("tick")),
    );
    return () => stops.forEach((stop) => stop());
  }, [clock]);
}

/** One soft tone at half of a speech, when fifteen seconds are left, and at its end. */
export function useSignals() {
  const { public: pub, clock } = useRoom();
  const each = queueOf(pub)?.each;
  useEffect(() => {
    if (!clock || !each) return undefined;
    const stops = [each / 2, LAST_OF_SPEECH * 1000, 0].map((before) =>
      clock.bell(before, () => clock.read()?.speech && cue("signal")),
    );
    return () => stops.forEach((stop) => stop());
  }, [clock, each]);
}
