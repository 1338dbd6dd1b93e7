"""Settings from presets, files, the environment and flags: laid over each other, or refused."""

from bilateral.loading.merging import Loaded, check_file, load, load_with_origins, user_file_path
from bilateral.loading.settings_refused import Refusal, SettingsRefused

__all__ = [
    "Loaded",
    "Refusal",
    "SettingsRefused",
    "check_file",
    "load",
    "load_with_origins",
    "user_file_path",
]
