"""What a sitting is about: target memories as the page names them, and is shown them; pure."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from bilateral.console.messages.of_record import (
    AskTarget,
    SetAbout,
    SittingRecorded,
    TargetShown,
)
from bilateral.console.record.memory import SittingToRecord
from bilateral.console.record.rows import PHASES
from bilateral.sitting.sitting import Phase

if TYPE_CHECKING:
    from bilateral.record.targets import Targets

BEGUN = PHASES.index(Phase.DESENSITISATION) + 1


def with_target(
    sitting: SittingToRecord, asked: AskTarget, known: "Targets", now_ms: int
) -> SittingToRecord:
    """The sitting as it is about what was asked for; of others' memories nothing is done."""
    labels = labels_of(sitting, known)
    label = " ".join(asked.label.split())
    theirs = _of_client(sitting, known)
    named = {labels[one]: one for one in theirs}
    if asked.id is not None and asked.id not in theirs:
        return sitting
    target = named.get(label, asked.id or 0)
    if label and label not in named:
        sitting, target = sitting.with_label(label, asked.id, now_ms)
    return sitting.with_target(target, BEGUN, now_ms)


def targets_shown(sitting: SittingToRecord, known: "Targets") -> tuple[TargetShown, ...]:
    """The memories of its client, those that are not written yet among them."""
    labels = labels_of(sitting, known)
    return tuple(TargetShown(id=one, label=labels[one]) for one in _of_client(sitting, known))


def sitting_shown(sitting: SittingToRecord, known: "Targets | None") -> SittingRecorded:
    """What pages see of it; of memories only with those that are known, while all is open."""
    labels = {} if known is None else labels_of(sitting, known)
    label = labels.get(sitting.target)
    return SittingRecorded(
        number=sitting.number,
        id=sitting.id,
        began_ms=sitting.began_ms,
        sets=len(sitting.sets),
        client=sitting.client,
        is_without=sitting.is_without,
        is_over=sitting.is_over,
        unwritten=len(sitting.waiting),
        target=None if label is None else TargetShown(id=sitting.target, label=label),
        about=tuple(
            SetAbout(set=int(number), label=labels[one])
            for number, one in sitting.about.items()
            if one in labels
        ),
    )


def labels_of(sitting: SittingToRecord, known: "Targets") -> Mapping[int, str]:
    """The label of each version of a memory, written or not."""
    waiting = {one.id: str(one.values["label"]) for one in sitting.waiting if one.table == "target"}
    return {**known.labels, **waiting}


def _of_client(sitting: SittingToRecord, known: "Targets") -> list[int]:
    waiting = {one.id: one.values["corrects"] for one in sitting.waiting if one.table == "target"}
    written = known.of.get(sitting.client, ())
    return [one for one in dict.fromkeys((*written, *waiting)) if one not in waiting.values()]
