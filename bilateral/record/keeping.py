"""How long a client's record is kept, what is due, and how it goes."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime

from bilateral.record.store import Store, new_row
from bilateral.words.notice import Notice

USUAL_YEARS = 10


@dataclass(frozen=True, slots=True)
class Kept:
    """A client and until when the record is kept."""

    client: int
    code: str
    last: date
    """Day of the last sitting, or of the first entry where there was none."""
    years: int
    until: date

    def is_due(self, today: date) -> bool:
        """Whether it need not be kept any longer."""
        return today > self.until

    @property
    def early(self) -> Notice:
        """Said before it is deleted earlier than that."""
        return Notice("record-delete-early", until=str(self.until))

    def told(self, today: date) -> Notice:
        """The same in a sentence."""
        code = "record-due" if self.is_due(today) else "record-kept"
        return Notice(code, client=self.code, until=str(self.until))


def set_years(store: Store, client: int, years: int, at_ms: int) -> None:
    """Have a client's record kept for so many years after the last sitting."""
    store.add([new_row("keeping", client=client, at_ms=at_ms, years=years)])


def kept_until(store: Store, usual_years: int = USUAL_YEARS) -> list[Kept]:
    """Every client, the soonest first."""
    asked = """
        SELECT c.id, c.code, max(c.at_ms,
            coalesce((SELECT max(at_ms) FROM sitting WHERE client = c.id), 0),
            coalesce((SELECT max(e.at_ms) FROM sitting_end e JOIN sitting s ON e.sitting = s.id
                      WHERE s.client = c.id), 0)),
            (SELECT years FROM keeping WHERE client = c.id ORDER BY entry DESC LIMIT 1)
        FROM client c
    """
    found = [
        _kept(client, code, last_ms, usual_years if years is None else years)
        for client, code, last_ms, years in store.db.execute(asked)
    ]
    return sorted(found, key=lambda one: (one.until, one.code))


def due_in(store: Store, usual_years: int, now: date) -> list[Notice]:
    """Whose record need not be kept any longer, in sentences."""
    return [kept.told(now) for kept in kept_until(store, usual_years) if kept.is_due(now)]


def today(now_ms: int) -> date:
    """The day by which it is told what is due."""
    return datetime.fromtimestamp(now_ms / 1000, UTC).date()


def later_by_years(day: date, years: int) -> date:
    """The same day so many years later; the last of its month where there is none."""
    year = min(day.year + years, date.max.year)
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def _kept(client: int, code: str, last_ms: int, years: int) -> Kept:
    last = datetime.fromtimestamp(last_ms / 1000, UTC).date()
    return Kept(client, code, last, years, later_by_years(last, years))
