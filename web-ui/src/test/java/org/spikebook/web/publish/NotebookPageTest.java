package org.spikebook.web.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.PredictionGate;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.question.QuestionKey;
import org.spikebook.simulator.document.Sha256;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.web.notebook.OpenPart;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is in the file, and above all what is not. */
class NotebookPageTest {

    private static final LessonCatalog LESSONS = LessonCatalog.builtIn();
    private static final NotebookPage PAGES = new NotebookPage(LESSONS, ModelRegistry.standard());
    private static final Lesson CURVE = LESSONS.lesson("02-the-f-i-curve").orElseThrow();

    static List<String> lessons() {
        return LESSONS.lessons().stream().map(Lesson::slug).toList();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void file_of_aBeginner_holdsNothingThatThePageHeldBack(String slug) {
        Lesson lesson = LESSONS.lesson(slug).orElseThrow();
        Notebook notebook = lesson.newNotebook(Locale.ENGLISH);
        WrittenPage page = exported(notebook);

        for (Cell held : PredictionGate.of(notebook).held()) {
            assertThat(holdsContent(page, held)).as(held.id()).isFalse();
        }
        for (QuestionCell question : notebook.cells(QuestionCell.class)) {
            if (question.predict() || isJudged(notebook, question)) {
                assertThat(page.holds(explanation(lesson, question))).as(question.id()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void file_ofWhoAnsweredEverything_holdsNeitherSolutionNorHintThatWasNotTaken(String slug) {
        Lesson lesson = LESSONS.lesson(slug).orElseThrow();
        WrittenPage page = exported(answered(lesson));

        for (TaskCell task : lesson.tasks()) {
            for (String solution : WrittenPage.hiddenSolutions(lesson, task)) {
                assertThat(page.holds(solution)).as(task.id()).isFalse();
            }
            for (String hint : lesson.hints(task.id(), Locale.ENGLISH)) {
                assertThat(page.holds(Markdown.toHtml(hint))).as(hint).isFalse();
            }
        }
    }

    /** The tests above would find a solution. */
    @Test
    void file_ofTheModelSolution_holdsIt() {
        assertThat(exported(CURVE.modelSolution()).holds(CURVE.solution("neuron").orElseThrow()))
                .isTrue();
    }

    @Test
    void file_saysThatTheRestIsNotInIt() {
        Notebook notebook = CURVE.newNotebook(Locale.ENGLISH);
        int held = PredictionGate.of(notebook).held().size();

        assertThat(exported(notebook).html())
                .contains("<strong>" + held + " more cells</strong> of this notebook wait");
        assertThat(exported(answered(CURVE)).html()).doesNotContain("more cells");
    }

    @Test
    void file_ofAnAnsweredPrediction_tellsWhatIsRight() {
        WrittenPage page = exported(answered(CURVE));

        for (QuestionCell question : CURVE.newNotebook(Locale.ENGLISH).cells(QuestionCell.class)) {
            assertThat(page.holds(explanation(CURVE, question))).as(question.id()).isTrue();
        }
    }

    /** The page's script tells them there; a training that is not in the file judges none. */
    @Test
    void predictions_haveAPlaceAboveTheResultThatAnswersThem() {
        Lesson lesson = LESSONS.lesson("01-from-spike-to-silicon").orElseThrow();
        Document page = Jsoup.parse(exported(answered(lesson)).html());

        assertThat(place(page, "predict-silent")).isEqualTo("true noisy");
        assertThat(place(page, "predict-untaught")).isEqualTo("false train");
        assertThat(Jsoup.parse(exported(answered(CURVE)).html()).select(".sb-predicted"))
                .hasSize(1);
    }

    @Test
    void prediction_isNotJudged_aboveANetworkThatThePageCannotPlay() {
        Notebook notebook = answered(LESSONS.lesson("01-from-spike-to-silicon").orElseThrow());
        NetworkCell network = notebook.cell("noisy", NetworkCell.class).orElseThrow();
        String large = network.document().replaceFirst("\"size\": 80", "\"size\": 200000");
        Document page =
                Jsoup.parse(exported(notebook.withCell(network.withDocument(large))).html());

        assertThat(large).isNotEqualTo(network.document());
        assertThat(page.select("[data-cell=noisy] live-lab")).isEmpty();
        assertThat(place(page, "predict-silent")).isEqualTo("false noisy");
    }

    /** Whether the result is there, and of which cell it is. */
    private static String place(Document page, String question) {
        Element place =
                page.select(".sb-predicted[data-questions~=\\b" + question + "\\b]").first();
        return place.attr("data-result") + " " + place.nextElementSibling().attr("data-cell");
    }

    @Test
    void file_needsNothingElse() {
        String html = exported(answered(CURVE)).html();

        assertThat(html)
                .contains("default-src 'none'", WrittenPage.ASSETS.engine())
                .contains(WrittenPage.ASSETS.script(), WrittenPage.ASSETS.style())
                .doesNotContain("rel=\"stylesheet\"", " src=");
    }

    /** Nothing is trained there, and no network is put on a chip. */
    @Test
    void liveNumber_ofATrainingOrAChip_saysThatItNeedsAServer() {
        Notebook notebook =
                new Notebook(
                        "N",
                        Optional.empty(),
                        List.of(
                                new TrainingCell("train", "Train it", "net", "{}"),
                                new ChipCell("chip", "Loihi", "train", "loihi1", 100),
                                new TextCell(
                                        "said",
                                        "{{train.testAccuracy}} {{chip.chipAccuracy}}"
                                                + " {{chip.spikeCount}}")));

        assertThat(Jsoup.parse(exported(notebook).html()).select(".live-number").eachText())
                .containsExactly(
                        "[number of \"Train it\", which needs a Spikebook server]",
                        "[number of \"Loihi\", which needs a Spikebook server]",
                        "[unknown number {{chip.spikeCount}}]");
    }

    @Test
    void network_playsInTheBrowserOnly() {
        assertThat(exported(answered(CURVE)).holds("homes:[browser]")).isTrue();
    }

    @Test
    void network_withATwin_playsTwice_andOnceWhereTheTwinFitsItNoMore() {
        NetworkCell cell =
                LESSONS.lesson("spike-trains")
                        .orElseThrow()
                        .newNotebook(Locale.ENGLISH)
                        .cell("dead-time", NetworkCell.class)
                        .orElseThrow();
        NetworkCell other = cell.withDocument(cell.document().replace("relay", "other"));

        assertThat(labs(cell)).isEqualTo(2);
        assertThat(exported(only(cell)).holds("path:/populations/0/model/tRefMs,value:0")).isTrue();
        assertThat(labs(other)).isEqualTo(1);
    }

    private static Notebook only(NetworkCell cell) {
        return new Notebook("", Optional.empty(), List.of(cell));
    }

    private static int labs(NetworkCell cell) {
        return exported(only(cell)).html().split("<live-lab ", -1).length - 1;
    }

    @Test
    void texts_thatLookLikeMarkup_stayTexts() {
        Notebook notebook =
                new Notebook(
                        "<img src=x onerror=alert(1)>",
                        Optional.empty(),
                        List.of(
                                new TextCell("a", "</script><b>bold</b>"),
                                new NetworkCell(
                                        "n",
                                        "</script><i>",
                                        "{}",
                                        org.spikebook.lesson.notebook.CanvasLayout.EMPTY)));

        assertThat(exported(notebook).html()).doesNotContain("<img", "<b>", "<i>");
    }

    private static WrittenPage exported(Notebook notebook) {
        return new WrittenPage(
                PAGES.of(
                        OpenPart.of(notebook),
                        (_, _) -> Optional.empty(),
                        Locale.ENGLISH,
                        WrittenPage.ASSETS));
    }

    /** With all questions answered, and nothing else done. */
    private static Notebook answered(Lesson lesson) {
        Notebook notebook = lesson.newNotebook(Locale.ENGLISH);
        Notebook solved = lesson.modelSolution();
        for (QuestionCell question : notebook.cells(QuestionCell.class)) {
            Answer answer =
                    solved.cell(question.id(), QuestionCell.class)
                            .flatMap(QuestionCell::answer)
                            .orElseGet(() -> any(question.question()));
            notebook = notebook.withCell(question.withAnswer(answer));
        }
        return notebook;
    }

    @Test
    void file_runsNoScriptsButItsOwn() {
        Document page = Jsoup.parse(exported(CURVE.newNotebook(Locale.ENGLISH)).html());
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        Elements scripts = page.select("script:not([type])");

        assertThat(scripts).hasSize(3);
        for (Element script : scripts) {
            byte[] hash = Sha256.digest().digest(script.data().getBytes(StandardCharsets.UTF_8));
            assertThat(policy)
                    .contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
        assertThat(policy)
                .containsPattern("script-src [^;]*'wasm-unsafe-eval'")
                .doesNotContain("'unsafe-eval'")
                .doesNotContainPattern("script-src [^;]*'unsafe-inline'");
    }

    private static Answer any(Question question) {
        return question instanceof Question.Draw draw
                ? new Answer.Drawn(
                        List.of(
                                new CurvePoint(draw.x().from(), draw.y().from()),
                                new CurvePoint(draw.x().to(), draw.y().to())))
                : new Answer.Text("whatever");
    }

    private static boolean isJudged(Notebook notebook, QuestionCell question) {
        return notebook.cells(TaskCell.class).stream()
                .anyMatch(task -> task.inputs().contains(question.id()));
    }

    private static String explanation(Lesson lesson, QuestionCell question) {
        return lesson.questionKey(question.id(), Locale.ENGLISH)
                .map(QuestionKey::explanation)
                .filter(text -> !text.isBlank())
                .map(Markdown::toHtml)
                .orElse("no explanation at all");
    }

    private static boolean holdsContent(WrittenPage page, Cell cell) {
        return switch (cell) {
            case TextCell text -> page.holds(Markdown.toHtml(text.markdown()));
            case NetworkCell network -> page.holds(network.document());
            case TaskCell task -> page.holds(Markdown.toHtml(task.markdown()));
            case QuestionCell question ->
                    !question.markdown().isBlank()
                            && page.holds(Markdown.toHtml(question.markdown()));
            default -> page.holds("data-cell=" + cell.id() + ">");
        };
    }
}
