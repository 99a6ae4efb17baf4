"""Words without one of which a sentence holds nothing for a relation to find."""

AVERAGES = frozenset(["average", "averaging", "averaged", "mean"])
COINS = frozenset(["pound", "dollar", "euro"])
EACH = frozenset(["each", "every"])
EXTRA = frozenset(["extra", "additional", "missing", "added", "lost"])
GAPS = frozenset("gap lead difference gulf shortfall deficit surplus majority margin spread".split())
"""What lies between two figures."""
IN_ALL = frozenset(["all", "total", "altogether", "together"])
JUNIORS = frozenset(["senior", "junior"])
LACKING = frozenset(["short", "leaving", "leaves"])
LEADS = frozenset("lead majority margin advantage cushion plurality".split())
LEFT = frozenset("profit loss surplus deficit shortfall overspend overspending underspend overrun".split())
"""What is left of what came in when what went out is taken off."""
OLDER = frozenset(["older", "younger"])
BEATING = frozenset(["beat", "beats", "beating", "exceed", "exceeded", "exceeds", "outnumber", "outnumbered"])
OWED = frozenset(["left", "go", "owed", "owing", "outstanding", "remain", "remains"])
PREMIUMS = frozenset(["premium", "difference", "markup", "surcharge"])
RESTS = frozenset("rest remaining other leaving leaves left remain remained remains still".split())
RESULTING = frozenset(
    "raise raises bring brings earn earns"
    " taking bringing raising earning grossing netting making costing worth totalling totaling putting brought raised"
    " paid cost made took yielding meaning".split()
)
SAVES = frozenset(["saves", "saved"])
SAVINGS = frozenset(["saving", "discount", "reduction"])
SWINGS = frozenset("swing turnaround turnround reversal".split())
TIMED = frozenset(["quicker", "faster", "slower", "longer", "shorter", "sooner"])
TOGETHER = frozenset(["together", "combined", "altogether", "told", "between"])
TRAILING = frozenset(["behind", "ahead", "adrift", "apart"])
