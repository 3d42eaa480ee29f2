-- A register written by Ciel ouvert 0.1.0 (schema 1), as "sqlite3 ciel.db .dump" gave it, without its statistics.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO settings VALUES('descriptor','{"Name":{"fr":"Atelier du Pont"},"Languages":["fr","en"],"PublicAddress":"https://register.example","Licence":null}');
INSERT INTO settings VALUES('schema','1');
CREATE TABLE journal (number INTEGER PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL, why TEXT NOT NULL);
INSERT INTO journal VALUES(1,'2021-07-01T00:00:00.000Z','ciel','load');
INSERT INTO journal VALUES(2,'2021-07-01T00:00:00.000Z','ciel','load');
CREATE TABLE records (record INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, salt BLOB NOT NULL);
INSERT INTO records VALUES(1,'01a20e00-bd9f-7e29-945b-6942e109bb49',X'da7fc4bd298eb6758a45d825cbe92178');
INSERT INTO records VALUES(2,'01a20e00-bda2-716c-8abd-372e0e1faba9',X'140d31c38a69bbf40ce0c8db59e09140');
INSERT INTO records VALUES(3,'01a20e00-bda2-7231-8776-d5e3763ad749',X'73ceeae2bc04dde625abbead048e5cc7');
INSERT INTO records VALUES(4,'01a20e00-bda2-78a6-9f36-dafa027cb515',X'6c96ae35fa287506aa77778e42d09a4e');
CREATE TABLE slugs (slug TEXT PRIMARY KEY, record INTEGER NOT NULL REFERENCES records) WITHOUT ROWID;
INSERT INTO slugs VALUES('assises',1);
INSERT INTO slugs VALUES('atelier-du-pont',3);
INSERT INTO slugs VALUES('chantier',2);
INSERT INTO slugs VALUES('jeanne-martin',4);
CREATE TABLE versions (
    record INTEGER NOT NULL REFERENCES records,
    version INTEGER NOT NULL,
    since INTEGER NOT NULL REFERENCES journal,
    until INTEGER,
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    sight INTEGER NOT NULL,
    schema INTEGER NOT NULL,
    name TEXT,
    by_name TEXT NOT NULL,
    by_date TEXT NOT NULL,
    by_recent TEXT NOT NULL,
    by_position TEXT NOT NULL,
    hash TEXT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (record, version)
);
INSERT INTO versions VALUES(1,1,1,2,'event','assises',0,1,'"Assises de l’été"','assises de l ete'||char(1)||'assises','2020-06-01 ~ assises','7979-93-98 ~ assises','~ assises','ee7af729f9557be295319af9b294828ff65338db3775cc9c76121f027bf52cfa','{"name":"Assises de l’été","startDate":"2020-06","initiative":["chantier"]}');
INSERT INTO versions VALUES(2,1,1,NULL,'initiative','chantier',0,1,'"Chantier"','chantier'||char(1)||'chantier','~ ~ chantier','~ ~ chantier','~ chantier','28bf3be58cde1a2a8f127b3d6439c0f133eeb8a7142f8c109dd170fc2e251450','{"name":"Chantier"}');
INSERT INTO versions VALUES(3,1,1,NULL,'organization','atelier-du-pont',0,1,'"Atelier du Pont"','atelier du pont'||char(1)||'atelier-du-pont','~ ~ atelier-du-pont','~ ~ atelier-du-pont','~ atelier-du-pont','22639e61dd57f1829e33f9f576c2a44be8fbe7c7de68af5cec2d584fa7466377','{"name":"Atelier du Pont"}');
INSERT INTO versions VALUES(4,1,1,NULL,'person','jeanne-martin',2,1,'"Jeanne Martin"','jeanne martin'||char(1)||'jeanne-martin','~ ~ jeanne-martin','~ ~ jeanne-martin','~ jeanne-martin','9036063b38e3b4b21ea833e7d3a8c455eaf79a733a016117d4adfaaebb7042ed','{"name":"Jeanne Martin"}');
INSERT INTO versions VALUES(1,2,2,NULL,'event','assises',0,1,'"Assises de l’été"','assises de l ete'||char(1)||'assises','2020-06-12 ~ assises','7979-93-87 ~ assises','~ assises','07f22325f9f2bad07d8b602f5c967e988664c3d2b5ea1716b0ce1af636b3877f','{"name":"Assises de l’été","startDate":"2020-06-12","initiative":["chantier"]}');
CREATE TABLE terms (record INTEGER NOT NULL, facet TEXT NOT NULL, code TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER);
INSERT INTO terms VALUES(1,'precision','month',1,2);
INSERT INTO terms VALUES(1,'precision','day',2,NULL);
CREATE TABLE links (record INTEGER NOT NULL, role TEXT NOT NULL, target INTEGER NOT NULL, rank INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER);
INSERT INTO links VALUES(1,'initiative',2,0,1,2);
INSERT INTO links VALUES(1,'initiative',2,0,2,NULL);
CREATE TABLE dates (record INTEGER NOT NULL, name TEXT NOT NULL, begins TEXT NOT NULL, begins_by TEXT NOT NULL, ends_from TEXT NOT NULL, ends TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER);
INSERT INTO dates VALUES(1,'when','2020-06-01','2020-06-30','2020-06-01','2020-06-30',1,2);
INSERT INTO dates VALUES(1,'belongs','2020-06-01','2020-06-30','2020-06-01','2020-06-30',1,2);
INSERT INTO dates VALUES(1,'when','2020-06-12','2020-06-12','2020-06-12','2020-06-12',2,NULL);
INSERT INTO dates VALUES(1,'belongs','2020-06-12','2020-06-12','2020-06-12','2020-06-12',2,NULL);
CREATE TABLE numbers (record INTEGER NOT NULL, name TEXT NOT NULL, value NUMERIC NOT NULL, since INTEGER NOT NULL, until INTEGER);
CREATE UNIQUE INDEX versions_live ON versions (record) WHERE until IS NULL;
CREATE INDEX versions_live_by_name ON versions (kind, by_name) WHERE until IS NULL;
CREATE INDEX versions_live_by_recent ON versions (kind, by_recent) WHERE until IS NULL;
CREATE INDEX versions_since ON versions (since);
CREATE INDEX terms_live ON terms (facet, code, record) WHERE until IS NULL;
CREATE INDEX terms_record ON terms (record, facet, code);
CREATE INDEX links_live ON links (target, role, record) WHERE until IS NULL;
CREATE INDEX links_target ON links (target, role);
CREATE INDEX links_record ON links (record, role, rank);
CREATE INDEX dates_live ON dates (name, begins, begins_by, record) WHERE until IS NULL;
CREATE INDEX dates_record ON dates (record, name);
CREATE INDEX numbers_record ON numbers (record, name);
COMMIT;
