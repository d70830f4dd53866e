package org.spikebook.web.audit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A database of vulnerabilities that is asked as OSV is, by {@code POST /v1/query}. */
final class OsvDatabase {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    OsvDatabase(String address) {
        this.address = URI.create(address + "/v1/query");
    }

    /** What is known of the version that is used. */
    List<Advisory> of(Library library) throws IOException, InterruptedException {
        List<Advisory> found = new ArrayList<>();
        String page = "";
        do {
            JsonNode answer = ask(library, page);
            answer.path("vulns").forEach(one -> advisory(one, library).ifPresent(found::add));
            page = answer.path("next_page_token").asString("");
        } while (!page.isEmpty());
        return found;
    }

    private JsonNode ask(Library library, String page) throws IOException, InterruptedException {
        ObjectNode question = JsonMapper.shared().createObjectNode();
        question.put("version", library.version());
        question.putObject("package")
                .put("name", library.name())
                .put("ecosystem", library.ecosystem().label);
        if (!page.isEmpty()) {
            question.put("page_token", page);
        }
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(question.toString()))
                        .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(library + ": status " + answer.statusCode());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Optional<Advisory> advisory(JsonNode vulnerability, Library library) {
        String versions =
                vulnerability
                        .path("affected")
                        .valueStream()
                        .filter(affected -> isOf(affected.path("package"), library))
                        .map(affected -> versions(affected, library))
                        .collect(Collectors.joining(" || "));
        String id = vulnerability.get("id").asString();
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Advisory(
                                id,
                                library.coordinates(),
                                versions,
                                vulnerability.path("published").asString("").split("T")[0],
                                "https://osv.dev/vulnerability/" + id));
    }

    private static boolean isOf(JsonNode named, Library library) {
        return named.path("name").asString("").equals(library.name())
                && named.path("ecosystem").asString("").equals(library.ecosystem().label);
    }

    /** Of an advisory that lists versions only, the one that was asked about. */
    private static String versions(JsonNode affected, Library library) {
        String ranges =
                affected.path("ranges")
                        .valueStream()
                        .filter(range -> !range.path("type").asString("").equals("GIT"))
                        .map(OsvDatabase::range)
                        .collect(Collectors.joining(" || "));
        return ranges.isEmpty() ? "=" + library.version() : ranges;
    }

    private static String range(JsonNode range) {
        StringBuilder text = new StringBuilder();
        for (JsonNode event : range.path("events")) {
            if (event.has("introduced")) {
                text.append(text.isEmpty() ? "" : " || ")
                        .append(">=")
                        .append(event.get("introduced").asString());
            } else if (event.has("fixed")) {
                text.append(" <").append(event.get("fixed").asString());
            } else if (event.has("last_affected")) {
                text.append(" <=").append(event.get("last_affected").asString());
            }
        }
        return text.toString();
    }
}
