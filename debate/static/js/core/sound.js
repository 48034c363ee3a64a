/** A soft sound when time runs short, for those who have asked for it on this device. */

import { useEffect, useRef, useState } from "preact/hooks";

import { onDevice } from "#app/core/storage.js";

/** @import { RoomClock } from "#app/types.d.ts" */

const STORED = "counterclaim sound";
const WARNINGS = [
  { before: 30_000, since: 26, tones: [523] }, // Hz; a late sound is skipped
  { before: 10_000, since: 7, tones: [523, 659] },
];
const LOUD = 0.07; // of full volume

/** @type {AudioContext | undefined} */
let context;
let on = onDevice.get(STORED) === "on";

export const soundIsOn = () => on;

/** Browsers play sounds only after a tap; tapping the switch is one. @param {boolean} value */
export function setSound(value) {
  on = value;
  onDevice.set(STORED, value ? "on" : "off");
  if (value) play([523]);
}

/** @param {number[]} tones */
function play(tones) {
  const Context = window.AudioContext;
  if (!Context) return;
  const sound = (context ??= new Context());
  sound.resume();
  tones.forEach((frequency, n) => {
    const [tone, gain] = [sound.createOscillator(), sound.createGain()];
    const at = sound.currentTime + n * 0.28;
    tone.frequency.value = frequency;
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(LOUD, at + 0.03);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.5);
    tone.connect(gain).connect(sound.destination);
    tone.start(at);
    tone.stop(at + 0.55);
  });
}

/** @param {string} code @param {(channel: BroadcastChannel, data: unknown) => void} hears */
function speaks(code, hears) {
  if (!window.BroadcastChannel) return undefined;
  const channel = new BroadcastChannel(`sounds of ${code}`);
  channel.onmessage = ({ data }) => hears(channel, data);
  return channel;
}

/** Tells consoles in other windows of this browser whether the big screen has its sounds on, and turns them on if one asks for that. @param {string | undefined} code @param {boolean} sounds @param {() => void} turnOn */
export function useTold(code, sounds, turnOn) {
  useEffect(() => {
    const channel =
      code &&
      speaks(code, (to, data) => {
        if (data === "?") to.postMessage(sounds);
        if (data === "on" && !sounds) turnOn();
      });
    if (!channel) return undefined;
    channel.postMessage(sounds);
    return () => channel.close();
  }, [code, sounds]);
}

/** Whether the big screen of a room has its sounds on; undefined where it isn't in another window of this browser. And what turns them on. @param {string} code */
export function useScreenSounds(code) {
  const [sounds, tell] = useState(/** @type {boolean | undefined} */ (undefined));
  const asks = useRef(/** @type {BroadcastChannel | undefined} */ (undefined));
  useEffect(() => {
    const channel = speaks(code, (_to, data) => typeof data === "boolean" && tell(data));
    channel?.postMessage("?");
    asks.current = channel;
    return () => channel?.close();
  }, [code]);
  return { sounds, turnOn: () => asks.current?.postMessage("on") };
}

/** Warns at 30 and 10 s of this clock, if asked to. Returns how to stop. @param {RoomClock} clock */
export function warn(clock) {
  const stops = WARNINGS.map(({ before, since, tones }) =>
    clock.bell(before, () => {
      const reading = clock.read();
      if (on && !reading?.speech && (reading?.seconds ?? 0) >= since) play(tones);
    }),
  );
  return () => stops.forEach((stop) => stop());
}
