package uk.deliveryboard.referrals.vault.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The person referred. Printed, it shows nothing: it may end in a log by mistake, and its content may not. */
public record Subject(String givenName, String familyName, List<String> otherNames, @Nullable LocalDate dateOfBirth,
        @Nullable Address address) {

    public Subject {
        otherNames = List.copyOf(otherNames);
    }

    @Override
    public String toString() {
        return "Subject[withheld]";
    }

    /**
     * Where the person lives.
     *
     * @param uprn unique property reference number, at most twelve digits
     */
    public record Address(List<String> lines, @Nullable String postcode, @Nullable String uprn) {

        public Address {
            lines = List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "Address[withheld]";
        }
    }
}
