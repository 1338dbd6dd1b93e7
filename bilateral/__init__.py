"""Bilateral: eyes, ears and hands from one exact timeline."""
