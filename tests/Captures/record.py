"""Records the captures of this folder: the kernel's own TCP between two network namespaces, or on one's loopback.

Needs root, ip and tcpdump. Two tap (Ethernet) or tun (raw IP) devices are joined by this program, which can delay and lose packets.
"""
import ctypes
import fcntl
import multiprocessing
import os
import select
import socket
import struct
import subprocess
import sys
import threading
import time

A, B = "10.99.0.1", "10.99.0.2"
A6, B6 = "fd99::1", "fd99::2"
NOBODY = "10.99.0.77"
libc = ctypes.CDLL(None, use_errno=True)


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def device(name, namespace, tap):
    fd = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    mode = (0x0002 if tap else 0x0001) | 0x1000
    fcntl.ioctl(fd, 0x400454CA, struct.pack("16sH", name.encode(), mode))
    run("ip", "link", "set", name, "netns", namespace)
    return fd


def inside(namespace, *command):
    run("ip", "netns", "exec", namespace, *command)


class Wire:
    """Two namespaces and what lies between them. fate(direction, packet) is a delay in seconds, or None to lose the packet."""

    def __init__(self, tap=True, fate=lambda direction, packet: 0.0):
        self.fate, self.fds, self.stop = fate, {}, False
        for namespace, four, six in (("capA", A, A6), ("capB", B, B6)):
            run("ip", "netns", "add", namespace)
            self.fds[namespace] = device("w" + namespace, namespace, tap)
            inside(namespace, "ip", "link", "set", "lo", "up")
            inside(namespace, "ip", "addr", "add", four + "/24", "dev", "w" + namespace)
            inside(namespace, "ip", "addr", "add", six + "/64", "dev", "w" + namespace, "nodad")
            inside(namespace, "ip", "link", "set", "w" + namespace, "up")
        if tap:
            inside("capA", "ip", "neigh", "add", NOBODY, "lladdr", "02:00:00:00:00:77", "dev", "wcapA")
        self.thread = threading.Thread(target=self.relay)
        self.thread.start()

    def relay(self):
        waiting = []
        ends = list(self.fds.items())
        while not self.stop:
            ready, _, _ = select.select([fd for _, fd in ends], [], [], 0.005)
            for i, (name, fd) in enumerate(ends):
                if fd in ready:
                    packet = os.read(fd, 65536)
                    delay = self.fate("AB" if name == "capA" else "BA", packet)
                    if delay is not None:
                        waiting.append((time.monotonic() + delay, ends[1 - i][1], packet))
            now = time.monotonic()
            for item in sorted(w for w in waiting if w[0] <= now):
                waiting.remove(item)
                os.write(item[1], item[2])

    def close(self):
        self.stop = True
        self.thread.join()
        for name, fd in self.fds.items():
            os.close(fd)
            run("ip", "netns", "del", name)


def at(namespace, function, *arguments):
    def go():
        with open("/run/netns/" + namespace) as file:
            if libc.setns(file.fileno(), 0x40000000) != 0:
                raise OSError(ctypes.get_errno(), "setns")
        function(*arguments)

    process = multiprocessing.get_context("fork").Process(target=go)
    process.start()
    return process


def capture(file, namespace, interface, *options, filter="tcp"):
    process = subprocess.Popen(
        ["ip", "netns", "exec", namespace, "tcpdump", "-i", interface, "--immediate-mode", "-U", "-w", file, *options, filter],
        stderr=subprocess.PIPE)
    while b"listening" not in process.stderr.readline():
        pass
    time.sleep(0.2)
    return process


def scene(file, interface="wcapA", options=(), wire=None, parts=()):
    wire = wire or Wire()
    dump = capture(file, "capA", interface, *options)
    processes = []
    for namespace, function, *arguments in parts:
        processes.append(at(namespace, function, *arguments))
        time.sleep(0.3)
    for process in processes:
        process.join()
    time.sleep(0.6)
    dump.terminate()
    dump.wait()
    wire.close()
    print(file, os.path.getsize(file))


def listen(address, port):
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    server = socket.socket(family)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind((address, port))
    server.listen(8)
    return server


def dial(address, port, source=0):
    client = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
    if source:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        client.bind(("", source))
    client.connect((address, port))
    return client


def echo(address, port, times=1):
    server = listen(address, port)
    for _ in range(times):
        peer, _ = server.accept()
        try:
            while data := peer.recv(65536):
                peer.sendall(data)
        except ConnectionResetError:
            pass
        peer.close()


def drain(address, port):
    peer, _ = listen(address, port).accept()
    while peer.recv(65536):
        pass
    peer.close()


def greet_and_close(address, port):
    peer, _ = listen(address, port).accept()
    peer.sendall(b"welcome and farewell")
    peer.close()
    time.sleep(0.5)


def ask(address, port, source=0):
    client = dial(address, port, source)
    client.sendall(b"hello")
    client.recv(100)
    client.close()


def read_then_close(address, port):
    client = dial(address, port)
    while client.recv(100):
        pass
    time.sleep(0.1)
    client.close()


def half_close(address, port):
    client = dial(address, port)
    client.sendall(b"question")
    client.shutdown(socket.SHUT_WR)
    while client.recv(100):
        pass
    client.close()


def refused(address, port):
    try:
        dial(address, port)
    except ConnectionRefusedError:
        pass


def abort(address, port):
    client = dial(address, port)
    client.sendall(b"hello")
    client.recv(100)
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    client.close()


def close_unread(address, port):
    peer, _ = listen(address, port).accept()
    time.sleep(0.2)
    peer.close()


def send_and_wait(address, port):
    client = dial(address, port)
    client.sendall(b"never read")
    time.sleep(0.5)
    client.close()


def unanswered(address, port, count, seconds):
    sockets = []
    for i in range(count):
        client = socket.socket()
        client.setblocking(False)
        client.connect_ex((address, port))
        sockets.append(client)
    time.sleep(seconds)


def keepalive(address, port):
    client = dial(address, port)
    client.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    client.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 1)
    client.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 1)
    time.sleep(2.5)
    client.close()


def slow_reader(address, port):
    server = socket.socket()
    server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    server.bind((address, port))
    server.listen(1)
    peer, _ = server.accept()
    time.sleep(2.5)
    while peer.recv(65536):
        pass
    peer.close()


def pour(address, port, octets):
    client = dial(address, port)
    client.sendall(b"x" * octets)
    client.shutdown(socket.SHUT_WR)
    client.recv(1)
    client.close()


def meet(here, there, start, linger):
    """Both ends connect to each other at one moment, and close at another."""
    end = socket.socket()
    end.bind((here, 7000))
    time.sleep(max(0.0, start - time.time()))
    end.connect((there, 7000))
    time.sleep(max(0.0, start + linger - time.time()))
    end.close()
    time.sleep(0.5)


def lose(numbers, delay=0.002):
    """Loses the given packets of A that carry text, counted from 1."""
    seen = {"n": 0}

    def fate(direction, packet):
        if direction == "AB" and len(packet) > 120:
            seen["n"] += 1
            if seen["n"] in numbers:
                return None
        return delay

    return fate


def overtaken(inner, number):
    """Delays one packet of A that carries text, so that those behind overtake it."""
    seen = {"n": 0}

    def fate(direction, packet):
        if direction == "AB" and len(packet) > 120:
            seen["n"] += 1
            if seen["n"] == number:
                return 0.05
        return inner(direction, packet)

    return fate


def main(only):
    scenes = {
        "ethernet-close-by-client": lambda f: scene(f, parts=[("capB", echo, B, 80), ("capA", ask, B, 80)]),
        "ethernet-close-by-server": lambda f: scene(f, parts=[("capB", greet_and_close, B, 80), ("capA", read_then_close, B, 80)]),
        "ethernet-ipv6-nanoseconds": lambda f: scene(f, options=["--time-stamp-precision=nano"], parts=[("capB", echo, B6, 80), ("capA", ask, B6, 80)]),
        "cooked2-half-close": lambda f: scene(f, interface="any", parts=[("capB", echo, B, 80), ("capA", half_close, B, 80)]),
        "cooked-refused": lambda f: scene(f, interface="any", options=["-y", "LINUX_SLL"], parts=[("capA", refused, B, 81)]),
        "raw-abort": lambda f: scene(f, wire=Wire(tap=False), parts=[("capB", echo, B, 80), ("capA", abort, B, 80)]),
        "raw-reset-on-unread": lambda f: scene(f, wire=Wire(tap=False), parts=[("capB", close_unread, B, 80), ("capA", send_and_wait, B, 80)]),
        "loopback-three-in-turn": lambda f: scene(f, interface="lo", parts=[("capA", echo, "127.0.0.1", 80, 3), ("capA", ask, "127.0.0.1", 80), ("capA", ask, "127.0.0.1", 80), ("capA", ask, "127.0.0.1", 80)]),
        "loopback-port-reused": lambda f: scene(f, interface="lo", parts=[("capA", echo, "127.0.0.1", 80, 2), ("capA", abort, "127.0.0.1", 80), ("capA", ask, "127.0.0.1", 80)]),
        "raw-half-open": lambda f: scene(f, wire=Wire(tap=False, fate=lambda d, p: None), parts=[("capA", unanswered, NOBODY, 80, 1, 3.3)]),
        "raw-syn-flood": lambda f: scene(f, options=["-s", "64"], wire=Wire(tap=False, fate=lambda d, p: None), parts=[("capA", unanswered, NOBODY, 80, 120, 0.2)]),
        "raw-keep-alive": lambda f: scene(f, wire=Wire(tap=False), parts=[("capB", echo, B, 80), ("capA", keepalive, B, 80)]),
        "raw-zero-window": lambda f: scene(f, options=["-s", "64"], wire=Wire(tap=False), parts=[("capB", slow_reader, B, 80), ("capA", pour, B, 80, 60000)]),
        "raw-loss": lambda f: scene(f, options=["-s", "64"], wire=Wire(tap=False, fate=lose({3, 9})), parts=[("capB", drain, B, 80), ("capA", pour, B, 80, 30000)]),
        "raw-simultaneous-open-and-close": simultaneous,
        "raw-receiver-side-loss-and-reordering": receiver_side,
    }
    for name, record in scenes.items():
        if not only or name in only:
            record(name + ".pcap")


def simultaneous(file):
    start = time.time() + 1.5
    scene(file, wire=Wire(tap=False, fate=lambda d, p: 0.1), parts=[("capA", meet, A, B, start, 1.0), ("capB", meet, B, A, start, 1.0)])


def receiver_side(file):
    wire = Wire(tap=False, fate=overtaken(lose({4}), 7))
    dump = capture(file, "capB", "wcapB", "-s", "64")
    server = at("capB", drain, B, 80)
    time.sleep(0.3)
    client = at("capA", pour, B, 80, 20000)
    client.join()
    server.join()
    time.sleep(0.5)
    dump.terminate()
    dump.wait()
    wire.close()
    print(file, os.path.getsize(file))


if __name__ == "__main__":
    main(sys.argv[1:])
