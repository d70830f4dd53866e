package org.spikebook.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Known vulnerabilities of the libraries that are used, without a network: by the list of what was
 * looked up, which {@code .ci/audit} writes where there is one.
 */
class AdvisoriesTest {

    private static final Path SECURITY = Path.of("../docs/security.md");

    @Test
    void libraries_areListed_andNoneIsUsedInAVersionThatIsAffected() throws IOException {
        assertThat(AuditList.read().problems(UsedLibraries.all())).isEmpty();
    }

    /** What was not looked up is said, not hidden in a file that few read. */
    @Test
    void howManyLibrariesWereNotLookedUp_standsInTheDocumentation() throws IOException {
        int count = AuditList.read().notLookedUp().libraries().size();

        assertThat(Files.readString(SECURITY))
                .contains("Of the libraries, " + count + " were not looked up");
    }

    @Test
    void advisories_haveAnAddress_aDate_andVersionsThatCanBeRead() throws IOException {
        assertThat(AuditList.read().advisories())
                .allSatisfy(advisory -> {
                    assertThat(advisory.source()).startsWith("https://");
                    assertThat(advisory.date()).matches("\\d{4}-\\d\\d-\\d\\d");
                    assertThat(advisory.versions()).matches("\\*|.*\\d.*");
                });
    }

    /** Not a test: asks a database of vulnerabilities for each library, and writes the list. */
    @Test
    @EnabledIfSystemProperty(named = "spikebook.osv", matches = "https?://.*")
    void lookUp_atADatabase_writesTheList() throws IOException, InterruptedException {
        String address = System.getProperty("spikebook.osv");
        OsvDatabase database = new OsvDatabase(address);
        Set<Library> used = UsedLibraries.all();
        List<Advisory> found = new ArrayList<>();
        for (Library library : used) {
            found.addAll(database.of(library));
        }
        AuditList.read().with(today(), address, used, found, used).write();
    }

    /** Not a test: takes a report of npm over into the list. */
    @Test
    @EnabledIfSystemProperty(named = "spikebook.npmAudit", matches = ".+")
    void lookUp_byNpm_writesTheList() throws IOException {
        Path report = Path.of(System.getProperty("spikebook.npmAudit"));
        List<Advisory> found = NpmAudit.read(report, today());
        AuditList.read()
                .with(today(), "npm audit", UsedLibraries.ofNpm(), found, UsedLibraries.all())
                .write();
    }

    /** Not a test: lists what is used; other versions than before are not looked up. */
    @Test
    @EnabledIfSystemProperty(named = "spikebook.listLibraries", matches = "true")
    void libraries_areWritten_asTheyAreUsed() throws IOException {
        AuditList.read().with(today(), "", Set.of(), List.of(), UsedLibraries.all()).write();
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }
}
