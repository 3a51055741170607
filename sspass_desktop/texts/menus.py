"""The words of menus and commands, by name of menu and verb; & marks the mnemonic."""

from collections.abc import Mapping

TITLES: Mapping[str, str] = {
    "file": "파일(&F)",
    "edit": "편집(&E)",
    "view": "보기(&V)",
    "insert": "입력(&I)",
    "card": "카드(&C)",
    "budget": "예산(&B)",
    "check": "점검(&K)",
    "print": "출력(&P)",
    "tools": "도구(&T)",
    "help": "도움말(&H)",
    "import": "가져오기(&I)",
    "export": "내보내기(&E)",
    "docks": "창(&W)",
    "zoom": "화면 확대(&Z)",
    "unit": "금액 단위(&U)",
    "level": "단계(&L)",
    "block": "블록(&O)",
    "status": "상태(&S)",
}

WORDS: Mapping[str, str] = {
    "NEW_PLAN": "새 계획 만들기(&N)…",
    "OPEN": "열기(&O)…",
    "SAVE": "지금 저장(&S)",
    "SAVE_COPY": "사본 저장(&A)…",
    "IMPORT_BOOK": "책자 글(&T)…",
    "IMPORT_JSON": "JSON(&J)…",
    "EXPORT_JSON": "JSON(&J)…",
    "BACKUPS": "복구 지점(&B)…",
    "PLAN_INFO": "판 정보와 확정(&V)…",
    "CLOSE_PLAN": "닫기(&C)",
    "QUIT": "끝내기(&Q)",
    "UNDO": "실행 취소(&U)",
    "REDO": "다시(&R)",
    "CUT": "잘라내기(&T)",
    "COPY": "복사(&C)",
    "PASTE": "붙여넣기(&P)",
    "CHECKED_PASTE": "확인하고 붙여넣기(&V)…",
    "CLEAR": "지우기(&D)",
    "SELECT_ALL": "모두 선택(&A)",
    "ARCHIVE_LIST": "보관함(&B)…",
    "SHOW_CARD": "작성(&1)",
    "SHOW_FUNDS": "재원(&3)",
    "SHOW_CALENDAR": "달력(&4)",
    "SHOW_FINDINGS": "점검(&5)",
    "SHOW_RECORDS": "기본자료(&6)",
    "SHOW_START": "시작 화면(&0)",
    "DOCK_PLAN": "계획(&1)",
    "DOCK_PREVIEW": "미리보기(&2)",
    "DOCK_FINDINGS": "점검(&3)",
    "DOCK_AMOUNTS": "금액 대조(&4)",
    "RESET_DOCKS": "처음 배치로(&R)",
    "ZOOM_IN": "크게(&I)",
    "ZOOM_OUT": "작게(&O)",
    "ZOOM_RESET": "100 %(&0)",
    "UNIT_WON": "원(&1)",
    "UNIT_THOUSAND": "천원(&2)",
    "UNIT_MILLION": "백만원(&3)",
    "DARK": "어두운 화면(&T)",
    "BACK": "뒤로(&B)",
    "FORWARD": "앞으로(&F)",
    "LEVEL_1": "□ 첫째 단계(&1)",
    "LEVEL_2": "○ 둘째 단계(&2)",
    "LEVEL_3": "- 셋째 단계(&3)",
    "LEVEL_4": "· 넷째 단계(&4)",
    "NUMBERED": "① 번호(&5)",
    "TAG": "태그(&T)…",
    "SYMBOL": "기호(&S)…",
    "TABLE": "표(&B)…",
    "PICTURE": "그림(&P)…",
    "BOLD": "굵게(&G)",
    "UNDERLINE": "밑줄(&U)",
    "NOTE": "검토 의견(&C)",
    "INSERT_ROW": "행 삽입(&R)",
    "DELETE_ROW": "행 지우기(&D)",
    "TODAY": "오늘 날짜(&Y)",
    "TAKE_LAST_YEAR": "작년 글 가져오기(&W)",
    "INSERT_TEXT": "글(&T)",
    "INSERT_CALLOUT": "시사점 상자(&C)",
    "INSERT_STATEMENT": "인용 글(&Q)",
    "INSERT_SWOT": "SWOT(&W)",
    "INSERT_GENERATED": "자료로 만드는 표(&R)",
    "INSERT_PAGE_BREAK": "쪽 나눔(&N)",
    "BLOCK_UP": "블록 위로(&U)",
    "BLOCK_DOWN": "블록 아래로(&M)",
    "REMOVE_BLOCK": "블록 지우기(&D)",
    "NEW_SECTION": "절 추가(&J)…",
    "SECTION_NUMBER": "절 번호 붙이기·떼기(&E)",
    "NEW_CARD": "새 카드(&N)",
    "PREVIOUS_CARD": "이전 카드(&P)",
    "NEXT_CARD": "다음 카드(&X)",
    "PREVIOUS_SECTION": "이전 절(&B)",
    "NEXT_SECTION": "다음 절(&F)",
    "MOVE_UP": "위로 옮기기(&U)",
    "MOVE_DOWN": "아래로 옮기기(&W)",
    "MOVE_TO_TASK": "다른 과제로 옮기기(&M)…",
    "STATUS_DRAFT": "작성중(&1)",
    "STATUS_REVIEW": "검토(&2)",
    "STATUS_REVISE": "보완(&3)",
    "STATUS_FINAL": "확정(&4)",
    "CONTINUITY": "승계(&L)…",
    "DUPLICATE": "복제(&D)",
    "ARCHIVE": "보관함으로(&T)",
    "ADD_FUND": "사업비 추가(&A)…",
    "REMOVE_FUND": "사업비 지우기(&D)",
    "NONBUDGET": "비예산(&N)",
    "LEVEL_NAMES": "단계 이름(&L)…",
    "SPLIT_SOURCES": "재원 나누기(&S)…",
    "REVENUE": "수입(&R)",
    "EXPENDITURE": "지출(&E)",
    "ITEM_WORDS": "목·세목·항목 낱말(&W)…",
    "NEXT_FINDING": "다음 결과(&N)",
    "PREVIOUS_FINDING": "이전 결과(&P)",
    "APPLY": "제안 적용(&A)",
    "ACCEPT": "사유 적고 수용(&C)…",
    "CHECK_ALL": "전체 점검(&W)",
    "CARD_PDF": "이 카드 PDF(&C)…",
    "BOOK_PDF": "모든 카드 PDF(&B)…",
    "PALETTE": "명령 찾기(&P)",
    "AGENCY": "기관·조직·직원·시설(&O)…",
    "STRATEGY": "전략체계(&S)…",
    "RESULTS": "실적 입력(&R)…",
    "TERMS": "표준용어(&W)…",
    "NEXT_PANE": "다음 칸으로(&N)",
    "PREVIOUS_PANE": "이전 칸으로(&B)",
    "KEYS": "단축키 표(&K)",
    "RULES": "점검 항목(&R)",
    "SAMPLE": "연습용 계획(&X)",
    "ABOUT": "정보(&A)",
}

KEY_NAMES: Mapping[str, str] = {
    "Return": "Enter",
    "PgUp": "Page Up",
    "PgDown": "Page Down",
    "Del": "Delete",
    "Up": "↑",
    "Down": "↓",
}
"""Keys as office keyboards and programs call them, by Qt's names."""

NOT_NOW = "지금 있는 곳에서는 쓸 수 없는 명령입니다."


def step(word: str, what: str) -> str:
    """Undo and redo name the step that they would take: "실행 취소: 예산 12행 붙여넣기"."""
    plain = plain_word(word)
    return word.replace(plain, f"{plain}: {what}") if what else word


def with_keys(word: str, keys: str) -> str:
    """A command in a menu: its keys stand at the right."""
    return f"{word}\t{keys}" if keys else word


def inside(menu: str, word: str) -> str:
    """A command named without its menus around it: "내보내기 ▸ JSON"."""
    return f"{plain_word(menu)} ▸ {plain_word(word)}"


def plain_word(word: str) -> str:
    """A command's name without mnemonic and dots, for tooltips, the palette and screen readers."""
    return word.partition("(&")[0].rstrip("…")
