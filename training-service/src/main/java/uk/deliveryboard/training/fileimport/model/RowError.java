package uk.deliveryboard.training.fileimport.model;

/**
 * Why a row is given back.
 *
 * @param column name of the column in the file; empty where it is about the row
 * @param code   stable
 */
public record RowError(String column, String code, String message, String hint) {}
