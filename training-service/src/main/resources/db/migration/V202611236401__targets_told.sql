-- Targets that were laid down before others were told of any: each becomes the event that it would have been. Once: from
-- here on the service tells of each as it is laid down. The subject is the id that the service makes of the same name
-- (RFC 9562 version 3), so that later decisions about it follow in its order.
create temporary table told on commit drop as
select t.*, overlay(overlay(digest placing '3' from 13 for 1)
            placing to_hex((('x' || substr(digest, 17, 1))::bit(4)::int & 3) | 8) from 17 for 1)::uuid as subject
from (select *, md5('coverage-target:' || measure || ':' || coalesce(agency_type, '')) as digest
      from training_target) as t;

insert into outbox_sequence (subject, last_sequence) select subject, count(*) from told group by subject;

insert into outbox (event_id, type, topic, subject, sequence, occurred_at, data)
select uuidv7(), 'uk.deliveryboard.training.coverage-target-set.v1', 'training.events.v1', subject,
       row_number() over (partition by subject order by decision_id), decided_at,
       convert_to(json_strip_nulls(json_build_object('measure', measure, 'agencyType', agency_type, 'percent', percent,
           'effectiveFrom', effective_from, 'withdrawn', withdrawn))::text, 'UTF8')
from told order by decision_id;
