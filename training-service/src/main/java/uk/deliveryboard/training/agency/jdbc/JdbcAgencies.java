package uk.deliveryboard.training.agency.jdbc;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.training.agency.Agencies;
import uk.deliveryboard.training.agency.Agency;

@Repository
class JdbcAgencies implements Agencies {

    private static final String LEARN = """
            insert into agency as a (id, code, name, type, sequence)
            select distinct on (id) id, code, name, type, sequence
            from unnest(:ids::uuid[], :codes::text[], :names::text[], :types::text[], :sequences::bigint[])
                 as told (id, code, name, type, sequence)
            order by id, sequence desc
            on conflict (id) do update set code = excluded.code, name = excluded.name, type = excluded.type,
                                           sequence = excluded.sequence
            where a.sequence < excluded.sequence""";

    private final JdbcClient jdbc;

    JdbcAgencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isRegistered(String code) {
        return jdbc.sql("select exists (select from agency where code = :code)").param("code", code)
                .query(Boolean.class).single();
    }

    @Override
    public String typeOf(String code) {
        return jdbc.sql("select type from agency where code = :code").param("code", code).query(String.class).optional()
                .orElse("");
    }

    @Override
    public void learn(List<Agency> agencies) {
        jdbc.sql(LEARN).param("ids", agencies.stream().map(Agency::id).toArray(UUID[]::new))
                .param("codes", strings(agencies, Agency::code)).param("names", strings(agencies, Agency::name))
                .param("types", strings(agencies, Agency::type))
                .param("sequences", agencies.stream().map(Agency::sequence).toArray(Long[]::new)).update();
    }

    private static String[] strings(List<Agency> agencies, Function<Agency, String> field) {
        return agencies.stream().map(field).toArray(String[]::new);
    }
}
