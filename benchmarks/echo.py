"""A baseline: a bare Flask-SocketIO room on eventlet. What one says, everybody hears; nothing is kept."""

import sys

import eventlet

eventlet.monkey_patch()

from flask import Flask
from flask_socketio import SocketIO, emit, join_room

app = Flask(__name__)
socketio = SocketIO(app, async_mode="eventlet")


@socketio.on("connect")
def connect(auth):
    join_room(auth["room"])


@socketio.on("act")
def act(data):
    emit("act", data, to=data["room"])


if __name__ == "__main__":
    socketio.run(app, host="127.0.0.1", port=int(sys.argv[1]))
