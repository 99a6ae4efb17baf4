"""Whether a paragraph that tells of "prices" is about those of all things, or of some: "house prices", "of diesel"."""

OF_SOME = frozenset("housing home-building fuel-prices oil energy price-components core-prices".split())
"""The topics of series that give prices of some things, which "prices" may then name."""

#: What may stand right before "prices" without making them those of some things only.
_BARE = frozenset(
    "the a and while but as , . ; : ( – — that when where with overall consumer average general in how since because if"
    " uk us u.s. american america's america british britain's european europe's french german indian chinese eurozone"
    " euro-zone euro-area zone area world's country's domestic meanwhile sees saw seen had has have do did so then of"
    " by for on than to whose".split()
)
#: Words of a paragraph that is about the prices of some things, or of those on another measure.
_THINGS = frozenset(
    "house houses housing home homes property properties rent rents rental mortgage mortgages land food foods grocery"
    " groceries supermarket supermarkets shop shops shopper shoppers energy gas petrol gasoline diesel fuel fuels oil"
    " crude brent electricity producer producers wholesale wholesalers factory factories import imports export exports"
    " commodity commodities metal metals gold copper wheat grain coffee cocoa share shares stock stocks equity equities"
    " bond bonds car cars vehicle vehicles ticket tickets fare fares air hotel hotels drug drugs services service goods"
    " core underlying excluding except bar stripping rpi retail brc pce deflator harmonised harmonized hicp cpih"
    " measure gauge basis index indices farm farmers builders clothes clothing wine beer egg eggs firm firms company"
    " manufacturers manufacturing trade price asking nationwide halifax rightmove zoopla lender lenders"
    " buyers sellers landlords tenants surveyors estate".split()
)


def tell_of_all(text: str) -> bool:
    """ "Prices in Britain rose by 3.3% in the year to May": whether no word tells of the prices of some things only.

    Args:
        text: of the paragraph.
    """
    words = [word.strip("“”\"'") for word in text.lower().replace(",", " , ").replace(".", " .").split()]
    if not _THINGS.isdisjoint(words):
        return False
    return all(at == 0 or words[at - 1] in _BARE for at, word in enumerate(words) if word == "prices")
