package org.spikebook.web.operation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobOverview;
import org.spikebook.db.job.JobState;
import org.spikebook.db.job.JobStatistics.Count;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.operation.admin.ServerStatus;
import org.spikebook.web.operation.admin.ServerStatusService;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The open jobs, each with a button that stops it, and how many of each kind are kept. */
final class JobTables extends Div {

    private final transient Words words;
    private final transient JobKindWords kinds;
    private final transient Consumer<Chosen> cancel;

    /** A job that was chosen in the table. */
    record Chosen(JobId id) {}

    JobTables(Words words, ServerStatus status, Consumer<Chosen> cancel) {
        this.words = words;
        this.kinds = new JobKindWords(words);
        this.cancel = cancel;
        if (status.jobs().isEmpty()) {
            add(new Paragraph(words.of("server.jobs.none")));
        } else {
            add(open(status.jobs()));
        }
        if (status.jobs().size() == ServerStatusService.MOST_JOBS) {
            add(new Paragraph(words.of("server.jobs.more", ServerStatusService.MOST_JOBS)));
        }
        if (!status.counts().isEmpty()) {
            add(kept(status.counts()));
        }
    }

    private Div open(List<JobOverview.Line> jobs) {
        DataTable table =
                new DataTable(
                        List.of(
                                words.of("server.job.kind"),
                                words.of("server.job.state"),
                                words.of("server.job.owner"),
                                words.of("server.job.class"),
                                words.of("server.job.asked"),
                                words.of("server.job.stop")));
        jobs.forEach(job -> addRow(table, job));
        return table.scrolling(words.of("server.jobs"));
    }

    private void addRow(DataTable table, JobOverview.Line job) {
        NativeTableRow row = table.addRow(kinds.of(job.kind()));
        row.addDataCell().setText(state(job));
        row.addDataCell()
                .setText(Objects.requireNonNullElse(job.owner(), words.of("server.job.guest")));
        row.addDataCell()
                .setText(Objects.requireNonNullElse(job.course(), words.of("server.job.noClass")));
        row.addDataCell().setText(LocalTime.dateAndTime(job.createdAt()));
        Button stop =
                new Button(
                        words.of("server.job.stop"), click -> cancel.accept(new Chosen(job.id())));
        stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        stop.setAriaLabel(
                words.of(
                        "server.job.stopOf",
                        kinds.of(job.kind()),
                        LocalTime.dateAndTime(job.createdAt())));
        row.addDataCell().add(stop);
    }

    private String state(JobOverview.Line job) {
        if (!job.running()) {
            return words.of("server.job.waits");
        }
        String host = Objects.requireNonNullElse(job.host(), "–");
        return job.attempts() > 1
                ? words.of("server.job.runsAgain", host, job.attempts())
                : words.of("server.job.runs", host);
    }

    private Div kept(List<Count> counts) {
        DataTable table =
                new DataTable(
                        List.of(
                                words.of("server.job.kind"),
                                words.of("server.kept.waiting"),
                                words.of("server.kept.running"),
                                words.of("server.kept.done"),
                                words.of("server.kept.failed"),
                                words.of("server.kept.cancelled")));
        Map<String, Map<JobState, Long>> byKind =
                counts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Count::kind,
                                        TreeMap::new,
                                        Collectors.toMap(Count::state, Count::number)));
        byKind.forEach((kind, numbers) ->
                table.addRow(
                        kinds.of(kind),
                        List.of(
                                number(numbers, JobState.QUEUED),
                                number(numbers, JobState.RUNNING),
                                number(numbers, JobState.DONE),
                                number(numbers, JobState.FAILED),
                                number(numbers, JobState.CANCELLED))));
        return new Div(new H3(words.of("server.kept")), table.scrolling(words.of("server.kept")));
    }

    private static String number(Map<JobState, Long> numbers, JobState state) {
        return Long.toString(numbers.getOrDefault(state, 0L));
    }
}
