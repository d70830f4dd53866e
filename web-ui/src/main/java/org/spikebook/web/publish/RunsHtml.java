package org.spikebook.web.publish;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.runs.RunRow;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.runslab.RunsTable;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of runs, as it was when the page was made. */
final class RunsHtml {

    private final Words words;
    private final NetworkReader networks = Laboratory.standard().networks();

    RunsHtml(Words words) {
        this.words = words;
    }

    String of(RunsCell cell, NetworkLocks locks, String title) {
        RunsTable runs = RunsTable.of(cell, locks, networks, words.locale());
        return Html.filled(
                        "<section class=\"sb-cell page-runs\" data-cell=\"%s\">\n<h3>%s</h3>\n"
                                + "<div class=\"sb-table-scroll sb-run-table\" tabindex=\"0\""
                                + " role=\"region\" aria-label=\"%s\">",
                        cell.id(), title, title)
                + "<table>\n<thead><tr>"
                + Stream.concat(Stream.of(words.of("runs.number")), runs.columns().stream())
                        .map(name -> Html.filled("<th scope=\"col\">%s</th>", name))
                        .collect(Collectors.joining())
                + "</tr></thead>\n<tbody>\n"
                + runs.numbered().stream().map(row -> row(row, runs)).collect(Collectors.joining())
                + "</tbody></table></div>\n</section>\n";
    }

    private static String row(Map.Entry<Integer, RunRow> row, RunsTable runs) {
        List<String> cells = runs.cells(row.getValue());
        return Html.filled("<tr><th scope=\"row\">%s</th>", row.getKey().toString())
                + cells.stream()
                        .map(cell -> Html.filled("<td>%s</td>", cell))
                        .collect(Collectors.joining())
                + "</tr>\n";
    }
}
