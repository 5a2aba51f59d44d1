"""The demo company: one coherent, invented B2B company with planted defects."""
