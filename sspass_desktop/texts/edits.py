"""What the window says about edits and their history."""

READ_ONLY = "읽기 전용으로 열린 계획입니다. 고친 것은 반영하지 않았습니다."
EDITION_FINAL = (
    "확정된 판이라 고칠 수 없습니다. 판 정보에서 상태를 ‘작성’으로 바꾸면 고칠 수 있습니다."
)
CARD_LOCKED = "확정된 카드입니다. 보완으로 바꾸면 고칠 수 있습니다."


def undone(step: str) -> str:
    """What the history calls a step that was taken back."""
    return f"실행 취소({step})"
