-- Whose initiative it is: who may attest it. One row an initiative and account.
CREATE TABLE leads (
    initiative INTEGER NOT NULL REFERENCES records,
    account INTEGER NOT NULL REFERENCES accounts,
    PRIMARY KEY (initiative, account)
) WITHOUT ROWID;

-- Which account attested: whoever approves is another one, whatever they are called.
CREATE TABLE attesters (attestation INTEGER PRIMARY KEY REFERENCES records, account INTEGER NOT NULL REFERENCES accounts);
