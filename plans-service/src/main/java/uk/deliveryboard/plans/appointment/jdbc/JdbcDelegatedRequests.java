package uk.deliveryboard.plans.appointment.jdbc;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.appointment.DelegatedRequests;

@Repository
class JdbcDelegatedRequests implements DelegatedRequests {

    private static final String ADD = """
            insert into delegated_request (id, agency, appointment, acted_by, on_behalf_of, method, path, asked_at)
            values (:id, :agency, :appointment, :by, :onBehalfOf, :method, :path, :at)""";

    private static final String PAGE = """
            select id, agency, appointment, acted_by, on_behalf_of, method, path, asked_at from delegated_request
            where appointment = :appointment and (:after::uuid is null or id > :after::uuid)
            order by id limit :limit""";

    private final JdbcClient jdbc;

    JdbcDelegatedRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(DelegatedRequest request) {
        jdbc.sql(ADD).param("id", request.id()).param("agency", request.agency())
                .param("appointment", request.delegation()).param("by", request.by())
                .param("onBehalfOf", request.onBehalfOf()).param("method", request.method())
                .param("path", request.path()).param("at", request.at().atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public List<DelegatedRequest> page(UUID delegation, @Nullable UUID after, int limit) {
        return jdbc.sql(PAGE).param("appointment", delegation).param("after", after).param("limit", limit)
                .query((row, index) -> new DelegatedRequest(row.getObject("id", UUID.class), row.getString("agency"),
                        row.getObject("appointment", UUID.class), row.getString("acted_by"),
                        row.getObject("on_behalf_of", UUID.class), row.getString("method"), row.getString("path"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
