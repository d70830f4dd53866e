package org.spikebook.cli;

import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.person.PersonErasure;
import org.spikebook.simulator.text.Text;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code person erase NAME --yes}: erases one person, for good. */
@Command(name = "erase", resourceBundle = "org.spikebook.cli.usage")
final class PersonEraseCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", descriptionKey = "personName")
    private String name = "";

    @Option(names = "--yes", descriptionKey = "personYes")
    private boolean sure;

    @Mixin private final HelpOption help = new HelpOption();

    PersonEraseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (!sure) {
            throw StopException.badInput(name, "person.sure");
        }
        PersonWork work = PersonWork.of(terminal, name);
        work.run((jdbc, person) -> {
            PersonErasure erasure = new PersonErasure(jdbc);
            requireOthers(erasure, person);
            erasure.erase(person, Instant.now());
            deleteFiles(work.uploads(person));
        });
        terminal.out().println(Text.of(PersonEraseCommand.class, "person.erased", name).english());
        terminal.out().flush();
        return ExitCode.DONE;
    }

    private void requireOthers(PersonErasure erasure, VisitorId person) throws StopException {
        if (erasure.isLastAdministrator(person)) {
            throw StopException.badInput(name, "person.lastAdministrator");
        }
        List<String> alone = erasure.classesWithoutAnother(person);
        if (!alone.isEmpty()) {
            throw StopException.badInput(name, "person.lastInstructor", String.join(", ", alone));
        }
    }

    /** Links stay: they lead to what was given to another account. */
    private static void deleteFiles(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files =
                    Files.newDirectoryStream(folder, file -> !Files.isSymbolicLink(file))) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
    }
}
