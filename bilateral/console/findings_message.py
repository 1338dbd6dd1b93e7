"""What the check of the chosen settings has found, as pages are told it."""

from bilateral.console.messages import FindingShown, NoticeMessage
from bilateral.settings import Settings
from bilateral.settings.findings import findings_in


def findings_shown(
    settings: Settings, aspect: float, of: tuple[str, str] | None = None
) -> tuple[FindingShown, ...]:
    """On a client's screen `aspect` times as wide as it is high; only what one setting is part of.

    That is `of`, its section and field.
    """
    return tuple(
        FindingShown(
            weight=found.weight.value,
            reason=NoticeMessage.of(found.reason),
            remedy=NoticeMessage.of(found.remedy),
        )
        for found in findings_in(settings, aspect)
        if of is None or of in found.fields
    )
