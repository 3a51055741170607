"""The signs and letters that open a line of an outline."""

import re

DASHES = "-–—‐−―－‒‑⁃﹣"
DOTS = "•∙·ㆍ・⋅‧"
ARROWS = "▣▶▷►▸▹→⇒➡➜➔➙➝➞➤➢⇨⇛☞☛↪⮕➠"
ROUNDS = "○●◦◎⊙◯〇❍⚪◉"
SIGNS = f"◆◇❖■□▪▫★☆※✓✔◈▲△⊕▢☐❏{ROUNDS}{ARROWS}{DOTS}"
"""Signs that open a line of an outline; dashes and dots that stand for one."""

WRITTEN_ARROW = re.compile(r"(?:[-=]{1,2}>|&gt;&gt;)\s*(?=\S)")
"""An arrow put together of two letters."""

ROUND_SIGNS = {"o": "○", "O": "○", "ㅇ": "○", "◯": "○", "〇": "○", "❍": "○"}
"""What stands for a circle where a conversion had no better letter."""

LETTER_SIGN = re.compile(r"([oOㅇ])\s+(?=\S)")
"""A letter typed for a circle."""

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
NUMBER_ROWS = (CIRCLED, "❶❷❸❹❺❻❼❽❾❿", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽", "➀➁➂➃➄➅➆➇➈➉", "➊➋➌➍➎➏➐➑➒➓", "㉮㉯㉰㉱㉲㉳")
NUMBERED = "".join(NUMBER_ROWS)
"""Numbers that are one sign."""

LETTERED = "가나다라마바사아자차카타파하"
"""Letters that number, in their order."""

CLEAR_TAGS = ("신설", "신규", "유지", "축소", "폐지")
"""As last word of a title these are always a tag; the others may be part of the title."""
