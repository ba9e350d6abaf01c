package uk.deliveryboard.platform.webui.spc;

/** Which way is good. Where neither is, a change is told and not judged. */
public enum Better {
    HIGHER,
    LOWER,
    NEITHER
}
