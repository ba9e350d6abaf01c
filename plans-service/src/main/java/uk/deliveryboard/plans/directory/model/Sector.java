package uk.deliveryboard.plans.directory.model;

/** Under which an agency is counted; the names are those of a referrer's sector where both have one. */
public enum Sector {
    EDUCATION, POLICE, LOCAL_AUTHORITY, HEALTH, PRISONS_PROBATION, FIRE, COMMUNITY, OTHER
}
