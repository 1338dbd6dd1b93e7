"""Files that are there whole, as they were or as they are to be."""
