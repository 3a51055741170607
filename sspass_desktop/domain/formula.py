"""Formulas of cost lines (산출내역): read, computed exactly, written back in one form.

Grammar: a label may stand before the price; factors are numbers with free unit words, joined by
times, over, plus and minus, in round brackets where needed. The last "=" is optional and may be
followed by the printed result; an "=" before a number that is not money was typed for a times.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction
from functools import lru_cache

from sspass_desktop.domain.money import read_number
from sspass_desktop.domain.vocabulary import DOTS, MONEY_UNITS, TIMES_SIGNS, WORDS_SUFFIX


class Sign(Enum):
    """What stands between factors, as it is printed."""

    TIMES = "×"
    OVER = "/"
    PLUS = "+"
    MINUS = "−"
    OPEN = "("
    CLOSE = ")"
    EQUALS = "="


_SPELLED_UNITS = sorted(MONEY_UNITS, key=len, reverse=True)
_MONEY = re.compile("(" + "|".join(r"\s*".join(unit) for unit in _SPELLED_UNITS) + r")(?!\w)")
_PERCENT = "%"
_LONGEST = 300
"""In characters; beyond it brackets may be nested deeper than Python follows."""
_WHOLE_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Factor:
    """A number as typed and the words behind it ("1,200" and "천원", "3" and "개 시군")."""

    number: str
    unit: str = ""

    @property
    def count(self) -> Fraction:
        """The number without its unit."""
        return read_number(self.number)

    @property
    def scale(self) -> Fraction:
        """What the unit multiplies by: 천원 1,000, % a hundredth, other words 1."""
        if self.unit.startswith(_PERCENT):
            return Fraction(1, _WHOLE_PERCENT)
        match = _MONEY.match(self.unit)
        return Fraction(MONEY_UNITS["".join(match[1].split())] if match else 1)

    @property
    def value(self) -> Fraction:
        """The number in won, or plain."""
        return self.count * self.scale

    @property
    def plain_unit(self) -> str:
        """The unit behind ``value``: 천원 becomes 원, other words stay."""
        match = _MONEY.match(self.unit)
        return f"{WORDS_SUFFIX}{self.unit[match.end() :]}" if match else self.unit

    @property
    def is_money(self) -> bool:
        """Whether the unit is one of money."""
        return _MONEY.match(self.unit) is not None

    @property
    def is_rate(self) -> bool:
        """Whether the unit is a per cent sign."""
        return self.unit.startswith(_PERCENT)

    @property
    def text(self) -> str:
        """As printed."""
        return self.number + self.unit


Token = Factor | Sign


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that was understood. ``value`` is in won and may be broken.

    ``result`` is what was printed behind the last "=", if anything; ``typed_equals``: an "=" stood
    for a times (in ``tokens`` it is one).
    """

    label: str
    tokens: tuple[Token, ...]
    value: Fraction
    result: Factor | None = None
    typed_equals: bool = False

    @property
    def factors(self) -> tuple[Factor, ...]:
        """All numbers, in order."""
        return tuple(token for token in self.tokens if isinstance(token, Factor))

    @property
    def is_product(self) -> bool:
        """Whether factors are only multiplied and divided, without brackets."""
        signs = {token for token in self.tokens if isinstance(token, Sign)}
        return signs <= {Sign.TIMES, Sign.OVER}

    @property
    def price(self) -> Factor | None:
        """The one factor that is money, or a first one without unit; None if that is not clear."""
        money = [factor for factor in self.factors if factor.is_money]
        if len(money) == 1:
            return money[0]
        first = self.factors[0]
        return first if not money and not first.unit else None

    @property
    def text(self) -> str:
        """The formula without label and closing "=", one form for all ways of typing it."""
        before = (None, *self.tokens)
        words = (_spaced(token, last) for token, last in zip(self.tokens, before, strict=False))
        return "".join(words).replace("( ", "(").strip()


_OPERATIONS = (Sign.TIMES, Sign.OVER, Sign.PLUS, Sign.MINUS)


def _spaced(token: Token, before: Token | None) -> str:
    if isinstance(token, Factor):
        return token.text
    if token is Sign.MINUS and before in _OPERATIONS:
        return "△"  # the sign of a number, not a second operation
    return f" {token.value} " if token in (Sign.PLUS, Sign.MINUS) else token.value


@lru_cache(maxsize=4096)
def read_formula(text: str) -> Formula | None:
    """Understand a formula; None if the text is none, is no line's length, or holds no price."""
    if len(text) > _LONGEST:
        return None
    plain = _plain(text)
    for start in _starts(plain):
        label = plain[:start].strip()
        if _PRICE_IN_WORDS.search(label) or label.endswith(_OPERATORS):
            return None
        if label.endswith("~"):  # the end of a span: "8월~12월 100천원×5개월"
            continue
        if label.count("(") > label.count(")"):  # a bracket stays open
            continue
        formula = _parse(tuple(_tokens(plain[start:])))
        if formula is not None and _has_price(formula, labelled=bool(label)):
            return replace(formula, label=text[:start].strip())
    return None


def split_label(text: str) -> tuple[str, str]:
    """Part the words before the price from the formula as typed; all is formula if unreadable."""
    formula = read_formula(text)
    if formula is None or not formula.label:
        return "", text.strip()
    return formula.label, text.lstrip()[len(formula.label) :].strip()


def printed(text: str) -> str:
    """Write for print: × for every times, one blank before the closing "=", no label.

    What is no formula stays as typed.
    """
    formula = read_formula(text)
    if formula is None:
        return text.strip()
    result = f" {formula.result.text}" if formula.result else ""
    return f"{formula.text} ={result}"


_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def _plain(text: str) -> str:
    """Make full-width signs plain, one for one, so that places in the text stay."""
    return re.sub(r"\s", " ", text).translate(_WIDE)


_NUMBER = r"\d+(?:,\d+)*(?:\.\d+)?"  # commas in wrong places too: a lost digit is to be found
_OPERATORS = (*TIMES_SIGNS, "=", "+", "/", "÷")
_START = re.compile(r"(?<![\d,.])\d|\(|[−△▲](?=\s*\d)")
_PRICE_IN_WORDS = re.compile(rf"{_NUMBER}\s*{_MONEY.pattern}", re.ASCII)


def _starts(plain: str) -> Iterator[int]:
    """Where the formula may begin: at the text, at each number, bracket or minus in it."""
    stripped = len(plain) - len(plain.lstrip())
    yield stripped
    yield from (m.start() for m in _START.finditer(plain) if m.start() > stripped)


_AHEAD = r"(?=\s*[\d(△▲−–-])"
_TOKEN = re.compile(
    rf"(?P<number>{_NUMBER})"
    rf"|(?P<times>[{re.escape(TIMES_SIGNS)}]|[{DOTS}]{_AHEAD}|(?<![A-Za-z])[xX]{_AHEAD})"
    rf"|(?P<over>÷|/{_AHEAD})"
    rf"|(?P<plus>\+{_AHEAD})"
    rf"|(?P<minus>[-−–△▲]{_AHEAD})"
    r"|(?P<open>\()|(?P<close>\))|(?P<equals>=)|(?P<space>\s+)|(?P<word>.)",
    re.ASCII,
)
_SIGNS = {
    "times": Sign.TIMES,
    "over": Sign.OVER,
    "plus": Sign.PLUS,
    "minus": Sign.MINUS,
    "open": Sign.OPEN,
    "close": Sign.CLOSE,
    "equals": Sign.EQUALS,
}
_REMARK = re.compile(r"\([^()]*\)")


def _tokens(plain: str) -> Iterator[Token | str]:
    """Cut into numbers with their unit words, and signs; words that follow no number stay text.

    A bracket right behind a number or its unit is a remark and belongs to the unit.
    """
    place = 0
    factor: Factor | None = None
    while place < len(plain):
        match = _TOKEN.match(plain, place)
        if match is None:  # pragma: no cover - the last branch takes any character
            return
        kind, end = match.lastgroup or "", match.end()
        remark = _REMARK.match(plain, place) if kind == "open" and factor else None
        if factor and (kind in ("word", "space") or remark):
            end = remark.end() if remark else end
            factor = replace(factor, unit=factor.unit + plain[place:end])
        else:
            if factor:
                yield replace(factor, unit=factor.unit.strip())
            factor = Factor(match.group()) if kind == "number" else None
            if kind in _SIGNS:
                yield _SIGNS[kind]
            elif kind == "word":
                yield match.group()
        place = end
    if factor:
        yield replace(factor, unit=factor.unit.strip())


def _parse(tokens: tuple[Token | str, ...]) -> Formula | None:
    """Settle what each "=" means and compute; None if that cannot be."""
    body, result, typed = _settle_equals(tokens)
    expression = tuple(token for token in body if not isinstance(token, str))
    if len(expression) != len(body):
        return None
    reader = _Reader(expression)
    value = reader.sum()
    if value is None or not reader.at_end:
        return None
    return Formula("", expression, value, result, typed)


def _settle_equals(
    tokens: tuple[Token | str, ...],
) -> tuple[tuple[Token | str, ...], Factor | None, bool]:
    """Part body and printed result; an "=" before a number that is not money becomes a times."""
    body: list[Token | str] = []
    typed = False
    for place, token in enumerate(tokens):
        if token is not Sign.EQUALS:
            body.append(token)
            continue
        rest = tokens[place + 1 :]
        if all(isinstance(word, str) for word in rest):
            return tuple(body), None, typed
        head = rest[0]
        if len(rest) == 1 and isinstance(head, Factor) and (head.is_money or not head.unit):
            return tuple(body), head, typed
        typed = isinstance(head, Factor) and bool(head.unit) and not head.is_money
        body.append(Sign.TIMES if typed else token)
    return tuple(body), None, typed


class _Reader:
    """Computes an expression from left to right; None wherever it does not hold."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self._tokens = tokens
        self._place = 0

    @property
    def at_end(self) -> bool:
        return self._place == len(self._tokens)

    def sum(self) -> Fraction | None:
        value = self._product()
        while value is not None and (sign := self._take(Sign.PLUS, Sign.MINUS)):
            term = self._product()
            if term is None:
                return None
            value += term if sign is Sign.PLUS else -term
        return value

    def _product(self) -> Fraction | None:
        value = self._signed()
        while value is not None and (sign := self._take(Sign.TIMES, Sign.OVER)):
            factor = self._signed()
            if factor is None or (sign is Sign.OVER and factor == 0):
                return None
            value = value * factor if sign is Sign.TIMES else value / factor
        return value

    def _signed(self) -> Fraction | None:
        if self._take(Sign.MINUS):
            value = self._single()
            return None if value is None else -value
        return self._single()

    def _single(self) -> Fraction | None:
        if self._take(Sign.OPEN):
            value = self.sum()
            return value if self._take(Sign.CLOSE) else None
        if self.at_end or not isinstance(token := self._tokens[self._place], Factor):
            return None
        self._place += 1
        return token.value

    def _take(self, *signs: Sign) -> Sign | None:
        token = None if self.at_end else self._tokens[self._place]
        if not isinstance(token, Sign) or token not in signs:
            return None
        self._place += 1
        return token


def _has_price(formula: Formula, *, labelled: bool) -> bool:
    """A formula holds money, or a plain number to start from: "3회" and "공책 2권" are none."""
    if any(factor.is_money for factor in formula.factors):
        return True
    plain = any(not factor.unit for factor in formula.factors)
    return plain and (not labelled or len(formula.factors) > 1)
