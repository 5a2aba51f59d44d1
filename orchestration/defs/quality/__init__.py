"""Quality: the audits at both borders, as blocking asset checks."""
