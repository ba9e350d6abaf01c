package uk.deliveryboard.referrals.frontdoor.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.referrals.frontdoor.FrontDoor;
import uk.deliveryboard.referrals.frontdoor.model.AdviceContact;
import uk.deliveryboard.referrals.frontdoor.model.Route;
import uk.deliveryboard.referrals.frontdoor.model.ScreeningTrigger;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Sector;

@Repository
class JdbcFrontDoor implements FrontDoor {

    private static final String ROUTES = """
            select id, board, authority, age_route, hours, destination, telephone, email, form_url, valid_from
            from referral_route""";
    private static final String ADD_ROUTE = """
            insert into referral_route (id, board, authority, age_route, hours, destination, telephone, email,
                                        form_url, valid_from, recorded_at, recorded_by)
            values (:id, :board, :authority, :ageRoute, :hours, :destination, :telephone, :email, :formUrl, :from,
                    :at, :by)
            on conflict do nothing""";
    private static final String ADD_ADVICE = """
            insert into advice_contact (id, agency, board, contacted_on, asked_by, topic, outcome, recorded_at,
                                        recorded_by)
            values (:id, :agency, :board, :on, :askedBy, :topic, :outcome, :at, :by)""";
    private static final String ADVICE = """
            select id, agency, board, contacted_on, asked_by, topic, outcome from advice_contact
            where contacted_on between :from and :until order by contacted_on, id""";
    private static final String ADD_TRIGGER = """
            insert into screening_trigger (id, agency, board, source_form, screened_on, positive, recorded_at,
                                           recorded_by, version)
            values (:id, :agency, :board, :sourceForm, :on, :positive, :at, :by, :version)""";
    private static final String TRIGGERS = """
            select id, agency, board, source_form, screened_on, positive, outcome, closed_on, onward_referral, version
            from screening_trigger""";
    private static final String TRIGGER = TRIGGERS + " where id = :id";
    private static final String OPEN_TRIGGERS = TRIGGERS
            + " where positive and outcome is null order by screened_on, id";
    private static final String CLOSE_TRIGGER = """
            update screening_trigger
            set outcome = :outcome, closed_on = :on, onward_referral = :referral, closed_by = :by, version = :version
            where id = :id and version = :version - 1""";

    private final JdbcClient jdbc;

    JdbcFrontDoor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Route> routes() {
        return jdbc.sql(ROUTES).query((row, number) -> new Route(row.getObject("id", UUID.class),
                row.getString("board"),
                new Route.Place(row.getString("authority"), Route.AgeRoute.valueOf(row.getString("age_route")),
                        Route.Hours.valueOf(row.getString("hours"))),
                Route.Destination.valueOf(row.getString("destination")),
                new Route.Contact(row.getString("telephone"), row.getString("email"), row.getString("form_url")),
                row.getObject("valid_from", LocalDate.class))).list();
    }

    @Override
    public boolean add(Route route, Instant at, Referrals.RecordedBy by) {
        return jdbc.sql(ADD_ROUTE).param("id", route.id()).param("board", route.board())
                .param("authority", route.place().authority()).param("ageRoute", route.place().ageRoute().name())
                .param("hours", route.place().hours().name()).param("destination", route.destination().name())
                .param("telephone", route.contact().telephone()).param("email", route.contact().email())
                .param("formUrl", route.contact().formUrl()).param("from", route.from()).param("at", utc(at))
                .param("by", by.subject()).update() == 1;
    }

    @Override
    public void add(AdviceContact contact, Instant at, Referrals.RecordedBy by) {
        jdbc.sql(ADD_ADVICE).param("id", contact.id()).param("agency", contact.agency())
                .param("board", contact.board()).param("on", contact.contactedOn())
                .param("askedBy", contact.askedBy().name()).param("topic", contact.topic().name())
                .param("outcome", contact.outcome().name()).param("at", utc(at)).param("by", by.subject()).update();
    }

    @Override
    public List<AdviceContact> advice(LocalDate from, LocalDate until) {
        return jdbc.sql(ADVICE).param("from", from).param("until", until)
                .query((row, number) -> new AdviceContact(row.getObject("id", UUID.class), row.getString("agency"),
                        row.getString("board"), row.getObject("contacted_on", LocalDate.class),
                        Sector.valueOf(row.getString("asked_by")),
                        AdviceContact.Topic.valueOf(row.getString("topic")),
                        AdviceContact.Outcome.valueOf(row.getString("outcome"))))
                .list();
    }

    @Override
    public void add(ScreeningTrigger trigger, Instant at, Referrals.RecordedBy by) {
        jdbc.sql(ADD_TRIGGER).param("id", trigger.id()).param("agency", trigger.agency())
                .param("board", trigger.board()).param("sourceForm", trigger.sourceForm().name())
                .param("on", trigger.screenedOn()).param("positive", trigger.positive()).param("at", utc(at))
                .param("by", by.subject()).param("version", trigger.version()).update();
    }

    @Override
    public Optional<ScreeningTrigger> trigger(UUID id) {
        return jdbc.sql(TRIGGER).param("id", id).query(JdbcFrontDoor::trigger).optional();
    }

    @Override
    public boolean close(ScreeningTrigger closed, Referrals.RecordedBy by) {
        return jdbc.sql(CLOSE_TRIGGER).param("outcome", String.valueOf(closed.outcome()))
                .param("on", closed.closedOn()).param("referral", closed.onwardReferral()).param("by", by.subject())
                .param("version", closed.version()).param("id", closed.id()).update() == 1;
    }

    @Override
    public List<ScreeningTrigger> openTriggers() {
        return jdbc.sql(OPEN_TRIGGERS).query(JdbcFrontDoor::trigger).list();
    }

    private static ScreeningTrigger trigger(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new ScreeningTrigger(row.getObject("id", UUID.class), row.getString("agency"), row.getString("board"),
                ScreeningTrigger.SourceForm.valueOf(row.getString("source_form")),
                row.getObject("screened_on", LocalDate.class), row.getBoolean("positive"),
                outcome == null ? null : ScreeningTrigger.Outcome.valueOf(outcome),
                row.getObject("closed_on", LocalDate.class), row.getObject("onward_referral", UUID.class),
                row.getLong("version"));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
