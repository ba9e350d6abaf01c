package uk.deliveryboard.training.fileimport.model;

/** How the days of a file are written where they are only numbers. */
public enum DateOrder {
    /** 03/10/2026 is the third of October. */
    DAY_FIRST,
    /** 03/10/2026 is the tenth of March. */
    MONTH_FIRST,
    /** The file has days of both kinds: only those that can be read in one way are. */
    MIXED;

    /**
     * What the days of a file tell of their order.
     *
     * @param dayFirst   days that can only be read with the day first
     * @param monthFirst days that can only be read with the month first
     */
    public record Signs(long dayFirst, long monthFirst) {

        public static final Signs NONE = new Signs(0, 0);

        public Signs and(Cell cell) {
            return switch (Days.order(cell)) {
                case DAY_FIRST -> new Signs(dayFirst + 1, monthFirst);
                case MONTH_FIRST -> new Signs(dayFirst, monthFirst + 1);
                case MIXED -> this;
            };
        }

        /** Where no day tells, the usage of this country holds. */
        public DateOrder order() {
            if (dayFirst > 0 && monthFirst > 0) {
                return MIXED;
            }
            return monthFirst > 0 ? MONTH_FIRST : DAY_FIRST;
        }

        public boolean assumed() {
            return dayFirst == 0 && monthFirst == 0;
        }
    }
}
