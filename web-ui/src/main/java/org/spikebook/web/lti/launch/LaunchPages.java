package org.spikebook.web.lti.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.PrivacyNotice;
import org.spikebook.web.lti.FormText;
import org.spikebook.web.lti.LtiRefusal;
import org.spikebook.web.lti.WebAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Pages of a launch before anyone is signed in. A platform may show them in its frame, as it shows
 * whatever a launch answers; nothing else of this server is shown in a frame.
 */
@Component
class LaunchPages {

    private static final String HTML =
            """
            <!doctype html>
            <html lang="%1$s"><head><meta charset="utf-8"><title>%2$s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            :root { color-scheme: light dark }
            body { font: 1rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 10vh auto; padding: 0 1.25rem }
            h1 { font-size: 1.5rem; line-height: 1.3 }
            a { display: inline-block; padding: .6rem 1.25rem; border: 1px solid }
            select, button { font: inherit; min-height: 2.75rem; max-width: 100%%; padding: 0 1rem }
            label, select, button { display: block; margin-block: .5rem }
            footer a { padding: 0; border: 0; margin-block: 2rem }
            </style></head>
            <body><main><h1>%2$s</h1><p>%3$s</p>%4$s</main>%5$s</body></html>
            """;

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action %s; base-uri 'none';"
                    + " frame-ancestors 'self'";

    private static final String LINK =
            """
            <p><a href="%s" target="_blank" rel="noopener">%s</a></p>
            """;

    /** Name of the answer to the question whose a guest's work is, */
    static final String WHOSE = "whose";

    /** and its value if it is of who launched. */
    static final String MINE = "mine";

    private static final String QUESTION =
            """
            <form method="post" action="%s"><input type="hidden" name="ticket" value="%s">\
            <button name="whose" value="mine">%s</button><button name="whose" value="other">%s</button></form>
            """;

    private static final String FOOTER =
            """
            <footer><a href="%s" target="_blank" rel="noopener">%s</a></footer>\
            """;

    private final LtiPlatformRepository platforms;
    private final PrivacyNotice privacy;

    LaunchPages(LtiPlatformRepository platforms, PrivacyNotice privacy) {
        this.platforms = platforms;
        this.privacy = privacy;
    }

    /** A link that asks for the same login in a new tab, where cookies are those of this server. */
    void askForTab(
            LoginRequest login,
            LtiPlatformRow platform,
            String address,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Locale locale = Languages.of(request);
        String link =
                LINK.formatted(
                        HtmlUtils.htmlEscape(address + "?" + FormText.of(login.parameters())),
                        HtmlUtils.htmlEscape(text("tab.open", locale)));
        response.setStatus(HttpStatus.OK.value());
        write(
                text("tab.title", locale),
                text("tab.about", locale, platform.name()),
                link,
                "'none'",
                locale,
                response);
    }

    /** Asks whether the work of a guest in the browser is of who launches. */
    void askWhose(
            LaunchSession.GuestWork work,
            String ticket,
            String address,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Locale locale = Languages.of(request);
        String form =
                QUESTION.formatted(
                        HtmlUtils.htmlEscape(address),
                        HtmlUtils.htmlEscape(ticket),
                        HtmlUtils.htmlEscape(text("guest.mine", locale)),
                        HtmlUtils.htmlEscape(text("guest.other", locale)));
        response.setStatus(HttpStatus.OK.value());
        write(
                text("guest.title", locale),
                text(
                        "guest.about",
                        locale,
                        String.valueOf(work.notebooks()),
                        String.valueOf(work.classes())),
                form,
                "'self'",
                locale,
                response);
    }

    /** Why a launch is refused, and what to do. */
    void refuse(LtiRefusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale = Languages.of(request);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        write(
                text("refused.title", locale),
                refusal.text().in(locale),
                "",
                "'none'",
                locale,
                response);
    }

    /** A text of this package. */
    static String text(String key, Locale locale, Object... args) {
        return Text.of(LaunchPages.class, key, args).in(locale);
    }

    /**
     * Writes a page.
     *
     * @param html below the text
     * @param formAction where its forms may lead, as a content policy says it
     */
    void write(
            String title,
            String about,
            String html,
            String formAction,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Security-Policy", POLICY.formatted(formAction) + origins());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.getWriter()
                .write(
                        HTML.formatted(
                                locale.toLanguageTag(),
                                HtmlUtils.htmlEscape(title),
                                HtmlUtils.htmlEscape(about),
                                html,
                                footer(locale)));
    }

    private String footer(Locale locale) {
        return privacy.address()
                .map(address ->
                        FOOTER.formatted(
                                HtmlUtils.htmlEscape(address),
                                HtmlUtils.htmlEscape(text("privacy", locale))))
                .orElse("");
    }

    private String origins() {
        return platforms.all().stream()
                .map(row -> WebAddress.origin(URI.create(row.loginUrl())))
                .distinct()
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
    }
}
