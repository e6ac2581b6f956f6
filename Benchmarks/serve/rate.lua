-- Sends requests on a timetable, for wrk itself knows no rate: each is due a fixed time after the one before, however long
-- answers take. One that no connection was free for is sent late, and how late is counted.
--
--   wrk --threads 1 … --script rate.lua URL -- ADDRESSES RATE RESULT
--
-- ADDRESSES is a file with one address a line; RESULT gets what was measured, as JSON.

local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long nanoseconds; } findings_moment;
  int clock_gettime(int clock, findings_moment *moment);
]]
local moment, monotonic = ffi.new("findings_moment"), 1

local function milliseconds()
  ffi.C.clock_gettime(monotonic, moment)
  return tonumber(moment.seconds) * 1e3 + tonumber(moment.nanoseconds) / 1e6
end

local the_thread
function setup(thread) the_thread = thread end

function init(arguments)
  addresses, interval = {}, 1000 / tonumber(arguments[2])
  for line in io.lines(arguments[1]) do addresses[#addresses + 1] = wrk.format("GET", line) end
  given, sent, late_requests, statuses, bytes = 0, 0, 0, {}, 0
  lateness, latest = {}, 0
end

-- Called before each request of a connection. The first call starts the timetable.
function delay()
  start = start or milliseconds()
  local due = start + given * interval
  given = given + 1
  return math.max(0, math.floor(due - milliseconds() + 0.5))
end

-- wrk makes a request as well to see whether there is more than one in it, before the timetable starts.
function request()
  if not start then return addresses[1] end
  local late = math.max(0, milliseconds() - (start + sent * interval))
  local bucket = math.floor(late)
  lateness[bucket] = (lateness[bucket] or 0) + 1
  sent = sent + 1
  return addresses[(sent - 1) % #addresses + 1]
end

function response(status, _, body)
  statuses[status] = (statuses[status] or 0) + 1
  bytes = bytes + #body
end

local function object(values)
  local parts = {}
  for key, value in pairs(values) do parts[#parts + 1] = string.format('"%s": %.3f', key, value) end
  return "{" .. table.concat(parts, ", ") .. "}"
end

function done(summary, latency)
  local file = assert(io.open(wrk.result, "w"))
  local percentiles = {}
  for _, percent in ipairs { 50, 90, 99, 99.9 } do percentiles[percent] = latency:percentile(percent) / 1000 end
  percentiles.max = latency.max / 1000
  file:write(string.format(
    '{"requests": %d, "seconds": %.6f, "errors": %s, "latency": %s, "statuses": %s, "lateness": %s, "body_bytes": %.0f}\n',
    summary.requests, summary.duration / 1e6, object(summary.errors), object(percentiles),
    object(the_thread:get("statuses")), object(the_thread:get("lateness")), the_thread:get("bytes")))
  file:close()
end
