"""The job and the schedule that runs it every morning."""
