"""Dossiers for people and for programs."""

import argparse
import json
from collections.abc import Sequence
from typing import Any

from bot.commands.context import Context, UsageProblem
from bot.commands.listing import print_json, print_table
from bot.domain.dossier import Dossier
from bot.domain.procedure import Template
from bot.domain.standing import Refusal, Refused, Standing
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import short_date
from bot.rendering.dossier_json import dossier_json, export_json, standing_json
from bot.rendering.dossier_page import page
from bot.rendering.dossier_sections import parts
from bot.rendering.dossier_words import late_words, party_names
from bot.rendering.template_page import template_page

Found = tuple[Dossier, Standing | Refusal]
_HEADS = (
    Bilingual("Dossier", "Dossier"),
    Bilingual("Onderwerp", "Subject"),
    Bilingual("Staat", "State"),
    Bilingual("Uiterlijk", "Due"),
)
_TITLE = Bilingual("Dossiers", "Dossiers")
_NONE = Bilingual("Er zijn geen open dossiers.", "There are no open dossiers.")


def print_standing(standing: Standing, arguments: argparse.Namespace, context: Context) -> None:
    """Print where a dossier stands."""
    if arguments.json:
        print_json(context, standing_json(standing, context.region, context.language))
        return
    dossier, language = standing.dossier, context.language
    names = party_names(context.region, dossier.parties, language)
    _line(context, f"{dossier.id}: {dossier.subject}", "bold")
    _line(context, f"{standing.procedure.title[language]} · {names}", "dim")
    for part in parts(standing, context.region, language):
        context.console.print()
        _line(context, part.heading, "bold red" if part.urgent else "bold")
        for line in part.lines:
            _indented(context, line)


def print_list(found: Sequence[Found], arguments: argparse.Namespace, context: Context) -> None:
    """Print the open dossiers, or all of them; those that began after today are left out."""
    shown = [item for item in found if _is_shown(item[1], everything=arguments.all)]
    if arguments.json:
        print_json(context, [_row_json(*item, context) for item in shown])
    elif not shown:
        context.console.print(_NONE[context.language])
    else:
        print_table(context, _TITLE[context.language], _HEADS, [_row(*item, context) for item in shown])


def _is_shown(standing: Standing | Refusal, *, everything: bool) -> bool:
    if isinstance(standing, Refusal):
        return standing.why is not Refused.NOT_STARTED
    return everything or not standing.state.end


def _row_json(dossier: Dossier, standing: Standing | Refusal, context: Context) -> dict[str, Any]:
    if isinstance(standing, Refusal):
        shape = dossier_json(dossier, context.region, context.language)
        return {**shape, "state": None, "problem": standing.text[context.language]}
    shape = standing_json(standing, context.region, context.language)
    left_out = ("terms", "next", "gaps", "events", "citations")
    return {key: value for key, value in shape.items() if key not in left_out} | {"problem": None}


def _row(dossier: Dossier, standing: Standing | Refusal, context: Context) -> tuple[str, ...]:
    language = context.language
    if isinstance(standing, Refusal):
        return dossier.id, dossier.subject, standing.text[language], ""
    due = short_date(standing.due, language) if standing.due else ""
    if standing.late:
        due += f" ({late_words(standing.late[0].days_late(standing.today), language)})"
    names = party_names(context.region, dossier.parties, language)
    return dossier.id, f"{dossier.subject}\n{names}", standing.state.label[language], due


def print_templates(standing: Standing, arguments: argparse.Namespace, context: Context) -> None:
    """Print a template in both languages, Dutch first, or in the one insisted on."""
    template, party = _template(standing, arguments.template), arguments.party
    if party is not None and party not in standing.dossier.parties:
        known = ", ".join(standing.dossier.parties)
        raise UsageProblem(f"--for {party!r} is no party in {standing.dossier.id}; choose from {known}")
    languages = (context.insisted,) if context.insisted else tuple(Language)
    pages = {
        language: template_page(template, standing, context.region, language, party) for language in languages
    }
    if arguments.json:
        print_json(context, {language.value: text for language, text in pages.items()})
    else:
        context.out.write("\n---\n\n".join(pages.values()))


def _template(standing: Standing, name: str) -> Template:
    templates = standing.procedure.templates
    for template in templates:
        if template.id == name:
            return template
    known = ", ".join(item.id for item in templates) or f"none: {standing.procedure.id} has no templates"
    raise UsageProblem(f"--template {name!r} is not known; choose from {known}")


def written_export(standing: Standing, arguments: argparse.Namespace, context: Context) -> str:
    """Return the complete account of a dossier in the format asked for."""
    if arguments.format == "json":
        shape = export_json(standing, context.region, context.language)
        return json.dumps(shape, ensure_ascii=False, indent=2) + "\n"
    return page(standing, context.region, context.language)


def _line(context: Context, text: str, style: str) -> None:
    context.console.print(text, style=style, markup=False)


def _indented(context: Context, text: str) -> None:
    from rich.padding import Padding  # noqa: PLC0415 - programs ask for JSON, and rich is slow to load
    from rich.text import Text  # noqa: PLC0415

    context.console.print(Padding(Text(text), (0, 0, 0, 2)))
