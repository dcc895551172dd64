"""What Wegwijzer can do, short, with examples that can be pressed."""

from collections.abc import Sequence

from bot.domain.message import Block, Message
from bot.domain.text import Bilingual, Language
from bot.rendering.slack import actions as names
from bot.rendering.slack.blocks import bullets, context, header, paragraph, said
from bot.rendering.slack.elements import Style, actions, button
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.layout import message
from bot.rendering.slack.values import Reference

_TITLE = Bilingual("👋 Ik ben Wegwijzer", "👋 I am Wegwijzer")
_INTRO = Bilingual(
    "Ik wijs de weg in de regionale samenwerking: wat is afgesproken, tegen wanneer, wie mag wat en waar hoort "
    "een probleem. Bij elk antwoord staat de bron; wat ik niet weet, zeg ik.",
    "I show the way in the regional cooperation: what was agreed, by when, who may do what and where a problem "
    "goes. Every answer names its source; what I do not know, I say.",
)
_EXAMPLES = Bilingual("Probeer bijvoorbeeld:", "Try for example:")
_WAYS = Bilingual("Zo bereik je me", "How to reach me")
WAYS: tuple[tuple[Bilingual, Bilingual], ...] = (
    (
        Bilingual("Privébericht: ", "Direct message: "),
        Bilingual("stel gewoon je vraag; doorvragen kan in de thread.", "just ask; follow-ups go in the thread."),
    ),
    (
        Bilingual("In een kanaal: ", "In a channel: "),
        Bilingual("noem me met @Wegwijzer, ik antwoord in de thread.", "mention @Wegwijzer, I answer in the thread."),
    ),
    (
        Bilingual("/wegwijzer ", "/wegwijzer "),
        Bilingual("je vraag: alleen jij ziet het antwoord.", "your question: only you see the answer."),
    ),
    (
        Bilingual("/wegwijzer mandaat · escaleer · agenda · deadlines ", "/wegwijzer mandate · escalate · meetings · deadlines "),
        Bilingual("voor één soort antwoord.", "for one kind of answer."),
    ),
    (
        Bilingual("/wegwijzer dossier · herinner · taal · vergeet ", "/wegwijzer dossier · remind · language · forget "),
        Bilingual("om iets te regelen.", "to arrange something."),
    ),
    (
        Bilingual("Bij een bericht: ", "On a message: "),
        Bilingual(
            "kies in het menu 'Beantwoord dit' of 'Waar hoort dit?'.",
            "choose 'Answer this' or 'Where should this go?' in its menu.",
        ),
    ),
)  # fmt: skip
_UNKNOWN = Bilingual(
    "'{given}' ken ik niet. Bedoel je /wegwijzer {nearest}?",
    "I do not know '{given}'. Do you mean /wegwijzer {nearest}?",
)
_MIND = Bilingual(
    "Ik ben een programma zonder mening: ik zoek in gecontroleerde teksten. Schrijf geen namen of gegevens van "
    "inwoners. Liever een mens? Kies 'Vraag een mens' of begin in het Engels, dan antwoord ik in het Engels.",
    "I am a program without opinions: I look things up in checked texts. Write no names or details of "
    "residents. Rather a person? Choose 'Ask a person'. Write in Dutch and I answer in Dutch.",
)
_ASK = Bilingual("Stel een vraag", "Ask a question")
_ROUTE = Bilingual("Waar hoort dit?", "Where should this go?")


def help_message(
    reference: Reference, examples: Sequence[str], *, given: str = "", nearest: str = ""
) -> Message:
    """Return what can be done; `given` is what was not understood, `nearest` the command that is near it."""
    language = reference.language
    wrong = _UNKNOWN[language].format(given=given, nearest=nearest) if nearest else ""
    ways = [(said(way[language], bold=True), text[language]) for way, text in WAYS]
    body = [
        *([paragraph(wrong)] if wrong else []),
        header(_TITLE[language]),
        paragraph(_INTRO[language]),
        *example_buttons(examples, reference),
        paragraph(said(_WAYS[language], bold=True)),
        bullets(ways),
        context(_MIND[language]),
    ]
    lines = [f"{way[language]}{text[language]}" for way, text in WAYS]
    asked = f"{_EXAMPLES[language]} {'; '.join(examples)}" if examples else ""
    parts = (wrong, _TITLE[language], _INTRO[language], asked, "\n".join(lines), _MIND[language])
    return message(joined(parts, "\n\n"), body, [actions(_buttons(reference))], language)


def example_buttons(examples: Sequence[str], reference: Reference) -> list[Block]:
    """Return questions that can be pressed; each stands in the value of its button."""
    language = reference.language
    buttons = [
        button(
            text,
            names.numbered(names.HELP_EXAMPLE, number),
            Reference(language=language, region=reference.region, note=text),
        )
        for number, text in enumerate(examples[:4])
    ]
    return [context(_EXAMPLES[language]), actions(buttons)] if buttons else []


def _buttons(reference: Reference) -> list[Block]:
    language = reference.language
    return [
        button(_ASK[language], names.HOME_ASK, reference, style=Style.PRIMARY),
        button(_ROUTE[language], names.ESCALATE, reference),
    ]
