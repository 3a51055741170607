from datetime import date

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Facility
from sspass_desktop.domain.validity import in_year


def facility(name, first=None, last=None):
    return Facility(Uid(name), name, valid_from=first, valid_to=last)


def test_what_ended_before_the_year_or_begins_after_it_is_left_out():
    kept = [
        facility("always"),
        facility("ends", last=date(2027, 1, 1)),
        facility("begins", date(2027, 12, 31)),
    ]
    left = [facility("ended", last=date(2026, 12, 31)), facility("later", date(2028, 1, 1))]
    assert in_year([*left, *kept], 2027) == tuple(kept)
