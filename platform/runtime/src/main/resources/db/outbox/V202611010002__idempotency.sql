create table idempotency (
    client      text not null,
    route       text not null,
    key         text not null,
    fingerprint text not null,
    created_at  timestamptz not null,
    status      int,
    etag        text,
    location    text,
    body        bytea,
    primary key (client, route, key)
);
create index idempotency_age on idempotency (created_at);
comment on table idempotency is 'Responses of requests that were sent with an Idempotency-Key, kept for 48 hours';
comment on column idempotency.client is 'Subject and client that sent it';
comment on column idempotency.route is 'Method and path';
comment on column idempotency.key is 'The Idempotency-Key';
comment on column idempotency.fingerprint is 'SHA-256 of the request, to tell a repeat from a reuse';
comment on column idempotency.created_at is 'When it was first carried out';
comment on column idempotency.status is 'HTTP status of the response';
comment on column idempotency.etag is 'ETag of the response';
comment on column idempotency.location is 'Location of the response';
comment on column idempotency.body is 'Body of the response';
