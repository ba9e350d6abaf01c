package uk.deliveryboard.reporting.projection.offices;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventData;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.directory.v1.office.OfficeEnded;
import uk.deliveryboard.events.directory.v1.office.OfficeHeld;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.platform.projection.ReceivedEvent.Typed;

/** One row for each time that somebody holds an office; its last day comes with it, or is told later, once. */
@Component
final class OfficesProjection implements Projection {

    private static final String HOLD = """
            insert into office_tenure (appointment, agency, office, since, last_day)
            select appointment, agency, office, since, coalesce(until, 'infinity')
            from unnest(:appointments::uuid[], :agencies::text[], :offices::text[], :days::date[], :ends::date[])
                 as e (appointment, agency, office, since, until)
            on conflict (appointment) do nothing""";
    private static final String END = """
            update office_tenure t set last_day = e.day
            from unnest(:appointments::uuid[], :days::date[]) as e (appointment, day)
            where t.appointment = e.appointment""";

    private final JdbcClient jdbc;

    OfficesProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "board-offices";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.OFFICE_HELD, EventCatalogue.OFFICE_ENDED);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        hold(ReceivedEvent.of(events, EventCatalogue.OFFICE_HELD));
        end(ReceivedEvent.of(events, EventCatalogue.OFFICE_ENDED));
    }

    private void hold(List<Typed<OfficeHeld>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<OfficeHeld> held = events.stream().map(Typed::data).toList();
        jdbc.sql(HOLD).param("appointments", subjects(events))
                .param("agencies", held.stream().map(OfficeHeld::agency).toArray(String[]::new))
                .param("offices", held.stream().map(OfficeHeld::office).toArray(String[]::new))
                .param("days", held.stream().map(each -> each.since().toString()).toArray(String[]::new))
                .param("ends", held.stream().map(each -> text(each.until())).toArray(String[]::new)).update();
    }

    private void end(List<Typed<OfficeEnded>> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(END).param("appointments", subjects(events))
                .param("days", events.stream().map(event -> event.data().lastDay().toString()).toArray(String[]::new))
                .update();
    }

    private static <T extends EventData> UUID[] subjects(List<Typed<T>> events) {
        return events.stream().map(Typed::subject).toArray(UUID[]::new);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    @Override
    public List<String> tables() {
        return List.of("office_tenure");
    }
}
