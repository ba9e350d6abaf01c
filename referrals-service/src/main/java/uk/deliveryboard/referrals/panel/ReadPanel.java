package uk.deliveryboard.referrals.panel;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.referrals.panel.model.Meeting;

/** Reads who sits on a panel and when it meets: organisational facts, of no case. */
@Component
public class ReadPanel {

    private final Panels panels;

    ReadPanel(Panels panels) {
        this.panels = panels;
    }

    @Transactional(readOnly = true)
    public Panels.Seats seats(String board) {
        return panels.seats(board);
    }

    @Transactional(readOnly = true)
    public List<Meeting> meetings(String board) {
        return panels.meetings(board);
    }
}
