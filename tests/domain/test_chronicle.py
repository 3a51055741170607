from datetime import date

from sspass_desktop.domain.chronicle import completed
from sspass_desktop.domain.organisation import EventKind, ExternalGrant, HistoryEvent, Organisation

DAY = date(2029, 3, 2)
OURS = Organisation(
    "한빛원",
    history=(HistoryEvent(DAY, "새벽시 돌봄센터를 맡아 문을 염"),),
    external_grants=(ExternalGrant("새벽 사업", "", 7, 2029),),
)


def test_what_is_new_comes_behind():
    later = HistoryEvent(date(2030, 1, 9), "새벽시 돌봄센터를 맡아 문을 염")
    award = HistoryEvent(DAY, "새벽시 돌봄센터를 맡아 문을 염", EventKind.AWARD)
    grant = ExternalGrant("새벽 사업", "", 9, 2030)
    found = completed(
        OURS, Organisation("다른 이름", history=(later, award), external_grants=(grant,))
    )
    assert found.name == "한빛원"
    assert found.history == (*OURS.history, later, award)
    assert found.external_grants == (*OURS.external_grants, grant)


def test_the_same_in_other_words_is_known():
    near = HistoryEvent(DAY, "새벽특별시 돌봄센터 맡아 문을 염")
    grant = ExternalGrant("새벽  사업", "", 7, 2029)
    assert completed(OURS, Organisation(history=(near,), external_grants=(grant,))) == OURS


def test_two_events_of_one_day_are_two():
    other = HistoryEvent(DAY, "업무협약 체결")
    assert completed(OURS, Organisation(history=(other,))).history == (*OURS.history, other)
