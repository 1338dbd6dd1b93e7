"""Both doors of a console that stays as it is, one after the other."""

from collections.abc import Iterator

import pytest

from bilateral.console.messages import AskedOfEngine, Role
from tests.console.open_doors import Door, both_doors


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Role, Door]]:
    with both_doors(tmp_path_factory.mktemp("presets")) as opened:
        yield opened


@pytest.fixture(params=list(Role))
def door(house: dict[Role, Door], request: pytest.FixtureRequest) -> Iterator[Door]:
    found = house[request.param]
    found.served.heard.clear()
    yield found
    assert [heard for heard in found.served.heard if isinstance(heard, AskedOfEngine)] == []
