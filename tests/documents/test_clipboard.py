from sspass_desktop.documents.clipboard import table_html, table_text


def test_only_numbers_may_become_numbers_where_they_are_pasted():
    html = table_html([["금액"], ["1,200"], ["=1+1"], ["△500"]])
    assert html == (
        '<meta charset="utf-8"><table border="1">'
        "<tr><td style=\"mso-number-format:'\\@'\">금액</td></tr>"
        '<tr><td style="text-align:right">1,200</td></tr>'
        "<tr><td style=\"mso-number-format:'\\@'\">=1+1</td></tr>"
        '<tr><td style="text-align:right">△500</td></tr></table>'
    )


def test_markup_in_a_cell_is_text():
    assert "&lt;b&gt;&amp;" in table_html([["<b>&"]])


def test_text_is_written_as_spreadsheets_write_it():
    rows = [["가", '"나"', '다 5"'], ["라\n마", "", ""]]
    assert table_text(rows) == '가\t"""나"""\t다 5"\n"라\n마"\t\t'


def test_a_column_of_words_holds_no_numbers():
    html = table_html([["1.10", "2"]], words=(0,))
    assert "mso-number-format:'\\@'\">1.10</td>" in html
    assert 'text-align:right">2</td>' in html
