-- What the referrer was told, and when. Codes and days only: what was said went to the referrer and is not kept.
create table referrer_update (
    id            uuid primary key,
    referral_id   uuid not null references referral (id),
    kind          text not null,
    channel       text not null,
    content_level text not null,
    sent_on       date not null,
    due_on        date,
    recorded_at   timestamptz not null,
    recorded_by   text not null
);
create index referrer_update_of on referrer_update (referral_id, sent_on);
create unique index acknowledged_once on referrer_update (referral_id) where kind = 'ACKNOWLEDGED';
comment on table referrer_update is 'Updates to referrers; rows are added and never changed';
comment on column referrer_update.id is 'Id';
comment on column referrer_update.referral_id is 'The referral';
comment on column referrer_update.kind is 'Kind of update';
comment on column referrer_update.channel is 'How it went';
comment on column referrer_update.content_level is 'How much it said';
comment on column referrer_update.sent_on is 'London day';
comment on column referrer_update.due_on is 'Last day on which it was in time; null where none was owed';
comment on column referrer_update.recorded_at is 'When it was entered';
comment on column referrer_update.recorded_by is 'Pseudonymous id of whoever entered it';

revoke update, delete on referrer_update from ${appRole};
alter table referrer_update enable row level security;
alter table referrer_update force row level security;
create policy with_its_referral on referrer_update using (exists (select from referral r where r.id = referral_id));
