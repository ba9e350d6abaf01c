package uk.deliveryboard.launcher.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A hundred people with a name that nobody has, referred like others; and wherever the name turns up that it may not. */
final class Canaries {

    private static final String NAME = "quillfeather";
    private static final int PEOPLE = 100;
    private static final String DIGITS = "abcdefghij";
    private static final String REFERRAL = """
            {"receivedOn": "2026-09-15", "receivedVia": "ONLINE_FORM", "sector": "EDUCATION", "ageBand": "11-15",
             "gender": "UNSPECIFIED", "concern": {"code": "UNSPECIFIED", "taxonomy": "CONCERN_2021"},
             "region": "E12000006", "referrerAskedToStayInformed": true, "individualAware": "NO",
             "consultedSafeguardingLead": true,
             "subject": {"givenName": "Demo", "familyName": "Quillfeather %1$s", "otherNames": ["Zeb Quillfeather"],
               "dateOfBirth": "2013-04-15", "address": {"lines": ["1 Quillfeather Row"], "postcode": "ZZ9 9ZZ"}},
             "narrative": "Quillfeather showed a drawing.",
             "referrerContact": {"name": "Ms Quillfeather", "jobTitle": "Form tutor",
               "email": "quillfeather.%1$s@example.org", "telephone": "01632 960000"}}""";

    private final List<String> found = new ArrayList<>();
    private int looks;

    static void refer(Requests requests) {
        for (int person = 0; person < PEOPLE; person++) {
            String name = String.valueOf(
                    new char[]{DIGITS.charAt(person / 10), DIGITS.charAt(person % 10)});
            var answer = requests.post("api.referrer", "/v1/referrals",
                    JsonMapper.shared().readValue(REFERRAL.formatted(name), Map.class));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
    }

    void lookIn(String where, String text) {
        looks++;
        if (text.toLowerCase(Locale.ROOT).contains(NAME)) {
            found.add(where);
        }
    }

    /** Archives, and the archives in them, file by file; documents by what can be read in them. */
    void lookIn(String where, byte[] content) {
        try {
            String start = new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1);
            if (start.startsWith("PK")) {
                lookInEach(where, content);
            } else if (start.equals("%PDF")) {
                try (PDDocument document = Loader.loadPDF(content)) {
                    String text = new PDFTextStripper().getText(document);
                    assertThat(text).as("the text of " + where).contains("OFFICIAL");
                    lookIn(where, text);
                }
            } else {
                lookIn(where, new String(content, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lookInEach(String where, byte[] archive) throws IOException {
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                lookIn(where + "!" + file.getName(), files.readAllBytes());
            }
        }
    }

    /** @param atLeast places, so that a look at nothing does not count */
    void assertNoneIn(int atLeast) {
        assertThat(found).isEmpty();
        assertThat(looks).isGreaterThanOrEqualTo(atLeast);
    }
}
