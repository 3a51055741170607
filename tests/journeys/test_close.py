def test_what_is_being_written_beside_the_card_is_in_the_file(person, plan_file):
    title = person.sees("사업명").text()
    person.chooses("카드", "승계")
    person.waits(lambda: person.looks_for("승계 더하기"), "the details of the card")
    person.clicks("담당자 전화")
    person.presses("Ctrl+A")
    person.types("돌봄 창구")
    assert person.input_method.pending == "구"
    person.window.close()
    assert plan_file.card(title).owner.phone == "돌봄 창구"
