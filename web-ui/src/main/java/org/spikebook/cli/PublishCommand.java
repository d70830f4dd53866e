package org.spikebook.cli;

import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.publish.CoursePublisher;
import org.spikebook.simulator.text.Text;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code publish DIR}: writes the course as pages that need no server. */
@Command(name = "publish", resourceBundle = "org.spikebook.cli.usage")
final class PublishCommand implements Callable<Integer> {

    private static final String MAP = "index.html";
    private static final String ENGINE = "assets/engine.js";

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", descriptionKey = "published")
    private Path folder = Path.of("");

    @Mixin private final HelpOption help = new HelpOption();

    PublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        LessonCatalog catalog = LessonCatalog.with(terminal.data().resolveSibling("lessons"));
        if (!catalog.problems().isEmpty()) {
            terminal.warn("lessons", catalog.problems());
        }
        try {
            if (holdsOtherFiles()) {
                throw StopException.badInput(folder.toString(), "folderNotEmpty", folder);
            }
            ServiceLoader.load(CoursePublisher.class)
                    .findFirst()
                    .orElseThrow()
                    .publish(catalog, terminal.laboratory(), folder);
        } catch (IOException e) {
            throw StopException.failed(
                    folder.toString(), "folderUnwritable", String.valueOf(e.getMessage()));
        }
        terminal.out()
                .println(
                        Text.of(
                                        PublishCommand.class,
                                        "published",
                                        catalog.lessons().size(),
                                        folder.resolve(MAP))
                                .english());
        terminal.out().flush();
        return ExitCode.DONE;
    }

    /** A course that was published before may be published again. */
    private boolean holdsOtherFiles() throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(ENGINE))) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }
}
