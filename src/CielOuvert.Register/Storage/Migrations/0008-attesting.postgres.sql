-- Whose initiative it is: who may attest it. One row an initiative and account.
CREATE TABLE leads (
    initiative BIGINT NOT NULL REFERENCES records,
    account BIGINT NOT NULL REFERENCES accounts,
    PRIMARY KEY (initiative, account)
);

-- Which account attested: whoever approves is another one, whatever they are called.
CREATE TABLE attesters (attestation BIGINT PRIMARY KEY REFERENCES records, account BIGINT NOT NULL REFERENCES accounts);
