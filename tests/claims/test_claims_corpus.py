"""Sentences in, claims and verdicts out; ``corpus.py`` beside this file says how the corpora are written."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from service.claims import KIND_BY_NAME, KINDS
from service.model.claims import Claim
from service.model.report import Finding, Label
from service.model.windows import Window
from service.pipeline import extract
from service.read import read
from service.store.interface import Store
from tests.claims.corpus import MARK, Corpus, amount, corpora, days_of, said, told, unmarked
from tests.tables import checked, store_of

CORPORA = corpora()
SAID = [
    pytest.param(kind, group, sentence, id=f"{kind}: {sentence}")
    for kind, corpus in CORPORA.items()
    for group, sentence in said(corpus)
]
SILENT = [
    pytest.param(kind, group, sentence, id=f"{kind}: {sentence}")
    for kind, corpus in CORPORA.items()
    for group in corpus["silent"]
    for sentence in group["says"]
]
VERDICTS = [
    pytest.param(kind, case, id=f"{kind}: {case['text']}")
    for kind, corpus in CORPORA.items()
    for case in corpus["verdict"]
]
VERDICT = frozenset(
    "text label published known_at language data reason actual discrepancy diagnosis caution severity reverses basis"
    " base period message replacement".split()
)
"""What a ``[[verdict]]`` may say."""

StoreOf = Callable[..., Store]


@pytest.fixture(scope="session")
def store_for(tmp_path_factory: pytest.TempPathFactory) -> StoreOf:
    """The store of a kind's tables, with other figures in the first one where a case brings its own."""
    opened: dict[tuple[str, str], Store] = {}

    def build(kind: str, data: Mapping[str, Any] | None = None) -> Store:
        key = (kind, repr(data))
        if key not in opened:
            first, *others = CORPORA[kind]["table"]
            tables = [first if data is None else {**first, "values": data}, *others]
            opened[key] = store_of(tmp_path_factory.mktemp(kind), tables)
        return opened[key]

    return build


def claims_of(sentence: str, corpus: Corpus, group: Mapping[str, Any], store: Store) -> tuple[Claim, ...]:
    published = group.get("published", corpus["published"])
    language = group.get("language", corpus.get("language", "en-GB"))
    return extract(read(unmarked(sentence), published=published, language=language), store).claims


@pytest.mark.parametrize(("kind", "group", "sentence"), SAID)
def test_claim(kind: str, group: Mapping[str, Any], sentence: str, store_for: StoreOf) -> None:
    claims = claims_of(sentence, CORPORA[kind], group, store_for(kind))
    own = [claim for claim in claims if claim.kind == kind]
    assert [claim.span.of(claim.block.text) for claim in own] == MARK.findall(sentence)
    expected = group["expect"] if isinstance(group["expect"], list) else [group["expect"]]
    assert [told(claim) for claim in own] == expected
    assert len({claim.span for claim in claims}) == len(claims), "two claims have one span"


@pytest.mark.parametrize(("kind", "group", "sentence"), SILENT)
def test_silence(kind: str, group: Mapping[str, Any], sentence: str, store_for: StoreOf) -> None:
    claims = claims_of(sentence, CORPORA[kind], group, store_for(kind))
    assert [claim.span.of(sentence) for claim in claims if claim.kind == kind] == [], group["why"]


@pytest.mark.parametrize(("kind", "case"), VERDICTS)
def test_verdict(kind: str, case: Mapping[str, Any], store_for: StoreOf) -> None:
    assert VERDICT.issuperset(case), "a field that no verdict has"
    corpus, text = CORPORA[kind], unmarked(case["text"])
    published = case.get("published", corpus["published"])
    store = store_for(kind, case.get("data"))
    language = case.get("language", corpus.get("language", "en-GB"))
    report = checked(text, store, published, known_at=case.get("known_at"), language=language)
    start = case["text"].index("‹")
    (finding,) = [f for f in report.findings if f.offset == start and f.kind == kind]
    assert finding.quote == MARK.findall(case["text"])[0]
    found = facts_of(finding)
    expected = {name: case[name] for name in case if name in found}
    assert {name: found[name] for name in expected} == expected
    assert case.get("message", "") in finding.message
    others = [f.quote for f in report.findings if f is not finding and f.verdict is Label.CONTRADICTED]
    assert others == [], "a figure beside it is accused"


def facts_of(finding: Finding) -> dict[str, Any]:
    """The finding in the words of a ``[[verdict]]``."""
    return {
        "label": finding.verdict.value,
        "reason": finding.reason.value if finding.reason else "",
        "severity": finding.severity.value,
        "reverses": finding.reverses,
        "actual": amount(finding.actual.value) if finding.actual else "",
        "discrepancy": amount(finding.discrepancy.absolute) if finding.discrepancy else "",
        "diagnosis": finding.diagnosis.code if finding.diagnosis else "",
        "caution": ", ".join(caution.code for caution in finding.cautions),
        "basis": ", ".join(check.basis for check in finding.checks),
        "period": "" if finding.period is None else days_of(finding.period),
        "base": "" if finding.base_period is None else days_of(finding.base_period),
        "replacement": ", ".join(replacement.value for replacement in finding.replacements),
    }


def test_every_kind_has_a_corpus_of_its_own() -> None:
    assert set(CORPORA) == set(KIND_BY_NAME)


@pytest.mark.parametrize("kind", sorted(CORPORA))
def test_corpus_is_whole(kind: str) -> None:
    corpus = CORPORA[kind]
    assert len([*said(corpus)]) >= 12, "twelve sentences at least that make the claim"
    labels = {case["label"] for case in corpus["verdict"]}
    assert labels >= {"supported", "contradicted"}, "a verdict of either kind"
    assert corpus["silent"], "a sentence that does not make the claim"
    assert all(group["why"] and group["says"] for group in corpus["silent"])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_shape_is_exercised(kind: Any, store_for: StoreOf) -> None:
    corpus = CORPORA[kind.name]
    claims = [
        claim
        for group, sentence in said(corpus)
        for claim in claims_of(sentence, corpus, group, store_for(kind.name))
        if claim.kind == kind.name
    ]
    assert {shape.text for shape in kind.shapes} - {claim.shape for claim in claims} == set()


def test_no_sentence_is_written_twice() -> None:
    sentences = [sentence for corpus in CORPORA.values() for _, sentence in said(corpus)]
    assert len(set(sentences)) == len(sentences)


def test_amounts_are_told_without_idle_zeros() -> None:
    assert [amount(value) for value in (None, Decimal("-4.80"), Decimal(1200))] == ["", "-4.8", "1200"]


def test_days_are_told_short() -> None:
    windows = [Window.year(2024), Window.quarter(2024, 2), Window.month(2024, 5), Window.day(date(2024, 5, 3))]
    assert [days_of(window) for window in windows] == ["2024", "2024-Q2", "2024-05", "2024-05-03"]
    assert days_of(Window.months(2024, 6, 6)) == "2024-01/2024-06"
    assert days_of(Window(date(2024, 1, 1), date(2024, 9, 29))) == "2024-01-01/2024-09-29"
