package uk.deliveryboard.plans.appointment.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** An address that mail reaches: of RFC 5321's forms the one that organisations give out, dot-atom at a domain name. */
public record WorkEmail(String address) {

    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9_'+-]+(\\.[A-Za-z0-9_'+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    /** As somebody wrote it; with the domain in small letters, for there case means nothing. */
    public static WorkEmail written(String text) {
        String address = text.strip();
        int at = address.lastIndexOf('@');
        return new WorkEmail(
                at < 0 ? address : address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT));
    }

    /** RFC 5321 4.5.3.1: 64 octets before the at sign, 254 in all. */
    boolean isWellFormed() {
        return address.length() <= 254 && address.indexOf('@') <= 64 && FORM.matcher(address).matches();
    }

    @Override
    public String toString() {
        return "WorkEmail";
    }
}
