alter table staff
    add column employment   text not null default 'EMPLOYED',
    add column absent_from  date,
    add column absent_until date,
    add check (absent_from is not null or absent_until is null),
    add check (absent_until >= absent_from);
comment on column staff.employment is 'Whether the agency employs them or a provider that it commissioned does; both are in scope of the duty';
comment on column staff.absent_from is 'First day of a long absence, such as parental leave or a secondment; null where there is none';
comment on column staff.absent_until is 'Last day of that absence, where known. Somebody absent is in post and stays in numerator and denominator';
