"""Notices as the report keeps them: code, values, and the sentence as it was read."""

from bilateral.reporting.noted import Noted
from bilateral.reporting.schema import FindingReport, NoticeReport, Phrase
from bilateral.settings.findings import Finding
from bilateral.words.catalogue import say
from bilateral.words.notice import Notice, Part, Value


def phrase(notice: Notice, language: str) -> Phrase:
    """A notice that is read in this language."""
    return Phrase(
        code=notice.code, values=_values(notice, language), sentence=say(notice, language)
    )


def notice_report(told: Noted, language: str) -> NoticeReport:
    """One that was told, read in this language."""
    notice = told.notice
    return NoticeReport(
        code=notice.code,
        values=_values(notice, language),
        sentence=say(notice, language),
        severity=notice.severity.value,
        since=told.since.isoformat(timespec="seconds"),
    )


def finding_report(found: Finding, language: str) -> FindingReport:
    """What a check found, read in this language."""
    return FindingReport(
        weight=found.weight.value,
        reason=phrase(found.reason, language),
        remedy=phrase(found.remedy, language),
    )


def _values(notice: Notice, language: str) -> dict[str, object]:
    return {name: _value(value, language) for name, value in notice.items}


def _value(value: Value, language: str) -> object:
    if isinstance(value, tuple):
        return [_part(one, language) for one in value]
    return _part(value, language)


def _part(part: Part, language: str) -> object:
    return phrase(part, language).model_dump() if isinstance(part, Notice) else part
