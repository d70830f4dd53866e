package org.spikebook.web.audit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report of {@code npm audit --json}, which looks all packages of the lock file up. */
final class NpmAudit {

    private NpmAudit() {}

    /**
     * The advisories of a report.
     *
     * @param date of the report: it tells none of its advisories
     * @throws IOException if it is none, as where the registry looks nothing up
     */
    static List<Advisory> read(Path file, String date) throws IOException {
        JsonNode report = JsonMapper.shared().readTree(Files.readString(file));
        if (!report.path("vulnerabilities").isObject() || report.has("error")) {
            throw new IOException("no report of npm audit: " + report);
        }
        List<Advisory> found = new ArrayList<>();
        for (JsonNode each : report.get("vulnerabilities")) {
            // a text names a package that this one needs, which has an entry of its own
            each.path("via")
                    .valueStream()
                    .filter(JsonNode::isObject)
                    .map(via -> advisory(via, date))
                    .forEach(found::add);
        }
        return found;
    }

    private static Advisory advisory(JsonNode via, String date) {
        String url = via.get("url").asString();
        return new Advisory(
                url.substring(url.lastIndexOf('/') + 1),
                "npm:" + via.get("name").asString(),
                via.get("range").asString(),
                date,
                url);
    }
}
