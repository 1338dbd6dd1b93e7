"""The cards and the places of the body that come with Bilateral; their words are the catalogues'.

Each card is `card-GROUP-NAME`; of what grounds, `.more` is what may be said besides.
"""

from collections.abc import Iterator, Mapping

from bilateral.loading.cards import BodyPlace, Card, CardGroup
from bilateral.timing.timeline import Side
from bilateral.words.notice import Notice

_GROUNDING: Mapping[str, str] = {
    "senses": "see touch hear smell taste",
    "room": "where day look door colour",
    "temperature": "water cool warm air",
    "movement": "feet press stand stretch walk",
}
_PROMPTS: Mapping[str, str] = {
    "enquiry": "now body emotion thought image distance",
    "needs": "kind missing friend strength",
    "parts": "who age job fear towards need",
    "leaving": "take evening people",
}
_PLACES = "hands arms feet legs shoulders back face neck belly chest"
"""Outward first: what lies near the heart comes last."""
_PAIRS = frozenset(("hands", "arms", "feet", "legs", "shoulders"))
_ANCHORS = "feet hands seat sound thing breath"
"""Where a client can always come back to; the breath last, as it calms not everybody."""


def _groups(listed: Mapping[str, str], *, say_more: bool) -> tuple[CardGroup, ...]:
    def card(code: str) -> Card:
        return Card(Notice(f"card-{code}"), (Notice(f"card-{code}.more"),) if say_more else ())

    return tuple(
        CardGroup(Notice(f"card-{group}"), tuple(card(f"{group}-{name}") for name in names.split()))
        for group, names in listed.items()
    )


GROUNDING = _groups(_GROUNDING, say_more=True)
PROMPTS = _groups(_PROMPTS, say_more=False)


def _apart(name: str) -> Iterator[BodyPlace]:
    """The left and the right one of what there are two of."""
    if name not in _PAIRS:
        yield BodyPlace(Notice(f"place-{name}"))
        return
    for side in Side:
        yield BodyPlace(Notice(f"place-{name}-{side.word}"), side.word)


PLACES = tuple(BodyPlace(Notice(f"place-{name}")) for name in _PLACES.split())
PLACES_APART = tuple(place for name in _PLACES.split() for place in _apart(name))
ANCHORS = tuple(Notice(f"anchor-{name}") for name in _ANCHORS.split())
