"""Timing measured from outside, on real parts, in pairs within one run."""
