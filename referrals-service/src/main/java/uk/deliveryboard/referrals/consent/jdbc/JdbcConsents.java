package uk.deliveryboard.referrals.consent.jdbc;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.referrals.consent.Consents;
import uk.deliveryboard.referrals.consent.model.ConsentBook;
import uk.deliveryboard.referrals.consent.model.ConsentEntry;
import uk.deliveryboard.referrals.consent.model.Scope;
import uk.deliveryboard.referrals.pathway.model.Evidence.Giver;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;

@Repository
class JdbcConsents implements Consents {

    private static final String HISTORY = """
            select scope, answer, answered_on, giver, method, lapses_from, reassess_on, evidence_ref
            from consent_entry where referral_id = :referral order by number""";
    private static final String ADD = """
            insert into consent_entry (id, referral_id, number, board, scope, answer, answered_on, giver, method,
                                       lapses_from, reassess_on, evidence_ref, recorded_at, recorded_by,
                                       recorded_by_agency)
            values (:id, :referral,
                    (select coalesce(max(number), 0) + 1 from consent_entry where referral_id = :referral), :board,
                    :scope, :answer, :on, :giver, :method, :lapsesFrom, :reassessOn, :evidenceRef, :at, :by,
                    :agency)""";

    private final JdbcClient jdbc;

    JdbcConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ConsentBook of(UUID referral) {
        return new ConsentBook(jdbc.sql(HISTORY).param("referral", referral).query(JdbcConsents::entry).list());
    }

    @Override
    public void add(Referral referral, ConsentEntry entry, Instant at, Referrals.RecordedBy by) {
        jdbc.sql(ADD).param("id", UuidCreator.getTimeOrderedEpoch()).param("referral", referral.id())
                .param("board", referral.board()).param("scope", entry.scope().name())
                .param("answer", entry.answer().name()).param("on", entry.on()).param("giver", name(entry.giver()))
                .param("method", name(entry.method())).param("lapsesFrom", entry.lapsesFrom())
                .param("reassessOn", entry.reassessOn()).param("evidenceRef", entry.evidenceRef())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).param("by", by.subject())
                .param("agency", by.agency()).update();
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static ConsentEntry entry(ResultSet row, int number) throws SQLException {
        String giver = row.getString("giver");
        String method = row.getString("method");
        return new ConsentEntry(Scope.valueOf(row.getString("scope")),
                ConsentEntry.Answer.valueOf(row.getString("answer")), row.getObject("answered_on", LocalDate.class),
                giver == null ? null : Giver.valueOf(giver),
                method == null ? null : ConsentEntry.Method.valueOf(method),
                row.getObject("lapses_from", LocalDate.class), row.getObject("reassess_on", LocalDate.class),
                row.getString("evidence_ref"));
    }
}
