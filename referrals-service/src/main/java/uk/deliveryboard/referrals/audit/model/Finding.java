package uk.deliveryboard.referrals.audit.model;

/**
 * Something that is not as it was sealed.
 *
 * @param seal number of the seal concerned, 0 for none
 * @param seq  the row concerned, 0 where the seal alone does not say which
 */
public record Finding(Kind kind, long seal, long seq) {

    public enum Kind {
        ROW_CHANGED("a row does not have the content that its hash was made of"),
        ROWS_REPLACED("as many rows as were sealed, but not the same ones"),
        ROWS_REMOVED("rows are missing that were sealed"),
        ROWS_INSERTED("there are rows among those sealed that were not there then"),
        ROWS_REORDERED("the rows that were sealed stand in another order"),
        LOG_CUT_OFF("the log ends before the last row that was sealed"),
        SEAL_FORGED("a published seal is not signed by our key, or does not follow the one before it"),
        SEAL_MISSING("the database lacks a seal that was published, or has another in its place"),
        SEAL_NOT_PUBLISHED("the database has a seal that was never published");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }
    }

    @Override
    public String toString() {
        return kind + (seal == 0 ? "" : " seal " + seal) + (seq == 0 ? "" : " row " + seq) + ": " + kind.meaning;
    }
}
