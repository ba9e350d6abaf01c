package uk.deliveryboard.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.AgencyType;
import uk.deliveryboard.plans.directory.model.Identifier;
import uk.deliveryboard.plans.directory.model.Sector;

record AgencyView(UUID id, String code, String name, AgencyType type, @Nullable Sector sector,
        boolean specifiedAuthority, List<String> boards, List<Identifier> identifiers, LocalDate activeFrom) {

    static AgencyView of(Agency agency) {
        return new AgencyView(agency.id(), agency.code(), agency.name(), agency.type(), agency.sector(),
                agency.specifiedAuthority(), agency.boards(), agency.identifiers(), agency.activeFrom());
    }
}
