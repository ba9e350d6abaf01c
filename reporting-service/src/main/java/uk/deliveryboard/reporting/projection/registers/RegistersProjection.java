package uk.deliveryboard.reporting.projection.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.plans.v1.register.RegisterEntryMade;
import uk.deliveryboard.events.plans.v1.register.RegisterEntryWithdrawn;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.platform.projection.ReceivedEvent.Typed;

/** An entry never changes but by being withdrawn. */
@Component
final class RegistersProjection implements Projection {

    private static final String MAKE = """
            insert into register_entry (entry, agency, register, code, held_on, review_due, mentions_prevent, covered_by)
            select * from unnest(:entries::uuid[], :agencies::text[], :registers::text[], :codes::text[], :days::date[],
                                 :due::date[], :mentions::boolean[], :covers::uuid[])
            on conflict (entry) do nothing""";
    private static final String WITHDRAW = """
            update register_entry r set withdrawn_on = e.day
            from unnest(:entries::uuid[], :days::date[]) as e (entry, day) where r.entry = e.entry""";

    private final JdbcClient jdbc;

    RegistersProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "board-registers";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.REGISTER_ENTRY_MADE, EventCatalogue.REGISTER_ENTRY_WITHDRAWN);
    }

    @Override
    public List<String> tables() {
        return List.of("register_entry");
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        make(ReceivedEvent.of(events, EventCatalogue.REGISTER_ENTRY_MADE));
        withdraw(ReceivedEvent.of(events, EventCatalogue.REGISTER_ENTRY_WITHDRAWN));
    }

    private void make(List<Typed<RegisterEntryMade>> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(MAKE).param("entries", events.stream().map(Typed::subject).toArray(UUID[]::new))
                .param("agencies", texts(events, RegisterEntryMade::agency))
                .param("registers", texts(events, RegisterEntryMade::register))
                .param("codes", texts(events, RegisterEntryMade::code))
                .param("days", texts(events, entry -> entry.heldOn().toString()))
                .param("due", texts(events, entry -> lastDay(entry.reviewDue())))
                .param("mentions", events.stream().map(event -> Boolean.TRUE.equals(event.data().mentionsPrevent()))
                        .toArray(Boolean[]::new))
                .param("covers", texts(events, entry -> entry.coveredBy() == null
                        ? null
                        : entry.coveredBy().toString()))
                .update();
    }

    private static String lastDay(@Nullable LocalDate reviewDue) {
        return reviewDue == null ? "infinity" : reviewDue.toString();
    }

    private void withdraw(List<Typed<RegisterEntryWithdrawn>> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(WITHDRAW).param("entries", events.stream().map(Typed::subject).toArray(UUID[]::new))
                .param("days", events.stream().map(event -> event.data().withdrawnOn().toString())
                        .toArray(String[]::new))
                .update();
    }

    private static @Nullable String[] texts(List<Typed<RegisterEntryMade>> events,
            Function<RegisterEntryMade, @Nullable String> value) {
        @Nullable
        String[] texts = new String[events.size()];
        for (int index = 0; index < texts.length; index++) {
            texts[index] = value.apply(events.get(index).data());
        }
        return texts;
    }
}
