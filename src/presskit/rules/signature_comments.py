"""What `presskit sign` writes into a signature, and whether a signature says just that of a build."""

_SIGNED_LINE = b"trusted comment: "


def comment_of_build(day: str, number: int) -> str:
    """What a newsroom reads when it checks: no name and no clock, as both would tell of whoever signs.

    The day is that of the statement, or empty; the number, that of the files with their manifest.
    """
    of_day = f" of {day}" if day else ""
    return f"press kit{of_day}, {number} file{'' if number == 1 else 's'}"


def is_of_build(signature: bytes, day: str, number: int) -> bool:
    """Whether it says of this build what `presskit sign` does; minisign itself writes a moment and a file's name.

    Nothing is proven by that: it tells which tool made it, so that nobody else's work counts as what can be remade.
    """
    comments = [line for line in signature.splitlines() if line.startswith(_SIGNED_LINE)]
    return comments == [_SIGNED_LINE + comment_of_build(day, number).encode()]
