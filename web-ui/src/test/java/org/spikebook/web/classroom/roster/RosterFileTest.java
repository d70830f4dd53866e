package org.spikebook.web.classroom.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.simulator.problem.Problem;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

class RosterFileTest {

    private static final RosterDetails ADA = new RosterDetails("ada@example.org", "17", "B");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,E-mail,ID,Group\nAda Lovelace,ada@example.org,17,B",
                "\uFEFFName;E-Mail;Matrikelnummer;Gruppe\r\n Ada  Lovelace ;ada@example.org;17;B\r\n",
                "Gruppe;Nachname;Vorname;Matrikel-Nr.;E-Mail-Adresse\nB;Lovelace;Ada;17;ada@example.org",
                "First name,Last name,Student ID,Email address,Übungsgruppe\nAda,Lovelace,17,ada@example.org,B",
                "Vorname,Nachname,ID-Nummer,E-Mail-Adresse,Gruppen\nAda,Lovelace,17,ada@example.org,B",
                "Nummer;Name;Vorname;Matrikelnummer;E-Mail;Gruppe\n1;Lovelace;Ada;17;ada@example.org;B",
                "\nAda Lovelace\tada@example.org\t17\tB\n"
            })
    void read_headingsInEnglishOrGerman_orNone_findsTheColumns(String text) {
        RosterFile file = RosterFile.read(text);

        assertThat(file.problems()).isEmpty();
        assertThat(file.rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.name()).isEqualTo("Ada Lovelace");
                    assertThat(row.details()).isEqualTo(ADA);
                });
    }

    @Test
    void read_namesOnly_isEnough() {
        assertThat(RosterFile.read("Ada Lovelace\nBen, ,\n").rows())
                .extracting(RosterRow::name)
                .containsExactly("Ada Lovelace", "Ben");
        assertThat(RosterFile.read("name\nZoë Özil\n").rows())
                .containsExactly(new RosterRow(2, "Zoë Özil", RosterDetails.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lovelace;;17;Section", "Ada Lovelace;;17;Student"})
    void read_aPersonWithAWordOfAHeading_isAPerson(String text) {
        assertThat(RosterFile.read(text).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo("Ada Lovelace"));
    }

    @Test
    void read_badLines_areNamed_andTheOthersKept() {
        RosterFile file =
                RosterFile.read(
                        """
                        name,email,id
                        Ada,ada@example.org,1
                        ,ben@example.org,2
                        Cleo,not an address,3
                        ADA,other@example.org,4
                        Dan,ADA@example.org,5
                        Eve,eve@example.org,1
                        Fay,fay@example.org,6
                        """);

        assertThat(file.rows()).extracting(RosterRow::name).containsExactly("Ada", "Fay");
        assertThat(file.problems())
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactly(
                        "/3 noName", "/4 email", "/5 repeated", "/6 repeated", "/7 repeated");
        assertThat(file.problems().getLast().message())
                .isEqualTo("Line 7: Eve has the name, the e-mail address or the ID of line 2");
    }

    @Test
    void read_whatIsNotAList_saysWhy() {
        assertThat(code("")).isEqualTo("empty");
        assertThat(code("\n;;\n")).isEqualTo("empty");
        assertThat(code("email,id\na@b,1")).isEqualTo("noNameColumn");
        assertThat(code("name\n\"Ada")).isEqualTo("brokenQuotes");
        assertThat(code("name\nM\uFFFDller")).isEqualTo("notUtf8");
        assertThat(code("x".repeat(RosterFile.MOST_CHARACTERS + 1))).isEqualTo("tooLong");
        assertThat(code(students(RosterFile.MOST_ROWS + 1))).isEqualTo("tooManyRows");
        assertThat(code("name\n" + students(RosterFile.MOST_ROWS + 1))).isEqualTo("tooManyRows");
    }

    @Test
    void read_asManyAsAreAllowed_isRead() {
        assertThat(RosterFile.read("name\n" + students(RosterFile.MOST_ROWS)).rows())
                .hasSize(RosterFile.MOST_ROWS);
    }

    private static String students(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "Student " + i)
                .collect(Collectors.joining("\n"));
    }

    private static String code(String text) {
        RosterFile file = RosterFile.read(text);
        assertThat(file.rows()).isEmpty();
        return file.problems().stream().map(Problem::code).collect(Collectors.joining());
    }
}
