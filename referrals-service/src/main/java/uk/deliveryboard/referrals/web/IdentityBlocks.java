package uk.deliveryboard.referrals.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.input.PersonName;
import uk.deliveryboard.referrals.input.PlainText;
import uk.deliveryboard.referrals.referral.model.AgeBand;
import uk.deliveryboard.referrals.vault.model.ReferrerContact;
import uk.deliveryboard.referrals.vault.model.Subject;

/** Parts of a referral that go to the identity vault. Printed, they show nothing. */
final class IdentityBlocks {

    private static final LocalDate BORN_AT_THE_EARLIEST = LocalDate.of(1900, 1, 1);

    private IdentityBlocks() {}

    record SubjectBlock(@NotNull @PersonName String givenName, @NotNull @PersonName String familyName,
            @Size(max = 10) @Nullable List<@NotNull @PersonName String> otherNames, @Nullable LocalDate dateOfBirth,
            @Valid @Nullable AddressBlock address) {

        /** @throws ProblemException 400 where the date of birth is impossible or of another age band */
        Subject subject(LocalDate receivedOn, AgeBand band) {
            if (dateOfBirth != null) {
                if (dateOfBirth.isBefore(BORN_AT_THE_EARLIEST) || dateOfBirth.isAfter(receivedOn)) {
                    throw wrongBirth("is before 1900 or after the day of receipt");
                }
                if (band != AgeBand.UNKNOWN && band != AgeBand.on(receivedOn, dateOfBirth)) {
                    throw wrongBirth("does not fit the age band on the day of receipt");
                }
            }
            return new Subject(givenName.strip(), familyName.strip(),
                    Objects.requireNonNullElse(otherNames, List.<String>of()), dateOfBirth,
                    address == null ? null : address.address());
        }

        @Override
        public String toString() {
            return "SubjectBlock[withheld]";
        }

        private static ProblemException wrongBirth(String message) {
            return new ProblemException(PlatformProblem.INVALID_REQUEST, "Nothing was stored.",
                    List.of(new Problem.FieldError("/subject/dateOfBirth", "invalid", message)));
        }
    }

    record AddressBlock(@Size(max = 6) @Nullable List<@NotNull @Size(max = 200) @PlainText String> lines,
            @Pattern(regexp = "[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}", message = "is no postcode of the United Kingdom, in capitals") @Nullable String postcode,
            @Pattern(regexp = "[0-9]{1,12}", message = "is at most twelve digits") @Nullable String uprn) {

        Subject.Address address() {
            return new Subject.Address(Objects.requireNonNullElse(lines, List.<String>of()), postcode, uprn);
        }

        @Override
        public String toString() {
            return "AddressBlock[withheld]";
        }
    }

    record ContactBlock(@NotNull @PersonName String name, @Size(max = 200) @PlainText @Nullable String jobTitle,
            @Email @Size(max = 254) @Nullable String email,
            @Pattern(regexp = "\\+?[0-9 ()-]{5,30}", message = "is a telephone number") @Nullable String telephone) {

        ReferrerContact contact() {
            return new ReferrerContact(name.strip(), jobTitle, email, telephone);
        }

        @Override
        public String toString() {
            return "ContactBlock[withheld]";
        }
    }
}
