"""This computer's own ways out, as far as they can be seen without going out."""

import pytest

from presskit.online.wire import proxies_set, system_wire


def test_the_system_s_own_wire_checks_certificates() -> None:
    """And the names in them."""
    trust = system_wire().trust
    assert trust.check_hostname
    assert trust.verify_mode.name == "CERT_REQUIRED"


def test_a_number_resolves_to_itself_without_a_name_server() -> None:
    """What `localhost` is, this computer knows; presskit refuses what comes of it."""
    assert set(system_wire().resolve("localhost", 80)) <= {"127.0.0.1", "::1"}


def test_proxies_are_known_by_their_sort(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever way their variables are written; exceptions from them are none."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    assert proxies_set() == ()
    monkeypatch.setenv("no_proxy", "here.example")
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    monkeypatch.setenv("all_proxy", "socks5h://127.0.0.1:9050")
    assert proxies_set() == ("all", "https")
