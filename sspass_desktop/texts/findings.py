"""What a check found, in one Korean sentence, and what would mend it in another."""

from sspass_desktop.domain.findings import Code, Finding
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import grouped
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.domain.vocabulary import TIMES_SIGNS
from sspass_desktop.texts.particles import object_, subject, topic, towards, with_
from sspass_desktop.texts.written_findings import SENTENCES, SUGGESTIONS, quoted

_SIDES = {"revenue": "수입예산", "expenditure": "지출예산"}
_RATES = {
    "results": "달성률",
    "department_results": "달성률",
    "contract": "증감률",
    "summary": "증감률",
}
_MANY = 6


def sentence(finding: Finding, names: "Names") -> str:
    """Word a finding, with the number of its card and the names it speaks of."""
    return f"{_words(finding, names)}."


def _words(finding: Finding, names: "Names") -> str:
    """Hand a finding to its family."""
    match finding.code:
        case (
            Code.COST_FORMULA_MISMATCH
            | Code.COST_UNIT_SLIP
            | Code.COST_POWER_OF_TEN
            | Code.COST_PRICE_CUT
            | Code.COST_UNREADABLE
            | Code.COST_TYPED_EQUALS
            | Code.COST_UNIT_SENSE
            | Code.COST_PATH_VARIANT
        ):
            return _cost(finding, names)
        case (
            Code.CARD_TOTAL_MISMATCH
            | Code.CARD_WORDS_MISMATCH
            | Code.CARD_NO_FUND
            | Code.CARD_NONBUDGET_WITH_LINES
            | Code.CARD_DUPLICATE_BUDGET
            | Code.CARD_DUPLICATE_LINE
            | Code.CARD_DUPLICATE_BODY
            | Code.CARD_UNLISTED
        ):
            return _card(finding, names)
        case (
            Code.FUND_OVER
            | Code.FUND_UNDER
            | Code.FUND_UNKNOWN
            | Code.FUND_ALIAS_NEEDED
            | Code.FUND_MOVED_BETWEEN
            | Code.FUND_SOURCE_SPLIT
            | Code.GROUP_MISMATCH
        ):
            return _fund(finding, names)
        case Code.TREE_ROW_SUM | Code.TREE_CHILDREN_SUM | Code.TREE_SIDES_DIFFER:
            return _tree(finding)
        case Code.RATE_MISMATCH:
            return _rate(finding)
        case _:
            return SENTENCES[finding.code](finding, names.here(finding))


class Names:
    """How the cards of an edition are called; ``numbers`` by their uid."""

    def __init__(self, edition: Edition) -> None:
        self.numbers = card_numbers(edition)
        self._titles = {card.uid: card.title for card in edition.cards}

    def here(self, finding: Finding) -> str:
        """The card that a finding points at."""
        uid = finding.place.card
        return f"{self.numbers[uid]}번 카드" if uid and uid in self.numbers else "계획서"

    def card(self, uid: str) -> str:
        """Another card, with its title."""
        key = Uid(uid)
        if key not in self.numbers:
            return uid
        return f"{self.numbers[key]}번 카드 「{self._titles[key]}」"

    def list(self, uids: tuple[str, ...]) -> str:
        """Numbers of several cards."""
        numbers = [self.numbers.get(Uid(uid), uid) for uid in uids]
        rest = f" 외 {len(numbers) - _MANY}건" if len(numbers) > _MANY else ""
        return ", ".join(numbers[:_MANY]) + rest


def _won(text: str) -> str:
    return f"{grouped(int(text))}원"


def _gap(finding: Finding) -> str:
    return f"{grouped(abs(finding.difference_won or 0))}원"


def _cost(finding: Finding, names: Names) -> str:  # noqa: PLR0911 - one case a code
    line = f"{names.here(finding)} 산출내역 ‘{finding.subject}’"
    match finding.code:
        case Code.COST_FORMULA_MISMATCH:
            return f"{line}의 {_computed(finding)} 맞지 않습니다(차이 {_gap(finding)})"
        case Code.COST_UNIT_SLIP:
            return f"{line}의 {_computed(finding)} 꼭 1,000배 차이 납니다. 단가의 단위를 확인하세요"
        case Code.COST_POWER_OF_TEN:
            return f"{line}의 {_computed(finding)} 자릿수가 다릅니다"
        case Code.COST_PRICE_CUT:
            return (
                f"{line}의 {_computed(finding)} {_gap(finding)} 다릅니다. "
                "단가를 천원 단위로 줄여 적은 것으로 보입니다"
            )
        case Code.COST_UNREADABLE:
            return f"{topic(line)} {unreadable(finding)}"
        case Code.COST_TYPED_EQUALS:
            return f"{line}에는 곱셈표(×) 자리에 등호(=)가 있습니다"
        case Code.COST_UNIT_SENSE:
            return f"{line}의 {_clash(finding)} 맞는지 확인하세요"
        case _:
            return (
                f"{names.here(finding)}의 세목 ‘{finding.subject}’ 상위 목이 "
                f"‘{finding.found}’입니다. 다른 곳에서는 ‘{finding.expected}’ 아래에 있습니다"
            )


def unreadable(finding: Finding) -> str:
    """Why a formula is not read, as far as it shows, and what is counted for it."""
    open_end = finding.subject.rstrip(" =").endswith(tuple(TIMES_SIGNS))
    why = "× 뒤가 비어 있어 " if open_end else ""
    if finding.found:
        return f"{why}산식으로 읽을 수 없고 적힌 금액도 없어 집계하지 않았습니다"
    return f"{why}산식으로 읽을 수 없어 적힌 금액만 집계했습니다"


def _computed(finding: Finding) -> str:
    return f"계산값 {with_(_won(finding.expected))} 금액 {subject(_won(finding.found))}"


def _clash(finding: Finding) -> str:
    parts = [f"‘{part}’" for part in finding.others]
    if len(parts) == 1:
        return f"비율 {subject(parts[0])} 100%를 넘습니다. 이 비율이"
    return f"{with_(parts[0])} {subject(parts[1])} 함께 쓰였습니다. 이 계산이"


def _card(finding: Finding, names: Names) -> str:  # noqa: PLR0911 - one case a code
    here = names.here(finding)
    twin = names.card(finding.others[0]) if finding.others else ""
    match finding.code:
        case Code.CARD_TOTAL_MISMATCH:
            return (
                f"{here}의 소요예산 {with_(_won(finding.found))} 산출내역 합계 "
                f"{subject(_won(finding.expected))} {_gap(finding)} 다릅니다"
            )
        case Code.CARD_WORDS_MISMATCH:
            return (
                f"{here}의 한글 금액 {quoted(subject, finding.found)} 숫자 금액 "
                f"{_won(finding.subject)}의 표기 {quoted(with_, finding.expected)} 다릅니다"
            )
        case Code.CARD_NO_FUND:
            return f"{here}의 산출내역 {_won(finding.found)}에 사업비(재원)가 없습니다"
        case Code.CARD_NONBUDGET_WITH_LINES:
            return f"{topic(here)} 비예산인데 산출내역 {subject(_won(finding.found))} 있습니다"
        case Code.CARD_DUPLICATE_BUDGET:
            return f"{here}의 산출내역과 소요예산이 {with_(twin)} 똑같습니다"
        case Code.CARD_DUPLICATE_LINE:
            return f"{here}의 산출내역 {finding.found}행이 사업비가 다른 {with_(twin)} 똑같습니다"
        case Code.CARD_DUPLICATE_BODY:
            return f"{here}의 본문이 {with_(twin)} 똑같습니다"
        case _:
            return f"{here} 「{finding.subject}」의 본문은 있으나 실천사업 목록에 없습니다"


def _fund(finding: Finding, names: Names) -> str:  # noqa: PLR0911 - one case a code
    name = f"‘{finding.subject}’"
    cards = names.list(finding.others)
    match finding.code:
        case Code.FUND_OVER:
            return (
                f"사업비 {name}의 카드 합계 {subject(_won(finding.found))} 예산 "
                f"{_won(finding.expected)}보다 {_gap(finding)} 많습니다(카드 {cards})"
            )
        case Code.FUND_UNDER:
            return (
                f"사업비 {name}의 카드 합계 {subject(_won(finding.found))} 예산 "
                f"{_won(finding.expected)}보다 {_gap(finding)} 적습니다(카드 {cards})"
            )
        case Code.FUND_UNKNOWN:
            return (
                f"사업비 {quoted(subject, finding.subject)} 지출예산에 없습니다"
                f"(카드 {cards}, 합계 {_won(finding.found)})"
            )
        case Code.FUND_ALIAS_NEEDED:
            return (
                f"{names.here(finding)}의 사업비 {quoted(topic, finding.found)} 지출예산의 "
                f"{quoted(with_, finding.expected)} 같은 사업비인지 확인하세요"
            )
        case Code.FUND_MOVED_BETWEEN:
            return _moved(finding)
        case Code.GROUP_MISMATCH:
            return (
                f"{name}에 속한 사업비의 카드 합계 {subject(_won(finding.found))} "
                f"예산 {with_(_won(finding.expected))} {_gap(finding)} 다릅니다"
            )
        case _:
            return _sources(finding, names)


def _moved(finding: Finding) -> str:
    gaps = [gap.rpartition("|") for gap in finding.others]
    told = ", ".join(f"{name} {int(won):+,}원" for name, _, won in gaps)
    if not finding.found:
        return f"{finding.subject} 안에서 예산이 옮겨진 것으로 보입니다: {told}"
    return (
        f"{finding.subject}의 남는 예산 {subject(_gap(finding))} 지출예산에 없는 "
        f"{quoted(towards, finding.expected)} 쓰인 것으로 보입니다"
        f"(합계 {_won(finding.found)}): {told}"
    )


def _sources(finding: Finding, names: Names) -> str:
    if finding.others:
        return (
            f"사업비 ‘{finding.subject}’의 {finding.others[0]} {subject(_won(finding.found))} "
            f"예산 {_won(finding.expected)}보다 {_gap(finding)} 많습니다"
        )
    return (
        f"{names.here(finding)} 산출내역 ‘{finding.subject}’의 재원 합계 "
        f"{subject(_won(finding.found))} 금액 {with_(_won(finding.expected))} 다릅니다"
    )


def _tree(finding: Finding) -> str:
    column = finding.others[0]
    if finding.code is Code.TREE_SIDES_DIFFER:
        name = finding.subject or "전체"
        return (
            f"‘{name}’의 {column}: 수입 {with_(_won(finding.expected))} 지출 "
            f"{subject(_won(finding.found))} {_gap(finding)} 다릅니다"
        )
    side = _SIDES[finding.place.side.value] if finding.place.side else "예산"
    rule = "국비·도비·시군비·기타의 합" if finding.code is Code.TREE_ROW_SUM else "하위 항목의 합"
    return (
        f"{side} ‘{finding.subject or '총계'}’의 {column} {subject(_won(finding.found))} "
        f"{with_(rule)} 맞지 않습니다(맞는 값 {_won(finding.expected)})"
    )


def _rate(finding: Finding) -> str:
    name = f"‘{finding.subject or '계'}’"
    if finding.difference_won is not None:
        return (
            f"예산 현황 {name}의 증감 {topic(_won(finding.found))} "
            f"다시 계산하면 {_won(finding.expected)}입니다"
        )
    label = _RATES.get(str(finding.place.section), "비율")
    return f"{name}의 {label} {topic(finding.found + '%')} 다시 계산하면 {finding.expected}%입니다"


def suggestion(finding: Finding) -> str:  # noqa: PLR0911 - one case a code
    """What to do, "" if arithmetic proposes nothing."""
    value = finding.suggestion
    if not value:
        return ""
    match finding.code:
        case Code.COST_UNIT_SLIP | Code.COST_POWER_OF_TEN:
            return f"단가를 {towards(value)} 고치면 금액과 맞습니다."
        case Code.COST_TYPED_EQUALS:
            return f"산식을 {quoted(towards, value)} 고치세요."
        case Code.CARD_TOTAL_MISMATCH:
            return f"산출내역이 맞다면 소요예산을 {towards(_won(value))} 고치세요."
        case Code.CARD_WORDS_MISMATCH:
            return f"한글 금액을 {quoted(towards, value)} 고치세요."
        case Code.FUND_ALIAS_NEEDED:
            return f"같은 사업비이면 {quoted(object_, value)} 선택하세요."
        case Code.TREE_ROW_SUM | Code.TREE_CHILDREN_SUM:
            return f"{towards(_won(value))} 고치면 관련된 합계가 모두 맞습니다."
        case Code.RATE_MISMATCH if finding.difference_won is not None:
            return f"{towards(_won(value))} 고치세요."
        case Code.RATE_MISMATCH:
            return f"{towards(value + '%')} 고치세요."
        case _:
            propose = SUGGESTIONS.get(finding.code)
            return propose(finding) if propose else ""
