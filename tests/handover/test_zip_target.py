"""A zip on a disk that is full fails with that, and with nothing that hides it."""

import errno
import io
import zipfile
from collections.abc import Callable

import pytest
import pyzipper

from coach.handover.zip_target import WatchedTarget, ZipTarget


class FullDisk(io.BytesIO):
    """A file on a disk that has room for so many bytes."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self._room = room

    def write(self, content: bytes, /) -> int:  # type: ignore[override] # nothing else comes
        if self.tell() + len(content) > self._room:
            raise OSError(errno.ENOSPC, "no space left")
        return super().write(content)


def plain(target: ZipTarget) -> None:
    with zipfile.ZipFile(target, "w") as archive, archive.open("log", "w") as entry:
        entry.write(bytes(1000))


def locked(target: ZipTarget) -> None:
    with pyzipper.AESZipFile(target, "w", encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(b"four small words")
        entry = archive.zipinfo_cls("log", (2026, 11, 30, 12, 0, 0))
        with archive.open(entry, "w") as opened:
            opened.write(bytes(1000))


@pytest.mark.parametrize("room", [0, 200, 1080])
@pytest.mark.parametrize("write", [plain, locked])
def test_what_the_disk_says_can_be_asked_after_the_zip_is_closed(
    write: Callable[[ZipTarget], None], room: int
) -> None:
    target = ZipTarget(FullDisk(room))
    write(target)
    with pytest.raises(OSError, match="no space left"):
        target.raise_failure()


@pytest.mark.parametrize("room", [0, 200, 1080])
def test_who_asks_nobody_meanwhile_is_stopped(room: int) -> None:
    with pytest.raises(OSError, match="no space left"):
        plain(WatchedTarget(FullDisk(room), lambda _written: None))


@pytest.mark.parametrize("write", [plain, locked])
def test_with_room_for_it_it_is_whole(write: Callable[[ZipTarget], None]) -> None:
    file = FullDisk(5000)
    target = ZipTarget(file)
    write(target)
    target.raise_failure()
    with zipfile.ZipFile(file) as archive:
        assert archive.namelist() == ["log"]
