package uk.deliveryboard.plans;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PlansServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PlansServiceApplication.class, arguments);
    }
}
