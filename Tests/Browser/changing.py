"""A server whose site changes, slows down, fails and stops while the tests look."""

import functools
import http.server
import pathlib
import threading
import time


class Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments, server_state, **named):
        self.state = server_state
        super().__init__(*arguments, directory=server_state.folder, **named)

    def do_GET(self):
        path = self.path.partition("?")[0]
        self.state.asked.append(path)
        if self.state.delay and path.endswith("/"):
            time.sleep(self.state.delay)
        status, body = self.state.answers.get(path, (None, None))
        if status is None:
            return super().do_GET()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((body if body is not None else "<title>Failed</title>").encode())

    def end_headers(self):
        # As the program tells hosts to do it.
        unchanging = self.path.startswith(("/assets/", "/finder/parts/"))
        self.send_header(
            "Cache-Control", "max-age=31536000, immutable" if unchanging else "no-cache")
        super().end_headers()

    def log_message(self, *arguments):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # A visitor who went away is no error.


class ChangingServer:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.answers = {}
        self.asked = []
        self.delay = 0
        self.port = 0
        self.server = None
        self.start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self):
        handler = functools.partial(Handler, server_state=self)
        self.server = Server(("127.0.0.1", self.port), handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self):
        if self.server:
            self.server.shutdown()
            self.server.server_close()
            self.server = None

    def text(self, path):
        return (self.folder / path.strip("/") / "index.html").read_text(encoding="utf-8")

    def change(self, path, old, new):
        """Publishes the page at `path` anew, with other words."""
        text = self.answers.get(path, (200, self.text(path)))[1]
        assert old in text
        self.answers[path] = (200, text.replace(old, new))


def until(page, condition):
    """Waits for what happens after an answer, such as that the service worker keeps it."""
    for _ in range(100):
        if condition():
            return
        page.wait_for_timeout(50)
    assert condition()
