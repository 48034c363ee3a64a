/** Markup for the live screens. Texts are always inserted as text. */

import htm from "htm";
import { h } from "preact";

export const html = htm.bind(h);
