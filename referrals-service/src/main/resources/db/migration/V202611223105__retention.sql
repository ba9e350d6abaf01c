-- How long what is held of a referral is kept, as data; who decided to dispose of it, and who agreed.
create table retention_rule (
    code                text primary key,
    record_type         text not null,
    states              text[] not null,
    months              int not null check (months > 0),
    child_review_months int check (child_review_months between 1 and months),
    source              text not null
);
comment on table retention_rule is 'Periods counted from the day on which a referral came to its last stage. A stage that no rule names is never disposed of';
comment on column retention_rule.code is 'Name of the rule, on the certificate';
comment on column retention_rule.record_type is 'Kind of record';
comment on column retention_rule.states is 'Stages at which the record ends';
comment on column retention_rule.months is 'How long it is kept';
comment on column retention_rule.child_review_months is 'When the record of a child is looked at early; null for never';
comment on column retention_rule.source is 'Where the period comes from';
insert into retention_rule (code, record_type, states, months, child_review_months, source) values
    ('FIRST_SCREEN', 'Referral closed at the first screen', '{SCREENED_OUT_NOT_PREVENT,CLOSED_NO_PREVENT_CONCERN}', 24, 12,
     'Recommendation of the partnership'),
    ('CHANNEL_CASE', 'Referral considered under section 36', '{CLOSED_BELOW_THRESHOLD,NOT_ADOPTED,CLOSED_EXITED,ARCHIVED}',
     72, 36, 'Published retention periods of local authorities: six years from the end'),
    ('POLICE_LED', 'Referral led by the police', '{CLOSED_PURSUE,POLICE_LED}', 72, 36,
     'The minimum of police Prevent records, six years, then review');
revoke insert, update, delete on retention_rule from ${appRole};

create table legal_hold (
    id          uuid primary key,
    referral_id uuid not null references referral (id),
    board       text not null,
    reason      text not null,
    placed_by   text not null,
    placed_at   timestamptz not null,
    released_by text,
    released_at timestamptz,
    check (num_nulls(released_by, released_at) in (0, 2))
);
create unique index legal_hold_in_force on legal_hold (referral_id, reason) where released_at is null;
comment on table legal_hold is 'Reasons for which a record must not be disposed of, whatever its age';
comment on column legal_hold.id is 'Id';
comment on column legal_hold.referral_id is 'The referral';
comment on column legal_hold.board is 'Its board';
comment on column legal_hold.reason is 'Code of the reason';
comment on column legal_hold.placed_by is 'Pseudonymous id of whoever placed it';
comment on column legal_hold.placed_at is 'When it was placed';
comment on column legal_hold.released_by is 'Pseudonymous id of whoever released it';
comment on column legal_hold.released_at is 'When it was released; null while it is in force';

create table disposal (
    id          uuid primary key,
    referral_id uuid not null references referral (id),
    board       text not null,
    rule        text not null references retention_rule (code),
    decision    text not null check (decision in ('DESTROY', 'RETAIN', 'TRANSFER')),
    reason      text not null,
    retain_until date,
    recipient   text,
    decided_by  text not null,
    decided_at  timestamptz not null,
    approved_by text check (approved_by <> decided_by),
    approved_at timestamptz,
    entries     int check (entries >= 0),
    hash        bytea,
    key_id      text,
    signature   bytea,
    check ((decision = 'RETAIN') = (retain_until is not null)),
    check ((decision = 'TRANSFER') = (recipient is not null)),
    check (num_nulls(approved_by, approved_at, entries, hash, key_id, signature) in (0, 6)),
    check (decision <> 'RETAIN' or approved_by is null)
);
create unique index disposal_open on disposal (referral_id) where approved_by is null and decision <> 'RETAIN';
create index disposal_of on disposal (referral_id);
comment on table disposal is 'Decisions on records whose period has ended. Destroying and transferring need a second person, and leave a certificate';
comment on column disposal.id is 'Id, also of the certificate';
comment on column disposal.referral_id is 'The referral, of which codes and bands remain';
comment on column disposal.board is 'Its board';
comment on column disposal.rule is 'The rule under which its period ended';
comment on column disposal.decision is 'What was decided';
comment on column disposal.reason is 'Code of the reason';
comment on column disposal.retain_until is 'Until when it is kept nevertheless';
comment on column disposal.recipient is 'Agency that has received the record';
comment on column disposal.decided_by is 'Pseudonymous id of whoever decided';
comment on column disposal.decided_at is 'When';
comment on column disposal.approved_by is 'Pseudonymous id of the second person';
comment on column disposal.approved_at is 'When it was approved and carried out';
comment on column disposal.entries is 'How many ciphertexts were destroyed';
comment on column disposal.hash is 'SHA-256 of the certificate';
comment on column disposal.key_id is 'Key that signed it, the one of the access log';
comment on column disposal.signature is 'Ed25519 over the hash';

revoke update, delete on legal_hold, disposal from ${appRole};
grant update (released_by, released_at) on legal_hold to ${appRole};
grant update (approved_by, approved_at, entries, hash, key_id, signature) on disposal to ${appRole};
grant delete on referral_external_ref to ${appRole};

alter table legal_hold enable row level security;
alter table legal_hold force row level security;
create policy custody_holds on legal_hold
    using (board = any ((select custody_boards())::text[]))
    with check (current_setting('app.disposal', true) = 'on' and board = any ((select custody_boards())::text[]));
create policy case_workers_read on legal_hold for select
    using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));
alter table disposal enable row level security;
alter table disposal force row level security;
create policy custody_disposes on disposal
    using (board = any ((select custody_boards())::text[]))
    with check (current_setting('app.disposal', true) = 'on' and board = any ((select custody_boards())::text[]));
create policy case_workers_read on disposal for select
    using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));
create policy case_workers_propose on disposal for insert
    with check (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[])
                and approved_by is null);
create policy only_disposal_removes on referral_external_ref as restrictive for delete
    using (current_setting('app.disposal', true) = 'on');
