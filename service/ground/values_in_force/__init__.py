"""Values that hold until they are changed, as a bank's rate or a cap: when they came, and where their moves began."""
