"""How much Slack takes; where its documentation is silent, less than what is known to be refused.

Source: docs.slack.dev, reference/block-kit and reference/methods/chat.postMessage, and the validators
of slack_sdk.
"""

from typing import Final

MESSAGE_TEXT: Final = 4_000  # the length Slack advises; it cuts at 40,000
MESSAGE_BLOCKS: Final = 50
VIEW_BLOCKS: Final = 100
# Refused as `msg_blocks_too_long` at about 12,000 characters with what surrounds them (bolt-js issues
# 2509 and 2867). The number is not documented, so this counts blocks as JSON, and of a table its text.
MESSAGE_SIZE: Final = 11_000
VIEW_SIZE: Final = 60_000  # not documented; views of 250 kB are said to be refused
PARAGRAPH: Final = 2_800  # 3,000 in a section; rich text has no documented limit
CONTEXT_TEXT: Final = 1_900
CONTEXT_ELEMENTS: Final = 10
HEADER: Final = 150
BUTTON_TEXT: Final = 75
VALUE: Final = 2_000
BLOCK_ACTIONS: Final = 25
IDENTIFIER: Final = 255
TABLE_ROWS: Final = 100
TABLE_COLUMNS: Final = 20
TABLE_CELL: Final = 400  # none is documented
TABLE_TEXT: Final = 7_000  # 10,000 in all cells of a message together; leaves room within `MESSAGE_SIZE`
OPTION_TEXT: Final = 75
OPTION_VALUE: Final = 150
OPTIONS: Final = 100
OVERFLOW_OPTIONS: Final = 5
CHECKBOXES: Final = 10
PLACEHOLDER: Final = 150
LABEL: Final = 2_000
INPUT_TEXT: Final = 3_000
MODAL_TITLE: Final = 24
MODAL_BUTTON: Final = 24
PRIVATE_METADATA: Final = 3_000
CONFIRM_TITLE: Final = 100
CONFIRM_TEXT: Final = 300
CONFIRM_BUTTON: Final = 30
LIST_SIZE: Final = 7_000  # ours: what stands before and behind a list fits too
BULLETS: Final = 24  # ours: more are not read in a conversation
