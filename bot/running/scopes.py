"""What the app may do in Slack, and what each permission is for; docs/slack.md tells the same."""

SCOPES = {
    "app_mentions:read": "hear when it is mentioned",
    "assistant:write": "suggest questions and show that it is working, in the agent view",
    "channels:history": "find its own message again when an answer of Slack was lost, and hear follow-ups",
    "chat:write": "answer",
    "commands": "offer /wegwijzer and the shortcuts",
    "groups:history": "the same in private channels that it was invited to",
    "im:history": "hear what is asked in a direct message",
    "im:write": "send a direct message, for reminders that somebody asked for",
    "users:read": "know in which language and time zone somebody works",
}
