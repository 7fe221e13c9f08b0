from enum import Enum, auto
class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    PAUSED = auto()
    STOPPED = auto()
class Machine:
    transitions = {
        (State.IDLE, 'start'): State.RUNNING,
        (State.RUNNING, 'pause'): State.PAUSED,
        (State.PAUSED, 'start'): State.RUNNING,
        (State.RUNNING, 'stop'): State.STOPPED,
        (State.PAUSED, 'stop'): State.STOPPED,
    }
    def __init__(self): self.state, self.listeners, self.history = State.IDLE, {}, []
    def on(self, state):
        def register(f): self.listeners.setdefault(state, []).append(f); return f
        return register
    def fire(self, event):
        try: new = self.transitions[self.state, event]
        except KeyError: raise ValueError(f'cannot {event} while {self.state.name.lower()}') from None
        self.history.append((self.state.name, event, new.name))
        self.state = new
        for f in self.listeners.get(new, ()): f(self, event)
m = Machine()
@m.on(State.RUNNING)
def running(machine, event): print('now running because of', event)
@m.on(State.STOPPED)
@m.on(State.PAUSED)
def halted(machine, event): print('halted:', machine.state)
for e in 'start pause resume start stop start'.split():
    try: m.fire(e)
    except ValueError as x: print('error:', x)
print(*m.history, sep='\n')
