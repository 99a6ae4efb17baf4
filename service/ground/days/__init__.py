"""Which days a claim is about: begin with ``days_read.py``; ``windows.py`` finds the days that its periods name."""
