"""Sites on this computer that have public numbers as far as presskit can tell: only the last yard of wire is ours.

The wire answers for names and connects to numbers as it is told here. What is refused, and when, is judged by
presskit between the two, as it always is.
"""

import datetime
import ipaddress
import socket
import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from presskit.online.wire import Wire

NUMBER = "93.184.215.14"
"""A public number; nothing is ever sent to it."""


@dataclass(frozen=True)
class Reply:
    """What a page answers."""

    status: int = 200
    body: bytes = b"<title>A page</title>"
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})


def leads_to(address: str, status: int = 302) -> Reply:
    """A reply that leads on to this address."""
    return Reply(status, b"", {"Location": address})


@dataclass
class Sites:
    """What the sites answer, by host and path; what was asked of them; and where names lead, if not to NUMBER."""

    replies: Mapping[str, Reply]
    port: int
    trust: ssl.SSLContext
    numbers: Mapping[str, Sequence[str]]
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    connected: list[tuple[str, int]] = field(default_factory=list)
    resolved: list[str] = field(default_factory=list)

    @property
    def wire(self) -> Wire:
        """The wire to them."""
        return Wire(self._resolve, self._connect, self.trust)

    def _resolve(self, host: str, _port: int) -> Sequence[str]:
        self.resolved.append(host)
        found = self.numbers.get(host, [NUMBER])
        if not found:
            raise socket.gaierror(socket.EAI_NONAME, "not known")
        return found

    def _connect(self, number: str, port: int, timeout_s: float) -> socket.socket:
        self.connected.append((number, port))
        return socket.create_connection(("127.0.0.1", self.port), timeout_s)


@contextmanager
def sites(
    replies: Mapping[str, Reply] | None = None,
    numbers: Mapping[str, Sequence[str]] | None = None,
    key_folder: Path | None = None,
    certified: str = "site.example",
) -> Iterator[Sites]:
    """Sites that are up until the block ends; encrypted, by a certificate for this host, if there is a key folder."""
    made: list[Sites] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            host = self.headers["Host"]
            made[0].asked.append((f"{host}{self.path}", dict(self.headers.items())))
            reply = made[0].replies.get(f"{host}{self.path}", Reply(404))
            self.send_response_only(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    trust = ssl.create_default_context()
    if key_folder:
        chain = _certified(key_folder, certified)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(chain)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        trust.load_verify_locations(chain)
    made.append(Sites(replies or {}, server.server_port, trust, numbers or {}))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield made[0]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _certified(folder: Path, host: str) -> Path:
    """A file with a key and a certificate for this host, which is its own authority."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName(host), x509.IPAddress(ipaddress.ip_address(NUMBER))]),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    chain = folder / "chain.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    chain.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    return chain
