package uk.deliveryboard.testkit.sample;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.directory.v1.OrganisationRegistered;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.Role;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;

/** The smallest service that uses everything of the runtime: agencies keep notes, each note is an event, a projection counts them. */
@SpringBootApplication
public class SampleService {

    public static void main(String[] arguments) {
        SpringApplication.run(SampleService.class, arguments);
    }

    public record NewNote(@NotBlank @Size(max = 20) String text, int weight, LocalDate on) {}

    public record Note(UUID id, String agency, String text) {}

    @RestController
    @Validated
    static class Notes {
        private final JdbcClient jdbc;
        private final Outbox outbox;
        private final Idempotency idempotency;
        private final TransactionTemplate transactions;

        Notes(JdbcClient jdbc, Outbox outbox, Idempotency idempotency, TransactionTemplate transactions) {
            this.jdbc = jdbc;
            this.outbox = outbox;
            this.idempotency = idempotency;
            this.transactions = transactions;
        }

        @PostMapping("/v1/notes")
        ResponseEntity<byte[]> add(@jakarta.validation.Valid @RequestBody NewNote note, Caller caller,
                IdempotencyKey key) {
            AccessDecision.checks().require(caller.has(Role.SPOC), "spoc-needed", "Only a SPOC may.")
                    .require(!caller.agency().equals("stranger"), "agency-unknown", "Your agency is not known.")
                    .decide().orThrow();
            return idempotency.once(key, note, () -> {
                UUID id = UUID.randomUUID();
                jdbc.sql("insert into note (id, agency, text) values (?, ?, ?)")
                        .params(id, caller.agency(), note.text()).update();
                outbox.publish(EventCatalogue.ORGANISATION_REGISTERED, id, new OrganisationRegistered(caller.agency(),
                        note.text(), "OTHER", false, List.of("northmere"), note.on()));
                if (note.text().equals("explode")) {
                    throw new IllegalStateException("secret detail");
                }
                return ResponseEntity.status(201).eTag("\"v1\"").body(new Note(id, caller.agency(), note.text()));
            });
        }

        @GetMapping("/v1/notes")
        ResponseEntity<Cursor.Page<Note>> list(@RequestParam(defaultValue = "2") int limit,
                @RequestParam(required = false) String cursor) {
            List<Note> rows = transactions.execute(status -> jdbc
                    .sql("select id, agency, text from note where id::text > ? order by id limit ?")
                    .params(Cursor.after(cursor), limit + 1).query(Note.class).list());
            return Cursor.response(Cursor.page(rows, limit, note -> note.id().toString()));
        }

        @GetMapping("/v1/notes/{id}")
        Note one(@PathVariable UUID id) {
            return new Note(id, "", "");
        }
    }

    /** Remembers each organisation; refuses the one named {@code poison}. */
    @Bean
    Projection noteCount(JdbcClient jdbc) {
        return new NoteProjection(jdbc);
    }

    static class NoteProjection implements Projection {
        private final JdbcClient jdbc;

        NoteProjection(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public String name() {
            return "note-names";
        }

        @Override
        public Set<EventType<?>> reads() {
            return Set.of(EventCatalogue.ORGANISATION_REGISTERED);
        }

        @Override
        @Transactional
        public void apply(List<ReceivedEvent> events) {
            for (var event : ReceivedEvent.of(events, EventCatalogue.ORGANISATION_REGISTERED)) {
                if (event.data().organisationName().equals("poison")) {
                    throw new IllegalArgumentException("poison");
                }
                jdbc.sql("""
                        insert into note_name (subject, names) values (?, ?)
                        on conflict (subject) do update set names = note_name.names || ',' || excluded.names""")
                        .params(event.subject(), event.data().organisationName()).update();
            }
        }

        @Override
        public List<String> tables() {
            return List.of("note_name");
        }
    }
}
