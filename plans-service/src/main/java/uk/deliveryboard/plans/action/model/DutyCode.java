package uk.deliveryboard.plans.action.model;

/** The six parts of the duty that a plan answers. */
public enum DutyCode {
    ASSESS_RISK, ACTION_PLAN, TRAIN_STAFF, WORK_IN_PARTNERSHIP, REFERRAL_MECHANISMS, RECORDS_AND_REPORTS
}
