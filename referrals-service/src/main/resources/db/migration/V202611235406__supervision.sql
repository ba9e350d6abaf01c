-- Referrals that an authorised person has confirmed to be of the same person. Nothing is merged by it.
create table confirmed_link (
    id           uuid primary key,
    referral_id  uuid not null references referral (id),
    other_id     uuid not null references referral (id),
    board        text not null,
    confirmed_at timestamptz not null,
    confirmed_by text not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    check (referral_id < other_id),
    check (num_nulls(withdrawn_at, withdrawn_by) in (0, 2))
);
create unique index linked_once on confirmed_link (referral_id, other_id) where withdrawn_at is null;
create index confirmed_link_other on confirmed_link (other_id);
comment on table confirmed_link is 'Two referrals that somebody has confirmed to be of the same person; a mistake is withdrawn, never deleted';
comment on column confirmed_link.id is 'Id';
comment on column confirmed_link.referral_id is 'The one referral, the smaller id';
comment on column confirmed_link.other_id is 'The other referral';
comment on column confirmed_link.board is 'Board that answers for both';
comment on column confirmed_link.confirmed_at is 'When it was confirmed';
comment on column confirmed_link.confirmed_by is 'Pseudonymous id of whoever confirmed it';
comment on column confirmed_link.withdrawn_at is 'When it turned out to be a mistake';
comment on column confirmed_link.withdrawn_by is 'Pseudonymous id of whoever withdrew it';

create table supervisor_review (
    id          uuid primary key,
    referral_id uuid not null references referral (id),
    board       text not null,
    conclusion  text not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index supervisor_review_of on supervisor_review (referral_id);
comment on table supervisor_review is 'What a supervisor concluded of the third referral of a person, or a later one';
comment on column supervisor_review.id is 'Id';
comment on column supervisor_review.referral_id is 'The referral';
comment on column supervisor_review.board is 'Its board';
comment on column supervisor_review.conclusion is 'A code';
comment on column supervisor_review.recorded_at is 'When it was entered';
comment on column supervisor_review.recorded_by is 'Pseudonymous id of the supervisor';

revoke update, delete on confirmed_link, supervisor_review from ${appRole};
grant update (withdrawn_at, withdrawn_by) on confirmed_link to ${appRole};
alter table confirmed_link enable row level security;
alter table confirmed_link force row level security;
create policy case_workers on confirmed_link
    using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));
alter table supervisor_review enable row level security;
alter table supervisor_review force row level security;
create policy case_workers on supervisor_review
    using (current_setting('app.reach', true) = 'board' and board = any ((select caller_boards())::text[]));
