package org.spikebook.db.person;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.archive.CsvTable;
import org.spikebook.db.archive.SpreadsheetCell;
import org.spikebook.db.archive.ZipArchive;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.ContentRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes what there is of a person as a ZIP: a CSV file for each table with rows of theirs, each
 * revision of each notebook, what they submitted, and what they uploaded. No secrets, and nothing
 * that the person is not to see.
 */
@Repository
public class PersonExport {

    private final JdbcClient jdbc;
    private final ContentRepository contents;

    public PersonExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.contents = new ContentRepository(jdbc);
    }

    /**
     * What is not the database's.
     *
     * @param about what the archive holds, for its reader
     * @param shown what of a notebook's JSON its owner may see
     * @param uploads the folder with the person's files, which need not exist
     */
    public record Surroundings(String about, UnaryOperator<String> shown, Path uploads) {}

    /** Writes the archive; the stream stays open. It needs no transaction. */
    public void write(VisitorId person, Surroundings around, OutputStream out) throws IOException {
        ZipArchive archive = new ZipArchive(out);
        archive.addText("README.txt", around.about());
        for (PersonalTable table : PersonalTables.ALL) {
            if (!table.exported().isEmpty()) {
                write(table, person, archive);
            }
        }
        bodies(person, around.shown(), archive);
        uploads(around.uploads(), archive);
        archive.finish();
    }

    private void write(PersonalTable table, VisitorId person, ZipArchive archive)
            throws IOException {
        String columns = String.join(", ", table.exported());
        List<List<String>> rows =
                jdbc.sql("select " + columns + " from " + table.name() + " where " + table.theirs())
                        .param("person", person.value())
                        .query((row, _) -> values(row, table.exported().size()))
                        .list();
        if (!rows.isEmpty()) {
            CsvTable csv = new CsvTable(CSVFormat.RFC4180, table.exported());
            archive.add(
                    CsvTable.entry(table.name()),
                    out -> csv.write(printer -> printer.printRecords(rows), out));
        }
    }

    private static List<String> values(ResultSet row, int count) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= count; column++) {
            String value = text(row, column);
            values.add(value == null ? "" : value);
        }
        return values;
    }

    /** A driver's own text of a double is 6 or 6.0, as the row was sent as text or as bytes. */
    private static @Nullable String text(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof Double number) {
            return number.toString();
        }
        String text = row.getString(column);
        return text == null || value instanceof Number ? text : new SpreadsheetCell(text).written();
    }

    /**
     * A body under its name in the archive.
     *
     * @param sha256 of the body
     * @param notebook whether it is a notebook's
     */
    private record Body(String name, String sha256, boolean notebook) {}

    private void bodies(VisitorId person, UnaryOperator<String> shown, ZipArchive archive)
            throws IOException {
        List<Body> bodies = new ArrayList<>();
        bodies.addAll(
                find(
                        """
                        select notebook_id, number, sha256 from revision
                        where notebook_id in (select id from notebook where owner_id = :person)
                        order by notebook_id, number
                        """,
                        "notebooks/%s/%s.json",
                        true,
                        person));
        bodies.addAll(
                find(
                        """
                        select receipt, 'notebook', sha256 from submission where visitor_id = :person
                        order by submitted_at, id
                        """,
                        "submissions/%s/%s.json",
                        true,
                        person));
        bodies.addAll(
                find(
                        """
                        select s.receipt, p.cell_id, p.sha256 from submission_part p
                        join submission s on s.id = p.submission_id where s.visitor_id = :person
                        order by s.receipt, p.cell_id
                        """,
                        "submissions/%s/trained-%s.json",
                        false,
                        person));
        for (Body body : bodies) {
            Optional<Content> content = contents.find(body.sha256());
            if (content.isPresent()) { // otherwise deleted meanwhile
                String json = content.get().text();
                archive.addText(body.name(), body.notebook() ? shown.apply(json) : json);
            }
        }
    }

    private List<Body> find(String sql, String name, boolean notebook, VisitorId person) {
        return jdbc.sql(sql)
                .param("person", person.value())
                .query((row, _) ->
                        new Body(
                                name.formatted(plain(row.getString(1)), plain(row.getString(2))),
                                row.getString(3),
                                notebook))
                .list();
    }

    /** Cells are named by authors; different names stay different. */
    private static String plain(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("*", "%2A");
    }

    private static void uploads(Path folder, ZipArchive archive) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                archive.add("uploads/" + file.getFileName(), out -> Files.copy(file, out));
            }
        }
    }
}
