// A peer: a room server written by hand, with socket.io and SQLite.

import { createServer } from "node:http";
import { Server } from "socket.io";
import { Room } from "./peer_game.mjs";
import { Store } from "./peer_store.mjs";

const [port, file] = process.argv.slice(2);
const http = createServer();
const io = new Server(http, { serveClient: false });
const store = new Store(file);
const rooms = new Map();

function open(code) {
  const all = (message) => io.to(code).emit("public", message);
  const room = new Room(code, store, { all, one: (seat, message) => room.seats.get(seat)?.socket?.emit("me", message) });
  rooms.set(code, room);
  return room;
}

io.on("connection", (socket) => {
  const { room: code, seat: id, key } = socket.handshake.auth;
  const room = typeof code === "string" && (rooms.get(code) ?? open(code));
  const seat = room && room.enter(id, key);
  if (!seat) return socket.disconnect(true);
  seat.socket = socket;
  socket.join(code);
  socket.emit("snapshot", { version: room.version, public: room.public, me: seat.me });
  socket.on("command", (command, answer) => {
    try {
      room.move(seat, command, (version) => answer({ ok: true, version }));
    } catch (error) {
      answer({ ok: false, error: { code: error.message } });
    }
  });
});

http.listen(Number(port), "127.0.0.1");
