from dataclasses import dataclass
@dataclass
class P:
    name: str
    age: int = 0
P(nam='x')
