"""What the ears get: tones placed to a fraction of a sample on the timeline."""
