"""Calm exercises, one a file: whatever lies here is known by itself."""

import importlib
import pkgutil

from bilateral.stimulus.exercise import EXERCISES

__all__ = ["EXERCISES"]

for _found in pkgutil.iter_modules(__path__, f"{__name__}."):
    importlib.import_module(_found.name)
