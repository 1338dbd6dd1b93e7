"""The timing core: pure values that know when things are due, and the clocks they are asked on."""
