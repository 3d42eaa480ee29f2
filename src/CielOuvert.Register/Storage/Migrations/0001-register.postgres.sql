-- What the register is: its descriptor.
CREATE TABLE settings (name TEXT COLLATE "C" PRIMARY KEY, value TEXT COLLATE "C" NOT NULL);

-- Every commit: when, who, why. Its number is the clock of the register.
CREATE TABLE journal (number BIGINT PRIMARY KEY, at TEXT COLLATE "C" NOT NULL, author TEXT COLLATE "C" NOT NULL, why TEXT NOT NULL);

-- What never changes of a record, and the salt of its hashes, which a redaction destroys.
CREATE TABLE records (record BIGINT PRIMARY KEY, id TEXT COLLATE "C" NOT NULL UNIQUE, salt BYTEA NOT NULL);

-- Every slug a record ever had: the old ones redirect.
CREATE TABLE slugs (slug TEXT COLLATE "C" PRIMARY KEY, record BIGINT NOT NULL);

-- Every document ever committed. A row lives from journal number since until the one that replaced it.
CREATE TABLE versions (
    record BIGINT NOT NULL,
    version INTEGER NOT NULL,
    since BIGINT NOT NULL,
    until BIGINT,
    kind TEXT COLLATE "C" NOT NULL,
    slug TEXT COLLATE "C" NOT NULL,
    sight INTEGER NOT NULL,
    schema INTEGER NOT NULL,
    name TEXT COLLATE "C",
    by_name TEXT COLLATE "C" NOT NULL,
    by_date TEXT COLLATE "C" NOT NULL,
    by_recent TEXT COLLATE "C" NOT NULL,
    by_position TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (record, version)
);
CREATE UNIQUE INDEX versions_live ON versions (record) WHERE until IS NULL;             -- a record as it is now
CREATE INDEX versions_live_by_name ON versions (kind, by_name) WHERE until IS NULL;     -- lists of people, organisations, works
CREATE INDEX versions_live_by_recent ON versions (kind, by_recent) WHERE until IS NULL; -- lists of activities
CREATE INDEX versions_since ON versions (since);                                        -- what changed after a number: search follows it

CREATE TABLE terms (record BIGINT NOT NULL, facet TEXT COLLATE "C" NOT NULL, code TEXT COLLATE "C" NOT NULL, since BIGINT NOT NULL, until BIGINT);
CREATE INDEX terms_live ON terms (facet, code, record) WHERE until IS NULL; -- the records that a facet's code finds
CREATE INDEX terms_record ON terms (record, facet, code);                   -- the same at a past number, and closing a version

CREATE TABLE links (record BIGINT NOT NULL, role TEXT COLLATE "C" NOT NULL, target BIGINT NOT NULL, rank INTEGER NOT NULL, since BIGINT NOT NULL, until BIGINT);
CREATE INDEX links_live ON links (target, role, record) WHERE until IS NULL; -- who links to a record
CREATE INDEX links_target ON links (target, role);                           -- the same at a past number
CREATE INDEX links_record ON links (record, role, rank);                     -- what a record links to

CREATE TABLE dates (record BIGINT NOT NULL, name TEXT COLLATE "C" NOT NULL, begins TEXT COLLATE "C" NOT NULL, begins_by TEXT COLLATE "C" NOT NULL, ends_from TEXT COLLATE "C" NOT NULL, ends TEXT COLLATE "C" NOT NULL, since BIGINT NOT NULL, until BIGINT);
CREATE INDEX dates_live ON dates (name, begins, begins_by, record) WHERE until IS NULL; -- what starts in a period
CREATE INDEX dates_record ON dates (record, name);                                     -- the same at a past number, and closing a version

CREATE TABLE numbers (record BIGINT NOT NULL, name TEXT COLLATE "C" NOT NULL, value NUMERIC NOT NULL, since BIGINT NOT NULL, until BIGINT);
CREATE INDEX numbers_record ON numbers (record, name); -- what a figure sums
