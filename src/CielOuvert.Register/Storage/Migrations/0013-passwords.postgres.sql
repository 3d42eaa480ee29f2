-- Passwords, for those who chose one: none is needed. The hash is salted and slow (PBKDF2), and opens nothing by itself.
CREATE TABLE passwords (account BIGINT PRIMARY KEY REFERENCES accounts, hash TEXT NOT NULL, chosen TIMESTAMPTZ NOT NULL);
