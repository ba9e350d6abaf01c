-- The relay takes the next batch while the one before is on its way, and passes over what that one has locked. Locking
-- a row needs the right to update a column of it; this one nobody reads again.
grant update (added_at) on outbox to ${relayRole};
