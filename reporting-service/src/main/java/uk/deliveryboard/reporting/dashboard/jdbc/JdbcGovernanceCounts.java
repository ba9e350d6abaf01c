package uk.deliveryboard.reporting.dashboard.jdbc;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.GovernanceCounts;
import uk.deliveryboard.reporting.dashboard.model.Share;

/** Names no board in any query: the row scope does. */
@Repository
class JdbcGovernanceCounts implements GovernanceCounts {

    private static final String PLANS_IN_FORCE_BY_AGENCY = """
            select agency, count(*) as plans, count(*) filter (where equality_assessed) as assessed,
                   count(*) filter (where type = 'SCHOOL') as schools,
                   count(*) filter (where type = 'SCHOOL' and governor_signed) as signed,
                   count(*) filter (where exists (select from plan_board_review r where r.plan = p.plan
                                                  and r.held_on between :first and :day)) as reviewed
            from plan_in_force p where adopted_on <= :day and ended_on > :day group by agency""";
    private static final String LEADS_BY_AGENCY = """
            select agency, bool_or(office = 'PREVENT_LEAD' and last_day >= :earliest) as led
            from office_tenure where since <= :day group by agency""";
    private static final String ATTENDANCE_BY_SEAT = """
            select seat, (array_agg(agency order by held_on desc, meeting desc))[1] as agency, count(*) as meetings,
                   count(*) filter (where presence in ('PRESENT', 'DEPUTY')) as attended
            from board_attendance where held_on between :from and :day group by seat order by seat""";
    private static final String NEWEST_OF_EACH_YEARLY_DUTY = """
            select kind, max(held_on) as done from (
                select kind, held_on from board_review
                union all select kind, held_on from board_assessment where kind = 'AUDIT') as duty
            where held_on <= :day group by kind""";
    private static final String NEWEST_PROFILE = """
            select a.held_on, count(p.point) as points,
                   count(*) filter (where p.answer = 'OWNED' and p.answered_on <= :day) as owned,
                   count(*) filter (where p.answer = 'ACCEPTED' and p.answered_on <= :day) as accepted
            from (select assessment, held_on from board_assessment where kind = 'CTLP' and held_on <= :day
                  order by held_on desc, assessment desc limit 1) as a
            left join board_point p on p.assessment = a.assessment group by a.held_on""";
    private static final String CHECKS_BEFORE_MEETINGS = """
            select coalesce(sum(checks_done), 0) as done, coalesce(sum(checks_due), 0) as due
            from panel_meeting where held_on between :first and :day""";
    private static final String TRAINERS_BY_AGENCY = """
            select agency, count(*) as accredited,
                   count(*) filter (where exists (
                       select from workshop_trainer w
                       where w.person = t.person and w.held_on between :from and :day)) as delivered
            from (select distinct agency, person from trainer_accreditation
                  where :day between accredited_on and expires_on) as t
            group by agency""";

    /** A policy that is covered counts by what the covering one says, which has to be in date as well. */
    private static final String REGISTERS_BY_AGENCY = """
            with current as (
                select * from register_entry
                where held_on <= :day and review_due >= :day and withdrawn_on > :day)
            select known.agency,
                   (select count(distinct p.code) from current p left join current c on c.entry = p.covered_by
                    where p.agency = known.agency and p.register = 'POLICY' and p.code <> 'PREVENT_STANDALONE'
                    and case when p.covered_by is null then p.mentions_prevent else c.mentions_prevent end) as policies,
                   exists (select from current f where f.agency = known.agency and f.register = 'ICT_FILTER'
                           and f.held_on >= :yearAgo) as filtered
            from (select distinct agency from register_entry where held_on <= :day) as known""";

    private static final String SPEAKER_CHECKS_BY_AGENCY = """
            select agency, count(*) as decided, count(*) filter (where justified and decided_on < event_on) as sound
            from speaker_check where decided_on between :yearAgo and :day group by agency""";
    private static final String SAFEGUARDING_AUDITS_BY_AGENCY = """
            select a.code, newest.submitted_on is not null as known,
                   coalesce(newest.submitted_on >= :yearAgo and newest.includes_prevent, false) as covers
            from board_agency a left join lateral (
                select submitted_on, includes_prevent from annual_return r
                where r.agency = a.code and r.type = 'SAFEGUARDING_AUDIT' and r.submitted_on <= :day
                order by submitted_on desc, return_id desc limit 1) as newest on true
            where a.type in ('SCHOOL_MAINTAINED', 'ACADEMY', 'INDEPENDENT_SCHOOL', 'EARLY_YEARS', 'FE_COLLEGE')
            and (select current_setting('app.board', true)) = any (a.boards)""";

    private final JdbcClient jdbc;

    JdbcGovernanceCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Plans> plans(Quarter quarter, LocalDate day) {
        Map<String, Plans> plans = new HashMap<>();
        jdbc.sql(PLANS_IN_FORCE_BY_AGENCY).param("first", quarter.firstDay()).param("day", day).query(row -> {
            plans.put(row.getString("agency"), new Plans(row.getLong("plans"), row.getLong("assessed"),
                    row.getLong("schools"), row.getLong("signed"), row.getLong("reviewed")));
        });
        return plans;
    }

    @Override
    public Map<String, Boolean> leads(LocalDate day, int longestVacancy) {
        Map<String, Boolean> leads = new HashMap<>();
        jdbc.sql(LEADS_BY_AGENCY).param("earliest", day.minusDays(longestVacancy)).param("day", day).query(row -> {
            leads.put(row.getString("agency"), row.getBoolean("led"));
        });
        return leads;
    }

    @Override
    public List<Seat> seats(LocalDate from, LocalDate day) {
        return jdbc.sql(ATTENDANCE_BY_SEAT).param("from", from).param("day", day)
                .query((row, index) -> new Seat(row.getString("seat"), row.getString("agency"),
                        row.getLong("attended"), row.getLong("meetings")))
                .list();
    }

    @Override
    public Map<String, Registers> registers(LocalDate day) {
        Map<String, Registers> registers = new HashMap<>();
        jdbc.sql(REGISTERS_BY_AGENCY).param("day", day).param("yearAgo", day.minusMonths(12)).query(row -> {
            registers.put(row.getString("agency"),
                    new Registers(row.getLong("policies"), row.getBoolean("filtered")));
        });
        return registers;
    }

    @Override
    public Map<String, Share> speakerChecks(LocalDate day) {
        Map<String, Share> checks = new HashMap<>();
        jdbc.sql(SPEAKER_CHECKS_BY_AGENCY).param("day", day).param("yearAgo", day.minusMonths(12)).query(row -> {
            checks.put(row.getString("agency"), new Share(row.getLong("sound"), row.getLong("decided")));
        });
        return checks;
    }

    @Override
    public Map<String, SafeguardingAudit> safeguardingAudits(LocalDate day) {
        Map<String, SafeguardingAudit> audits = new HashMap<>();
        jdbc.sql(SAFEGUARDING_AUDITS_BY_AGENCY).param("day", day).param("yearAgo", day.minusMonths(12)).query(row -> {
            audits.put(row.getString("code"),
                    new SafeguardingAudit(row.getBoolean("known"), row.getBoolean("covers")));
        });
        return audits;
    }

    @Override
    public Map<Yearly, LocalDate> newest(LocalDate day) {
        Map<Yearly, LocalDate> newest = new EnumMap<>(Yearly.class);
        jdbc.sql(NEWEST_OF_EACH_YEARLY_DUTY).param("day", day).query(row -> {
            newest.put(Yearly.valueOf(row.getString("kind")), row.getObject("done", LocalDate.class));
        });
        return newest;
    }

    @Override
    public Map<String, Share> trainers(LocalDate day) {
        Map<String, Share> trainers = new HashMap<>();
        jdbc.sql(TRAINERS_BY_AGENCY).param("from", day.minusMonths(12)).param("day", day).query(row -> {
            trainers.put(row.getString("agency"), new Share(row.getLong("delivered"), row.getLong("accredited")));
        });
        return trainers;
    }

    @Override
    public Optional<Profile> profile(LocalDate day) {
        return jdbc.sql(NEWEST_PROFILE).param("day", day)
                .query((row, index) -> new Profile(row.getObject("held_on", LocalDate.class), row.getLong("points"),
                        row.getLong("owned"), row.getLong("accepted")))
                .optional();
    }

    @Override
    public Share checks(Quarter quarter, LocalDate day) {
        return jdbc.sql(CHECKS_BEFORE_MEETINGS).param("first", quarter.firstDay()).param("day", day)
                .query((row, index) -> new Share(row.getLong("done"), row.getLong("due"))).single();
    }
}
