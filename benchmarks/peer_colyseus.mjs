// A peer: the same room in Colyseus, with SQLite. What everybody sees is its state; what one person sees goes as messages.

import { Room as Place, Server } from "@colyseus/core";
import { schema, t } from "@colyseus/schema";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { Room } from "./peer_game.mjs";
import { Store } from "./peer_store.mjs";

const [port, file] = process.argv.slice(2);
const store = new Store(file);

const Bench = schema({ done: t.uint8(), due: t.uint8() });
const Text = schema({ kind: t.string(), side: t.string(), author: t.string(), text: t.string(), restatement: t.string() });
const State = schema({
  version: t.uint32(),
  phase: t.string(),
  for: Bench,
  against: Bench,
  seats: t.map("string"),
  texts: t.map(Text),
});

class Debate extends Place {
  patchRate = null; // the room says when: its beat is the same as the others'
  state = new State();

  onCreate({ room: code }) {
    this.sockets = new Map();
    this.state.for = new Bench();
    this.state.against = new Bench();
    this.room = new Room(code, store, {
      one: (seat, message) => this.sockets.get(seat)?.send("me", message),
      all: ({ version, patch }) => this.tell(version, patch),
    });
    this.onMessage("command", (client, command) => {
      try {
        this.room.move(client.userData, command, (version) => client.send("ok", { id: command.n, ok: true, version }));
      } catch (error) {
        client.send("ok", { id: command.n, ok: false, error: { code: error.message } });
      }
    });
  }

  tell(version, { phase, progress = {}, seats = {}, texts }) {
    const { state } = this;
    state.version = version;
    if (phase) state.phase = phase.id;
    for (const side of Object.keys(progress)) Object.assign(state[side], progress[side]);
    for (const [id, { side }] of Object.entries(seats)) state.seats.set(id, side ?? "");
    if (texts) {
      state.texts.clear();
      for (const [id, { cards, state: _, round, ...text }] of Object.entries(texts))
        state.texts.set(id, new Text().assign(text));
    }
    this.broadcastPatch();
  }

  onAuth(client, { seat, key }) {
    return (client.userData = this.room.enter(seat, key));
  }

  onJoin(client) {
    this.sockets.set(client.userData.id, client);
    client.send("snapshot", { version: this.room.version, public: { phase: this.room.phase }, me: client.userData.me });
  }
}

const server = new Server({ transport: new WebSocketTransport(), greet: false });
server.define("debate", Debate).filterBy(["room"]);
await server.listen(Number(port), "127.0.0.1");
