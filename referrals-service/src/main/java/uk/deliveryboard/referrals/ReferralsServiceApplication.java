package uk.deliveryboard.referrals;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import uk.deliveryboard.referrals.audit.VerifyAudit;

/** The service, or {@code verify-audit}: the check of its access log. */
@SpringBootApplication
public class ReferralsServiceApplication {

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals(VerifyAudit.COMMAND)) {
            System.exit(VerifyAudit.run(System.getenv(), System.out));
        }
        SpringApplication.run(ReferralsServiceApplication.class, arguments);
    }
}
