package org.spikebook.cli;

import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.simulator.text.Text;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code lesson new DIR}: begins a lesson with a network, a prediction and a task that works. */
@Command(name = "new", resourceBundle = "org.spikebook.cli.usage")
final class LessonNewCommand implements Callable<Integer> {

    private static final List<String> FILES =
            List.of("lesson.md", "network.json", "solution/network.json");

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", descriptionKey = "newLesson")
    private Path folder = Path.of("");

    @Mixin private final HelpOption help = new HelpOption();

    LessonNewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        if (Files.exists(folder)) {
            throw StopException.badInput(folder.toString(), "folderExists", folder);
        }
        try {
            for (String file : FILES) {
                copy(file);
            }
        } catch (IOException e) {
            throw StopException.failed(
                    folder.toString(), "folderUnwritable", String.valueOf(e.getMessage()));
        }
        terminal.out().println(Text.of(LessonNewCommand.class, "lesson.made", folder).english());
        terminal.out().flush();
        return ExitCode.DONE;
    }

    private void copy(String file) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        String name = "lesson-template/" + file;
        try (InputStream in =
                Objects.requireNonNull(LessonNewCommand.class.getResourceAsStream(name))) {
            Files.copy(in, target);
        }
    }
}
