package org.spikebook.db.backup;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a server's database is.
 *
 * @param url as JDBC takes it
 * @param user empty for none
 * @param password empty for none
 */
public record DatabaseAddress(String url, String user, String password) {

    private static final String H2 = "jdbc:h2:";
    private static final String H2_FILE = H2 + "file:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    static boolean isH2(String url) {
        return url.startsWith(H2);
    }

    boolean isPostgresql() {
        return url.startsWith(POSTGRESQL);
    }

    /** Path of the file of H2 in this folder, without its extensions; null if it is elsewhere. */
    @Nullable Path fileIn(Path folder) {
        if (!url.startsWith(H2_FILE)) {
            return null;
        }
        Path file = Path.of(url.substring(H2_FILE.length()).split(";", 2)[0]);
        return folder.equals(file.getParent()) ? file : null;
    }

    /** Whether there is no database yet, as far as that is seen without one: a missing file. */
    public boolean isAbsent(Path folder) {
        Path file = fileIn(folder);
        return file != null && !Files.exists(file.resolveSibling(file.getFileName() + ".mv.db"));
    }

    /** The same database in another folder. */
    DatabaseAddress in(Path folder, Path other) {
        return new DatabaseAddress(url.replace(H2_FILE + folder, H2_FILE + other), user, password);
    }

    /** A connection to what is there: H2 would make an empty database otherwise. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                isH2(url) ? url + ";IFEXISTS=TRUE" : url, user, password);
    }
}
