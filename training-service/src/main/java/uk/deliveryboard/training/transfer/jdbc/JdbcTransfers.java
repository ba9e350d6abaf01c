package uk.deliveryboard.training.transfer.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.transfer.Transfers;
import uk.deliveryboard.training.transfer.model.Portable;
import uk.deliveryboard.training.transfer.model.Transfer;

@Repository
class JdbcTransfers implements Transfers {

    private static final String OFFER = """
            insert into staff_transfer (transfer_id, from_agency, to_agency, person_id, left_on, state, version,
                                        offered_at)
            values (:id, :from, :to, :person, :left, 'OFFERED', 1, :now)
            on conflict (person_id) where state <> 'WITHDRAWN' do nothing""";
    /** Rule T-6: what is proven, and stands. */
    private static final String TAKE_ALONG = """
            insert into staff_transfer_record (transfer_id, from_agency, to_agency, record_id, course_code,
                                               completed_on, result)
            select :id, :from, :to, record_id, course_code, completed_on, result
            from training_record
            where agency = :from and person_id = :person
              and counting and voided_at is null and verification <> 'UNVERIFIED'""";
    private static final String TRANSFERS = """
            select t.transfer_id, t.from_agency, t.to_agency, t.person_id, t.left_on, t.state, t.version, s.staff_ref
            from staff_transfer t
            left join staff s on s.agency = :agency
                             and s.person_id = case t.from_agency when :agency then t.person_id else t.joined_as end
            where :agency in (t.from_agency, t.to_agency)
            """;
    private static final String RECORDS = """
            select record_id, course_code, completed_on, result from staff_transfer_record
            where transfer_id = :id order by completed_on, record_id""";
    private static final String DECIDE = """
            update staff_transfer set state = :state, joined_as = :joinedAs, decided_at = :now, version = version + 1
            where transfer_id = :id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcTransfers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean offer(UUID id, String fromAgency, String toAgency, UUID personId, LocalDate leftOn) {
        boolean offered = jdbc.sql(OFFER).param("id", id).param("from", fromAgency).param("to", toAgency)
                .param("person", personId).param("left", leftOn).param("now", now()).update() == 1;
        if (offered) {
            jdbc.sql(TAKE_ALONG).param("id", id).param("from", fromAgency).param("to", toAgency)
                    .param("person", personId).update();
        }
        return offered;
    }

    @Override
    public Optional<Transfer> find(String agency, UUID id) {
        return transfers(jdbc.sql(TRANSFERS + "and t.transfer_id = :id").param("agency", agency).param("id", id))
                .stream().findFirst();
    }

    @Override
    public Optional<Transfer> lock(String agency, UUID id) {
        return transfers(jdbc.sql(TRANSFERS + "and t.transfer_id = :id for no key update of t")
                .param("agency", agency).param("id", id)).stream().findFirst();
    }

    @Override
    public void accept(UUID id, UUID joinedAs) {
        decide(id, Transfer.State.ACCEPTED, joinedAs);
    }

    @Override
    public void withdraw(UUID id) {
        decide(id, Transfer.State.WITHDRAWN, null);
    }

    @Override
    public List<Transfer> before(String agency, @Nullable UUID id, int limit) {
        return transfers(jdbc.sql(TRANSFERS + """
                and (:before::uuid is null or t.transfer_id < :before::uuid)
                order by t.transfer_id desc limit :limit""").param("agency", agency).param("before", id)
                .param("limit", limit));
    }

    private void decide(UUID id, Transfer.State state, @Nullable UUID joinedAs) {
        jdbc.sql(DECIDE).param("id", id).param("state", state.name()).param("joinedAs", joinedAs).param("now", now())
                .update();
    }

    private List<Transfer> transfers(StatementSpec query) {
        return query.query(this::transfer).list();
    }

    private Transfer transfer(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("transfer_id", UUID.class);
        return new Transfer(id, row.getString("from_agency"), row.getString("to_agency"),
                row.getObject("person_id", UUID.class), row.getObject("left_on", LocalDate.class),
                Transfer.State.valueOf(row.getString("state")), row.getString("staff_ref"), row.getLong("version"),
                records(id));
    }

    private List<Portable> records(UUID id) {
        return jdbc.sql(RECORDS).param("id", id)
                .query((row, index) -> new Portable(row.getObject("record_id", UUID.class),
                        row.getString("course_code"), row.getObject("completed_on", LocalDate.class),
                        CompletionResult.valueOf(row.getString("result"))))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
