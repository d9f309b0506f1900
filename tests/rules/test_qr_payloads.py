"""What a QR code holds, in words."""

import pytest

from presskit.rules.qr_payloads import KINDS, PayloadKind, named_payload


@pytest.mark.parametrize(
    ("payload", "named"),
    [
        ("https://a.example/", ""),
        ("HTTP://A.EXAMPLE", ""),
        ("TEL:+441632960000", 'a telephone number, "TEL:+441632960000"'),
        ("BEGIN:VCARD\nN:Clinic", 'a contact, "BEGIN:VCARD N:Clinic"'),
        ("wifi:S:a;P:b;;", "the password of a network"),
        ("otpauth://totp/a?secret=B", "the secret of a sign-in"),
        ("a.example/report", 'an address without https://, "a.example/report"'),
        ("www.a.example", 'an address without https://, "www.a.example"'),
        ("press@a.example", 'an e-mail address without mailto:, "press@a.example"'),
        ("+44 1632 960000", 'a telephone number without tel:, "+44 1632 960000"'),
        ("harbour:open", 'an address for another program (harbour:), "harbour:open"'),
        ("4006381333931", 'a number, "4006381333931"'),
        ("Come at noon: bring a friend", 'plain text, "Come at noon: bring a friend"'),
        (" ", "nothing"),
        ("\x00\x01\x02", "data that is no text"),
        ("a" * 80, f'plain text, "{"a" * 59}…"'),
    ],
)
def test_a_payload_is_named(payload: str, named: str) -> None:
    """By how it begins, or what it looks like; a secret is not repeated."""
    assert named_payload(payload) == named


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_is_known_by_each_of_its_beginnings(kind: PayloadKind) -> None:
    """In capitals too, as codes are made smaller by them."""
    for begins in kind.begins:
        assert named_payload(f"{begins.upper()}7;").startswith(kind.name)
