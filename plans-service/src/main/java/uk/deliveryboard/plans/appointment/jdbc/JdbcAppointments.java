package uk.deliveryboard.plans.appointment.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.appointment.Appointments;
import uk.deliveryboard.plans.appointment.model.Appointment;
import uk.deliveryboard.plans.appointment.model.Holder;
import uk.deliveryboard.plans.appointment.model.Office;
import uk.deliveryboard.plans.appointment.model.Telephone;
import uk.deliveryboard.plans.appointment.model.WorkEmail;

@Repository
class JdbcAppointments implements Appointments {

    /** The exclusion constraint decides between two who are entered at once. */
    private static final String ADD = """
            insert into office_appointment (id, agency, office, held_by_one, person, job_title, work_email, telephone,
                                            since, until, recorded_at, recorded_by, version)
            values (:id, :agency, :office, :heldByOne, :person, :jobTitle, :email, :telephone, :since, :until, :at, :by,
                    :version)
            on conflict do nothing""";
    private static final String APPOINTMENTS = """
            select o.id, o.agency, o.office, o.person, coalesce(c.job_title, o.job_title) as job_title,
                   coalesce(c.work_email, o.work_email) as work_email, coalesce(c.telephone, o.telephone) as telephone,
                   o.since, o.until, o.ended_on, o.version
            from office_appointment o left join lateral (
                select job_title, work_email, telephone from office_contact
                where appointment = o.id order by version desc limit 1) as c on true
            """;
    private static final String ADD_CONTACT = """
            insert into office_contact (appointment, version, agency, job_title, work_email, telephone, recorded_at,
                                        recorded_by)
            values (:id, :version, :agency, :jobTitle, :email, :telephone, :at, :by)""";
    private static final String CONTACTS = """
            select 1 as version, person, job_title, work_email, telephone, recorded_at
            from office_appointment where id = :id
            union all
            select c.version, o.person, c.job_title, c.work_email, c.telephone, c.recorded_at
            from office_contact c join office_appointment o on o.id = c.appointment where o.id = :id
            order by version""";
    private static final String END = """
            update office_appointment set ended_on = :end, end_recorded_at = :at, end_recorded_by = :by,
                                          version = :version
            where id = :id and version = :version - 1""";

    private final JdbcClient jdbc;

    JdbcAppointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Appointment> all() {
        return jdbc.sql(APPOINTMENTS).query(JdbcAppointments::appointment).list();
    }

    @Override
    public List<Appointment> heldOn(LocalDate day) {
        return jdbc.sql(APPOINTMENTS + "where held @> :day::date").param("day", day)
                .query(JdbcAppointments::appointment).list();
    }

    @Override
    public Optional<Appointment> find(UUID id) {
        return jdbc.sql(APPOINTMENTS + "where o.id = :id").param("id", id).query(JdbcAppointments::appointment)
                .optional();
    }

    @Override
    public List<Appointment> page(@Nullable LocalDate on, @Nullable UUID after, int limit) {
        return jdbc.sql(APPOINTMENTS + """
                where (:on::date is null or held @> :on::date) and (:after::uuid is null or o.id > :after::uuid)
                order by o.id limit :limit""").param("on", on).param("after", after).param("limit", limit)
                .query(JdbcAppointments::appointment).list();
    }

    @Override
    public boolean add(Appointment appointment, Instant at, String by) {
        Holder holder = appointment.holder();
        return jdbc.sql(ADD).param("id", appointment.id()).param("agency", appointment.agency())
                .param("office", appointment.office().name()).param("heldByOne", appointment.office().isHeldByOne())
                .param("person", holder.person()).param("jobTitle", holder.jobTitle())
                .param("email", holder.email().address()).param("telephone", holder.telephone().number())
                .param("since", appointment.since()).param("until", appointment.until())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).param("version", appointment.version())
                .update() == 1;
    }

    @Override
    public boolean saveEnd(Appointment appointment, Instant at, String by) {
        return jdbc.sql(END).param("end", appointment.end()).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by)
                .param("version", appointment.version()).param("id", appointment.id()).update() == 1;
    }

    @Override
    public boolean saveContact(Appointment corrected, Instant at, String by) {
        if (jdbc.sql("update office_appointment set version = :version where id = :id and version = :version - 1")
                .param("version", corrected.version()).param("id", corrected.id()).update() == 0) {
            return false;
        }
        Holder holder = corrected.holder();
        jdbc.sql(ADD_CONTACT).param("id", corrected.id()).param("version", corrected.version())
                .param("agency", corrected.agency()).param("jobTitle", holder.jobTitle())
                .param("email", holder.email().address()).param("telephone", holder.telephone().number())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).update();
        return true;
    }

    @Override
    public List<Contact> contacts(UUID appointment) {
        return jdbc.sql(CONTACTS).param("id", appointment).query((row, index) -> new Contact(row.getLong("version"),
                holder(row), row.getObject("recorded_at", OffsetDateTime.class).toInstant())).list();
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(row.getObject("person", UUID.class), row.getString("job_title"),
                new WorkEmail(row.getString("work_email")), new Telephone(row.getString("telephone")));
    }

    private static Appointment appointment(ResultSet row, int index) throws SQLException {
        return new Appointment(row.getObject("id", UUID.class), row.getString("agency"),
                Office.valueOf(row.getString("office")),
                holder(row), row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class),
                row.getObject("ended_on", LocalDate.class), row.getLong("version"));
    }
}
