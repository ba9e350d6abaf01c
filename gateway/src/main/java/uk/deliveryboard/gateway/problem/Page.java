package uk.deliveryboard.gateway.problem;

import org.springframework.web.util.HtmlUtils;

/** The few pages that are the gateway's own: plain, without script or style, so that they work under any policy. */
public final class Page {

    private Page() {}

    public static String of(String heading, String text, String link, String linkText) {
        return page("", heading, text, link, linkText);
    }

    /** A page that moves on by itself, and by its link where that is switched off. */
    public static String movingOn(String heading, String text, String link, String linkText) {
        return page("<meta http-equiv=\"refresh\" content=\"0;url=" + HtmlUtils.htmlEscape(link) + "\">\n", heading,
                text, link, linkText);
    }

    private static String page(String meta, String heading, String text, String link, String linkText) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                %s<title>%s - Delivery Board</title>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="%s">%s</a></p>
                </main>
                </body>
                </html>
                """.formatted(meta, HtmlUtils.htmlEscape(heading), HtmlUtils.htmlEscape(heading),
                HtmlUtils.htmlEscape(text), HtmlUtils.htmlEscape(link), HtmlUtils.htmlEscape(linkText));
    }
}
