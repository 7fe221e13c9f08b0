from ..first import x as up
