"""Which numbers lead to the public network."""

import pytest

from presskit.online.numbers import is_public

PUBLIC = ["93.184.215.14", "8.8.8.8", "2606:2800:220:1::1", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e"]
PRIVATE = """\
0.0.0.0
10.0.0.1
100.64.0.1
100.100.100.200
127.0.0.1
127.255.255.254
168.63.129.16
169.254.169.254
172.16.0.1
172.31.255.255
192.0.0.192
192.0.2.1
192.168.0.1
198.18.0.1
203.0.113.7
224.0.0.1
240.0.0.1
255.255.255.255
::
::1
::127.0.0.1
::ffff:127.0.0.1
::ffff:10.0.0.1
::ffff:169.254.169.254
64:ff9b::7f00:1
64:ff9b::a9fe:a9fe
64:ff9b:1::7f00:1
2002:7f00:1::
2002:a00:1::1
2001:0:5db8:d70e::f5ff:fffe
2001:db8::1
fc00::1
fd00:ec2::254
fe80::1
fe80::1%eth0
fec0::1
ff02::1
localhost
127.1
2130706433
0x7f000001
""".splitlines()


@pytest.mark.parametrize("number", PUBLIC)
def test_a_public_number_may_be_reached(number: str) -> None:
    """Of IPv4, of IPv6, and of one in the other."""
    assert is_public(number)


@pytest.mark.parametrize("number", PRIVATE)
def test_no_other_number_may(number: str) -> None:
    """Private, local, link-local, of documentation, for many, those of clouds' own data, each in every disguise."""
    assert not is_public(number)
