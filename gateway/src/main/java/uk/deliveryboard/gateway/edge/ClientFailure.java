package uk.deliveryboard.gateway.edge;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.springframework.http.HttpHeaders;
import uk.deliveryboard.gateway.problem.ProblemKind;
import uk.deliveryboard.gateway.problem.Refusal;

/** What to answer when the client's own body broke off, stalled or grew too large. */
public final class ClientFailure {

    private ClientFailure() {}

    public static Refusal refusalFor(IOException failure) {
        return switch (failure) {
            case RequestBody.TooLarge tooLarge -> EdgeFilter.tooLarge(tooLarge.limit());
            case SocketTimeoutException _ -> new Refusal(ProblemKind.REQUEST_TIMEOUT, "The body stopped arriving")
                    .header(HttpHeaders.CONNECTION, "close");
            default -> new Refusal(ProblemKind.MALFORMED_REQUEST, "The body could not be read to its end")
                    .header(HttpHeaders.CONNECTION, "close");
        };
    }
}
