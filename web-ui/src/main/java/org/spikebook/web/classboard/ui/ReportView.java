package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.classboard.BoardLine;
import org.spikebook.web.classboard.poll.PollService;
import org.spikebook.web.classboard.poll.ui.PastPolls;
import org.spikebook.web.classboard.report.ClassReport;
import org.spikebook.web.classboard.report.FailedChecks;
import org.spikebook.web.classboard.report.ReportService;
import org.spikebook.web.classboard.report.WrongAnswers;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.question.ui.OptionText;

import java.util.ArrayList;
import java.util.List;

/** After class: who did what, what went wrong most often, and what the class was asked. */
@Route("class-report")
@PermitAll
class ReportView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int MOST_REASONS = 5;

    private final Words words = Words.of(ReportView.class);
    private final ReportService service;
    private final PollService polls;
    private String title = "";

    ReportView(ReportService service, PollService polls) {
        this.service = service;
        this.polls = polls;
        addClassNames("sb-page", "sb-class-report");
    }

    @Override
    public void setParameter(BeforeEvent event, String address) {
        AssignmentId id = Assignment.idOf(address);
        ClassReport report = service.report(id);
        BoardWords said = new BoardWords(words, report.board().at());
        title = words.of("report.title", report.board().assignment().title());
        removeAll();
        add(new H1(title), ways(id, report), new H2(words.of("report.students")));
        addStudents(id, report, said);
        add(new H2(words.of("report.wrong")), wrongAnswers(id, report, said));
        add(new H2(words.of("report.checks")), failedChecks(id, report, said));
        add(new H2(words.of("report.polls")), new PastPolls(id, polls));
    }

    private Div ways(AssignmentId id, ClassReport report) {
        Anchor board = new Anchor("board/" + id, words.of("report.board"));
        Anchor back = new Anchor("classes/" + report.board().course().id(), words.of("board.back"));
        Div ways = new Div(board, back);
        ways.addClassNames("sb-row", "sb-row-links");
        return ways;
    }

    private void addStudents(AssignmentId id, ClassReport report, BoardWords said) {
        if (report.board().lines().isEmpty()) {
            add(new Paragraph(words.of("report.noStudents")));
            return;
        }
        DataTable table =
                new DataTable(
                        List.of(
                                words.of("rest.student"),
                                words.of("report.standing"),
                                words.of("report.steps"),
                                words.of("report.active"),
                                words.of("report.failures")));
        report.board()
                .lines()
                .forEach(line -> table.addRow(line.name(), cells(report, line, said)));
        add(
                new Paragraph(words.of("report.activeHelp")),
                new FileLink(
                        words.of("report.csv"),
                        "class-report.csv",
                        "text/csv; charset=utf-8",
                        () -> service.csv(id)),
                table.scrolling(words.of("report.students")));
    }

    private List<String> cells(ClassReport report, BoardLine line, BoardWords said) {
        List<String> cells = new ArrayList<>();
        cells.add(said.standing(line.standing()));
        cells.add(
                words.of(
                        "report.of",
                        said.count(line.done().stream().filter(done -> done).count()),
                        said.count(line.done().size())));
        cells.add(words.of("time.minutes", said.count(report.active(line.student()).toMinutes())));
        cells.add(said.count(report.failures(line.student())));
        return cells;
    }

    private Div wrongAnswers(AssignmentId id, ClassReport report, BoardWords said) {
        Div box = new Div();
        box.add(
                report.questions().isEmpty()
                        ? new Paragraph(words.of("report.noWrong"))
                        : new FileLink(
                                words.of("report.wrongCsv"),
                                "wrong-answers.csv",
                                "text/csv; charset=utf-8",
                                () -> service.wrongAnswersCsv(id)));
        for (WrongAnswers question : report.questions()) {
            UnorderedList list = new UnorderedList();
            question.common()
                    .forEach(answer -> {
                        Span count = new Span(words.of("report.times", said.count(answer.count())));
                        count.addClassName("sb-muted");
                        list.add(new ListItem(new OptionText(answer.text()), count));
                    });
            box.add(
                    new H3(report.board().title(question.question().id())),
                    new Paragraph(
                            words.of(
                                    question.question().predict()
                                            ? "report.wrongPredictions"
                                            : "report.wrongAnswers",
                                    said.count(question.wrong()),
                                    said.count(question.total()))));
            if (!question.common().isEmpty()) {
                box.add(list);
            }
        }
        return box;
    }

    private Div failedChecks(AssignmentId id, ClassReport report, BoardWords said) {
        Div box = new Div();
        box.add(
                report.checks().isEmpty()
                        ? new Paragraph(words.of("report.noFailed"))
                        : new FileLink(
                                words.of("report.checksCsv"),
                                "failed-checks.csv",
                                "text/csv; charset=utf-8",
                                () -> service.failedChecksCsv(id)));
        for (FailedChecks task : report.checks()) {
            UnorderedList list = new UnorderedList();
            task.reasons().stream()
                    .limit(MOST_REASONS)
                    .forEach(reason -> {
                        Span count =
                                new Span(
                                        words.of(
                                                "report.students.count",
                                                said.count(reason.students())));
                        count.addClassName("sb-muted");
                        list.add(new ListItem(new Span(words.of(reason.example())), count));
                    });
            box.add(
                    new H3(task.title()),
                    new Paragraph(
                            words.of(
                                    "report.failed",
                                    said.count(task.count()),
                                    said.count(task.students()))),
                    list);
        }
        return box;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
