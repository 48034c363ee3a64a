"""Disks that are emptied at a restart are told from others."""

from pathlib import Path

import pytest

from debate.ops.disk import lost_at_restart

LAPTOP = "/dev/sda2 / ext4 rw 0 0\ntmpfs /tmp tmpfs rw 0 0\n/dev/sdb1 /media/My\\040stick vfat rw 0 0\n"
CONTAINER = "overlay / overlay rw 0 0\ntmpfs /dev tmpfs rw 0 0\n/dev/sdc /data ext4 rw 0 0\n"
VIRTUAL = "/dev/vda / ext4 rw 0 0\n/dev/vdb /data ext4 rw 0 0\n"


@pytest.mark.parametrize(
    ("mounts", "folder", "environment", "why"),
    [
        (LAPTOP, "/home/teacher/counterclaim/var", {}, ""),
        (LAPTOP, "/media/My stick/var", {}, ""),
        (LAPTOP, "/tmp/var", {}, "in memory"),
        (CONTAINER, "/app/var", {}, "belongs to a container"),
        (CONTAINER, "/data/debate", {}, ""),
        (VIRTUAL, "/app/var", {}, ""),
        (VIRTUAL, "/app/var", {"DYNO": "web.1"}, "Heroku"),
        (VIRTUAL, "/app/var", {"FLY_APP_NAME": "x"}, "volume"),
        (VIRTUAL, "/data", {"FLY_APP_NAME": "x"}, ""),
        (None, "/app/var", {}, ""),
    ],
)
def test_a_disk_that_is_emptied_is_known(tmp_path, mounts, folder, environment, why):
    file = tmp_path / "mounts"
    if mounts:
        file.write_text(mounts)
    found = lost_at_restart(Path(folder), environment, file)
    assert why in found and bool(found) == bool(why)
