"""What is said when a file or folder of the therapist's cannot be written."""

from collections.abc import Iterator
from contextlib import contextmanager

from bilateral.files.own_folders import NOWHERE, config_folder
from bilateral.loading.settings_refused import Refusal, SettingsRefused
from bilateral.words.notice import Notice


def refused(where: Notice, problem: Notice, remedy: Notice) -> SettingsRefused:
    """One thing that is wrong, as what is raised for it."""
    return SettingsRefused([Refusal(where, problem, remedy)])


@contextmanager
def failures_told(where: Notice) -> Iterator[None]:
    """Tell why a file or folder could not be written. Raises SettingsRefused."""
    try:
        yield
    except FileExistsError:
        raise refused(
            where, Notice("write-there-already"), Notice("write-there-already.remedy")
        ) from None
    except (OSError, RuntimeError) as error:  # the latter for links that lead round in a circle
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        why = Notice("home-missing") if config_folder() == NOWHERE else reason.lower()
        problem = Notice("write-failed", why=why)
        raise refused(where, problem, Notice("write-failed.remedy")) from None
