"""Over how many months a change is meant, where the words say so: "on the month", "year on year", "quarterly"."""

from collections.abc import Sequence

from service.model.mentions import Item

_UNITS = {"month": 1, "quarter": 3, "year": 12}
_ADJECTIVES = {"monthly": 1, "quarterly": 3, "annual": 12, "annually": 12, "yearly": 12, "12-month": 12}
_LEADS = frozenset(["on", "over", "for", "in"])
_REACH = 7  # items on either side of the figure


def months_compared(items: Sequence[Item], anchor: int) -> int | None:
    """The months between a figure's period and its base that the words near it name; None where they name none.

    Args:
        items: the sentence.
        anchor: item index of the figure; words beyond another figure are not its own.
    """
    after = _own(items[anchor + 1 : anchor + 1 + _REACH])
    before = list(reversed(_own(list(reversed(items[max(0, anchor - _REACH) : anchor])))))
    for words in ([i.word for i in after], [i.word for i in before]):
        found = _named([word for word in words if word != "-"])
        if found is not None:
            return found
    return None


def _own(items: Sequence[Item]) -> list[Item]:
    own: list[Item] = []
    for item in items:
        if item.quantity is not None:
            break
        own.append(item)
    return own


def _named(words: Sequence[str]) -> int | None:
    for at, word in enumerate(words):
        if word in _ADJECTIVES:
            return _ADJECTIVES[word]
        if word not in _UNITS or at == 0:
            continue
        lead = words[at - 2] if words[at - 1] == "the" and at > 1 else words[at - 1]
        doubled = words[at + 1 : at + 3] == ["on", word] or words[max(0, at - 2) : at] == [word, "on"]
        if doubled or (lead in _LEADS and words[at - 1] == "the" and lead != "in"):
            return _UNITS[word]
    return None
