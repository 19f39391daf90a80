"""A SOCKS5 proxy that wants a user and a password, and leads to this machine whatever host is asked for: what goes
through it is counted."""

import socket
import threading


class SocksProxy:
    def __init__(self, user, password):
        self.expected = bytes([1, len(user)]) + user.encode() + bytes([len(password)]) + password.encode()
        self.connections = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def close(self):
        self.listener.close()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        try:
            self.handshake(client)
        except (OSError, AssertionError):
            client.close()

    def handshake(self, client):
        version, count = take(client, 2)
        assert version == 5 and 2 in take(client, count)
        client.sendall(b"\x05\x02")
        given = take(client, 2)
        given += take(client, given[1] + 1)
        given += take(client, given[-1])
        client.sendall(b"\x01" + (b"\x00" if given == self.expected else b"\x01"))
        assert given == self.expected
        _, command, _, kind = take(client, 4)
        assert command == 1
        take(client, take(client, 1)[0] if kind == 3 else 4 if kind == 1 else 16)
        port = int.from_bytes(take(client, 2), "big")
        try:
            server = socket.create_connection(("127.0.0.1", port))
        except OSError:
            client.sendall(b"\x05\x05\x00\x01\x00\x00\x00\x00\x00\x00")
            raise
        client.sendall(b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00")
        self.connections += 1
        threading.Thread(target=pump, args=(server, client), daemon=True).start()
        pump(client, server)


def take(connection, count):
    data = b""
    while len(data) < count:
        piece = connection.recv(count - len(data))
        assert piece
        data += piece
    return data


def pump(source, target):
    try:
        while piece := source.recv(65536):
            target.sendall(piece)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        source.close()
        target.close()
