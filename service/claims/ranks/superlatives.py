"""Which words are superlatives: by their ending, but for words that merely look like it; and which way some rank."""

from collections.abc import Sequence

NEGATING = frozenset("not n't never hasn't haven't wasn't hadn't isn't weren't last".split())
UNMATCHED = frozenset("unmatched unseen unequalled unequaled unsurpassed unrivalled unparalleled".split())
"""What is not seen again, in one word."""
DENYING = NEGATING | UNMATCHED | {"only", "no"}
"""Words at which a superlative may begin that is told by what has not been: "not so low since"."""
EQUALLING = frozenset("equalling equaling equalled equaled matching matched".split())
FRESH = frozenset("new fresh all".split())
TOLD_BY_ALL = EQUALLING | FRESH | {"any", "back", "than"}
"""Words at which one is looked for that is told by a comparison with all others: "higher than at any time"."""
HIGHEST = frozenset(
    (
        "highest largest biggest heaviest most busiest fastest quickest strongest greatest steepest sharpest dearest"
        " costliest priciest warmest hottest tightest longest deadliest"
    ).split()
)
LOWEST = frozenset(
    (
        "lowest smallest slowest fewest weakest least quietest cheapest coolest coldest feeblest slimmest mildest"
        " gentlest slackest shortest tamest softest"
    ).split()
)
HIGHER = frozenset(
    (
        "higher more bigger larger faster quicker greater stronger dearer steeper busier warmer hotter better deadlier"
    ).split()
)
LOWER = frozenset("lower less fewer smaller slower weaker cheaper quieter colder cooler".split())
SO = frozenset(["so", "this", "that", "as", "quite"])
HIGH = frozenset(
    "high much many fast large big strong dear expensive costly pricey steep busy warm hot tight great rapid"
    " fierce rapidly quickly deadly lethal".split()
)
LOW = frozenset("low little few slow small weak cheap quiet cold cool slack feeble modest tame slowly".split())
WORSE = frozenset(["worse", "better"])
"""What is worse of unemployment is higher, of takings lower: the words do not say which."""
BY_FAR = frozenset(["much", "far", "significantly", "markedly", "substantially"])
"""With one of these, what was a little higher is not counted."""
EITHER = frozenset(["best", "worst"])
"""What is best of takings is the highest, of unemployment the lowest: the words do not say which."""
LENGTHS = frozenset(["longest", "shortest"])
"""What a queue is at: "the backlog is at its shortest since 2022"; but "the longest run" is of something else."""
_OF_PRICES = frozenset("dearest costliest priciest cheapest".split())
_OF_WARMTH = frozenset("warmest hottest coolest coldest mildest".split())
_OF_DEATHS = frozenset(["deadly", "deadlier", "deadliest", "lethal"])
_OF_PACE = _OF_WARMTH - {"coldest"}
_PACED = frozenset("inflation reading pace rate print core increase growth".split())
OF_TRAFFIC = frozenset("busiest busier busy quietest quieter quiet".split())
_NO_TRAFFIC = frozenset("deaths percent index GBP USD celsius ppm tonnes".split()) | {"per million"}
_IRREGULAR = frozenset("first most least best worst record".split())
_NOT = frozenset(
    (
        "latest interest west east test rest request invest protest harvest forest modest honest guest quest contest"
        " suggest southwest northwest southeast northeast arrest digest manifest conquest inquest attest unrest priest"
        " midwest behest earnest"
    ).split()
)


def is_superlative(word: str) -> bool:
    """Whether a word in lower case puts something first: "first", "highest", "worst", "record"."""
    if word in _IRREGULAR:
        return True
    return len(word) > 5 and word.endswith("est") and word not in _NOT


def may_rank(word: str, unit: str) -> bool:
    """Whether a superlative can be said of what is measured in ``unit``: nothing is the hottest but a temperature."""
    if word in OF_TRAFFIC:
        return unit not in _NO_TRAFFIC
    if word in _OF_DEATHS:
        return unit == "deaths"
    if word in _OF_WARMTH:
        return unit == "celsius"
    return word not in _OF_PRICES or unit in ("GBP", "USD", "EUR", "index")


def may_all_rank(words: Sequence[str], unit: str) -> bool:
    """Whether all words of a superlative can be said of what is measured in ``unit``.

    "The mildest reading", "the hottest inflation": of a rate, words of warmth say how fast it goes.
    """
    paced = unit == "percent" and not _PACED.isdisjoint(words)
    return all(may_rank(word, unit) or (paced and word in _OF_PACE) for word in words)
