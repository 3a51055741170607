"""What belongs into each section of a card, how long it should be, and an invented example."""

from collections.abc import Mapping

from sspass_desktop.domain.card import CardSection

GUIDANCE: Mapping[CardSection, str] = {
    CardSection.GOALS: (
        "올해 이 사업으로 이룰 것을 2~4줄로 적습니다. 줄마다 수치를 하나 이상 넣고, "
        "자세한 내용은 한 단계 아래에 둡니다. 여기 적은 수치는 평가방법의 성과목표와 "
        "같아야 합니다.\n"
        "예: 이동 상담 버스 운영(24회, 상담 600건)"
    ),
    CardSection.BACKGROUND: (
        "왜 이 사업을 하는지 3~5줄로 적습니다. 제도 변화, 현장 상황, 지역의 요구 순서가 읽기 "
        "좋습니다. ‘(제도 변화) ’처럼 괄호와 빈칸으로 시작하면 머리말이 됩니다.\n"
        "예: (현장 상황) 상담 창구가 없는 면 지역 9곳의 이용률이 시 지역의 절반에 머무름"
    ),
    CardSection.STRATEGY_LINKS: (
        "미션, 비전, 경영목표, 전략과제에 이 사업이 어떻게 이어지는지 한 줄씩 적습니다. "
        "이름은 전략체계에서 오므로 문장만 씁니다.\n"
        "예: 가까운 곳에서 먼저 묻는 상담으로 돌봄이 끊기는 기간을 줄임"
    ),
    CardSection.OVERVIEW: (
        "목적은 한 문장, 사업기간은 연월, 사업내용은 한두 줄로 적습니다. 소요예산은 예산표에서 "
        "저절로 채워집니다.\n"
        "예: (목적) 상담 창구가 먼 주민에게 찾아가는 상담을 제공하여 이용 격차를 줄임"
    ),
    CardSection.BUDGET: (
        "사업비마다 목, 세목, 산출내역, 금액을 적습니다. 산출내역은 단가×수량×횟수 순서로 쓰면 "
        "금액이 저절로 계산되고, 맞지 않는 곳을 알려 드립니다.\n"
        "예: 이동 상담 운영비 300,000원×24회"
    ),
    CardSection.LAST_RESULTS: (
        "작년에 실제로 한 일과 수치를 3~5줄로 적습니다. 목표 대비 달성률을 함께 적고, 눈에 띄는 "
        "변화는 ▶로 한 단계 아래에 둡니다.\n"
        "예: 이동 상담 22회, 상담 548건(목표 대비 109.6%)"
    ),
    CardSection.IMPROVEMENTS: (
        "작년 평가에서 나온 문제와 올해 바꿀 점을 짝지어 2~4쌍 적습니다. 문제를 먼저 쓰고 "
        "바꿀 점은 한 단계 아래에 둡니다.\n"
        "예: 오후에만 운영하여 일하는 주민이 이용하기 어려움 → 월 2회 저녁 상담을 시작"
    ),
    CardSection.ACTIONS: (
        "무엇을, 얼마나, 언제까지 하는지 3~6개 항목으로 적습니다. 이름에 신설, 강화 같은 태그를 "
        "붙이고, 방법과 수량은 한 단계 아래에 둡니다. 추진일정의 세부추진사항과 이름을 맞춥니다.\n"
        "예: 저녁 상담 시범 운영(월 2회, 4~11월)"
    ),
    CardSection.INDICATORS: (
        "정량과 정성 지표를 2~5개 적습니다. 성과목표는 수치와 단위, 이상·이하를 함께 적습니다. "
        "작년 목표와 실적을 보고 정합니다.\n"
        "예: 이동 상담 건수, 600건 이상"
    ),
    CardSection.SCHEDULE: (
        "세부추진사항을 5~10줄로 적고 하는 달을 칠합니다. 실행방안의 항목 순서를 따르고, 나누어 "
        "하는 일은 아래 줄로 답니다.\n"
        "예: 저녁 상담 시범 운영 4~11월"
    ),
    CardSection.ISSUES: (
        "사업을 막을 수 있는 쟁점 1~3개와 그 대책을 적습니다. 첫째 단계는 쟁점의 제목, 둘째 단계는 "
        "상황, 셋째 단계(▶)는 대책입니다.\n"
        "예: 겨울철 면 지역 도로 통제 → 마을회관 상담실을 예비 장소로 지정"
    ),
    CardSection.EFFECTS: (
        "사업이 끝나면 주민과 현장에서 달라질 것을 2~4줄로 적습니다. 한 일을 되풀이하지 말고 그 "
        "결과를 씁니다.\n"
        "예: 상담 창구까지 걸리는 시간을 평균 50분에서 15분으로 단축"
    ),
}
HINTS: Mapping[CardSection, str] = {
    CardSection.GOALS: "올해 이룰 것을 수치와 함께 적어 주세요.",
    CardSection.BACKGROUND: "왜 필요한 사업인지 적어 주세요.",
    CardSection.OVERVIEW: "사업내용을 적어 주세요.",
    CardSection.LAST_RESULTS: "작년에 한 일과 수치를 적어 주세요.",
    CardSection.IMPROVEMENTS: "작년의 문제와 올해 바꿀 점을 적어 주세요.",
    CardSection.ACTIONS: "무엇을, 얼마나, 언제까지 할지 적어 주세요.",
    CardSection.ISSUES: "쟁점과 그 대책을 적어 주세요.",
    CardSection.EFFECTS: "사업이 끝나면 달라질 것을 적어 주세요.",
}
"""Shown where a section is still empty."""
