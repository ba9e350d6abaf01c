package uk.deliveryboard.referrals.form.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How complete a referral is: blocks that were filled in, of all there are. It helps the referrer to write the next
 * one better; no referral waits for it and none is refused for it.
 *
 * @param completed blocks that were filled in
 * @param total     blocks of the form
 * @param percent   completed of total in whole per cent, rounded down, so that 100 means all
 * @param missing   the others, in the order of the form
 */
public record FormQuality(int completed, int total, int percent, List<Gap> missing) {

    /** A block that was left empty, and what it would have been good for. */
    public record Gap(FormBlock block, String helps) {}

    public static FormQuality of(Set<FormBlock> completed) {
        int total = FormBlock.values().length;
        EnumSet<FormBlock> missing = EnumSet.allOf(FormBlock.class);
        missing.removeAll(completed);
        int done = total - missing.size();
        return new FormQuality(done, total, done * 100 / total,
                missing.stream().map(each -> new Gap(each, each.helps())).toList());
    }
}
