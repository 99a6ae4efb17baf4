"""Crossfoot checks the numbers in news text against official statistics.

>>> import service
>>> report = service.check("Inflation was 2.0% in May.", published="2024-06-19")
"""

__version__ = "0.1.0"
