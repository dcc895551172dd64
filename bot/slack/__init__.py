"""The edge towards Slack that is no listener: its connection, its calls, its people."""
