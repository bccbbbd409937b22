-- KEYS: log (list of batches), meta (hash: epoch, version). ARGV: epoch, expected version, count of events, batch.
-- Answers 1 when appended, 0 when another writer was here first.
local meta = redis.call('HMGET', KEYS[2], 'epoch', 'version')
local version = meta[2] or '0'
if version ~= ARGV[2] or (meta[1] and meta[1] ~= ARGV[1]) then
  return 0
end
redis.call('RPUSH', KEYS[1], ARGV[4])
redis.call('HSET', KEYS[2], 'epoch', ARGV[1], 'version', string.format('%.0f', tonumber(version) + tonumber(ARGV[3])))
return 1
