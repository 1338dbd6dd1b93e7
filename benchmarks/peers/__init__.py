"""Other programs that give a set as ours does, in the same rooms."""
