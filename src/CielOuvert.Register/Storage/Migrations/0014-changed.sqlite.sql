-- Lists in the order of what was recorded or amended last, which feeds follow. The expression is that of SelectionSql.
CREATE INDEX versions_live_by_changed ON versions (kind, (CAST(999999999999 - since AS TEXT) || by_recent)) WHERE until IS NULL;
