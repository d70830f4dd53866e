package org.spikebook.web.classboard.poll.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classboard.PollId;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classboard.poll.PollAnswerService;
import org.spikebook.web.classboard.poll.PollDraft;
import org.spikebook.web.classboard.poll.PollNotice;
import org.spikebook.web.classboard.poll.PollService;
import org.spikebook.web.classboard.poll.PollState;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.stream.Stream;

/** A question to the class, on the board and on a student's page. */
@WebTest
class PollPanelTest extends SpringBrowserlessTest {

    private static final PollDraft UP_OR_DOWN =
            new PollDraft.Choice("Does the rate rise?", List.of("up", "down"), null);

    @Autowired private ClassroomService classes;
    @Autowired private PollService polls;
    @Autowired private PollAnswerService answers;
    @Autowired private TestVisitors visitors;

    private VisitorId teacher;
    private VisitorId ada;
    private AssignmentId assignment;

    @BeforeEach
    void adaIsInTheClass() {
        teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(
                                course.id(),
                                "02-the-f-i-curve",
                                AssignmentTerms.of(CountingPolicy.BEST))
                        .id();
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        visitors.as(teacher);
    }

    @Test
    @SuppressWarnings("unchecked")
    void ask_aWrittenQuestion_saysWhatIsMissing_andThenShowsIt() {
        UI.getCurrent().navigate("board/" + assignment);
        click("Ask a question");
        Select<Object> source = find(Select.class).all().getFirst();
        List<Object> sources = source.getListDataView().getItems().toList();
        assertThat(sources).hasSizeGreaterThan(2);
        source.setValue(sources.get(sources.size() - 2));

        click("Ask");
        assertThat(texts()).contains("The question is empty. ", "The question has 0 options. ");
        List<TextArea> areas = find(TextArea.class).all();
        areas.get(0).setValue("Does the rate rise?");
        areas.get(1).setValue("up\n\n down \n");
        click("Ask");

        assertThat(polls.shown(assignment).orElseThrow().question().question().options())
                .containsExactly("up", "down");
        assertThat(texts()).contains("Answers: 0 of 1");
    }

    @Test
    void result_isOnBoardAndProjector_onlyWhenRevealed() {
        PollId poll = ask();
        UI.getCurrent().navigate("board/" + assignment);
        assertThat(texts()).contains("Answers: 1 of 1").doesNotContain("1 of 1");
        UI.getCurrent().navigate("board/" + assignment, QueryParameters.of("projector", ""));
        assertThat(texts()).contains("Answers: 1 of 1").doesNotContain("1 of 1");
        assertThat(find(Button.class).withText("Reveal result").all()).isEmpty();

        UI.getCurrent().navigate("board/" + assignment);
        click("Close question");
        assertThat(texts()).contains("Closed. Answers: 1 of 1");
        click("Reveal result");

        assertThat(texts()).contains("1 of 1");
        UI.getCurrent().navigate("board/" + assignment, QueryParameters.of("projector", ""));
        assertThat(texts()).contains("1 of 1").doesNotContain("Ada");
        visitors.as(teacher);
        polls.end(poll);
    }

    @Test
    void past_listsWhatWasAsked() {
        polls.end(ask());
        UI.getCurrent().navigate("board/" + assignment);

        click("Past questions");

        assertThat(find(PastPolls.class).single().getChildren().toList()).hasSize(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void banner_ofAStudent_asks_keepsTheAnswer_andShowsTheResult() {
        polls.ask(assignment, UP_OR_DOWN);
        PollId poll = polls.shown(assignment).orElseThrow().id();
        visitors.as(ada);
        PollBanner banner = new PollBanner(answers);
        UI.getCurrent().add(banner);
        banner.show(List.of(new PollNotice(poll, PollState.OPEN)));

        click("Answer question");
        click("Send answer");
        RadioButtonGroup<Integer> options = find(RadioButtonGroup.class).single();
        assertThat(options.isInvalid()).isTrue();
        options.setValue(1);
        click("Send answer");
        assertThat(answers.asked(poll).answer()).contains(Answer.option(1));
        assertThat(find(RadioButtonGroup.class).all()).isEmpty();
        assertThat(texts()).anyMatch(text -> text.startsWith("Your answer is saved."));

        click("Change answer");
        visitors.as(teacher);
        polls.reveal(poll);
        visitors.as(ada);
        banner.show(List.of(new PollNotice(poll, PollState.REVEALED)));
        assertThat(find(RadioButtonGroup.class).all()).isEmpty();
        assertThat(find(ListItem.class, find(PollBars.class).single()).all()).hasSize(2);
        assertThat(texts()).contains("0 of 1", "1 of 1");

        banner.show(List.of());
        assertThat(banner.isVisible()).isFalse();
        assertThat(find(PollBars.class).all()).isEmpty();
    }

    private PollId ask() {
        polls.ask(assignment, UP_OR_DOWN);
        PollId poll = polls.shown(assignment).orElseThrow().id();
        visitors.as(ada);
        answers.answer(poll, Answer.option(1));
        visitors.as(teacher);
        return poll;
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private Stream<String> texts() {
        return find(Span.class).all().stream().filter(Component::isVisible).map(Span::getText);
    }
}
