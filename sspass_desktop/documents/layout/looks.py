"""Sizes of what the parts of a book have beyond cards: section boxes, dividers, contents, charts.

Points, as in ``style``. A name in ``_y`` is a baseline or a line from the upper edge of the sheet.
"""

from dataclasses import dataclass

from sspass_desktop.documents.layout.metrics import SANS, SANS_BOLD, SERIF, SERIF_BOLD, Font
from sspass_desktop.documents.layout.page import MM


@dataclass(frozen=True, slots=True)
class SectionLook:
    """The heading of a section of parts I to IV. ``needs``: less of a page, and it begins one."""

    face: str = SANS_BOLD
    number_sizes: tuple[float, ...] = (15.0, 12.0, 9.0)
    font: Font = Font(SANS_BOLD, 15)
    leading: float = 20.0
    side: float = 11.5 * MM
    text_x: float = 15.5 * MM
    before: float = 20.0
    after: float = 11.0
    above_heading: float = 14.0
    needs: float = 1 / 3  # of the height of the text


@dataclass(frozen=True, slots=True)
class TeamLook:
    """The heading of a department: a bar, its name, the tag of its mission, the mission."""

    font: Font = Font(SANS_BOLD, 13)
    mission: Font = Font(SERIF, 10.3)
    leading: float = 16.0
    bar: float = 1.6 * MM
    height: float = 9 * MM
    text_x: float = 5 * MM
    tag: Font = Font(SANS_BOLD, 7.8)
    tag_width: float = 13 * MM
    tag_height: float = 4.6 * MM
    tag_gap: float = 5 * MM
    mission_gap: float = 2 * MM
    before: float = 12.0
    after: float = 6.0
    below_section: float = 14.0


@dataclass(frozen=True, slots=True)
class CalloutLook:
    """The grey box of conclusions.

    ``top``: where its lines begin below a title of one line, ``again`` on a later page.
    """

    font: Font = Font(SANS_BOLD, 11)
    title_x: float = 4.5 * MM
    title_y: float = 6.6 * MM
    title_leading: float = 17.0
    top: float = 9.4 * MM
    again: float = 3.0 * MM
    bottom: float = 3.0 * MM
    indent: float = 4.5 * MM
    right: float = 5.0 * MM
    before: float = 15.0
    after: float = 10.0


@dataclass(frozen=True, slots=True)
class DividerLook:
    """The page before a part or a chapter; ``title_y`` of the lowest of two lines."""

    above: Font = Font(SANS, 10.5)
    above_y: float = 50 * MM
    line_y: float = 56 * MM
    numeral: Font = Font(SERIF_BOLD, 64)
    numeral_width: float = 20 * MM
    title: Font = Font(SANS_BOLD, 24)
    title_leading: float = 33.0
    title_y: float = 83 * MM
    text_x: float = 24 * MM
    task: Font = Font(SANS, 11.5)
    task_mark: Font = Font(SANS, 8)
    task_leading: float = 21.0
    task_gap: float = 11 * MM
    task_x: float = 4.3 * MM
    list_before: float = 9 * MM
    list_after: float = 8.0
    list_title: Font = Font(SANS_BOLD, 12)
    list_note: Font = Font(SANS, 9)
    list_leading: float = 18.0
    row: float = 8.1 * MM
    row_leading: float = 14.0
    font: Font = Font(SANS, 10.5)
    number: Font = Font(SANS_BOLD, 10.5)
    team: Font = Font(SANS, 9)
    number_right: float = 9 * MM
    title_x: float = 14 * MM
    team_x: float = 130 * MM
    page_right: float = 168 * MM


@dataclass(frozen=True, slots=True)
class ContentsLook:
    """The contents; x from the left text edge."""

    left: float = 8 * MM
    right: float = 162 * MM
    title: Font = Font(SANS_BOLD, 24)
    title_letter: float = 9.0
    title_en: Font = Font(SANS, 9)
    title_en_letter: float = 2.4
    title_y: float = 46.4 * MM
    line_y: float = 52.2 * MM
    title_after: float = 7.7 * MM
    part: Font = Font(SANS_BOLD, 13)
    numeral: Font = Font(SANS_BOLD, 10.4)
    box_width: float = 9.4 * MM
    box_height: float = 6.9 * MM
    part_x: float = 13 * MM
    part_before: float = 5 * MM
    part_after: float = 2.4 * MM
    font: Font = Font(SANS, 10.5)
    count: Font = Font(SANS, 9)
    leading: float = 19.8
    number_right: float = 16.8 * MM
    text_x: float = 19 * MM
    step: float = 7 * MM
    page_room: float = 10 * MM
    dot: float = 0.64


@dataclass(frozen=True, slots=True)
class ChartLook:
    """The organisation chart on its grid of four columns; x from the left text edge."""

    columns: int = 4
    column: float = 38 * MM
    gap: float = 6 * MM
    line: float = 0.6
    head_width: float = 46 * MM
    head_height: float = 13 * MM
    board_width: float = 34 * MM
    board_height: float = 10 * MM
    board_x: float = 13 * MM
    drop: float = 5 * MM
    bus: float = 6 * MM
    between_rows: float = 7 * MM
    title: Font = Font(SANS_BOLD, 10.5)
    strong_note: Font = Font(SANS_BOLD, 10)
    note: Font = Font(SANS, 9)
    line_height: float = 13.6
    duty: Font = Font(SANS, 9)
    least_duty: float = 7.4
    duty_leading: float = 16.0
    duty_padding: float = 2.2 * MM
    mark_x: float = 4.2 * MM
    duty_x: float = 7.0 * MM
    duty_right: float = 2 * MM
    facilities_gap: float = 15 * MM
    facilities_head: float = 9 * MM
    group: Font = Font(SANS_BOLD, 9.6)
    before: float = 6.0
    after: float = 6.0


@dataclass(frozen=True, slots=True)
class PosterLook:
    """The principles, one below the other, and the slogan at the end."""

    number_width: float = 14.5 * MM
    number: Font = Font(SANS_BOLD, 17)
    title: Font = Font(SANS_BOLD, 13)
    title_leading: float = 20.0
    sentence: Font = Font(SERIF, 10.5)
    sentence_leading: float = 16.4
    text_x: float = 19 * MM
    core: Font = Font(SANS_BOLD, 10.2)
    core_leading: float = 15.0
    core_width: float = 44 * MM
    padding: float = 3.0 * MM
    height: float = 22 * MM
    between: float = 10.0
    slogan: Font = Font(SANS_BOLD, 14)
    slogan_leading: float = 22.0
    slogan_padding: float = 4 * MM


@dataclass(frozen=True, slots=True)
class CoverLook:
    """The first and the last page, on the grid of the divider."""

    year: Font = Font(SANS_BOLD, 40)
    year_y: float = 74 * MM
    kind: Font = Font(SANS_BOLD, 28)
    kind_y: float = 91 * MM
    kind_leading: float = 38.0
    line_gap: float = 8 * MM
    month: Font = Font(SANS, 12)
    month_gap: float = 9 * MM
    agency: Font = Font(SANS_BOLD, 14)
    agency_en: Font = Font(SANS, 9)
    names_y: float = 262 * MM
    names_gap: float = 6 * MM
    line: Font = Font(SANS, 9)
    line_leading: float = 14.0
