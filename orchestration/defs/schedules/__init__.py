"""The jobs and the schedules that run them: daily, weekly, monthly."""
