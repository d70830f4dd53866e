package org.spikebook.web.lti.launch;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.lti.LtiRefusal;
import org.spikebook.web.lti.WebAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Pages on which an instructor chooses what a new link opens. They work in the platform's frame,
 * without cookies and scripts: the ticket of the launch says who chooses.
 */
@Controller
class DeepLinkController {

    private static final Logger LOG = LoggerFactory.getLogger(DeepLinkController.class);

    private static final String FORM =
            """
            <form method="post" action="%s"><input type="hidden" name="%s" value="%s">%s<button>%s</button></form>
            """;

    private static final String CHOICE =
            """
            <label for="choice">%s</label><select id="choice" name="choice">%s</select>
            """;

    private final DeepLinks links;
    private final LessonCatalog lessons;
    private final LaunchPages pages;

    DeepLinkController(DeepLinks links, LessonCatalog lessons, LaunchPages pages) {
        this.links = links;
        this.lessons = lessons;
        this.pages = pages;
    }

    @GetMapping(LaunchController.SELECT)
    void choose(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.of(request);
        String ticket = LaunchController.needed(request, "ticket");
        String choice =
                CHOICE.formatted(
                        htmlEscape(LaunchPages.text("select.label", locale)),
                        options(links.assignments(ticket), locale));
        String form =
                FORM.formatted(
                        htmlEscape(LaunchController.base(request) + LaunchController.SELECT),
                        "ticket",
                        htmlEscape(ticket),
                        choice,
                        htmlEscape(LaunchPages.text("select.button", locale)));
        pages.write(
                LaunchPages.text("select.title", locale),
                LaunchPages.text("select.about", locale),
                form,
                "'self'",
                locale,
                response);
    }

    private String options(List<Assignment> assignments, Locale locale) {
        StoredTitles titles = new StoredTitles(lessons, locale);
        String assigned =
                assignments.stream()
                        .map(each -> each.shown(titles))
                        .map(each -> option(DeepLinks.ASSIGNMENT + each.id().value(), each.title()))
                        .collect(Collectors.joining());
        String others =
                lessons.lessons().stream()
                        .filter(each -> each.maxPoints() > 0)
                        .map(each -> option(DeepLinks.LESSON + each.slug(), each.title(locale)))
                        .collect(Collectors.joining());
        return (assigned.isEmpty() ? "" : group("select.assignments", assigned, locale))
                + group("select.lessons", others, locale);
    }

    private static String group(String key, String options, Locale locale) {
        return "<optgroup label=\"%s\">%s</optgroup>"
                .formatted(htmlEscape(LaunchPages.text(key, locale)), options);
    }

    private static String option(String value, String text) {
        return "<option value=\"%s\">%s</option>".formatted(htmlEscape(value), htmlEscape(text));
    }

    /** The answer, which the browser takes to the platform. */
    @PostMapping(LaunchController.SELECT)
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.of(request);
        DeepLinks.Answer answer =
                links.answer(
                        LaunchController.needed(request, "ticket"),
                        LaunchController.needed(request, "choice"),
                        LaunchController.base(request),
                        new StoredTitles(lessons, locale));
        String form =
                FORM.formatted(
                        htmlEscape(answer.address()),
                        "JWT",
                        htmlEscape(answer.token()),
                        "",
                        htmlEscape(LaunchPages.text("answer.button", locale)));
        pages.write(
                LaunchPages.text("answer.title", locale),
                LaunchPages.text("answer.about", locale, answer.title()),
                form,
                WebAddress.origin(URI.create(answer.address())),
                locale,
                response);
    }

    @ExceptionHandler
    void refuse(LtiRefusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("LTI deep linking refused: {}", refusal.code());
        pages.refuse(refusal, request, response);
    }

    /** A lesson that there is none of. */
    @ExceptionHandler
    void refuse(ResourceNotFound missing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.refuse(LtiRefusal.of("parameter", "choice"), request, response);
    }
}
