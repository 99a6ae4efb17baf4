"""The version of the engine, which every report states."""

__version__ = "0.1.0"
