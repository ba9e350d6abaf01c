package uk.deliveryboard.plans.web.directory;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.AgencyType;
import uk.deliveryboard.plans.directory.model.Identifier;
import uk.deliveryboard.plans.directory.model.IdentifierScheme;
import uk.deliveryboard.plans.directory.model.Sector;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;
import uk.deliveryboard.plans.web.constraint.Slug;

record RegisterAgencyRequest(@NotNull @Slug String code, @NotNull @PlainText(max = 200) String name,
        @NotNull AgencyType type, @Nullable Sector sector, @NotNull Boolean specifiedAuthority,
        @Slug @Nullable String parent,
        @NotNull @Size(max = 20) List<@NotNull @Slug String> boards,
        @Size(max = 20) @Nullable List<@NotNull @Valid NewIdentifier> identifiers,
        @NotNull @PlausibleDay LocalDate activeFrom) {

    record NewIdentifier(@NotNull IdentifierScheme scheme, @NotNull @PlainText(max = 40) String value) {

        static List<Identifier> named(@Nullable List<NewIdentifier> identifiers) {
            return identifiers == null
                    ? List.of()
                    : identifiers.stream().map(each -> new Identifier(each.scheme(), each.value())).toList();
        }
    }

    Agency agency() {
        return new Agency(UuidCreator.getTimeOrderedEpoch(), code, name, type, sector, specifiedAuthority, parent,
                boards, NewIdentifier.named(identifiers), activeFrom, activeFrom, null, 1);
    }
}
