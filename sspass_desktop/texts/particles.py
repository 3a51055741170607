"""Korean particles: their form follows the last sound of the word, also of figures and signs."""

import re

_TAIL = re.compile(r"(\([^()]*\)|[^\w%])+$")
_FIRST, _LAST, _FINALS, _RIEUL = 0xAC00, 0xD7A3, 28, 8
_DIGIT_FINALS = {"0": 21, "1": _RIEUL, "3": 16, "6": 1, "7": _RIEUL, "8": _RIEUL}
_LETTER_FINALS = {"L": _RIEUL, "R": _RIEUL, "M": 16, "N": 4}


def topic(word: str) -> str:
    """은 or 는."""
    return word + ("은" if _final(word) else "는")


def subject(word: str) -> str:
    """이 or 가."""
    return word + ("이" if _final(word) else "가")


def object_(word: str) -> str:
    """을 or 를."""
    return word + ("을" if _final(word) else "를")


def with_(word: str) -> str:
    """과 or 와."""
    return word + ("과" if _final(word) else "와")


def towards(word: str) -> str:
    """으로 or 로; ㄹ counts as open."""
    return word + ("으로" if _final(word) not in (0, _RIEUL) else "로")


def _final(word: str) -> int:
    """The final consonant as it is spoken, 0 if there is none.

    Closing signs and remarks in brackets are passed over; figures are read one by one, which
    also fits 십, 백, 천 and 만; Latin letters are read by their names.
    """
    last = (_TAIL.sub("", word) or word)[-1:].upper()
    if last and _FIRST <= ord(last) <= _LAST:
        return (ord(last) - _FIRST) % _FINALS
    return _DIGIT_FINALS.get(last, 0) or _LETTER_FINALS.get(last, 0)
