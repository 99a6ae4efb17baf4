"""Each pass over the verdicts is found where its table says it lies."""

import pytest

from service.judge import passes

_PASSES = [one for one in vars(passes).values() if isinstance(one, passes.Pass)]


@pytest.mark.parametrize("one", _PASSES, ids=lambda one: one.place)
def test_is_found_where_the_table_says(one: passes.Pass) -> None:
    """A pass over no verdicts gives none: its file is there, and its function takes them."""
    assert callable(passes._function(one.place))


def test_a_text_without_verdicts_needs_no_pass() -> None:
    """What has nothing to look at is not read."""
    assert not any(one.needed(()) for one in _PASSES)
