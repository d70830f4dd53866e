package org.spikebook.web.publish;

import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.NodeColors;
import org.spikebook.web.networklab.figure.RunDrawing;
import org.spikebook.web.networklab.figure.RunProvenance;
import org.spikebook.web.networklab.figure.RunView;
import org.spikebook.web.networklab.ui.PageNetworks;
import org.spikebook.web.networklab.ui.PageNetworks.PageNetwork;
import org.spikebook.web.plot.Quantity;

import java.util.Map;
import java.util.Optional;

/** Networks for the page's script, which plays them, each with its finished run. */
final class NetworkHtml {

    private static final FigureHtml FIGURE =
            new FigureHtml("sb-figure-place sb-figure-large", RunDrawing.WIDTHS);
    private static final int DECIMALS = 3;

    private final Words words;
    private final PageNetworks networks;
    private final FinishedRuns runs;

    NetworkHtml(Words words, PageNetworks networks, FinishedRuns runs) {
        this.words = words;
        this.networks = networks;
        this.runs = runs;
    }

    /** A network has a result where the page plays it or its run is finished. */
    CellHtml of(NetworkCell cell, String title) {
        Optional<PageNetwork> network = networks.of(cell);
        Optional<String> player =
                network.flatMap(
                        played -> played.data().map(data -> player(data, played.hasTwin())));
        Optional<String> finished = network.flatMap(played -> finished(cell, played.network()));
        String html =
                Html.filled(
                                "<section class=\"sb-cell sb-cell-live page-network\""
                                        + " data-cell=\"%s\">\n<div class=\"sb-cell-head\">"
                                        + "<h3 class=\"sb-cell-title\">%s</h3></div>\n",
                                cell.id(), title)
                        + player.orElseGet(() -> note("network.server"))
                        + finished.orElse("")
                        + "</section>\n";
        return new CellHtml(html, player.isPresent() || finished.isPresent());
    }

    private String player(String data, boolean hasTwin) {
        return """
        <div class="sb-board"><div class="sb-stage">\
        <network-canvas class="sb-canvas"></network-canvas></div></div>
        """
                + (hasTwin ? twins() : "<live-lab class=\"sb-lab\"></live-lab>\n")
                + "<div class=\"page-no-engine\" hidden>"
                + note("network.noEngine")
                + "</div>\n"
                + Html.data(data);
    }

    private String twins() {
        return Html.filled(
                "<div class=\"sb-twins\"><p class=\"sb-twins-difference\"></p><div"
                        + " class=\"sb-twins-both\"><live-lab class=\"sb-lab\" role=\"group\""
                        + " aria-label=\"%s\"></live-lab><live-lab class=\"sb-lab\" role=\"group\""
                        + " aria-label=\"%s\" led></live-lab></div></div>\n",
                words.of("network.left"), words.of("network.right"));
    }

    private String note(String key) {
        return Html.filled("<p class=\"page-note\">%s</p>\n", words.of(key));
    }

    private Optional<String> finished(NetworkCell cell, NetworkModel network) {
        return network.recorders().isEmpty()
                ? Optional.empty()
                : runs.of(cell, network)
                        .filter(Recording::isComplete)
                        .map(recording -> figure(cell.document(), network, recording));
    }

    private String figure(String document, NetworkModel network, Recording recording) {
        Map<String, Integer> colors = Draft.parse(document).map(NodeColors::of).orElse(Map.of());
        String name =
                words.of(
                        "network.finished",
                        Quantity.decimals(recording.durationMs(), DECIMALS, words.locale()));
        RunDrawing drawing =
                new RunDrawing(
                        network,
                        recording,
                        recording,
                        colors,
                        RunView.whole(recording.durationMs()),
                        name,
                        words.locale());
        return Html.filled(
                        "<details class=\"page-finished\"><summary>%s</summary>"
                                + "<figure class=\"sb-figure\">",
                        name)
                + FIGURE.of(drawing::onPage)
                + Html.filled(
                        "<figcaption class=\"sb-muted\">%s</figcaption>",
                        RunProvenance.of(recording).in(words.locale()))
                + "</figure></details>\n";
    }
}
