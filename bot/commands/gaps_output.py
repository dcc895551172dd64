"""How `wegwijzer gaps` shows what it found."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, TypedDict
from zoneinfo import ZoneInfo

from bot.commands.context import Context
from bot.commands.listing import print_table
from bot.domain.gap import GapKind
from bot.domain.question import Question
from bot.domain.text import Bilingual, Language
from bot.privacy.marks import unmarked
from bot.rendering.dates import long_date, short_date

if TYPE_CHECKING:  # as in gaps.py
    from rich.text import Text

    from bot.understanding.grouping import Group

_NARROW = 70  # columns
_HEADS = (
    Bilingual("Keer", "Times"),
    Bilingual("Vraag", "Question"),
    Bilingual("Waarom hier", "Why here"),
    Bilingual("Komt het dichtst bij", "Comes nearest"),
)
_TITLE = Bilingual("Tevergeefs gevraagd sinds {day}: {asked}", "Asked in vain since {day}: {asked}")
_KINDS = {
    GapKind.UNANSWERED: Bilingual("{count} zonder antwoord", "{count} unanswered"),
    GapKind.UNHELPFUL: Bilingual("{count} niet geholpen", "{count} not helped"),
}
_NOTHING_NEAR = Bilingual("niets", "nothing")
_MORE = Bilingual(
    "En nog {count} groepen; toon er meer met --most.", "And {count} more groups; show more with --most."
)
_ONE_MORE = Bilingual("En nog 1 groep; toon er meer met --most.", "And 1 more group; show more with --most.")
_NONE = Bilingual(
    "Sinds {day} is er niets tevergeefs gevraagd. Mooi zo.",
    "Nothing was asked in vain since {day}. Well done.",
)


class Found(TypedDict):
    """One group as the outward contract has it; `entry` and `title` are of the nearest entry."""

    count: int
    unanswered: int
    unhelpful: int
    example: str
    entry: str | None
    title: str
    languages: list[str]
    first: str
    last: str


def found_json(group: "Group", context: Context) -> Found:
    """Return a group as plain values, with the entry that comes nearest to its example."""
    zone = ZoneInfo(context.region.profile.timezone)
    entry, title = _nearest(group, context)
    return Found(
        count=len(group.gaps),
        unanswered=group.count(GapKind.UNANSWERED),
        unhelpful=group.count(GapKind.UNHELPFUL),
        example=group.example.text,
        entry=entry,
        title=title,
        languages=[language.value for language in group.languages],
        first=group.first.astimezone(zone).date().isoformat(),
        last=group.last.astimezone(zone).date().isoformat(),
    )


def _nearest(group: "Group", context: Context) -> tuple[str | None, str]:
    example = group.example
    language = context.insisted or example.language
    outcome = context.assistant.ask(Question(unmarked(example.text), context.today, example.region, language))
    if outcome.entry:
        return outcome.entry, outcome.title
    return next(((item.entry, item.title) for item in outcome.alternatives), (None, ""))


def print_groups(shown: Sequence[Found], groups: "Sequence[Group]", since: date, context: Context) -> None:
    """Print groups as a table for people, or say that there are none."""
    language = context.language
    if not shown:
        context.console.print(_NONE[language].format(day=long_date(since, language)))
        return
    asked = sum(len(group.gaps) for group in groups)
    title = _TITLE[language].format(day=long_date(since, language), asked=asked)
    _print_found(shown, title, context)
    left = len(groups) - len(shown)
    if left:
        context.console.print()
        context.console.print((_ONE_MORE if left == 1 else _MORE)[language].format(count=left), style="dim")


def _print_found(shown: Sequence[Found], title: str, context: Context) -> None:
    from rich.box import SIMPLE  # noqa: PLC0415 - programs ask for JSON, and rich is slow to load
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    language = context.language
    rows = [_row(found, language) for found in shown]
    if context.console.width < _NARROW:
        print_table(context, title, _HEADS, [(f"{row[0]}×", *row[1:]) for row in rows])
        return
    table = Table(
        title=title,
        title_justify="left",
        title_style="bold",
        box=SIMPLE,
        pad_edge=False,
        padding=(0, 2, 1, 0),
    )
    for head, justify, ratio in zip(
        _HEADS, ("right", "left", "left", "left"), (None, 5, None, 4), strict=True
    ):
        table.add_column(head[language], justify=justify, ratio=ratio, overflow="fold")  # type: ignore[arg-type]
    for count, asked, why, near in rows:
        table.add_row(
            Text(count, style="bold"), _two_lines(asked), Text(why, style="yellow"), _two_lines(near)
        )
    context.console.print(table)


def _two_lines(text: str) -> "Text":
    """Return a text with what stands below its first line less bright."""
    from rich.text import Text  # noqa: PLC0415 - as above

    first, _, below = text.partition("\n")
    return Text.assemble(first, ("\n" + below if below else "", "dim"))


def _row(found: Found, language: Language) -> tuple[str, str, str, str]:
    counts = {GapKind.UNANSWERED: found["unanswered"], GapKind.UNHELPFUL: found["unhelpful"]}
    why = "\n".join(_KINDS[kind][language].format(count=count) for kind, count in counts.items() if count)
    near = f"{found['title']}\n{found['entry']}" if found["entry"] else _NOTHING_NEAR[language]
    ends = (date.fromisoformat(day) for day in (found["first"], found["last"]))
    days = dict.fromkeys(short_date(day, language) for day in ends)
    example = " ".join(found["example"].split())
    asked = f"{example}\n{', '.join(found['languages'])} · {' – '.join(days)}"
    return str(found["count"]), asked, why, near
