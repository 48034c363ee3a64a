// A baseline: a bare Node socket.io room. What one says, everybody hears; nothing is kept.

import { createServer } from "node:http";
import { Server } from "socket.io";

const http = createServer();
const io = new Server(http);

io.on("connection", (socket) => {
  socket.join(socket.handshake.auth.room);
  socket.on("act", (data) => io.to(data.room).emit("act", data));
});

http.listen(Number(process.argv[2]), "127.0.0.1");
