TITLE = "사업명"


def test_a_plan_goes_back_in_three_clicks_and_comes_again_in_one(person, plan_file):
    before = plan_file.edition
    person.waits(lambda: person.reads("복구 지점 "), "a restore point")
    person.clicks(TITLE)
    person.presses("Ctrl+A")
    person.types("잘못 고친 이름")
    person.presses("Ctrl+S")
    person.waits(lambda: plan_file.edition != before, "the change in the file")

    person.chooses("파일", "복구 지점")  # two clicks
    person.waits(lambda: person.reads("지금과 다른 카드 1개: ‘잘못 고친 이름’"), "what differs")
    person.clicks("이때로 되살리기")
    person.waits(lambda: person.reads("상태로 되살렸습니다"), "the notice")
    assert plan_file.edition == before

    person.clicks("되돌리기")
    person.waits(lambda: plan_file.edition != before, "the change again")
    assert plan_file.card("잘못 고친 이름")
    person.waits(lambda: person.looks_for(TITLE), "the plan")
