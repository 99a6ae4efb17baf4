"""Every family of templates, and the sentences that they make."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from tests.claims_self.everyday import (
    averages,
    changes,
    conversions,
    differences,
    doubled,
    multiples,
    points,
    shares,
    totals,
)
from tests.claims_self.everyday.drawn import Family, Words

MODULES = (averages, changes, conversions, differences, doubled, multiples, points, shares, totals)


@dataclass(frozen=True)
class Made:
    """A sentence that is true, and its copy that is not where one figure must be flagged."""

    template: str
    true: str
    wrong: str | None


def made(family: Family, draws: int, seed: int) -> Iterator[Made]:
    """So many sentences of each template; the same seed gives the same ones."""
    for template in (*family.paired, *family.unpaired):
        random = Random(f"{seed} {template}")
        for _ in range(draws):
            words, slip = family.draw(random)
            wrong = _filled(template, {**words, **slip}) if template in family.paired else None
            yield Made(template, _filled(template, words), wrong)


def _filled(template: str, words: Words) -> str:
    text = template.format_map(words)
    return text[0].upper() + text[1:]
