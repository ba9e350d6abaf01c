package uk.deliveryboard.reporting.projection.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.directory.v1.OrganisationRegistered;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;

/** Agencies, the boards they sit on and their last day. Each entry is told as a whole, so the newest one is the row. */
@Component
final class DirectoryProjection implements Projection {

    private static final String UPSERT = """
            insert into board_agency (subject, code, name, type, boards)
            select subject, code, name, type, string_to_array(boards, ',')
            from unnest(:subjects::uuid[], :codes::text[], :names::text[], :types::text[], :boards::text[])
                 as e (subject, code, name, type, boards)
            on conflict (subject) do update
            set code = excluded.code, name = excluded.name, type = excluded.type, boards = excluded.boards""";

    private static final String END = """
            update board_agency set last_day = e.last_day
            from unnest(:subjects::uuid[], :days::date[]) as e (subject, last_day)
            where board_agency.subject = e.subject""";

    private final JdbcClient jdbc;

    DirectoryProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "board-directory";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.ORGANISATION_REGISTERED, EventCatalogue.ORGANISATION_SUCCEEDED);
    }

    /** An agency is registered before it ends, and its events come in their order. */
    @Override
    public void apply(List<ReceivedEvent> events) {
        enter(events);
        var ended = ReceivedEvent.of(events, EventCatalogue.ORGANISATION_SUCCEEDED);
        jdbc.sql(END).param("subjects", ended.stream().map(event -> event.subject()).toArray(UUID[]::new))
                .param("days", ended.stream().map(event -> event.data().lastDay().toString()).toArray(String[]::new))
                .update();
    }

    private void enter(List<ReceivedEvent> events) {
        Map<UUID, OrganisationRegistered> newest = new LinkedHashMap<>();
        ReceivedEvent.of(events, EventCatalogue.ORGANISATION_REGISTERED)
                .forEach(event -> newest.put(event.subject(), event.data()));
        jdbc.sql(UPSERT).param("subjects", newest.keySet().toArray(UUID[]::new))
                .param("codes", column(newest, OrganisationRegistered::code))
                .param("names", column(newest, OrganisationRegistered::organisationName))
                .param("types", column(newest, OrganisationRegistered::organisationType))
                .param("boards", column(newest, entry -> String.join(",", entry.boards()))).update();
    }

    @Override
    public List<String> tables() {
        return List.of("board_agency");
    }

    private static String[] column(Map<UUID, OrganisationRegistered> rows,
            java.util.function.Function<OrganisationRegistered, String> value) {
        return rows.values().stream().map(value).toArray(String[]::new);
    }
}
