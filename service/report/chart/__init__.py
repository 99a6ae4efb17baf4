"""Charts: a series around a period, drawn as SVG or in a terminal, with what is asked about and stated marked."""

from service.report.chart.build import chart_of
from service.report.chart.model import Chart, Point, Scale, Shape

__all__ = ["Chart", "Point", "Scale", "Shape", "chart_of"]
