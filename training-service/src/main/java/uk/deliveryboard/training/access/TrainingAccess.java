package uk.deliveryboard.training.access;

import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.Role;

/**
 * Who may do what here. The agency is never asked for: it is the caller's own, from the token, and row-level security
 * holds every statement to it.
 */
public final class TrainingAccess {

    private static final Role[] KEEPS_STAFF = {Role.SPOC, Role.DEPUTY_SPOC, Role.TRAINING_LEAD,
            Role.INTEGRATION_CLIENT};

    private TrainingAccess() {}

    /** Courses are shared by the whole area, so that their figures can be compared. */
    public static AccessDecision addCourse(Caller caller) {
        return AccessDecision.checks()
                .require(caller.hasAny(Role.SYSTEM_ADMIN, Role.PREVENT_LEAD, Role.TRAINING_LEAD), "course-role-needed",
                        "Courses are added by a training lead, a Prevent lead or an administrator.")
                .decide();
    }

    public static AccessDecision keepStaff(Caller caller) {
        return AccessDecision.checks().require(caller.hasAny(KEEPS_STAFF), "staff-role-needed",
                "Staff in scope are kept by the SPOC, the deputy, the training lead or an integration of the agency.")
                .decide();
    }

    public static AccessDecision declareHeadCount(Caller caller) {
        return AccessDecision.checks()
                .require(caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC, Role.TRAINING_LEAD), "head-count-role-needed",
                        "Head-counts are declared by the SPOC, the deputy or the training lead of the agency.")
                .decide();
    }

    /** What counted counts no longer: a person answers for that, and no system. */
    public static AccessDecision withdrawCompletion(Caller caller) {
        return AccessDecision.checks()
                .require(caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC, Role.TRAINING_LEAD), "withdrawal-role-needed",
                        "Completions are taken back by the SPOC, the deputy or the training lead of the agency.")
                .decide();
    }

    /** Two employers speak of one person here: people do that, who know whom they mean, and no system. */
    public static AccessDecision transferStaff(Caller caller) {
        return AccessDecision.checks()
                .require(caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC, Role.TRAINING_LEAD), "transfer-role-needed",
                        "Transfers are offered and accepted by the SPOC, the deputy or the training lead of the agency.")
                .decide();
    }

    public static AccessDecision recordCompletions(Caller caller) {
        return AccessDecision.checks().require(caller.hasAny(KEEPS_STAFF), "completion-role-needed",
                "Completions are recorded by the SPOC, the deputy, the training lead or an integration of the agency.")
                .decide();
    }

    /** Certificates bear names, and finding one genuine is nothing that a system can do. */
    public static AccessDecision verifyCompletions(Caller caller) {
        return AccessDecision.checks()
                .require(caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC, Role.TRAINING_LEAD), "verification-role-needed",
                        "Certificates are looked at by the SPOC, the deputy or the training lead of the agency.")
                .decide();
    }

    public static AccessDecision askCompliance(Caller caller) {
        return AccessDecision.checks().require(caller.hasAny(KEEPS_STAFF), "compliance-role-needed",
                "A person's compliance is for the SPOC, the deputy, the training lead or an integration of the agency.")
                .decide();
    }

    /** @param byRoleGroup a group may be one person: it is for those who know the staff anyway */
    public static AccessDecision seeCoverage(Caller caller, boolean byRoleGroup) {
        return AccessDecision.checks().require(
                caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC, Role.TRAINING_LEAD, Role.PREVENT_LEAD),
                "coverage-role-needed",
                "Coverage is for the SPOC, the deputy, the training lead and the Prevent lead of the agency.")
                .require(!byRoleGroup || caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC, Role.TRAINING_LEAD),
                        "role-group-role-needed",
                        "Groups of jobs can be one person: they are for the SPOC, the deputy and the training lead.")
                .decide();
    }

    /** Statements are for learning systems alone: what they say of people is more than anybody else here has to see. */
    public static AccessDecision sendStatements(Caller caller) {
        return AccessDecision.checks()
                .require(caller.has(Role.INTEGRATION_CLIENT), "integration-needed",
                        "Statements are sent and read back by an integration with a client of its own.")
                .decide();
    }

    /** Whoever knows the agency's staff says whom its learning systems mean; no system decides that for itself. */
    public static AccessDecision keepMeanings(Caller caller) {
        return AccessDecision.checks()
                .require(caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC, Role.TRAINING_LEAD), "meaning-role-needed",
                        "Who and what a learning system means is said by the SPOC, the deputy or the training lead of the agency.")
                .decide();
    }

    /** What holds for others is decided by those who lead for the area; an agency may ask more of its own staff. */
    public static AccessDecision layDownRequirement(Caller caller, boolean forOwnAgency) {
        return forOwnAgency
                ? AccessDecision.checks()
                        .require(caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC, Role.TRAINING_LEAD, Role.PREVENT_LEAD),
                                "requirement-role-needed",
                                "An agency's own requirements are laid down by its SPOC, deputy, training lead or Prevent lead.")
                        .decide()
                : AccessDecision.checks()
                        .require(caller.hasAny(Role.TRAINING_LEAD, Role.PREVENT_LEAD), "area-requirement-role-needed",
                                "Requirements of the area are laid down by a training lead or a Prevent lead.")
                        .decide();
    }

    public static AccessDecision setTarget(Caller caller) {
        return AccessDecision.checks().require(caller.hasAny(Role.TRAINING_LEAD, Role.PREVENT_LEAD),
                "target-role-needed", "Targets are set by a training lead or a Prevent lead.").decide();
    }

    public static AccessDecision watchIntegrations(Caller caller) {
        return AccessDecision.checks().require(
                caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC, Role.TRAINING_LEAD, Role.SYSTEM_ADMIN),
                "integration-role-needed",
                "Integrations are looked after by the SPOC, the deputy, the training lead or an administrator of the agency.")
                .decide();
    }

    /** Nobody else can know that credentials were refused, and an alarm raised by just anybody is none. */
    public static AccessDecision reportRefusals(Caller caller) {
        return AccessDecision.checks().require(caller.has(Role.GATEWAY), "gateway-needed",
                "Refused credentials are reported by the gateway alone.").decide();
    }

    public static AccessDecision tryStatements(Caller caller) {
        return AccessDecision.checks().require(
                caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC, Role.TRAINING_LEAD, Role.SYSTEM_ADMIN,
                        Role.INTEGRATION_CLIENT),
                "integration-role-needed",
                "Statements are tried out by an integration or by those who look after it.")
                .decide();
    }

    public static AccessDecision keepWorkshops(Caller caller) {
        return AccessDecision.checks()
                .require(caller.hasAny(Role.SPOC, Role.DEPUTY_SPOC, Role.TRAINING_LEAD), "workshop-role-needed",
                        "Workshops and trainers are looked after by the SPOC, the deputy or the training lead of the agency.")
                .decide();
    }

    public static AccessDecision enterEvaluations(Caller caller) {
        return AccessDecision.checks().require(caller.hasAny(KEEPS_STAFF), "evaluation-role-needed",
                "Answers are entered by the SPOC, the deputy, the training lead or an integration of the agency.")
                .decide();
    }

    public static AccessDecision audit(Caller caller) {
        return AccessDecision.checks().require(caller.hasAny(Role.AUDITOR, Role.TRAINING_LEAD), "audit-role-needed",
                "Training records are audited by the auditor or the training lead of the agency.").decide();
    }
}
