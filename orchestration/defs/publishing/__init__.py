"""Publishing: the release that BI reads."""
