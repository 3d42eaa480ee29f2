-- What the register is: its descriptor.
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Every commit: when, who, why. Its number is the clock of the register.
CREATE TABLE journal (number INTEGER PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL, why TEXT NOT NULL);

-- What never changes of a record, and the salt of its hashes, which a redaction destroys.
CREATE TABLE records (record INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, salt BLOB NOT NULL);

-- Every slug a record ever had: the old ones redirect.
CREATE TABLE slugs (slug TEXT PRIMARY KEY, record INTEGER NOT NULL REFERENCES records) WITHOUT ROWID;

-- Every document ever committed. A row lives from journal number since until the one that replaced it.
CREATE TABLE versions (
    record INTEGER NOT NULL REFERENCES records,
    version INTEGER NOT NULL,
    since INTEGER NOT NULL REFERENCES journal,
    until INTEGER,
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    sight INTEGER NOT NULL,
    schema INTEGER NOT NULL,
    name TEXT,
    by_name TEXT NOT NULL,
    by_date TEXT NOT NULL,
    by_recent TEXT NOT NULL,
    by_position TEXT NOT NULL,
    hash TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (record, version)
);
CREATE UNIQUE INDEX versions_live ON versions (record) WHERE until IS NULL;             -- a record as it is now
CREATE INDEX versions_live_by_name ON versions (kind, by_name) WHERE until IS NULL;     -- lists of people, organisations, works
CREATE INDEX versions_live_by_recent ON versions (kind, by_recent) WHERE until IS NULL; -- lists of activities
CREATE INDEX versions_since ON versions (since);                                        -- what changed after a number: search follows it

CREATE TABLE terms (record INTEGER NOT NULL, facet TEXT NOT NULL, code TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER);
CREATE INDEX terms_live ON terms (facet, code, record) WHERE until IS NULL; -- the records that a facet's code finds
CREATE INDEX terms_record ON terms (record, facet, code);                   -- the same at a past number, and closing a version

CREATE TABLE links (record INTEGER NOT NULL, role TEXT NOT NULL, target INTEGER NOT NULL, rank INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER);
CREATE INDEX links_live ON links (target, role, record) WHERE until IS NULL; -- who links to a record
CREATE INDEX links_target ON links (target, role);                           -- the same at a past number
CREATE INDEX links_record ON links (record, role, rank);                     -- what a record links to

CREATE TABLE dates (record INTEGER NOT NULL, name TEXT NOT NULL, begins TEXT NOT NULL, begins_by TEXT NOT NULL, ends_from TEXT NOT NULL, ends TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER);
CREATE INDEX dates_live ON dates (name, begins, begins_by, record) WHERE until IS NULL; -- what starts in a period
CREATE INDEX dates_record ON dates (record, name);                                     -- the same at a past number, and closing a version

CREATE TABLE numbers (record INTEGER NOT NULL, name TEXT NOT NULL, value NUMERIC NOT NULL, since INTEGER NOT NULL, until INTEGER);
CREATE INDEX numbers_record ON numbers (record, name); -- what a figure sums
