package uk.deliveryboard.plans.acknowledgement.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.acknowledgement.Acknowledgements;
import uk.deliveryboard.plans.register.model.Entry;

@Repository
class JdbcAcknowledgements implements Acknowledgements {

    private static final String ADD = """
            insert into document_acknowledgement (document, agency, person, acknowledged_at)
            values (:document, :agency, :person, :at) on conflict (document, person) do nothing""";
    private static final String STANDING = """
            select count(*) as people, coalesce(bool_or(person = :person), false) as by_you
            from document_acknowledgement where document = :document""";

    private final JdbcClient jdbc;

    JdbcAcknowledgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Entry document, String person, Instant at) {
        jdbc.sql(ADD).param("document", document.id()).param("agency", document.agency()).param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public Standing of(UUID document, String person) {
        return jdbc.sql(STANDING).param("document", document).param("person", person)
                .query((row, index) -> new Standing(row.getLong("people"), row.getBoolean("by_you"))).single();
    }
}
