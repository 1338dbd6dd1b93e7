"""Starts real parts and measures the program from outside: it imports nothing of the product."""
