-- The keys with which frozen reports are signed: what everybody may know of each. The last one signs.
CREATE TABLE signing_keys (id INTEGER PRIMARY KEY, made TEXT NOT NULL, spki BLOB NOT NULL);

-- What only this register knows of them. Archives leave it out: a register restored elsewhere signs with a key of its own.
CREATE TABLE signing_secrets (key INTEGER PRIMARY KEY REFERENCES signing_keys, pkcs8 BLOB NOT NULL);
