def compute(): pass
compute.__nam__
