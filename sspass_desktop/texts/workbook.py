"""The words of workbooks."""

FONT = "맑은 고딕"

LONG_TEXTS = "긴글"
LONG_REMARK = "엑셀 한 칸의 한도(32,767자)를 넘는 글입니다. 조각을 차례로 이으면 원래 글이 됩니다."
NUMBER, SHEET, CELL, PIECE, CONTENT = "번호", "시트", "칸", "조각", "내용"

AGREES, OUTSIDE, NO_CARDS = "일치", "카드 외 사용", "카드 없음"
CALM = (AGREES, OUTSIDE, NO_CARDS)
"""What a check says where nothing is wrong."""

TOTAL = "합계"
NOT_A_CHOICE = "목록에 있는 말 가운데서 골라 주세요."


def pointer(number: int, letters: int) -> str:
    """What stands in the cell of a text that is too long for it."""
    return f"[{LONG_TEXTS} {number}] {letters:,}자인 글은 ‘{LONG_TEXTS}’ 시트에 있습니다."
