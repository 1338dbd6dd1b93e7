"""What the eyes get: a target drawn for the moment at which its frame will be seen."""
