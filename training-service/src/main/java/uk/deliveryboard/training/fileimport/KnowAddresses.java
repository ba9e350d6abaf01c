package uk.deliveryboard.training.fileimport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.deliveryboard.training.fileimport.model.Field;
import uk.deliveryboard.training.fileimport.model.StagedRow;
import uk.deliveryboard.training.staff.WorkAddresses;
import uk.deliveryboard.training.staff.model.WorkAddress;

/**
 * Knows people by their work address in files that have nothing else. An address is looked up here and goes no further:
 * what is read, stored and told of is the reference of the person.
 */
@Component
class KnowAddresses {

    private final WorkAddresses addresses;

    KnowAddresses(WorkAddresses addresses) {
        this.addresses = addresses;
    }

    /** The rows with the reference in place of an address that is known; all others as they are. */
    List<StagedRow> resolve(FileImport file, List<StagedRow> rows) {
        Map<String, String> known = known(file, rows);
        return known.isEmpty() ? rows : rows.stream().map(row -> {
            String ref = known.get(text(file, Field.STAFF_REF, row));
            return ref == null ? row : row.with(file.layout().column(Field.STAFF_REF, row), ref);
        }).toList();
    }

    private Map<String, String> known(FileImport file, List<StagedRow> rows) {
        Map<String, WorkAddress> asked = new LinkedHashMap<>();
        rows.stream().map(row -> text(file, Field.STAFF_REF, row)).forEach(
                text -> WorkAddress.of(file.agency(), text).ifPresent(address -> asked.put(text, address)));
        Map<WorkAddress, String> refs = addresses.staffRefs(file.agency(), Set.copyOf(asked.values()));
        return asked.entrySet().stream().flatMap(each -> Stream.ofNullable(refs.get(each.getValue()))
                .map(ref -> Map.entry(each.getKey(), ref)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Notes the addresses of rows of a list of staff that were entered. */
    void learn(FileImport file, List<StagedRow> entered) {
        if (!file.layout().fields().containsKey(Field.ADDRESS)) {
            return;
        }
        Map<WorkAddress, String> refs = new LinkedHashMap<>();
        entered.forEach(row -> WorkAddress.of(file.agency(), text(file, Field.ADDRESS, row))
                .ifPresent(address -> refs.put(address, text(file, Field.STAFF_REF, row))));
        addresses.learn(file.agency(), refs);
    }

    private static String text(FileImport file, Field field, StagedRow row) {
        return file.layout().cell(field, row).content();
    }
}
