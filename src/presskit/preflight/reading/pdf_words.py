"""Names and strings of a PDF as text, whatever bytes they hold."""

import pikepdf


def as_text(value: object, otherwise: str = "") -> str:
    """The words of a string, or a name with its slash; `otherwise` where the file has nothing there.

    Why: a name is UTF-8 by custom alone (ISO 32000-1, 7.3.5), and one broken byte must not hide the rest of the file.
    """
    if value is None:
        return otherwise
    try:
        return str(value)
    except UnicodeDecodeError:
        return value.unparse().decode("ascii", "replace") if isinstance(value, pikepdf.Object) else otherwise
