"""A network that loses packets, and brings others late and in another order: a network namespace with one device (TUN), whose
packets this process carries. Needs Linux, root and /dev/net/tun; leaves nothing behind, for it belongs to one thread."""

import ctypes
import fcntl
import heapq
import os
import select
import struct
import subprocess
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from random import Random
from typing import Any

HERE, THERE = "10.9.0.1", "10.9.0.2"  # the second is no machine: what is sent there comes back, as if from there
NEW_NETWORK, SET_DEVICE, TUN, WITHOUT_HEADER = 0x40000000, 0x400454CA, 0x0001, 0x1000
SOURCE, TARGET = slice(12, 16), slice(16, 20)  # of an IP packet


class Unavailable(Exception):
    """This machine can't have such a network; says why."""


class Lossy:
    """Each packet to THERE and back is lost (`loss`, 0 to 1) or takes `delay` ± `jitter` s. Each has its own delay, so some
    overtake others."""

    def __init__(self, loss: float, delay: float, jitter: float):
        self.loss, self.delay, self.jitter = loss, delay, jitter
        self.carried = self.lost = self.overtaken = 0  # packets
        self._luck, self._over = Random(1), threading.Event()

    def run(self, do: Callable[[], Any]) -> Any:
        """Run a function inside this network, with all threads and processes that it starts. Returns, or raises, what it does;
        raises Unavailable."""
        result: Future = Future()

        def inside() -> None:
            try:
                device = self._enter()
            except (OSError, subprocess.CalledProcessError) as error:
                result.set_exception(Unavailable(f"no network namespace with a TUN device: {error}"))
                return
            carrying = threading.Thread(target=self._carry, args=(device,))
            carrying.start()
            try:
                result.set_result(do())
            except BaseException as error:
                result.set_exception(error)
            finally:
                self._over.set()
                carrying.join()
                os.close(device)

        thread = threading.Thread(target=inside)
        thread.start()
        thread.join()
        return result.result()

    def _enter(self) -> int:
        """Put this thread into a network of its own; returns the descriptor of its device."""
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.unshare(NEW_NETWORK):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
        device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)  # only now: it belongs to the network that opens it
        fcntl.ioctl(device, SET_DEVICE, struct.pack("16sH14x", b"far", TUN | WITHOUT_HEADER))
        for command in ("link set lo up", f"addr add {HERE}/24 dev far", "link set far up"):
            subprocess.run(["ip", *command.split()], check=True, capture_output=True)
        return device

    def _carry(self, device: int) -> None:
        waiting: list[tuple[float, int, bytes]] = []
        newest = 0
        while not self._over.is_set():
            select.select([device], [], [], min(0.05, max(0, waiting[0][0] - time.monotonic())) if waiting else 0.05)
            try:
                while True:
                    packet = bytearray(os.read(device, 65536))
                    if packet[0] >> 4 != 4:
                        continue
                    self.carried += 1
                    if self._luck.random() < self.loss:
                        self.lost += 1
                        continue
                    # The sums of IP and TCP stay right when both addresses change places.
                    packet[SOURCE], packet[TARGET] = packet[TARGET], packet[SOURCE]
                    late = self.delay + self._luck.uniform(-self.jitter, self.jitter)
                    heapq.heappush(waiting, (time.monotonic() + late, self.carried, bytes(packet)))
            except BlockingIOError:
                pass
            while waiting and waiting[0][0] <= time.monotonic():
                _, n, packet = heapq.heappop(waiting)
                self.overtaken += n < newest
                newest = max(newest, n)
                os.write(device, packet)
