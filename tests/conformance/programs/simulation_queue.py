import heapq, random
random.seed(42)
class Simulation:
    def __init__(self): self.now, self.queue, self.counter, self.log = 0, [], 0, []
    def schedule(self, delay, f, *args):
        self.counter += 1
        heapq.heappush(self.queue, (self.now + delay, self.counter, f, args))
    def run(self, until):
        while self.queue and self.queue[0][0] <= until:
            self.now, _, f, args = heapq.heappop(self.queue)
            f(*args)
class Shop:
    def __init__(self, sim, clerks): self.sim, self.free, self.waiting, self.served, self.wait = sim, clerks, [], 0, 0
    def arrive(self, n):
        self.waiting.append((n, self.sim.now))
        self.sim.schedule(random.randint(1, 4), self.arrive, n + 1)
        self.start()
    def start(self):
        if self.free and self.waiting:
            n, since = self.waiting.pop(0)
            self.free -= 1
            self.wait += self.sim.now - since
            self.sim.schedule(random.randint(2, 9), self.leave, n)
    def leave(self, n):
        self.free += 1
        self.served += 1
        self.start()
for clerks in (1, 2, 3):
    sim = Simulation()
    shop = Shop(sim, clerks)
    sim.schedule(0, shop.arrive, 1)
    sim.run(200)
    print(clerks, sim.now, shop.served, len(shop.waiting), shop.wait)
