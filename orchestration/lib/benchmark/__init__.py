"""What a build costs: seconds and memory per layer, at two sizes.

The only place that measures wall clock: its subject is the machine.
"""
