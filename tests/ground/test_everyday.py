"""No true sentence of everyday news is accused, and what is marked as read is read whole.

The sentences are made in ``everyday/`` of the packaged figures: a few of each template, all over the years.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

import pytest

from service.model.report import Label
from service.store.interface import Store
from tests.ground.everyday import counts, daily_boats, jobs_and_sales, prices, rates, stocks, values_in_force, years
from tests.ground.everyday.sentences import Scene, Template, sample, templates
from tests.tables import checked, real_store

NATURES: Mapping[str, Callable[[Store], Iterator[Scene]]] = {
    "counts": counts.scenes,
    "daily_boats": daily_boats.scenes,
    "jobs_and_sales": jobs_and_sales.scenes,
    "prices": prices.scenes,
    "rates": rates.scenes,
    "stocks": stocks.scenes,
    "values_in_force": values_in_force.scenes,
    "years": years.scenes,
}
FROM_EACH = 3
CHECKED = frozenset([Label.SUPPORTED, Label.IMPRECISE])
CASES = [(nature, template) for nature in NATURES for template in templates(nature)]


@cache
def scenes(nature: str) -> Sequence[Scene]:
    return list(NATURES[nature](real_store()))


@pytest.mark.parametrize(
    ("nature", "template"), CASES, ids=[f"{nature}: {template.says}" for nature, template in CASES]
)
def test_everyday_sentences(nature: str, template: Template) -> None:
    sentences = list(sample(template, scenes(nature), FROM_EACH))
    assert sentences, "no scene has the facts of this template"
    for day, text in sentences:
        found = checked(text, real_store(), day).findings
        assert not [(day, text, f.quote, f.message) for f in found if f.verdict is Label.CONTRADICTED]
        if template.read:
            assert found, (day, text)
            assert not [(day, text, f.quote, f.message) for f in found if f.verdict not in CHECKED]
