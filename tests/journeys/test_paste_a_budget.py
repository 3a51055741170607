from sspass_desktop.domain.budget import CostLine

TITLE = "사회서비스 자료실 누리집 개선"
GRID = "산출내역 표"
TEXT = (
    "목\t세목\t항목\t산출내역\t금액(천원)\r\n"
    "일반운영비\t사무관리비\t일반수용비\t누리집 도안 300천원×2회=\t600\r\n"
    "\t\t\t사용 설명서 2천원×100부=\t200\r\n"
    "\t\t임차료\t서버 임차 50천원×12월=\t600\r\n"
    "\t\t\t작년 남은 돈\t△100\r\n"
    "합계\t\t\t\t1,300\r\n"
)
HTML = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>
<!--StartFragment-->
<tr><td>목</td><td>세목</td><td>항목</td><td>산출내역</td><td>금액(천원)</td></tr>
<tr><td rowspan=4>일반운영비</td><td rowspan=4>사무관리비</td><td rowspan=2>일반수용비</td>
 <td>누리집 도안 300천원×2회=</td><td align=right x:num>600</td></tr>
<tr><td>사용 설명서 2천원×100부=</td><td align=right x:num>200</td></tr>
<tr><td rowspan=2>임차료</td><td>서버 임차 50천원×12월=</td><td align=right x:num>600</td></tr>
<tr><td>작년 남은 돈</td><td align=right>△100</td></tr>
<tr><td colspan=4>합계</td><td align=right x:num>1,300</td></tr>
<!--EndFragment-->
</table></body></html>"""


def test_a_budget_of_excel_is_pasted(person, plan_file):
    before = plan_file.card(TITLE)
    person.finds(TITLE)
    person.opens("소요예산")
    person.presses("Ctrl+End")
    person.copies(HTML, TEXT)
    person.presses("Ctrl+V")
    person.waits(lambda: "4행" in person.where, "the question before the paste")
    person.presses("Return")
    assert person.step_back == "예산 4행 붙여넣기"

    person.presses("Ctrl+Z")
    assert "붙여넣기" not in person.step_back
    person.presses("Ctrl+Y")
    person.closes()
    (table,) = plan_file.card(TITLE).budget.tables
    (held,) = before.budget.tables
    ratio = held.lines[-1].ratio
    goods = ("일반운영비", "사무관리비", "일반수용비")
    rent = ("일반운영비", "사무관리비", "임차료")
    assert table.lines == (
        *held.lines,
        CostLine(goods, "누리집 도안", "300천원×2회=", 600_000, ratio=ratio),
        CostLine(goods, "사용 설명서", "2천원×100부=", 200_000, ratio=ratio),
        CostLine(rent, "서버 임차", "50천원×12월=", 600_000, ratio=ratio),
        CostLine(rent, "", "작년 남은 돈", -100_000, ratio=ratio),
    )


def test_a_paste_that_is_given_up_changes_nothing(person, plan_file):
    before = plan_file.edition
    person.finds(TITLE)
    person.opens("소요예산")
    person.presses("Ctrl+End")
    person.copies(HTML, TEXT)
    person.presses("Ctrl+V")
    person.waits(lambda: "4행" in person.where, "the question before the paste")
    person.presses("Escape")
    assert person.where == GRID
    assert person.step_back == ""
    person.closes()
    assert plan_file.edition == before
