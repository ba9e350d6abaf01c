package uk.deliveryboard.plans.action.model;

/**
 * Who answers for an action: a post, a team or a partner body. People come and go, and their names belong elsewhere.
 *
 * @param label such as "Head of Safeguarding"
 */
public record Owner(Kind kind, String label) {

    public enum Kind {
        JOB_ROLE,
        TEAM,
        /** Such as all staff, or the governing body. */
        GROUP,
        PARTNER_BODY
    }
}
