"""The pipeline: from a kit's folder to finished files. The only package that names the stages, in their order."""

from presskit.pipeline.build import build_kit, load_kit
from presskit.pipeline.embargo import past_embargo
from presskit.pipeline.order import Advance, BuildOrder, Tell

__all__ = ["Advance", "BuildOrder", "Tell", "build_kit", "load_kit", "past_embargo"]
