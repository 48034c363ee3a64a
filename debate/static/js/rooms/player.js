/** A room's page for players and judges, in one file. */

import { begin } from "#app/rooms/app.js";
import { Cover } from "#app/rooms/player/cover.js";
import { Screen as Judge } from "#app/rooms/player/judge.js";
import { Screen as Player } from "#app/rooms/player/player.js";

begin({ player: Player, judge: Judge, cover: Cover });
