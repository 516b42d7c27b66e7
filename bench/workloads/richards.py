"""Richards: the kernel of an operating system schedules six tasks that pass packets.

Attribute reads and writes, polymorphic method calls on small objects, linked lists. Idea: M. Richards,
the BCPL benchmark of 1981; written anew. Its known counts of packets queued and tasks held check it."""
import sys

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
WORK, DEVICE = 0, 1


class Packet:
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0, 0, 0, 0]

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Scheduler:
    def __init__(self):
        self.tasks = None
        self.table = [None] * 6
        self.queued = 0
        self.held = 0
        self.current = None

    def add(self, task):
        task.link = self.tasks
        self.tasks = task
        self.table[task.ident] = task

    def run(self):
        task = self.tasks
        while task is not None:
            if task.is_held_or_suspended():
                task = task.link
            else:
                self.current = task
                task = task.resume()


class Task:
    def __init__(self, scheduler, ident, priority, queue, pending, waiting):
        self.scheduler = scheduler
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.pending = pending
        self.waiting = waiting
        self.holding = False
        self.link = None
        scheduler.add(self)

    def is_held_or_suspended(self):
        return self.holding or (not self.pending and self.waiting)

    def resume(self):
        packet = None
        if self.pending and self.waiting and not self.holding:
            packet = self.queue
            self.queue = packet.link
            self.pending = self.queue is not None
            self.waiting = False
        return self.work(packet)

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.scheduler.held += 1
        self.holding = True
        return self.link

    def release(self, ident):
        task = self.scheduler.table[ident]
        task.holding = False
        return task if task.priority > self.priority else self

    def send(self, packet):
        task = self.scheduler.table[packet.ident]
        self.scheduler.queued += 1
        packet.link = None
        packet.ident = self.ident
        return task.receive(packet, self)

    def receive(self, packet, sender):
        if self.queue is None:
            self.queue = packet
            self.pending = True
            if self.priority > sender.priority:
                return self
        else:
            packet.append_to(self.queue)
        return sender


class IdleTask(Task):
    def __init__(self, scheduler, count):
        super().__init__(scheduler, IDLE, 0, None, False, False)
        self.seed = 1
        self.count = count

    def work(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.seed & 1 == 0:
            self.seed >>= 1
            return self.release(DEVICE_A)
        self.seed = (self.seed >> 1) ^ 0xD008
        return self.release(DEVICE_B)


class WorkerTask(Task):
    def __init__(self, scheduler, queue):
        super().__init__(scheduler, WORKER, 1000, queue, True, True)
        self.destination = HANDLER_A
        self.letter = 0

    def work(self, packet):
        if packet is None:
            return self.wait()
        self.destination = HANDLER_A if self.destination == HANDLER_B else HANDLER_B
        packet.ident = self.destination
        packet.datum = 0
        for i in range(4):
            self.letter += 1
            if self.letter > 26:
                self.letter = 1
            packet.data[i] = self.letter
        return self.send(packet)


class HandlerTask(Task):
    def __init__(self, scheduler, ident, priority, queue):
        super().__init__(scheduler, ident, priority, queue, True, True)
        self.works = None
        self.devices = None

    def work(self, packet):
        if packet is not None:
            if packet.kind == WORK:
                self.works = packet.append_to(self.works)
            else:
                self.devices = packet.append_to(self.devices)
        work = self.works
        if work is not None:
            done = work.datum
            if done >= 4:
                self.works = work.link
                return self.send(work)
            device = self.devices
            if device is not None:
                self.devices = device.link
                device.datum = work.data[done]
                work.datum = done + 1
                return self.send(device)
        return self.wait()


class DeviceTask(Task):
    def __init__(self, scheduler, ident, priority):
        super().__init__(scheduler, ident, priority, None, False, True)
        self.packet = None

    def work(self, packet):
        if packet is not None:
            self.packet = packet
            return self.hold()
        if self.packet is None:
            return self.wait()
        packet = self.packet
        self.packet = None
        return self.send(packet)


def packets(count, ident, kind):
    queue = None
    for _ in range(count):
        queue = Packet(queue, ident, kind)
    return queue


def run(count):
    scheduler = Scheduler()
    IdleTask(scheduler, count)
    WorkerTask(scheduler, packets(2, WORKER, WORK))
    HandlerTask(scheduler, HANDLER_A, 2000, packets(3, DEVICE_A, DEVICE))
    HandlerTask(scheduler, HANDLER_B, 3000, packets(3, DEVICE_B, DEVICE))
    DeviceTask(scheduler, DEVICE_A, 4000)
    DeviceTask(scheduler, DEVICE_B, 5000)
    scheduler.run()
    return scheduler.queued, scheduler.held


def main(size):
    known = {1000: (2322, 928), 10000: (23246, 9297)}
    result = run(10000)
    assert result == known[10000], result
    for _ in range(size):
        result = run(1000)
        assert result == known[1000], result
    print(*result)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 33)
