/** A room's page for the projector, in one file. */

import { begin } from "#app/rooms/app.js";
import { Screen } from "#app/rooms/projector/projector.js";

begin({ projector: Screen });
