-- What was brought from elsewhere, and how far each has come.
CREATE TABLE imports (
    number BIGINT PRIMARY KEY,
    file TEXT COLLATE "C" NOT NULL,
    sha256 TEXT COLLATE "C" NOT NULL,
    options TEXT COLLATE "C" NOT NULL,
    author TEXT COLLATE "C" NOT NULL,
    began TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    total BIGINT NOT NULL,
    done BIGINT NOT NULL,
    left_out TEXT COLLATE "C" NOT NULL
);

-- The file of each, kept until all of it is in, so that it goes on after an interruption.
CREATE TABLE import_files (import BIGINT PRIMARY KEY REFERENCES imports, bytes BYTEA NOT NULL);

-- The commits of each: what an undoing takes back.
CREATE TABLE import_commits (number BIGINT PRIMARY KEY, import BIGINT NOT NULL REFERENCES imports);
CREATE INDEX import_commits_import ON import_commits (import); -- the commits of an import

-- How the columns of a header were last matched with the fields of a kind.
CREATE TABLE import_matches (header TEXT COLLATE "C" NOT NULL, kind TEXT COLLATE "C" NOT NULL, columns TEXT COLLATE "C" NOT NULL, PRIMARY KEY (header, kind));
