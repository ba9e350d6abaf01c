package uk.deliveryboard.referrals.directory.model;

import java.util.List;

/** An agency of the directory and the boards on which it sits. */
public record Agency(String code, AgencyKind kind, List<String> boards) {

    public Agency {
        boards = List.copyOf(boards);
    }
}
