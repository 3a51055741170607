from dataclasses import replace

from sspass_desktop.documents.blocks import Caption, Grid, Item, SectionBox, TeamHeading
from sspass_desktop.documents.layout.pages import lay_out
from sspass_desktop.documents.report.paper import report_book
from sspass_desktop.documents.report.value import CardReport, TeamReport
from sspass_desktop.documents.report.value import Told as TellIt
from sspass_desktop.domain.findings import Severity
from sspass_desktop.services.reporting import Scope
from tests.documents.parts.tables import rows, words
from tests.documents.report.plans import EDITION, reported, with_acceptance


def blocks(article, kind):
    return [block for block in article.blocks if isinstance(block, kind)]


def article(team, given=EDITION):
    return report_book(reported(given, scope=Scope((team,)))).articles[0]


def test_overview_counts_teams_and_shows_where_the_plan_stands():
    overview, *teams = report_book(reported()).articles
    by_team, standing = blocks(overview, Grid)
    assert rows(by_team) == [
        ["팀", "카드", "오류", "확인", "알림", "계", "수용"],
        ["돌봄팀", "2", "1", "1", "-", "2", "-"],
        ["경영팀", "1", "1", "-", "-", "1", "-"],
        ["팀 미정", "1", "1", "-", "-", "1", "-"],
        ["합계", "4", "3", "1", "-", "4", "-"],
    ]
    assert rows(standing) == [
        ["번호", "사업명", "산출/내역", "사업/비", "계"],
        ["0.1", "밤 돌봄", "2", "", "2"],
        ["0.4", "남의 일", "1", "", "1"],
        ["", "계획 전체(카드 밖)", "", "1", "1"],
        ["합계", "3", "1", "4"],
    ]
    assert [one.chapter for one in teams] == ["돌봄팀", "경영팀", "팀 미정"]


def test_the_report_of_one_team_has_its_own_page_alone():
    book = report_book(reported(scope=Scope(("돌봄팀",))))
    assert [one.chapter for one in book.articles] == ["돌봄팀"]
    assert len(lay_out(book).pages) == 1


def test_a_team_reads_its_findings_card_by_card():
    team = article("돌봄팀")
    (box,) = blocks(team, SectionBox)
    (line,) = blocks(team, Caption)
    assert box.title == "돌봄팀"
    assert line.right == "2026. 11. 29. 점검  |  카드 2개  |  오류 1건, 확인 1건"
    head, band, slip, unreadable = rows(blocks(team, Grid)[0])
    assert head == ["구분", "위치", "점검 내용", "조치할 일", "조치 결과"]
    assert band == ["0.1 밤 돌봄  (담당자 한가람)"]
    assert (slip[0], slip[1], slip[3]) == (
        "오류",
        "소요예산 1행",
        "단가를 1,200원으로 고치면 금액과 맞습니다.",
    )
    assert unreadable[0] == "확인"
    (clean,) = blocks(team, Item)
    assert words(clean.text) == "맞지 않는 곳이 없는 카드 1개: 0.2"


def test_a_team_whose_cards_are_right_reads_so():
    clean = replace(EDITION, cards=EDITION.cards[1:3])
    (line,) = blocks(article("돌봄팀", clean), Item)
    assert words(line.text) == "맞지 않는 곳이 없습니다."
    assert blocks(article("돌봄팀", clean), Grid) == []


def test_accepted_findings_stand_apart_with_their_reason():
    team = article("돌봄팀", with_acceptance(EDITION, "cost.unreadable"))
    (heading,) = blocks(team, TeamHeading)
    assert heading.title == "사유를 적고 수용한 결과"
    found, kept = blocks(team, Grid)
    assert len(rows(found)) == 3
    assert rows(kept)[1][0::2] == ["0.1 밤 돌봄", "협약서 금액"]
    assert rows(kept)[1][3] == "한가람/2026. 11. 3."


def test_many_kinds_stand_in_as_few_tables_as_there_is_room_for():
    families = tuple(f"종류{number}" for number in range(14))
    told = tuple(TellIt(Severity.NOTICE, one, "", "문장.", "할 일.") for one in families)
    card = CardReport(1, "1.1", "사업", told=told)
    report = replace(
        reported(), teams=(TeamReport("가", (card,)), TeamReport("나")), families=families
    )
    _, *grids = blocks(report_book(report).articles[0], Grid)
    assert [len(rows(grid)[0]) for grid in grids] == [10, 10]
    assert [rows(grid)[-1][-1] for grid in grids] == ["7", "7"]


def test_teams_without_a_finding_stand_in_the_overview_alone():
    clean = replace(EDITION, cards=EDITION.cards[1:3])
    (overview,) = report_book(reported(clean)).articles
    assert len(blocks(overview, Grid)) == 1
    (line,) = blocks(overview, Item)
    assert words(line.text) == "맞지 않는 곳이 없는 팀 2개: 돌봄팀, 경영팀"


def test_what_a_team_accepted_is_read_though_nothing_is_open():
    given = with_acceptance(EDITION, "fund.over")
    book = report_book(reported(given))
    assert [one.chapter for one in book.articles] == ["", "돌봄팀", "경영팀", "팀 미정"]


def test_hundreds_of_findings_break_over_pages_below_their_headings():
    many = tuple(
        CardReport(n, f"1.{n}", f"사업 {n}", told=reported().teams[0].cards[0].told)
        for n in range(1, 120)
    )
    report = replace(reported(), teams=(TeamReport("가", many),))
    pages = lay_out(report_book(report))
    assert len(pages.pages) > 10
    for page in pages.pages:
        assert "조치 결과" in " ".join(run.text for run in page.runs)
