from dataclasses import dataclass
@dataclass
class Point:
    horizontal: int
    vertical: int
Point(1, 2).horizntal
