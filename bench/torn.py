"""Workbooks broken in every way that files are broken, by chance or on purpose.

Each way takes a source of chance and the bytes of a good file, and answers the bytes of a bad one.
"""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from random import Random

Way = Callable[[Random, bytes], bytes]
_VALUES = (
    *("", "-1", "0", "1e999", "NaN", "99999999999", "A1", "XFD1048576", "ZZZZ9", "가", "\u0000"),
    *("true", "' or 1=1 --", "../../../x", "_x0000_", "&amp;", "s", "e", "str", "n", "d", "b"),
)
_TEXTS = (
    *("=1+1", "+1", "-1", "@SUM(A1)", "\t가", "△500", "1,200천원", "１２３", "12.5", "#REF!"),
    *("가" * 20_001, "\u202e가", "_x0008_", "\ud83d\ude00", "NULL", "'; DROP TABLE cards; --"),
)
_ATTRIBUTE = re.compile(rb'="[^"]*"')
_TAG = re.compile(rb"<[^>]+>")


def unzipped(data: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A package of parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def flipped_bytes(chance: Random, data: bytes) -> bytes:
    """Some bits of the file are others."""
    broken = bytearray(data)
    for _ in range(chance.choice((1, 2, 8, 64))):
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
    return bytes(broken)


def truncated(chance: Random, data: bytes) -> bytes:
    """The file ends too early."""
    return data[: chance.randrange(len(data))]


def garbled_run(chance: Random, data: bytes) -> bytes:
    """A run of the file is zeros, noise or a copy of another one."""
    size = chance.randrange(1, 4_096)
    at, other = (chance.randrange(max(1, len(data) - size)) for _ in range(2))
    run = chance.choice((bytes(size), chance.randbytes(size), data[other : other + size]))
    return data[:at] + run + data[at + size :]


def dropped_part(chance: Random, data: bytes) -> bytes:
    """A part is not there."""
    parts = unzipped(data)
    del parts[chance.choice(list(parts))]
    return zipped(parts)


def swapped_parts(chance: Random, data: bytes) -> bytes:
    """Two parts have each other's content, or one is empty."""
    parts = unzipped(data)
    one, other = chance.sample(list(parts), 2)
    if chance.random() < 0.3:  # noqa: PLR2004 - now and then
        parts[one] = b""
    else:
        parts[one], parts[other] = parts[other], parts[one]
    return zipped(parts)


def _in_part(chance: Random, data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """The file with a change in one of its parts, most of the time a sheet."""
    parts = unzipped(data)
    sheets = [name for name in parts if "sheet" in name]
    name = chance.choice(sheets if chance.random() < 0.8 else list(parts))  # noqa: PLR2004
    parts[name] = change(parts[name])
    return zipped(parts)


def flipped_markup(chance: Random, data: bytes) -> bytes:
    """Some bytes of the XML are others; the checksum fits."""

    def change(part: bytes) -> bytes:
        return flipped_bytes(chance, part) if part else part

    return _in_part(chance, data, change)


def cut_markup(chance: Random, data: bytes) -> bytes:
    """A run of the XML is gone, or stands twice."""

    def change(part: bytes) -> bytes:
        at, size = chance.randrange(len(part) or 1), chance.randrange(1, 2_000)
        return part[:at] + part[at : at + size] * chance.choice((0, 2)) + part[at + size :]

    return _in_part(chance, data, change)


def _replaced(chance: Random, part: bytes, pattern: re.Pattern[bytes], new: bytes) -> bytes:
    found = list(pattern.finditer(part))
    if not found:
        return part
    one = chance.choice(found)
    return part[: one.start()] + new + part[one.end() :]


def changed_attribute(chance: Random, data: bytes) -> bytes:
    """An attribute has a value that nobody expects there."""
    value = chance.choice(_VALUES).encode("utf-8")

    def change(part: bytes) -> bytes:
        return _replaced(chance, part, _ATTRIBUTE, b'="' + value + b'"')

    return _in_part(chance, data, change)


def changed_tag(chance: Random, data: bytes) -> bytes:
    """A tag is gone, another one, or doubled."""

    def change(part: bytes) -> bytes:
        found = _TAG.findall(part)
        new = chance.choice((b"", b"<v>", b"</row>", b"<f/>", *found[:50]))
        return _replaced(chance, part, _TAG, new)

    return _in_part(chance, data, change)


def changed_value(chance: Random, data: bytes) -> bytes:
    """Some cells hold what nobody expects there, of another type, or formulas without results."""

    def change(part: bytes) -> bytes:
        for _ in range(chance.choice((1, 3, 20))):
            text = chance.choice(_TEXTS)
            escaped = text.replace("&", "&amp;").replace("<", "&lt;").encode("utf-8", "replace")
            new = chance.choice(
                (
                    b' t="inlineStr"><is><t>' + escaped + b"</t></is></c>",
                    b' t="str"><f>1+1</f><v>' + escaped + b"</v></c>",
                    b"><f>SUM(A1:A9)</f></c>",
                    b"><v>" + str(chance.randrange(-(10**17), 10**17)).encode() + b"</v></c>",
                    b' t="s"><v>7</v></c>',
                    b' t="e"><v>#REF!</v></c>',
                    b' t="b"><v>1</v></c>',
                    b"/>",
                )
            )
            cells = re.compile(rb'(?<=")(?: t="\w+")?(?:/>|>(?:<is>|<v>|<f>).*?</c>)')
            part = _replaced(chance, part, cells, new)
        return part

    return _in_part(chance, data, change)


def hostile_markup(chance: Random, data: bytes) -> bytes:
    """A part opens with a document type, entities, an unknown encoding, or never ends its depth."""
    heads = (
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        b'<!DOCTYPE x SYSTEM "file:///etc/passwd">',
        b'<!DOCTYPE x [<!ENTITY % p SYSTEM "http://localhost:9/x">%p;]>',
        b'<?xml version="1.0" encoding="utf-7"?>',
        b'<?xml version="1.0" encoding="euc-kr"?>',
        b'<?xml version="9.9"?>',
        b"\xff\xfe",
        b"<!--" + b"x" * 2_000_000 + b"-->",
        b"<a>" * 100_000,
        b"<" + b"a" * 1_500_000 + b">",
        b"<a " + b" ".join(b'a%d="1"' % n for n in range(20_000)) + b">",
    )
    head = chance.choice(heads)

    def change(part: bytes) -> bytes:
        bare = re.sub(rb"^<\?xml[^>]*\?>", b"", part)
        return head + bare

    return _in_part(chance, data, change)


WAYS: tuple[Way, ...] = (
    flipped_bytes,
    truncated,
    garbled_run,
    dropped_part,
    swapped_parts,
    flipped_markup,
    cut_markup,
    changed_attribute,
    changed_tag,
    changed_value,
    hostile_markup,
)


def mutant(number: int, data: bytes) -> tuple[str, bytes]:
    """The bad file of a number, and how it was made; the same number gives the same file."""
    way = WAYS[number % len(WAYS)]
    return way.__name__, way(Random(number), data)  # noqa: S311 - not for secrets
