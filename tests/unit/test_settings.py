"""Settings: what is wrong is told with its name, its value and what is allowed."""

import pytest

from bot.settings import SettingError, Settings


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("PORT", "acht", "from 0 to 65535"),
        ("PORT", "70000", "from 0 to 65535"),
        ("WEGWIJZER_RETENTION_DAYS", "0", "from 1 to 3650"),
        ("SLACK_API_URL", "slack.com", "https://"),
        ("WEGWIJZER_URL", "wegwijzer.nl", "https://"),
        ("WEGWIJZER_ADMINISTRATORS", "carla", "Copy member ID"),
        ("WEGWIJZER_ADMINISTRATORS", "U012AB3CD @anna", "Copy member ID"),
    ],
)
def test_a_wrong_setting_is_told(name: str, value: str, allowed: str) -> None:
    with pytest.raises(SettingError) as wrong:
        Settings.from_environment({name: value})
    assert str(wrong.value).startswith(f"{name} ")
    assert value.rsplit(maxsplit=1)[-1] in str(wrong.value)
    assert allowed in str(wrong.value)


def test_administrators_are_read_however_they_are_parted() -> None:
    for text in ("U012AB3CD,W0ANNA0001", " U012AB3CD  W0ANNA0001 ", "U012AB3CD, W0ANNA0001"):
        found = Settings.from_environment({"WEGWIJZER_ADMINISTRATORS": text})
        assert found.administrators == {"U012AB3CD", "W0ANNA0001"}


def test_an_empty_setting_is_one_that_is_not_set() -> None:
    names = ("PORT", "WEGWIJZER_RETENTION_DAYS", "SLACK_API_URL", "WEGWIJZER_URL", "WEGWIJZER_REGION")
    assert Settings.from_environment(dict.fromkeys(names, "")) == Settings.from_environment({})
