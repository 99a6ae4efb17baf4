"""Figures that are terms of a rule: "by whichever is highest: 2.5%, inflation or growth in earnings".

What a rule sets is no measurement. A term that owns its figure is one: "inflation of 1.7%", "earnings, at 3.9%".
"""

from service.model.mentions import Item, Row

CHOOSING = frozenset("whichever highest higher greatest greater largest larger biggest bigger lowest lower".split())
"""Words one of which a rule of that kind holds."""
_WHICHEVER = frozenset(["whichever"])
_JOINTS = frozenset([",", ":", "or", "and", "plus", "–", "—"])
_FOLLOWING = frozenset([",", ".", ";", ")", "or", "and", "plus", "–", "—", "whichever"])
_WAITING = frozenset(["will", "would", "should", "could", "may", "might"])
_AWAITED = 14  # items from a figure to "at which the Bank of England says it will"
_ENDING = frozenset([";", "but", "while", "whereas", "which", "when"])


def is_term_of_rule(items: Row, index: int) -> bool:
    """Whether a figure stands alone in the list of a rule, which chooses among what is listed.

    Args:
        items: the sentence.
        index: the figure.
    """
    if CHOOSING.isdisjoint(items.said) or not index or items[index].quantity is None:
        return False
    ends = index + 1 == len(items) or items[index + 1].word in _FOLLOWING
    if not ends or not (_is_listed(items, index) or _is_first_of_choice(items, index)):
        return False
    if not _WHICHEVER.isdisjoint(items.said):
        return True
    return any(_opens_choice(items, at, index) for at in items.places(CHOOSING) if at < index)


def is_awaited(items: Row, index: int) -> bool:
    """ "The 7% at which the Bank says it will think again": a mark that something waits for, which need not have come.

    But "the 5.25% at which it had stood for a year" was reached.

    Args:
        items: the sentence.
        index: the figure.
    """
    if items.words[index + 1 : index + 3] != ("at", "which"):
        return False
    behind = items.words[index + 3 : index + _AWAITED]
    closed = next((n for n, word in enumerate(behind) if word in _FOLLOWING), len(behind))
    return not _WAITING.isdisjoint(behind[:closed])


def _is_listed(items: Row, index: int) -> bool:
    """ "Pay or 2.5%", "the higher of 2.5%", "or by 2.5%"; but "a rate of 2.5%", "up by 2.5%", "inflation, 1.7%,"."""
    lead, before = items[index - 1].word, items[index - 2].word if index > 1 else ""
    if lead == "," and items.words[index + 1 : index + 2] == (",",):
        return False
    return lead in _JOINTS or (lead == "of" and before in CHOOSING) or (lead == "by" and before in _JOINTS)


def _is_first_of_choice(items: Row, index: int) -> bool:
    """ "Pensions rise by 2.5%, September's CPI or earnings, whichever is highest": the first of what is listed."""
    which = next((at for at in items.places(_WHICHEVER) if at > index), index)
    behind = items.words[index + 1 : which]
    listed = behind[:1] == (",",) and "or" in behind and _ENDING.isdisjoint(behind)
    return items.words[index - 1] == "by" and listed


def _opens_choice(items: Row, at: int, index: int) -> bool:
    """ "The highest of prices, pay or 2.5%": not "the highest of the year, 2.5%"."""
    if items.words[at + 1 : at + 2] != ("of",) or items.words[at - 1] != "the":
        return False
    behind: tuple[Item, ...] = tuple(items[at + 2 :])
    end = next((n for n, item in enumerate(behind, at + 2) if item.word in _ENDING), len(items))
    return index < end and not {"or", "and"}.isdisjoint(items.words[at + 2 : end])
