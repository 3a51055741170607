"""How much paper laid-out pages take."""

from typing import NamedTuple

from sspass_desktop.documents.layout.page import Page, Pages
from sspass_desktop.documents.layout.style import SheetLook

FEW_LINES = 6
"""A last page with fewer lines could be saved."""

_SAME_LINE = 3.0
"""Points between the baselines of one line, marks and small letters included."""


class Fill(NamedTuple):
    """How far pages are filled: all of them, the share of the last (0 to 1) and its lines."""

    pages: int
    share: float
    lines: int

    @property
    def tenths(self) -> int:
        """Tenths of pages, rounded up: the last page counts as far as it is filled."""
        part = -(-self.share * 10 // 1)
        return (self.pages - 1) * 10 + max(1, int(part)) if self.pages else 0

    @property
    def few(self) -> int:
        """The lines of the last page if there is one more for few lines only, else 0."""
        return self.lines if self.pages > 1 and self.lines < FEW_LINES else 0


NO_PAGES = Fill(0, 0.0, 0)


def fill_of(pages: Pages, sheet: SheetLook) -> Fill:
    """How far pages are filled, head and foot apart."""
    if not pages.pages:
        return NO_PAGES
    last = pages.pages[-1]
    bottom = max((area.y + area.height for area in last.areas), default=sheet.text_top)
    share = min(max((bottom - sheet.text_top) / sheet.text_height, 0.0), 1.0)
    return Fill(len(pages.pages), share, _lines(last, sheet))


def _lines(page: Page, sheet: SheetLook) -> int:
    """The lines of a page, cells beside each other as one."""
    foot = sheet.text_top + sheet.text_height
    bases = sorted(run.y for run in page.runs if sheet.text_top < run.y <= foot)
    last, count = float("-inf"), 0
    for base in bases:
        count += base - last > _SAME_LINE
        last = base if base - last > _SAME_LINE else last
    return count
