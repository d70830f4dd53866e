package org.spikebook.cli;

import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.training.datafile.FolderKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** Work on one account of a server's database, all of it or none. */
record PersonWork(DataHome home, String name) {

    /** What is done; the connection commits afterwards. */
    @FunctionalInterface
    interface Task {
        void run(JdbcClient jdbc, VisitorId person) throws Exception;
    }

    static PersonWork of(Terminal terminal, String name) {
        return new PersonWork(DataHome.of(terminal), name);
    }

    /** Where the files are that the person uploaded. */
    Path uploads(VisitorId person) {
        return home.folder().resolve("uploads").resolve(FolderKey.of(person.toString()).text());
    }

    /** Runs a task in one transaction, and says whom it was about. */
    VisitorId run(Task task) throws Exception {
        if (home.database().isAbsent(home.folder())) {
            throw StopException.badInput(home.folder().toString(), "person.noData");
        }
        try (Connection database = home.database().connect()) {
            database.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(database, true));
            VisitorId person = find(jdbc);
            task.run(jdbc, person);
            database.commit();
            return person;
        } catch (SQLException e) {
            throw StopException.failed(
                    home.folder().toString(), "person.database", String.valueOf(e.getMessage()));
        }
    }

    private VisitorId find(JdbcClient jdbc) throws StopException {
        return new VisitorRepository(jdbc)
                .findByAccountName(name.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> StopException.badInput(name, "person.unknown"))
                .id();
    }
}
