package uk.deliveryboard.plans.action.model;

public enum Lifecycle {
    NOT_DUE, DUE_NOT_STARTED, IN_PROGRESS, COMPLETED, SUPERSEDED, CANCELLED
}
