from sspass_desktop.domain.plan import card_numbers

TITLE = "야간·휴일 돌봄 상담 당번제 시범운영"


def test_a_programme_moves_to_another_task_and_back(person, plan_file):
    before = plan_file.edition
    person.finds(TITLE)
    assert person.reads("1.4")

    person.presses("Ctrl+Shift+M")
    assert person.where == "옮길 전략과제"
    person.types("품질")
    person.presses("Return")
    person.waits(lambda: person.reads("3.6"), "number 3.6")
    person.closes()
    after = plan_file.edition
    tasks = {task.uid: task.name for _, task in after.strategy.numbered_tasks()}
    moved = plan_file.card(TITLE)
    assert tasks[moved.task] == "시설과 제공기관의 품질 혁신"
    assert moved.strategy_links[-1].node == moved.task
    assert "시설과 제공기관의 품질 혁신 - " in moved.strategy_links[-1].text
    numbers = card_numbers(after)
    assert numbers[moved.uid] == "3.6"
    assert numbers[plan_file.card("지역 맞춤 사회서비스 기획 지원").uid] == "1.4"
    assert len(after.cards) == len(before.cards)


def test_undo_brings_a_moved_programme_back(person, plan_file):
    before = plan_file.edition
    person.finds(TITLE)
    person.presses("Ctrl+Shift+M")
    person.types("품질")
    person.presses("Return")
    person.waits(lambda: person.reads("3.6"), "number 3.6")
    assert person.step_back == "사업 옮기기: 1.4 → 3.6"

    person.presses("Ctrl+Z")
    person.waits(lambda: person.reads("1.4"), "number 1.4")
    person.closes()
    assert plan_file.edition == before
