"""The words of the card's details."""

ROLE, NAME, PHONE = "직위(책자에 찍히는 말)", "이름", "전화"
PLACE, EXECUTION_TASK, LISTED = "자리", "실행과제", "사업 목록에 올림"
NONE, ELSEWHERE = "없음", "이 파일에 없는 작년 사업"
CONTINUITY, ADD_LINK, REMOVE_LINK = "작년과의 이어짐(승계)", "승계 더하기", "지우기"
KIND, PREDECESSOR, REASON = "승계 종류", "작년 사업", "사유"
EXECUTION_STEP, LISTED_STEP = "실행과제 바꾸기", "사업 목록 바꾸기"
CONTINUITY_STEP = "승계 바꾸기"
