"""A set as a file: what eyes and ears would get, written faster than it is given."""

from bilateral.render.refusal import RenderRefused
from bilateral.render.rendering import ENDINGS, render

__all__ = ["ENDINGS", "RenderRefused", "render"]
