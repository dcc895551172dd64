"""Pictures of what Wegwijzer says in Slack: `python -m tests.pictures FOLDER [NAME ...]`."""
