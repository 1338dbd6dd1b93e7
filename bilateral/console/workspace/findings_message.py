"""What the check of the chosen settings has found, as pages are told it."""

from collections.abc import Iterable
from pathlib import Path

from bilateral.console.messages import FindingShown, NoticeMessage
from bilateral.loading.file_findings import file_findings
from bilateral.settings import Settings
from bilateral.settings.findings import Finding, findings_in


def findings_shown(
    settings: Settings, aspect: float, of: tuple[str, str] | None = None
) -> tuple[FindingShown, ...]:
    """On a client's screen `aspect` times as wide as it is high; only what one setting is part of.

    That is `of`, its section and field.
    """
    found = findings_in(settings, aspect)
    return _shown(one for one in found if of is None or of in one.fields)


def of_files_shown(settings: Settings, folder: Path) -> tuple[FindingShown, ...]:
    """What of the user's own `folder` cannot be given. Not for a thread that may not wait."""
    return _shown(file_findings(settings, folder))


def _shown(findings: Iterable[Finding]) -> tuple[FindingShown, ...]:
    return tuple(
        FindingShown(
            weight=found.weight.value,
            reason=NoticeMessage.of(found.reason),
            remedy=NoticeMessage.of(found.remedy),
        )
        for found in findings
    )
