-- What visitors report as wrong, and what they were answered. Their address is kept until they are answered, and no longer.
CREATE TABLE remarks (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE, -- of the secret under which the visitor reads the answer
    slug TEXT NOT NULL,
    text TEXT NOT NULL,
    email TEXT,
    tongue TEXT NOT NULL,
    sent TEXT NOT NULL,
    answer TEXT,
    answered TEXT,
    answeredby TEXT
);
CREATE INDEX remarks_answered ON remarks (answered, sent); -- those that wait for an answer
