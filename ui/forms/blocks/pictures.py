"""Pictures from files and the clipboard, as they may be kept."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from sspass_desktop.documents.layout.images import image_size
from sspass_desktop.files import read_file
from sspass_desktop.ports import StoreError
from sspass_desktop.texts import blocks as words

LARGEST = 10 * 1024 * 1024
"""Bytes of a picture."""


class PictureRefusedError(Exception):
    """A picture cannot be kept; the message is a Korean sentence."""


def from_file(path: Path) -> bytes:
    """The picture of a file. Raises: PictureRefusedError."""
    try:
        return kept(read_file(path, LARGEST + 1))
    except StoreError as error:
        raise PictureRefusedError(words.NOT_READABLE) from error


def from_clipboard(data: QMimeData) -> bytes:
    """The picture of a clipboard value, or of the file that was copied.

    Raises: PictureRefusedError.
    """
    if data.hasImage():
        return kept(_png(QImage(data.imageData())))
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    if not paths:
        raise PictureRefusedError(words.NOTHING_COPIED)
    return from_file(Path(paths[0]))


def kept(data: bytes) -> bytes:
    """PNG and JPEG as they are, all else as PNG. Raises: PictureRefusedError."""
    if len(data) > LARGEST:
        raise PictureRefusedError(words.TOO_LARGE)
    if image_size(data) is not None:
        return data
    image = QImage.fromData(QByteArray(data))
    if image.isNull():
        raise PictureRefusedError(words.NOT_A_PICTURE)
    return kept(_png(image))


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())
