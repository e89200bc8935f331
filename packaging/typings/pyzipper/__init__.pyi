"""What a locked log uses of pyzipper, which ships no types."""

from pathlib import Path
from types import TracebackType
from typing import IO, Protocol, Self

ZIP_DEFLATED: int
WZ_AES: str

class _Writable(Protocol):
    def write(self, content: bytes, /) -> object: ...

class BadZipFile(Exception): ...

class ZipInfo:
    filename: str
    file_size: int
    flag_bits: int
    compress_type: int
    external_attr: int
    def __init__(self, filename: str, date_time: tuple[int, int, int, int, int, int]) -> None: ...

class AESZipFile:
    zipinfo_cls: type[ZipInfo]
    def __init__(
        self,
        file: Path | IO[bytes] | _Writable,
        mode: str,
        *,
        compression: int = ...,
        encryption: str = ...,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
    def setpassword(self, pwd: bytes) -> None: ...
    def infolist(self) -> list[ZipInfo]: ...
    def open(self, name: ZipInfo, mode: str = ...) -> IO[bytes]: ...
    def close(self) -> None: ...
