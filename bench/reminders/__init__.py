"""Whether reminders arrive: workers killed at every step, a burst, a whole year."""
