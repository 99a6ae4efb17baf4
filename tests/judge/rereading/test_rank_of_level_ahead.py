"""Ranks that are said of a figure of another series than the one they are read of accuse nobody."""

from datetime import date

from service.model.report import Label
from tests.ground.test_prose import findings


def test_a_rank_behind_a_right_figure_is_not_refuted_of_what_nobody_ranked() -> None:
    text = (
        "The asylum backlog hit a new record. At the end of June 175,457 people were waiting to hear whether they would"
        " be granted refugee status, up 44% from 122,213 the year before and the highest since the count began in 2010."
    )
    found = findings(text, {"published": date(2023, 8, 24), "text": text})
    assert [one.quote for one in found if one.verdict is Label.CONTRADICTED] == []
