local IDLE, WORKER, HANDLER, DEVICE = 1, 2, 3, 4

local function class(parent)
  local c = setmetatable({}, {__index = parent})
  c.__index = c
  return c
end

local Task = class(nil)
function Task.init(self, scheduler, identity, priority)
  self.scheduler = scheduler
  self.identity = identity
  self.priority = priority
  self.runs = 0
  self.waiting = false
  return self
end
function Task:enqueue(packet)
  packet.link = nil
  if self.first == nil then
    self.first = packet
    self.last = packet
  else
    self.last.link = packet
    self.last = packet
  end
  self.waiting = false
end
function Task:dequeue()
  local packet = self.first
  if packet ~= nil then
    self.first = packet.link
    if self.first == nil then self.last = nil end
  end
  return packet
end
function Task:is_ready() return not self.waiting end
function Task:step()
  self.runs = self.runs + 1
  local packet = self:dequeue()
  if packet == nil then self.waiting = true else self:handle(packet) end
end

local function Packet(kind, data) return {kind = kind, data = data} end

local Idle = class(Task)
function Idle:is_ready() return true end
function Idle:step()
  self.runs = self.runs + 1
  self.count = self.count - 1
  if self.count == 0 then
    self.scheduler.running = false
  elseif self.control & 1 ~= 0 then
    self.control = self.control // 2 ~ 0xd008
    self.scheduler:send(WORKER, Packet("work", self.control & 255))
  else
    self.control = self.control // 2
    self.scheduler:send(HANDLER, Packet("io", self.control & 63))
  end
end

local Worker = class(Task)
function Worker:handle(packet)
  packet.data = (packet.data * 17 + 3) & 1023
  packet.kind = "io"
  self.scheduler:send(HANDLER, packet)
end

local Handler = class(Task)
function Handler:handle(packet)
  if packet.kind == "io" then
    packet.kind = "device"
    self.scheduler:send(DEVICE, packet)
  else
    self.scheduler.checksum = (self.scheduler.checksum * 31 + packet.data) % 1000003
  end
end

local Device = class(Task)
function Device:handle(packet)
  local held = self.held
  self.held = packet
  if held ~= nil then
    held.data = held.data + (self.runs & 15)
    held.kind = "done"
    self.scheduler:send(HANDLER, held)
  end
end

local Scheduler = class(nil)
function Scheduler:send(identity, packet)
  self.sent = self.sent + 1
  self.tasks[identity]:enqueue(packet)
end
function Scheduler:run()
  while self.running do
    for _, task in ipairs(self.order) do
      if task:is_ready() then
        task:step()
        break
      end
    end
  end
end

local function new(c, ...) return c.init(setmetatable({}, c), ...) end

local s = setmetatable({checksum = 0, running = true, sent = 0}, Scheduler)
s.tasks = {new(Idle, s, IDLE, 0), new(Worker, s, WORKER, 1), new(Handler, s, HANDLER, 2), new(Device, s, DEVICE, 3)}
s.tasks[1].control = 1
s.tasks[1].count = 200000
s.order = {s.tasks[4], s.tasks[3], s.tasks[2], s.tasks[1]}
s:run()
print(s.checksum .. " " .. s.sent .. " " .. s.tasks[1].runs .. " " .. s.tasks[2].runs .. " " .. s.tasks[3].runs .. " "
  .. s.tasks[4].runs)
