-- What became of the addresses that public records give, when they were last followed.
CREATE TABLE followed (
    address TEXT PRIMARY KEY,
    heldby TEXT NOT NULL, -- slugs of some of the records that give it
    due TEXT NOT NULL,
    checked TEXT,
    reach TEXT,
    status INTEGER,
    leadsto TEXT,
    failures INTEGER NOT NULL
);
CREATE INDEX followed_due ON followed (due); -- those that are to be followed next

-- Records that somebody said to be two, though they have one name.
CREATE TABLE apart (one TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (one, other));
