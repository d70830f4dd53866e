package org.spikebook.web.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.CoursePlace;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Locale;
import java.util.Map;

@WebTest
class CatalogPageTest extends SpringBrowserlessTest {

    @Autowired private LessonCatalog lessons;
    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;
    @Autowired private NetworkTraitsReader traits;

    @BeforeEach
    void asGuest() {
        visitors.asNewGuest();
        open();
    }

    /** From another page: the same address again would show the page as it was. */
    private static void open() {
        UI.getCurrent().navigate("join");
        UI.getCurrent().navigate("");
    }

    @Test
    void everyLessonAndExampleNetwork_isListedOnce() {
        assertThat(find(H4.class).all())
                .extracting(H4::getText)
                .containsExactlyElementsOf(
                        lessons.lessons().stream().map(CatalogPageTest::numbered).toList());
        assertThat(find(H3.class).all())
                .extracting(H3::getText)
                .containsOnlyOnceElementsOf(
                        lessons.exampleNetworks().stream()
                                .map(l -> l.title(Locale.ENGLISH))
                                .toList());
    }

    private static String numbered(Lesson lesson) {
        int number = lesson.place().map(CoursePlace::number).orElse(0);
        String title = lesson.title(Locale.ENGLISH);
        return number == 0 ? title : number + " " + title;
    }

    @Test
    void course_isAMapOfSessions_withWhatALessonBuildsOnAndWhatWasBegun() {
        Lesson noise = lessons.lesson("03-driven-by-noise").orElseThrow();
        String start = "Start the lesson " + noise.title(Locale.ENGLISH);
        test(find(Button.class).withAttribute("aria-label", start).single()).click();
        UI.getCurrent().navigate("");

        List<String> shown = find(Span.class).all().stream().map(Span::getText).toList();

        assertThat(find(H3.class).all()).extracting(H3::getText).contains("Tour", "One neuron");
        assertThat(shown)
                .contains("Session 1", "about " + noise.minutes() + " minutes, builds on 1, 2, 3")
                .anyMatch(text -> text.matches("1 of \\d+ begun"));
    }

    @Test
    void lessonThatBuildsOnTheTour_namesItShortly_besideTheNumbersOfOthers() {
        int minutes = lessons.lesson("surrogate-gradients").orElseThrow().minutes();

        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("about " + minutes + " minutes, builds on the tour, 1");
    }

    /** In columns of a fourteenth of the page, long words of two languages ran into each other. */
    @Test
    void courseGraph_longWordsOfTitles_canBreakAtASyllable() {
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("Neuro\u00ADmorphic chips")
                .noneMatch(text -> text.contains("Neuromorphic"));
    }

    @Test
    void session_saysItsMinutesInClass_andThoseAtHome() {
        Lesson arithmetic = lessons.lesson("chip-arithmetic").orElseThrow();
        int mapping = lessons.lesson("chip-mapping").orElseThrow().minutes();
        int atHome = arithmetic.homeworkMinutes();
        int inClass = arithmetic.minutes() - atHome + mapping;

        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .containsSubsequence(
                        "about " + inClass + " minutes in class", "and " + atHome + " at home")
                .anyMatch(text -> text.contains("minutes (" + atHome + " of them at home)"));
    }

    @Test
    void session_ofLessonsThatFillAClassEach_saysThatOneIsChosen() {
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("choose one, each about 90 minutes in class");
    }

    /**
     * Each dot leads to a card of this page, each line comes from a lesson that another builds on.
     */
    @Test
    void courseGraph_hasEveryLessonOfTheCourse_andALineFromWhatItBuildsOn() {
        List<Lesson> inCourse =
                lessons.lessons().stream().filter(lesson -> lesson.place().isPresent()).toList();
        long prerequisites =
                inCourse.stream()
                        .mapToLong(lesson -> lesson.place().orElseThrow().prerequisites().size())
                        .sum();

        assertThat(dots())
                .extracting(Anchor::getHref)
                .containsExactlyInAnyOrderElementsOf(
                        inCourse.stream().map(lesson -> "#lesson-" + lesson.slug()).toList());
        assertThat(find(LessonCard.class).all())
                .extracting(card -> "#" + card.getId().orElse(""))
                .containsAll(dots().stream().map(Anchor::getHref).toList());
        assertThat(find(CourseGraph.class).single().getChildren().findFirst())
                .get()
                .extracting(lines -> lines.getElement().getProperty("innerHTML"))
                .asString()
                .satisfies(
                        svg -> assertThat(svg.split("<path", -1)).hasSize((int) prerequisites + 1));
    }

    @Test
    void courseGraph_marksWhatWasBegun() {
        assertThat(dots()).noneMatch(dot -> dot.hasClassName("sb-begun"));
        notebooks.createFromLesson("03-driven-by-noise");
        open();

        assertThat(dots())
                .filteredOn(dot -> dot.hasClassName("sb-begun"))
                .singleElement()
                .satisfies(dot -> {
                    assertThat(dot.getHref()).isEqualTo("#lesson-03-driven-by-noise");
                    assertThat(dot.getElement().getAttribute("aria-label"))
                            .contains("builds on")
                            .endsWith("(begun)");
                });
    }

    private List<Anchor> dots() {
        return find(Anchor.class).all().stream()
                .filter(anchor -> anchor.hasClassName("sb-course-dot"))
                .toList();
    }

    @Test
    void head_startsTheFirstLesson_andLaterContinuesWithTheLastNotebook() {
        test(find(Button.class).withText("Start the first lesson").single()).click();

        assertThat(notebooks.mine())
                .singleElement()
                .extracting(NotebookSummary::title)
                .isEqualTo("Tour: one digit, from picture to chip");

        UI.getCurrent().navigate("");
        assertThat(
                        find(Button.class)
                                .withText("Continue: Tour: one digit, from picture to chip")
                                .single()
                                .isEnabled())
                .isTrue();
    }

    @Test
    void card_ofALessonThatWasBegun_saysWhatIsLeftOfItsMinutes() {
        OpenNotebook begun = notebooks.createFromLesson("02-the-f-i-curve");
        QuestionCell first =
                begun.notebook().cell("predict-rheobase", QuestionCell.class).orElseThrow();
        notebooks.save(
                begun.id(),
                begun.revision(),
                begun.notebook().withCell(first.withAnswer(new Answer.Number(2))));
        open();

        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("about 19 of 25 minutes left, builds on 1");
    }

    @Test
    void placementQuiz_isNotWhatTheHeadContinues() {
        notebooks.createFromLesson(lessons.placement().orElseThrow().slug());
        open();

        assertThat(find(Button.class).withText("Start the first lesson").all()).hasSize(1);
    }

    @Test
    void search_showsLessonsAndNetworksWithAllWords_andThenEverythingAgain() {
        TextField search =
                find(TextField.class).withCaption("Search lessons and example networks").single();
        int all = find(LessonCard.class).all().size();

        test(search).setValue("  PLASTICITY synapse ");
        assertThat(find(LessonCard.class).all()).hasSizeLessThan(all);
        assertThat(find(CourseGraph.class).all()).isEmpty();
        test(search).setValue("brunel");
        assertThat(find(LessonEntry.class).all()).isNotEmpty();
        test(search).setValue("xyzzy");
        assertThat(find(LessonCard.class).all()).isEmpty();
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("No lesson and no example network has these words. Try fewer of them.");

        test(search).setValue("");
        assertThat(find(LessonCard.class).all()).hasSize(all);
        assertThat(find(CourseGraph.class).all()).hasSize(1);
    }

    @Test
    void filters_narrowTheExampleNetworks_andLeaveTheLessons() {
        int lessonCards = find(LessonCard.class).all().size();
        int all = find(LessonEntry.class).all().size();

        test(filter("Learning")).selectItem("Fixed weights");
        test(filter("Size")).selectItem("More than 1,000 neurons");

        assertThat(find(LessonEntry.class).all()).hasSize(3);
        assertThat(find(LessonCard.class).all()).hasSize(lessonCards);
        assertThat(find(H3.class).all())
                .extracting(H3::getText)
                .contains("Brunel's four states")
                .doesNotContain("Izhikevich's thousand neurons");
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("Shown: 3 of " + all)
                .contains("Leaky integrate-and-fire. 12,500 neurons, fixed weights");

        test(filter("Neuron model")).selectItem("Izhikevich");
        assertThat(find(LessonEntry.class).all()).isEmpty();
        assertThat(filter("Size").isVisible()).isTrue();
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("No example network fits these filters. Choose fewer of them.");
        test(filter("Size")).selectItem("All sizes");
        assertThat(find(LessonEntry.class).all()).hasSize(1);
    }

    /** Of one that could not be read, a card would say that it has no neurons. */
    @Test
    void exampleNetworks_allSayOfWhatTheyAreMade() {
        assertThat(lessons.exampleNetworks().stream().map(traits::traits))
                .isNotEmpty()
                .allSatisfy(network -> {
                    assertThat(network.models()).isNotEmpty();
                    assertThat(network.neurons()).isPositive();
                });
    }

    @Test
    void searchAndFilters_comeFromTheAddress() {
        UI.getCurrent().navigate("join");
        UI.getCurrent()
                .navigate(
                        "",
                        QueryParameters.simple(
                                Map.of("search", "digits", "learning", "learns", "size", "small")));

        assertThat(
                        find(TextField.class)
                                .withCaption("Search lessons and example networks")
                                .single()
                                .getValue())
                .isEqualTo("digits");
        assertThat(filter("Learning").getValue()).isEqualTo(NetworkFilter.Learning.LEARNS);
        assertThat(find(LessonEntry.class).all()).hasSize(1);
        assertThat(find(LessonCard.class).all()).isNotEmpty();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> filter(String label) {
        return find(Select.class).withCaption(label).single();
    }

    @Test
    void exampleNetwork_opensAsANotebookOfOnesOwn() {
        Lesson brunel = lessons.lesson("brunel-2000").orElseThrow();

        test(find(Button.class)
                        .withAttribute(
                                "aria-label", "Open the network " + brunel.title(Locale.ENGLISH))
                        .single())
                .click();

        assertThat(notebooks.mine()).hasSize(1);
        assertThat(notebooks.open(notebooks.mine().getFirst().id()).notebook())
                .satisfies(opened -> {
                    assertThat(opened.title()).isEqualTo("Brunel's four states");
                    assertThat(opened.cells(NetworkCell.class)).hasSize(4);
                });
    }
}
