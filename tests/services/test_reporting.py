from dataclasses import replace

import pypdfium2
import pytest
from openpyxl import load_workbook

from sspass_desktop.documents.report.value import Acceptance
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.plan import Edition
from sspass_desktop.ports import CardMissingError, FolderMissingError
from sspass_desktop.services.checking import check
from sspass_desktop.services.reporting import (
    Scope,
    Teams,
    check_report,
    of_teams,
    told,
    told_each,
    write_report,
    write_reports,
)
from tests.documents.report.plans import (
    AGENCY,
    CARE,
    DAY,
    EDITION,
    PLANNING,
    of,
    plan_with,
    reported,
    with_acceptance,
)
from tests.domain.editions import card, line, table

ACCEPTED = with_acceptance(EDITION, "cost.unreadable")


def found(report):
    """Team, card and what is open there."""
    return {
        (team.name, card.number or card.title): [one.severity.value for one in card.open]
        for team in report.teams
        for card in team.cards
    }


def test_teams_stand_in_the_order_of_the_plan_with_all_their_cards():
    assert found(reported()) == {
        ("돌봄팀", "0.1"): ["error", "warning"],
        ("돌봄팀", "0.2"): [],
        ("경영팀", "0.3"): [],
        ("경영팀", "계획 전체(카드 밖)"): ["error"],
        ("팀 미정", "0.4"): ["error"],
    }


def test_head_names_agency_book_and_day():
    report = reported()
    assert (report.agency, report.book, report.checked_on) == (
        "솔내도사회서비스원",
        "2027년 사업계획서",
        DAY,
    )
    assert report.families == ("산출내역", "사업비")
    assert (report.tally.errors, report.tally.warnings, report.tally.notices) == (3, 1, 0)


def test_a_finding_tells_place_sentence_and_remedy():
    slip, unreadable = reported().teams[0].cards[0].told
    assert (slip.family, slip.place, slip.remedy) == (
        "산출내역",
        "소요예산 1행",
        "단가를 1,200원으로 고치면 금액과 맞습니다.",
    )
    assert slip.sentence.startswith("0.1번 카드 산출내역 ‘1,200천원×1식=’의 계산값")
    assert unreadable.remedy == "‘단가×수량×횟수=’ 꼴로 적습니다."  # the rule's, without another


def test_an_accepted_finding_keeps_reason_author_and_day():
    team = reported(ACCEPTED).teams[0]
    assert [one.severity for one in team.cards[0].open] == [Severity.ERROR]
    (pair,) = team.accepted
    card, one = pair
    assert card.title == "밤 돌봄"
    assert (one.accepted.reason, one.accepted.author) == ("협약서 금액", "한가람")


def test_acceptance_that_the_plan_no_longer_holds_keeps_its_reason():
    reports = check(ACCEPTED)
    older = replace(ACCEPTED, accepted=())
    (pair,) = check_report(AGENCY, older, reports, DAY).teams[0].accepted
    assert pair[1].accepted == Acceptance("협약서 금액")


def test_accepted_findings_are_left_out_if_wished():
    report = reported(ACCEPTED, scope=Scope(accepted=False))
    assert report.teams[0].accepted == ()
    assert len(report.teams[0].cards[0].open) == 1


def test_notices_are_left_out_if_wished():
    given = plan_with(*of(CARE, card("가", table("돌봄 사업", line("1,200천원=1식", 1_200_000)))))
    assert [one.severity for one in reported(given).teams[0].cards[0].told] == [Severity.NOTICE]
    quiet = reported(given, scope=Scope(notices=False))
    assert quiet.teams[0].cards[0].told == ()


def test_a_team_gets_its_own_findings_only():
    report = reported(scope=Scope(("돌봄팀",)))
    assert list(found(report)) == [("돌봄팀", "0.1"), ("돌봄팀", "0.2")]
    assert report.families == ("산출내역",)
    reports = of_teams(EDITION, check(EDITION), ["경영팀"])
    assert [one.finding.code.value for one in reports] == ["fund.over"]


@pytest.mark.parametrize("team", ["없는팀", "쉬는팀"])
def test_a_team_without_cards_is_refused(team):
    with pytest.raises(CardMissingError) as refusal:
        reported(scope=Scope((team,)))
    assert refusal.value.detail == team


def test_what_concerns_no_card_is_the_planning_office_s_however_it_is_known():
    by_name = replace(PLANNING, name="기획실", duties=())
    given = replace(EDITION, departments=(CARE, by_name))
    assert Teams(EDITION).of(None) == "경영팀"
    assert Teams(given).of(None) == "기획실"
    assert Teams(replace(EDITION, departments=(CARE,))).of(None) == "기획 담당 부서"


def test_an_empty_plan_has_no_team():
    report = reported(Edition(EDITION.uid, 2027))
    assert (report.teams, report.families, report.tally.gravest) == ((), (), None)


def test_a_report_is_written_as_its_name_ends(tmp_path):
    write_report(reported(), tmp_path / "보고서.pdf")
    write_report(reported(), tmp_path / "보고서.XLSX")
    assert len(pypdfium2.PdfDocument(tmp_path / "보고서.pdf")) == 5
    assert load_workbook(tmp_path / "보고서.XLSX").sheetnames == [
        "점검 결과",
        "점검 현황",
        "팀별 현황",
    ]


def test_each_team_gets_a_file_of_its_own(tmp_path):
    steps = []
    report = replace(reported(), book="2027년 사업계획서")
    made = write_reports(report, tmp_path, ".pdf", lambda done, of: steps.append((done, of)))
    paths = made.paths
    assert [path.name for path in paths] == [
        f"2027년 사업계획서 점검 보고서 {team}.pdf" for team in ("돌봄팀", "경영팀", "팀 미정")
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in paths)
    assert [len(pypdfium2.PdfDocument(path)) for path in paths] == [1, 1, 1]
    assert steps == [(0, 3), (1, 3), (2, 3)]


def test_signs_that_no_font_has_are_told(tmp_path):
    first, *others = EDITION.cards
    given = replace(EDITION, cards=(replace(first, title="밤 돌봄 \U00013000"), *others))
    report = reported(given)
    boxes = " 글꼴에 없는 글자를 네모로 표시했습니다: \U00013000"
    assert told(report, write_report(report, tmp_path / "b.pdf")).endswith(boxes)
    assert told_each(tmp_path, write_reports(report, tmp_path, ".pdf")).endswith(boxes)
    assert told(report, write_report(report, tmp_path / "b.xlsx")).endswith("담았습니다.")


def test_a_file_into_which_a_team_may_have_written_is_never_replaced(tmp_path):
    report = reported(scope=Scope(("돌봄팀",)))
    name = "2027년 사업계획서 점검 보고서 돌봄팀"
    for _ in range(2):
        write_reports(report, tmp_path, ".pdf")
    (tmp_path / f"{name}.xlsx").write_bytes(b"theirs")
    (path,) = write_reports(report, tmp_path, ".xlsx").paths
    assert path.name == f"{name} (2).xlsx"
    assert (tmp_path / f"{name}.xlsx").read_bytes() == b"theirs"
    assert (tmp_path / f"{name} (2).pdf").exists()


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(FolderMissingError):
        write_reports(reported(), tmp_path / "없음", ".xlsx")
