"""Draw laid-out pages with any pen: reportlab's canvas and Qt's painter each have one."""

from typing import Protocol

from sspass_desktop.documents.layout.page import Fill, Image, Page, Rule, TextRun


class Pen(Protocol):
    """What a page needs to be drawn. Points from the upper left corner, y downwards.

    Letters stand where their advance widths put them: a pen must not kern or hint them.
    """

    def fill(self, fill: Fill) -> None:
        """Draw an area and the line around it."""

    def image(self, image: Image) -> None:
        """Draw a picture into its box, turned as its camera was held."""

    def rule(self, rule: Rule) -> None:
        """Draw a line."""

    def text(self, run: TextRun) -> None:
        """Draw letters."""


def draw(page: Page, pen: Pen) -> None:
    """Draw one page, back to front."""
    for fill in page.fills:
        pen.fill(fill)
    for image in page.images:
        pen.image(image)
    for rule in page.rules:
        pen.rule(rule)
    for run in page.runs:
        pen.text(run)
