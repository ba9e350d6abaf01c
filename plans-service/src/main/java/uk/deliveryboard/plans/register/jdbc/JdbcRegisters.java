package uk.deliveryboard.plans.register.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.register.Registers;
import uk.deliveryboard.plans.register.model.Entry;
import uk.deliveryboard.plans.register.model.Entry.Withdrawal;
import uk.deliveryboard.plans.register.model.Register;

@Repository
class JdbcRegisters implements Registers {

    private static final String ADD = """
            insert into register_entry (id, agency, register, code, held_on, review_due, title, owner, location, summary,
                                        reach, mentions_prevent, covered_by, recorded_at, recorded_by, version)
            values (:id, :agency, :register, :code, :on, :reviewDue, :title, :owner, :location, :summary, :reach,
                    :mentionsPrevent, :coveredBy, :at, :by, :version)""";
    private static final String ENTRIES = """
            select id, agency, register, code, held_on, review_due, title, owner, location, summary, reach,
                   mentions_prevent, covered_by, withdrawn_on, withdrawn_because, version
            from register_entry
            """;
    private static final String WITHDRAW = """
            update register_entry set withdrawn_on = :on, withdrawn_because = :because, withdrawn_at = :at,
                                      withdrawn_by = :by, version = :version
            where id = :id and version = :version - 1""";

    private final JdbcClient jdbc;

    JdbcRegisters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Entry entry, Instant at, String by) {
        var policy = entry.policy();
        jdbc.sql(ADD).param("id", entry.id()).param("agency", entry.agency())
                .param("register", entry.register().name()).param("code", entry.code()).param("on", entry.on())
                .param("reviewDue", entry.reviewDue()).param("title", entry.content().title())
                .param("owner", entry.content().owner()).param("location", entry.content().location())
                .param("summary", entry.content().summary()).param("reach", entry.content().reach())
                .param("mentionsPrevent", policy == null ? null : policy.mentionsPrevent())
                .param("coveredBy", policy == null ? null : policy.coveredBy())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).param("version", entry.version()).update();
    }

    @Override
    public Optional<Entry> find(UUID id) {
        return jdbc.sql(ENTRIES + "where id = :id").param("id", id).query(JdbcRegisters::entry).optional();
    }

    @Override
    public List<Entry> of(Register register, @Nullable UUID after, int limit) {
        return jdbc.sql(ENTRIES + """
                where register = :register and (:after::uuid is null or id > :after::uuid)
                order by id limit :limit""").param("register", register.name()).param("after", after)
                .param("limit", limit).query(JdbcRegisters::entry).list();
    }

    @Override
    public boolean covers(UUID id) {
        jdbc.sql("select id from register_entry where id = :id for update").param("id", id).query(UUID.class).single();
        return jdbc.sql("select exists (select from register_entry where covered_by = :id and withdrawn_on is null)")
                .param("id", id).query(Boolean.class).single();
    }

    @Override
    public boolean saveWithdrawal(Entry entry, Instant at, String by) {
        Withdrawal withdrawal = Objects.requireNonNull(entry.withdrawal());
        return jdbc.sql(WITHDRAW).param("on", withdrawal.on()).param("because", withdrawal.because())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).param("version", entry.version())
                .param("id", entry.id()).update() == 1;
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        Boolean mentions = row.getObject("mentions_prevent", Boolean.class);
        LocalDate withdrawn = row.getObject("withdrawn_on", LocalDate.class);
        return new Entry(row.getObject("id", UUID.class), row.getString("agency"),
                Register.valueOf(row.getString("register")), row.getString("code"),
                row.getObject("held_on", LocalDate.class), row.getObject("review_due", LocalDate.class),
                new Entry.Content(row.getString("title"), row.getString("owner"), row.getString("location"),
                        row.getString("summary"), row.getObject("reach", Integer.class)),
                mentions == null ? null : new Entry.Policy(mentions, row.getObject("covered_by", UUID.class)),
                withdrawn == null ? null : new Withdrawal(withdrawn, row.getString("withdrawn_because")),
                row.getLong("version"));
    }
}
