package uk.deliveryboard.referrals;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ReferralsServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ReferralsServiceApplication.class, arguments);
    }
}
