"""What the target looks like: an SVG path within -1 … 1, in its diameter's halves."""

DISC = "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0z"
