"""The words of the smaller forms of a card."""

SENTENCE = "이 사업이 어떻게 이어지는지 한 문장으로"
LINKS_STEP = "전략체계 연계 쓰기"
PURPOSE, PERIOD, CONTENT = "목적", "사업기간", "사업내용"
PURPOSE_STEP, PERIOD_STEP = "목적 쓰기", "사업기간 쓰기"
PURPOSE_HINT = "무엇을 위해 누구에게 무엇을 하는지"
PERIOD_HINT = "2027. 1. ~ 12."
