"""A published site behind nginx on this machine, compressed beforehand as a good host does it."""

import contextlib
import gzip
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".ics"}
SNIPPET = "nginx.conf.snippet"
# Where Debian puts it; elsewhere it is built in.
BROTLI = pathlib.Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


def compress(folder, wanted=lambda path: True):
    """Puts a .br and a .gz beside each text file that is wanted and has none."""
    files = [path for path in sorted(pathlib.Path(folder).rglob("*"))
             if path.suffix in TEXT and wanted(path) and not path.with_name(path.name + ".br").exists()]
    for start in range(0, len(files), 500):
        subprocess.run(["brotli", "--quality=11", "--keep", "--", *files[start:start + 500]], check=True)
    for path in files:
        with open(path.with_name(path.name + ".gz"), "wb") as archive:
            archive.write(gzip.compress(path.read_bytes(), mtime=0))


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def configuration(site, place, port):
    # What the build says to hosts is what is tested; without it, compression alone.
    snippet = pathlib.Path(site) / SNIPPET
    own = f'include "{snippet}";' if snippet.exists() else "brotli_static on; gzip_static on;"
    # Who runs the tests can read the site; nginx's usual user can't.
    user = "user root;" if os.geteuid() == 0 else ""
    return f"""
{user}
{f"load_module {BROTLI};" if BROTLI.exists() else ""}
daemon off;
worker_processes 1;
pid {place}/nginx.pid;
error_log {place}/error.log;
events {{ worker_connections 256; }}
http {{
  include /etc/nginx/mime.types;
  log_format sent '$request_uri $status $bytes_sent';
  access_log {place}/access.log sent;
  client_body_temp_path {place}/body;
  proxy_temp_path {place}/proxy;
  fastcgi_temp_path {place}/fastcgi;
  uwsgi_temp_path {place}/uwsgi;
  scgi_temp_path {place}/scgi;
  index index.html;
  sendfile on;
  # For the addresses of the site itself, whose port is no secret of the host's.
  absolute_redirect off;
  server {{
    listen 127.0.0.1:{port};
    server_name localhost;
    root "{site}";
    {own}
  }}
}}
"""


class Served:
    """A site that is being served: its address, and what was sent of it so far."""

    def __init__(self, address, log):
        self.address = address
        self._log = log

    def sent(self):
        """Each answer so far: the address asked for and its bytes, headers included."""
        lines = self._log.read_text().splitlines() if self._log.exists() else []
        return [(line.rsplit(" ", 2)[0], int(line.rsplit(" ", 1)[1])) for line in lines]


@contextlib.contextmanager
def nginx(site):
    """Serves a folder while the context lasts."""
    place = pathlib.Path(tempfile.mkdtemp(prefix="hubsite-nginx-"))
    port = free_port()
    (place / "nginx.conf").write_text(configuration(pathlib.Path(site).resolve(), place, port))
    program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin:/usr/local/sbin")
    assert program, "nginx is missing: `make test-packages` brings it"
    process = subprocess.Popen(
        [program, "-e", place / "error.log", "-c", place / "nginx.conf", "-p", place],
        stdin=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(100):
            assert process.poll() is None, (place / "error.log").read_text()
            try:
                urllib.request.urlopen(address, timeout=5).close()
                break
            except urllib.error.HTTPError:
                break
            except OSError:
                time.sleep(0.05)
        yield Served(address, place / "access.log")
    finally:
        process.terminate()
        process.wait(timeout=10)
        shutil.rmtree(place, ignore_errors=True)
