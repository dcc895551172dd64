"""Scrubbers to test with, and words that must survive them."""

from dataclasses import dataclass

import pytest

from bot.assistant import Assistant
from bot.privacy.lists import given_names, surnames
from bot.privacy.scrub import Scrubber


@dataclass(frozen=True)
class Words:
    """Words of the knowledge without a capital, and names of the region and its bodies."""

    plain: tuple[str, ...]
    names: tuple[str, ...]


@pytest.fixture(scope="session")
def simple() -> Scrubber:
    """Return a scrubber that knows a few words, and needs no knowledge."""
    known = {"almere", "bosd", "en", "het", "de", "van", "der", "is", "naam", "mark", "geboren", "mevrouw"}
    usual = {"karin", "kerkstraat", "zaaknummer"}
    return Scrubber(known.__contains__, usual.__contains__)


@pytest.fixture(scope="session")
def words(assistant: Assistant) -> Words:
    """Return words that the knowledge of Flevoland holds."""
    assistant.scrub("")  # what it needs is made now, not while an example is timed
    desk = assistant.desk("flevoland")
    listed = given_names() | surnames()
    plain = {
        word
        for entry in desk.region.entries
        for text in entry.questions
        for word in text.split()
        if word.isalpha() and word.islower() and word not in listed
    }
    labels = [item.label.nl for item in desk.region.profile.parties if item.municipality]
    labels += [item.label.nl for item in desk.region.calendar.meetings]
    labels += [item.abbreviation.nl for item in desk.region.documents]
    months = "maandag woensdag zondag januari maart mei oktober december Monday Sunday March October"
    return Words(tuple(sorted(plain)), tuple(labels + [word.capitalize() for word in months.split()]))
