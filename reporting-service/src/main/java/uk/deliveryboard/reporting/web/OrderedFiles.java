package uk.deliveryboard.reporting.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.reporting.files.FileOrder;
import uk.deliveryboard.reporting.files.MakeFile;

/** The one way in which API and page come to files made in the background: to the caller's own, on boards it may see. */
@Component
public class OrderedFiles {

    private final BoardQuarters quarters;
    private final MakeFile files;

    OrderedFiles(BoardQuarters quarters, MakeFile files) {
        this.quarters = quarters;
        this.files = files;
    }

    public FileOrder order(String board, String quarter, UUID id, Caller caller) {
        String code = quarters.board(board, caller).code();
        quarters.quarter(quarter);
        return files.find(code, id, caller.subject()).orElseThrow(OrderedFiles::unknown);
    }

    public byte[] content(String board, FileOrder order, Caller caller) {
        return switch (order.state()) {
            case READY -> files.content(board, order.id(), caller.subject()).orElseThrow(OrderedFiles::unknown);
            case BEING_MADE -> throw new ProblemException(ReportingProblem.FILE_NOT_READY, "Ask again in a moment.");
            case FAILED -> throw new ProblemException(ReportingProblem.FILE_NOT_READY,
                    "It could not be made. Ask for the figures again.");
        };
    }

    private static ProblemException unknown() {
        return new ProblemException(ReportingProblem.FILE_UNKNOWN, "Files are kept for an hour. Ask for it again.");
    }
}
