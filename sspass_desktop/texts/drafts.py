"""The words of drafts: what was not saved, and what became of it."""

from sspass_desktop.texts.message import Message

RESUME, LOOK, GIVE_UP = "이어서 쓰기", "보기", "버리기"
KEPT = "방금 쓴 글은 이 PC에 임시 보관했습니다."
NOT_KEPT = "방금 쓴 글을 이 PC에 임시 보관하지도 못했습니다."
NONE = "임시 보관한 글이 없습니다."
GIVE_UP_TITLE = "임시 보관한 글 버리기"
GIVE_UP_ASKED = (
    "임시 보관한 글을 버릴까요? 계획 파일은 바뀌지 않습니다. 버린 글은 이 PC에 30일 동안 남습니다."
)
GIVEN_UP = "임시 보관한 글을 버렸습니다. 이 PC에 30일 동안 남습니다."
STEP = "임시 보관한 글 이어서 쓰기"
CHOOSE = "그사이 계획에서도 같은 곳이 바뀌었습니다. 두 글을 견주어 고르세요."
CHOOSE_AGAIN = "그사이 계획이 바뀌어 다시 견주었습니다. 이어서 쓸 글을 한 번 더 고르세요."
CRASHED = (
    "지난번에 프로그램이 갑자기 종료되었습니다. ‘저장됨’으로 표시된 내용은 모두 그대로 있습니다."
)

NO_FOLDER = Message(
    "E-DRAFT-FOLDER",
    "이 PC의 임시 보관 폴더에 쓸 수 없습니다.",
    "계획 파일에 저장하는 일은 그대로 됩니다.",
    "상태 줄의 ‘저장됨’을 확인하면서 쓰고, 디스크의 빈 공간을 확인해 주세요.",
)


def damaged(count: int) -> Message:
    """Drafts that cannot be read were put aside."""
    return Message(
        "E-DRAFT-DAMAGED",
        f"임시 보관한 글 {count:,}건을 읽을 수 없어 따로 두었습니다.",
        "저장된 내용에는 영향이 없습니다.",
        "마지막에 쓰던 곳을 열어 빠진 글이 없는지 확인해 주세요.",
    )


def left(count: int, *, crashed: bool) -> str:
    """Drafts wait in the plan that was opened."""
    before = f"{CRASHED} " if crashed else ""
    return f"{before}저장 전에 쓰던 글 {count:,}건이 남아 있습니다."


def waiting(count: int, *, crashed: bool) -> str:
    """Drafts wait for plans that are not open."""
    before = f"{CRASHED} " if crashed else ""
    some = (
        f"저장 전에 쓰던 글이 남은 계획이 {count:,}개 있고, 그 계획을 열면 이어서 쓸 수 있습니다."
    )
    return f"{before}{some}" if count else before.strip()


def resumed(count: int) -> str:
    """What was taken from a draft."""
    return f"임시 보관한 글 {count:,}건을 이어서 씁니다. 실행 취소로 되돌릴 수 있습니다."
