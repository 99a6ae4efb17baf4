"""Whether a figure is told as a fact, or as what is forecast, wished for or denied: begin with ``moods.py``."""
