package uk.deliveryboard.reporting.dashboard.edition.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.edition.Editions;
import uk.deliveryboard.reporting.dashboard.edition.Numbers;

@Repository
class JdbcEditions implements Editions {

    // quarters are written so that they sort as they follow each other
    private static final String NEWEST = """
            select distinct on (quarter, subject) quarter, subject, edition, counts, measures from told_edition
            where board = :board and quarter <= :quarter order by quarter, subject, edition desc""";
    private static final String TELL = """
            insert into told_edition (board, quarter, subject, edition, counts, measures, told_at)
            select :board, quarter, subject, edition, counts::jsonb, measures::jsonb, :at
            from unnest(:quarters::text[], :subjects::text[], :editions::int[], :counts::text[], :measures::text[])
                 as e (quarter, subject, edition, counts, measures)
            order by quarter, subject
            on conflict do nothing""";
    private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcEditions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Map<Key, Edition> newest(String board, Quarter upTo) {
        Map<Key, Edition> newest = new LinkedHashMap<>();
        jdbc.sql(NEWEST).param("board", board).param("quarter", upTo.id()).query(row -> {
            newest.put(new Key(Quarter.parse(row.getString("quarter")).orElseThrow(), row.getString("subject")),
                    new Edition(row.getInt("edition"), new Numbers(json.readValue(row.getString("counts"), COUNTS),
                            json.readValue(row.getString("measures"), COUNTS))));
        });
        return newest;
    }

    @Override
    public boolean tell(String board, Map<Key, Edition> editions, Instant at) {
        List<Map.Entry<Key, Edition>> rows = List.copyOf(editions.entrySet());
        int told = jdbc.sql(TELL).param("board", board).param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("quarters", texts(rows, row -> row.getKey().quarter().id()))
                .param("subjects", texts(rows, row -> row.getKey().subject()))
                .param("editions", rows.stream().map(row -> row.getValue().edition()).toArray(Integer[]::new))
                .param("counts", texts(rows, row -> json.writeValueAsString(row.getValue().numbers().counts())))
                .param("measures", texts(rows, row -> json.writeValueAsString(row.getValue().numbers().measures())))
                .update();
        return told == rows.size();
    }

    private static String[] texts(List<Map.Entry<Key, Edition>> rows, Function<Map.Entry<Key, Edition>, String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }
}
