package org.spikebook.web.health;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is said while the database is away. A page of its own: nothing else can be loaded. */
@Component
class OutagePage {

    private static final int RETRY_SECONDS = 5;

    private static final String HTML =
            """
            <!doctype html>
            <html lang="%4$s"><head><meta charset="utf-8"><title>%1$s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="%3$d">
            <style>
            :root { color-scheme: light dark }
            body { font: 1rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1.25rem }
            h1 { font-size: 1.5rem; line-height: 1.3 }
            </style></head>
            <body><main><h1>%1$s</h1><p>%2$s</p></main></body></html>
            """;

    private final DiskRoom disk;

    OutagePage(DiskRoom disk) {
        this.disk = disk;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        write(wantsPage(request), disk.isFull() ? "disk" : "database", request, response);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static void write(
            boolean html, String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale = Languages.of(request);
        String title = Text.of(OutagePage.class, key + ".title").in(locale);
        String about = Text.of(OutagePage.class, key + ".about").in(locale);
        response.setContentType(html ? MediaType.TEXT_HTML_VALUE : MediaType.TEXT_PLAIN_VALUE);
        response.getWriter()
                .write(
                        html
                                ? HTML.formatted(
                                        HtmlUtils.htmlEscape(title),
                                        HtmlUtils.htmlEscape(about),
                                        RETRY_SECONDS,
                                        locale.toLanguageTag())
                                : title + ". " + about + "\n");
    }
}
