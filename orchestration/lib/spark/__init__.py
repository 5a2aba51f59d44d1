"""A loopback Spark cluster, and the proof that both engines build the same marts."""
