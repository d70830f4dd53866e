package org.spikebook.web.grading.ui.statistics;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.catalog.title.TaskTitles;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.statistics.AssignmentStatistics;
import org.spikebook.web.grading.statistics.ItemStatistic;
import org.spikebook.web.grading.statistics.StatisticsService;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.XyFigure;
import org.spikebook.web.plot.ui.FigureView;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How results of an assignment are distributed, and how its tasks did. */
@Route("statistics")
@PermitAll
class StatisticsPage extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int WIDE = 640;
    private static final int NARROW = 330;
    private static final int HEIGHT = 240;
    private static final double PERCENT = 100;

    private final Words words = Words.of(StatisticsPage.class);
    private final StatisticsService service;
    private final LessonCatalog lessons;
    private String title = "";

    StatisticsPage(StatisticsService service, LessonCatalog lessons) {
        this.service = service;
        this.lessons = lessons;
        addClassNames("sb-page", "sb-statistics");
    }

    @Override
    public void setParameter(BeforeEvent event, String name) {
        AssignmentId id = Assignment.idOf(name);
        AssignmentStatistics statistics = service.of(id);
        Assignment assignment = statistics.assignment();
        title = words.of("statistics.title", assignment.title());
        removeAll();
        add(
                new Anchor(
                        "classes/" + assignment.course() + "?assignment=" + id,
                        words.of("toClass")),
                new H1(title));
        if (statistics.items().isEmpty()) {
            add(new Paragraph(words.of("nothing")));
            return;
        }
        TaskTitles titles = StoredTitles.of(lessons).tasks(assignment.lessonSlug());
        add(
                new Paragraph(summary(statistics)),
                new H2(words.of("distribution")),
                figure(distribution(statistics)),
                new H2(words.of("tasks")),
                new Paragraph(words.of("tasks.explain")),
                figure(passed(statistics.items())),
                table(statistics.items(), titles).scrolling(words.of("tasks")),
                new FileLink(
                        words.of("csv"),
                        "statistics.csv",
                        "text/csv; charset=utf-8",
                        () -> service.csv(id)));
    }

    private String summary(AssignmentStatistics statistics) {
        if (statistics.shares().isEmpty()) {
            return words.of("summary.waiting");
        }
        return words.of(
                "summary",
                Quantity.count(statistics.shares().size(), words.locale()),
                percent(statistics.mean()),
                percent(statistics.median()));
    }

    private FigureView figure(XyFigure figure) {
        FigureView view = new FigureView(WIDE, NARROW);
        view.show(width -> figure.svg(width, HEIGHT, words.locale()));
        return view;
    }

    private XyFigure distribution(AssignmentStatistics statistics) {
        double[] starts =
                IntStream.range(0, AssignmentStatistics.BINS)
                        .mapToDouble(bin -> PERCENT * bin / AssignmentStatistics.BINS)
                        .toArray();
        return steps(
                words.of("distribution.figure", summary(statistics)),
                words.of("distribution.x"),
                words.of("distribution.y"),
                1,
                starts,
                statistics.histogram());
    }

    private XyFigure passed(List<ItemStatistic> items) {
        double[] starts = IntStream.range(0, items.size()).mapToDouble(k -> k + 0.5).toArray();
        double[] shares =
                items.stream().mapToDouble(item -> PERCENT * item.passedShare()).toArray();
        return steps(
                words.of("tasks.figure"),
                words.of("tasks.x"),
                words.of("tasks.y"),
                PERCENT,
                starts,
                shares);
    }

    /** Bars side by side, from the first start to the end of the last one. */
    private static XyFigure steps(
            String name, String x, String y, double yAtLeast, double[] starts, double[] heights) {
        double[] xs = new double[starts.length + 1];
        double[] ys = new double[starts.length + 1];
        System.arraycopy(starts, 0, xs, 0, starts.length);
        System.arraycopy(heights, 0, ys, 0, heights.length);
        double width = starts.length > 1 ? starts[1] - starts[0] : 1;
        xs[starts.length] = starts[starts.length - 1] + width;
        XyFigure.Curve curve = new XyFigure.Curve("", 0, XyFigure.Mark.STEPS, xs, ys);
        XyFigure.Look look = XyFigure.Look.counting(yAtLeast);
        return new XyFigure(name, x, y, xs[0], xs[starts.length], List.of(curve), look);
    }

    private DataTable table(List<ItemStatistic> items, TaskTitles titles) {
        DataTable table =
                new DataTable(
                        List.of(
                                words.of("column.task"),
                                words.of("column.graded"),
                                words.of("column.passed"),
                                words.of("column.mean"),
                                words.of("column.discrimination"),
                                words.of("column.reasons")));
        table.addClassName("sb-table");
        for (int k = 0; k < items.size(); k++) {
            ItemStatistic item = items.get(k);
            String title = titles.of(item.task(), item.title());
            NativeTableRow row = table.addRow(words.of("task", k + 1, title));
            row.addDataCell().setText(Quantity.count(item.graded(), words.locale()));
            row.addDataCell().setText(percent(item.passedShare()));
            row.addDataCell()
                    .setText(
                            words.of(
                                    "mean",
                                    Quantity.decimals(item.meanPoints(), 1, words.locale()),
                                    Quantity.decimals(item.maxPoints(), 1, words.locale())));
            row.addDataCell().setText(discrimination(item.discrimination()));
            row.addDataCell().add(reasons(item));
        }
        return table;
    }

    private String discrimination(OptionalDouble value) {
        return value.isPresent() ? Quantity.decimals(value.getAsDouble(), 2, words.locale()) : "–";
    }

    private UnorderedList reasons(ItemStatistic item) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-plain-list");
        item.reasons()
                .forEach(reason ->
                        list.add(
                                new ListItem(
                                        words.of(
                                                "reason",
                                                Quantity.count(reason.count(), words.locale()),
                                                words.of(reason.example())))));
        return list;
    }

    private String percent(double share) {
        return Quantity.decimals(PERCENT * share, 0, words.locale());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
