-- What redis_leases.py asks of Redis, each in one step, by Redis's own clock (milliseconds).
-- A place is a sorted set: each holder with the time its lease ends, and '' with the time since when it is empty.
-- KEYS: the place or purse. ARGV: what to do, how long to remember it, and what that takes besides.

local name, act, remembered = KEYS[1], ARGV[1], ARGV[2]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local function put(holder, at)
  redis.call('ZADD', name, at, holder)
end

local function keep()
  redis.call('PEXPIRE', name, remembered)
end

local acts = {}

function acts.hold(holder, life, most, counts_from)
  local others = redis.call('ZCOUNT', name, '(' .. (now + counts_from), '+inf')
  local own = redis.call('ZSCORE', name, holder)
  if own and tonumber(own) > now + counts_from then others = others - 1 end
  if tonumber(most) >= 0 and others >= tonumber(most) then return 0 end
  put(holder, now + life)
  keep()
  return 1
end

function acts.release(holder)
  if redis.call('ZREM', name, holder) == 1 then
    put('', now)
    keep()
  end
end

function acts.clear()
  redis.call('DEL', name)
  put('', now)
  keep()
end

function acts.begin()
  if redis.call('EXISTS', name) == 0 then put('', now) end
  keep()
end

-- Who was sent away is not brought back. What Redis has lost is.
function acts.renew(holder, life)
  local is_lost = redis.call('EXISTS', name) == 0
  if is_lost or redis.call('ZSCORE', name, holder) then put(holder, now + life) end
  keep()
end

-- How long somebody holds it yet; below nought, how long nobody has.
function acts.look()
  local last = redis.call('ZRANGE', name, -1, -1, 'WITHSCORES')
  return last[2] and math.floor(last[2] - now)
end

function acts.take(wanted, size, per_second)
  local known = redis.call('HMGET', name, 'amount', 'at')
  local grown = (now - (known[2] or now)) / 1000 * per_second
  local amount = math.min(size, (known[1] or size) + grown)
  local taken = math.min(wanted, math.floor(amount))
  local left = math.min(size, amount - taken)
  redis.call('HSET', name, 'amount', tostring(left), 'at', now)
  redis.call('PEXPIRE', name, math.ceil((size - left) / per_second * 1000) + 1000)
  return tostring(taken)
end

return acts[act](unpack(ARGV, 3))
