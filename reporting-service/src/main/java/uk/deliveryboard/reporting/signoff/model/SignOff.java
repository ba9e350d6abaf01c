package uk.deliveryboard.reporting.signoff.model;

/** How far the signing of a quarter has come. Versions count from 1 without gaps; one that was declined is reused. */
public sealed interface SignOff {

    /** Newest version that was signed off, 0 where there is none. */
    int signedVersions();

    /** Nobody has signed anything, or what was proposed was declined. */
    record Unsigned() implements SignOff {
        @Override
        public int signedVersions() {
            return 0;
        }
    }

    /**
     * Figures are frozen and wait for a second person.
     *
     * @param version the version they will be
     * @param by      who proposed them
     */
    record Proposed(int version, String by) implements SignOff {
        @Override
        public int signedVersions() {
            return version - 1;
        }
    }

    /** Final until reopened. */
    record SignedOff(int version) implements SignOff {
        @Override
        public int signedVersions() {
            return version;
        }
    }

    /** The last version stays readable; figures are provisional again. */
    record Reopened(int version) implements SignOff {
        @Override
        public int signedVersions() {
            return version;
        }
    }

    /** What it is called wherever it is written down. */
    default String code() {
        return switch (this) {
            case Unsigned() -> "UNSIGNED";
            case Proposed(int version, String by) -> "PROPOSED";
            case SignedOff(int version) -> "SIGNED_OFF";
            case Reopened(int version) -> "REOPENED";
        };
    }
}
