"""The people and channels every fake Slack starts with."""

from tests.fakeslack.workspace import Channel, User, Workspace

DUTCH = User("U0ANNA0001", "anna", "Anna de Vries", "nl-NL")
ENGLISH = User("U0BOB00001", "bob", "Bob Young", "en-GB")
ADMIN = User("U0CARLA001", "carla", "Carla Admin", "nl-NL", is_admin=True)
STRANGER = User("U0DIRK0001", "dirk", "Dirk Elders", "nl-NL", team="T0ELDERS01")
GONE = User("U0EVA00001", "eva", "Eva Weg", "nl-NL", deleted=True)
PEOPLE = (DUTCH, ENGLISH, ADMIN, STRANGER, GONE)


def channels(place: Workspace) -> tuple[Channel, ...]:
    """Return an open, a private, a shared and an archived channel, and one where the bot is not."""
    ours = frozenset({DUTCH.id, ENGLISH.id, ADMIN.id})
    bot = frozenset({place.bot_user})
    return (
        Channel("C0GENERAL1", "algemeen", ours | bot),
        Channel("C0PRIVATE1", "besloten", ours | bot, kind="group"),
        Channel("C0SHARED01", "gedeeld", ours | bot | {STRANGER.id}, shared=True),
        Channel("C0ARCHIVE1", "archief", ours | bot, archived=True),
        Channel("C0NOBOT001", "zonder-bot", ours),
    )


GENERAL, PRIVATE, SHARED, ARCHIVED, WITHOUT_BOT = (channel.id for channel in channels(Workspace()))
