"""Which settings a running app needs, and what is wrong with those there are."""

from bot.health import Finding
from bot.settings import Settings

_BOT, _APP = "xoxb-", "xapp-"
# (variable, what it looks like, where it is found)
_WHERE = {
    "SLACK_BOT_TOKEN": "api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token",
    "SLACK_APP_TOKEN": "api.slack.com/apps → your app → Basic Information → App-Level Tokens",
    "SLACK_SIGNING_SECRET": "api.slack.com/apps → your app → Basic Information → Signing Secret",
}


def setting_findings(settings: Settings, *, serving: bool = True) -> tuple[Finding, ...]:
    """Check the settings that `serve` or `worker` needs; of a token only how it begins is shown."""
    slack = settings.slack
    found = [_token("SLACK_BOT_TOKEN", slack.bot_token, _BOT)]
    if not serving:
        return tuple(found)
    if slack.app_token:
        found.append(_token("SLACK_APP_TOKEN", slack.app_token, _APP))
    else:
        found.append(_present("SLACK_SIGNING_SECRET", slack.signing_secret))
    return tuple(found)


def problems(settings: Settings, *, serving: bool) -> tuple[str, ...]:
    """Return one line for each setting that is missing or wrong."""
    return tuple(
        f"{finding.name} {finding.what}; {finding.mend}"
        for finding in setting_findings(settings, serving=serving)
        if not finding.well
    )


def _present(name: str, value: str) -> Finding:
    if value:
        return Finding(name, well=True, what="is set")
    extra = ", or set SLACK_APP_TOKEN to use Socket Mode" if name == "SLACK_SIGNING_SECRET" else ""
    return Finding(name, well=False, what="is not set", mend=f"copy it from {_WHERE[name]}{extra}")


def _token(name: str, value: str, start: str) -> Finding:
    if not value:
        return _present(name, value)
    if value.startswith(start):
        return Finding(name, well=True, what="is set")
    shown = value[:5] + "…"
    return Finding(
        name,
        well=False,
        what=f"begins with {shown!r}, a token of another kind",
        mend=f"it begins with {start!r}: copy it from {_WHERE[name]}",
    )
