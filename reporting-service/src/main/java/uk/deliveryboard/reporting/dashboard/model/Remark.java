package uk.deliveryboard.reporting.dashboard.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an agency, or the chair, says about the figures of a section. It is signed by what somebody is there for, never by
 * a name.
 *
 * @param kpi     id of the definition it is about; empty where it is about the whole section
 * @param version grows with every change; of its agency, voice and section
 */
public record Remark(FigureSection section, Agency agency, Voice voice, Optional<String> kpi, Words words,
        Instant writtenAt, long version) {

    /** For whom somebody speaks. */
    public enum Voice {
        CHAIR("Chair of the board"),
        AGENCY("SPOC");

        private final String label;

        Voice(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public record Words(String happened, String why, String next) {}

    /** One of the three things that are said. */
    public record Part(String heading, String text) {}

    /** {@code SPOC, Northmere Police}. */
    public String by() {
        return voice.label() + ", " + agency.name();
    }

    public List<Part> parts() {
        return List.of(new Part("What happened", words.happened()), new Part("Why", words.why()),
                new Part("What next", words.next()));
    }
}
