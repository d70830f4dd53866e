package org.spikebook.cli.lesson;

import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.preview.LessonPages;
import org.spikebook.cli.preview.PreviewServer;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.lesson.publish.CoursePublisher;
import org.spikebook.simulator.text.Text;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;

/** {@code lesson preview DIR}: shows a lesson in the browser while it is written. */
@Command(name = "preview", resourceBundle = "org.spikebook.cli.usage")
public final class LessonPreviewCommand implements Callable<Integer> {

    private static final int PORT = 8095;
    private static final int LOOK_MS = 500;

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", descriptionKey = "previewLesson")
    private Path folder = Path.of("");

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "previewPort")
    private int port = PORT;

    @Mixin private final HelpOption help = new HelpOption();

    public LessonPreviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        if (!Files.exists(folder.resolve("lesson.md"))) {
            throw StopException.badInput(folder.toString(), "noLessonFolder", folder);
        }
        try {
            LessonPages pages =
                    new LessonPages(
                            folder,
                            Files.createTempDirectory("spikebook-preview"),
                            terminal.laboratory(),
                            ServiceLoader.load(CoursePublisher.class).findFirst().orElseThrow());
            pages.look();
            follow(pages);
        } catch (IOException e) {
            throw StopException.failed(
                    folder.toString(), "unreadableFolder", String.valueOf(e.getMessage()));
        }
        return ExitCode.DONE;
    }

    /** Until the process is ended. */
    private void follow(LessonPages pages) throws IOException, StopException {
        try (PreviewServer server = started(pages)) {
            terminal.out()
                    .println(
                            Text.of(LessonPreviewCommand.class, "lesson.preview", server.address())
                                    .english());
            terminal.out().flush();
            while (true) {
                Thread.sleep(LOOK_MS);
                pages.look();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private PreviewServer started(LessonPages pages) throws StopException {
        try {
            return PreviewServer.start(pages, port);
        } catch (IOException e) {
            throw StopException.failed("--port", "portUsed", port, String.valueOf(e.getMessage()));
        }
    }
}
