package uk.deliveryboard.referrals.frontdoor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.deliveryboard.referrals.directory.Agencies;
import uk.deliveryboard.referrals.directory.model.Agency;

/** For which board an agency acts. */
@Component
public class OwnBoard {

    /** What is known of it. */
    public sealed interface Found {
        record One(String board) implements Found {}

        /** None, several of which none was chosen, or not the one that was chosen. */
        record NotClear(List<String> boards) implements Found {}
    }

    private final Agencies agencies;

    OwnBoard(Agencies agencies) {
        this.agencies = agencies;
    }

    public Found of(String agency, @Nullable String chosen) {
        List<String> boards = agencies.find(agency).map(Agency::boards).orElse(List.of());
        List<String> fitting = boards.stream().filter(each -> chosen == null || each.equals(chosen)).toList();
        return fitting.size() == 1 ? new Found.One(fitting.getFirst()) : new Found.NotClear(boards);
    }
}
