"""Messages and views for Slack as plain values; no Slack library is needed to make or to test them."""
