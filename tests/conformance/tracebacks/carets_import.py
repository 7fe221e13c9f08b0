import math, nonexistent_module_x
