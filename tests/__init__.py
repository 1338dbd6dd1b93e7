"""Tests of every part, and the rig that starts the real ones."""
