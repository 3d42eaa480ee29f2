-- The slugs that held an erased name: by their hash, the commit that erased them, and who could see the record. Its address answers that it is gone.
CREATE TABLE erased (hash TEXT COLLATE "C" PRIMARY KEY, number BIGINT NOT NULL, sight INTEGER NOT NULL);
