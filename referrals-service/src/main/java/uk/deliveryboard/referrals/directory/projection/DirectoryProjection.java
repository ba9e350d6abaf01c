package uk.deliveryboard.referrals.directory.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.directory.v1.OrganisationRegistered;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;

/** One row for each agency of the directory, as its newest entry says. */
@Component
class DirectoryProjection implements Projection {

    private static final String KEEP_NEWEST_ENTRIES = """
            insert into agency (subject, code, organisation_type, boards, sequence)
            select e.subject, e.code, e.type, string_to_array(e.boards, ','), e.sequence
            from unnest(:subjects::uuid[], :codes::text[], :types::text[], :boards::text[], :sequences::bigint[])
                 as e (subject, code, type, boards, sequence)
            on conflict (subject) do update
               set code = excluded.code, organisation_type = excluded.organisation_type,
                   boards = excluded.boards, sequence = excluded.sequence
             where agency.sequence < excluded.sequence""";

    private final JdbcClient jdbc;

    DirectoryProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "referrals-directory";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.ORGANISATION_REGISTERED);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        Map<UUID, ReceivedEvent.Typed<OrganisationRegistered>> newest = new LinkedHashMap<>();
        ReceivedEvent.of(events, EventCatalogue.ORGANISATION_REGISTERED)
                .forEach(event -> newest.put(event.subject(), event));
        if (newest.isEmpty()) {
            return;
        }
        var entries = newest.values();
        jdbc.sql(KEEP_NEWEST_ENTRIES).param("subjects", newest.keySet().toArray(UUID[]::new))
                .param("codes", texts(entries, OrganisationRegistered::code))
                .param("types", texts(entries, OrganisationRegistered::organisationType))
                .param("boards", texts(entries, data -> String.join(",", data.boards())))
                .param("sequences",
                        entries.stream().map(ReceivedEvent.Typed::sequence).toArray(Long[]::new))
                .update();
    }

    @Override
    public List<String> tables() {
        return List.of("agency");
    }

    private static String[] texts(Collection<ReceivedEvent.Typed<OrganisationRegistered>> entries,
            Function<OrganisationRegistered, String> field) {
        return entries.stream().map(entry -> field.apply(entry.data())).toArray(String[]::new);
    }
}
