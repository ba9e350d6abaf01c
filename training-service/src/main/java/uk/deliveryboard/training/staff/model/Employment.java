package uk.deliveryboard.training.staff.model;

/** Who employs somebody in scope. The partnership's plan has all of them made aware, commissioned services too. */
public enum Employment {
    EMPLOYED, COMMISSIONED
}
