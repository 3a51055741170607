"""The words around tables and pictures of a section."""

TABLE, PICTURE = "표", "그림"
BLOCKS = "표와 그림"
EDIT, REMOVE, UP, DOWN = "고치기", "지우기", "위로", "아래로"
TABLE_ADDED, TABLE_EDITED = "표 넣기", "표 고치기"
PICTURE_ADDED, PICTURE_EDITED = "그림 넣기", "그림 고치기"
REMOVED, MOVED = "표·그림 지우기", "표·그림 옮기기"
TABLE_TITLE, PICTURE_TITLE = "표 편집", "그림 편집"
DONE, CLOSE = "넣기 (Ctrl+Enter)", "닫기 (Esc)"

CELLS = "표의 칸"
ROW_ABOVE, ROW_BELOW, ROW_GONE = "위에 행", "아래에 행", "행 지우기"
COLUMN_BEFORE, COLUMN_BEHIND, COLUMN_GONE = "앞에 열", "뒤에 열", "열 지우기"
MERGE, SPLIT = "칸 합치기", "칸 나누기"
LEFT, CENTRE, RIGHT = "왼쪽", "가운데", "오른쪽"
AUTOMATIC_ALIGN = "맞춤 자동"
HEADER_ROWS = "머리글 행"
CAPTION, UNIT, AS_OF, SOURCE, NOTE = "제목", "단위", "기준일", "자료", "주석"
WIDTHS = "열 너비 비율"
WIDTHS_HINT = "예: 3, 1, 1 (비우면 자동)"
BACK = "되돌리기 (Ctrl+Z)"

FROM_FILE, FROM_CLIPBOARD = "파일에서…", "클립보드에서"
FILTER = "그림 (*.png *.jpg *.jpeg *.bmp *.gif *.webp *.tif *.tiff)"
WIDTH, MM, AUTOMATIC = "너비", " mm", "자동"
NO_PICTURE = "그림이 없습니다. 파일이나 클립보드에서 가져와 주세요."
TOO_LARGE = "10MB가 넘는 그림은 넣을 수 없습니다. 크기를 줄여 다시 골라 주세요."
NOT_A_PICTURE = "그림으로 읽을 수 없습니다. PNG나 JPEG 파일을 골라 주세요."
NOTHING_COPIED = "클립보드에 그림이 없습니다. 그림을 복사한 뒤 다시 눌러 주세요."
NOT_READABLE = "그림 파일을 열지 못했습니다. 파일이 있는지, 열 권한이 있는지 확인해 주세요."


def block(kind: str, caption: str, after: int) -> str:
    """A table or picture in the list below an outline."""
    named = f"{kind} · {caption}" if caption else kind
    where = f"{after}번째 줄 뒤" if after else "첫 줄 앞"
    return f"{named} · {where}"


def column(number: int) -> str:
    """The head of a column of a free table."""
    return f"{number}열"
