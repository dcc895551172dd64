"""People from outside the workspace whom a payload does not give away: they are not answered either."""

from handlers.reception import Reception


def is_outsider(reception: Reception, user: str) -> bool:
    """Tell whether Slack says that somebody belongs to another workspace.

    A command names the workspace that the app is in, whoever gives it. Where Slack does not tell now,
    it is taken for one of a colleague: it shows commands only to members of that workspace.
    """
    homes = reception.directory.profile(user).homes
    return bool(homes) and not any(map(reception.identity.houses, homes))
