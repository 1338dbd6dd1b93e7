"""What there is to calm with beside the sets: exercises, cards, and something to take home."""
