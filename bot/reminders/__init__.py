"""What is to be sent to whom and when: pure functions, nothing here sends or keeps anything."""
