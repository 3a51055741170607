"""The same book with other signs, headings and characters says the same."""

import re
import unicodedata

import pytest

from sspass_desktop.importers.book.read import read_book
from tests.importers.invented import BOOK

SECTIONS = (
    "goals",
    "background",
    "strategy_links",
    "last_results",
    "improvements",
    "actions",
    "issues",
    "effects",
)
PLAIN = BOOK.replace("- 종이 지도", "○ 그림 지도\n\n- 종이 지도")


def facts(text):
    """What a plan says, without the signs of its lines."""
    draft = read_book(text if isinstance(text, bytes) else text.encode())
    return [card_facts(card) for card in draft.edition.cards], draft.report.unplaced


def card_facts(card):
    lines = {
        section: [(x.level, x.lead, x.text, x.tag) for x in getattr(card, section)]
        for section in SECTIONS
    }
    costs = [(table.fund, table.lines) for table in card.budget.tables]
    money = (card.budget.declared_total_won, card.budget.nonbudget, costs)
    rows = [(row.label, row.group, row.depth, row.months) for row in card.schedule]
    marks = [(i.kind, i.criterion, i.name, i.target) for i in card.indicators]
    overview = (card.overview.purpose, card.overview.period, card.overview.content[0].text)
    people = (card.owner.name, card.owner.phone, card.head.name)
    return card.title, lines, overview, money, marks, rows, people


def cards_only(change):
    """Change the text from the first card on."""

    def changed(text):
        begin = text.index("담당자\t")
        return text[:begin] + change(text[begin:])

    return changed


def swap(old, new):
    return cards_only(lambda text: re.sub(old, new, text, flags=re.MULTILINE))


def same(change):
    text = change(PLAIN)
    assert text != PLAIN
    assert facts(text) == facts(PLAIN)


@pytest.mark.parametrize("sign", [*"■□❖○●", ""])
def test_signs_of_a_goal(sign):
    same(swap("^- ◆", sign or "◆"))


@pytest.mark.parametrize("sign", "❍●◎⊙◦")
def test_signs_of_an_item(sign):
    same(swap("^○", sign))


@pytest.mark.parametrize("dash", "–—―－⁃ㆍ・•")
def test_dashes(dash):
    same(swap("^( *)- ", rf"\1{dash} "))


@pytest.mark.parametrize("arrow", [*"▶▷►→⇒➡➜⇨☞", "=>", "->"])
def test_arrows(arrow):
    same(swap("▣", arrow))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("추진배경", "추진근거 및 배경"),
        ("추진배경", "사업의 필요성"),
        ("전략체계 연계", "경영전략과의 연계"),
        ("사업개요", "사업의 개요"),
        ("주요성과", "주요 추진실적"),
        ("개선사항", "미흡사항 및 개선방안"),
        ("실행방안", "세부 추진내용"),
        ("평가방법", "성과지표 및 목표"),
        ("추진일정", "월별 추진계획"),
        ("쟁점 및 대책", "예상 쟁점 및 대응"),
        ("기대효과", "향후 기대효과"),
    ],
)
def test_other_words_in_a_heading(old, new):
    same(swap(rf"^□ {old}", f"□ {new}"))
    same(swap(rf"^□ {old}", new))


@pytest.mark.parametrize("sign", ["■ ", "◎ ", "1. ", "가. ", "2) ", "▢ ", "# "])
def test_signs_of_a_heading(sign):
    same(swap("^□ ", sign))


def test_a_heading_may_be_a_row_of_one_cell():
    same(swap("^(□ .*)$", r"\1\t"))


@pytest.mark.parametrize("form", ["[사업목표]", "〈사업목표〉", "【 사업목표 】", "□ 사업의 목표"])
def test_forms_of_the_heading_of_goals(form):
    same(swap("^< 사업목표 >", form))


@pytest.mark.parametrize(
    "change",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "\u2009"),
        lambda text: text.replace("가", "가\u200b"),
        lambda text: text.replace("자", "자\u00ad"),
        lambda text: re.sub("$", "  ", text, flags=re.MULTILINE),
    ],
)
def test_characters(change):
    same(change)


@pytest.mark.parametrize(
    "head",
    [
        "2031년 한빛도 연간사업계획서",
        "한빛도사회서비스원 {}",
        "- {} -",
        "{} / 80",
        "[페이지 {}]",
        "=== Page {} ===",
        "<!-- page {} -->",
        "-----",
    ],
)
def test_paper_inside_the_cards(head):
    pages = iter(range(3, 99))
    same(swap("^□ ", lambda match: f"{head.format(next(pages))}\n\n{match[0]}"))


def test_rows_between_bars():
    def drawn(text):
        rows = [line.replace("\t", " | ") if "\t" in line else line for line in text.split("\n")]
        return "\n".join(rows)

    text = PLAIN * 1
    assert facts(drawn(text))[0] == facts(text)[0]


@pytest.mark.parametrize("number", ["{})", "({})", "{}.", "{} "])
def test_plain_numbers_of_actions(number):
    same(swap("^([①②])", lambda match: number.format("①②".index(match[1]) + 1)))


@pytest.mark.parametrize("row", ["❶❷", "⑴⑵"])
def test_other_circles_of_actions(row):
    same(swap("^([①②])", lambda match: row["①②".index(match[1])]))


@pytest.mark.parametrize("form", ["{}.", "({})"])
def test_lettered_actions(form):
    same(swap("^([①②])", lambda match: form.format("가나"["①②".index(match[1])])))


def test_a_tag_in_a_cell_of_its_own():
    same(swap(r"^([①②].*) \*\*(강화|신설)\*\*$", r"\1\t\2"))


@pytest.mark.parametrize("role", ["담당", "담당자명", "사업담당", "주담당", "작성자", "담당자(팀)"])
def test_roles(role):
    same(swap("^담당자\t", f"{role}\t"))


def test_names_beside_their_roles():
    same(swap("^담당자\t(.*)\n(.*)\t(.*)$", r"담당자\t\2\n\1\t\3"))


def test_a_sign_before_the_number_of_a_phone():
    same(lambda text: text.replace("한가람 1234", "한가람(☎ 1234)"))


@pytest.mark.parametrize("form", ["[{}] ", "【{}】 ", "{} : ", "**({})** "])
def test_labels_of_the_overview(form):
    same(swap(r"^- \((목 ?적|사업기간|소요예산|사업내용)\) ", lambda m: "- " + form.format(m[1])))


@pytest.mark.parametrize(
    ("old", "new"),
    [("(사업기간)", "(운영기간)"), ("(소요예산)", "(예산액)"), ("(사업내용)", "(세부내용)")],
)
def test_other_labels_of_the_overview(old, new):
    same(lambda text: text.replace(old, new))


@pytest.mark.parametrize("form", ["해당없음", "-", "예산없음", "해당없음(비예산)"])
def test_words_for_no_money(form):
    same(lambda text: text.replace("비예산", form))


@pytest.mark.parametrize(
    "form", ["〔{}〕", "「{}」", "({})", "※ {}", "- 재원: {}", "○ <{}>", "<{}>\t\t"]
)
def test_captions(form):
    same(swap("^<([^<>]*사업비)>$", lambda match: form.format(match[1])))


@pytest.mark.parametrize(
    ("above", "head"), [("", "금액(천원)"), ("(단위: 천원)\n\n", "금액"), ("", "예산액(단위:천원)")]
)
def test_amounts_in_the_unit_of_the_header(above, head):
    def changed(text):
        text = re.sub(r"(?<=\t)([\d,]+),000원$", r"\1", text, flags=re.MULTILINE)
        return text.replace("목\t세목\t산출내역\t\t금액", f"{above}목\t세목\t산출내역\t\t{head}")

    same(changed)


@pytest.mark.parametrize(
    "head",
    [
        "구분\t평가항목\t측정지표\t목표값",
        "구분\t기준\t지표\t목표",
        "구분\t성과기준\t성과지표\t성과목표(2031년)",
    ],
)
def test_headers_of_indicators(head):
    same(swap("^성과기준\t\t성과지표\t성과목표$", head))


def test_kinds_in_brackets():
    same(swap("^(정[량성]) 평가\t", r"(\1)\t"))


@pytest.mark.parametrize("head", ["세부내용\t일정(월)", "활동\t1월~12월", "주요내용\t추진시기"])
def test_titles_of_a_schedule(head):
    same(swap("^세부추진사항\t2031", head))


@pytest.mark.parametrize(
    "label",
    ["쟁점 1", "[쟁점]", "○ 쟁점", "- 쟁점", "① 쟁점", "(쟁점)", "【쟁점】", "주요쟁점", "쟁 점"],
)
def test_labels_of_an_issue(label):
    same(swap("^쟁점$", label))


def test_an_action_is_no_heading_because_it_is_numbered():
    text = PLAIN.replace("② 지도 제작", "② 평가 및 환류")
    plain = text.replace("①", "1)").replace("②", "2)")
    assert facts(plain) == facts(text)


def test_contents_are_read_over_page_numbers_and_rules():
    same(lambda text: text.replace("V. 2031년 경영계획\n", "V. 2031년 경영계획\n\n- 3 -\n", 1))
    same(lambda text: text.replace("1. 설립근거\t3", "---\t---\n1. 설립근거\t3"))


@pytest.mark.parametrize("head", ["단위사업", "추진사업 목록", "□ 세부실천사업", "< 주요사업 >"])
def test_heads_of_the_list_of_programmes(head):
    same(lambda text: text.replace("세부실천사업\n\n세부실천사업\t", head))


@pytest.mark.parametrize(
    "form",
    [
        "■ {}",
        "<{}>",
        "{}",
        "사업명\t{}",
        "사업명 : {}",
        "세부사업 1. {}",
        "1-2. {}",
        "## 2. {}",
        "【{}】",
    ],
)
def test_titles_above_a_card(form):
    titles = iter(["마을 돌봄 지도 만들기", "돌봄 이웃 한마당", "작은 도서관 나들이"])
    plain = PLAIN.replace("3\n\n작은 도서관 나들이\n\n", "")
    text = swap("^담당자\t", lambda match: f"{form.format(next(titles))}\n\n{match[0]}")(plain)
    assert facts(text) == facts(plain)


@pytest.mark.parametrize(
    ("old", "new", "won"),
    [("금3,500,000원", "금3,500,00원", 350_000), ("금3,500,000원", "금3500,000원", 3_500_000)],
)
def test_misplaced_commas_in_a_total(old, new, won):
    card = read_book(PLAIN.replace(old, new).encode()).edition.cards[0]
    assert card.budget.declared_total_won == won


def test_misplaced_commas_in_an_amount():
    card = read_book(PLAIN.replace("\t2,000,000원", "\t2,00,000원").encode()).edition.cards[0]
    assert card.budget.tables[0].lines[0].amount_won == 200_000
