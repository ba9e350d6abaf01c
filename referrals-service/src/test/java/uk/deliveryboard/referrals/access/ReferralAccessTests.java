package uk.deliveryboard.referrals.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.Role;
import uk.deliveryboard.referrals.access.ReferralAccess.Reach;
import uk.deliveryboard.referrals.pathway.model.Actor;

import static org.assertj.core.api.Assertions.assertThat;

class ReferralAccessTests {

    private final ReferralAccess access = new ReferralAccess();

    /** What each role may do: refer, read, move, and how far it sees. */
    private record Rights(boolean refer, boolean read, boolean move, Reach reach) {}

    private static final Rights NONE = new Rights(false, false, false, Reach.NOTHING);
    private static final Map<Role, Rights> TABLE = Map.ofEntries(
            Map.entry(Role.REFERRER, new Rights(true, true, false, Reach.OWN_AGENCY)),
            Map.entry(Role.SPOC, new Rights(true, true, false, Reach.OWN_AGENCY)),
            Map.entry(Role.DEPUTY_SPOC, new Rights(true, true, false, Reach.OWN_AGENCY)),
            Map.entry(Role.CT_CASE_OFFICER, new Rights(true, true, true, Reach.WHOLE_BOARD)),
            Map.entry(Role.CHANNEL_CHAIR, new Rights(true, true, true, Reach.WHOLE_BOARD)),
            Map.entry(Role.PREVENT_LEAD, new Rights(false, true, true, Reach.WHOLE_BOARD)),
            Map.entry(Role.BOARD_MEMBER, NONE), Map.entry(Role.BOARD_CHAIR, NONE), Map.entry(Role.MEMBER_LEAD, NONE),
            Map.entry(Role.TRAINING_LEAD, NONE), Map.entry(Role.PANEL_REP, NONE), Map.entry(Role.AUDITOR, NONE),
            Map.entry(Role.DPO, NONE), Map.entry(Role.SYSTEM_ADMIN, NONE),
            Map.entry(Role.INTEGRATION_CLIENT, NONE), Map.entry(Role.GATEWAY, NONE));

    @ParameterizedTest
    @EnumSource
    void each_role_may_do_what_the_table_says_and_no_more(Role role) {
        Caller caller = caller(role);

        assertThat(new Rights(allowed(access.mayRefer(caller)), allowed(access.mayRead(caller)),
                allowed(access.mayMove(caller)), access.reach(caller))).isEqualTo(TABLE.get(role));
    }

    @ParameterizedTest
    @EnumSource
    void an_administrator_reads_no_case_whatever_else_they_are(Role role) {
        Caller caller = caller(role, Role.SYSTEM_ADMIN);

        for (Function<Caller, AccessDecision> decision : List.<Function<Caller, AccessDecision>>of(access::mayRefer,
                access::mayRead, access::mayMove)) {
            assertThat(reasons(decision.apply(caller))).contains("administrators-read-no-case");
        }
        assertThat(access.reach(caller)).isEqualTo(Reach.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void identities_are_read_by_those_who_work_on_the_case_and_by_a_prevent_lead_in_an_emergency(Role role) {
        Caller caller = caller(role);
        boolean byRole = role == Role.CT_CASE_OFFICER || role == Role.CHANNEL_CHAIR;

        assertThat(allowed(access.mayReadIdentity(caller, false))).isEqualTo(byRole);
        assertThat(allowed(access.mayReadIdentity(caller, true))).isEqualTo(byRole || role == Role.PREVENT_LEAD);
        assertThat(allowed(access.mayBreakGlass(caller))).isEqualTo(byRole || role == Role.PREVENT_LEAD);
        assertThat(allowed(access.mayReadIdentity(caller(role, Role.SYSTEM_ADMIN), true))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void records_are_in_the_custody_of_officers_who_do_not_work_on_cases(Role role) {
        assertThat(allowed(access.mayAudit(caller(role)))).isEqualTo(role == Role.DPO || role == Role.AUDITOR);
        assertThat(allowed(access.mayProtectData(caller(role)))).isEqualTo(role == Role.DPO);
        assertThat(allowed(access.mayAudit(caller(Role.DPO, role))))
                .isEqualTo(TABLE.get(role).reach() == Reach.NOTHING && role != Role.SYSTEM_ADMIN);
    }

    @Test
    void custody_shows_the_database_no_case_of_the_agency_itself() {
        assertThat(access.settings(caller(Role.DPO))).isEqualTo(
                Map.of("app.agency", "", "app.reach", "", "app.custody", "a", "app.disposal", "on"));
        assertThat(access.settings(caller(Role.AUDITOR))).isEqualTo(
                Map.of("app.agency", "", "app.reach", "", "app.custody", "a", "app.disposal", ""));
        assertThat(access.settings(caller(Role.DPO, Role.SYSTEM_ADMIN)))
                .isEqualTo(Map.of("app.agency", "", "app.reach", ""));
    }

    @Test
    void a_refusal_gives_all_its_reasons() {
        assertThat(reasons(access.mayRead(caller(Role.BOARD_MEMBER)))).containsExactly("figures-only",
                "referral-role-needed");
        assertThat(reasons(access.mayRead(new Caller("s", "", Set.of(Role.SYSTEM_ADMIN), "c", null))))
                .containsExactly("agency-needed", "administrators-read-no-case", "referral-role-needed");
    }

    @Test
    void the_database_is_told_no_more_than_the_reach() {
        assertThat(access.settings(caller(Role.SPOC))).isEqualTo(Map.of("app.agency", "a", "app.reach", "agency"));
        assertThat(access.settings(caller(Role.CHANNEL_CHAIR)))
                .isEqualTo(Map.of("app.agency", "a", "app.reach", "board"));
        assertThat(access.settings(caller(Role.BOARD_CHAIR))).isEqualTo(Map.of("app.agency", "", "app.reach", ""));
    }

    @Test
    void only_those_who_work_on_cases_have_a_capacity_on_the_pathway() {
        EnumSet<Role> all = EnumSet.allOf(Role.class);
        all.removeAll(Set.of(Role.CT_CASE_OFFICER, Role.PREVENT_LEAD, Role.CHANNEL_CHAIR));

        assertThat(access.capacities(caller(all.toArray(Role[]::new)))).isEmpty();
        assertThat(access.capacities(caller(Role.values()))).containsExactly(Actor.values());
    }

    private static boolean allowed(AccessDecision decision) {
        return decision instanceof AccessDecision.Allowed;
    }

    private static List<String> reasons(AccessDecision decision) {
        return decision instanceof AccessDecision.Refused(var reasons)
                ? reasons.stream().map(AccessDecision.Reason::code).toList()
                : List.of();
    }

    private static Caller caller(Role... roles) {
        return new Caller("s", "a", EnumSet.copyOf(List.of(roles)), "c", null);
    }
}
