"""Run the daily job in this process, with a short account of it on the console."""
