"""The words of the lists for 목, 세목 and 항목."""

TITLE = "목·세목·항목 낱말"
HINT = (
    "한 줄에 하나씩 적습니다. 예산 표에서 글자를 치면 이 낱말과 계획에 이미 쓴 낱말을 제안합니다."
)
STEP = "목·세목·항목 낱말 바꾸기"


def list_of(level: str) -> str:
    """A list for a screen reader."""
    return f"{level} 낱말"
