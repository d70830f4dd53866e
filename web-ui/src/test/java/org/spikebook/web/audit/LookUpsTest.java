package org.spikebook.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Answers of a database in the format of OSV, and reports of npm, as they are documented. */
class LookUpsTest {

    private static final String FIRST_PAGE =
            """
            {"vulns": [{"id": "GHSA-1", "published": "2026-03-04T05:06:07Z", "affected": [
              {"package": {"name": "org.example:parser", "ecosystem": "Maven"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.2.0"},
                 {"introduced": "1.3.0"}, {"last_affected": "1.4.0"}]}]},
              {"package": {"name": "org.example:other", "ecosystem": "Maven"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}]}]}]}],
             "next_page_token": "second"}
            """;
    private static final String SECOND_PAGE =
            """
            {"vulns": [{"id": "GHSA-2", "published": "2026-01-01T00:00:00Z", "affected": [
              {"package": {"name": "org.example:parser", "ecosystem": "Maven"},
               "ranges": [{"type": "GIT", "events": [{"introduced": "0"}]}],
               "versions": ["1.4.0"]}]}]}
            """;

    private final List<String> questions = new ArrayList<>();

    @Test
    void database_isSentTheVersion_andAllPagesOfItsAnswerAreRead() throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/query", this::answer);
        server.start();
        try {
            Library parser = Library.of("Maven:org.example:parser@1.4.0");

            List<Advisory> found =
                    new OsvDatabase("http://localhost:" + server.getAddress().getPort()).of(parser);

            assertThat(found)
                    .containsExactly(
                            new Advisory(
                                    "GHSA-1",
                                    "Maven:org.example:parser",
                                    ">=0 <1.2.0 || >=1.3.0 <=1.4.0",
                                    "2026-03-04",
                                    "https://osv.dev/vulnerability/GHSA-1"),
                            new Advisory(
                                    "GHSA-2",
                                    "Maven:org.example:parser",
                                    "=1.4.0",
                                    "2026-01-01",
                                    "https://osv.dev/vulnerability/GHSA-2"))
                    .allMatch(advisory -> advisory.affects(parser));
            assertThat(questions)
                    .hasSize(2)
                    .allMatch(question -> question.contains("\"version\":\"1.4.0\""))
                    .allMatch(question -> question.contains("\"name\":\"org.example:parser\""));
        } finally {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String question =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        questions.add(question);
        byte[] answer =
                (question.contains("\"page_token\":\"second\"") ? SECOND_PAGE : FIRST_PAGE)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Test
    void reportOfNpm_hasEachAdvisory_butNotThoseWhoNeedTheLibrary(@TempDir Path folder)
            throws IOException {
        Path report = folder.resolve("report.json");
        Files.writeString(
                report,
                """
                {"auditReportVersion": 2, "vulnerabilities": {
                  "lit": {"name": "lit", "via": ["lit-html"], "range": "<4.0.0"},
                  "lit-html": {"name": "lit-html", "via": [{"source": 1, "name": "lit-html",
                    "dependency": "lit-html", "title": "Escapes", "severity": "high",
                    "url": "https://github.com/advisories/GHSA-3", "range": "<3.3.4"}]}}}
                """);

        assertThat(NpmAudit.read(report, "2026-02-02"))
                .containsExactly(
                        new Advisory(
                                "GHSA-3",
                                "npm:lit-html",
                                "<3.3.4",
                                "2026-02-02",
                                "https://github.com/advisories/GHSA-3"));
    }

    @Test
    void answerOfARegistryThatLooksNothingUp_isNotAReport(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("report.json");
        Files.writeString(report, "{\"error\": {\"code\": \"ENOAUDIT\"}}");

        assertThatThrownBy(() -> NpmAudit.read(report, "2026-02-02"))
                .isInstanceOf(IOException.class);
    }
}
