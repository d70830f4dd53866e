package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** What goes over the wire when a lesson is opened. */
class WireJourneyIT extends Journey {

    private static final Pattern TEXT = Pattern.compile("(text/.*|application/json.*|image/svg.*)");

    /** Fetched by a worker, whose answers have no body to look at. */
    private static final String ENGINE = "/engine/";

    /** Smaller answers are not worth it. */
    private static final int WORTH_COMPRESSING = 2_000;

    @Test
    void openingALesson_sendsTextsCompressed_andHashedFilesForGood() {
        Visitor visitor = visitor("wire", Screen.DESKTOP);
        List<Response> responses = new CopyOnWriteArrayList<>();
        visitor.page().onResponse(responses::add);

        CatalogPage.open(visitor).start("From spike to silicon").awaitSaved();

        List<Response> texts =
                responses.stream()
                        .filter(answer -> TEXT.matcher(header(answer, "content-type")).matches())
                        .filter(answer -> !answer.url().contains(ENGINE))
                        .filter(answer -> answer.body().length > WORTH_COMPRESSING)
                        .toList();
        assertThat(texts).extracting(Response::url).anyMatch(url -> url.contains("v-r=uidl"));
        assertThat(texts)
                .allSatisfy(answer ->
                        assertThat(header(answer, "content-encoding"))
                                .as(answer.url())
                                .isIn("gzip", "br"));
        assertThat(responses)
                .filteredOn(WireJourneyIT::isHashed)
                .isNotEmpty()
                .allSatisfy(answer ->
                        assertThat(header(answer, "cache-control"))
                                .as(answer.url())
                                .contains("immutable"));
    }

    @Test
    void engine_comesByBrotli() {
        Visitor visitor = visitor("engine", Screen.DESKTOP);

        Response engine =
                visitor.page()
                        .waitForResponse(
                                answer -> answer.url().endsWith("/engine.wasm"),
                                () -> CatalogPage.open(visitor));

        assertThat(header(engine, "content-encoding")).isEqualTo("br");
        assertThat(header(engine, "vary")).containsIgnoringCase("accept-encoding");
        assertThat(header(engine, "content-type")).isEqualTo("application/wasm");
        assertThat(header(engine, "cache-control")).contains("immutable");
    }

    private static boolean isHashed(Response answer) {
        return answer.url().contains("/VAADIN/build/") || answer.url().contains(ENGINE);
    }

    private static String header(Response answer, String name) {
        return answer.headers().getOrDefault(name, "");
    }
}
