"""Why each rule is asked and how to mend what it finds: the page of all rules."""

from collections.abc import Iterator, Mapping

from sspass_desktop.domain.findings import Code, severity_of
from sspass_desktop.texts.findings_panel import HEADLINES, SEVERITIES, family

TITLE = "점검 항목"
INTRO = (
    "프로그램이 계획서에서 찾아내는 것들입니다. ‘오류’는 계산이나 기록으로 틀림이 확인된 것, "
    "‘확인’은 사람이 판단할 것, ‘알림’은 알아 두면 좋은 것입니다. "
    "판단한 결과는 사유를 적고 수용할 수 있으며, 내용이 바뀌면 다시 나타납니다."
)
HEADER = ("이름", "구분", "무엇을 찾는가", "왜", "어떻게 고치는가")
CHECK_STYLE = "표기 방식도 점검"
STYLE_NOTE = "‘표기 방식’ 항목은 켰을 때만 점검합니다."

REASONS: Mapping[Code, tuple[str, str]] = {
    Code.COST_FORMULA_MISMATCH: (
        "합계와 재원은 적힌 금액으로 맞추므로, 산식이 틀리면 설명할 수 없는 금액이 됩니다.",
        "산식의 수량이나 단가를 고치거나 금액을 계산값으로 바꿉니다.",
    ),
    Code.COST_UNIT_SLIP: (
        "원과 천원을 바꾸어 적으면 꼭 1,000배가 됩니다.",
        "제안한 단위로 단가를 고칩니다. 금액은 그대로 둡니다.",
    ),
    Code.COST_POWER_OF_TEN: (
        "0을 더 적거나 빠뜨리면 꼭 10배, 100배가 됩니다.",
        "제안한 단가로 고칩니다. 금액은 그대로 둡니다.",
    ),
    Code.COST_PRICE_CUT: (
        "단가를 천원 단위로 줄여 적어 계산값이 금액과 조금 다릅니다.",
        "그대로 두거나 단가를 원 단위로 적습니다.",
    ),
    Code.COST_UNREADABLE: (
        "산식으로 읽지 못하면 금액이 맞는지 확인할 수 없습니다.",
        "‘단가×수량×횟수=’ 꼴로 적습니다.",
    ),
    Code.COST_TYPED_EQUALS: (
        "곱셈표 자리에 등호가 있으면 다르게 읽힐 수 있습니다.",
        "등호를 ×로 바꿉니다.",
    ),
    Code.COST_UNIT_SENSE: (
        "금액끼리 곱하거나 비율이 100%를 넘으면 대개 잘못 적은 것입니다.",
        "단위와 비율을 확인합니다.",
    ),
    Code.COST_PATH_VARIANT: (
        "같은 세목이 다른 목 아래 있으면 과목별로 집계할 수 없습니다.",
        "다른 카드와 같은 목으로 맞춥니다.",
    ),
    Code.COST_QUANTITY_DIFFERS: (
        "같은 활동의 산식 수량과 목표가 다르면 어느 쪽이 맞는지 알 수 없습니다.",
        "산식의 수량이나 목표를 맞춥니다. 나누어 적은 수량은 더해서 봅니다.",
    ),
    Code.CARD_TOTAL_MISMATCH: (
        "소요예산은 산출내역의 합계와 1원까지 같아야 합니다.",
        "소요예산을 합계로 바꾸거나 산출내역을 고칩니다.",
    ),
    Code.CARD_WORDS_MISMATCH: (
        "한글 금액은 숫자 금액을 그대로 옮긴 것이어야 합니다.",
        "한글 금액을 프로그램이 만든 표기로 바꿉니다.",
    ),
    Code.CARD_NO_FUND: (
        "재원을 알 수 없는 금액은 예산과 맞출 수 없습니다.",
        "산출내역의 사업비를 지출예산에서 고릅니다.",
    ),
    Code.CARD_NONBUDGET_WITH_LINES: (
        "비예산 사업에는 산출내역이 있을 수 없습니다.",
        "비예산을 풀거나 산출내역을 지웁니다.",
    ),
    Code.CARD_DUPLICATE_BUDGET: (
        "두 카드의 예산이 똑같으면 한쪽을 베낀 채 고치지 않은 것일 수 있습니다.",
        "두 카드를 견주어 한쪽을 고칩니다.",
    ),
    Code.CARD_DUPLICATE_LINE: (
        "사업비가 다른 카드에 같은 산출내역이 거듭 있으면 두 번 계산했을 수 있습니다.",
        "두 카드의 산출내역을 견줍니다.",
    ),
    Code.CARD_DUPLICATE_BODY: (
        "두 카드의 본문이 똑같으면 한쪽을 베낀 채 고치지 않은 것일 수 있습니다.",
        "두 카드를 견주어 한쪽을 고칩니다.",
    ),
    Code.CARD_UNLISTED: (
        "목록에 없는 카드는 어느 과제의 사업인지 알 수 없습니다.",
        "실천사업 목록에 넣거나 카드를 보관함으로 옮깁니다.",
    ),
    Code.FUND_OVER: (
        "카드가 쓰는 금액이 예산보다 많으면 집행할 수 없습니다.",
        "카드의 산출내역이나 예산을 고칩니다.",
    ),
    Code.FUND_UNDER: (
        "예산보다 적게 쓰면 남는 금액의 쓰임이 계획에 없는 셈입니다.",
        "카드의 산출내역을 채우거나 카드 외 사용을 표시합니다.",
    ),
    Code.FUND_UNKNOWN: (
        "지출예산에 없는 사업비로는 쓸 수 없습니다.",
        "사업비를 지출예산에서 고르거나 예산에 넣습니다.",
    ),
    Code.FUND_ALIAS_NEEDED: (
        "이름이 비슷한 사업비가 있어 같은 것인지 사람이 확인해야 합니다.",
        "같은 사업비이면 제안을 적용합니다.",
    ),
    Code.FUND_MOVED_BETWEEN: (
        "남는 금액과 모자라는 금액이 서로 맞아 예산이 옮겨진 것으로 보입니다.",
        "예산서와 카드를 견주어 어느 쪽을 고칠지 정합니다.",
    ),
    Code.FUND_SOURCE_SPLIT: (
        "국비·도비·시군비·기타의 합은 금액과 같고 예산 안에 있어야 합니다.",
        "재원별 금액을 고칩니다.",
    ),
    Code.GROUP_MISMATCH: (
        "묶음에 속한 카드의 합계가 묶음의 예산과 다릅니다.",
        "속한 사업비를 하나씩 견줍니다.",
    ),
    Code.TREE_ROW_SUM: (
        "계는 네 재원의 합이어야 합니다.",
        "제안한 값으로 고칩니다.",
    ),
    Code.TREE_CHILDREN_SUM: (
        "상위 항목은 하위 항목의 합이어야 합니다.",
        "제안한 값으로 고칩니다.",
    ),
    Code.TREE_SIDES_DIFFER: (
        "회계마다 수입과 지출이 같아야 합니다.",
        "수입과 지출 가운데 틀린 쪽을 고칩니다.",
    ),
    Code.RATE_MISMATCH: (
        "달성률과 증감률은 적힌 목표와 실적에서 다시 계산한 값과 같아야 합니다.",
        "제안한 값으로 고칩니다. 반올림과 절사는 모두 맞는 것으로 봅니다.",
    ),
    Code.INDICATOR_NO_TARGET: (
        "목표가 없으면 평가할 수 없습니다.",
        "목표를 적습니다. 수가 아니어도 됩니다.",
    ),
    Code.INDICATOR_BELOW_LAST_RESULT: (
        (
            "부서 성과나 성과계약에 적힌 작년 실적보다 낮은 목표는 까닭을 밝혀야 합니다. "
            "누적 지표와 낮을수록 좋은 지표는 보지 않습니다."
        ),
        "목표를 높이거나, 그 지표를 들어 낮춘 까닭(축소, 조정 등)을 개선사항에 적습니다.",
    ),
    Code.CONTRACT_DIFFERS: (
        "성과계약은 연결된 성과지표와 같거나 그 합이어야 합니다.",
        "성과지표를 계약에 맞추거나 계약을 합계로 고칩니다.",
    ),
    Code.CONTRACT_UNLINKED: (
        "어느 카드가 맡는지 모르는 계약은 관리되지 않습니다.",
        "성과지표를 연결합니다. 기관 공통지표이면 사유를 적고 수용합니다.",
    ),
    Code.RESULT_CONFLICT: (
        "같은 지표의 같은 날짜 확정 실적은 하나여야 합니다.",
        "틀린 실적을 지우거나 잠정으로 바꿉니다.",
    ),
    Code.RESULT_BELOW_TARGET: (
        "목표에 못 미친 실적은 까닭을 물어 옵니다.",
        "비고에 까닭을 적습니다.",
    ),
    Code.PROGRAMME_NO_CARD: (
        "목록에 있는 사업은 카드가 있어야 합니다.",
        "카드를 쓰거나 목록에서 뺍니다.",
    ),
    Code.TASK_NO_PROGRAMME: (
        (
            "맡은 사업이 없는 실행과제는 이루어지지 않습니다. "
            "카드를 모두 연결한 전략과제에서만 봅니다."
        ),
        "실천사업을 실행과제에 연결합니다.",
    ),
    Code.NAME_VARIANT: (
        (
            "전략과제, 경영목표, 시설, 법령, 사업비, 사업의 이름은 한 가지로 적어야 찾고 바꿀 수 "
            "있습니다. 사업의 이름은 괄호와 따옴표 안에서 봅니다."
        ),
        "제안한 공식 이름으로 고칩니다.",
    ),
    Code.NUMBERING_REPEAT: (
        "①②②처럼 번호가 되풀이되면 가리킬 수 없습니다.",
        "번호를 다시 매깁니다.",
    ),
    Code.XREF_BROKEN: (
        "가리키는 카드나 과제가 없으면 읽는 사람이 찾을 수 없습니다.",
        "번호를 고치거나 그 말을 지웁니다.",
    ),
    Code.OWNER_UNKNOWN: (
        "담당자와 팀장은 계획 연도의 직원 명단에 있어야 합니다. 명단이 비어 있으면 보지 않습니다.",
        "이름을 고치거나 직원 명단에 넣습니다.",
    ),
    Code.DEPARTMENT_ENDED: (
        "없어진 부서는 사업을 맡을 수 없습니다.",
        "뒤를 이은 부서로 바꿉니다.",
    ),
    Code.PERIOD_OTHER_YEAR: (
        "사업기간과 제목은 계획 연도의 것이어야 합니다.",
        "연도를 고칩니다.",
    ),
    Code.YEAR_LEFT_OVER: (
        (
            "작년 카드를 고쳐 쓸 때 지난해가 남기 쉽습니다. "
            "실적·결과·평가처럼 돌아보는 말이 뒤따르면 보지 않습니다."
        ),
        "계획 연도로 고칩니다.",
    ),
    Code.TAG_NEW_WITH_PREDECESSOR: (
        "이어 온 사업의 작년 실적이나 주요성과에 있는 활동은 신설이 아닙니다.",
        "표시를 유지·강화·확대 등으로 바꿉니다.",
    ),
    Code.TAG_KEPT_WITHOUT_PREDECESSOR: (
        "신규 사업에는 이어 온 활동이 있을 수 없습니다.",
        "표시를 신설로 바꾸거나 주요성과를 적습니다.",
    ),
    Code.COUNT_DIFFERS: (
        (
            "목표·실행방안·평가방법에서 같은 활동의 수량은 같아야 하고, "
            "목표에 적은 점수·비율·시간은 성과지표와 같아야 합니다. "
            "나누어 적은 수는 더해서 봅니다."
        ),
        "맞는 수로 고칩니다. 성과지표와 다른 글은 목표에 연결하면 목표를 따라갑니다.",
    ),
    Code.NUMBER_SOURCE_GONE: (
        "글 속의 숫자가 따르던 성과지표나 예산이 지워졌거나 이제 숫자 하나가 아닙니다.",
        "다른 값에 연결하거나 숫자로 바꿉니다.",
    ),
    Code.NUMBER_DIFFERS: (
        (
            "확정한 카드의 글은 출처가 바뀌어도 그대로 남습니다. "
            "다른 프로그램에서 바꾼 파일에서도 생길 수 있습니다."
        ),
        "출처의 값으로 고치거나 출처를 바로잡습니다.",
    ),
    Code.SCHEDULE_MARKS_LOST: (
        "파일을 바꾸는 동안 칠한 달이 모두 사라진 것으로 보입니다.",
        "추진일정을 다시 칠합니다.",
    ),
    Code.SCHEDULE_MONTHS_VS_COUNT: (
        "횟수보다 칠한 달이 훨씬 적으면 어느 쪽이 틀렸을 수 있습니다.",
        "달을 더 칠하거나 횟수를 고칩니다.",
    ),
    Code.SCHEDULE_EMPTY_ROW: (
        "달이 없는 일정은 언제 하는지 알 수 없습니다.",
        "달을 칠하거나 행을 지웁니다.",
    ),
    Code.SCHEDULE_OUTSIDE_PERIOD: (
        "일정은 사업기간 안에 있어야 합니다. 계획·준비·결과보고는 보지 않습니다.",
        "일정이나 사업기간을 고칩니다.",
    ),
    Code.MONEY_UNMENTIONED: (
        "카드가 말하지 않는 활동에 예산이 있으면 다른 카드에서 옮겨 온 것일 수 있습니다.",
        "실행방안에 활동을 적거나 산출내역을 고칩니다.",
    ),
    Code.SECTION_MISSING: (
        "다 쓴 카드에는 모든 항목이 있어야 합니다. 쓰는 중인 카드는 보지 않습니다.",
        "항목을 채웁니다.",
    ),
    Code.SECTION_EMPTY: (
        "행만 있고 내용이 없는 항목은 빈 채로 인쇄됩니다.",
        "내용을 적거나 빈 행을 지웁니다.",
    ),
    Code.SECTION_NEW_BUT_RESULTS: (
        "신규 사업에는 작년 성과가 있을 수 없습니다.",
        "신규 표시를 풀거나 주요성과를 비웁니다.",
    ),
    Code.TEXT_TOO_LONG: (
        "한 줄이 너무 길면 읽히지 않습니다.",
        "줄을 나눕니다.",
    ),
    Code.PRIVACY_RESIDENT_NUMBER: (
        "주민등록번호는 법령에 근거가 있을 때만 다룰 수 있고, 계획서는 인쇄되어 밖으로 나갑니다.",
        "번호를 지웁니다. 번호가 아니면 사유를 적고 수용합니다.",
    ),
    Code.STYLE_DATE: (
        "날짜는 ‘2027. 3. 27.’ 꼴로 적습니다.",
        "제안한 꼴로 고칩니다.",
    ),
    Code.STYLE_AMOUNT: (
        "금액은 세 자리마다 쉼표를 찍습니다.",
        "쉼표를 찍습니다.",
    ),
    Code.STYLE_MINUS: (
        "줄어든 수는 △를 붙여 적습니다.",
        "△로 바꿉니다.",
    ),
    Code.STYLE_ENDING: (
        "본문은 명사로 끝나는 개조식으로 적습니다.",
        "문장을 명사로 끝맺습니다.",
    ),
}
"""Why it matters, and how to mend it."""


def page() -> str:
    """The page of all rules as Markdown, a table for each family."""
    return "\n".join((f"# {TITLE}", "", INTRO, "", STYLE_NOTE, *_tables(), ""))


def _tables() -> Iterator[str]:
    for name in dict.fromkeys(map(family, Code)):
        yield from ("", f"## {name}", "", _row(HEADER), _row(("---",) * len(HEADER)))
        for code in Code:
            if family(code) == name:
                why, how = REASONS[code]
                severity = SEVERITIES[severity_of(code)]
                yield _row((f"`{code.value}`", severity, HEADLINES[code], why, how))


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
