package uk.deliveryboard.platform.access;

import java.util.Arrays;
import java.util.Optional;

/** Roles that the identity provider grants. What each may do is decided by the access policy of each service. */
public enum Role {
    SPOC,
    DEPUTY_SPOC,
    PREVENT_LEAD,
    BOARD_MEMBER,
    BOARD_CHAIR,
    MEMBER_LEAD,
    TRAINING_LEAD,
    CHANNEL_CHAIR,
    PANEL_REP,
    CT_CASE_OFFICER,
    AUDITOR,
    DPO,
    SYSTEM_ADMIN,
    INTEGRATION_CLIENT,
    REFERRER,
    /** The gateway on its own account; nobody who goes through it has it. */
    GATEWAY;

    static Optional<Role> find(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
