package uk.deliveryboard.reporting.projection.trainingdelivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.training.v1.TrainerAccredited;
import uk.deliveryboard.events.training.v1.WorkshopDelivered;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.platform.projection.ReceivedEvent.Typed;

/** Every accreditation stands for its own days, and a workshop is held once: rows are added and never change. */
@Component
final class TrainingDeliveryProjection implements Projection {

    private static final String ACCREDIT = """
            insert into trainer_accreditation (person, accredited_on, agency, expires_on)
            select person, accredited_on, agency, coalesce(expires_on, 'infinity')
            from unnest(:people::uuid[], :days::date[], :agencies::text[], :ends::date[])
                 as e (person, accredited_on, agency, expires_on)
            on conflict (person, accredited_on) do nothing""";
    private static final String DELIVER = """
            insert into workshop_trainer (workshop, person, agency, held_on)
            select * from unnest(:workshops::uuid[], :people::uuid[], :agencies::text[], :days::date[])
            on conflict (workshop, person) do nothing""";

    private final JdbcClient jdbc;

    TrainingDeliveryProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "board-training-delivery";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.TRAINER_ACCREDITED, EventCatalogue.WORKSHOP_DELIVERED);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        accredit(ReceivedEvent.of(events, EventCatalogue.TRAINER_ACCREDITED));
        deliver(ReceivedEvent.of(events, EventCatalogue.WORKSHOP_DELIVERED));
    }

    private void accredit(List<Typed<TrainerAccredited>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<TrainerAccredited> accredited = events.stream().map(Typed::data).toList();
        jdbc.sql(ACCREDIT).param("people", events.stream().map(Typed::subject).toArray(UUID[]::new))
                .param("days", accredited.stream().map(each -> each.accreditedOn().toString()).toArray(String[]::new))
                .param("agencies", accredited.stream().map(TrainerAccredited::agency).toArray(String[]::new))
                .param("ends", accredited.stream().map(each -> text(each.expiresOn())).toArray(String[]::new))
                .update();
    }

    private record Given(UUID workshop, UUID trainer, WorkshopDelivered data) {}

    private void deliver(List<Typed<WorkshopDelivered>> events) {
        List<Given> given = events.stream().flatMap(event -> event.data().trainers().stream()
                .map(trainer -> new Given(event.subject(), trainer, event.data()))).toList();
        if (given.isEmpty()) {
            return;
        }
        jdbc.sql(DELIVER).param("workshops", given.stream().map(Given::workshop).toArray(UUID[]::new))
                .param("people", given.stream().map(Given::trainer).toArray(UUID[]::new))
                .param("agencies", given.stream().map(each -> each.data().agency()).toArray(String[]::new))
                .param("days", given.stream().map(each -> each.data().heldOn().toString()).toArray(String[]::new))
                .update();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    @Override
    public List<String> tables() {
        return List.of("trainer_accreditation", "workshop_trainer");
    }
}
