CREATE INDEX versions_live_by_since ON versions (since, record) WHERE until IS NULL;     -- what stands, in the order in which it came: harvesters follow it
CREATE INDEX versions_past_by_until ON versions (until, record) WHERE until IS NOT NULL; -- what ceased to be seen, in the order in which it did
