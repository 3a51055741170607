from sspass_desktop.domain.card import ScheduleRow

TITLE = "사회서비스 자료실 누리집 개선"
GRID = "추진일정 표"


def test_a_schedule_is_painted(person, plan_file):
    person.finds(TITLE)
    person.opens("추진일정")
    person.drags(GRID, (0, 3), (0, 6))  # 분류 체계 설계: 3 to 6
    assert person.step_back == "추진일정 칠하기: 3~6월"

    person.clicks_cell(GRID, 1, 9)  # 화면 개선: a click paints 9
    person.presses("Right", "Shift+Right", "Space")  # 10 and 11 with the keys
    person.clicks_cell(GRID, 2, 1)  # 자료 등록: a click on a painted month erases it
    person.presses("Right", "Shift+Right", "Del")

    person.clicks_cell(GRID, 4, 0)  # 이용자 의견 수렴 goes below 통계 그림판 제작
    person.presses("Alt+Right")
    person.clicks_cell(GRID, 5, 0)  # the row to write on
    person.types("개선 결과 공유")
    person.presses("Return", "Up", "Right", "Shift+Down")
    person.rests()
    person.clicks_cell(GRID, 0, 0)
    person.clicks("행 복사")
    person.waits(lambda: person.step_back == "추진일정 행 복사", "a copied row")

    person.closes()
    assert plan_file.card(TITLE).schedule == (
        ScheduleRow("분류 체계 설계", months=(1, 2, 3, 4, 5, 6)),
        ScheduleRow("분류 체계 설계", months=(1, 2, 3, 4, 5, 6)),
        ScheduleRow("화면 개선 및 시험 운영", months=(3, 4, 5, 9, 10, 11)),
        ScheduleRow("자료 등록", months=(4, 5, 6, 7, 8, 9, 10, 11, 12)),
        ScheduleRow("통계 그림판 제작", months=(4, 5, 6, 7, 8)),
        ScheduleRow("이용자 의견 수렴", depth=1, months=(9,)),
        ScheduleRow("개선 결과 공유"),
    )


def test_marks_are_copied_with_the_keys_and_all_is_undone(person, plan_file):
    before = plan_file.edition
    person.finds(TITLE)
    person.opens("추진일정")
    person.clicks_cell(GRID, 0, 0)
    person.presses("Right", "Shift+Right", "Shift+Right", "Shift+Down", "Shift+Down", "Ctrl+D")
    person.waits(lambda: person.step_back == "아래로 채우기", "filled down")
    assert [person.cell(GRID, row, 3) for row in range(3)] == ["", "", ""]

    person.presses("Space")
    assert [person.cell(GRID, row, 3) for row in range(3)] == ["■", "■", "■"]
    person.presses("Ctrl+Z", "Ctrl+Z")
    person.closes()
    assert plan_file.edition == before
