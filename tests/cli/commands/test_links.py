"""`presskit links`."""

import json
import subprocess
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.cli.command import Command, presskit_command, replace_in, run_presskit, variables
from tests.cli.talk.on_terminal import presskit_on_terminal
from tests.pipeline.builds import three_pieces

SITE = "http://site.example/report"
NUMBER = "93.184.215.14"
PRIVATE = "10.0.0.7"
# Sites with public numbers in a network of their own, which nothing leaves. What is refused elsewhere, is here too.
SITES = f"""
import http.server, threading
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        open("asked", "a").write(self.headers["Host"] + self.path + "\\n")
        onward = {{"/moved": "/report", "/inside": "http://private.example/", "/other": "http://other.example/"}}
        self.send_response(302 if self.path in onward else 200 if self.path == "/report" else 404)
        self.send_header("Location", onward.get(self.path, ""))
        self.end_headers()
        self.wfile.write(b"<title>Who Holds the Records?</title>")
    def log_message(self, *_): pass
for number in ({NUMBER!r}, {PRIVATE!r}):
    server = http.server.HTTPServer((number, 80), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
print("up", flush=True)
threading.Event().wait()
"""
HOSTS = f"{NUMBER} site.example\n{NUMBER} other.example\n{PRIVATE} private.example\n"
INSIDE = """
ip link set lo up && ip addr add {number}/32 dev lo && ip addr add {private}/32 dev lo || exit 99
mount --bind hosts /etc/hosts || exit 99
"$PYTHON" sites.py > up & sites=$!
until test -s up; do sleep 0.05; done
"$@"; code=$?
kill $sites; exit $code
"""


def kit_with_link(folder: Path, url: str = SITE, more: str = "") -> Path:
    """The folder of a kit whose only link leads there."""
    three_pieces(folder)
    settings = folder / "kit" / "kit.toml"
    text = settings.read_text(encoding="utf-8")
    start = text.index('url = "')
    end = text.index("\n", start)
    settings.write_text(f'{more}{text[:start]}url = "{url}"{text[end:]}', encoding="utf-8")
    return folder


def in_own_network(folder: Path, *arguments: str) -> tuple[int, dict[str, Any], str]:
    """The code of `presskit links` with these, what it prints as JSON, and what the sites were asked."""
    (folder / "sites.py").write_text(SITES, encoding="utf-8")
    (folder / "hosts").write_text(HOSTS, encoding="utf-8")
    command = presskit_command("links", "--json", *arguments)
    script = INSIDE.format(number=NUMBER, private=PRIVATE)
    ran = subprocess.run(
        ["unshare", "--map-root-user", "--net", "--mount", "sh", "-c", script, "sh", *command],
        cwd=folder,
        env=variables(folder, PYTHON=command[0]),
        capture_output=True,
        check=False,
    )
    if ran.returncode == 99 or b"unshare" in ran.stderr or not ran.stdout:
        pytest.skip("this kernel gives no network of one's own")
    asked = folder / "asked"
    return ran.returncode, json.loads(ran.stdout), asked.read_text(encoding="utf-8") if asked.exists() else ""


def codes_of(document: dict[str, Any]) -> list[str]:
    """The codes of what is told, but of what every http link is told."""
    return [found["code"] for found in document["findings"] if found["code"] not in ("http-link", "link-unconfirmed")]


def test_links_are_listed_with_where_they_are_printed(presskit: Command, tmp_path: Path) -> None:
    """Nothing is made, and nothing is written."""
    kit_with_link(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    ran = presskit("links")

    assert ran.code == 0
    assert ran.out.startswith("report\n")
    assert "press-release A4  code" in ran.out
    assert "nobody has opened the link" in ran.err or "confirmed 20" in ran.out
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_json_lists_the_same(presskit: Command, tmp_path: Path) -> None:
    """With each file that prints the link."""
    kit_with_link(tmp_path)
    ran = presskit("links", "--json")
    document = json.loads(ran.out)

    assert (ran.code, ran.err, document["ok"], document["files"]) == (0, "", True, [])
    ((link,), schema) = document["links"], document["schema"]
    assert (schema, link["id"], link["url"]) == (1, "report", SITE)
    assert {each["piece"] for each in link["printed"]} >= {"press-release", "flyer"}


def test_a_confirmed_link_is_written_down(presskit: Command, tmp_path: Path) -> None:
    """Today, in kit.toml alone; a misspelt id is refused, and nothing is written."""
    kit_with_link(tmp_path)
    replace_in(tmp_path / "kit" / "kit.toml", "[[links]]", "# why\n[[links]]  # here")
    before = (tmp_path / "kit" / "kit.toml").read_text(encoding="utf-8")
    assert presskit("links", "--confirm", "reprot").code == 2
    assert (tmp_path / "kit" / "kit.toml").read_text(encoding="utf-8") == before

    ran = presskit("links", "--confirm", "report")

    today = date.today().isoformat()
    assert ran.code == 0
    assert f"confirmed {today}" in ran.out
    after = (tmp_path / "kit" / "kit.toml").read_text(encoding="utf-8")
    assert f"confirmed = {today}" in after
    assert [line for line in before.splitlines() if line not in after.splitlines() and "confirmed" not in line] == []


def test_a_list_is_taken_in(presskit: Command, tmp_path: Path) -> None:
    """What is new is on stdout; entries with faults are told, and end the command with 1."""
    kit_with_link(tmp_path)
    (tmp_path / "l.bib").write_text("@misc{new, title={New}, url={https://new.example}}\n", encoding="utf-8")
    ran = presskit("links", "--import", "l.bib")
    assert (ran.code, ran.out) == (0, "new  https://new.example\n")
    assert "1 link added to" in ran.err

    (tmp_path / "l.csv").write_text("title,url\nBad,ftp://a.example\nNew,https://new.example\n", encoding="utf-8")
    again = presskit("links", "--import", "l.csv", "--json")
    document = json.loads(again.out)
    assert (again.code, document["ok"], document["links"]) == (1, False, [])
    assert codes_of(document) == ["url-scheme", "link-known"]
    assert document["findings"][0]["file"] == "l.csv"


def test_a_list_is_not_confirmed_in_one_go(presskit: Command, tmp_path: Path) -> None:
    """Nobody has looked at it yet."""
    kit_with_link(tmp_path)
    assert presskit("links", "--import", "l.bib", "--confirm", "all").code == 2
    assert presskit("links", "--import", "l.bib", "--online").code == 2


@pytest.mark.parametrize("name", ["https_proxy", "HTTP_PROXY", "all_proxy"])
def test_nobody_is_taken_past_their_proxy(tmp_path: Path, name: str) -> None:
    """Exit 2, before anything is asked."""
    kit_with_link(tmp_path)
    ran = run_presskit("links", "--online", cwd=tmp_path, environment={name: "socks5h://127.0.0.1:9"})
    assert ran.code == 2
    assert "go past it" in ran.err


def embargo() -> str:
    """The settings of an embargo that lasts until tomorrow."""
    until = (datetime.now().astimezone() + timedelta(days=1)).replace(microsecond=0)
    return f"release.embargo_until = {until.isoformat()}\n"


def test_under_an_embargo_the_sites_are_named_first(presskit: Command, tmp_path: Path) -> None:
    """Without a yes nothing is asked: exit 2, with the hosts."""
    kit_with_link(tmp_path, more=embargo())
    ran = presskit("links", "--online")
    assert ran.code == 2
    assert "site.example" in ran.err
    assert "--yes" in ran.err
    assert json.loads(presskit("links", "--online", "--json").out)["findings"][0]["code"] == "wrong-usage"


def test_under_an_embargo_a_person_is_asked(tmp_path: Path) -> None:
    """On a terminal, where no is no."""
    kit_with_link(tmp_path, more=embargo())
    ran = presskit_on_terminal("links", "--online", cwd=tmp_path, typed=[("(yes or no)\r\n", "no")])
    assert ran.code == 2
    assert "site.example" in ran.err


def test_an_embargo_that_is_only_typed_keeps_every_site_unasked(presskit: Command, tmp_path: Path) -> None:
    """Nobody has said yet until when it holds: exit 1, with what to write in kit.toml, and not even a yes helps."""
    kit_with_link(tmp_path)
    with (tmp_path / "kit" / "statement.en.md").open("a", encoding="utf-8") as statement:
        statement.write("\nHOLD FOR RELEASE UNTIL Monday\n")
    ran = presskit("links", "--online", "--yes", "--json")

    assert ran.code == 1
    (error,) = [each for each in json.loads(ran.out)["findings"] if each["severity"] == "error"]
    assert "embargo_until" in error["hint"]
    assert "asking" not in ran.err


# --- In a network of its own ---


def test_a_link_is_opened(tmp_path: Path) -> None:
    """Once; it is as the kit says, and only then a confirmation is written."""
    kit_with_link(tmp_path)
    code, document, asked = in_own_network(tmp_path, "--online", "--confirm", "report")

    assert (code, codes_of(document), asked) == (0, [], "site.example/report\n")
    (link,) = document["links"]
    assert link["online"]["title"] == "Who Holds the Records?"
    assert link["confirmed"] == date.today().isoformat()


def test_a_link_that_does_not_open_is_not_confirmed(tmp_path: Path) -> None:
    """Exit 1, and kit.toml is as it was."""
    kit_with_link(tmp_path, url="http://site.example/gone")
    before = (tmp_path / "kit" / "kit.toml").read_bytes()
    code, document, _ = in_own_network(tmp_path, "--online", "--confirm", "all")

    assert (code, codes_of(document)) == (1, ["link-dead"])
    assert (tmp_path / "kit" / "kit.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("url", "code", "told", "asked"),
    [
        ("http://site.example/moved", 0, ["link-moved"], "site.example/moved\nsite.example/report\n"),
        ("http://private.example/report", 1, ["link-leads-astray"], ""),
        ("http://site.example/inside", 1, ["link-leads-astray"], "site.example/inside\n"),
    ],
)
def test_where_a_link_leads_is_judged_on_the_way(
    tmp_path: Path, url: str, code: int, told: list[str], asked: str
) -> None:
    """A private site is up and answers, and is not asked for anything."""
    kit_with_link(tmp_path, url=url)
    ended, document, requests = in_own_network(tmp_path, "--online")
    assert (ended, codes_of(document), requests) == (code, told, asked)


def test_under_an_embargo_only_the_named_sites_are_asked(tmp_path: Path) -> None:
    """With a yes; a site that one of them leads on to is not."""
    kit_with_link(tmp_path, url="http://site.example/other", more=embargo())
    code, document, asked = in_own_network(tmp_path, "--online", "--yes")
    assert (code, asked) == (0, "site.example/other\n")
    assert "link-leads-elsewhere" in codes_of(document)
