"""The pipeline: from a kit's folder to finished files. The only package that names the stages, in their order."""

from presskit.pipeline.build import build_kit
from presskit.pipeline.order import Advance, BuildOrder

__all__ = ["Advance", "BuildOrder", "build_kit"]
