package uk.deliveryboard.training.fileimport.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import uk.deliveryboard.training.fileimport.ImportProfiles;
import uk.deliveryboard.training.fileimport.model.ImportKind;
import uk.deliveryboard.training.fileimport.model.Profile;

@Repository
class JdbcImportProfiles implements ImportProfiles {

    private static final String COLUMNS = "select name, kind, profile, version from training_import_profile ";
    private static final String ADD = """
            insert into training_import_profile (agency, name, kind, profile, version, changed_at)
            values (:agency, :name, :kind, :profile::jsonb, :version, :now) on conflict do nothing""";
    private static final String CHANGE = """
            update training_import_profile
            set kind = :kind, profile = :profile::jsonb, version = :version, changed_at = :now
            where agency = :agency and name = :name and version = :version - 1""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcImportProfiles(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<Saved> find(String agency, String name) {
        return jdbc.sql(COLUMNS + "where agency = :agency and name = :name").param("agency", agency)
                .param("name", name).query(this::saved).optional();
    }

    @Override
    public List<Saved> after(String agency, String name, int limit) {
        return jdbc.sql(COLUMNS + "where agency = :agency and name > :after order by name limit :limit")
                .param("agency", agency).param("after", name).param("limit", limit).query(this::saved).list();
    }

    @Override
    public boolean add(String agency, Saved profile) {
        return write(ADD, agency, profile);
    }

    @Override
    public boolean change(String agency, Saved profile) {
        return write(CHANGE, agency, profile);
    }

    @Override
    public boolean remove(String agency, String name, long version) {
        return jdbc.sql("""
                delete from training_import_profile
                where agency = :agency and name = :name and version = :version""").param("agency", agency)
                .param("name", name).param("version", version).update() == 1;
    }

    private boolean write(String sql, String agency, Saved profile) {
        return jdbc.sql(sql).param("agency", agency).param("name", profile.name())
                .param("kind", profile.kind().name()).param("profile", json.writeValueAsString(profile.profile()))
                .param("version", profile.version())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update() == 1;
    }

    private Saved saved(ResultSet row, int index) throws SQLException {
        return new Saved(row.getString("name"), ImportKind.valueOf(row.getString("kind")),
                json.readValue(row.getString("profile"), Profile.class), row.getLong("version"));
    }
}
