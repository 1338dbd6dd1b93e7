"""The whole program on real parts, measured from outside."""
