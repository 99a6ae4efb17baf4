"""What a number is of: units of measurement, money, things counted, rates per something: begin with ``units.py``."""
