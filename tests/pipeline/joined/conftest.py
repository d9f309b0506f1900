"""The kit in two languages as a list of rows, for tests that make nothing."""

from pathlib import Path

import pytest
from tests.pipeline.builds import order_in
from tests.pipeline.joined.two_languages import two_languages

from presskit.pipeline.composing import compose_all
from presskit.pipeline.new_build import open_workshop
from presskit.pipeline.row import Row
from presskit.pipeline.selection import Wanted, wanted_of
from presskit.pipeline.worklist import work_list

Listing = tuple[Wanted, list[Row]]


@pytest.fixture(scope="session")
def listing(tmp_path_factory: pytest.TempPathFactory) -> Listing:
    """What is wanted, and the rows of it."""
    order = order_in(two_languages(tmp_path_factory.mktemp("listed")))
    workshop = open_workshop(order, Path("fonts"))
    wanted = wanted_of(workshop.kit, workshop.partners, order)
    return wanted, work_list(order, workshop, wanted, compose_all(workshop, wanted))
