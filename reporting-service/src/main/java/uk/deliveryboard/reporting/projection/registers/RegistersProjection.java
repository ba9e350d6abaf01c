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
import uk.deliveryboard.events.EventData;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.plans.v1.register.AnnualReturnSubmitted;
import uk.deliveryboard.events.plans.v1.register.RegisterEntryMade;
import uk.deliveryboard.events.plans.v1.register.RegisterEntryWithdrawn;
import uk.deliveryboard.events.plans.v1.register.SpeakerCheckDecided;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.platform.projection.ReceivedEvent.Typed;

/** An entry never changes but by being withdrawn, a decision not at all; of a return the last correction counts. */
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

    private static final String DECIDE = """
            insert into speaker_check (check_id, agency, event_on, decided_on, justified)
            select * from unnest(:checks::uuid[], :agencies::text[], :events::date[], :days::date[], :justified::boolean[])
            on conflict (check_id) do nothing""";
    private static final String RETURN = """
            insert into annual_return as kept (return_id, agency, type, includes_prevent, submitted_on, sequence)
            select distinct on (return_id) * from unnest(:returns::uuid[], :agencies::text[], :types::text[],
                                                      :prevent::boolean[], :days::date[], :sequences::bigint[])
                as e (return_id, agency, type, includes_prevent, submitted_on, sequence)
            order by return_id, sequence desc
            on conflict (return_id) do update set includes_prevent = excluded.includes_prevent,
                submitted_on = excluded.submitted_on, sequence = excluded.sequence
            where excluded.sequence > kept.sequence""";

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
        return Set.of(EventCatalogue.REGISTER_ENTRY_MADE, EventCatalogue.REGISTER_ENTRY_WITHDRAWN,
                EventCatalogue.SPEAKER_CHECK_DECIDED, EventCatalogue.ANNUAL_RETURN_SUBMITTED);
    }

    @Override
    public List<String> tables() {
        return List.of("register_entry", "speaker_check", "annual_return");
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        make(ReceivedEvent.of(events, EventCatalogue.REGISTER_ENTRY_MADE));
        withdraw(ReceivedEvent.of(events, EventCatalogue.REGISTER_ENTRY_WITHDRAWN));
        decide(ReceivedEvent.of(events, EventCatalogue.SPEAKER_CHECK_DECIDED));
        submit(ReceivedEvent.of(events, EventCatalogue.ANNUAL_RETURN_SUBMITTED));
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

    private void decide(List<Typed<SpeakerCheckDecided>> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(DECIDE).param("checks", events.stream().map(Typed::subject).toArray(UUID[]::new))
                .param("agencies", texts(events, SpeakerCheckDecided::agency))
                .param("events", texts(events, check -> check.eventOn().toString()))
                .param("days", texts(events, check -> check.decidedOn().toString()))
                .param("justified", events.stream().map(event -> event.data().justified()).toArray(Boolean[]::new))
                .update();
    }

    private void submit(List<Typed<AnnualReturnSubmitted>> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(RETURN).param("returns", events.stream().map(Typed::subject).toArray(UUID[]::new))
                .param("agencies", texts(events, AnnualReturnSubmitted::agency))
                .param("types", texts(events, AnnualReturnSubmitted::type))
                .param("prevent", events.stream().map(event -> event.data().includesPrevent()).toArray(Boolean[]::new))
                .param("days", texts(events, made -> made.submittedOn().toString()))
                .param("sequences", events.stream().map(Typed::sequence).toArray(Long[]::new)).update();
    }

    private static <D extends EventData> @Nullable String[] texts(List<Typed<D>> events,
            Function<D, @Nullable String> value) {
        @Nullable
        String[] texts = new String[events.size()];
        for (int index = 0; index < texts.length; index++) {
            texts[index] = value.apply(events.get(index).data());
        }
        return texts;
    }
}
