"""Averages of what was counted a sentence or two before: "stole £486,000 … made 324 transfers, averaging £1,500".

So is the crowd of so many games: "They took 41 points from 21 home matches. Gates totalled 207,900, an average crowd of
9,900".
"""

from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain, rows_before
from service.claims.relate.meant.taken_and_repaid import taken_before
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES

_STEPS = frozenset("transfers payments withdrawals transactions thefts cheques instalments invoices".split())
_AVERAGED = (["for", "an", "average", "of"], ["an", "average", "of"], ["averaging"], ["each", "averaging"])
_GAMES = frozenset("matches games fixtures".split())
_CROWDS = frozenset("gates crowds attendances gate attendance".split())
_CROWD = frozenset("crowd gate attendance".split())
_SUMMED = frozenset("totalled totaled total came totalling".split())
_LEADING = frozenset([",", "so", "or", "for", "an", "average", "of", "giving", "making"])
_NEAR = 3  # words of "gates came to"
_SENTENCES = 2  # before its own in which games are counted
_ONE = len(("transfers",))


def average_taken(sight: Sight) -> Meant | None:
    """What was taken, and in how many transfers, the figure right before it."""
    claim = sight.claim
    led = any(sight.lead[-len(words) :] == words for words in _AVERAGED)
    count = next(iter(sight.before[-1:]), None)
    if unit_of(claim) not in CURRENCIES or not led or not ends(sight.after) or count is None:
        return None
    quantity, taken = claim.quantity, taken_before(sight)
    if count.sentence is not claim.sentence or noun_of(count) not in _STEPS or not is_plain(count) or taken is None:
        return None
    own = [one for one in sight.before[:-1] if one.sentence is claim.sentence]
    if any(noun_of(one) in _STEPS or unit_of(one) in CURRENCIES for one in own):
        return None  # "144 payments and 56 withdrawals, for an average of", "spent £9,000 in 30 payments, averaging"
    whole = quantity is None or quantity.per != "" or value_of(taken) <= value_of(claim)
    return None if whole else ("average", (figure_of(taken), figure_of(count)))


def average_crowd(sight: Sight) -> Meant | None:
    """All who came, and the home games that one of the two sentences before counts."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    lead = sight.lead
    called = lead[-1:] == ["of"] and not _CROWD.isdisjoint(lead[-2:-1]) and _LEADING.issuperset(lead[:-2])
    if not called or "average" not in lead or len(own) != _ONE or not _is_of_all(own[0]):
        return None
    rows = [row for row in rows_before(sight) if row[0].sentence is not claim.sentence][:_SENTENCES]
    games = [one for row in rows for one in row if noun_of(one) in _GAMES and one.block is claim.block]
    if len(games) != _ONE or unit_of(claim) in APART | NO_COUNTS | CURRENCIES:
        return None
    home = "home" in games[0].sentence.words and "away" not in games[0].sentence.words
    return ("average", (figure_of(own[0]), figure_of(games[0]))) if home and is_plain(games[0]) else None


def _is_of_all(one: Claim) -> bool:
    """ "Gates totalled 207,900"."""
    ahead = one.sentence.before(one.span.start)[-_NEAR:]
    return is_plain(one) and not _CROWDS.isdisjoint(ahead) and not _SUMMED.isdisjoint(ahead)
