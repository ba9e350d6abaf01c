package uk.deliveryboard.training.staff.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.training.staff.Staff;
import uk.deliveryboard.training.staff.model.Absence;
import uk.deliveryboard.training.staff.model.Employment;
import uk.deliveryboard.training.staff.model.StaffEntry;
import uk.deliveryboard.training.staff.model.StaffMember;

@Repository
class JdbcStaff implements Staff {

    private static final String ROWS = """
            unnest(:ids::uuid[], :refs::text[], :jobRoles::text[], :roleGroups::text[], :relevant::boolean[],
                   :joined::date[], :left::date[], :employments::text[], :absentFrom::date[], :absentUntil::date[])
                 as e (person_id, staff_ref, job_role, role_group, relevant, joined_on, left_on, employment,
                       absent_from, absent_until)
            """;
    // in the order of references, so that two batches never wait for each other
    private static final String ADD = """
            insert into staff (person_id, agency, staff_ref, job_role, role_group, relevant, joined_on, left_on,
                               employment, absent_from, absent_until, changed_at)
            select person_id, :agency, staff_ref, job_role, role_group, relevant, joined_on, left_on, employment,
                   absent_from, absent_until, :now
            from""" + " " + ROWS + """
            order by staff_ref
            on conflict (agency, staff_ref) do nothing
            returning staff_ref""";
    private static final String CHANGE = """
            update staff s set job_role = e.job_role, role_group = e.role_group, relevant = e.relevant,
                               joined_on = e.joined_on, left_on = e.left_on, employment = e.employment,
                               absent_from = e.absent_from, absent_until = e.absent_until, changed_at = :now
            from""" + " " + ROWS + """
            where s.person_id = e.person_id and s.agency = :agency""";
    private static final String COLUMNS = """
            select person_id, staff_ref, job_role, role_group, relevant, joined_on, left_on, employment, absent_from,
                   absent_until
            from staff
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcStaff(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> addMissing(String agency, List<StaffMember> members) {
        return new HashSet<>(rows(jdbc.sql(ADD), agency, members).query(String.class).list());
    }

    @Override
    public Map<String, StaffMember> lock(String agency, Set<String> staffRefs) {
        return jdbc.sql(COLUMNS + """
                where agency = :agency and staff_ref = any(:refs::text[]) order by person_id for no key update""")
                .param("agency", agency).param("refs", staffRefs.toArray(String[]::new)).query(JdbcStaff::member)
                .stream().collect(Collectors.toMap(StaffMember::staffRef, Function.identity()));
    }

    @Override
    public void change(String agency, List<StaffMember> members) {
        rows(jdbc.sql(CHANGE), agency, members).update();
    }

    @Override
    public void hold(String agency, Collection<String> staffRefs) {
        jdbc.sql("""
                select 1 from staff where agency = :agency and staff_ref = any(:refs::text[])
                order by person_id for no key update""").param("agency", agency)
                .param("refs", staffRefs.toArray(String[]::new)).query().listOfRows();
    }

    @Override
    public Map<String, UUID> ids(String agency, Set<String> staffRefs) {
        return jdbc
                .sql("select staff_ref, person_id from staff where agency = :agency and staff_ref = any(:refs::text[])")
                .param("agency", agency).param("refs", staffRefs.toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString(1), row.getObject(2, UUID.class))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<UUID> id(String agency, String staffRef) {
        return Optional.ofNullable(ids(agency, Set.of(staffRef)).get(staffRef));
    }

    @Override
    public List<StaffMember> after(String agency, String staffRef, int limit) {
        return jdbc.sql(COLUMNS + "where agency = :agency and staff_ref > :after order by staff_ref limit :limit")
                .param("agency", agency).param("after", staffRef).param("limit", limit).query(JdbcStaff::member)
                .list();
    }

    private StatementSpec rows(StatementSpec statement, String agency, List<StaffMember> members) {
        return statement.param("agency", agency)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("ids", members.stream().map(StaffMember::personId).toArray(UUID[]::new))
                .param("refs", strings(members, StaffEntry::staffRef))
                .param("jobRoles", strings(members, StaffEntry::jobRole))
                .param("roleGroups", strings(members, StaffEntry::roleGroup))
                .param("relevant", members.stream().map(member -> member.entry().relevant()).toArray(Boolean[]::new))
                .param("joined", strings(members, StaffEntry::joinedOn))
                .param("left", strings(members, StaffEntry::leftOn))
                .param("employments", strings(members, StaffEntry::employment))
                .param("absentFrom", strings(members, entry -> absence(entry, Absence::from)))
                .param("absentUntil", strings(members, entry -> absence(entry, Absence::until)));
    }

    private static @Nullable LocalDate absence(StaffEntry entry, Function<Absence, @Nullable LocalDate> day) {
        Absence absence = entry.absence();
        return absence == null ? null : day.apply(absence);
    }

    private static @Nullable String[] strings(List<StaffMember> members,
            Function<StaffEntry, ? extends @Nullable Object> field) {
        @Nullable
        String[] strings = new String[members.size()];
        for (int index = 0; index < strings.length; index++) {
            Object value = field.apply(members.get(index).entry());
            strings[index] = value == null ? null : value.toString();
        }
        return strings;
    }

    private static StaffMember member(ResultSet row, int index) throws SQLException {
        return new StaffMember(row.getObject("person_id", UUID.class),
                new StaffEntry(row.getString("staff_ref"), row.getString("job_role"), row.getString("role_group"),
                        row.getBoolean("relevant"), row.getObject("joined_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class), Employment.valueOf(row.getString("employment")),
                        absence(row)));
    }

    private static @Nullable Absence absence(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("absent_from", LocalDate.class);
        return from == null ? null : new Absence(from, row.getObject("absent_until", LocalDate.class));
    }
}
