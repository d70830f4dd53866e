package org.spikebook.cli.lesson;

import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.option.Threads;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.review.LessonCost;
import org.spikebook.lesson.review.LessonReview;
import org.spikebook.lesson.review.ReviewResult;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.TerminalText;
import org.spikebook.simulator.text.Text;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code lesson check PATH… | --all}: reads lessons with their links, terms and prerequisites, and
 * tries their tasks on the blank start, the model solution and the wrong answers, and measures
 * numbers that their texts state.
 */
@Command(name = "check", resourceBundle = "org.spikebook.cli.usage")
public final class LessonCheckCommand implements Callable<Integer> {

    private static final String LESSON = "lesson.md";
    private static final double MILLIS = 1000;
    private static final double TENTHS_OF_A_MILLION = 1e5;

    private final Terminal terminal;
    private final Supplier<LessonCatalog> shipped;
    private final InstantSource clock = InstantSource.system();
    private boolean wrong;

    @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "lessons")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--all", descriptionKey = "all")
    private boolean all;

    @Option(names = "--train", descriptionKey = "trainForCheck")
    private boolean train;

    @Mixin private final Threads threads = new Threads();

    @Mixin private final HelpOption help = new HelpOption();

    public LessonCheckCommand(Terminal terminal) {
        this(terminal, LessonCatalog::builtIn);
    }

    /**
     * @param shipped the lessons that ship
     */
    LessonCheckCommand(Terminal terminal, Supplier<LessonCatalog> shipped) {
        this.terminal = terminal;
        this.shipped = shipped;
    }

    @Override
    public Integer call() throws StopException {
        if (all != paths.isEmpty()) {
            throw StopException.badInput("PATH", "lessonsOrAll");
        }
        if (all) {
            checkAll();
        }
        for (Path path : folders()) {
            check(path);
        }
        return wrong ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    private void checkAll() throws StopException {
        LessonCatalog catalog = shipped.get();
        tell("", catalog.problems());
        List<Lesson> lessons =
                Stream.of(
                                catalog.lessons(),
                                catalog.exampleNetworks(),
                                catalog.placement().stream().toList())
                        .flatMap(List::stream)
                        .toList();
        for (Lesson lesson : lessons) {
            review(
                    "/" + lesson.slug() + "/",
                    lesson,
                    LessonCatalog.linkProblems(catalog.files(lesson.slug())));
        }
    }

    /** A folder of a lesson, or of lessons. */
    private List<Path> folders() throws StopException {
        List<Path> folders = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                throw StopException.badInput(path.toString(), "noLessonFolder", path);
            }
            if (Files.exists(path.resolve(LESSON))) {
                folders.add(path);
            } else {
                folders.addAll(within(path));
            }
        }
        return folders;
    }

    private static List<Path> within(Path folder) throws StopException {
        try (Stream<Path> members = Files.list(folder)) {
            List<Path> lessons =
                    members.filter(member -> Files.exists(member.resolve(LESSON)))
                            .sorted()
                            .toList();
            if (lessons.isEmpty()) {
                throw StopException.badInput(folder.toString(), "noLessons", folder);
            }
            return lessons;
        } catch (IOException e) {
            throw StopException.badInput(
                    folder.toString(), "unreadableFolder", String.valueOf(e.getMessage()));
        }
    }

    private void check(Path folder) throws StopException {
        try {
            Reading<Lesson> reading = LessonCatalog.read(folder);
            tell(folder + "/", reading.problems());
            List<Problem> ofTexts = new ArrayList<>(LessonCatalog.linkProblems(folder));
            if (reading instanceof Reading.Readable<Lesson>(Lesson lesson)) {
                ofTexts.addAll(unknownPrerequisites(folder, lesson));
                review(folder + "/", lesson, ofTexts);
            } else {
                tell(folder + "/", ofTexts);
            }
        } catch (IOException e) {
            throw StopException.badInput(
                    folder.toString(), "unreadableFolder", String.valueOf(e.getMessage()));
        }
    }

    /** Lessons stand beside it, or ship with Spikebook. */
    private List<Problem> unknownPrerequisites(Path folder, Lesson lesson) throws IOException {
        if (lesson.place().stream().allMatch(place -> place.prerequisites().isEmpty())) {
            return List.of();
        }
        Path parent = folder.toAbsolutePath().normalize().getParent();
        Set<String> beside = parent == null ? Set.of() : lessonsIn(parent);
        return shipped.get().unknownPrerequisites(lesson, beside);
    }

    private static Set<String> lessonsIn(Path folder) throws IOException {
        try (Stream<Path> members = Files.list(folder)) {
            return members.filter(member -> Files.exists(member.resolve(LESSON)))
                    .map(member -> String.valueOf(member.getFileName()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * @param ofTexts what is wrong with its links, terms and prerequisites
     */
    private void review(String folder, Lesson lesson, List<Problem> ofTexts) throws StopException {
        Instant begin = clock.instant();
        ReviewResult result =
                train
                        ? LessonReview.trained(
                                lesson, terminal.laboratory(), threads.count(), RunControl.NONE)
                        : LessonReview.of(lesson, terminal.laboratory(), RunControl.NONE);
        tell(folder, ofTexts);
        tell(folder, result.problems());
        double seconds = Duration.between(begin, clock.instant()).toMillis() / MILLIS;
        int problems = ofTexts.size() + result.problems().size();
        say(
                problems == 0 ? "lesson.good" : "lesson.bad",
                lesson.slug(),
                result.tasks(),
                result.wrongAnswers(),
                result.untrained(),
                Numbers.readable(seconds),
                problems,
                result.variants(),
                result.numbers());
        LessonCost cost = LessonCost.of(lesson, terminal.laboratory());
        say(
                "lesson.cost",
                Numbers.readable(Math.round(cost.steps() / TENTHS_OF_A_MILLION) / 10.0),
                cost.runs(),
                cost.trainings());
        terminal.out().flush();
    }

    private void say(String key, Object... args) {
        terminal.out().println(Text.of(LessonCheckCommand.class, key, args).english());
    }

    private void tell(String folder, List<Problem> problems) {
        wrong |= !problems.isEmpty();
        for (Problem problem : problems) {
            String said = folder + problem.path() + ": " + problem.sentences(Locale.ROOT);
            terminal.err().println(TerminalText.of(said));
        }
        terminal.err().flush();
    }
}
