"""The Korean words by which a plan book shows its structure."""

import re

from sspass_desktop.importers.signs.vocabulary import DASHES, NUMBERED, SIGNS

CONTENTS_HEADING = re.compile(r"[\W_]*(목차|차례|CONTENTS)[\W_]*", re.IGNORECASE)
"""Matches the heading of the contents, blanks dropped."""

PART_TITLES = (
    ("I", re.compile(r"(기본|일반|기관)현황")),
    ("II", re.compile(r"주요(사업)?(성과|실적)|(성과|실적)(및|과)평가")),
    ("III", re.compile(r"경영(환경)?분석|환경분석")),
    ("IV", re.compile(r"경영목표|경영전략|전략(체계|목표)")),
    ("V", re.compile(r"(경영|사업|실행|세부)(추진)?계획")),
)
"""How the parts are called, for a book whose contents are lost; blanks and the year dropped."""

PROGRAMME_LIST = re.compile(
    r"[<〈【\[□■○#]*(?:(?:세부|실천|추진|단위|실행|핵심|주요)+사업(?:명|목록|현황)?|사업목록)[>〉】\]]*"
)
"""Heads the list of a chapter's programmes, blanks dropped."""

AGENCY_ENDINGS = (
    "서비스원",
    "진흥원",
    "재단",
    "공단",
    "공사",
    "연구원",
    "개발원",
    "복지원",
    "사업단",
)
"""Last words of an agency's name: such a line, repeated alone, is a running head."""

BOOK_NAME = re.compile(r".*(?:사업|경영|업무|연간)계획(?:서|안|서안)")
"""The book's name, as it stands in a running head."""

ITEM_SIGNS = f"{DASHES}{SIGNS}[<(【"

SECTION_NAMES = {
    "goals": ("사업목표", "추진목표", "목표"),
    "background": ("추진배경", "사업배경", "추진배경및필요성", "사업추진배경", "추진필요성"),
    "strategy_links": ("전략체계연계", "전략체계연계성", "전략연계", "전략과의연계"),
    "overview": ("사업개요", "추진개요", "소요예산", "예산내역", "세부예산내역"),
    "last_results": ("주요성과", "추진성과", "주요추진성과", "전년도성과", "주요실적", "추진실적"),
    "improvements": ("개선사항", "개선과제", "평가및환류", "평가및개선사항", "개선방안"),
    "actions": ("실행방안", "추진방안", "세부실행방안", "실행계획", "세부추진계획", "추진계획"),
    "indicators": ("평가방법", "성과평가", "평가지표", "성과지표", "성과관리", "평가계획"),
    "schedule": ("추진일정", "세부추진일정", "세부일정", "사업추진일정", "추진일정표"),
    "issues": ("쟁점및대책", "쟁점과대책", "쟁점사항및대책", "쟁점및대응방안", "주요쟁점및대책"),
    "effects": ("기대효과", "기대성과"),
}
"""Headings of a card's sections, blanks, signs, year and brackets dropped."""

_AND = r"(?:(?:및|과|와|[·ㆍ,/]).{1,10})?"
SECTION_FORMS = {
    "improvements": re.compile(
        r"(?:(?:전년도?|기존|사업|추진|운영|성과|실적|평가|결과|문제점?|미흡사항)(?:의|및|과|와|[·ㆍ,/])?)*"
        rf"(?:개선|환류|미흡)(?:점|사항|과제|방안|방향|계획)?{_AND}"
    ),
    "effects": re.compile(r".{0,4}(?:기대|파급|예상)(?:되는)?(?:효과|성과).{0,10}"),
    "issues": re.compile(
        r".{0,2}(?:쟁점|장애요인|문제점|위험요인|위험요소|리스크|애로사항|갈등요인)(?:사항|요인)?"
        r"(?:및|과|와|[·ㆍ,/])?.{0,6}(?:대책|대응|방안|해결|극복|해소).{0,4}"
    ),
    "schedule": re.compile(
        r".{0,6}일정(?:표|계획|안)?|(?:월별|연간|분기별).{0,6}계획표?|추진(?:시기|로드맵)"
    ),
    "indicators": re.compile(
        rf".{{0,6}}(?:평가|성과)(?:방법|지표|관리|목표|계획|측정)(?:방법|계획|지표|체계)?{_AND}"
    ),
    "strategy_links": re.compile(r".{0,6}(?:전략|목표|비전).{0,6}(?:연계|연관).{0,4}"),
    "background": re.compile(
        rf".{{0,6}}(?:배경|필요성|추진근거|추진경위){_AND}|현황(?:및|과)(?:필요성|문제점)"
    ),
    "overview": re.compile(
        rf"(?:사업|추진)?의?개요{_AND}|(?:소요|사업|세부)*예산(?:내역|안|계획)?"
    ),
    "last_results": re.compile(
        rf"(?:전년도?|기존|그간|지난해|주요|사업|추진|운영|핵심)*의?(?:성과|실적){_AND}"
    ),
    "actions": re.compile(
        r"(?:세부|주요|사업|구체적|중점|핵심)*의?(?:추진|실행|사업|운영|이행|세부)"
        rf"(?:전략|방안|계획|내용|방법|방향|과제){_AND}"
    ),
    "goals": re.compile(rf"(?:사업|추진|핵심|주요|세부)*의?목표{_AND}"),
}
"""Other forms of these headings, the first that fits counts."""

OWNER_ROLE = re.compile(
    r"(?:사업|업무|실무|주|총괄|정)?담당(?:자|직원|관|팀원)?(?:명|성명|이름)?|작성자|실무자|주무관"
)
HEAD_ROLE = re.compile(r"\S{0,6}(?:장|책임자?|관리자|대표|이사|부장)")
PHONE_SIGNS = re.compile(r"[☎☏✆]|내선|전화|연락처")
"""First cell of the box that opens a card; the role beside it; what stands before a number."""

PURPOSE = ("목적", "사업목적", "추진목적", "운영목적")
PERIOD = ("사업기간", "기간", "추진기간", "운영기간", "시행기간", "수행기간", "활동기간", "일시")
COST = (
    "소요예산",
    "예산",
    "예산액",
    "사업비",
    "총사업비",
    "사업예산",
    "총예산",
    "총소요예산",
    "소요예산액",
)
FUND = ("재원", "재원구분", "사업비명", "예산구분")
CONTENT = ("사업내용", "주요내용", "추진내용", "내용", "세부내용", "주요사업내용", "운영내용")
"""Labels of the overview's items."""

ITEM_LEVEL = "항목"
"""The innermost level of a cost table."""

INDICATOR_NAME = re.compile(
    r"(?:성과|평가|측정|핵심|세부)?(?:기준|지표명?|항목|내용|산식|방법)|(?:성과|평가)?목표(?:치|값)?"
)
INDICATOR_SIDE = re.compile(r"구분|유형|(?:지표|평가)구분|비고|단위|가중치|배점|산출근거|\d+")
TARGET_WORD = "목표"
"""Header and first column of an indicator table."""

SCHEDULE_HEADERS = (
    "추진사항",
    "추진내용",
    "추진일정",
    "추진업무",
    "추진과제",
    "세부내용",
    "구분",
    "월별",
)
SCHEDULE_WORD = "일정"
"""Words in the first cell of a schedule's header."""

ISSUE = "쟁점"
LABEL_FORM = re.compile(
    r"[\s<〈\[【(□■○◆▣*·-]*(?:[①-⑳]\s*)?(?:주요\s*)?"
    r"(?P<label>쟁\s?점|대\s?책|대응\s?방안|해결\s?방안|대응책|개선\s?대책)(?:\s?사항)?"
    r"\s*(?:\d{1,2}(?=$|[\s:.)\]】〉>])|[①-⑳])?(?P<rest>$|[\s::)\]】〉>.].*)",
    re.DOTALL,
)
"""Labels in the section of issues."""

GOAL_LEADS = ("경영목표", "목표", "전략목표")
TASK_LEADS = ("전략과제", "과제")
"""Leads of the lines that speak of a goal or a task."""

FUND_TAILS = ("사업비", "사업", "비")
"""Final words in which the forms of a fund's name differ."""

TITLE_LABEL = re.compile(
    r"[\s#□■◆○<〈【\[(*]*(?:(?:세부|단위|실천|추진)?\s*사업\s*명?\s*[:：]?\s*(?=[\d①-⑳\s:：]))?"
    r"(?:\d{1,2}\s*-\s*)?(?:\d{1,2}|[①-⑳])?\s*[.):：]?\s*[□■◆○]?\s*(\S.*?)[\s>〉】\])*]*"
)
"""A printed title of a card with what may stand around it."""

UNTITLED = "제목 없는 사업"
"""The name of a card that neither a list nor a printed title names."""

_WON = r"(?:천|만|백만|억)?원"

YEAR = re.compile(r"(?:19|20)\d\d년도?|[’'`‘]\d\d년도?")
ANY_YEAR = re.compile(r"[’'‘`]?\d{2,4}년도?|전년도|작년|금년도|올해")
"""The year in a title, and in the heading of a section."""

HEADING_SIGNS = "□■▢☐❏○◯〇◎◇▣◆#<>〈〉＜＞《》[]【】ㅁ0123456789.ⅠⅡⅢⅣⅤ’'‘`:"
SECTION_SIGNS = "□■▢☐❏ㅁ◎▣#<〈＜《[【〔「『ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
"""What may stand around the heading of a section; what opens one in unusual words."""

CHAPTER_HEADING = re.compile(
    rf"\s*(?:(?:전략과제\s*)?제?\s*\(?(\d{{1,2}})\s*(?:장|[.)])?|([{NUMBERED}]))"
    r"\s*[.:\t )]\s*(\D.*)",
    re.DOTALL,
)
BARE_NUMBER = re.compile(rf"\s*(?:제?\s*\(?(\d{{1,2}})\)?\s*장?|([{NUMBERED}]))\s*[.)]?\s*")
"""A chapter's or a card's number with its title behind it, or alone on a line."""

NO_MONEY = re.compile(r"[-–—]|(?:해당)?(?:예산)?없음(?:\(비예산\))?|해당사항없음|무예산|미편성")
"""What stands for 비예산."""

PRICE = re.compile(rf"\d[\d,.]*\s*{_WON}")
UNIT = re.compile(rf"(?:단위[:：]?|\(){{1,2}}({_WON})")
UNIT_LINE = re.compile(rf"[(\[<]?단위[:：]?({_WON})[)\]>]?")
RESULT = re.compile(rf"(.*=)\s*([△-]?[\d,.]+\s*{_WON})\s*", re.DOTALL)
"""A price in a formula; the unit of a table; a formula with its printed result."""

LABEL = re.compile(r"([가-힣 ]{2,8}?)\s*[:：]\s*(.*)")
DECLARED = re.compile(
    rf"(?:총\s*)?금?\s*([\d,.]+\s*{_WON})\s*(?:\(\s*(금[^()]*원?정?)\s*\))?\s*(.*)"
)
"""A label with a colon; a total with its spelled amount and what follows."""

TARGET_VALUE = re.compile(
    r"\D{0,6}\d[\d,.]*\s*\S{0,8}(\s*(이상|이하|이내|미만|초과|달성))?(\(.*\))?"
)
"""The look of a target: a short word, a number, a unit, a bound."""

MONTH = re.compile(r"(\d{1,2})월?")
YEAR_CELL = re.compile(r"[’'‘`]?\d{2,4}년?도?(\(.*\))?")
"""A month, a year in the header of a schedule."""

EVIDENCE = re.compile(
    r"목\s*차|차\s*례|CONTENTS|담\s*당\s*자|실천\s*사업|사업\s*개요|추진\s*배경|기본\s*현황|(경영|사업)\s*계획"
)
"""Words of which every plan book holds at least one."""

HANGUL_FILLER = "\u3164"
"""A letter of the Hangul block that looks like a blank and is typed as one."""

PAGE, PAGE_WORDS = "쪽", "페이지|쪽"
"""What stands beside a page number."""
