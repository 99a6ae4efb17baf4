"""American towns told with the short name of their state: "Yuma, Ariz., had a jobless rate of 22.0 percent"."""

import re
from collections.abc import Iterator

from service.model.mentions import AreaMention
from service.model.spans import Span
from service.model.tokens import Sentence

_STATES = dict(
    pair.split(":")
    for pair in (
        "Ala:AL Ariz:AZ Ark:AR Calif:CA Colo:CO Conn:CT Del:DE Fla:FL Ga:GA Ill:IL Ind:IN Kan:KS Ky:KY La:LA Md:MD"
        " Mass:MA Mich:MI Minn:MN Miss:MS Mo:MO Mont:MT Neb:NE Nev:NV N.H:NH N.J:NJ N.M:NM N.Y:NY N.C:NC N.D:ND"
        " Okla:OK Ore:OR Pa:PA R.I:RI S.C:SC S.D:SD Tenn:TN Vt:VT Va:VA Wash:WA W.Va:WV Wis:WI Wyo:WY"
    ).split()
)
_STATE = re.compile(rf", ({'|'.join(map(re.escape, _STATES))})\.(?!\w)")
_LONGEST = 4  # words of "Salt Lake City", "Winston-Salem"


def towns_of_states(sentence: Sentence, text: str) -> Iterator[AreaMention]:
    """The towns of a sentence that stand before their state's short name, each of that state.

    Args:
        sentence: its tokens.
        text: the paragraph.
    """
    if "," not in sentence.words:
        return
    for found in _STATE.finditer(text, sentence.span.start, sentence.span.end):
        named = [one for one in sentence.tokens if one.end <= found.start()][-_LONGEST:]
        lower = next((at for at, one in enumerate(reversed(named)) if not one.text[0].isupper()), len(named))
        if lower and named[-1].end == found.start():
            yield AreaMention(Span(named[-lower].start, found.end()), f"US-{_STATES[found[1]]}")
