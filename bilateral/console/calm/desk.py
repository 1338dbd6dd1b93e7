"""What there is to calm with, as pages are shown it: exercises, body scan, cards."""

from collections.abc import Callable, Iterable
from pathlib import Path

from bilateral.console.calm.memory import keep_marks, kept_marks, mark_of
from bilateral.console.messages import (
    AskCalm,
    AskCards,
    AskedOfCalm,
    CalmChoice,
    CalmShown,
    CardGroupShown,
    CardShown,
    NoticeMessage,
    PlaceShown,
    PresetShown,
    WorkspaceShown,
)
from bilateral.console.messages.refusal_message import messages
from bilateral.files.own_folders import state_folder
from bilateral.loading import shipped_cards
from bilateral.loading.card_text import kinds_changed
from bilateral.loading.cards import CARD_FOLDER, BodyPlace, CardGroup, OwnCards, own_cards

WITHOUT_PRESET = (
    CalmChoice(kind="body-scan"),
    CalmChoice(kind="grounding"),
    CalmChoice(kind="prompts"),
)


def exercises_of(presets: Iterable[PresetShown]) -> tuple[str, ...]:
    """Names of the presets that are no sets, but calm."""
    return tuple(one.name for one in presets if one.exercise)


class CalmDesk:
    """Belongs to the thread of the workspace, as it reads files; `tell` returns at once.

    Which choices were taken last is kept in the folder that `state` gives.
    """

    def __init__(
        self,
        config_folder: Path,
        tell: Callable[[CalmShown], None],
        state: Callable[[], Path] = state_folder,
    ) -> None:
        self._folder = config_folder / CARD_FOLDER
        self._tell = tell
        self._state = state
        self._taken = kept_marks(state())
        self._exercises: tuple[str, ...] = ()
        self._set = self._back_to = ""
        self._own, self._changed = own_cards(self._folder), kinds_changed(self._folder)
        self.shown = self._drawn()

    def take(self, asked: AskedOfCalm) -> None:
        """Do what a page asks for."""
        match asked:
            case AskCalm(choice=choice):
                mark = mark_of(choice)
                self._taken = (mark, *(one for one in self._taken if one != mark))
                keep_marks(self._state(), self._taken)
                self._show()
            case AskCards():
                self.look_round()

    def look_round(self) -> None:
        """Read the cards as they are now in their files."""
        self._own, self._changed = own_cards(self._folder), kinds_changed(self._folder)
        self._show()

    def hear(self, workspace: WorkspaceShown) -> None:
        """Another preset is chosen, or there are others."""
        self._exercises = exercises_of(workspace.presets)
        if workspace.preset not in self._exercises:
            self._set = workspace.preset
            self._back_to = ""
        else:
            self._back_to = self._set
        self._show()

    def _show(self) -> None:
        shown = self._drawn()
        if shown != self.shown:
            self.shown = shown
            self._tell(shown)

    def _drawn(self) -> CalmShown:
        known = (
            *(CalmChoice(kind="exercise", preset=name) for name in self._exercises),
            *WITHOUT_PRESET,
        )
        marked = {mark_of(one): one for one in known}
        taken = [marked[mark] for mark in self._taken if mark in marked]
        own: OwnCards = self._own
        return CalmShown(
            choices=(*taken, *(one for one in known if one not in taken)),
            back_to=self._back_to,
            grounding=_shown((*own.grounding, *shipped_cards.GROUNDING)),
            prompts=_shown((*own.prompts, *shipped_cards.PROMPTS)),
            places=_placed(own.places or shipped_cards.PLACES),
            places_apart=() if own.places else _placed(shipped_cards.PLACES_APART),
            anchors=messages(shipped_cards.ANCHORS),
            folder=str(self._folder),
            problems=messages(own.problems),
            changed=tuple(kind.value for kind in self._changed),
        )


def _placed(places: Iterable[BodyPlace]) -> tuple[PlaceShown, ...]:
    return tuple(
        PlaceShown(words=NoticeMessage.of(place.words), side=place.side or "both")
        for place in places
    )


def _shown(groups: Iterable[CardGroup]) -> tuple[CardGroupShown, ...]:
    return tuple(
        CardGroupShown(
            name=None if group.name is None else NoticeMessage.of(group.name),
            cards=tuple(
                CardShown(title=NoticeMessage.of(card.title), more=messages(card.more))
                for card in group.cards
            ),
        )
        for group in groups
    )
