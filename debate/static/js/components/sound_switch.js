/** Turns the warning sound on or off for this device. */

import { useEffect, useState } from "preact/hooks";

import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { setSound, soundIsOn, warn } from "#app/core/sound.js";

/** `as` is the class of its button. The sound is active while the switch is on the page. */
export function SoundSwitch({ as = "link" }) {
  const { clock } = useRoom();
  const [on, setOn] = useState(soundIsOn);
  useEffect(() => warn(clock), [clock]);
  const flip = () => {
    setSound(!on);
    setOn(!on);
  };
  return html`<button type="button" class=${as} onClick=${flip}>${on ? _("Sound at 30 and 10 seconds: on") : _("Sound at 30 and 10 seconds: off")}</button>`;
}
