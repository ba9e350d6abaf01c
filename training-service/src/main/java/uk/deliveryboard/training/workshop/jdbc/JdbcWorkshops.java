package uk.deliveryboard.training.workshop.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.training.workshop.Workshops;
import uk.deliveryboard.training.workshop.model.Booking;
import uk.deliveryboard.training.workshop.model.Trainer;
import uk.deliveryboard.training.workshop.model.Workshop;

@Repository
class JdbcWorkshops implements Workshops {

    private static final String WORKSHOP = """
            select workshop_id, course_code, held_on, venue, capacity, trainers, state, version from workshop
            where agency = :agency and\s""";
    private static final String BOOKINGS = """
            select workshop_id, staff_ref, state, requested_by from workshop_booking
            where agency = :agency and workshop_id = any(:ids::uuid[]) order by workshop_id, position""";
    private static final String ADD = """
            insert into workshop (workshop_id, agency, course_code, held_on, venue, capacity, trainers, state, version,
                                  changed_at)
            values (:id, :agency, :course, :heldOn, :venue, :capacity, :trainers::text[], :state, 1, :now)""";
    private static final String CHANGE = """
            update workshop set state = :state, version = version + 1, changed_at = :now
            where agency = :agency and workshop_id = :id""";
    private static final String CHANGE_BOOKINGS = """
            insert into workshop_booking as b (workshop_id, agency, staff_ref, position, state, requested_by, changed_at)
            select :id, :agency, staff_ref, position, state, requested_by, :now
            from unnest(:refs::text[], :positions::int[], :states::text[], :by::text[])
                 as e (staff_ref, position, state, requested_by)
            on conflict (workshop_id, staff_ref) do update
            set position = excluded.position, state = excluded.state, requested_by = excluded.requested_by,
                changed_at = excluded.changed_at
            where (b.position, b.state, b.requested_by)
                  is distinct from (excluded.position, excluded.state, excluded.requested_by)""";
    private static final String TRAINERS = """
            select t.staff_ref, t.accredited_on, t.expires_on, t.home_office, max(w.held_on) as last_delivered_on,
                   count(*) filter (where w.held_on > :day::date - interval '1 year')::int as sessions_12m
            from trainer t
            left join workshop w on w.agency = t.agency and w.state = 'HELD' and w.held_on <= :day
                and t.staff_ref = any(w.trainers)
            where t.agency = :agency and (cardinality(:refs::text[]) = 0 or t.staff_ref = any(:refs::text[]))
            group by t.agency, t.staff_ref, t.accredited_on, t.expires_on, t.home_office order by t.staff_ref""";
    private static final String ACCREDIT = """
            insert into trainer (agency, person_id, staff_ref, accredited_on, expires_on, home_office, changed_at)
            values (:agency, :person, :ref, :accreditedOn, :expiresOn, :homeOffice, :now)
            on conflict (agency, staff_ref) do update
            set accredited_on = excluded.accredited_on, expires_on = excluded.expires_on,
                home_office = excluded.home_office, changed_at = excluded.changed_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcWorkshops(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(String agency, Workshop workshop) {
        jdbc.sql(ADD).param("id", workshop.id()).param("agency", agency).param("course", workshop.courseCode())
                .param("heldOn", workshop.heldOn()).param("venue", workshop.venue())
                .param("capacity", workshop.capacity())
                .param("trainers", workshop.trainers().toArray(String[]::new))
                .param("state", workshop.state().name()).param("now", now()).update();
    }

    @Override
    public Optional<Workshop> find(String agency, UUID id) {
        return one(agency, id, "workshop_id = :id");
    }

    @Override
    public Optional<Workshop> lock(String agency, UUID id) {
        return one(agency, id, "workshop_id = :id for no key update");
    }

    private Optional<Workshop> one(String agency, UUID id, String where) {
        return withBookings(agency, jdbc.sql(WORKSHOP + where).param("agency", agency).param("id", id)
                .query(JdbcWorkshops::workshop).list()).stream().findFirst();
    }

    @Override
    public void change(String agency, Workshop workshop) {
        jdbc.sql(CHANGE).param("agency", agency).param("id", workshop.id()).param("state", workshop.state().name())
                .param("now", now()).update();
        List<Booking> bookings = workshop.bookings();
        jdbc.sql(CHANGE_BOOKINGS).param("id", workshop.id()).param("agency", agency).param("now", now())
                .param("refs", strings(bookings, Booking::staffRef))
                .param("positions", IntStream.range(0, bookings.size()).boxed().toArray(Integer[]::new))
                .param("states", strings(bookings, booking -> booking.state().name()))
                .param("by", strings(bookings, Booking::requestedBy)).update();
    }

    @Override
    public List<Workshop> between(String agency, LocalDate from, LocalDate to, String after, int limit) {
        return withBookings(agency, jdbc.sql(WORKSHOP + """
                held_on between :from and :to and held_on::text || ' ' || workshop_id > :after
                order by held_on::text || ' ' || workshop_id limit :limit""").param("agency", agency)
                .param("from", from).param("to", to).param("after", after).param("limit", limit)
                .query(JdbcWorkshops::workshop).list());
    }

    @Override
    public List<Trainer> trainers(String agency, Collection<String> staffRefs, LocalDate day) {
        return jdbc.sql(TRAINERS).param("agency", agency).param("refs", staffRefs.toArray(String[]::new))
                .param("day", day).query(JdbcWorkshops::trainer).list();
    }

    @Override
    public void accredit(String agency, UUID personId, Trainer trainer) {
        jdbc.sql(ACCREDIT).param("agency", agency).param("person", personId).param("ref", trainer.staffRef())
                .param("accreditedOn", trainer.accreditedOn()).param("expiresOn", trainer.expiresOn())
                .param("homeOffice", trainer.homeOffice()).param("now", now()).update();
    }

    private record Row(UUID workshop, Booking booking) {}

    private List<Workshop> withBookings(String agency, List<Workshop> found) {
        Map<UUID, List<Booking>> bookings = jdbc.sql(BOOKINGS).param("agency", agency)
                .param("ids", found.stream().map(Workshop::id).toArray(UUID[]::new))
                .query((row, index) -> new Row(row.getObject("workshop_id", UUID.class),
                        new Booking(row.getString("staff_ref"), Booking.State.valueOf(row.getString("state")),
                                row.getString("requested_by"))))
                .stream().collect(Collectors.groupingBy(Row::workshop,
                        Collectors.mapping(Row::booking, Collectors.toList())));
        return found.stream()
                .map(each -> new Workshop(each.id(), each.courseCode(), each.heldOn(), each.venue(), each.capacity(),
                        each.trainers(), each.state(), each.version(), bookings.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Workshop workshop(ResultSet row, int index) throws SQLException {
        return new Workshop(row.getObject("workshop_id", UUID.class), row.getString("course_code"),
                row.getObject("held_on", LocalDate.class), row.getString("venue"), row.getInt("capacity"),
                Arrays.asList((String[]) row.getArray("trainers").getArray()),
                Workshop.State.valueOf(row.getString("state")), row.getLong("version"), List.of());
    }

    private static Trainer trainer(ResultSet row, int index) throws SQLException {
        return new Trainer(row.getString("staff_ref"), row.getObject("accredited_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class), row.getBoolean("home_office"),
                row.getObject("last_delivered_on", LocalDate.class), row.getInt("sessions_12m"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String[] strings(List<Booking> bookings, Function<Booking, String> field) {
        return bookings.stream().map(field).toArray(String[]::new);
    }
}
