"""The nouns of Crossfoot: frozen, slotted, with Decimal for every figure."""
