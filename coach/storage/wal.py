"""Reads a write-ahead log as SQLite's recovery would, without letting SQLite near the files.

SQLite applies whatever `-wal` it finds beside a file, and on closing merges it in and deletes it.
Whether the two belong together, and whether together they are whole, must be known before.
The layout is that of https://sqlite.org/fileformat2.html#the_write_ahead_log.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_HEADER = struct.Struct(">IIIIIIII")
_FRAME_HEADER = struct.Struct(">IIIIII")
_MAGIC = {0x377F0682: "<", 0x377F0683: ">"}
"""The first word of a log, and in which order its checksums take the bytes of a word."""

_WORD = 0xFFFFFFFF
_PAGE_SIZES = frozenset(1 << power for power in range(9, 17))

_LOST_FOR_SURE = 2
"""Ends of transactions after a torn place from which the log counts as damaged. A power cut tears
only the transaction that is being written; with two ends after it, an acknowledged one was torn."""

_FILE_HEADER = 100
_STAMP_AT = slice(60, 64)
"""Where the header of a file, which begins page 1, has SQLite's `user_version`."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One page as a transaction left it.

    Attributes:
        page: its number in the file, from 1.
        at: where its bytes begin in the log.
        pages: how many pages the file has after it, where it ends a transaction; else 0.
    """

    page: int
    at: int
    pages: int


@dataclass(frozen=True, slots=True)
class Wal:
    """What a log holds.

    Attributes:
        content: all of its bytes.
        page_size: bytes of a page.
        frames: the pages of all transactions that were ended, in order.
        whole: False where a transaction that was acknowledged cannot be read any more.
    """

    content: bytes
    page_size: int
    frames: tuple[Frame, ...]
    whole: bool = True

    def stamps(self) -> tuple[tuple[int, int], ...]:
        """Return (number of the frame, stamp) of each writing of page 1."""
        return tuple(
            (number, stamp_of(self.content[frame.at : frame.at + _FILE_HEADER]))
            for number, frame in enumerate(self.frames)
            if frame.page == 1
        )

    def over(self, main: bytes) -> bytearray:
        """Return the bytes that a file would have with every transaction applied."""
        image = bytearray(main)
        for frame in self.frames:
            start = (frame.page - 1) * self.page_size
            if start > len(image):
                image.extend(bytes(start - len(image)))
            image[start : start + self.page_size] = self.content[
                frame.at : frame.at + self.page_size
            ]
        if self.frames:
            del image[self.frames[-1].pages * self.page_size :]
        return image


def read(content: bytes) -> Wal | None:
    """Return what a log holds; None where nothing was ever written into it."""
    if len(content) <= _HEADER.size or not any(content):
        return None
    magic, _, page_size, _, *salts, sum_0, sum_1 = _HEADER.unpack_from(content)
    order = _MAGIC.get(magic)
    if order is None or page_size not in _PAGE_SIZES:
        return Wal(content, 0, (), whole=False)
    sums = _checksum(order, content[: _HEADER.size - 8], (0, 0))
    if sums != (sum_0, sum_1):
        return Wal(content, page_size, (), whole=False)
    log = _Log(content, order, page_size, tuple(salts))
    frames, end = log.ended(sums)
    return Wal(content, page_size, frames, whole=log.written_after(end) < _LOST_FOR_SURE)


def stamp_of(header: bytes) -> int:
    """Return the stamp in the header of a file; see `coach.storage.wal_stamp`."""
    return int.from_bytes(header[_STAMP_AT])


@dataclass(frozen=True, slots=True)
class _Log:
    """The bytes of a log, and what its header says of them."""

    content: bytes
    order: str
    page_size: int
    salts: tuple[int, ...]

    def ended(self, sums: tuple[int, int]) -> tuple[tuple[Frame, ...], int]:
        """Return the frames of ended transactions, and the offset of the first invalid frame."""
        frames: list[Frame] = []
        ended = 0
        at = _HEADER.size
        for at, (page, pages, *salts, sum_0, sum_1) in self._headers(_HEADER.size):
            data = at + _FRAME_HEADER.size
            sums = _checksum(self.order, self.content[at : at + 8], sums)
            sums = _checksum(self.order, self.content[data : data + self.page_size], sums)
            if page == 0 or tuple(salts) != self.salts or sums != (sum_0, sum_1):
                break
            frames.append(Frame(page, data, pages))
            if pages:
                ended = len(frames)
        else:
            at = len(self.content)
        return tuple(frames[:ended]), at

    def written_after(self, at: int) -> int:
        """Return how many frames from an offset on end a transaction of this log."""
        return sum(
            1
            for _, (page, pages, *salts, _sum_0, _sum_1) in self._headers(at)
            if page and pages and tuple(salts) == self.salts
        )

    def _headers(self, start: int) -> Iterator[tuple[int, tuple[int, ...]]]:
        step = _FRAME_HEADER.size + self.page_size
        for at in range(start, len(self.content) - step + 1, step):
            yield at, _FRAME_HEADER.unpack_from(self.content, at)


def _checksum(order: str, content: bytes, sums: tuple[int, int]) -> tuple[int, int]:
    sum_0, sum_1 = sums
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for first, second in zip(words[::2], words[1::2], strict=True):
        sum_0 = (sum_0 + first + sum_1) & _WORD
        sum_1 = (sum_1 + second + sum_0) & _WORD
    return sum_0, sum_1
