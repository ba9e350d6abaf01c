package uk.deliveryboard.gateway.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors that never reach the application, such as a request line that is not HTTP: Tomcat would answer with HTML. */
public class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemKind kind = ProblemKind.ofStatus(response.getStatus());
        try {
            ProblemWriter.write(request, response, new Refusal(kind, kind.title()));
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("The client left before the problem could be written", gone);
        }
    }
}
