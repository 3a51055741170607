"""The words of the command line."""

from collections.abc import Mapping, Sequence

from sspass_desktop.texts.particles import object_, topic, towards

DESCRIPTION = "사회서비스원 연간 사업계획서를 쓰고, 점검하고, 인쇄하는 프로그램입니다."
COMMANDS: Mapping[str, str] = {
    "import-book": "텍스트로 저장한 사업계획서를 계획 파일로 읽어 들입니다",
    "import-json": "공개 형식(JSON)의 계획을 계획 파일로 읽어 들입니다",
    "import-xlsx": "엑셀 파일을 계획 파일로 읽어 들입니다",
    "check": "계획의 숫자와 구성을 점검하고, 팀에 보낼 보고서(PDF·엑셀)를 만듭니다",
    "print": "계획서나 그 가운데 고른 부분을 PDF로 만듭니다",
    "export": "계획을 JSON이나 엑셀로 내보냅니다",
    "backup": "계획 파일의 백업을 만듭니다",
    "restore": "백업에서 계획 파일을 되살립니다",
    "sample": "예시 계획을 만듭니다",
    "self-check": "프로그램이 이 PC에서 제대로 도는지 확인합니다",
}
OPTIONS: Mapping[str, str] = {
    "plan": "계획 파일(.sspass)",
    "book": "텍스트로 저장한 사업계획서",
    "json_file": "공개 형식(JSON) 파일",
    "workbook": "엑셀 파일(.xlsx)",
    "backup_file": "백업 파일",
    "out": "만들 파일",
    "card": "카드 번호(예: 1.4), 여러 번 쓸 수 있음",
    "chapter": "장 번호(예: 5), 여러 번 쓸 수 있음",
    "part": "부(I~V), 여러 번 쓸 수 있음",
    "all": "책 전체(표지부터 뒤표지까지)",
    "build": "저장해 둔 출력 구성의 이름",
    "template": "서식 파일(.toml), 없으면 기본 서식",
    "team": "팀 이름, 여러 번 쓸 수 있음",
    "edition": "연도-차수(예: 2026-1), 없으면 가장 새로운 판",
    "style": "표기 방식(날짜, 금액, △, 문장 끝)도 점검",
    "json": "결과를 JSON 한 건으로 출력",
    "overwrite": "서로 다른 카드를 파일의 것으로 바꿈(바꾼 목록을 출력)",
    "fill": "팀이 적어 돌려줄 엑셀(.xlsx)로 내보냄(--team으로 팀을 고름)",
    "dry_run": "읽기만 하고 저장하지 않음",
    "scale": "카드를 몇 배로 늘릴지(측정용)",
    "keep": "결과 파일을 남길 폴더",
    "window": "창도 열었다 닫아 봄",
    "no_phones": "담당자의 전화번호를 빼고 내보냄",
    "double_sided": "양면 제본용 여백과 머리말",
    "black_and_white": "흑백 프린터용",
    "version": "버전을 출력",
    "help": "이 도움말을 출력",
}
USAGE = "사용법: "
ARGUMENTS = "입력"
CHOICES = "선택"
COMMAND = "명령"

READING = "읽는 중"
STORING = "저장하는 중"
CHECKING = "점검하는 중"
LAYING_OUT = "쪽을 짜는 중"
WRITING = "파일을 만드는 중"

SEVERITIES: Mapping[str, str] = {"error": "오류", "warning": "확인", "notice": "알림"}


def wrong_arguments(detail: str) -> str:
    """A command was typed in a way the program does not know."""
    return (
        f"명령을 알아듣지 못했습니다({detail}). 바뀐 파일은 없습니다. "
        "`main.py --help`로 쓰는 법을 확인하세요."
    )


def argument_detail(kind: str, names: str) -> str:
    """What is wrong with the arguments: "missing", "unknown", "value" or "command"."""
    return {
        "missing": f"빠진 것: {names}",
        "unknown": f"모르는 것: {names}",
        "value": f"값이 맞지 않음: {names}",
        "command": f"모르는 명령: {names}",
    }[kind]


def not_yet(what: str) -> str:
    """A job that a later version will do."""
    return (
        f"‘{what}’ 기능은 아직 없습니다. 바뀐 파일은 없습니다. "
        "지금은 JSON·엑셀 내보내기와 PDF 인쇄를 쓸 수 있습니다."
    )


def no_window() -> str:
    """There is no screen to open a window on."""
    return (
        "창을 열 화면이 없습니다. 바뀐 파일은 없습니다. "
        "`main.py --help`의 명령으로 화면 없이 일하거나 `main.py self-check`로 확인하세요."
    )


def unknown_ending(name: str, endings: Sequence[str]) -> str:
    """An output that is called like another kind of file."""
    return (
        f"{topic(f'‘{name}’')} 만들 수 있는 형식의 이름이 아닙니다. 만든 파일은 없습니다. "
        f"파일 이름을 {towards(' 또는 '.join(endings))} 끝내세요."
    )


def no_such_card(wish: str) -> str:
    """A card, chapter or team that the edition does not have."""
    return (
        f"‘{wish}’에 해당하는 카드가 없습니다. 만든 파일은 없습니다. "
        "카드 번호(예: 1.4), 장 번호, 팀 이름을 확인하세요."
    )


def nothing_to_print() -> str:
    """None of the chosen cards has a body."""
    return "고른 범위에 내용이 있는 카드가 없습니다. 만든 파일은 없습니다. 다른 카드를 고르세요."


def unexpected(where: str) -> str:
    """The program itself is at fault."""
    return (
        f"프로그램에 예상하지 못한 문제가 생겼습니다({where}). 앞서 저장한 내용은 그대로 있습니다. "
        "같은 일이 되풀이되면 이 문장을 프로그램 담당자에게 보내 주세요."
    )


def interrupted() -> str:
    """The user stopped the job."""
    return "작업을 멈췄습니다. 앞서 저장한 내용은 그대로 있습니다. 필요하면 다시 실행하세요."


def imported(listed: int, cards: int, kept: int, furniture: int) -> str:
    """What a book gave."""
    return (
        f"사업 {listed}개 가운데 카드 {cards}개를 읽었습니다. "
        f"글로 보관한 줄은 {kept}개, 머리말·쪽 번호 등은 {furniture}개입니다."
    )


def problem_line(line: int, severity: str, message: str) -> str:
    """One problem of an import."""
    return f"  {line}행 [{SEVERITIES[severity]}] {message}"


def problems_heading(count: int) -> str:
    """Above the problems of an import."""
    return f"살펴볼 곳 {count}건:"


def unplaced_heading(count: int) -> str:
    """Above the lines that found no place."""
    return f"자리를 찾지 못한 줄 {count}개(원문에는 그대로 있습니다):"


def unplaced_line(line: int, text: str) -> str:
    """One line that found no place."""
    return f"  {line}행: {text}"


def checked(errors: int, warnings: int, notices: int) -> str:
    """The counts under a list of findings."""
    return f"오류 {errors}건, 확인 {warnings}건, 알림 {notices}건"


def finding_line(severity: str, code: str, message: str, suggestion: str) -> str:
    """One finding on a terminal."""
    tail = f" → {suggestion}" if suggestion else ""
    return f"  [{SEVERITIES[severity]}] {message}{tail} ({code})"


def card_heading(number: str, title: str) -> str:
    """Above the findings of a card."""
    return f"{number} {title}"


PLAN_HEADING = "카드 밖"


def printed(pages: int, name: str) -> str:
    """What was printed."""
    return f"{pages}쪽을 ‘{name}’에 담았습니다."


def no_such_build(name: str, names: Sequence[str]) -> str:
    """No build of the edition is called so."""
    quoted = f"‘{name}’"
    known = f"저장된 구성: {', '.join(names)}" if names else "이 계획에는 저장된 구성이 없습니다"
    return f"출력 구성 {object_(quoted)} 찾지 못했습니다. 만든 파일은 없습니다. {known}."


def left_out(numbers: Sequence[str]) -> str:
    """Chosen cards without a body."""
    return f"내용이 없는 카드 {len(numbers)}개는 뺐습니다: {', '.join(numbers)}"


def missing_glyphs(signs: Sequence[str]) -> str:
    """Characters that no shipped font can draw."""
    shown = " ".join(signs)
    return f"글꼴에 없는 글자가 있어 네모로 표시했습니다: {shown}"


def exported(cards: int, name: str) -> str:
    """What was exported."""
    return f"카드 {cards}개를 ‘{name}’에 내보냈습니다."


def merged(editions: Sequence[str], cards: int) -> str:
    """What an import of the open format added."""
    if not editions and not cards:
        return "새로 읽어 들인 판이나 카드가 없습니다."
    names = f"({', '.join(editions)})" if editions else ""
    return f"새 판 {len(editions)}개{names}, 새 카드 {cards}개를 읽어 들였습니다."


def difference(edition: str, number: str, title: str, *, taken: bool) -> str:
    """A card that differs between file and plan."""
    fate = "파일의 것으로 바꿨습니다" if taken else "저장된 것을 그대로 두었습니다"
    return f"  {edition} {number} {title}: 내용이 서로 달라 {fate}."


def other_part_differs(name: str, *, taken: bool) -> str:
    """Something besides the cards that differs between file and plan."""
    fate = "파일의 것으로 바꿨습니다" if taken else "저장된 것을 그대로 두었습니다"
    label = "기관 정보" if name == "organisation" else f"{name} 판의 카드 밖 내용"
    return f"  {label}: 서로 달라 {fate}."


def sampled(cards: int, name: str) -> str:
    """The example plan was written."""
    return f"예시 계획(카드 {cards}개)을 ‘{name}’에 만들었습니다."


def copied(name: str) -> str:
    """A backup was made or restored."""
    return f"‘{name}’에 복사하고 내용을 확인했습니다."


def self_checked(folder: str | None) -> str:
    """The self-check went well."""
    tail = f" 인쇄한 카드는 ‘{folder}’에 있습니다." if folder else ""
    return f"이 PC에서 열기·점검·인쇄·내보내기가 모두 됩니다.{tail}"


def self_check_failed(step: str) -> str:
    """A step of the self-check went wrong."""
    return (
        f"자가 점검의 ‘{step}’ 단계에서 문제가 있었습니다. 작업 중인 계획 파일은 건드리지 "
        "않았습니다. 프로그램을 다시 설치하거나 이 문장을 프로그램 담당자에게 보내 주세요."
    )


def spoilt_file(name: str) -> str:
    """A file of the program is another one than was built, or gone."""
    return (
        f"프로그램 파일 하나(‘{name}’)가 없거나 만들 때와 다릅니다. 계획 파일은 그대로 있습니다. "
        "프로그램을 다시 설치하고, 백신이 막은 파일이 있는지 확인하세요."
    )


SELF_CHECK_STEPS: Mapping[str, str] = {
    "open": "열기",
    "check": "점검",
    "print": "인쇄",
    "export": "내보내기",
    "migrations": "옛 파일 고치기",
    "window": "창",
}
