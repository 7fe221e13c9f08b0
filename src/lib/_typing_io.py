"""typing.IO, TextIO and BinaryIO: what open() returns, for a type checker."""

import abc
import typing

__name__ = 'typing'

AnyStr = typing.AnyStr


class IO(typing.Generic[AnyStr]):
    """A file of text or of bytes."""

    __slots__ = ()

    @property
    @abc.abstractmethod
    def mode(self) -> str:
        pass

    @property
    @abc.abstractmethod
    def name(self) -> str | typing.Any:
        pass

    @abc.abstractmethod
    def close(self) -> None:
        pass

    @property
    @abc.abstractmethod
    def closed(self) -> bool:
        pass

    @abc.abstractmethod
    def fileno(self) -> int:
        pass

    @abc.abstractmethod
    def flush(self) -> None:
        pass

    @abc.abstractmethod
    def isatty(self) -> bool:
        pass

    @abc.abstractmethod
    def read(self, n: int = -1) -> AnyStr:
        pass

    @abc.abstractmethod
    def readable(self) -> bool:
        pass

    @abc.abstractmethod
    def readline(self, limit: int = -1) -> AnyStr:
        pass

    @abc.abstractmethod
    def readlines(self, hint: int = -1) -> list[AnyStr]:
        pass

    @abc.abstractmethod
    def seek(self, offset: int, whence: int = 0) -> int:
        pass

    @abc.abstractmethod
    def seekable(self) -> bool:
        pass

    @abc.abstractmethod
    def tell(self) -> int:
        pass

    @abc.abstractmethod
    def truncate(self, size: int | None = None) -> int:
        pass

    @abc.abstractmethod
    def writable(self) -> bool:
        pass

    @abc.abstractmethod
    def write(self, s: AnyStr) -> int:
        pass

    @abc.abstractmethod
    def writelines(self, lines: list[AnyStr]) -> None:
        pass

    @abc.abstractmethod
    def __enter__(self) -> 'IO[AnyStr]':
        pass

    @abc.abstractmethod
    def __exit__(self, type, value, traceback) -> None:
        pass


class BinaryIO(IO[bytes]):
    """A file of bytes."""

    __slots__ = ()

    @abc.abstractmethod
    def write(self, s: bytes | bytearray) -> int:
        pass

    @abc.abstractmethod
    def __enter__(self) -> 'BinaryIO':
        pass


class TextIO(IO[str]):
    """A file of text."""

    __slots__ = ()

    @property
    @abc.abstractmethod
    def buffer(self) -> BinaryIO:
        pass

    @property
    @abc.abstractmethod
    def encoding(self) -> str:
        pass

    @property
    @abc.abstractmethod
    def errors(self) -> str | None:
        pass

    @property
    @abc.abstractmethod
    def line_buffering(self) -> bool:
        pass

    @property
    @abc.abstractmethod
    def newlines(self) -> typing.Any:
        pass

    @abc.abstractmethod
    def __enter__(self) -> 'TextIO':
        pass
