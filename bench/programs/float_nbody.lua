local PI = 3.141592653589793
local SOLAR = 4 * PI * PI
local DAYS = 365.24

local function body(x, y, z, vx, vy, vz, mass)
  return {x = x, y = y, z = z, vx = vx, vy = vy, vz = vz, mass = mass}
end

local function system()
  return {
    body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR),
    body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694 * DAYS,
         0.00769901118419740425 * DAYS, -0.0000690460016972063023 * DAYS, 0.000954791938424326609 * SOLAR),
    body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411029 * DAYS,
         0.00499852801234917238 * DAYS, 0.0000230417297573763929 * DAYS, 0.000285885980666130812 * SOLAR),
    body(12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618 * DAYS,
         0.00237847173959480950 * DAYS, -0.0000296589568540237556 * DAYS, 0.0000436624404335156298 * SOLAR),
    body(15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322 * DAYS,
         0.00162824170038242295 * DAYS, -0.0000951592254519715870 * DAYS, 0.0000515138902046611451 * SOLAR),
  }
end

local function advance(bodies, dt, steps)
  local n = #bodies
  for _ = 1, steps do
    for i = 1, n do
      local a = bodies[i]
      for j = i + 1, n do
        local b = bodies[j]
        local dx = a.x - b.x
        local dy = a.y - b.y
        local dz = a.z - b.z
        local squared = dx * dx + dy * dy + dz * dz
        local magnitude = dt / (squared * squared ^ 0.5)
        a.vx = a.vx - dx * b.mass * magnitude
        a.vy = a.vy - dy * b.mass * magnitude
        a.vz = a.vz - dz * b.mass * magnitude
        b.vx = b.vx + dx * a.mass * magnitude
        b.vy = b.vy + dy * a.mass * magnitude
        b.vz = b.vz + dz * a.mass * magnitude
      end
    end
    for i = 1, n do
      local a = bodies[i]
      a.x = a.x + dt * a.vx
      a.y = a.y + dt * a.vy
      a.z = a.z + dt * a.vz
    end
  end
end

local function energy(bodies)
  local e = 0.0
  for i, a in ipairs(bodies) do
    e = e + 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
    for j = i + 1, #bodies do
      local b = bodies[j]
      local dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
      e = e - a.mass * b.mass / (dx * dx + dy * dy + dz * dz) ^ 0.5
    end
  end
  return e
end

local bodies = system()
local before = energy(bodies)
advance(bodies, 0.01, 150000)
print(string.format("%.9f %.9f", before, energy(bodies)))
