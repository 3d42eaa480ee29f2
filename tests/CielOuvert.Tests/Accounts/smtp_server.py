"""A mail server for the tests: keeps each letter as a file. smtp_server.py FOLDER PORT [USER PASSWORD] [CERTIFICATE KEY]"""

import pathlib
import ssl
import sys
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

folder, port, user, password, certificate, key = (sys.argv[1:] + [""] * 6)[:6]


class Keeping:
    kept = 0

    async def handle_DATA(self, server, session, envelope):
        Keeping.kept += 1
        head = f"X-From: {envelope.mail_from}\nX-To: {','.join(envelope.rcpt_tos)}\nX-Secret: {session.ssl is not None}\n".encode()
        partial = pathlib.Path(folder) / f"{Keeping.kept}.partial"
        partial.write_bytes(head + envelope.original_content)
        partial.rename(partial.with_suffix(".eml"))
        return "250 kept"


def authenticate(server, session, envelope, mechanism, login):
    known = (login.login, login.password) == (user.encode(), password.encode())
    if not known:
        (pathlib.Path(folder) / "refused").touch()
    return AuthResult(success=known, handled=known)


tls = None
if certificate:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)
Controller(Keeping(), hostname="127.0.0.1", port=int(port), tls_context=tls, require_starttls=tls is not None,
           authenticator=authenticate if user else None, auth_required=bool(user), auth_require_tls=False).start()
print("ready", flush=True)
while True:
    time.sleep(3600)
