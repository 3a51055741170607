"""The words of the window of the guide."""

TITLE = "사용 설명서"
CONTENTS, TEXT, SEARCH = "차례", "설명", "설명서에서 찾기"
FOUND = "찾은 곳"
PARTICLES = (("을", "를"), ("이", "가"), ("은", "는"), ("과", "와"), ("으로", "로"))
"""Both forms of each: of the object, the subject, the topic, of company, of direction."""

SIGNS = {
    **dict.fromkeys("↑↓←→", "화살표"),
    **dict.fromkeys("[]", "괄호"),
    ".": "점",
    ";": "쌍반점",
    "=": "등호",
    "-": "빼기",
    "+": "더하기",
    "/": "빗금",
}
"""How signs on keys are read."""

COMMAND, KEYS = "명령", "글쇠"
BACK, FORWARD, HOME = "뒤로", "앞으로", "처음으로"
SMALLER, LARGER = "글자 작게", "글자 크게"
PRINT = "인쇄…"
NO_PRINTER = "쓸 수 있는 프린터가 없습니다."
NOTHING = "찾는 말이 설명서에 없습니다."
