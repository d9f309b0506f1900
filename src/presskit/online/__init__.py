"""The one place that asks the network: an address is opened, because a person has said so, and looked at.

`presskit links --online` alone comes here. Nothing is sent but the request for the page itself: no cookie, no
referrer, no name of a user, a program or a computer.
"""

from presskit.online.opening import open_page
from presskit.online.wire import Wire, proxies_set, system_wire

__all__ = ["Wire", "open_page", "proxies_set", "system_wire"]
