"""What goes out: each message once, at the pace its receiver allows, looked up where in doubt."""
