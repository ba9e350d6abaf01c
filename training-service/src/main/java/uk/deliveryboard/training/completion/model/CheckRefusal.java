package uk.deliveryboard.training.completion.model;

/** Why a certificate proves nothing. */
public enum CheckRefusal {
    NO_CERTIFICATE, UNREADABLE, OTHER_PERSON, OTHER_COURSE, OTHER_DAY, NOT_GENUINE
}
