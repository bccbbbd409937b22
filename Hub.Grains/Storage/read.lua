-- KEYS: log, meta, snapshot (hash: epoch, shape, batches, state). ARGV: shape.
-- Answers epoch, version, batches in all, snapshot state or '', then the batches that follow it.
local meta = redis.call('HMGET', KEYS[2], 'epoch', 'version')
local length = redis.call('LLEN', KEYS[1])
local answer = { meta[1] or '', meta[2] or '0', tostring(length), '' }
local from = 0
local snapshot = redis.call('HMGET', KEYS[3], 'epoch', 'shape', 'batches')
if snapshot[1] and snapshot[1] == meta[1] and snapshot[2] == ARGV[1] then
  answer[4] = redis.call('HGET', KEYS[3], 'state')
  from = tonumber(snapshot[3])
end
local batches = redis.call('LRANGE', KEYS[1], from, -1)
for i = 1, #batches do
  answer[#answer + 1] = batches[i]
end
return answer
