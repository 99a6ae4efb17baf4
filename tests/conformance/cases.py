"""Where the public cases of Microsoft Recognizers-Text lie, and which of them are no measure of reading news.

The cases are not ours and are not kept here: the folder is looked for beside the project, or where the environment
variable CROSSFOOT_SHARED says.
"""

import os
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("CROSSFOOT_SHARED", HERE.parents[1].parent / "shared"))
CASES = SHARED / "conformance" / "recognizers-text"


def excluded(file: str) -> dict[str, Any]:
    """The cases left out, by model, each group with its reason."""
    return tomllib.loads((HERE / file).read_text(encoding="utf-8"))
