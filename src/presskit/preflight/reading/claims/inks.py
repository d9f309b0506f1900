"""What named inks break: one that is shown in two ways, one that DeviceN names and does not define."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b

from pikepdf import Array, Name, Object, Stream

from presskit.preflight.facts.claim_rules import Breach, Rule
from presskit.rules.pdf_entries import array_at, as_text, dictionary_at

# ISO 32000-1, 8.6.6.4 and 8.6.6.5: family, name or names, alternate space, tint transform, attributes.
_ALTERNATE, _TINT, _ATTRIBUTES = 2, 3, 4
_LENGTHS = (4, 5)
_NO_SPOTS = ("/Cyan", "/Magenta", "/Yellow", "/Black", "/None", "/All")


@dataclass(slots=True)
class InksRead:
    """How each ink is shown where there is no such plate, and those that nothing defines; `functions` by object."""

    shown: dict[str, set[bytes]] = field(default_factory=dict)
    undefined: list[str] = field(default_factory=list)
    functions: dict[tuple[int, int], bytes] = field(default_factory=dict)

    def breaches(self) -> Iterator[Breach]:
        """What these inks break."""
        yield from (
            Breach(Rule.INK_TWICE, name.removeprefix("/")) for name, ways in self.shown.items() if len(ways) > 1
        )
        yield from (Breach(Rule.COLORANT_UNDEFINED, name.removeprefix("/")) for name in self.undefined)


def note_inks(array: Array, read: InksRead) -> None:
    """Take in a colour space of named inks; nearly all arrays are none."""
    if len(array) not in _LENGTHS or not isinstance(array[0], Name):
        return
    if array[0] == Name.Separation:
        read.shown.setdefault(as_text(array[1]), set()).add(
            _written(array[_ALTERNATE], read) + _written(array[_TINT], read)
        )
    elif array[0] == Name.DeviceN:
        attributes = array[_ATTRIBUTES] if len(array) > _ATTRIBUTES else None
        process = [as_text(name) for name in array_at(dictionary_at(attributes, "/Process"), "/Components")]
        defined = {*_NO_SPOTS, *process, *dictionary_at(attributes, "/Colorants").keys()}
        read.undefined += [name for name in map(as_text, array[1]) if name not in defined]


def _written(value: Object, read: InksRead) -> bytes:
    """What tells the value from others; of two that the file writes alike it is the same. Each is read once."""
    if isinstance(value, Stream):
        if value.objgen not in read.functions:
            written = value.stream_dict.unparse() + value.read_raw_bytes()
            read.functions[value.objgen] = blake2b(written).digest()
        return read.functions[value.objgen]
    return value.unparse(resolved=True)
