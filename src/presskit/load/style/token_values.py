"""Tokens in settings: custom properties of the style sheets by their names, each with one value."""

import re
from collections.abc import Mapping

from presskit.load.style.token_kinds import KnownTokens, misfit
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import did_you_mean, shortened
from presskit.model.finding import Finding, FindingKind

# One value of a style sheet: nothing that ends it, opens another rule, or fetches a file.
_VALUE = re.compile(r"(?!.*(url\s*\(|/\*))[^;{}!@<>\\\n]{1,200}", re.IGNORECASE)

# A text in quotation marks, whose brackets do not count; or a bracket, or a quotation mark that nothing closes.
_MARKS = re.compile(r"""\"[^"]*\"|'[^']*'|[()\[\]"']""")
_CLOSED_BY = {"(": ")", "[": "]"}


class TokenValues:
    """Tokens of one file, which must be among those that are `known`; the others are reported and left out."""

    def __init__(self, toml: TomlFile, known: KnownTokens, kind: FindingKind, found: list[Finding]) -> None:
        self._toml, self._known, self._kind, self._found = toml, known, kind, found

    def read(self, path: KeyPath, written: Mapping[str, str]) -> dict[str, str]:
        """The tokens of the table at this path by their names in style sheets, such as `--leading`."""
        tokens = {}
        for name, value in written.items():
            token, said = name.removeprefix("--"), value.strip()
            if token not in self._known:
                hint = did_you_mean(token, sorted(self._known), "templates/README.md says where they stand")
                message = f'no style sheet sets a token "{shortened(token)}"'
                self._found.append(self._kind.at(self._toml.place(*path, name), message, hint))
            elif not _is_one_value(said):
                message = f'"{shortened(said)}" is no value of a token'
                hint = "write what stands behind the colon in a style sheet, such as 14.5pt or 0.9"
                self._found.append(self._kind.at(self._toml.value_place(*path, name), message, hint))
            elif wrong := misfit(token, said, self._known):
                self._found.append(self._kind.at(self._toml.value_place(*path, name), *wrong))
            else:
                tokens[f"--{token}"] = said
        return tokens


def _is_one_value(said: str) -> bool:
    """Whether it ends where it is written: a bracket or a quotation mark left open takes in the rules behind it."""
    return bool(_VALUE.fullmatch(said)) and _closes(said)


def _closes(said: str) -> bool:
    """Whether each bracket and each quotation mark is closed by its own, in order."""
    awaited: list[str] = []
    for mark in _MARKS.finditer(said):
        if mark[0] in _CLOSED_BY:
            awaited.append(_CLOSED_BY[mark[0]])
        elif len(mark[0]) == 1 and (not awaited or awaited.pop() != mark[0]):
            return False
    return not awaited
