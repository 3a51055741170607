"""The size of a picture in pixels, read from its first bytes (PNG 1.2; JPEG, ITU-T T.81)."""

import struct

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = {0x01, *range(0xD0, 0xDA)}


def image_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG; None for anything else, or a broken file."""
    size = None
    if data.startswith(_PNG) and len(data) >= 24:  # noqa: PLR2004 - up to the end of its size
        size = struct.unpack(">LL", data[16:24])
    elif data.startswith(_JPEG):
        size = _jpeg_size(data)
    return size if size and all(size) else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:  # noqa: PLR2004 - a marker begins with FF
        marker = data[at + 1]
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2
        if marker not in _WITHOUT_LENGTH:
            at += struct.unpack(">H", data[at : at + 2])[0]
    return None
