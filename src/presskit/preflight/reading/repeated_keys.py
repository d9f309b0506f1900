"""Entries that stand twice in one dictionary: readers differ in which of them they take, if they differ."""

import re

import pikepdf

# As qpdf words it; the offset is that of the dictionary in the file.
_WARNING = re.compile(r"offset (\d+)\): dictionary has duplicated key (/[^\s;]+);")
_STRING = rb"\((?:[^()\\]|\\.)*\)"
# The value after a key: a string, an array or dictionary without others in it but dictionaries, a name, a reference.
_VALUE = rb"\s*(" + _STRING + rb"|\[[^\[\]]*\]|<<[^<>]*>>|<[0-9A-Fa-f\s]*>|/?[^\s/<>\[\]()]+(?:\s+\d+\s+R\b)?)"
_REFERENCE = re.compile(rb"\[?\s*(\d+)\s+(\d+)\s+R\s*\]?")
_TOKEN = re.compile(_STRING + rb"|<<|>>|/?[^\s/<>\[\]()]+|<[0-9A-Fa-f\s]*>")
_Value = tuple[list[float], list[bytes]]
_LONGEST_BYTES = 100_000
_NUMBER = re.compile(rb"[+-]?(?:\d+\.?\d*|\.\d+)")
_ROUNDING = 0.005  # two programs round the size of one page, in points, to less or more


def says_the_same_twice(warning: str, pdf: pikepdf.Pdf, data: bytes) -> bool:
    """Whether the warning is of an entry that stands twice in a dictionary of the file, with the same value.

    That breaks ISO 32000-1, 7.3.7, and no reader can stumble over it. What cannot be compared is not the same.
    """
    found = _WARNING.search(warning)
    if found is None or int(found[1]) >= len(data):
        return False
    start = max(data.rfind(b" obj", 0, int(found[1]) + 1), 0)
    end = max(data.find(b"endobj", start, start + _LONGEST_BYTES), start)
    key = re.compile(re.escape(found[2].encode()) + rb"(?![^\s/<>\[\]()])" + _VALUE)
    values = [_tokens(pdf, match[1]) for match in key.finditer(data, start, end)]
    return len(values) > 1 and all(_same(value, values[0]) for value in values)


def _tokens(pdf: pikepdf.Pdf, value: bytes) -> _Value:
    """The numbers of the value and its other words, in order of size; a reference alone is what it leads to."""
    if reference := _REFERENCE.fullmatch(value):
        value = pdf.get_object(int(reference[1]), int(reference[2])).unparse(resolved=True)
    tokens = sorted(_TOKEN.findall(value))
    numbers = sorted(float(token) for token in tokens if _NUMBER.fullmatch(token))
    return numbers, [token for token in tokens if not _NUMBER.fullmatch(token)]


def _same(one: _Value, other: _Value) -> bool:
    if one[1] != other[1] or len(one[0]) != len(other[0]):
        return False
    return all(abs(number - again) <= _ROUNDING for number, again in zip(one[0], other[0], strict=True))
