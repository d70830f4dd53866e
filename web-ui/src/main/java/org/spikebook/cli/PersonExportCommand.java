package org.spikebook.cli;

import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.db.person.PersonExport;
import org.spikebook.lesson.notebook.PredictionGate;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.spikebook.simulator.text.Text;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/** {@code person export NAME FILE}: everything that a server has of one person, as a ZIP. */
@Command(name = "export", resourceBundle = "org.spikebook.cli.usage")
final class PersonExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "personName")
    private String name = "";

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "personFile")
    private Path file = Path.of("");

    @Mixin private final HelpOption help = new HelpOption();

    PersonExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        PersonWork work = PersonWork.of(terminal, name);
        work.run((jdbc, person) -> {
            PersonExport.Surroundings around =
                    new PersonExport.Surroundings(
                            Text.of(PersonExportCommand.class, "person.about").english(),
                            PersonExportCommand::shown,
                            work.uploads(person));
            try (OutputStream out =
                    new BufferedOutputStream(
                            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
                new PersonExport(jdbc).write(person, around, out);
            } catch (FileAlreadyExistsException e) {
                throw StopException.badInput(file.toString(), "person.exists");
            } catch (IOException e) {
                throw StopException.failed(
                        file.toString(), "person.unwritable", String.valueOf(e.getMessage()));
            }
        });
        terminal.out()
                .println(
                        Text.of(PersonExportCommand.class, "person.exported", name, file)
                                .english());
        terminal.out().flush();
        return ExitCode.DONE;
    }

    /** As far as the notebook shows it to its owner. */
    private static String shown(String json) {
        return NotebookJson.write(
                PredictionGate.of(NotebookJson.read(json).orThrow("kept notebook")).open());
    }
}
