"""The Korean words by which a plan book shows its structure."""

import re

CONTENTS_HEADING = re.compile(r"[\W_]*(목차|차례|CONTENTS)[\W_]*", re.IGNORECASE)
"""Matches the heading of the contents, blanks dropped."""

PART_TITLES = (
    ("I", re.compile(r"(기본|일반|기관)현황")),
    ("II", re.compile(r"주요(사업)?(성과|실적)|(성과|실적)(및|과)평가")),
    ("III", re.compile(r"경영(환경)?분석|환경분석")),
    ("IV", re.compile(r"경영목표|경영전략|전략(체계|목표)")),
    ("V", re.compile(r"(경영|사업|실행|세부)(추진)?계획")),
)
"""How the parts are called, for a book whose contents are lost; blanks and the year dropped."""

PROGRAMME_LIST = re.compile(r"세부(실천|추진)?사업(명|목록)?")
"""Heads the list of a chapter's programmes, blanks dropped."""

AGENCY_ENDINGS = (
    "서비스원",
    "진흥원",
    "재단",
    "공단",
    "공사",
    "연구원",
    "개발원",
    "복지원",
    "사업단",
)
"""Last words of an agency's name: such a line, repeated alone, is a running head."""
