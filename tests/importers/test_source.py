"""Decoding, running heads and parts of an invented book."""

import pytest

from sspass_desktop.domain.outline import Part
from sspass_desktop.importers.book.source import (
    MAX_BYTES,
    Ledger,
    UnreadableBookError,
    decode,
    split_lines,
    split_parts,
)

BOOK = """2031년 한빛도사회서비스원 사업계획서

한빛도사회서비스원

■ 목 차 ■

I. 기본 현황

1. 설립근거	3

V. 2031년 경영계획

1. 첫째 과제 	9

한빛도사회서비스원

기 본 현 황

- 설립근거

한빛도사회서비스원

2031년 경영계획

- 12 -

- 카드
"""


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_encodings(encoding):
    assert decode(BOOK.encode(encoding)).lstrip("\ufeff") == BOOK


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        ("\ufeff\n".encode("utf-16"), "empty"),
        (bytes(range(256)) * 40, "binary"),
        (b"a" * (MAX_BYTES + 1), "too_large"),
    ],
)
def test_unreadable(data, kind):
    with pytest.raises(UnreadableBookError) as raised:
        decode(data)
    assert raised.value.kind == kind


def test_a_character_cut_at_the_end_is_let_go():
    assert decode("가나다".encode()[:-1]) == "가나"


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_torn_character_in_a_book_is_replaced(encoding):
    data = (BOOK * 9).encode(encoding)
    middle = data.index("카드".encode(encoding))
    assert decode(data[:middle] + b"\xff" + data[middle:]).replace("\ufffd", "") == BOOK * 9


def test_parts_and_running_heads():
    lines = split_lines(BOOK)
    ledger = Ledger(lines)
    parts = split_parts(lines, ledger)
    assert parts.titles == {Part.I: "기본 현황", Part.V: "2031년 경영계획"}
    assert [line.text for line in parts.lines(Part.I) if line.text] == ["- 설립근거"]
    assert [line.text for line in parts.lines(Part.V) if line.text] == ["- 카드"]
    report = ledger.report(0, 0)
    assert [item.text for item in report.unplaced] == [
        "2031년 한빛도사회서비스원 사업계획서",
        "- 설립근거",
        "- 카드",
    ]
    assert report.furniture == 9


def test_rows_drawn_with_bars():
    assert split_lines("| 목 | 세목 |")[0].cells == ("목", "세목")


def test_a_long_line_takes_no_longer_than_its_length():
    assert len(decode(("가" * 400_000).encode())) == 400_000
