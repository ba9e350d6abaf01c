-- What a referral form said is in the vault; here is only which of its blocks were filled in.
create table referral_form (
    referral_id uuid primary key references referral (id),
    completed   text[] not null,
    recorded_at timestamptz not null
);
comment on table referral_form is 'Which blocks of the referral form were filled in, from which its quality is reckoned. Holds no text';
comment on column referral_form.referral_id is 'The referral';
comment on column referral_form.completed is 'Codes of the blocks that were filled in';
comment on column referral_form.recorded_at is 'When it was entered';

revoke update, delete on referral_form from ${appRole};
alter table referral_form enable row level security;
alter table referral_form force row level security;
create policy with_its_referral on referral_form using (exists (select from referral r where r.id = referral_id));
