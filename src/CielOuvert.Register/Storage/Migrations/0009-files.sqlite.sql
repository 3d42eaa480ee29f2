-- Files by the SHA-256 of their bytes: each once, whoever holds it. Records name them; nothing else does.
CREATE TABLE files (
    hash TEXT PRIMARY KEY NOT NULL,
    type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    width INTEGER,
    height INTEGER,
    pages INTEGER,
    kept TEXT NOT NULL,
    words TEXT -- of a document, for search
);

-- Their bytes, in pieces: neither sending nor copying one holds it whole.
CREATE TABLE file_pieces (file TEXT NOT NULL REFERENCES files, rank INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (file, rank));

-- The smaller ones of a picture, each a file too.
CREATE TABLE file_sizes (
    picture TEXT NOT NULL REFERENCES files,
    type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    file TEXT NOT NULL REFERENCES files,
    PRIMARY KEY (picture, type, width)
);
CREATE INDEX file_sizes_file ON file_sizes (file); -- the pictures that a file is a size of

-- Forms that came when nobody was signed in any more: what stood in them waits for its author, who alone has the secret, and goes after two days.
CREATE TABLE unsent (
    hash BLOB PRIMARY KEY NOT NULL,
    path TEXT NOT NULL,
    state TEXT NOT NULL,
    kept TEXT NOT NULL
);
