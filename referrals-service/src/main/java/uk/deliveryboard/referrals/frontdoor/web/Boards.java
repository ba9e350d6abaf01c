package uk.deliveryboard.referrals.frontdoor.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.directory.Agencies;
import uk.deliveryboard.referrals.directory.model.AgencyKind;
import uk.deliveryboard.referrals.frontdoor.OwnBoard;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.web.ReferralProblem;

/** Reads the codes of a request against the directory. */
@Component
class Boards {

    private final OwnBoard boards;
    private final Agencies agencies;

    Boards(OwnBoard boards, Agencies agencies) {
        this.boards = boards;
        this.agencies = agencies;
    }

    /** @throws ProblemException 422 where it is not clear for which board the caller acts */
    String own(Caller caller, @Nullable String chosen) {
        return switch (boards.of(caller.agency(), chosen)) {
            case OwnBoard.Found.One(var board) -> board;
            case OwnBoard.Found.NotClear(var known) -> throw new ProblemException(ReferralProblem.BOARD_NOT_CLEAR,
                    known.isEmpty()
                            ? "Your agency sits on no board."
                            : "Your agency sits on: " + String.join(", ", known) + ".",
                    List.of(new Problem.FieldError("/board", "not-clear", "must be a board of your agency")));
        };
    }

    /** @throws ProblemException 400 where it is no local authority of the directory */
    String localAuthority(String code) {
        if (agencies.kinds(List.of(code)).get(code) != AgencyKind.LOCAL_AUTHORITY) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "Nothing was stored.", List.of(
                    new Problem.FieldError("/authority", "invalid", "is no local authority of the directory")));
        }
        return code;
    }

    static Referrals.RecordedBy by(Caller caller) {
        return new Referrals.RecordedBy(caller.subject(), caller.agency());
    }
}
