package uk.deliveryboard.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;

/** A service with nothing but the machinery: an outbox, and a projection of one row for each event. */
@SpringBootApplication
public class BenchmarkService {

    @Bean
    Projection facts(JdbcClient jdbc) {
        return new Facts(jdbc);
    }

    private record Facts(JdbcClient jdbc) implements Projection {

        @Override
        public String name() {
            return "facts";
        }

        @Override
        public Set<EventType<?>> reads() {
            return Set.of(EventCatalogue.COMPLETION_RECORDED);
        }

        @Override
        public void apply(List<ReceivedEvent> events) {
            var completions = ReceivedEvent.of(events, EventCatalogue.COMPLETION_RECORDED);
            jdbc.sql("""
                    insert into fact (record_id, subject, agency, completed_on)
                    select * from unnest(:records::uuid[], :subjects::uuid[], :agencies::text[], :days::date[])
                    on conflict (record_id) do nothing""")
                    .param("records", completions.stream().map(each -> each.data().recordId()).toArray(UUID[]::new))
                    .param("subjects", completions.stream().map(ReceivedEvent.Typed::subject).toArray(UUID[]::new))
                    .param("agencies", completions.stream().map(each -> each.data().agency()).toArray(String[]::new))
                    .param("days",
                            completions.stream().map(each -> each.data().completedOn().toString())
                                    .toArray(String[]::new))
                    .update();
        }

        @Override
        public List<String> tables() {
            return List.of("fact");
        }
    }
}
