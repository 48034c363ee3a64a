"""Whether a folder's files survive a restart: on many platforms they don't."""

import os
from collections.abc import Mapping
from pathlib import Path

IN_MEMORY = {"tmpfs", "ramfs"}
OF_A_CONTAINER = {"overlay", "aufs", "rootfs"}
WITHOUT_A_DISK = {"DYNO": "Heroku", "K_SERVICE": "Cloud Run"}  # by a variable that the platform sets
HOW_TO_KEEP = "Add a PostgreSQL database and set DATABASE_URL, or mount a disk that is kept and set DEBATE_DATA to it."
WITH_VOLUMES = {"FLY_APP_NAME": "Fly"}  # where the disk is lost, except for volumes


def lost_at_restart(
    folder: Path, environment: Mapping[str, str] = os.environ, mounts: Path = Path("/proc/mounts")
) -> str:
    """Why files in this folder will be lost at the next restart or deploy, as the end of a sentence; "": no sign of that."""
    for name, platform in WITHOUT_A_DISK.items():
        if environment.get(name):
            return f"{platform} empties its disk at every restart"
    mount, kind = _mount(folder.absolute(), mounts)
    for name, platform in WITH_VOLUMES.items():
        if environment.get(name) and mount == Path("/"):
            return f"{platform} keeps only what is in a volume"
    if kind in IN_MEMORY:
        return "it is in memory"
    if kind in OF_A_CONTAINER:
        return "it belongs to a container, and a new container begins with an empty one"
    return ""


def _mount(folder: Path, mounts: Path) -> tuple[Path, str]:
    """Where the folder's file system is mounted, and its kind; (/, "") where the system does not say."""
    mount = Path("/"), ""
    try:
        lines = mounts.read_text().splitlines()
    except OSError:
        return mount
    above = {folder.resolve(), *folder.resolve().parents}
    for line in lines:
        _, where, kind, *_ = line.split(" ")
        place = Path(where.encode().decode("unicode_escape"))  # a space is written \040
        if place in above and len(place.parts) >= len(mount[0].parts):  # the last of several at one place counts
            mount = place, kind
    return mount
