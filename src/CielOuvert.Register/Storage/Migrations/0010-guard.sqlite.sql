-- What happened to accounts and to personal data, without any secret: read by administrators, kept a year. An event outlives its account.
CREATE TABLE security_events (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    what TEXT NOT NULL,
    account INTEGER, -- whom it concerns; null when nobody is known
    name TEXT, -- their name then
    doer TEXT, -- who did it, where it is somebody else
    network TEXT NOT NULL, -- where it was asked from; empty on the machine itself
    detail TEXT NOT NULL
);
CREATE INDEX security_events_at ON security_events (at);                -- what is too old to be kept
CREATE INDEX security_events_account ON security_events (account, id);  -- what concerns one person
