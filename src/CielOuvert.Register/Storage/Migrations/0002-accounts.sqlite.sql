-- Who may sign in. Addresses are in lower case. A disabled account keeps its row: the journal names it. Its handle is what its passkeys know of it.
CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    handle TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role INTEGER NOT NULL,
    added TEXT NOT NULL,
    disabled TEXT
);

-- Links sent by mail: what is kept is the hash of each, so that a copy of the register opens nothing.
CREATE TABLE sign_in_links (hash BLOB PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts, expires TEXT NOT NULL, used TEXT) WITHOUT ROWID;

-- Who is signed in, on which browser; the hash is that of what the browser keeps.
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES accounts,
    begun TEXT NOT NULL,
    seen TEXT NOT NULL,
    agent TEXT NOT NULL
);
CREATE INDEX sessions_account ON sessions (account); -- the list of one's sessions, and their end together

-- Keys that prove who one is (WebAuthn). The material is public: it only verifies.
CREATE TABLE passkeys (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES accounts,
    credential BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    material TEXT NOT NULL,
    added TEXT NOT NULL,
    used TEXT
);
CREATE INDEX passkeys_account ON passkeys (account); -- the list of one's passkeys

-- What a browser was asked to sign, until it answers: once, and soon.
CREATE TABLE challenges (hash BLOB PRIMARY KEY, state TEXT NOT NULL, expires TEXT NOT NULL) WITHOUT ROWID;
