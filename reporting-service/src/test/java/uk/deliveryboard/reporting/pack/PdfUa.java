package uk.deliveryboard.reporting.pack;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF, the reference checker, has against a document under PDF/UA-1. */
final class PdfUa {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    /** Rules that the document breaks, by clause and description; none where it complies. */
    static List<String> offences(byte[] pdf) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf),
                PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.getTotalAssertions() == 0) {
                throw new AssertionError("nothing was checked");
            }
            List<String> offences = result.getTestAssertions().stream()
                    .map(each -> each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber() + " "
                            + each.getMessage())
                    .distinct().toList();
            return result.isCompliant() || !offences.isEmpty() ? offences : List.of("not compliant");
        }
    }
}
