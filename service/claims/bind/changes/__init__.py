"""From when to when changes run that are told one after another, in other terms, or by the ends of a span."""
