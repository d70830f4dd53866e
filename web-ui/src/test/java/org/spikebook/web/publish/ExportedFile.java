package org.spikebook.web.publish;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page in a file, as one who opens it sees its cells. */
record ExportedFile(Document document) {

    static ExportedFile of(String html) {
        return new ExportedFile(Jsoup.parse(html));
    }

    /** The drawings of a cell. */
    List<SeenDrawing> drawings(String cellId) {
        return seen("section[data-cell=" + cellId + "] svg.sb-chart");
    }

    /**
     * Those of one size.
     *
     * @param size class of what surrounds them
     */
    List<SeenDrawing> drawings(String cellId, String size) {
        return seen("section[data-cell=" + cellId + "] ." + size + " svg.sb-chart");
    }

    private List<SeenDrawing> seen(String query) {
        return document.select(query).stream().map(SeenDrawing::of).toList();
    }

    /** The live numbers in a text cell. */
    List<String> numbers(String cellId) {
        return texts("section[data-cell=" + cellId + "] .live-number");
    }

    List<String> texts(String query) {
        return document.select(query).stream().map(Element::text).toList();
    }

    /** What labs are given to play. */
    Set<PlayedSetup> setups() {
        return document.select("section.page-network > script[type=application/json]").stream()
                .map(script -> JsonMapper.shared().readTree(script.data()))
                .flatMap(data -> Stream.of(data.path("setup"), data.path("twin")))
                .filter(JsonNode::isString)
                .map(text -> PlayedSetup.of(text.asString()))
                .collect(Collectors.toSet());
    }
}
