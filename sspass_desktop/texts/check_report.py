"""The words of the report of a check: on paper, in the workbook, in its dialog."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.tally import Tally
from sspass_desktop.texts.findings_panel import SEVERITIES
from sspass_desktop.texts.press import missing as missing_signs

TITLE = "점검 보고서"
PLANNING, NO_TEAM, OUTSIDE = "기획 담당 부서", "팀 미정", "계획 전체(카드 밖)"
ALL_RIGHT, NOTHING_OPEN = "맞지 않는 곳이 없습니다.", "맞지 않는 곳 없음"

_PAIR = re.compile(r"\w\w?")

# on paper

SEVERITY, PLACE, CONTENT, REMEDY, DONE = "구분", "위치", "점검 내용", "조치할 일", "조치 결과"
BY_TEAM, STANDING, IN_CASES = "팀별 점검 결과", "점검 현황", "(단위: 건)"
TEAM, CARDS, SUM, ALL = "팀", "카드", "계", "합계"
NUMBER, CARD = "번호", "사업명"
ACCEPTED, ACCEPTED_TITLE = "수용", "사유를 적고 수용한 결과"
REASON, ACCEPTED_BY = "수용한 사유", "수용한 사람·날짜"
LEGEND = (
    "‘오류’는 계산이나 기록으로 틀림이 확인된 것, ‘확인’은 담당자가 판단할 것, "
    "‘알림’은 알아 두면 좋은 것입니다. 판단해서 그대로 두는 것은 ‘조치 결과’에 사유를 적어 주세요."
)
GRID_LEGEND = (
    "짙은 칸은 오류, 옅은 칸은 확인이 남은 곳이며 나머지는 알림입니다. 결과가 없는 카드는 뺐습니다."
)
NOTHING = "-"

# in the workbook

FINDINGS_SHEET, TEAMS_SHEET, ACCEPTED_SHEET = "점검 결과", "팀별 현황", "수용한 결과"
ORDER, OWNER, FAMILY = "연번", "담당자", "종류"
CARD_ORDER, TEAM_ORDER = "카드 연번", "팀 연번"
MEASURE, MEASURED_ON = "조치 내용", "조치일"
REST, MENDED = "남은 것", "조치"
ACCEPTED_REASON, ACCEPTED_AUTHOR, ACCEPTED_ON = "수용한 사유", "수용한 사람", "수용일"
FILL_IN = (
    "조치한 뒤 ‘조치 내용’과 ‘조치일’을 적어 주세요. 조치일을 적으면 다른 시트의 건수가 줄어듭니다."
)
REST_REMARK = "조치일을 적은 것은 빠집니다."

# the dialog

TEAMS, FORMAT, FILES, INCLUDE = "팀", "형식", "파일", "담을 것"
PDF, WORKBOOK = "PDF", "엑셀"
ONE_FILE, FILE_EACH = "한 파일에 모두", "팀마다 한 파일(폴더)"
WITH_NOTICES, WITH_ACCEPTED = "알림도 담기", "수용한 결과도 담기"
EVERY_TEAM, NO_TEAMS = "모두 고르기", "모두 빼기"
MAKE, CLOSE = "만들기", "닫기"
NONE_CHOSEN = "보고서에 담을 팀을 하나 이상 고르세요."
TARGET, FOLDER = "점검 보고서를 둘 곳", "팀별 점검 보고서를 둘 폴더"
MAKING = "점검 보고서 만드는 중"
HINT = "팀이 고칠 것만 추려 보내는 문서입니다. 팀마다 새 쪽에서 시작합니다."


def title(book: str) -> str:
    """The report of a book."""
    return f"{book} {TITLE}"


def counted(tally: Tally) -> str:
    """Open findings: "오류 3건, 알림 2건"; severities that do not occur are left out."""
    parts = (f"{SEVERITIES[one]} {count}건" for one, count in tally.counts.items() if count)
    return ", ".join(parts) or NOTHING_OPEN


def checked_on(day: date) -> str:
    """When the plan was checked."""
    return f"{day.year}. {day.month}. {day.day}. 점검"


def summary(day: date, cards: int, tally: Tally) -> str:
    """Above what a team, or the whole plan, has to mend."""
    of_cards = f"카드 {cards}개" if cards else ""
    return "  |  ".join(part for part in (checked_on(day), of_cards, counted(tally)) if part)


def card_heading(number: str, title_: str, owner: str) -> str:
    """Above the findings of a card."""
    behind = f"  ({OWNER} {owner})" if owner else ""
    return f"{number} {title_}".strip() + behind


def clean_cards(numbers: Sequence[str]) -> str:
    """The cards of a team in which nothing was found."""
    return f"맞지 않는 곳이 없는 카드 {len(numbers)}개: {', '.join(numbers)}"


def clean_teams(names: Sequence[str]) -> str:
    """The teams in whose cards nothing is open."""
    return f"맞지 않는 곳이 없는 팀 {len(names)}개: {', '.join(names)}"


def accepted_by(author: str, day: date | None) -> str:
    """Who accepted a finding, and when."""
    on = f"{day.year}. {day.month}. {day.day}." if day else ""
    return "\n".join(part for part in (author, on) if part)


def family_name(number: int) -> str:
    """What formulas call the cells of a kind of findings."""
    return f"{FAMILY}{number}"


def heading(book: str, sheet: str, day: date) -> str:
    """Above a sheet."""
    return f"{title(book)} - {sheet} ({checked_on(day)})"


def remark(agency: str) -> str:
    """Under the heading of the sheet that teams fill in."""
    return "  |  ".join(part for part in (agency, FILL_IN) if part)


def file_name(book: str, team: str, ending: str) -> str:
    """The name of a report, of all teams if none is named."""
    plain = "".join(" " if sign in r'\/:*?"<>|' else sign for sign in team)
    return f"{title(book)} {plain}"[:80].strip() + ending


def again(name: str, number: int) -> str:
    """The name of a file beside one that has its name."""
    return f"{name} ({number})"


def told(count: int, name: str, tally: Tally, missing: Sequence[str]) -> str:
    """A report was made; of how many teams."""
    said = f"팀 {count}개의 점검 결과({counted(tally)})를 ‘{name}’에 담았습니다."
    return said + _drawn_as_boxes(missing)


def told_each(count: int, folder: str, missing: Sequence[str]) -> str:
    """A report of each team was made."""
    return f"점검 보고서 {count}개를 ‘{folder}’ 폴더에 만들었습니다." + _drawn_as_boxes(missing)


def _drawn_as_boxes(signs: Sequence[str]) -> str:
    return f" {missing_signs(signs, ())}" if signs else ""


_HEADS: Mapping[str, str] = {
    "예산서 합계": "예산\n합계",
    "달성률·증감률": "달성\n증감\n률",
    "전략과제·실행과제": "전략\n실행\n과제",
    "담당자·부서": "담당\n부서",
}


def grid_head(family: str) -> str:
    """A kind of findings above a column that is two syllables wide."""
    return _HEADS.get(family) or "\n".join(_PAIR.findall(family))


def severity(of: Severity) -> str:
    """A severity as it is printed."""
    return SEVERITIES[of]
