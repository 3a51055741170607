"""Every kind of conversion noise in a card, each with a small invented snippet."""

import pytest

from sspass_desktop.importers.book.read import read_book
from tests.importers.invented import BOOK, CHAPTER, COVER, FIRST, SECOND, THIRD, book


def first(card):
    """The first card of the invented book, read with this text."""
    draft = read_book(book(card))
    return draft.edition.cards[0], draft.report


def changed(old, new):
    assert old in FIRST
    return first(FIRST.replace(old, new))


def costs(card):
    return [
        (line.path, line.label, line.formula, line.amount_won)
        for table in card.budget.tables
        for line in table.lines
    ]


def rows(card):
    return [(i.kind, i.criterion, i.name, i.target) for i in card.indicators]


COSTS = [
    (("일반운영비", "사무관리비", "일반수용비"), "인쇄비", "1,000천원×2회=", 2_000_000),
    (("일반운영비", "사무관리비", "조사수당"), "", "50천원×10명×3회=", 1_500_000),
]
ROWS = [
    ("정량", "지도 제작", "제작한 마을 수", "10곳"),
    ("정량", "지도 제작", "나눈 지도 수", "500부 이상"),
    ("정성", "쓸모", "주민 만족도", "80점 이상"),
]
TABLE = FIRST[FIRST.index("목\t세목") : FIRST.index("- (사업내용)")]
CAPTION = "<마을돌봄지도사업비>\n\n"
INDICATORS = FIRST[FIRST.index("성과기준\t\t") : FIRST.index("□ 추진일정")]
SCHEDULE = FIRST[FIRST.index("세부추진사항") : FIRST.index("□ 쟁점")]
ISSUE = FIRST[FIRST.index("□ 쟁점") : FIRST.index("- 바쁜")]


def test_a_plain_card():
    card, report = first(FIRST)
    assert card.title == "마을 돌봄 지도 만들기"
    assert (card.owner.role, card.owner.name, card.owner.phone) == ("담당자", "한가람", "1234")
    assert (card.head.role, card.head.name) == ("팀장", "두나래")
    assert [(line.level, line.marker) for line in card.goals] == [(1, "◆"), (2, "-")]
    assert card.background[0].lead == "빈틈 발견"
    assert card.overview.purpose == "돌봄 자원을 한눈에 보이게 하기"
    assert card.overview.period == "2031. 2. ~ 11."
    assert card.budget.declared_total_won == 3_500_000
    assert card.budget.declared_words == "금삼백오십만원"
    assert card.budget.tables[0].fund == "마을돌봄지도사업비"
    assert card.budget.tables[0].levels == ("목", "세목", "항목")
    assert costs(card) == COSTS
    assert [(line.text, line.tag) for line in card.actions if line.level == 1] == [
        ("자원 조사", "신설"),
        ("지도 제작", "강화"),
    ]
    assert rows(card) == ROWS
    assert [(row.label, row.months) for row in card.schedule] == [
        ("조사", (2, 3, 4)),
        ("제작", (5, 6)),
    ]
    assert [line.level for line in card.issues] == [1, 2, 3]
    assert report.cards == report.listed == 3
    assert not report.problems


def test_the_strategy_line_is_linked():
    card, _ = first(FIRST)
    assert card.strategy_links[1].node == card.task


@pytest.mark.parametrize(
    "heading",
    [
        "추진배경",
        "□ **추진배경**",
        "□ 추진 배경",
        "■ 추진배경 및 필요성",
        "# 추진배경",
        "1. 추진배경",
    ],
)
def test_forms_of_a_heading(heading):
    card, report = changed("□ 추진배경", heading)
    assert card.background[0].lead == "빈틈 발견"
    assert len(report.unplaced) == len(first(FIRST)[1].unplaced)


@pytest.mark.parametrize(
    "heading",
    [
        "주요성과(’30년)",
        "□ **주요성과**(‘30년)",
        "□ 2030년 주요성과",
        "□ 전년도 주요성과",
        "□ 주요성과(2030년)",
    ],
)
def test_a_heading_may_name_its_year(heading):
    card, _ = changed("□ 주요성과('30년)", heading)
    assert card.last_results[0].text == "신규 사업"


def test_caption_behind_the_content():
    card, _ = first(
        FIRST.replace(CAPTION + TABLE, "").replace(
            "지도 제작, 나눔\n", f"지도 제작, 나눔\n{CAPTION}{TABLE}"
        )
    )
    assert card.budget.tables[0].fund == "마을돌봄지도사업비"
    assert costs(card) == COSTS
    assert card.overview.content[0].text == "자원 조사, 지도 제작, 나눔"


def test_header_repeated_after_a_page_break():
    head, one, two = TABLE.strip().split("\n")
    card, _ = first(FIRST.replace(TABLE, f"{head}\n{one}\n\n{head}\n{two}\n\n"))
    assert costs(card) == COSTS
    assert len(card.budget.tables) == 1


def test_a_header_drawn_twice_with_a_rule():
    card, _ = first(
        FIRST.replace(TABLE, f"목\t세목\t산출내역\t금액\n---\t----\t------\t----\n\n{TABLE}")
    )
    assert costs(card) == COSTS


def test_a_row_that_lost_its_leading_blank():
    card, _ = changed(
        "\t\t조사수당\t50천원×10명×3회=\t1,500,000원", "\t조사수당\t50천원×10명×3회=\t1,500,000원\t"
    )
    assert costs(card) == COSTS


def test_a_row_without_item():
    card, _ = changed("\t\t조사수당\t50천원", "여비\t국내여비\t출장비 50천원")
    assert costs(card)[1] == (("여비", "국내여비"), "출장비", "50천원×10명×3회=", 1_500_000)


def test_the_price_may_end_in_the_amount():
    card, _ = changed("50천원×10명×3회=\t1,500,000원", "50천원×10명×3회= 1,500,000원")
    assert costs(card) == COSTS


def test_an_amount_alone_on_the_next_row():
    card, _ = changed("3회=\t1,500,000원", "3회=1,500천원\n\t\t\t\t1,500,000원")
    assert costs(card)[1][2:] == ("50천원×10명×3회=1,500천원", 1_500_000)


def test_a_label_a_row_late():
    card, _ = first(
        FIRST.replace("일반운영비\t사무관리비", "\t사무관리비").replace(
            "\t\t조사수당", "일반운영비\t\t조사수당"
        )
    )
    assert [path[0] for path, *_ in costs(card)] == ["일반운영비", "일반운영비"]


def test_a_sum_row_is_no_cost_line():
    card, report = changed("1,500,000원\n", "1,500,000원\n합계\t\t\t\t3,500,000원\n")
    assert costs(card) == COSTS
    assert not report.problems
    _, report = changed("1,500,000원\n", "1,500,000원\n합계\t\t\t\t3,600,000원\n")
    assert [problem.kind for problem in report.problems] == ["total_row_differs"]


def test_special_account_and_thousands():
    card, _ = changed(
        "금3,500,000원(금삼백오십만원)", "금3,500천원(금삼백오십만원) / 특별회계(시설)"
    )
    assert card.budget.declared_total_won == 3_500_000
    assert card.budget.account == "특별회계(시설)"


def test_unreadable_money_is_kept_and_told():
    card, report = changed("금3,500,000원(금삼백오십만원)", "추후 결정")
    assert card.budget.account == "추후 결정"
    assert [problem.kind for problem in report.problems] == ["budget_unreadable"]


def test_a_paragraph_cut_at_the_page_end():
    card, _ = changed("지도 제작, 나눔", "지도\n\n제작, 나눔")
    assert "".join(line.text for line in card.overview.content) == "자원 조사, 지도제작, 나눔"


@pytest.mark.parametrize(
    ("title", "text", "tag"),
    [
        ("② 지도 제작 **강화**", "지도 제작", "강화"),
        ("② **지도 제작 유지**", "지도 제작", "유지"),
        ("② 지도 제작 강화 강화", "지도 제작 강화", "강화"),
        ("② 지도 제작 [확대]", "지도 제작", "확대"),
        ("- ② 지도 제작 신규", "지도 제작", "신규"),
        ("2 지도 제작", "지도 제작", None),
        ("2. 지도 제작 **축소**", "지도 제작", "축소"),
        ("② 지도 제작 강화", "지도 제작 강화", None),
    ],
)
def test_titles_and_tags(title, text, tag):
    card, _ = changed("② 지도 제작 **강화**", title)
    titles = [(line.text, line.tag) for line in card.actions if line.level == 1]
    assert titles[1] == (text, tag)


def test_indicator_rows_too_far_left():
    card, _ = changed("\t\t나눈 지도 수\t500부 이상", "나눈 지도 수\t500부 이상\t\t")
    assert rows(card) == ROWS


def test_indicator_target_merged_over_rows():
    card, _ = changed("\t\t나눈 지도 수\t500부 이상", "나눈 지도 수\t\t\t")
    assert rows(card)[1] == ("정량", "지도 제작", "나눈 지도 수", "10곳")


def test_indicator_kind_split_over_a_page_break():
    card, _ = first(
        FIRST.replace("정량 평가", "정량").replace(
            "\t\t나눈", "\n성과기준\t\t성과지표\t성과목표\n평가\t\t나눈"
        )
    )
    assert rows(card) == ROWS


@pytest.mark.parametrize(
    "header", ["구분\t\t성과 기준\t성과 목표", "\t성과기준\t성과지표\t성과목표"]
)
def test_indicator_headers(header):
    card, _ = changed("성과기준\t\t성과지표\t성과목표", header)
    assert rows(card) == ROWS


def test_three_columns_have_no_name():
    table = "구분\t성과기준\t성과목표\n정량\t제작한 마을 수\t10곳\n정성\t만족도\t80점\n\n"
    card, _ = first(FIRST.replace(INDICATORS, table))
    assert rows(card) == [
        ("정량", "제작한 마을 수", None, "10곳"),
        ("정성", "만족도", None, "80점"),
    ]


def test_an_unnumbered_thirteenth_column_is_december():
    wide = SCHEDULE.replace("\t12\n", "\t12\t\n").replace(
        "제작\t\t\t\t\t■\t■\t\t\t\t\t\t\n", "제작\t\t\t\t\t■\t■\t\t\t\t\t\t\t■\n"
    )
    card, _ = first(FIRST.replace(SCHEDULE, wide))
    assert card.schedule[1].months == (5, 6, 12)


def test_groups_and_sub_rows():
    table = (
        "세부추진사항\t\t2031\t\t\t\t\t\n\t\t1\t2\t3\t4\t5\t6\n"
        "준비\t조사\t■\t\t\t\t\t\n\t↳ 걷기\t\t■\t\t\t\t\n나눔\t\t\t\t■\t\t\t\n\n"
    )
    card, _ = first(FIRST.replace(SCHEDULE, table))
    assert [(row.group, row.label, row.depth, row.months) for row in card.schedule] == [
        ("준비", "조사", 0, (1,)),
        ("준비", "걷기", 1, (2,)),
        (None, "나눔", 0, (3,)),
    ]


def test_a_schedule_that_lost_its_marks():
    card, _ = first(FIRST.replace(SCHEDULE, SCHEDULE.replace("■", "")))
    assert [row.months for row in card.schedule] == [(), ()]


def test_a_schedule_under_another_heading():
    card, _ = changed("□ 추진일정", "□ 추진계획")
    assert len(card.schedule) == 2


@pytest.mark.parametrize(
    "issue",
    [
        "□ 쟁점 및 대책\n\n쟁점\t조사원의 일정 맞추기 어려움\n-----\t-----\n\n",
        "□ 쟁점 및 대책\n\n쟁점 조사원의 일정 맞추기 어려움\n\n",
        "□ 쟁점 및 대책\n\n쟁점1\n\n조사원의 일정 맞추기 어려움\n\n",
        "쟁점\n\n조사원의 일정 맞추기 어려움\n\n",
        "쟁점 및 대책\n\n쟁점 **조사원의 일정 맞추기 어려움**\n\n",
    ],
)
def test_forms_of_an_issue(issue):
    card, _ = first(FIRST.replace(ISSUE, issue))
    assert card.issues[0].text == "조사원의 일정 맞추기 어려움"
    assert [line.level for line in card.issues] == [1, 2, 3]


def test_a_table_and_a_box_inside_a_section():
    card, _ = changed(
        "- 종이 지도와 전자 지도\n",
        "- 종이 지도와 전자 지도\n\n"
        "구분\t내용\n종이\t<ul><li>큰 지도</li><li>작은 지도</li></ul>\n\n"
        "[만드는 차례]\n\n- 그리기\n",
    )
    block = card.blocks[0]
    assert (block.section, block.after) == ("actions", 4)
    assert block.content.rows == (("구분", "내용"), ("종이", "큰 지도\n작은 지도"))
    assert [(line.level, line.marker) for line in card.actions[-2:]] == [(2, "[]"), (3, "-")]


def test_running_heads_inside_a_card():
    card, report = changed(
        "□ 쟁점 및 대책",
        "한빛도사회서비스원\nHanbit Agency for Social Service\n\n- 14 -\n\n□ 쟁점 및 대책",
    )
    assert len(card.schedule) == 2
    assert report.furniture == first(FIRST)[1].furniture + 3


def test_two_equal_bodies_and_printed_titles():
    draft = read_book((COVER + CHAPTER + FIRST + FIRST + THIRD).encode())
    one, two, three = draft.edition.cards
    assert one.budget == two.budget
    assert one.uid != two.uid
    assert three.overview.purpose == "책과 이웃을 만나기"


def test_a_programme_without_body_and_a_body_without_programme():
    draft = read_book((COVER + CHAPTER + FIRST + THIRD).encode())
    assert [card.is_written for card in draft.edition.cards] == [True, False, True]
    assert (draft.report.cards, draft.report.listed) == (2, 3)
    stray = THIRD.replace("작은 도서관 나들이", "전혀 다른 이름").replace(
        "도서관 나들이", "바다 걷기"
    )
    draft = read_book((BOOK + stray).encode())
    assert [card.listed for card in draft.edition.cards] == [True, True, True, False]
    assert draft.edition.cards[-1].title == "전혀 다른 이름"
    assert "card_unlisted" in [problem.kind for problem in draft.report.problems]


def test_another_spelling_of_a_title_is_told():
    text = BOOK.replace("3\n\n작은 도서관 나들이", "3\n\n작은도서관 나들이 길")
    draft = read_book(text.encode())
    assert draft.edition.cards[2].title == "작은 도서관 나들이"
    assert [problem.kind for problem in draft.report.problems] == ["title_differs"]


def test_a_second_card_is_not_disturbed():
    assert read_book(BOOK.encode()).edition.cards[1].owner.name == "세찬솔"
    assert SECOND in BOOK


def test_names_side_by_side():
    card, report = changed("담당자\t팀 장\n한가람 1234\t두나래", "담당자\t한가람\t팀 장\t두나래")
    assert (card.owner.name, card.head.role, card.head.name) == ("한가람", "팀장", "두나래")
    assert not report.problems


def test_names_missing_are_told():
    card, report = changed("한가람 1234\t두나래\n", "")
    assert (card.owner.name, len(card.goals)) == ("", 2)
    assert [problem.kind for problem in report.problems] == ["names_unclear"]


def test_an_unknown_heading_is_kept_and_told():
    card, report = changed("□ 실행방안('31년)", "□ 낯선 제목\n\n- 낯선 글\n\n□ 실행방안('31년)")
    assert [line.text for line in card.improvements] == ["신규 사업", "낯선 제목", "낯선 글"]
    assert [problem.kind for problem in report.problems] == ["unknown_heading"]


@pytest.mark.parametrize(
    "caption", ["【마을돌봄지도사업비】", "- < 마을돌봄지도사업비 >", "마을돌봄지도사업비"]
)
def test_forms_of_a_caption(caption):
    card, _ = changed("<마을돌봄지도사업비>", caption)
    assert [table.fund for table in card.budget.tables] == ["마을돌봄지도사업비"]
    assert costs(card) == COSTS


def test_a_chapter_whose_list_is_lost_keeps_its_cards():
    listed = CHAPTER[CHAPTER.index("1\t■") : CHAPTER.index("한빛도")]
    draft = read_book((COVER + CHAPTER.replace(listed, "") + FIRST + SECOND).encode())
    assert draft.report.cards == 2


def test_rows_whose_empty_cells_were_cut_off():
    text = "\n".join(line.rstrip() for line in FIRST.replace("\t■", "\t").split("\n"))
    card, report = first(text)
    assert [row.label for row in card.schedule] == ["조사", "제작"]
    assert len(report.unplaced) == len(first(FIRST)[1].unplaced)
