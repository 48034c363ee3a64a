/** A room's page for hosts, in one file. */

import { begin } from "#app/rooms/app.js";
import { Screen } from "#app/rooms/host/host.js";

begin({ host: Screen });
