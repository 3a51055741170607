"""The size of a picture in pixels, read from its first bytes.

Source: PNG 1.2; JPEG, ITU-T T.81; how a camera was held, Exif 2.3, tag 274.
"""

import struct
from itertools import pairwise

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = {0x01, *range(0xD0, 0xDA)}
_EXIF, _EXIF_MARKER, _ORIENTATION = b"Exif\0\0", 0xE1, 0x0112
UPRIGHT, _LYING = 1, range(5, 9)


def image_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG as it is seen; None for anything else, or a broken file."""
    size = None
    if data.startswith(_PNG) and len(data) >= 24:  # noqa: PLR2004 - up to the end of its size
        size = struct.unpack(">LL", data[16:24])
    elif data.startswith(_JPEG):
        size = _jpeg_size(data)
    if not size or not all(size):
        return None
    width, height = size
    return (height, width) if orientation(data) in _LYING else (width, height)


def orientation(data: bytes) -> int:
    """How the camera of a JPEG was held: 1 is upright, 5 to 8 lie on a side."""
    if not data.startswith(_JPEG):
        return UPRIGHT
    starts = _segments(data)
    for start, end in pairwise([*starts, len(data)]):
        if data[start + 1] == _EXIF_MARKER and data[start + 4 : start + 10] == _EXIF:
            return _oriented(data[start + 10 : end])
    return UPRIGHT


def _oriented(tiff: bytes) -> int:
    order = "<" if tiff.startswith(b"II") else ">"
    entries: list[tuple[int, int]]
    try:
        (at,) = struct.unpack_from(f"{order}L", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, at)
        entries = [
            struct.unpack_from(f"{order}H6xH2x", tiff, at + 2 + 12 * n) for n in range(count)
        ]
    except struct.error:
        return UPRIGHT
    return next((value for tag, value in entries if tag == _ORIENTATION), UPRIGHT)


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    for start in _segments(data):
        if data[start + 1] in _FRAMES:
            height, width = struct.unpack_from(">HH", data, start + 5)
            return width, height
    return None


def _segments(data: bytes) -> list[int]:
    """Where the segments of a JPEG begin, up to its picture."""
    starts, at = [], 2
    while at + 9 <= len(data) and data[at] == 0xFF:  # noqa: PLR2004 - a marker begins with FF
        marker = data[at + 1]
        starts.append(at)
        if marker in _FRAMES:
            break
        at += 2
        if marker not in _WITHOUT_LENGTH:
            at += struct.unpack_from(">H", data, at)[0]
    return starts
