"""The analyst's loop: change a model, build it and its children, see the rest."""
