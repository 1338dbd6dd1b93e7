"""Hands: vibration motors driven ahead of time over a serial line, and what stands in for them."""
