"""What holds blocks together: articles, each from a new page on, and the book of them."""

from dataclasses import dataclass
from enum import StrEnum

from sspass_desktop.documents.blocks import Block, Entry
from sspass_desktop.documents.furniture import PageBlock

AnyBlock = Block | PageBlock


class Frame(StrEnum):
    """What stands around the text of a page."""

    FULL = "full"  # running head, page number, names
    NUMBER = "number"  # the page number alone
    NAMES = "names"  # the names at the foot alone
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Article:
    """Blocks that begin on a new page.

    The running head names the part of the book (``head``) and the ``chapter``, if there is one.
    ``entry`` is what its first page is called in contents and bookmarks; blocks within may bring
    entries of their own. ``right``: in a double-sided book it begins on an odd page.
    """

    head: str
    blocks: tuple[AnyBlock, ...]
    entry: Entry | None = None
    frame: Frame = Frame.FULL
    right: bool = False
    chapter: str = ""


@dataclass(frozen=True, slots=True)
class Looks:
    """Choices of a print that change its pages but not its words."""

    double_sided: bool = False
    black_and_white: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """Everything one print holds. ``name`` stands in the running head, the agency in the foot."""

    name: str
    agency: str
    agency_en: str
    articles: tuple[Article, ...]
    looks: Looks = Looks()
