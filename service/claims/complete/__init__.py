"""What a claim takes from its neighbours, once each has its own days and subject: one file for each manner of speaking.

Called by `service/claims/assemble.py`, which says the order.
"""
