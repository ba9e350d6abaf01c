-- The pages of a version are kept for programs too. Those of versions from before have none: nothing of them changes.
alter table quarter_version_page
    add column json bytea,
    add column json_sha256 text,
    add constraint quarter_version_page_json_is_whole
        check (num_nulls(json, json_sha256) in (0, 2)),
    add constraint quarter_version_page_json_sha256_check
        check (json_sha256 = encode(sha256(json), 'hex'));
comment on column quarter_version_page.json is 'The same for programs; null of versions from before it was kept';
comment on column quarter_version_page.json_sha256 is 'Hash of it, checked by the database';
