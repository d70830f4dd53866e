package org.spikebook.cli;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.audit.AuditAction;
import org.spikebook.db.audit.AuditRepository;
import org.spikebook.db.audit.AuditRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.person.PersonErasure;
import org.spikebook.simulator.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
        VisitorId erased = work.run(this::erase);
        deleteFiles(work.uploads(erased)); // not undone with a transaction, so it comes after it
        terminal.out().println(Text.of(PersonEraseCommand.class, "person.erased", name).english());
        terminal.out().flush();
        return ExitCode.DONE;
    }

    private void erase(JdbcClient jdbc, VisitorId person) throws StopException {
        PersonErasure erasure = new PersonErasure(jdbc);
        List<CourseId> classes = erasure.hold(person);
        requireOthers(erasure, person);
        Instant now = Instant.now();
        note(jdbc, person, classes, now);
        erasure.erase(person, now);
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

    private static void note(
            JdbcClient jdbc, VisitorId person, List<CourseId> classes, Instant now) {
        AuditRepository audit = new AuditRepository(jdbc);
        MemberRepository members = new MemberRepository(jdbc);
        for (CourseId course : classes) {
            String role = members.find(course, person).map(row -> row.role().name()).orElse(null);
            audit.insert(entry(person, course, role, now));
        }
        audit.insert(entry(person, null, null, now));
    }

    /** Without names, which are erased too. */
    private static AuditRow entry(
            VisitorId person, @Nullable CourseId course, @Nullable String role, Instant now) {
        return new AuditRow(
                UUID.randomUUID(),
                now,
                course,
                person,
                null,
                person,
                null,
                AuditAction.ERASED_BY_OPERATOR,
                role,
                null);
    }

    /** Links stay: they lead to what was given to another account. */
    private void deleteFiles(Path folder) throws StopException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, file -> !Files.isSymbolicLink(file))) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw StopException.failed(
                    folder.toString(), "person.uploadsLeft", name, String.valueOf(e.getMessage()));
        }
    }
}
