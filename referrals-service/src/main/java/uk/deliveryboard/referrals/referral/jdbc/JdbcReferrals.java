package uk.deliveryboard.referrals.referral.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.Statements;
import uk.deliveryboard.referrals.referral.model.ExternalRef;
import uk.deliveryboard.referrals.referral.model.HistoryEntry;
import uk.deliveryboard.referrals.referral.model.Intake;
import uk.deliveryboard.referrals.referral.model.Reference;
import uk.deliveryboard.referrals.referral.model.Referral;

@Repository
class JdbcReferrals implements Referrals {

    private static final String TAKE_NEXT_NUMBER = """
            insert into reference_counter as c (year, last_number) values (:year, 1)
            on conflict (year) do update set last_number = c.last_number + 1
            returning last_number""";
    private static final String ADD_REFERRAL = """
            insert into referral (id, ref, agency, board, received_on, recorded_at, recorded_by, received_via, sector,
                                  age_band, gender, concern_code, concern_taxonomy, region, first_concern_on,
                                  asked_to_stay_informed, individual_aware, consulted_safeguarding_lead, state,
                                  state_facts, version)
            values (:id, :ref, :agency, :board, :receivedOn, :recordedAt, :recordedBy, :receivedVia, :sector,
                    :ageBand, :gender, :concernCode, :concernTaxonomy, :region, :firstConcernOn,
                    :askedToStayInformed, :individualAware, :consultedSafeguardingLead, :state,
                    :stateFacts::jsonb, :version)""";
    private static final String ADD_EXTERNAL_REFS = """
            insert into referral_external_ref (referral_id, system, ref)
            select :id, e.system, e.ref from unnest(:systems::text[], :refs::text[]) as e (system, ref)""";
    private static final String REFERRALS = """
            select r.id, r.ref, r.agency, r.board, r.received_on, r.received_via, r.sector, r.age_band, r.gender,
                   r.concern_code, r.concern_taxonomy, r.region, r.first_concern_on, r.asked_to_stay_informed,
                   r.individual_aware, r.consulted_safeguarding_lead, r.state, r.state_facts, r.version,
                   array(select e.system || ' ' || e.ref from referral_external_ref e
                         where e.referral_id = r.id order by e.system, e.ref) as external_refs
            from referral r""";
    private static final String ONE = REFERRALS + " where r.id = :id";
    private static final String AT_STAGES = REFERRALS
            + " where r.board = :board and r.state = any(:stages) order by r.id";
    private static final String NEWEST = REFERRALS + " order by r.id desc limit :limit";
    private static final String NEWEST_BEFORE = REFERRALS + " where r.id < :before order by r.id desc limit :limit";
    private static final String MOVE_IF_UNCHANGED = """
            update referral set state = :state, state_facts = :stateFacts::jsonb, version = :version
            where id = :id and version = :version - 1""";
    private static final String ADD_TRANSITION = """
            insert into referral_transition (referral_id, number, from_state, to_state, changed_on, clock_owner,
                                             elapsed_working_days, recorded_at, recorded_by, recorded_by_agency,
                                             recorded_as, evidence)
            values (:id, :number, :from, :to, :on, :clockOwner, :elapsed, :recordedAt, :recordedBy,
                    :recordedByAgency, :recordedAs, '{}')""";
    private static final String HISTORY = """
            select from_state, to_state, changed_on, clock_owner, elapsed_working_days, recorded_at,
                   recorded_by_agency, recorded_as
            from referral_transition where referral_id = :id order by number""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Statements statements;
    private final ReferralRows rows;

    JdbcReferrals(JdbcClient jdbc, JsonMapper json, Statements statements) {
        this.jdbc = jdbc;
        this.json = json;
        this.statements = statements;
        this.rows = new ReferralRows(json);
    }

    @Override
    public Reference nextReference(int year) {
        return new Reference(year, jdbc.sql(TAKE_NEXT_NUMBER).param("year", year).query(Long.class).single());
    }

    @Override
    public void add(Referral referral, Instant at, RecordedBy by) {
        Intake intake = referral.intake();
        jdbc.sql(ADD_REFERRAL).param("id", referral.id()).param("ref", referral.ref().toString())
                .param("agency", referral.agency()).param("board", referral.board())
                .param("receivedOn", intake.receivedOn()).param("recordedAt", utc(at))
                .param("recordedBy", by.subject()).param("receivedVia", intake.receivedVia().name())
                .param("sector", intake.sector().name()).param("ageBand", intake.ageBand().toString())
                .param("gender", intake.gender().name()).param("concernCode", intake.concern().code())
                .param("concernTaxonomy", intake.concern().taxonomy().name())
                .param("region", intake.region().toString()).param("firstConcernOn", intake.firstConcernOn())
                .param("askedToStayInformed", intake.askedToStayInformed())
                .param("individualAware", intake.individualAware().name())
                .param("consultedSafeguardingLead", intake.consultedSafeguardingLead())
                .param("state", referral.state().code().name())
                .param("stateFacts", json.writeValueAsString(referral.state())).param("version", referral.version())
                .update();
        List<ExternalRef> refs = intake.externalRefs();
        if (!refs.isEmpty()) {
            jdbc.sql(ADD_EXTERNAL_REFS).param("id", referral.id())
                    .param("systems", refs.stream().map(each -> each.system().name()).toArray(String[]::new))
                    .param("refs", refs.stream().map(ExternalRef::ref).toArray(String[]::new)).update();
        }
    }

    @Override
    public Optional<Referral> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(rows::referral).optional();
    }

    @Override
    public boolean move(Referral moved, Step step, Instant at, RecordedBy by) {
        int changed = jdbc.sql(MOVE_IF_UNCHANGED).param("id", moved.id()).param("version", moved.version())
                .param("state", moved.state().code().name())
                .param("stateFacts", json.writeValueAsString(moved.state())).update();
        if (changed == 0) {
            return false;
        }
        var change = step.change();
        jdbc.sql(ADD_TRANSITION).param("id", moved.id()).param("number", moved.version())
                .param("from", change.from().name()).param("to", change.to().name()).param("on", change.on())
                .param("clockOwner", change.clockOwner().name()).param("elapsed", change.elapsedWorkingDays())
                .param("recordedAt", utc(at)).param("recordedBy", by.subject())
                .param("recordedByAgency", by.agency()).param("recordedAs", step.as().name())
                .update();
        statements.keep(moved, moved.version(), json.writeValueAsString(step.evidence()));
        return true;
    }

    @Override
    public List<HistoryEntry> history(UUID id) {
        return jdbc.sql(HISTORY).param("id", id).query(ReferralRows::historyEntry).list();
    }

    @Override
    public List<Referral> at(String board, Set<StateCode> stages) {
        return jdbc.sql(AT_STAGES).param("board", board)
                .param("stages", stages.stream().map(Enum::name).toArray(String[]::new)).query(rows::referral).list();
    }

    @Override
    public List<Referral> page(@Nullable UUID before, int limit) {
        return before == null
                ? jdbc.sql(NEWEST).param("limit", limit).query(rows::referral).list()
                : jdbc.sql(NEWEST_BEFORE).param("before", before).param("limit", limit).query(rows::referral).list();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
