package org.spikebook.web.grading.ui.marking;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.catalog.title.TaskTitles;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.UnsavedDialog;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.marking.MarkingItem;
import org.spikebook.web.grading.marking.MarkingQueue;
import org.spikebook.web.grading.marking.MarkingService;
import org.spikebook.web.plot.Quantity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The submissions of an assignment, one after the other, to be marked by hand. Marks that were
 * typed and not saved stay in their form, which comes back with its submission.
 */
@Route("marking")
@PermitAll
class MarkingPage extends Div
        implements HasUrlParameter<String>, HasDynamicTitle, BeforeLeaveObserver {

    private static final String RECEIPT = "receipt";

    private final Words words = Words.of(MarkingPage.class);
    private final MarkingService service;
    private final LessonCatalog lessons;
    private final Authorization authorization;
    private final Div standing = new Div();
    private final Div notice = new Div();
    private final Div heading = new Div();
    private final Div rubric = new Div();
    private final Div comments = new Div();
    private final Map<String, OpenForm> unsaved = new LinkedHashMap<>();
    private @Nullable OpenForm open;
    private String title = "";

    /**
     * The form of a submission.
     *
     * @param seen number of the grade that it was made for
     */
    private record OpenForm(AssignmentId assignment, String receipt, long seen, MarksForm fields) {}

    MarkingPage(MarkingService service, LessonCatalog lessons, Authorization authorization) {
        this.service = service;
        this.lessons = lessons;
        this.authorization = authorization;
        addClassNames("sb-page", "sb-marking");
        notice.getElement().setAttribute("role", "alert");
    }

    @Override
    public void setParameter(BeforeEvent event, String name) {
        AssignmentId id = Assignment.idOf(name);
        Optional<String> receipt =
                event.getLocation().getQueryParameters().getSingleParameter(RECEIPT);
        keepTyped();
        show(id, receipt);
    }

    private void keepTyped() {
        OpenForm left = open;
        if (left != null && left.fields().isChanged()) {
            unsaved.put(left.receipt(), left);
        }
    }

    /** Each submission has a form of its own, so that nothing of one stands in another's. */
    private void show(AssignmentId id, Optional<String> receipt) {
        MarkingQueue queue = service.queue(id);
        Assignment assignment = queue.assignment();
        Optional<MarkingItem> item = chosen(queue, receipt);
        title = words.of("marking.title", assignment.title());
        open = item.flatMap(shown -> form(queue, shown)).orElse(null);
        notice.removeAll();
        removeAll();
        add(
                new Anchor(
                        "classes/" + assignment.course() + "?assignment=" + id,
                        words.of("toClass")),
                new H1(title),
                standing,
                notice,
                heading);
        addForm(id);
        add(rubric, comments);
        describe(id, queue, item);
        showRubric(id, queue, item);
        showComments(id, queue, item);
    }

    private Optional<OpenForm> form(MarkingQueue queue, MarkingItem item) {
        String receipt = item.submission().receipt();
        GradeView grade = item.submission().grade();
        OpenForm typed = unsaved.get(receipt);
        if (grade == null || typed != null) {
            return Optional.ofNullable(typed);
        }
        MarksForm fields = new MarksForm(grade, titles(queue), queue.rubric(), queue.comments());
        return Optional.of(new OpenForm(queue.assignment().id(), receipt, grade.number(), fields));
    }

    private TaskTitles titles(MarkingQueue queue) {
        return StoredTitles.of(lessons).tasks(queue.assignment().lessonSlug());
    }

    private void addForm(AssignmentId id) {
        OpenForm shown = open;
        if (shown == null) {
            return;
        }
        Button save = new Button(words.of("save"), click -> save(id));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // a field sends what was typed when it loses the focus
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        Paragraph keys = new Paragraph(words.of("keys"));
        keys.addClassName("sb-muted");
        add(shown.fields(), save, keys);
    }

    /** What stands around the form, which stays as it is. */
    private void describe(AssignmentId id, MarkingQueue queue, Optional<MarkingItem> item) {
        standing.removeAll();
        standing.add(new Paragraph(standing(queue)));
        heading.removeAll();
        item.ifPresentOrElse(
                shown -> heading.add(heading(id, queue, shown)),
                () -> heading.add(new Paragraph(words.of("nothing"))));
        List<MarkingItem> others =
                queue.items().stream()
                        .filter(each -> item.filter(each::equals).isEmpty())
                        .filter(each -> unsaved.containsKey(each.submission().receipt()))
                        .toList();
        if (!others.isEmpty()) {
            standing.add(unsaved(id, others));
        }
    }

    private String standing(MarkingQueue queue) {
        String marked = Quantity.count(queue.marked(), words.locale());
        String all = Quantity.count(queue.items().size(), words.locale());
        String standing = words.of("standing", marked, all);
        return queue.namesHidden() ? standing + " " + words.of("namesHidden") : standing;
    }

    private Div unsaved(AssignmentId id, List<MarkingItem> items) {
        Div list = new Div(new Span(words.of("unsaved")));
        list.addClassName("sb-row");
        list.getElement().setAttribute(MarksForm.UNSAVED, true);
        items.forEach(item -> list.add(new Button(item.label(), click -> leaveFor(id, item))));
        return list;
    }

    /** The one requested, or else the first that is not marked, or else the first. */
    private static Optional<MarkingItem> chosen(MarkingQueue queue, Optional<String> receipt) {
        return receipt.flatMap(asked -> find(queue, asked))
                .or(() -> queue.nextUnmarked(-1))
                .or(() -> queue.items().stream().findFirst());
    }

    private static Optional<MarkingItem> find(MarkingQueue queue, String receipt) {
        return queue.items().stream()
                .filter(item -> item.submission().receipt().equals(receipt))
                .findFirst();
    }

    private Div heading(AssignmentId id, MarkingQueue queue, MarkingItem item) {
        String receipt = item.submission().receipt();
        int index = queue.indexOf(receipt).orElseThrow();
        Div shown = new Div(new H2(item.label()), steps(id, queue, index));
        if (!queue.namesHidden()) {
            shown.add(new Anchor("submissions/" + receipt, words.of("openSubmission")));
        }
        if (item.submission().grade() == null) {
            shown.add(new Paragraph(words.of("notGraded")));
        }
        if (unsaved.containsKey(receipt)) {
            shown.add(new Paragraph(words.of("unsaved.this")));
        }
        return shown;
    }

    private Div steps(AssignmentId id, MarkingQueue queue, int index) {
        Div steps =
                new Div(
                        step("previous", Key.KEY_P, id, queue.previousUnmarked(index)),
                        step("next", Key.KEY_N, id, queue.nextUnmarked(index)));
        steps.addClassName("sb-row");
        return steps;
    }

    private Button step(String key, Key shortcut, AssignmentId id, Optional<MarkingItem> there) {
        Button step =
                new Button(words.of(key), click -> there.ifPresent(item -> leaveFor(id, item)));
        step.addClickShortcut(shortcut, KeyModifier.ALT).resetFocusOnActiveElement();
        step.setEnabled(there.isPresent());
        return step;
    }

    private void leaveFor(AssignmentId id, MarkingItem item) {
        if (isValid()) {
            go(id, item);
        }
    }

    /** Text that is not a number cannot be kept; it stays on the page until it is corrected. */
    private boolean isValid() {
        notice.removeAll();
        OpenForm shown = open;
        if (shown == null || shown.fields().isValid()) {
            return true;
        }
        notice.add(shown.fields().invalidNotice());
        return false;
    }

    private static void go(AssignmentId id, MarkingItem item) {
        UI.getCurrentOrThrow()
                .navigate(
                        "marking/" + id,
                        QueryParameters.simple(Map.of(RECEIPT, item.submission().receipt())));
    }

    private void showRubric(AssignmentId id, MarkingQueue queue, Optional<MarkingItem> item) {
        rubric.removeAll();
        if (authorization.isAllowed(
                new InCourse(queue.assignment().course(), CourseAction.EDIT_ASSIGNMENTS))) {
            rubric.add(
                    new RubricPanel(
                            service,
                            queue,
                            () -> showRubric(id, refreshed(id, item), item),
                            () -> refreshed(id, item)));
        }
    }

    private void showComments(AssignmentId id, MarkingQueue queue, Optional<MarkingItem> item) {
        comments.removeAll();
        comments.add(
                new CommentsPanel(
                        service,
                        id,
                        queue.comments(),
                        () -> showComments(id, refreshed(id, item), item)));
    }

    /** The form stays, with what was typed, and takes over what was changed beside it. */
    private MarkingQueue refreshed(AssignmentId id, Optional<MarkingItem> item) {
        MarkingQueue queue = service.queue(id);
        Stream.concat(unsaved.values().stream(), Stream.ofNullable(open))
                .filter(form -> form.assignment().equals(id))
                .forEach(form -> form.fields().offer(queue.rubric(), queue.comments()));
        describe(id, queue, item.flatMap(each -> find(queue, each.submission().receipt())));
        return queue;
    }

    private void save(AssignmentId id) {
        OpenForm form = open;
        if (form == null || !isValid()) {
            return;
        }
        Optional<Problem> refused =
                service.mark(form.receipt(), form.seen(), form.fields().marks());
        if (refused.isPresent()) {
            if (!showChanged(id, form)) {
                notice.add(new ProblemSentences(List.of(refused.get())));
            }
            return;
        }
        unsaved.remove(form.receipt());
        open = null;
        MarkingQueue now = service.queue(id);
        now.nextUnmarked(now.indexOf(form.receipt()).orElse(-1))
                .ifPresentOrElse(item -> go(id, item), () -> show(id, Optional.of(form.receipt())));
    }

    /**
     * Shows what another made of the grade, so that the form can be saved in its place.
     *
     * @return whether it was changed since the form was made
     */
    private boolean showChanged(AssignmentId id, OpenForm form) {
        MarkingQueue queue = service.queue(id);
        Optional<GradeView> now =
                find(queue, form.receipt())
                        .map(item -> item.submission().grade())
                        .filter(grade -> grade.number() != form.seen());
        now.ifPresent(grade -> {
            OpenForm renewed = new OpenForm(id, form.receipt(), grade.number(), form.fields());
            unsaved.replace(form.receipt(), renewed);
            open = renewed;
            notice.add(new ChangedGrade(grade, titles(queue)));
        });
        return now.isPresent();
    }

    /**
     * Within the page, forms are kept; another page is opened when the instructor gives them up.
     */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        boolean stays = event.getNavigationTarget().equals(MarkingPage.class);
        if (stays ? !isValid() : hasUnsaved()) {
            BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
            if (!stays) {
                new UnsavedDialog(words.of("unsaved.text"), leave).open();
            }
        }
    }

    private boolean hasUnsaved() {
        OpenForm shown = open;
        return !unsaved.isEmpty() || (shown != null && shown.fields().isChanged());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
