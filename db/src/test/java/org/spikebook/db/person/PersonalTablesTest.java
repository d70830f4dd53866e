package org.spikebook.db.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * What refers to a person is handed out and erased, or it is said why not: by the schema's keys.
 */
class PersonalTablesTest {

    /** What is a person's, so that what refers to it is theirs too. */
    private static final Set<String> THEIRS = Set.of("notebook", "submission", "job");

    /** Tables by which the person acted only, or that name a notebook of someone else. */
    private static final Set<String> OF_OTHERS = Set.of("course", "regrade");

    @ParameterizedTest
    @EnumSource
    void referencesToAPerson_areListed(TestDatabase database) throws SQLException {
        Set<String> listed =
                Stream.concat(PersonalTables.OWNED.stream(), PersonalTables.ACTED.stream())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(references(database.migrated(), "visitor")).isEqualTo(listed);
    }

    @ParameterizedTest
    @EnumSource
    void tablesOfAPerson_andOfWhatIsTheirs_areListed(TestDatabase database) throws SQLException {
        DataSource source = database.migrated();
        Set<String> referring = new TreeSet<>(tables(references(source, "visitor")));
        for (String table : THEIRS) {
            referring.addAll(tables(references(source, table)));
        }
        referring.removeAll(OF_OTHERS);
        referring.add("visitor");

        assertThat(PersonalTables.ALL.stream().map(PersonalTable::name))
                .containsExactlyInAnyOrderElementsOf(referring);
    }

    @ParameterizedTest
    @EnumSource
    void secrets_areNotHandedOut(TestDatabase database) {
        assertThat(PersonalTables.ALL)
                .flatExtracting(PersonalTable::exported)
                .doesNotContain("token_hash", "password_hash", "detail", "payload", "running_key");
        assertThat(columns(database.migrated()))
                .allSatisfy((table, columns) -> assertThat(columns).containsAll(exported(table)));
    }

    private static List<String> exported(String table) {
        return PersonalTables.ALL.stream()
                .filter(each -> each.name().equals(table))
                .flatMap(each -> each.exported().stream())
                .toList();
    }

    private static Set<String> tables(Set<String> references) {
        return references.stream()
                .map(reference -> reference.substring(0, reference.indexOf('.')))
                .collect(Collectors.toSet());
    }

    /** The columns that refer to a table, as {@code table.column}. */
    private static Set<String> references(DataSource source, String table) throws SQLException {
        Set<String> references = new TreeSet<>();
        try (Connection connection = source.getConnection();
                ResultSet keys = connection.getMetaData().getExportedKeys(null, "public", table)) {
            while (keys.next()) {
                references.add(
                        keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME"));
            }
        }
        return references;
    }

    private static TreeMap<String, Set<String>> columns(DataSource source) {
        TreeMap<String, Set<String>> columns = new TreeMap<>();
        JdbcClient.create(source)
                .sql(
                        "select table_name, column_name from information_schema.columns where"
                                + " table_schema = 'public'")
                .query(row -> {
                    columns.computeIfAbsent(row.getString(1), _ -> new TreeSet<>())
                            .add(row.getString(2));
                });
        return columns;
    }
}
