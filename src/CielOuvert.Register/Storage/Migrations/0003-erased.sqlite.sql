-- The slugs that held an erased name: by their hash, the commit that erased them, and who could see the record. Its address answers that it is gone.
CREATE TABLE erased (hash TEXT PRIMARY KEY, number INTEGER NOT NULL REFERENCES journal, sight INTEGER NOT NULL) WITHOUT ROWID;
