package uk.deliveryboard.training.staff.jdbc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.training.staff.WorkAddresses;
import uk.deliveryboard.training.staff.model.WorkAddress;

@Repository
class JdbcWorkAddresses implements WorkAddresses {

    // in the order of keys, so that two lists never wait for each other
    private static final String LEARN = """
            insert into staff_address as a (agency, address_hash, person_id, learnt_at)
            select :agency, e.hash, s.person_id, :now
            from unnest(:hashes::text[], :refs::text[]) as e (hash, ref)
            join staff s on s.agency = :agency and s.staff_ref = e.ref
            order by e.hash
            on conflict (agency, address_hash) do update set person_id = excluded.person_id,
                                                             learnt_at = excluded.learnt_at
            where a.person_id <> excluded.person_id""";
    private static final String REFS = """
            select a.address_hash, s.staff_ref
            from staff_address a join staff s on s.person_id = a.person_id and s.agency = a.agency
            where a.agency = :agency and a.address_hash = any(:hashes::text[])""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcWorkAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void learn(String agency, Map<WorkAddress, String> staffRefs) {
        if (staffRefs.isEmpty()) {
            return;
        }
        List<Map.Entry<WorkAddress, String>> all = List.copyOf(staffRefs.entrySet());
        jdbc.sql(LEARN).param("agency", agency)
                .param("hashes", all.stream().map(each -> each.getKey().hash()).toArray(String[]::new))
                .param("refs", all.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
    }

    @Override
    public Map<WorkAddress, String> staffRefs(String agency, Set<WorkAddress> addresses) {
        return addresses.isEmpty()
                ? Map.of()
                : jdbc.sql(REFS).param("agency", agency)
                        .param("hashes", addresses.stream().map(WorkAddress::hash).toArray(String[]::new))
                        .query((row, index) -> Map.entry(new WorkAddress(row.getString(1)), row.getString(2)))
                        .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
