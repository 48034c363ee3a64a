"""A file system that turns read-only under SQLite while its files are open, as after a fault of the disk.

A mount can't be made read-only while somebody has a file on it open for writing, and root ignores modes. So SQLite itself is
given other system calls, as in its own tests (`xSetSystemCall`): they fail like a read-only file system's while a mark exists.
What SQLite writes through memory (the index of its write-ahead log) is still written.
"""

import _sqlite3
import ctypes
import errno
import os
from ctypes import CFUNCTYPE, POINTER, Structure, byref, c_char_p, c_int, c_int64, c_size_t, c_void_p
from pathlib import Path

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
OK = 0  # what SQLite answers


class _VFS(Structure):
    """SQLite's way to the files (sqlite3.h), version 3."""


_SET = CFUNCTYPE(c_int, POINTER(_VFS), c_char_p, c_void_p)
_GET = CFUNCTYPE(c_void_p, POINTER(_VFS), c_char_p)
_VFS._fields_ = [
    ("version", c_int),
    ("file_size", c_int),
    ("longest_path", c_int),
    ("next", c_void_p),
    ("name", c_char_p),
    ("data", c_void_p),
    ("methods", c_void_p * 13),  # xOpen to xCurrentTimeInt64
    ("set_system_call", _SET),
    ("get_system_call", _GET),
]
_CALLS = {  # what SQLite calls, and whether these arguments would change a file
    "open": (CFUNCTYPE(c_int, c_char_p, c_int, c_int, use_errno=True), lambda path, flags, mode: flags & WRITES),
    "write": (CFUNCTYPE(c_int64, c_int, c_void_p, c_size_t, use_errno=True), lambda *_: True),
    "pwrite": (CFUNCTYPE(c_int64, c_int, c_void_p, c_size_t, c_int64, use_errno=True), lambda *_: True),
    "pwrite64": (CFUNCTYPE(c_int64, c_int, c_void_p, c_size_t, c_int64, use_errno=True), lambda *_: True),
    "ftruncate": (CFUNCTYPE(c_int, c_int, c_int64, use_errno=True), lambda *_: True),
    "unlink": (CFUNCTYPE(c_int, c_char_p, use_errno=True), lambda *_: True),
}
_kept: list[object] = []  # SQLite holds only the addresses


def _vfs() -> _VFS:
    find = ctypes.CDLL(_sqlite3.__file__).sqlite3_vfs_find
    find.restype, find.argtypes = POINTER(_VFS), [c_char_p]
    return find(None).contents


def unavailable() -> str:
    """Why this Python's SQLite can't be told so; empty if it can."""
    try:
        vfs = _vfs()
    except (OSError, AttributeError, ValueError) as error:
        return f"SQLite is out of reach: {error}"
    return "" if vfs.version >= 3 and vfs.name.startswith(b"unix") else "SQLite's system calls can't be exchanged here"


def install(mark: Path) -> None:
    """From now on, all files of this process's SQLite are on a read-only file system while `mark` exists."""
    vfs = _vfs()

    def refusing(kind, changes, real):
        def call(*arguments):
            if changes(*arguments) and mark.exists():
                ctypes.set_errno(errno.EROFS)
                return -1
            return real(*arguments)

        return kind(call)

    for name, (kind, changes) in _CALLS.items():
        if address := vfs.get_system_call(byref(vfs), name.encode()):
            call = refusing(kind, changes, kind(address))
            assert vfs.set_system_call(byref(vfs), name.encode(), ctypes.cast(call, c_void_p)) == OK, name
            _kept.append(call)
