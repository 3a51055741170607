"""The words of the window."""

from sspass_desktop.version import PROGRAM

OUTLINE = "전략체계와 사업"
FINDINGS = "점검 결과"
PREVIEW = "미리보기"
OUTLINE_HEADINGS = ("번호", "이름", "예산(원)")
FINDING_HEADINGS = ("정도", "카드", "내용")
UNASSIGNED = "전략과제가 없는 사업"
READ_ONLY = "이 판에서는 보기만 할 수 있습니다. 편집은 다음 판에서 됩니다."
NO_EDITION = "계획 파일에 아직 사업계획이 없습니다."


def title(organisation: str, year: int | None) -> str:
    """Name the window after what it shows."""
    shown = " ".join(part for part in (organisation, f"{year}년" if year else "") if part)
    return f"{shown} - {PROGRAM}" if shown else PROGRAM


def counted(cards: int, findings: int) -> str:
    """Say in the status bar how much is shown."""
    return f"사업 {cards}개, 점검 결과 {findings}건"
