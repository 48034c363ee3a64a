// What both peers keep in SQLite.

import { DatabaseSync } from "node:sqlite";

/** Rows of rooms, moves and what moves made. All moves of one turn of the event loop, in any room, share a transaction. */
export class Store {
  constructor(file) {
    this.db = new DatabaseSync(file);
    this.db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      CREATE TABLE rooms (code TEXT PRIMARY KEY, version INTEGER NOT NULL, state TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE moves (room TEXT, version INTEGER, seat TEXT, id TEXT, type TEXT, row TEXT, at INTEGER, PRIMARY KEY (room, version)) WITHOUT ROWID;
      CREATE TABLE entities (room TEXT, id TEXT, row TEXT NOT NULL, PRIMARY KEY (room, id)) WITHOUT ROWID;`);
    this.room = this.db.prepare(
      "INSERT INTO rooms VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET version = excluded.version, state = excluded.state",
    );
    this.entry = this.db.prepare("INSERT INTO moves VALUES (?, ?, ?, ?, ?, ?, ?)");
    this.entity = this.db.prepare("INSERT INTO entities VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET row = excluded.row");
    this.waiting = [];
  }

  add(move) {
    if (this.waiting.push(move) === 1) setImmediate(() => this.commit());
  }

  commit() {
    const moves = this.waiting,
      rooms = new Set(moves.map((move) => move.room)),
      now = Date.now();
    this.waiting = [];
    this.db.exec("BEGIN IMMEDIATE");
    for (const { room, version, seat, id, type, row, entity } of moves) {
      this.entry.run(room.code, version, seat, id, type, row, now);
      this.entity.run(room.code, entity, row);
    }
    for (const room of rooms)
      this.room.run(room.code, room.version, JSON.stringify({ step: room.step, progress: room.public.progress }));
    this.db.exec("COMMIT");
    for (const move of moves) move.done();
    for (const room of rooms) room.publish();
  }
}
