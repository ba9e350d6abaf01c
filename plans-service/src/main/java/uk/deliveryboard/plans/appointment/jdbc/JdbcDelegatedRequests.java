package uk.deliveryboard.plans.appointment.jdbc;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.appointment.DelegatedRequests;

@Repository
class JdbcDelegatedRequests implements DelegatedRequests {

    private static final String ADD = """
            insert into delegated_request (id, agency, appointment, acted_by, on_behalf_of, method, path, asked_at)
            values (:id, :agency, :appointment, :by, :onBehalfOf, :method, :path, :at)""";

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
}
