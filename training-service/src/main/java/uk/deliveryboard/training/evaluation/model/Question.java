package uk.deliveryboard.training.evaluation.model;

/** What people are asked; each is answered from 1 (not at all) to 5 (fully). */
public enum Question {
    RESPONSIBILITIES, RECOGNISE_SIGNS, WHO_TO_TELL, APPROPRIATE_REFERRAL, CONFIDENCE_TO_CHALLENGE
}
