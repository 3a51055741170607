"""Names of the printed book: sections, columns, running heads."""

from collections.abc import Mapping

from sspass_desktop.domain.plan import EditionKind

PURPOSE, PERIOD, COST, CONTENT = "(목적)", "(사업기간)", "(소요예산)", "(사업내용)"
OWNER, HEAD = "담당자", "팀장"
ISSUE = "쟁점"
TEAM_MISSION = "팀미션"
FORMULA, AMOUNT, TOTAL = "산출내역", "금액", "계"
IN_WON = "(단위: 원)"
CRITERION, INDICATOR, TARGET = "성과기준", "성과지표", "성과목표"
TOTALS = frozenset(("계", "합계", "총계"))
STEP = "세부추진사항"
ASSESSMENT = "평가"
AS_OF, UNIT = "기준", "단위"
LEVELS = ("목", "세목", "항목")
SOURCE, SPLIT = "자료", "재원"
NOTE_SIGN, SUB_ROW_SIGN = "※", "└"


def whole_year(year: int) -> str:
    """Above the months of a schedule."""
    return f"{year}년"


def book_name(year: int, kind: EditionKind) -> str:
    """What the running head calls the book."""
    revised = " 수정" if kind is EditionKind.REVISED else ""
    return f"{year}년{revised} 사업계획서"


def chapter(number: int, task: str) -> str:
    """A chapter in the running head: the strategic task it carries out."""
    return f"{number}. {task}" if task else ""


def bookmark(number: str, title: str) -> str:
    """A card in the outline of the PDF."""
    return f"{number} {title}".strip()


def bracketed(words: str) -> str:
    """A lead-in as it is printed."""
    return f"({words})"


def cost(figure: str, words: str, remark: str) -> str:
    """소요예산: the figure, spelled, and a remark such as the account."""
    spelled = f"({words})" if words else ""
    behind = f" / {remark}" if remark else ""
    return f"금{figure}원{spelled}{behind}"


def fund(name: str) -> str:
    """The caption of a fund's table."""
    return f"<{name}>" if name else ""


def source_split(parts: Mapping[str, str]) -> str:
    """Under a fund's table: what comes from which funding source."""
    shown = ", ".join(f"{source} {amount}원" for source, amount in parts.items())
    return f"{SPLIT}: {shown}"


def kind_of_assessment(kind: str) -> str:
    """정량 becomes 정량평가."""
    return f"{kind}{ASSESSMENT}" if kind else ""


def issue(number: int, count: int) -> str:
    """The label of an issue, numbered if there are several."""
    return ISSUE if count == 1 else f"{ISSUE} {number}"


def picture(caption: str) -> str:
    """Under a picture."""
    return f"[그림] {caption}"


def above_table(as_of: str, unit: str) -> str:
    """Date and unit above a table, as the habit of such books is; what is written out stays."""
    date = as_of if not as_of or AS_OF in as_of else f"{as_of} {AS_OF}"
    measured = unit if not unit or UNIT in unit else f"{UNIT}: {unit}"
    if date and measured:
        return f"{date}  /  {measured.strip('()')}"
    return date or (measured if measured.startswith("(") or not measured else f"({measured})")


def note(text: str) -> str:
    """A note under a table, which is printed behind its sign: one that was typed is left out."""
    return text.removeprefix(NOTE_SIGN).lstrip() if text.startswith(NOTE_SIGN) else text


def source(text: str) -> str:
    """Where a table or picture comes from."""
    return text if text.startswith(SOURCE) else f"{SOURCE}: {text}"
