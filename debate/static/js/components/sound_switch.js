/** Turns the warning sound on or off for this device. */

import { useState } from "preact/hooks";

import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { setSound, soundIsOn } from "#app/core/sound.js";

/** `as` is the class of its button. The page itself warns (core/sound.js). */
export function SoundSwitch({ as = "link" }) {
  const [on, setOn] = useState(soundIsOn);
  const flip = () => {
    setSound(!on);
    setOn(!on);
  };
  return html`<button type="button" class=${as} onClick=${flip}>${on ? _("Sound at 30 and 10 seconds: on") : _("Sound at 30 and 10 seconds: off")}</button>`;
}
