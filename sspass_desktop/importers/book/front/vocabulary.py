"""The Korean words by which parts I to IV are understood. Patterns meet text without blanks."""

import re

YEAR = re.compile(r"((?:19|20)\d\d)\s*년도?")
YEAR_WORD = re.compile(r"(?:(?:19|20)\d\d년?도?|[’'`‘]\d\d년도?)")
REVISED = re.compile(r"수정|변경|추경")
REVISION_NUMBER = re.compile(r"제?(\d+)(?:차|회)")
BOOK_TITLE = re.compile(r"계획서?$|계획\(안\)$|계획서?\(안\)$")
COVER_DATE = re.compile(
    r"((?:19|20)\d\d)\s*[.년]\s*(\d{1,2})\s*[.월]?\s*(?:(\d{1,2})\s*[.일]?)?\s*"
)

LEGAL_BASIS = re.compile(r"(설립|법적)?근거")
PURPOSE = re.compile(r"설립목적|목적")
ESTABLISHED = re.compile(r"설립(년월)?일(자)?")
DIRECTOR = re.compile(r"(원장|대표(이사)?|이사장|기관장|센터장|관장)(성명)?")
ADDRESS = re.compile(r"소재지|주소")
PHONE = re.compile(r"(대표)?전화(번호)?|연락처")

CALLOUT = re.compile(r"(종합)?시사점|요약|참고")
UNIT = re.compile(r"단위:(.+?)[)\]]?")
AS_OF = re.compile(r"(?P<date>(?:19|20)\d\d[.년].*?)(?:기준|현재)")
CAPTION = re.compile(r"[\[<(](?:표|도표)\s*[\d-]*[\])>.]\s*(.*)")
FIGURE = re.compile(r"[\[<(](?:그림|도|사진)\s*[\d-]*[\])>.]\s*(.*)")
SOURCE = re.compile(r"[*※]?\s*(?:출처|자료)\s*[::]\s*(.*)")
NOTE_MARKS = ("※", "*", "주)", "주:")

TOTAL_COLUMN = re.compile(r"(총|합|소)?계|예산액|합산|금액")
STATE_COLUMN = re.compile(r"국비|국고(보조금)?")
PROVINCE_COLUMN = re.compile(r"(시?도|시)비")
MUNICIPAL_COLUMN = re.compile(r"시군구?비|시·군비|구비|군비")
OTHER_COLUMN = re.compile(r"기타.*|자부담|이용자부담.*|자체(수입)?|잡수입")
GRAND_TOTAL = re.compile(r"총계|합계|계")
SUBTOTAL = re.compile(r"소계")
ACCOUNT = re.compile(r".*회계")
REVENUE = re.compile(r"수입|세입")
EXPENDITURE = re.compile(r"지출|세출")
FACILITY_NAME_COLUMN = re.compile(r"시설명|기관명|소속시설(명)?")
SUM_SUFFIX = re.compile(r"합계$|소계$")
CHANGE_COLUMN = re.compile(r"증감(액|금액)?(\(%\)|\(율\))?|증감액?(\(률\))?")
MONEY_COLUMN = re.compile(r".*(예산|금액|결산).*|\d{4}년?")

INDICATOR_COLUMN = re.compile(r"성과지표(명)?|지표(명)?|평가지표")
METHOD_COLUMN = re.compile(r"측정(방법|산식|기준|지표)?|산출방법|평가방법")
TARGET_COLUMN = re.compile(r".*(목표|계획)(치|값)?")
RESULT_COLUMN = re.compile(r".*실적(치|값)?")
RATE_COLUMN = re.compile(r".*달성(률|율|도).*")
REMARK_COLUMN = re.compile(r"비고|참고")
MONEY_OF_CONTRACT = re.compile(r"사업비(\(.*\))?|예산(\(.*\))?")
LAST_RESULT_COLUMN = re.compile(r".*실적(\(.*\))?")
GROWTH_COLUMN = re.compile(r".*(대비|증감).*")
BAND = re.compile(r"[【\[〔](.+?)[】\]〕]")

MISSION = re.compile(r"미션|사명")
VISION = re.compile(r"비전")
POLICY = re.compile(r"(경영|운영)방침")
CORE_VALUE = re.compile(r"핵심가치")
GOAL = re.compile(r"(\d+대)?(경영|전략)목표")
DIRECTION = re.compile(r"(\d+대)?(전략|추진|경영)방향")
TASK = re.compile(r"(\d+대)?(전략|추진|핵심)과제")
TASK_CELL = re.compile(r"(\d+(대|개))?(전략|추진|핵심)과제.*")
EXECUTION_TASK = re.compile(r"(\d+(대|개))?(실행|세부|실천)과제")
PROGRAMME = re.compile(r"(\d+(대|개))?(세부)?(실천|추진|단위)?사업(명)?")
LABELS = (MISSION, VISION, POLICY, CORE_VALUE, GOAL, DIRECTION, TASK_CELL)
PRINCIPLE = re.compile(
    r"(?:PRINCIPLE|방침|원칙)\s*\.?\s*0*(\d{1,2})\s*[.:)]?\s+(\S.*)", re.IGNORECASE
)
PRINCIPLES_HEADING = re.compile(r".*(방침|원칙)")
CORE = re.compile(r"핵심\s*[::]\s*(\S.*)")

SYLLABLE = re.compile("[가-힣]")
SENTENCE_END = re.compile(r"[.)다음함됨임]$")
LETTERED = "가-하"
SMALL_CIRCLE = "ㅇ"
COUNTED = re.compile(r"\s*\((\d+)(?:개|건)?\)\s*$")
MONEY = re.compile(r"\d\s*[백천만억]*원")
DAY = re.compile(r"(\d{4})\s*[.년-]\s*(\d{1,2})\s*[.월-]\s*(\d{1,2})")
