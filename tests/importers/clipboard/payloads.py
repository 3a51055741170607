"""What office programs put on the clipboard, in their own shapes; the words are invented."""

EXCEL_HTML = """Version:1.0
StartHTML:0000000105
<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Excel 15">
<link id=Main-File rel=Main-File href="file:///C:/temp/clip.htm">
<style>
<!--table
\t{mso-displayed-decimal-separator:"\\.";}
.xl65
\t{mso-number-format:"\\#\\,\\#\\#0";}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=432 style='border-collapse:collapse'>
<!--StartFragment-->
 <col width=72 style='width:54pt'><col width=72 span=3>
 <tr height=22 style='height:16.5pt'>
  <td height=22 class=xl65 width=72>목</td>
  <td class=xl65>세목</td>
  <td class=xl65>산출내역</td>
  <td class=xl65>금액(천원)</td>
 </tr>
 <tr height=22>
  <td rowspan=2 height=44 class=xl65 style='border-top:none'>인건비</td>
  <td class=xl65>급여</td>
  <td class=xl65>1,200천원×12개월=</td>
  <td class=xl65 align=right x:num="14400">14,400</td>
 </tr>
 <tr height=22>
  <td class=xl65>수당</td>
  <td class=xl65>간식&nbsp;100천원<br style='mso-data-placement:same-cell'>
    ×5명</td>
  <td class=xl65 align=right x:num>500</td>
 </tr>
 <tr height=22>
  <td colspan=3 class=xl65>합계</td>
  <td class=xl65 align=right>14,900</td>
 </tr>
<!--EndFragment-->
</table>
</body>
</html>
"""

EXCEL_TSV = (
    '목\t산출내역\t금액\r\n인건비\t"1,200천원\n×12개월"\t14,400,000\r\n"가 ""나""\n다"\t"라"\t\r\n'
)

HANGUL_TABLE = """<HTML><HEAD><META NAME="Generator" CONTENT="Hancom HWP 9.6.1.11"></HEAD><BODY>
<P CLASS=HStyle0 STYLE='text-align:right;'><SPAN
STYLE='font-family:"함초롬바탕"'>(단위: 천원)</SPAN></P>
<TABLE border="1" cellspacing="0" cellpadding="0" style='border-collapse:collapse;border:none;'>
<TR>
 <TD valign="middle" style='width:70pt;height:20pt;border-left:solid #000000 0.4pt;'>
 <P CLASS=HStyle0 STYLE='text-align:center;'><SPAN STYLE='font-weight:bold'>목</SPAN></P></TD>
 <TD valign="middle"><P CLASS=HStyle0><SPAN>산출내역</SPAN></P></TD>
 <TD valign="middle"><P CLASS=HStyle0><SPAN>금액</SPAN></P></TD>
</TR>
<TR>
 <TD><P CLASS=HStyle0>운영비</P></TD>
 <TD><P CLASS=HStyle0>50천원×2회</P><P CLASS=HStyle0>= 100천원</P></TD>
 <TD><P CLASS=HStyle0>△100</P></TD>
</TR>
</TABLE></BODY></HTML>"""

HANGUL_TEXT = """<HTML><BODY>
<P CLASS=HStyle0 STYLE='margin-left:0.0pt;'><SPAN
STYLE='font-size:14.0pt;font-weight:bold'>□ 추진배경</SPAN></P>
<P CLASS=HStyle0><SPAN>&nbsp;○ (필요성) 돌봄 수요가 </SPAN><SPAN
STYLE='text-decoration:underline'>늘어남</SPAN></P>
<P CLASS=HStyle0><SPAN>&nbsp; - 작년의 1.5배</SPAN></P>
<P CLASS=HStyle0><SPAN>&nbsp; ※ 기관 조사</SPAN></P>
<P CLASS=HStyle0><SPAN>&nbsp;○ 방문 상담 [신설]</SPAN></P>
<P CLASS=HStyle0>□ [강화] 찾아가는 교육</P>
</BODY></HTML>"""

WORD_LIST = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<!--[if gte mso 9]><xml><w:WordDocument>보이지 않음</w:WordDocument></xml><![endif]-->
<style><!-- p {mso-style-name:"목록"} --></style></head><body lang=KO><!--StartFragment-->
<p class=MsoListParagraph style='margin-left:40.0pt;text-indent:-20.0pt;mso-list:l0 level1 lfo1'>
<![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span
style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span
></span><![endif]>
<span>상담 <b>창구</b> 운영<o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:80.0pt;mso-list:l0 level3 lfo1'>
<![if !supportLists]><span lang=EN-US><span
style='mso-list:Ignore'>1)<span>&nbsp; </span></span></span><![endif]>
<span>평일 오후<br>토요일 오전</span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>
<![if !supportLists]><span><span
style='mso-list:Ignore'>l<span>&nbsp; </span></span></span
><![endif]>
<span>교육</span></p>
<p class=MsoNormal>맺는 말<o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>"""

CALC_HTML = """<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.6"/>
<style type="text/css">body,div,table { font-family:"맑은 고딕"; }</style></head><body>
<table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup>
<tr><td height="17" align="left"><font face="맑은 고딕">급여</font></td>
<td align="right" sdval="1200" sdnum="1042;0;#,##0"><font>1,200</font></td></tr>
<tr><td height="17" align="left"><br></td><td align="right" sdval="-500"><font>△500</font></td></tr>
</table></body></html>"""

WRITER_LIST = """<html><body><p><b>개요</b></p><ul><li><p style="line-height:100%">하나</p>
<ul><li><p>둘</p></li></ul></li><li><p>셋</p></li></ul><ol><li>넷</li></ol></body></html>"""

HOSTILE = """<table><tr><td><script>alert(1)</script><img src="file:///C:/secret.png">
<a href="javascript:x">글</a><iframe src="http://example.org"></iframe><style>td{}</style></td>
<td onclick="x()">자</td></tr></table>"""

PIECES = """<table>
</table>
<tr>
<td rowspan=2>
<td colspan=3>
<td colspan=x>
<td rowspan=-1>
</td>
<p>
<!--
-->
<![if x]>
<![endif]>
<br>
<b>
</i>
<script>
<ul>
<li>
<head>
<pre>
&nbsp;
&#0;
&#xd800;
<?x
<!x
(단위: 원)""".splitlines()
"""Of what broken hypertext is made."""
