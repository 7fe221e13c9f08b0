# Objects sending packets through queues, in the manner of an operating system's scheduler.
IDLE, WORKER, HANDLER, DEVICE = range(4)


class Packet:
    def __init__(self, kind, data):
        self.kind = kind
        self.data = data
        self.link = None


class Task:
    def __init__(self, scheduler, identity, priority):
        self.scheduler = scheduler
        self.identity = identity
        self.priority = priority
        self.first = self.last = None
        self.runs = 0
        self.waiting = False

    def enqueue(self, packet):
        packet.link = None
        if self.first is None:
            self.first = self.last = packet
        else:
            self.last.link = packet
            self.last = packet
        self.waiting = False

    def dequeue(self):
        packet = self.first
        if packet is not None:
            self.first = packet.link
            if self.first is None:
                self.last = None
        return packet

    def is_ready(self):
        return not self.waiting

    def step(self):
        self.runs += 1
        packet = self.dequeue()
        if packet is None:
            self.waiting = True
        else:
            self.handle(packet)

    def handle(self, packet):
        raise NotImplementedError


class Idle(Task):
    def __init__(self, scheduler, identity, count):
        super().__init__(scheduler, identity, 0)
        self.control = 1
        self.count = count

    def is_ready(self):
        return True

    def step(self):
        self.runs += 1
        self.count -= 1
        if self.count == 0:
            self.scheduler.running = False
        elif self.control & 1:
            self.control = self.control // 2 ^ 0xd008
            self.scheduler.send(WORKER, Packet('work', self.control & 255))
        else:
            self.control //= 2
            self.scheduler.send(HANDLER, Packet('io', self.control & 63))


class Worker(Task):
    def handle(self, packet):
        packet.data = (packet.data * 17 + 3) & 1023
        packet.kind = 'io'
        self.scheduler.send(HANDLER, packet)


class Handler(Task):
    def handle(self, packet):
        if packet.kind == 'io':
            packet.kind = 'device'
            self.scheduler.send(DEVICE, packet)
        else:
            self.scheduler.checksum = (self.scheduler.checksum * 31 + packet.data) % 1000003


class Device(Task):
    def __init__(self, scheduler, identity, priority):
        super().__init__(scheduler, identity, priority)
        self.held = None

    def handle(self, packet):
        held, self.held = self.held, packet
        if held is not None:
            held.data += self.runs & 15
            held.kind = 'done'
            self.scheduler.send(HANDLER, held)


class Scheduler:
    def __init__(self, count):
        self.checksum = 0
        self.running = True
        self.sent = 0
        self.tasks = [Idle(self, IDLE, count), Worker(self, WORKER, 1), Handler(self, HANDLER, 2), Device(self, DEVICE, 3)]
        self.order = sorted(self.tasks, key=lambda task: -task.priority)

    def send(self, identity, packet):
        self.sent += 1
        self.tasks[identity].enqueue(packet)

    def run(self):
        while self.running:
            for task in self.order:
                if task.is_ready():
                    task.step()
                    break


scheduler = Scheduler(200000)
scheduler.run()
print(scheduler.checksum, scheduler.sent, *[task.runs for task in scheduler.tasks])
