package uk.deliveryboard.platform.documents.grid;

/** A range of merged cells; rows and columns from 0, the last ones belong to it. */
public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
