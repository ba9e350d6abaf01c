package uk.deliveryboard.referrals.form.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.referrals.form.Forms;
import uk.deliveryboard.referrals.form.model.FormBlock;

@Repository
class JdbcForms implements Forms {

    private static final String ADD = """
            insert into referral_form (referral_id, completed, recorded_at)
            values (:referral, :completed, :at)""";
    private static final String COMPLETED = "select completed from referral_form where referral_id = :referral";

    private final JdbcClient jdbc;

    JdbcForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UUID referral, Set<FormBlock> completed, Instant at) {
        jdbc.sql(ADD).param("referral", referral)
                .param("completed", completed.stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    @Override
    public Optional<Set<FormBlock>> completed(UUID referral) {
        return jdbc.sql(COMPLETED).param("referral", referral)
                .query((row, number) -> blocks((String[]) row.getArray("completed").getArray())).optional();
    }

    private static Set<FormBlock> blocks(String[] codes) {
        EnumSet<FormBlock> blocks = EnumSet.noneOf(FormBlock.class);
        Arrays.stream(codes).map(FormBlock::valueOf).forEach(blocks::add);
        return blocks;
    }
}
