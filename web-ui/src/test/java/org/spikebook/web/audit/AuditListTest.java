package org.spikebook.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.web.audit.AuditList.Exemption;
import org.spikebook.web.audit.AuditList.LookUp;
import org.spikebook.web.audit.AuditList.NotLookedUp;

import java.util.List;
import java.util.Set;

/** What the list of looked up libraries finds, on lists of a few. */
class AuditListTest {

    private static final Library PARSER = Library.of("Maven:org.example:parser@1.4.0");
    private static final Library LIT = Library.of("npm:@example/lit@3.3.3");
    private static final Advisory FLAW =
            new Advisory(
                    "CVE-1",
                    "Maven:org.example:parser",
                    ">=1.2.0 <1.4.1",
                    "2026-01-01",
                    "https://example.org/1");

    @Test
    void librariesThatWereLookedUp_andAreNotAffected_haveNoProblem() {
        assertThat(list(List.of(), List.of()).problems(Set.of(PARSER, LIT))).isEmpty();
    }

    @Test
    void library_thatIsNotListed_isAProblem_inAnotherVersionToo() {
        assertThat(list(List.of(), List.of()).problems(Set.of(PARSER, Library.of("npm:a@1"))))
                .containsExactlyInAnyOrder(
                        "npm:a@1 is not listed: run .ci/audit",
                        "npm:@example/lit@3.3.3 is listed, but not used any more");
        Library newer = Library.of("Maven:org.example:parser@1.4.1");
        assertThat(list(List.of(), List.of()).problems(Set.of(LIT, newer))).hasSize(2);
    }

    @Test
    void affectedLibrary_isAProblem_unlessAnExceptionGivesTheReason() {
        Exemption exception = new Exemption("CVE-1", PARSER.toString(), "is not reached");

        assertThat(list(List.of(FLAW), List.of()).problems(Set.of(PARSER, LIT)))
                .singleElement()
                .asString()
                .contains("parser@1.4.0 is affected by", "CVE-1");
        assertThat(list(List.of(FLAW), List.of(exception)).problems(Set.of(PARSER, LIT))).isEmpty();
    }

    @Test
    void exception_withoutAReason_orThatExemptsNothing_isAProblem() {
        Exemption silent = new Exemption("CVE-1", PARSER.toString(), " ");
        Exemption other = new Exemption("CVE-2", PARSER.toString(), "is not reached");

        assertThat(list(List.of(FLAW), List.of(silent)).problems(Set.of(PARSER, LIT))).hasSize(1);
        assertThat(list(List.of(), List.of(other)).problems(Set.of(PARSER, LIT))).hasSize(1);
    }

    @Test
    void anotherLookUp_takesThePlaceOfTheOneBefore_andKeepsTheRest() {
        Library newer = Library.of("Maven:org.example:parser@1.4.1");

        AuditList after =
                list(List.of(FLAW), List.of())
                        .with("2026-02-02", "osv", Set.of(newer), List.of(), Set.of(newer, LIT));

        assertThat(after.lookedUp())
                .containsExactly(new LookUp("2026-02-02", "osv", List.of(newer.toString())));
        assertThat(after.notLookedUp().libraries()).containsExactly(LIT.toString());
        assertThat(after.advisories()).containsExactly(FLAW);
        assertThat(after.problems(Set.of(newer, LIT))).isEmpty();
    }

    /** The parser was looked up, the other was not. */
    private static AuditList list(List<Advisory> advisories, List<Exemption> exceptions) {
        return new AuditList(
                List.of(new LookUp("2026-01-01", "osv", List.of(PARSER.toString()))),
                new NotLookedUp("no network", List.of(LIT.toString())),
                advisories,
                exceptions);
    }

    @ParameterizedTest
    @CsvSource({
        "1.4.0, >=1.2.0 <1.4.1, true",
        "1.4.1, >=1.2.0 <1.4.1, false",
        "1.10.0, <1.9.0, false",
        "11.0.0-M1, >=11.0.0-M1 <=11.0.21, true",
        "11.0.0-M1, >=11.0.0, false",
        "11.0.0-RC2, >11.0.0-M9 <11.0.0, true",
        "9.1.5.Final, <=9.1.5, true",
        "3.0.5.slf4jvaadin1, <3.0.5, false",
        "2.0.0, <1.0.0 || =2.0.0, true",
        "2.0.1, <1.0.0 || 2.0.0, false",
        "0.0.1, *, true",
        "1.0.0-beta.2, >= 1.0.0-beta.1 < 1.0.0, true",
        "1.5.7-9, <1.5.7-10, true"
    })
    void versions_areCompared_asMavenAndNpmOrderThem(
            String version, String affected, boolean isAffected) {
        Advisory advisory = new Advisory("1", "npm:a", affected, "", "");

        assertThat(advisory.affects(Library.of("npm:a@" + version))).isEqualTo(isAffected);
    }

    @Test
    void advisoryOfAGroup_isOfAllItsLibraries_andOfNoOther() {
        Advisory advisory = new Advisory("1", "Maven:org.example:*", "<2", "", "");

        assertThat(advisory.affects(PARSER)).isTrue();
        assertThat(advisory.affects(Library.of("Maven:org.example.other:parser@1"))).isFalse();
        assertThat(advisory.affects(Library.of("npm:org.example:parser@1"))).isFalse();
    }
}
