-- Forms that somebody has not finished: what stands in their inputs, as typed. Only who typed it sees it; it goes when the record is saved.
CREATE TABLE drafts (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES accounts,
    kind TEXT NOT NULL,
    slug TEXT, -- the record that the form amends; null for a new one
    revision INTEGER, -- the version that the form was opened with; null for a new one
    state TEXT NOT NULL,
    kept TEXT NOT NULL
);
CREATE INDEX drafts_account ON drafts (account); -- the list of one's drafts
