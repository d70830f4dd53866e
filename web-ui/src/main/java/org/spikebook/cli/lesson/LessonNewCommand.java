package org.spikebook.cli.lesson;

import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.lesson.authoring.LessonTemplate;
import org.spikebook.simulator.text.Text;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code lesson new DIR}: begins a lesson with a network, a prediction and a task that works. */
@Command(name = "new", resourceBundle = "org.spikebook.cli.usage")
public final class LessonNewCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", descriptionKey = "newLesson")
    private Path folder = Path.of("");

    @Mixin private final HelpOption help = new HelpOption();

    public LessonNewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        if (Files.exists(folder)) {
            throw StopException.badInput(folder.toString(), "folderExists", folder);
        }
        try {
            for (Map.Entry<String, String> file : LessonTemplate.draft().files().entrySet()) {
                write(file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw StopException.failed(
                    folder.toString(), "folderUnwritable", String.valueOf(e.getMessage()));
        }
        terminal.out().println(Text.of(LessonNewCommand.class, "lesson.made", folder).english());
        terminal.out().flush();
        return ExitCode.DONE;
    }

    private void write(String file, String text) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.writeString(target, text);
    }
}
