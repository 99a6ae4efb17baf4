"""Words without one of which a sentence holds nothing for a relation to find."""

ACCOUNTING = frozenset(["accounted", "accounting", "accounts"])
MAKING_UP = frozenset(["made", "makes", "make"])
ALL_OF_IT = frozenset(["total", "whole", "budget", "pot", "money", "package", "sum"])
AMOUNTING = frozenset(
    "was is were amounts amounted comes came works worked adds added represents represented equals equalled".split()
)
"""How much a move comes to."""
APART_WORDS = frozenset(
    "gap gulf difference spread divide disparity differential chasm discrepancy variance lead margin advantage edge"
    " premium discount cushion shortfall deficit disadvantage".split()
)
"""What the distance of two figures is called, and no distance of one from all others."""
AVERAGES = frozenset(["average", "averaging", "averaged", "mean"])
COINS = frozenset(["pound", "dollar", "euro"])
BEING_PART = (
    *([verb, "up"] for verb in ("make", "makes", "made", "making", "take", "took", "taking")),
    *([verb, "for"] for verb in ("account", "accounts", "accounted", "accounting")),
    *(
        [verb, "to"]
        for verb in (
            *("amount", "amounts", "amounted", "amounting", "come", "comes", "came", "coming"),
            *("equate", "equates", "equated", "equating"),
        )
    ),
    *(
        [verb]
        for verb in (
            "represent represents represented representing form forms formed forming comprise comprises comprised"
            " comprising constitute constitutes constituted constituting compose composed composing equal equals"
            " equalled equalling contribute contributed contributing supply supplied supplying provide provided"
            " providing are is were was being"
        ).split()
    ),
)
"""What a part does that is so much of all: "made up", "accounted for"."""
CONCLUDING = frozenset(["thus", "so", "therefore", "hence", "relative", "words"])
EACH = frozenset(["each", "every"])
EXTRA = frozenset(["extra", "additional", "missing", "added", "lost"])
EXTRAS = frozenset(["extra", "further", "additional", "addition"])
FALLING = frozenset("tumbled fell fallen shrunk shrank dropped down dwindled slumped plunged cut reduced".split())
GAPS = APART_WORDS | {"surplus", "majority"}
"""What lies between two figures."""
RANGES = frozenset(["range", "spread", "band", "span"])
GAPPED = GAPS | {"apart", "between", "loss", "net", "profit"}
IN_ALL = frozenset(["all", "total", "altogether", "together"])
JUNIORS = frozenset(["senior", "junior"])
KEEPING = frozenset("kept keeps keep held holds hold retained retains retain".split())
LACKING = frozenset(["short", "leaving", "leaves", "still"])
LEADS = frozenset("lead majority margin advantage cushion plurality".split())
LEFT = frozenset("profit loss surplus deficit shortfall overspend overspending underspend overrun".split())
"""What is left of what came in when what went out is taken off."""
LEFTOVERS = LEFT | {"black", "red", "pocket", "hole"}
LIMITS = frozenset("capacity limit maximum complement allocation allowance strength".split())
LOSING = frozenset("lost loses lose losing shed sheds cut cuts closed closes".split())
MADE = frozenset("built designed meant intended made equipped licensed certified planned".split())
MEANING = frozenset(["is", "was", "represents", "equals", "means"])
MOVED = frozenset(
    "up down grown risen increased climbed jumped leapt surged soared expanded fallen dropped declined decreased shrunk"
    " dipped slumped slipped grew rose fell".split()
)
MOVES = frozenset(
    "rise fall drop gain loss cut increase decrease decline jump growth uplift hike slump reduction improvement leap"
    " surge slide dip advance climb boost expansion contraction saving shrinkage spike upturn upswing uptick rally"
    " downturn downtick collapse tumble plunge crash slip retreat decline erosion recovery rebound lift".split()
)
"""What a change is called."""
OLDER = frozenset(["older", "younger"])
BEATING = frozenset(["beat", "beats", "beating", "exceed", "exceeded", "exceeds", "outnumber", "outnumbered"])
OWED = frozenset(["left", "go", "owed", "owing", "outstanding", "remain", "remains"])
PREMIUMS = frozenset("premium difference markup surcharge revision correction discrepancy".split())
PRICED_APART = frozenset("adults children pensioners concessions members non-members students most some others".split())
"""Who, of all who are counted, may be asked another price than the rest."""
RESTS = frozenset("rest remaining other leaving leaves left remain remained remains still".split())
RESULTING = frozenset(
    "raise raises bring brings earn earns"
    " taking bringing raising earning grossing netting making costing worth totalling totaling putting brought raised"
    " paid cost made took yielding meaning".split()
)
SAVES = frozenset(["saves", "saved"])
SAVINGS = frozenset(["saving", "discount", "reduction"])
SHARES = frozenset(["share", "proportion", "part"])
SWINGS = frozenset("swing turnaround turnround reversal".split())
TELLING = frozenset(
    "mentioned cited recorded named listed noted involved implicated blamed given entered reported present"
    " found".split()
)
"""What is said of papers or cases in which something is told of."""
TIMED = frozenset(["quicker", "faster", "slower", "longer", "shorter", "sooner"])
TOGETHER = frozenset(["together", "combined", "altogether", "told", "between"])
TRAILING = frozenset(["behind", "ahead", "adrift", "apart"])
TRYING = frozenset("tried tries trying attempted attempting sat entered applied set setting".split())
CLOSING = frozenset("closed shut sold lost scrapped retired shed demolished axed felled culled released".split())
VOTING = frozenset(["voted", "voting", "cast"])
VOTES_CAST = VOTING | {"vote", "votes", "ballots", "polled", "turned"}
