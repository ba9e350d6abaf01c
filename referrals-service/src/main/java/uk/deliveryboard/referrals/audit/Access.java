package uk.deliveryboard.referrals.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.audit.model.Flag;
import uk.deliveryboard.referrals.referral.model.Referral;

/**
 * Something that is about to be seen or done, for the access log.
 *
 * @param resource kind of thing, a code
 * @param boards   of the referrals; none where no referral is concerned
 */
public record Access(Action action, String resource, List<UUID> referrals, List<String> boards,
        @Nullable String purpose, List<String> reasons, @Nullable String recipient, int resultCount,
        List<Flag> flags) {

    public static Access to(Action action, String resource, Referral referral) {
        return new Access(action, resource, List.of(referral.id()), List.of(referral.board()), null, List.of(), null,
                1, List.of());
    }

    public static Access toAll(Action action, String resource, List<Referral> referrals) {
        return new Access(action, resource, referrals.stream().map(Referral::id).toList(),
                referrals.stream().map(Referral::board).distinct().sorted().toList(), null, List.of(), null,
                referrals.size(), List.of());
    }

    /** On something that is no referral. */
    public static Access to(Action action, String resource, int resultCount) {
        return new Access(action, resource, List.of(), List.of(), null, List.of(), null, resultCount, List.of());
    }

    public Access forPurpose(String code) {
        return new Access(action, resource, referrals, boards, code, reasons, recipient, resultCount, flags);
    }

    public Access withReasons(List<String> codes) {
        return new Access(action, resource, referrals, boards, purpose, codes, recipient, resultCount, flags);
    }

    public Access disclosedTo(@Nullable String agency) {
        return new Access(action, resource, referrals, boards, purpose, reasons, agency, resultCount, flags);
    }

    public Access flagged(Flag flag) {
        List<Flag> more = new ArrayList<>(flags);
        more.add(flag);
        return new Access(action, resource, referrals, boards, purpose, reasons, recipient, resultCount,
                List.copyOf(more));
    }
}
