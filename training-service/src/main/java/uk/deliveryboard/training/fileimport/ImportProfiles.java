package uk.deliveryboard.training.fileimport;

import java.util.List;
import java.util.Optional;

import uk.deliveryboard.training.fileimport.model.ImportKind;
import uk.deliveryboard.training.fileimport.model.Profile;

/** What is known beforehand of the files of each system, by agency. */
public interface ImportProfiles {

    /** @param version counts changes, from 1 */
    record Saved(String name, ImportKind kind, Profile profile, long version) {}

    Optional<Saved> find(String agency, String name);

    /** In the order of their names, after the given one. */
    List<Saved> after(String agency, String name, int limit);

    /** @return whether it was added: false where the name is taken */
    boolean add(String agency, Saved profile);

    /** @return whether it was the version before the one given, and is changed */
    boolean change(String agency, Saved profile);

    /** @return whether it was this version, and is gone */
    boolean remove(String agency, String name, long version);
}
