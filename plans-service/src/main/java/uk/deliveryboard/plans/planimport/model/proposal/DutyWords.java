package uk.deliveryboard.plans.planimport.model.proposal;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.deliveryboard.plans.action.model.DutyCode;

/** Which part of the duty words are about. The first that matches, from the most to the least telling words. */
enum DutyWords {
    REFERRAL_MECHANISMS("refer(?:s|ral|rals|ring)?\\b|channel\\b|panel"),
    TRAIN_STAFF("train|wrap\\b|workforce|staff awareness|learning|e-?learning"),
    RECORDS_AND_REPORTS("record|report|compliance|evidence|monitor|inspect|audit"),
    ASSESS_RISK("risk|threat|ctlp|filter|ict\\b|it polic|online|e-?safety|internet|speaker|venue|premises|lettings"),
    WORK_IN_PARTNERSHIP("partner|multi-?agency|engage|communit|communicat|stakeholder|parents"),
    ACTION_PLAN("action plan|delivery plan|task (?:and|&) finish|leadership|governance|spoc\\b|strategy|strategic");

    private final Pattern words;

    DutyWords(String words) {
        this.words = Pattern.compile("(?i)\\b(?:" + words + ")");
    }

    static Optional<DutyCode> of(String text) {
        return Arrays.stream(values()).filter(each -> each.words.matcher(text).find())
                .map(each -> DutyCode.valueOf(each.name())).findFirst();
    }
}
