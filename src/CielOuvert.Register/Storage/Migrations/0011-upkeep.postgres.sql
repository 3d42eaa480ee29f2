-- What became of the addresses that public records give, when they were last followed.
CREATE TABLE followed (
    address TEXT COLLATE "C" PRIMARY KEY,
    heldby TEXT COLLATE "C" NOT NULL, -- slugs of some of the records that give it
    due TIMESTAMPTZ NOT NULL,
    checked TIMESTAMPTZ,
    reach TEXT COLLATE "C",
    status INTEGER,
    leadsto TEXT COLLATE "C",
    failures INTEGER NOT NULL
);
CREATE INDEX followed_due ON followed (due); -- those that are to be followed next

-- Records that somebody said to be two, though they have one name.
CREATE TABLE apart (one TEXT COLLATE "C" NOT NULL, other TEXT COLLATE "C" NOT NULL, PRIMARY KEY (one, other));
