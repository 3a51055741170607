"""Plan files in folders such as offices have."""

import pytest


@pytest.fixture(params=["plain", "2027 계획서 [수정 1] #100% (최종)?"])
def folder(request, tmp_path):
    path = tmp_path / request.param
    path.mkdir()
    return path


@pytest.fixture
def path(folder):
    return folder / "나눔 계획 [1].sspass"
