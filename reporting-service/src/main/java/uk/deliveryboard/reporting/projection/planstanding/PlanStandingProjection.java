package uk.deliveryboard.reporting.projection.planstanding;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventData;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.plans.v1.PlanAdopted;
import uk.deliveryboard.events.plans.v1.PlanEnded;
import uk.deliveryboard.events.plans.v1.PlanReviewed;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.platform.projection.ReceivedEvent.Typed;

/** Each edition of a plan is a plan of its own, so what it rests on never changes once it is in force. */
@Component
final class PlanStandingProjection implements Projection {

    private static final String BOARD_REVIEW = "BOARD_REVIEW";
    private static final String GOVERNOR_CHAIR = "GOVERNOR_CHAIR";
    private static final String ADOPT = """
            insert into plan_in_force (plan, agency, type, adopted_on, equality_assessed, governor_signed)
            select * from unnest(:plans::uuid[], :agencies::text[], :types::text[], :days::date[],
                                 :assessed::boolean[], :signed::boolean[])
            on conflict (plan) do nothing""";
    private static final String END = """
            update plan_in_force p set ended_on = e.day
            from unnest(:plans::uuid[], :days::date[]) as e (plan, day) where p.plan = e.plan""";
    private static final String REVIEW = """
            insert into plan_board_review (plan, sequence, agency, held_on)
            select * from unnest(:plans::uuid[], :sequences::bigint[], :agencies::text[], :days::date[])
            on conflict (plan, sequence) do nothing""";

    private final JdbcClient jdbc;

    PlanStandingProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "board-plan-standing";
    }

    @Override
    public Set<EventType<?>> reads() {
        return Set.of(EventCatalogue.PLAN_ADOPTED, EventCatalogue.PLAN_ENDED, EventCatalogue.PLAN_REVIEWED);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        adopt(ReceivedEvent.of(events, EventCatalogue.PLAN_ADOPTED));
        end(ReceivedEvent.of(events, EventCatalogue.PLAN_ENDED));
        review(ReceivedEvent.of(events, EventCatalogue.PLAN_REVIEWED).stream()
                .filter(event -> event.data().kind().equals(BOARD_REVIEW)).toList());
    }

    private void adopt(List<Typed<PlanAdopted>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<PlanAdopted> adopted = events.stream().map(Typed::data).toList();
        jdbc.sql(ADOPT).param("plans", subjects(events))
                .param("agencies", adopted.stream().map(PlanAdopted::agency).toArray(String[]::new))
                .param("types", adopted.stream().map(PlanAdopted::planType).toArray(String[]::new))
                .param("days", adopted.stream().map(plan -> plan.adoptedOn().toString()).toArray(String[]::new))
                .param("assessed", adopted.stream().map(PlanAdopted::equalityAssessed).toArray(Boolean[]::new))
                .param("signed", adopted.stream().map(plan -> plan.signOffRoles().contains(GOVERNOR_CHAIR))
                        .toArray(Boolean[]::new))
                .update();
    }

    private void end(List<Typed<PlanEnded>> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(END).param("plans", subjects(events))
                .param("days", events.stream().map(event -> event.data().endedOn().toString()).toArray(String[]::new))
                .update();
    }

    private void review(List<Typed<PlanReviewed>> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(REVIEW).param("plans", subjects(events))
                .param("sequences", events.stream().map(Typed::sequence).toArray(Long[]::new))
                .param("agencies", events.stream().map(event -> event.data().agency()).toArray(String[]::new))
                .param("days", events.stream().map(event -> event.data().heldOn().toString()).toArray(String[]::new))
                .update();
    }

    private static <T extends EventData> UUID[] subjects(List<Typed<T>> events) {
        return events.stream().map(Typed::subject).toArray(UUID[]::new);
    }

    @Override
    public List<String> tables() {
        return List.of("plan_board_review", "plan_in_force");
    }
}
