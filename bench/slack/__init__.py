"""How the app in Slack holds under load, with a store that stands still, and when it is killed."""
