# Float arithmetic and attribute access: planets.
class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz = vx, vy, vz
        self.mass = mass


PI = 3.141592653589793
SOLAR = 4 * PI * PI
DAYS = 365.24


def system():
    return [
        Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR),
        Body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694 * DAYS,
             0.00769901118419740425 * DAYS, -0.0000690460016972063023 * DAYS, 0.000954791938424326609 * SOLAR),
        Body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411029 * DAYS,
             0.00499852801234917238 * DAYS, 0.0000230417297573763929 * DAYS, 0.000285885980666130812 * SOLAR),
        Body(12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618 * DAYS,
             0.00237847173959480950 * DAYS, -0.0000296589568540237556 * DAYS, 0.0000436624404335156298 * SOLAR),
        Body(15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322 * DAYS,
             0.00162824170038242295 * DAYS, -0.0000951592254519715870 * DAYS, 0.0000515138902046611451 * SOLAR),
    ]


def advance(bodies, dt, steps):
    n = len(bodies)
    for _ in range(steps):
        for i in range(n):
            a = bodies[i]
            for j in range(i + 1, n):
                b = bodies[j]
                dx = a.x - b.x
                dy = a.y - b.y
                dz = a.z - b.z
                squared = dx * dx + dy * dy + dz * dz
                magnitude = dt / (squared * squared ** 0.5)
                a.vx -= dx * b.mass * magnitude
                a.vy -= dy * b.mass * magnitude
                a.vz -= dz * b.mass * magnitude
                b.vx += dx * a.mass * magnitude
                b.vy += dy * a.mass * magnitude
                b.vz += dz * a.mass * magnitude
        for a in bodies:
            a.x += dt * a.vx
            a.y += dt * a.vy
            a.z += dt * a.vz


def energy(bodies):
    e = 0.0
    for i, a in enumerate(bodies):
        e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for b in bodies[i + 1:]:
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            e -= a.mass * b.mass / (dx * dx + dy * dy + dz * dz) ** 0.5
    return e


bodies = system()
before = energy(bodies)
advance(bodies, 0.01, 150000)
print('%.9f %.9f' % (before, energy(bodies)))
