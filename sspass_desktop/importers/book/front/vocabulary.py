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

CALLOUT = re.compile(r"[\[<【〈《(]?((종합)?시사점|요약|참고)[\]>】〉》)]?")
UNIT = re.compile(r"단위:(.+?)[)\]]?")
TABLE_UNIT = re.compile(r"단\s*위\s*[:\uff1a]\s*([^)\]>]+)")
AS_OF = re.compile(r"(?P<date>(?:19|20)\d\d[.년].*?)(?:기준|현재)")
CAPTION = re.compile(
    r"(?:[\[<(【〈《]\s*(?:표|도표)\s*[\d-]*\s*[\])>】〉》.]|(?:표|도표)\s*\d[\d-]*\s*[.:)]?(?=\s))"
    r"\s*(.*)"
)
CONTINUED = re.compile(r"[\[<(【]?\s*(?:앞\s*(?:쪽|표|장)?에서\s*)?(?:계속|이어짐)\s*[\])>】]?")
FIGURE = re.compile(
    r"(?:[\[<(【〈《]\s*(?:그림|도|사진)\s*[\d-]*\s*[\])>】〉》.]|그림\s*\d[\d-]*\s*[.:)]?(?=\s))"
    r"\s*(.*)"
)
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

OTHER_BULLETS = "-·ㆍ‣✓✔*"
"""Signs that open an item of a list in a cell if a blank follows them."""
SYLLABLE = re.compile("[가-힣]")
SENTENCE_END = re.compile(r"[.)다음함됨임]$")
LETTERED = "가-하"
SMALL_CIRCLE = "ㅇ"
COUNTED = re.compile(r"\s*\((\d+)(?:개|건)?\)\s*$")
MONEY = re.compile(r"\d\s*[백천만억]*원")
DAY = re.compile(r"(\d{4})\s*[.년-]\s*(\d{1,2})\s*[.월-]\s*(\d{1,2})")

DATE = (
    r"(?P<year>(?:19|20)\d\d|[’'`‘]\d\d)\s*[.년/-]\s*(?P<month>\d{1,2})(?!\d)"
    r"(?:\s*[.월/-]\s*(?P<day>\d{1,2})(?=[.일\s)~(]|$)\s*[.일]?|\s*[.월]?)"
)
"""A day, or a month whose day is not told, with the signs that end it."""
TO_DATE = r"\s*[~∼～]\s*(?:[\d’'`‘]+\s*[.년월/-]\s*)*\d{1,2}\s*[.월일]?"
WEEKDAY = r"\s*\([월화수목금토일](?:요일)?\)"
MONTH_DAY = re.compile(r"(?P<month>\d{1,2})\s*[.월/]\s*(?P<day>\d{1,2})(?:\s*[.일]\s*|\s+)(?=\D)")
ANY_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)\s*년?도?")
LEADING_YEAR = re.compile(r"(?P<when>(?:19|20)\d\d년도?|[’'`‘]\d\d년도?)\s+")
AS_OF_LINE = re.compile(
    rf"[(\[<※]?\s*(?:{DATE}\s*(?:기준|현재))?\s*[/,·|]?"
    r"\s*(?:단위\s*:\s*(?P<unit>[^)\]>]+?))?\s*[)\]>]?"
)
PERSONS = ("명", "인", "명,%", "개소,명", "명,개소")

HISTORY = re.compile(r".{0,8}연혁|걸어온길|발자취")
AWARDS = re.compile(r".{0,8}(수상|표창|포상)(및|·|,)?(인증|표창|수상)?(현황|실적|내역|결과)?")
EVALUATIONS = re.compile(r".{0,10}평가(결과|등급|현황)")
GRANTS = re.compile(
    r".{0,6}(외부|공모)(사업|공모|재원|자원|지원금?)*(유치|선정|수주|확보)?(현황|실적|내역|결과)"
)
UNITS_HEADING = re.compile(r"(기구|조직)(표|도|현황|구성)?(현황)?")
UNITS_LABEL = re.compile(r"(?:(?:기\s*구|조\s*직)(?:\s*(?:표|현황|구성))?\s*:\s*)?(?P<units>.+)")
UNITS = re.compile(r"(?:\d{1,2}\s*(?:본부|사업단|지원단|센터|실|국|부|처|팀|과|단|소)[\s,·/]*)+")
UNIT_OF_AGENCY = re.compile(r"(\d{1,2})\s*(본부|사업단|지원단|센터|실|국|부|처|팀|과|단|소)")
GRADE_RESULT = re.compile(
    r"(?:[SABCDE가나다라마][+-]?)?\s*(?:등급|군)|.{0,6}(?:등급|우수|보통|미흡|양호|탁월)|[\d.]+\s*[점위]"
)
AMOUNT_OF_GRANT = re.compile(r"[\d,.]+\s*[십백천만억조]*\s*원")

QUOTA = re.compile(r"(인력)?정원(\(.*\))?|정원수")
CURRENT = re.compile(r"(인력)?현원(\(.*\))?|현원수")
VACANCY = re.compile(r"(결원|과부족)(수|인원)?(\(.{1,6}\))?|증감")
GRADE_NAME = re.compile(r".*\d급.*|.*(원장|이사|본부장|실장|팀장|관장|직|급|원)$")
GRADE_COLUMN = re.compile(r"구분|직급|직위|직렬|계급")
ORDER_COLUMN = re.compile(r"순|순번|연번|번호|NO\.?|No\.?|no\.?")
GROUP_COLUMN = re.compile(r"구분|시설구분|분류|운영구분")
TYPE_COLUMN = re.compile(r"(시설)?(유형|종류|종별)")
RUN_BY_COLUMN = re.compile(r"(운영|위탁)(방식|형태|구분|유형)")
COUNT_OF_FACILITIES = re.compile(r"(?:총|계)?\s*(\d{1,4})\s*(?:개\s*소?|곳)")
COUNTED_GROUP = re.compile(r"\s*[(<\[]\s*(\d{1,4})\s*(?:개\s*소?|곳)?\s*[)>\]]\s*$")
ENTRUSTED = re.compile(r"위탁|수탁")

DEPARTMENT_COLUMN = re.compile(r"부서(명)?|팀(명)?|소속|담당부서|구분")
UNIT_COLUMN = re.compile(r"(담당|추진|소관)?(부서|팀)(명)?")
DUTIES_HEADING = re.compile(r"(부서|팀|조직)?(별)?(주요)?(업무|사무)(분장|내용|현황)(현황|표)?")
DUTY_COLUMN = re.compile(r"(주요|담당|분장)?(업무|사무)(내용|분장)?|업무분장(내용)?|주요기능|기능")
DEPARTMENT = re.compile(
    r"[가-힣A-Za-z0-9·ㆍ\s]{1,30}?"
    r"(?P<kind>본부|사업단|지원단|추진단|센터|(?<![현내])실|국|처|(?<![내외일여정])부|팀|(?<![성결효])과"
    r"|(?<![진판])단|파트|(?<![지인자])원|관|쉼터|기관|시설)"
    r"(?:\s*\([^()]*\))?"
)
"""A name that ends like one of a unit, and not like another word of the same letter."""
HEADQUARTERS = ("본부",)
OFFICES = ("실", "국", "처")
TEAMS = ("팀", "과", "부", "파트")
MISSION_LINE = re.compile(
    r"[\[【<(\s]*(?:\*\*)?\s*[\[【<(]?(?:팀|부서|센터|실|단)?\s*미션\s*[\]】>)]?\s*(?:\*\*)?"
    r"\s*[\]】>)]?\s*[::]?\s*(?P<mission>\S.*)"
)
PROGRAMME_COLUMN = re.compile(r"(단위|세부|주요|추진|실천)?(사업|과제)(명)?")
ACTION_COLUMN = re.compile(
    r"(사업|추진|주요|세부)?내용(및|·|,|/)?(성과지표|지표)?(명)?|성과지표(명)?|지표(명)?|측정.*|평가지표"
)
PLANNED_COLUMN = re.compile(r".*(계획|목표)(치|값)?")
REACHED_COLUMN = re.compile(r".*(실적|결과|성과)(치|값)?")

STRENGTHS = re.compile(r"(?:S|강점)\W*(?:강점|S|Strengths?)?\W*", re.IGNORECASE)
WEAKNESSES = re.compile(r"(?:W|약점)\W*(?:약점|W|Weakness(?:es)?)?\W*", re.IGNORECASE)
OPPORTUNITIES = re.compile(r"(?:O|기회)\W*(?:기회|요인|O|Opportunit(?:y|ies))?\W*", re.IGNORECASE)
THREATS = re.compile(r"(?:T|위협)\W*(?:위협|요인|T|Threats?)?\W*", re.IGNORECASE)
CROSS = re.compile(r"(SO|WO|ST|WT)\W*(?:전략)?\W*(?:\([^()]*\))?", re.IGNORECASE)
SWOT_CORNER = re.compile(
    r"(?:\W|SWOT|경영|내부|외부|환경|역량|요인|분석|구분|전략)*", re.IGNORECASE
)
SUM_NAMES = ("정원", "현원")
CHART_HEADING = re.compile(r"(기구|조직)(표|도)")
PROFILE = re.compile(r"(기본|일반|기관)(현황|사항|개요)")
UNIT_LINE = re.compile(r"[(\[<]?단위:[천백만억십]*원[)\]>]?")
EVENT_DATE = re.compile(
    r"(연|년)?월일|일자|날짜|일시|(수상|시상|평가|선정)(일|일자|연도|년도)|연도|년도"
)
EVENT_TEXT = re.compile(
    r"(주요)?내용|연혁|주요연혁|(수상|상훈|포상|표창|인증)(명|내역|내용)?|(공모)?(사업|과제|평가)(명)?"
)
EVENT_GIVER = re.compile(r"(수여|시상|주관|평가|지원|공모|선정|발주|주최)?(기관|처|부처)(명)?")
EVENT_RESULT = re.compile(r"(평가)?(결과|등급)")
EVENT_AMOUNT = re.compile(r"(지원|선정|수주|사업)?(금액|금|액|비|예산)")
