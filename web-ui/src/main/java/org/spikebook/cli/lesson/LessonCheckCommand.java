package org.spikebook.cli.lesson;

import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.review.LessonReview;
import org.spikebook.lesson.review.ReviewResult;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.PlainText;
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
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * {@code lesson check PATH… | --all}: reads lessons and tries their tasks on the blank start, the
 * model solution and the wrong answers.
 */
@Command(name = "check", resourceBundle = "org.spikebook.cli.usage")
public final class LessonCheckCommand implements Callable<Integer> {

    private static final String LESSON = "lesson.md";
    private static final double MILLIS = 1000;

    private final Terminal terminal;
    private final InstantSource clock = InstantSource.system();
    private boolean wrong;

    @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "lessons")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--all", descriptionKey = "all")
    private boolean all;

    @Mixin private final HelpOption help = new HelpOption();

    public LessonCheckCommand(Terminal terminal) {
        this.terminal = terminal;
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

    private void checkAll() {
        LessonCatalog catalog = LessonCatalog.builtIn();
        tell("", catalog.problems());
        Stream.of(catalog.lessons(), catalog.readyNetworks())
                .flatMap(List::stream)
                .forEach(lesson -> review("/" + lesson.slug() + "/", lesson));
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
            reading.content().ifPresent(lesson -> review(folder + "/", lesson));
        } catch (IOException e) {
            throw StopException.badInput(
                    folder.toString(), "unreadableFolder", String.valueOf(e.getMessage()));
        }
    }

    private void review(String folder, Lesson lesson) {
        Instant begin = clock.instant();
        ReviewResult result = LessonReview.of(lesson, terminal.laboratory(), RunControl.NONE);
        tell(folder, result.problems());
        double seconds = Duration.between(begin, clock.instant()).toMillis() / MILLIS;
        terminal.out()
                .println(
                        Text.of(
                                        LessonCheckCommand.class,
                                        result.problems().isEmpty() ? "lesson.good" : "lesson.bad",
                                        lesson.slug(),
                                        result.tasks(),
                                        result.wrongAnswers(),
                                        result.untrained(),
                                        Numbers.readable(seconds),
                                        result.problems().size(),
                                        result.variants())
                                .english());
        terminal.out().flush();
    }

    private void tell(String folder, List<Problem> problems) {
        wrong |= !problems.isEmpty();
        for (Problem problem : problems) {
            String said = folder + problem.path() + ": " + problem.sentences(Locale.ROOT);
            terminal.err().println(PlainText.of(said));
        }
        terminal.err().flush();
    }
}
