"""The field's own Korean words on which rules depend.

A word belongs here only if the meaning of a value hangs on it (a funding source, a change tag,
a unit of money). Words that merely name things on a screen or a page live in ``texts``.
"""

# money: units, amounts in words, signs of arithmetic

MONEY_UNITS = {
    "원": 1,
    "천원": 1_000,
    "만원": 10_000,
    "백만원": 1_000_000,
    "억원": 100_000_000,
}
COUNT_SCALES = {"천": 1_000, "만": 10_000, "백만": 1_000_000, "억": 100_000_000}

DIGITS = ("", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구")
SMALL_UNITS = ("", "십", "백", "천")
LARGE_UNITS = ("", "만", "억", "조", "경")
WORDS_PREFIX, WORDS_SUFFIX = "금", "원"
ZERO, WORDS_EXACTLY = "영", "정"

TIMES_SIGNS = "×✕✖⨯*∗"
DOTS = "ㆍ·•∙・･⋅"  # times between two factors, else part of a word
MORE_WORDS, LESS_WORDS = ("증", "증가"), ("감", "감소")
LESS_SIGNS, LESS_SIGN = "-−△▲▽", "△"

# sources and budget lines

STATE, PROVINCE, MUNICIPAL, OTHER = "국비", "도비", "시군비", "기타"
SOURCES = (STATE, PROVINCE, MUNICIPAL, OTHER)
SOURCE_WORDS = {
    STATE: ("국비", "국", "국고", "국고보조금", "국고보조"),
    PROVINCE: ("도비", "도", "시도비", "시·도비", "도비보조금"),
    MUNICIPAL: ("시군비", "시군", "시·군비", "시·군", "시비", "군비", "시", "군", "시군구비"),
    OTHER: ("기타", "자부담", "자체", "자체수입", "후원금", "법인", "이월금"),
}
NONBUDGET = "비예산"
SPECIAL_ACCOUNT = "특별회계"
ITEM_LEVEL, SUBITEM_LEVEL = "목", "세목"
ITEM_LEVELS = ("항목",)
FUND_ENDINGS = ("사업비", "사업", "비")
TOTAL = "계"
TIMES_UNIT, MONTH_UNITS = "회", ("개월", "월")  # of factors in a formula
ISSUES_UNIT = "호"

# cards: tags, marks before lines, names of places in the plan

TAGS = ("신설", "신규", "강화", "보완", "확대", "유지", "축소", "폐지")
NEW_TAGS, CHANGED_TAGS = ("신설", "신규"), ("강화", "보완", "확대")
KEPT_TAGS = ("유지", "축소")
NEW_PROGRAMME = "신규 사업"
ISSUE = "쟁점"
RESULT_MARKS = tuple("▶▣▷►➡⇒→■")
NOTE_MARKS = ("※", "*")
BOX_MARKS = ("[]",)
CIRCLED = tuple("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
LIST_MARKS = "◦○●•·▪■□▣▶-–*※"
MISSION, VISION = "미션", "비전"
GOAL, STRATEGIC_TASK = "경영목표", "전략과제"

FACILITY_WORDS = ("소속시설", "시설")  # in the name or the duties of the unit that looks after them

# what checks read in running text

ACTIVITIES = (
    *(
        "교육",
        "간담회",
        "컨설팅",
        "워크숍",
        "워크샵",
        "포럼",
        "박람회",
        "실태조사",
        "연수",
        "캠페인",
    ),
    *(
        "공모전",
        "세미나",
        "토론회",
        "설명회",
        "심포지엄",
        "보고회",
        "평가회",
        "발표회",
        "나눔 자리",
    ),
    *("협의체", "위원회", "모니터링", "견학", "멘토링", "축제", "사례집"),
    *("캠프", "탐방", "답사", "특강", "강연", "공연", "콘퍼런스", "컨퍼런스"),
    *("발대식", "수료식", "기념식", "시상식", "협약식", "개소식"),
)
GATHERING, NO_GATHERINGS = "회", ("사회", "협회", "의회", "국회", "교회", "연합회")  # ends of words
HOLDING_WORDS = (
    *(
        "운영",
        "실시",
        "개최",
        "추진",
        "진행",
        "시행",
        "수행",
        "횟수",
        "건수",
        "회수",
        "회차",
        "수립",
    ),
    *("인원", "기관수", "수"),
)
DOING_WORDS = (
    *(
        "개발",
        "제작",
        "보급",
        "배부",
        "배포",
        "발간",
        "확보",
        "제공",
        "지원",
        "참여",
        "수료",
        "구축",
    ),
    *("작성", "발굴", "이용", "관리", "점검"),
)
COUNT_UNITS = ("회", "명", "건", "개소", "곳", "종", "부", "호", "팀", "과정", "개")
GOAL_UNITS = ("점", "%", "시간", "가구", "세대")
GENERAL_NOUNS = (
    *("시설", "기관", "단체", "시군", "지역", "사업", "과제", "교육", "회의", "행사", "대상"),
)
WHOLE_WORDS, OBJECT = ("연", "총"), ("을", "를")
SHARE_WORDS = (
    "각",
    "각각",
    "매월",
    "매주",
    "매년",
    "주",
    "월",
    "분기",
    "반기",
    "회당",
    "최대",
    "약",
)
SHARE_ENDINGS = ("당", "별", "마다")
PART_ENDINGS = ("씩", "차", "기", "년")
LOOKING_BACK = (
    *("실적", "결과", "성과", "결산", "대비", "분석", "지난해", "전년", "작년", "통계"),
    *("출범", "시행", "제정", "개정", "수립된", "이후", "부터", "사후", "여부"),
)
CUT_WORDS = (
    *("축소", "감축", "하향", "조정", "현실화", "감액", "감소", "통합", "이관", "폐지", "종료"),
    *("내실", "집중", "선택과"),
)
JOINING_WORDS = ("통합", "이관")
AIMED_WORDS = ("목표", "횟수", "건수", "인원", "물량", "규모", "예산", "사업비")
LESS_IS_BETTER = (
    *("사고", "사건", "민원", "불만", "중단", "이직", "퇴사", "위반", "결원", "대기"),
    *("소요", "걸린", "단축"),
)
LAST_YEAR_WORDS = ("지난해", "작년", "전년도", "전년")
BEGINNING_WORDS = ("준비", "모집", "공고")
PREPARING_WORDS = ("계획", "보고", "평가", "정산", "환류")
OPPOSITES = (
    *("동서남북", "상중하", "전후", "내외", "대중소", "초중고", "신구", "국도시군"),
    "0123456789",
)
NUMBERED, CARD_WORDS = "번", ("사업", "카드", "과제")
SENTENCE_ENDINGS = (
    *("습니다", "입니다", "한다", "된다", "는다", "난다", "온다", "간다", "진다", "인다"),
    *("이다", "있다", "없다", "않다", "었다", "았다", "였다", "했다", "됐다"),
)

# indicators

AT_LEAST_WORDS = ("이상", "초과")
AT_MOST_WORDS = ("이하", "이내", "미만")
REACHED = "달성"
COUNT_NOUNS = ("건수", "횟수", "인원", "수")
PEOPLE_UNITS = ("명", "인", "개소", "년")
CUMULATIVE = ("누적", "누계")
QUANTITATIVE, QUALITATIVE = "정량", "정성"
KINDS = {
    QUANTITATIVE: QUANTITATIVE,
    QUALITATIVE: QUALITATIVE,
    "계량": QUANTITATIVE,
    "비계량": QUALITATIVE,
}
KIND_TAILS = ("", "평가", "지표", "적평가", "적지표")

# dates, months, periods

YEAR, QUARTER, MONTH, DAY = "년", "분기", "월", "일"
WEEKDAYS, WEEKDAY = "월화수목금토일", "요일"
WHOLE_YEAR = ("연중", "매월", "매달", "월별", "연간", "상시", "1년")
HALVES = {"상반기": range(1, 7), "하반기": range(7, 13)}
ENDS_OF_PERIODS = {
    "분기별": (3, 6, 9, 12),
    "매분기": (3, 6, 9, 12),
    "반기별": (6, 12),
    "매반기": (6, 12),
}
MONTHS_BETWEEN = {"매월": 1, "매달": 1, "월별": 1, "격월": 2, "분기별": 3, "매분기": 3, "반기별": 6}
PARTS_OF_MONTH = ("초순", "상순", "중순", "하순", "초", "중", "말")
AND_WORDS = ("및", "와", "과")

WITHHELD = "(연락처 제외)"
"""Stands in the place of a telephone number in what is handed out."""

# headings of columns, and rows that are told by their words

FORMULA_HEADERS = ("산출내역", "산출근거", "산출기초", "산식")
AMOUNT_HEADERS = ("금액", "예산액", "예산", "소요예산", "소요액")
LEVEL_HEADERS = ("관", "항", "목", "세목", "항목", "세항", "비목", "예산과목", "과목", "구분")
SPLIT_HEADERS = ("재원", "재원구분", "재원별", "재원비율", "재원내역")
TOTAL_LABELS = (TOTAL, "합계", "소계", "총계", "총액")
KIND_HEADERS = ("구분", "평가구분", "지표구분", "유형", "정량정성", "정량/정성")
CRITERION_HEADERS = ("성과기준", "평가기준", "기준", "평가항목", "항목", "평가내용")
INDICATOR_HEADERS = ("성과지표", "평가지표", "지표", "지표명", "성과지표명")
TARGET_HEADERS = ("성과목표", "목표", "목표치", "목표값", "평가목표", "성과목표치")
SUBROW_SIGNS = "↳└┗ㄴ"

# letters of which syllables are made: for finding words that are half typed

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
CLUSTERS = dict(
    zip(
        "ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ",
        ["ㄱㅅ", "ㄴㅈ", "ㄴㅎ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅂㅅ"],
        strict=True,
    )
)
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
GROWING_VOWELS = {"ㅗ": "ㅘㅙㅚ", "ㅜ": "ㅝㅞㅟ", "ㅡ": "ㅢ"}

# departments

PLANNING_DUTY, PLANNING_NAME = "사업계획", "기획"
"""What the office that owns the plan book does, or is called."""
