package uk.deliveryboard.training.course.model;

/** How a course is taught. */
public enum Modality {
    FACE_TO_FACE, VIRTUAL_LIVE, E_LEARNING, BLENDED, RECORDED
}
