package uk.deliveryboard.reporting.pack;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** OpenHTMLtoPDF. Everything it needs is in this program: what it prints names no file and no address. */
@Component
public class PdfPackRenderer implements PackRenderer {

    static final String FAMILY = "DejaVu Sans Condensed";

    /** Also where no style names a font: without one, nothing is printed. */
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG,
            FSFontUseCase.FALLBACK_FINAL);
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final byte[] regular = BundledFonts.read("DejaVuSansCondensed.ttf");
    private final byte[] bold = BundledFonts.read("DejaVuSansCondensed-Bold.ttf");

    PdfPackRenderer() {
        BundledFonts.measureWith(regular);
    }

    @Override
    public byte[] pdf(PackDocument pack) {
        return print(PackXhtml.of(pack), pack.moment());
    }

    byte[] print(String xhtml, Instant moment) {
        try (PDDocument document = new PDDocument(); BatikSVGDrawer charts = new BatikSVGDrawer()) {
            document.setDocumentId(moment.getEpochSecond());
            PdfRendererBuilder builder = new PdfRendererBuilder().usePDDocument(document).usePdfUaAccessibility(true)
                    .withProducer("Delivery Board");
            font(builder, regular, REGULAR);
            font(builder, bold, BOLD);
            builder.useSVGDrawer(charts);
            for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((address, type) -> false, priority);
            }
            builder.withHtmlContent(xhtml, null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                return save(document, moment);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the document could not be printed", e);
        }
    }

    private static void font(PdfRendererBuilder builder, byte[] font, int weight) {
        FSSupplier<InputStream> content = () -> new ByteArrayInputStream(font);
        builder.useFont(content, FAMILY, weight, FontStyle.NORMAL, true, EVERYWHERE);
    }

    private static byte[] save(PDDocument document, Instant moment) throws IOException {
        Calendar time = GregorianCalendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.UK);
        time.setTimeInMillis(moment.toEpochMilli());
        document.getDocumentInformation().setCreationDate(time);
        document.getDocumentInformation().setModificationDate(time);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
