package org.spikebook.web.operation.ui;

import com.vaadin.flow.component.html.Div;

import org.spikebook.db.process.ProcessRow;
import org.spikebook.web.common.ProcessKind;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;

import java.util.List;

/** A row for each process that shares the database. */
final class ProcessTable extends Div {

    private final transient Words words;

    ProcessTable(Words words, List<ProcessRow> processes) {
        this.words = words;
        DataTable table =
                new DataTable(
                        List.of(
                                words.of("server.process.host"),
                                words.of("server.process.kind"),
                                words.of("server.process.version"),
                                words.of("server.process.sessions"),
                                words.of("server.process.threads"),
                                words.of("server.process.memory"),
                                words.of("server.process.since")));
        processes.forEach(process -> table.addRow(process.host(), texts(process)));
        add(table.scrolling(words.of("server.processes")));
    }

    private List<String> texts(ProcessRow process) {
        ByteWords bytes = new ByteWords(words);
        return List.of(
                kind(ProcessKind.valueOf(process.kind())),
                process.version() + " (" + process.engine() + ")",
                Integer.toString(process.sessions()),
                Integer.toString(process.jobThreads()),
                words.of(
                        "server.process.used",
                        bytes.of(process.heapBytes()),
                        bytes.of(process.heapLimit())),
                LocalTime.dateAndTime(process.startedAt()));
    }

    private String kind(ProcessKind kind) {
        return switch (kind) {
            case EVERYTHING -> words.of("server.process.everything");
            case PAGES -> words.of("server.process.pages");
            case WORKER -> words.of("server.process.worker");
        };
    }
}
