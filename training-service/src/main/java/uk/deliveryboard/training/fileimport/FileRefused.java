package uk.deliveryboard.training.fileimport;

/** A file is not taken in, as a whole. Holds nothing of the file. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String place;

    /** @param place such as "row 7 of Sheet1"; empty where it is about the whole file */
    FileRefused(String code, String hint, String place) {
        super(hint);
        this.code = code;
        this.place = place;
    }

    public String code() {
        return code;
    }

    public String place() {
        return place;
    }
}
