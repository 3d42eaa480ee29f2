-- What was brought from elsewhere, and how far each has come.
CREATE TABLE imports (
    number INTEGER PRIMARY KEY,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    options TEXT NOT NULL,
    author TEXT NOT NULL,
    began TEXT NOT NULL,
    state TEXT NOT NULL,
    total INTEGER NOT NULL,
    done INTEGER NOT NULL,
    left_out TEXT NOT NULL
);

-- The file of each, kept until all of it is in, so that it goes on after an interruption. Apart: SQLite writes a row whole at each change.
CREATE TABLE import_files (import INTEGER PRIMARY KEY REFERENCES imports, bytes BLOB NOT NULL);

-- The commits of each: what an undoing takes back.
CREATE TABLE import_commits (number INTEGER PRIMARY KEY REFERENCES journal, import INTEGER NOT NULL REFERENCES imports);
CREATE INDEX import_commits_import ON import_commits (import); -- the commits of an import

-- How the columns of a header were last matched with the fields of a kind.
CREATE TABLE import_matches (header TEXT NOT NULL, kind TEXT NOT NULL, columns TEXT NOT NULL, PRIMARY KEY (header, kind)) WITHOUT ROWID;
