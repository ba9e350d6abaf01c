package uk.deliveryboard.reporting.pack;

/** Documents to PDF/UA-1. The same document gives the same bytes. The library behind it can be changed here alone. */
public interface PackRenderer {

    byte[] pdf(PackDocument document);
}
