"""The personal address of a calendar, told to whom it belongs and to nobody else."""

from bot.domain.message import Block, Message
from bot.domain.text import Bilingual, Language
from bot.rendering.slack import actions as names
from bot.rendering.slack.blocks import bullets, context, paragraph, rich
from bot.rendering.slack.elements import actions, button, confirmation
from bot.rendering.slack.layout import message
from bot.rendering.slack.values import Reference

_HERE = Bilingual(
    "Dit is je eigen agenda-adres. Overleggen en deadlines van {region} verschijnen ermee in je agenda, en "
    "blijven daar bij.",
    "This is your own calendar address. With it, meetings and deadlines of {region} appear in your calendar, "
    "and stay up to date there.",
)
_HOW = (
    Bilingual(
        "Outlook: Agenda toevoegen, Abonneren via internet, plak het adres.",
        "Outlook: Add calendar, Subscribe from web, paste the address.",
    ),
    Bilingual(
        "Google Agenda: bij Andere agenda's op +, Via URL, plak het adres.",
        "Google Calendar: + beside Other calendars, From URL, paste the address.",
    ),
)
_SECRET = Bilingual(
    "Wie dit adres kent, ziet deze agenda: geef het aan niemand. Ik kan het niet nog eens tonen. Een eerder "
    "adres werkt nu niet meer.",
    "Whoever knows this address sees this calendar: give it to nobody. I cannot show it again. An earlier "
    "address works no more.",
)
_REVOKE = Bilingual("Trek het adres in", "Revoke the address")
_SURE = Bilingual("Intrekken?", "Revoke it?")
_WHAT = Bilingual(
    "Dan werkt je adres niet meer, en ververst je agenda niet meer.",
    "Then your address works no more, and your calendar is no longer refreshed.",
)
_NO = Bilingual("Toch niet", "Keep it")
_REVOKED = Bilingual(
    "Ingetrokken: je agenda-adres werkt niet meer. Haal de agenda nog wel zelf weg.",
    "Revoked: your calendar address works no more. Remove the calendar yourself.",
)
_NEVER = Bilingual("Je hebt geen agenda-adres.", "You have no calendar address.")
_NOT_SET = Bilingual(
    "Dit staat hier nog niet aan: een beheerder moet eerst WEGWIJZER_URL instellen, het adres waarop deze "
    "server van buiten te bereiken is.",
    "This is not turned on here: an administrator must set WEGWIJZER_URL first, the address at which this "
    "server is reached from outside.",
)


def address(url: str, region: str, language: Language) -> Message:
    """Return an address with how to use it; `region` is the name of the region."""
    here, secret = _HERE[language].format(region=region), _SECRET[language]
    steps = [text[language] for text in _HOW]
    sure = confirmation(_SURE[language], _WHAT[language], _REVOKE[language], _NO[language])
    revoke = button(_REVOKE[language], names.CALENDAR_REVOKE, Reference(language=language), confirm=sure)
    shown: Block = rich({"type": "rich_text_preformatted", "elements": [{"type": "text", "text": url}]})
    blocks = (paragraph(here), shown, bullets(steps), context(secret), actions([revoke]))
    # Not made inert as other texts are: that would change the address.
    return Message("\n".join((here, url, *steps, secret)), blocks)


def revoked(language: Language, *, any_was: bool) -> Message:
    """Return that an address works no more, or that there was none."""
    return _said((_REVOKED if any_was else _NEVER)[language], language)


def not_set(language: Language) -> Message:
    """Return that this server has no address."""
    return _said(_NOT_SET[language], language)


def _said(text: str, language: Language) -> Message:
    return message(text, [paragraph(text)], (), language)
