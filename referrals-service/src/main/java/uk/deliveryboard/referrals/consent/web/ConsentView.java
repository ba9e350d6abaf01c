package uk.deliveryboard.referrals.consent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.consent.model.ConsentBook;
import uk.deliveryboard.referrals.consent.model.ConsentEntry;
import uk.deliveryboard.referrals.consent.model.Scope;
import uk.deliveryboard.referrals.consent.model.Status;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.referral.model.Referral;

/** How consent stands in a case, scope by scope, and every entry behind it. */
record ConsentView(UUID caseId, String marking, StateCode state, List<Standing> standing, List<ConsentEntry> entries) {

    /** @param support days on which it held */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(Scope scope, Status status, List<ConsentBook.Window> held, @Nullable LocalDate lapsesFrom) {}

    static ConsentView of(Referral referral, ConsentBook book, LocalDate today) {
        return new ConsentView(referral.id(), "OFFICIAL-SENSITIVE", referral.state().code(),
                Arrays.stream(Scope.values()).map(scope -> standing(scope, book, today)).toList(), book.entries());
    }

    private static Standing standing(Scope scope, ConsentBook book, LocalDate today) {
        Status status = book.status(scope, today);
        return new Standing(scope, status, book.windows(scope), book.entries().stream()
                .filter(each -> each.scope() == scope && status == Status.GIVEN).reduce((first, second) -> second)
                .map(ConsentEntry::lapsesFrom).orElse(null));
    }
}
