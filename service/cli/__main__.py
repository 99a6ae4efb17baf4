"""``python -m service.cli``: the command without its script."""

import sys

from service.cli import main

sys.exit(main())
