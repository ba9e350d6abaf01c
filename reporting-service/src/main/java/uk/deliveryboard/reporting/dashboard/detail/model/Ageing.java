package uk.deliveryboard.reporting.dashboard.detail.model;

/**
 * Actions past their due day and not completed, by the number of days (P3).
 *
 * @param month   1 to 30 days
 * @param quarter 31 to 90 days
 * @param longer  more than 90 days
 */
public record Ageing(long month, long quarter, long longer) {

    public static final Ageing NONE = new Ageing(0, 0, 0);

    public long all() {
        return month + quarter + longer;
    }

    public Ageing plus(Ageing other) {
        return new Ageing(month + other.month, quarter + other.quarter, longer + other.longer);
    }
}
